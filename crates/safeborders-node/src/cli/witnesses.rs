//! `peers`, `audit`, `export-audit` and `reconcile`: the other nodes, and the logs that all of them watch.

use crate::commands::house::HouseAction;
use clap::{Args, Subcommand};
use safeborders_cli::Output;
use safeborders_types::{CountryCode, PeerId};
use std::net::SocketAddr;
use std::path::PathBuf;

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
    /// Dial every peer and say what is wrong: certificates, clocks, versions, agreements.
    Test,
    /// Take the revocation lists of all peers now, or install a member's from a file
    /// (`roots/<CC>.crl.pem` of its office). Where there are lists they must be current, or nobody of that
    /// country is accepted.
    Lists {
        /// Whose, from a file.
        #[arg(requires = "file")]
        country: Option<CountryCode>,
        /// The file.
        file: Option<PathBuf>,
    },
    /// Stop all exchange with a country, or with everybody: nothing is asked and nothing answered from the next call on.
    Stop {
        /// With whom.
        #[arg(required_unless_present = "all", conflicts_with = "all")]
        country: Option<CountryCode>,
        /// With everybody.
        #[arg(long)]
        all: bool,
        /// Why: on record in the house log. Name no person.
        #[arg(long)]
        reason: String,
    },
    /// Let exchange go on that was stopped. It needs a second person's word: the first time it becomes a proposal, and once
    /// that is approved the same command does it.
    Resume {
        /// With whom.
        #[arg(required_unless_present = "all", conflicts_with = "all")]
        country: Option<CountryCode>,
        /// With everybody. Countries that were stopped by name stay so.
        #[arg(long)]
        all: bool,
        /// Why: on record in the house log. Name no person.
        #[arg(long)]
        reason: String,
    },
    /// List with whom all exchange is stopped.
    Stops,
    /// Remove a node.
    Remove {
        /// The node.
        id: PeerId,
    },
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
    /// Show what was sent with an entry: the figures, and whether what is kept is still what the log's hash stands for.
    ///
    /// On record before it is shown. It fails when what is kept is not what was sent, or is missing.
    Show {
        /// The entry's number, as `export-audit` shows it.
        entry: u64,
        /// Write the bytes that are kept into this new file, for whoever wants to hash them.
        #[arg(long, value_name = "FILE")]
        save: Option<PathBuf>,
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
    /// The house log: who did what in the office.
    House {
        /// What to do; without it every line is shown.
        #[command(subcommand)]
        action: Option<HouseAction>,
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
