//! One process, one handle, one kind of engine per directory.

use crate::{on_both, open_or_panic, refusal};
use safeborders_store::{Batch, EngineKind, StoreError};
use std::process::{Command, Stdio};

/// Tells the re-executed test binary which directory to hold open.
const HOLD: &str = "SAFEBORDERS_TEST_HOLD";

#[test]
fn second_open_of_a_directory_is_refused_and_free_after_the_first_closes() {
    on_both(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        assert!(matches!(refusal(kind, dir), StoreError::InUse { .. }));
        drop(engine);
        open_or_panic(kind, dir);
    });
}

#[test]
fn open_is_refused_while_another_process_holds_the_directory() {
    on_both(|kind, dir| {
        open_or_panic(kind, dir);
        let mut holder = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "locking::holder_process", "--nocapture"])
            .env(HOLD, format!("{kind} {}", dir.display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut output = std::io::BufReader::new(holder.stdout.take().unwrap());
        let mut line = String::new();
        while !line.contains("holding") {
            line.clear();
            assert_ne!(std::io::BufRead::read_line(&mut output, &mut line).unwrap(), 0, "the holder gave up");
        }
        let refused = refusal(kind, dir);
        holder.kill().unwrap();
        holder.wait().unwrap();
        assert!(matches!(refused, StoreError::InUse { .. }), "{refused}");
        open_or_panic(kind, dir);
    });
}

/// Not a test of its own: the other process of the test above.
#[test]
fn holder_process() {
    let Ok(task) = std::env::var(HOLD) else { return };
    let (kind, dir) = task.split_once(' ').unwrap();
    let _engine = open_or_panic(kind.parse().unwrap(), dir.as_ref());
    println!("\nholding");
    // Until the parent kills this process or goes away.
    let _ = std::io::stdin().read_line(&mut String::new());
}

#[test]
fn directory_of_the_other_engine_is_refused_not_covered() {
    for (first, second) in [(EngineKind::Sled, EngineKind::Redb), (EngineKind::Redb, EngineKind::Sled)] {
        let dir = tempfile::TempDir::new().unwrap();
        let mut batch = Batch::new();
        batch.put("k", "v");
        open_or_panic(first, dir.path()).commit(batch).unwrap();
        match refusal(second, dir.path()) {
            StoreError::OtherEngine { found, .. } => assert_eq!(found, first),
            other => panic!("{other}"),
        }
        assert_eq!(open_or_panic(first, dir.path()).get(b"k").unwrap().unwrap(), b"v");
    }
}

#[test]
fn engine_names_are_parsed_and_others_refused() {
    for kind in EngineKind::ALL {
        assert_eq!(kind.name().parse::<EngineKind>().unwrap(), kind);
    }
    assert!("Sled".parse::<EngineKind>().is_err());
    assert!("".parse::<EngineKind>().is_err());
}
