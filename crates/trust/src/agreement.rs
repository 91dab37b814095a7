//! Agreements between countries: one document, signed by every party.

mod error;
mod render;
mod signed;
mod terms;

pub use error::{AgreementError, InvalidAgreement};
pub use signed::{MAX_AGREEMENT_BYTES, SignedAgreement, VerifiedAgreement};
pub use terms::{Agreement, Terms};
