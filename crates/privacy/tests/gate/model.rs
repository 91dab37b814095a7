//! The accountant against a plain model in `u64`, over random adaptive sequences of everything that
//! can be charged, with faults and restarts between; and controls that a forgetful ledger is caught.

use crate::ledger::{Fault, Forgets};
use crate::steps::{ASKERS, Ask, COHORTS, LIMITS, RUNGS, Step, steps};
use crate::support::{Bench, bench, request};
use crate::yearbook::{files, table};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use safeborders_privacy::{
    Counterpart, GateError, HistogramRequest, Refusal, RoundId, Shares, ThresholdRequest, YearbookRequest,
    mechanism,
};
use safeborders_types::{CohortId, NanoEpsilon, NanoRho, PeerId, ReleaseId, Sensitivity, Sigma, Unit};
use std::collections::{BTreeMap, BTreeSet};

/// What one edition of the yearbook costs here: one table of cases at σ = 20.
const YEARBOOK: u64 = 1_250_000;
/// The place of a share in [`LIMITS`].
const QUESTIONS: usize = 1;
const CORRECTIONS: usize = 2;

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
struct Account {
    limits: [u64; 4],
    spent: [u64; 4],
}

/// Who asked what about which cohorts, at which noise, and which of the cohorts were reissued then.
type Paid = (usize, usize, BTreeSet<usize>, u32, BTreeSet<usize>);

#[derive(Clone, Default)]
struct Model {
    accounts: BTreeMap<usize, Account>,
    quotas: BTreeMap<(usize, usize), u64>,
    paid: BTreeSet<(usize, ReleaseId)>,
    tables: BTreeSet<Paid>,
    released: BTreeSet<ReleaseId>,
    rounds: BTreeMap<(u8, bool), (BTreeSet<usize>, u64)>,
    editions: BTreeSet<u32>,
    reissued: BTreeSet<usize>,
    entries: usize,
}

impl Model {
    /// Those of these cohorts that were reissued.
    fn reissued_of(&self, cohorts: &BTreeSet<usize>) -> BTreeSet<usize> {
        cohorts.intersection(&self.reissued).copied().collect()
    }

    /// Where a cohort takes this from: a question about a reissued one from the corrections.
    fn share_of(&self, cohort: usize, share: usize) -> usize {
        if share == QUESTIONS && self.reissued.contains(&cohort) { CORRECTIONS } else { share }
    }

    /// Whether every cohort holds this in a share.
    fn fits(&self, cohorts: &BTreeSet<usize>, share: usize, cost: u64) -> Result<(), Refusal> {
        for cohort in cohorts {
            let account = self.accounts.get(cohort).ok_or(Refusal::NotFrozen)?;
            let share = self.share_of(*cohort, share);
            if u128::from(account.spent[share]) + u128::from(cost) > u128::from(account.limits[share]) {
                return Err(Refusal::BudgetExhausted);
            }
        }
        Ok(())
    }

    fn charge(&mut self, cohorts: &BTreeSet<usize>, share: usize, cost: u64) -> Result<(), Refusal> {
        self.fits(cohorts, share, cost)?;
        for cohort in cohorts {
            let share = self.share_of(*cohort, share);
            self.accounts.get_mut(cohort).unwrap().spent[share] += cost;
        }
        Ok(())
    }

    /// What should come of a question. Changes the model only where it is answered.
    fn ask(&mut self, ask: &Ask, rung: u32, release: ReleaseId) -> Result<(), Refusal> {
        if self.paid.contains(&(ask.asker, release)) {
            return Ok(());
        }
        let reissued = self.reissued_of(&ask.cohorts);
        let finer = self.tables.iter().any(|(asker, question, cohorts, other, edition)| {
            (*asker, *question, cohorts, edition) == (ask.asker, ask.question, &ask.cohorts, &reissued)
                && *other <= rung
        });
        if finer {
            return Ok(());
        }
        let cost = cost(rung);
        // Stored or not: a newcomer is answered when a new release could be paid for.
        self.fits(&ask.cohorts, QUESTIONS, cost)?;
        for cohort in &ask.cohorts {
            let account = self.accounts.get(cohort).ok_or(Refusal::NotFrozen)?;
            let spent = self.quotas.get(&(ask.asker, *cohort)).copied().unwrap_or(0);
            if u128::from(spent) + u128::from(cost) > u128::from(ask.quota.min(account.limits[QUESTIONS])) {
                return Err(Refusal::BudgetExhausted);
            }
        }
        if !self.released.contains(&release) {
            self.charge(&ask.cohorts, QUESTIONS, cost)?;
        }
        for cohort in &ask.cohorts {
            *self.quotas.entry((ask.asker, *cohort)).or_default() += cost;
        }
        self.released.insert(release);
        self.paid.insert((ask.asker, release));
        self.tables.insert((ask.asker, ask.question, ask.cohorts.clone(), rung, reissued));
        Ok(())
    }

    fn round(&mut self, key: (u8, bool), cohorts: &BTreeSet<usize>, nano: u64) -> Result<(), Refusal> {
        let terms = (cohorts.clone(), nano);
        match self.rounds.get(&key) {
            Some(known) if *known == terms => Ok(()),
            Some(_) => Err(Refusal::InvalidQuestion),
            None => {
                self.charge(cohorts, 3, round_cost(nano))?;
                self.rounds.insert(key, terms);
                Ok(())
            }
        }
    }

    /// The books say what the model says, and no share and no quota is exceeded.
    fn agrees_with(&self, bench: &Bench) -> Result<(), TestCaseError> {
        let pages = bench.ledger.pages();
        prop_assert_eq!(pages.log.len(), self.entries);
        prop_assert_eq!(pages.cohorts.len(), self.accounts.len());
        for (index, name) in COHORTS.iter().enumerate() {
            let cohort: CohortId = name.parse().unwrap();
            let flat = |s: Shares| {
                [s.yearbook().get(), s.questions().get(), s.corrections().get(), s.rounds().get()]
            };
            let found = pages.cohorts.get(&cohort);
            let found = found.map(|a| Account { limits: flat(a.limits()), spent: flat(a.spent()) });
            prop_assert_eq!(found, self.accounts.get(&index).copied());
            let Some(account) = found else { continue };
            prop_assert!((0..4).all(|share| account.spent[share] <= account.limits[share]));
            for (asker, peer) in ASKERS.iter().enumerate() {
                let counterpart = Counterpart::from(&peer.parse::<PeerId>().unwrap());
                let spent = pages.quotas.get(&(counterpart, cohort)).map_or(0, |spent| spent.get());
                prop_assert_eq!(spent, self.quotas.get(&(asker, index)).copied().unwrap_or(0));
                prop_assert!(spent <= account.limits[QUESTIONS]);
            }
        }
        Ok(())
    }
}

fn cost(rung: u32) -> u64 {
    mechanism::gaussian_cost(Sensitivity::ONE, Sigma::try_from(rung).unwrap()).unwrap().get()
}

fn round_cost(nano_epsilon: u64) -> u64 {
    let scale = mechanism::LaplaceScale::for_epsilon(NanoEpsilon::new(nano_epsilon)).unwrap();
    mechanism::laplace_cost(Sensitivity::ONE, scale).unwrap().get()
}

fn shares([yearbook, questions, corrections, rounds]: [u64; 4]) -> Shares {
    let rho = NanoRho::new;
    Shares::new(rho(yearbook), rho(questions), rho(corrections), NanoEpsilon::new(rounds)).unwrap()
}

fn names(cohorts: &BTreeSet<usize>) -> Vec<&'static str> {
    cohorts.iter().map(|cohort| COHORTS[*cohort]).collect()
}

/// The gate and the model must come to the same end.
fn same<T>(found: Result<T, GateError>, expected: Result<(), Refusal>) -> Result<Option<T>, TestCaseError> {
    let refusal = found.as_ref().err().map(GateError::refusal);
    prop_assert_eq!(refusal, expected.err());
    Ok(found.ok())
}

fn play_ask(bench: &Bench, model: &mut Model, ask: &Ask, fault: Fault) -> Result<(), TestCaseError> {
    let mut rungs = vec![RUNGS[ask.rung]];
    if ask.retry {
        rungs.push(128);
    }
    for rung in rungs {
        let attribute = format!("case.q{}", ask.question);
        let mut asked = request(ASKERS[ask.asker], &attribute, rung, &names(&ask.cohorts));
        asked.ask.quota = NanoRho::new(ask.quota);
        let mut after = model.clone();
        after.entries += 1;
        let reissued = names(&model.reissued_of(&ask.cohorts)).iter().map(|c| c.parse().unwrap()).collect();
        let expected = after.ask(ask, rung, asked.ask.release_id_over(&reissued));
        bench.ledger.fail_with(fault);
        let found = bench.ask(&asked);
        bench.ledger.fail_with(Fault::None);
        if fault != Fault::None {
            // Whatever it would have been, nothing was sent; what is durable decides.
            prop_assert!(found.is_err());
            prop_assert_eq!(bench.gate.has_stopped(), fault != Fault::Failed);
            bench.gate.reopen().unwrap();
            if fault == Fault::UnknownKept {
                *model = after;
            }
            return Ok(());
        }
        *model = after;
        if let Some(released) = same(found, expected)? {
            for (account, cohort) in released.accounts().iter().zip(&ask.cohorts) {
                prop_assert_eq!(account.spent.get(), model.quotas[&(ask.asker, *cohort)]);
            }
            return Ok(());
        }
    }
    Ok(())
}

fn play_round(
    bench: &Bench,
    model: &mut Model,
    name: u8,
    cohorts: &BTreeSet<usize>,
    nano: u64,
    test: bool,
) -> Result<(), TestCaseError> {
    model.entries += 1;
    let expected = model.round((name, test), cohorts, nano);
    let epsilon = NanoEpsilon::new(nano);
    let round = RoundId::new([name; 32]);
    let cohorts: BTreeSet<CohortId> = names(cohorts).iter().map(|name| name.parse().unwrap()).collect();
    if test {
        let request =
            ThresholdRequest { round, predicates: [1; 32], count: 1, cohorts, epsilon, least: 15, at_s: 1 };
        same(bench.gate.release_threshold(&request, |tally| Ok(tally.finish_histogram()?)), expected)?;
    } else {
        let request = HistogramRequest { round, list: [3; 32], cohorts, epsilon, cells: 2, at_s: 1 };
        same(bench.gate.release_histogram(&request, |tally| Ok(tally.finish_histogram()?)), expected)?;
    }
    Ok(())
}

fn play_yearbook(bench: &Bench, model: &mut Model, edition: u32) -> Result<(), TestCaseError> {
    let tables = vec![table(Unit::Case, "case.a", 1, 20)];
    let request = YearbookRequest { edition, tables, ..crate::yearbook::yearbook() };
    let expected = match model.editions.contains(&edition) {
        true => Ok(()),
        false => model.charge(&(0..4).collect(), 0, YEARBOOK).inspect(|()| {
            model.entries += 1;
        }),
    };
    if expected.is_ok() {
        model.editions.insert(edition);
    }
    same(bench.gate.publish_yearbook(&request, files), expected)?;
    Ok(())
}

fn play_reissue(bench: &Bench, model: &mut Model, cohort: usize) -> Result<(), TestCaseError> {
    let expected = match (model.accounts.contains_key(&cohort), model.reissued.contains(&cohort)) {
        (false, _) => Err(Refusal::NotFrozen),
        (true, true) => Err(Refusal::Unavailable),
        (true, false) => Ok(()),
    };
    if expected.is_ok() {
        model.reissued.insert(cohort);
        model.entries += 1;
    }
    same(bench.gate.reissue(COHORTS[cohort].parse().unwrap(), "why", 1, || {}), expected)?;
    Ok(())
}

fn play(bench: &Bench, model: &mut Model, step: &Step) -> Result<(), TestCaseError> {
    match step {
        Step::Open { cohort, limits } => {
            let opened =
                bench.gate.open_cohort(COHORTS[*cohort].parse().unwrap(), &shares(LIMITS[*limits]), 1);
            if let std::collections::btree_map::Entry::Vacant(new) = model.accounts.entry(*cohort) {
                new.insert(Account { limits: LIMITS[*limits], spent: [0; 4] });
                model.entries += 1;
            }
            prop_assert_eq!(opened.unwrap().limits(), shares(model.accounts[cohort].limits));
            Ok(())
        }
        Step::Ask(ask) => play_ask(bench, model, ask, Fault::None),
        Step::Fault(ask, fault) => play_ask(bench, model, ask, *fault),
        Step::Round { name, cohorts, nano_epsilon, test } => {
            play_round(bench, model, *name, cohorts, *nano_epsilon, *test)
        }
        Step::Yearbook { edition } => play_yearbook(bench, model, *edition),
        Step::Reissue { cohort } => play_reissue(bench, model, *cohort),
    }
}

fn agree(steps: &[Step], forgets: Forgets) -> Result<(), TestCaseError> {
    let bench = bench(&[]);
    *bench.ledger.forgets.lock().unwrap() = forgets;
    let mut model = Model::default();
    for step in steps {
        play(&bench, &mut model, step)?;
        model.agrees_with(&bench)?;
    }
    Ok(())
}

fn config(cases: u32) -> ProptestConfig {
    ProptestConfig { cases, failure_persistence: None, max_shrink_iters: 0, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 512, ..config(2_000) })]

    #[test]
    fn the_accountant_agrees_with_a_plain_model(steps in steps()) {
        agree(&steps, Forgets::Nothing)?;
    }
}

#[test]
fn a_ledger_that_forgets_a_debit_is_caught() {
    for forgets in [Forgets::Totals, Forgets::Corrections, Forgets::Quotas, Forgets::Rounds] {
        let outcome = TestRunner::new(config(100)).run(&steps(), |steps| agree(&steps, forgets));
        assert!(outcome.is_err(), "{forgets:?} went unnoticed");
    }
}
