//! One process, one handle.

use crate::{on_each, open_or_panic, refusal};
use safeborders_store::StoreError;
use std::process::{Command, Stdio};

/// Tells the re-executed test binary which directory to hold open.
const HOLD: &str = "SAFEBORDERS_TEST_HOLD";

#[test]
fn second_open_of_a_directory_is_refused_and_free_after_the_first_closes() {
    on_each(|kind, dir| {
        let engine = open_or_panic(kind, dir);
        assert!(matches!(refusal(kind, dir), StoreError::InUse { .. }));
        drop(engine);
        open_or_panic(kind, dir);
    });
}

#[test]
fn open_is_refused_while_another_process_holds_the_directory() {
    on_each(|kind, dir| {
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
