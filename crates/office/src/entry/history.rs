//! What a case file said before each of its changes.
//!
//! | path | what |
//! |---|---|
//! | `case/history` | the earlier versions, each with who changed it, when, and what the change was |
//! | `case/history/forget` | removes them, where the file held what it should not have held |
//!
//! They are read by whoever may read the file, on record before it happens. To bring one back is a change like any other:
//! its record is stored in the place of the present version.

use super::{EntryChange, compare, record};
use crate::access_body::{CaseName, SealBody};
use crate::api::ApiError;
use crate::api_people::Done;
use crate::life::{of_vault, source};
use crate::office::Office;
use crate::server::{Shared, blocking};
use axum::extract::State;
use axum::response::Response;
use axum::{Extension, Json};
use safeborders_accounts::Acting;
use safeborders_people::{CaseAccess, Reader};
use safeborders_types::AskPeers;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// An earlier version of a case file. It holds what was in the file, so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
pub struct EarlierLine {
    /// Its version.
    pub version: String,
    /// When it was changed, in Unix seconds.
    pub until_s: u64,
    /// Who changed it by hand; nobody for an import, of which the house log says who made it.
    pub by: Option<String>,
    /// What that change was.
    pub changes: Vec<EntryChange>,
    /// What the file said, in the native format.
    pub record: Value,
}

impl<P: AskPeers> Office<P> {
    /// The earlier versions of a case file, the newest first. On record before they are read; so is a refusal.
    ///
    /// # Errors
    /// As [`Office::read_case`](crate::Office::read_case).
    pub fn case_history(&self, body: &CaseName, reader: &Reader) -> Result<Vec<EarlierLine>, ApiError> {
        let named = source(&body.source)?;
        self.reading(&named, reader, "earlier versions of a case file")?;
        let open = |access: &CaseAccess| reader.may_read(access);
        let now = self.vault().read_case(&named, &open, &body.language).map_err(|e| of_vault(&e))?;
        let earlier = self.vault().history(&named, &open, &body.language).map_err(|e| of_vault(&e))?;
        let (mut lines, mut next) = (Vec::with_capacity(earlier.len()), now);
        for version in earlier.into_iter().rev() {
            lines.push(EarlierLine {
                version: version.sheet.version.to_string(),
                until_s: u64::try_from(version.until_s).unwrap_or_default(),
                by: version.by,
                changes: compare::changes(Some(&version.sheet), &next),
                record: record::of_sheet(&version.sheet),
            });
            next = version.sheet;
        }
        Ok(lines)
    }

    /// Removes the earlier versions of a case file. The guard has put it on record, with the reason.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`](crate::api::ErrorKind::Invalid) for a file that is not here or that they may not read, alike,
    /// one under a legal hold, or no reason; [`ErrorKind::Internal`](crate::api::ErrorKind::Internal).
    pub fn forget_history(&self, body: &SealBody, reader: &Reader) -> Result<Done, ApiError> {
        let named = source(&body.source)?;
        crate::access::reason(&body.reason)?;
        let open = |access: &CaseAccess| reader.may_read(access);
        self.vault().forget_history(&named, &open).map_err(|e| of_vault(&e))?;
        Ok(Done {})
    }
}

pub(super) async fn history<P: AskPeers>(
    State(office): Shared<P>,
    by: Extension<Acting>,
    Json(body): Json<CaseName>,
) -> Response {
    blocking(move || office.case_history(&body, &office.reader(&by))).await
}

pub(super) async fn forget<P: AskPeers>(
    State(office): Shared<P>,
    by: Extension<Acting>,
    Json(body): Json<SealBody>,
) -> Response {
    blocking(move || office.forget_history(&body, &office.reader(&by))).await
}
