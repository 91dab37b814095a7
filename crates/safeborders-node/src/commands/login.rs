//! `login` and `logout`.

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
    pub(crate) person: PersonId,
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
    let password = prompt::secret("Password: ", args.stdin)?;
    let code = prompt::secret("Code: ", args.stdin)?;
    let desk = Desk::open(layout, config, key_file)?;
    let body = LogInBody {
        person: args.person.clone(),
        password: Hidden(password.expose().to_owned()),
        code: code.expose().to_owned(),
    };
    let opened: SessionOpened = desk.post("login", &body)?;
    let path = session::write(layout, &opened.session.0)?;
    say!("{} is logged in. The session is in {}.", opened.actor, path.display());
    Ok(())
}

/// Ends the session and forgets it.
pub(crate) fn out(layout: &Layout, config: &Config, key_file: Option<&Path>) -> Result<(), Failure> {
    let ended = Desk::open(layout, config, key_file)?.post::<Done>("logout", &Done {});
    session::forget(layout)?;
    ended?;
    say!("Logged out.");
    Ok(())
}
