//! The bars of a merged answer as a picture of its own (SVG), for reports.

use super::bars::{Bars, short};
use crate::figure::Figure;
use crate::html::{Html, RenderError};
use crate::lang::Locale;
use askama::Template;

const ROW: usize = 24;
const HEAD: usize = 56;
/// Where the bars begin, and how wide all of them together are.
const BARS_AT: f64 = 330.0;
const BARS_WIDE: f64 = 420.0;
/// About as many letters as a label, and as a line below the bars, has room for.
const LABEL_CHARS: usize = 48;
const LINE_CHARS: usize = 135;
/// How far the lines below the bars are apart.
const LINE: usize = 18;

#[derive(Template)]
#[template(path = "bars_svg.html")]
struct Svg {
    t: &'static Locale,
    title: String,
    height: usize,
    /// Where the line of zero is, and where it ends.
    zero: String,
    foot: usize,
    rows: Vec<Row>,
    /// What is said below the bars, each line with its height.
    notes: Vec<(usize, String)>,
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

/// The picture.
pub(super) fn picture(bars: Bars, t: &'static Locale) -> Result<Html, RenderError> {
    let Bars { title, figures, scale, notes } = bars;
    let x = |count: i64| BARS_AT + BARS_WIDE * scale.percent(count) / 100.0;
    let row = |(at, (label, figure)): (usize, (String, Figure))| {
        let (zero, end) = (x(0), x(figure.estimate));
        Row {
            y: HEAD + ROW * at,
            label: short(&label, LABEL_CHARS),
            x: format!("{:.1}", zero.min(end)),
            width: format!("{:.1}", (zero - end).abs()),
            low: format!("{:.1}", x(figure.low)),
            high: format!("{:.1}", x(figure.high)),
            figure,
        }
    };
    let rows: Vec<Row> = figures.into_iter().enumerate().map(row).collect();
    let foot = HEAD + ROW * rows.len() + 4;
    let lines = notes.iter().flat_map(|note| broken(note)).enumerate();
    let notes: Vec<(usize, String)> = lines.map(|(at, line)| (foot + 22 + LINE * at, line)).collect();
    let height = foot + 22 + LINE * notes.len();
    Html::from_template(&Svg { t, title, height, zero: format!("{:.1}", x(0)), foot, rows, notes })
}

/// A text in lines of about as many letters as there is room for; SVG breaks none by itself.
fn broken(text: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut letters = 0;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let length = word.chars().count();
        if letters > 0 && letters + 1 + length > LINE_CHARS {
            lines.push(String::new());
            letters = 0;
        }
        if let Some(line) = lines.last_mut() {
            if letters > 0 {
                line.push(' ');
                letters += 1;
            }
            line.push_str(word);
        }
        letters += length;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words_and_none_is_lost() {
        let text = "word ".repeat(100);
        let lines = broken(&text);
        assert!(lines.len() > 3 && lines.iter().all(|line| line.chars().count() <= LINE_CHARS), "{lines:?}");
        assert_eq!(lines.join(" "), text.trim());
        assert_eq!(broken("one line"), ["one line"]);
        assert_eq!(broken(&"x".repeat(500)).len(), 1, "a word is not broken");
    }
}
