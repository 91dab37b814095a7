//! Signature rounds: pure releases, charged to ξ, answered once.

use crate::statistics::{FALSE_ALARM, Pmf};
use crate::support::{Bench, bench, refusal};
use safeborders_privacy::{
    CountFailed, Event, Exact, GateError, Histogram, HistogramRequest, Refusal, RoundId, RoundOutcome,
    Shares, Tally, ThresholdRequest,
};
use safeborders_types::{CohortId, NanoEpsilon};
use std::collections::BTreeSet;

const COHORTS: [&str; 2] = ["2024Q1", "2024Q2"];
const ROUND: RoundId = RoundId::new([1; 32]);

fn cohorts(names: &[&str]) -> BTreeSet<CohortId> {
    names.iter().map(|name| name.parse().unwrap()).collect()
}

fn histogram(round: RoundId, cells: u32, nano_epsilon: u64) -> HistogramRequest {
    let epsilon = NanoEpsilon::new(nano_epsilon);
    HistogramRequest { round, list: [8; 32], cohorts: cohorts(&COHORTS), epsilon, cells, at_s: 5 }
}

fn test(predicates: u8, nano_epsilon: u64) -> ThresholdRequest {
    let (cohorts, epsilon) = (cohorts(&COHORTS), NanoEpsilon::new(nano_epsilon));
    ThresholdRequest {
        round: ROUND,
        predicates: [predicates; 32],
        count: 2,
        cohorts,
        epsilon,
        least: 15,
        at_s: 5,
    }
}

/// Counts this many case files in each cell.
fn files(counts: &[u32]) -> impl FnOnce(Tally) -> Result<Exact<Histogram>, CountFailed> {
    move |mut tally| {
        for (cell, count) in counts.iter().enumerate() {
            (0..*count).for_each(|_| tally.case_file(|case| case.count(cell)));
        }
        Ok(tally.finish_histogram()?)
    }
}

fn untouched(_: Tally) -> Result<Exact<Histogram>, CountFailed> {
    panic!("data was touched")
}

fn spent(bench: &Bench, cohort: &str) -> (u64, u64) {
    let spent = bench.ledger.pages().cohorts[&cohort.parse().unwrap()].spent();
    (spent.rounds().get(), spent.total_rho().get())
}

fn last_outcome(bench: &Bench) -> RoundOutcome {
    match bench.ledger.pages().log.pop().map(|entry| entry.event) {
        Some(Event::Round(round)) => round.outcome,
        other => panic!("the last entry is not about a round: {other:?}"),
    }
}

#[test]
fn a_round_charges_its_epsilon_once_to_each_cohort_and_to_no_counterpart() {
    let bench = bench(&["2024Q1", "2024Q2", "2024Q3"]);
    let released =
        bench.gate.release_histogram(&histogram(ROUND, 3, 500_000_000), files(&[9, 0, 4])).unwrap();
    let answer = released.answer();
    assert_eq!((answer.counts.len(), answer.cost.get()), (3, 500_000_000));
    assert!(released.accounts().is_empty());
    for cohort in COHORTS {
        assert_eq!(spent(&bench, cohort), (500_000_000, 0), "ξ, and not ε²/2 of ρ");
    }
    assert_eq!(spent(&bench, "2024Q3"), (0, 0));
    let pages = bench.ledger.pages();
    assert!(pages.quotas.is_empty() && pages.paid.is_empty());
    let digest = pages.stored[&answer.release].digest();
    let (release, cost) = (answer.release, answer.cost);
    assert_eq!(last_outcome(&bench), RoundOutcome::Released { release, cost, digest });
}

#[test]
fn a_round_is_answered_once_and_a_repeat_is_the_stored_answer() {
    let bench = bench(&COHORTS);
    let request = histogram(ROUND, 3, 500_000_000);
    let first = bench.gate.release_histogram(&request, files(&[9, 0, 4])).unwrap();
    let later = HistogramRequest { at_s: 99, ..request };
    let again = bench.gate.release_histogram(&later, untouched).unwrap();
    assert_eq!(again, first);
    assert_eq!(spent(&bench, "2024Q1"), (500_000_000, 0));
    assert_eq!(last_outcome(&bench), RoundOutcome::Repeated { release: first.answer().release });
    // Another round is another release.
    let other =
        bench.gate.release_histogram(&histogram(RoundId::new([2; 32]), 3, 500_000_000), files(&[9, 0, 4]));
    assert_ne!(other.unwrap().answer().release, first.answer().release);
    assert_eq!(spent(&bench, "2024Q1"), (1_000_000_000, 0));
}

#[test]
fn a_round_under_other_terms_is_refused_and_spends_nothing() {
    let bench = bench(&COHORTS);
    let request = histogram(ROUND, 3, 500_000_000);
    bench.gate.release_histogram(&request, files(&[9, 0, 4])).unwrap();
    let fewer = HistogramRequest { cohorts: cohorts(&COHORTS[..1]), ..request.clone() };
    let louder = HistogramRequest { epsilon: NanoEpsilon::new(1_000_000_000), ..request.clone() };
    let longer = HistogramRequest { cells: 4, ..request.clone() };
    let another_list = HistogramRequest { list: [9; 32], ..request };
    for other in [fewer, louder, longer, another_list] {
        let refused = bench.gate.release_histogram(&other, untouched);
        assert!(matches!(refused, Err(GateError::OtherTerms)), "{other:?}");
        assert_eq!(last_outcome(&bench), RoundOutcome::Refused(Refusal::InvalidQuestion));
    }
    assert_eq!(spent(&bench, "2024Q1"), (500_000_000, 0));
}

#[test]
fn what_makes_no_round_is_refused_before_data_is_touched() {
    let bench = bench(&COHORTS);
    let unopened = HistogramRequest { cohorts: cohorts(&["2030Q1"]), ..histogram(ROUND, 3, 500_000_000) };
    let nowhere = HistogramRequest { cohorts: BTreeSet::new(), ..histogram(ROUND, 3, 500_000_000) };
    for (name, request, code) in [
        ("no cell", histogram(ROUND, 0, 500_000_000), Refusal::InvalidQuestion),
        ("too many cells", histogram(ROUND, u32::MAX, 500_000_000), Refusal::InvalidQuestion),
        ("no ε", histogram(ROUND, 3, 0), Refusal::InvalidQuestion),
        ("an ε beyond reason", histogram(ROUND, 3, u64::MAX), Refusal::InvalidQuestion),
        ("no cohort", nowhere, Refusal::InvalidQuestion),
        ("an unopened cohort", unopened, Refusal::NotFrozen),
        ("more than the share", histogram(ROUND, 3, 2_000_000_001), Refusal::BudgetExhausted),
    ] {
        assert_eq!(refusal(bench.gate.release_histogram(&request, untouched)), code, "{name}");
        assert_eq!(last_outcome(&bench), RoundOutcome::Refused(code), "{name}");
    }
    assert_eq!(spent(&bench, "2024Q1"), (0, 0));
    assert!(bench.gate.release_histogram(&histogram(ROUND, 3, 2_000_000_000), files(&[])).is_ok());
}

#[test]
fn the_rounds_share_holds_over_all_rounds_and_tests_together() {
    let bench = bench(&COHORTS);
    for round in 0..3 {
        let request = histogram(RoundId::new([round; 32]), 2, 500_000_000);
        bench.gate.release_histogram(&request, files(&[1])).unwrap();
    }
    bench.gate.release_threshold(&test(1, 500_000_000), files(&[1])).unwrap();
    assert_eq!(spent(&bench, "2024Q1").0, Shares::default().rounds().get());
    let one_more = histogram(RoundId::new([9; 32]), 2, 500_000_000);
    assert_eq!(refusal(bench.gate.release_histogram(&one_more, untouched)), Refusal::BudgetExhausted);
    assert_eq!(
        refusal(bench.gate.release_threshold(&test(2, 500_000_000), untouched)),
        Refusal::BudgetExhausted
    );
    // Questions have their own share.
    assert!(bench.ask(&crate::support::request(crate::support::ATHENS, "case.form", 10, &COHORTS)).is_ok());
}

#[test]
fn a_test_is_charged_whether_it_passes_or_not_and_is_made_once() {
    let bench = bench(&COHORTS);
    // At ε = 1 noise of 485 or more happens once in e^485.
    let some = bench.gate.release_threshold(&test(1, 1_000_000_000), files(&[500, 0, 5_000])).unwrap();
    assert_eq!(some.answer().passed, [true, false], "charged once for both");
    assert_eq!(spent(&bench, "2024Q1"), (1_000_000_000, 0));
    // Noise of 15 or more happens with probability 2.3e-7.
    let failed = bench.gate.release_threshold(&test(2, 1_000_000_000), files(&[0, 0, 5_000])).unwrap();
    assert_eq!(failed.answer().passed, [false, false]);
    assert_eq!(spent(&bench, "2024Q1"), (2_000_000_000, 0));
    assert_eq!(bench.gate.release_threshold(&test(2, 1_000_000_000), untouched).unwrap(), failed);
    assert_eq!(spent(&bench, "2024Q1"), (2_000_000_000, 0));
    let other_bound = ThresholdRequest { least: 1, ..test(2, 1_000_000_000) };
    assert!(matches!(bench.gate.release_threshold(&other_bound, untouched), Err(GateError::OtherTerms)));
}

/// A predicate that most case files match says nothing of a way of working. Noise that hides a surplus of 1 000 at
/// ε = 1 happens once in e^300.
#[test]
fn a_predicate_that_most_case_files_match_does_not_pass() {
    let bench = bench(&COHORTS);
    let broad = bench.gate.release_threshold(&test(1, 1_000_000_000), files(&[3_000, 500, 1_500])).unwrap();
    assert_eq!(broad.answer().passed, [false, true]);
}

#[test]
fn cohorts_that_cannot_pay_for_a_round_are_named_before_it() {
    let bench = bench(&["2024Q1", "2024Q2", "2024Q3"]);
    bench.gate.release_histogram(&histogram(ROUND, 3, 1_600_000_000), files(&[1])).unwrap();
    let all = cohorts(&["2024Q1", "2024Q2", "2024Q3", "2030Q1"]);
    let left = |nano| bench.gate.with_rounds_left(all.iter().copied(), NanoEpsilon::new(nano)).unwrap();
    assert_eq!(left(400_000_000), cohorts(&["2024Q1", "2024Q2", "2024Q3"]));
    assert_eq!(left(500_000_000), cohorts(&["2024Q3"]));
    assert!(bench.gate.with_rounds_left(all.iter().copied(), NanoEpsilon::ZERO).is_err());
}

#[test]
fn a_case_file_in_two_cells_of_a_round_releases_nothing_and_stops_the_gate() {
    let bench = bench(&COHORTS);
    let outcome = bench.gate.release_histogram(&histogram(ROUND, 3, 500_000_000), |mut tally| {
        tally.case_file(|case| (0..2).for_each(|cell| case.count(cell)));
        Ok(tally.finish_histogram()?)
    });
    assert!(matches!(outcome, Err(GateError::Count(CountFailed::BrokenClaim(_)))));
    assert!(bench.gate.has_stopped());
    assert_eq!(spent(&bench, "2024Q1"), (0, 0));
    assert!(bench.ledger.pages().stored.is_empty());
}

#[test]
fn a_stored_round_is_authenticated_and_not_read_as_a_test() {
    let bench = bench(&COHORTS);
    let request = histogram(ROUND, 1, 500_000_000);
    let release = bench.gate.release_histogram(&request, files(&[9])).unwrap().answer().release;
    let tested = bench.gate.release_threshold(&test(1, 500_000_000), files(&[9])).unwrap().answer().release;
    let honest = bench.ledger.pages().stored;
    let mut altered = honest[&release].clone();
    altered.bytes[70] ^= 1;
    for forged in [altered, honest[&tested].clone()] {
        bench.ledger.pages.lock().unwrap().stored.insert(release, forged);
        assert!(matches!(bench.gate.release_histogram(&request, untouched), Err(GateError::Tampered)));
    }
    bench.ledger.pages.lock().unwrap().stored.insert(release, honest[&release].clone());
    assert!(bench.gate.release_histogram(&request, untouched).is_ok());
}

#[test]
fn a_round_has_laplace_noise_of_scale_one_over_epsilon() {
    let bench = bench(&COHORTS);
    let counts = vec![1; 20_000];
    let released =
        bench.gate.release_histogram(&histogram(ROUND, 20_000, 500_000_000), files(&counts)).unwrap();
    let noise: Vec<i64> = released.answer().counts.iter().map(|count| count - 1).collect();
    let exact = Pmf::laplace(2.0);
    assert!(exact.fit(&noise) > FALSE_ALARM && exact.moments_fit(&noise));
    // The controls: half the noise, one step off, and the noise of twice the ε.
    let halved: Vec<i64> = noise.iter().map(|noise| noise / 2).collect();
    assert!(exact.fit(&halved) < FALSE_ALARM);
    assert!(exact.fit(&released.answer().counts) < FALSE_ALARM);
    assert!(Pmf::laplace(1.0).fit(&noise) < FALSE_ALARM);
}
