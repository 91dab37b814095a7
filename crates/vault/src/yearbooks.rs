//! Publishing yearbooks, and giving them to peers.

use crate::counting::count_yearbook;
use crate::error::CountError;
use crate::releases::Releases;
use crate::snapshot::Snapshot;
use crate::vault::Vault;
use safeborders_codebook::{PERSONS_PER_CASE, YearbookList, YearbookPlan, YearbookTableSpec};
use safeborders_privacy::{
    CountFailed, Exact, GateError, LedgerStore, Refusal, Tally, YEARBOOK_EDITION, YearbookRequest,
    YearbookTableRequest,
};
use safeborders_types::{CohortId, CountTable, CountryCode, cohorts_of_year};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What came of publishing.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct YearbooksPublished {
    /// The years whose yearbooks were published now.
    pub published: Vec<u16>,
    /// The years whose cohorts hold too little of the yearbook share: there will be no yearbook of them.
    pub without_budget: Vec<u16>,
}

impl Vault {
    /// Counts all tables of the yearbook of a year into the gate's tallies.
    ///
    /// # Errors
    /// As [`Vault::count`].
    pub fn count_yearbook(
        &self,
        list: &YearbookList,
        year: u16,
        mut tallies: Vec<Tally>,
    ) -> Result<Vec<Exact<CountTable>>, CountFailed> {
        let unreadable = |error: CountError| CountFailed::Unreadable(Box::new(error));
        let snapshots = self.of_year(year).map_err(unreadable)?;
        let snapshots: Vec<&Snapshot> = snapshots.iter().map(|snapshot| &**snapshot).collect();
        count_yearbook(&snapshots, list, &mut tallies).map_err(unreadable)?;
        Ok(tallies.into_iter().map(Tally::finish).collect::<Result<Vec<_>, _>>()?)
    }

    fn of_year(&self, year: u16) -> Result<Vec<Arc<Snapshot>>, CountError> {
        let snapshots = self.snapshots();
        let of = |id: CohortId| snapshots.get(&id).map(Arc::clone).ok_or(CountError::NotFrozen(id));
        cohorts_of_year(year).into_iter().map(of).collect()
    }

    /// The years whose four cohorts are frozen, empty or not.
    pub(crate) fn whole_years(&self) -> BTreeSet<u16> {
        let mut cohorts: BTreeMap<u16, usize> = BTreeMap::new();
        for cohort in self.snapshots().keys() {
            *cohorts.entry(cohort.year()).or_default() += 1;
        }
        cohorts.into_iter().filter(|(_, n)| *n == 4).map(|(year, _)| year).collect()
    }
}

impl<S: LedgerStore + 'static> Releases<S> {
    /// The same, publishing yearbooks in the name of this country.
    #[must_use]
    pub fn with_yearbooks(self, country: CountryCode) -> Self {
        Self { country: Some(country), ..self }
    }

    /// Publishes the yearbook of every year whose cohorts are all frozen and that has none yet. To be called
    /// whenever cohorts were frozen: whether a yearbook is published depends on the calendar alone.
    ///
    /// # Errors
    /// [`GateError`]; the years before the failing one are published.
    pub fn publish_yearbooks(&self, at_s: u64) -> Result<YearbooksPublished, GateError> {
        let mut outcome = YearbooksPublished::default();
        let Some(country) = self.country else { return Ok(outcome) };
        let years = self.vault.whole_years();
        let published = self.gate.yearbooks(country, years.iter().copied())?;
        for year in years.into_iter().filter(|year| !published.contains(year)) {
            match self.publish(country, year, at_s) {
                Ok(()) => outcome.published.push(year),
                Err(GateError::Refused(Refusal::BudgetExhausted)) => outcome.without_budget.push(year),
                Err(error) => return Err(error),
            }
        }
        Ok(outcome)
    }

    fn publish(&self, country: CountryCode, year: u16, at_s: u64) -> Result<(), GateError> {
        let list = YearbookList::v1();
        let plan = list.plan(self.gate.yearbook_left(year)?).ok_or(Refusal::BudgetExhausted)?;
        let request = YearbookRequest {
            country,
            year,
            edition: YEARBOOK_EDITION,
            list: list.version(),
            codebook: self.vault.codebook.version(),
            clamp: PERSONS_PER_CASE,
            tables: requests(list, &plan),
            at_s,
        };
        self.gate
            .publish_yearbook(&request, |tallies| self.vault.count_yearbook(list, year, tallies))
            .map(drop)
    }
}

fn requests(list: &YearbookList, plan: &YearbookPlan) -> Vec<YearbookTableRequest> {
    let request =
        |(spec, planned): (&YearbookTableSpec, &safeborders_codebook::PlannedTable)| YearbookTableRequest {
            unit: spec.unit(),
            axes: spec.axes().to_vec(),
            sensitivity: spec.sensitivity(),
            sigma: planned.sigma,
        };
    list.tables().iter().zip(plan.tables()).map(request).collect()
}
