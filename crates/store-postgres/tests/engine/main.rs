//! The engine on a real PostgreSQL: the suite of every engine, and what is a database's own.

// Helpers of tests are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../../../store/tests/engine/conformance.rs"]
mod conformance;
#[path = "../../../store/tests/engine/copying.rs"]
mod copying;
mod durability;
mod fencing;
#[path = "../../../store/tests/engine/large.rs"]
mod large;
#[path = "../../../store/tests/engine/limits.rs"]
mod limits;
#[path = "../../../store/tests/engine/locking.rs"]
mod locking;
#[path = "../../../store/tests/engine/model.rs"]
mod model;
mod roles;
mod runtime;
mod schema;
mod sealed;
#[path = "../shared/mod.rs"]
mod shared;
mod tls;

use safeborders_store::{Batch, Engine, KeyRange, StoreError};
pub(crate) use shared::server::Home;
use shared::server::{self, Server};
pub(crate) use shared::{Kind, kinds, open};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;

/// How many random histories `model` tries: each opens the store a few times, which takes a moment here.
const HISTORIES: u32 = 10;

/// Runs the check on a fresh database.
fn on_each(check: impl Fn(Kind, &Path)) {
    on_home(|home| check(Kind, home.path()));
}

fn on_home(check: impl Fn(&Home)) {
    if server::is_here() {
        check(&Home::new().unwrap());
    }
}

fn open_or_panic(kind: Kind, place: &Path) -> Box<dyn Engine> {
    open(kind, place).unwrap_or_else(|error| panic!("{kind}: {error}"))
}

/// The error of an open that must fail.
fn refusal(kind: Kind, place: &Path) -> StoreError {
    match open(kind, place) {
        Ok(_) => panic!("{kind}: opened what it should refuse"),
        Err(error) => error,
    }
}

fn waits_for_snapshots(_: Kind) -> bool {
    false
}

/// Nothing lies beside a database.
fn assert_well_kept(_: Kind, _: &Path) {}

fn one(key: &str, value: &str) -> Batch {
    let mut batch = Batch::new();
    batch.put(key, value);
    batch
}

fn contents(engine: &dyn Engine, range: &KeyRange) -> BTreeMap<Vec<u8>, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut last: Option<Vec<u8>> = None;
    let snapshot = engine.snapshot().unwrap();
    snapshot
        .scan(range, &mut |key, value| {
            assert!(last.as_deref().is_none_or(|last| last < key), "keys out of order");
            last = Some(key.to_vec());
            all.insert(key.to_vec(), value.to_vec());
            ControlFlow::Continue(())
        })
        .unwrap();
    all
}
