//! Turning case files into columns.

use super::{Column, ColumnSpec, Layout, Persons, Snapshot};
use crate::record::CaseId;
use safeborders_cases::{CaseFile, Person, Values};
use safeborders_codebook::{Attribute, CodeIndex, Codebook};
use safeborders_types::{CohortId, Unit};

/// A snapshot in the making, and the case ids of its rows. The ids are needed when a case is erased, and
/// stay in the sealed file.
pub(crate) struct Builder {
    pub(crate) ids: Vec<CaseId>,
    pub(crate) snapshot: Snapshot,
}

impl Builder {
    pub(crate) fn new(cohort: CohortId, codebook: u32, layout: &Layout) -> Self {
        let columns = |specs: &[ColumnSpec]| specs.iter().copied().map(Column::new).collect();
        let persons = |specs| Persons { per_file: Vec::new(), columns: columns(specs) };
        let snapshot = Snapshot {
            cohort,
            codebook,
            files: 0,
            cases: columns(&layout.case),
            victims: persons(&layout.victim),
            suspects: persons(&layout.suspect),
        };
        Self { ids: Vec::new(), snapshot }
    }

    /// Adds a case file as the next row.
    pub(crate) fn push(&mut self, id: CaseId, file: &CaseFile, codebook: &Codebook) {
        self.ids.push(id);
        self.snapshot.files += 1;
        let listed = |unit| match unit {
            Unit::Case => 1,
            Unit::Victim => file.victims().len(),
            Unit::Suspect => file.suspects().len(),
        };
        push_row(&mut self.snapshot.cases, file.values(), codebook, &listed);
        push_persons(&mut self.snapshot.victims, file.victims(), codebook, &listed);
        push_persons(&mut self.snapshot.suspects, file.suspects(), codebook, &listed);
    }

    /// Takes the rows of these case files out.
    pub(crate) fn remove(&mut self, gone: &dyn Fn(&CaseId) -> bool) {
        let keep: Vec<bool> = self.ids.iter().map(|id| !gone(id)).collect();
        let snapshot = &mut self.snapshot;
        snapshot.cases.iter_mut().for_each(|column| column.retain(&keep));
        for persons in [&mut snapshot.victims, &mut snapshot.suspects] {
            let rows: Vec<bool> = persons
                .per_file
                .iter()
                .zip(&keep)
                .flat_map(|(n, keep)| std::iter::repeat_n(*keep, usize::from(*n)))
                .collect();
            persons.columns.iter_mut().for_each(|column| column.retain(&rows));
            retain(&mut persons.per_file, &keep);
        }
        retain(&mut self.ids, &keep);
        snapshot.files = self.ids.len();
    }

    /// The snapshot alone, without spare capacity.
    pub(crate) fn finish(self) -> Snapshot {
        let mut snapshot = self.snapshot;
        snapshot.cases.iter_mut().for_each(Column::shrink);
        for persons in [&mut snapshot.victims, &mut snapshot.suspects] {
            persons.per_file.shrink_to_fit();
            persons.columns.iter_mut().for_each(Column::shrink);
        }
        snapshot
    }
}

fn retain<T>(items: &mut Vec<T>, keep: &[bool]) {
    let mut keep = keep.iter();
    items.retain(|_| keep.next().copied().unwrap_or(false));
}

/// How many of a unit the case file lists.
type Listed<'a> = &'a dyn Fn(Unit) -> usize;

fn push_persons(persons: &mut Persons, of_file: &[Person], codebook: &Codebook, listed: Listed<'_>) {
    // Case files have at most 200 persons of a kind; were there more, the first ones are held.
    let held = u8::try_from(of_file.len()).unwrap_or(u8::MAX);
    persons.per_file.push(held);
    for person in of_file.iter().take(usize::from(held)) {
        push_row(&mut persons.columns, &person.values, codebook, listed);
    }
}

fn push_row(columns: &mut [Column], values: &Values, codebook: &Codebook, listed: Listed<'_>) {
    for column in columns {
        match codebook.at(column.attribute()).and_then(|attribute| one_code(attribute, values, listed)) {
            Some(code) => column.push(code.map(CodeIndex::get).into_iter()),
            None => column.push(values.codes(column.attribute()).map(CodeIndex::get)),
        }
    }
}

/// The code of what is not stated as one: the bin of a number, and what is counted from the case file
/// itself. `None` for attributes with codes.
fn one_code(attribute: &Attribute, values: &Values, listed: Listed<'_>) -> Option<Option<CodeIndex>> {
    let Some(persons) = attribute.counted_from() else {
        let bins = attribute.bins()?;
        return Some(values.number(attribute.index()).map(|number| bins.bin(number)));
    };
    let number = u32::try_from(listed(persons)).unwrap_or(u32::MAX);
    Some(attribute.bins().map(|bins| bins.bin(number)).or_else(|| attribute.bands(number)))
}
