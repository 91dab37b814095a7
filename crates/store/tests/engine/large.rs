//! Values and batches above what sled takes in one piece.

use crate::{assert_well_kept, on_each, open_or_panic};
use safeborders_store::{Batch, MAX_VALUE_BYTES};

/// Bytes that differ from place to place, so that a wrong order of pieces shows.
pub(crate) fn value(seed: u32, bytes: usize) -> Vec<u8> {
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

#[test]
fn values_of_every_size_come_back_through_overwriting_and_deleting() {
    let sizes = [0, 1, 1023, 1024, 1025, 16_383, 16_384, 16_385, 61_440, 200_000, 3_000_000];
    on_each(|kind, dir| {
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
        assert_well_kept(kind, dir);
    });
}

#[test]
fn largest_value_is_taken() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        let largest = value(1, MAX_VALUE_BYTES);
        let mut batch = Batch::new();
        batch.put("k", largest.clone());
        engine.commit(batch).unwrap();
        assert!(engine.get(b"k").unwrap().unwrap() == largest);
        drop(engine);
        assert!(open_or_panic(kind, dir).get(b"k").unwrap().unwrap() == largest);
        assert_well_kept(kind, dir);
    });
}

#[test]
fn batch_of_many_thousand_entries_is_one_commit() {
    on_each(|kind, dir| {
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
        assert_well_kept(kind, dir);
    });
}

#[test]
fn longest_keys_with_the_largest_inline_values_stay_inside_the_engines_own_file() {
    on_each(|kind, dir| {
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
        assert_well_kept(kind, dir);
    });
}
