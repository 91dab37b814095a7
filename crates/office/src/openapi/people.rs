//! People: log-in, accounts, tokens, the word of a second person.

use super::operation::{Operation, get, post};

pub(super) const OPERATIONS: [Operation; 22] = [
    post("login", "Logs in by name, password and one-time code.").takes("LogInBody").one("SessionOpened"),
    post("login/provider", "Begins a log-in at the ministry's identity provider.")
        .takes("BeginBody")
        .one("LogInBegun"),
    post("login/provider/end", "Ends it.").takes("EndBody").one("SessionOpened"),
    post("logout", "Ends the session.").one("Done"),
    get("whoami", "Who is acting.").one("WhoAmI"),
    post("operation", "Asks whether one may do something on the node's files, and puts it on record.")
        .takes("OperationBody")
        .one("Done"),
    get("people", "The people of the office.").one("Lines"),
    post("people/add", "Gives somebody an account. The answer is the enrolment code.")
        .takes("PersonBody")
        .one("Handed"),
    post("people/reset", "Makes somebody enrol again. The answer is the enrolment code.")
        .takes("PersonBody")
        .one("Handed"),
    post("people/role", "Gives somebody another role. Takes two people.").takes("PersonBody").one("Done"),
    post("people/unlock", "Unlocks an account.").takes("PersonBody").one("Done"),
    post("people/remove", "Removes an account.").takes("PersonBody").one("Done"),
    post("people/link", "Says whom the identity provider knows under which name. Takes two people.")
        .takes("LinkBody")
        .one("Done"),
    post("people/unlink", "Forgets it.").takes("LinkBody").one("Done"),
    get("people/links", "Who is who at the identity provider.").list("IdentityLine"),
    post("people/enrol", "Enrols with a code. The answer is the key of the one-time codes.")
        .takes("EnrolBody")
        .one("Handed"),
    post("people/password", "Changes one's own password.").takes("PasswordBody").one("Done"),
    get("tokens", "One's own tokens.").one("Lines"),
    post("tokens/make", "Makes a token with some of one's own rights. Its secret is shown once.")
        .takes("TokenBody")
        .one("Handed"),
    post("tokens/revoke", "Revokes a token.").takes("TokenName").one("Done"),
    get("approvals", "What waits for a second person.").one("Lines"),
    post("approvals/decide", "Approves or refuses what another person proposed.")
        .takes("DecideBody")
        .one("Done"),
];
