//! The process that is killed: this test binary, run once more with a task in its environment.

use crate::erasing::erase_one_of;
use crate::node::{Node, digest, files};
use safeborders_store::EngineKind;
use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::process::Command;

const TASK: &str = "SAFEBORDERS_TEST_CHILD";

/// What the child does.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Task {
    /// Imports, answers, and acknowledges what is done.
    Honest,
    /// Negative control: acknowledges an import before it is done.
    Hasty,
    /// As the first, until the disk is full.
    Fill,
    /// Imports, and erases one of what it imported.
    Erase,
    /// Only answers, until the disk is full: the books fill it, and not the cases.
    FillBooks,
}

/// The node on which it is done, and with which step it begins.
pub(crate) struct Errand<'a> {
    pub(crate) task: Task,
    pub(crate) kind: EngineKind,
    pub(crate) start: u64,
    pub(crate) data: &'a Path,
    pub(crate) keys: &'a Path,
}

impl Errand<'_> {
    pub(crate) fn prepare(&self, command: &mut Command) {
        let Self { task, kind, start, data, keys } = self;
        let text = format!("{task:?}\n{kind}\n{start}\n{}\n{}", data.display(), keys.display());
        command
            .args(["--exact", "child::child_process", "--nocapture", "--test-threads", "1"])
            .env(TASK, text);
    }
}

/// Not a test of its own: what the other process runs.
#[test]
fn child_process() {
    let Ok(text) = std::env::var(TASK) else { return };
    let parts: Vec<&str> = text.lines().collect();
    let [task, kind, start, data, keys] = parts[..] else { panic!("an errand has five parts") };
    let start = start.parse().unwrap();
    let done = Node::open(kind.parse().unwrap(), data.as_ref(), keys.as_ref())
        .and_then(|node| work(&node, task, start));
    match done {
        Err(error) if task.starts_with("Fill") => say(&format!("full {error}")),
        Err(error) => say(&format!("wrong {error}")),
        Ok(()) => {}
    }
}

fn work(node: &Node, task: &str, start: u64) -> Result<(), Box<dyn Error>> {
    node.prepare()?;
    for n in start.. {
        if task == "Erase" {
            erase_one_of(node, n)?;
            say(&format!("erased {n}"));
            continue;
        }
        if task == "Hasty" {
            say(&format!("stored {n}"));
        }
        if task != "FillBooks" {
            node.vault.import(&files(n))?;
            say(&format!("stored {n}"));
        }
        let answer = node.answer(n)?;
        say(&format!("sent {n} {} {}", answer.cost.get(), digest(&answer)));
    }
    Ok(())
}

/// On a line of its own, whatever the test harness printed before.
fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = out.write_all(format!("\n{text}\n").as_bytes()).and_then(|()| out.flush());
}
