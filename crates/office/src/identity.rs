//! Logging in by the ministry's own identity provider, and who is who there.
//!
//! The provider is asked through the port [`IdentifyPeople`]; it makes no account and gives no role.

use crate::api::{ApiError, ErrorKind};
use crate::api_people::{Done, Hidden, SessionOpened};
use crate::office::Office;
use crate::server::{Shared, blocking};
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use safeborders_accounts::{AccountsError, Acting, IdentityLine};
use safeborders_people::{Actor, PersonId};
use safeborders_types::{AskPeers, IdentifyPeople, IdentityFailed, LogInBegun};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Where a log-in is to end.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BeginBody {
    /// An address of the person's own machine, or where people come back to these pages.
    pub redirect: String,
}

/// What the provider sent back.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndBody {
    /// What stands for the log-in.
    pub attempt: String,
    /// The provider's code.
    pub code: Hidden,
}

/// A person's name at the provider.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LinkBody {
    /// Who.
    pub person: PersonId,
    /// The provider's own name of them (`sub`); may be empty where it is to be forgotten.
    #[serde(default)]
    pub subject: String,
}

impl<P: AskPeers> Office<P> {
    fn provider(&self) -> Result<&dyn IdentifyPeople, ApiError> {
        let text = "this office has no identity provider: node.toml names none under [oidc]";
        self.identity().ok_or_else(|| ApiError::new(ErrorKind::Invalid, text))
    }

    /// Begins a log-in at the provider.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] where there is no provider, or for an address where no log-in ends;
    /// [`ErrorKind::Offline`]; [`ErrorKind::Denied`].
    pub fn begin_log_in(&self, body: &BeginBody) -> Result<LogInBegun, ApiError> {
        self.provider()?.begin(&body.redirect).map_err(|e| of_provider(&e))
    }

    /// Ends a log-in: whom the provider vouches for gets a session, where somebody here is that person.
    ///
    /// # Errors
    /// [`ErrorKind::Denied`] for everybody else, on record; [`ErrorKind::Offline`]; [`ErrorKind::Internal`].
    pub fn end_log_in(&self, body: &EndBody) -> Result<SessionOpened, ApiError> {
        let named = match self.provider()?.finish(&body.attempt, &body.code.0) {
            Ok(named) => named,
            Err(error @ IdentityFailed::Refused(_)) => {
                // On record; what was wrong is told to who tried it.
                let _: Result<(), _> =
                    self.accounts().not_vouched(&Actor::node(), "not-vouched", self.now_s());
                return Err(of_provider(&error));
            }
            Err(other) => return Err(of_provider(&other)),
        };
        let opened = self.accounts().log_in_identified(&named.issuer, &named.subject, self.now_s())?;
        let session = Hidden(opened.session.expose().to_owned());
        Ok(SessionOpened { session, actor: opened.actor, ends_s: opened.ends_s })
    }

    /// Ends a log-in that the provider turned back: on record, and nobody is logged in.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] where there is no provider; [`ErrorKind::Internal`] when it cannot be put on record.
    pub(crate) fn abandon_log_in(&self, attempt: &str) -> Result<(), ApiError> {
        self.provider()?.give_up(attempt);
        match self.accounts().not_vouched::<()>(&Actor::node(), "turned-back", self.now_s()) {
            Err(AccountsError::NotVouched) | Ok(()) => Ok(()),
            Err(other) => Err(other.into()),
        }
    }

    /// Whoever the provider names so logs in as this person.
    ///
    /// # Errors
    /// [`ErrorKind::Denied`] until a second person has approved; [`ErrorKind::Invalid`]; [`ErrorKind::Internal`].
    pub fn link_person(&self, body: &LinkBody, by: &Actor) -> Result<(), ApiError> {
        let issuer = self.provider()?.issuer().to_owned();
        Ok(self.accounts().link_person(by, &body.person, &issuer, &body.subject, self.now_s())?)
    }
}

fn of_provider(error: &IdentityFailed) -> ApiError {
    let kind = match error {
        IdentityFailed::Invalid(_) => ErrorKind::Invalid,
        IdentityFailed::Offline(_) => ErrorKind::Offline,
        _ => ErrorKind::Denied,
    };
    ApiError::new(kind, error.to_string())
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/login/provider", post(begin::<P>))
        .route("/api/v1/login/provider/end", post(end::<P>))
        .route("/api/v1/people/link", post(link::<P>))
        .route("/api/v1/people/unlink", post(unlink::<P>))
        .route("/api/v1/people/links", get(links::<P>))
}

async fn begin<P: AskPeers>(State(office): Shared<P>, Json(body): Json<BeginBody>) -> Response {
    blocking(move || office.begin_log_in(&body)).await
}

async fn end<P: AskPeers>(State(office): Shared<P>, Json(body): Json<EndBody>) -> Response {
    blocking(move || office.end_log_in(&body)).await
}

type By = Extension<Acting>;

async fn link<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<LinkBody>) -> Response {
    blocking(move || office.link_person(&body, &by.actor).map(|()| Done {})).await
}

async fn unlink<P: AskPeers>(State(office): Shared<P>, by: By, Json(body): Json<LinkBody>) -> Response {
    blocking(move || {
        office.accounts().unlink_person(&by.actor, &body.person, office.now_s())?;
        Ok(Done {})
    })
    .await
}

async fn links<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || -> Result<Vec<IdentityLine>, ApiError> { Ok(office.accounts().identities()?) }).await
}
