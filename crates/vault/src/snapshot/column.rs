//! Columns of codes.

use super::layout::ColumnSpec;
use safeborders_codebook::AttributeIndex;

/// The codes of one attribute, one row per case file or person, `slots` bytes per row.
///
/// A row holds its distinct values in source order, then zeros. The first byte of a row is never
/// zero: a missing value is the attribute's `Unknown`. Every byte is at most the number of codes.
/// [`Column::push`] and [`Column::checked`] are the only ways in.
pub(crate) struct Column {
    spec: ColumnSpec,
    codes: Vec<u8>,
}

impl Column {
    pub(crate) fn new(spec: ColumnSpec) -> Self {
        Self { spec, codes: Vec::new() }
    }

    /// A column read from a file, or `None` when it breaks the rules of the type.
    pub(crate) fn checked(spec: ColumnSpec, codes: Vec<u8>, rows: usize) -> Option<Self> {
        let slots = usize::from(spec.slots);
        if codes.len() != rows.checked_mul(slots)? || codes.iter().any(|code| *code > spec.unknown) {
            return None;
        }
        let row_holds = |row: &[u8]| {
            let filled = row.iter().position(|code| *code == 0).unwrap_or(slots);
            let distinct = (1..filled).all(|i| !row[..i].contains(&row[i]));
            filled > 0 && distinct && row[filled..].iter().all(|code| *code == 0)
        };
        (slots > 0 && codes.chunks_exact(slots).all(row_holds)).then_some(Self { spec, codes })
    }

    pub(crate) fn attribute(&self) -> AttributeIndex {
        self.spec.attribute
    }

    pub(crate) fn spec(&self) -> ColumnSpec {
        self.spec
    }

    pub(crate) fn slots(&self) -> usize {
        usize::from(self.spec.slots)
    }

    pub(crate) fn codes(&self) -> &[u8] {
        &self.codes
    }

    /// Adds a row: the first distinct values in source order, as many as the codebook allows. Values that
    /// are no codes of the attribute count as missing.
    pub(crate) fn push(&mut self, values: impl Iterator<Item = u8>) {
        let start = self.codes.len();
        let slots = self.slots();
        for value in values.filter(|v| (1..=self.spec.unknown).contains(v)) {
            if self.codes.len() - start == slots {
                break;
            }
            if !self.codes[start..].contains(&value) {
                self.codes.push(value);
            }
        }
        if self.codes.len() == start {
            self.codes.push(self.spec.unknown);
        }
        self.codes.resize(start + slots, 0);
    }

    /// The column without the rows for which `keep` says no.
    pub(crate) fn retain(&mut self, keep: &[bool]) {
        let slots = self.slots();
        let mut kept = Vec::with_capacity(self.codes.len());
        for (row, keep) in self.codes.chunks_exact(slots).zip(keep) {
            if *keep {
                kept.extend_from_slice(row);
            }
        }
        self.codes = kept;
    }

    pub(crate) fn shrink(&mut self) {
        self.codes.shrink_to_fit();
    }

    pub(crate) fn bytes(&self) -> usize {
        self.codes.capacity()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spec(slots: u8, unknown: u8) -> ColumnSpec {
        ColumnSpec { attribute: AttributeIndex::new(0), slots, unknown }
    }

    #[test]
    fn a_row_holds_the_first_distinct_values_in_source_order() {
        let mut column = Column::new(spec(3, 9));
        for row in [&[4, 4, 2, 7, 1][..], &[5], &[], &[0, 200, 3]] {
            column.push(row.iter().copied());
        }
        assert_eq!(column.codes(), [4, 2, 7, 5, 0, 0, 9, 0, 0, 3, 0, 0]);
    }

    #[test]
    fn a_column_from_a_file_is_checked_against_its_rules() {
        let cases: &[(&str, &[u8], usize, bool)] = &[
            ("two good rows", &[1, 2, 9, 0], 2, true),
            ("a row too few", &[1, 2], 2, false),
            ("an empty first slot", &[0, 1], 1, false),
            ("an unknown code", &[10, 0], 1, false),
            ("a value twice", &[3, 3], 1, false),
        ];
        for (name, codes, rows, ok) in cases {
            assert_eq!(Column::checked(spec(2, 9), codes.to_vec(), *rows).is_some(), *ok, "{name}");
        }
        let gap = Column::checked(spec(3, 9), vec![1, 0, 2], 1);
        assert!(gap.is_none(), "a gap between values");
    }
}
