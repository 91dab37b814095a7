//! Changes over cohorts.

use crate::ratio::{Ratio, ratio};
use crate::{Figure, figure};
use safeborders_types::{CohortId, Interval};
use std::collections::BTreeMap;

/// What changed from one period to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Change {
    /// The later figure less the earlier one.
    pub difference: Figure,
    /// The later figure as a multiple of the earlier one.
    pub ratio: Ratio,
}

impl Change {
    /// The 95 % interval of the difference.
    #[must_use]
    pub fn interval(&self) -> Interval {
        self.difference.interval()
    }

    /// Whether the change can be told from none at 95 %, for this one pair of periods.
    #[must_use]
    pub fn is_certain(&self) -> bool {
        let interval = self.interval();
        interval.low > 0.0 || interval.high < 0.0
    }
}

/// The change between two figures with independent noise; `None` when it is not finite.
#[must_use]
pub fn change(from: Figure, to: Figure) -> Option<Change> {
    Some(Change { difference: to.minus(from)?, ratio: ratio(to, from, 0.0) })
}

/// The sum of a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct YearSum {
    /// The sum, with its variance.
    pub figure: Figure,
    /// How many cohorts it was summed from: below 4 the year is not whole.
    pub cohorts: usize,
}

/// Sums by year of one figure per cohort. Of a cohort that comes twice the later figure counts. A year whose sum is
/// not finite is left out.
#[must_use]
pub fn by_year(points: &[(CohortId, Figure)]) -> BTreeMap<u16, YearSum> {
    let latest: BTreeMap<CohortId, Figure> = points.iter().copied().collect();
    let mut years: BTreeMap<u16, Vec<Figure>> = BTreeMap::new();
    for (cohort, figure) in latest {
        years.entry(cohort.year()).or_default().push(figure);
    }
    let sums = years.into_iter().filter_map(|(year, figures)| {
        let cohorts = figures.len();
        figure::sum(figures).map(|figure| (year, YearSum { figure, cohorts }))
    });
    sums.collect()
}
