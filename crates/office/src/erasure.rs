//! Erasing case files: what it would do, a second person's word, the record, and the erasure itself.
//!
//! The order is: what is to go is noted in the vault; the intent is put on record; the case files are erased;
//! that it is done is put on record, with the proof; the note is removed. After a crash [`resume`] reads
//! the record: with an intent it completes the erasure, without one it takes the note back.

use crate::api::{ApiError, ErrorKind};
use crate::keys::{CopyLine, Reach, copy_lines, hex, now_s};
use crate::life::{of_vault, source};
use crate::office::{Office, books_failed};
use crate::server::{Shared, blocking};
use axum::extract::State;
use axum::response::Response;
use axum::routing::post;
use axum::{Extension, Json, Router};
use safeborders_accounts::{Acting, Approval};
use safeborders_books::{Books, BooksError, HouseEntry, HouseEvent, HouseObject, HouseOutcome};
use safeborders_cases::SourceId;
use safeborders_people::{Act, Actor, Reader};
use safeborders_types::AskPeers;
use safeborders_vault::{Erasure, Vault, VaultError};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;

/// How many entries of the record are read at a time.
const PAGE: usize = 1_000;
/// The longest reason, in bytes.
const MAX_REASON_BYTES: usize = 200;
const WHAT: &str = "erase";
const WHAT_RESUMED: &str = "erase, after a restart";

/// Case files that are to be erased. It names cases, so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EraseBody {
    /// The office's own identifiers of the files.
    pub sources: Vec<String>,
    /// Why: on record in the house log. It must name no person.
    pub reason: String,
}

/// What erasing would do. It names cases, so it has no `Debug`.
#[derive(Clone, Serialize, Deserialize)]
pub struct ErasePlan {
    /// How many of the case files are here.
    pub files: usize,
    /// Identifiers that are not here.
    pub absent: Vec<String>,
    /// Identifiers of files that were erased before.
    pub erased_before: Vec<String>,
    /// Identifiers of files under a legal hold, which keeps all of them from being erased.
    pub held: Vec<String>,
    /// How many belong to frozen cohorts: answers over them may have been released.
    pub frozen: usize,
    /// How many snapshots are written again.
    pub snapshots: usize,
    /// The digest of the set of files, in hexadecimal: what a second person approves.
    pub digest: String,
    /// How far the erasure would reach.
    pub reach: Reach,
    /// The copies of the keyring.
    pub copies: Vec<CopyLine>,
}

/// What an erasure did.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct EraseReport {
    /// The erasure's name in the house log.
    pub name: String,
    /// How many case files were erased.
    pub files: usize,
    /// The keyring's epoch from now on.
    pub epoch: u32,
    /// SHA-256 of the head of the new keyring, in hexadecimal.
    pub keyring_sha256: String,
    /// The number of the entry of the house log that says it is done.
    pub entry: u64,
    /// How far the erasure reaches.
    pub reach: Reach,
    /// The copies of the keyring: an older one that could not be destroyed still opens what was erased.
    pub copies: Vec<CopyLine>,
}

impl<P: AskPeers> Office<P> {
    /// What erasing these case files would do. Nothing is changed.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] for an identifier that cannot be one, or too many of them;
    /// [`ErrorKind::Internal`].
    pub fn plan_erasure(&self, body: &EraseBody, reader: &Reader) -> Result<ErasePlan, ApiError> {
        let (sources, unknown) = self.sources(body, reader)?;
        let mut plan = self.vault().plan_erasure(&sources).map_err(|e| of_vault(&e))?;
        plan.absent.extend(unknown);
        let names = |sources: Vec<SourceId>| sources.iter().map(|s| s.as_str().to_owned()).collect();
        Ok(ErasePlan {
            files: plan.files,
            absent: names(plan.absent),
            erased_before: names(plan.erased_before),
            held: names(plan.held),
            frozen: plan.frozen,
            snapshots: plan.snapshots,
            digest: hex(&plan.digest),
            reach: self.care().reach,
            copies: self.keyring_lines(),
        })
    }

    /// Erases case files when a second person has approved exactly these; else it becomes a proposal.
    ///
    /// # Errors
    /// [`ErrorKind::Denied`] until a second person has approved, or when one of the files is under a legal
    /// hold; [`ErrorKind::Invalid`] when none of them is here; nothing was erased. [`ErrorKind::Internal`]:
    /// restart the node, which completes the erasure or takes it back, as the house log says.
    pub fn erase(&self, body: &EraseBody, reader: &Reader) -> Result<EraseReport, ApiError> {
        let actor = reader.actor();
        let reason = body.reason.trim();
        if reason.is_empty() || reason.len() > MAX_REASON_BYTES {
            let text = format!("give a reason of at most {MAX_REASON_BYTES} characters that names no person");
            return Err(ApiError::new(ErrorKind::Invalid, text));
        }
        let (sources, _) = self.sources(body, reader)?;
        let plan = self.vault().plan_erasure(&sources).map_err(|e| of_vault(&e))?;
        match (plan.files, plan.held.len()) {
            (0, _) => return Err(of_vault(&VaultError::NoSuchCase)),
            (_, 0) => {}
            (_, files) => return Err(of_vault(&VaultError::OnHold { files })),
        }
        let words = format!("{} case files: {reason}", plan.files);
        let approval = self.approval(actor, &Act::Erasure { digest: plan.digest }, &words)?;
        self.jobs().forget();
        let (who, copies) = ((actor, approval), &self.care().copies);
        let report = erase_on_record(self.vault(), self.books(), &sources, reason, who, copies)?;
        self.renew_backups(actor)?;
        Ok(EraseReport { reach: self.care().reach, copies: self.keyring_lines(), ..report })
    }
}

impl<P: AskPeers> Office<P> {
    /// The files that this reader may know of, and those that look to them as if they were not here.
    fn sources(&self, body: &EraseBody, reader: &Reader) -> Result<(Vec<SourceId>, Vec<SourceId>), ApiError> {
        let (mut known, mut unknown) = (Vec::new(), Vec::new());
        for text in &body.sources {
            let source = source(text)?;
            match self.vault().access_of(&source) {
                Ok(access) if !reader.may_know(&access) => unknown.push(source),
                // What is not here, or damaged, is for the erasure itself to say.
                _ => known.push(source),
            }
        }
        Ok((known, unknown))
    }
}

/// Erases case files: noted, put on record, carried out, put on record.
///
/// # Errors
/// [`ErrorKind::Denied`] when the approval is of another set of files; otherwise as [`Office::erase`].
pub fn erase_on_record(
    vault: &Vault,
    books: &Books,
    sources: &[SourceId],
    reason: &str,
    (actor, approval): (&Actor, Approval),
    copies: &[PathBuf],
) -> Result<EraseReport, ApiError> {
    let erasure = vault.prepare_erasure(sources).map_err(|e| of_vault(&e))?;
    if !approval.covers(&Act::Erasure { digest: erasure.digest() }) {
        vault.forget_erasure(erasure).map_err(|e| of_vault(&e))?;
        let text = "what a second person approved is another set of case files: nothing was erased";
        return Err(ApiError::new(ErrorKind::Denied, text));
    }
    let what = format!("{WHAT}, approved by {}", approval.approved_by());
    let intent = HouseEntry::given(now_s(), actor, HouseEvent::Erasure, &what)
        .of(HouseObject::Named(erasure.name()))
        .with_reference(reason);
    // If this fails, the note stays: the next start reads whether the intent is on record.
    books.house(&intent).map_err(|e| books_failed(&e))?;
    complete(vault, books, erasure, actor, WHAT, copies)
}

/// After a restart: completes an erasure whose intent is on record, and takes back one that is not. Returns
/// what was completed.
///
/// # Errors
/// [`ErrorKind::Internal`]: the erasure is still under way, and the next restart tries again.
pub fn resume(vault: &Vault, books: &Books, copies: &[PathBuf]) -> Result<Option<EraseReport>, ApiError> {
    let Some(erasure) = vault.erasure_under_way().map_err(|e| of_vault(&e))? else { return Ok(None) };
    match recorded(books, &erasure.name()).map_err(|e| books_failed(&e))? {
        Recorded::Nothing => vault.forget_erasure(erasure).map(|()| None).map_err(|e| of_vault(&e)),
        Recorded::Intent => {
            let node = Actor::node();
            let started = HouseEntry::given(now_s(), &node, HouseEvent::Recovery, "erasure goes on")
                .of(HouseObject::Named(erasure.name()));
            books.house(&started).map_err(|e| books_failed(&e))?;
            complete(vault, books, erasure, &node, WHAT_RESUMED, copies).map(Some)
        }
        Recorded::Done => {
            // Every step before this one is done; the copies may not be.
            let _ = vault.copy_keyring(copies);
            vault.forget_erasure(erasure).map(|()| None).map_err(|e| of_vault(&e))
        }
    }
}

/// Carries out what is prepared and on record.
fn complete(
    vault: &Vault,
    books: &Books,
    erasure: Erasure,
    actor: &Actor,
    what: &str,
    copies: &[PathBuf],
) -> Result<EraseReport, ApiError> {
    let erased = vault.carry_out(&erasure).map_err(|e| of_vault(&e))?;
    let name = erasure.name();
    let proof = format!(
        "{} files, set {}, epoch {}, keyring {}",
        erased.files,
        hex(&erasure.digest()),
        erased.epoch,
        hex(&erased.keyring)
    );
    let mut done =
        HouseEntry::given(now_s(), actor, HouseEvent::Erasure, what).of(HouseObject::Named(name.clone()));
    done.outcome = HouseOutcome::Ended(proof);
    let entry = books.house(&done).map_err(|e| books_failed(&e))?;
    let copies = copy_lines(vault.copy_keyring(copies));
    vault.forget_erasure(erasure).map_err(|e| of_vault(&e))?;
    Ok(EraseReport {
        name,
        files: erased.files,
        epoch: erased.epoch,
        keyring_sha256: hex(&erased.keyring),
        entry,
        reach: Reach::default(),
        copies,
    })
}

enum Recorded {
    Nothing,
    Intent,
    Done,
}

/// What the house log says of an erasure. All of it is read: this happens after a crash, and only then.
fn recorded(books: &Books, name: &str) -> Result<Recorded, BooksError> {
    let (mut found, mut from) = (Recorded::Nothing, 0);
    loop {
        let entries = books.house_entries(from, PAGE)?;
        let Some((last, _)) = entries.last() else { return Ok(found) };
        from = last + 1;
        for (_, entry) in &entries {
            let of_it = matches!(&entry.object, HouseObject::Named(named) if named == name);
            match &entry.outcome {
                HouseOutcome::Given if of_it && entry.event == HouseEvent::Erasure => {
                    found = Recorded::Intent
                }
                HouseOutcome::Ended(_) if of_it => return Ok(Recorded::Done),
                _ => {}
            }
        }
    }
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/cases/erasure/plan", post(plan::<P>))
        .route("/api/v1/cases/erasure", post(erase::<P>))
}

async fn plan<P: AskPeers>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<EraseBody>,
) -> Response {
    blocking(move || office.plan_erasure(&body, &office.reader(&acting))).await
}

async fn erase<P: AskPeers>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<EraseBody>,
) -> Response {
    blocking(move || office.erase(&body, &office.reader(&acting))).await
}
