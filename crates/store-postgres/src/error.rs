//! What the database said, sorted into what can be done about it. Its own texts about rows may quote keys, so
//! only the code is passed on.

use safeborders_store::StoreError;
use std::error::Error;
use std::path::Path;
use tokio_postgres::error::SqlState;

pub(crate) fn unfit(place: &Path, what: impl Into<String>) -> StoreError {
    StoreError::Unfit { path: place.to_path_buf(), what: what.into() }
}

pub(crate) fn unreachable(place: &Path, what: impl Into<String>) -> StoreError {
    StoreError::Unreachable { path: place.to_path_buf(), what: what.into() }
}

pub(crate) fn sort(place: &Path, error: &tokio_postgres::Error) -> StoreError {
    let path = place.to_path_buf();
    let Some(code) = error.code() else { return unreachable(place, chain(error)) };
    let what = match code.code() {
        "53100" => return StoreError::Full { path },
        "25006" => return StoreError::ReadOnly { path },
        "XX001" | "XX002" => {
            return StoreError::Corrupt { path, what: format!("the database reports {}", code.code()) };
        }
        "28P01" | "28000" => {
            "the database refuses the role: check its password, the password file, and pg_hba.conf"
        }
        "3D000" => "there is no such database: see docs/scaling.md",
        "3F000" | "42P01" | "42703" => {
            "it has no tables, or others: its owner runs `safeborders-node store schema | psql`"
        }
        "42501" => "the role may not do what it must: its owner runs `safeborders-node store schema | psql`",
        "53300" => "too many connections: raise max_connections, or the role's limit",
        _ => return unreachable(place, described(code)),
    };
    unfit(place, what)
}

fn described(code: &SqlState) -> String {
    format!("it reports SQLSTATE {}", code.code())
}

/// A connection's own trouble, with everything that is behind it: sockets, handshakes, names.
fn chain(error: &tokio_postgres::Error) -> String {
    let mut text = error.to_string();
    let mut behind = error.source();
    while let Some(error) = behind {
        text = format!("{text}: {error}");
        behind = error.source();
    }
    text
}
