//! Counting case files into the cells of a round's list.
//!
//! Each case file is handed to the sink once and takes at most one step: the rule gives it at most one cell.

use super::sink::{Cells, CountSink};
use crate::error::CountError;
use crate::snapshot::{Column, Snapshot};
use safeborders_codebook::{AttributeIndex, Codebook, PERSONS_PER_CASE};
use safeborders_rounds::Assigner;
use safeborders_types::{AttributeId, Code, PatternSignature, Unit};
use std::collections::BTreeMap;

/// Counts the case files of these snapshots into the cells of signatures, given in the order of the list; with `rest`
/// those that meet none into that cell.
///
/// A value of a person holds for a case file in which one of the persons that are counted has it.
///
/// # Errors
/// [`CountError`] when a snapshot lacks a column. The sink is then half filled, and the caller drops it.
pub(crate) fn count_cells<'a, S: CountSink>(
    snapshots: &[&Snapshot],
    codebook: &Codebook,
    signatures: impl Iterator<Item = (&'a PatternSignature, u32)>,
    rest: Option<u32>,
    sink: &mut S,
) -> Result<(), CountError> {
    let mut values = Values::default();
    let signatures: Vec<(Vec<u32>, u32)> =
        signatures.map(|(signature, cell)| (values.numbers(signature), cell)).collect();
    let mut assigner = Assigner::new(values.numbers.len(), signatures);
    let mut held = vec![false; values.numbers.len()];
    let mut named = Vec::new();
    for snapshot in snapshots {
        let columns = values.columns(codebook, snapshot)?;
        let (mut victims, mut suspects) = (0, 0);
        for file in 0..snapshot.files() {
            let persons = |per_file: &[u8]| usize::from(per_file[file]);
            let (of_victims, of_suspects) =
                (persons(snapshot.victims().per_file()), persons(snapshot.suspects().per_file()));
            for column in &columns {
                let (first, rows) = match column.unit {
                    Unit::Case => (file, 1),
                    Unit::Victim => (victims, of_victims.min(PERSONS_PER_CASE as usize)),
                    Unit::Suspect => (suspects, of_suspects.min(PERSONS_PER_CASE as usize)),
                };
                let slots = column.column.slots();
                for code in &column.column.codes()[first * slots..(first + rows) * slots] {
                    if let Some(value) = column.values[usize::from(*code)]
                        && !std::mem::replace(&mut held[value as usize], true)
                    {
                        named.push(value);
                    }
                }
            }
            named.iter().for_each(|value| held[*value as usize] = false);
            let cell = assigner.assign(named.drain(..)).or(rest);
            sink.case_file(|cells| cell.into_iter().for_each(|cell| cells.count(cell as usize)));
            victims += of_victims;
            suspects += of_suspects;
        }
    }
    Ok(())
}

/// The values that signatures name, numbered.
#[derive(Default)]
struct Values<'a> {
    numbers: BTreeMap<&'a (AttributeId, Code), u32>,
}

/// A column, and the number of each code that a signature names.
struct NamedColumn<'s> {
    unit: Unit,
    column: &'s Column,
    values: [Option<u32>; 256],
}

impl<'a> Values<'a> {
    fn numbers(&mut self, signature: &'a PatternSignature) -> Vec<u32> {
        let mut numbers = Vec::with_capacity(signature.values().len());
        for value in signature.values() {
            let next = u32::try_from(self.numbers.len()).unwrap_or(u32::MAX);
            numbers.push(*self.numbers.entry(value).or_insert(next));
        }
        numbers
    }

    /// The columns of the attributes that are named. An attribute or code that the codebook does not know is one that
    /// no case file has.
    fn columns<'s>(
        &self,
        codebook: &Codebook,
        snapshot: &'s Snapshot,
    ) -> Result<Vec<NamedColumn<'s>>, CountError> {
        let mut columns: BTreeMap<AttributeIndex, NamedColumn<'s>> = BTreeMap::new();
        for ((id, code), number) in &self.numbers {
            let Some(attribute) = codebook.attribute(id) else { continue };
            let Some(code) = attribute.code_index(code) else { continue };
            let (unit, index) = (attribute.unit(), attribute.index());
            let column =
                snapshot.column(unit, index).ok_or(CountError::NoColumn { cohort: snapshot.cohort() })?;
            let named =
                columns.entry(index).or_insert_with(|| NamedColumn { unit, column, values: [None; 256] });
            named.values[usize::from(code.get())] = Some(*number);
        }
        Ok(columns.into_values().collect())
    }
}
