//! Signatures and rounds, for the office's own people.

use crate::api::{ApiError, ErrorKind};
use crate::guard::now_s;
use crate::office::Office;
use crate::server::{Shared, blocking};
use axum::Router;
use axum::extract::{Extension, Json, Query, State};
use axum::response::Response;
use axum::routing::{get, post};
use safeborders_accounts::Acting;
use safeborders_accounts::Approval;
use safeborders_people::Act;
use safeborders_types::{
    AskPeers, CountryCode, Joining, MatchReport, Matching, PatternSignature, PublishReport, Publishing,
    RoundDesk, RoundName, RoundView, TwoPeople,
};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// Which round.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct WhichRound {
    /// Its name.
    pub round: RoundName,
}

/// A published signature to be withdrawn.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct WithdrawBody {
    /// For which round it is published.
    pub round: RoundName,
    /// The signature.
    pub signature: PatternSignature,
}

/// How the matches of a round are judged.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct MatchesBody {
    /// The round.
    pub round: RoundName,
    /// How.
    pub matching: Matching,
}

/// The act that a second person approves: publishing exactly these signatures in exactly this round, for this reason.
#[must_use]
pub fn act_of(publishing: &Publishing, round: RoundName) -> Act {
    let mut hash = Sha256::new_with_prefix(b"safeborders publication 1\0");
    hash.update(round.to_string());
    hash.update(publishing.epsilon.get().to_be_bytes());
    for signature in &publishing.signatures {
        hash.update(signature.canonical());
    }
    hash.update(&publishing.reason);
    Act::Publication { digest: hash.finalize().into() }
}

impl<P: AskPeers> Office<P> {
    pub(crate) fn rounds_desk(&self) -> Result<&Arc<dyn RoundDesk>, ApiError> {
        let none = || ApiError::new(ErrorKind::Offline, "this office takes part in no rounds");
        self.rounds.as_ref().ok_or_else(none)
    }

    /// For which round these signatures could be published, and what a second person has to approve for it.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] says what is wrong; nothing was counted.
    pub fn publication(&self, publishing: &Publishing) -> Result<(RoundName, Act), ApiError> {
        let round = self.rounds_desk()?.check(publishing)?;
        Ok((round, act_of(publishing, round)))
    }

    /// Tests signatures, and publishes those that pass.
    ///
    /// # Errors
    /// [`ErrorKind::Denied`] without an approval of exactly this; what [`RoundDesk::publish`] says.
    pub fn publish(&self, publishing: &Publishing, approval: Approval) -> Result<PublishReport, ApiError> {
        let (round, act) = self.publication(publishing)?;
        if !approval.covers(&act) {
            return Err(ApiError::new(ErrorKind::Denied, "the approval is of another publication"));
        }
        let (first, second) = approval.into_people();
        let people = TwoPeople { authorised_by: first.to_string(), approved_by: second.to_string() };
        let publishing = Publishing { round: Some(round), ..publishing.clone() };
        Ok(self.rounds_desk()?.publish(&publishing, &people)?)
    }

    /// Withdraws a published signature before its round freezes.
    ///
    /// # Errors
    /// What [`RoundDesk::withdraw`] says.
    pub fn withdraw(&self, body: &WithdrawBody, by: &str) -> Result<(), ApiError> {
        Ok(self.rounds_desk()?.withdraw(body.round, &body.signature, by)?)
    }

    /// The rounds that anything is known of.
    ///
    /// # Errors
    /// What [`RoundDesk::rounds`] says.
    pub fn rounds(&self) -> Result<Vec<RoundView>, ApiError> {
        Ok(self.rounds_desk()?.rounds()?)
    }

    /// One round.
    ///
    /// # Errors
    /// What [`RoundDesk::round`] says.
    pub fn round(&self, round: RoundName) -> Result<RoundView, ApiError> {
        Ok(self.rounds_desk()?.round(round)?)
    }

    /// Takes part in a round.
    ///
    /// # Errors
    /// What [`RoundDesk::join`] says.
    pub fn join_round(&self, joining: &Joining, by: &str) -> Result<RoundView, ApiError> {
        Ok(self.rounds_desk()?.join(joining, by)?)
    }

    /// Reminds the other parties of a round.
    ///
    /// # Errors
    /// What [`RoundDesk::convene`] says.
    pub fn convene(&self, round: RoundName) -> Result<Vec<(CountryCode, String)>, ApiError> {
        Ok(self.rounds_desk()?.convene(round)?)
    }

    /// Who sees what this office published.
    ///
    /// # Errors
    /// What [`RoundDesk::matches`] says.
    pub fn matches(&self, body: &MatchesBody) -> Result<MatchReport, ApiError> {
        Ok(self.rounds_desk()?.matches(body.round, &body.matching)?)
    }
}

type By = Extension<Acting>;

/// The routes of this area.
pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/rounds", get(rounds::<P>))
        .route("/api/v1/rounds/one", get(round::<P>))
        .route("/api/v1/rounds/join", post(join::<P>))
        .route("/api/v1/rounds/convene", post(convene::<P>))
        .route("/api/v1/rounds/matches", post(matches::<P>))
        .route("/api/v1/patterns/publish", post(publish::<P>))
        .route("/api/v1/patterns/withdraw", post(withdraw::<P>))
}

async fn rounds<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.rounds()).await
}

async fn round<P: AskPeers>(State(office): Shared<P>, Query(which): Query<WhichRound>) -> Response {
    blocking(move || office.round(which.round)).await
}

async fn join<P: AskPeers>(
    State(office): Shared<P>,
    Extension(by): By,
    Json(joining): Json<Joining>,
) -> Response {
    blocking(move || office.join_round(&joining, &by.actor.to_string())).await
}

async fn convene<P: AskPeers>(State(office): Shared<P>, Json(which): Json<WhichRound>) -> Response {
    blocking(move || office.convene(which.round)).await
}

async fn matches<P: AskPeers>(State(office): Shared<P>, Json(body): Json<MatchesBody>) -> Response {
    blocking(move || office.matches(&body)).await
}

async fn publish<P: AskPeers>(
    State(office): Shared<P>,
    Extension(by): By,
    Json(publishing): Json<Publishing>,
) -> Response {
    blocking(move || {
        let (round, act) = office.publication(&publishing)?;
        let signatures: Vec<String> = publishing.signatures.iter().map(ToString::to_string).collect();
        let words = format!("publish in {round}: {} ({})", signatures.join("; "), publishing.reason);
        let approval = office.accounts().approval(&by.actor, &act, &words, now_s())?;
        office.publish(&publishing, approval)
    })
    .await
}

async fn withdraw<P: AskPeers>(
    State(office): Shared<P>,
    Extension(by): By,
    Json(body): Json<WithdrawBody>,
) -> Response {
    blocking(move || office.withdraw(&body, &by.actor.to_string())).await
}
