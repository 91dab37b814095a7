//! Nothing raises what was written when a cohort opened, not even a gate that was lied to.

use crate::engine::Disk;
use crate::support::{ATHENS, COHORTS, Node, busy_node, request, start};
use safeborders_books::Books;
use safeborders_privacy::{
    CohortAccount, Commit, Counterpart, Family, Gate, GateError, GateKey, Indexed, LedgerError, LedgerStore,
    SealedRelease, Shares,
};
use safeborders_types::{CohortId, NanoEpsilon, NanoRho, ReleaseId};
use std::sync::Arc;

/// Books whose readers tell the gate that nothing has happened yet. Its pen is the real one.
struct Forgetful {
    books: Arc<Books>,
    /// Whether it also says that no cohort ever opened.
    unopened: bool,
}

impl LedgerStore for Forgetful {
    fn cohort(&self, cohort: CohortId) -> Result<Option<CohortAccount>, LedgerError> {
        Ok(self.books.cohort(cohort)?.filter(|_| !self.unopened).map(|_| CohortAccount::opened(most())))
    }

    fn counterpart_spent(&self, _: Counterpart, _: CohortId) -> Result<NanoRho, LedgerError> {
        Ok(NanoRho::ZERO)
    }

    fn paid_at(&self, _: Counterpart, _: &ReleaseId) -> Result<Option<u64>, LedgerError> {
        Ok(None)
    }

    fn paid_in_family(
        &self,
        _: Counterpart,
        _: &Family,
        _: usize,
    ) -> Result<Vec<(ReleaseId, Indexed)>, LedgerError> {
        Ok(Vec::new())
    }

    fn stored(&self, _: &ReleaseId) -> Result<Option<SealedRelease>, LedgerError> {
        Ok(None)
    }

    fn commit(&self, commit: &Commit) -> Result<(), LedgerError> {
        self.books.commit(commit)
    }

    fn reread(&self) -> Result<(), LedgerError> {
        self.books.reread()
    }
}

/// The most that any configuration can say.
fn most() -> Shares {
    let third = NanoRho::new(Shares::MAX_RHO.get() / 3);
    Shares::new(third, third, third, Shares::MAX_XI).unwrap()
}

fn limits(books: &Books) -> Vec<Shares> {
    books.cohorts().unwrap().into_iter().map(|(_, account)| account.limits()).collect()
}

fn gate_over(books: &Arc<Books>, unopened: bool) -> Gate<Forgetful> {
    Gate::new(Arc::new(Forgetful { books: Arc::clone(books), unopened }), GateKey::new([7; 32]))
}

#[test]
fn opening_again_with_larger_shares_changes_nothing_now_or_after_a_restart() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    let written = node.books.cohorts().unwrap();
    for node in [node, start(&disk)] {
        for cohort in COHORTS {
            let account = node.gate.open_cohort(cohort.parse().unwrap(), &most(), 9).unwrap();
            assert_eq!(account.limits(), Shares::default());
        }
        assert_eq!(node.books.cohorts().unwrap(), written);
    }
}

#[test]
fn another_configuration_applies_to_cohorts_that_open_later_only() {
    let disk = Disk::new();
    busy_node(&disk);
    let node = start(&disk);
    let zero = NanoRho::ZERO;
    let other = Shares::new(zero, zero, zero, NanoEpsilon::ZERO).unwrap();
    node.gate.open_cohort("2024Q3".parse().unwrap(), &other, 9).unwrap();
    assert_eq!(limits(&node.books), [Shares::default(), Shares::default(), other]);
    assert!(node.ask(&request(ATHENS, "case.sex", &["2024Q3"])).is_err(), "nothing may be spent of it");
}

#[test]
fn a_commit_that_opens_a_cohort_again_is_refused_by_the_books() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    let written = node.books.cohorts().unwrap();
    let lied_to = gate_over(&node.books, true);
    let outcome = lied_to.open_cohort(COHORTS[0].parse().unwrap(), &most(), 9);
    assert!(matches!(outcome, Err(GateError::Ledger(LedgerError::Contradiction))));
    assert_eq!(node.books.cohorts().unwrap(), written);
    // The control: one that never opened does open.
    lied_to.open_cohort("2024Q3".parse().unwrap(), &most(), 9).unwrap();
    node.books.verify().unwrap();
}

#[test]
fn a_round_is_in_the_books_and_its_share_holds_across_restarts() {
    let disk = Disk::new();
    let first = busy_node(&disk).round(1, 500_000_000).unwrap();
    for round in 2..8 {
        let node = start(&disk);
        assert_eq!(node.round(1, 500_000_000).unwrap(), first, "a repeat is the stored answer");
        assert_eq!(node.round(round, 500_000_000).is_ok(), round < 5, "four rounds in a life: {round}");
        node.books.verify().unwrap();
    }
    let spent = |(_, account): (_, CohortAccount)| (account.spent().rounds(), account.spent().questions());
    let spent: Vec<_> = start(&disk).books.cohorts().unwrap().into_iter().map(spent).collect();
    let (xi, rho) = (Shares::default().rounds(), NanoRho::new);
    assert_eq!(spent, [(xi, rho(10_000_000)), (xi, rho(5_000_000))]);
}

#[test]
fn a_gate_that_forgot_all_rounds_cannot_overspend_them() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    let lied_to = gate_over(&node.books, false);
    let lied_to = Node { books: Arc::clone(&node.books), gate: lied_to };
    let granted = (2..12).filter(|round| lied_to.round(*round, 500_000_000).is_ok()).count();
    assert_eq!(granted, 3, "the one that was answered before makes four");
    node.books.verify().unwrap();
}

#[test]
fn a_gate_that_forgot_all_spending_cannot_overspend() {
    let disk = Disk::new();
    let node = busy_node(&disk);
    let lied_to = gate_over(&node.books, false);
    let mut granted = 0;
    for question in 0..20 {
        let ask = request(ATHENS, &format!("case.q{question}"), &COHORTS[..1]);
        let outcome = lied_to.release(&ask, |tally| Ok(tally.finish()?));
        match outcome {
            Ok(_) => granted += 1,
            Err(error) => assert!(matches!(error, GateError::Ledger(LedgerError::Contradiction))),
        }
    }
    assert_eq!(granted, 10, "the two that were asked before make twelve");
    assert_eq!(node.spent(COHORTS[0]), Shares::default().questions().get());
    node.books.verify().unwrap();
}
