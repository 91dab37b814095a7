//! Which values are written below bars: as many as have room, and none over another.
//!
//! The server does not know how wide a reader's chart is. So it says what has room on the narrowest, and what is written
//! only where a chart is wide; the style sheet asks how wide it is. The lines across stay.

use crate::lang::Locale;
use crate::scale::Scale;

/// How wide the bars of the narrowest chart are, and from where one is wide: as in the style sheet, in rem.
const NARROW: f64 = 5.0;
const WIDE: f64 = 15.0;
/// How wide a figure is at the size of these labels, and how far labels stay apart, in rem.
const LETTER: f64 = 0.47;
const APART: f64 = 0.4;
/// From here on, in percent of the width, a label ends where its line is.
const AT_END: f64 = 94.0;

/// A line across the bars, and what it says.
pub(crate) struct Tick {
    pub(crate) zero: bool,
    pub(crate) at: String,
    pub(crate) anchor: &'static str,
    pub(crate) text: String,
    /// Whether it has room on a wide chart.
    pub(crate) written: bool,
    /// Whether it has room on a wide chart only.
    pub(crate) spare: bool,
}

/// The lines of a scale.
pub(crate) fn ticks(scale: &Scale, t: &Locale) -> Vec<Tick> {
    let labels: Vec<Label> = scale
        .ticks()
        .into_iter()
        .map(|(value, at)| Label { zero: value == 0, at, text: t.number(value) })
        .collect();
    let wide = step(&labels, WIDE, 1);
    let narrow = step(&labels, NARROW, wide);
    let zero = zero(&labels);
    let tick = |(index, label): (usize, Label)| {
        let from_zero = index.abs_diff(zero);
        let written = from_zero.is_multiple_of(wide);
        Tick {
            zero: label.zero,
            at: format!("{:.2}%", label.at),
            anchor: if label.at > AT_END { "end" } else { "middle" },
            text: label.text,
            written,
            spare: written && !from_zero.is_multiple_of(narrow),
        }
    };
    labels.into_iter().enumerate().map(tick).collect()
}

struct Label {
    zero: bool,
    /// In percent of the width.
    at: f64,
    text: String,
}

impl Label {
    /// Where it begins and ends on a chart of this width.
    #[allow(clippy::cast_precision_loss)] // a few letters
    fn span(&self, width: f64) -> (f64, f64) {
        let (at, long) = (self.at / 100.0 * width, self.text.chars().count() as f64 * LETTER);
        if self.at > AT_END { (at - long, at) } else { (at - long / 2.0, at + long / 2.0) }
    }
}

fn zero(labels: &[Label]) -> usize {
    labels.iter().position(|label| label.zero).unwrap_or(0)
}

/// Every how many labels, counted from zero in multiples of `of`, there is room for one on a chart of this width.
fn step(labels: &[Label], width: f64, of: usize) -> usize {
    let zero = zero(labels);
    let free = |step: &usize| {
        let kept = labels.iter().enumerate().filter(|(index, _)| index.abs_diff(zero).is_multiple_of(*step));
        let spans: Vec<(f64, f64)> = kept.map(|(_, label)| label.span(width)).collect();
        spans.windows(2).all(|two| two[1].0 - two[0].1 >= APART)
    };
    // With one label left there is room in any case.
    (1..=labels.len().max(1)).map(|times| times * of).find(free).unwrap_or(labels.len().max(1) * of)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::figure::Figure;

    fn scale(low: i64, high: i64) -> Scale {
        Scale::over([Figure { estimate: 0, low, high, near_zero: low <= 0 }].iter())
    }

    /// How many labels are written on a chart of this width. Two that would touch fail.
    fn written(ticks: &[Tick], width: f64) -> usize {
        let seen: Vec<&Tick> =
            ticks.iter().filter(|tick| tick.written && (width >= WIDE || !tick.spare)).collect();
        let span = |tick: &Tick| {
            let at: f64 = tick.at.trim_end_matches('%').parse().unwrap();
            Label { zero: tick.zero, at, text: tick.text.clone() }.span(width)
        };
        for two in seen.windows(2) {
            let (left, right) = (span(two[0]), span(two[1]));
            assert!(right.0 > left.1, "{} touches {} at {width} rem", two[0].text, two[1].text);
        }
        seen.len()
    }

    #[test]
    fn no_two_labels_touch_however_narrow_the_chart_is() {
        let highs = [1, 4, 99, 790, 1_300, 1_900, 19_000, 2_000_000, 9_999_999_999, i64::MAX];
        for high in highs {
            for low in [0, -3, -25, -1_300, -high, i64::MIN] {
                for language in [Locale::english(), Locale::of(crate::Language::Finnish)] {
                    let ticks = ticks(&scale(low, high), language);
                    for width in [NARROW, 8.0, WIDE - 0.1, WIDE, 40.0] {
                        assert!(written(&ticks, width) >= 1, "{low}..{high}");
                    }
                    assert!(ticks.iter().any(|tick| tick.zero && tick.written && !tick.spare), "zero stays");
                }
            }
        }
    }

    #[test]
    fn a_narrow_chart_has_fewer_labels_and_the_same_lines() {
        let ticks = ticks(&scale(0, 19_000), Locale::english());
        assert_eq!(ticks.len(), 4, "0, 5,000, 10,000 and 15,000");
        assert_eq!(written(&ticks, WIDE), 4);
        assert!(written(&ticks, NARROW) < 4);
        // Were all of them written on the narrowest, they would touch: the control.
        let label = |tick: &Tick| {
            let at: f64 = tick.at.trim_end_matches('%').parse().unwrap();
            Label { zero: tick.zero, at, text: tick.text.clone() }
        };
        let labels: Vec<Label> = ticks.iter().map(label).collect();
        let spans: Vec<_> = labels.iter().map(|label| label.span(NARROW)).collect();
        assert!(spans.windows(2).any(|two| two[1].0 < two[0].1));
    }
}
