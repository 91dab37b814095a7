//! `people`: accounts and roles.

use crate::config::Config;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::print::{self, confirmed, say};
use crate::prompt;
use clap::Subcommand;
use safeborders_accounts::{IdentityLine, PersonLine};
use safeborders_cli::Output;
use safeborders_office::api_people::{Done, EnrolBody, Handed, Hidden, Lines, PasswordBody, PersonBody};
use safeborders_office::identity::LinkBody;
use safeborders_people::{PersonId, Role};
use std::path::Path;

/// What to do about people.
#[derive(Subcommand)]
pub(crate) enum PeopleAction {
    /// List the people and their roles.
    List {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Give somebody an account. The first is an administrator's; from when that person has enrolled, nobody
    /// works here without logging in. Prints a code for the person to enrol with, good for a day.
    Add {
        /// The name of the account.
        person: PersonId,
        /// prosecutor, analyst, data-protection-officer, administrator or auditor.
        #[arg(long)]
        role: Role,
        /// The person's full name.
        #[arg(long, default_value = "")]
        name: String,
    },
    /// Set your password with the code that you were handed, and get your second factor.
    Enrol {
        /// The name of your account.
        person: PersonId,
        /// Read the code and the new password from standard input, a line each.
        #[arg(long)]
        stdin: bool,
    },
    /// Change your own password. Other sessions and tokens of yours end.
    Password {
        /// Read the present and the new password from standard input, a line each.
        #[arg(long)]
        stdin: bool,
    },
    /// Give somebody another role.
    Role {
        /// Who.
        person: PersonId,
        /// The role.
        role: Role,
    },
    /// Let somebody enrol anew who has lost password or second factor. Prints a code.
    Reset {
        /// Who.
        person: PersonId,
    },
    /// Let somebody log in by the identity provider. They keep their account, their role and their password.
    Link {
        /// Who.
        person: PersonId,
        /// The provider's own name of them: the claim `sub` of their ID token.
        #[arg(long)]
        subject: String,
    },
    /// Let somebody log in by the identity provider no more. Their sessions end.
    Unlink {
        /// Who.
        person: PersonId,
    },
    /// List who is who at the identity provider.
    Links {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// End the lock after failed log-ins.
    Unlock {
        /// Who.
        person: PersonId,
    },
    /// Remove an account. What the person did stays on record.
    Remove {
        /// Who.
        person: PersonId,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
}

/// Carries it out.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &PeopleAction,
) -> Result<(), Failure> {
    let desk = || Desk::open(layout, config, key_file);
    match action {
        PeopleAction::List { output } => {
            let lines: Lines = desk()?.get("people")?;
            print::out(format_args!("{}", list(&lines.people, *output)?))
        }
        PeopleAction::Add { person, role, name } => {
            let body = PersonBody { person: person.clone(), name: name.clone(), role: Some(*role) };
            let handed: Handed = desk()?.post("people/add", &body)?;
            hand_over(person, &handed)
        }
        PeopleAction::Enrol { person, stdin } => enrol(&desk()?, person, *stdin),
        PeopleAction::Password { stdin } => {
            let old = prompt::secret("Present password: ", *stdin)?;
            let new = prompt::new_password(*stdin)?;
            let hidden = |secret: &safeborders_accounts::Secret| Hidden(secret.expose().to_owned());
            let _: Done =
                desk()?.post("people/password", &PasswordBody { old: hidden(&old), new: hidden(&new) })?;
            say!("Changed. Log in again.");
            Ok(())
        }
        PeopleAction::Role { person, role } => {
            let body = PersonBody { person: person.clone(), name: String::new(), role: Some(*role) };
            let _: Done = desk()?.post("people/role", &body)?;
            say!("{person} is {role} from now on, and logs in again.");
            Ok(())
        }
        PeopleAction::Reset { person } => hand_over(person, &desk()?.post("people/reset", &who(person))?),
        PeopleAction::Link { person, subject } => {
            let body = LinkBody { person: person.clone(), subject: subject.clone() };
            let _: Done = desk()?.post("people/link", &body)?;
            say!("{person} can log in with `login --oidc`.");
            Ok(())
        }
        PeopleAction::Unlink { person } => {
            let body = LinkBody { person: person.clone(), subject: String::new() };
            let _: Done = desk()?.post("people/unlink", &body)?;
            say!("{person} logs in with password and code alone.");
            Ok(())
        }
        PeopleAction::Links { output } => {
            let lines: Vec<IdentityLine> = desk()?.get("people/links")?;
            let row = |l: &IdentityLine| [l.person.to_string(), l.issuer.clone(), l.subject.clone()];
            let head = ["person", "provider", "name there"];
            print::out(format_args!("{}", print::rows(&lines, head, row, *output)?))
        }
        PeopleAction::Unlock { person } => {
            let _: Done = desk()?.post("people/unlock", &who(person))?;
            say!("{person} can log in again.");
            Ok(())
        }
        PeopleAction::Remove { person, yes } => {
            confirmed(*yes, &format!("{person} will have no account here any more."))?;
            let _: Done = desk()?.post("people/remove", &who(person))?;
            say!("{person} has no account here any more.");
            Ok(())
        }
    }
}

fn who(person: &PersonId) -> PersonBody {
    PersonBody { person: person.clone(), name: String::new(), role: None }
}

fn enrol(desk: &Desk, person: &PersonId, stdin: bool) -> Result<(), Failure> {
    let code = prompt::secret("Code that you were handed: ", stdin)?;
    let password = prompt::new_password(stdin)?;
    let body = EnrolBody {
        person: person.clone(),
        code: Hidden(code.expose().to_owned()),
        password: Hidden(password.expose().to_owned()),
    };
    let handed: Handed = desk.post("people/enrol", &body)?;
    say!("Enrolled. Put this key into your authenticator app; it is shown once:");
    say!("  {}", handed.secret.0);
    say!("(RFC 6238: SHA-1, 6 digits, 30 seconds.) Then: safeborders-node login {person}");
    Ok(())
}

fn hand_over(person: &PersonId, handed: &Handed) -> Result<(), Failure> {
    say!("Hand this code to {person} in person; it is shown once and good for a day:");
    say!("  {}", handed.secret.0);
    say!("They run: safeborders-node people enrol {person}");
    Ok(())
}

fn list(lines: &[PersonLine], output: Output) -> Result<String, Failure> {
    let row = |l: &PersonLine| {
        let state = match (l.enrolled, l.locked_until_s) {
            (false, _) => "has not enrolled",
            (true, 0) => "",
            (true, _) => "locked",
        };
        [l.person.to_string(), l.name.clone(), l.role.to_string(), state.to_owned()]
    };
    print::rows(lines, ["person", "name", "role", "state"], row, output)
}
