//! Values and batches above what sled takes in one piece.

use crate::{on_both, open_or_panic};
use safeborders_store::{Batch, EngineKind, MAX_VALUE_BYTES};
use std::fs;
use std::path::Path;

/// Bytes that differ from place to place, so that a wrong order of pieces shows.
fn value(seed: u32, bytes: usize) -> Vec<u8> {
    let mut state = seed.wrapping_mul(2_654_435_761) | 1;
    (0..bytes)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 17;
            state ^= state << 5;
            state.to_le_bytes()[1]
        })
        .collect()
}

/// sled writes such files without syncing them: there must never be one.
fn assert_no_unsynced_files(kind: EngineKind, dir: &Path) {
    if kind == EngineKind::Sled {
        assert_eq!(fs::read_dir(dir.join("sled/blobs")).unwrap().count(), 0);
    }
}

#[test]
fn values_of_every_size_come_back_through_overwriting_and_deleting() {
    let sizes = [0, 1, 1023, 1024, 1025, 16_383, 16_384, 16_385, 61_440, 200_000, 3_000_000];
    on_both(|kind, dir| {
        for round in 0..3 {
            let engine = open_or_panic(kind, dir);
            for (at, size) in sizes.iter().cycle().skip(round).take(sizes.len()).enumerate() {
                let mut batch = Batch::new();
                batch.put(format!("key {at}"), value(round as u32, *size));
                engine.commit(batch).unwrap();
            }
            for (at, size) in sizes.iter().cycle().skip(round).take(sizes.len()).enumerate() {
                let found = engine.get(format!("key {at}").as_bytes()).unwrap().unwrap();
                assert!(found == value(round as u32, *size), "{size} bytes");
            }
            assert_eq!(engine.check().unwrap(), sizes.len() as u64);
        }
        let engine = open_or_panic(kind, dir);
        let mut batch = Batch::new();
        (0..sizes.len()).for_each(|at| {
            batch.delete(format!("key {at}"));
        });
        engine.commit(batch).unwrap();
        assert_eq!(engine.check().unwrap(), 0);
        assert_no_unsynced_files(kind, dir);
    });
}

#[test]
fn largest_value_is_taken() {
    on_both(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        let largest = value(1, MAX_VALUE_BYTES);
        let mut batch = Batch::new();
        batch.put("k", largest.clone());
        engine.commit(batch).unwrap();
        assert!(engine.get(b"k").unwrap().unwrap() == largest);
        drop(engine);
        assert!(open_or_panic(kind, dir).get(b"k").unwrap().unwrap() == largest);
        assert_no_unsynced_files(kind, dir);
    });
}

#[test]
fn batch_of_many_thousand_entries_is_one_commit() {
    on_both(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        for round in 0..2_u32 {
            let mut batch = Batch::new();
            for at in 0..9_000_u32 {
                if at % 3 == 0 && round == 1 {
                    batch.delete(at.to_be_bytes());
                } else {
                    batch.put(at.to_be_bytes(), value(at + round, if at % 500 == 0 { 5_000 } else { 90 }));
                }
            }
            engine.commit(batch).unwrap();
        }
        drop(engine);
        let engine = open_or_panic(kind, dir);
        assert_eq!(engine.check().unwrap(), 6_000);
        assert_eq!(engine.get(&0_u32.to_be_bytes()).unwrap(), None);
        assert!(engine.get(&500_u32.to_be_bytes()).unwrap().unwrap() == value(501, 5_000));
        assert_no_unsynced_files(kind, dir);
    });
}

#[test]
fn longest_keys_with_the_largest_inline_values_stay_inside_the_engines_own_file() {
    on_both(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        for part in 0..8_u32 {
            let mut batch = Batch::new();
            for at in 0..1_000_u32 {
                let mut key = value(part * 1_000 + at, 1_020);
                key.extend_from_slice(&at.to_be_bytes());
                batch.put(key, value(at, 1_024));
            }
            engine.commit(batch).unwrap();
        }
        assert_eq!(engine.check().unwrap(), 8_000);
        assert_no_unsynced_files(kind, dir);
    });
}

#[test]
fn space_of_overwritten_values_is_used_again() {
    on_both(|kind, dir| {
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
    // The control of `assert_no_unsynced_files`: without splitting there are some.
    let dir = tempfile::TempDir::new().unwrap();
    let db = sled::Config::new().path(dir.path()).flush_every_ms(None).open().unwrap();
    for at in 0..100_u32 {
        db.insert(at.to_be_bytes(), value(at, 60_000)).unwrap();
    }
    db.flush().unwrap();
    assert_ne!(fs::read_dir(dir.path().join("blobs")).unwrap().count(), 0);
}
