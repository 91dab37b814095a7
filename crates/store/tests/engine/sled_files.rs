//! What the embedded engines leave on the disk.

use crate::large::value;
use crate::{on_each, open_or_panic};
use safeborders_store::Batch;
use std::fs;
use std::path::Path;

#[test]
fn space_of_overwritten_values_is_used_again() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        for round in 0..60 {
            let mut batch = Batch::new();
            batch.put("k", value(round, 1_000_000));
            engine.commit(batch).unwrap();
        }
        drop(engine);
        let on_disk = size_of(dir);
        assert!(on_disk < 40_000_000, "{on_disk} bytes on disk after 60 overwrites of one million");
    });
}

fn size_of(path: &Path) -> u64 {
    if path.is_dir() {
        fs::read_dir(path).unwrap().map(|entry| size_of(&entry.unwrap().path())).sum()
    } else {
        path.metadata().unwrap().len()
    }
}

#[test]
fn sled_as_it_comes_does_write_unsynced_files() {
    // The control of `assert_well_kept`: without splitting there are some.
    let dir = tempfile::TempDir::new().unwrap();
    let db = sled::Config::new().path(dir.path()).flush_every_ms(None).open().unwrap();
    for at in 0..100_u32 {
        db.insert(at.to_be_bytes(), value(at, 60_000)).unwrap();
    }
    db.flush().unwrap();
    assert_ne!(fs::read_dir(dir.path().join("blobs")).unwrap().count(), 0);
}
