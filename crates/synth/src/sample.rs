//! Random draws: one ChaCha20 stream per country, chances and weighted tables.
//!
//! # Invariants
//! - Only integers decide a draw, so the same seed gives the same file on every machine and with
//!   every version of a random-number library that keeps ChaCha20 as it is.
//! # Units
//! Weights and chances are in thousandths (`per mille`), unless a name says otherwise.

use rand_chacha::ChaCha20Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use safeborders_types::CountryCode;

/// The larger unit of all chances and weights.
pub(crate) const PER_MILLE: u32 = 1000;

const DOMAIN: &[u8; 22] = b"safeborders-synth/v1..";

/// A stream of draws. Two streams with another seed or label have nothing in common.
pub(crate) struct Draws(ChaCha20Rng);

impl Draws {
    /// The stream of one country's case files.
    pub(crate) fn of_country(seed: u64, country: CountryCode) -> Self {
        let text = country.to_string();
        let mut label = [0; 2];
        label.copy_from_slice(&text.as_bytes()[..2]); // a country code is two bytes
        Self::new(seed, label)
    }

    /// The stream that chooses the planted patterns; `--` is no country.
    pub(crate) fn of_patterns(seed: u64) -> Self {
        Self::new(seed, *b"--")
    }

    /// Streams of plain rows and networks; small letters are no country.
    pub(crate) fn of_rows(seed: u64) -> Self {
        Self::new(seed, *b"bg")
    }

    pub(crate) fn of_planted_rows(seed: u64) -> Self {
        Self::new(seed, *b"pl")
    }

    pub(crate) fn of_networks(seed: u64) -> Self {
        Self::new(seed, *b"nw")
    }

    fn new(seed: u64, label: [u8; 2]) -> Self {
        let mut key = [0; 32];
        key[..8].copy_from_slice(&seed.to_le_bytes());
        key[8..10].copy_from_slice(&label);
        key[10..].copy_from_slice(DOMAIN);
        Self(ChaCha20Rng::from_seed(key))
    }

    /// A number below `n` (0 when `n` is 0). The bias is below `n` / 2^32.
    pub(crate) fn below(&mut self, n: u32) -> u32 {
        let product = u64::from(self.0.next_u32()) * u64::from(n);
        (product >> 32) as u32 // below n, so it fits
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// True with the chance `per_mille` / 1000.
    pub(crate) fn chance(&mut self, per_mille: u32) -> bool {
        self.below(PER_MILLE) < per_mille
    }

    fn word(&mut self) -> u32 {
        self.0.next_u32()
    }
}

/// A weighted choice among a few positions in constant time (Walker's alias method, in integers).
#[derive(Clone, Debug)]
pub(crate) struct Choice {
    columns: Vec<Column>,
}

#[derive(Clone, Copy, Debug)]
struct Column {
    /// Below this, in units of 2^-32, the column's own position is taken.
    own: u64,
    other: u16,
}

impl Choice {
    /// A choice of position `i` with weight `weights[i]`; without any weight there is no choice.
    pub(crate) fn new(weights: &[u32]) -> Option<Self> {
        let total: u64 = weights.iter().copied().map(u64::from).sum();
        if total == 0 || weights.len() > usize::from(u16::MAX) {
            return None;
        }
        // Scaled so that a column is full at exactly `total`.
        let n = weights.len() as u64;
        let mut left: Vec<u64> = weights.iter().map(|w| u64::from(*w) * n).collect();
        let mut columns = vec![Column { own: 1 << 32, other: 0 }; weights.len()];
        let (mut poor, mut rich): (Vec<usize>, Vec<usize>) =
            (0..weights.len()).partition(|i| left[*i] < total);
        while let (Some(p), Some(r)) = (poor.pop(), rich.last().copied()) {
            let own = (u128::from(left[p]) << 32) / u128::from(total);
            columns[p] = Column { own: own as u64, other: r as u16 };
            left[r] -= total - left[p];
            if left[r] < total {
                rich.pop();
                poor.push(r);
            }
        }
        Some(Self { columns })
    }

    /// One position.
    pub(crate) fn draw(&self, draws: &mut Draws) -> usize {
        let product = u64::from(draws.word()) * self.columns.len() as u64;
        let (position, rest) = ((product >> 32) as usize, product & u64::from(u32::MAX));
        let column = self.columns[position];
        if rest < column.own { position } else { usize::from(column.other) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_follows_its_weights_and_never_takes_a_weightless_position() {
        let weights = [500, 0, 300, 150, 50];
        let choice = Choice::new(&weights).unwrap();
        let mut draws = Draws::of_patterns(1);
        let mut seen = [0_u32; 5];
        for _ in 0..100_000 {
            seen[choice.draw(&mut draws)] += 1;
        }
        assert_eq!(seen[1], 0);
        for (count, weight) in seen.iter().zip(weights) {
            // Five standard deviations of a binomial with n = 100 000 are at most 791.
            assert!(count.abs_diff(weight * 100) < 800, "{seen:?}");
        }
    }

    #[test]
    fn no_weight_is_no_choice() {
        assert!(Choice::new(&[]).is_none());
        assert!(Choice::new(&[0, 0]).is_none());
    }

    #[test]
    fn streams_of_other_seeds_and_countries_differ() {
        let be = "BE".parse().unwrap();
        let bg = "BG".parse().unwrap();
        let first = |mut d: Draws| (d.word(), d.word());
        let streams = [
            first(Draws::of_country(1, be)),
            first(Draws::of_country(1, bg)),
            first(Draws::of_country(2, be)),
            first(Draws::of_patterns(1)),
        ];
        for (i, a) in streams.iter().enumerate() {
            assert!(streams.iter().skip(i + 1).all(|b| a != b));
        }
        assert_eq!(first(Draws::of_country(1, be)), streams[0]);
    }

    #[test]
    fn draws_stay_within_their_bounds() {
        let mut draws = Draws::of_patterns(3);
        assert_eq!(draws.below(0), 0);
        assert!((0..1000).all(|_| (3..=5).contains(&draws.between(3, 5))));
        assert!((0..1000).all(|_| !draws.chance(0) && draws.chance(1000)));
    }
}
