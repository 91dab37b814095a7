//! Questions, tables and gates for the tests.

use crate::ledger::MemoryLedger;
use safeborders_privacy::{
    Ask, CountFailed, Exact, Gate, GateError, GateKey, Refusal, ReleaseRequest, Released, Shares, Tally,
};
use safeborders_types::{
    Axis, CohortId, CountTable, Filter, NanoRho, Purpose, Question, Reference, Sensitivity, Sigma, Unit,
};
use std::collections::BTreeSet;
use std::sync::Arc;

pub(crate) const ATHENS: &str = "spiffe://safeborders/GR/node/athens";
pub(crate) const ROMA: &str = "spiffe://safeborders/IT/node/roma";

pub(crate) struct Bench {
    pub(crate) ledger: Arc<MemoryLedger>,
    pub(crate) gate: Gate<MemoryLedger>,
}

/// A gate whose books hold these cohorts, opened with the default shares.
pub(crate) fn bench(cohorts: &[&str]) -> Bench {
    let ledger = Arc::new(MemoryLedger::default());
    let gate = Gate::new(Arc::clone(&ledger), GateKey::new([7; 32]));
    for cohort in cohorts {
        gate.open_cohort(cohort.parse().unwrap(), &Shares::default(), 1).unwrap();
    }
    Bench { ledger, gate }
}

impl Bench {
    pub(crate) fn questions_spent(&self, cohort: &str) -> u64 {
        let cohort: CohortId = cohort.parse().unwrap();
        self.ledger.pages().cohorts[&cohort].spent().questions().get()
    }

    pub(crate) fn ask(&self, request: &ReleaseRequest) -> Result<Released<CountTable>, GateError> {
        self.gate.release(request, |tally| ten_in_every_cell(request, tally))
    }

    /// Asks; counting is a failure of the test.
    pub(crate) fn ask_without_data(
        &self,
        request: &ReleaseRequest,
    ) -> Result<Released<CountTable>, GateError> {
        self.gate.release(request, |_| panic!("data was touched"))
    }
}

pub(crate) fn ten_in_every_cell(
    request: &ReleaseRequest,
    mut tally: Tally,
) -> Result<Exact<CountTable>, CountFailed> {
    for cell in 0..CountTable::cells_of(&request.axes).unwrap() {
        (0..10).for_each(|_| tally.case_file(|case| case.count(cell)));
    }
    Ok(tally.finish()?)
}

pub(crate) fn axis(attribute: &str, codes: usize) -> Axis {
    let codes = (0..codes).map(|i| format!("c{i}").parse().unwrap()).collect();
    Axis { attribute: attribute.parse().unwrap(), codes }
}

/// A question by one attribute with two codes; different attributes make different questions.
pub(crate) fn request(asker: &str, attribute: &str, sigma: u32, cohorts: &[&str]) -> ReleaseRequest {
    let cohorts = cohorts.iter().map(|c| c.parse().unwrap()).collect();
    let dimensions = vec![attribute.parse().unwrap()];
    ReleaseRequest {
        ask: Ask {
            question: Question::new(Unit::Case, cohorts, dimensions, Filter::new()).unwrap(),
            sigma: Sigma::try_from(sigma).unwrap(),
            codebook: 1,
            asker: asker.parse().unwrap(),
            quota: NanoRho::new(20_000_000),
            agreement: "europe-2026".parse().unwrap(),
            purpose: Purpose::StrategicAnalysis,
            reference: Reference::from_random([5; 16]),
            at_s: 1_000,
        },
        axes: vec![axis(attribute, 2)],
        sensitivity: Sensitivity::ONE,
        clamp: None,
        partitions: BTreeSet::new(),
    }
}

pub(crate) fn refusal<T>(outcome: Result<T, GateError>) -> Refusal {
    match outcome {
        Ok(_) => panic!("this should have been refused"),
        Err(error) => error.refusal(),
    }
}
