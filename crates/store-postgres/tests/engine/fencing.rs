//! One writer: whoever lost the lock writes nothing.

use crate::{Home, Kind, on_home, one, open, open_or_panic, refusal};
use safeborders_store::StoreError;
use std::thread;
use std::time::{Duration, Instant};

/// The session that holds the lock.
const HOLDER: &str = "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted \
                      AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";

/// Ends the session that holds the lock, as an administrator or a failing network does.
fn cut(home: &Home) {
    assert_eq!(home.psql(&format!("SELECT pg_terminate_backend(pid, 10000) FROM ({HOLDER}) held;")), "t");
}

#[test]
fn the_session_that_writes_holds_the_lock_while_the_store_is_open() {
    on_home(|home| {
        assert_eq!(home.psql(&format!("{HOLDER};")), "");
        let engine = open_or_panic(Kind, home.path());
        assert_ne!(home.psql(&format!("{HOLDER};")), "");
        drop(engine);
        assert_eq!(home.psql(&format!("{HOLDER};")), "");
    });
}

#[test]
fn lost_connection_is_a_lost_lock_and_nothing_more_is_written_or_read() {
    on_home(|home| {
        let engine = open_or_panic(Kind, home.path());
        engine.commit(one("a", "kept")).unwrap();
        cut(home);
        let failed = engine.commit(one("a", "lost")).unwrap_err();
        let closed = matches!(
            failed,
            StoreError::Unreachable { .. } | StoreError::Poisoned { .. } | StoreError::Unfit { .. }
        );
        assert!(closed, "{failed}");
        assert!(engine.commit(one("b", "lost")).is_err());
        assert!(engine.get(b"a").is_err() && engine.snapshot().is_err());
        drop(engine);
        let engine = open_or_panic(Kind, home.path());
        assert_eq!(engine.get(b"a").unwrap().unwrap(), b"kept");
        assert_eq!(engine.check().unwrap(), 1);
    });
}

#[test]
fn readers_notice_a_lost_lock_without_a_commit() {
    on_home(|home| {
        let engine = open_or_panic(Kind, home.path());
        cut(home);
        let began = Instant::now();
        while engine.get(b"a").is_ok() {
            assert!(began.elapsed() < Duration::from_secs(20), "it goes on reading without the lock");
            thread::sleep(Duration::from_millis(10));
        }
    });
}

#[test]
fn another_node_takes_over_once_the_lock_is_lost_and_the_first_cannot_come_back() {
    on_home(|home| {
        let first = open_or_panic(Kind, home.path());
        assert!(matches!(refusal(Kind, home.path()), StoreError::InUse { .. }));
        cut(home);
        let second = open_or_panic(Kind, home.path());
        second.commit(one("a", "second")).unwrap();
        assert!(first.commit(one("a", "first")).is_err());
        assert_eq!(second.get(b"a").unwrap().unwrap(), b"second");
        second.commit(one("b", "second")).unwrap();
    });
}

/// What the lock cannot see: a proxy that hands the session on, or a standby that took over without it.
#[test]
fn commit_under_an_earlier_opening_is_refused_even_with_the_lock() {
    on_home(|home| {
        let engine = open_or_panic(Kind, home.path());
        engine.commit(one("a", "kept")).unwrap();
        home.psql("UPDATE safeborders.meta SET writer = writer + 1;");
        assert!(matches!(engine.snapshot().err().unwrap(), StoreError::InUse { .. }));
        assert!(matches!(engine.commit(one("a", "late")), Err(StoreError::InUse { .. })));
        assert!(matches!(engine.commit(one("b", "late")), Err(StoreError::Poisoned { .. })));
        assert_eq!(home.psql("SELECT count(*) FROM safeborders.entries WHERE key = 'b';"), "0");
        assert_eq!(
            home.psql("SELECT convert_from(value, 'UTF8') FROM safeborders.entries WHERE key = 'a';"),
            "kept"
        );
    });
}

/// The transaction of a writer that hangs holds its row, so a later opening waits for its end: no commit can come after.
#[test]
fn an_opening_waits_for_a_commit_that_is_under_way() {
    on_home(|home| {
        open_or_panic(Kind, home.path());
        thread::scope(|scope| {
            let slow = scope.spawn(|| {
                home.psql(
                    "BEGIN; UPDATE safeborders.meta SET commits = commits + 1; SELECT pg_sleep(1); COMMIT;",
                )
            });
            thread::sleep(Duration::from_millis(300));
            let began = Instant::now();
            open(Kind, home.path()).unwrap();
            let waited = slow.is_finished() || began.elapsed() > Duration::from_millis(300);
            assert!(waited, "it opened beside a commit");
        });
    });
}
