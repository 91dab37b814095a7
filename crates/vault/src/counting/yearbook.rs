//! Counting all tables of the yearbook in one pass over the snapshots.
//!
//! Each case file is handed to every table once, with all that it counts for there.

use super::sink::{Cells, CountSink};
use crate::error::CountError;
use crate::snapshot::{Persons, Snapshot};
use safeborders_codebook::{PERSONS_PER_CASE, YearbookList, YearbookSource, YearbookTableSpec};
use safeborders_types::Unit;
use std::ops::Range;

/// Counts the case files of all these snapshots into one sink for each table of the list.
///
/// # Errors
/// [`CountError`] when a snapshot lacks a column. The sinks are then half filled, and the caller drops them.
pub(crate) fn count_yearbook<S: CountSink>(
    snapshots: &[&Snapshot],
    list: &YearbookList,
    sinks: &mut [S],
) -> Result<(), CountError> {
    let tables: Vec<Table> = list.tables().iter().map(|spec| Table::of(list, spec)).collect();
    for snapshot in snapshots {
        let values = Values::of(snapshot, list)?;
        let (mut victims, mut suspects) = (0..0, 0..0);
        for file in 0..snapshot.files() {
            // `end` is where the next file's persons begin, counted or not.
            let counted = |kind: &Persons, before: &Range<usize>| {
                let (start, held) = (before.end, usize::from(kind.per_file()[file]));
                (start..start + held, start..start + held.min(PERSONS_PER_CASE as usize))
            };
            let counted_victims;
            let counted_suspects;
            (victims, counted_victims) = counted(snapshot.victims(), &victims);
            (suspects, counted_suspects) = counted(snapshot.suspects(), &suspects);
            for (table, sink) in tables.iter().zip(sinks.iter_mut()) {
                let rows = match table.unit {
                    Unit::Case => file..file + 1,
                    Unit::Victim => counted_victims.clone(),
                    Unit::Suspect => counted_suspects.clone(),
                };
                sink.case_file(|cells| rows.for_each(|row| cells.count(table.cell(&values, file, row))));
            }
        }
    }
    Ok(())
}

/// A table: its axes as places in the list of attributes.
struct Table {
    unit: Unit,
    axes: Vec<TableAxis>,
}

struct TableAxis {
    /// The attribute's place in the list.
    attribute: usize,
    of_case: bool,
    stride: usize,
}

impl Table {
    fn of(list: &YearbookList, spec: &YearbookTableSpec) -> Self {
        let mut stride = 1;
        let mut axes = Vec::new();
        for axis in spec.axes().iter().rev() {
            let place = |a: &safeborders_codebook::YearbookAttribute| *a.id() == axis.attribute;
            let attribute = list.attributes().iter().position(place).unwrap_or(usize::MAX);
            let of_case = axis.attribute.unit() == Unit::Case;
            axes.push(TableAxis { attribute, of_case, stride });
            stride *= axis.codes.len();
        }
        Self { unit: spec.unit(), axes }
    }

    fn cell(&self, values: &Values, file: usize, row: usize) -> usize {
        let of = |axis: &TableAxis| {
            let row = if axis.of_case { file } else { row };
            // An attribute that is not there counts outside the table, which spoils it.
            let group = values.0.get(axis.attribute).and_then(|groups| groups.get(row));
            group.map_or(usize::MAX, |group| usize::from(*group) * axis.stride)
        };
        self.axes.iter().map(of).fold(0, usize::saturating_add)
    }
}

/// For each attribute of the list, the group of each row of its unit.
struct Values(Vec<Vec<u8>>);

impl Values {
    fn of(snapshot: &Snapshot, list: &YearbookList) -> Result<Self, CountError> {
        let mut values = Vec::with_capacity(list.attributes().len());
        for attribute in list.attributes() {
            values.push(match attribute.source() {
                YearbookSource::AboveClamp => above_clamp(snapshot),
                YearbookSource::Codes { index, groups, .. } => {
                    let column = snapshot
                        .column(attribute.unit(), *index)
                        .ok_or(CountError::NoColumn { cohort: snapshot.cohort() })?;
                    let smallest = |row: &[u8]| {
                        let of = |code: &u8| groups.get(usize::from(*code).wrapping_sub(1)).copied();
                        row.iter().filter_map(of).min().unwrap_or(u8::MAX)
                    };
                    column.codes().chunks_exact(column.slots()).map(smallest).collect()
                }
            });
        }
        Ok(Self(values))
    }
}

fn above_clamp(snapshot: &Snapshot) -> Vec<u8> {
    let above = |n: &u8| u32::from(*n) > PERSONS_PER_CASE;
    let files = snapshot.victims().per_file().iter().zip(snapshot.suspects().per_file());
    files.map(|(victims, suspects)| u8::from(!(above(victims) || above(suspects)))).collect()
}
