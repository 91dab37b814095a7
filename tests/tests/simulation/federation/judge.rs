//! What must hold at the end, looked up on a copy of each node's disk.

use super::NODES;
use super::member::clock_s;
use super::record::{Heard, Record};
use crate::disk::Disk;
use crate::mutation::Mutation;
use crate::node::{self, Opened};
use crate::setup::{QUOTA, setup};
use crate::shared::asking::as_gate;
use crate::shared::members::{ANSWERS, ASKERS, peer};
use safeborders_privacy::{Counterpart, LedgerStore, ReleaseSource};
use safeborders_types::{Answer, CohortId, CountryCode, NanoRho, ReleaseId};
use std::collections::BTreeMap;

/// The answers that one node's books hold, by question.
type Held = BTreeMap<usize, Answer>;

/// Holds the books of all nodes against what the coordinator was given.
pub(super) fn judge(disks: &[Disk], record: &mut Record) {
    let releases: BTreeMap<usize, ReleaseId> = record
        .heard
        .iter()
        .filter_map(|heard| Some((heard.question, *heard.merged.asked.releases.values().next()?)))
        .collect();
    let mut held: BTreeMap<CountryCode, Held> = BTreeMap::new();
    for (number, disk) in disks.iter().enumerate().take(NODES) {
        match of_node(number, disk, &releases) {
            Ok(answers) => {
                held.insert(peer(ASKERS[number]).country(), answers);
            }
            Err(violation) => record.violate(format!("node {number}: {violation}")),
        }
    }
    let wrong: Vec<String> = record.heard.iter().filter_map(|heard| is_the_sum(heard, &held).err()).collect();
    wrong.into_iter().for_each(|violation| record.violate(violation));
}

/// What a node's books hold; they hold nothing else, and every answer was charged once.
fn of_node(number: usize, disk: &Disk, releases: &BTreeMap<usize, ReleaseId>) -> Result<Held, String> {
    let opened =
        node::open(&disk.copy(), Mutation::None).map_err(|error| format!("does not open: {error}"))?;
    let stored = opened.books.verify().map_err(|error| error.to_string())?.releases;
    let mut held = Held::new();
    for (question, release) in releases {
        if opened.books.stored(release).map_err(|error| error.to_string())?.is_some() {
            held.insert(*question, again(&opened, number, *question)?);
        }
    }
    if stored != held.len() {
        return Err(format!("{stored} answers were released to {} questions", held.len()));
    }
    charged_once(&opened, &held)?;
    Ok(held)
}

fn again(opened: &Opened, number: usize, question: usize) -> Result<Answer, String> {
    let ask = as_gate(&setup().questions[question].0, &peer(ANSWERS), QUOTA, clock_s(number));
    let answer = opened.releases.answer(&ask);
    answer
        .map(|released| released.answer().clone())
        .map_err(|refusal| format!("{question} is refused: {refusal}"))
}

/// What cohorts and counterpart have spent is the sum of what was released, to the last nano-ρ.
fn charged_once(opened: &Opened, held: &Held) -> Result<(), String> {
    let mut due: BTreeMap<CohortId, u64> = BTreeMap::new();
    for (question, answer) in held {
        for cohort in setup().questions[*question].0.question.cohorts() {
            *due.entry(*cohort).or_default() += answer.cost.get();
        }
    }
    let counterpart = Counterpart::from(&peer(ANSWERS));
    for (cohort, due) in due {
        let account = opened.books.cohort(cohort).map_err(|error| error.to_string())?;
        let spent = account.map_or(0, |account| account.spent().questions().get());
        let quota = opened.books.counterpart_spent(counterpart, cohort).map_err(|error| error.to_string())?;
        if spent != due || quota != NanoRho::new(due) {
            return Err(format!(
                "{cohort} has spent {spent}, its counterpart {quota}, for answers worth {due}"
            ));
        }
    }
    Ok(())
}

/// A merged table is the sum of what the nodes behind it hold.
fn is_the_sum(heard: &Heard, held: &BTreeMap<CountryCode, Held>) -> Result<(), String> {
    let Heard { question, merged } = heard;
    let mut sums = vec![0_i64; merged.table.cells.len()];
    for contribution in &merged.table.answered {
        let country = contribution.country;
        let answer = held.get(&country).and_then(|held| held.get(question));
        let answer = answer.ok_or_else(|| format!("{country} does not hold its answer to {question}"))?;
        sums.iter_mut().zip(answer.table.cells()).for_each(|(sum, cell)| *sum += cell);
    }
    let shown: Vec<i64> = merged.table.cells.iter().map(|cell| cell.estimate).collect();
    if shown == sums { Ok(()) } else { Err(format!("the table of {question} is not the sum of its answers")) }
}
