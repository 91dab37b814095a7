//! Shrunken tables for display: biased, non-negative, with margins that agree.
//!
//! Every two-way table is first drawn toward what its margins, and the other attributes, would let expect, by as much
//! as its own noise says (empirical Bayes), then fitted to the margins. `docs/privacy/estimates.md` gives the rule and
//! shows its bias.
//!
//! A table here has no variance: an interval around a shrunken value is wrong, and narrow where it is most wrong.

mod margins;
mod mediate;
mod prior;

use crate::anova::margin;
use crate::combine::RawTable;
use crate::design::Design;
use std::collections::BTreeMap;

/// One shrunken table.
#[derive(Clone, Debug, PartialEq)]
pub struct BestTable {
    /// The values, row-major, not negative.
    pub cells: Vec<f64>,
    /// How much of the deviation from what was expected was kept, 0 to 1, as the mean over all cells; 1 for margins.
    pub kept: f64,
}

/// Shrunken tables, in the design's order.
#[derive(Clone, Debug, PartialEq)]
pub struct Best {
    /// The tables.
    pub tables: Vec<BestTable>,
}

/// Two-way tables of one population by their axes.
pub(crate) type Pairs = BTreeMap<(usize, usize), Pair>;

/// A two-way table on its way.
pub(crate) struct Pair {
    pub(crate) width: usize,
    pub(crate) raw: Vec<f64>,
    pub(crate) variance: f64,
    pub(crate) cells: Vec<f64>,
    pub(crate) kept: f64,
}

/// The shrunken tables of a design from its unbiased ones, as [`crate::combine`] gives them, and from nothing else.
/// `None` when the tables do not fit the design.
#[must_use]
pub fn best(design: &Design, raw: &[RawTable]) -> Option<Best> {
    let fits = |(shape, table): (usize, &RawTable)| {
        table.cells.len() == design.cells(shape)
            && table.variance.is_finite()
            && table.variance >= 0.0
            && table.cells.iter().all(|c| c.is_finite())
    };
    if raw.len() != design.shapes().len() || !raw.iter().enumerate().all(fits) {
        return None;
    }
    let mut tables = vec![BestTable { cells: Vec::new(), kept: 1.0 }; raw.len()];
    let mut populations: Vec<u16> = design.shapes().iter().map(|s| s.population).collect();
    populations.sort_unstable();
    populations.dedup();
    for population in populations {
        shrink_population(design, raw, population, &mut tables);
    }
    Some(Best { tables })
}

fn shrink_population(design: &Design, raw: &[RawTable], population: u16, tables: &mut [BestTable]) {
    let own = || design.shapes().iter().enumerate().filter(|(_, s)| s.population == population);
    let mut total: f64 = 0.0;
    let mut ones: BTreeMap<usize, Vec<f64>> = BTreeMap::new();
    let mut pairs = Pairs::new();
    for (at, shape) in own() {
        let cells = &raw[at].cells;
        total = cells.iter().sum();
        let dims = design.dims(shape);
        for (place, axis) in shape.axes.iter().enumerate() {
            let keep: Vec<bool> = (0..dims.len()).map(|other| other == place).collect();
            ones.entry(*axis).or_insert_with(|| margin(cells, &dims, &keep));
        }
        if let [i, j] = shape.axes[..] {
            let pair = Pair {
                width: dims[1],
                raw: cells.clone(),
                variance: raw[at].variance,
                cells: Vec::new(),
                kept: 0.0,
            };
            pairs.insert((i, j), pair);
        }
    }
    let total = total.max(0.0);
    for cells in ones.values_mut() {
        margins::onto_simplex(cells, total);
    }
    if total > 0.0 {
        shrink_pairs(&ones, &mut pairs, total);
    }
    for (at, shape) in own() {
        let (cells, kept) = match shape.axes[..] {
            [] => (vec![total], 1.0),
            [i] => (ones.get(&i).cloned().unwrap_or_default(), 1.0),
            [i, j, ..] => match pairs.remove(&(i, j)) {
                Some(pair) if total > 0.0 => (pair.cells, pair.kept),
                _ => (vec![0.0; design.cells(at)], 0.0),
            },
        };
        tables[at] = BestTable { cells, kept };
    }
}

/// First toward independence, then toward what the first round lets expect through the other attributes.
fn shrink_pairs(ones: &BTreeMap<usize, Vec<f64>>, pairs: &mut Pairs, total: f64) {
    for ((i, j), pair) in pairs.iter_mut() {
        let expected = margins::independent(&ones[i], &ones[j], total);
        shrink(pair, &expected, 1.0, &ones[i], &ones[j]);
    }
    let keys: Vec<(usize, usize)> = pairs.keys().copied().collect();
    let expected: Vec<Option<mediate::Expected>> =
        keys.iter().map(|(i, j)| mediate::expected(ones, pairs, *i, *j, total)).collect();
    for ((i, j), expected) in keys.into_iter().zip(expected) {
        if let (Some(pair), Some(expected)) = (pairs.get_mut(&(i, j)), expected) {
            shrink(pair, &expected.cells, expected.inflation, &ones[&i], &ones[&j]);
        }
    }
}

fn shrink(pair: &mut Pair, expected: &[f64], inflation: f64, rows: &[f64], columns: &[f64]) {
    let prior = prior::fit(&pair.raw, expected, inflation, pair.variance);
    let mut kept = 0.0;
    let cells = pair.raw.iter().zip(expected).map(|(raw, expected)| {
        let keep = prior.kept(*expected, pair.variance, raw - expected);
        kept += keep;
        expected + (raw - expected) * keep
    });
    pair.cells = cells.collect();
    #[allow(clippy::cast_precision_loss)]
    let count = pair.cells.len().max(1) as f64;
    pair.kept = kept / count;
    margins::fit(&mut pair.cells, rows, columns);
}
