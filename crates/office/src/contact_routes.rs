//! The paths of link checks, referrals and the directory.

use crate::drafts::DraftBody;
use crate::links::LinkCheckBody;
use crate::office::Office;
use crate::referrals::{ReferralBody, StepBody};
use crate::server::{Shared, answer, blocking};
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Json, Router};
use safeborders_accounts::Acting;
use safeborders_types::{AskPeers, CheckLinks, ReferralId, SendReferrals};
use serde::Deserialize;
use std::sync::Arc;

pub(crate) fn routes<P: AskPeers + CheckLinks + SendReferrals>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/links/check", post(check::<P>))
        .route("/api/v1/links", get(link_log::<P>))
        .route("/api/v1/directory", get(directory::<P>))
        .route("/api/v1/referrals", get(referrals::<P>))
        .route("/api/v1/referral", get(referral::<P>))
        .route("/api/v1/referrals/new", post(refer::<P>))
        .route("/api/v1/referrals/step", post(step::<P>))
        .route("/api/v1/referrals/draft", post(draft::<P>))
}

async fn check<P: AskPeers + CheckLinks>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<LinkCheckBody>,
) -> Response {
    answer(office.check_links(&body, &office.reader(&acting)).await)
}

async fn link_log<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.link_log()).await
}

async fn directory<P: AskPeers + SendReferrals>(State(office): Shared<P>) -> Response {
    blocking(move || Ok(office.directory())).await
}

async fn referrals<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.referrals()).await
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Which {
    id: ReferralId,
}

async fn referral<P: AskPeers>(State(office): Shared<P>, Query(which): Query<Which>) -> Response {
    blocking(move || office.line_of(which.id)).await
}

async fn refer<P: AskPeers + SendReferrals>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<ReferralBody>,
) -> Response {
    answer(office.refer(&body, &acting.actor).await)
}

async fn step<P: AskPeers + SendReferrals>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<StepBody>,
) -> Response {
    answer(office.refer_step(&body, &acting.actor).await)
}

async fn draft<P: AskPeers>(
    State(office): Shared<P>,
    Extension(acting): Extension<Acting>,
    Json(body): Json<DraftBody>,
) -> Response {
    blocking(move || office.draft(&body, &office.reader(&acting))).await
}
