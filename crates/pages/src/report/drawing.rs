//! Bars and trends as areas and lines, for a PDF: each with its interval, or not at all.

use crate::figure::Figure;
use crate::lang::Locale;
use crate::map::circle;
use crate::scale::Scale;
use crate::trend::{HEIGHT, LEFT, Panel, RIGHT, WIDTH};
use safeborders_documents::{Anchor, Colour, Drawing, Fill, Mark};

const BAR: Colour = [79, 147, 173];
const HATCH: Colour = [110, 145, 160];
const WHISKER: Colour = [20, 32, 42];
const SOFT: Colour = [85, 97, 109];
const LINE: Colour = [29, 92, 114];
const FAINT: Colour = [225, 230, 233];
const WHITE: Colour = [255; 3];
/// The size of a bar's picture.
const BAR_WIDE: f32 = 170.0;
const BAR_HIGH: f32 = 11.0;
/// How many pictures of a trend stand beside each other, and how large each is.
const ACROSS: usize = 2;
const APART: f32 = 20.0;
const HEADING: f32 = 22.0;

#[allow(clippy::cast_possible_truncation)] // for drawing only
fn narrow(x: f64) -> f32 {
    x as f32
}

/// A figure's bar with the line of its interval; hatched where it cannot be told from zero.
pub(crate) fn bar(figure: &Figure, scale: &Scale) -> Drawing {
    let x = |count: i64| BAR_WIDE * narrow(scale.percent(count)) / 100.0;
    let (zero, end, low, high) = (x(0), x(figure.estimate), x(figure.low), x(figure.high));
    let outline = Drawing::rectangle(zero.min(end), 2.0, (zero - end).abs().max(0.1), BAR_HIGH - 4.0);
    let fill = if figure.near_zero { Fill::Hatched(HATCH, 3.0) } else { Fill::Plain(BAR) };
    let line = |way: String, colour, width| Mark::Line { way, colour, width, opacity: 1.0 };
    let middle = BAR_HIGH / 2.0;
    let cap = |x: f32| line(format!("M{x:.2} {:.2}V{:.2}", middle - 2.5, middle + 2.5), WHISKER, 0.9);
    let marks = vec![
        line(format!("M{zero:.2} 0V{BAR_HIGH}"), SOFT, 0.5),
        Mark::Area { outline, fill, opacity: 1.0 },
        line(format!("M{low:.2} {middle}H{high:.2}"), WHITE, 2.4),
        line(format!("M{low:.2} {middle}H{high:.2}"), WHISKER, 0.9),
        cap(low),
        cap(high),
    ];
    Drawing { width: BAR_WIDE, height: BAR_HIGH, marks }
}

/// The pictures of a trend, beside and below each other.
#[allow(clippy::cast_precision_loss)] // for drawing only
pub(crate) fn trend(panels: &[Panel], t: &Locale) -> Drawing {
    let (wide, high) = (narrow(WIDTH) + APART, narrow(HEIGHT) + HEADING + APART);
    let marks = panels.iter().enumerate().map(|(at, panel)| {
        let place = ((at % ACROSS) as f32 * wide, (at / ACROSS) as f32 * high);
        Mark::Within { at: place, scale: 1.0, drawing: Box::new(one(panel, t)) }
    });
    let rows = panels.len().div_ceil(ACROSS).max(1) as f32;
    Drawing { width: ACROSS as f32 * wide - APART, height: rows * high, marks: marks.collect() }
}

fn one(panel: &Panel, t: &Locale) -> Drawing {
    let words = |at: (f32, f32), anchor, text: &str, bold| Mark::Words {
        at,
        anchor,
        text: text.to_owned(),
        size: if bold { 13.0 } else { 11.5 },
        bold,
        colour: SOFT,
        edge: false,
    };
    let number = |text: &str| text.parse::<f32>().unwrap_or(0.0);
    let last =
        format!("{}  {} ± {}", panel.heading, t.estimate(&panel.last), t.number(panel.last.half_width()));
    let mut inner = Vec::new();
    for (y, text, zero) in &panel.ticks {
        let way = format!("M{LEFT} {y}H{}", WIDTH - RIGHT);
        let colour = if *zero { SOFT } else { FAINT };
        inner.push(Mark::Line { way, colour, width: 0.7, opacity: 1.0 });
        inner.push(words((narrow(LEFT) - 6.0, number(y) + 4.0), Anchor::End, text, false));
    }
    for (x, text) in &panel.times {
        inner.push(words((number(x), narrow(HEIGHT) - 7.0), Anchor::Middle, text, false));
    }
    inner.push(Mark::Area { outline: panel.band.clone(), fill: Fill::Plain(BAR), opacity: 0.35 });
    inner.push(Mark::Line { way: format!("M{}", panel.line), colour: LINE, width: 2.0, opacity: 1.0 });
    for point in &panel.points {
        let outline = circle(number(&point.x), number(&point.y), 3.5);
        let fill = Fill::Plain(if point.near_zero { WHITE } else { LINE });
        inner.push(Mark::Area { outline: outline.clone(), fill, opacity: 1.0 });
        inner.push(Mark::Line { way: outline, colour: LINE, width: 1.2, opacity: 1.0 });
    }
    let drawing = Drawing { width: narrow(WIDTH), height: narrow(HEIGHT), marks: inner };
    let marks = vec![
        words((0.0, 14.0), Anchor::Start, &last, true),
        Mark::Within { at: (0.0, HEADING), scale: 1.0, drawing: Box::new(drawing) },
    ];
    Drawing { width: narrow(WIDTH), height: narrow(HEIGHT) + HEADING, marks }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Example, Plain, axis};

    fn is_within(drawing: &Drawing, way: &str) -> bool {
        drawing.marks.iter().any(|mark| matches!(mark, Mark::Line { way: found, .. } if found == way))
    }

    #[test]
    fn a_bar_has_both_ends_of_its_interval_and_is_hatched_near_zero() {
        let figure = |estimate, half| Figure {
            estimate,
            low: estimate - half,
            high: estimate + half,
            near_zero: estimate <= half,
        };
        let (sure, unsure) = (figure(100, 10), figure(5, 10));
        let scale = Scale::over([&sure, &unsure].into_iter());
        for figure in [&sure, &unsure] {
            let x = |count| BAR_WIDE * narrow(scale.percent(count)) / 100.0;
            let (low, high) = (x(figure.low), x(figure.high));
            assert!(is_within(&bar(figure, &scale), &format!("M{low:.2} 5.5H{high:.2}")), "{figure:?}");
        }
        let hatched = |figure: &Figure| {
            let found = |mark: &Mark| matches!(mark, Mark::Area { fill: Fill::Hatched(..), .. });
            bar(figure, &scale).marks.iter().any(found)
        };
        assert!(hatched(&unsure) && !hatched(&sure));
    }

    #[test]
    fn every_line_of_a_trend_has_its_band() {
        let axes = [axis("victim.sex", &["F", "M", "X"]), axis("case.year", &["2023", "2024"])];
        let example = Example::new(&axes, &[10, 20, 30, 40, 50, 60]);
        let panels = crate::trend::panels(&example.picture(&Plain), Locale::english()).unwrap();
        let drawing = trend(&panels.panels, Locale::english());
        let mut counted = (0, 0);
        for mark in &drawing.marks {
            let Mark::Within { drawing, .. } = mark else { continue };
            let Some(Mark::Within { drawing, .. }) = drawing.marks.last() else { continue };
            for panel in &panels.panels {
                let band = |m: &Mark| matches!(m, Mark::Area { outline, .. } if *outline == panel.band);
                let line =
                    |m: &Mark| matches!(m, Mark::Line { way, .. } if *way == format!("M{}", panel.line));
                counted.0 += drawing.marks.iter().filter(|m| band(m)).count();
                counted.1 += drawing.marks.iter().filter(|m| line(m)).count();
            }
        }
        assert_eq!(counted, (3, 3));
    }
}
