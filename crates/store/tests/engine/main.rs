//! One suite for every engine: what every caller may rely on, sealing, keys, and damaged files.
//!
//! `conformance`, `large`, `limits`, `locking` and `model` also run over engines of other crates: they take from this
//! file what is an engine's own, and `crates/store-postgres/tests/engine` gives them the same.

// Helpers of tests are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod conformance;
mod copying;
mod damage;
mod files;
mod keys;
mod kinds;
mod large;
mod limits;
mod locking;
mod model;
mod sealed;
mod sled_files;

pub(crate) use safeborders_store::EngineKind as Kind;
use safeborders_store::{Engine, EngineKind, KeyRange, StoreError, open};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;
pub(crate) use tempfile::TempDir as Home;

/// How many random histories `model` tries.
const HISTORIES: u32 = 24;

fn kinds() -> Vec<Kind> {
    Kind::ALL.to_vec()
}

/// Runs the check on each engine with a fresh directory.
fn on_each(check: impl Fn(EngineKind, &Path)) {
    for kind in kinds() {
        let dir = Home::new().unwrap();
        eprintln!("engine {kind}");
        check(kind, dir.path());
    }
}

fn open_or_panic(kind: EngineKind, dir: &Path) -> Box<dyn Engine> {
    open(kind, dir).unwrap_or_else(|error| panic!("{kind}: {error}"))
}

/// Whether a commit waits until no snapshot is held, and is refused to the thread that holds one.
fn waits_for_snapshots(kind: Kind) -> bool {
    kind == Kind::Sled
}

/// sled writes files for large pages without syncing them: there must never be one.
fn assert_well_kept(kind: Kind, dir: &Path) {
    if kind == Kind::Sled {
        assert_eq!(std::fs::read_dir(dir.join("sled/blobs")).unwrap().count(), 0);
    }
}

/// The error of an open that must fail.
fn refusal(kind: EngineKind, dir: &Path) -> StoreError {
    match open(kind, dir) {
        Ok(_) => panic!("{kind}: opened what it should refuse"),
        Err(error) => error,
    }
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
