//! Answers and yearbooks together: each country's figures weighed by their variance, then added up.

use crate::{
    Absence, Answer, Axis, CountTable, CountryCode, Interval, MergedCell, MergedTable, Missing, merge,
};
use serde::{Deserialize, Serialize};

/// What one country's yearbooks say to a question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct YearbookFigures {
    /// Unbiased counts over the question's own axes, from all tables that are seen, rounded to whole ones at the end.
    pub table: CountTable,
    /// The variance of each cell, in squared counts; that of rounding is in it.
    pub variance: f64,
    /// The years whose yearbooks were added up.
    pub years: Vec<u16>,
    /// How many persons were counted per case file at most; `None` where case files are counted.
    pub clamp: Option<u32>,
}

/// What use a question makes of the yearbooks that are kept.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum YearbookUse {
    /// A country whose yearbooks answer at least as exactly as the question wants is not asked. The others are, and
    /// what their yearbooks say is merged with what they answer.
    #[default]
    First,
    /// Nobody is asked: what the yearbooks say has to do.
    Only,
    /// Every country is asked and paid, and its yearbooks are merged with its answer.
    Precise,
}

/// What a country's yearbooks contributed to a merged table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FromYearbook {
    /// The country.
    pub country: CountryCode,
    /// The years.
    pub years: Vec<u16>,
    /// The standard deviation of the yearbooks' noise in each cell, in counts.
    pub sd: f64,
    /// How many persons per case file were counted at most.
    pub clamp: Option<u32>,
    /// Why the country did not answer itself, where it was asked.
    pub absence: Option<Absence>,
}

/// Merges answers with what yearbooks say. Where a country has both, they are two independent unbiased figures of one
/// count and are weighed by inverse variance, which no unbiased rule beats; then countries are added up and their
/// variances too.
///
/// A country that did not answer and whose yearbooks do is not missing: the yearbook's line says why it did not
/// answer.
#[must_use]
#[allow(clippy::cast_precision_loss)] // counts stay far below 2^53
pub fn merge_with_yearbooks(
    axes: &[Axis],
    answers: &[(CountryCode, Answer)],
    yearbooks: &[(CountryCode, YearbookFigures)],
    missing: Vec<Missing>,
) -> MergedTable {
    let mut merged = merge(axes, answers, missing);
    let fitting: Vec<&(CountryCode, YearbookFigures)> = yearbooks
        .iter()
        .filter(|(_, figures)| figures.table.axes() == axes && figures.variance > 0.0)
        .collect();
    if fitting.is_empty() {
        return merged;
    }
    let mut sums = vec![0.0_f64; CountTable::cells_of(axes).unwrap_or(0)];
    let mut variance = 0.0;
    let mut add = |cells: &[i64], weight: f64| {
        sums.iter_mut().zip(cells).for_each(|(sum, cell)| *sum += weight * *cell as f64);
    };
    for (country, answer) in answers.iter().filter(|(_, answer)| answer.table.axes() == axes) {
        let of_answer = answer.variance();
        match fitting.iter().find(|(of, _)| of == country) {
            Some((_, figures)) => {
                let whole = of_answer + figures.variance;
                add(answer.table.cells(), figures.variance / whole);
                add(figures.table.cells(), of_answer / whole);
                variance += of_answer * figures.variance / whole;
            }
            None => {
                add(answer.table.cells(), 1.0);
                variance += of_answer;
            }
        }
    }
    for (country, figures) in fitting {
        if merged.answered.iter().all(|answered| answered.country != *country) {
            add(figures.table.cells(), 1.0);
            variance += figures.variance;
        }
        let absence = merged.missing.iter().find(|m| m.country == *country).map(|m| m.absence.clone());
        merged.missing.retain(|m| m.country != *country);
        merged.yearbooks.push(FromYearbook {
            country: *country,
            years: figures.years.clone(),
            sd: figures.variance.sqrt(),
            clamp: figures.clamp,
            absence,
        });
    }
    merged.yearbooks.sort_by_key(|from| from.country);
    merged.cells = sums.iter().map(|sum| cell(*sum, variance)).collect();
    merged
}

/// A cell whose estimate is no whole number: shown rounded, with an interval that holds it unrounded.
#[allow(clippy::cast_possible_truncation)] // `as` saturates, and counts stay far below 2^53
fn cell(estimate: f64, variance: f64) -> MergedCell {
    let half = Interval::around(0, variance).high;
    MergedCell {
        estimate: estimate.round() as i64,
        interval: Interval { low: estimate - half, high: estimate + half },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{NanoRho, ReleaseId};

    fn axes() -> Vec<Axis> {
        let codes = ["F", "M"].map(|code| code.parse().unwrap()).to_vec();
        vec![Axis { attribute: "victim.sex".parse().unwrap(), codes }]
    }

    fn country(code: &str) -> CountryCode {
        code.parse().unwrap()
    }

    fn answer(cells: [i64; 2], sigma: u32) -> Answer {
        Answer {
            release: ReleaseId::new([0; 32]),
            table: CountTable::new(axes(), cells.to_vec()).unwrap(),
            sigma: sigma.try_into().unwrap(),
            cost: NanoRho::new(1),
            clamp: Some(4),
            codebook: 1,
            released_at_s: 0,
            terms: 1,
            reissued: Default::default(),
        }
    }

    fn figures(cells: [i64; 2], variance: f64) -> YearbookFigures {
        let table = CountTable::new(axes(), cells.to_vec()).unwrap();
        YearbookFigures { table, variance, years: vec![2024], clamp: Some(4) }
    }

    fn half(merged: &MergedTable) -> f64 {
        (merged.cells[0].interval.high - merged.cells[0].interval.low) / 2.0 / 1.959_963_984_540_054
    }

    #[test]
    fn without_yearbooks_it_is_the_plain_merge() {
        let answers = [(country("GR"), answer([10, -2], 10))];
        assert_eq!(
            merge_with_yearbooks(&axes(), &answers, &[], Vec::new()),
            merge(&axes(), &answers, Vec::new())
        );
    }

    #[test]
    fn an_answer_and_a_yearbook_of_one_country_are_weighed_by_inverse_variance() {
        let answers = [(country("GR"), answer([100, 0], 10))];
        let yearbooks = [(country("GR"), figures([200, 0], 300.0))];
        let merged = merge_with_yearbooks(&axes(), &answers, &yearbooks, Vec::new());
        // (100/100 + 200/300) / (1/100 + 1/300) = 125; variance 75.
        assert_eq!(merged.cells[0].estimate, 125);
        assert!((half(&merged) - 75.0_f64.sqrt()).abs() < 1e-9, "{}", half(&merged));
        assert_eq!(merged.answered.len(), 1);
        assert_eq!(merged.yearbooks[0].years, [2024]);
    }

    #[test]
    fn countries_are_added_up_wherever_their_figures_come_from() {
        let answers = [(country("BG"), answer([10, 1], 3))];
        let yearbooks = [(country("GR"), figures([5, -4], 16.0))];
        let merged = merge_with_yearbooks(&axes(), &answers, &yearbooks, Vec::new());
        assert_eq!(merged.cells.iter().map(|c| c.estimate).collect::<Vec<_>>(), [15, -3]);
        assert!((half(&merged) - 5.0).abs() < 1e-9, "√(3² + 4²)");
    }

    #[test]
    fn a_country_that_did_not_answer_is_not_missing_when_its_yearbook_says_it_and_the_reason_stays() {
        let gone = |code| Missing { country: country(code), absence: Absence::TimedOut };
        let yearbooks = [(country("GR"), figures([5, -4], 16.0))];
        let merged = merge_with_yearbooks(&axes(), &[], &yearbooks, vec![gone("GR"), gone("IT")]);
        assert_eq!(merged.missing, [gone("IT")]);
        assert_eq!(merged.yearbooks[0].absence, Some(Absence::TimedOut));
        assert_eq!(merged.cells[0].estimate, 5);
    }

    #[test]
    fn figures_of_another_shape_or_without_noise_are_left_out() {
        let mut other = figures([5, -4], 16.0);
        other.table = CountTable::new(Vec::new(), vec![9]).unwrap();
        let answers = [(country("BG"), answer([10, 1], 3))];
        for bad in [other, figures([5, 5], 0.0), figures([5, 5], f64::NAN)] {
            let merged = merge_with_yearbooks(&axes(), &answers, &[(country("GR"), bad)], Vec::new());
            assert_eq!(merged, merge(&axes(), &answers, Vec::new()));
        }
    }

    /// False alarm below 1e-6: of 4 000 intervals at 95 % those that hold the truth are within ±0.0169 of it, five
    /// standard deviations.
    #[test]
    fn intervals_of_merged_figures_hold_the_truth_as_often_as_they_say() {
        let mut seed = 7_u64;
        let mut normal = |sd: f64| {
            let mut sum = 0.0;
            for _ in 0..12 {
                seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                sum += (seed >> 11) as f64 / (1_u64 << 53) as f64 - 0.5;
            }
            (sum * sd).round() as i64
        };
        let (mut held, mut narrow) = (0, 0);
        for _ in 0..4_000 {
            let answers = [(country("GR"), answer([500 + normal(20.0), 0], 20))];
            let said = figures([500 + normal(40.0), 0], 1_600.0);
            let merged = merge_with_yearbooks(&axes(), &answers, &[(country("GR"), said)], Vec::new());
            let interval = merged.cells[0].interval;
            held += usize::from(interval.holds(500));
            // The control: intervals of half the width hold it far less often.
            let (low, high) = (interval.low + half(&merged), interval.high - half(&merged));
            narrow += usize::from((low..=high).contains(&500.0));
        }
        assert!((held as f64 / 4_000.0 - 0.95).abs() < 0.0169, "{held}");
        assert!((narrow as f64) < 0.8 * 4_000.0, "{narrow}");
    }
}
