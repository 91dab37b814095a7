//! The odds ratio of two groups of rows, with its interval.

/// The 97.5 % point of the normal distribution.
const NORMAL_975: f64 = 1.959_963_984_540_054;

/// How much likelier a row is to be in one group when it is in the other, as a ratio of odds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Odds {
    /// The estimate.
    pub ratio: f64,
    /// Lower end of the 95 % interval.
    pub low: f64,
    /// Upper end of the 95 % interval.
    pub high: f64,
}

/// The odds ratio of two groups that share `both` rows, by Gart's rule: half a row is added to each of
/// the four cells, so that an empty cell gives a wide interval and not an infinite one; the interval is
/// Woolf's. `None` when the four figures cannot be those of two groups of rows.
#[must_use]
pub fn odds_ratio(both: u32, first: u32, second: u32, rows: u32) -> Option<Odds> {
    let only_first = first.checked_sub(both)?;
    let only_second = second.checked_sub(both)?;
    let neither = rows.checked_sub(first)?.checked_sub(only_second)?;
    let [both, only_first, only_second, neither] =
        [both, only_first, only_second, neither].map(|count| f64::from(count) + 0.5);
    let ln_ratio = (both * neither / (only_first * only_second)).ln();
    let error = (1.0 / both + 1.0 / only_first + 1.0 / only_second + 1.0 / neither).sqrt();
    Some(Odds {
        ratio: ln_ratio.exp(),
        low: (ln_ratio - NORMAL_975 * error).exp(),
        high: (ln_ratio + NORMAL_975 * error).exp(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_worked_example() {
        // 30 + ½, 20 + ½, 10 + ½, 40 + ½ rows.
        let odds = odds_ratio(30, 50, 40, 100).unwrap();
        assert!((odds.ratio - 30.5 * 40.5 / (20.5 * 10.5)).abs() < 1e-12);
        let error = (1.0 / 30.5 + 1.0 / 20.5 + 1.0 / 10.5 + 1.0 / 40.5_f64).sqrt();
        assert!(((odds.high / odds.low).ln() - 2.0 * 1.959_963_984_540_054 * error).abs() < 1e-12);
    }

    #[test]
    fn empty_cells_give_wide_but_finite_intervals() {
        let odds = odds_ratio(5, 5, 5, 10).unwrap();
        assert!(odds.low > 1.0 && odds.high.is_finite());
    }

    #[test]
    fn figures_that_contradict_each_other_have_no_ratio() {
        assert_eq!(odds_ratio(6, 5, 10, 100), None);
        assert_eq!(odds_ratio(1, 50, 60, 100), None);
        assert_eq!(odds_ratio(1, 101, 1, 100), None);
    }
}
