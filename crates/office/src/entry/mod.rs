//! One case file, entered or changed by hand: read by the import's own parser, checked field by field, compared with what
//! is here, and stored.
//!
//! | path | what |
//! |---|---|
//! | `case/record` | a case file in the native format, to be changed; with the version that was seen |
//! | `cases/check` | what is wrong with a record, field by field, and what it would change; nothing is stored |
//! | `cases/add`, `cases/change` | stores it |
//! | `case/history` | what it said before each change: `history.rs` |
//!
//! A record is what `docs/intake.md` calls the native format. Reading a file to change it, looking at what would change,
//! and storing it are on record before they happen; so is each refusal.

mod check;
mod compare;
mod history;
mod record;

pub use compare::EntryChange;
pub use history::EarlierLine;

use crate::access_body::CaseName;
use crate::api::{ApiError, ErrorKind};
use crate::life::{of_vault, source, today};
use crate::office::Office;
use crate::server::{Shared, blocking};
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;
use axum::{Extension, Json, Router};
use safeborders_accounts::Acting;
use safeborders_books::{HouseEntry, HouseEvent};
use safeborders_cases::{CaseFile, SourceId};
use safeborders_people::{CaseAccess, Reader};
use safeborders_types::{AskPeers, CohortId};
use safeborders_vault::{Entered, VaultError, Version};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;

/// A case file to be looked at, or stored. It names a case, so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EntryBody {
    /// The office's own identifier of the file: the record's own.
    pub source: String,
    /// The case file in the native format.
    pub record: Value,
    /// The version that it replaces; a new file has none.
    #[serde(default)]
    pub replaces: Option<String>,
    /// The language of the codebook's words; English without it.
    #[serde(default = "english")]
    pub language: String,
}

fn english() -> String {
    "en".to_owned()
}

/// What is wrong with one field of a record.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct EntryProblem {
    /// Which field, such as `registered`, `case.offence`, `victims/0/victim.age` or `links/2`; empty for the whole.
    pub at: String,
    /// A stable word for it: those of a rejects file.
    pub code: String,
    /// What to do. No content is quoted.
    pub message: String,
}

/// What looking at a record found.
#[derive(Clone, Default, Serialize, Deserialize)]
pub struct EntryLooked {
    /// What is wrong; without any, it can be stored.
    pub problems: Vec<EntryProblem>,
    /// What it would change in the file that is here; everything, for a new one.
    pub changes: Vec<EntryChange>,
}

/// A case file in the native format, with the version that was seen.
#[derive(Clone, Serialize, Deserialize)]
pub struct CaseRecord {
    /// The case file.
    pub record: Value,
    /// What is named when it is changed.
    pub version: String,
}

/// What was done with a record.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EntryOutcome {
    /// It is new.
    Added,
    /// It replaced what was here.
    Changed,
    /// It says what was here; nothing was written.
    Unchanged,
}

/// What came of storing a record.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct EntryDone {
    /// What was done.
    pub outcome: EntryOutcome,
    /// The cohort that the file belongs to.
    pub cohort: CohortId,
    /// Whether whoever entered it may read it: under the rule `assigned-only` nobody is assigned to it yet.
    pub readable: bool,
}

impl<P: AskPeers> Office<P> {
    /// A case file in the native format, to be changed. On record before it is read; so is a refusal.
    ///
    /// # Errors
    /// As [`Office::read_case`](crate::Office::read_case).
    pub fn case_record(&self, body: &CaseName, reader: &Reader) -> Result<CaseRecord, ApiError> {
        let named = source(&body.source)?;
        self.reading(&named, reader, "case file, to change it")?;
        let sheet = self.vault().read_case(&named, &|access| reader.may_read(access), &body.language);
        let sheet = sheet.map_err(|e| of_vault(&e))?;
        Ok(CaseRecord { record: record::of_sheet(&sheet), version: sheet.version.to_string() })
    }

    /// What is wrong with a record, and what it would change. Nothing is stored. Where it would change a file, that file is
    /// read, on record.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] when there is no such file, or it was changed since it was seen; [`ErrorKind::Internal`].
    pub fn look_at_entry(&self, body: &EntryBody, reader: &Reader) -> Result<EntryLooked, ApiError> {
        let file = match self.read_entry(body)? {
            Ok(file) => file,
            Err(problems) => return Ok(EntryLooked { problems, changes: Vec::new() }),
        };
        let language = body.language.as_str();
        let before = match &body.replaces {
            None => None,
            Some(seen) => {
                self.reading(file.source(), reader, "case file, to change it")?;
                let open = |access: &CaseAccess| reader.may_read(access);
                let sheet = self.vault().read_case(file.source(), &open, language);
                let sheet = sheet.map_err(|e| of_vault(&e))?;
                if sheet.version.to_string() != *seen {
                    return Err(of_vault(&VaultError::ChangedMeanwhile));
                }
                Some(sheet)
            }
        };
        let after = self.vault().sheet_of(&file, language).map_err(|e| of_vault(&e))?;
        Ok(EntryLooked { problems: Vec::new(), changes: compare::changes(before.as_ref(), &after) })
    }

    /// Stores a record: a new file, or one in the place of the version that was seen. On record before it happens.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] for a record that has problems, a number that is taken, a file that is not here or was changed
    /// since it was seen; [`ErrorKind::Internal`].
    pub fn enter_case(&self, body: &EntryBody, reader: &Reader) -> Result<EntryDone, ApiError> {
        let file = self.read_entry(body)?.map_err(|problems| refused(&problems))?;
        let replaces = body.replaces.as_deref().map(str::parse::<Version>).transpose();
        let replaces = replaces.map_err(|e| of_vault(&e))?;
        self.put_entry_on_record(file.source(), reader, replaces.is_some())?;
        self.vault().open_accounts_through(today()).map_err(|e| of_vault(&e))?;
        let (open, by) = (|access: &CaseAccess| reader.may_read(access), reader.actor().to_string());
        let entered = self.vault().enter(&file, replaces, &open, &by);
        self.jobs().forget();
        let (outcome, cohort) = match entered.map_err(|e| of_vault(&e))? {
            Entered::Added(cohort) => (EntryOutcome::Added, cohort),
            Entered::Changed(cohort) => (EntryOutcome::Changed, cohort),
            Entered::Unchanged(cohort) => (EntryOutcome::Unchanged, cohort),
        };
        let access = self.vault().access_of(file.source()).map_err(|e| of_vault(&e))?;
        Ok(EntryDone { outcome, cohort, readable: reader.may_read(&access) })
    }

    /// The case file of a record, or what is wrong with it.
    fn read_entry(&self, body: &EntryBody) -> Result<Result<CaseFile, Vec<EntryProblem>>, ApiError> {
        let read = check::read(&body.record, today())?;
        // What is on record is the file that is stored.
        if let Ok(file) = &read
            && file.source().as_str() != body.source.trim()
        {
            let text =
                "the record has another number than the file that it is for: a number cannot be changed";
            return Err(ApiError::new(ErrorKind::Invalid, text));
        }
        Ok(read)
    }

    /// That a file is entered, or changed by somebody who may read it; or the refusal.
    fn put_entry_on_record(&self, named: &SourceId, reader: &Reader, changes: bool) -> Result<(), ApiError> {
        let house = self.accounts().house();
        let (event, what) = match changes {
            true => (HouseEvent::Change, "case file changed by hand"),
            false => (HouseEvent::Intake, "case file entered by hand"),
        };
        let entry = HouseEntry::given(self.now_s(), reader.actor(), event, what);
        let entry = entry.of(house.case(named.as_str()));
        let may = !changes
            || match self.vault().access_of(named) {
                Ok(access) => reader.may_read(&access),
                Err(VaultError::NoSuchCase) => false,
                Err(other) => return Err(of_vault(&other)),
            };
        if may {
            house.record(&entry)?;
            return Ok(());
        }
        house.refused(entry, "no-such-case-or-not-assigned")?;
        Err(of_vault(&VaultError::NoSuchCase))
    }
}

/// A record that cannot be stored, as one sentence.
fn refused(problems: &[EntryProblem]) -> ApiError {
    const SHOWN: usize = 10;
    let each = problems.iter().take(SHOWN).map(|problem| match problem.at.as_str() {
        "" => problem.message.clone(),
        at => format!("{at}: {}", problem.message),
    });
    ApiError::new(ErrorKind::Invalid, each.collect::<Vec<_>>().join("; "))
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/case/record", post(record_of::<P>))
        .route("/api/v1/case/history", post(history::history::<P>))
        .route("/api/v1/case/history/forget", post(history::forget::<P>))
        .route("/api/v1/cases/check", post(look::<P>))
        .route("/api/v1/cases/add", post(add::<P>))
        .route("/api/v1/cases/change", post(change::<P>))
}

type By = Extension<Acting>;

async fn record_of<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<CaseName>) -> Response {
    blocking(move || office.case_record(&body, &office.reader(&by))).await
}

async fn look<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<EntryBody>) -> Response {
    blocking(move || office.look_at_entry(&body, &office.reader(&by))).await
}

async fn add<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<EntryBody>) -> Response {
    blocking(move || match body.replaces {
        None => office.enter_case(&body, &office.reader(&by)),
        Some(_) => {
            Err(ApiError::new(ErrorKind::Invalid, "a new case file replaces nothing: change it instead"))
        }
    })
    .await
}

async fn change<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<EntryBody>) -> Response {
    blocking(move || match body.replaces {
        Some(_) => office.enter_case(&body, &office.reader(&by)),
        None => {
            Err(ApiError::new(ErrorKind::Invalid, "name the version that you saw: read the record first"))
        }
    })
    .await
}
