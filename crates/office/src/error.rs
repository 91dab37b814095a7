//! How failures look over HTTP.

use crate::api::{ApiError, ErrorKind};
use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use safeborders_accounts::AccountsError;
use safeborders_types::AskFailed;

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        (self.kind.status(), Json(self)).into_response()
    }
}

impl ErrorKind {
    /// The HTTP status of a failure of this kind.
    pub(crate) const fn status(self) -> StatusCode {
        match self {
            Self::Invalid => StatusCode::BAD_REQUEST,
            Self::Denied => StatusCode::FORBIDDEN,
            Self::Budget => StatusCode::CONFLICT,
            Self::Disclosure => StatusCode::UNAVAILABLE_FOR_LEGAL_REASONS,
            Self::Offline => StatusCode::BAD_GATEWAY,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
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
        let refused = kind == ErrorKind::Denied;
        let made = Self::new(kind, error.to_string());
        if refused { made.with_code(error.code()) } else { made }
    }
}

impl From<AskFailed> for ApiError {
    fn from(failed: AskFailed) -> Self {
        let kind = match &failed {
            AskFailed::Invalid(_) => ErrorKind::Invalid,
            AskFailed::Offline(_) => ErrorKind::Offline,
            AskFailed::Refused(_) => ErrorKind::Denied,
            AskFailed::Budget(_) => ErrorKind::Budget,
            AskFailed::Disclosure(_) => ErrorKind::Disclosure,
            _ => ErrorKind::Internal,
        };
        Self::new(kind, failed.to_string())
    }
}
