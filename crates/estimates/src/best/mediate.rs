//! What a table lets expect through other attributes.
//!
//! If two attributes hung together only through a third, their table would be the product of their tables with it:
//! Σₖ P(i, k)·P(k, j)/P(k). Each third attribute gives one such table; how much each counts is fitted to the noisy
//! table itself (non-negative least squares), so where none explains anything the expectation stays independence.

use super::{Pair, Pairs, margins};
use std::collections::BTreeMap;

const SWEEPS: usize = 100;
/// A table needs this many degrees of freedom for each weight that is fitted to it.
const FREEDOM_PER_WEIGHT: f64 = 3.0;

/// What a table is expected to be.
pub(super) struct Expected {
    pub(super) cells: Vec<f64>,
    /// By how much fitting the weights has made the squares of the deviations too small.
    pub(super) inflation: f64,
}

/// The expected table of attributes i and j, or `None` when no third attribute connects them, or the table is too
/// small to tell what they explain.
pub(super) fn expected(
    ones: &BTreeMap<usize, Vec<f64>>,
    pairs: &Pairs,
    i: usize,
    j: usize,
    total: f64,
) -> Option<Expected> {
    let pair = pairs.get(&(i, j))?;
    let independent = margins::independent(&ones[&i], &ones[&j], total);
    let mut columns: Vec<Vec<f64>> = Vec::new();
    for (k, through) in ones.iter().filter(|(k, _)| **k != i && **k != j) {
        let (Some(left), Some(right)) = (sided(pairs, i, *k), sided(pairs, *k, j)) else { continue };
        let mut path = product(&left, &right, through, ones[&j].len());
        path.iter_mut().zip(&independent).for_each(|(path, independent)| *path -= independent);
        columns.push(path);
    }
    if columns.is_empty() {
        return None;
    }
    let weights = weights(pair, &independent, &columns);
    #[allow(clippy::cast_precision_loss)]
    let (freedom, fitted) = (
        (ones[&i].len().saturating_sub(1) * ones[&j].len().saturating_sub(1)) as f64,
        weights.iter().filter(|weight| **weight > 0.0).count() as f64,
    );
    if freedom < FREEDOM_PER_WEIGHT * fitted {
        return None;
    }
    let mut sum = independent;
    for (column, weight) in columns.iter().zip(weights).filter(|(_, weight)| *weight > 0.0) {
        sum.iter_mut().zip(column).for_each(|(sum, value)| *sum += weight * value);
    }
    sum.iter_mut().for_each(|cell| *cell = cell.max(0.0));
    Some(Expected { cells: sum, inflation: freedom / (freedom - fitted).max(1.0) })
}

/// The table of two attributes with the first one in rows.
fn sided(pairs: &Pairs, row: usize, column: usize) -> Option<Vec<f64>> {
    if row < column {
        return pairs.get(&(row, column)).map(|pair| pair.cells.clone());
    }
    let pair = pairs.get(&(column, row))?;
    let mut turned = vec![0.0; pair.cells.len()];
    let width = pair.width;
    for (at, cell) in pair.cells.iter().enumerate() {
        turned[at % width * (pair.cells.len() / width) + at / width] = *cell;
    }
    Some(turned)
}

/// left · diag(1/through) · right.
fn product(left: &[f64], right: &[f64], through: &[f64], width: usize) -> Vec<f64> {
    let inner = through.len();
    let mut cells = vec![0.0; left.len() / inner * width];
    for (line, out) in left.chunks(inner).zip(cells.chunks_mut(width)) {
        for ((value, mass), row) in line.iter().zip(through).zip(right.chunks(width)) {
            // A code with less than half a unit explains nothing.
            if *mass > 0.5 && *value > 0.0 {
                let factor = value / mass;
                out.iter_mut().zip(row).for_each(|(out, cell)| *out += factor * cell);
            }
        }
    }
    cells
}

/// Non-negative weights that bring Σ weight·column nearest to the noisy deviations, by coordinate descent. Cells count
/// by the inverse of their scatter, expected + noise.
fn weights(pair: &Pair, independent: &[f64], columns: &[Vec<f64>]) -> Vec<f64> {
    let scatter: Vec<f64> =
        independent.iter().map(|expected| 1.0 / (expected + pair.variance).max(1e-9)).collect();
    let deviation: Vec<f64> =
        pair.raw.iter().zip(independent).map(|(raw, expected)| raw - expected).collect();
    let dot = |a: &[f64], b: &[f64]| -> f64 {
        a.iter().zip(b).zip(&scatter).map(|((a, b), weight)| a * b * weight).sum()
    };
    let gram: Vec<Vec<f64>> = columns.iter().map(|a| columns.iter().map(|b| dot(a, b)).collect()).collect();
    let target: Vec<f64> = columns.iter().map(|column| dot(column, &deviation)).collect();
    let mut weights = vec![0.0; columns.len()];
    for _ in 0..SWEEPS {
        for at in 0..weights.len() {
            let others: f64 = (0..weights.len()).filter(|k| *k != at).map(|k| gram[at][k] * weights[k]).sum();
            let own = gram[at][at];
            let step: f64 = if own > 1e-12 { (target[at] - others) / own } else { 0.0 };
            weights[at] = if step.is_finite() { step.max(0.0) } else { 0.0 };
        }
    }
    weights
}
