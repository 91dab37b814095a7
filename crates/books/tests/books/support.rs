//! Gates over books, and questions to ask them.

use crate::engine::Disk;
use safeborders_books::{Addressee, Asked, Books, Decided};
use safeborders_privacy::{
    Ask, Gate, GateError, GateKey, Histogram, HistogramRequest, LedgerStore, ReleaseRequest, Released,
    RoundId, Shares,
};
use safeborders_types::{
    Axis, CohortId, CountTable, Filter, NanoEpsilon, NanoRho, PeerId, Purpose, Question, Reference,
    Sensitivity, Sigma, Unit,
};
use std::collections::BTreeSet;
use std::sync::Arc;

pub(crate) const ATHENS: &str = "spiffe://safeborders/GR/node/athens";
pub(crate) const ROMA: &str = "spiffe://safeborders/IT/node/roma";
pub(crate) const COHORTS: [&str; 2] = ["2024Q1", "2024Q2"];

pub(crate) struct Node<S: LedgerStore = Books> {
    pub(crate) books: Arc<Books>,
    pub(crate) gate: Gate<S>,
}

/// A node started on this disk.
pub(crate) fn start(disk: &Disk) -> Node {
    let books = Arc::new(Books::open(disk.engine()).unwrap());
    let gate = Gate::new(Arc::clone(&books), GateKey::new([7; 32]));
    Node { books, gate }
}

/// A node with open cohorts and a few answers given.
pub(crate) fn busy_node(disk: &Disk) -> Node {
    let node = start(disk);
    for cohort in COHORTS {
        node.gate.open_cohort(cohort.parse().unwrap(), &Shares::default(), 1).unwrap();
    }
    node.ask(&request(ATHENS, "case.form", &COHORTS)).unwrap();
    node.ask(&request(ROMA, "case.form", &COHORTS)).unwrap();
    node.ask(&request(ROMA, "case.form", &COHORTS)).unwrap();
    node.ask(&request(ATHENS, "case.status", &COHORTS[..1])).unwrap();
    node.ask(&request(ATHENS, "case.form", &["2030Q1"])).unwrap_err();
    node.books.file_agreement(&"europe-2026".parse().unwrap(), b"we agree", &decided(5)).unwrap();
    node.books.record_asked(&asked(1)).unwrap();
    node.round(1, 500_000_000).unwrap();
    node
}

impl<S: LedgerStore> Node<S> {
    pub(crate) fn ask(&self, request: &ReleaseRequest) -> Result<Released<CountTable>, GateError> {
        self.gate.release(request, |mut tally| {
            (0..100).for_each(|_| tally.case_file(|case| case.count(0)));
            Ok(tally.finish()?)
        })
    }

    /// Answers a signature round over all cohorts.
    pub(crate) fn round(&self, name: u8, nano_epsilon: u64) -> Result<Released<Histogram>, GateError> {
        let request = HistogramRequest {
            round: RoundId::new([name; 32]),
            list: [1; 32],
            cohorts: COHORTS.iter().map(|cohort| cohort.parse().unwrap()).collect(),
            epsilon: NanoEpsilon::new(nano_epsilon),
            cells: 3,
            at_s: 1_000,
        };
        self.gate.release_histogram(&request, |mut tally| {
            (0..100).for_each(|_| tally.case_file(|case| case.count(2)));
            Ok(tally.finish_histogram()?)
        })
    }

    pub(crate) fn spent(&self, cohort: &str) -> u64 {
        let cohort: CohortId = cohort.parse().unwrap();
        let cohorts = self.books.cohorts().unwrap();
        let (_, account) = cohorts.into_iter().find(|(id, _)| *id == cohort).unwrap();
        account.spent().questions().get()
    }
}

/// That somebody decided something.
pub(crate) fn decided(at_s: u64) -> Decided {
    Decided { at_s, by: "m.rossi".to_owned(), approved_by: "a.papas".to_owned(), reason: "agreed".to_owned() }
}

/// A question that costs 5 000 000 nano-ρ.
pub(crate) fn request(asker: &str, attribute: &str, cohorts: &[&str]) -> ReleaseRequest {
    let attribute: safeborders_types::AttributeId = attribute.parse().unwrap();
    let cohorts = cohorts.iter().map(|c| c.parse().unwrap()).collect();
    let codes = ["a", "b"].map(|code| code.parse().unwrap()).to_vec();
    ReleaseRequest {
        ask: Ask {
            question: Question::new(Unit::Case, cohorts, vec![attribute.clone()], Filter::new()).unwrap(),
            sigma: Sigma::try_from(10).unwrap(),
            codebook: 1,
            asker: asker.parse().unwrap(),
            quota: NanoRho::new(20_000_000),
            agreement: "europe-2026".parse().unwrap(),
            purpose: Purpose::StrategicAnalysis,
            reference: Reference::from_random([5; 16]),
            at_s: 1_000,
        },
        axes: vec![Axis { attribute, codes }],
        sensitivity: Sensitivity::ONE,
        clamp: None,
        partitions: BTreeSet::new(),
    }
}

pub(crate) fn asked(reference: u8) -> Asked {
    let ask = request(ATHENS, "case.form", &COHORTS).ask;
    let to = |peer: &str| Addressee {
        peer: peer.parse::<PeerId>().unwrap(),
        agreement: "europe-2026".parse().unwrap(),
    };
    Asked {
        at_s: 1_000,
        reference: Reference::from_random([reference; 16]),
        case_note: "2024/117".to_owned(),
        purpose: Purpose::Investigation,
        question: ask.question,
        sigma: ask.sigma,
        codebook: 1,
        to: vec![to(ATHENS), to(ROMA)],
    }
}
