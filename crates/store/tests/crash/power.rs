//! Power cut at a random instant, in the worst case: only what was synced survives.

use crate::child::Task;
use crate::history::Model;
use crate::plain_sled;
use crate::run::{Heard, Round, instant, on_each, random, rounds, seed};
use crate::shadow::{Ignore, rebuild, wrap};
use rand_chacha::ChaCha8Rng;
use safeborders_store::{EngineKind, open};
use std::path::Path;
use tempfile::TempDir;

const CUTS_PER_STORE: u64 = 12;

/// Runs one child until the cut and returns what it acknowledged and what is left.
fn cut(round: &Round<'_>, rng: &mut ChaCha8Rng, ignore: Ignore) -> (Heard, Option<TempDir>) {
    let (shadow, left) = (scratch(), scratch());
    let heard = round.run(Some(instant(rng)), |program| wrap(program, round.dir, shadow.path(), ignore));
    let rebuilt = rebuild(shadow.path(), left.path());
    assert!(rebuilt || heard.acknowledgements == 0, "acknowledged before the model was in place");
    (heard, rebuilt.then_some(left))
}

/// A temporary directory by its true name, as the model sees it.
fn scratch() -> TempDir {
    TempDir::new_in(std::env::temp_dir().canonicalize().unwrap()).unwrap()
}

struct Outcome {
    acknowledgements: u64,
    failures: Vec<String>,
}

fn torture(kind: EngineKind, ignore: Ignore, cuts: u64) -> Outcome {
    let seed = seed();
    let mut rng = random(seed);
    let mut outcome = Outcome { acknowledgements: 0, failures: Vec::new() };
    let mut dir = scratch();
    let mut model = Model::new(seed);
    let mut fresh = true;
    // A store that is already made needs few directory syncs: the controls make one for every cut.
    let cuts_per_store = if ignore == Ignore::Nothing { CUTS_PER_STORE } else { 1 };
    for at in 0..cuts {
        if at % cuts_per_store == 0 || fresh {
            dir = scratch();
            model = Model::new(seed.wrapping_add(at));
            fresh = false;
        }
        let round =
            Round { task: Task::Honest, kind, dir: dir.path(), seed: model.seed, start: model.batches() + 1 };
        let (heard, left) = cut(&round, &mut rng, ignore);
        outcome.acknowledgements += heard.acknowledgements;
        let Some(left) = left else { continue };
        dir = left;
        if let Err(what) = verify(kind, dir.path(), &mut model, heard.acknowledged) {
            outcome.failures.push(format!("cut {at} (seed {seed}): {what}"));
            fresh = true;
        }
    }
    println!(
        "{kind}, {ignore:?} ignored: {cuts} cuts, {} acknowledgements, {} failures",
        outcome.acknowledgements,
        outcome.failures.len()
    );
    outcome
}

fn verify(kind: EngineKind, dir: &Path, model: &mut Model, acknowledged: u64) -> Result<(), String> {
    let engine = open(kind, dir).map_err(|error| format!("would not open: {error}"))?;
    model.verify(engine.as_ref(), acknowledged)
}

#[test]
fn every_acknowledged_batch_survives_a_power_cut_whole() {
    on_each(|kind| {
        let outcome = torture(kind, Ignore::Nothing, rounds());
        assert!(outcome.failures.is_empty(), "{kind}:\n{}", outcome.failures.join("\n"));
        let floor = rounds() * 3;
        assert!(outcome.acknowledgements >= floor, "{kind}: {} acknowledgements", outcome.acknowledgements);
    });
}

#[test]
fn engine_without_directory_syncs_is_caught() {
    on_each(|kind| {
        let outcome = torture(kind, Ignore::Directories, 12);
        assert!(outcome.failures.iter().any(|what| what.contains("lost")), "{kind}: {:?}", outcome.failures);
    });
}

#[test]
fn engine_without_data_syncs_is_caught() {
    on_each(|kind| {
        let outcome = torture(kind, Ignore::Data, 12);
        assert!(!outcome.failures.is_empty(), "{kind}: nothing was noticed");
    });
}

#[test]
fn sled_as_it_comes_loses_acknowledged_data() {
    let seed = seed();
    let mut rng = random(seed);
    let (mut cuts, mut bad) = (0, 0);
    while cuts < 12 {
        let dir = scratch();
        plain_sled::make(dir.path());
        let round = Round { task: Task::PlainSled, kind: EngineKind::Sled, dir: dir.path(), seed, start: 1 };
        let (heard, left) = cut(&round, &mut rng, Ignore::Nothing);
        if heard.acknowledgements > 0 {
            cuts += 1;
            bad += u64::from(!plain_sled::holds(left.unwrap().path(), heard.acknowledged));
        }
    }
    println!("plain sled: {cuts} cuts, {bad} lost acknowledged data (seed {seed})");
    assert!(bad > 0, "seed {seed}: sled's own flush survived every cut: is the model still in place?");
}

/// The number that the file holds whole, 0 when there is no file, `None` for a mixture.
fn replaced(dir: &Path) -> Option<u64> {
    let Ok(text) = std::fs::read_to_string(dir.join("file")) else { return Some(0) };
    let number = &text[..text.len() / 500];
    (number.repeat(500) == text).then(|| number.parse().ok()).flatten()
}

/// How many of the cuts lost or mixed a replaced file.
fn replace_torture(ignore: Ignore, cuts: u64) -> u64 {
    let seed = seed();
    let mut rng = random(seed);
    let (mut bad, mut acknowledgements) = (0, 0);
    for at in 0..cuts {
        let dir = scratch();
        let round = Round { task: Task::Replace, kind: EngineKind::Redb, dir: dir.path(), seed, start: 1 };
        let (heard, left) = cut(&round, &mut rng, ignore);
        acknowledgements += heard.acknowledgements;
        let Some(left) = left else { continue };
        let found = replaced(left.path());
        let good = found.is_some_and(|n| (heard.acknowledged..=heard.acknowledged + 1).contains(&n));
        if !good {
            println!("cut {at} (seed {seed}): {found:?}, {} was acknowledged", heard.acknowledged);
        }
        bad += u64::from(!good);
    }
    println!("replace, {ignore:?} ignored: {cuts} cuts, {acknowledgements} acknowledgements, {bad} bad");
    assert!(acknowledgements >= cuts * 3, "too little was written to show anything");
    bad
}

#[test]
fn replaced_file_is_the_old_or_the_new_one_after_a_power_cut() {
    assert_eq!(replace_torture(Ignore::Nothing, 40), 0);
}

#[test]
fn replacing_without_syncs_is_caught() {
    assert_ne!(replace_torture(Ignore::Directories, 8), 0);
    assert_ne!(replace_torture(Ignore::Data, 8), 0);
}
