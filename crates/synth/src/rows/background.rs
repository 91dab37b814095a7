//! Structure that all countries share: hidden kinds of cases, and attributes that follow one another.

use crate::SynthError;
use crate::sample::{Choice, Draws};

/// Attributes of a row.
pub const ATTRIBUTES: usize = 12;
/// Values of each attribute; 87 altogether. The items of an attribute follow those of the one before.
pub const VALUES: [u32; ATTRIBUTES] = [4, 5, 6, 6, 7, 7, 7, 8, 8, 9, 10, 10];

// Kinds, rankings and followers are set so that a plain significance miner has the precision that it had in
// the reference measurement (one in four). That figure decided, not those of the project's own miner.

/// Hidden kinds of cases.
const KINDS: usize = 10;
/// Attributes in which a kind has a ranking of its own (thousandths).
const OWN_RANKING: u32 = 900;
/// Attributes that follow the one before them.
const FOLLOWERS: [usize; 4] = [2, 5, 8, 11];
/// How often they do (thousandths).
const FOLLOWS: u32 = 600;
/// The weight of the commonest value; the next has half of it, the third a third, and so on.
const COMMONEST: u32 = 1000;

/// The first item of an attribute.
pub(crate) fn first_item(attribute: usize) -> u32 {
    VALUES.iter().take(attribute).sum()
}

/// The shared structure, a function of the seed.
pub(crate) struct Background {
    /// By kind and attribute.
    values: Vec<Vec<Choice>>,
}

impl Background {
    pub(crate) fn new(draws: &mut Draws) -> Result<Self, SynthError> {
        let common: Vec<Vec<u32>> = VALUES.iter().map(|values| ranking(*values, draws)).collect();
        let mut values = Vec::with_capacity(KINDS);
        for _ in 0..KINDS {
            let mut kind = Vec::with_capacity(ATTRIBUTES);
            for (size, common) in VALUES.iter().zip(&common) {
                let own = draws.chance(OWN_RANKING);
                let weights = if own { ranking(*size, draws) } else { common.clone() };
                kind.push(Choice::new(&weights).ok_or(SynthError::Weightless)?);
            }
            values.push(kind);
        }
        Ok(Self { values })
    }

    /// How often each kind occurs in one country.
    pub(crate) fn shares(draws: &mut Draws) -> Result<Choice, SynthError> {
        let weights: Vec<u32> = (0..KINDS).map(|_| draws.between(1, 5)).collect();
        Choice::new(&weights).ok_or(SynthError::Weightless)
    }

    /// A value of an attribute, as often as it occurs in some kind.
    pub(crate) fn some_value(&self, attribute: usize, draws: &mut Draws) -> u32 {
        let kind = draws.below(KINDS as u32) as usize;
        self.values[kind][attribute].draw(draws) as u32 // below the number of values
    }

    /// One row: an item for each attribute, ascending.
    pub(crate) fn row(&self, shares: &Choice, draws: &mut Draws) -> [u32; ATTRIBUTES] {
        let kind = &self.values[shares.draw(draws)];
        let mut row = [0; ATTRIBUTES];
        let mut before = 0;
        for (attribute, item) in row.iter_mut().enumerate() {
            let mut value = kind[attribute].draw(draws) as u32; // below the number of values
            if FOLLOWERS.contains(&attribute) && draws.chance(FOLLOWS) {
                value = (before * 3 + 1) % VALUES[attribute];
            }
            *item = first_item(attribute) + value;
            before = value;
        }
        row
    }
}

/// Weights that fall with the rank, in a random order.
fn ranking(values: u32, draws: &mut Draws) -> Vec<u32> {
    let mut weights: Vec<u32> = (1..=values).map(|rank| COMMONEST / rank).collect();
    for last in (1..weights.len()).rev() {
        weights.swap(last, draws.below(last as u32 + 1) as usize);
    }
    weights
}

/// Rows without anything planted, one after another.
pub struct Rows {
    background: Background,
    shares: Choice,
    draws: Draws,
}

/// Endless rows of the shared structure.
///
/// # Errors
/// None that a caller can cause.
pub fn background_rows(seed: u64) -> Result<Rows, SynthError> {
    let mut draws = Draws::of_rows(seed);
    let background = Background::new(&mut draws)?;
    let shares = Background::shares(&mut draws)?;
    Ok(Rows { background, shares, draws })
}

impl Iterator for Rows {
    type Item = [u32; ATTRIBUTES];

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.background.row(&self.shares, &mut self.draws))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_87_values_and_each_row_has_one_of_each_attribute() {
        assert_eq!(first_item(ATTRIBUTES), 87);
        for row in background_rows(3).unwrap().take(2_000) {
            for (attribute, item) in row.iter().enumerate() {
                let first = first_item(attribute);
                assert!((first..first + VALUES[attribute]).contains(item));
            }
        }
    }

    #[test]
    fn the_seed_decides_the_rows() {
        let some = |seed| background_rows(seed).unwrap().take(50).collect::<Vec<_>>();
        assert_eq!(some(1), some(1));
        assert_ne!(some(1), some(2));
    }
}
