//! The yearbook from case files to the gate: how it counts, how far one case file moves all of it, when it is
//! published.

use super::ledger::Ledger;
use super::support::{Dice, Home, TODAY, attribute, cohort, parts, question, smalls};
use crate::counting::{LocalSink, Plan, count, count_yearbook};
use crate::record::CaseId;
use crate::snapshot::{Builder, Layout, Snapshot};
use crate::{GateAccounts, Releases, Vault, YearbooksPublished};
use safeborders_cases::{CaseFile, Person, Values};
use safeborders_codebook::{
    CodeIndex, Codebook, PERSONS_PER_CASE, PlannedTable, YearbookList, YearbookTableSpec,
};
use safeborders_privacy::mechanism::planned_gaussian_cost;
use safeborders_privacy::{
    CountFailed, Gate, GateKey, LedgerStore, Refusal, ReleaseSource, Shares, Tally, YearbookAsk,
};
use safeborders_store::EngineKind;
use safeborders_types::{
    CountTable, NanoRho, Purpose, Question, Reference, Sensitivity, Unit, Yearbook, YearbookHead,
    YearbookTable, cohorts_of_year,
};
use std::sync::Arc;
use time::macros::date;

fn list() -> &'static YearbookList {
    YearbookList::v1()
}

fn snapshot(files: &[&CaseFile]) -> Snapshot {
    let mut builder = Builder::new(cohort("2024Q1"), 1, &Layout::of(Codebook::v1()));
    for file in files {
        builder.push(CaseId::from_slice(&[0; 16]).unwrap(), file, Codebook::v1());
    }
    builder.finish()
}

fn counted(snapshot: &Snapshot) -> Vec<Vec<i64>> {
    let mut sinks: Vec<LocalSink> = list().tables().iter().map(|t| LocalSink::new(t.cells())).collect();
    count_yearbook(&[snapshot], list(), &mut sinks).unwrap();
    sinks.into_iter().map(LocalSink::into_cells).collect()
}

/// A yearbook of exact counts; no such thing leaves the gate.
fn exact(year: u16, snapshot: &Snapshot) -> Yearbook {
    let tables = list().tables().iter().zip(counted(snapshot)).map(|(spec, cells)| YearbookTable {
        number: spec.number(),
        unit: spec.unit(),
        table: CountTable::new(spec.axes().to_vec(), cells).unwrap(),
        sigma: 1,
        salt: [0; 16],
    });
    let head = YearbookHead {
        country: "GR".parse().unwrap(),
        year,
        edition: 1,
        list: 1,
        codebook: 1,
        clamp: PERSONS_PER_CASE,
        cost: NanoRho::ZERO,
        released_at_s: 0,
        digests: vec![[0; 32]; list().tables().len()],
    };
    Yearbook::new(head, tables.collect()).unwrap()
}

/// A question about 2024 that the list may answer, or nearly.
fn near_question(dice: &mut Dice) -> Question {
    let unit = Unit::ALL[dice.below(3)];
    let ids = [
        "case.victim_count_band",
        "case.offender_structure",
        "case.recruitment_platform",
        "victim.sex",
        "victim.age_class",
        "victim.citizenship",
        "victim.exploitation",
        "suspect.citizenship",
    ];
    let mut dimensions: Vec<&str> = Vec::new();
    let mut filter: Vec<(&str, Vec<&str>)> = Vec::new();
    for _ in 0..dice.below(4) {
        let by = attribute(ids[dice.below(ids.len())]);
        let id = by.id().as_str();
        if by.unit() != unit && by.unit() != Unit::Case {
            continue;
        }
        if dice.below(2) == 0 && !dimensions.contains(&id) && dimensions.len() < 2 {
            dimensions.push(id);
        } else if filter.iter().all(|(known, _)| *known != id) {
            let codes = by.codes();
            let own: Vec<&str> = match (id, dice.below(3)) {
                ("victim.exploitation", 0) => vec!["ForcedCriminality"],
                ("victim.exploitation", 1) => vec!["SexualExploitation"],
                ("case.recruitment_platform", 0 | 1) => codes
                    .iter()
                    .map(|c| c.as_str())
                    .filter(|c| !["NotOnline", "Unknown"].contains(c))
                    .collect(),
                ("victim.citizenship" | "suspect.citizenship", 0 | 1) => vec!["Unknown", "BG"],
                _ => (0..1 + dice.below(2)).map(|_| codes[dice.below(codes.len().min(5))].as_str()).collect(),
            };
            filter.push((id, own));
        }
    }
    let filter: Vec<(&str, &[&str])> = filter.iter().map(|(id, codes)| (*id, codes.as_slice())).collect();
    let year: Vec<String> = cohorts_of_year(2024).iter().map(ToString::to_string).collect();
    let year: Vec<&str> = year.iter().map(String::as_str).collect();
    question(unit, &year, &dimensions, &filter)
}

#[test]
fn what_a_yearbook_says_to_a_question_is_what_counting_the_question_says() {
    let mut dice = Dice(11);
    let files = dice.files(200);
    let snapshot = snapshot(&files.iter().collect::<Vec<_>>());
    let yearbook = exact(2024, &snapshot);
    let (mut answered, mut not_answered, mut nonzero) = (0, 0, 0);
    for _ in 0..3_000 {
        let q = near_question(&mut dice);
        let Some(figures) = list().figures(&q, Codebook::v1(), std::slice::from_ref(&yearbook)) else {
            not_answered += 1;
            continue;
        };
        answered += 1;
        let checked = Codebook::v1().check(&q).unwrap();
        let mut sink = LocalSink::new(checked.cells());
        count(&[&snapshot], &Plan::of(&checked), &mut sink).unwrap();
        let counted = sink.into_cells();
        assert_eq!(figures.table.cells(), counted, "{q:?}");
        assert_eq!(figures.clamp, checked.clamp());
        nonzero += usize::from(counted.iter().any(|cell| *cell > 0));
    }
    assert!(answered > 800 && not_answered > 300 && nonzero > 600, "{answered} {not_answered} {nonzero}");
}

#[test]
fn files_above_the_clamp_are_counted_as_such() {
    let file = |name: &str, victims: usize, suspects: usize| {
        let mut parts = parts(name, date!(2024 - 02 - 03));
        parts.victims = vec![Person::default(); victims];
        parts.suspects = vec![Person::default(); suspects];
        CaseFile::new(parts).unwrap()
    };
    let files = [file("a", 4, 4), file("b", 5, 0), file("c", 0, 5), file("d", 9, 9), file("e", 0, 0)];
    let tables = counted(&snapshot(&files.iter().collect::<Vec<_>>()));
    let spec = list()
        .tables()
        .iter()
        .find(|t| t.axes().len() == 1 && t.axes()[0].attribute.as_str() == "case.above_clamp");
    assert_eq!(tables[spec.unwrap().number() as usize], [3, 2]);
}

/// Σ ‖change of table t‖² / 2σ² in all tables together, when one case file leaves, against the charge.
fn joint(sigma: impl Fn(&YearbookTableSpec) -> f64, files: &[CaseFile], without: usize) -> f64 {
    let whole = counted(&snapshot(&files.iter().collect::<Vec<_>>()));
    let others: Vec<&CaseFile> = (0..files.len()).filter(|i| *i != without).map(|i| &files[i]).collect();
    let fewer = counted(&snapshot(&others));
    let of_table = |number: usize| -> f64 {
        let squares = whole[number].iter().zip(&fewer[number]).map(|(a, b)| (a - b).pow(2));
        squares.sum::<i64>() as f64 / (2.0 * sigma(&list().tables()[number]).powi(2))
    };
    (0..whole.len()).map(of_table).sum()
}

#[test]
fn no_case_file_moves_all_tables_together_beyond_the_charge() {
    let share = NanoRho::new(30_000_000);
    let plan = list().plan(share).unwrap();
    let sigma_of = |spec: &YearbookTableSpec| f64::from(plan.tables()[spec.number() as usize].sigma);
    let mut dice = Dice(12);
    let mut most: f64 = 0.0;
    for _ in 0..60 {
        let files = dice.files(4);
        for without in 0..files.len() {
            most = most.max(joint(sigma_of, &files, without));
        }
    }
    assert!(most <= share.as_f64(), "{most}");
    // The bound is reached, up to rounding σ, by a file of persons who are all alike.
    let mut alike = parts("alike", date!(2024 - 02 - 03));
    let value = |id: &str| (attribute(id).index(), CodeIndex::FIRST);
    let victim = Person { values: Values::new(vec![value("victim.sex")], Vec::new()).unwrap() };
    alike.victims = vec![victim; 7];
    alike.suspects = vec![Person::default(); 5];
    let alike = joint(sigma_of, &[CaseFile::new(alike).unwrap()], 0);
    assert!(alike <= share.as_f64() && alike > 0.95 * share.as_f64(), "{alike}");
    // The negative controls: noise for a claim of half the persons, and for cases alone.
    let halved = |t: &YearbookTableSpec| sigma_of(t) / f64::from(t.sensitivity().per_cell().min(2));
    let mut beyond = 0;
    for _ in 0..60 {
        beyond += usize::from(joint(halved, &dice.files(1), 0) > share.as_f64());
    }
    assert!(beyond > 5, "{beyond}");
}

/// What the gate will charge: by the map of the mechanism itself, rounded up.
#[test]
fn the_plan_of_any_share_is_within_it_as_the_gate_prices_it() {
    let priced = |share: u64, finer: u32| -> u64 {
        let plan = list().plan(NanoRho::new(share)).unwrap();
        let of = |(spec, planned): (&YearbookTableSpec, &PlannedTable)| {
            planned_gaussian_cost(spec.sensitivity(), planned.sigma - finer).unwrap().get()
        };
        list().tables().iter().zip(plan.tables()).map(of).sum()
    };
    for share in (1..=40).map(|n| n * n * 312_499).chain([10_000, 30_000_000]) {
        assert!(priced(share, 0) <= share, "{share}");
    }
    // The control: one count less noise in each table is more than the share.
    assert!(priced(30_000_000, 1) > 30_000_000);
}

struct Node {
    _home: Home,
    vault: Arc<Vault>,
    ledger: Arc<Ledger>,
    releases: Releases<Ledger>,
}

fn node_with(shares: Shares) -> Node {
    let home = Home::new();
    let ledger = Arc::new(Ledger::default());
    let gate = Arc::new(Gate::new(Arc::clone(&ledger), GateKey::new([7; 32])));
    let accounts = Arc::new(GateAccounts::new(Arc::clone(&gate), shares));
    let vault = Arc::new(
        Vault::open(&home.path(), EngineKind::Redb, &home.root, cohort("2024Q1"), accounts).unwrap(),
    );
    vault.open_accounts_through(TODAY).unwrap();
    vault.import(&smalls(300, date!(2024 - 02 - 03))).unwrap();
    let releases = Releases::new(Arc::clone(&vault), gate, |_| {}).with_yearbooks("GR".parse().unwrap());
    Node { _home: home, vault, ledger, releases }
}

fn ask(year: u16) -> YearbookAsk {
    YearbookAsk {
        asker: "spiffe://safeborders/IT/node/roma".parse().unwrap(),
        agreement: "europe".parse().unwrap(),
        purpose: Purpose::StrategicAnalysis,
        reference: Reference::from_random([1; 16]),
        year,
        visible: (0..200).collect(),
        at_s: 9,
    }
}

#[test]
fn a_yearbook_is_published_when_the_last_cohort_of_its_year_is_frozen_and_not_before() {
    let node = node_with(Shares::default());
    node.vault.freeze_due(date!(2024 - 12 - 31)).unwrap();
    assert_eq!(node.releases.publish_yearbooks(5).unwrap(), YearbooksPublished::default());
    assert_eq!(node.releases.yearbook(&ask(2024)).err(), Some(Refusal::NotFrozen));
    node.vault.freeze_due(date!(2025 - 01 - 30)).unwrap();
    assert!(node.releases.yearbooks().is_empty(), "frozen, and not published yet");
    assert_eq!(node.releases.publish_yearbooks(6).unwrap().published, [2024]);
    assert_eq!(node.releases.publish_yearbooks(7).unwrap().published, [0; 0], "once");
    assert_eq!(node.releases.yearbooks(), [2024]);
    let given = node.releases.yearbook(&ask(2024)).unwrap();
    let yearbook = given.answer();
    assert!(list().fits(yearbook) && yearbook.tables().len() == list().tables().len());
    assert_eq!(yearbook.head().released_at_s, 6);
    // 300 case files of which nothing but a data source is known: noise beyond ten σ comes once in 10^22.
    let structure = &yearbook.tables()[1];
    let known = structure.table.cells().iter().rev();
    for (noisy, exact) in known.zip([300_u64, 0, 0, 0, 0, 0, 0, 0, 0]) {
        assert!(noisy.abs_diff(exact as i64) < u64::from(10 * structure.sigma), "{noisy} for {exact}");
    }
    let account = node.ledger.cohort(cohort("2024Q3")).unwrap().unwrap();
    assert_eq!(account.spent().yearbook(), yearbook.head().cost);
    assert!(account.spent().yearbook() <= Shares::default().yearbook());
    assert_eq!(account.spent().questions(), NanoRho::ZERO);
}

#[test]
fn a_year_without_a_single_case_file_has_a_yearbook_too() {
    let node = node_with(Shares::default());
    node.vault.freeze_due(date!(2026 - 02 - 01)).unwrap();
    assert_eq!(node.releases.publish_yearbooks(6).unwrap().published, [2024, 2025]);
}

#[test]
fn a_cohort_without_a_yearbook_share_keeps_its_year_out_and_stops_nothing() {
    let none = Shares::new(NanoRho::ZERO, NanoRho::new(1), NanoRho::ZERO, Default::default()).unwrap();
    let node = node_with(none);
    node.vault.freeze_due(date!(2025 - 02 - 01)).unwrap();
    let outcome = node.releases.publish_yearbooks(6).unwrap();
    assert_eq!(outcome, YearbooksPublished { published: Vec::new(), without_budget: vec![2024] });
    assert!(!node.releases.has_stopped());
    assert_eq!(node.releases.yearbook(&ask(2024)).err(), Some(Refusal::NotFrozen));
}

#[test]
fn a_node_without_a_country_publishes_nothing() {
    let node = node_with(Shares::default());
    let gate = Arc::new(Gate::new(Arc::clone(&node.ledger), GateKey::new([7; 32])));
    let releases = Releases::new(Arc::clone(&node.vault), gate, |_| {});
    node.vault.freeze_due(date!(2025 - 02 - 01)).unwrap();
    assert_eq!(releases.publish_yearbooks(6).unwrap(), YearbooksPublished::default());
    assert!(releases.yearbooks().is_empty());
    assert_eq!(releases.yearbook(&ask(2024)).err(), Some(Refusal::NotFrozen));
}

#[test]
fn the_gates_tallies_hold_every_case_file_to_the_claim_of_every_table() {
    let home = Home::new();
    let vault = home.open();
    vault.import(&Dice(13).files(80)).unwrap();
    let tallies = |claim: &dyn Fn(Sensitivity) -> Sensitivity| -> Vec<Tally> {
        let of = |t: &YearbookTableSpec| Tally::new(t.axes().to_vec(), claim(t.sensitivity())).unwrap();
        list().tables().iter().map(of).collect()
    };
    let open = vault.count_yearbook(list(), 2024, tallies(&|s| s));
    assert!(matches!(open, Err(CountFailed::Unreadable(_))), "2024 is not frozen");
    vault.freeze_due(date!(2025 - 02 - 01)).unwrap();
    assert!(vault.count_yearbook(list(), 2024, tallies(&|s| s)).is_ok());
    // The negative control: one person per file claimed, up to four counted.
    let too_small = vault.count_yearbook(list(), 2024, tallies(&|_| Sensitivity::ONE));
    assert!(matches!(too_small, Err(CountFailed::BrokenClaim(_))));
}
