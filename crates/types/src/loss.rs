//! Privacy loss as integers, so that budgets add and compare exactly.

use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! nano_unit {
    ($(#[$doc:meta])* $name:ident, $symbol:literal) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(u64);

        impl $name {
            /// No loss.
            pub const ZERO: Self = Self(0);

            /// This many billionths.
            #[must_use]
            pub const fn new(nano: u64) -> Self {
                Self(nano)
            }

            /// The number of billionths.
            #[must_use]
            pub const fn get(self) -> u64 {
                self.0
            }

            /// The sum, or `None` when it does not fit.
            #[must_use]
            pub const fn checked_add(self, other: Self) -> Option<Self> {
                match self.0.checked_add(other.0) {
                    Some(sum) => Some(Self(sum)),
                    None => None,
                }
            }

            /// What is left after `other` is taken away; zero when `other` is larger.
            #[must_use]
            pub const fn saturating_sub(self, other: Self) -> Self {
                Self(self.0.saturating_sub(other.0))
            }

            /// The value for display, not for accounting.
            #[must_use]
            #[allow(clippy::cast_precision_loss)]
            pub fn as_f64(self) -> f64 {
                self.0 as f64 / 1e9
            }

            /// A privacy loss rounded **up** to the next billionth.
            ///
            /// `None` when the loss is negative, not a number, or does not fit.
            #[must_use]
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
            pub fn from_f64_rounding_up(loss: f64) -> Option<Self> {
                let nano = (loss * 1e9).ceil();
                // 2^53: beyond it f64 no longer holds every integer.
                (loss >= 0.0 && nano <= 9_007_199_254_740_992.0).then_some(Self(nano as u64))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($symbol, " {:.6}"), self.as_f64())
            }
        }
    };
}

nano_unit!(
    /// Loss in ρ of zero-concentrated differential privacy (Bun, Steinke 2016), in billionths.
    NanoRho,
    "ρ"
);
nano_unit!(
    /// Loss in ε of pure differential privacy, in billionths.
    NanoEpsilon,
    "ε"
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn losses_round_up_and_never_down() {
        assert_eq!(NanoRho::from_f64_rounding_up(0.005).unwrap().get(), 5_000_000);
        assert_eq!(NanoRho::from_f64_rounding_up(1.000_000_1e-9).unwrap().get(), 2);
        assert_eq!(NanoRho::from_f64_rounding_up(0.0), Some(NanoRho::ZERO));
    }

    #[test]
    fn a_loss_that_is_no_loss_is_refused() {
        for bad in [-1e-12, f64::NAN, f64::INFINITY, 1e9] {
            assert_eq!(NanoRho::from_f64_rounding_up(bad), None, "{bad}");
        }
    }
}
