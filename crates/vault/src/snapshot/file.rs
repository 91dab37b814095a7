//! The bytes of a snapshot before they are sealed.
//!
//! ```text
//! "SBSNAP1\n"  cohort 3 bytes  codebook u32  files u64
//! ids          files x 16 bytes
//! case         columns u16, then per column: attribute u16, slots u8, codes u8, rows x slots bytes
//! victims      persons per file (files bytes), persons u64, columns as above
//! suspects     likewise
//! ```
//! Integers are little-endian. Reading trusts nothing: each length is checked against what is there
//! before anything is allocated, and each column against the rules of its type.

use super::builder::Builder;
use super::{Column, ColumnSpec, Persons, Snapshot};
use crate::cohorts::{cohort_bytes, cohort_of};
use crate::record::CaseId;
use safeborders_codebook::AttributeIndex;

const MAGIC: &[u8; 8] = b"SBSNAP1\n";

/// A snapshot and the case ids of its rows, as the file holds them.
pub(crate) type Sections = Builder;

/// The bytes of the file.
pub(crate) fn encode(sections: &Sections) -> Vec<u8> {
    let snapshot = &sections.snapshot;
    let mut out = Vec::with_capacity(snapshot.bytes() + sections.ids.len() * CaseId::BYTES + 256);
    out.extend_from_slice(MAGIC);
    out.extend_from_slice(&cohort_bytes(snapshot.cohort));
    out.extend_from_slice(&snapshot.codebook.to_le_bytes());
    out.extend_from_slice(&(snapshot.files as u64).to_le_bytes());
    for id in &sections.ids {
        out.extend_from_slice(id.as_bytes());
    }
    put_columns(&mut out, &snapshot.cases);
    for persons in [&snapshot.victims, &snapshot.suspects] {
        out.extend_from_slice(&persons.per_file);
        let rows: u64 = persons.per_file.iter().map(|n| u64::from(*n)).sum();
        out.extend_from_slice(&rows.to_le_bytes());
        put_columns(&mut out, &persons.columns);
    }
    out
}

/// What [`encode`] wrote, or `None` when the bytes are not a snapshot.
pub(crate) fn decode(bytes: &[u8]) -> Option<Sections> {
    let mut input = Input(bytes);
    (input.take(MAGIC.len())? == MAGIC).then_some(())?;
    let cohort = cohort_of(input.array()?)?;
    let codebook = u32::from_le_bytes(input.array()?);
    let files = usize::try_from(u64::from_le_bytes(input.array()?)).ok()?;
    let ids = input.take(files.checked_mul(CaseId::BYTES)?)?;
    let ids = ids.chunks_exact(CaseId::BYTES).filter_map(CaseId::from_slice).collect();
    let cases = input.columns(files)?;
    let victims = input.persons(files)?;
    let suspects = input.persons(files)?;
    let snapshot = Snapshot { cohort, codebook, files, cases, victims, suspects };
    input.0.is_empty().then_some(Builder { ids, snapshot })
}

fn put_columns(out: &mut Vec<u8>, columns: &[Column]) {
    out.extend_from_slice(&u16::try_from(columns.len()).unwrap_or(u16::MAX).to_le_bytes());
    for column in columns {
        let spec = column.spec();
        out.extend_from_slice(&spec.attribute.get().to_le_bytes());
        out.extend_from_slice(&[spec.slots, spec.unknown]);
        out.extend_from_slice(column.codes());
    }
}

struct Input<'a>(&'a [u8]);

impl<'a> Input<'a> {
    fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (head, rest) = self.0.split_at_checked(n)?;
        self.0 = rest;
        Some(head)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn columns(&mut self, rows: usize) -> Option<Vec<Column>> {
        let count = u16::from_le_bytes(self.array()?);
        (0..count).map(|_| self.column(rows)).collect()
    }

    fn column(&mut self, rows: usize) -> Option<Column> {
        let attribute = AttributeIndex::new(u16::from_le_bytes(self.array()?));
        let [slots, unknown] = self.array()?;
        let codes = self.take(rows.checked_mul(usize::from(slots))?)?;
        Column::checked(ColumnSpec { attribute, slots, unknown }, codes.to_vec(), rows)
    }

    fn persons(&mut self, files: usize) -> Option<Persons> {
        let per_file = self.take(files)?.to_vec();
        let rows = usize::try_from(u64::from_le_bytes(self.array()?)).ok()?;
        let sum: usize = per_file.iter().map(|n| usize::from(*n)).sum();
        (sum == rows).then_some(())?;
        Some(Persons { per_file, columns: self.columns(rows)? })
    }
}
