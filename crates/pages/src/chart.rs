//! The bar chart of a merged answer: one bar with its interval per figure, drawn on the server.
//!
//! Labels and figures are HTML text, so they wrap and can be read aloud; each bar is a small SVG
//! measured in percent, so it fits every width without a script. A bar and its whisker are one
//! template: neither is drawn without the other.

use crate::figure::Figure;
use crate::html::{Html, RenderError};
use crate::lang::Locale;
use crate::picture::Picture;
use crate::scale::Scale;
use crate::ticks::{Tick, ticks};
use askama::Template;
use safeborders_types::{Axis, CountTable};

/// The most bars in one chart; beyond it only the largest [`TOP_BARS`] are drawn.
const MAX_BARS: usize = 120;
const TOP_BARS: usize = 30;

#[derive(Template)]
#[template(path = "chart.html")]
struct Chart {
    t: &'static Locale,
    title: String,
    panels: Vec<Panel>,
    ticks: Vec<Tick>,
    shown: i64,
    in_all: i64,
    /// Whether any of the bars is one that cannot be told from zero.
    near_zero: bool,
}

struct Panel {
    heading: String,
    bars: Vec<Bar>,
}

struct Bar {
    label: String,
    figure: Figure,
    x: String,
    width: String,
    low: String,
    high: String,
}

/// The figures of a merged answer as bars with their 95 % intervals. Figures that cannot be told
/// from zero are hatched and marked `≈ 0`.
///
/// # Errors
/// [`RenderError`] when the template cannot be filled in.
pub fn chart(picture: &Picture<'_>, t: &'static Locale) -> Result<Html, RenderError> {
    let figures = picture.figures();
    if figures.is_empty() {
        return Ok(Html::empty());
    }
    if picture.means().is_some() {
        return crate::means::no_chart(t);
    }
    let in_all = figures.len();
    let panels = if in_all <= MAX_BARS { by_panel(picture, &figures, t) } else { largest(picture, &figures) };
    let drawn = || panels.iter().flat_map(|(_, bars)| bars.iter().map(|(_, figure)| figure));
    let scale = Scale::over(drawn());
    let shown = drawn().count();
    let near_zero = drawn().any(|figure| figure.near_zero);
    let bar = |(label, figure): (String, Figure)| Bar::new(label, figure, &scale);
    let panel =
        |(heading, bars): (String, Vec<_>)| Panel { heading, bars: bars.into_iter().map(bar).collect() };
    Html::from_template(&Chart {
        t,
        title: t.title(picture.question, picture.names),
        ticks: ticks(&scale, t),
        panels: panels.into_iter().map(panel).collect(),
        shown: i64::try_from(shown).unwrap_or(i64::MAX),
        in_all: i64::try_from(in_all).unwrap_or(i64::MAX),
        near_zero,
    })
}

type Labelled = Vec<(String, Vec<(String, Figure)>)>;

/// One panel for each combination of the other axes, bars along the longest axis.
fn by_panel(picture: &Picture<'_>, figures: &[Figure], t: &Locale) -> Labelled {
    let along = longest(picture.axes());
    let mut panels: Labelled = Vec::new();
    for (codes, figure) in CountTable::labels(picture.axes()).zip(figures) {
        let (mut heading, mut label) = (Vec::new(), t.text("in-all"));
        for (i, (axis, code)) in picture.axes().iter().zip(codes).enumerate() {
            let name = picture.names.code(&axis.attribute, code);
            if Some(i) == along { label = name } else { heading.push(name) }
        }
        let heading = heading.join(" · ");
        match panels.iter_mut().find(|(known, _)| *known == heading) {
            Some((_, bars)) => bars.push((label, *figure)),
            None => panels.push((heading, vec![(label, *figure)])),
        }
    }
    panels
}

fn longest(axes: &[Axis]) -> Option<usize> {
    (0..axes.len()).max_by_key(|i| axes[*i].codes.len())
}

/// One panel with the largest figures of a table that has too many for a chart.
fn largest(picture: &Picture<'_>, figures: &[Figure]) -> Labelled {
    let mut order: Vec<usize> = (0..figures.len()).collect();
    order.sort_by_key(|cell| std::cmp::Reverse(figures[*cell].estimate));
    order.truncate(TOP_BARS);
    let mut bars: Vec<(usize, String, Figure)> = Vec::with_capacity(TOP_BARS);
    for (cell, codes) in CountTable::labels(picture.axes()).enumerate() {
        if let Some(rank) = order.iter().position(|wanted| *wanted == cell) {
            let names = picture.axes().iter().zip(codes).map(|(a, c)| picture.names.code(&a.attribute, c));
            bars.push((rank, names.collect::<Vec<_>>().join(" · "), figures[cell]));
        }
    }
    bars.sort_by_key(|(rank, ..)| *rank);
    vec![(String::new(), bars.into_iter().map(|(_, label, figure)| (label, figure)).collect())]
}

impl Bar {
    fn new(label: String, figure: Figure, scale: &Scale) -> Self {
        let (zero, end) = (scale.percent(0), scale.percent(figure.estimate));
        Self {
            label,
            figure,
            x: format!("{:.2}%", zero.min(end)),
            width: format!("{:.2}%", (zero - end).abs()),
            low: format!("{:.2}%", scale.percent(figure.low)),
            high: format!("{:.2}%", scale.percent(figure.high)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Example, Hostile, Plain, axis};

    fn html(example: &Example) -> String {
        chart(&example.picture(&Plain), Locale::english()).unwrap().to_string()
    }

    #[test]
    fn no_bar_is_drawn_without_its_interval() {
        for example in [Example::one_dimension(), Example::two_dimensions()] {
            let html = html(&example);
            let figures = example.picture(&Plain).figures().len();
            assert_eq!(html.matches("<rect class=\"bar").count(), figures);
            assert_eq!(html.matches("class=\"whisker\"").count(), figures);
            assert_eq!(html.matches("class=\"pm\"").count(), figures, "and in words");
        }
    }

    #[test]
    fn what_cannot_be_told_from_zero_is_hatched_and_the_rest_is_not() {
        let html = html(&Example::two_dimensions());
        assert_eq!(html.matches("fill=\"url(#hatch)\"").count(), 2, "{html}");
        assert_eq!(html.matches("cannot be told from zero").count(), 3, "two bars and the legend");
    }

    #[test]
    fn a_chart_of_many_figures_shows_the_largest_and_says_so() {
        let codes: Vec<String> = (0..300).map(|i| format!("c{i}")).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let cells: Vec<i64> = (0..300).collect();
        let html = html(&Example::new(&[axis("case.a", &codes)], &cells));
        assert_eq!(html.matches("<rect class=\"bar").count(), TOP_BARS);
        assert!(html.contains("c299") && !html.contains(">c1<"), "{html}");
        assert!(html.contains("The 30 largest of 300"), "{html}");
    }

    #[test]
    fn without_answers_nothing_is_drawn() {
        assert_eq!(
            chart(&Example::nobody_answered().picture(&Plain), Locale::english()).unwrap(),
            Html::empty()
        );
    }

    #[test]
    fn script_in_a_name_is_escaped_and_nothing_is_inline() {
        let hostile = Hostile("<script>x</script>");
        let html = chart(&Example::two_dimensions().picture(&hostile), Locale::english()).unwrap();
        for forbidden in ["<script", "style=", "onload"] {
            assert!(!html.as_str().contains(forbidden), "{forbidden}");
        }
    }
}
