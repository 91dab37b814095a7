//! The engine among asynchronous servers and many threads.

use crate::{on_each, one, open_or_panic};
use safeborders_store::KeyRange;
use std::ops::ControlFlow;

#[test]
fn works_on_a_thread_that_another_runtime_drives() {
    on_each(|kind, place| {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let engine = open_or_panic(kind, place);
            engine.commit(one("a", "1")).unwrap();
            assert_eq!(engine.get(b"a").unwrap().unwrap(), b"1");
            let snapshot = engine.snapshot().unwrap();
            assert_eq!(snapshot.last(&KeyRange::all()).unwrap().unwrap().0, b"a");
            drop(snapshot);
            drop(engine);
        });
    });
}

#[test]
fn many_threads_read_while_snapshots_are_held_and_dropped() {
    on_each(|kind, place| {
        let engine = open_or_panic(kind, place);
        engine.commit(one("a", "1")).unwrap();
        std::thread::scope(|scope| {
            for _ in 0..24 {
                scope.spawn(|| {
                    for _ in 0..4 {
                        let snapshot = engine.snapshot().unwrap();
                        let nested = engine.snapshot().unwrap();
                        assert_eq!(engine.get(b"a").unwrap(), snapshot.get(b"a").unwrap());
                        nested.scan(&KeyRange::all(), &mut |_, _| ControlFlow::Break(())).unwrap();
                    }
                });
            }
        });
    });
}
