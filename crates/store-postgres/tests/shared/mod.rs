//! What the suites of this crate share: a server, and the engine on it in the words of the suites of `safeborders-store`.

pub(crate) mod server;

use safeborders_store::{Engine, StoreError};
use safeborders_store_postgres::{Access, Address};
use std::fmt;
use std::path::Path;
use std::str::FromStr;

/// The one kind of engine here.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Kind;

/// It, where PostgreSQL is installed.
pub(crate) fn kinds() -> Vec<Kind> {
    if server::is_here() { vec![Kind] } else { Vec::new() }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("postgres")
    }
}

impl FromStr for Kind {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        (text == "postgres").then_some(Self).ok_or(())
    }
}

/// Opens the store whose address stands in place of a directory.
pub(crate) fn open(_: Kind, place: &Path) -> Result<Box<dyn Engine>, StoreError> {
    let address: Address = place.to_str().unwrap().parse().unwrap();
    safeborders_store_postgres::open(&address, &Access::default())
}
