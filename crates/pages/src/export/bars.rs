//! What both pictures of bars draw: which figures, on which scale, and what is said below them.

use super::Stated;
use crate::figure::Figure;
use crate::lang::{Arg, Locale};
use crate::picture::Picture;
use crate::scale::Scale;
use safeborders_types::CountTable;

/// The most bars of a picture: the largest.
const MAX_BARS: usize = 60;

/// The bars of a merged answer; of a mean or without answers there are none.
pub(super) struct Bars {
    pub(super) title: String,
    /// What each bar is of, and its figure.
    pub(super) figures: Vec<(String, Figure)>,
    pub(super) scale: Scale,
    /// What is said below the picture.
    pub(super) notes: Vec<String>,
}

impl Bars {
    pub(super) fn of(picture: &Picture<'_>, t: &Locale, stated: &Stated<'_>) -> Self {
        let is_mean = picture.means().is_some();
        let mut figures = if is_mean { Vec::new() } else { labelled(picture, t) };
        let in_all = figures.len();
        if in_all > MAX_BARS {
            figures.sort_by_key(|(_, figure)| std::cmp::Reverse(figure.estimate));
            figures.truncate(MAX_BARS);
        }
        let mut notes = Vec::new();
        if is_mean {
            notes.push(t.text("means-not-drawn"));
        } else if figures.is_empty() {
            notes.push(t.text("question-nobody"));
        } else {
            notes.push(t.text("chart-reading"));
        }
        if figures.iter().any(|(_, figure)| figure.near_zero) {
            notes.push(t.text("chart-hatched"));
        }
        if figures.len() < in_all {
            let cut = [("shown", Arg::of(figures.len())), ("all", Arg::of(in_all))];
            notes.push(t.with("chart-largest", &cut));
        }
        notes.extend(stated.below(t));
        let scale = Scale::over(figures.iter().map(|(_, figure)| figure));
        Self { title: t.title(picture.question, picture.names), figures, scale, notes }
    }
}

fn labelled(picture: &Picture<'_>, t: &Locale) -> Vec<(String, Figure)> {
    let label = |codes: Vec<&_>| {
        let names = picture.axes().iter().zip(codes).map(|(a, c)| picture.names.code(&a.attribute, c));
        let names = names.collect::<Vec<_>>().join(" · ");
        if names.is_empty() { t.text("in-all") } else { names }
    };
    CountTable::labels(picture.axes()).map(label).zip(picture.figures()).collect()
}

/// A label of so many letters at the most.
pub(super) fn short(label: &str, letters: usize) -> String {
    match label.char_indices().nth(letters) {
        Some((at, _)) => format!("{}…", &label[..at]),
        None => label.to_owned(),
    }
}
