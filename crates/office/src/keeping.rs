//! How long case files are kept: legal holds, and the list of those that are due for review.

use crate::api::ApiError;
use crate::life::{of_vault, today};
use crate::office::Office;
use crate::server::{Shared, blocking};
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use safeborders_accounts::Acting;
use safeborders_people::{CaseAccess, Reader};
use safeborders_types::{AskPeers, CohortId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use time::{Date, Duration};

/// A case file that is to be held, or not any more, and why. It names a case, so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoldBody {
    /// The office's own identifier of the file.
    pub source: String,
    /// Why.
    pub reason: String,
}

/// A case file under a legal hold. It names a case, so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
pub struct HoldLine {
    /// The office's own identifier of the file.
    pub source: String,
    /// Since when.
    pub since: Date,
    /// Who set it.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// A case file whose retention clock has ended, or ends soon. It names a case, so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
pub struct DueLine {
    /// The office's own identifier of the file.
    pub source: String,
    /// Its cohort.
    pub cohort: CohortId,
    /// Its procedural status.
    pub status: String,
    /// When its clock started.
    pub since: Date,
    /// When its clock ends, or ended.
    pub ends: Date,
    /// Whether that day has come.
    pub is_due: bool,
    /// Why it is held, where it is: it cannot be erased.
    pub held: Option<String>,
}

/// How many case files are due for review.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct DueCount {
    /// Those whose clock has ended.
    pub due: usize,
    /// Those on the list: the clock has ended or ends soon.
    pub listed: usize,
}

impl<P: AskPeers> Office<P> {
    /// Puts a case file under a legal hold, or lifts it.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`](crate::api::ErrorKind::Invalid) for an id that is not here, a file that is held
    /// already, or is not, or no reason; [`ErrorKind::Internal`](crate::api::ErrorKind::Internal).
    pub fn hold(&self, body: &HoldBody, set: bool, reader: &Reader) -> Result<HoldLine, ApiError> {
        let source = self.known(&body.source, reader)?;
        let (by, day) = (reader.actor().to_string(), today());
        let done = match set {
            true => self.vault().hold(&source, &body.reason, &by, day),
            false => self.vault().lift_hold(&source, &body.reason, &by, day),
        };
        done.map_err(|e| of_vault(&e))?;
        Ok(HoldLine { source: body.source.clone(), since: day, by, reason: body.reason.clone() })
    }

    /// The case files under a legal hold that this reader may know of, by source id.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`](crate::api::ErrorKind::Internal) when the case files cannot be read.
    pub fn held(&self, reader: &Reader) -> Result<Vec<HoldLine>, ApiError> {
        let held = self.vault().held().map_err(|e| of_vault(&e))?.into_iter();
        let line = |case: safeborders_vault::HeldCase| HoldLine {
            source: case.source.as_str().to_owned(),
            since: case.hold.since,
            by: case.hold.by,
            reason: case.hold.reason,
        };
        Ok(held.filter(|case| reader.may_know(&case.access)).map(line).collect())
    }

    /// The case files that this reader may know of whose retention clock has ended, or ends within so many days;
    /// without a number, within those of the policy: so many at most. Nothing is erased by it.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`](crate::api::ErrorKind::Internal) when the case files cannot be read.
    pub fn due(
        &self,
        within_days: Option<u16>,
        most: usize,
        reader: &Reader,
    ) -> Result<Vec<DueLine>, ApiError> {
        let (policy, day) = (&self.care().retention, today());
        let through = ahead(day, within_days.unwrap_or(policy.coming_due_days));
        let open = |access: &CaseAccess| reader.may_know(access);
        let due = self.vault().due(policy, through, &open, most).map_err(|e| of_vault(&e))?.cases;
        let line = |case: safeborders_vault::DueCase| DueLine {
            source: case.source.as_str().to_owned(),
            cohort: case.cohort,
            status: case.status,
            since: case.since,
            ends: case.ends,
            is_due: case.ends <= day,
            held: case.hold.map(|hold| hold.reason),
        };
        Ok(due.into_iter().map(line).collect())
    }

    /// How many case files this reader may know of whose clock has ended, and how many whose clock ends within the days of
    /// the policy, these included. Opens no case file.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`](crate::api::ErrorKind::Internal) when the case files cannot be read.
    pub fn due_count(&self, reader: &Reader) -> Result<DueCount, ApiError> {
        let (policy, day) = (&self.care().retention, today());
        let open = |access: &CaseAccess| reader.may_know(access);
        let count = |through| self.vault().due_count(policy, through, &open).map_err(|e| of_vault(&e));
        Ok(DueCount { due: count(day)?, listed: count(ahead(day, policy.coming_due_days))? })
    }
}

fn ahead(day: Date, days: u16) -> Date {
    day.checked_add(Duration::days(i64::from(days))).unwrap_or(Date::MAX)
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/cases/hold", post(hold::<P>))
        .route("/api/v1/cases/unhold", post(unhold::<P>))
        .route("/api/v1/cases/held", get(held::<P>))
        .route("/api/v1/cases/due", get(due::<P>))
        .route("/api/v1/cases/due/count", get(due_count::<P>))
}

async fn hold<P: AskPeers>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<HoldBody>,
) -> Response {
    blocking(move || office.hold(&body, true, &office.reader(&acting))).await
}

async fn unhold<P: AskPeers>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<HoldBody>,
) -> Response {
    blocking(move || office.hold(&body, false, &office.reader(&acting))).await
}

async fn held<P: AskPeers>(State(office): Shared<P>, acting: Extension<Acting>) -> Response {
    blocking(move || office.held(&office.reader(&acting))).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Within {
    days: Option<u16>,
    most: Option<usize>,
}

async fn due<P: AskPeers>(
    State(office): Shared<P>,
    acting: Extension<Acting>,
    Query(within): Query<Within>,
) -> Response {
    blocking(move || office.due(within.days, within.most.unwrap_or(usize::MAX), &office.reader(&acting)))
        .await
}

async fn due_count<P: AskPeers>(State(office): Shared<P>, acting: Extension<Acting>) -> Response {
    blocking(move || office.due_count(&office.reader(&acting))).await
}
