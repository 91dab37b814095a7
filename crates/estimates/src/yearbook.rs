//! The tables of a yearbook put together: unbiased for figures, and shrunken for display.

use crate::combine::Told;
use crate::{BestTable, Design, Form, Measured, RawTable, Shape, best};
use safeborders_types::{AttributeId, Unit, Yearbook};
use std::collections::BTreeMap;

/// The best linear unbiased tables of a yearbook, or of as much of it as a reader sees: each from all tables that
/// share a margin with it. What is signed and kept are the yearbook's own values; these follow from them.
///
/// No table has a larger variance than its own noise alone. A reader who sees fewer tables gets other estimates.
#[derive(Clone, Debug)]
pub struct CombinedYearbook {
    design: Design,
    told: Told,
    /// By the tables' numbers: their place in the design, and whether their axes are the other way round there.
    places: BTreeMap<u32, (usize, bool)>,
}

impl CombinedYearbook {
    /// `None` when there are no tables or they do not belong together.
    #[must_use]
    pub fn of(yearbook: &Yearbook) -> Option<Self> {
        let (design, turned) = design_of(yearbook)?;
        let values: Vec<Vec<i64>> = yearbook
            .tables()
            .iter()
            .zip(&turned)
            .map(|(table, turned)| match table.table.axes() {
                [_, columns] if *turned => transposed(table.table.cells(), columns.codes.len()),
                _ => table.table.cells().to_vec(),
            })
            .collect();
        let measured: Vec<Measured<'_>> = yearbook
            .tables()
            .iter()
            .zip(&values)
            .enumerate()
            .map(|(shape, (table, values))| Measured {
                shape,
                form: Form::Counts,
                sigma: table.sigma,
                values,
            })
            .collect();
        let told = Told::by(&design, &measured).ok()?;
        let numbers = yearbook.tables().iter().map(|table| table.number);
        Some(Self { design, told, places: numbers.zip(turned.into_iter().enumerate()).collect() })
    }

    /// The table of this number; `None` when the reader does not see it.
    #[must_use]
    pub fn table(&self, number: u32) -> Option<RawTable> {
        let (shape, turned) = *self.places.get(&number)?;
        let table = self.told.table(&self.design, shape);
        Some(RawTable { cells: self.turned_back(shape, turned, table.cells), ..table })
    }

    /// The variance of a sum over cells of the table of this number: those in which each of its axes has one of so
    /// many codes. It is at most the sum of the cells' variances. `None` when the reader does not see the table, and
    /// when it has not these axes.
    #[must_use]
    pub fn sum_variance(&self, number: u32, taken: &[usize]) -> Option<f64> {
        let (shape, turned) = *self.places.get(&number)?;
        let mut taken = taken.to_vec();
        if turned {
            taken.reverse();
        }
        let dims = self.design.dims(&self.design.shapes()[shape]);
        let fits = taken.len() == dims.len() && taken.iter().zip(&dims).all(|(taken, codes)| taken <= codes);
        fits.then(|| self.told.sum_variance(&self.design, shape, &taken))
    }

    fn turned_back(&self, shape: usize, turned: bool, cells: Vec<f64>) -> Vec<f64> {
        match self.design.dims(&self.design.shapes()[shape])[..] {
            [_, columns] if turned => transposed(&cells, columns),
            _ => cells,
        }
    }
}

/// The design of the tables in their order, and which of them have their axes the other way round in it: a design
/// wants axes to rise, and a reader who does not see every table meets them in another order than the list's.
fn design_of(yearbook: &Yearbook) -> Option<(Design, Vec<bool>)> {
    let mut places: BTreeMap<&AttributeId, usize> = BTreeMap::new();
    let (mut lengths, mut shapes, mut turned) = (Vec::new(), Vec::new(), Vec::new());
    let clamp = u64::from(yearbook.head().clamp);
    for table in yearbook.tables() {
        let mut axes = Vec::new();
        for axis in table.table.axes() {
            let next = lengths.len();
            let place = *places.entry(&axis.attribute).or_insert(next);
            if place == next {
                lengths.push(axis.codes.len());
            }
            axes.push(place);
        }
        turned.push(!axes.is_sorted());
        axes.sort_unstable();
        let l2_squared = if table.unit == Unit::Case { 1 } else { clamp.saturating_mul(clamp).max(1) };
        shapes.push(Shape { population: table.unit as u16, axes, l2_squared });
    }
    Some((Design::new(lengths, shapes).ok()?, turned))
}

/// Row-major cells of so many columns, with rows and columns exchanged.
fn transposed<T: Copy>(cells: &[T], columns: usize) -> Vec<T> {
    (0..columns).flat_map(|column| cells.iter().skip(column).step_by(columns.max(1)).copied()).collect()
}

/// The shrunken tables of a yearbook, by the tables' numbers: made from its released values and from nothing else.
///
/// They are biased and carry no interval: show them beside the unbiased values, which do. A reader who sees fewer
/// tables gets other ones. `None` when the tables do not belong together.
#[must_use]
pub fn yearbook_best(yearbook: &Yearbook) -> Option<BTreeMap<u32, BestTable>> {
    let combined = CombinedYearbook::of(yearbook)?;
    let shapes = 0..combined.design.shapes().len();
    let raw: Vec<RawTable> = shapes.map(|shape| combined.told.table(&combined.design, shape)).collect();
    let tables = best(&combined.design, &raw)?.tables;
    let of = |(number, (shape, turned)): (&u32, &(usize, bool))| {
        let table = tables.get(*shape)?.clone();
        Some((*number, BestTable { cells: combined.turned_back(*shape, *turned, table.cells), ..table }))
    };
    combined.places.iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_types::{Axis, CountTable, NanoRho, YearbookHead, YearbookTable};

    fn axis(id: &str, codes: usize) -> Axis {
        let codes = (0..codes).map(|i| format!("c{i}").parse().unwrap()).collect();
        Axis { attribute: id.parse().unwrap(), codes }
    }

    fn yearbook(tables: Vec<(Unit, Vec<Axis>, Vec<i64>)>) -> Yearbook {
        let head = YearbookHead {
            country: "GR".parse().unwrap(),
            year: 2024,
            edition: 1,
            list: 1,
            codebook: 1,
            clamp: 4,
            cost: NanoRho::ZERO,
            released_at_s: 0,
            digests: vec![[0; 32]; tables.len()],
        };
        let table = |(number, (unit, axes, cells)): (u32, (Unit, Vec<Axis>, Vec<i64>))| YearbookTable {
            number,
            unit,
            table: CountTable::new(axes, cells).unwrap(),
            sigma: 50,
            salt: [0; 16],
        };
        Yearbook::new(head, (0..).zip(tables).map(table).collect()).unwrap()
    }

    fn example() -> Vec<(Unit, Vec<Axis>, Vec<i64>)> {
        let (a, b, v) = (axis("case.a", 2), axis("case.b", 2), axis("victim.v", 2));
        vec![
            (Unit::Case, vec![a.clone()], vec![1_000, -30]),
            (Unit::Case, vec![b.clone()], vec![480, 520]),
            (Unit::Case, vec![a.clone(), b], vec![470, 540, 20, -40]),
            (Unit::Victim, vec![v.clone()], vec![700, 800]),
            (Unit::Victim, vec![a, v], vec![690, 805, 15, -9]),
        ]
    }

    #[test]
    fn every_table_has_shrunken_values_that_are_counts_with_margins_that_agree() {
        let tables = yearbook_best(&yearbook(example())).unwrap();
        assert_eq!(tables.keys().copied().collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
        assert!(tables.values().all(|table| table.cells.iter().all(|cell| *cell >= 0.0)));
        let sum =
            |number: u32, cells: &[usize]| -> f64 { cells.iter().map(|c| tables[&number].cells[*c]).sum() };
        assert!((sum(2, &[0, 1]) - sum(0, &[0])).abs() < 1e-6, "{tables:?}");
        assert!((sum(0, &[0, 1]) - sum(1, &[0, 1])).abs() < 1e-6, "{tables:?}");
        // Case files and victims are different populations: their totals need not agree.
        assert!((sum(3, &[0, 1]) - sum(0, &[0, 1])).abs() > 100.0);
    }

    #[test]
    fn fewer_tables_give_other_values_and_none_give_none() {
        let all = yearbook_best(&yearbook(example())).unwrap();
        let one = yearbook_best(&yearbook(example()[..1].to_vec())).unwrap();
        assert_ne!(all[&0], one[&0]);
        let empty = yearbook(example()).only(&std::collections::BTreeSet::new());
        assert_eq!(yearbook_best(&empty), None);
    }
}
