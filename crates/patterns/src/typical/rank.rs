//! The percentile of a case, and what makes it unusual.

use super::{Picture, TypicalError};
use crate::random::Random;

/// Cases that are drawn when there are too many to list.
const DRAWS: usize = 10_000;
/// Combinations that are listed one by one.
const LISTED: usize = 10_000;
/// A fixed seed: the same case has the same percentile at every office.
const SEED: u64 = 0x7479_7069_6361_6c00;
/// Two chances as close as this are the same.
const SAME: f64 = 1e-9;

/// One value held against the others of its case.
#[derive(Clone, Debug, PartialEq)]
pub struct Unusual {
    /// The attribute.
    pub attribute: usize,
    /// Its value here.
    pub value: usize,
    /// The chance of this value given the others.
    pub chance: f64,
    /// The value that the others would let expect most.
    pub expected: usize,
    /// The chance of that.
    pub expected_chance: f64,
}

/// How typical a case or pattern is.
#[derive(Clone, Debug, PartialEq)]
pub struct Typicality {
    /// The share (0 to 100) of the picture's cases, seen in the same attributes, that are as unlikely as this one or more
    /// so. Small is unusual; equally likely ones count by half.
    pub percentile: f64,
    /// How far the percentile may be off (one standard error); zero when every combination was listed.
    pub error: f64,
    /// The logarithm of the chance of the values.
    pub ln_chance: f64,
    /// Every given value, the least expected first.
    pub unusual: Vec<Unusual>,
}

impl Picture {
    /// Holds a case or a pattern against the picture: one value for each attribute that is known.
    ///
    /// # Errors
    /// Values that do not fit.
    pub fn typicality(&self, case: &[Option<usize>]) -> Result<Typicality, TypicalError> {
        let fits = |(value, size): (&Option<usize>, &usize)| value.is_none_or(|value| value < *size);
        if case.len() != self.sizes.len() || !case.iter().zip(&self.sizes).all(fits) {
            return Err(TypicalError::Case);
        }
        let given: Vec<usize> = (0..case.len()).filter(|at| case[*at].is_some()).collect();
        let ln_chance = self.ln_chance(case);
        let combinations = given.iter().try_fold(1_usize, |all, at| all.checked_mul(self.sizes[*at]));
        let (percentile, error) = match combinations.filter(|all| *all <= LISTED) {
            Some(all) => (self.listed(&given, all, ln_chance), 0.0),
            None => self.drawn(&given, ln_chance),
        };
        let mut unusual: Vec<Unusual> =
            given.iter().filter_map(|at| Some(self.unusual(*at, case[*at]?, case))).collect();
        unusual.sort_by(|a, b| a.chance.total_cmp(&b.chance).then(a.attribute.cmp(&b.attribute)));
        Ok(Typicality { percentile, error, ln_chance, unusual })
    }

    /// How many of so many case files would hold these values if the office's were the picture's, and the chance of at
    /// least `support` then, as a natural logarithm. The picture's chances are taken as known.
    ///
    /// # Errors
    /// Values that do not fit.
    pub fn expects(
        &self,
        values: &[Option<usize>],
        rows: u32,
        support: u32,
    ) -> Result<(f64, f64), TypicalError> {
        let fits = |(value, size): (&Option<usize>, &usize)| value.is_none_or(|value| value < *size);
        if values.len() != self.sizes.len() || !values.iter().zip(&self.sizes).all(fits) {
            return Err(TypicalError::Case);
        }
        let chance = self.ln_chance(values).exp().clamp(0.0, 1.0);
        let tail = crate::score::binomial_tail(support, rows, chance);
        Ok((chance * f64::from(rows), tail.ln_fisher))
    }

    fn unusual(&self, attribute: usize, value: usize, case: &[Option<usize>]) -> Unusual {
        let spread = self.spread(attribute, case);
        let expected = (0..spread.len()).rev().max_by(|a, b| spread[*a].total_cmp(&spread[*b])).unwrap_or(0);
        Unusual { attribute, value, chance: spread[value], expected, expected_chance: spread[expected] }
    }

    fn listed(&self, given: &[usize], all: usize, ln_chance: f64) -> f64 {
        let mut case = vec![None; self.sizes.len()];
        let (mut below, mut total) = (0.0, 0.0);
        for mut number in 0..all {
            for at in given {
                case[*at] = Some(number % self.sizes[*at]);
                number /= self.sizes[*at];
            }
            let other = self.ln_chance(&case);
            below += other.exp() * as_unlikely(other, ln_chance);
            total += other.exp();
        }
        100.0 * below / total
    }

    fn drawn(&self, given: &[usize], ln_chance: f64) -> (f64, f64) {
        let mut random = Random::new(SEED);
        let mut case = vec![None; self.sizes.len()];
        let below: f64 = (0..DRAWS)
            .map(|_| {
                let drawn = self.draw(&mut random);
                given.iter().for_each(|at| case[*at] = Some(drawn[*at]));
                as_unlikely(self.ln_chance(&case), ln_chance)
            })
            .sum();
        let share = below / DRAWS as f64;
        // A share of none is uncertain too: half a draw.
        let spread = share.clamp(0.5 / DRAWS as f64, 1.0 - 0.5 / DRAWS as f64);
        (100.0 * share, 100.0 * (spread * (1.0 - spread) / DRAWS as f64).sqrt())
    }
}

fn as_unlikely(other: f64, here: f64) -> f64 {
    if (other - here).abs() <= SAME {
        0.5
    } else if other < here {
        1.0
    } else {
        0.0
    }
}
