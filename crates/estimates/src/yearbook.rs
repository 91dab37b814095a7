//! The shrunken tables of a yearbook, for display.

use crate::{BestTable, Design, Form, Measured, Shape, best, combine};
use safeborders_types::{AttributeId, Unit, Yearbook};
use std::collections::BTreeMap;

/// The shrunken tables of a yearbook, by the tables' numbers: made from its released values and from nothing else.
///
/// They are biased and carry no interval: show them beside the raw values, which do. A reader who sees fewer tables
/// gets other ones. `None` when the tables do not belong together.
#[must_use]
pub fn yearbook_best(yearbook: &Yearbook) -> Option<BTreeMap<u32, BestTable>> {
    let mut places: BTreeMap<&AttributeId, usize> = BTreeMap::new();
    let mut lengths = Vec::new();
    let mut shapes = Vec::new();
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
        let l2_squared = if table.unit == Unit::Case { 1 } else { clamp.saturating_mul(clamp).max(1) };
        shapes.push(Shape { population: table.unit as u16, axes, l2_squared });
    }
    let design = Design::new(lengths, shapes).ok()?;
    let measured: Vec<Measured<'_>> = yearbook
        .tables()
        .iter()
        .enumerate()
        .map(|(shape, table)| Measured {
            shape,
            form: Form::Counts,
            sigma: table.sigma,
            values: table.table.cells(),
        })
        .collect();
    let raw = combine(&design, &measured).ok()?;
    let tables = best(&design, &raw)?.tables;
    Some(yearbook.tables().iter().map(|table| table.number).zip(tables).collect())
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
