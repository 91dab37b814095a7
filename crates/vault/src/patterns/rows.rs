//! Case files as rows of items.
//!
//! An item is a value of an attribute that may be released as a statistic or in a pattern; what is `never` released
//! has no column and so no item. `Unknown` is no item: what is not recorded is no way of working. A value of a
//! victim (suspect) is an item of the case file when some victim (suspect) has it.

use crate::access::Open;
use crate::error::{CountError, VaultError};
use crate::record::{CaseId, corrupt};
use crate::snapshot::{Builder, Column, Persons, Snapshot};
use crate::vault::Vault;
use safeborders_cases::SourceId;
use safeborders_codebook::{Attribute, AttributeIndex, CodeIndex, Codebook, Release};
use safeborders_patterns::{Catalogue, Item, Multiplicity, Table, TableBuilder};
use safeborders_types::{CohortId, Unit};
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

/// Which case files and which attributes.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct RowsWanted {
    /// The cohorts; none means every one that was seen.
    pub cohorts: BTreeSet<CohortId>,
    /// The attributes. Those that are never released are left out.
    pub attributes: Vec<AttributeIndex>,
}

/// A row and the case file that it is. It names a case, so it has no `Debug`.
#[derive(Clone, Eq, PartialEq)]
pub struct NamedRow {
    /// The row.
    pub row: u32,
    /// The office's own identifier of the file.
    pub source: String,
    /// Its cohort.
    pub cohort: CohortId,
}

/// Case files as rows, in the order of their cohorts. A RED type, without `Debug`: it holds case content.
pub struct CaseRows {
    table: Table,
    codebook: &'static Codebook,
    attributes: Vec<AttributeIndex>,
    cohorts: Vec<(CohortId, Range<u32>)>,
    /// By row; empty where nobody asked which case file a row is.
    ids: Vec<CaseId>,
}

impl CaseRows {
    /// The rows.
    #[must_use]
    pub fn table(&self) -> &Table {
        &self.table
    }

    /// The attributes, in the order of the table's catalogue.
    #[must_use]
    pub fn attributes(&self) -> &[AttributeIndex] {
        &self.attributes
    }

    /// The cohorts with their rows, in calendar order.
    #[must_use]
    pub fn cohorts(&self) -> &[(CohortId, Range<u32>)] {
        &self.cohorts
    }

    /// The cohort of a row.
    #[must_use]
    pub fn cohort_of(&self, row: u32) -> Option<CohortId> {
        let after = self.cohorts.partition_point(|(_, rows)| rows.end <= row);
        self.cohorts.get(after).map(|(cohort, _)| *cohort)
    }

    /// What an item stands for.
    #[must_use]
    pub fn value(&self, item: Item) -> Option<(&'static Attribute, CodeIndex)> {
        let (attribute, value) = self.table.catalogue().value_of(item)?;
        let attribute = self.codebook.at(*self.attributes.get(attribute.index() as usize)?)?;
        Some((attribute, CodeIndex::from_position(value as usize)?))
    }

    /// The item of a value; `None` for `Unknown`, and for an attribute that the rows do not hold.
    #[must_use]
    pub fn item(&self, attribute: AttributeIndex, code: CodeIndex) -> Option<Item> {
        let place = self.attributes.iter().position(|held| *held == attribute)?;
        let before = self.table.catalogue().attributes().nth(place)?.0;
        let item = before.start.checked_add(u32::try_from(code.position()).ok()?)?;
        before.contains(&item).then_some(Item::new(item))
    }
}

impl Vault {
    /// The rows of these case files: frozen cohorts as they were frozen, open ones as they are now, like
    /// [`Vault::count_local`]. Case files under embargo are left out.
    ///
    /// # Errors
    /// [`VaultError`] when a record is damaged.
    pub fn case_rows(&self, wanted: &RowsWanted) -> Result<CaseRows, VaultError> {
        let cohorts = self.wanted_cohorts(wanted);
        let mut filler = Filler::new(self.codebook, &wanted.attributes);
        let (mut frozen, mut open) = (Vec::<Arc<Snapshot>>::new(), BTreeSet::new());
        {
            let snapshots = self.snapshots();
            for id in &cohorts {
                match snapshots.get(id) {
                    Some(snapshot) => frozen.push(Arc::clone(snapshot)),
                    None => drop(open.insert(*id)),
                }
            }
        }
        let open = self.columns(&open)?.into_values().map(|builder| Arc::new(builder.finish()));
        frozen.extend(open);
        frozen.sort_by_key(|snapshot| snapshot.cohort());
        for snapshot in frozen {
            filler.add(&snapshot)?;
        }
        Ok(filler.finish(Vec::new()))
    }

    /// The same rows, each with the case file that it is.
    ///
    /// # Errors
    /// As [`Vault::case_rows`], and [`VaultError::SnapshotCorrupt`].
    pub fn named_case_rows(&self, wanted: &RowsWanted) -> Result<CaseRows, VaultError> {
        // Snapshots are written again by erasing and by an embargo: none of these runs meanwhile.
        let _writer = self.writer()?;
        let mut filler = Filler::new(self.codebook, &wanted.attributes);
        let mut builders: Vec<Builder> = Vec::new();
        let mut open = BTreeSet::new();
        for id in self.wanted_cohorts(wanted) {
            let mark = self.cohort_list().0.get(&id).and_then(|cohort| cohort.frozen.clone());
            match mark {
                Some(mark) => builders.push(self.read_snapshot(id, crate::cohorts::Stage::First, &mark)?),
                None => drop(open.insert(id)),
            }
        }
        builders.extend(self.columns(&open)?.into_values());
        builders.sort_by_key(|builder| builder.snapshot.cohort());
        let mut ids = Vec::new();
        for builder in &builders {
            filler.add(&builder.snapshot)?;
            ids.extend_from_slice(&builder.ids);
        }
        Ok(filler.finish(ids))
    }

    /// The source ids of the first so many of these rows of [`Vault::named_case_rows`] that are `open` to who asks, each
    /// with its row, in their order. What was erased since is left out.
    ///
    /// # Errors
    /// [`VaultError`] when a record is damaged.
    pub fn sources_of(
        &self,
        rows: &CaseRows,
        wanted: &[u32],
        open: Open<'_>,
        most: usize,
    ) -> Result<Vec<NamedRow>, VaultError> {
        let mut named = Vec::new();
        for row in wanted {
            if named.len() >= most {
                break;
            }
            let Some(id) = rows.ids.get(*row as usize) else { continue };
            let Some(record) = self.record(id)? else { continue };
            if open(record.standing(id)?.access()) {
                let cohort = record.cohort().ok_or_else(|| corrupt(id))?;
                let source = record.case_file(id)?.source().as_str().to_owned();
                named.push(NamedRow { row: *row, source, cohort });
            }
        }
        Ok(named)
    }

    /// The row of a case file among these, when it is there, and its items as the case file stands today. It must be
    /// `open` to who asks.
    ///
    /// # Errors
    /// [`VaultError::NoSuchCase`] when there is none or it is not open, alike; [`VaultError`] when the record is damaged.
    pub fn items_of(
        &self,
        rows: &CaseRows,
        source: &SourceId,
        open: Open<'_>,
    ) -> Result<(Option<u32>, Vec<Item>), VaultError> {
        let (id, record, cohort) = self.case_of_source(source)?;
        if !open(record.standing(&id)?.access()) {
            return Err(VaultError::NoSuchCase);
        }
        let mut one = Builder::new(cohort, self.codebook.version(), &self.layout);
        one.push(id, &record.case_file(&id)?, self.codebook);
        let columns = Columns::of(&one.snapshot, self.codebook, &rows.attributes)?;
        let mut values = Vec::new();
        columns.row(0, [0, 0], &mut |place, position| {
            values.extend(rows.attributes.get(place).copied().zip(CodeIndex::from_position(position)));
        });
        let row = rows.ids.iter().position(|held| *held == id).map(|row| row as u32);
        Ok((row, values.into_iter().filter_map(|(attribute, code)| rows.item(attribute, code)).collect()))
    }

    fn wanted_cohorts(&self, wanted: &RowsWanted) -> Vec<CohortId> {
        let list = self.cohort_list();
        let named = |id: &&CohortId| wanted.cohorts.is_empty() || wanted.cohorts.contains(id);
        list.0.keys().filter(named).copied().collect()
    }
}

/// Fills a table, snapshot by snapshot.
struct Filler {
    codebook: &'static Codebook,
    attributes: Vec<AttributeIndex>,
    /// The first item of each attribute.
    starts: Vec<u32>,
    table: TableBuilder,
    rows: u32,
    cohorts: Vec<(CohortId, Range<u32>)>,
}

impl Filler {
    fn new(codebook: &'static Codebook, wanted: &[AttributeIndex]) -> Self {
        let mut catalogue = Catalogue::new();
        let (mut attributes, mut starts) = (Vec::new(), Vec::new());
        let mut wanted = wanted.to_vec();
        wanted.sort_unstable();
        wanted.dedup();
        for attribute in wanted.iter().filter_map(|index| codebook.at(*index)) {
            let single = attribute.unit() == Unit::Case && attribute.max_values() <= 1;
            let multiplicity = if single { Multiplicity::Single } else { Multiplicity::Several };
            // The last code is Unknown and no item.
            let values = u32::try_from(attribute.codes().len()).unwrap_or(0).saturating_sub(1);
            let start = catalogue.items();
            if attribute.release() != Release::Never && catalogue.add(multiplicity, values).is_ok() {
                attributes.push(attribute.index());
                starts.push(start);
            }
        }
        let table = TableBuilder::new(catalogue);
        Self { codebook, attributes, starts, table, rows: 0, cohorts: Vec::new() }
    }

    fn add(&mut self, snapshot: &Snapshot) -> Result<(), VaultError> {
        let columns = Columns::of(snapshot, self.codebook, &self.attributes)?;
        let from = self.rows;
        let mut first = [0_usize; 2];
        let mut items: Vec<Item> = Vec::with_capacity(64);
        for file in 0..snapshot.files() {
            items.clear();
            first = columns.row(file, first, &mut |place, position| {
                let start = self.starts.get(place).copied().unwrap_or_default();
                items.push(Item::new(start + position as u32));
            });
            self.table.push(&items).map_err(|_| VaultError::Count(CountError::Table))?;
            self.rows += 1;
        }
        self.cohorts.push((snapshot.cohort(), from..self.rows));
        Ok(())
    }

    fn finish(self, ids: Vec<CaseId>) -> CaseRows {
        CaseRows {
            table: self.table.build(),
            codebook: self.codebook,
            attributes: self.attributes,
            cohorts: self.cohorts,
            ids,
        }
    }
}

/// The columns of some attributes in a snapshot, by unit, each with the attribute's place among those wanted.
struct Columns<'s> {
    case: Vec<(usize, &'s Column)>,
    persons: [(&'s Persons, Vec<(usize, &'s Column)>); 2],
}

impl<'s> Columns<'s> {
    fn of(
        snapshot: &'s Snapshot,
        codebook: &Codebook,
        attributes: &[AttributeIndex],
    ) -> Result<Self, VaultError> {
        let mut columns = Self {
            case: Vec::new(),
            persons: [(snapshot.victims(), Vec::new()), (snapshot.suspects(), Vec::new())],
        };
        for (place, index) in attributes.iter().enumerate() {
            let unit = codebook.at(*index).map_or(Unit::Case, Attribute::unit);
            let column = snapshot.column(unit, *index).ok_or(VaultError::Count(CountError::Table))?;
            match unit {
                Unit::Case => columns.case.push((place, column)),
                Unit::Victim => columns.persons[0].1.push((place, column)),
                Unit::Suspect => columns.persons[1].1.push((place, column)),
            }
        }
        Ok(columns)
    }

    /// Shows every known value of a case file: the attribute's place and the code's position. `first` are the rows of
    /// its first victim and suspect; those of the next file are returned.
    fn row(&self, file: usize, first: [usize; 2], show: &mut impl FnMut(usize, usize)) -> [usize; 2] {
        for (place, column) in &self.case {
            known(column, file, &mut |position| show(*place, position));
        }
        let mut next = first;
        for (unit, (persons, columns)) in self.persons.iter().enumerate() {
            next[unit] += persons.per_file().get(file).copied().map_or(0, usize::from);
            for (place, column) in columns {
                for person in first[unit]..next[unit] {
                    known(column, person, &mut |position| show(*place, position));
                }
            }
        }
        next
    }
}

/// Shows the positions of the known codes in a row of a column.
fn known(column: &Column, row: usize, show: &mut impl FnMut(usize)) {
    let (slots, unknown) = (column.slots(), column.spec().unknown);
    let codes = column.codes().get(row * slots..(row + 1) * slots).unwrap_or_default();
    for code in codes.iter().take_while(|code| **code != 0).filter(|code| **code != unknown) {
        show(usize::from(*code) - 1);
    }
}
