//! Why an agreement is not in force here.

use crate::{IdentityError, PeerRefused};
use safeborders_types::CountryCode;
use time::Date;

/// Why terms are not an agreement.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidAgreement {
    /// Too few or too many parties.
    #[error("an agreement has 2 to 64 parties")]
    Parties,
    /// The counterparts are none, too many, or not askers.
    #[error("counterparts are 1 to 256 nodes of the parties or coordinators, each with a quota above zero")]
    Counterparts,
    /// No purpose or no attribute is allowed, or too many attributes.
    #[error("an agreement allows at least one purpose and 1 to 1000 attributes")]
    Scope,
    /// More dimensions than any table has.
    #[error("a table has at most 3 dimensions")]
    Dimensions,
    /// The validity ends before it begins.
    #[error("the validity must end after it begins")]
    Validity,
    /// The title is missing, too long, or holds control characters.
    #[error("the title must be 1 to 300 characters on one line")]
    Text,
    /// A party has no desk, a desk is in no party, or there are too many.
    #[error("every party needs a desk, every desk a party, and there are at most 1000")]
    Desks,
    /// Answers would be kept for longer than a century.
    #[error("answers may be kept for at most 36525 days")]
    Retention,
    /// The link check allows nothing, or more than it ever may.
    #[error(
        "a link check needs a kind of identifier, 1 to 1000 checks per day, and 1 to that many per case; \
         leave it out to keep it off"
    )]
    LinkCheck,
}

/// Why a signed agreement is not accepted.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AgreementError {
    /// The file is larger than any agreement.
    #[error("the agreement is larger than 1 MiB")]
    TooLarge,
    /// The file is not an agreement.
    #[error("the agreement cannot be read: line {line}, column {column}")]
    Unreadable {
        /// Where reading stopped.
        line: usize,
        /// Where reading stopped.
        column: usize,
    },
    /// A party has not signed.
    #[error("{country} has not signed the agreement: send it to its signatory")]
    NotSigned {
        /// Which party.
        country: CountryCode,
    },
    /// Somebody signed who is no party.
    #[error("{country} signed the agreement but is not a party to it")]
    Stranger {
        /// Who.
        country: CountryCode,
    },
    /// The certificate of a signature is not that of the country's signatory.
    #[error("the signature of {country} was not made by its signatory")]
    Signer {
        /// Whose signature.
        country: CountryCode,
        /// What is wrong with the certificate.
        #[source]
        source: PeerRefused,
    },
    /// A signature does not fit the text: the text was altered, or the signature forged.
    #[error("the signature of {country} does not fit the text: it was altered after signing")]
    Altered {
        /// Whose signature.
        country: CountryCode,
    },
    /// The validity has ended.
    #[error("the agreement ended on {on}: renew it")]
    Expired {
        /// The last day.
        on: Date,
    },
    /// The validity has not begun.
    #[error("the agreement begins on {on}")]
    NotYetInForce {
        /// The first day.
        on: Date,
    },
    /// The signer's identity cannot sign.
    #[error("the agreement could not be signed")]
    CannotSign(#[source] IdentityError),
    /// The signer is not a signatory.
    #[error("only a signatory's certificate signs agreements")]
    NotASignatory,
}
