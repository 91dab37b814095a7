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

# Today
o-today-title = Today
o-today-files =
    { $n ->
        [one] One case file in { $cohorts_shown } quarters.
       *[other] { $n_shown } case files in { $cohorts_shown } quarters.
    }
