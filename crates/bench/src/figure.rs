//! The line that reports a figure.

/// What a figure is held to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// It must be at least this.
    AtLeast(f64),
    /// It must be at most this.
    AtMost(f64),
    /// It explains another figure.
    None,
}

impl Target {
    /// Whether this measurement meets the target; `None` when there is none.
    #[must_use]
    pub fn met(self, measured: f64) -> Option<bool> {
        match self {
            Self::AtLeast(least) => Some(measured >= least),
            Self::AtMost(most) => Some(measured <= most),
            Self::None => None,
        }
    }
}

/// Prints one figure.
pub fn report(name: &str, measured: f64, unit: &str, target: Target) {
    println!("{}", line(name, measured, unit, target));
}

/// Prints what a figure was taken of.
pub fn note(text: &str) {
    println!("-- {text}");
}

fn line(name: &str, measured: f64, unit: &str, target: Target) -> String {
    let number = |n: f64| if n.abs() >= 1000.0 { format!("{n:.0}") } else { format!("{n:.2}") };
    let against = match target {
        Target::AtLeast(least) => format!("  target at least {}", number(least)),
        Target::AtMost(most) => format!("  target at most {}", number(most)),
        Target::None => String::new(),
    };
    let verdict = match target.met(measured) {
        Some(true) => "  met",
        Some(false) => "  MISSED",
        None => "",
    };
    format!("{name:<64} {:>10} {unit}{against}{verdict}", number(measured))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_on_its_target_meets_it_and_one_beyond_misses_it() {
        for (target, measured, met) in [
            (Target::AtLeast(40_000.0), 40_000.0, Some(true)),
            (Target::AtLeast(40_000.0), 39_999.0, Some(false)),
            (Target::AtMost(10.0), 10.0, Some(true)),
            (Target::AtMost(10.0), 10.1, Some(false)),
            (Target::None, 1e9, None),
        ] {
            assert_eq!(target.met(measured), met, "{target:?} {measured}");
        }
    }

    #[test]
    fn a_missed_target_is_said_in_the_line() {
        assert!(
            line("a", 11.0, "ms", Target::AtMost(10.0)).ends_with("11.00 ms  target at most 10.00  MISSED")
        );
        assert!(line("a", 9.0, "ms", Target::AtMost(10.0)).ends_with("  met"));
        assert!(line("a", 9.0, "ms", Target::None).ends_with("9.00 ms"));
    }
}
