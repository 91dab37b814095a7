//! `token`: tokens for programs that work for a person.

use crate::config::Config;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::print::{self, day, say};
use clap::Subcommand;
use safeborders_accounts::TokenLine;
use safeborders_cli::Output;
use safeborders_office::api_people::{Done, Handed, Lines, TokenBody, TokenName};
use safeborders_people::Right;
use std::path::Path;

/// What to do about tokens.
#[derive(Subcommand)]
pub(crate) enum TokenAction {
    /// Make a token. It is printed once; put it into a file of mode 600 and name that with --session-file.
    Make {
        /// What it is for.
        name: String,
        /// What it may do, such as Look,Count: rights of your own role (docs/roles.md).
        #[arg(long, value_delimiter = ',', required = true)]
        rights: Vec<Right>,
        /// For how many days, at most 90.
        #[arg(long, default_value_t = 30)]
        days: u32,
    },
    /// List your tokens.
    List {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Revoke one of your tokens.
    Revoke {
        /// Its name in the list's first column.
        id: String,
    },
}

/// Carries it out.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &TokenAction,
) -> Result<(), Failure> {
    let desk = Desk::open(layout, config, key_file)?;
    match action {
        TokenAction::Make { name, rights, days } => {
            let body = TokenBody { name: name.clone(), rights: rights.clone(), days: *days };
            let handed: Handed = desk.post("tokens/make", &body)?;
            say!("{}", handed.secret.0);
            Ok(())
        }
        TokenAction::List { output } => {
            let lines: Lines = desk.get("tokens")?;
            let row = |l: &TokenLine| {
                let rights: Vec<String> = l.rights.iter().map(|right| format!("{right:?}")).collect();
                [l.id.clone(), l.name.clone(), rights.join(" "), day(l.made_s), day(l.ends_s)]
            };
            let head = ["token", "for", "rights", "made", "ends"];
            print::out(format_args!("{}", print::rows(&lines.tokens, head, row, *output)?))
        }
        TokenAction::Revoke { id } => {
            let _: Done = desk.post("tokens/revoke", &TokenName { id: id.clone() })?;
            say!("Revoked.");
            Ok(())
        }
    }
}
