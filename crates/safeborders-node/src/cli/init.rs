//! The arguments of `init`.

use clap::Args;
use safeborders_types::{CohortId, CountryCode};
use std::net::SocketAddr;
use std::path::PathBuf;

/// Flags alone do; on a terminal, what is missing is asked for.
#[derive(Args)]
pub(crate) struct Init {
    /// The country, such as GR. Asked for on a terminal when it is left out.
    #[arg(long)]
    pub(crate) country: Option<CountryCode>,
    /// The node's name within its country: lower-case letters, digits, hyphens. Asked for like the country.
    #[arg(long)]
    pub(crate) name: Option<String>,
    /// Where peers will reach the node [default: 127.0.0.1:7400].
    #[arg(long)]
    pub(crate) listen: Option<SocketAddr>,
    /// The engine under the case files: sled, redb, or postgres://ROLE@HOST/DATABASE.
    // Read later: a refused value is quoted here, and a password could be in it.
    #[arg(long, default_value = "sled")]
    pub(crate) store: String,
    /// The first cohort that ever freezes: agree on one date with the other members [default: 2015Q1].
    #[arg(long)]
    pub(crate) first_cohort: Option<CohortId>,
    /// Make this key file and unlock with it, instead of a passphrase.
    #[arg(long)]
    pub(crate) new_key_file: Option<PathBuf>,
    /// The cases will be synthetic: everything shown says so, and cohorts may be frozen by hand.
    #[arg(long)]
    pub(crate) synthetic: bool,
}
