//! The accountant against a plain model in `u64`, over random adaptive sequences of questions.

use crate::support::{Bench, bench, request};
use proptest::prelude::*;
use safeborders_privacy::{Counterpart, Refusal, Shares, mechanism};
use safeborders_types::{NanoRho, PeerId, ReleaseId, Sensitivity, Sigma};
use std::collections::{BTreeMap, BTreeSet};

const COHORTS: [&str; 4] = ["2023Q3", "2023Q4", "2024Q1", "2024Q2"];
const ASKERS: [&str; 2] = ["spiffe://safeborders/GR/node/athens", "spiffe://safeborders/IT/node/roma"];
const RUNGS: [u32; 5] = [6, 8, 10, 16, 40];

#[derive(Clone, Debug)]
struct Step {
    asker: usize,
    question: usize,
    rung: usize,
    cohorts: BTreeSet<usize>,
    quota: u64,
    /// Ask with more noise when this is refused: the sequence adapts to what it hears.
    retry: bool,
}

fn step() -> impl Strategy<Value = Step> {
    let cohorts = prop::collection::btree_set(0..COHORTS.len(), 1..=COHORTS.len());
    let quota = prop::sample::select(vec![0, 4_999_999, 5_000_000, 30_000_000, 60_000_000, u64::MAX]);
    (0..ASKERS.len(), 0..3_usize, 0..RUNGS.len(), cohorts, quota, any::<bool>()).prop_map(
        |(asker, question, rung, cohorts, quota, retry)| Step {
            asker,
            question,
            rung,
            cohorts,
            quota,
            retry,
        },
    )
}

#[derive(Default)]
struct Model {
    total: BTreeMap<usize, u64>,
    quotas: BTreeMap<(usize, usize), u64>,
    paid: BTreeSet<(usize, ReleaseId)>,
    released: BTreeSet<ReleaseId>,
    entries: usize,
}

impl Model {
    /// What should happen: whether there is an answer.
    fn expect(&mut self, step: &Step, release: ReleaseId, cost: u64) -> bool {
        self.entries += 1;
        let limit = Shares::default().questions().get();
        let repeat = self.released.contains(&release);
        let charged = if self.paid.contains(&(step.asker, release)) { 0 } else { cost };
        let fits = |spent: u64, limit: u64| u128::from(spent) + u128::from(charged) <= u128::from(limit);
        let total = |c: &usize| self.total.get(c).copied().unwrap_or(0);
        let quota = |c: &usize| self.quotas.get(&(step.asker, *c)).copied().unwrap_or(0);
        let granted = step.cohorts.iter().all(|c| {
            (repeat || fits(total(c), limit)) && (charged == 0 || fits(quota(c), step.quota.min(limit)))
        });
        if granted {
            for cohort in &step.cohorts {
                *self.total.entry(*cohort).or_default() += if repeat { 0 } else { cost };
                *self.quotas.entry((step.asker, *cohort)).or_default() += charged;
            }
            self.paid.insert((step.asker, release));
            self.released.insert(release);
        }
        granted
    }

    fn agrees_with(&self, bench: &Bench) -> Result<(), TestCaseError> {
        let pages = bench.ledger.pages();
        for (index, cohort) in COHORTS.iter().enumerate() {
            let spent = bench.questions_spent(cohort);
            prop_assert_eq!(spent, self.total.get(&index).copied().unwrap_or(0));
            prop_assert!(spent <= Shares::default().questions().get());
            for (asker, name) in ASKERS.iter().enumerate() {
                let counterpart = Counterpart::from(&name.parse::<PeerId>().unwrap());
                let stored = pages.quotas.get(&(counterpart, cohort.parse().unwrap()));
                let stored = stored.copied().unwrap_or(NanoRho::ZERO).get();
                prop_assert_eq!(stored, self.quotas.get(&(asker, index)).copied().unwrap_or(0));
            }
        }
        prop_assert_eq!(pages.stored.len(), self.released.len());
        prop_assert_eq!(pages.log.len(), COHORTS.len() + self.entries, "everything is on record");
        Ok(())
    }
}

fn play(bench: &Bench, model: &mut Model, step: &Step) -> Result<(), TestCaseError> {
    let mut rungs = vec![RUNGS[step.rung]];
    if step.retry {
        rungs.push(128);
    }
    for rung in rungs {
        let cohorts: Vec<&str> = step.cohorts.iter().map(|c| COHORTS[*c]).collect();
        let attribute = format!("case.q{}", step.question);
        let mut ask = request(ASKERS[step.asker], &attribute, rung, &cohorts);
        ask.ask.quota = NanoRho::new(step.quota);
        let sigma = Sigma::try_from(rung).unwrap();
        let cost = mechanism::gaussian_cost(Sensitivity::ONE, sigma).unwrap().get();
        let expected = model.expect(step, ask.ask.release_id(), cost);
        match bench.ask(&ask) {
            Ok(released) => {
                prop_assert!(expected);
                for (account, cohort) in released.accounts().iter().zip(&step.cohorts) {
                    prop_assert_eq!(account.spent.get(), model.quotas[&(step.asker, *cohort)]);
                }
                return Ok(());
            }
            Err(error) => {
                prop_assert!(!expected);
                prop_assert_eq!(error.refusal(), Refusal::BudgetExhausted);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_accountant_agrees_with_a_plain_model(steps in prop::collection::vec(step(), 1..60)) {
        let bench = bench(&COHORTS);
        let mut model = Model::default();
        for step in &steps {
            play(&bench, &mut model, step)?;
            model.agrees_with(&bench)?;
        }
    }
}
