//! The shares of cohorts that have not opened: shown to everybody, set by two people.
//!
//! Each cohort's shares stand in the disclosure log from the day it opens; what is set here stands in the house
//! log. Of a cohort that is open nobody changes them: the books refuse.

use crate::agreements::of_keeper;
use crate::api::{ApiError, ErrorKind};
use crate::guard::now_s;
use crate::office::{Office, books_failed};
use crate::server::{Shared, blocking};
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use safeborders_accounts::Acting;
use safeborders_books::{BooksError, HouseEntry, HouseEvent, HouseObject};
use safeborders_people::{Act, Actor};
use safeborders_privacy::{Shares, epsilon_for_life};
use safeborders_types::{AskPeers, CohortId, NanoEpsilon, NanoRho};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Shares that are to hold from a cohort on.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SharesBody {
    /// The first cohort that opens with them.
    pub from: CohortId,
    /// For the yearbook.
    pub yearbook: NanoRho,
    /// For questions.
    pub questions: NanoRho,
    /// For questions after a reissue.
    pub corrections: NanoRho,
    /// For rounds of signatures.
    pub rounds: NanoEpsilon,
}

/// Shares that hold from a cohort on.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct SharesLine {
    /// From which cohort on; `None` from the beginning.
    pub from: Option<CohortId>,
    /// For the yearbook.
    pub yearbook: NanoRho,
    /// For questions.
    pub questions: NanoRho,
    /// For questions after a reissue.
    pub corrections: NanoRho,
    /// For rounds of signatures.
    pub rounds: NanoEpsilon,
    /// All of them for life, as ε at δ = 1e-9.
    pub lifetime_epsilon: NanoEpsilon,
}

/// The shares of cohorts that are open and of those to come.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct SharesShown {
    /// The last cohort that is open: its shares and those of all before it are fixed for ever.
    pub open_through: Option<CohortId>,
    /// What cohorts to come open with.
    pub schedule: Vec<SharesLine>,
}

impl<P: AskPeers> Office<P> {
    /// What cohorts to come open with.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when the books cannot be read.
    pub fn shares(&self) -> Result<SharesShown, ApiError> {
        let open = self.books().cohorts().map_err(|e| books_failed(&e))?;
        let set = self.books().share_schedule().map_err(|e| books_failed(&e))?;
        let mut schedule = vec![line(None, &Shares::default())];
        schedule.extend(set.iter().map(|(from, shares)| line(Some(*from), shares)));
        Ok(SharesShown { open_through: open.last().map(|(cohort, _)| *cohort), schedule })
    }

    /// Sets the shares of cohorts to come when a second person has approved exactly these; else it becomes a
    /// proposal.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] for more than a cohort may lose; [`ErrorKind::Denied`] for a cohort that is
    /// open, or until a second person has approved; [`ErrorKind::Internal`].
    pub fn set_shares(&self, body: &SharesBody, by: &Actor) -> Result<SharesShown, ApiError> {
        let shares = Shares::new(body.yearbook, body.questions, body.corrections, body.rounds)
            .map_err(|error| ApiError::new(ErrorKind::Invalid, error.to_string()))?;
        let open = self.books().cohorts().map_err(|e| books_failed(&e))?;
        if let Some((last, _)) = open.last().filter(|(last, _)| *last >= body.from) {
            // What cannot be done uses up nobody's word.
            return Err(not_set(&BooksError::CohortOpen { asked: body.from, last: *last }));
        }
        self.keeper().quotas_fit(body.questions).map_err(|e| of_keeper(&e))?;
        let SharesBody { from, yearbook, questions, corrections, rounds } = *body;
        let act = Act::CohortShares { from, yearbook, questions, corrections, rounds };
        let words = format!("ε for life {}", epsilon(&shares));
        let approval = self.approval(by, &act, &words)?;
        let what = format!("set shares, approved by {}", approval.approved_by());
        let entry = HouseEntry::given(now_s(), by, HouseEvent::Change, &what);
        let entry = entry.of(HouseObject::Named(act.to_string()));
        self.books().set_shares(from, &shares, &entry).map_err(|e| not_set(&e))?;
        self.shares()
    }
}

fn epsilon(shares: &Shares) -> NanoEpsilon {
    let epsilon = epsilon_for_life(shares.rounds(), shares.total_rho());
    NanoEpsilon::from_f64_rounding_up(epsilon).unwrap_or_default()
}

fn line(from: Option<CohortId>, shares: &Shares) -> SharesLine {
    SharesLine {
        from,
        yearbook: shares.yearbook(),
        questions: shares.questions(),
        corrections: shares.corrections(),
        rounds: shares.rounds(),
        lifetime_epsilon: epsilon(shares),
    }
}

fn not_set(error: &BooksError) -> ApiError {
    match error {
        BooksError::CohortOpen { .. } => ApiError::new(ErrorKind::Denied, error.to_string()),
        other => books_failed(other),
    }
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/cohorts/shares", get(show::<P>))
        .route("/api/v1/cohorts/shares/set", post(set::<P>))
}

async fn show<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.shares()).await
}

async fn set<P: AskPeers>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<SharesBody>,
) -> Response {
    blocking(move || office.set_shares(&body, &acting.actor)).await
}
