//! The orthogonal decomposition of tables: total, main effects, interactions.
//!
//! Every table of a population is the sum of one component for each subset of its axes. Components of one table are
//! orthogonal, so equal noise in all cells falls on each of them independently, and each can be estimated by itself.

use crate::design::{Design, Shape};
use std::collections::BTreeMap;

/// What the tables of one population have in common over one set of axes.
#[derive(Clone, Debug)]
pub(crate) struct Component {
    /// The lengths of its axes.
    pub(crate) dims: Vec<usize>,
    /// Π(nᵢ − 1): its degrees of freedom.
    pub(crate) freedom: f64,
    /// Π(1 − 1/nᵢ): the part of one cell's unit vector that lies in it, squared.
    pub(crate) part: f64,
}

/// A component as one table sees it.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    /// Which component.
    pub(crate) component: usize,
    /// Which axes of the table it keeps.
    pub(crate) keep: Vec<bool>,
    /// How many cells of the table are summed into one of it.
    pub(crate) spread: f64,
}

/// All components of a design.
#[derive(Clone, Debug)]
pub(crate) struct Anova {
    pub(crate) components: Vec<Component>,
    /// For each shape its parts; the last one keeps all axes.
    pub(crate) parts: Vec<Vec<Part>>,
}

#[allow(clippy::cast_precision_loss)] // at most MAX_CELLS
fn product(dims: impl Iterator<Item = usize>) -> f64 {
    dims.map(|d| d as f64).product()
}

impl Anova {
    pub(crate) fn of(design: &Design) -> Self {
        let mut anova = Self { components: Vec::new(), parts: Vec::new() };
        let mut known: BTreeMap<(u16, Vec<usize>), usize> = BTreeMap::new();
        for shape in design.shapes() {
            let subsets = 0..1_usize << shape.axes.len();
            let parts = subsets.map(|subset| {
                let keep: Vec<bool> = (0..shape.axes.len()).map(|i| subset >> i & 1 == 1).collect();
                anova.part(design, shape, keep, &mut known)
            });
            let parts = parts.collect();
            anova.parts.push(parts);
        }
        anova
    }

    fn part(
        &mut self,
        design: &Design,
        shape: &Shape,
        keep: Vec<bool>,
        known: &mut BTreeMap<(u16, Vec<usize>), usize>,
    ) -> Part {
        let dims = design.dims(shape);
        let kept = |on: bool| keep.iter().zip(&dims).filter(move |(k, _)| **k == on).map(|(_, d)| *d);
        let axes = keep.iter().zip(&shape.axes).filter(|(k, _)| **k).map(|(_, axis)| *axis).collect();
        let component = *known.entry((shape.population, axes)).or_insert_with(|| {
            let dims: Vec<usize> = kept(true).collect();
            let freedom = product(dims.iter().map(|d| d - 1));
            let part = freedom / product(dims.iter().copied());
            self.components.push(Component { dims, freedom, part });
            self.components.len() - 1
        });
        let spread = product(kept(false));
        Part { component, keep, spread }
    }
}

/// The sums of a row-major table over the axes that are not kept.
pub(crate) fn margin(cells: &[f64], dims: &[usize], keep: &[bool]) -> Vec<f64> {
    let size = dims.iter().zip(keep).filter(|(_, k)| **k).map(|(d, _)| *d).product();
    let mut sums = vec![0.0; size];
    for (at, cell) in places(dims, keep).zip(cells) {
        sums[at] += cell;
    }
    sums
}

/// Adds `scale` times a margin to each cell that it was summed from.
pub(crate) fn spread(into: &mut [f64], dims: &[usize], keep: &[bool], sums: &[f64], scale: f64) {
    for (at, cell) in places(dims, keep).zip(into) {
        *cell += scale * sums[at];
    }
}

/// For each cell of a row-major table, its place in the margin over the kept axes.
fn places(dims: &[usize], keep: &[bool]) -> impl Iterator<Item = usize> {
    let (inner, outer) = match dims.len() {
        0 => (1, 1),
        1 => (dims[0], 1),
        _ => (dims[dims.len() - 1], dims[..dims.len() - 1].iter().product()),
    };
    let keeps = |axis: usize| keep.get(axis).copied().unwrap_or(false);
    let (outer_kept, inner_kept) = if dims.len() < 2 { (false, keeps(0)) } else { (keeps(0), keeps(1)) };
    let (row_step, column_step) = match (outer_kept, inner_kept) {
        (true, true) => (inner, 1),
        (true, false) => (1, 0),
        (false, true) => (0, 1),
        (false, false) => (0, 0),
    };
    (0..outer).flat_map(move |row| (0..inner).map(move |column| row * row_step + column * column_step))
}

/// Takes the mean along every axis out, so that only the component over all axes is left.
#[allow(clippy::cast_precision_loss)]
pub(crate) fn centre(cells: &mut [f64], dims: &[usize]) {
    for axis in 0..dims.len() {
        let keep: Vec<bool> = (0..dims.len()).map(|other| other != axis).collect();
        let sums = margin(cells, dims, &keep);
        spread(cells, dims, &keep, &sums, -1.0 / dims[axis] as f64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_components_of_a_table_add_up_to_it() {
        let design = Design::all_tables(vec![2, 3], 1).unwrap();
        let anova = Anova::of(&design);
        assert_eq!(anova.components.len(), 4);
        let table = [5.0, 1.0, 0.0, 2.0, 7.0, -3.0];
        let mut sum = vec![0.0; 6];
        for part in &anova.parts[3] {
            let component = &anova.components[part.component];
            let mut effect = margin(&table, &[2, 3], &part.keep);
            centre(&mut effect, &component.dims);
            spread(&mut sum, &[2, 3], &part.keep, &effect, 1.0 / part.spread);
        }
        for (cell, found) in table.iter().zip(sum) {
            assert!((cell - found).abs() < 1e-12);
        }
    }

    #[test]
    fn the_parts_of_one_cell_fill_the_whole() {
        let design = Design::all_tables(vec![4, 5, 1], 1).unwrap();
        let anova = Anova::of(&design);
        for parts in &anova.parts {
            let whole: f64 = parts.iter().map(|p| anova.components[p.component].part / p.spread).sum();
            assert!((whole - 1.0).abs() < 1e-12, "{whole}");
        }
    }
}
