//! Trends: small multiples, one for each code, a line with its band. All share one scale, so that they compare.

use crate::figure::Figure;
use crate::html::{Html, RenderError};
use crate::lang::{Locale, YEAR};
use crate::picture::Picture;
use crate::scale::Scale;
use askama::Template;
use safeborders_types::{Axis, Code, CountTable};
use std::fmt::Write as _;

/// The size of one picture, and the room for its axes.
pub(crate) const WIDTH: f64 = 340.0;
pub(crate) const HEIGHT: f64 = 150.0;
pub(crate) const LEFT: f64 = 52.0;
pub(crate) const RIGHT: f64 = 14.0;
const TOP: f64 = 8.0;
const BOTTOM: f64 = 24.0;
/// The most pictures; the table has all figures.
const MAX_PANELS: usize = 24;
/// About so many times are written below a picture.
const TIMES_WRITTEN: usize = 5;

#[derive(Template)]
#[template(path = "trend.html")]
struct Trend {
    t: &'static Locale,
    title: String,
    panels: Vec<Panel>,
    shown: i64,
    in_all: i64,
    near_zero: bool,
}

/// One picture, in units of [`WIDTH`] and [`HEIGHT`].
pub(crate) struct Panel {
    pub(crate) heading: String,
    pub(crate) last: Figure,
    pub(crate) band: String,
    pub(crate) line: String,
    pub(crate) points: Vec<Point>,
    /// The height of a line across, and what it stands for.
    pub(crate) ticks: Vec<(String, String, bool)>,
    pub(crate) times: Vec<(String, String)>,
}

pub(crate) struct Point {
    pub(crate) x: String,
    pub(crate) y: String,
    pub(crate) near_zero: bool,
    says: String,
}

/// All pictures of a trend, the number of which there would be, and whether a figure cannot be told from zero.
pub(crate) struct Panels {
    pub(crate) panels: Vec<Panel>,
    pub(crate) in_all: usize,
    pub(crate) near_zero: bool,
}

/// The figures of a merged answer over time, one picture for each combination of the other axes. Nothing is drawn
/// without its band; without an axis of time nothing is drawn.
///
/// # Errors
/// [`RenderError`] when the template cannot be filled in.
pub fn trend(picture: &Picture<'_>, t: &'static Locale) -> Result<Html, RenderError> {
    let Some(Panels { panels, in_all, near_zero }) = panels(picture, t) else { return Ok(Html::empty()) };
    Html::from_template(&Trend {
        t,
        title: t.title(picture.question, picture.names),
        shown: i64::try_from(panels.len()).unwrap_or(i64::MAX),
        in_all: i64::try_from(in_all).unwrap_or(i64::MAX),
        panels,
        near_zero,
    })
}

/// The pictures of a trend; `None` without an axis of time or without figures.
pub(crate) fn panels(picture: &Picture<'_>, t: &Locale) -> Option<Panels> {
    let figures = picture.figures();
    let is_time = |axis: &Axis| axis.attribute.is_cohort() || axis.attribute.as_str() == YEAR;
    let at = picture.axes().iter().position(is_time)?;
    if figures.is_empty() || picture.means().is_some() {
        return None;
    }
    let scale = Scale::over(figures.iter());
    let times: Vec<String> = picture.code_names(&picture.axes()[at]);
    let mut rows = series(picture, at, &figures);
    let in_all = rows.len();
    if in_all > MAX_PANELS {
        rows.sort_by_key(|(_, figures)| std::cmp::Reverse(figures.iter().map(|f| f.estimate).max()));
        rows.truncate(MAX_PANELS);
    }
    let near_zero = rows.iter().any(|(_, figures)| figures.iter().any(|figure| figure.near_zero));
    let panels: Vec<Panel> = rows.iter().filter_map(|(h, f)| panel(h, f, &times, &scale, t)).collect();
    Some(Panels { panels, in_all, near_zero })
}

/// The figures along one axis, for each combination of the others with its name.
fn series(picture: &Picture<'_>, along: usize, figures: &[Figure]) -> Vec<(String, Vec<Figure>)> {
    let axes = picture.axes();
    let inner: usize = axes[along + 1..].iter().map(|axis| axis.codes.len()).product();
    let width = axes[along].codes.len();
    let first = |cell: &usize| (cell / inner).is_multiple_of(width);
    let row = |(cell, codes): (usize, Vec<&Code>)| {
        let others = axes.iter().zip(codes).enumerate().filter(|(at, _)| *at != along);
        let names = others.map(|(_, (axis, code))| picture.names.code(&axis.attribute, code));
        let heading = names.collect::<Vec<_>>().join(" · ");
        (heading, figures.iter().skip(cell).step_by(inner).take(width).copied().collect())
    };
    CountTable::labels(axes).enumerate().filter(|(cell, _)| first(cell)).map(row).collect()
}

#[allow(clippy::cast_precision_loss)] // for drawing only
fn panel(heading: &str, figures: &[Figure], times: &[String], scale: &Scale, t: &Locale) -> Option<Panel> {
    let last = *figures.last()?;
    let step = (WIDTH - LEFT - RIGHT) / times.len().saturating_sub(1).max(1) as f64;
    let x = |at: usize| {
        if times.len() == 1 { (LEFT + WIDTH - RIGHT) / 2.0 } else { LEFT + step * at as f64 }
    };
    let y = |count: i64| HEIGHT - BOTTOM - (HEIGHT - TOP - BOTTOM) * scale.percent(count) / 100.0;
    let at = |x: f64, y: f64| format!("{x:.1},{y:.1}");
    // A band of one time is a bar, else nobody would see it.
    let half = if times.len() == 1 { 6.0 } else { 0.0 };
    let ends = |high: bool| move |figure: &Figure| if high { figure.high } else { figure.low };
    let mut band = String::from("M");
    for (i, figure) in figures.iter().enumerate() {
        let top = y(ends(true)(figure));
        let _ = write!(band, "{} {} ", at(x(i) - half, top), at(x(i) + half, top));
    }
    for (i, figure) in figures.iter().enumerate().rev() {
        let low = y(ends(false)(figure));
        let _ = write!(band, "{} {} ", at(x(i) + half, low), at(x(i) - half, low));
    }
    band.push('z');
    let line: Vec<String> = figures.iter().enumerate().map(|(i, f)| at(x(i), y(f.estimate))).collect();
    let point = |(i, figure): (usize, &Figure)| Point {
        x: format!("{:.1}", x(i)),
        y: format!("{:.1}", y(figure.estimate)),
        near_zero: figure.near_zero,
        says: format!("{}: {} ({})", times[i], t.estimate(figure), t.interval(figure)),
    };
    let every = times.len().div_ceil(TIMES_WRITTEN).max(1);
    let written = (0..times.len()).filter(|i| i.is_multiple_of(every));
    Some(Panel {
        heading: heading.to_owned(),
        last,
        band,
        line: line.join(" "),
        points: figures.iter().enumerate().map(point).collect(),
        ticks: scale.ticks().iter().map(|(v, _)| (format!("{:.1}", y(*v)), t.number(*v), *v == 0)).collect(),
        times: written.map(|i| (format!("{:.1}", x(i)), times[i].clone())).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Example, Hostile, Plain, axis};

    fn example(codes: &[&str], years: &[&str]) -> Example {
        let axes = [axis("victim.sex", codes), axis("case.year", years)];
        let cells: Vec<i64> =
            (0..codes.len() * years.len()).map(|i| i64::try_from(i).unwrap() * 10).collect();
        Example::new(&axes, &cells)
    }

    #[test]
    fn no_line_is_drawn_without_its_band() {
        for years in [&["2024"][..], &["2022", "2023", "2024"]] {
            let example = example(&["F", "M"], years);
            let html = trend(&example.picture(&Plain), Locale::english()).unwrap().to_string();
            assert_eq!(html.matches("class=\"line\"").count(), 2, "{html}");
            assert_eq!(html.matches("class=\"band\"").count(), 2);
            assert_eq!(html.matches("<circle").count(), 2 * years.len());
            assert!(html.contains("2024: ") && !html.contains("NaN"), "{html}");
        }
    }

    #[test]
    fn the_axis_of_time_may_stand_anywhere() {
        let axes = [axis("case.year", &["2023", "2024"]), axis("victim.sex", &["F", "M"])];
        let example = Example::new(&axes, &[10, 20, 30, 40]);
        let rows = series(&example.picture(&Plain), 0, &example.picture(&Plain).figures());
        let of = |at: usize| rows[at].1.iter().map(|figure| figure.estimate).collect::<Vec<_>>();
        assert_eq!((of(0), of(1)), (vec![10, 30], vec![20, 40]));
        let none = Example::one_dimension();
        assert_eq!(trend(&none.picture(&Plain), Locale::english()).unwrap(), Html::empty());
    }

    #[test]
    fn what_cannot_be_told_from_zero_is_a_hollow_point() {
        let html = trend(&example(&["F"], &["2023", "2024"]).picture(&Plain), Locale::english()).unwrap();
        // 0 ± 10 and 10 ± 10, at a merged noise of 5.
        assert_eq!(html.as_str().matches("class=\"hollow\"").count(), 1, "{html}");
    }

    #[test]
    fn a_name_is_escaped_and_an_empty_answer_draws_nothing() {
        let html =
            trend(&example(&["F"], &["2024"]).picture(&Hostile("<script>")), Locale::english()).unwrap();
        assert!(!html.as_str().contains("<script>"));
        let nobody = Example::nobody_answered();
        assert_eq!(trend(&nobody.picture(&Plain), Locale::english()).unwrap(), Html::empty());
    }
}
