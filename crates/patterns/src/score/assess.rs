//! The figures of one pattern, from the supports of its parts.

use super::background::pairwise_expected;
use super::hypergeometric::{Tails, binomial_tail, hypergeometric_tail};

/// What one pattern is worth by itself.
pub(crate) struct Assessment {
    pub(crate) expected: f64,
    /// The split with the highest Fisher p: the part whose bit is set here against the others.
    pub(crate) weakest: Option<(usize, Tails)>,
}

/// Rows expected from the pairs, and how surprising the support is beyond them.
#[derive(Clone, Copy)]
pub(crate) struct Beyond {
    pub(crate) expected: f64,
    pub(crate) ln_p: f64,
}

/// Assesses a pattern of one item or more; `parts` holds the support of every part by bits.
pub(crate) fn assess(parts: &[u32]) -> Assessment {
    let rows = f64::from(parts[0]);
    let items = parts.len().trailing_zeros();
    let chance = |item: u32| f64::from(parts[1 << item]) / rows.max(1.0);
    Assessment { expected: rows * (0..items).map(chance).product::<f64>(), weakest: weakest(parts) }
}

/// Each split is looked at once: the part with the first item against the others.
pub(crate) fn weakest(parts: &[u32]) -> Option<(usize, Tails)> {
    let all = parts.len() - 1;
    let splits = (1..all).step_by(2);
    let tails =
        splits.map(|part| (part, hypergeometric_tail(parts[all], parts[part], parts[all ^ part], parts[0])));
    tails.max_by(|(_, a), (_, b)| a.ln_fisher.total_cmp(&b.ln_fisher))
}

/// How far a pattern of three items or more goes beyond its pairs.
pub(crate) fn beyond_pairs(parts: &[u32]) -> Beyond {
    let expected = pairwise_expected(parts);
    let p = expected / f64::from(parts[0]).max(1.0);
    Beyond { expected, ln_p: binomial_tail(parts[parts.len() - 1], parts[0], p).ln_fisher }
}
