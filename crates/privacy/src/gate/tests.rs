//! What the gate does with its noise, seen through a generator that counts, fails and looks around.

use super::*;
use crate::noise::Generator;
use crate::request::Ask;
use crate::{Refusal, Shares};
use memory::MemoryLedger;
use safeborders_types::{Axis, Filter, Purpose, Question, Reference, Sensitivity, Unit};
use std::collections::BTreeSet;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

#[path = "../../tests/gate/ledger.rs"]
#[allow(dead_code, reason = "the tests of the gate from outside use all of it")]
mod memory;

const QUARTERS: [&str; 3] = ["2024Q1", "2024Q2", "2024Q3"];
const ATHENS: &str = "spiffe://safeborders/GR/node/athens";
const ROMA: &str = "spiffe://safeborders/IT/node/roma";

#[derive(Default)]
struct Draws {
    calls: AtomicUsize,
    integers: AtomicUsize,
    broken: AtomicBool,
}

impl Draws {
    fn counted(&self) -> (usize, usize) {
        (self.calls.load(Ordering::SeqCst), self.integers.load(Ordering::SeqCst))
    }
}

fn gate() -> (Arc<Gate<MemoryLedger>>, Arc<Draws>) {
    let draws = Arc::new(Draws::default());
    let counting = Arc::clone(&draws);
    let generator: Arc<Generator> = Arc::new(move |_, count| {
        counting.calls.fetch_add(1, Ordering::SeqCst);
        counting.integers.fetch_add(count, Ordering::SeqCst);
        if counting.broken.load(Ordering::SeqCst) { Err(NoiseFailed) } else { Ok(vec![5; count]) }
    });
    let ledger = Arc::new(MemoryLedger::default());
    let gate = Gate::new(ledger, GateKey::new([7; 32])).with_generator(generator);
    for cohort in QUARTERS {
        gate.open_cohort(cohort.parse().unwrap(), &Shares::default(), 1).unwrap();
    }
    (Arc::new(gate), draws)
}

fn request(asker: &str, attribute: &str, cohorts: &[&str]) -> ReleaseRequest {
    let codes = ["a", "b", "c"].map(|code| code.parse().unwrap()).to_vec();
    let cohorts = cohorts.iter().map(|cohort| cohort.parse().unwrap()).collect();
    let dimensions = vec![attribute.parse().unwrap()];
    ReleaseRequest {
        ask: Ask {
            question: Question::new(Unit::Case, cohorts, dimensions, Filter::new()).unwrap(),
            sigma: Sigma::try_from(10).unwrap(),
            codebook: 1,
            asker: asker.parse().unwrap(),
            quota: NanoRho::new(5_000_000),
            agreement: "europe-2026".parse().unwrap(),
            purpose: Purpose::StrategicAnalysis,
            reference: Reference::from_random([5; 16]),
            at_s: 1_000,
        },
        axes: vec![Axis { attribute: attribute.parse().unwrap(), codes }],
        sensitivity: Sensitivity::ONE,
        clamp: None,
        partitions: BTreeSet::new(),
    }
}

fn ask(gate: &Gate<MemoryLedger>, request: &ReleaseRequest) -> Result<Released<CountTable>, GateError> {
    gate.release(request, |mut tally| {
        tally.case_file(|case| case.count(1));
        Ok(tally.finish()?)
    })
}

fn questions_spent(gate: &Gate<MemoryLedger>) -> Vec<u64> {
    let pages = gate.store.pages();
    pages.cohorts.values().map(|account| account.spent().questions().get()).collect()
}

#[test]
fn a_question_over_many_cohorts_is_noised_once_and_debited_once_from_each() {
    let (gate, draws) = gate();
    let released = ask(&gate, &request(ATHENS, "case.form", &QUARTERS)).unwrap();
    assert_eq!(released.answer().table.cells(), [5, 6, 5], "one draw in each cell");
    assert_eq!(draws.counted(), (1, 3), "one draw of three integers for three cohorts");
    assert_eq!(questions_spent(&gate), [5_000_000; 3]);
    // The control: asked one by one, the same cohorts take one draw each.
    let (gate, draws) = self::gate();
    for cohort in QUARTERS {
        ask(&gate, &request(ATHENS, "case.form", &[cohort])).unwrap();
    }
    assert_eq!(draws.counted(), (3, 9));
    assert_eq!(questions_spent(&gate), [5_000_000; 3]);
}

#[test]
fn without_noise_nothing_is_released_and_nothing_is_charged() {
    let (gate, draws) = gate();
    let question = request(ATHENS, "case.form", &QUARTERS);
    draws.broken.store(true, Ordering::SeqCst);
    let refused = gate.release(&question, |_| panic!("data was touched"));
    assert!(matches!(refused, Err(GateError::Noise(_))));
    assert_eq!(questions_spent(&gate), [0; 3]);
    let pages = gate.store.pages();
    assert!(pages.stored.is_empty() && pages.quotas.is_empty());
    let last = pages.log.last().unwrap();
    let crate::Event::Asked(exchange) = &last.event else { panic!("the refusal is not on record") };
    assert_eq!(exchange.outcome, Outcome::Refused(Refusal::Unavailable));
    draws.broken.store(false, Ordering::SeqCst);
    assert!(!gate.has_stopped());
    assert!(ask(&gate, &question).is_ok());
}

#[test]
fn a_refused_question_takes_no_noise() {
    let (gate, draws) = gate();
    ask(&gate, &request(ATHENS, "case.form", &QUARTERS)).unwrap();
    let before = draws.counted();
    let beyond = request(ATHENS, "case.other", &QUARTERS);
    let unopened = request(ROMA, "case.form", &["2030Q1"]);
    for refused in [beyond, unopened] {
        assert!(ask(&gate, &refused).is_err());
    }
    assert_eq!(draws.counted(), before);
}

#[test]
fn a_newcomer_takes_as_much_noise_as_the_first_and_a_repeat_none() {
    let (gate, draws) = gate();
    let first = ask(&gate, &request(ATHENS, "case.form", &QUARTERS)).unwrap();
    assert_eq!(draws.counted(), (1, 3));
    let newcomer = gate.release(&request(ROMA, "case.form", &QUARTERS), |_| panic!("data was touched"));
    let newcomer = newcomer.unwrap();
    assert_eq!(newcomer.answer().table, first.answer().table, "the noise was not used");
    assert_eq!(newcomer.was_late(), first.was_late());
    assert_eq!(draws.counted(), (2, 6));
    for asker in [ATHENS, ROMA] {
        ask(&gate, &request(asker, "case.form", &QUARTERS)).unwrap();
    }
    assert_eq!(draws.counted(), (2, 6));
}

#[test]
fn the_gate_does_not_hold_its_lock_while_noise_is_drawn() {
    static GATE: OnceLock<Arc<Gate<MemoryLedger>>> = OnceLock::new();
    static FREE: AtomicUsize = AtomicUsize::new(0);
    let generator: Arc<Generator> = Arc::new(|_, count| {
        FREE.fetch_add(usize::from(GATE.wait_for_test().state.try_lock().is_ok()), Ordering::SeqCst);
        Ok(vec![0; count])
    });
    let gate = Gate::new(Arc::new(MemoryLedger::default()), GateKey::new([7; 32])).with_generator(generator);
    gate.open_cohort(QUARTERS[0].parse().unwrap(), &Shares::default(), 1).unwrap();
    let gate = GATE.get_or_init(|| Arc::new(gate));
    let question = request(ATHENS, "case.form", &QUARTERS[..1]);
    let counted = gate.release(&question, |tally| {
        assert!(gate.state.try_lock().is_err(), "the control: it is held while counting");
        Ok(tally.finish()?)
    });
    counted.unwrap();
    assert_eq!(FREE.load(Ordering::SeqCst), 1);
}

trait Wait<T> {
    fn wait_for_test(&self) -> &T;
}

impl<T> Wait<T> for OnceLock<T> {
    fn wait_for_test(&self) -> &T {
        self.get().unwrap()
    }
}

#[test]
fn what_changed_while_noise_was_drawn_is_seen_by_the_second_look() {
    static GATE: OnceLock<Arc<Gate<MemoryLedger>>> = OnceLock::new();
    static AGAIN: AtomicBool = AtomicBool::new(true);
    // While the first question draws, another one spends the whole quota.
    let generator: Arc<Generator> = Arc::new(|_, count| {
        if AGAIN.swap(false, Ordering::SeqCst) {
            ask(GATE.wait_for_test(), &request(ATHENS, "case.other", &QUARTERS[..1])).unwrap();
        }
        Ok(vec![0; count])
    });
    let gate = Gate::new(Arc::new(MemoryLedger::default()), GateKey::new([7; 32])).with_generator(generator);
    gate.open_cohort(QUARTERS[0].parse().unwrap(), &Shares::default(), 1).unwrap();
    let gate = GATE.get_or_init(|| Arc::new(gate));
    let overtaken =
        gate.release(&request(ATHENS, "case.form", &QUARTERS[..1]), |_| panic!("data was touched"));
    assert_eq!(overtaken.unwrap_err().refusal(), Refusal::BudgetExhausted);
    assert_eq!(questions_spent(gate), [5_000_000]);
}

#[test]
fn a_pool_serves_answers_in_time_and_says_when_it_could_not() {
    let sigma = Sigma::try_from(10).unwrap();
    let gate = Gate::new(Arc::new(MemoryLedger::default()), GateKey::new([7; 32]));
    gate.fill_noise_pool();
    gate.open_cohort(QUARTERS[0].parse().unwrap(), &Shares::default(), 1).unwrap();
    while gate.noise_ready(sigma) < 3 {
        std::thread::yield_now();
    }
    let released = ask(&gate, &request(ATHENS, "case.form", &QUARTERS[..1])).unwrap();
    assert!(!released.was_late());
    // The control: without a pool the same answer is late.
    let (unpooled, _) = self::gate();
    assert!(ask(&unpooled, &request(ATHENS, "case.form", &QUARTERS[..1])).unwrap().was_late());
}

/// A request over small tables with a generator that adds nothing, so that sums must be exact.
fn counted_by(dimensions: &[usize], filter: &[(usize, BTreeSet<usize>)], sigma: u32) -> ReleaseRequest {
    let id = |attribute: usize| format!("case.d{attribute}").parse().unwrap();
    let code = |code: usize| format!("c{code}").parse().unwrap();
    let cohorts = BTreeSet::from([QUARTERS[0].parse().unwrap()]);
    let filter: Filter =
        filter.iter().map(|(a, codes)| (id(*a), codes.iter().map(|c| code(*c)).collect())).collect();
    let question = Question::new(Unit::Case, cohorts, dimensions.iter().map(|d| id(*d)).collect(), filter);
    let base = request(ATHENS, "case.form", &QUARTERS[..1]);
    let axes = dimensions.iter().map(|d| Axis { attribute: id(*d), codes: (0..3).map(code).collect() });
    ReleaseRequest {
        axes: axes.collect(),
        ask: Ask {
            question: question.unwrap(),
            sigma: Sigma::try_from(sigma).unwrap(),
            quota: NanoRho::new(60_000_000),
            ..base.ask
        },
        partitions: (0..3).map(id).collect(),
        ..base
    }
}

/// The exact table of these case files, each with one value of each of three attributes.
fn exact(files: &[[usize; 3]], dimensions: &[usize], filter: &[(usize, BTreeSet<usize>)]) -> Vec<i64> {
    let mut cells = vec![0; 3_usize.pow(u32::try_from(dimensions.len()).unwrap())];
    for file in files.iter().filter(|file| filter.iter().all(|(a, codes)| codes.contains(&file[*a]))) {
        cells[dimensions.iter().fold(0, |cell, d| cell * 3 + file[*d])] += 1;
    }
    cells
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

    /// Without noise a derived answer is the exact answer to its own question.
    #[test]
    fn a_derived_answer_counts_what_was_asked(
        files in proptest::collection::vec(proptest::array::uniform3(0_usize..3), 0..40),
        stored in proptest::sample::subsequence(vec![0_usize, 1, 2], 1..=3),
        kept in proptest::sample::subsequence(vec![0_usize, 1, 2], 0..=3),
        codes in proptest::array::uniform3(proptest::collection::btree_set(0_usize..3, 1..=3)),
        filtered in proptest::sample::subsequence(vec![0_usize, 1, 2], 0..=3),
    ) {
        let gate = Gate::new(Arc::new(MemoryLedger::default()), GateKey::new([7; 32]))
            .with_generator(Arc::new(|_, count| Ok(vec![0; count])));
        gate.open_cohort(QUARTERS[0].parse().unwrap(), &Shares::default(), 1).unwrap();
        let filter: Vec<_> = filtered.iter().map(|a| (*a, codes[*a].clone())).collect();
        let asked = |dimensions: &[usize], filter: &[(usize, BTreeSet<usize>)], sigma| {
            gate.release(&counted_by(dimensions, filter, sigma), |mut tally| {
                let cells = exact(&files, dimensions, filter);
                for (cell, count) in cells.iter().enumerate() {
                    (0..*count).for_each(|_| tally.case_file(|case| case.count(cell)));
                }
                Ok(tally.finish()?)
            })
        };
        asked(&stored, &[], 10).unwrap();
        let answer = asked(&kept, &filter, 128).unwrap();
        proptest::prop_assert_eq!(answer.answer().table.cells(), exact(&files, &kept, &filter));
        let covered = kept.iter().chain(&filtered).all(|attribute| stored.contains(attribute));
        proptest::prop_assert_eq!(answer.answer().cost == NanoRho::ZERO, covered);
    }
}
