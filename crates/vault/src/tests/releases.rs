//! From a peer's question to a released answer.

use super::ledger::Ledger;
use super::support::{Home, TODAY, cohort, question, smalls};
use crate::{GateAccounts, Releases, Vault};
use safeborders_privacy::{Ask, Gate, GateKey, Refusal, ReleaseSource, Shares};
use safeborders_store::EngineKind;
use safeborders_types::{NanoRho, Purpose, Question, Reference, Sigma, Unit};
use std::sync::{Arc, Mutex};
use time::macros::date;

const DAY: time::Date = date!(2024 - 02 - 03);

pub(super) struct Node {
    _home: Home,
    pub(super) vault: Arc<Vault>,
    pub(super) ledger: Arc<Ledger>,
    pub(super) releases: Releases<Ledger>,
    /// What the operator was told.
    told: Arc<Mutex<Vec<String>>>,
}

impl Node {
    fn told(&self) -> Vec<String> {
        std::mem::take(&mut self.told.lock().unwrap())
    }
}

pub(super) fn node() -> Node {
    let home = Home::new();
    let ledger = Arc::new(Ledger::default());
    let gate = Arc::new(Gate::new(Arc::clone(&ledger), GateKey::new([7; 32])));
    let accounts = Arc::new(GateAccounts::new(Arc::clone(&gate), Shares::default()));
    let vault = Arc::new(
        Vault::open(&home.path(), EngineKind::Redb, &home.root, cohort("2024Q1"), accounts).unwrap(),
    );
    vault.open_accounts_through(TODAY).unwrap();
    vault.import(&smalls(300, DAY)).unwrap();
    let told: Arc<Mutex<Vec<String>>> = Arc::default();
    let teller = Arc::clone(&told);
    let releases = Releases::new(Arc::clone(&vault), gate, move |error| {
        let kind = format!("{error:?}");
        let kind = kind.split('(').next().unwrap_or_default();
        teller.lock().unwrap().push(kind.to_owned());
    });
    Node { _home: home, vault, ledger, releases, told }
}

pub(super) fn ask(question: Question) -> Ask {
    Ask {
        question,
        sigma: Sigma::try_from(10).unwrap(),
        codebook: 1,
        asker: "spiffe://safeborders/GR/node/athens".parse().unwrap(),
        quota: NanoRho::new(20_000_000),
        agreement: "europe".parse().unwrap(),
        purpose: Purpose::StrategicAnalysis,
        reference: Reference::from_random([1; 16]),
        at_s: 1_700_000_000,
    }
}

#[test]
fn a_question_over_frozen_cohorts_is_answered_and_charged() {
    let node = node();
    node.vault.freeze_due(date!(2024 - 05 - 01)).unwrap();
    assert_eq!(node.releases.frozen_cohorts(), [cohort("2024Q1")]);
    let ask = ask(question(Unit::Case, &["2024Q1"], &["case.data_source"], &[]));
    let released = node.releases.answer(&ask).unwrap();
    let answer = released.answer();
    let exact = [100_i64, 100, 100, 0, 0, 0, 0];
    assert_eq!(answer.table.cells().len(), exact.len());
    // Noise of scale 10: beyond 120 once in 10^32 draws.
    assert!(answer.table.cells().iter().zip(exact).all(|(noisy, exact)| noisy.abs_diff(exact) < 120));
    assert_eq!((answer.codebook, answer.clamp), (1, None));
    let accounts = node.releases.accounts(&ask.asker, ask.quota, &[cohort("2024Q1")]).unwrap();
    assert_eq!(accounts, released.accounts());
    assert!(accounts[0].spent >= NanoRho::new(5_000_000));
    assert_eq!(node.releases.answer(&ask).unwrap().answer().table, answer.table, "a repeat");
}

#[test]
fn refusals_say_a_code_and_are_on_record() {
    let node = node();
    let of = |dimension: &str| ask(question(Unit::Case, &["2024Q1"], &[dimension], &[]));
    let other_codebook = Ask { codebook: 2, ..of("case.data_source") };
    for (ask, refusal) in [
        (of("case.data_source"), Refusal::NotFrozen),
        (of("case.nothing_like_it"), Refusal::InvalidQuestion),
        (of("case.lure"), Refusal::InvalidQuestion),
        (other_codebook, Refusal::OtherCodebook),
    ] {
        let before = node.ledger.0.lock().unwrap().log;
        assert_eq!(node.releases.answer(&ask).err(), Some(refusal));
        assert_eq!(node.ledger.0.lock().unwrap().log, before + 1);
    }
    assert_eq!(node.told(), Vec::<String>::new(), "ordinary refusals are not the operator's business");
}

#[test]
fn a_budget_that_is_spent_refuses_the_next_question() {
    let node = node();
    node.vault.freeze_due(date!(2024 - 05 - 01)).unwrap();
    let mut of = ask(question(Unit::Case, &["2024Q1"], &["case.data_source"], &[]));
    of.sigma = Sigma::try_from(6).unwrap();
    assert!(node.releases.answer(&of).is_ok());
    let second = Ask { question: question(Unit::Case, &["2024Q1"], &["case.offender_structure"], &[]), ..of };
    assert_eq!(node.releases.answer(&second).err(), Some(Refusal::BudgetExhausted));
    assert_eq!(node.told(), Vec::<String>::new(), "nor is a budget that is spent");
    assert!(!node.releases.has_stopped());
}

#[test]
fn the_operator_is_told_that_the_gate_has_stopped_and_the_peer_is_not() {
    let node = node();
    node.vault.freeze_due(date!(2024 - 05 - 01)).unwrap();
    let ask = ask(question(Unit::Case, &["2024Q1"], &["case.data_source"], &[]));
    assert!(!node.releases.has_stopped());
    node.ledger.0.lock().unwrap().unknown = true;
    assert_eq!(node.releases.answer(&ask).err(), Some(Refusal::Unavailable));
    assert_eq!(node.told(), ["Ledger"]);
    assert!(node.releases.has_stopped());
    node.ledger.0.lock().unwrap().unknown = false;
    // Every way to the gate tells.
    assert_eq!(node.releases.answer(&ask).err(), Some(Refusal::Unavailable));
    let accounts = node.releases.accounts(&ask.asker, ask.quota, &[cohort("2024Q1")]);
    assert_eq!(accounts.err(), Some(Refusal::Unavailable));
    let other = Ask { codebook: 2, ..ask };
    assert_eq!(node.releases.answer(&other).err(), Some(Refusal::Unavailable));
    assert_eq!(node.told(), ["Stopped"; 3]);
}
