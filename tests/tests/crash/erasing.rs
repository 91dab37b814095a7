//! kill -9 of a node while it erases: what is on record is completed, and nothing else is erased.

use crate::acknowledged::Acknowledged;
use crate::child::{Errand, Task};
use crate::node::{Node, STEP, files};
use crate::run::{instant, on_both, random, rounds, run, scratch, seed};
use safeborders_accounts::{Accounts, House};
use safeborders_books::{HouseEvent, HouseObject, HouseOutcome};
use safeborders_office::erasure::{erase_on_record, resume};
use safeborders_people::{Act, Actor};
use safeborders_store::EngineKind;
use safeborders_store::keys::Key;
use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;
use std::process::Command;
use std::sync::Arc;

/// After so many kills a fresh directory.
const KILLS_PER_NODE: u64 = 10;

/// Imports the case files of step `n` and erases the first of them.
pub(crate) fn erase_one_of(node: &Node, n: u64) -> Result<(), Box<dyn Error>> {
    let files = files(n);
    node.vault.import(&files)?;
    let sources = [files[0].source().clone()];
    let plan = node.vault.plan_erasure(&sources)?;
    if !plan.erased_before.is_empty() {
        // By the child before this one, which was killed before it could say so.
        return Ok(());
    }
    // Nobody has an account on this node, so the console's word is enough.
    let house = House::new(Arc::clone(&node.books), Key::from_bytes(&[5; 32]));
    let (console, act) = (Actor::console(), Act::Erasure { digest: plan.digest });
    let approval = Accounts::open(Arc::new(house))?.approval(&console, &act, "", 1)?;
    erase_on_record(&node.vault, &node.books, &sources, "a request", (&console, approval), &[])?;
    Ok(())
}

/// What was found after a kill.
#[derive(Default)]
struct Found {
    /// An erasure was completed from its intent.
    completed: bool,
    /// An erasure was prepared, and not on record.
    taken_back: bool,
}

/// Opens what is left as a node does, and holds it against what was acknowledged.
fn verify(known: &Acknowledged, kind: EngineKind, data: &Path, keys: &Path) -> Result<Found, Box<dyn Error>> {
    let node = Node::open(kind, data, keys)?;
    let under_way = node.vault.erasure_under_way()?.is_some();
    let completed = resume(&node.vault, &node.books, &[])?.is_some();
    if node.vault.erasure_under_way()?.is_some() {
        return Err("an erasure is still under way".into());
    }
    let mut erased = 0;
    for n in 0..=known.next_step() {
        let plan = node.vault.plan(&files(n))?;
        if known.has_erased(n) && (plan.erased, plan.unchanged) != (1, STEP as u64 - 1) {
            return Err(format!("step {n} was erased, and is {plan:?}").into());
        }
        erased += plan.erased;
    }
    let (mut meant, mut done) = (BTreeSet::new(), BTreeSet::new());
    for (_, entry) in node.books.house_entries(0, usize::MAX)? {
        let HouseObject::Named(name) = entry.object else { continue };
        match (entry.event, entry.outcome) {
            (HouseEvent::Erasure, HouseOutcome::Given) => drop(meant.insert(name)),
            (HouseEvent::Erasure, HouseOutcome::Ended(_)) => drop(done.insert(name)),
            _ => {}
        }
    }
    if meant != done || done.len() as u64 != erased {
        return Err(format!("{} meant, {} done, {erased} erased", meant.len(), done.len()).into());
    }
    Ok(Found { completed, taken_back: under_way && !completed })
}

#[test]
fn an_erasure_that_is_killed_is_completed_when_it_is_on_record_and_taken_back_when_not() {
    let rounds = rounds(60);
    on_both(|kind| {
        let seed = seed();
        let mut rng = random(seed);
        let (keys, mut data) = (scratch(), scratch());
        crate::shared::case_files::root_key(keys.path());
        let (mut known, mut acknowledged, mut completed, mut taken_back) = (Acknowledged::default(), 0, 0, 0);
        for round in 0..rounds {
            if round % KILLS_PER_NODE == 0 {
                (data, known) = (scratch(), Acknowledged::default());
            }
            let start = known.next_step();
            let errand = Errand { task: Task::Erase, kind, start, data: data.path(), keys: keys.path() };
            let life = Some(instant(&mut rng));
            acknowledged += run(&errand, life, &mut known, |program| Command::new(program)).acknowledgements;
            match verify(&known, kind, data.path(), keys.path()) {
                Ok(found) => {
                    completed += u64::from(found.completed);
                    taken_back += u64::from(found.taken_back);
                }
                Err(what) => panic!("cases on {kind}, kill {round} (seed {seed}): {what}"),
            }
        }
        println!(
            "cases on {kind}: {rounds} kills, {acknowledged} erasures acknowledged, {completed} completed, \
             {taken_back} taken back"
        );
        // The traffic floor: kills that hit no erasure show nothing.
        assert!(
            acknowledged > 0 && completed > 0,
            "{kind}: {acknowledged} acknowledged, {completed} completed"
        );
    });
}
