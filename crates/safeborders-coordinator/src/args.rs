//! The command line.

use clap::{Args, Parser, Subcommand};
use safeborders_cli::{
    AccuracyArgs, Completions, LogArgs, Man, Output, PreviewArgs, QuestionArgs, ViewArgs, exit,
};
use safeborders_pages::Loopback;
use safeborders_types::{AgreementId, CountryCode, Purpose, RoundName};
use std::net::SocketAddr;
use std::path::PathBuf;

/// The coordinator: asks all nodes at once, merges the answers that they release, and shows the
/// European picture with its uncertainty.
#[derive(Parser)]
#[command(name = "safeborders-coordinator", version, after_help = exit::HELP)]
pub(crate) struct Cli {
    /// The coordinator's directory.
    #[arg(long, env = "SAFEBORDERS_DIR", hide_env_values = true, default_value = ".", global = true)]
    pub(crate) dir: PathBuf,
    #[command(flatten)]
    pub(crate) log: LogArgs,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Subcommand)]
pub(crate) enum Command {
    /// Make a coordinator's directory and configuration.
    Init(Init),
    /// Serve the pages until told to stop: to this machine, or over TLS to officers.
    Serve(Serve),
    /// Ask all nodes one question and print the merged answer.
    Ask(Ask),
    /// Fetch the yearbooks that the nodes have published. It costs nothing; a serving coordinator does it daily.
    Yearbooks {
        /// Fetch also what is kept: the agreement may name more attributes by now.
        #[arg(long)]
        again: bool,
    },
    /// Signature rounds: what the nodes published and counted, and what several countries see.
    Rounds {
        #[command(subcommand)]
        action: RoundsAction,
        /// How it is printed.
        #[arg(long, value_enum, default_value_t, global = true)]
        output: Output,
    },
    /// Look at everything that the coordinator needs, and say what is wrong and what to do.
    ///
    /// It works whether the server runs or not, and changes nothing. Exit codes: 0 nothing is to be done, 1 warnings, 2
    /// faults.
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
    /// Print completions for a shell.
    Completions(Completions),
    /// Print this program's manual page, or write all of them.
    Man(Man),
}

#[derive(Subcommand)]
pub(crate) enum ConfigAction {
    /// Check a configuration file, and the pages' certificate and key that it names. Nothing is opened or changed.
    Check {
        /// The file.
        file: PathBuf,
    },
    /// Print the JSON schema of configuration files, for editors and for programs that write them.
    Schema,
}

#[derive(Subcommand)]
pub(crate) enum RoundsAction {
    /// The rounds of which anything was fetched.
    List,
    /// One round: its parties, and the ways of working that several countries see.
    Show {
        /// The round, such as 2026-R1.
        round: RoundName,
        /// How likely it may be that anything in a country is taken for seen without being so.
        #[arg(long, default_value_t = 0.05)]
        false_alarm: f64,
        /// How many case files meet a signature by chance, at least.
        #[arg(long, default_value_t = 4.0)]
        background: f64,
        /// Show also what fewer than two countries see.
        #[arg(long)]
        all: bool,
    },
    /// Fetch what the nodes show of a round. It costs nothing; a serving coordinator does it every hour while one is under way.
    Fetch {
        /// The round.
        round: RoundName,
    },
    /// Remind the nodes of a round.
    Convene {
        /// The round.
        round: RoundName,
    },
}

#[derive(Args)]
pub(crate) struct Init {
    /// The country that vouches for the coordinator, such as BE.
    #[arg(long)]
    pub(crate) country: CountryCode,
    /// The coordinator's name: lower-case letters, digits, hyphens.
    #[arg(long)]
    pub(crate) name: String,
    /// The agreement under which it asks.
    #[arg(long)]
    pub(crate) agreement: AgreementId,
    /// Where the pages are served: an address of this machine alone.
    #[arg(long, default_value = "127.0.0.1:8080")]
    pub(crate) listen: Loopback,
    /// The nodes' cases are synthetic: every page says so.
    #[arg(long)]
    pub(crate) synthetic: bool,
}

#[derive(Args)]
pub(crate) struct Serve {
    /// Serve here instead of where the configuration says.
    #[arg(long)]
    pub(crate) listen: Option<SocketAddr>,
    /// Stop when standard input closes: for a parent process that may die.
    #[arg(long, hide = true)]
    pub(crate) until_stdin_closes: bool,
}

#[derive(Args)]
#[command(after_help = exit::HELP)]
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
    /// Why it is asked: strategic-analysis, investigation or prevention.
    #[arg(long, default_value = "strategic-analysis")]
    pub(crate) purpose: Purpose,
    /// Ask no node and pay nothing: what the kept yearbooks say has to do.
    #[arg(long, conflicts_with = "precise")]
    pub(crate) yearbook_only: bool,
    /// Ask and pay every node, also where its yearbook is exact enough; both are merged.
    #[arg(long)]
    pub(crate) precise: bool,
    /// Print the answer and do not keep it. By default it is kept and shown on the page.
    #[arg(long)]
    pub(crate) no_save: bool,
    /// How the answer is printed.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) output: Output,
}
