//! Ways of working in the office's own case files: mining, showing and comparing patterns, and case files that are alike.
//!
//! Everything here is exact and stays in the office. A score is of a pattern or a case file, never of a person.

pub mod body;
mod compare;
mod europe;
mod mine;
pub(crate) mod routes;
mod runs;
mod show;
mod similar;
mod support;
mod words;

pub use mine::stand_by_default;
pub use similar::{DifferenceLine, SimilarBody, SimilarFound, SimilarLine};

use crate::api::{ApiError, ErrorKind};
use safeborders_vault::VaultError;

/// The attributes of a way of working: what is mined where none are named. Others are left out because they repeat
/// these in coarser words, are nearly always the same (the country of exploitation is the office's own), or say who recorded
/// the case and not how the offenders worked.
pub const WAY_OF_WORKING: [&str; 24] = [
    "case.country_of_recruitment",
    "case.country_of_transit",
    "case.transport",
    "case.border_documents",
    "case.recruitment_platform",
    "case.exploitation_platform",
    "case.payment_channel",
    "case.offender_structure",
    "case.place_of_exploitation",
    "case.lure",
    "victim.sex",
    "victim.age_class",
    "victim.citizenship",
    "victim.exploitation",
    "victim.labour_sector",
    "victim.sexual_exploitation",
    "victim.forced_criminality",
    "victim.recruitment_method",
    "victim.recruiter_relationship",
    "victim.means_of_control",
    "victim.circumstances",
    "suspect.role",
    "suspect.citizenship",
    "suspect.relationship_to_victim",
];

pub(crate) fn of_vault(error: &VaultError) -> ApiError {
    let kind = match error {
        VaultError::NoSuchCase => ErrorKind::Invalid,
        _ => ErrorKind::Internal,
    };
    let mut text = error.to_string();
    let mut source = std::error::Error::source(error);
    while let Some(error) = source {
        text.push_str(&format!(": {error}"));
        source = error.source();
    }
    ApiError::new(kind, text)
}

pub(crate) fn invalid(text: impl Into<String>) -> ApiError {
    ApiError::new(ErrorKind::Invalid, text)
}

pub(crate) fn internal(error: &dyn std::error::Error) -> ApiError {
    ApiError::new(ErrorKind::Internal, error.to_string())
}
