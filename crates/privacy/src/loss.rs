//! A privacy loss together with the share of a cohort's budget that it is taken from.

use safeborders_types::{NanoEpsilon, NanoRho};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The fixed parts of a cohort's lifetime budget. They do not lend to each other.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
pub enum Share {
    /// The standing release of a year.
    Yearbook,
    /// Questions of all counterparts together.
    Questions,
    /// The one reissue of a wrong cohort.
    Corrections,
    /// Signature rounds.
    Rounds,
}

impl Share {
    /// All shares.
    pub const ALL: [Self; 4] = [Self::Yearbook, Self::Questions, Self::Corrections, Self::Rounds];
}

/// A loss and where it is taken from.
///
/// (ξ, ρ)-zCDP has two coordinates that must not be mixed: Gaussian releases lose ρ, pure ones ξ. A
/// round can lose ξ only and the other three shares ρ only, so a loss in the wrong coordinate cannot
/// be written down. Stored: variants are appended, none is moved.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub enum Loss {
    /// By a yearbook.
    Yearbook(NanoRho),
    /// By a question.
    Questions(NanoRho),
    /// By a reissue.
    Corrections(NanoRho),
    /// By a signature round.
    Rounds(NanoEpsilon),
}

impl Loss {
    /// The share that it is taken from.
    #[must_use]
    pub const fn share(self) -> Share {
        match self {
            Self::Yearbook(_) => Share::Yearbook,
            Self::Questions(_) => Share::Questions,
            Self::Corrections(_) => Share::Corrections,
            Self::Rounds(_) => Share::Rounds,
        }
    }

    /// How much, in billionths of ρ, or of ξ for a round.
    #[must_use]
    pub const fn nano(self) -> u64 {
        match self {
            Self::Yearbook(rho) | Self::Questions(rho) | Self::Corrections(rho) => rho.get(),
            Self::Rounds(xi) => xi.get(),
        }
    }
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Yearbook => "yearbook",
            Self::Questions => "questions",
            Self::Corrections => "corrections",
            Self::Rounds => "rounds",
        })
    }
}
