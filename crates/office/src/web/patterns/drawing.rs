//! Drawings of patterns: support against what was expected, odds ratios on a common scale, a pattern over time. Server-made
//! SVG with attributes only; every figure stands beside it in words. Counts here are the office's own and exact.

use crate::patterns::body::{OddsLine, TrendPoint};

/// The odds ratio at the ends of the drawing: beyond them an interval is cut.
const ODDS_END: f64 = 1_000.0;

/// A bar of support with marks of what was expected, in percent of the drawing.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Gauge {
    pub(crate) support: String,
    pub(crate) expected: String,
    pub(crate) pairs: Option<String>,
    pub(crate) europe: Option<String>,
}

impl Gauge {
    pub(crate) fn new(support: u32, expected: [Option<f64>; 3], most: f64) -> Self {
        let at = |value: f64| format!("{:.2}%", (value / most.max(1.0) * 100.0).clamp(0.0, 100.0));
        let [independent, pairs, europe] = expected;
        Self {
            support: at(f64::from(support)),
            expected: at(independent.unwrap_or_default()),
            pairs: pairs.map(at),
            europe: europe.map(at),
        }
    }
}

/// An interval of an odds ratio on a logarithmic scale, in percent of the drawing; one is in the middle.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Forest {
    pub(crate) low: String,
    pub(crate) high: String,
    pub(crate) point: String,
}

impl Forest {
    pub(crate) fn new(odds: &OddsLine) -> Self {
        let at = |ratio: f64| {
            let place = 50.0 + ratio.max(f64::MIN_POSITIVE).ln() / ODDS_END.ln() * 50.0;
            format!("{:.2}%", place.clamp(0.0, 100.0))
        };
        Self { low: at(odds.low), high: at(odds.high), point: at(odds.ratio) }
    }
}

/// A pattern over time.
pub(crate) struct Trend {
    pub(crate) width: f64,
    pub(crate) bars: Vec<TrendBar>,
    /// Heights with what they say.
    pub(crate) ticks: Vec<(f64, u32)>,
    /// Where a new level begins.
    pub(crate) changes: Vec<f64>,
}

/// One quarter: how many of how many.
pub(crate) struct TrendBar {
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) wide: f64,
    pub(crate) high: f64,
    pub(crate) label: Option<String>,
    pub(crate) says: String,
}

/// Where bars stand, and how high they can be.
const FLOOR: f64 = 150.0;
const TALL: f64 = 132.0;
const LEFT: f64 = 40.0;
/// From one bar to the next: where there are few, each has room for its label.
const PITCH: [f64; 2] = [58.0, 22.0];
/// The most labels along the time.
const MOST_LABELS: usize = 12;
/// The fewest narrow bars from one label to the next.
const APART: usize = 3;

impl Trend {
    /// `changes` are the places of the first quarter of a new level; `None` without quarters.
    pub(crate) fn new(points: &[TrendPoint], changes: &[usize]) -> Option<Self> {
        let most = points.iter().map(|point| point.holding).max()?.max(1);
        let few = points.len() <= MOST_LABELS;
        let pitch = PITCH[usize::from(!few)];
        let step = if few { 1 } else { points.len().div_ceil(MOST_LABELS).max(APART) };
        #[allow(clippy::cast_precision_loss)] // some hundred quarters
        let left = |at: usize| LEFT + at as f64 * pitch;
        let bar = |(at, point): (usize, &TrendPoint)| {
            let high = f64::from(point.holding) / f64::from(most) * TALL;
            TrendBar {
                x: left(at) + 3.0,
                y: FLOOR - high,
                wide: pitch - 6.0,
                high,
                label: at.is_multiple_of(step).then(|| point.cohort.to_string()),
                says: format!("{}: {} / {}", point.cohort, point.holding, point.of),
            }
        };
        let half = most.div_ceil(2);
        let tick = |value: u32| (FLOOR - f64::from(value) / f64::from(most) * TALL, value);
        let mut ticks = vec![tick(0), tick(half), tick(most)];
        ticks.dedup_by_key(|(_, value)| *value);
        Some(Self {
            width: left(points.len()) + 30.0,
            bars: points.iter().enumerate().map(bar).collect(),
            ticks,
            changes: changes.iter().map(|at| left(*at)).collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gauge_never_leaves_its_drawing() {
        let gauge = Gauge::new(30, [Some(20.0), None, Some(1e9)], 60.0);
        assert_eq!((gauge.support.as_str(), gauge.expected.as_str()), ("50.00%", "33.33%"));
        assert_eq!((gauge.pairs, gauge.europe.as_deref()), (None, Some("100.00%")));
        assert_eq!(Gauge::new(0, [None; 3], 0.0).support, "0.00%");
    }

    #[test]
    fn an_odds_ratio_of_one_is_in_the_middle_and_others_on_their_side() {
        let at = |ratio: f64| Forest::new(&OddsLine { ratio, low: 0.0, high: f64::INFINITY });
        assert_eq!(at(1.0).point, "50.00%");
        assert_eq!((at(1e9).point.as_str(), at(1e-9).point.as_str()), ("100.00%", "0.00%"));
        assert_eq!(
            (at(31.622_776_6).point.as_str(), at(0.031_622_776_6).point.as_str()),
            ("75.00%", "25.00%")
        );
        assert_eq!((at(2.0).low.as_str(), at(2.0).high.as_str()), ("0.00%", "100.00%"));
    }

    #[test]
    fn a_trend_has_a_bar_for_each_quarter_and_few_labels() {
        let mut cohort: safeborders_types::CohortId = "2001Q1".parse().unwrap();
        let mut points = Vec::new();
        for holding in 0..80 {
            points.push(TrendPoint { cohort, holding, of: 100 });
            cohort = cohort.next().unwrap();
        }
        let trend = Trend::new(&points, &[3]).unwrap();
        assert_eq!((trend.bars.len(), trend.changes.len()), (80, 1));
        assert!(trend.bars.iter().filter(|bar| bar.label.is_some()).count() <= MOST_LABELS);
        assert!(trend.bars.iter().all(|bar| bar.y >= 0.0 && bar.high >= 0.0 && bar.x < trend.width));
        assert!(Trend::new(&[], &[]).is_none());
        let flat = Trend::new(&points[..1], &[]).unwrap();
        assert_eq!(flat.ticks.len(), 2, "nought and one, once each");
    }
}
