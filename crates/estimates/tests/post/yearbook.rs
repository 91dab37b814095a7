//! The combined tables of a yearbook: unbiased, with the variance that they claim, sums included, whatever is seen.

use crate::noise::{Noise, exact};
use safeborders_estimates::{CombinedYearbook, Design, Z_95};
use safeborders_types::{Axis, CountTable, NanoRho, Unit, Yearbook, YearbookHead, YearbookTable};
use std::collections::BTreeSet;

const LENGTHS: [usize; 3] = [4, 3, 2];
/// Of the tables a, b, c, ab, ac, bc.
const SIGMAS: [u32; 6] = [40, 12, 25, 10, 30, 18];
const RUNS: usize = 3_000;

fn design() -> Design {
    Design::all_tables(LENGTHS.to_vec(), 1).unwrap()
}

fn truth() -> Vec<Vec<i64>> {
    let records: Vec<Vec<usize>> = (0..900).map(|r| vec![r % 4, (r / 3) % 3, (r * r / 5) % 2]).collect();
    // Without the total, which a yearbook does not have.
    exact(&design(), &records).split_off(1)
}

fn yearbook(values: &[Vec<i64>]) -> Yearbook {
    let axis = |at: usize| Axis {
        attribute: ["victim.a", "victim.b", "victim.c"][at].parse().unwrap(),
        codes: (0..LENGTHS[at]).map(|code| format!("c{code}").parse().unwrap()).collect(),
    };
    let table = |((number, cells), shape): ((u32, &Vec<i64>), &safeborders_estimates::Shape)| YearbookTable {
        number,
        unit: Unit::Victim,
        table: CountTable::new(shape.axes.iter().map(|at| axis(*at)).collect(), cells.clone()).unwrap(),
        sigma: SIGMAS[number as usize],
        salt: [0; 16],
    };
    let head = YearbookHead {
        country: "GR".parse().unwrap(),
        year: 2024,
        edition: 1,
        list: 1,
        codebook: 1,
        clamp: 4,
        cost: NanoRho::ZERO,
        released_at_s: 0,
        digests: vec![[0; 32]; values.len()],
    };
    let design = design();
    let tables = (0..).zip(values).zip(&design.shapes()[1..]).map(table);
    Yearbook::new(head, tables.collect()).unwrap()
}

/// A sum over cells of one table: how many codes of each axis, and the cells.
struct Sum {
    name: &'static str,
    table: u32,
    taken: &'static [usize],
    cells: &'static [usize],
}

const SUMS: [Sum; 5] = [
    Sum { name: "a one-way cell", table: 0, taken: &[1], cells: &[2] },
    Sum { name: "a two-way cell", table: 3, taken: &[1, 1], cells: &[4] },
    Sum { name: "a filter of two codes", table: 3, taken: &[1, 2], cells: &[3, 5] },
    Sum { name: "a margin", table: 4, taken: &[4, 1], cells: &[0, 2, 4, 6] },
    Sum { name: "the total", table: 2, taken: &[2], cells: &[0, 1] },
];

/// For each sum: how often its 95 % interval holds the truth, and the mean square of its error by the claimed variance.
fn measured(seen: &BTreeSet<u32>, claimed: f64) -> Vec<(&'static str, f64, f64)> {
    let truth = truth();
    let mut noise: Vec<Noise> =
        SIGMAS.iter().zip(1..).map(|(sigma, seed)| Noise::new(*sigma, seed)).collect();
    let mut found: Vec<_> = SUMS.iter().filter(|s| seen.contains(&s.table)).map(|s| (s, 0.0, 0.0)).collect();
    for _ in 0..RUNS {
        let values: Vec<Vec<i64>> = truth.iter().zip(&mut noise).map(|(cells, n)| n.on(cells)).collect();
        let combined = CombinedYearbook::of(&yearbook(&values).only(seen)).unwrap();
        for (sum, held, squares) in &mut found {
            let cells = combined.table(sum.table).unwrap().cells;
            let exact = &truth[sum.table as usize];
            let off: f64 = sum.cells.iter().map(|cell| cells[*cell] - exact[*cell] as f64).sum();
            let variance = claimed * combined.sum_variance(sum.table, sum.taken).unwrap();
            *held += f64::from(u8::from(off.abs() <= Z_95 * variance.sqrt())) / RUNS as f64;
            *squares += off * off / variance / RUNS as f64;
        }
    }
    found.into_iter().map(|(sum, held, squares)| (sum.name, held, squares)).collect()
}

fn all() -> BTreeSet<u32> {
    (0..6).collect()
}

/// 5.5 standard errors for each of ten figures, over all tables and without some: false alarms are below 1e-6.
#[test]
fn intervals_of_cells_margins_and_sums_hold_the_truth_as_often_as_they_say() {
    let part = BTreeSet::from([2, 3, 4]);
    for (name, held, squares) in [measured(&all(), 1.0), measured(&part, 1.0)].concat() {
        let off = (held - 0.95) / (0.95 * 0.05 / RUNS as f64).sqrt();
        let excess = (squares - 1.0) / (2.0 / RUNS as f64).sqrt();
        assert!(off.abs() < 5.5 && excess.abs() < 5.5, "{name}: coverage {off}, variance {excess}");
    }
}

/// The control: claiming four fifths of the variance is caught for every figure.
#[test]
fn a_smaller_claim_would_be_caught() {
    for (name, _, squares) in measured(&all(), 0.8) {
        assert!((squares - 1.0) / (2.0 / RUNS as f64).sqrt() > 5.5, "{name}: {squares}");
    }
}

#[test]
fn no_table_is_less_exact_than_by_itself_and_sums_are_at_most_as_uncertain_as_independent_cells() {
    let combined = CombinedYearbook::of(&yearbook(&truth())).unwrap();
    for (number, sigma) in (0..).zip(SIGMAS) {
        let table = combined.table(number).unwrap();
        assert!(table.variance < f64::from(sigma * sigma), "table {number}: {}", table.variance);
        for (cell, exact) in table.cells.iter().zip(&truth()[number as usize]) {
            assert!((cell - *exact as f64).abs() < 1e-6, "tables that agree are left as they are");
        }
    }
    for sum in SUMS {
        let together = combined.sum_variance(sum.table, sum.taken).unwrap();
        let cells = combined.table(sum.table).unwrap().variance * sum.cells.len() as f64;
        assert!(together <= cells * (1.0 + 1e-12), "{}", sum.name);
    }
    // What every table says of the total, each says alike.
    let totals = [(0, vec![4]), (3, vec![4, 3]), (5, vec![3, 2])];
    let total = combined.sum_variance(2, &[2]).unwrap();
    assert!(totals.iter().all(|(n, taken)| (combined.sum_variance(*n, taken).unwrap() - total).abs() < 1e-9));
    // The refusing twins.
    assert_eq!(combined.sum_variance(6, &[1]), None);
    assert_eq!(combined.sum_variance(3, &[1]), None);
    assert_eq!(combined.sum_variance(3, &[1, 4]), None);
    assert_eq!(combined.table(6), None);
}

/// A reader who sees b, then ab, meets the axes in another order than the list's.
#[test]
fn the_order_in_which_axes_are_met_does_not_matter() {
    let mut values = truth();
    values.iter_mut().flatten().zip(0..).for_each(|(cell, at): (&mut i64, i64)| *cell += at * at % 17);
    let whole = yearbook(&values);
    let turned = CombinedYearbook::of(&whole.only(&BTreeSet::from([1, 3]))).unwrap();
    // The same with a at first: a third table that says nothing new, because its noise is large.
    let mut tables = whole.tables().to_vec();
    tables[0].sigma = 1_000_000;
    let straight = Yearbook::new(whole.head().clone(), tables).unwrap();
    let straight = CombinedYearbook::of(&straight.only(&BTreeSet::from([0, 1, 3]))).unwrap();
    let (turned_cells, cells) = (turned.table(3).unwrap().cells, straight.table(3).unwrap().cells);
    assert!(turned_cells.iter().zip(&cells).all(|(a, b)| (a - b).abs() < 1e-4), "{turned_cells:?} {cells:?}");
    for taken in [[1, 1], [4, 1], [1, 3], [2, 2]] {
        let (a, b) = (turned.sum_variance(3, &taken).unwrap(), straight.sum_variance(3, &taken).unwrap());
        assert!((a - b).abs() < 1e-3, "{taken:?}: {a} {b}");
    }
}
