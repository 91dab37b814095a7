//! The node's program: command line, configuration and wiring.
//!
//! # Invariants
//! - It links RED and GREEN crates and can name neither a case file nor a wire message: it hands the
//!   federation an `impl ReleaseSource` and the office an `impl AskPeers`.
//! - Nothing is printed before it is true: a command that says "stored" has stored durably.
//!
//! # Never here
//! Rules. What may be counted, released or asked is decided in the crates that it plugs together.
//!
//! # Units
//! Privacy loss on the command line is in ρ.

mod agreements;
mod authority;
mod backups;
mod case_store;
mod cli;
mod clock;
mod commands;
pub mod config;
mod contacts;
mod continuity;
mod counted;
mod desk;
mod doctor;
mod ends;
mod europe;
mod exact;
mod expiry;
mod failure;
mod format;
mod heads;
mod held;
mod identity;
mod layout;
mod links;
mod lists;
mod log_keys;
mod metrics;
mod migration;
mod node;
mod observing;
mod pages;
mod print;
mod prompt;
mod referrals;
mod restoring;
mod retention;
mod rounds;
mod schema;
mod session;
mod stops;
mod unlock;
mod watch;
mod yearbooks;

use clap::Parser;
use cli::{Cli, Command};
use config::Config;
use failure::{ExitWith, Failure};
use layout::Layout;
use safeborders_cli::exit;
use std::ffi::OsString;
use std::process::ExitCode;

/// Runs the program with these arguments, the first of which is its own name.
pub fn main_with(args: impl IntoIterator<Item = OsString>) -> ExitCode {
    let cli = match Cli::try_parse_from(args) {
        Ok(cli) => cli,
        Err(error) => {
            let _ = error.print();
            return if error.use_stderr() { ExitCode::from(exit::USAGE) } else { ExitCode::SUCCESS };
        }
    };
    cli.log.start(if matches!(cli.command, Command::Serve(_)) { "info" } else { "warn" });
    if let Err(error) = safeborders_cli::keep_memory_private() {
        tracing::warn!(%error, "this process's memory could be dumped to disk: see docs/operations.md");
    }
    if let Err(error) = safeborders_cli::allow_open_files() {
        tracing::warn!(%error, "the limit of open files stays as it is: see docs/operations.md");
    }
    match dispatch(&cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::from(failure.code())
        }
    }
}

fn dispatch(cli: &Cli) -> Result<(), Failure> {
    let layout = Layout::new(&cli.dir).acting(cli.session_file.as_deref(), cli.as_console);
    let layout = &layout;
    let key = cli.key_file.as_deref();
    match &cli.command {
        Command::Init(_) if cli.key_file.is_some() => {
            let text = "init makes its own key: leave out --key-file and SAFEBORDERS_KEY_FILE, or use --new-key-file";
            return Err(Failure::new(exit::USAGE, text));
        }
        Command::Init(args) => return commands::init::run(layout, args),
        // An offline machine holds the authority and nothing else.
        Command::Store { action: cli::StoreAction::Schema } => return commands::store::schema(),
        Command::Agreement { action } if commands::agreement::needs_no_node(layout, action) => {
            return commands::agreement::offline(layout, action);
        }
        Command::Doctor { json } => return commands::doctor::run(layout, key, *json),
        Command::Config { action } => return commands::config::run(action),
        Command::Restore(args) => return commands::restore::run(layout, key, args),
        Command::Backup { action: Some(action), output } => {
            return commands::backup::run(layout, key, action, *output);
        }
        Command::Completions(of) => return commands::shell::completions(*of),
        Command::Man(of) => return commands::shell::man(of),
        Command::SupportBundle(args) => return commands::support::run(layout, key, args),
        _ => {}
    }
    let config = &Config::load(&layout.config()).exit_with(exit::CONFIG)?;
    match &cli.command {
        Command::Backup { output, .. } => commands::backup::make(layout, config, key, *output),
        Command::Init(_)
        | Command::Restore(_)
        | Command::Doctor { .. }
        | Command::Config { .. }
        | Command::Completions(_)
        | Command::Man(_)
        | Command::SupportBundle(_) => Ok(()),
        Command::Probe { what } => commands::probe::run(config, *what),
        Command::Serve(args) => commands::serve::run(layout, config, key, args),
        Command::Import(args) => commands::import::run(layout, config, key, args),
        Command::Mapping { action } => commands::mapping::run(layout, config, key, action),
        Command::Cohorts { action, output } => {
            commands::cohorts::run(layout, config, key, action.as_ref(), *output)
        }
        Command::Case { action } => commands::case::run(layout, config, key, action),
        Command::Count(args) => commands::ask::count(layout, config, key, args),
        Command::Statistics(args) => commands::statistics::run(layout, config, key, args),
        Command::Ask(args) => commands::ask::ask(layout, config, key, args),
        Command::Patterns { action } => commands::patterns::run(layout, config, key, action),
        Command::Networks { action } => commands::networks::run(layout, config, key, action),
        Command::Similar(args) => commands::patterns::similar(layout, config, key, args),
        Command::Peers { action, output } => {
            commands::peers::run(layout, config, key, action.as_ref(), *output)
        }
        Command::Yearbook { action, output } => commands::yearbook::run(layout, config, key, action, *output),
        Command::Links { action, output } => commands::links::run(layout, config, key, action, *output),
        Command::Referral { action, output } => commands::referral::run(layout, config, key, action, *output),
        Command::Directory { output } => commands::referral::directory(layout, config, key, *output),
        Command::Rounds { action, output } => commands::rounds::run(layout, config, key, action, *output),
        Command::Matches(args) => commands::rounds::matches(layout, config, key, args),
        Command::Budget { output } => commands::budget::run(layout, config, key, *output),
        Command::Agreement { action } => commands::agreement::run(layout, config, key, action),
        Command::ExportAudit(args) => commands::export_audit::run(layout, config, key, args),
        Command::Audit { action } => commands::audit::run(layout, config, key, action),
        Command::Reconcile(args) => commands::reconcile::run(layout, config, key, args),
        Command::People { action } => commands::people::run(layout, config, key, action),
        Command::Login(args) => commands::login::run(layout, config, key, args),
        Command::Logout => commands::login::out(layout, config, key),
        Command::Token { action } => commands::token::run(layout, config, key, action),
        Command::Approvals { action, output } => {
            commands::approvals::run(layout, config, key, action.as_ref(), *output)
        }
        Command::Status { json } => commands::status::run(layout, config, key, *json),
        Command::Store { action } => commands::store::run(layout, config, key, action),
        Command::Keys(keys) => commands::keys::run(layout, config, key, &keys.action),
        Command::Pki { action } => commands::pki::run(layout, config, key, action),
    }
}
