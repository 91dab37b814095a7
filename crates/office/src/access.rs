//! Who may read a case file: listing, reading, assigning, sealing.
//!
//! Whether somebody may is judged by [`Reader`], from role and assignment, on the file's own record. Every
//! reading is on record before it happens. A file that somebody may not know of looks like one that is not here.

use crate::access_body::{
    AccessLine, CaseLine, CaseName, CaseShown, CasesBody, CasesPage, SealBody, WhoReads,
};
use crate::api::{ApiError, ErrorKind};
use crate::life::{of_vault, source};
use crate::office::Office;
use crate::server::{Shared, blocking};
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;
use axum::{Extension, Json, Router};
use safeborders_accounts::Acting;
use safeborders_books::{HouseEntry, HouseEvent};
use safeborders_cases::SourceId;
use safeborders_people::{Act, CaseAccess, NotChanged, PersonId, Reader, Right};
use safeborders_types::AskPeers;
use safeborders_vault::{Listener, VaultError};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Most case files of one page.
const MOST_LISTED: usize = 1_000;
/// Most codes that choose case files at once.
const MOST_CODES: usize = 20;
/// The longest reason, in bytes.
const MAX_REASON_BYTES: usize = 200;

impl<P: AskPeers> Office<P> {
    /// Whoever is acting, as a reader of case files under this office's rule.
    pub(crate) fn reader(&self, acting: &Acting) -> Reader {
        Reader::new(acting.actor.clone(), self.unassigned(), acting.is_in_set_up())
    }

    /// The case file with this identifier, where this reader may know of it.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] where it is not here or they may not, alike.
    pub(crate) fn known(&self, text: &str, reader: &Reader) -> Result<SourceId, ApiError> {
        let source = source(text)?;
        let access = self.vault().access_of(&source).map_err(|e| of_vault(&e))?;
        if reader.may_know(&access) { Ok(source) } else { Err(of_vault(&VaultError::NoSuchCase)) }
    }

    /// The case files that fit and that somebody may know of, with what they may know. Found in memory; the records of
    /// the page alone are opened.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] for a page that is too long, or for what the codebook does not know;
    /// [`ErrorKind::Internal`].
    pub fn cases(&self, body: &CasesBody, reader: &Reader) -> Result<CasesPage, ApiError> {
        if !(1..=MOST_LISTED).contains(&body.most) || body.codes.len() > MOST_CODES {
            let text =
                format!("a page has 1 to {MOST_LISTED} case files, chosen by up to {MOST_CODES} codes");
            return Err(ApiError::new(ErrorKind::Invalid, text));
        }
        let mine = |access: &CaseAccess| !body.mine || assigned(access, reader);
        let knows = |access: &CaseAccess| reader.may_know(access) && mine(access);
        let reads = |access: &CaseAccess| reader.may_read(access);
        let to = Listener { knows: &knows, reads: &reads };
        let found = self.vault().list(&body.wanted(), to).map_err(|e| of_vault(&e))?;
        let line = |case: safeborders_vault::ListedCase| {
            let readable = reader.may_read(&case.access);
            CaseLine {
                source: case.source.as_str().to_owned(),
                cohort: case.cohort,
                status: readable.then_some(case.status),
                embargoed: case.embargoed,
                held: case.held,
                readable,
                access: access_line(&case.access),
            }
        };
        let cases = found.cases.into_iter().map(line).collect();
        Ok(CasesPage { cases, more: found.more, found: found.found })
    }

    /// Makes the list of case files ready, so that the first page does not wait for it. Reads every record once.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when the case files cannot be read.
    pub fn warm_list(&self) -> Result<(), ApiError> {
        self.vault().warm_list().map_err(|e| of_vault(&e))
    }

    /// Everything in one case file. On record before it is read; so is a refusal.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] where it is not here or they may not read it, alike; [`ErrorKind::Internal`]
    /// also when it cannot be put on record.
    pub fn read_case(&self, body: &CaseName, reader: &Reader) -> Result<CaseShown, ApiError> {
        let named = source(&body.source)?;
        self.reading(&named, reader, "case file")?;
        let sheet = self.vault().read_case(&named, &|access| reader.may_read(access), &body.language);
        Ok(CaseShown::of(sheet.map_err(|e| of_vault(&e))?, access_line))
    }

    /// Puts the reading of a case file on record, or its refusal.
    ///
    /// # Errors
    /// As [`Self::read_case`].
    pub(crate) fn reading(&self, named: &SourceId, reader: &Reader, what: &str) -> Result<(), ApiError> {
        let house = self.accounts().house();
        let entry = HouseEntry::given(self.now_s(), reader.actor(), HouseEvent::Reading, what);
        let entry = entry.of(house.case(named.as_str()));
        let may = match self.vault().access_of(named) {
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

    /// Assigns a person to a case file, or ends it.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] for a file that is not here or that they may not know of, a person without an
    /// account whose role reads case files, or nothing to change; [`ErrorKind::Internal`].
    pub fn assign(&self, body: &WhoReads, set: bool, reader: &Reader) -> Result<AccessLine, ApiError> {
        let named = source(&body.source)?;
        if set {
            self.reads_cases(&body.person)?;
        }
        let changed = self.vault().change_access::<Refused>(&named, |access| {
            if !reader.may_manage(access) {
                return Err(VaultError::NoSuchCase.into());
            }
            Ok(match set {
                true => access.clone().with(body.person.clone())?,
                false => access.clone().without(&body.person)?,
            })
        });
        Ok(access_line(&changed?))
    }

    /// Seals a case file: who seals it is assigned to it.
    ///
    /// # Errors
    /// As [`Self::assign`]; [`ErrorKind::Invalid`] also for no reason, and while nobody has an account.
    pub fn seal(&self, body: &SealBody, reader: &Reader) -> Result<AccessLine, ApiError> {
        let (named, reason) = (source(&body.source)?, reason(&body.reason)?);
        self.reads_cases(&reader.actor().person)?;
        let changed = self.vault().change_access::<Refused>(&named, |access| {
            if !reader.may_manage(access) {
                return Err(VaultError::NoSuchCase.into());
            }
            Ok(access.clone().sealed(&reader.actor().person, reason, self.now_s())?)
        });
        Ok(access_line(&changed?))
    }

    /// Takes the seal off a case file. Who is not assigned to it needs a second person, whether or not there
    /// is such a file: they may not know.
    ///
    /// # Errors
    /// [`ErrorKind::Denied`] until a second person has approved; otherwise as [`Self::seal`].
    pub fn unseal(&self, body: &SealBody, reader: &Reader) -> Result<AccessLine, ApiError> {
        let (named, reason) = (source(&body.source)?, reason(&body.reason)?);
        let known = match self.vault().access_of(&named) {
            Ok(access) => reader.may_manage(&access),
            Err(VaultError::NoSuchCase) => false,
            Err(other) => return Err(of_vault(&other)),
        };
        if !known {
            let digest = Sha256::digest(format!("unseal\0{}", named.as_str())).into();
            let words = format!("a case file that {} is not assigned to: {reason}", reader.actor().person);
            // Used up by what follows.
            let _used = self.approval(reader.actor(), &Act::Unsealing { digest }, &words)?;
        }
        let changed =
            self.vault().change_access::<Refused>(&named, |access| Ok(access.clone().unsealed()?));
        Ok(access_line(&changed?))
    }

    /// Whether this person has an account of a role that reads case files.
    fn reads_cases(&self, person: &PersonId) -> Result<(), ApiError> {
        let people = self.accounts().people(self.now_s())?;
        let reads = people.iter().any(|p| p.person == *person && Right::ReadCase.allowed_to(p.role));
        let text = "nobody of that name has an account whose role reads case files: see `people list`";
        if reads { Ok(()) } else { Err(ApiError::new(ErrorKind::Invalid, text)) }
    }
}

fn assigned(access: &CaseAccess, reader: &Reader) -> bool {
    access.assigned().any(|person| *person == reader.actor().person)
}

fn access_line(access: &CaseAccess) -> AccessLine {
    AccessLine {
        assigned: access.assigned().cloned().collect(),
        sealed_by: access.seal().map(|seal| seal.by.clone()),
        sealed_at_s: access.seal().map_or(0, |seal| seal.at_s),
        reason: access.seal().map(|seal| seal.reason.clone()).unwrap_or_default(),
    }
}

pub(crate) fn reason(text: &str) -> Result<&str, ApiError> {
    let text = text.trim();
    if text.is_empty() || text.len() > MAX_REASON_BYTES {
        let text = format!("give a reason of at most {MAX_REASON_BYTES} characters that names no person");
        return Err(ApiError::new(ErrorKind::Invalid, text));
    }
    Ok(text)
}

/// Why who reads a case file was not changed.
enum Refused {
    Vault(VaultError),
    NotChanged(NotChanged),
}

impl From<VaultError> for Refused {
    fn from(error: VaultError) -> Self {
        Self::Vault(error)
    }
}

impl From<NotChanged> for Refused {
    fn from(error: NotChanged) -> Self {
        Self::NotChanged(error)
    }
}

impl From<Refused> for ApiError {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Vault(error) => of_vault(&error),
            Refused::NotChanged(error) => Self::new(ErrorKind::Invalid, error.to_string()),
        }
    }
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/cases", post(cases::<P>))
        .route("/api/v1/case", post(read::<P>))
        .route("/api/v1/cases/assign", post(assign::<P>))
        .route("/api/v1/cases/unassign", post(unassign::<P>))
        .route("/api/v1/cases/seal", post(seal::<P>))
        .route("/api/v1/cases/unseal", post(unseal::<P>))
}

type By = Extension<Acting>;

async fn cases<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<CasesBody>) -> Response {
    blocking(move || office.cases(&body, &office.reader(&by))).await
}

async fn read<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<CaseName>) -> Response {
    blocking(move || office.read_case(&body, &office.reader(&by))).await
}

async fn assign<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<WhoReads>) -> Response {
    blocking(move || office.assign(&body, true, &office.reader(&by))).await
}

async fn unassign<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<WhoReads>) -> Response {
    blocking(move || office.assign(&body, false, &office.reader(&by))).await
}

async fn seal<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<SealBody>) -> Response {
    blocking(move || office.seal(&body, &office.reader(&by))).await
}

async fn unseal<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<SealBody>) -> Response {
    blocking(move || office.unseal(&body, &office.reader(&by))).await
}
