//! Counting: the only way to an exact table, and the place where the claimed sensitivity is held.

use crate::exact::Exact;
use crate::round::Histogram;
use safeborders_types::{Axis, CountTable, InvalidTable, Sensitivity};

/// A table being counted, case file by case file.
///
/// The claim is that one case file adds at most `cells · per_cell` steps in all and at most
/// `per_cell` of them in one cell, steps up and steps down counted alike. Both are integers and both are
/// checked. They bound the two norms that the mechanisms need: with x the change that one case file
/// makes, Δ₁ = ‖x‖₁ ≤ cells·per_cell, and ‖x‖₂² ≤ ‖x‖∞·‖x‖₁ ≤ cells·per_cell² = Δ₂². So four victims of one
/// case file may fall into one cell or into four.
pub struct Tally {
    axes: Vec<Axis>,
    cells: Vec<i64>,
    sensitivity: Sensitivity,
    /// Whether the steps of a case file must be remembered to bound those in one cell. When only
    /// one cell may be touched, the bound on all steps is that bound.
    tracks_cells: bool,
    touched: Vec<Touch>,
    broken: bool,
}

/// Steps of one case file in one cell: the cell, and how many, up or down.
type Touch = (usize, u64);

/// Up to so many touches are compared with each other; more of them are sorted first.
const FEW: usize = 4;

/// A case file moved the table further than was claimed, or counted outside of it. The table is
/// lost: with a wrong claim the noise would be too small.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a case file moved the table further than its sensitivity claims: nothing may be released")]
pub struct BrokenClaim;

impl Tally {
    /// An empty table over public axes.
    ///
    /// # Errors
    /// [`InvalidTable`] when an axis is empty or there would be too many cells.
    pub fn new(axes: Vec<Axis>, sensitivity: Sensitivity) -> Result<Self, InvalidTable> {
        let cells = vec![0; CountTable::cells_of(&axes)?];
        let tracks_cells = sensitivity.cells() > 1;
        Ok(Self { axes, cells, sensitivity, tracks_cells, touched: Vec::new(), broken: false })
    }

    /// An empty histogram over the frozen list of a round. One case file takes at most one step.
    pub(crate) fn histogram(cells: usize) -> Self {
        let (axes, touched) = (Vec::new(), Vec::new());
        Self {
            axes,
            cells: vec![0; cells],
            sensitivity: Sensitivity::ONE,
            tracks_cells: false,
            touched,
            broken: false,
        }
    }

    /// The axes, outermost first.
    #[must_use]
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// Counts one case file, with everyone in it.
    ///
    /// The caller must call this once per case file: the gate sees tables and cannot check that.
    #[inline]
    pub fn case_file(&mut self, count: impl FnOnce(&mut CaseTally<'_>)) {
        let mut case = CaseTally {
            cells: &mut self.cells,
            touched: self.tracks_cells.then_some(&mut self.touched),
            left: self.sensitivity.l1(),
            broken: false,
        };
        count(&mut case);
        let (broken, steps) = (case.broken, self.sensitivity.l1() - case.left);
        self.broken |= broken;
        if self.tracks_cells {
            // No more steps in all than one cell may get: there is nothing to look at.
            let within = steps <= u64::from(self.sensitivity.per_cell());
            self.broken |= !within && !cells_hold(&mut self.touched, self.sensitivity.per_cell().into());
            self.touched.clear();
        }
    }

    /// The exact table.
    ///
    /// # Errors
    /// [`BrokenClaim`] when any case file broke the claim.
    pub fn finish(self) -> Result<Exact<CountTable>, BrokenClaim> {
        if self.broken {
            return Err(BrokenClaim);
        }
        let table = CountTable::new(self.axes, self.cells).map_err(|_| BrokenClaim)?;
        Ok(Exact::new(table, self.sensitivity))
    }

    /// The exact histogram of a round.
    ///
    /// # Errors
    /// [`BrokenClaim`] when any case file broke the claim.
    pub fn finish_histogram(self) -> Result<Exact<Histogram>, BrokenClaim> {
        if self.broken { Err(BrokenClaim) } else { Ok(Exact::new(Histogram(self.cells), self.sensitivity)) }
    }
}

/// Whether no cell got more than its bound from one case file.
fn cells_hold(touched: &mut [Touch], bound: u64) -> bool {
    let total = |touches: &mut dyn Iterator<Item = &Touch>| -> u64 { touches.map(|(_, steps)| steps).sum() };
    if touched.len() <= FEW {
        let distinct = (1..touched.len()).all(|i| touched[..i].iter().all(|t| t.0 != touched[i].0));
        if distinct {
            return touched.iter().all(|(_, steps)| *steps <= bound);
        }
        return touched.iter().all(|(cell, _)| total(&mut touched.iter().filter(|t| t.0 == *cell)) <= bound);
    }
    touched.sort_unstable();
    touched.chunk_by(|a, b| a.0 == b.0).all(|touches| total(&mut touches.iter()) <= bound)
}

/// One case file's share of a table. Steps can be added and nothing can be read.
pub struct CaseTally<'a> {
    cells: &'a mut [i64],
    touched: Option<&'a mut Vec<Touch>>,
    left: u64,
    broken: bool,
}

impl CaseTally<'_> {
    /// One step in one cell (row-major index). More steps than claimed, or a cell that is not in the
    /// table, spoil the whole table.
    #[inline]
    pub fn count(&mut self, cell: usize) {
        self.add(cell, 1);
    }

    /// So many steps up, or down where `weight` is negative, in one cell (row-major index). The claim
    /// bounds steps in both directions alike. More than claimed, or a cell that is not in the table, spoil
    /// the whole table.
    #[inline]
    pub fn add(&mut self, cell: usize, weight: i64) {
        let steps = weight.unsigned_abs();
        match (self.left.checked_sub(steps), self.cells.get_mut(cell)) {
            (Some(left), Some(count)) => {
                self.left = left;
                *count = count.saturating_add(weight);
            }
            _ => {
                self.broken = true;
                return;
            }
        }
        if let Some(touched) = &mut self.touched {
            touched.push((cell, steps));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn axes(cells: usize) -> Vec<Axis> {
        let codes = (0..cells).map(|i| format!("c{i}").parse().unwrap()).collect();
        vec![Axis { attribute: "case.form".parse().unwrap(), codes }]
    }

    fn added(cells: usize, claim: Sensitivity, files: &[Vec<(usize, i64)>]) -> Result<Vec<i64>, BrokenClaim> {
        let mut tally = Tally::new(axes(cells), claim).unwrap();
        for file in files {
            tally.case_file(|case| file.iter().for_each(|(cell, weight)| case.add(*cell, *weight)));
        }
        Ok(tally.finish()?.into_parts().0.cells().to_vec())
    }

    fn counted(cells: usize, claim: Sensitivity, files: &[Vec<usize>]) -> Result<Vec<i64>, BrokenClaim> {
        let mut tally = Tally::new(axes(cells), claim).unwrap();
        for file in files {
            tally.case_file(|case| file.iter().for_each(|cell| case.count(*cell)));
        }
        Ok(tally.finish()?.into_parts().0.cells().to_vec())
    }

    /// What it is, one case file's steps, and whether they keep the claim.
    type Steps<'a> = (&'a str, Vec<(usize, i64)>, bool);

    #[test]
    fn weights_are_added_and_bounded_in_both_directions() {
        let claim = Sensitivity::new(2, 3);
        let cases: &[Steps] = &[
            ("both cells to the full", vec![(0, 3), (1, -3)], true),
            ("in parts", vec![(0, 1), (1, -2), (0, 2), (1, -1)], true),
            ("nothing at all", vec![(0, 0)], true),
            ("one cell too far up", vec![(0, 4)], false),
            ("one cell too far down", vec![(0, -4)], false),
            ("up and down again", vec![(0, 2), (0, -2)], false),
            ("up and down in many parts", [(0, 1), (0, -1)].repeat(2), false),
            ("too many steps in all", vec![(0, 3), (1, 3), (2, -1)], false),
            ("more parts than few, within", [(0, 1), (1, -1)].repeat(3), true),
            ("more parts than few, beyond", vec![(0, 1), (0, -1), (0, 1), (0, 1), (1, 1), (1, 1)], false),
            ("as far as a number goes", vec![(0, i64::MIN)], false),
            ("and the other way", vec![(0, i64::MAX), (0, i64::MAX)], false),
        ];
        for (name, file, holds) in cases {
            let files = [vec![(2, 1)], file.clone()];
            assert_eq!(added(3, claim, &files).is_ok(), *holds, "{name}");
        }
        assert_eq!(added(3, claim, &[vec![(0, 3), (1, -2)], vec![(1, -1)]]), Ok(vec![3, -3, 0]));
    }

    #[test]
    fn steps_are_counted_where_they_fall() {
        let files = [vec![0], vec![2], vec![2], vec![]];
        assert_eq!(counted(3, Sensitivity::ONE, &files), Ok(vec![1, 0, 2]));
    }

    #[test]
    fn a_case_file_beyond_its_claim_spoils_the_table() {
        let cases: &[(&str, Sensitivity, Vec<usize>, bool)] = &[
            ("one cell, one step", Sensitivity::ONE, vec![1], true),
            ("second step", Sensitivity::ONE, vec![1, 2], false),
            ("same cell again", Sensitivity::ONE, vec![1, 1], false),
            ("four persons in one cell", Sensitivity::new(1, 4), vec![1, 1, 1, 1], true),
            ("four persons in four cells", Sensitivity::new(1, 4), vec![0, 1, 2, 3], true),
            ("a fifth person", Sensitivity::new(1, 4), vec![0, 1, 2, 3, 0], false),
            ("three values", Sensitivity::new(3, 1), vec![0, 1, 2], true),
            ("a repeated value", Sensitivity::new(3, 1), vec![0, 1, 1], false),
            ("a fourth value", Sensitivity::new(3, 1), vec![0, 1, 2, 3], false),
            ("two persons with two values", Sensitivity::new(2, 2), vec![0, 1, 0, 1], true),
            ("three steps in one cell", Sensitivity::new(2, 2), vec![0, 0, 0], false),
            ("outside the table", Sensitivity::ONE, vec![4], false),
            ("far outside the table", Sensitivity::ONE, vec![usize::MAX], false),
        ];
        for (name, claim, file, holds) in cases {
            let files = [vec![0], file.clone(), vec![0]];
            assert_eq!(counted(4, *claim, &files).is_ok(), *holds, "{name}");
        }
    }

    #[test]
    fn a_spoilt_table_stays_spoilt() {
        let mut tally = Tally::new(axes(2), Sensitivity::ONE).unwrap();
        tally.case_file(|case| (0..1000).for_each(|_| case.count(0)));
        tally.case_file(|case| case.count(1));
        assert!(tally.finish().is_err());
    }

    proptest! {
        /// Neighbouring tables differ by one case file; a table that was not spoilt keeps both norms.
        #[test]
        fn neighbouring_tables_are_within_the_claim(
            files in prop::collection::vec(
                prop::collection::vec((0_usize..5, prop_oneof![4 => Just(1_i64), 1 => -3_i64..4]), 0..7),
                1..30,
            ),
            without in any::<prop::sample::Index>(),
            cells in 1_u32..4,
            per_cell in 1_u32..4,
        ) {
            let claim = Sensitivity::new(cells, per_cell);
            let without = without.index(files.len());
            let mut fewer = files.clone();
            fewer.remove(without);
            if let Ok(all) = added(5, claim, &files) {
                let fewer = added(5, claim, &fewer).unwrap();
                let difference = || all.iter().zip(&fewer).map(|(a, b)| (a - b).unsigned_abs());
                prop_assert!(difference().sum::<u64>() <= claim.l1());
                prop_assert!(u128::from(difference().map(|d| d * d).sum::<u64>()) <= claim.l2_squared());
            } else {
                // The refusing twin: some file does exceed the claim.
                let exceeds = |file: &Vec<(usize, i64)>| {
                    let steps = |at: &dyn Fn(usize) -> bool| -> u64 {
                        file.iter().filter(|(cell, _)| at(*cell)).map(|(_, w)| w.unsigned_abs()).sum()
                    };
                    steps(&|_| true) > claim.l1()
                        || (0..5).any(|c| steps(&|cell| cell == c) > u64::from(per_cell))
                };
                prop_assert!(files.iter().any(exceeds));
            }
        }
    }
}
