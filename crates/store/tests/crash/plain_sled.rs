//! Negative control: sled without the wrapper. Its files and directories are synced once at the
//! start, so that only `flush` itself is on trial.

use std::fs::File;
use std::panic::catch_unwind;
use std::path::Path;

fn open(dir: &Path) -> sled::Result<sled::Db> {
    sled::Config::new().path(dir.join("plain")).flush_every_ms(None).open()
}

/// Makes the store before the child starts, so that all of it counts as durable.
pub(crate) fn make(dir: &Path) {
    open(dir).unwrap().flush().unwrap();
}

pub(crate) fn write(dir: &Path, acknowledge: impl Fn(u64)) {
    // Closing before may have let go of the file a moment ago only.
    let db = (0..100).find_map(|_| open(dir).ok()).unwrap();
    for path in ["plain/db", "plain/conf", "plain/blobs", "plain", "."] {
        File::open(dir.join(path)).unwrap().sync_all().unwrap();
    }
    for n in 1_u64.. {
        db.insert(n.to_be_bytes(), vec![n as u8; 200]).unwrap();
        db.flush().unwrap();
        acknowledge(n);
    }
}

/// Whether every acknowledged record is there.
pub(crate) fn holds(dir: &Path, acknowledged: u64) -> bool {
    let opened = catch_unwind(|| open(dir));
    let Ok(Ok(db)) = opened else { return false };
    (1..=acknowledged).all(|n| db.get(n.to_be_bytes()).is_ok_and(|found| found.is_some()))
}
