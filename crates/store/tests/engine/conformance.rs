//! The engine contract, one behaviour a test.

use crate::{contents, on_each, open_or_panic, waits_for_snapshots};
use safeborders_store::{Batch, KeyRange, StoreError};
use std::ops::ControlFlow;

fn batch(entries: &[(&str, Option<&str>)]) -> Batch {
    let mut batch = Batch::new();
    for (key, value) in entries {
        match value {
            Some(value) => batch.put(*key, *value),
            None => batch.delete(*key),
        };
    }
    batch
}

#[test]
fn committed_value_is_read_and_others_are_absent() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        engine.commit(batch(&[("a", Some("1")), ("", Some("empty key")), ("b", Some(""))])).unwrap();
        assert_eq!(engine.get(b"a").unwrap().unwrap(), b"1");
        assert_eq!(engine.get(b"").unwrap().unwrap(), b"empty key");
        assert_eq!(engine.get(b"b").unwrap().unwrap(), b"");
        assert_eq!(engine.get(b"c").unwrap(), None);
        assert_eq!(engine.check().unwrap(), 3);
    });
}

#[test]
fn last_write_of_a_batch_wins() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        engine.commit(batch(&[("a", Some("1")), ("a", None), ("b", None), ("b", Some("2"))])).unwrap();
        assert_eq!(engine.get(b"a").unwrap(), None);
        assert_eq!(engine.get(b"b").unwrap().unwrap(), b"2");
    });
}

#[test]
fn deleting_removes_and_deleting_nothing_is_no_error() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        engine.commit(batch(&[("a", Some("1"))])).unwrap();
        engine.commit(batch(&[("a", None), ("never", None)])).unwrap();
        assert_eq!(engine.check().unwrap(), 0);
    });
}

#[test]
fn empty_batch_changes_nothing() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        engine.commit(Batch::new()).unwrap();
        assert_eq!(engine.check().unwrap(), 0);
    });
}

#[test]
fn contents_survive_closing_and_opening() {
    on_each(|kind, dir| {
        for round in 0..5_u8 {
            let engine = open_or_panic(kind, dir);
            assert_eq!(engine.check().unwrap(), u64::from(round));
            engine.commit(batch(&[(&round.to_string(), Some("x"))])).unwrap();
        }
    });
}

#[test]
fn scan_shows_the_range_in_order_and_stops_when_told() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        let keys = ["a", "a/1", "a/2", "a\u{ff}", "b", "b/1", "c"];
        engine.commit(batch(&keys.map(|key| (key, Some(key))))).unwrap();
        let in_range = |range: KeyRange| -> Vec<String> {
            contents(engine.as_ref(), &range).into_keys().map(|key| String::from_utf8(key).unwrap()).collect()
        };
        assert_eq!(in_range(KeyRange::all()), keys);
        assert_eq!(in_range(KeyRange::prefix(b"a/")), ["a/1", "a/2"]);
        assert_eq!(in_range(KeyRange::prefix_from(b"a/", b"a/2")), ["a/2"]);
        assert_eq!(in_range(KeyRange::between(b"a/2", b"b/1")), ["a/2", "a\u{ff}", "b"]);
        assert!(in_range(KeyRange::between(b"b", b"a")).is_empty());
        assert!(in_range(KeyRange::prefix(b"x")).is_empty());

        let mut seen = 0;
        let snapshot = engine.snapshot().unwrap();
        snapshot
            .scan(&KeyRange::all(), &mut |_, _| {
                seen += 1;
                if seen == 2 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            })
            .unwrap();
        assert_eq!(seen, 2);
    });
}

#[test]
fn last_finds_the_highest_key_of_the_range() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        engine.commit(batch(&[("a/1", Some("1")), ("a/9", Some("9")), ("b", Some("b"))])).unwrap();
        let snapshot = engine.snapshot().unwrap();
        let last = |range| snapshot.last(&range).unwrap().map(|(key, _)| key);
        assert_eq!(last(KeyRange::prefix(b"a/")).unwrap(), b"a/9");
        assert_eq!(last(KeyRange::all()).unwrap(), b"b");
        assert_eq!(last(KeyRange::prefix(b"c")), None);
        assert_eq!(last(KeyRange::between(b"b", b"a")), None);
    });
}

#[test]
fn snapshot_never_changes_while_another_thread_commits() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        engine.commit(batch(&[("a", Some("old")), ("b", Some("old"))])).unwrap();
        std::thread::scope(|scope| {
            let snapshot = engine.snapshot().unwrap();
            let writer = scope.spawn(|| engine.commit(batch(&[("a", Some("new")), ("b", None)])).unwrap());
            // On sled the commit waits for the snapshot; elsewhere it goes ahead beside it.
            if !waits_for_snapshots(kind) {
                writer.join().unwrap();
            }
            assert_eq!(snapshot.get(b"a").unwrap().unwrap(), b"old");
            assert_eq!(snapshot.get(b"b").unwrap().unwrap(), b"old");
            drop(snapshot);
        });
        assert_eq!(engine.get(b"a").unwrap().unwrap(), b"new");
        assert_eq!(engine.get(b"b").unwrap(), None);
    });
}

#[test]
fn commit_by_the_thread_that_holds_a_snapshot_never_hangs() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        let snapshot = engine.snapshot().unwrap();
        let result = engine.commit(batch(&[("a", Some("1"))]));
        match waits_for_snapshots(kind) {
            true => assert!(matches!(result, Err(StoreError::SnapshotHeld))),
            false => result.unwrap(),
        }
        assert_eq!(snapshot.get(b"a").unwrap(), None);
        drop(snapshot);
        engine.commit(batch(&[("a", Some("2"))])).unwrap();
        assert_eq!(engine.get(b"a").unwrap().unwrap(), b"2");
    });
}

#[test]
fn readers_see_batches_whole_while_a_writer_is_busy() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        let write = |round: u32| {
            let mut batch = Batch::new();
            for key in 0..40_u8 {
                batch.put([key], round.to_be_bytes());
            }
            engine.commit(batch).unwrap();
        };
        write(0);
        std::thread::scope(|scope| {
            let writer = scope.spawn(|| (1..60).for_each(&write));
            let mut rounds_seen = 0;
            while !writer.is_finished() || rounds_seen == 0 {
                let snapshot = engine.snapshot().unwrap();
                let first = snapshot.get(&[0]).unwrap().unwrap();
                let mut entries = 0;
                let same = &mut |_: &[u8], value: &[u8]| {
                    assert_eq!(value, first, "half of a batch is visible");
                    entries += 1;
                    ControlFlow::Continue(())
                };
                snapshot.scan(&KeyRange::all(), same).unwrap();
                assert_eq!(entries, 40);
                rounds_seen += 1;
                drop(snapshot);
                // Snapshots one on the heels of another may hold a commit back.
                std::thread::yield_now();
            }
        });
    });
}

#[test]
fn panic_of_a_visitor_is_the_callers_and_leaves_the_store_usable() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        engine.commit(batch(&[("a", Some("1"))])).unwrap();
        let caught = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let _ =
                engine.snapshot().unwrap().scan(&KeyRange::all(), &mut |_, _| panic!("the visitor's own"));
        }));
        assert!(caught.is_err());
        engine.commit(batch(&[("a", Some("2"))])).unwrap();
        assert_eq!(engine.get(b"a").unwrap().unwrap(), b"2");
    });
}
