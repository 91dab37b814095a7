# Every string of an office's own pages, in English. The other languages are files beside this one with the same keys,
# which all begin with `o-`. Words that office and coordinator share are in ../en.ftl.
# `$n` chooses a plural form; what is shown of a number is `$n_shown`, written as the language writes it.

# The frame and the navigation
o-product = Office, { $country }
o-source-line = What you see here is this office's own and stays on its own machine. What you read and do is on record in the house log.
o-nav-today = Today
o-nav-cases = Cases
o-nav-patterns = Patterns
o-nav-networks = Networks
o-nav-ask = Ask Europe
o-nav-matches = Matches and referrals
o-nav-left = What left the house
o-nav-agreements = Agreements and peers
o-nav-audit = Audit
o-nav-people = People and roles
o-nav-settings = Settings
o-nav-account = Your account
o-logout = Log out
o-to-today = To today

# Roles, as they stand beside a person's name
o-role-prosecutor = prosecutor
o-role-analyst = analyst
o-role-dpo = data-protection officer
o-role-administrator = administrator
o-role-auditor = auditor
o-role-console = console
o-role-node = the node itself

# What went wrong; a sentence of the node in English follows each
o-done = Done.
o-denied = Not for your role
o-denied-text = Your role may not do this. The attempt is on record. If you need it for your work, speak to your administrator.
o-invalid = That does not work
o-invalid-text = What was sent cannot be carried out. Nothing was changed.
o-offline = Nobody could be reached
o-offline-text = The other side did not answer. Nothing was changed; try again later.
o-failed = Something failed
o-failed-text = The node could not do this. Tell your administrator what stands below.
o-not-found-text = There is no such page here. What you may open stands in the navigation.

# Logging in
o-login-title = Log in
o-login-name = Name of your account
o-login-password = Password
o-login-code = One-time code
o-login-code-help = Six digits from the application that you set up when you enrolled.
o-login-do = Log in
o-login-enrol = I have a code from the administrator and no password yet
o-login-wrong = The name, the password or the code is wrong, or the account is locked for a while: after five wrong tries for a minute, then twice as long each time. An administrator can unlock it.

# Enrolling with a code; the first administrator of a new node
o-setup-title = Set up this office
o-setup-about = Nobody has an account on this node yet. The first is an administrator's, and whoever sits at the machine with the node's key gives it. Nothing else can be seen until then.
o-setup-console = On the machine of the node, run this; it prints a code that is good for one day:
o-setup-here = Type the name and the code here and choose a password.
o-enrol-title = Enrol
o-enrol-about = The administrator gave you a code that is good for one day. With it you choose a password that nobody else will ever know.
o-enrol-code = Code
o-enrol-password = New password
o-enrol-password-help = At least { $n_shown } characters. A few words that do not belong together are easy to remember and hard to guess.
o-enrol-again = The same password again
o-enrol-do = Enrol
o-enrol-login = To the log-in
o-enrol-differ = The two passwords differ.
o-enrol-short = The password has fewer than { $n_shown } characters.
o-enrol-wrong = The name or the code is wrong, used, or older than a day. Ask the administrator for another.
o-enrolled-title = One thing more: the one-time codes
o-enrolled-about = The account { $person } has its password. Put this key into an authenticator application on your telephone now. It is shown once.
o-enrolled-app = Open it in an application on this machine
o-enrolled-kind = If the application asks: time-based (RFC 6238), SHA-1, six digits, every 30 seconds.

o-second = A second person has to agree
o-second-text = This needs four eyes. It stands in the list of People and roles now and waits for somebody of another role; when they have approved it, do the same again here.
o-done-recorded = Done, and on record.
o-done-suspended = Suspended. Nothing leaves under it any more, from this moment.
o-done-decided = Your decision is on record.
o-reason = Reason, for the record; name no person
o-older = Older entries
o-to-cases = To the cases
o-to-case = To the case file
o-to-audit = To the logs
o-to-people = To people and roles

# Columns of tables
o-column-number = No.
o-column-when = When
o-column-what = What
o-column-who = Who
o-column-whom = With whom
o-column-terms = Agreement and purpose
o-column-cost = Cost to each quarter
o-column-sent = SHA-256 of what was sent
o-column-object = To what
o-column-outcome = Outcome
o-column-state = State
o-column-case = Case file
o-column-status = Procedural status
o-column-stands = Where it stands
o-column-assigned = Assigned to
o-column-since = Since
o-column-ends = Ends
o-column-kind = Kind
o-column-identifier = Identifier
o-column-holder = Whose
o-column-name = Full name
o-column-account = Account
o-column-role = Role

# Today
o-today-title = Today
o-waits-nothing = Nothing waits for you.
o-waits-approvals =
    { $n ->
        [one] One decision waits for your approval.
       *[other] { $n_shown } decisions wait for your approval.
    }
o-waits-referrals =
    { $n ->
        [one] One contact request of another country waits for an answer.
       *[other] { $n_shown } contact requests of other countries wait for an answer.
    }
o-waits-overdue =
    { $n ->
        [one] One contact request is overdue.
       *[other] { $n_shown } contact requests are overdue.
    }
o-waits-rounds =
    { $n ->
        [one] One round of signatures is counted: look for matches.
       *[other] { $n_shown } rounds of signatures are counted: look for matches.
    }
o-waits-ending =
    { $n ->
        [one] One agreement ends within sixty days.
       *[other] { $n_shown } agreements end within sixty days.
    }
o-waits-suspended =
    { $n ->
        [one] One agreement is suspended.
       *[other] { $n_shown } agreements are suspended.
    }
o-fact-files = Case files
o-fact-files-note =
    { $n ->
        [one] in one quarter
       *[other] in { $n_shown } quarters
    }
o-fact-freezes = Next quarter freezes
o-fact-freezes-note = from then on it can be asked about
o-fact-budget = Least budget left
o-fact-budget-note = for questions about { $cohort }; it does not refill
o-fact-agreements = Agreements in force
o-fact-agreements-note = nothing leaves without one
o-peers-title = Other countries
o-peers-about = Whether the other nodes can be reached and accept this node's certificate is asked when you want to know.
o-peers-look = Ask them now
o-peers-none = No peer is configured.

# Cases
o-cases-title = Cases
o-cases-all = All quarters
o-cases-files =
    { $n ->
        [one] one case file
       *[other] { $n_shown } case files
    }
o-cases-whose = Whose
o-cases-any = All that I may know of
o-cases-mine = Those assigned to me
o-cases-number = Number of a case file
o-cases-open = Open
o-cases-none = No case file fits.
o-cases-empty = There are no case files here yet. They are imported from a file.
o-cases-caption = By number. Opening one is on record in the house log, as is this list.
o-cases-later = The next ones
o-mark-embargo = embargo
o-mark-hold = legal hold
o-mark-sealed = sealed
o-due-link = Files whose retention ends
o-due-title = Files whose retention ends
o-due-about = Nothing is erased by itself: a clock that ends puts a file on this list, and people decide.
o-due-none = No file's retention ends soon.
o-due-now = due

# One case file
o-case-title = Case file { $source }
o-case-recorded = That you read it is on record.
o-case-route = Route
o-case-timeline = What happened
o-case-registered = Registered; belongs to { $cohort }
o-case-embargoed = Put under embargo: in no release
o-case-held = Put under a legal hold: cannot be erased
o-case-sealed = Sealed by { $by }
o-case-coded = The case
o-case-unknown = Nothing is known.
o-case-links = Identifiers
o-case-narrative = Narrative
o-case-decide = Decisions
o-case-assigned = Assigned to it:
o-case-assigned-none = Nobody is assigned to it.
o-holder-case = not known whose
o-holder-victim = a victim's
o-holder-suspect = a suspect's
o-link-phone = Telephone
o-link-plate = Number plate
o-link-account = Account
o-link-handle = Name on a platform
o-link-document = Document
o-link-address = Address
o-deed-embargo = Put under embargo
o-deed-release = Lift the embargo
o-deed-embargo-about = A file under embargo is in no release to any country. What was released before stays released.
o-deed-hold = Put under a legal hold
o-deed-unhold = Lift the legal hold
o-deed-hold-about = A file under a legal hold cannot be erased, whatever its retention says.
o-deed-assign = Assign somebody
o-deed-unassign = End the assignment
o-deed-seal = Seal
o-deed-unseal = Take the seal off
o-deed-seal-about = A sealed file is read, and known of, by those assigned to it and by nobody else.
o-deed-erase = Erase
o-deed-erase-about = Erasing needs a second person and cannot be undone. First you see what it would do.
o-deed-erase-look = See what it would do
o-erase-title = Erase a case file
o-erase-about = This is what erasing { $source } would do. Nothing has happened yet.
o-erase-held = The file is under a legal hold and cannot be erased.
o-erase-none = There is no such file here, or it was erased before.
o-erase-frozen = Its quarter is frozen: answers over it may have been released, and its budget stays spent.
o-erase-two = A second person, prosecutor or data-protection officer, has to approve it.
o-erased-title = Erased
o-erased-about = The file's key is gone from the keyring, and the snapshots that held it are written again without it.
o-erased-name = Name in the house log
o-erased-entry = Entry of the house log

# Importing a file
o-import-title = Import case files
o-import-about = Choose a file and how it is read. First you see what would happen; nothing is stored until you say so.
o-import-mapping = Mapping
o-import-file = File
o-import-most = CSV, XLSX or JSON, up to { $n_shown } MB. Larger files are imported with the command line.
o-import-look = See what would happen
o-import-looked = What would happen
o-import-looked-about = Nothing is stored yet. The file waits in this node's memory for a quarter of an hour.
o-import-done = Imported
o-import-done-about = Everything that could be read is stored.
o-import-added = New
o-import-updated = Changed
o-import-unchanged = The same as here
o-import-redirected = Of the new: in a later quarter
o-import-erased = Erased before, left out
o-import-rejected = Rows rejected
o-import-rejects =
    { $n ->
        [one] One row cannot be read. The file of rejects says which, and why.
       *[other] { $n_shown } rows cannot be read. The file of rejects says which, and why.
    }
o-import-cut = It holds the first of them.
o-import-rejects-csv = Rejects (CSV)
o-import-nothing = There is nothing new in this file.
o-import-do = Import
o-import-again = Choose another file

# What left the house
o-left-title = What left the house
o-left-about =
    { $n ->
        [one] Everything that this node ever gave to another country or asked of it, newest first. The log has one entry.
       *[other] Everything that this node ever gave to another country or asked of it, newest first. The log has { $n_shown } entries.
    }
o-left-none = Nothing has left yet.
o-event-answered = Answered a question
o-event-asked = Asked others
o-event-heard = Heard back
o-event-yearbook = Yearbook
o-event-link-check = Link check
o-event-referral = Contact request
o-event-signature = Signature
o-event-agreement = Agreement
o-event-cohort = Quarter
o-event-witness = Another country's log
o-event-house = Root of the house log
o-event-continuity = After a restore
o-stop-title = Stop
o-stop-about = Suspending an agreement stops everything under it at once. It needs no second person; resuming does.
o-stop-none = No agreement is in force: nothing can leave.
o-stop-one = Suspend
o-stop-all-title = Everything
o-stop-all = Suspend every agreement

# Audit
o-audit-title = Audit
o-audit-about =
    { $n ->
        [one] The disclosure log has one entry. Other countries keep its signed heads; nobody can rewrite it unnoticed.
       *[other] The disclosure log has { $n_shown } entries. Other countries keep its signed heads; nobody can rewrite it unnoticed.
    }
o-audit-check = Check the logs now
o-audit-disclosures = Disclosure log
o-audit-disclosures-csv = Disclosure log (CSV)
o-audit-house-csv = House log (CSV)
o-house-link = House log: who did what in this office
o-house-title = House log
o-house-about =
    { $n ->
        [one] Who did what in this office, newest first; it has one entry. Case files stand under pseudonyms.
       *[other] Who did what in this office, newest first; it has { $n_shown } entries. Case files stand under pseudonyms.
    }
o-house-person = Only of this person
o-house-none = No entry fits.
o-checked-title = The logs are in order
o-checked-well = Every figure was summed again from the log, and every hash computed again.
o-checked-disclosures =
    { $n ->
        [one] One entry, { $cohorts_shown } quarters, { $releases_shown } stored answers
       *[other] { $n_shown } entries, { $cohorts_shown } quarters, { $releases_shown } stored answers
    }
o-checked-house =
    { $n ->
        [one] One entry; { $roots_shown } of its roots stand in the disclosure log
       *[other] { $n_shown } entries; { $roots_shown } of its roots stand in the disclosure log
    }
o-checked-root = Hash over all entries
o-proof-title = Proof that an entry is in the log
o-proof-about =
    { $n ->
        [one] Whoever has the hash over the one entry can check with these that this is it (RFC 9162).
       *[other] Whoever has the hash over all { $n_shown } entries can check with these that this one is among them (RFC 9162).
    }
o-proof-leaf = Hash of the entry
o-proof-path = Hashes on the way

# People and roles
o-people-title = People and roles
o-people-enrolled = has a password
o-people-not-enrolled = has not enrolled yet
o-people-locked = locked until { $until }
o-waiting-title = Decisions that wait for a second person
o-waiting-about = Nobody approves what they proposed. A proposal ends after 14 days; an approval is good for exactly what was proposed, once.
o-waiting-none = Nothing waits.
o-decide-why = Why, if you refuse
o-decide-approve = Approve
o-decide-refuse = Refuse
o-decided-title = Decided before
o-proposal-approved = approved by { $by }, and not done yet
o-proposal-refused = refused by { $by }: { $reason }
o-proposal-done = approved by { $by }, and done
o-proposal-ended = ended without a decision
o-act-agreement = An agreement is put into force
o-act-publication = A signature is published
o-act-shares = Shares of quarters that are not open yet
o-act-erasure = Case files are erased
o-act-account = The account of { $person } as { $role }
o-act-link-check = Another country is asked about a case file's suspects
o-accounts-title = Accounts
o-invite-title = Give somebody an account
o-invite-about = You get a code for that person, good for one day. With it they choose a password that you never see.
o-invite-do = Give the account
o-change-title = Change an account
o-change-about = After a reset the person enrols anew, with a code that you hand over. Where there is a data-protection officer, they approve it first.
o-change-what = What to do
o-change-unlock = Unlock
o-change-reset = Reset password and one-time codes
o-change-role = Give another role
o-change-remove = Remove the account
o-change-new-role = The new role, where one is given
o-change-do = Do it
o-code-title = Hand over this code
o-code-about = It lets { $person } enrol within a day, and is shown once. Hand it over in person, not by mail.

# Your account
o-account-title = Your account
o-password-title = Change the password
o-password-about = Every session ends with it, also this one.
o-password-old = Present password
o-password-do = Change the password
o-tokens-title = Tokens for programs
o-tokens-about = A token carries some of your rights for a while. What needs a person's decision cannot be done with one.
o-token-for = What it is for
o-token-rights = What it may do
o-token-days = For how many days
o-token-make = Make a token
o-token-revoke = Revoke
o-token-title = Your new token
o-token-once = It is shown once. Keep it where only the program that needs it can read it.

# Settings
o-settings-title = Settings
o-settings-about = What this node is set to do. It is changed in the file node.toml on its machine, and holds from the next start.
o-settings-pages = These pages
o-settings-tls = over TLS
o-settings-loopback = on this machine only
o-settings-unassigned = Case files that nobody is assigned to
o-unassigned-office = are read by the office's prosecutors and analysts
o-unassigned-only = are read by nobody
o-retention-title = Retention
o-retention-about =
    { $n ->
        [one] How long files are kept after their procedural status last changed. A file is named one day before.
       *[other] How long files are kept after their procedural status last changed. A file is named { $n_shown } days before.
    }
o-retention-kept = Kept for
o-months =
    { $n ->
        [one] one month
       *[other] { $n_shown } months
    }
o-status-suspected = Suspected
o-status-prosecuted = Prosecuted
o-status-convicted = Convicted
o-status-acquitted = Acquitted
o-status-discontinued = Discontinued
o-status-unknown = Not known
o-quarters-title = The latest quarters
o-quarters-freezes = Freezes on
o-quarters-frozen = frozen
o-quarters-open = open
o-keys-title = Keys
o-keys-kept = The root key
o-kept-passphrase = is unlocked by a passphrase
o-kept-beside = is unlocked by a key file beside the data
o-kept-key-file = is unlocked by a key file on another medium
o-kept-credential = is unlocked by a credential of the service manager
o-keys-epoch = Keyring
o-keys-epoch-value =
    { $n ->
        [one] epoch { $epoch_shown }, one data key
       *[other] epoch { $epoch_shown }, { $n_shown } data keys
    }
o-keys-head = SHA-256 of its head
o-keys-reach = How far an erasure reaches
o-copies-none = No copies of the keyring are configured.
o-copy-current = up to date
o-copy-current-older =
    { $n ->
        [one] up to date, and an older copy that still opens what was erased since
       *[other] up to date, and { $n_shown } older copies that still open what was erased since
    }
o-copy-old = not up to date
