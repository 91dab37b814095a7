//! The accountant against a plain model in `u64`, over random adaptive sequences of everything that
//! can be charged, with faults and restarts between; and controls that a forgetful ledger is caught.

use crate::ledger::{Fault, Forgets};
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

const COHORTS: [&str; 4] = ["2024Q1", "2024Q2", "2024Q3", "2024Q4"];
const ASKERS: [&str; 3] = [
    "spiffe://safeborders/GR/node/athens",
    "spiffe://safeborders/IT/node/roma",
    "spiffe://safeborders/BE/coordinator/eu",
];
const RUNGS: [u32; 5] = [8, 10, 16, 40, 128];
/// Yearbook, questions, corrections (nano-ρ) and rounds (nano-ξ) that a cohort may open with.
const LIMITS: [[u64; 4]; 4] = [
    [30_000_000, 60_000_000, 30_000_000, 2_000_000_000],
    [2_000_000, 11_000_000, 1, 700_000_000],
    [100_000_000, 200_000_000, 100_000_000, 4_000_000_000],
    [0, 0, 0, 0],
];
/// What one edition of the yearbook costs here: one table of cases at σ = 20.
const YEARBOOK: u64 = 1_250_000;

#[derive(Clone, Debug)]
enum Step {
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
}

#[derive(Clone, Debug)]
struct Ask {
    asker: usize,
    question: usize,
    rung: usize,
    cohorts: BTreeSet<usize>,
    quota: u64,
    /// Ask with more noise when this is refused: the sequence adapts to what it hears.
    retry: bool,
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
    ]
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    // Most sequences begin with cohorts that are open, in the default shares.
    (prop::collection::vec(step(), 1..40), 0..5_usize).prop_map(|(steps, open)| {
        let opened = (0..COHORTS.len().min(open)).map(|cohort| Step::Open { cohort, limits: 0 });
        opened.chain(steps).collect()
    })
}

#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
struct Account {
    limits: [u64; 4],
    spent: [u64; 4],
}

#[derive(Clone, Default)]
struct Model {
    accounts: BTreeMap<usize, Account>,
    quotas: BTreeMap<(usize, usize), u64>,
    paid: BTreeSet<(usize, ReleaseId)>,
    /// Who has paid for which question about which cohorts, at which noise.
    tables: BTreeSet<(usize, usize, BTreeSet<usize>, u32)>,
    released: BTreeSet<ReleaseId>,
    rounds: BTreeMap<(u8, bool), (BTreeSet<usize>, u64)>,
    editions: BTreeSet<u32>,
    entries: usize,
}

impl Model {
    /// Whether every cohort holds this in a share.
    fn fits(&self, cohorts: &BTreeSet<usize>, share: usize, cost: u64) -> Result<(), Refusal> {
        for cohort in cohorts {
            let account = self.accounts.get(cohort).ok_or(Refusal::NotFrozen)?;
            if u128::from(account.spent[share]) + u128::from(cost) > u128::from(account.limits[share]) {
                return Err(Refusal::BudgetExhausted);
            }
        }
        Ok(())
    }

    fn charge(&mut self, cohorts: &BTreeSet<usize>, share: usize, cost: u64) -> Result<(), Refusal> {
        self.fits(cohorts, share, cost)?;
        for cohort in cohorts {
            self.accounts.get_mut(cohort).unwrap().spent[share] += cost;
        }
        Ok(())
    }

    /// What should come of a question. Changes the model only where it is answered.
    fn ask(&mut self, ask: &Ask, rung: u32, release: ReleaseId) -> Result<(), Refusal> {
        if self.paid.contains(&(ask.asker, release)) {
            return Ok(());
        }
        let finer = |(asker, question, cohorts, other): &(usize, usize, BTreeSet<usize>, u32)| {
            (*asker, *question, cohorts) == (ask.asker, ask.question, &ask.cohorts) && *other <= rung
        };
        if self.tables.iter().any(finer) {
            return Ok(());
        }
        let cost = cost(rung);
        // Stored or not: a newcomer is answered when a new release could be paid for.
        self.fits(&ask.cohorts, 1, cost)?;
        for cohort in &ask.cohorts {
            let account = self.accounts.get(cohort).ok_or(Refusal::NotFrozen)?;
            let spent = self.quotas.get(&(ask.asker, *cohort)).copied().unwrap_or(0);
            if u128::from(spent) + u128::from(cost) > u128::from(ask.quota.min(account.limits[1])) {
                return Err(Refusal::BudgetExhausted);
            }
        }
        if !self.released.contains(&release) {
            self.charge(&ask.cohorts, 1, cost)?;
        }
        for cohort in &ask.cohorts {
            *self.quotas.entry((ask.asker, *cohort)).or_default() += cost;
        }
        self.released.insert(release);
        self.paid.insert((ask.asker, release));
        self.tables.insert((ask.asker, ask.question, ask.cohorts.clone(), rung));
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
                prop_assert!(spent <= account.limits[1]);
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
        let expected = after.ask(ask, rung, asked.ask.release_id());
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
    for forgets in [Forgets::Totals, Forgets::Quotas, Forgets::Rounds] {
        let outcome = TestRunner::new(config(100)).run(&steps(), |steps| agree(&steps, forgets));
        assert!(outcome.is_err(), "{forgets:?} went unnoticed");
    }
}
