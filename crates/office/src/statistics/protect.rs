//! Which small counts are withheld, and what else with them, so that none can be found by subtraction.
//!
//! # The rule
//! 1. A count of 1 to 4 persons is not told. Neither is a figure from which, with another one that is told, such a
//!    count follows: persons prosecuted are also suspected, so the difference of the two is a count as well.
//! 2. A row of a table is told in all its columns or in none. Rows that hold a small count are withheld, then the
//!    smallest rows that are not empty, until at least two are withheld and each column of them together holds
//!    none, or so many persons that any one of them could have 1 to 5 or more. Where that cannot be reached, every
//!    row of the table is withheld, the empty ones too.
//! 3. What is withheld is told as one sum, so the rows that are told and that sum add up to the total.
//!
//! Who reads the tables knows the totals, every row that is told, that rows which are left out are empty, and this
//! rule. The test tries all tables of a small world against such a reader. A reader who reasons about which rows the
//! rule would have chosen can now and then exclude values; no rule that chooses by size is free of that.

/// The smallest count that is told.
pub const SMALLEST: u64 = 5;

/// Whether this many persons are too few to be told, and some.
fn small(persons: u64) -> bool {
    (1..SMALLEST).contains(&persons)
}

/// Of totals where each is part of the one before, how many may be told, from the first on: none of them is small, and
/// neither is what lies between two of them.
pub(super) fn told(totals: &[u64]) -> usize {
    let between = |at: usize| match at.checked_sub(1) {
        Some(above) => totals[above].saturating_sub(totals[at]),
        None => 0,
    };
    (0..totals.len()).take_while(|at| !small(totals[*at]) && !small(between(*at))).count()
}

/// Which rows are withheld. A row has as many parts as there are columns, and no person is in two parts; the parts'
/// sums over all rows are not small, which [`told`] sees to.
pub(super) fn withheld(rows: &[Vec<u64>]) -> Vec<bool> {
    let mut gone: Vec<bool> = rows.iter().map(|row| row.iter().any(|part| small(*part))).collect();
    let persons = |row: &Vec<u64>| row.iter().sum::<u64>();
    while gone.contains(&true) && !safe(rows, &gone) {
        let left = rows.iter().enumerate().filter(|(at, row)| !gone[*at] && persons(row) > 0);
        match left.min_by_key(|(_, row)| persons(row)) {
            Some((at, _)) => gone[at] = true,
            None => return vec![true; rows.len()],
        }
    }
    gone
}

/// Whether what is withheld holds enough together.
fn safe(rows: &[Vec<u64>], gone: &[bool]) -> bool {
    let withheld = || rows.iter().zip(gone).filter(|(_, gone)| **gone).map(|(row, _)| row);
    let (count, columns) = (withheld().count() as u64, rows.first().map_or(0, Vec::len));
    // Each of the others has at least one person, and the one looked at can then still have 5.
    let enough = |sum: u64| sum == 0 || sum >= SMALLEST + count - 1;
    count >= 2 && (0..columns).all(|at| enough(withheld().map(|row| row[at]).sum()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::{BTreeMap, BTreeSet};

    /// All tables of so many rows and columns whose parts are at most this.
    fn tables(rows: usize, columns: usize, most: u64) -> Vec<Vec<Vec<u64>>> {
        let cells = rows * columns;
        let base = most + 1;
        (0..base.pow(cells as u32))
            .map(|number| {
                let digit = |at: usize| number / base.pow(at as u32) % base;
                (0..rows).map(|row| (0..columns).map(|c| digit(row * columns + c)).collect()).collect()
            })
            .collect()
    }

    fn column_sums(rows: &[Vec<u64>]) -> Vec<u64> {
        (0..rows[0].len()).map(|at| rows.iter().map(|row| row[at]).sum()).collect()
    }

    /// All ways to deal persons out to rows, given the sum of each column.
    fn dealt(rows: usize, sums: &[u64]) -> Vec<Vec<Vec<u64>>> {
        let split = |sum: u64| -> Vec<Vec<u64>> {
            let mut ways = vec![Vec::new()];
            for left in (0..rows).rev() {
                ways = ways
                    .into_iter()
                    .flat_map(|way: Vec<u64>| {
                        let rest = sum - way.iter().sum::<u64>();
                        let from = if left == 0 { rest } else { 0 };
                        (from..=rest).map(move |n| [way.as_slice(), &[n]].concat())
                    })
                    .collect();
            }
            ways
        };
        let mut all = vec![vec![Vec::new(); rows]];
        for sum in sums {
            let ways = split(*sum);
            let with = |table: &Vec<Vec<u64>>, way: &Vec<u64>| {
                table.iter().zip(way).map(|(row, n)| [row.as_slice(), &[*n]].concat()).collect()
            };
            all = all.iter().flat_map(|table| ways.iter().map(move |way| with(table, way))).collect();
        }
        all
    }

    /// Which values the parts of a withheld row can have, column by column, for a reader who knows how many rows are
    /// withheld, what they hold together, and that they are not empty unless all rows are withheld. By trying all.
    type Known = (usize, Vec<u64>, bool);

    fn possible(known: &Known) -> Vec<BTreeSet<u64>> {
        let (rows, sums, all_gone) = known;
        let mut values = vec![BTreeSet::new(); sums.len()];
        for table in dealt(*rows, sums) {
            if *all_gone || table.iter().all(|row| row.iter().sum::<u64>() > 0) {
                for (values, n) in values.iter_mut().zip(&table[0]) {
                    values.insert(*n);
                }
            }
        }
        values
    }

    /// How many small counts a reader finds, or can tell to be below five or not one.
    fn found(rows: &[Vec<u64>], gone: &[bool], tried: &mut BTreeMap<Known, Vec<BTreeSet<u64>>>) -> usize {
        let hidden: Vec<Vec<u64>> =
            rows.iter().zip(gone).filter(|(_, gone)| **gone).map(|(row, _)| row.clone()).collect();
        let told = rows.iter().zip(gone).filter(|(_, gone)| !**gone).flat_map(|(row, _)| row);
        let in_the_open = told.filter(|part| small(**part)).count();
        if hidden.is_empty() {
            return in_the_open;
        }
        let known = (hidden.len(), column_sums(&hidden), gone.iter().all(|gone| *gone));
        let values = tried.entry(known.clone()).or_insert_with(|| possible(&known));
        let parts = hidden.iter().flat_map(|row| row.iter().zip(values.iter()));
        let confined = |values: &BTreeSet<u64>| !(1..=SMALLEST).all(|n| values.contains(&n));
        in_the_open + parts.filter(|(part, values)| small(**part) && confined(values)).count()
    }

    fn kept_by_told(rows: &[Vec<u64>]) -> bool {
        column_sums(rows).iter().all(|sum| !small(*sum))
    }

    #[test]
    fn no_small_count_of_any_table_can_be_found_by_subtraction() {
        let (mut looked_at, mut tried) = (0, BTreeMap::new());
        for (rows, columns, most) in [(2, 1, 30), (3, 1, 12), (4, 1, 7), (2, 2, 7), (3, 2, 5)] {
            for table in tables(rows, columns, most).into_iter().filter(|table| kept_by_told(table)) {
                let gone = withheld(&table);
                assert_eq!(found(&table, &gone, &mut tried), 0, "{table:?} {gone:?}");
                assert!(gone.iter().filter(|gone| **gone).count() != 1, "{table:?}");
                looked_at += 1;
            }
        }
        assert!(looked_at > 30_000, "{looked_at}");
    }

    #[test]
    fn withholding_small_rows_alone_lets_them_be_found_again() {
        let naive = |rows: &[Vec<u64>]| -> Vec<bool> {
            rows.iter().map(|row| row.iter().any(|part| small(*part))).collect()
        };
        let table = vec![vec![40], vec![3], vec![20]];
        assert_eq!(found(&table, &naive(&table), &mut BTreeMap::new()), 1, "40 and 20 of 63 leave 3");
        assert_eq!(withheld(&table), [false, true, true]);
        let pair = vec![vec![40], vec![1], vec![1]];
        assert_eq!(
            found(&pair, &naive(&pair), &mut BTreeMap::new()),
            2,
            "two rows that are not empty and hold 2"
        );
    }

    #[test]
    fn a_row_with_a_small_difference_is_withheld_in_all_columns() {
        // Suspected and not prosecuted, prosecuted: 12 suspected and 10 prosecuted leave 2.
        let rows = vec![vec![2, 10], vec![30, 8], vec![9, 9]];
        assert_eq!(withheld(&rows), [true, false, true]);
        assert_eq!(withheld(&[vec![6, 0], vec![0, 7]]), [false, false], "nothing small, nothing withheld");
        assert_eq!(withheld(&[vec![5], vec![0], vec![0]]), [false; 3]);
        assert_eq!(withheld(&[vec![4], vec![1], vec![0]]), [true; 3], "five in all: every row is withheld");
    }

    #[test]
    fn totals_are_told_down_to_the_first_that_would_tell_a_small_count() {
        assert_eq!(told(&[40, 20, 10]), 3);
        assert_eq!(told(&[40, 38, 10]), 1, "two were suspected and not prosecuted");
        assert_eq!(told(&[40, 20, 3]), 2);
        assert_eq!(told(&[3, 0, 0]), 0);
        assert_eq!(told(&[0, 0, 0]), 3);
        assert_eq!(told(&[40, 0, 0]), 3);
    }
}
