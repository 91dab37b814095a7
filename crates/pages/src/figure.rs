//! One figure with its interval, and how numbers are written.

use safeborders_types::MergedCell;

/// A narrow space that does not break: groups of three digits.
const GROUP_SPACE: char = '\u{202f}';
/// The true minus sign.
pub(crate) const MINUS: char = '\u{2212}';

/// A whole number as people read it: `−12 345`, with the true minus sign and narrow spaces
/// between groups of three digits.
#[must_use]
pub fn number(value: i64) -> String {
    let digits = value.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    if value < 0 {
        text.push(MINUS);
    }
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(GROUP_SPACE);
        }
        text.push(digit);
    }
    text
}

/// An estimate and its 95 % interval in whole counts, rounded outwards.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Figure {
    /// The unbiased estimate; negative ones are normal.
    pub estimate: i64,
    /// The lower end of the interval, rounded down.
    pub low: i64,
    /// The upper end of the interval, rounded up.
    pub high: i64,
    /// Whether the interval reaches down to zero.
    pub near_zero: bool,
}

impl Figure {
    /// The estimate as text.
    #[must_use]
    pub fn estimate_text(&self) -> String {
        number(self.estimate)
    }

    /// The interval as text: `103 to 143`.
    #[must_use]
    pub fn interval_text(&self) -> String {
        format!("{} to {}", number(self.low), number(self.high))
    }

    /// Half the width of the interval, rounded up: `20` of `123 ± 20`.
    #[must_use]
    pub fn half_width(&self) -> i64 {
        self.high.saturating_sub(self.estimate).max(self.estimate.saturating_sub(self.low))
    }
}

impl From<&MergedCell> for Figure {
    #[allow(clippy::cast_possible_truncation)] // `as` saturates, and counts stay far below 2^53
    fn from(cell: &MergedCell) -> Self {
        Self {
            estimate: cell.estimate,
            low: cell.interval.low.floor() as i64,
            high: cell.interval.high.ceil() as i64,
            near_zero: cell.interval.reaches_zero(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_types::Interval;

    #[test]
    fn numbers_are_grouped_and_carry_a_true_minus_sign() {
        let cases: &[(i64, &str)] = &[
            (0, "0"),
            (999, "999"),
            (1_000, "1\u{202f}000"),
            (-12_345, "\u{2212}12\u{202f}345"),
            (1_234_567, "1\u{202f}234\u{202f}567"),
            (i64::MIN, "\u{2212}9\u{202f}223\u{202f}372\u{202f}036\u{202f}854\u{202f}775\u{202f}808"),
        ];
        for (value, text) in cases {
            assert_eq!(number(*value), *text);
        }
    }

    #[test]
    fn an_interval_is_rounded_outwards() {
        let figure = Figure::from(&MergedCell { estimate: 10, interval: Interval { low: 0.4, high: 19.6 } });
        assert_eq!((figure.low, figure.high, figure.half_width()), (0, 20, 10));
        assert!(!figure.near_zero, "rounding must not change what the interval says");
        assert_eq!(figure.interval_text(), "0 to 20");
    }
}
