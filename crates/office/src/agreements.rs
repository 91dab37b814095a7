//! Agreements on the office surface: list, show, import, suspend, resume, terminate; and the revocation
//! lists of those they are made with.

use crate::api::{ApiError, ErrorKind};
use crate::office::Office;
use crate::server::{Shared, answer, blocking};
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use safeborders_accounts::Acting;
use safeborders_people::{Act, Actor};
use safeborders_types::{
    AgreementChange, AgreementFailed, AgreementForm, AgreementId, AgreementLine, AskPeers, DecidedBy,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// The largest body with an agreement in it: 1 MiB of document, with every quotation mark escaped.
const MAX_DOCUMENT_BODY_BYTES: usize = 3 << 20;
/// Keeps the approval of a signature from being one of putting the same text into force.
const SIGN: &[u8] = b"safeborders agreement sign v1\n";
/// Keeps the approval of a suspension's end from being one of the agreement's text.
const RESUME: &[u8] = b"safeborders agreement resume v1\n";

/// A fully signed agreement to put on file.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ImportAgreementBody {
    /// The signed document.
    pub document: String,
    /// Whether this office asks under it from now on.
    pub ask_under: bool,
    /// Why, for the log; may be empty.
    #[serde(default)]
    pub reason: String,
}

/// A document that is to be signed for this country.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignAgreementBody {
    /// The document, signed or not.
    pub document: String,
}

/// That a document may be signed now, and by whose word.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct MaySign {
    /// Who approved it; empty while nobody has an account.
    pub approved_by: String,
}

/// An agreement on file that is to be suspended, resumed or terminated: each has its own path, because each
/// needs another right.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChangeAgreementBody {
    /// Which.
    pub agreement: AgreementId,
    /// Why, for the log.
    pub reason: String,
}

impl<P: AskPeers> Office<P> {
    /// The agreements on file, by name.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when the books or the members' authorities cannot be read.
    pub(crate) fn agreements(&self) -> Result<Vec<AgreementLine>, ApiError> {
        self.keeper().agreements().map_err(|e| of_keeper(&e))
    }

    /// An agreement on file, in this form.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] when there is none of that name; [`ErrorKind::Internal`].
    pub(crate) fn agreement(&self, agreement: &AgreementId, form: AgreementForm) -> Result<String, ApiError> {
        self.keeper().rendered(agreement, form).map_err(|e| of_keeper(&e))
    }

    /// Puts a fully signed agreement on file. It holds for the next call.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] for what is no agreement; [`ErrorKind::Denied`] when a signature, the
    /// quotas or its own end forbid it; [`ErrorKind::Internal`].
    pub(crate) fn import_agreement(
        &self,
        body: &ImportAgreementBody,
        by: &Actor,
    ) -> Result<AgreementLine, ApiError> {
        let document = body.document.as_bytes();
        let act = Act::Agreement { digest: self.keeper().digest_of(document).map_err(|e| of_keeper(&e))? };
        // What would be refused anyway costs nobody's approval.
        self.keeper().check(document).map_err(|e| of_keeper(&e))?;
        let decided = self.by_two(by, &act, "put an agreement into force", &body.reason)?;
        self.keeper().import(document, body.ask_under, &decided).map_err(|e| of_keeper(&e))
    }

    /// Lets a document be signed with this country's signatory key, once, when a second person has approved
    /// exactly its text; else it becomes a proposal. The key is used by the command, at its medium.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] for what is no agreement; [`ErrorKind::Denied`] until a second person has
    /// approved; [`ErrorKind::Internal`].
    pub(crate) fn may_sign(&self, body: &SignAgreementBody, by: &Actor) -> Result<MaySign, ApiError> {
        let digest = self.keeper().digest_of(body.document.as_bytes()).map_err(|e| of_keeper(&e))?;
        let digest = Sha256::new().chain_update(SIGN).chain_update(digest).finalize().into();
        let decided =
            self.by_two(by, &Act::Agreement { digest }, "sign an agreement for this country", "")?;
        Ok(MaySign { approved_by: decided.approved_by })
    }

    /// The decision of two people, or of the console of a node without accounts.
    pub(crate) fn by_two(
        &self,
        by: &Actor,
        act: &Act,
        words: &str,
        reason: &str,
    ) -> Result<DecidedBy, ApiError> {
        let approval = self.approval(by, act, words)?;
        if !approval.covers(act) {
            let text = "the approval is of another agreement: nothing was changed";
            return Err(ApiError::new(ErrorKind::Denied, text));
        }
        let approved_by =
            if approval.is_by_two() { approval.approved_by().to_string() } else { String::new() };
        let by = approval.proposed_by().to_string();
        Ok(DecidedBy { by, approved_by, reason: reason.to_owned() })
    }

    /// Suspends, resumes or terminates an agreement on file. It holds for the next call. What lets something
    /// leave again, lifting a suspension, takes two people.
    ///
    /// # Errors
    /// [`ErrorKind::Denied`] for what cannot follow; [`ErrorKind::Invalid`] without a reason;
    /// [`ErrorKind::Internal`].
    pub(crate) fn change_agreement(
        &self,
        body: &ChangeAgreementBody,
        change: AgreementChange,
        by: &Actor,
    ) -> Result<AgreementLine, ApiError> {
        let decided = match change {
            AgreementChange::Resume => {
                let digest = self.keeper().digest_on_file(&body.agreement).map_err(|e| of_keeper(&e))?;
                let act = Act::Agreement {
                    digest: Sha256::new().chain_update(RESUME).chain_update(digest).finalize().into(),
                };
                let words = format!("lift the suspension of {}", body.agreement);
                self.by_two(by, &act, &words, &body.reason)?
            }
            AgreementChange::Suspend | AgreementChange::Terminate => {
                DecidedBy { by: by.to_string(), approved_by: String::new(), reason: body.reason.clone() }
            }
        };
        self.keeper().change(&body.agreement, change, &decided).map_err(|e| of_keeper(&e))
    }
}

pub(crate) fn of_keeper(error: &AgreementFailed) -> ApiError {
    let kind = match error {
        AgreementFailed::Invalid(_) => ErrorKind::Invalid,
        AgreementFailed::Refused(_) => ErrorKind::Denied,
        _ => ErrorKind::Internal,
    };
    ApiError::new(kind, error.to_string())
}

/// The routes of this area.
pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/agreements", get(list::<P>))
        .route("/api/v1/agreement", get(show::<P>))
        .route("/api/v1/agreements/sign", post(sign::<P>))
        .route("/api/v1/agreements/import", post(import::<P>))
        .route("/api/v1/agreements/suspend", post(suspend::<P>))
        .route("/api/v1/agreements/resume", post(resume::<P>))
        .route("/api/v1/agreements/terminate", post(terminate::<P>))
        .route("/api/v1/peers/lists", post(fetch_lists::<P>))
        .layer(DefaultBodyLimit::max(MAX_DOCUMENT_BODY_BYTES))
}

async fn list<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.agreements()).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Which {
    name: AgreementId,
    #[serde(default)]
    form: AgreementForm,
}

async fn show<P: AskPeers>(State(office): Shared<P>, Query(which): Query<Which>) -> Response {
    blocking(move || office.agreement(&which.name, which.form)).await
}

async fn sign<P: AskPeers>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<SignAgreementBody>,
) -> Response {
    blocking(move || office.may_sign(&body, &acting.actor)).await
}

async fn import<P: AskPeers>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<ImportAgreementBody>,
) -> Response {
    blocking(move || office.import_agreement(&body, &acting.actor)).await
}

async fn suspend<P: AskPeers>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<ChangeAgreementBody>,
) -> Response {
    blocking(move || office.change_agreement(&body, AgreementChange::Suspend, &acting.actor)).await
}

async fn resume<P: AskPeers>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<ChangeAgreementBody>,
) -> Response {
    blocking(move || office.change_agreement(&body, AgreementChange::Resume, &acting.actor)).await
}

async fn terminate<P: AskPeers>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<ChangeAgreementBody>,
) -> Response {
    blocking(move || office.change_agreement(&body, AgreementChange::Terminate, &acting.actor)).await
}

async fn fetch_lists<P: AskPeers>(State(office): Shared<P>) -> Response {
    answer(office.fetch_lists().await)
}
