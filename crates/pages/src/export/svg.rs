//! The bars of a merged answer as a picture of its own (SVG), for reports.

use crate::figure::Figure;
use crate::html::{Html, RenderError};
use crate::lang::Locale;
use crate::picture::Picture;
use crate::scale::Scale;
use askama::Template;
use safeborders_types::CountTable;

/// The most bars of a picture: the largest.
const MAX_BARS: usize = 60;
const ROW: usize = 24;
const HEAD: usize = 56;
/// Where the bars begin, and how wide all of them together are.
const BARS_AT: f64 = 330.0;
const BARS_WIDE: f64 = 420.0;
/// About as many letters as a label has room for.
const LABEL_CHARS: usize = 48;

#[derive(Template)]
#[template(path = "bars_svg.html")]
struct Bars {
    t: &'static Locale,
    title: String,
    height: usize,
    zero: String,
    rows: Vec<Row>,
    cut: Option<String>,
}

struct Row {
    y: usize,
    label: String,
    figure: Figure,
    x: String,
    width: String,
    low: String,
    high: String,
}

/// The picture; of a mean or without answers only its title.
pub(crate) fn bars(picture: &Picture<'_>, t: &'static Locale) -> Result<Html, RenderError> {
    let mut figures: Vec<(String, Figure)> = match picture.means() {
        Some(_) => Vec::new(),
        None => labelled(picture, t),
    };
    let in_all = figures.len();
    if in_all > MAX_BARS {
        figures.sort_by_key(|(_, figure)| std::cmp::Reverse(figure.estimate));
        figures.truncate(MAX_BARS);
    }
    let scale = Scale::over(figures.iter().map(|(_, figure)| figure));
    let x = |count: i64| BARS_AT + BARS_WIDE * scale.percent(count) / 100.0;
    let row = |(at, (label, figure)): (usize, (String, Figure))| {
        let (zero, end) = (x(0), x(figure.estimate));
        Row {
            y: HEAD + ROW * at,
            label: short(&label),
            x: format!("{:.1}", zero.min(end)),
            width: format!("{:.1}", (zero - end).abs()),
            low: format!("{:.1}", x(figure.low)),
            high: format!("{:.1}", x(figure.high)),
            figure,
        }
    };
    let shown = figures.len();
    let rows: Vec<Row> = figures.into_iter().enumerate().map(row).collect();
    let numbers = [("shown", crate::Arg::of(shown)), ("all", crate::Arg::of(in_all))];
    Html::from_template(&Bars {
        t,
        title: t.title(picture.question, picture.names),
        height: HEAD + ROW * rows.len() + 40,
        zero: format!("{:.1}", x(0)),
        rows,
        cut: (shown < in_all).then(|| t.with("chart-largest", &numbers)),
    })
}

fn labelled(picture: &Picture<'_>, t: &Locale) -> Vec<(String, Figure)> {
    let label = |codes: Vec<&_>| {
        let names = picture.axes().iter().zip(codes).map(|(a, c)| picture.names.code(&a.attribute, c));
        let names = names.collect::<Vec<_>>().join(" · ");
        if names.is_empty() { t.text("in-all") } else { names }
    };
    CountTable::labels(picture.axes()).map(label).zip(picture.figures()).collect()
}

fn short(label: &str) -> String {
    match label.char_indices().nth(LABEL_CHARS) {
        Some((at, _)) => format!("{}…", &label[..at]),
        None => label.to_owned(),
    }
}
