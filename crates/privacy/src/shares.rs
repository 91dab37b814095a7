//! What a cohort may lose in its life, split by what it is lost to.

use crate::Loss;
use safeborders_types::{NanoEpsilon, NanoRho};
use serde::{Deserialize, Serialize};

/// The fixed shares of one cohort's lifetime budget, or what is spent of each.
///
/// The default is a lifetime total of (ξ, ρ) = (2, 0.12), which reads as ε ≈ 5 at δ = 1e-9.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked", into = "Unchecked")]
pub struct Shares {
    yearbook: NanoRho,
    questions: NanoRho,
    corrections: NanoRho,
    rounds: NanoEpsilon,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Unchecked {
    yearbook: NanoRho,
    questions: NanoRho,
    corrections: NanoRho,
    rounds: NanoEpsilon,
}

/// The shares add up to more than any cohort may lose.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a cohort's lifetime budget may be at most ρ 0.5 and ξ 4: lower the shares")]
pub struct InvalidShares;

impl Shares {
    /// The most that yearbook, questions and corrections may have together. A ceiling, so that a slip
    /// of the decimal point in a configuration does not give a cohort away for ever.
    pub const MAX_RHO: NanoRho = NanoRho::new(500_000_000);
    /// The most that rounds may have.
    pub const MAX_XI: NanoEpsilon = NanoEpsilon::new(4_000_000_000);
    /// Nothing of any share.
    pub const NONE: Self = Self {
        yearbook: NanoRho::ZERO,
        questions: NanoRho::ZERO,
        corrections: NanoRho::ZERO,
        rounds: NanoEpsilon::ZERO,
    };

    /// # Errors
    /// [`InvalidShares`] above [`Self::MAX_RHO`] or [`Self::MAX_XI`].
    pub fn new(
        yearbook: NanoRho,
        questions: NanoRho,
        corrections: NanoRho,
        rounds: NanoEpsilon,
    ) -> Result<Self, InvalidShares> {
        let shares = Self { yearbook, questions, corrections, rounds };
        match shares.rho() {
            Some(rho) if rho <= Self::MAX_RHO && rounds <= Self::MAX_XI => Ok(shares),
            _ => Err(InvalidShares),
        }
    }

    fn rho(self) -> Option<NanoRho> {
        self.yearbook.checked_add(self.questions)?.checked_add(self.corrections)
    }

    /// The share of the yearbook.
    #[must_use]
    pub fn yearbook(self) -> NanoRho {
        self.yearbook
    }

    /// The share of questions, from all counterparts together.
    #[must_use]
    pub fn questions(self) -> NanoRho {
        self.questions
    }

    /// The share of a cohort's one reissue.
    #[must_use]
    pub fn corrections(self) -> NanoRho {
        self.corrections
    }

    /// The share of signature rounds.
    #[must_use]
    pub fn rounds(self) -> NanoEpsilon {
        self.rounds
    }

    /// The three Gaussian shares together.
    #[must_use]
    pub fn total_rho(self) -> NanoRho {
        // Checked by `new`; every way to a `Shares` goes through it.
        self.rho().unwrap_or(Self::MAX_RHO)
    }

    /// The same with this loss added to its share, or `None` where that would exceed `limits`.
    ///
    /// Checked arithmetic: what does not fit is refused.
    pub(crate) fn plus_within(mut self, loss: Loss, limits: Self) -> Option<Self> {
        match loss {
            Loss::Yearbook(rho) => self.yearbook = within(self.yearbook.checked_add(rho), limits.yearbook)?,
            Loss::Questions(rho) => {
                self.questions = within(self.questions.checked_add(rho), limits.questions)?;
            }
            Loss::Corrections(rho) => {
                self.corrections = within(self.corrections.checked_add(rho), limits.corrections)?;
            }
            Loss::Rounds(xi) => self.rounds = within(self.rounds.checked_add(xi), limits.rounds)?,
        }
        Some(self)
    }
}

fn within<T: PartialOrd + Copy>(sum: Option<T>, limit: T) -> Option<T> {
    sum.filter(|sum| *sum <= limit)
}

impl Default for Shares {
    fn default() -> Self {
        Self {
            yearbook: NanoRho::new(30_000_000),
            questions: NanoRho::new(60_000_000),
            corrections: NanoRho::new(30_000_000),
            rounds: NanoEpsilon::new(2_000_000_000),
        }
    }
}

impl TryFrom<Unchecked> for Shares {
    type Error = InvalidShares;

    fn try_from(s: Unchecked) -> Result<Self, InvalidShares> {
        Self::new(s.yearbook, s.questions, s.corrections, s.rounds)
    }
}

impl From<Shares> for Unchecked {
    fn from(s: Shares) -> Self {
        Self { yearbook: s.yearbook, questions: s.questions, corrections: s.corrections, rounds: s.rounds }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shares(yearbook: u64, questions: u64, corrections: u64, rounds: u64) -> Result<Shares, InvalidShares> {
        let rho = NanoRho::new;
        Shares::new(rho(yearbook), rho(questions), rho(corrections), NanoEpsilon::new(rounds))
    }

    #[test]
    fn shares_have_a_ceiling() {
        assert!(shares(30_000_000, 60_000_000, 30_000_000, 2_000_000_000).is_ok());
        assert!(shares(200_000_000, 200_000_000, 100_000_000, 4_000_000_000).is_ok());
        assert_eq!(shares(200_000_000, 200_000_001, 100_000_000, 0), Err(InvalidShares));
        assert_eq!(shares(0, 0, 0, 4_000_000_001), Err(InvalidShares));
        assert_eq!(shares(u64::MAX, 1, 0, 0), Err(InvalidShares));
    }

    #[test]
    fn stored_shares_pass_the_same_check() {
        let bytes = postcard::to_stdvec(&Shares::default()).unwrap();
        assert_eq!(postcard::from_bytes::<Shares>(&bytes), Ok(Shares::default()));
        let raised = postcard::to_stdvec(&(0_u64, u64::MAX, 0_u64, 0_u64)).unwrap();
        assert!(postcard::from_bytes::<Shares>(&raised).is_err());
    }
}
