//! The flags of `backup` and `restore`.

use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum BackupAction {
    /// List the points in a place, and which of them a node can be restored from.
    List {
        /// The folder; without it, those that node.toml names.
        place: Option<PathBuf>,
    },
    /// Read everything in a place and say what is wrong with it. Needs no node: only the place, and what locks its key.
    Verify {
        /// The folder; without it, those that node.toml names.
        place: Option<PathBuf>,
    },
    /// Bring the case files of this node back to what they said at a point: after a wrong import. Stop the node first.
    ///
    /// What was spent, released and logged stays, and so do embargoes, legal holds, readers, frozen snapshots. Case files
    /// that were erased stay erased; those that came later stay as they are.
    BringBack {
        /// The folder.
        place: PathBuf,
        /// The point, by its name or number.
        #[arg(long)]
        point: String,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
}

#[derive(Args)]
pub(crate) struct Restore {
    /// The folder with the backups.
    pub(crate) place: PathBuf,
    /// The point, by its name or number; without it the newest. Whatever was answered after it is forgotten here and
    /// remembered by the others.
    #[arg(long)]
    pub(crate) point: Option<String>,
    /// Bring the case files back to what they said at this earlier point. Books, snapshots and keys are of the other one.
    #[arg(long)]
    pub(crate) cases_from: Option<String>,
    /// Where the case files are to lie: sled, redb, or postgres://ROLE@HOST/DATABASE (empty); without it, as before.
    #[arg(long)]
    pub(crate) store: Option<String>,
}
