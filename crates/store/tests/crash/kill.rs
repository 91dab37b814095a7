//! kill -9 at a random instant.

use crate::child::Task;
use crate::history::Model;
use crate::run::{Round, instant, on_each, random, rounds, seed};
use crate::{Home, Kind, open};
use std::process::Command;

/// After this many kills a fresh directory, so that making a store is hit as well.
const KILLS_PER_STORE: u64 = 12;

struct Outcome {
    acknowledgements: u64,
    failure: Option<String>,
}

fn torture(kind: Kind, task: Task, kills: u64) -> Outcome {
    let seed = seed();
    let mut rng = random(seed);
    let mut outcome = Outcome { acknowledgements: 0, failure: None };
    let mut dir = Home::new().unwrap();
    let mut model = Model::new(seed);
    for kill in 0..kills {
        if kill % KILLS_PER_STORE == 0 {
            dir = Home::new().unwrap();
            model = Model::new(seed.wrapping_add(kill));
        }
        let round = Round { task, kind, dir: dir.path(), seed: model.seed, start: model.batches() + 1 };
        let heard = round.run(Some(instant(&mut rng)), |program| Command::new(program));
        outcome.acknowledgements += heard.acknowledgements;
        let verified = match open(kind, dir.path()) {
            Ok(engine) => model.verify(engine.as_ref(), heard.acknowledged),
            Err(error) => Err(format!("would not open: {error}")),
        };
        if let Err(what) = verified {
            outcome.failure = Some(format!("kill {kill} (seed {seed}): {what}"));
            return outcome;
        }
    }
    println!("{kind}: {kills} kills, {} acknowledgements, 0 lost", outcome.acknowledgements);
    outcome
}

#[test]
fn every_acknowledged_batch_survives_kill_9_whole() {
    on_each(|kind| {
        let outcome = torture(kind, Task::Honest, rounds());
        assert!(outcome.failure.is_none(), "{kind}: {}", outcome.failure.unwrap());
        // The traffic floor: a run in which hardly anything was written shows nothing.
        let floor = rounds() * 5;
        assert!(outcome.acknowledgements >= floor, "{kind}: {} acknowledgements", outcome.acknowledgements);
    });
}

#[test]
fn engine_that_acknowledges_too_early_is_caught() {
    on_each(|kind| {
        let outcome = torture(kind, Task::Hasty, 40);
        let what = outcome.failure.expect("nothing was noticed in 40 kills");
        assert!(what.contains("lost"), "{kind}: {what}");
    });
}
