//! How failures look over HTTP.

use crate::api::{ApiError, ErrorKind};
use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use safeborders_accounts::AccountsError;
use safeborders_types::AskFailed;

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = match self.kind {
            ErrorKind::Invalid => StatusCode::BAD_REQUEST,
            ErrorKind::Denied => StatusCode::FORBIDDEN,
            ErrorKind::Offline => StatusCode::BAD_GATEWAY,
            ErrorKind::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        };
        (status, Json(self)).into_response()
    }
}

impl From<AccountsError> for ApiError {
    fn from(error: AccountsError) -> Self {
        let kind = match &error {
            AccountsError::LogIn
            | AccountsError::NotVouched
            | AccountsError::NoSession
            | AccountsError::NoRight { .. }
            | AccountsError::OutOfScope(_)
            | AccountsError::Enrolment
            | AccountsError::LastAdministrator
            | AccountsError::NeedsSecondPerson { .. }
            | AccountsError::NotApproved(_) => ErrorKind::Denied,
            AccountsError::Books(_) | AccountsError::Damaged | AccountsError::Random => ErrorKind::Internal,
            _ => ErrorKind::Invalid,
        };
        Self::new(kind, error.to_string())
    }
}

impl From<AskFailed> for ApiError {
    fn from(failed: AskFailed) -> Self {
        let kind = match &failed {
            AskFailed::Invalid(_) => ErrorKind::Invalid,
            AskFailed::Offline(_) => ErrorKind::Offline,
            AskFailed::Refused(_) => ErrorKind::Denied,
            _ => ErrorKind::Internal,
        };
        Self::new(kind, failed.to_string())
    }
}
