//! Copying one store into another, and telling whether they hold the same.

use crate::large::value;
use crate::{contents, on_each, open_or_panic};
use safeborders_store::{Batch, Engine, KeyRange, StoreError, copy, digest};
use tempfile::TempDir;

/// A store of the other crate's kind to copy from, with more than one commit's worth in it.
fn source(dir: &TempDir) -> Box<dyn Engine> {
    let engine = safeborders_store::open(safeborders_store::EngineKind::Redb, dir.path()).unwrap();
    let mut batch = Batch::new();
    for at in 0..2_500_u32 {
        batch.put(at.to_be_bytes(), value(at, if at % 900 == 0 { 70_000 } else { 60 }));
    }
    engine.commit(batch).unwrap();
    engine
}

#[test]
fn copy_holds_the_same_entries_and_nothing_from_before() {
    on_each(|kind, dir| {
        let home = TempDir::new().unwrap();
        let (from, to) = (source(&home), open_or_panic(kind, dir));
        let mut before = Batch::new();
        (0..1_500_u32).for_each(|at| {
            before.put(format!("before {at}"), "an attempt that was cut short");
        });
        to.commit(before).unwrap();
        assert_ne!(digest(to.as_ref()).unwrap(), digest(from.as_ref()).unwrap());
        let mut heard = Vec::new();
        copy(from.as_ref(), to.as_ref(), &mut |copied| heard.push(copied)).unwrap();
        drop(to);
        let to = open_or_panic(kind, dir);
        assert_eq!(digest(to.as_ref()).unwrap(), digest(from.as_ref()).unwrap());
        assert_eq!(digest(to.as_ref()).unwrap().entries, 2_500);
        assert!(contents(to.as_ref(), &KeyRange::all()) == contents(from.as_ref(), &KeyRange::all()));
        assert!(heard.is_sorted() && heard.last() == Some(&2_000), "{heard:?}");
        // And back again.
        copy(to.as_ref(), from.as_ref(), &mut |_| {}).unwrap();
        assert_eq!(digest(from.as_ref()).unwrap(), digest(to.as_ref()).unwrap());
    });
}

#[test]
fn digest_tells_a_changed_a_missing_a_further_and_a_shifted_entry() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        let of = |entries: &[(&str, &str)]| {
            copy(&Fixed(entries), engine.as_ref(), &mut |_| {}).unwrap();
            digest(engine.as_ref()).unwrap()
        };
        let whole = of(&[("a", "1"), ("b", "2")]);
        for other in [
            &[("a", "1"), ("b", "3")][..],
            &[("a", "1")],
            &[("a", "1"), ("b", "2"), ("c", "")],
            &[("a", "1b"), ("2", "")],
            &[("a1", ""), ("b", "2")],
            &[],
        ] {
            assert_ne!(of(other), whole, "{other:?}");
        }
        assert_eq!(of(&[("a", "1"), ("b", "2")]), whole);
    });
}

#[test]
fn copy_stops_at_what_cannot_be_written() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        let long = "k".repeat(safeborders_store::MAX_KEY_BYTES + 1);
        let failed = copy(&Fixed(&[(&long, "1")]), engine.as_ref(), &mut |_| {});
        assert!(matches!(failed, Err(StoreError::TooLarge { .. })));
    });
}

/// A store that is its list of entries.
struct Fixed<'a>(&'a [(&'a str, &'a str)]);

impl Engine for Fixed<'_> {
    fn get(&self, _: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        unreachable!("a copy scans")
    }

    fn commit(&self, _: Batch) -> Result<(), StoreError> {
        unreachable!("what is copied from is not written")
    }

    fn snapshot(&self) -> Result<Box<dyn safeborders_store::Snapshot + '_>, StoreError> {
        Ok(Box::new(Fixed(self.0)))
    }
}

impl safeborders_store::Snapshot for Fixed<'_> {
    fn get(&self, _: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        unreachable!("a copy scans")
    }

    fn scan(&self, _: &KeyRange, visit: safeborders_store::Visit<'_>) -> Result<(), StoreError> {
        let mut sorted = self.0.to_vec();
        sorted.sort_unstable();
        let _ = sorted.iter().try_for_each(|(key, value)| visit(key.as_bytes(), value.as_bytes()));
        Ok(())
    }

    fn last(&self, _: &KeyRange) -> Result<Option<safeborders_store::Entry>, StoreError> {
        unreachable!("a copy scans")
    }
}
