//! Merging the answers of several nodes: a sum of counts that carries its variance.

use crate::{Answer, Axis, CohortId, CountTable, CountryCode, NanoRho, Sigma};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;

/// z for a two-sided 95 % interval of a normal distribution.
const Z_95: f64 = 1.959_963_984_540_054;

/// A 95 % confidence interval, in counts.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// The 95 % interval around an estimate whose noise is a sum of discrete Gaussians with this
    /// total variance.
    ///
    /// A discrete Gaussian's variance is at most σ² (Canonne, Kamath, Steinke 2020, Cor. 9), so
    /// the interval is not too narrow.
    #[must_use]
    #[allow(clippy::cast_precision_loss)] // counts stay far below 2^53
    pub fn around(estimate: i64, variance: f64) -> Self {
        let half = Z_95 * variance.sqrt();
        Self { low: estimate as f64 - half, high: estimate as f64 + half }
    }

    /// How wide the interval is.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.high - self.low
    }

    /// Whether the value lies in the interval.
    #[must_use]
    #[allow(clippy::cast_precision_loss)]
    pub fn holds(&self, value: i64) -> bool {
        (self.low..=self.high).contains(&(value as f64))
    }

    /// Whether the interval reaches down to zero: the figure cannot be told from zero.
    #[must_use]
    pub fn reaches_zero(&self) -> bool {
        self.low <= 0.0
    }
}

/// One cell of a merged table.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct MergedCell {
    /// The unbiased estimate; negative ones are normal.
    pub estimate: i64,
    /// The 95 % interval.
    pub interval: Interval,
}

/// What one node contributed to a merged table.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Contribution {
    /// The node's country.
    pub country: CountryCode,
    /// The standard deviation of the noise in each released cell.
    pub sigma: Sigma,
    /// What the release cost each of its cohorts.
    pub cost: NanoRho,
    /// How many persons per case file it counted at most.
    pub clamp: Option<u32>,
    /// How many released cells each of its figures is a sum of.
    pub terms: u32,
}

impl Contribution {
    /// The standard deviation of the noise in each of its figures.
    #[must_use]
    pub fn noise(&self) -> f64 {
        (self.sigma.variance() * f64::from(self.terms)).sqrt()
    }
}

/// Why a node is missing from a merged table.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Absence {
    /// It could not be reached.
    Unreachable,
    /// It did not answer within the deadline.
    TimedOut,
    /// It refused, with the code that it gave.
    Refused(String),
    /// It answered with a table of another shape: it runs another codebook.
    OtherShape,
}

impl fmt::Display for Absence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable => f.write_str("unreachable"),
            Self::TimedOut => f.write_str("did not answer in time"),
            // The code is the peer's own text: nothing in it may steer a terminal.
            Self::Refused(code) => {
                let plain: String = code.chars().filter(char::is_ascii_graphic).take(64).collect();
                write!(f, "refused ({plain})")
            }
            Self::OtherShape => f.write_str("answered with another table"),
        }
    }
}

/// A node that is missing from a merged table.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Missing {
    /// The node's country.
    pub country: CountryCode,
    /// Why.
    pub absence: Absence,
}

/// Cohorts of one node whose second edition stands behind a figure: what was released over the first one is
/// withdrawn.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Reissued {
    /// The node's country.
    pub country: CountryCode,
    /// The cohorts.
    pub cohorts: BTreeSet<CohortId>,
}

/// The sum of the answers of several nodes, with a 95 % interval in each cell.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MergedTable {
    /// The axes, outermost first.
    pub axes: Vec<Axis>,
    /// The cells, row-major. Empty when no node answered.
    pub cells: Vec<MergedCell>,
    /// The nodes that answered, by country.
    pub answered: Vec<Contribution>,
    /// The nodes that did not, by country.
    pub missing: Vec<Missing>,
    /// The countries whose yearbooks went in, by country.
    #[serde(default)]
    pub yearbooks: Vec<crate::FromYearbook>,
    /// The nodes whose answers are over the second edition of a cohort, by country.
    #[serde(default)]
    pub reissued: Vec<Reissued>,
}

/// Adds up answers cell by cell. Variances add, because nodes draw their noise independently.
///
/// An answer whose axes are not `axes` is left out and listed as [`Absence::OtherShape`].
#[must_use]
pub fn merge(axes: &[Axis], answers: &[(CountryCode, Answer)], missing: Vec<Missing>) -> MergedTable {
    let cells = CountTable::cells_of(axes).unwrap_or(0);
    let mut merged = MergedTable {
        axes: axes.to_vec(),
        cells: Vec::new(),
        answered: Vec::new(),
        missing,
        yearbooks: Vec::new(),
        reissued: Vec::new(),
    };
    let mut sums = vec![0_i64; cells];
    let mut variance = 0.0;
    for (country, answer) in answers {
        if answer.table.axes() != axes {
            merged.missing.push(Missing { country: *country, absence: Absence::OtherShape });
            continue;
        }
        for (sum, cell) in sums.iter_mut().zip(answer.table.cells()) {
            *sum = sum.saturating_add(*cell);
        }
        variance += answer.variance();
        merged.answered.push(Contribution {
            country: *country,
            sigma: answer.sigma,
            cost: answer.cost,
            clamp: answer.clamp,
            terms: answer.terms,
        });
        if !answer.reissued.is_empty() {
            merged.reissued.push(Reissued { country: *country, cohorts: answer.reissued.clone() });
        }
    }
    merged.reissued.sort_by_key(|r| r.country);
    merged.answered.sort_by_key(|c| c.country);
    merged.missing.sort_by_key(|m| m.country);
    if !merged.answered.is_empty() {
        let cell = |estimate| MergedCell { estimate, interval: Interval::around(estimate, variance) };
        merged.cells = sums.into_iter().map(cell).collect();
    }
    merged
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ReleaseId;

    fn axes(codes: &[&str]) -> Vec<Axis> {
        vec![Axis {
            attribute: "victim.sex".parse().unwrap(),
            codes: codes.iter().map(|c| c.parse().unwrap()).collect(),
        }]
    }

    fn answer(codes: &[&str], cells: &[i64], sigma: u32) -> Answer {
        Answer {
            release: ReleaseId::new([0; 32]),
            table: CountTable::new(axes(codes), cells.to_vec()).unwrap(),
            sigma: sigma.try_into().unwrap(),
            cost: NanoRho::new(1),
            clamp: None,
            codebook: 1,
            released_at_s: 0,
            terms: 1,
            reissued: Default::default(),
        }
    }

    fn country(code: &str) -> CountryCode {
        code.parse().unwrap()
    }

    #[test]
    fn estimates_and_variances_add_up() {
        let answers = [
            (country("GR"), answer(&["F", "M"], &[10, -2], 3)),
            (country("BG"), answer(&["F", "M"], &[5, 1], 4)),
        ];
        let merged = merge(&axes(&["F", "M"]), &answers, Vec::new());
        assert_eq!(merged.cells.iter().map(|c| c.estimate).collect::<Vec<_>>(), [15, -1]);
        // √(3² + 4²) = 5
        let half = merged.cells[0].interval.high - 15.0;
        assert!((half - Z_95 * 5.0).abs() < 1e-9, "{half}");
        assert_eq!(merged.answered[0].country, country("BG"));
    }

    #[test]
    fn a_figure_that_is_a_sum_of_released_cells_carries_the_variance_of_all_of_them() {
        let summed = Answer { terms: 4, ..answer(&["F"], &[15], 3) };
        assert!(summed.is_as_precise_as(6.try_into().unwrap()), "3² · 4 = 6²");
        assert!(!Answer { terms: 5, ..summed.clone() }.is_as_precise_as(6.try_into().unwrap()));
        assert!(!Answer { terms: 0, ..summed.clone() }.is_as_precise_as(6.try_into().unwrap()));
        let merged = merge(&axes(&["F"]), &[(country("GR"), summed)], Vec::new());
        let half = merged.cells[0].interval.high - 15.0;
        assert!((half - Z_95 * 6.0).abs() < 1e-9, "{half}");
        assert!((merged.answered[0].noise() - 6.0).abs() < 1e-12);
    }

    #[test]
    fn second_editions_of_cohorts_are_named_and_first_ones_are_not() {
        let second = BTreeSet::from(["2024Q1".parse().unwrap()]);
        let answers = [
            (country("GR"), Answer { reissued: second.clone(), ..answer(&["F"], &[10], 3) }),
            (country("BG"), answer(&["F"], &[5], 4)),
        ];
        let merged = merge(&axes(&["F"]), &answers, Vec::new());
        assert_eq!(merged.reissued, [Reissued { country: country("GR"), cohorts: second }]);
    }

    #[test]
    fn an_answer_of_another_shape_is_named_and_not_added() {
        let answers =
            [(country("GR"), answer(&["F", "M"], &[10, 1], 3)), (country("BG"), answer(&["F"], &[5], 3))];
        let merged = merge(&axes(&["F", "M"]), &answers, Vec::new());
        assert_eq!(merged.cells[0].estimate, 10);
        assert_eq!(merged.missing, [Missing { country: country("BG"), absence: Absence::OtherShape }]);
    }

    #[test]
    fn without_answers_there_is_no_figure() {
        let gone = vec![Missing { country: country("GR"), absence: Absence::TimedOut }];
        let merged = merge(&axes(&["F"]), &[], gone);
        assert!(merged.cells.is_empty());
        assert_eq!(merged.missing.len(), 1);
    }

    #[test]
    fn a_figure_near_zero_cannot_be_told_from_zero() {
        assert!(Interval::around(15, 100.0).reaches_zero());
        assert!(!Interval::around(25, 100.0).reaches_zero());
        assert!(Interval::around(15, 100.0).holds(0));
        assert!(!Interval::around(25, 100.0).holds(0));
    }
}
