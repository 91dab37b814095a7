//! The yearbook: the standing release of one country and one year.

use crate::{CohortId, CountTable, CountryCode, NanoRho, Quarter, Unit};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The most tables that a yearbook has: all one- and two-way tables of twelve attributes and room to grow.
pub const MAX_YEARBOOK_TABLES: usize = 128;
/// The most cells of one table of a yearbook.
pub const MAX_YEARBOOK_CELLS: usize = 4_096;
/// The most attributes of one table of a yearbook.
pub const MAX_YEARBOOK_DIMENSIONS: usize = 2;
/// The largest noise scale of a yearbook, in counts.
pub const MAX_YEARBOOK_SIGMA: u32 = 1_000_000;

/// What holds for the whole yearbook. It is signed, and it commits to every table, also to those that a reader
/// does not see.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct YearbookHead {
    /// Whose case files were counted.
    pub country: CountryCode,
    /// The year in which they were registered.
    pub year: u16,
    /// The edition: 1, and one more for each correction.
    pub edition: u32,
    /// The version of the public list of attributes.
    pub list: u32,
    /// The version of the codebook that the list refers to.
    pub codebook: u32,
    /// How many persons of a kind were counted per case file at most.
    pub clamp: u32,
    /// What the release cost each cohort of the year.
    pub cost: NanoRho,
    /// When it was made, in Unix seconds.
    pub released_at_s: u64,
    /// SHA-256 of each table's [`YearbookTable::canonical`] form, in the order of the list.
    pub digests: Vec<[u8; 32]>,
}

impl YearbookHead {
    /// The bytes that are signed: every field, integers big-endian, lengths first.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        let mut bytes = b"safeborders yearbook head 1\0".to_vec();
        bytes.extend(self.country.to_string().as_bytes());
        bytes.extend(self.year.to_be_bytes());
        for number in [self.edition, self.list, self.codebook, self.clamp] {
            bytes.extend(number.to_be_bytes());
        }
        bytes.extend(self.cost.get().to_be_bytes());
        bytes.extend(self.released_at_s.to_be_bytes());
        bytes.extend((self.digests.len() as u64).to_be_bytes());
        self.digests.iter().for_each(|digest| bytes.extend(digest));
        bytes
    }

    /// The four cohorts of the year; none when the year is outside 1900 to 2199.
    #[must_use]
    pub fn cohorts(&self) -> BTreeSet<CohortId> {
        cohorts_of_year(self.year)
    }
}

/// The four cohorts of a year; none when the year is outside 1900 to 2199.
#[must_use]
pub fn cohorts_of_year(year: u16) -> BTreeSet<CohortId> {
    Quarter::ALL.into_iter().filter_map(|quarter| CohortId::new(year, quarter).ok()).collect()
}

/// One table of a yearbook: raw, unbiased counts.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct YearbookTable {
    /// Its place in the list of tables, from 0.
    pub number: u32,
    /// What is counted.
    pub unit: Unit,
    /// The noisy counts over the list's attributes. Negative ones are normal.
    pub table: CountTable,
    /// The standard deviation of the noise in each cell, in counts. Not from the ladder: it was planned.
    pub sigma: u32,
    /// Keeps a reader who does not see this table from guessing it by its digest.
    pub salt: [u8; 16],
}

impl YearbookTable {
    /// The variance of each cell, in squared counts.
    #[must_use]
    pub fn variance(&self) -> f64 {
        f64::from(self.sigma) * f64::from(self.sigma)
    }

    /// The bytes whose digest stands in the head.
    #[must_use]
    pub fn canonical(&self) -> Vec<u8> {
        let mut bytes = b"safeborders yearbook table 1\0".to_vec();
        bytes.extend(self.salt);
        bytes.extend(self.number.to_be_bytes());
        bytes.push(self.unit as u8);
        bytes.extend(self.sigma.to_be_bytes());
        text(&mut bytes, self.table.axes().len(), "");
        for axis in self.table.axes() {
            text(&mut bytes, axis.codes.len(), axis.attribute.as_str());
            axis.codes.iter().for_each(|code| text(&mut bytes, code.as_str().len(), code.as_str()));
        }
        self.table.cells().iter().for_each(|cell| bytes.extend(cell.to_be_bytes()));
        bytes
    }
}

/// A number, the length of a text, and the text.
fn text(bytes: &mut Vec<u8>, number: usize, text: &str) {
    bytes.extend((number as u64).to_be_bytes());
    bytes.extend((text.len() as u64).to_be_bytes());
    bytes.extend(text.as_bytes());
}

/// The longest certificate chain of a signature.
pub const MAX_YEARBOOK_CHAIN: usize = 4;
/// The longest certificate or signature, in bytes.
pub const MAX_YEARBOOK_SIGNATURE_BYTES: usize = 8 * 1024;

/// A signature over the canonical bytes of a head, with the certificates of who signed. Nothing about it is
/// verified.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct YearbookSignature {
    /// The signer's certificates in DER, its own first.
    pub chain: Vec<Vec<u8>>,
    /// ECDSA P-256 with SHA-256, ASN.1.
    pub signature: Vec<u8>,
}

/// A yearbook as it travels.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct SignedYearbook {
    /// The yearbook, or as much of it as the reader may see.
    pub yearbook: Yearbook,
    /// The node's signature over its head.
    pub signature: YearbookSignature,
}

/// Why a head and tables are no yearbook.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidYearbook {
    /// The year, the edition or the number of tables is out of range.
    #[error("the head of the yearbook names no year, no edition, or too many tables")]
    Head,
    /// A table is too large, has no noise, or counts another unit than its attributes describe.
    #[error("a table of the yearbook is not of the form that a yearbook has")]
    Table,
    /// Tables are out of order, given twice, or not in the head.
    #[error("the tables of the yearbook do not follow its head")]
    Order,
}

/// A yearbook, or as much of it as its reader may see. A claim by its country until its signature and its
/// digests were checked.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Unchecked", into = "Unchecked")]
pub struct Yearbook {
    head: YearbookHead,
    tables: Vec<YearbookTable>,
}

#[derive(Serialize, Deserialize)]
struct Unchecked {
    head: YearbookHead,
    tables: Vec<YearbookTable>,
}

impl Yearbook {
    /// # Errors
    /// [`InvalidYearbook`] when head and tables are not of a yearbook's form.
    pub fn new(head: YearbookHead, tables: Vec<YearbookTable>) -> Result<Self, InvalidYearbook> {
        let in_range = !head.cohorts().is_empty() && head.edition > 0;
        if !in_range || head.digests.is_empty() || head.digests.len() > MAX_YEARBOOK_TABLES {
            return Err(InvalidYearbook::Head);
        }
        if !tables.iter().all(is_table) {
            return Err(InvalidYearbook::Table);
        }
        let ascending = tables.windows(2).all(|pair| pair[0].number < pair[1].number);
        let in_head = |table: &YearbookTable| (table.number as usize) < head.digests.len();
        if !ascending || !tables.iter().all(in_head) {
            return Err(InvalidYearbook::Order);
        }
        Ok(Self { head, tables })
    }

    /// What holds for the whole yearbook.
    #[must_use]
    pub fn head(&self) -> &YearbookHead {
        &self.head
    }

    /// The tables that the reader sees, in the order of the list.
    #[must_use]
    pub fn tables(&self) -> &[YearbookTable] {
        &self.tables
    }

    /// The table at this place of the list, if the reader sees it.
    #[must_use]
    pub fn table(&self, number: u32) -> Option<&YearbookTable> {
        let at = self.tables.binary_search_by_key(&number, |table| table.number).ok()?;
        self.tables.get(at)
    }

    /// The same with these tables only.
    #[must_use]
    pub fn only(&self, visible: &BTreeSet<u32>) -> Self {
        let tables = self.tables.iter().filter(|table| visible.contains(&table.number)).cloned().collect();
        Self { head: self.head.clone(), tables }
    }

    /// Whether every table is the one that the head commits to, under this SHA-256.
    #[must_use]
    pub fn follows_head(&self, sha256: impl Fn(&[u8]) -> [u8; 32]) -> bool {
        let fits = |table: &YearbookTable| {
            self.head.digests.get(table.number as usize) == Some(&sha256(&table.canonical()))
        };
        self.tables.iter().all(fits)
    }
}

fn is_table(table: &YearbookTable) -> bool {
    let axes = table.table.axes();
    let fits_unit = |unit: Unit| unit == table.unit || unit == Unit::Case;
    (1..=MAX_YEARBOOK_SIGMA).contains(&table.sigma)
        && (1..=MAX_YEARBOOK_DIMENSIONS).contains(&axes.len())
        && table.table.cells().len() <= MAX_YEARBOOK_CELLS
        && axes.iter().all(|axis| fits_unit(axis.attribute.unit()))
}

impl TryFrom<Unchecked> for Yearbook {
    type Error = InvalidYearbook;

    fn try_from(yearbook: Unchecked) -> Result<Self, InvalidYearbook> {
        Self::new(yearbook.head, yearbook.tables)
    }
}

impl From<Yearbook> for Unchecked {
    fn from(yearbook: Yearbook) -> Self {
        Self { head: yearbook.head, tables: yearbook.tables }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Axis;

    fn table(number: u32, unit: Unit, axes: &[&str], sigma: u32) -> YearbookTable {
        let codes: Vec<_> = ["a", "b"].iter().map(|c| c.parse().unwrap()).collect();
        let axis = |id: &&str| Axis { attribute: id.parse().unwrap(), codes: codes.clone() };
        let axes: Vec<Axis> = axes.iter().map(axis).collect();
        let cells = vec![-3; CountTable::cells_of(&axes).unwrap()];
        YearbookTable { number, unit, table: CountTable::new(axes, cells).unwrap(), sigma, salt: [7; 16] }
    }

    fn head(year: u16, edition: u32, tables: usize) -> YearbookHead {
        YearbookHead {
            country: "GR".parse().unwrap(),
            year,
            edition,
            list: 1,
            codebook: 1,
            clamp: 4,
            cost: NanoRho::new(30_000_000),
            released_at_s: 9,
            digests: vec![[1; 32]; tables],
        }
    }

    #[test]
    fn head_and_tables_that_fit_make_a_yearbook() {
        let tables =
            vec![table(0, Unit::Case, &["case.a"], 40), table(2, Unit::Victim, &["case.a", "victim.b"], 80)];
        let yearbook = Yearbook::new(head(2024, 1, 3), tables).unwrap();
        assert!(yearbook.table(2).is_some() && yearbook.table(1).is_none());
        assert_eq!(yearbook.only(&BTreeSet::from([0])).tables().len(), 1);
        assert_eq!(yearbook.head().cohorts().len(), 4);
        let json = serde_json::to_string(&yearbook).unwrap();
        assert_eq!(serde_json::from_str::<Yearbook>(&json).unwrap(), yearbook);
        // The refusing twin of reading: the same checks.
        assert!(serde_json::from_str::<Yearbook>(&json.replace("2024", "1024")).is_err());
    }

    #[test]
    fn what_is_not_of_a_yearbook_s_form_is_refused() {
        let good = || table(0, Unit::Case, &["case.a"], 40);
        for bad in [head(1024, 1, 3), head(2024, 0, 3), head(2024, 1, 0), head(2024, 1, 129)] {
            assert_eq!(Yearbook::new(bad, Vec::new()), Err(InvalidYearbook::Head));
        }
        for bad in [
            table(0, Unit::Case, &["case.a"], 0),
            table(0, Unit::Case, &["case.a"], MAX_YEARBOOK_SIGMA + 1),
            table(0, Unit::Case, &["victim.a"], 40),
            table(0, Unit::Suspect, &["victim.a"], 40),
            table(0, Unit::Case, &[], 40),
            table(0, Unit::Case, &["case.a", "case.b", "case.c"], 40),
        ] {
            assert_eq!(Yearbook::new(head(2024, 1, 3), vec![bad]), Err(InvalidYearbook::Table));
        }
        let late = table(3, Unit::Case, &["case.a"], 40);
        let second = table(1, Unit::Case, &["case.a"], 40);
        for bad in [vec![good(), good()], vec![second, good()], vec![late]] {
            assert_eq!(Yearbook::new(head(2024, 1, 3), bad), Err(InvalidYearbook::Order));
        }
    }

    #[test]
    fn the_head_commits_to_every_part_of_a_table() {
        // A stand-in for SHA-256 that is good enough to tell these apart.
        let sha = |bytes: &[u8]| {
            let fold = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
            let mut digest = [0; 32];
            digest[..8].copy_from_slice(&bytes.iter().fold(0xcbf2_9ce4_8422_2325, fold).to_be_bytes());
            digest
        };
        let good = table(0, Unit::Victim, &["victim.a", "victim.b"], 40);
        let follows = |table: YearbookTable| {
            let head = YearbookHead { digests: vec![sha(&good.canonical())], ..head(2024, 1, 1) };
            Yearbook::new(head, vec![table]).unwrap().follows_head(sha)
        };
        assert!(follows(good.clone()));
        let mut cells = good.table.cells().to_vec();
        cells[0] += 1;
        for changed in [
            YearbookTable { sigma: 41, ..good.clone() },
            YearbookTable { salt: [8; 16], ..good.clone() },
            YearbookTable {
                table: CountTable::new(good.table.axes().to_vec(), cells).unwrap(),
                ..good.clone()
            },
            table(0, Unit::Victim, &["victim.a", "victim.c"], 40),
        ] {
            assert!(!follows(changed));
        }
    }

    #[test]
    fn what_is_signed_changes_with_every_field() {
        let base = head(2024, 1, 2);
        let others = [
            YearbookHead { country: "BG".parse().unwrap(), ..base.clone() },
            YearbookHead { year: 2023, ..base.clone() },
            YearbookHead { edition: 2, ..base.clone() },
            YearbookHead { list: 2, ..base.clone() },
            YearbookHead { codebook: 2, ..base.clone() },
            YearbookHead { clamp: 3, ..base.clone() },
            YearbookHead { cost: NanoRho::new(1), ..base.clone() },
            YearbookHead { released_at_s: 10, ..base.clone() },
            head(2024, 1, 3),
        ];
        assert!(others.iter().all(|other| other.canonical() != base.canonical()));
    }
}
