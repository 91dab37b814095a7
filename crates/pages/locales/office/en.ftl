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
o-nav-statistics = Statistics
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
o-budget = Too little is left
o-budget-text = Less is left of a budget than this costs, here or with every country that was asked. Nothing was spent. Ask for a coarser table, over more quarters, or with more noise.
o-disclosure = This may not be told
o-disclosure-text = The codebook, an agreement or an embargo forbids to tell it. Nothing was sent.
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
o-login-provider = Log in with your ministry's account
o-login-provider-help = You log in at your ministry and come back here. It works once an administrator has linked that account with yours.

# Logging in by the ministry's identity provider
o-provider-in-title = You are logged in
o-provider-in-on = Go on
o-provider-other = This log-in did not begin in this browser, has ended already, or took longer than ten minutes. Nobody was logged in: begin again.
o-provider-back = Your ministry's log-in turned you back, and nobody was logged in. Begin again, or log in with name, password and code.
o-provider-denied = Nobody was logged in. Your ministry's account is not linked with an account of this office, or that account is locked or not enrolled, or what the ministry's log-in said was not accepted. An administrator can tell you.
o-provider-away = Your ministry's log-in cannot be reached just now. Log in with name, password and code, or try again later.
o-provider-busy = Too many people are logging in by the ministry at this moment. Try again in a minute, or log in with name, password and code.

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
o-done-stopped = Stopped. Nothing is exchanged any more, from the next call on.
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
o-waits-review =
    { $n ->
        [one] One case file is due for review.
       *[other] { $n_shown } case files are due for review.
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
o-exchange = Exchange
o-exchange-on = open
o-exchange-on-note = with every country that an agreement is in force with
o-exchange-some = stopped with some
o-exchange-stopped = stopped
o-exchange-stopped-note = nothing is asked and nothing answered
o-ends-title = What ends
o-ends-what = What
o-ends-left = Time left
o-ends-remedy = What to do
o-ends-days =
    { $n ->
        [one] one day
       *[other] { $n_shown } days
    }
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
o-cases-any-status = Any
o-cases-any-standing = Any
o-cases-code = With this code
o-cases-any-code = Any
o-cases-named = Number contains
o-cases-found =
    { $n ->
        [one] One case file fits.
       *[other] { $n_shown } case files fit.
    }

# One case file by form
o-entry-new-title = Enter a case file
o-entry-new-about = Leave empty what is not known. What is entered is read as an import is, and is on record.
o-entry-edit = Change this case file
o-entry-edit-title = Change case file { $source }
o-entry-edit-about = Before anything is saved you see what would change. What the file said before is kept for those who may read it. It stays in its quarter, whatever date you enter.
o-entry-wrong =
    { $n ->
        [one] One thing has to be mended. It stands beside its field; nothing was saved.
       *[other] { $n_shown } things have to be mended. Each stands beside its field; nothing was saved.
    }
o-entry-file = The file
o-entry-number = Number of the case file, this office's own
o-entry-registered = Registered
o-entry-registered-help = The day, as 2026-01-31, or the year alone.
o-entry-unknown = not known
o-entry-derived = Left empty, it follows from: { $name }
o-entry-range = From { $n_shown } to { $most_shown }
o-entry-victim = Victim { $n_shown }
o-entry-suspect = Suspect { $n_shown }
o-entry-more-victim = One more victim
o-entry-more-suspect = One more suspect
o-entry-more-link = More lines for identifiers
o-entry-out = Leave this person out
o-entry-route-help = Countries in the order of travel, one a field, by name or code.
o-entry-narrative-help = In your own words. It never leaves this machine.
o-entry-save-new = Save the new case file
o-entry-look = See what would change
o-entry-confirm-title = What would change
o-entry-confirm-about = Case file { $source }. Nothing is saved yet.
o-entry-what = What
o-entry-before = Here now
o-entry-after = Then
o-entry-none = nothing
o-entry-nothing = Nothing would change.
o-entry-save = Save
o-entry-go-on = Go on changing
o-history = Earlier versions
o-history-title = Earlier versions of case file { $source }
o-history-about = What the file said before each change, the newest change first. That you read it is on record.
o-history-none = It was not changed since it came in, or its earlier versions were removed.
o-history-by = Changed on { $when } by { $by }
o-history-import = Changed on { $when } by an import
o-history-before = Before
o-history-back = Fill the form with what it said before
o-history-forget = Remove all earlier versions
o-history-forget-about = For a file that held what it should not have held. It cannot be undone. It is not an erasure: what the disk keeps opens with the file's key until the file itself is erased.
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

# Mappings made here
o-map-new = Make a new mapping for this file
o-map-own = Mappings of this office
o-map-title = What the columns hold
o-map-about = Say for each column what it feeds; a column that feeds nothing stays empty. Then you see what would happen. Nothing is stored until you say so.
o-map-file = The file
o-map-rows = A row is
o-map-rows-case = a case file
o-map-rows-victim = a victim; rows of one case file follow each other
o-map-rows-suspect = a suspect; rows of one case file follow each other
o-map-rows-both = a victim and a suspect; rows of one case file follow each other
o-map-id = Column of the case number
o-map-no-id = none: make numbers from what the rows hold
o-map-registered = Column of the date of registration
o-map-date = Dates are written
o-map-description = What this mapping is for
o-map-columns = Columns
o-map-columns-help = Begin to type, and choose from what is suggested.
o-map-split = Several values in { $name } are parted by
o-map-made = The mapping
o-map-made-about = Values that were rejected can be translated here, by lines such as values = { "{" } w = "Feminine", m = "Masculine" { "}" } below their column. Save it to use it again.
o-map-again = Look again with this mapping
o-map-name = Name to save it under: small letters, digits, and - _ .
o-map-save = Save the mapping
o-map-remove = Remove it
o-map-saved-title = A mapping of this office
o-map-saved-about = How one is written stands in the book, under Intake. It is checked before it is saved.

# What left the house
o-left-title = What left the house
o-left-about =
    { $n ->
        [one] Everything that this node ever gave to another country or asked of it, newest first. The log has one entry.
       *[other] Everything that this node ever gave to another country or asked of it, newest first. The log has { $n_shown } entries.
    }
o-left-none = Nothing has left yet.
o-sent-open = As sent
o-sent-title = What was sent with entry { $entry }
o-sent-same = What is kept is what was sent: its hash is the one in the log.
o-sent-differs = What is kept is not what was sent: its hash is not the one in the log.
o-sent-missing = What was sent should be kept here, and is missing or cannot be read.
o-sent-in-entry = The entry itself holds what was sent; the hash over the log commits to it.
o-sent-not-kept = What was sent is not kept.
o-sent-nothing = Nothing left the house with this entry.
o-sent-do = Change nothing, keep a copy of the node's folder, check both logs under Audit, and compare with the last backup. Whoever received the figures can show what they got.
o-sent-logged = SHA-256 in the log
o-sent-kept = SHA-256 of what is kept
o-sent-download = Download the bytes
o-sent-text = In the entry itself
o-sent-more = Figures that are not on this page: { $n_shown }
o-sent-figure = Figure of
o-sent-value = As sent, with noise
o-next-title = What would leave next
o-next-about = As the node plans it today. Looking counts nothing and spends nothing. What an agreement does not name is left out for its parties.
o-next-yearbook = Yearbook of { $year }
o-next-yearbook-about = It is published after { $day }, when the last quarter of its year is frozen, and spends { $share } of each quarter: all that is left of the yearbook's share. Its tables are those of the public list, version { $list }; each figure gets the noise that is said here.
o-next-no-share = Too little is left of the share: there will be no such yearbook.
o-next-not-open = The quarters of its year are not open yet, so what it spends is not known.
o-next-agreements = Under each agreement
o-next-agreements-about = Which of the yearbook's tables are seen by those who may ask under an agreement, and what each may spend on one quarter with its questions.
o-next-no-agreements = No agreement is in force: nothing leaves.
o-next-shows = Tables seen
o-next-quotas = Who may ask, and for how much
o-next-number = Table
o-next-counts = Counts
o-next-attributes = By
o-next-cells = Cells
o-next-noise = Noise
o-next-rounds = Rounds of signatures
o-next-no-rounds = Nothing of this office stands in a round that goes on.
o-next-round = Round
o-next-days = Its days
o-next-own = Signatures of this office
o-next-parties = Parties
o-next-questions = Questions of other countries
o-next-questions-about = What others will ask is not known. All their questions together can cost each quarter no more than this, ever; the same question asked again costs nothing.
o-next-left = Left
o-next-limit = Of
o-next-no-quarters = No quarter is open yet.
o-switch-title = The switch
o-switch-about = It stops all exchange with a country, or with everybody, whatever agreements say: nothing is asked and nothing answered from the next call on. Throwing it needs one person, taking it back two.
o-switch-all = Everybody
o-switch-stopped = stopped
o-switch-resume = Let exchange go on
o-switch-one = Stop exchange with this country
o-switch-everybody = Stop exchange with everybody
o-event-answered = Answered a question
o-event-asked = Asked others
o-event-heard = Heard back
o-event-yearbook = Yearbook
o-event-histogram = Histogram of a round
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
o-settings-rounds = Signature rounds
o-settings-rounds-itself = go on by themselves on their days: this office counts the agreed list once, with { $epsilon } charged to every frozen quarter that has so much left
o-settings-rounds-hand = wait for somebody here to take part
o-settings-rounds-none = this office takes part in none
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

# What went wrong with a form; a sentence of the node in English follows each
o-trouble-invalid = That cannot be done as it stands. Nothing was changed.
o-trouble-denied = It was refused.
o-trouble-offline = Nobody could be reached.
o-trouble-internal = The node could not do it. Tell your administrator what stands below.
o-pages = Pages
o-case-file = Case file

# Long work
o-long-about = The node is reading case files. You can leave this page and come back to it.
o-long-begun = It has begun.
o-long-done =
    { $n ->
        [one] One done.
       *[other] { $n_shown } done.
    }
o-long-of = { $n_shown } of { $all_shown } done.
o-long-look = Look again
o-long-cancel = Stop it

# Ask Europe
o-ask-title = Ask Europe
o-ask-about = Put a question together, see what it costs and how exact the answer would be, then ask. Other countries count their own case files and add noise; no case file travels.
o-ask-unit = What is counted
o-ask-general = In general
o-ask-step-what = 1. What you want to know
o-ask-step-which = 2. Which of them, and when
o-ask-step-who = 3. Whom you ask, and why
o-ask-step-exact = 4. How exact
o-ask-by-first = Broken down by
o-ask-by-second = and by
o-ask-by-third = and by
o-ask-figure = The figure
o-ask-count = How many there are
o-ask-mean-of = The mean of: { $attribute }
o-ask-which-help = Without a condition all of them count. Choose an attribute and press the button below: then its values can be ticked.
o-ask-only = Condition { $n_shown }
o-ask-any = No condition
o-ask-values = Show the values to tick
o-ask-from = From the quarter
o-ask-to = to the quarter
o-ask-no-agreement = No agreement is in force, so nobody can be asked. An agreement is put on file under Agreements and peers.
o-ask-countries = Countries (none ticked: all of them)
o-ask-purpose = Asked for
o-ask-under = It is asked under the agreement
o-ask-under-none = none
o-ask-to-agreements = what it allows
o-ask-note = Your own case or court number
o-ask-note-help = It stays in this office's own log and never travels.
o-ask-exact = Noise in each figure of one country
o-ask-sigma-cost = at most ± { $reach }, nineteen times of twenty; costs { $cost }
o-ask-sigma = at most ± { $reach }, nineteen times of twenty
o-ask-yearbooks = Yearbooks that the countries have published
o-ask-yearbooks-first = Use them where they are exact enough; ask the others
o-ask-yearbooks-only = Use nothing else: nobody is asked, nothing is spent
o-ask-yearbooks-precise = Ask everybody, and make the answer more exact with them
o-ask-expected = How many you expect in all (may be left empty)
o-ask-expected-help = With it the preview can say whether the answer would be of use, and what to change if not.
o-ask-preview = Preview
o-ask-preview-free = A preview costs nothing.
o-ask-preview-title = What it would cost, and how exact it would be
o-ask-fact-cost = Cost
o-ask-fact-cost-note =
    { $n ->
        [one] to the quarter at each country that answers, once for all time
       *[other] to each of { $n_shown } quarters at each country that answers, once for all time
    }
o-ask-fact-free = nothing
o-ask-fact-free-note = published yearbooks answer it: this question costs nothing
o-ask-fact-answering = { $n_shown } of { $all_shown }
o-ask-fact-answering-note = as far as they tell beforehand
o-ask-fact-cells = Figures
o-ask-fact-cells-value = { $n_shown }
o-ask-fact-cells-note = all of them have the same noise
o-ask-advice = The interval would be wider than what you expect in a figure. You can:
o-ask-advice-coarsen = take { $coarse } instead of { $fine }: { $n_shown } figures, each of them larger
o-ask-advice-leave-out = leave one attribute out: fewer and larger figures
o-ask-advice-span = take more quarters: the figures grow and the noise does not; each quarter still pays once
o-ask-advice-pay = pay more: noise { $sigma } costs { $cost } to each quarter
o-ask-sizes = How figures of different sizes would come out
o-ask-sizes-help = The sum over all countries that answer, with its 95 % interval. Nothing in this table is known from case files.
o-ask-size = If there are
o-ask-size-interval = the answer lies between
o-ask-size-doubt = Doubt, compared with the figure
o-ask-nodes = What each country would do
o-ask-node-free = its yearbook answers: it is not asked, and nothing is spent
o-ask-node-answers = would answer; at least { $left } of this office's share stays
o-ask-node-yearbook = { $reason }; its yearbook stands in
o-ask-node-not = would give no figure: it { $reason }
o-ask-now = Ask now
o-ask-now-note = The question is put on record before it is sent. Asked again, it costs nothing more.
o-ask-before = Answers at hand
o-ask-before-note = They are held until the node is started again. The same question, asked again, brings the same answer and costs nothing more.
o-ask-kept = The figures are held here until the node is started again.
o-ask-again = Change the question

# Patterns
o-pat-about = Combinations of values that several of this office's own case files share. The counts are exact and stay here. A score is of a pattern, never of a person.
o-pat-runs = Kept runs
o-pat-runs-caption = Each run is a look over the case files at its time
o-pat-no-runs = Nobody has looked for patterns yet, or a case file was erased since: then earlier runs are removed.
o-pat-no-files = There are no case files to look at.
o-pat-run = Run
o-pat-when = When
o-pat-quarters = Quarters
o-pat-found = Patterns found
o-pat-standing = that stand
o-pat-start = Look for patterns
o-pat-least = Fewest case files that share a pattern
o-pat-least-help = Left empty, the node takes as few as it can list in full.
o-pat-level = Share of listed patterns that may be chance
o-pat-level-help = False discovery rate: with 5 %, of forty patterns that stand about two are chance.
o-pat-strict = Count every combination that was searched among the tests: strict, loses small patterns
o-pat-mine = Look
o-pat-mining = Looking for patterns
o-pat-looking = Looking for the case files of a pattern
o-pat-run-title = Patterns, run { $number_shown }
o-pat-run-about = { $files_shown } case files registered in { $cohorts }; { $n_shown } patterns were found on { $when }.
o-pat-run-settings = At least { $support_shown } case files and at most { $length_shown } values; false discovery rate { $level }.
o-pat-run-chosen = The node chose the least number.
o-pat-run-strict = Every combination that was searched counted as a test.
o-pat-run-europe =
    { $n ->
        [one] Held against the European picture of one yearbook.
       *[other] Held against the European picture of { $n_shown } yearbooks.
    }
o-pat-run-no-europe = No yearbook is kept, so nothing was held against the European picture.
o-pat-run-cut = A limit cut the search: this is not the best part of what there is. Look again with a larger least number.
o-pat-run-choice = { $number_shown }, { $when }
o-pat-which = Which patterns are listed
o-pat-tab-standing = What stands ({ $n_shown })
o-pat-tab-all = also what was ranked down ({ $n_shown })
o-pat-none = There is none.
o-pat-caption = The most surprising first; exact counts of this office's own case files
o-pat-number = No.
o-pat-values = What the case files share
o-pat-support = Case files
o-pat-support-of = { $n_shown }, expected { $expected }
o-pat-lift = Lift
o-pat-odds = Odds ratio of the weakest split (95 % interval)
o-pat-q = q
o-pat-why = How it stands
o-pat-legend = Bars: case files that share it. Lines: how many there would be by chance (solid), from its pairs (dashed), from the European picture (dotted).
o-pat-odds-legend = Odds ratio of the weakest split with its 95 % interval, on a scale of multiples. The line in the middle is 1: no connection.
o-pat-to-compare = Compare periods or runs
o-pat-to-all = All runs
o-pat-to-publish = Publish as a signature
o-pat-stands = more than chance, than its parts and than its pairs, and new
o-pat-not-compared = stands, but was not held against the many before it
o-pat-already-told = better patterns explain it
o-pat-generic = its pairs lead to it
o-pat-generic-europe = the European picture leads one to expect it
o-pat-pair = two values that go together: background by itself
o-pat-unproductive = one part adds nothing to the other
o-pat-chance = no more often together than by chance
o-pat-same-rows = a longer pattern has the very same case files
o-pat-single = one value is no combination
o-pat-below = under { $bound }
o-pat-one-title = Pattern { $number_shown }
o-pat-evidence = The evidence
o-pat-says-support = { $n_shown } of { $all_shown } case files share all of it.
o-pat-says-lift = { $expected } would, if its values had nothing to do with each other: it is { $lift } times as frequent.
o-pat-says-background = Kinds of cases, and what always goes together, lead one to expect { $expected }: it stands for what is beyond that.
o-pat-says-pairs = From how often every two of its values meet one would expect { $expected }.
o-pat-says-odds = However it is cut in two, the odds of one part rise with the other: { $odds } at the weakest cut.
o-pat-says-odds-weak = At the weakest cut the parts may have nothing to do with each other: odds ratio { $odds }, and its interval includes 1.
o-pat-says-q = q = { $q }: the share of false patterns to expect if this one and all better ones are accepted.
o-pat-says-europe = The European picture leads one to expect { $expected }.
o-pat-says-typical = How usual it is in Europe: percentile { $percentile }. Small is unusual: so many of a hundred combinations in the same attributes are as unlikely or more so.
o-pat-no-person = A case file that shares a pattern is not suspicious for that reason. No score here is evidence.
o-pat-trend = Over time
o-pat-trend-note = Exact counts of this office's own case files by quarter of registration. A dashed line is a change of level.
o-pat-change = A change of level from { $from } on, with probability { $sure } %: from { $before } to { $after } of the case files (95 % intervals).
o-pat-emerging-up = It rises: { $now_shown } of { $of_shown } case files in the last quarter, { $before_shown } of { $all_shown } before (p = { $p }).
o-pat-emerging-down = It falls: { $now_shown } of { $of_shown } case files in the last quarter, { $before_shown } of { $all_shown } before (p = { $p }).
o-pat-season = Against its season: { $now_shown } case files in { $quarter }, where { $expected } were expected. In this quarter of the year the share is { $factor } times that of whole years (p = { $p }).
o-pat-emerging-none = The last quarter is like those before: { $now_shown } of { $of_shown } case files, { $before_shown } of { $all_shown } before (p = { $p }).
o-pat-holding = share it
o-pat-share = Share
o-pat-members = Its case files
o-pat-members-are =
    { $n ->
        [one] One case file shares it today.
       *[other] { $n_shown } case files share it today. Those that you may read are named, at most fifty.
    }
o-pat-members-changed = It is another number than when the run was made: case files have changed since.
o-pat-near = Case files that lack one value
o-pat-lacks = lacks
o-pat-unusual = What is unusual in it
o-pat-unusual-note = Compared with the European picture, the least expected first.
o-pat-compare-title = Compare
o-pat-compare-about = What rose or fell: the patterns of a run in a period against all quarters before it, or two runs with each other.
o-pat-compare-run = Patterns of run
o-pat-compare-from = Period from
o-pat-compare-to = to
o-pat-compare-periods = Compare with all before
o-pat-compare-rest = Compare with all the rest
o-pat-compare-earlier = Earlier run
o-pat-compare-later = Later run
o-pat-compare-runs = Compare the runs
o-pat-compared-periods = The period against what was before
o-pat-compared-runs = The two runs
o-pat-rising = rises
o-pat-falling = falls
o-pat-steady = cannot be told from before
o-pat-now = In the period
o-pat-before = Before
o-pat-growth = Growth
o-pat-new = new
o-pat-p = p
o-pat-not-listed = not listed
o-pat-publish-title = Publish a signature
o-pat-publish-about = A published signature is seen by every party of the round. It is a deliberate disclosure, outside the bound that protects each case file: one person proposes it with a reason, a data-protection officer approves it, then it is published.
o-pat-publish-support = { $n_shown } of this office's case files share it. It needs at least 15 by a noisy test over frozen quarters; the test is charged whether it passes or not.
o-pat-proposal = Proposal
o-pat-waiting = waits for a second person
o-pat-approved = approved by { $person }: publish it now, with the same reason
o-pat-refused = refused by { $person }: { $reason }
o-pat-reason = Reason
o-pat-reason-help = It goes on record and is seen by who approves. No names, no case numbers.
o-pat-epsilon = ε of the test
o-pat-epsilon-help = More makes the test more exact and costs more.
o-pat-propose = Propose it
o-pat-publish-now = Publish now
o-pat-published-title = Published
o-pat-published-in = These signatures are published in the round { $round }:
o-pat-not-published = These did not pass the test: too few case files, or most of all. Ask Europe with the values as conditions instead.
o-pat-published-cost = The test cost { $cost } to each of the quarters { $cohorts }.
o-pat-to-round = To the round

# Similar case files
o-sim-title = Similar case files
o-sim-about = The case files most like one, with what they share and where they differ. A value that few files have weighs much.
o-sim-find = Look for similar ones
o-sim-likest = Most like it
o-sim-rows =
    { $n ->
        [one] One case file was looked at.
       *[other] { $n_shown } case files were looked at. Those that you may read are named, at most twenty.
    }
o-sim-none = No case file shares anything of weight with it.
o-sim-similarity = Similarity (0 to 1)
o-sim-shared = Both have
o-sim-differing = Where they differ
o-sim-differ = here { $here }, there { $there }
o-sim-nothing = nothing recorded
o-sim-typical = How usual it is in Europe: percentile { $percentile } (± { $error }). Small is unusual: so many of a hundred case files, seen in the same attributes, are as unlikely or more so.
o-sim-note = A score is of a case file, never of a person. Alike is not linked, and unusual is not suspicious.

# Networks
o-net-about =
    { $n ->
        [one] One case file has an identifier; there are { $identifiers_shown } identifiers and { $groups_shown } groups. { $crossing_shown } case files cross borders.
       *[other] { $n_shown } case files have an identifier; there are { $identifiers_shown } identifiers and { $groups_shown } groups. { $crossing_shown } case files cross borders.
    }
o-net-damaged =
    { $n ->
        [one] One case file could not be read and is left out.
       *[other] { $n_shown } case files could not be read and are left out.
    }
o-net-settings = What links case files
o-net-kinds = Kinds of identifiers (none ticked: all)
o-net-hub = From how many neighbours on an identifier links nobody
o-net-hub-help = The number of a hotline would link everybody. Left empty: 25.
o-net-division = Groups are
o-net-whole = what hangs together at all
o-net-communities = Divide what hangs together by a thread
o-net-communities-modularity = Divide what has few links to the rest (modularity)
o-net-find = Look
o-net-groups = Groups
o-net-groups-caption = Case files that hang together by shared identifiers, the largest group first
o-net-none = No two case files share an identifier.
o-net-group-of = Group of
o-net-suspects = Suspects
o-net-identifiers = Identifiers
o-net-crossing = Cross borders
o-net-to-path = The chain of evidence between two case files
o-net-between = What many connections run through
o-net-between-note = Identifiers and case files only: persons are never ranked. The figure is how many shortest connections run through it.
o-net-estimated = The figures are estimates: the network is large.
o-net-hubs = Set aside
o-net-hubs-note = These identifiers link nobody, because too many share them or the office's whitelist has them.
o-net-group-title = Network of { $source }
o-net-group-about =
    { $n ->
        [one] One case file, suspect or identifier.
       *[other] { $n_shown } case files, suspects and identifiers.
    }
o-net-walk = Choose any of them to move the chart there.
o-net-cut = There is more than can be shown at once.
o-net-chart = Link chart
o-net-legend = A thick frame crosses borders; a dashed one was set aside and links nobody. The table below has the evidence of every line.
o-net-left-out =
    { $n ->
        [one] One more lies further away: choose one at the edge to go there.
       *[other] { $n_shown } more lie further away: choose one at the edge to go there.
    }
o-net-suspect = Suspect
o-net-identifier = Identifier
o-net-open = Open the case file
o-net-countries = Countries:
o-net-crosses = Why it crosses borders:
o-net-evidence = The evidence of every link
o-net-edges-here = Of what is chosen
o-net-edges-all = Of all
o-net-from = From
o-net-to = To
o-net-written = Where it is written
o-net-edges-shown = { $n_shown } of { $all_shown } links are shown.
o-net-no-person = A link is what two case files have in common. It says nothing of anybody's guilt.
o-net-path-title = Between two case files
o-net-path-about = The shortest chain of shared identifiers from one case file to the other, with the evidence of every step.
o-net-path-from = From the case file
o-net-path-to = to the case file
o-net-path-find = Look for a chain
o-net-path-found = The chain
o-net-path-none = Nothing but what was set aside connects them.

# Matches and referrals
o-match-about = Who else in Europe sees what this office published, and the conversations that came of it. A match names no case and no person.
o-match-ways = Ways on
o-match-rounds = Rounds
o-match-no-rounds = Nothing is known of any round.
o-match-round = Round
o-match-freezes = Freezes on
o-match-closes = Closes on
o-match-own = Own signatures
o-match-state = State
o-match-round-title = Round { $round }
o-match-days = Nothing is published from { $first } on, the list is signed from { $second } on, the round closes on { $third }.
o-match-matches = Matches
o-match-report-about =
    { $n ->
        [one] Judged so that one country's whole histogram, of one cell, brings a false match with { $level } % at most.
       *[other] Judged so that one country's whole histogram, of { $n_shown } cells, brings a false match with { $level } % at most.
    }
o-match-level = False-alarm level
o-match-background = Files that fit by chance
o-match-judge = Judge again
o-match-missing = Nothing is known of { $countries }: no histogram is held of them.
o-match-nothing = Nothing can be said yet: no histogram is held, or this office published nothing.
o-match-caption = Each signature in each country, matches first; estimates with 95 % intervals and the line from which it counts as a match
o-match-signature = Signature
o-match-threshold = Match from
o-match-call = Whom to call
o-match-yes = a match
o-match-no = no match seen
o-match-also = published there too: { $countries }
o-match-detected = would be seen with 15, 25, 40, 60 files more: { $shares }
o-match-note = A country without a match may still have some: see how likely it would have been seen. A match opens a conversation between two desks and is no evidence.
o-match-published = What this office published
o-match-own-none = Nothing. A pattern is published from its own page.
o-match-withdraw = Withdraw
o-match-parties = Parties
o-match-party-counted = has counted, with { $epsilon }
o-match-party-submitted =
    { $n ->
        [0] has submitted an empty list
        [one] has submitted one signature
       *[other] has submitted { $n_shown } signatures
    }
o-match-party-late = came when the others had agreed on a list: what it published is asked in the next round
o-match-party-late-counted = came late, and has counted, with { $epsilon }
o-match-party-other = signed another list than the agreed one, and has not counted yet
o-match-party-other-counted = signed another list, and has counted the agreed one, with { $epsilon }
o-match-party-absent = absent: nothing of it was here in time
o-match-party-stranger = is no party of this round
o-match-progress = How far the round is
o-match-progress-submitted = { $done_shown } of { $all_shown } parties have shown what they published
o-match-progress-signed = { $done_shown } of { $all_shown } parties have signed a list
o-match-progress-answered = { $done_shown } of { $all_shown } parties have counted
o-match-doing-testing = Signatures are being tested: { $done_shown } of { $all_shown } quarters counted
o-match-doing-asking = The other parties are being asked: { $done_shown } of { $all_shown }
o-match-doing-counting = The agreed list is being counted: { $done_shown } of { $all_shown } quarters
o-match-by-itself = This office goes on by itself on these days, with { $epsilon }. Nobody has to do anything here.
o-match-by-hand = Nothing goes on by itself here: somebody has to take part.
o-match-party-nothing = nothing is held of it yet
o-match-charged = This office counted the quarters { $cohorts } and charged each { $epsilon }.
o-match-join = Take part
o-match-join-about = Does what can be done today: freezes, fetches, signs, counts, each once. The histogram is charged once to every frozen quarter, and answers all askers together.
o-match-epsilon = ε of this office's histogram
o-match-join-do = Do what can be done today
o-match-convene = Remind the other parties

# Contact requests
o-ref-title = Contact requests
o-ref-new = New contact request
o-ref-new-about = A contact request opens a conversation between two desks. It travels in codes: no text, no attachment, no person, no case number.
o-ref-received = Received
o-ref-sent = Sent
o-ref-none-received = No other office has asked for anything.
o-ref-none-sent = This office has asked for nothing.
o-ref-to = To the desk of
o-ref-basis = It rests on
o-ref-basis-name = Rests on
o-ref-basis-match = a match of a round
o-ref-basis-link = a link check
o-ref-basis-figures = released figures
o-ref-request = What for
o-ref-category = What the case files are about
o-ref-urgency = How much it hurries
o-ref-channel = How this desk wants to be called
o-ref-channel-name = To be called
o-ref-files = How many case files this office has
o-ref-files-help = The band travels (1, 2–4, 5–9, 10–24, 25 or more), never the number.
o-ref-send = Send it
o-ref-from = From { $country }
o-ref-to-country = To { $country }
o-ref-due = Answer due by
o-ref-overdue = overdue
o-ref-undelivered = not delivered yet
o-ref-agreement = Under the agreement
o-ref-by = decided by
o-ref-history = What happened
o-ref-next = What you can do
o-ref-see = Somebody has looked at it
o-ref-accept = Accept: we will call
o-ref-why = Because
o-ref-decline = Decline
o-ref-close = Close
o-ref-information = to hear what may be told
o-ref-meeting = a coordination meeting
o-ref-team = a joint investigation team
o-ref-order = to prepare an investigation order
o-ref-preserve = to preserve evidence
o-ref-protect = to protect victims
o-ref-sexual = sexual exploitation
o-ref-labour = forced labour or services
o-ref-criminality = forced criminality
o-ref-begging = forced begging
o-ref-benefits = benefit fraud
o-ref-organs = removal of organs
o-ref-adoption = illegal adoption
o-ref-marriage = forced marriage
o-ref-surrogacy = exploitation of surrogacy
o-ref-unclear = not yet clear
o-ref-routine = routine: within 30 days
o-ref-priority = priority: within 7 days
o-ref-urgent = urgent: within a day
o-ref-desk = on the desk's own channel
o-ref-telephone = by telephone
o-ref-siena = over SIENA
o-ref-eurojust = through the national member at Eurojust
o-ref-network = through the European Judicial Network
o-ref-is-sent = sent
o-ref-is-seen = seen
o-ref-is-accepted = accepted
o-ref-is-declined = declined
o-ref-is-closed = closed
o-ref-not-competent = another office is competent
o-ref-nothing-found = nothing was found
o-ref-elsewhere = it is handled elsewhere already
o-ref-no-capacity = nobody has time
o-ref-too-weak = what it rests on is too weak
o-ref-judicial = it goes on over the judicial channel
o-ref-no-connection = the case files have nothing to do with each other
o-ref-withdrawn = the asking desk withdrew it

# The directory
o-dir-title = Directory: whom to call
o-dir-about = The desks of the agreements in force. A desk is a post, never a person.
o-dir-none = No agreement in force names a desk of another country.
o-dir-languages = Languages
o-dir-hours = Hours
o-dir-channel = Channel

# Link checks
o-link-title = Link checks
o-link-about = Does another country hold an identifier of this case file's suspects? The answer is exact, for this office alone, and outside the bound that protects each case file. The identifier never travels.
o-link-new = Check a case file
o-link-kind = Kind of identifier
o-link-two = Two people stand for each check: it becomes a proposal; once a second person has approved it, do the same again.
o-link-do = Check
o-link-approved = approved by { $person }: check again now
o-link-hit = Hit: { $country } holds the identifiers in places { $places } of this case file. { $n_shown } were checked.
o-link-no-hit =
    { $n ->
        [one] No hit: { $country } does not hold the one identifier that was checked.
       *[other] No hit: { $country } holds none of the { $n_shown } identifiers that were checked.
    }
o-link-left-out =
    { $n ->
        [one] One identifier of the kind cannot be compared, such as a number without a country.
       *[other] { $n_shown } identifiers of the kind cannot be compared, such as numbers without a country.
    }
o-link-call = Call this desk. The identifier itself goes over the judicial channel, never here.
o-link-record = Record of link checks
o-link-none = None is on record.
o-link-event = What happened
o-link-outcome = How it ended
o-link-asked = asked by this office
o-link-heard = heard back
o-link-answered = answered by this office
o-link-refused = refused

# Drafts
o-draft-title = Draft for the judicial channel
o-draft-about = A draft filled from the coded facts of one of this office's own case files. Names, identifiers and the account of the facts are lines to fill in by hand. Nothing is sent.
o-draft-instrument = Instrument
o-draft-order = European Investigation Order (Directive 2014/41/EU)
o-draft-team = Agreement on a joint investigation team
o-draft-eurojust = Request to Eurojust
o-draft-country = Country addressed
o-draft-odt = As OpenDocument, to edit
o-draft-pdf = As PDF, to read
o-draft-note = It is on record that the case file was read for it. The draft is in English.

# Agreements and peers
o-agr-about = Nothing is asked or answered without an agreement. Each holds what may be asked, for what, in what detail, and how much it may cost.
o-agr-none = No agreement is on file. Until one is, nothing can be asked and nothing is answered.
o-agr-agreement = Agreement
o-agr-parties = Parties
o-agr-valid = Valid
o-agr-standing = How it stands
o-agr-asked-under = this office asks under it
o-agr-in-force = in force
o-agr-not-yet = not yet in force
o-agr-expired = expired
o-agr-suspended = suspended here
o-agr-terminated = ended
o-agr-unverified = cannot be verified
o-agr-decided = Decided by { $by } on { $when }.
o-agr-decided-two = Decided by { $by }, approved by { $second }, on { $when }.
o-agr-digest = Digest to compare by telephone (SHA-256):
o-agr-switch = Stop or go on
o-agr-suspend = Suspend
o-agr-suspend-about = From the next call on nothing is asked and nothing is answered under it here, both ways. One person is enough.
o-agr-resume = Lift the suspension
o-agr-resume-about = It lets something leave again, so it takes two people: it becomes a proposal first. Once it is approved, do the same again.
o-agr-terminate = End it for good
o-agr-terminate-about = It cannot be undone: no other text brings this name back.
o-agr-diff = What changes
o-agr-against = Compared with
o-agr-compare = Compare
o-agr-diff-from = What is different from { $other }
o-agr-same = Nothing: both say the same.
o-agr-text = The text
o-agr-import = Put an agreement on file
o-agr-import-about = The whole text, signed by every party. It takes two people: it becomes a proposal first. Once it is approved, do the same again; then it holds for the next call.
o-agr-document = Signed document (JSON)
o-agr-use = this office asks under it from then on
o-agr-import-do = Put it on file
o-peer-title = Peers
o-peer-about = The nodes of the other countries. A greeting says whether they answer, with which version, and whether they know the same agreement.
o-peer-test = Greet all of them now
o-peer-lists = Take their revocation lists
o-peer-greeted = What they said
o-peer-none = No peer is configured. An administrator adds one on the node's machine.
o-peer-state = What it said
o-peer-node = Node and address
o-peer-lists-done = Revocation lists
o-peer-list-new = newer lists were installed
o-peer-list-same = what is installed is as new
o-peer-stop = To stop everything with a country
o-peer-stop-about = Suspend the agreements with it. It holds from the next call on, both ways, for every party of that agreement.
o-match-collecting = signatures are being published
o-match-frozen = frozen: the parties fetch each other's signatures
o-match-signed = this office signed its list; none is agreed yet
o-match-agreed = a list is agreed; this office has not counted yet
o-match-answered = this office has answered; others may still answer
o-match-closed = closed, with an agreed list
o-match-void = closed without an agreed list, or without this office
o-ref-basis-own = this office's own knowledge
o-ref-basis-help = Both offices look it up in their own books. A match or a link check is chosen from its own page.

# Exact national statistics, the national report
o-stat-title = National statistics
o-stat-lede = The yearly figures that Directive 2011/36/EU, as amended by Directive (EU) 2024/1712, asks of each member state, counted from this office's own case files.
o-stat-mark = Exact national statistics, not differentially private: not for exchange.
o-stat-mark-more = They are this office's to publish or to hand to its national authority. safeborders sends them nowhere.
o-stat-record = Making the figures and taking a file is on record in the house log.
o-stat-make = Make the figures
o-stat-none = No case file is registered here yet, so there is no year to choose.
o-stat-of = Case files registered in { $year }, as they stand today
o-stat-report = The national report of { $year }, as a page and as PDF
o-stat-rule = How small counts are handled
o-stat-rule-small = A count from 1 to { $most_shown } is withheld, and so many other rows with it that it cannot be found by subtraction.
o-stat-rule-sum = What is withheld of a table is told as one sum: the rows that are told and that sum add up to the total. Rows that are left out are empty.
o-stat-rule-total = Where a whole group of persons is too small, or differs by too few from the group before it, its total and all its tables are withheld.
o-stat-rule-again = A second file made after case files have changed can tell what changed, when both are published.
o-stat-missing = What these figures cannot say
o-stat-missing-year = Suspects are counted by the year in which the case file was registered and by how far the proceedings had come today, not by the year of the charge or the judgment.
o-stat-missing-form = The form of exploitation of a suspect is that of the victims of the case file. Who has several forms is a row of their own.
o-stat-missing-rest = Not in the codebook: the nature of a final decision to prosecute, the number of judgments, and a count of its own for the knowing use of a victim's services. Case files under embargo are left out.
o-stat-victims = Registered victims
o-stat-suspected = Suspected
o-stat-prosecuted = Prosecuted
o-stat-convicted = Convicted
o-stat-total = Total
o-stat-total-is = In all { $n_shown }.
o-stat-total-withheld = How many they are is withheld, and with it every table.
o-stat-persons = Persons
o-stat-share = Share of the total
o-stat-withheld = withheld
o-stat-together = Withheld rows together
o-stat-several = Several forms
o-stat-adds-up = The rows that are told and what is withheld add up to the total: { $n_shown }.
o-stat-empty = Nobody is counted here.
o-report-title = National report { $country } { $year }
o-report-lede = Two parts that must not be mixed: exact figures of this office's own case files, and beside them what other countries have released, with its uncertainty.
o-report-foot = Part 1 is exact and not for exchange; part 2 is differentially private, with 95 % intervals.
o-report-exact = Part 1: exact national statistics
o-report-europe = Part 2: the European picture, from released figures
o-report-europe-about = These figures are estimates: each country added random noise to its counts before it published them, and each figure has the 95 % interval that this leaves. They are not exact, and they do not include this office's own case files.
o-report-europe-compare = An exact figure of part 1 and an estimate of part 2 may be compared only by the interval: if the exact figure lies within it, nothing can be said.
o-report-europe-none = No yearbook of another country for { $year } is kept here. Somebody who may ask other countries fetches them with: safeborders-node yearbook fetch
o-report-europe-sources = Yearbooks that the countries published and signed; looking at them costs nothing and tells nobody anything.
o-report-rule = How small counts of part 1 are handled

# The guided tour
o-tour-today = Today
o-tour-today-do = The day begins here: what waits for you, and what the budget still allows. All of it is synthetic. Follow something that waits, then come back and go on.
o-tour-cases = Cases
o-tour-cases-do = The list has only case files that you may read. Open one and look at its timeline, its route and its links. That you opened it is now in the house log.
o-tour-patterns = Patterns
o-tour-patterns-do = Start a search in your own case files. Open the first pattern: read the evidence in words, and how often it would appear by chance. Patterns are scored, never persons.
o-tour-networks = Networks
o-tour-networks-do = Look for case files that share an identifier. Point at an edge: it says on what it rests. Which link would you not trust?
o-tour-ask = Ask Europe
o-tour-ask-do = Build a question: victims by age. Press preview before you ask: it says what the question costs and how wide the interval will be. Ask only then.
o-tour-matches = Matches and referrals
o-tour-matches-do = A match says that another country sees the same way of working, and whom to call. No name and no case number travels. See what a contact request would hold.
o-tour-left = What left the house
o-tour-left-do = Every disclosure is here, with its cost, its purpose and its agreement. Find your own question. Below is what stops everything: read it, and do not press it today.
o-tour-agreements = Agreements and peers
o-tour-agreements-do = Nothing is exchanged without an agreement that both sides signed. Open one and read what it allows, until when, and who may ask how much.
o-tour-statistics = National statistics
o-tour-statistics-do = Choose a year. These figures are exact and stay here: compare the mark at the top with the foot of the page on which you asked Europe. Which rows are withheld, and do the tables add up?
o-tour-report = The national report
o-tour-report-do = Part 1 is exact, part 2 has intervals. Explain to your neighbour why the two must not be added up. Take the PDF.
o-tour-audit = Audit
o-tour-audit-do = Check the logs: nobody can change an entry unnoticed, the office itself included. Find what you did a minute ago.
o-tour-people = People and roles
o-tour-people-do = Some decisions need two people. See who may do what, and what waits for a second person.
o-tour-settings = Settings
o-tour-settings-do = How long files are kept, when quarters freeze, how the keys are kept. What would have to be in place before real case files come in?
