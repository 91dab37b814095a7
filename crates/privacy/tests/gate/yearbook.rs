//! The yearbook: one joint release, priced by the gate, drawn once, charged to no counterpart.

use crate::ledger::Fault;
use crate::statistics::{FALSE_ALARM, Pmf};
use crate::support::{ATHENS, Bench, axis, bench, refusal, request};
use proptest::prelude::*;
use safeborders_privacy::mechanism::{add_planned_gaussian, planned_gaussian_cost};
use safeborders_privacy::{
    CountFailed, Entry, Event, Exact, Exchange, GateError, Outcome, Refusal, Tally, YearbookAsk,
    YearbookEvent, YearbookRequest, YearbookTableRequest,
};
use safeborders_types::{CohortId, CountTable, CountryCode, NanoRho, Sensitivity, Unit};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

const YEAR: &[&str] = &["2024Q1", "2024Q2", "2024Q3", "2024Q4"];

fn greece() -> CountryCode {
    "GR".parse().unwrap()
}

pub(crate) fn table(unit: Unit, attribute: &str, per_cell: u32, sigma: u32) -> YearbookTableRequest {
    let sensitivity = Sensitivity::new(1, per_cell);
    YearbookTableRequest { unit, axes: vec![axis(attribute, 3)], sensitivity, sigma }
}

/// Costs 0.5/400 + 16/2/1600 + 0.5/400 = 0.0075.
pub(crate) fn yearbook() -> YearbookRequest {
    YearbookRequest {
        country: greece(),
        year: 2024,
        edition: 1,
        list: 1,
        codebook: 1,
        clamp: 4,
        tables: vec![
            table(Unit::Case, "case.a", 1, 20),
            table(Unit::Victim, "victim.b", 4, 40),
            table(Unit::Case, "case.c", 1, 20),
        ],
        at_s: 77,
    }
}

const COST: NanoRho = NanoRho::new(7_500_000);

pub(crate) fn files(mut tallies: Vec<Tally>) -> Result<Vec<Exact<CountTable>>, CountFailed> {
    for tally in &mut tallies {
        (0..1_000).for_each(|_| tally.case_file(|case| case.count(1)));
    }
    Ok(tallies.into_iter().map(Tally::finish).collect::<Result<Vec<_>, _>>()?)
}

fn untouched(_: Vec<Tally>) -> Result<Vec<Exact<CountTable>>, CountFailed> {
    panic!("data was touched")
}

fn ask(year: u16, visible: &[u32]) -> YearbookAsk {
    let ask = request(ATHENS, "case.a", 10, YEAR).ask;
    YearbookAsk {
        asker: ask.asker,
        agreement: ask.agreement,
        purpose: ask.purpose,
        reference: ask.reference,
        year,
        visible: visible.iter().copied().collect(),
        at_s: 99,
    }
}

fn spent(bench: &Bench, cohort: &str) -> (u64, u64) {
    let cohort: CohortId = cohort.parse().unwrap();
    let spent = bench.ledger.pages().cohorts[&cohort].spent();
    (spent.yearbook().get(), spent.questions().get())
}

fn sha256(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

#[test]
fn a_yearbook_is_drawn_once_and_each_cohort_of_its_year_is_debited_once() {
    let bench = bench(&[YEAR, &["2025Q1"]].concat());
    let before = bench.ledger.pages().log.len();
    let first = bench.gate.publish_yearbook(&yearbook(), files).unwrap();
    for cohort in YEAR {
        assert_eq!(spent(&bench, cohort), (COST.get(), 0));
    }
    assert_eq!(spent(&bench, "2025Q1"), (0, 0));
    let pages = bench.ledger.pages();
    assert!(pages.quotas.is_empty() && pages.paid.is_empty(), "no counterpart is charged");
    assert_eq!(pages.log.len(), before + 1);
    let head = first.answer().head();
    assert_eq!((head.year, head.edition, head.cost, head.released_at_s), (2024, 1, COST, 77));
    assert!(first.answer().follows_head(sha256));
    for table in first.answer().tables() {
        // Noise beyond ten standard deviations comes once in 10^22 draws.
        let near = |cell: &i64, exact: u64| cell.abs_diff(exact as i64) < u64::from(10 * table.sigma);
        let cells = table.table.cells();
        assert!(near(&cells[0], 0) && near(&cells[1], 1_000) && near(&cells[2], 0), "{cells:?}");
    }
    // Again, and with another plan: the stored one, without a look at the data.
    let mut other = yearbook();
    other.tables[0].sigma = 3;
    for again in [yearbook(), other] {
        assert_eq!(bench.gate.publish_yearbook(&again, untouched).unwrap(), first);
    }
    assert_eq!(bench.ledger.pages().log.len(), before + 1);
    assert_eq!(spent(&bench, "2024Q1"), (COST.get(), 0));
}

#[test]
fn a_second_edition_is_another_release_and_the_share_is_not_exceeded() {
    let bench = bench(YEAR);
    for edition in 1..=4 {
        bench.gate.publish_yearbook(&YearbookRequest { edition, ..yearbook() }, files).unwrap();
    }
    let fifth = YearbookRequest { edition: 5, ..yearbook() };
    assert_eq!(refusal(bench.gate.publish_yearbook(&fifth, untouched)), Refusal::BudgetExhausted);
    assert_eq!(spent(&bench, "2024Q3"), (30_000_000, 0));
    // The questions share is another one.
    assert!(bench.ask(&request(ATHENS, "case.a", 10, YEAR)).is_ok());
}

#[test]
fn what_may_not_be_published_is_refused_before_data_is_touched() {
    let three_quarters = bench(&YEAR[..3]);
    assert_eq!(refusal(three_quarters.gate.publish_yearbook(&yearbook(), untouched)), Refusal::NotFrozen);
    let bench = bench(YEAR);
    let mut dear = yearbook();
    dear.tables[1].sigma = 10;
    assert_eq!(refusal(bench.gate.publish_yearbook(&dear, untouched)), Refusal::BudgetExhausted);
    let mut bare = yearbook();
    bare.tables[2].sigma = 0;
    assert_eq!(refusal(bench.gate.publish_yearbook(&bare, untouched)), Refusal::Unavailable);
    let mut empty = yearbook();
    empty.tables.clear();
    assert_eq!(refusal(bench.gate.publish_yearbook(&empty, untouched)), Refusal::InvalidQuestion);
    let no_year = YearbookRequest { year: 1024, ..yearbook() };
    assert_eq!(refusal(bench.gate.publish_yearbook(&no_year, untouched)), Refusal::InvalidQuestion);
    assert_eq!(spent(&bench, "2024Q1"), (0, 0));
    assert!(bench.ledger.pages().stored.is_empty() && !bench.gate.has_stopped());
}

#[test]
fn one_broken_claim_or_another_table_spoils_the_yearbook_and_stops_the_gate() {
    type Count = fn(Vec<Tally>) -> Result<Vec<Exact<CountTable>>, CountFailed>;
    let beyond: Count = |mut tallies| {
        tallies[2].case_file(|case| [0, 1].iter().for_each(|cell| case.count(*cell)));
        files(tallies)
    };
    let fewer: Count = |mut tallies| {
        tallies.pop();
        files(tallies)
    };
    let swapped: Count = |mut tallies| {
        tallies.swap(0, 1);
        files(tallies)
    };
    let looser: Count = |mut tallies| {
        tallies[0] = Tally::new(vec![axis("case.a", 3)], Sensitivity::new(1, 9)).unwrap();
        files(tallies)
    };
    for count in [beyond, fewer, swapped, looser] {
        let bench = bench(YEAR);
        assert_eq!(refusal(bench.gate.publish_yearbook(&yearbook(), count)), Refusal::Unavailable);
        assert!(bench.gate.has_stopped());
        assert!(bench.ledger.pages().stored.is_empty());
        assert_eq!(spent(&bench, "2024Q1"), (0, 0));
    }
}

#[test]
fn a_crash_in_the_commit_publishes_all_or_nothing_and_debits_once() {
    for (fault, kept) in [(Fault::Failed, false), (Fault::UnknownLost, false), (Fault::UnknownKept, true)] {
        let bench = bench(YEAR);
        bench.ledger.fail_with(fault);
        assert_eq!(refusal(bench.gate.publish_yearbook(&yearbook(), files)), Refusal::Unavailable);
        assert_eq!(bench.gate.has_stopped(), fault != Fault::Failed);
        bench.ledger.fail_with(Fault::None);
        bench.gate.reopen().unwrap();
        assert_eq!(bench.gate.yearbooks(greece(), [2024]).unwrap().len(), usize::from(kept));
        assert_eq!(spent(&bench, "2024Q2").0, if kept { COST.get() } else { 0 });
        let published = bench.gate.publish_yearbook(&yearbook(), files).unwrap();
        assert_eq!(spent(&bench, "2024Q2").0, COST.get(), "debited once: {fault:?}");
        assert_eq!(bench.gate.publish_yearbook(&yearbook(), untouched).unwrap(), published);
    }
}

fn last(bench: &Bench) -> Event {
    let Some(Entry { event, at_s: 99 }) = bench.ledger.pages().log.pop() else { panic!("not on record") };
    event
}

#[test]
fn a_reader_gets_the_tables_that_it_may_see_and_that_is_on_record_and_free() {
    let bench = bench(YEAR);
    let whole = bench.gate.publish_yearbook(&yearbook(), files).unwrap();
    let before = bench.ledger.pages();
    let given = bench.gate.give_yearbook(greece(), &ask(2024, &[0, 2, 9])).unwrap();
    let numbers: Vec<u32> = given.answer().tables().iter().map(|table| table.number).collect();
    assert_eq!(numbers, [0, 2]);
    assert_eq!(given.answer().head(), whole.answer().head());
    assert!(given.answer().follows_head(sha256));
    match last(&bench) {
        Event::Yearbook(event) => {
            assert!(matches!(*event, YearbookEvent::Given { year: 2024, tables: 2, .. }));
        }
        other => panic!("{other:?}"),
    }
    let after = bench.ledger.pages();
    assert_eq!((after.cohorts, after.quotas), (before.cohorts, before.quotas), "nothing was charged");
    assert_eq!(bench.gate.yearbooks(greece(), 2020..2030).unwrap(), [2024]);
}

#[test]
fn a_yearbook_that_is_not_published_is_refused_on_record() {
    let bench = bench(YEAR);
    bench.gate.publish_yearbook(&yearbook(), files).unwrap();
    let italy = "IT".parse().unwrap();
    for (country, year) in [(greece(), 2023), (italy, 2024)] {
        assert_eq!(refusal(bench.gate.give_yearbook(country, &ask(year, &[0]))), Refusal::NotFrozen);
        let Event::Asked(exchange) = last(&bench) else { panic!("not a refusal") };
        assert!(matches!(*exchange, Exchange { outcome: Outcome::Refused(Refusal::NotFrozen), .. }));
    }
    assert!(bench.gate.yearbooks(italy, 2020..2030).unwrap().is_empty());
}

#[test]
fn what_cannot_be_recorded_is_not_given() {
    for fault in [Fault::Failed, Fault::UnknownLost, Fault::UnknownKept] {
        let bench = bench(YEAR);
        bench.gate.publish_yearbook(&yearbook(), files).unwrap();
        bench.ledger.fail_with(fault);
        assert_eq!(refusal(bench.gate.give_yearbook(greece(), &ask(2024, &[0]))), Refusal::Unavailable);
    }
}

#[test]
fn a_stored_yearbook_that_was_altered_is_not_given() {
    let bench = bench(YEAR);
    bench.gate.publish_yearbook(&yearbook(), files).unwrap();
    let bytes = bench.ledger.pages().stored.values().next().unwrap().bytes.len();
    for position in (0..bytes).step_by(7) {
        let alter = || {
            let mut pages = bench.ledger.pages.lock().unwrap();
            pages.stored.values_mut().next().unwrap().bytes[position] ^= 1;
        };
        alter();
        assert!(matches!(bench.gate.give_yearbook(greece(), &ask(2024, &[0])), Err(GateError::Tampered)));
        assert!(matches!(bench.gate.publish_yearbook(&yearbook(), untouched), Err(GateError::Tampered)));
        alter();
    }
    assert!(bench.gate.give_yearbook(greece(), &ask(2024, &[0])).is_ok());
}

#[test]
fn a_hidden_table_cannot_be_guessed_by_its_digest() {
    let bench = bench(YEAR);
    let published = bench.gate.publish_yearbook(&yearbook(), files).unwrap();
    let tables = published.answer().tables();
    let salts: BTreeSet<[u8; 16]> = tables.iter().map(|table| table.salt).collect();
    assert_eq!(salts.len(), tables.len(), "each its own");
    // Who knows everything of a table but its salt finds no digest.
    let mut guess = tables[1].clone();
    guess.salt = tables[0].salt;
    assert_ne!(sha256(&guess.canonical()), published.answer().head().digests[1]);
    assert_eq!(sha256(&tables[1].canonical()), published.answer().head().digests[1]);
}

#[test]
fn planned_noise_has_its_distribution_and_half_of_it_is_caught() {
    for sigma in [1, 59, 118] {
        let draws = add_planned_gaussian(&[0; 20_000], sigma).unwrap();
        let exact = Pmf::gaussian(f64::from(sigma));
        let half: Vec<i64> = draws.iter().map(|x| x / 2).collect();
        assert!(exact.fit(&draws) > FALSE_ALARM, "σ = {sigma}");
        assert!(exact.fit(&half) < FALSE_ALARM, "half the noise, σ = {sigma}");
    }
    assert!(add_planned_gaussian(&[0], 0).is_err());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    /// The charge covers Σ Δ²/2σ², by whatever plan; and what the share does not hold is refused.
    #[test]
    fn the_charge_covers_the_joint_sensitivity(plan in prop::collection::vec((1_u32..6, 1_u32..300), 1..20)) {
        let bench = bench(YEAR);
        let tables: Vec<_> = plan.iter().map(|(c, sigma)| table(Unit::Victim, "victim.b", *c, *sigma)).collect();
        // In units of 10^-9, as a fraction over the product is avoided: floats with room.
        let formula: f64 =
            plan.iter().map(|(c, sigma)| f64::from(c * c) / (2.0 * f64::from(*sigma).powi(2))).sum();
        let charge: u64 = tables
            .iter()
            .map(|t| planned_gaussian_cost(t.sensitivity, t.sigma).unwrap().get())
            .sum();
        prop_assert!(charge as f64 >= formula * 1e9 * (1.0 - 1e-12));
        prop_assert!(charge as f64 <= formula * 1e9 + 3.0 * plan.len() as f64);
        let request = YearbookRequest { tables, ..yearbook() };
        match bench.gate.publish_yearbook(&request, files) {
            Ok(released) => {
                prop_assert_eq!(released.answer().head().cost.get(), charge);
                prop_assert_eq!(spent(&bench, "2024Q4").0, charge);
                prop_assert!(charge <= 30_000_000);
            }
            Err(error) => {
                prop_assert_eq!(error.refusal(), Refusal::BudgetExhausted);
                prop_assert!(charge > 30_000_000);
            }
        }
    }
}
