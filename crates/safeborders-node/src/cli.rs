//! The command line.

use crate::commands::case::CaseAction;
use crate::config::Store;
use clap::{Args, Parser, Subcommand};
use safeborders_cli::{AccuracyArgs, LogArgs, Output, PreviewArgs, QuestionArgs, ViewArgs, parse_rho};
use safeborders_types::{AgreementId, CohortId, CountryCode, NanoRho, PeerId, Purpose, Role};
use std::net::SocketAddr;
use std::path::PathBuf;

/// A country's node: keeps its case files, answers other countries with differentially private
/// counts, and asks them.
///
/// Exit codes: 0 done, 64 bad input or usage, 69 nobody could be reached, 70 internal failure,
/// 77 refused, 78 bad configuration.
#[derive(Parser)]
#[command(name = "safeborders-node", version, about)]
pub(crate) struct Cli {
    /// The node's directory.
    #[arg(long, env = "SAFEBORDERS_DIR", default_value = ".", global = true)]
    pub(crate) dir: PathBuf,
    /// Unlock with this key file instead of a passphrase.
    #[arg(long, env = "SAFEBORDERS_KEY_FILE", global = true)]
    pub(crate) key_file: Option<PathBuf>,
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
    /// Show the cohorts, or freeze those that are due.
    Cohorts {
        /// What to do; without it the cohorts are listed.
        #[command(subcommand)]
        action: Option<CohortAction>,
        #[arg(long, value_enum, default_value_t, global = true)]
        output: Output,
    },
    /// Put a case file under embargo, lift it, or list those under embargo.
    Case {
        #[command(subcommand)]
        action: CaseAction,
    },
    /// Count this office's own cases exactly. For the office's own eyes.
    Count(Count),
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
    /// What is spent and what is left, per cohort.
    Budget {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Draft, sign, show, import and list agreements.
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
    /// The national authority: certificates and fingerprints.
    Pki {
        #[command(subcommand)]
        action: PkiAction,
    },
}

#[derive(Args)]
pub(crate) struct Init {
    /// The country, such as GR.
    #[arg(long)]
    pub(crate) country: CountryCode,
    /// The node's name within its country: lower-case letters, digits, hyphens.
    #[arg(long)]
    pub(crate) name: String,
    /// Where peers will reach the node.
    #[arg(long, default_value = "127.0.0.1:7400")]
    pub(crate) listen: SocketAddr,
    /// The engine under the case files.
    #[arg(long, value_enum, default_value_t)]
    pub(crate) store: Store,
    /// The first cohort that ever freezes: agree on one date with the other members.
    #[arg(long, default_value = "2015Q1")]
    pub(crate) first_cohort: CohortId,
    /// Make this key file and unlock with it, instead of a passphrase.
    #[arg(long)]
    pub(crate) new_key_file: Option<PathBuf>,
    /// The cases will be synthetic: everything shown says so, and cohorts may be frozen by hand.
    #[arg(long)]
    pub(crate) synthetic: bool,
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
    /// A shipped mapping by name, or a mapping file.
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

#[derive(Subcommand)]
pub(crate) enum PeerAction {
    /// Add a node, after its authority's fingerprint was compared over another channel.
    Add {
        /// Who it must prove to be, such as spiffe://safeborders/IT/node/rome.
        #[arg(long)]
        id: PeerId,
        /// Where it is dialled.
        #[arg(long)]
        address: SocketAddr,
        /// Its national authority's certificate (`authority/ca.pem` of that office).
        #[arg(long)]
        root: PathBuf,
        /// The fingerprint that the other office read out; without it you are asked to compare.
        #[arg(long)]
        fingerprint: Option<String>,
    },
    /// Remove a node.
    Remove {
        /// The node.
        id: PeerId,
    },
}

#[derive(Subcommand)]
pub(crate) enum AgreementAction {
    /// Write a draft for all parties to read and sign.
    Draft(Draft),
    /// Sign an agreement file with this country's signatory key.
    Sign {
        /// The agreement file; the signature is added to it.
        file: PathBuf,
        /// Sign without showing the text and asking.
        #[arg(long)]
        yes: bool,
    },
    /// Show an agreement in words: a file, or the name of one that was imported.
    Show {
        /// A file, or a name.
        agreement: String,
    },
    /// Put a fully signed agreement on file at this node.
    Import {
        /// The agreement file.
        file: PathBuf,
        /// Ask under it from now on, instead of under the one named in node.toml.
        #[arg(long = "use")]
        use_it: bool,
    },
    /// List the agreements on file that could be verified.
    List {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
}

#[derive(Args)]
pub(crate) struct Draft {
    /// The agreement's name, such as europe-2026.
    #[arg(long)]
    pub(crate) id: AgreementId,
    /// The countries that sign.
    #[arg(long, value_delimiter = ',', required = true)]
    pub(crate) parties: Vec<CountryCode>,
    /// Who may ask, each with its quota in ρ per cohort: spiffe://safeborders/IT/node/rome=0.005
    #[arg(long = "asker", value_parser = parse_asker, required = true)]
    pub(crate) askers: Vec<(PeerId, NanoRho)>,
    /// The attributes that may be asked about; without it, all that the codebook lets out.
    #[arg(long, value_delimiter = ',')]
    pub(crate) attributes: Vec<safeborders_types::AttributeId>,
    /// The purposes that are allowed; without it, all.
    #[arg(long, value_delimiter = ',')]
    pub(crate) purposes: Vec<Purpose>,
    /// The largest number of attributes in one table.
    #[arg(long, default_value_t = 3)]
    pub(crate) max_dimensions: u8,
    /// How long the agreement holds, in days from today.
    #[arg(long, default_value_t = 365)]
    pub(crate) days: u16,
    /// Where to write the draft.
    #[arg(long)]
    pub(crate) out: PathBuf,
}

#[derive(Args)]
pub(crate) struct ExportAudit {
    /// The first entry to print.
    #[arg(long, default_value_t = 0)]
    pub(crate) from: u64,
    #[arg(long, value_enum, default_value_t)]
    pub(crate) output: Output,
}

#[derive(Subcommand)]
pub(crate) enum AuditAction {
    /// Sum up every figure of the ledger from the log again, and check the log's tree.
    Verify,
    /// Print a proof that an entry is in the log.
    Prove {
        /// The entry's number, as `export-audit` shows it.
        entry: u64,
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Ask a country's node for its head now, and for the proof that its log only grew since the last
    /// one that was seen.
    Compare {
        /// The country.
        peer: CountryCode,
    },
    /// What is known of other countries' logs, and what was found wrong with them.
    Peers {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Accept the key that a country's log shows now, after its office confirmed it over another channel.
    AcceptKey {
        /// The country.
        peer: CountryCode,
        /// Who decides: name and role, for the log.
        #[arg(long)]
        by: String,
    },
}

#[derive(Args)]
pub(crate) struct Reconcile {
    /// A backup was put back: answer nothing new until every peer was asked.
    #[arg(long, conflicts_with = "accept_loss")]
    pub(crate) restored: bool,
    /// What was spent and forgotten cannot be found again: count every cohort as spent in full, for
    /// ever, and go on. Later cohorts are not concerned.
    #[arg(long, requires = "by")]
    pub(crate) accept_loss: bool,
    /// Who decides: name and role, for the log.
    #[arg(long)]
    pub(crate) by: Option<String>,
}

#[derive(Subcommand)]
pub(crate) enum PkiAction {
    /// Renew this node's certificate, in place, while it serves.
    Renew,
    /// Issue a certificate for a coordinator that this country vouches for, or renew one.
    Issue {
        /// What the certificate entitles to.
        #[arg(long)]
        role: Role,
        /// The holder's name.
        #[arg(long)]
        name: String,
        /// The folder for cert.pem and key.pem.
        #[arg(long)]
        out: PathBuf,
    },
    /// Print the fingerprint of an authority's certificate, to be compared over another channel.
    Fingerprint {
        /// A country and its certificate, GR=ca.pem; without it, this country's own.
        #[arg(value_parser = parse_certificate)]
        of: Option<(CountryCode, PathBuf)>,
    },
}

/// `spiffe://…=0.005` → who and how much.
fn parse_asker(text: &str) -> Result<(PeerId, NanoRho), String> {
    let (id, rho) = text.rsplit_once('=').ok_or("expected spiffe://safeborders/CC/role/name=ρ")?;
    let id = id.parse().map_err(|e: safeborders_types::InvalidPeerId| e.to_string())?;
    Ok((id, parse_rho(rho)?))
}

/// `GR=ca.pem` → whose certificate lies where.
fn parse_certificate(text: &str) -> Result<(CountryCode, PathBuf), String> {
    let (country, path) = text.split_once('=').ok_or("expected a country and a file, GR=ca.pem")?;
    let country = country.parse().map_err(|e: safeborders_types::InvalidCountry| e.to_string())?;
    Ok((country, path.into()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn an_asker_is_an_identity_and_a_quota() {
        let (id, quota) = parse_asker("spiffe://safeborders/IT/node/rome=0.005").unwrap();
        assert_eq!((id.name(), quota.get()), ("rome", 5_000_000));
        for bad in ["spiffe://safeborders/IT/node/rome", "rome=1", "spiffe://safeborders/IT/node/rome=-1"] {
            assert!(parse_asker(bad).is_err(), "{bad}");
        }
    }
}
