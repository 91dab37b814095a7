//! The counting loops.
//!
//! Each loop hands every case file of the snapshot to the sink exactly once, with all that the file
//! counts for, so that the sink can hold the file against the claimed sensitivity.

use super::plan::{Bound, BoundDimension, BoundTest, Plan};
use super::sink::{Cells, CountSink};
use crate::error::CountError;
use crate::snapshot::Snapshot;
use safeborders_types::Unit;
use std::ops::Range;

/// Counts the case files of all these snapshots into one sink.
///
/// # Errors
/// [`CountError`] when a snapshot lacks a column of the question. The sink is then half filled, and the
/// caller drops it.
pub(crate) fn count<S: CountSink>(
    snapshots: &[&Snapshot],
    plan: &Plan,
    sink: &mut S,
) -> Result<(), CountError> {
    for snapshot in snapshots {
        let bound = plan.bind(snapshot)?;
        match (plan.unit, bound.is_plain()) {
            (Unit::Case, true) => plain_cases(snapshot, &bound, sink),
            (_, true) => plain_persons(snapshot, plan, &bound, sink),
            (Unit::Case, false) if bound.asks_for_no_persons() => cases_alone(snapshot, &bound, sink),
            _ => general(snapshot, plan, &bound, sink),
        }
    }
    Ok(())
}

impl Bound<'_> {
    /// Counts without filter and multi-valued dimension: each case file or person is one cell.
    fn is_plain(&self) -> bool {
        let unfiltered = self.asks_for_no_persons() && self.case_tests.is_empty();
        unfiltered && self.mean.is_none() && self.dimensions.iter().all(|d| d.slots == 1)
    }

    /// No filter looks at a person.
    fn asks_for_no_persons(&self) -> bool {
        self.victim_tests.is_empty() && self.suspect_tests.is_empty()
    }

    /// Counts a unit in each cell that its values make.
    fn count_unit(&self, file: usize, person: usize, cells: &mut impl Cells) {
        match &self.mean {
            None => each_cell(&self.dimensions, file, person, self.base, &mut |cell| cells.count(cell)),
            Some(mean) => {
                let Some((count, sum)) = mean.weights(file, person) else { return };
                each_cell(&self.dimensions, file, person, self.base, &mut |cell| {
                    cells.add(cell, count);
                    cells.add(cell + 1, sum);
                });
            }
        }
    }
}

/// Case files by up to three single-valued attributes: the question that is asked most.
fn plain_cases<S: CountSink>(snapshot: &Snapshot, bound: &Bound<'_>, sink: &mut S) {
    let (files, base) = (snapshot.files(), bound.base);
    match bound.dimensions.as_slice() {
        [] => (0..files).for_each(|_| sink.case_file(|cells| cells.count(base))),
        [a] => {
            for x in a.codes {
                sink.case_file(|cells| cells.count(base + a.offset(*x)));
            }
        }
        [a, b] => {
            for (x, y) in a.codes.iter().zip(b.codes) {
                sink.case_file(|cells| cells.count(base + a.offset(*x) + b.offset(*y)));
            }
        }
        dimensions => {
            for file in 0..files {
                let cell = dimensions.iter().map(|d| d.offset(d.codes[file])).sum::<usize>();
                sink.case_file(|cells| cells.count(base + cell));
            }
        }
    }
}

/// Case files by attributes with several values, or filtered by attributes of the case, or averaged: no person is
/// looked at.
fn cases_alone<S: CountSink>(snapshot: &Snapshot, bound: &Bound<'_>, sink: &mut S) {
    if let ([a, b], true, None) = (bound.dimensions.as_slice(), bound.case_tests.is_empty(), &bound.mean) {
        // The short loop for the table that is asked most.
        for (x, y) in a.codes.chunks_exact(a.slots).zip(b.codes.chunks_exact(b.slots)) {
            sink.case_file(|cells| {
                for x in x.iter().take_while(|code| **code != 0) {
                    let cell = bound.base + a.offset(*x);
                    y.iter().take_while(|code| **code != 0).for_each(|y| cells.count(cell + b.offset(*y)));
                }
            });
        }
        return;
    }
    for file in 0..snapshot.files() {
        sink.case_file(|cells| {
            if pass(&bound.case_tests, file) {
                bound.count_unit(file, file, cells);
            }
        });
    }
}

/// Persons by single-valued attributes of their own or of their case file.
fn plain_persons<S: CountSink>(snapshot: &Snapshot, plan: &Plan, bound: &Bound<'_>, sink: &mut S) {
    let per_file = persons_per_file(snapshot, plan.unit);
    let mut first = 0;
    for (file, n) in per_file.iter().enumerate() {
        let persons = usize::from(*n);
        sink.case_file(|cells| {
            for person in first..first + persons.min(plan.clamp) {
                let offset =
                    |d: &BoundDimension<'_>| d.offset(d.codes[if d.of_case { file } else { person }]);
                cells.count(bound.base + bound.dimensions.iter().map(offset).sum::<usize>());
            }
        });
        first += persons;
    }
}

/// Everything else: persons that are filtered, averaged, or have several values, and filters over persons.
fn general<S: CountSink>(snapshot: &Snapshot, plan: &Plan, bound: &Bound<'_>, sink: &mut S) {
    let (victims, suspects) = (snapshot.victims().per_file(), snapshot.suspects().per_file());
    let (mut first_victim, mut first_suspect) = (0, 0);
    for file in 0..snapshot.files() {
        let (n_victims, n_suspects) = (usize::from(victims[file]), usize::from(suspects[file]));
        let row = FileRow {
            file,
            victims: first_victim..first_victim + n_victims.min(plan.clamp),
            suspects: first_suspect..first_suspect + n_suspects.min(plan.clamp),
        };
        sink.case_file(|cells| row.count(plan.unit, bound, cells));
        first_victim += n_victims;
        first_suspect += n_suspects;
    }
}

/// One case file and the rows of those of its persons that take part.
struct FileRow {
    file: usize,
    victims: Range<usize>,
    suspects: Range<usize>,
}

impl FileRow {
    fn count(&self, unit: Unit, bound: &Bound<'_>, cells: &mut impl Cells) {
        if !pass(&bound.case_tests, self.file) {
            return;
        }
        // Each test may be met by another person.
        let some = |tests: &[BoundTest<'_>], rows: &Range<usize>| {
            tests.iter().all(|test| rows.clone().any(|row| test.passes(row)))
        };
        let (persons, tests) = match unit {
            Unit::Case => {
                if some(&bound.victim_tests, &self.victims) && some(&bound.suspect_tests, &self.suspects) {
                    bound.count_unit(self.file, self.file, cells);
                }
                return;
            }
            Unit::Victim if some(&bound.suspect_tests, &self.suspects) => {
                (&self.victims, &bound.victim_tests)
            }
            Unit::Suspect if some(&bound.victim_tests, &self.victims) => {
                (&self.suspects, &bound.suspect_tests)
            }
            _ => return,
        };
        for person in persons.clone().filter(|person| pass(tests, *person)) {
            bound.count_unit(self.file, person, cells);
        }
    }
}

/// Whether the row passes every test.
#[inline]
fn pass(tests: &[BoundTest<'_>], row: usize) -> bool {
    tests.iter().all(|test| test.passes(row))
}

/// Names each cell that the values of a unit make.
fn each_cell(
    dimensions: &[BoundDimension<'_>],
    file: usize,
    person: usize,
    cell: usize,
    take: &mut impl FnMut(usize),
) {
    let Some((d, rest)) = dimensions.split_first() else {
        take(cell);
        return;
    };
    let row = if d.of_case { file } else { person };
    for code in d.codes[row * d.slots..][..d.slots].iter().take_while(|code| **code != 0) {
        each_cell(rest, file, person, cell + d.offset(*code), take);
    }
}

impl BoundDimension<'_> {
    /// Where a code lies along this dimension. Codes start at one: columns never hold a zero here.
    #[inline]
    fn offset(&self, code: u8) -> usize {
        (usize::from(code).wrapping_sub(1)).wrapping_mul(self.stride)
    }
}

fn persons_per_file(snapshot: &Snapshot, unit: Unit) -> &[u8] {
    match unit {
        Unit::Suspect => snapshot.suspects().per_file(),
        Unit::Case | Unit::Victim => snapshot.victims().per_file(),
    }
}
