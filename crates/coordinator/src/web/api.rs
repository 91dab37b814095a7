//! The local interface: what the command line uses while the server holds the archive.

use super::Site;
use crate::coordinator::{Order, PreviewOrder};
use crate::error::{AskError, Trouble};
use crate::nodes::Nodes;
use axum::Json;
use axum::extract::State;
use axum::extract::rejection::JsonRejection;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// What the interface answers instead of a result.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ApiTrouble {
    /// What kind of trouble it is.
    pub trouble: Trouble,
    /// What happened, and what to do next.
    pub message: String,
}

impl IntoResponse for ApiTrouble {
    fn into_response(self) -> Response {
        let status = match self.trouble {
            Trouble::Usage => StatusCode::BAD_REQUEST,
            Trouble::Unavailable => StatusCode::SERVICE_UNAVAILABLE,
            Trouble::Refused => StatusCode::FORBIDDEN,
            Trouble::Failure => StatusCode::INTERNAL_SERVER_ERROR,
        };
        (status, Json(self)).into_response()
    }
}

impl From<AskError> for ApiTrouble {
    fn from(error: AskError) -> Self {
        let mut message = error.to_string();
        let mut cause: Option<&dyn std::error::Error> = std::error::Error::source(&error);
        while let Some(deeper) = cause {
            message = format!("{message}: {deeper}");
            cause = deeper.source();
        }
        Self { trouble: error.trouble(), message }
    }
}

/// What the interface is, as an OpenAPI document. It needs no token: it is part of what is published.
pub(crate) async fn described() -> Response {
    ([(CONTENT_TYPE, "application/json")], include_str!("../../openapi.json")).into_response()
}

pub(crate) async fn ask<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    headers: HeaderMap,
    order: Result<Json<Order>, JsonRejection>,
) -> Response {
    if let Some(refused) = without_token(&site, &headers) {
        return refused;
    }
    let order = match order {
        Ok(Json(order)) => order,
        Err(rejection) => {
            let message = format!("the request is not a question: {}", rejection.body_text());
            return ApiTrouble { trouble: Trouble::Usage, message }.into_response();
        }
    };
    match site.coordinator.ask(order).await {
        Ok(merged) => Json(merged).into_response(),
        Err(error) => ApiTrouble::from(error).into_response(),
    }
}

pub(crate) async fn preview<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    headers: HeaderMap,
    order: Result<Json<PreviewOrder>, JsonRejection>,
) -> Response {
    if let Some(refused) = without_token(&site, &headers) {
        return refused;
    }
    let PreviewOrder { order, expected } = match order {
        Ok(Json(order)) => order,
        Err(rejection) => {
            let message = format!("the request is not a question: {}", rejection.body_text());
            return ApiTrouble { trouble: Trouble::Usage, message }.into_response();
        }
    };
    match site.coordinator.preview(&order, expected).await {
        Ok(preview) => Json(preview).into_response(),
        Err(error) => ApiTrouble::from(error).into_response(),
    }
}

pub(crate) async fn fetch_yearbooks<N: Nodes>(
    State(site): State<Arc<Site<N>>>,
    headers: HeaderMap,
    again: Result<Json<bool>, JsonRejection>,
) -> Response {
    if let Some(refused) = without_token(&site, &headers) {
        return refused;
    }
    let Ok(Json(again)) = again else {
        let message = "the request must say true or false: whether to fetch what is kept again".to_owned();
        return ApiTrouble { trouble: Trouble::Usage, message }.into_response();
    };
    match site.coordinator.fetch_yearbooks(again).await {
        Ok(fetched) => Json(fetched).into_response(),
        Err(error) => ApiTrouble::from(error).into_response(),
    }
}

pub(crate) async fn frozen<N: Nodes>(State(site): State<Arc<Site<N>>>, headers: HeaderMap) -> Response {
    if let Some(refused) = without_token(&site, &headers) {
        return refused;
    }
    match site.coordinator.frozen().await {
        Ok(cohorts) => Json(cohorts).into_response(),
        Err(error) => ApiTrouble::from(error).into_response(),
    }
}

pub(crate) fn without_token<N>(site: &Site<N>, headers: &HeaderMap) -> Option<Response> {
    let shown = headers.get(AUTHORIZATION).map(axum::http::HeaderValue::as_bytes);
    (!site.terms.token.admits(shown))
        .then(|| (StatusCode::UNAUTHORIZED, "show the token of the data directory\n").into_response())
}
