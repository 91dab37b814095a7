//! Sealing: what is on disk says nothing, and what was altered or moved is refused.

use crate::{contents, on_each, open_or_panic};
use safeborders_store::keys::Key;
use safeborders_store::{Batch, Engine, KeyRange, MAX_VALUE_BYTES, Sealed, StoreError};
use std::fs;
use std::path::Path;

fn put(key: &str, value: &[u8]) -> Batch {
    let mut batch = Batch::new();
    batch.put(key, value);
    batch
}

fn is_corrupt<T>(result: &Result<T, StoreError>) -> bool {
    matches!(result, Err(StoreError::Corrupt { .. }))
}

#[test]
fn sealed_store_reads_back_what_it_wrote() {
    on_each(|kind, dir| {
        let sealed = Sealed::new(open_or_panic(kind, dir), Key::from_bytes(&[1; 32]), "books");
        sealed.commit(put("a", b"one")).unwrap();
        sealed.commit(put("b", &vec![7; 100_000])).unwrap();
        assert_eq!(sealed.get(b"a").unwrap().unwrap(), b"one");
        assert_eq!(sealed.get(b"b").unwrap().unwrap(), vec![7; 100_000]);
        assert_eq!(sealed.get(b"c").unwrap(), None);
        assert_eq!(contents(&sealed, &KeyRange::all()).len(), 2);
        let snapshot = sealed.snapshot().unwrap();
        assert_eq!(snapshot.get(b"a").unwrap().unwrap(), b"one");
        assert_eq!(snapshot.last(&KeyRange::all()).unwrap().unwrap().0, b"b");
    });
}

#[test]
fn altered_moved_or_relabelled_value_is_corrupt() {
    on_each(|kind, dir| {
        let key = Key::from_bytes(&[1; 32]);
        let sealed = Sealed::new(open_or_panic(kind, dir), key.clone(), "books");
        sealed.commit(put("a", b"one")).unwrap();
        drop(sealed);

        let raw = open_or_panic(kind, dir);
        let good = raw.get(b"a").unwrap().unwrap();
        let mut bent = good.clone();
        *bent.last_mut().unwrap() ^= 1;
        raw.commit(put("bent", &bent)).unwrap();
        raw.commit(put("moved", &good)).unwrap();
        raw.commit(put("empty", b"")).unwrap();

        let sealed = Sealed::new(raw, key, "books");
        for at in ["bent", "moved", "empty"] {
            assert!(is_corrupt(&sealed.get(at.as_bytes())), "{at}");
            let snapshot = sealed.snapshot().unwrap();
            assert!(is_corrupt(&snapshot.get(at.as_bytes())), "{at}");
            let all = &mut |_: &[u8], _: &[u8]| std::ops::ControlFlow::Continue(());
            assert!(is_corrupt(&snapshot.scan(&KeyRange::prefix(at.as_bytes()), all)), "{at}");
            assert!(is_corrupt(&snapshot.last(&KeyRange::prefix(at.as_bytes()))), "{at}");
        }
        assert!(is_corrupt(&sealed.check()));
        assert_eq!(sealed.get(b"a").unwrap().unwrap(), b"one");
    });
}

#[test]
fn other_key_or_other_label_opens_nothing() {
    on_each(|kind, dir| {
        Sealed::new(open_or_panic(kind, dir), Key::from_bytes(&[1; 32]), "books")
            .commit(put("a", b"one"))
            .unwrap();
        for (key, label) in [([2; 32], "books"), ([1; 32], "vault"), ([1; 32], "books ")] {
            let sealed = Sealed::new(open_or_panic(kind, dir), Key::from_bytes(&key), label);
            assert!(is_corrupt(&sealed.get(b"a")), "{label}");
        }
    });
}

#[test]
fn label_and_key_do_not_run_into_each_other() {
    on_each(|kind, dir| {
        let key = Key::from_bytes(&[1; 32]);
        Sealed::new(open_or_panic(kind, dir), key.clone(), "ab").commit(put("c", b"one")).unwrap();
        let raw = open_or_panic(kind, dir);
        let value = raw.get(b"c").unwrap().unwrap();
        raw.commit(put("bc", &value)).unwrap();
        assert!(is_corrupt(&Sealed::new(raw, key, "a").get(b"bc")));
    });
}

#[test]
fn plain_text_is_not_on_disk_and_would_be_found_if_it_were() {
    let needle = b"an exact text that can be searched for";
    on_each(|kind, dir| {
        let sealed = Sealed::new(open_or_panic(kind, dir), Key::from_bytes(&[1; 32]), "books");
        sealed.commit(put("a", needle)).unwrap();
        drop(sealed);
        assert!(!is_on_disk(dir, needle));
        // The control: unsealed, the same search finds it.
        open_or_panic(kind, dir).commit(put("b", needle)).unwrap();
        assert!(is_on_disk(dir, needle));
    });
}

#[test]
fn value_that_has_no_room_for_its_seal_is_refused() {
    on_each(|kind, dir| {
        let sealed = Sealed::new(open_or_panic(kind, dir), Key::from_bytes(&[1; 32]), "books");
        let refused = sealed.commit(put("a", &vec![0; MAX_VALUE_BYTES - 40]));
        assert!(matches!(refused, Err(StoreError::TooLarge { what: "value", .. })));
        sealed.commit(put("a", &vec![0; MAX_VALUE_BYTES - 41])).unwrap();
        assert_eq!(sealed.check().unwrap(), 1);
    });
}

fn is_on_disk(path: &Path, needle: &[u8]) -> bool {
    if path.is_dir() {
        return fs::read_dir(path).unwrap().any(|entry| is_on_disk(&entry.unwrap().path(), needle));
    }
    fs::read(path).unwrap().windows(needle.len()).any(|window| window == needle)
}
