//! The process that is killed, or whose server is: this test binary, run once more with a task in its environment.

use crate::{Kind, careless, history, open};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

const TASK: &str = "SAFEBORDERS_TEST_CHILD";

/// What the child does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Task {
    /// Commits, then acknowledges; an error of the store is an error of the test.
    Honest,
    /// Negative control: acknowledges, then commits.
    Hasty,
    /// As `Honest`, until the server is gone.
    Enduring,
    /// Negative control: PostgreSQL without this engine, its commits acknowledged before they are on the disk.
    Careless,
}

/// The command that does the task, with `start` as its first batch.
pub(crate) fn arguments(task: Task, kind: Kind, place: &Path, seed: u64, start: u64) -> (PathBuf, String) {
    (std::env::current_exe().unwrap(), format!("{task:?} {kind} {seed} {start} {}", place.display()))
}

pub(crate) fn prepare(command: &mut Command, text: &str) {
    command.args(["--exact", "child::child_process", "--nocapture", "--test-threads", "1"]).env(TASK, text);
}

/// Not a test of its own: what the other process runs.
#[test]
fn child_process() {
    let Ok(text) = std::env::var(TASK) else { return };
    let parts: Vec<&str> = text.splitn(5, ' ').collect();
    let [task, kind, seed, start, place] = parts[..] else { panic!("a task has five parts") };
    let (kind, place): (Kind, &Path) = (kind.parse().unwrap(), place.as_ref());
    let (seed, start): (u64, u64) = (seed.parse().unwrap(), start.parse().unwrap());
    let ended = match task {
        "Honest" => write(kind, place, seed, start, false),
        "Hasty" => write(kind, place, seed, start, true),
        "Enduring" => return drop(write(kind, place, seed, start, false)),
        "Careless" => return careless::write(place, start, acknowledge),
        _ => panic!("an unknown task"),
    };
    if let Err(error) = ended {
        say(&format!("wrong {error:?}"));
    }
}

fn write(
    kind: Kind,
    place: &Path,
    seed: u64,
    start: u64,
    hasty: bool,
) -> Result<(), safeborders_store::StoreError> {
    let engine = open(kind, place)?;
    for n in start.. {
        if hasty {
            acknowledge(n);
        }
        engine.commit(history::batch(seed, n))?;
        if !hasty {
            acknowledge(n);
        }
    }
    Ok(())
}

fn acknowledge(n: u64) {
    say(&format!("ack {n}"));
}

/// On a line of its own, whatever the test harness printed before.
fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(format!("\n{text}\n").as_bytes()).and_then(|()| out.flush());
}
