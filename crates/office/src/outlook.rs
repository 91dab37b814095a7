//! What would leave next, as the gate plans it: the next yearbook with the noise of each table. Nothing is counted and nothing
//! is spent: a plan follows from the public list and the share that is left.

use crate::api::{ApiError, ErrorKind};
use crate::office::{Office, books_failed};
use crate::server::{Shared, blocking};
use axum::Router;
use axum::extract::State;
use axum::response::Response;
use axum::routing::get;
use safeborders_codebook::{YearbookList, YearbookPlan};
use safeborders_types::{AskPeers, CohortId, NanoRho, Unit, cohorts_of_year};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use time::Date;

/// How many years are looked through at most.
const MOST_YEARS: u16 = 300;

/// A table that the next yearbook will hold.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct NextTable {
    /// Its place in the public list.
    pub number: u32,
    /// What it counts.
    pub unit: Unit,
    /// Its attributes, by their names in the list.
    pub attributes: Vec<String>,
    /// How many cells it has.
    pub cells: usize,
    /// The noise of each cell, in counts.
    pub sigma: u32,
}

/// The yearbook that is published next, under every agreement that names its tables.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct NextYearbook {
    /// Its year.
    pub year: u16,
    /// The public day on which the last of its cohorts freezes: it is published after that.
    pub after: Date,
    /// The version of the public list of tables.
    pub list: u32,
    /// What it spends of each cohort of its year: all that is left of the yearbook's share; `None` while an account is not
    /// open yet.
    pub share: Option<NanoRho>,
    /// Its tables; none where the share buys none, or is not known yet.
    pub tables: Vec<NextTable>,
}

/// A plan is the same for the same share.
#[derive(Default)]
pub(crate) struct Planned(Mutex<Option<(NanoRho, Option<YearbookPlan>)>>);

impl Planned {
    fn of(&self, share: NanoRho) -> Option<YearbookPlan> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((of, plan)) = &*kept
            && *of == share
        {
            return plan.clone();
        }
        let plan = YearbookList::v1().plan(share);
        *kept = Some((share, plan.clone()));
        plan
    }
}

impl<P: AskPeers> Office<P> {
    /// The yearbook that is published next. Nothing is spent by looking.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when the books cannot be read, or there is no such year.
    pub fn next_yearbook(&self) -> Result<NextYearbook, ApiError> {
        let none = || ApiError::new(ErrorKind::Internal, "no year is left that a yearbook could be of");
        let frozen: Vec<CohortId> =
            self.vault().cohorts().iter().filter(|c| c.frozen.is_some()).map(|c| c.cohort).collect();
        // A year that began before the first cohort has no yearbook.
        let first = self.vault().first_cohort();
        let whole = cohorts_of_year(first.year()).iter().all(|cohort| *cohort >= first);
        let begin = first.year().saturating_add(u16::from(!whole));
        let open = |year: &u16| cohorts_of_year(*year).iter().any(|cohort| !frozen.contains(cohort));
        let year = (begin..=begin.saturating_add(MOST_YEARS)).find(open).ok_or_else(none)?;
        let cohorts = cohorts_of_year(year);
        let after = cohorts.iter().map(|cohort| cohort.freezes_on()).max().ok_or_else(none)?;
        let accounts: BTreeMap<_, _> =
            self.books().cohorts().map_err(|e| books_failed(&e))?.into_iter().collect();
        let left = cohorts.iter().map(|cohort| {
            let account = accounts.get(cohort)?;
            Some(account.limits().yearbook().saturating_sub(account.spent().yearbook()))
        });
        let share = left.collect::<Option<Vec<_>>>().and_then(|left| left.into_iter().min());
        let list = YearbookList::v1();
        let plan = share.and_then(|share| self.planned.of(share));
        let planned = plan.iter().flat_map(|plan| list.tables().iter().zip(plan.tables()));
        let tables = planned.map(|(table, planned)| NextTable {
            number: table.number(),
            unit: table.unit(),
            attributes: table.attributes(list).map(|attribute| attribute.name().to_owned()).collect(),
            cells: table.cells(),
            sigma: planned.sigma,
        });
        Ok(NextYearbook { year, after, list: list.version(), share, tables: tables.collect() })
    }
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new().route("/api/v1/yearbook/next", get(next::<P>))
}

async fn next<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.next_yearbook()).await
}
