//! The process that is killed: this test binary, run once more with a task in its environment.

use crate::{history, plain_sled};
use safeborders_store::{EngineKind, StoreError, fsx, open};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

const TASK: &str = "SAFEBORDERS_TEST_CHILD";

/// What the child does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Task {
    /// Commits, then acknowledges.
    Honest,
    /// Negative control: acknowledges, then commits.
    Hasty,
    /// Commits until the disk is full, which must be said as such.
    Fill,
    /// Replaces one small file again and again.
    Replace,
    /// Negative control: sled as it comes, whose `flush` is no sync.
    PlainSled,
}

/// The command that does the task, with `start` as its first batch.
pub(crate) fn arguments(
    task: Task,
    kind: EngineKind,
    dir: &Path,
    seed: u64,
    start: u64,
) -> (PathBuf, String) {
    (std::env::current_exe().unwrap(), format!("{task:?} {kind} {seed} {start} {}", dir.display()))
}

pub(crate) fn prepare(command: &mut Command, text: &str) {
    command.args(["--exact", "child::child_process", "--nocapture", "--test-threads", "1"]).env(TASK, text);
}

/// Not a test of its own: what the other process runs.
#[test]
fn child_process() {
    let Ok(text) = std::env::var(TASK) else { return };
    let parts: Vec<&str> = text.splitn(5, ' ').collect();
    let [task, kind, seed, start, dir] = parts[..] else { panic!("a task has five parts") };
    let (kind, dir): (EngineKind, &Path) = (kind.parse().unwrap(), dir.as_ref());
    let (seed, start): (u64, u64) = (seed.parse().unwrap(), start.parse().unwrap());
    match task {
        "Honest" => write(kind, dir, seed, start, false),
        "Hasty" => write(kind, dir, seed, start, true),
        "Fill" => fill(kind, dir, seed, start),
        "Replace" => replace(dir, start),
        "PlainSled" => plain_sled::write(dir, acknowledge),
        _ => panic!("an unknown task"),
    }
}

fn write(kind: EngineKind, dir: &Path, seed: u64, start: u64, hasty: bool) {
    let engine = match open(kind, dir) {
        Ok(engine) => engine,
        Err(error) => return say(&format!("wrong {error:?}")),
    };
    for n in start.. {
        if hasty {
            acknowledge(n);
        }
        if let Err(error) = engine.commit(history::batch(seed, n)) {
            return say(&format!("wrong {error:?}"));
        }
        if !hasty {
            acknowledge(n);
        }
    }
}

fn replace(dir: &Path, start: u64) {
    for n in start.. {
        fsx::replace(&dir.join("file"), n.to_string().repeat(500).as_bytes()).unwrap();
        acknowledge(n);
    }
}

fn fill(kind: EngineKind, dir: &Path, seed: u64, start: u64) {
    let engine = match open(kind, dir) {
        Ok(engine) => engine,
        Err(StoreError::Full { .. }) => return say("full"),
        Err(other) => return say(&format!("wrong {other:?}")),
    };
    for n in start.. {
        match engine.commit(history::batch(seed, n)) {
            Ok(()) => acknowledge(n),
            Err(StoreError::Full { .. }) => break,
            Err(other) => return say(&format!("wrong {other:?}")),
        }
    }
    // Closed for writing and for reading, since nobody knows what the failed batch left.
    let next = engine.commit(history::batch(seed, 1));
    let read = engine.get(b"head");
    match (next, read) {
        (Err(StoreError::Poisoned { .. }), Err(StoreError::Poisoned { .. })) => say("full"),
        other => say(&format!("wrong {other:?}")),
    }
}

fn acknowledge(n: u64) {
    say(&format!("ack {n}"));
}

/// On a line of its own, whatever the test harness printed before.
fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(format!("\n{text}\n").as_bytes()).and_then(|()| out.flush());
}
