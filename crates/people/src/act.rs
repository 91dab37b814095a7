//! What needs a second person.

use crate::{PersonId, Role};
use safeborders_types::{CohortId, NanoEpsilon, NanoRho};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One act that needs four eyes, so exactly described that an approval of it covers nothing else. Stored:
/// new acts are appended.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Act {
    /// An agreement is signed for this country, or put into force.
    Agreement {
        /// SHA-256 of the document.
        digest: [u8; 32],
    },
    /// A signature is published to peers.
    Publication {
        /// SHA-256 of the predicate and the round it is for.
        digest: [u8; 32],
    },
    /// The shares of cohorts that have not opened yet.
    CohortShares {
        /// The first cohort that opens with them.
        from: CohortId,
        /// For the yearbook.
        yearbook: NanoRho,
        /// For questions.
        questions: NanoRho,
        /// For questions after a reissue.
        corrections: NanoRho,
        /// For rounds of signatures.
        rounds: NanoEpsilon,
    },
    /// Case files are erased.
    Erasure {
        /// SHA-256 of the list of the files' identifiers.
        digest: [u8; 32],
    },
    /// Somebody is given an account, or another role.
    Account {
        /// Who.
        person: PersonId,
        /// The role.
        role: Role,
    },
    /// Another country is asked whether it holds the identifiers of a case file's suspects.
    LinkCheck {
        /// SHA-256 of case file, kind and country.
        digest: [u8; 32],
    },
    /// The seal is taken off a case file by a prosecutor who is not assigned to it.
    Unsealing {
        /// SHA-256 of the file's identifier.
        digest: [u8; 32],
    },
    /// Whoever an identity provider names so logs in as this person.
    Linking {
        /// SHA-256 of the person, the provider, and the provider's name of them.
        digest: [u8; 32],
    },
}

impl Act {
    /// The roles of which the second person must have one.
    #[must_use]
    pub const fn approvers(&self) -> &'static [Role] {
        match self {
            Self::Agreement { .. }
            | Self::Publication { .. }
            | Self::CohortShares { .. }
            | Self::Account { .. }
            | Self::Unsealing { .. }
            | Self::Linking { .. } => &[Role::DataProtectionOfficer],
            // Of the two that may propose it, whichever did not.
            Self::Erasure { .. } | Self::LinkCheck { .. } => &[Role::Prosecutor, Role::DataProtectionOfficer],
        }
    }

    /// The kind of act, as lists show it.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Agreement { .. } => "agreement",
            Self::Publication { .. } => "publication",
            Self::CohortShares { .. } => "cohort-shares",
            Self::Erasure { .. } => "erasure",
            Self::Account { .. } => "account",
            Self::LinkCheck { .. } => "link-check",
            Self::Unsealing { .. } => "unsealing",
            Self::Linking { .. } => "linking",
        }
    }
}

impl fmt::Display for Act {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Agreement { digest }
            | Self::Publication { digest }
            | Self::Erasure { digest }
            | Self::LinkCheck { digest }
            | Self::Unsealing { digest }
            | Self::Linking { digest } => {
                write!(f, "{} ", self.kind())?;
                digest.iter().try_for_each(|b| write!(f, "{b:02x}"))
            }
            Self::CohortShares { from, yearbook, questions, corrections, rounds } => write!(
                f,
                "shares of cohorts from {from} on: yearbook {yearbook}, questions {questions}, corrections \
                 {corrections}, rounds {rounds}"
            ),
            Self::Account { person, role } => write!(f, "account of {person} as {role}"),
        }
    }
}
