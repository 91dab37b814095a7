//! `login` and `logout`.

use crate::commands::browser;
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::print::say;
use crate::prompt;
use crate::session;
use clap::Args;
use safeborders_office::api_people::{Done, Hidden, LogInBody, SessionOpened};
use safeborders_people::PersonId;
use std::path::Path;

/// Who logs in.
#[derive(Args)]
pub(crate) struct Login {
    /// The name of your account.
    #[arg(required_unless_present = "oidc", conflicts_with = "oidc")]
    pub(crate) person: Option<PersonId>,
    /// By your ministry's identity provider: prints an address to open in a browser on this machine.
    #[arg(long)]
    pub(crate) oidc: bool,
    /// The port of this machine at which the browser comes back; without it a free one.
    #[arg(long, requires = "oidc", default_value_t = 0)]
    pub(crate) port: u16,
    /// Read the password and the code from standard input, a line each, and ask nothing.
    #[arg(long)]
    pub(crate) stdin: bool,
}

/// Logs in and keeps the session.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    args: &Login,
) -> Result<(), Failure> {
    let opened = match &args.person {
        Some(person) => by_password(layout, config, key_file, person, args.stdin)?,
        None => browser::log_in(&Desk::open(layout, config, key_file)?, args.port)?,
    };
    let path = session::write(layout, &opened.session.0)?;
    say!("{} is logged in. The session is in {}.", opened.actor, path.display());
    Ok(())
}

fn by_password(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    person: &PersonId,
    stdin: bool,
) -> Result<SessionOpened, Failure> {
    let password = prompt::secret("Password: ", stdin)?;
    let code = prompt::secret("Code: ", stdin)?;
    let body = LogInBody {
        person: person.clone(),
        password: Hidden(password.expose().to_owned()),
        code: code.expose().to_owned(),
    };
    Desk::open(layout, config, key_file)?.post("login", &body)
}

/// Ends the session and forgets it.
pub(crate) fn out(layout: &Layout, config: &Config, key_file: Option<&Path>) -> Result<(), Failure> {
    let ended = Desk::open(layout, config, key_file)?.post::<Done>("logout", &Done {});
    session::forget(layout)?;
    ended?;
    say!("Logged out.");
    Ok(())
}
