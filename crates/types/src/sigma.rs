//! The public ladder of noise scales.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The sixteen noise scales that a question may ask for, in the units of the table: counts, or those
/// of a sum. The large ones are for sums (means), where one case file moves a cell by much.
///
/// A ladder and not a free number, because discrete Gaussians cannot be rescaled: noise can be
/// drawn ahead only for scales that are known in advance.
pub const SIGMA_LADDER: [u32; 16] = [3, 4, 6, 8, 10, 12, 16, 20, 32, 40, 64, 128, 512, 1024, 2048, 8192];

/// A standard deviation of discrete Gaussian noise that stands on [`SIGMA_LADDER`].
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Sigma(u32);

/// The noise scale is not on the ladder.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the noise scale must be one of 3 4 6 8 10 12 16 20 32 40 64 128 512 1024 2048 8192")]
pub struct NotOnLadder;

impl Sigma {
    /// All noise scales, from the most to the least accurate.
    pub fn all() -> impl Iterator<Item = Self> {
        SIGMA_LADDER.into_iter().map(Self)
    }

    /// The standard deviation in counts.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }

    /// The variance in squared counts.
    #[must_use]
    pub fn variance(self) -> f64 {
        f64::from(self.0) * f64::from(self.0)
    }
}

impl TryFrom<u32> for Sigma {
    type Error = NotOnLadder;

    fn try_from(sigma: u32) -> Result<Self, NotOnLadder> {
        if SIGMA_LADDER.contains(&sigma) { Ok(Self(sigma)) } else { Err(NotOnLadder) }
    }
}

impl From<Sigma> for u32 {
    fn from(sigma: Sigma) -> Self {
        sigma.0
    }
}

impl FromStr for Sigma {
    type Err = NotOnLadder;

    fn from_str(text: &str) -> Result<Self, NotOnLadder> {
        text.parse::<u32>().map_err(|_| NotOnLadder)?.try_into()
    }
}

impl fmt::Display for Sigma {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rungs_of_the_ladder_are_noise_scales() {
        assert!(SIGMA_LADDER.is_sorted());
        assert_eq!(Sigma::all().count(), 16);
        assert!(Sigma::try_from(10).is_ok());
        for off in [0, 1, 5, 7, 129, 4096, u32::MAX] {
            assert_eq!(Sigma::try_from(off), Err(NotOnLadder));
        }
    }
}
