//! The classes of shade: five steps of one width from zero, so that the shade tells the amount.

use crate::figure::Figure;
use crate::lang::Locale;

const STEPS: i64 = 5;

/// The width of a step.
pub(crate) struct Classes {
    step: i64,
}

impl Classes {
    pub(crate) fn of<'a>(figures: impl Iterator<Item = &'a Figure>) -> Self {
        let most = figures.map(|figure| figure.estimate).max().unwrap_or(0).clamp(1, i64::MAX / 20);
        let rough = (most + STEPS - 1) / STEPS;
        let mut power = 1;
        while power * 10 <= rough {
            power *= 10;
        }
        let tenths = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100].map(|m| m * power);
        let whole = tenths.into_iter().filter(|step| step % 10 == 0).map(|step| step / 10);
        let step = whole.into_iter().find(|step| *step >= rough);
        Self { step: step.unwrap_or(rough) }
    }

    /// The class of a figure, 0 to 4.
    pub(crate) fn class(&self, figure: &Figure) -> i64 {
        (figure.estimate.max(0) / self.step).min(STEPS - 1)
    }

    /// Each class with its bounds.
    pub(crate) fn legend(&self, t: &Locale) -> Vec<(usize, String)> {
        let bounds = |class: i64| {
            let (low, high) = (class * self.step, (class + 1) * self.step - 1);
            t.range(&t.number(low), &t.number(high))
        };
        (0..STEPS).map(|class| (usize::try_from(class).unwrap_or(0), bounds(class))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(estimate: i64) -> Figure {
        Figure { estimate, low: estimate, high: estimate, near_zero: false }
    }

    #[test]
    fn every_figure_has_a_class_and_the_largest_the_darkest_or_the_one_before() {
        for most in [1, 4, 7, 99, 1_234, 999_999, i64::MAX] {
            let all = [figure(i64::MIN), figure(0), figure(most)];
            let classes = Classes::of(all.iter());
            assert_eq!(classes.class(&all[0]), 0);
            assert!((0..STEPS).contains(&classes.class(&all[2])), "{most}");
            assert_eq!(classes.legend(Locale::english()).len(), 5);
        }
        let classes = Classes::of([figure(1_234)].iter());
        assert_eq!((classes.step, classes.class(&figure(1_234))), (250, 4));
    }
}
