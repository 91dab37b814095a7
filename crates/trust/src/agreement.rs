//! Agreements between countries: one document, signed by every party.

mod difference;
mod error;
mod render;
mod signed;
mod strict;
mod terms;
mod wording;

pub use difference::Difference;
pub use error::{AgreementError, InvalidAgreement};
pub use signed::{MAX_AGREEMENT_BYTES, SignedAgreement, VerifiedAgreement};
pub use terms::{Agreement, Terms};
