//! The table of a mean, read as means: the ratio of two noisy cells, with its interval.

use crate::figure::{Figure, MINUS};
use crate::html::{Html, RenderError};
use crate::lang::{Arg, Locale};
use crate::picture::Picture;
use askama::Template;
use safeborders_codebook::{Codebook, MeanScale};
use safeborders_estimates::{Figure as Estimate, MeanTerms, Z_95, mean};
use safeborders_types::{Axis, Code, CountTable, Interval, MergedCell};

/// One mean, and over how many units it was taken.
#[derive(Clone, Debug, PartialEq)]
pub struct MeanRow {
    /// The codes of the units, one per axis.
    pub codes: Vec<Code>,
    /// The mean; `None` where the number of units cannot be told from zero.
    pub mean: Option<f64>,
    /// The 95 % interval of the mean, within the public bounds.
    pub interval: Interval,
    /// How many units have the number.
    pub counted: Figure,
}

/// The table of a mean, read as means.
#[derive(Clone, Debug, PartialEq)]
pub struct Means<'a> {
    /// What they are broken down by.
    pub axes: &'a [Axis],
    /// One for each combination of codes, row-major; none when no node answered.
    pub rows: Vec<MeanRow>,
    /// The public bounds to which the numbers were clamped.
    pub bounds: (f64, f64),
}

impl MeanRow {
    /// The mean as text: `24.3`, or a dash.
    #[must_use]
    pub fn mean_text(&self) -> String {
        self.mean.map_or_else(|| "\u{2013}".to_owned(), tenths)
    }

    /// The lower end of the interval, rounded down to a tenth.
    pub(crate) fn low(&self) -> f64 {
        (self.interval.low * 10.0).floor() / 10.0
    }

    /// The upper end of the interval, rounded up to a tenth.
    pub(crate) fn high(&self) -> f64 {
        (self.interval.high * 10.0).ceil() / 10.0
    }

    /// The interval as text: `21.9 to 26.7`, rounded outwards.
    #[must_use]
    pub fn interval_text(&self) -> String {
        format!("{} to {}", tenths(self.low()), tenths(self.high()))
    }
}

impl Means<'_> {
    /// What whoever reads the means must know: to which bounds the numbers were clamped.
    #[must_use]
    pub fn note(&self) -> String {
        let (low, high) = self.bounds;
        format!(
            "Means are of clamped numbers: below {low} counts as {low}, above {high} as {high}, and a bin as its middle."
        )
    }
}

impl<'a> Picture<'a> {
    /// The means of the table; `None` when the question asks for counts.
    #[must_use]
    pub fn means(&self) -> Option<Means<'a>> {
        let scale = Codebook::v1().attribute(self.question.mean_of()?)?.bins()?.scale();
        let (_, axes) = self.axes().split_last()?;
        let fits = CountTable::cells_of(self.axes()).is_ok_and(|n| n == self.table.cells.len());
        let cells = if fits { self.table.cells.as_slice() } else { &[] };
        let rows = CountTable::labels(axes).zip(cells.chunks_exact(2)).map(|(codes, cells)| {
            let codes = codes.into_iter().cloned().collect();
            row(codes, &cells[0], &cells[1], scale)
        });
        Some(Means { axes, rows: rows.collect(), bounds: scale.bounds() })
    }
}

fn row(codes: Vec<Code>, count: &MergedCell, sum: &MergedCell, scale: MeanScale) -> MeanRow {
    let range = f64::from(scale.weight);
    let terms = MeanTerms { centre: scale.centre, unit: scale.half_range / range, range };
    let bounds = Interval { low: scale.bounds().0, high: scale.bounds().1 };
    let (mean, interval) = match (estimate(sum), estimate(count)) {
        (Some(sum), Some(count)) => mean(terms, sum, count),
        _ => (None, bounds),
    };
    MeanRow { codes, mean, interval, counted: units(count, range) }
}

/// The cell with the variance from which its interval was made.
#[allow(clippy::cast_precision_loss)] // cells stay far below 2^53
fn estimate(cell: &MergedCell) -> Option<Estimate> {
    let half = (cell.interval.high - cell.interval.low) / (2.0 * Z_95);
    Estimate::new(cell.estimate as f64, half * half)
}

/// A count cell in units, the interval rounded outwards.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)] // far below 2^53; `as` saturates
fn units(count: &MergedCell, weight: f64) -> Figure {
    Figure {
        estimate: (count.estimate as f64 / weight).round() as i64,
        low: (count.interval.low / weight).floor() as i64,
        high: (count.interval.high / weight).ceil() as i64,
        near_zero: count.interval.reaches_zero(),
    }
}

fn tenths(value: f64) -> String {
    let text = format!("{:.1}", value.abs());
    if value < 0.0 && text != "0.0" { format!("{MINUS}{text}") } else { text }
}

#[derive(Template)]
#[template(path = "means.html")]
struct MeansTemplate {
    t: &'static Locale,
    caption: String,
    axes: Vec<String>,
    rows: Vec<(Vec<String>, MeanRow)>,
    in_all: usize,
    note: String,
}

/// The most means on a page; all of them are in the CSV.
const MAX_ROWS: usize = 2_000;

/// The means as a table for a page.
pub(crate) fn table(
    picture: &Picture<'_>,
    means: &Means<'_>,
    t: &'static Locale,
) -> Result<Html, RenderError> {
    let (low, high) = means.bounds;
    let bounds = [low, high].map(|bound| t.tenths(bound));
    let named = |row: &MeanRow| {
        let names = means.axes.iter().zip(&row.codes);
        (names.map(|(axis, code)| picture.names.code(&axis.attribute, code)).collect(), row.clone())
    };
    Html::from_template(&MeansTemplate {
        t,
        caption: crate::table::caption(picture, t),
        axes: means.axes.iter().map(|axis| picture.names.attribute(&axis.attribute)).collect(),
        rows: means.rows.iter().take(MAX_ROWS).map(named).collect(),
        in_all: means.rows.len(),
        note: t.with("means-clamped", &[("low", Arg::Text(&bounds[0])), ("high", Arg::Text(&bounds[1]))]),
    })
}

#[derive(Template)]
#[template(path = "mean_chart.html")]
struct MeanChart {
    t: &'static Locale,
}

/// What stands in the place of a chart: bars are for counts.
pub(crate) fn no_chart(t: &'static Locale) -> Result<Html, RenderError> {
    Html::from_template(&MeanChart { t })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Hostile, Plain, axis, question};
    use crate::{Names, chart, csv, json, table};
    use safeborders_types::{MergedTable, Question};

    /// 100 girls of 15, 50 women of 30, and hardly anybody else.
    fn example() -> (Question, MergedTable) {
        let q = question(&["victim.sex"], &[]).with_mean_of("victim.age".parse().unwrap()).unwrap();
        let axes = vec![axis("victim.sex", &["F", "M", "Unknown"]), axis("victim.age", &["count", "sum"])];
        let cells = [100 * 36, 100 * (15 - 36), 50 * 36, 50 * (30 - 36), 40, -30];
        let cell =
            |estimate: i64| MergedCell { estimate, interval: Interval::around(estimate, 128.0 * 128.0) };
        let cells = cells.map(cell).to_vec();
        (
            q,
            MergedTable {
                axes,
                cells,
                answered: Vec::new(),
                missing: Vec::new(),
                yearbooks: Vec::new(),
                reissued: Vec::new(),
            },
        )
    }

    fn picture<'a>(of: &'a (Question, MergedTable), names: &'a dyn Names) -> Picture<'a> {
        Picture { question: &of.0, table: &of.1, reused: &[], names }
    }

    #[test]
    fn means_are_read_from_their_two_cells_with_an_interval() {
        let of = example();
        let means = picture(&of, &Plain).means().unwrap();
        assert_eq!((means.rows.len(), means.axes.len(), means.bounds), (3, 1, (0.0, 72.0)));
        let (girls, nobody) = (&means.rows[0], &means.rows[2]);
        assert!((girls.mean.unwrap() - 15.0).abs() < 1e-9 && girls.mean_text() == "15.0");
        assert!(girls.interval.low < 15.0 && 15.0 < girls.interval.high && girls.interval.width() < 10.0);
        assert_eq!((girls.counted.estimate, girls.counted.near_zero), (100, false));
        // 128/36 · 1.96 = 7.0 to either side.
        assert_eq!((girls.counted.low, girls.counted.high), (93, 107));
        assert_eq!((nobody.mean, nobody.mean_text().as_str()), (None, "\u{2013}"));
        assert!(nobody.counted.near_zero && nobody.interval.width() > 30.0, "{nobody:?}");
        assert!(means.note().contains("above 72 as 72"));
    }

    #[test]
    fn counts_are_no_means_and_no_answer_is_no_mean() {
        let counts = crate::testing::Example::two_dimensions();
        assert_eq!(counts.picture(&Plain).means(), None);
        let mut none = example();
        none.1.cells.clear();
        assert!(picture(&none, &Plain).means().unwrap().rows.is_empty());
        let mut odd = example();
        odd.1.cells.pop();
        assert!(
            picture(&odd, &Plain).means().unwrap().rows.is_empty(),
            "cells that do not fit are no figures"
        );
    }

    #[test]
    fn every_form_of_output_shows_means_with_their_interval_and_the_clamp() {
        let of = example();
        let picture = picture(&of, &Plain);
        let html = table(&picture, Locale::english()).unwrap().to_string();
        assert!(html.contains("15.0") && html.contains(&picture.means().unwrap().rows[0].interval_text()));
        assert!(html.contains("above 72.0 as 72.0"), "{html}");
        assert!(chart(&picture, Locale::english()).unwrap().to_string().contains("not drawn"));
        let text = csv(&picture);
        assert!(
            text.starts_with("unit,victim.sex,victim.sex name,mean,mean_low,mean_high,counted,"),
            "{text}"
        );
        assert!(text.contains("victim,F,F,15.00,") && text.contains("victim,Unknown,Unknown,,"), "{text}");
        let value = json(&picture);
        assert_eq!(value["means"][0]["mean"], 15.0);
        assert!(value["means"][2]["mean"].is_null() && value["mean_bounds"][1] == 72.0);
    }

    #[test]
    fn script_in_a_name_is_escaped() {
        let of = example();
        let html = table(&picture(&of, &Hostile("<script>")), Locale::english()).unwrap().to_string();
        assert!(!html.contains("<script>") && html.contains("&#60;script&#62;"), "{html}");
    }
}
