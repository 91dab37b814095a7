//! The figures of one pattern, from the supports of its parts.

use super::hypergeometric::{Tails, hypergeometric_tail};

/// What one pattern is worth by itself.
pub(crate) struct Assessment {
    pub(crate) expected: f64,
    /// The split with the highest Fisher p: the part whose bit is set here against the others.
    pub(crate) weakest: Option<(usize, Tails)>,
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
