//! What is refused, and that a refusal leaves the store as it was.

use crate::{on_each, open_or_panic};
use safeborders_store::{Batch, MAX_BATCH_BYTES, MAX_KEY_BYTES, MAX_VALUE_BYTES, StoreError};

#[test]
fn too_large_is_refused_and_nothing_is_written() {
    let mut long_key = Batch::new();
    long_key.put("fine", "x").put(vec![0; MAX_KEY_BYTES + 1], "x");
    let mut long_deleted_key = Batch::new();
    long_deleted_key.delete(vec![0; MAX_KEY_BYTES + 1]);
    let mut long_value = Batch::new();
    long_value.put("fine", "x").put("k", vec![0; MAX_VALUE_BYTES + 1]);
    let mut large_batch = Batch::new();
    for at in 0..=(MAX_BATCH_BYTES / MAX_VALUE_BYTES) {
        large_batch.put(vec![at as u8], vec![0; MAX_VALUE_BYTES]);
    }
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        let cases =
            [("key", &long_key), ("key", &long_deleted_key), ("value", &long_value), ("batch", &large_batch)];
        for (expected, batch) in cases {
            match engine.commit(batch.clone()) {
                Err(StoreError::TooLarge { what, .. }) => assert_eq!(what, expected),
                other => panic!("{expected}: {other:?}"),
            }
        }
        assert_eq!(engine.check().unwrap(), 0);
        let mut longest_key = Batch::new();
        longest_key.put(vec![9; MAX_KEY_BYTES], "x");
        engine.commit(longest_key).unwrap();
        assert_eq!(engine.check().unwrap(), 1);
    });
}

#[test]
fn reading_a_key_that_is_too_long_finds_nothing() {
    on_each(|kind, dir| {
        assert_eq!(open_or_panic(kind, dir).get(&[7; 100_000]).unwrap(), None);
    });
}

#[test]
fn debug_of_a_batch_shows_no_content() {
    let mut batch = Batch::new();
    batch.put("secret key", "secret value");
    let shown = format!("{batch:?}");
    assert!(!shown.contains("secret") && !shown.contains("115"), "{shown}");
}
