//! An unbiased estimate with its variance.

use crate::normal::Z_95;
use safeborders_types::Interval;

/// An unbiased estimate and the variance of its noise. Both are finite, the variance is not negative.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    value: f64,
    variance: f64,
}

impl Figure {
    /// `None` when a number is not finite, or the variance negative.
    #[must_use]
    pub fn new(value: f64, variance: f64) -> Option<Self> {
        let valid = value.is_finite() && variance.is_finite() && variance >= 0.0;
        valid.then_some(Self { value, variance })
    }

    /// A released count whose noise has this standard deviation, summed from `terms` released cells.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // counts stay far below 2^53
    pub fn of_count(count: i64, sigma: u32, terms: u32) -> Self {
        let variance = f64::from(sigma) * f64::from(sigma) * f64::from(terms);
        Self { value: count as f64, variance }
    }

    /// The estimate. Negative ones are normal.
    #[must_use]
    pub fn value(self) -> f64 {
        self.value
    }

    /// The variance of its noise.
    #[must_use]
    pub fn variance(self) -> f64 {
        self.variance
    }

    /// The 95 % interval.
    #[must_use]
    pub fn interval(self) -> Interval {
        let half = Z_95 * self.variance.sqrt();
        Interval { low: self.value - half, high: self.value + half }
    }

    /// The sum with an independent figure, or `None` when it is not finite.
    #[must_use]
    pub fn plus(self, other: Self) -> Option<Self> {
        Self::new(self.value + other.value, self.variance + other.variance)
    }

    /// The difference to an independent figure, or `None` when it is not finite.
    #[must_use]
    pub fn minus(self, other: Self) -> Option<Self> {
        Self::new(self.value - other.value, self.variance + other.variance)
    }

    /// This figure merged with an independent estimate of the same quantity: weighted by inverse variance, which
    /// gives the smallest variance that a linear rule can give. For Gaussian noise nothing is lost.
    #[must_use]
    pub fn merged_with(self, other: Self) -> Self {
        let both = self.variance + other.variance;
        if both <= 0.0 {
            return self;
        }
        // Ratios first: the product of two variances may not fit.
        let weight = other.variance / both;
        let value = self.value * weight + other.value * (1.0 - weight);
        Self { value, variance: self.variance * weight }
    }
}

/// Independent estimates of the same quantity, merged by inverse variance; `None` when there is none.
pub fn merge_all(figures: impl IntoIterator<Item = Figure>) -> Option<Figure> {
    figures.into_iter().reduce(Figure::merged_with)
}

/// The sum of independent figures; `None` when it is not finite.
pub fn sum(figures: impl IntoIterator<Item = Figure>) -> Option<Figure> {
    let zero = Figure { value: 0.0, variance: 0.0 };
    figures.into_iter().try_fold(zero, Figure::plus)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: f64, variance: f64) -> Figure {
        Figure::new(value, variance).unwrap()
    }

    #[test]
    fn a_figure_is_finite_with_a_variance() {
        assert!(Figure::new(-3.0, 0.0).is_some());
        for (value, variance) in [(f64::NAN, 1.0), (1.0, -1.0), (1.0, f64::INFINITY), (f64::INFINITY, 1.0)] {
            assert_eq!(Figure::new(value, variance), None);
        }
    }

    #[test]
    fn merging_weighs_by_inverse_variance() {
        let merged = figure(10.0, 1.0).merged_with(figure(20.0, 4.0));
        assert!((merged.value() - 12.0).abs() < 1e-12, "{merged:?}");
        assert!((merged.variance() - 0.8).abs() < 1e-12, "{merged:?}");
        // An exact figure is kept.
        assert_eq!(figure(10.0, 0.0).merged_with(figure(20.0, 4.0)), figure(10.0, 0.0));
        assert_eq!(figure(20.0, 4.0).merged_with(figure(10.0, 0.0)), figure(10.0, 0.0));
        assert_eq!(merge_all([]), None);
    }

    #[test]
    fn merging_equal_figures_halves_the_variance_and_order_does_not_matter() {
        let merged = merge_all([figure(6.0, 9.0), figure(0.0, 9.0), figure(3.0, 9.0)]).unwrap();
        assert!((merged.value() - 3.0).abs() < 1e-12 && (merged.variance() - 3.0).abs() < 1e-12);
    }

    #[test]
    fn sums_add_variances_and_refuse_what_does_not_fit() {
        assert_eq!(sum([figure(1.0, 2.0), figure(-4.0, 3.0)]), Some(figure(-3.0, 5.0)));
        assert_eq!(sum([]), Some(figure(0.0, 0.0)));
        assert_eq!(sum([figure(f64::MAX, 0.0), figure(f64::MAX, 0.0)]), None);
        assert_eq!(Figure::of_count(-2, 10, 3), figure(-2.0, 300.0));
    }
}
