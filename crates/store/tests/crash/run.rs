//! Starting a child, ending it at an instant, and hearing what it acknowledged.

use crate::Kind;
use crate::child::{self, Task};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

/// How many kills or cuts per engine.
pub(crate) fn rounds() -> u64 {
    std::env::var("SAFEBORDERS_TORTURE").ok().map_or(100, |text| text.parse().expect("a number of rounds"))
}

pub(crate) fn seed() -> u64 {
    std::env::var("SAFEBORDERS_SEED").ok().map_or_else(rand::random, |text| text.parse().expect("a seed"))
}

pub(crate) fn random(seed: u64) -> ChaCha8Rng {
    ChaCha8Rng::seed_from_u64(seed)
}

/// An instant between the child's first step and 300 ms later: openings are hit as well.
pub(crate) fn instant(rng: &mut ChaCha8Rng) -> Duration {
    Duration::from_micros(rng.random_range(0..300_000))
}

/// What was heard from a child.
#[derive(Debug, Default)]
pub(crate) struct Heard {
    /// The last acknowledged batch; 0 if there was none.
    pub(crate) acknowledged: u64,
    pub(crate) acknowledgements: u64,
    /// Any other line that starts with `full` or `wrong`.
    pub(crate) said: Vec<String>,
}

/// One round of a child.
pub(crate) struct Round<'a> {
    pub(crate) task: Task,
    pub(crate) kind: Kind,
    pub(crate) dir: &'a Path,
    pub(crate) seed: u64,
    pub(crate) start: u64,
}

impl Round<'_> {
    /// Starts the child through `wrap`, ends it after `life` (or lets it end), and listens.
    pub(crate) fn run(&self, life: Option<Duration>, wrap: impl FnOnce(&Path) -> Command) -> Heard {
        let (program, text) = child::arguments(self.task, self.kind, self.dir, self.seed, self.start);
        let mut command = wrap(&program);
        child::prepare(&mut command, &text);
        let mut running = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().unwrap();
        let listener = listen(&mut running);
        if let Some(life) = life {
            thread::sleep(life);
            running.kill().unwrap();
        }
        running.wait().unwrap();
        let heard = listener.join().unwrap();
        let erred = heard.said.iter().any(|line| line.starts_with("wrong"));
        assert!(!erred, "the child met an error of its own: {heard:?}, {self:?}");
        heard
    }
}

impl std::fmt::Debug for Round<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} on {}, seed {}, from batch {}", self.task, self.kind, self.seed, self.start)
    }
}

fn listen(running: &mut Child) -> thread::JoinHandle<Heard> {
    let output = BufReader::new(running.stdout.take().unwrap());
    thread::spawn(move || {
        let mut heard = Heard::default();
        // A line that the kill cut short is no acknowledgement, even if it looks like one.
        for line in output.split(b'\n').map_while(Result::ok) {
            let line = String::from_utf8_lossy(&line).into_owned();
            if let Some(n) = line.strip_prefix("ack ") {
                heard.acknowledged = n.parse().unwrap_or(heard.acknowledged);
                heard.acknowledgements += 1;
            } else if line.starts_with("full") || line.starts_with("wrong") {
                heard.said.push(line);
            }
        }
        heard
    })
}

/// Runs the check for every engine at once.
pub(crate) fn on_each(check: impl Fn(Kind) + Sync) {
    thread::scope(|scope| {
        let check = &check;
        let running: Vec<_> =
            crate::kinds().into_iter().map(|kind| scope.spawn(move || check(kind))).collect();
        for engine in running {
            if let Err(panic) = engine.join() {
                std::panic::resume_unwind(panic);
            }
        }
    });
}
