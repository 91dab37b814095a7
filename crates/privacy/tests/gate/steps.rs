//! Random adaptive sequences of everything that can be charged to a cohort.

use crate::ledger::Fault;
use proptest::prelude::*;
use std::collections::BTreeSet;

pub(crate) const COHORTS: [&str; 4] = ["2024Q1", "2024Q2", "2024Q3", "2024Q4"];
pub(crate) const ASKERS: [&str; 3] = [
    "spiffe://safeborders/GR/node/athens",
    "spiffe://safeborders/IT/node/roma",
    "spiffe://safeborders/BE/coordinator/eu",
];
pub(crate) const RUNGS: [u32; 5] = [8, 10, 16, 40, 128];
/// Yearbook, questions, corrections (nano-ρ) and rounds (nano-ξ) that a cohort may open with.
pub(crate) const LIMITS: [[u64; 4]; 4] = [
    [30_000_000, 60_000_000, 30_000_000, 2_000_000_000],
    [2_000_000, 11_000_000, 1, 700_000_000],
    [100_000_000, 200_000_000, 100_000_000, 4_000_000_000],
    [0, 0, 0, 0],
];

#[derive(Clone, Debug)]
pub(crate) enum Step {
    /// Opens a cohort, or tries to open it again with other limits.
    Open {
        cohort: usize,
        limits: usize,
    },
    Ask(Ask),
    /// Asks while the books fail, and then reads them again.
    Fault(Ask, Fault),
    Round {
        name: u8,
        cohorts: BTreeSet<usize>,
        nano_epsilon: u64,
        test: bool,
    },
    Yearbook {
        edition: u32,
    },
    /// Reissues a cohort, or tries to once more.
    Reissue {
        cohort: usize,
    },
}

#[derive(Clone, Debug)]
pub(crate) struct Ask {
    pub(crate) asker: usize,
    pub(crate) question: usize,
    pub(crate) rung: usize,
    pub(crate) cohorts: BTreeSet<usize>,
    pub(crate) quota: u64,
    /// Ask with more noise when this is refused: the sequence adapts to what it hears.
    pub(crate) retry: bool,
}

fn cohorts() -> impl Strategy<Value = BTreeSet<usize>> {
    prop::collection::btree_set(0..COHORTS.len(), 1..=COHORTS.len())
}

fn ask() -> impl Strategy<Value = Ask> {
    let quota = prop::sample::select(vec![0, 4_999_999, 5_000_000, 30_000_000, 60_000_000, u64::MAX]);
    (0..ASKERS.len(), 0..3_usize, 0..RUNGS.len(), cohorts(), quota, any::<bool>()).prop_map(
        |(asker, question, rung, cohorts, quota, retry)| Ask { asker, question, rung, cohorts, quota, retry },
    )
}

fn step() -> impl Strategy<Value = Step> {
    let epsilon = prop::sample::select(vec![500_000_000, 1_000_000_000, 333_333_333]);
    let fault = prop::sample::select(vec![Fault::Failed, Fault::UnknownLost, Fault::UnknownKept]);
    prop_oneof![
        2 => (0..COHORTS.len(), 0..LIMITS.len()).prop_map(|(cohort, limits)| Step::Open { cohort, limits }),
        8 => ask().prop_map(Step::Ask),
        1 => (ask(), fault).prop_map(|(ask, fault)| Step::Fault(ask, fault)),
        2 => (0..4_u8, cohorts(), epsilon, any::<bool>()).prop_map(|(name, cohorts, nano_epsilon, test)| {
            Step::Round { name, cohorts, nano_epsilon, test }
        }),
        1 => (1..4_u32).prop_map(|edition| Step::Yearbook { edition }),
        1 => (0..COHORTS.len()).prop_map(|cohort| Step::Reissue { cohort }),
    ]
}

pub(crate) fn steps() -> impl Strategy<Value = Vec<Step>> {
    // Most sequences begin with cohorts that are open, in the default shares.
    (prop::collection::vec(step(), 1..40), 0..5_usize).prop_map(|(steps, open)| {
        let opened = (0..COHORTS.len().min(open)).map(|cohort| Step::Open { cohort, limits: 0 });
        opened.chain(steps).collect()
    })
}
