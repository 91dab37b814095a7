//! Starting a child, ending it at an instant, and hearing what it acknowledged.

use crate::acknowledged::Acknowledged;
use crate::child::Errand;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use safeborders_store::EngineKind;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;
use tempfile::TempDir;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|text| text.parse().expect("a number"))
}

/// How many rounds, unless the environment says another number.
pub(crate) fn rounds(usual: u64) -> u64 {
    number("SAFEBORDERS_TORTURE").unwrap_or(usual)
}

pub(crate) fn seed() -> u64 {
    number("SAFEBORDERS_SEED").unwrap_or_else(rand::random)
}

pub(crate) fn random(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

/// An instant between the child's first step and 400 ms later: openings are hit as well.
pub(crate) fn instant(rng: &mut ChaCha8Rng) -> Duration {
    Duration::from_micros(rng.random_range(0..400_000))
}

/// A temporary directory by its true name, as the power-cut model sees it.
pub(crate) fn scratch() -> TempDir {
    TempDir::new_in(std::env::temp_dir().canonicalize().unwrap()).unwrap()
}

/// What was heard from a child.
#[derive(Debug, Default)]
pub(crate) struct Heard {
    pub(crate) acknowledgements: u64,
    /// Any line that starts with `full` or `wrong`.
    pub(crate) said: Vec<String>,
}

/// Starts the child through `wrap`, ends it after `life` (or lets it end), and listens.
pub(crate) fn run(
    errand: &Errand<'_>,
    life: Option<Duration>,
    acknowledged: &mut Acknowledged,
    wrap: impl FnOnce(&Path) -> Command,
) -> Heard {
    let mut command = wrap(&std::env::current_exe().unwrap());
    errand.prepare(&mut command);
    let mut running = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
    let output = BufReader::new(running.stdout.take().unwrap());
    let listener = thread::spawn(move || {
        // A line that the kill cut short is no acknowledgement: only whole lines end in a newline.
        let mut lines = Vec::new();
        let mut output = output;
        let mut line = String::new();
        while output.read_line(&mut line).is_ok_and(|bytes| bytes > 0) && line.ends_with('\n') {
            lines.push(line.trim_end().to_owned());
            line.clear();
        }
        lines
    });
    if let Some(life) = life {
        thread::sleep(life);
        running.kill().unwrap();
    }
    running.wait().unwrap();
    let mut heard = Heard::default();
    for line in listener.join().unwrap() {
        if acknowledged.hear(&line) {
            heard.acknowledgements += 1;
        } else if line.starts_with("full") || line.starts_with("wrong") {
            heard.said.push(line);
        }
    }
    let erred = heard.said.iter().any(|line| line.starts_with("wrong"));
    assert!(!erred, "the child met an error of its own: {heard:?}");
    heard
}

/// Runs the check with cases on both engines at once.
pub(crate) fn on_both(check: impl Fn(EngineKind) + Sync) {
    thread::scope(|scope| {
        let check = &check;
        let running: Vec<_> =
            EngineKind::ALL.into_iter().map(|kind| scope.spawn(move || check(kind))).collect();
        for engine in running {
            if let Err(panic) = engine.join() {
                std::panic::resume_unwind(panic);
            }
        }
    });
}
