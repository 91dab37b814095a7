//! Near-repeats: sums of what the asker has paid for, and of nothing else.

use crate::support::{ATHENS, Bench, ROMA, axis, bench, request};
use safeborders_privacy::{Event, GateError, Outcome, ReleaseRequest, Released};
use safeborders_types::{AttributeId, CountTable, Filter, NanoRho, Question, Sigma, Unit};

const COHORTS: &[&str] = &["2024Q1", "2024Q2"];
const CODES: usize = 4;

fn id(name: &str) -> AttributeId {
    name.parse().unwrap()
}

/// A question by these attributes, each with four codes, of which `case.many` alone has several
/// values for one case.
fn by(asker: &str, dimensions: &[&str], filter: &[(&str, &[&str])], sigma: u32) -> ReleaseRequest {
    let mut request = request(asker, "case.a", sigma, COHORTS);
    let codes = |codes: &[&str]| codes.iter().map(|code| code.parse().unwrap()).collect();
    let filter: Filter = filter.iter().map(|(attribute, list)| (id(attribute), codes(list))).collect();
    let cohorts = request.ask.question.cohorts().clone();
    let dimensions = dimensions.iter().map(|d| id(d)).collect();
    request.ask.question = Question::new(Unit::Case, cohorts, dimensions, filter).unwrap();
    request.axes =
        request.ask.question.dimensions().iter().map(|d| axis(d.to_string().as_str(), CODES)).collect();
    request.partitions = ["case.a", "case.b", "case.c"].map(id).into();
    request
}

fn ask(bench: &Bench, request: &ReleaseRequest) -> Result<Released<CountTable>, GateError> {
    bench.gate.release(request, |tally| Ok(tally.finish()?))
}

/// Asks; what is released must come from the ledger alone.
fn derived(bench: &Bench, request: &ReleaseRequest) -> Released<CountTable> {
    bench.gate.release(request, |_| panic!("data was touched")).unwrap()
}

fn last_outcome(bench: &Bench) -> Outcome {
    match bench.ledger.pages().log.pop().map(|entry| entry.event) {
        Some(Event::Asked(exchange)) => exchange.outcome,
        other => panic!("the last entry is not about a question: {other:?}"),
    }
}

#[test]
fn a_coarser_table_is_the_sum_of_released_cells_and_costs_nothing() {
    let bench = bench(COHORTS);
    let fine = by(ATHENS, &["case.a", "case.b"], &[], 10);
    let stored = ask(&bench, &fine).unwrap();
    let coarse = by(ATHENS, &["case.a"], &[], 20);
    let answer = derived(&bench, &coarse);
    let cells = stored.answer().table.cells();
    let sums: Vec<i64> = cells.chunks(CODES).map(|row| row.iter().sum()).collect();
    assert_eq!(answer.answer().table.cells(), sums);
    assert_eq!(answer.answer().table.axes(), coarse.axes);
    assert_eq!((answer.answer().terms, answer.answer().sigma.get()), (4, 10), "10²·4 = 20²");
    assert_eq!((answer.answer().cost, answer.answer().release), (NanoRho::ZERO, fine.ask.release_id()));
    assert_eq!(answer.accounts()[0].spent.get(), 5_000_000, "what the table itself cost");
    assert_eq!(bench.questions_spent("2024Q1"), 5_000_000);
    assert_eq!(last_outcome(&bench), Outcome::Derived { from: fine.ask.release_id(), terms: 4 });
    assert_eq!(derived(&bench, &coarse), answer, "and again");
}

#[test]
fn a_filter_on_a_dimension_picks_released_cells() {
    let bench = bench(COHORTS);
    let stored = ask(&bench, &by(ATHENS, &["case.a", "case.b"], &[], 10)).unwrap();
    let cells = stored.answer().table.cells();
    let one = derived(&bench, &by(ATHENS, &["case.b"], &[("case.a", &["c2"])], 10));
    assert_eq!(one.answer().table.cells(), &cells[2 * CODES..3 * CODES]);
    assert_eq!(one.answer().terms, 1);
    let two = derived(&bench, &by(ATHENS, &[], &[("case.a", &["c0", "c3"]), ("case.b", &["c1"])], 16));
    assert_eq!((two.answer().table.cells(), two.answer().terms), (&[cells[1] + cells[13]][..], 2));
    let kept = derived(&bench, &by(ATHENS, &["case.a"], &[("case.a", &["c1"])], 20));
    let row: i64 = cells[CODES..2 * CODES].iter().sum();
    assert_eq!(kept.answer().table.cells(), [0, row, 0, 0], "excluded cells are empty for sure");
}

#[test]
fn a_filtered_table_determines_narrower_filters_only() {
    let bench = bench(COHORTS);
    let filtered = by(ATHENS, &["case.a", "case.b"], &[("case.c", &["c1"]), ("case.a", &["c0", "c1"])], 10);
    let stored = ask(&bench, &filtered).unwrap();
    let cells = stored.answer().table.cells();
    let narrower = by(ATHENS, &["case.b"], &[("case.c", &["c1"]), ("case.a", &["c1"])], 10);
    assert_eq!(derived(&bench, &narrower).answer().table.cells(), &cells[CODES..2 * CODES]);
    let spent = || bench.questions_spent("2024Q1");
    for (name, other) in [
        ("without the filter", by(ATHENS, &["case.b"], &[("case.a", &["c1"])], 40)),
        ("another code", by(ATHENS, &["case.b"], &[("case.c", &["c2"]), ("case.a", &["c1"])], 40)),
        ("a wider one", by(ATHENS, &["case.b"], &[("case.c", &["c1", "c2"]), ("case.a", &["c1"])], 40)),
        ("a wider dimension", by(ATHENS, &["case.b"], &[("case.c", &["c1"]), ("case.a", &["c1", "c2"])], 40)),
        ("no dimension of it", by(ATHENS, &["case.a"], &[("case.c", &["c1"]), ("case.d", &["c1"])], 40)),
    ] {
        let before = spent();
        ask(&bench, &other).unwrap();
        assert!(spent() > before, "{name}");
    }
}

#[test]
fn what_the_cells_do_not_partition_is_asked_anew() {
    let bench = bench(COHORTS);
    ask(&bench, &by(ATHENS, &["case.a", "case.many"], &[], 10)).unwrap();
    let before = bench.questions_spent("2024Q1");
    // Summing over an attribute with several values would count a case more than once.
    let over_many = ask(&bench, &by(ATHENS, &["case.a"], &[], 40)).unwrap();
    assert_eq!((over_many.answer().terms, over_many.answer().sigma.get()), (1, 40));
    assert!(bench.questions_spent("2024Q1") > before);
    // Keeping it is sound.
    let kept = derived(&bench, &by(ATHENS, &["case.many"], &[], 20));
    assert_eq!((kept.answer().terms, kept.answer().sigma.get()), (4, 10));
}

#[test]
fn a_sum_that_would_be_noisier_than_asked_is_a_new_release() {
    let bench = bench(COHORTS);
    ask(&bench, &by(ATHENS, &["case.a", "case.b"], &[], 10)).unwrap();
    let finer = ask(&bench, &by(ATHENS, &["case.a"], &[], 16)).unwrap();
    assert_eq!((finer.answer().terms, finer.answer().sigma.get()), (1, 16), "10·√4 > 16");
    assert!(matches!(last_outcome(&bench), Outcome::Released { .. }));
    // Of two tables that determine it the better one is used.
    let total = derived(&bench, &by(ATHENS, &[], &[], 40));
    assert_eq!((total.answer().terms, total.answer().sigma.get()), (4, 16), "16²·4 < 10²·16");
    // The same question with more noise is in its own table already.
    let noisier = derived(&bench, &by(ATHENS, &["case.a", "case.b"], &[], 12));
    assert_eq!((noisier.answer().terms, noisier.answer().sigma.get()), (1, 10));
}

#[test]
fn what_others_paid_for_is_of_no_use_and_leaves_no_trace() {
    let alone = bench(COHORTS);
    let crowded = bench(COHORTS);
    ask(&crowded, &by(ROMA, &["case.a", "case.b"], &[], 10)).unwrap();
    let coarse = by(ATHENS, &["case.a"], &[], 20);
    let (first, second) = (ask(&alone, &coarse).unwrap(), ask(&crowded, &coarse).unwrap());
    for released in [&first, &second] {
        assert_eq!((released.answer().terms, released.answer().cost.get()), (1, 1_250_000));
    }
    assert_eq!(first.accounts(), second.accounts());
    // Once Athens has paid for the fine table, its answer is derived, although Roma's coarse one exists.
    let bench = bench(COHORTS);
    ask(&bench, &by(ROMA, &["case.a"], &[], 20)).unwrap();
    ask(&bench, &by(ATHENS, &["case.a", "case.b"], &[], 10)).unwrap();
    let answer = derived(&bench, &coarse);
    assert_eq!((answer.answer().terms, answer.answer().cost.get()), (4, 0));
}

#[test]
fn a_newcomers_derived_answer_bears_its_own_time() {
    let bench = bench(COHORTS);
    ask(&bench, &by(ROMA, &["case.a", "case.b"], &[], 10)).unwrap();
    let mut fine = by(ATHENS, &["case.a", "case.b"], &[], 10);
    fine.ask.at_s = 2_000;
    derived(&bench, &fine); // stored; Athens pays for it now
    let mut coarse = by(ATHENS, &["case.a"], &[], 20);
    coarse.ask.at_s = 3_000;
    assert_eq!(derived(&bench, &coarse).answer().released_at_s, 2_000);
}

#[test]
fn another_codebook_other_cohorts_or_another_clamp_determine_nothing() {
    let bench = bench(COHORTS);
    ask(&bench, &by(ATHENS, &["case.a", "case.b"], &[], 10)).unwrap();
    let coarse = || by(ATHENS, &["case.a"], &[], 40);
    let (mut codebook, mut cohorts, mut clamp, mut axes) = (coarse(), coarse(), coarse(), coarse());
    codebook.ask.codebook = 2;
    let first = ["2024Q1".parse().unwrap()].into();
    cohorts.ask.question = Question::new(Unit::Case, first, vec![id("case.a")], Filter::new()).unwrap();
    clamp.clamp = Some(4);
    clamp.ask.sigma = Sigma::try_from(32).unwrap();
    axes.axes = vec![axis("case.a", CODES + 1)];
    axes.ask.sigma = Sigma::try_from(20).unwrap();
    for (name, other) in [("codebook", codebook), ("cohorts", cohorts), ("clamp", clamp), ("axes", axes)] {
        let released = ask(&bench, &other).unwrap();
        assert!(released.answer().cost > NanoRho::ZERO, "{name}");
    }
}

#[test]
fn a_derived_answer_is_given_when_nothing_is_left_and_not_from_a_forged_table() {
    let bench = bench(COHORTS);
    let mut fine = by(ATHENS, &["case.a", "case.b"], &[], 10);
    fine.ask.quota = NanoRho::new(5_000_000);
    ask(&bench, &fine).unwrap();
    let mut coarse = by(ATHENS, &["case.a"], &[], 20);
    coarse.ask.quota = NanoRho::new(5_000_000);
    derived(&bench, &coarse);
    bench.ledger.pages.lock().unwrap().stored.get_mut(&fine.ask.release_id()).unwrap().bytes[60] ^= 1;
    let forged = bench.gate.release(&coarse, |_| panic!("data was touched"));
    assert!(matches!(forged, Err(GateError::Tampered)));
}
