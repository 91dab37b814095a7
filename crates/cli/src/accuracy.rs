//! The flags that say how exact an answer shall be, and so what it costs.

use clap::Args;
use safeborders_types::{NanoRho, Sensitivity, Sigma};

/// How exact the answer shall be. A smaller noise scale costs more.
#[derive(Args, Clone, Copy, Debug)]
pub struct AccuracyArgs {
    /// The noise scale in counts: 3 4 6 8 10 12 16 20 32 40 64 128 512 1024 2048 8192.
    #[arg(long, value_name = "N", conflicts_with = "max_cost")]
    pub sigma: Option<Sigma>,
    /// The most that each cohort may be charged, in ρ; the smallest noise within it is taken.
    #[arg(long, value_name = "RHO", value_parser = parse_rho, default_value = "0.005")]
    pub max_cost: NanoRho,
}

/// Even the largest noise costs more than may be charged.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error(
    "the cheapest answer to this question costs {cheapest}, more than the {budget} of --max-cost: \
     raise --max-cost, or leave out an attribute with several values per case"
)]
pub struct TooCheap {
    /// What the largest noise scale costs.
    pub cheapest: NanoRho,
    /// What may be charged.
    pub budget: NanoRho,
}

impl AccuracyArgs {
    /// The noise scale for a question of this sensitivity.
    ///
    /// # Errors
    /// [`TooCheap`] when no noise scale is within `--max-cost`.
    pub fn sigma(&self, sensitivity: Sensitivity) -> Result<Sigma, TooCheap> {
        if let Some(sigma) = self.sigma {
            return Ok(sigma);
        }
        let costs = Sigma::all().map(|sigma| sensitivity.gaussian_cost(sigma));
        let cheapest = costs.min().unwrap_or(NanoRho::ZERO);
        sensitivity.best_sigma_within(self.max_cost).ok_or(TooCheap { cheapest, budget: self.max_cost })
    }
}

/// What an answer costs, in one line for standard error, before it is asked.
#[must_use]
pub fn cost_line(cost: NanoRho, sigma: Sigma, cohorts: usize) -> String {
    let each = if cohorts == 1 { "the cohort".to_owned() } else { format!("each of {cohorts} cohorts") };
    format!("This costs {cost} to {each} at every node that answers (noise \u{3c3} = {sigma}).\n")
}

/// Reads a privacy loss in ρ, such as `0.005`, without going through a binary fraction.
///
/// # Errors
/// A text that says which form is expected: digits with at most nine after the point.
pub fn parse_rho(text: &str) -> Result<NanoRho, String> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digits = |t: &str| !t.is_empty() && t.len() <= 9 && t.bytes().all(|b| b.is_ascii_digit());
    let nano = (digits(whole) && digits(part)).then(|| {
        let whole: u64 = whole.parse().ok()?;
        let part: u64 = format!("{part:0<9}").parse().ok()?;
        whole.checked_mul(1_000_000_000)?.checked_add(part)
    });
    nano.flatten().map(NanoRho::new).ok_or_else(|| "write a privacy loss in ρ such as 0.005".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rho_is_read_exactly() {
        assert_eq!(parse_rho("0.005").unwrap().get(), 5_000_000);
        assert_eq!(parse_rho("0.000000001").unwrap().get(), 1);
        assert_eq!(parse_rho("2").unwrap().get(), 2_000_000_000);
        for bad in ["", ".", "-1", "1e-3", "0.0000000001", "0.5 ", "NaN", "9999999999"] {
            assert!(parse_rho(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn the_smallest_noise_within_the_cost_is_taken() {
        let args = AccuracyArgs { sigma: None, max_cost: NanoRho::new(5_000_000) };
        assert_eq!(args.sigma(Sensitivity::ONE).unwrap().get(), 10);
        let named = AccuracyArgs { sigma: Some(3.try_into().unwrap()), ..args };
        assert_eq!(named.sigma(Sensitivity::ONE).unwrap().get(), 3);
    }

    #[test]
    fn the_cost_is_said_in_one_line() {
        let line = cost_line(NanoRho::new(5_000_000), 10.try_into().unwrap(), 4);
        assert_eq!(
            line,
            "This costs \u{3c1} 0.005000 to each of 4 cohorts at every node that answers (noise \u{3c3} = 10).\n"
        );
    }

    #[test]
    fn a_cost_that_buys_nothing_is_refused_with_the_cheapest_price() {
        let args = AccuracyArgs { sigma: None, max_cost: NanoRho::new(1) };
        let error = args.sigma(Sensitivity::ONE).unwrap_err();
        assert_eq!(error.cheapest, Sensitivity::ONE.gaussian_cost(8192.try_into().unwrap()));
    }
}
