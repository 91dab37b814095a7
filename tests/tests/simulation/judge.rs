//! What must hold after every crash and at the end, looked up on a copy of the disk.

use crate::disk::Disk;
use crate::mutation::Mutation;
use crate::node::{self, Opened};
use crate::record::{Received, Record};
use crate::setup::{QUOTA, setup};
use crate::shared::asking::as_gate;
use safeborders_privacy::{Counterpart, LedgerStore, ReleaseSource};
use safeborders_types::{CohortId, NanoRho, ReleaseId};
use std::collections::{BTreeMap, BTreeSet};

/// Opens the books that a restart would find and holds them against what was received.
pub(crate) fn judge(disk: &Disk, record: &mut Record) {
    match node::open(&disk.copy(), Mutation::None) {
        Err(error) => record.violate(format!("the node would not open: {error}")),
        Ok(opened) => {
            let found = [spent_enough(&opened, &record.received), repeats(&opened, &record.received)];
            for violation in found.into_iter().filter_map(Result::err) {
                record.violate(violation);
            }
        }
    }
}

/// Never a budget smaller than what was sent: every cohort's and every counterpart's.
fn spent_enough(opened: &Opened, received: &[Received]) -> Result<(), String> {
    let mut counted: BTreeSet<ReleaseId> = BTreeSet::new();
    let mut paid: BTreeSet<(usize, ReleaseId)> = BTreeSet::new();
    let mut cohorts: BTreeMap<CohortId, u64> = BTreeMap::new();
    let mut quotas: BTreeMap<(usize, CohortId), u64> = BTreeMap::new();
    for Received { asker, question, answer } in received {
        for cohort in setup().questions[*question].0.question.cohorts() {
            if !counted.contains(&answer.release) {
                *cohorts.entry(*cohort).or_default() += answer.cost.get();
            }
            if !paid.contains(&(*asker, answer.release)) {
                *quotas.entry((*asker, *cohort)).or_default() += answer.cost.get();
            }
        }
        counted.insert(answer.release);
        paid.insert((*asker, answer.release));
    }
    for (cohort, sent) in cohorts {
        let account = opened.books.cohort(cohort).map_err(|e| e.to_string())?;
        let spent = account.map_or(0, |account| account.spent().questions().get());
        if spent < sent {
            return Err(format!("{cohort} has spent {spent}, but {sent} was received"));
        }
    }
    for ((asker, cohort), sent) in quotas {
        let counterpart = Counterpart::from(&setup().askers[asker]);
        let spent = opened.books.counterpart_spent(counterpart, cohort).map_err(|e| e.to_string())?;
        if spent < NanoRho::new(sent) {
            return Err(format!("asker {asker} has spent {spent} on {cohort}, but got {sent}"));
        }
    }
    Ok(())
}

/// Every answer that was received is held, and given again byte for byte, as no new release.
fn repeats(opened: &Opened, received: &[Received]) -> Result<(), String> {
    let verify = || opened.books.verify().map_err(|error| error.to_string());
    let before = verify()?.releases;
    for Received { asker, question, answer } in received {
        let ask = &setup().questions[*question].0;
        let ask = as_gate(ask, &setup().askers[*asker], QUOTA, setup().now_s);
        let again = opened.releases.answer(&ask);
        let again = again.map_err(|refusal| format!("a received answer is refused: {refusal}"))?;
        if again.answer() != answer {
            return Err(format!("the ledger does not hold the answer to {question} that {asker} received"));
        }
    }
    let after = verify()?.releases;
    if before == after { Ok(()) } else { Err(format!("{} answers were made anew", after - before)) }
}
