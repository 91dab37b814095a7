//! The flags of `store`.

use clap::Subcommand;

#[derive(Subcommand)]
pub(crate) enum StoreAction {
    /// Print the SQL by which the owner of a PostgreSQL database makes the tables for the case files.
    Schema,
    /// Move the case files to another engine: copied, compared, and only then used. Stop the node first.
    ///
    /// What is there now is left as it is, and marked so that it is not opened by mistake. When a migration is cut
    /// short the node goes on with what it had: run the same command again.
    Migrate {
        /// Where to: sled, redb, or postgres://ROLE@HOST/DATABASE.
        #[arg(long)]
        to: String,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
}
