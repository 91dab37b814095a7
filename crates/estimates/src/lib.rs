//! What can be made of released figures: ratios, means, quantiles, rankings, trends, the plan of a yearbook, its
//! best unbiased tables, and the shrunken ones for display.
//!
//! Everything here is post-processing: whatever is done with released figures, the privacy loss stays what it was.
//! `docs/privacy/estimates.md` gives the rules, their sources and their bias.
//!
//! # Invariants
//! - A [`Figure`] is an unbiased estimate with its variance; both are finite. Only figures have intervals.
//! - A [`Best`] is biased on purpose and has neither variance nor interval, so that none can be shown with it.
//! - The loss of a [`Plan`] never exceeds the total that it was made for: costs are integers, rounded up.
//! - No input makes a function here panic or return a number that is not finite.
//!
//! # Never here
//! Exact counts of real cases, input and output, clocks, randomness.
//!
//! # Units
//! Counts and squared counts (variances); privacy loss in nano-ρ; intervals are at 95 %.

mod anova;
mod best;
mod centred;
mod combine;
mod design;
mod figure;
mod laplace;
mod normal;
mod plan;
mod quantile;
mod ratio;
mod top;
mod trend;
mod yearbook;

pub use best::{Best, BestTable, best};
pub use centred::{InvalidTransform, centred};
pub use combine::{CombineError, Measured, RawTable, combine};
pub use design::{Design, InvalidDesign, MAX_AXES, Shape};
pub use figure::{Figure, merge_all, sum};
pub use laplace::{Detection, laplace_half_width};
pub use normal::{Z_95, z_two_sided};
pub use plan::{Aim, Form, Measurement, Plan, PlanError, plan};
pub use quantile::{InvalidBins, Quantile, quantiles};
pub use ratio::{MeanTerms, Plausible, Ratio, mean, ratio, share};
pub use top::{FAMILY_LEVEL, Ranked, top};
pub use trend::{Change, YearSum, by_year, change};
pub use yearbook::{CombinedYearbook, yearbook_best};
