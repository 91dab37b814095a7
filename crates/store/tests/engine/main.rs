//! One suite for both engines: what every caller may rely on, sealing, keys, and damaged files.

// Helpers of tests are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod conformance;
mod damage;
mod files;
mod keys;
mod large;
mod limits;
mod locking;
mod model;
mod sealed;

use safeborders_store::{Engine, EngineKind, KeyRange, StoreError, open};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::Path;
use tempfile::TempDir;

/// Runs the check on each engine with a fresh directory.
fn on_both(check: impl Fn(EngineKind, &Path)) {
    for kind in EngineKind::ALL {
        let dir = TempDir::new().unwrap();
        eprintln!("engine {kind}");
        check(kind, dir.path());
    }
}

fn open_or_panic(kind: EngineKind, dir: &Path) -> Box<dyn Engine> {
    open(kind, dir).unwrap_or_else(|error| panic!("{kind}: {error}"))
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
