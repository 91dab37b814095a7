//! A source of releases over a real gate. Its "vault" holds [`CASE_FILES`] equal case files.

use super::Books;
use safeborders_codebook::{Codebook, PlannedTable, YearbookList, YearbookTableSpec};
use safeborders_privacy::{
    Ask, Gate, GateKey, Refusal, RefusedAsk, ReleaseRequest, ReleaseSource, Released, Shares, YearbookAsk,
    YearbookRequest, YearbookTableRequest,
};
use safeborders_types::{Account, CohortId, CountTable, NanoRho, PeerId, Yearbook, cohorts_of_year};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

/// How many case files fall into the first cell of every table.
pub(crate) const CASE_FILES: i64 = 1_000;

pub(crate) struct Source {
    gate: Gate<Books>,
    pub(crate) books: Arc<Books>,
    frozen: Vec<CohortId>,
    /// Answers wait for this lock: a test that holds it has a slow node.
    pub(crate) slow: Arc<Mutex<()>>,
    /// Makes the next answer panic.
    pub(crate) broken: AtomicBool,
    /// How many questions came this far.
    pub(crate) reached: AtomicUsize,
}

impl Source {
    pub(crate) fn new() -> Self {
        let books = Arc::new(Books::default());
        let gate = Gate::new(Arc::clone(&books), GateKey::new([5; 32]));
        let frozen = vec!["2024Q1".parse().unwrap(), "2024Q2".parse().unwrap()];
        for cohort in &frozen {
            gate.open_cohort(*cohort, &Shares::default(), 0).unwrap();
        }
        Self {
            gate,
            books,
            frozen,
            slow: Arc::default(),
            broken: AtomicBool::default(),
            reached: AtomicUsize::default(),
        }
    }

    /// Publishes the yearbook of 2024 as Greece's, with every case file in the first cell of each table.
    pub(crate) fn publish_yearbook(&self) {
        let list = YearbookList::v1();
        for cohort in cohorts_of_year(2024) {
            self.gate.open_cohort(cohort, &Shares::default(), 0).unwrap();
        }
        let plan = list.plan(self.gate.yearbook_left(2024).unwrap()).unwrap();
        let table = |(spec, planned): (&YearbookTableSpec, &PlannedTable)| YearbookTableRequest {
            unit: spec.unit(),
            axes: spec.axes().to_vec(),
            sensitivity: spec.sensitivity(),
            sigma: planned.sigma,
        };
        let request = YearbookRequest {
            country: "GR".parse().unwrap(),
            year: 2024,
            edition: 1,
            list: list.version(),
            codebook: 1,
            clamp: 4,
            tables: list.tables().iter().zip(plan.tables()).map(table).collect(),
            at_s: 1_750_000_000,
        };
        let count = |mut tallies: Vec<safeborders_privacy::Tally>| {
            for tally in &mut tallies {
                (0..CASE_FILES).for_each(|_| tally.case_file(|case| case.count(0)));
            }
            Ok(tallies.into_iter().map(safeborders_privacy::Tally::finish).collect::<Result<Vec<_>, _>>()?)
        };
        self.gate.publish_yearbook(&request, count).unwrap();
    }

    pub(crate) fn reached(&self) -> usize {
        self.reached.load(Ordering::SeqCst)
    }
}

impl ReleaseSource for Source {
    fn frozen_cohorts(&self) -> Vec<CohortId> {
        self.frozen.clone()
    }

    fn accounts(
        &self,
        asker: &PeerId,
        quota: NanoRho,
        cohorts: &[CohortId],
    ) -> Result<Vec<Account>, Refusal> {
        self.gate.accounts(asker, quota, cohorts).map_err(|error| error.refusal())
    }

    fn answer(&self, ask: &Ask) -> Result<Released<CountTable>, Refusal> {
        self.reached.fetch_add(1, Ordering::SeqCst);
        assert!(!self.broken.swap(false, Ordering::SeqCst), "broken on purpose");
        drop(self.slow.lock().unwrap());
        if !ask.question.cohorts().iter().all(|cohort| self.frozen.contains(cohort)) {
            return Err(self.refuse(&RefusedAsk {
                asker: ask.asker.clone(),
                question: Some(ask.question.clone()),
                agreement: Some(ask.agreement.clone()),
                purpose: Some(ask.purpose),
                reference: Some(ask.reference),
                refusal: Refusal::NotFrozen,
                at_s: ask.at_s,
            }));
        }
        let checked = Codebook::v1().check(&ask.question).map_err(|_| Refusal::InvalidQuestion)?;
        let request = ReleaseRequest {
            ask: ask.clone(),
            axes: checked.axes().to_vec(),
            sensitivity: checked.sensitivity(),
            clamp: checked.clamp(),
            partitions: Codebook::v1().single_valued(ask.question.unit()),
        };
        let count = |mut tally: safeborders_privacy::Tally| {
            (0..CASE_FILES).for_each(|_| tally.case_file(|case| case.count(0)));
            Ok(tally.finish()?)
        };
        self.gate.release(&request, count).map_err(|error| error.refusal())
    }

    fn yearbooks(&self) -> Vec<u16> {
        self.gate.yearbooks("GR".parse().unwrap(), 2020..2030).unwrap_or_default()
    }

    fn yearbook(&self, ask: &YearbookAsk) -> Result<Released<Yearbook>, Refusal> {
        self.reached.fetch_add(1, Ordering::SeqCst);
        self.gate.give_yearbook("GR".parse().unwrap(), ask).map_err(|error| error.refusal())
    }

    fn refuse(&self, refused: &RefusedAsk) -> Refusal {
        self.gate.refuse(refused).map_or_else(|error| error.refusal(), |()| refused.refusal)
    }
}
