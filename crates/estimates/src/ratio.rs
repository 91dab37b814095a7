//! Ratios, shares and means of released figures, with Fieller's interval.
//!
//! A ratio of two noisy figures has no variance, and its distribution has no mean: Fieller (1954) asks instead which
//! ratios r the difference `numerator − r·denominator` cannot be told from zero for. Where the denominator itself
//! cannot be told from zero, that set has no end, and it is given so.

use crate::Figure;
use crate::normal::Z_95;
use safeborders_types::Interval;

/// The ratios that are plausible at 95 %.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Plausible {
    /// Those in the interval.
    Between(Interval),
    /// Those up to the first number, and those from the second one: the denominator cannot be told from zero.
    Outside {
        /// The end of the lower part.
        up_to: f64,
        /// The start of the upper part.
        from: f64,
    },
    /// Any ratio: neither figure can be told from zero.
    Any,
}

impl Plausible {
    /// Whether this ratio is among them.
    #[must_use]
    pub fn holds(&self, ratio: f64) -> bool {
        match *self {
            Self::Between(interval) => (interval.low..=interval.high).contains(&ratio),
            Self::Outside { up_to, from } => ratio <= up_to || ratio >= from,
            Self::Any => true,
        }
    }

    fn moved(self, centre: f64, unit: f64) -> Self {
        let at = |ratio: f64| centre + unit * ratio;
        match self {
            Self::Between(i) => Self::Between(Interval { low: at(i.low), high: at(i.high) }),
            Self::Outside { up_to, from } => Self::Outside { up_to: at(up_to), from: at(from) },
            Self::Any => Self::Any,
        }
    }

    /// The smallest interval within `[low, high]` that holds all of them that lie there. The truth is known to lie
    /// there, so nothing is lost.
    fn within(self, low: f64, high: f64) -> Interval {
        match self {
            Self::Between(i) => Interval { low: i.low.clamp(low, high), high: i.high.clamp(low, high) },
            Self::Outside { up_to, from } if up_to < low && from <= high => {
                Interval { low: from.max(low), high }
            }
            Self::Outside { up_to, from } if up_to >= low && from > high => {
                Interval { low, high: up_to.min(high) }
            }
            Self::Outside { .. } | Self::Any => Interval { low, high },
        }
    }
}

/// A ratio of two released figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratio {
    /// The ratio of the two estimates; `None` when the denominator cannot be told from zero.
    pub value: Option<f64>,
    /// What is plausible at 95 %.
    pub plausible: Plausible,
}

/// The ratio of two figures whose noises have this covariance: zero when they are independent, the numerator's
/// variance when the numerator is one of the terms that the denominator was summed from.
///
/// A covariance that two such figures cannot have is brought into range.
#[must_use]
pub fn ratio(numerator: Figure, denominator: Figure, covariance: f64) -> Ratio {
    let most = numerator.variance().sqrt() * denominator.variance().sqrt();
    let covariance = if covariance.is_finite() { covariance.clamp(-most, most) } else { 0.0 };
    // In units of the larger figure, so that squares fit.
    let scale =
        [numerator.value(), denominator.value(), numerator.variance().sqrt(), denominator.variance().sqrt()]
            .into_iter()
            .fold(1.0, |most: f64, x| most.max(x.abs()));
    let (a, b) = (numerator.value() / scale, denominator.value() / scale);
    let scaled = |moment: f64| Z_95 * Z_95 * (moment / scale / scale);
    let (var_a, var_b) = (scaled(numerator.variance()), scaled(denominator.variance()));
    // The set of r with quadratic·r² − 2·linear·r + constant ≤ 0.
    let (quadratic, linear, constant) = (b * b - var_b, a * b - scaled(covariance), a * a - var_a);
    let plausible = solve(quadratic, linear, constant);
    let value = a / b;
    Ratio { value: (quadratic > 0.0 && value.is_finite()).then_some(value), plausible }
}

fn solve(quadratic: f64, linear: f64, constant: f64) -> Plausible {
    let discriminant = linear * linear - quadratic * constant;
    if quadratic == 0.0 || (quadratic < 0.0 && discriminant <= 0.0) {
        return Plausible::Any;
    }
    let root = discriminant.max(0.0).sqrt();
    // The larger root first and the other by their product, so that no digits cancel.
    let far = linear + root.copysign(linear);
    let (one, other) = if far == 0.0 { (0.0, 0.0) } else { (far / quadratic, constant / far) };
    let (low, high) = (one.min(other), one.max(other));
    if !(low.is_finite() && high.is_finite()) {
        return Plausible::Any;
    }
    if quadratic > 0.0 {
        Plausible::Between(Interval { low, high })
    } else {
        Plausible::Outside { up_to: low, from: high }
    }
}

/// The share of a part in the whole that it and the independent `rest` make, within 0 and 1.
///
/// The value is `None` when the whole cannot be told from zero; the interval is then often all of 0 to 1.
#[must_use]
pub fn share(part: Figure, rest: Figure) -> (Option<f64>, Interval) {
    let nothing = (None, Interval { low: 0.0, high: 1.0 });
    let Some(whole) = part.plus(rest) else { return nothing };
    // A negative whole is noise around a small one: it says nothing of the share.
    if whole.value() <= 0.0 {
        return nothing;
    }
    let ratio = ratio(part, whole, part.variance());
    (ratio.value.map(|v| v.clamp(0.0, 1.0)), ratio.plausible.within(0.0, 1.0))
}

/// The public terms of a mean that was released as two cells: how many units there are, scaled by `range`, and the
/// sum of their steps from the centre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MeanTerms {
    /// The value that a step of zero stands for.
    pub centre: f64,
    /// What one step is worth.
    pub unit: f64,
    /// By how much the count was multiplied: the most steps that one unit can be from the centre.
    pub range: f64,
}

/// The mean, `centre + unit·range·sum/count`, of two independent cells, held within `centre ± unit·range`, where it is
/// known to lie.
///
/// The value is `None` when the count cannot be told from zero.
#[must_use]
pub fn mean(terms: MeanTerms, sum: Figure, count: Figure) -> (Option<f64>, Interval) {
    let reach = (terms.unit * terms.range).abs();
    let finite = terms.centre.is_finite() && reach.is_finite();
    let (low, high) = if finite { (terms.centre - reach, terms.centre + reach) } else { (0.0, 0.0) };
    if !finite || count.value() <= 0.0 {
        return (None, Interval { low, high });
    }
    let ratio = ratio(sum, count, 0.0);
    let value = ratio.value.map(|r| (terms.centre + reach * r).clamp(low, high));
    (value, ratio.plausible.moved(terms.centre, reach).within(low, high))
}
