//! The command line.

mod agreement;
mod backup;
mod contacts;
mod init;
mod keys;
#[cfg(test)]
mod parity;
mod patterns;
mod pki;
mod rounds;
mod statistics;
mod store;
mod witnesses;

pub(crate) use agreement::{AgreementAction, Change, Draft};
pub(crate) use backup::{BackupAction, Restore};
pub(crate) use contacts::{DraftOf, LinksAction, NewReferral, ReferralAction};
pub(crate) use init::Init;
pub(crate) use keys::{Keys, KeysAction};
pub(crate) use patterns::{
    Division, GraphArgs, GraphFormat, Mine, NetworksAction, PatternFormat, PatternsAction, Similar,
};
pub(crate) use pki::PkiAction;
pub(crate) use rounds::{Matches, Publish, RoundsAction, Withdraw};
pub(crate) use statistics::{Statistics, StatisticsFormat};
pub(crate) use store::StoreAction;
pub(crate) use witnesses::{AuditAction, ExportAudit, PeerAction, Reconcile};

use crate::commands::approvals::ApprovalAction;
use crate::commands::case::CaseAction;
use crate::commands::config::ConfigAction;
use crate::commands::login::Login;
use crate::commands::mapping::MappingAction;
use crate::commands::people::PeopleAction;
use crate::commands::probe::Probed;
use crate::commands::shares::SharesAction;
use crate::commands::support::SupportBundle;
use crate::commands::token::TokenAction;
use clap::{Args, Parser, Subcommand};
use safeborders_cli::{AccuracyArgs, Completions, LogArgs, Man, Output, PreviewArgs, QuestionArgs, ViewArgs};
use safeborders_types::{CohortId, CountryCode, Purpose};
use std::path::PathBuf;

/// A country's node: keeps its case files, answers other countries with differentially private
/// counts, and asks them.
///
/// Exit codes: 0 done, 64 bad input or usage, 69 nobody could be reached, 70 internal failure,
/// 77 refused, 78 bad configuration.
#[derive(Parser)]
#[command(name = "safeborders-node", version)]
pub(crate) struct Cli {
    /// The node's directory.
    #[arg(long, env = "SAFEBORDERS_DIR", default_value = ".", global = true)]
    pub(crate) dir: PathBuf,
    /// Unlock with this key file instead of a passphrase.
    #[arg(long, env = "SAFEBORDERS_KEY_FILE", global = true)]
    pub(crate) key_file: Option<PathBuf>,
    /// The file with your session or token; without it, one in your own runtime or configuration folder.
    #[arg(long, env = "SAFEBORDERS_SESSION_FILE", global = true)]
    pub(crate) session_file: Option<PathBuf>,
    /// Act as the console, for recovery: the node must be stopped and its key at hand. On record as such.
    #[arg(long, global = true)]
    pub(crate) as_console: bool,
    #[command(flatten)]
    pub(crate) log: LogArgs,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a node: directory, keys, national authority, certificate, configuration.
    Init(Init),
    /// Serve peers and the office's own tools until told to stop.
    Serve(Serve),
    /// Import a file of cases.
    Import(Import),
    /// Mappings for import: list, show, save, remove.
    Mapping {
        #[command(subcommand)]
        action: MappingAction,
    },
    /// Show the cohorts, freeze those that are due, set the shares of those to come.
    Cohorts {
        /// What to do; without it the cohorts are listed.
        #[command(subcommand)]
        action: Option<CohortAction>,
        #[arg(long, value_enum, default_value_t, global = true)]
        output: Output,
    },
    /// Case files: reading them, who may, sealing, embargo, legal hold, what is due for review, erasing.
    Case {
        #[command(subcommand)]
        action: CaseAction,
    },
    /// Count this office's own cases exactly. For the office's own eyes.
    Count(Count),
    /// Write the yearly national statistics of Directive (EU) 2024/1712: exact, with small counts withheld.
    Statistics(Statistics),
    /// Ways of working in this office's own case files: mine, show, compare, export. For the office's own eyes.
    Patterns {
        #[command(subcommand)]
        action: PatternsAction,
    },
    /// What connects this office's own case files: groups, paths, exports. For the office's own eyes.
    Networks {
        #[command(subcommand)]
        action: NetworksAction,
    },
    /// The case files most like one, and how typical it is in Europe. For the office's own eyes.
    Similar(Similar),
    /// Ask other countries.
    Ask(Ask),
    /// Show, add or remove other countries' nodes.
    Peers {
        /// What to do; without it every peer is greeted and its state shown.
        #[command(subcommand)]
        action: Option<PeerAction>,
        #[arg(long, value_enum, default_value_t, global = true)]
        output: Output,
    },
    /// Show, or fetch, the yearbooks that other countries published.
    Yearbook {
        /// What to do; without it those that are kept are listed.
        #[command(subcommand)]
        action: Option<YearbookAction>,
        #[arg(long, value_enum, default_value_t, global = true)]
        output: Output,
    },
    /// Ask a country whether it holds the same telephone number, plate or account of a suspect. Off unless an
    /// agreement allows it; the identifier does not travel.
    Links {
        #[command(subcommand)]
        action: LinksAction,
        #[arg(long, value_enum, default_value_t, global = true)]
        output: Output,
    },
    /// Ask another country's desk for contact, and answer those who ask.
    Referral {
        #[command(subcommand)]
        action: ReferralAction,
        #[arg(long, value_enum, default_value_t, global = true)]
        output: Output,
    },
    /// Whom to call: the desks of specialised prosecutors in every agreement in force.
    Directory {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Signature rounds: which other countries see what this office published.
    Rounds {
        #[command(subcommand)]
        action: RoundsAction,
        #[arg(long, value_enum, default_value_t, global = true)]
        output: Output,
    },
    /// Which countries see this office's published signatures, how much, and whom to call.
    Matches(Matches),
    /// What is spent and what is left, per cohort.
    Budget {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Draft, sign, show, compare, import, suspend, end and list agreements.
    Agreement {
        #[command(subcommand)]
        action: AgreementAction,
    },
    /// Print the disclosure log: every question asked or answered, given or refused.
    ExportAudit(ExportAudit),
    /// Check the disclosure log, prove an entry, and see what is known of other countries' logs.
    Audit {
        #[command(subcommand)]
        action: AuditAction,
    },
    /// After a backup was put back: what keeps this node from answering, and how it goes on.
    Reconcile(Reconcile),
    /// The people of the office and their roles.
    People {
        #[command(subcommand)]
        action: PeopleAction,
    },
    /// Log in, with password and one-time code, or by the identity provider.
    Login(Login),
    /// End the session.
    Logout,
    /// Your own tokens, for programs that work for you.
    Token {
        #[command(subcommand)]
        action: TokenAction,
    },
    /// What waits for a second person's word.
    Approvals {
        /// What to do; without it what waits is listed.
        #[command(subcommand)]
        action: Option<ApprovalAction>,
        #[arg(long, value_enum, default_value_t, global = true)]
        output: Output,
    },
    /// How this node stands: peers, agreements, certificates, and what ends soon.
    Status {
        /// As JSON.
        #[arg(long)]
        json: bool,
    },
    /// Where the case files lie: the tables of a PostgreSQL database, and moving there or back.
    Store {
        #[command(subcommand)]
        action: StoreAction,
    },
    /// Make a backup now, in every place that node.toml names; list, check and use the backups that there are.
    ///
    /// A serving node goes on meanwhile, and makes them by itself too ([backup] in node.toml). Each is a point in time;
    /// only what is new since the one before is written. They are sealed under the node's root key.
    Backup {
        /// What to do; without it a backup is made.
        #[command(subcommand)]
        action: Option<BackupAction>,
        #[arg(long, value_enum, default_value_t, global = true)]
        output: Output,
    },
    /// Put a backup back, into a directory without a node.
    ///
    /// The node is held afterwards: it answers nothing new until every peer has said what it saw of this node's log,
    /// and nothing is missing. docs/runbooks/restore.md goes through it step by step.
    Restore(Restore),
    /// The keys of this node: what locks them, rotating them, copies of the keyring.
    Keys(Keys),
    /// The national authority: certificates and fingerprints.
    Pki {
        #[command(subcommand)]
        action: PkiAction,
    },
    /// Look at everything that this node needs, and say what is wrong and what to do.
    ///
    /// It works whether the node runs or not, and changes nothing. Exit codes: 0 nothing is to be done, 1 warnings (or
    /// something could not be looked at), 2 faults.
    Doctor {
        /// For programs.
        #[arg(long)]
        json: bool,
    },
    /// Check a configuration file, or print the schema of such files.
    Config {
        #[command(subcommand)]
        action: ConfigAction,
    },
    /// Ask the running node on this machine whether it lives, or is ready. Needs `observe` in node.toml.
    Probe {
        /// What to ask.
        #[arg(value_enum, default_value_t)]
        what: Probed,
    },
    /// Pack what others need to help: versions, settings without addresses, findings. Nothing of any case file.
    SupportBundle(SupportBundle),
    /// Print completions for a shell.
    Completions(Completions),
    /// Print this program's manual page, or write all of them.
    Man(Man),
}

#[derive(Args)]
pub(crate) struct Serve {
    /// Stop when standard input closes: for a parent process that may die.
    #[arg(long, hide = true)]
    pub(crate) until_stdin_closes: bool,
}

#[derive(Args)]
pub(crate) struct Import {
    /// CSV, XLSX, JSON or JSON lines; `-` reads standard input.
    pub(crate) file: PathBuf,
    /// A shipped mapping or one that was saved, by name, or a mapping file.
    #[arg(long, short, default_value = "safeborders")]
    pub(crate) mapping: String,
    /// Read and check everything, store nothing.
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// All or nothing: one rejected row stores nothing.
    #[arg(long)]
    pub(crate) strict: bool,
    /// Where to write the rejected rows (row, column, value, reason). Holds case content: keep it as safe as the file.
    #[arg(long)]
    pub(crate) rejects: Option<PathBuf>,
    #[arg(long, value_enum, default_value_t)]
    pub(crate) output: Output,
}

#[derive(Subcommand)]
pub(crate) enum CohortAction {
    /// Freeze every cohort whose calendar day has come, and the outcomes of those frozen three years ago.
    Freeze {
        /// Freeze all cohorts up to this one, whatever the calendar says. Only with synthetic cases.
        #[arg(long, value_name = "COHORT")]
        by_hand_through: Option<CohortId>,
        /// With --by-hand-through: freeze the outcomes of frozen cohorts instead.
        #[arg(long, requires = "by_hand_through")]
        outcomes: bool,
    },
    /// What cohorts to come open with: how much of each share they have for life.
    Shares {
        #[command(subcommand)]
        action: SharesAction,
    },
    /// Make the snapshots of a frozen cohort again, because its mapping was wrong. Once for a cohort.
    ///
    /// Mend the case files first: correct the mapping and import them again. The new snapshots hold the same
    /// case files with their present values. Everything that was released over the cohort before is
    /// withdrawn; what is asked from then on is charged to the cohort's corrections share, half of what it
    /// has for questions unless the node was made otherwise. Peers see it in answers and descriptions.
    Reissue {
        /// The cohort.
        cohort: CohortId,
        /// Why: on record in the disclosure log.
        #[arg(long)]
        reason: String,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Args)]
pub(crate) struct Count {
    #[command(flatten)]
    pub(crate) question: QuestionArgs,
    #[arg(long, value_enum, default_value_t)]
    pub(crate) output: Output,
}

#[derive(Args)]
pub(crate) struct Ask {
    #[command(flatten)]
    pub(crate) question: QuestionArgs,
    #[command(flatten)]
    pub(crate) accuracy: AccuracyArgs,
    #[command(flatten)]
    pub(crate) view: ViewArgs,
    #[command(flatten)]
    pub(crate) preview: PreviewArgs,
    /// Ask without first saying what it costs.
    #[arg(long)]
    pub(crate) quiet: bool,
    /// Why it is asked.
    #[arg(long, default_value = "investigation")]
    pub(crate) purpose: Purpose,
    /// The office's own case number, kept in its own log only.
    #[arg(long, default_value = "")]
    pub(crate) case_note: String,
    /// Ask nobody and pay nothing: what the kept yearbooks say has to do.
    #[arg(long, conflicts_with = "precise")]
    pub(crate) yearbook_only: bool,
    /// Ask and pay every country, also where its yearbook is exact enough; both are merged.
    #[arg(long)]
    pub(crate) precise: bool,
    /// Which countries to ask; without it, all.
    #[arg(long, value_delimiter = ',')]
    pub(crate) to: Vec<CountryCode>,
    #[arg(long, value_enum, default_value_t)]
    pub(crate) output: Output,
}

#[derive(Subcommand)]
pub(crate) enum YearbookAction {
    /// Fetch what is published and not kept yet. It costs nothing.
    Fetch {
        /// Fetch also what is kept: the agreement may name more attributes by now.
        #[arg(long)]
        again: bool,
    },
    /// Show what is in a yearbook, or one of its tables.
    Show {
        /// The country, such as GR.
        country: CountryCode,
        /// The year.
        year: u16,
        /// The table of these one or two attributes; without it the tables are listed.
        #[arg(long, value_name = "ATTRIBUTE", value_delimiter = ',')]
        by: Vec<safeborders_types::AttributeId>,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }
}
