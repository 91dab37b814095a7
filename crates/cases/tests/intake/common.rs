//! What the tests of intake share.

use safeborders_cases::{CaseFile, Intake, IntakeError, Mapping, Reject, open};
use safeborders_codebook::{CodeIndex, Codebook};
use std::io::Write;
use tempfile::NamedTempFile;
use time::Date;
use time::macros::date;

pub(crate) const TODAY: Date = date!(2026 - 03 - 01);

pub(crate) fn file(bytes: &[u8]) -> NamedTempFile {
    let mut file = NamedTempFile::new().unwrap();
    file.write_all(bytes).unwrap();
    file
}

pub(crate) fn shipped(name: &str) -> Mapping {
    Mapping::shipped(name).unwrap()
}

pub(crate) fn mapping(text: &str) -> Mapping {
    Mapping::parse(text).unwrap()
}

pub(crate) fn open_bytes(bytes: &[u8], mapping: &Mapping) -> Result<Intake, IntakeError> {
    open(file(bytes).path(), mapping, Codebook::v1(), TODAY)
}

/// What a file gives: its case files, and its rejects.
pub(crate) struct Read {
    pub(crate) cases: Vec<CaseFile>,
    pub(crate) rejects: Vec<Reject>,
    pub(crate) broke_off: bool,
}

impl Read {
    /// Row, column and code of each reject.
    pub(crate) fn reasons(&self) -> Vec<(u64, &str, &str)> {
        self.rejects.iter().map(|r| (r.row(), r.column(), r.reason().code())).collect()
    }

    pub(crate) fn ids(&self) -> Vec<&str> {
        self.cases.iter().map(|case| case.source().as_str()).collect()
    }
}

pub(crate) fn read(bytes: &[u8], mapping: &Mapping) -> Read {
    let mut intake = match open_bytes(bytes, mapping) {
        Ok(intake) => intake,
        Err(error) => panic!("{error}"),
    };
    drain(&mut intake)
}

pub(crate) fn drain(intake: &mut Intake) -> Read {
    let (mut cases, mut rejects) = (Vec::new(), Vec::new());
    for item in intake.by_ref() {
        match item {
            Ok(case) => cases.push(case),
            Err(reject) => rejects.push(reject),
        }
    }
    Read { cases, rejects, broke_off: intake.broke_off() }
}

/// The one case of a file without rejects.
pub(crate) fn only(bytes: &[u8], mapping: &Mapping) -> CaseFile {
    let mut read = read(bytes, mapping);
    assert!(read.rejects.is_empty(), "{:?}", read.rejects);
    assert_eq!(read.cases.len(), 1);
    read.cases.pop().unwrap()
}

/// The refusal of a file that cannot be opened.
pub(crate) fn refusal(bytes: &[u8], mapping: &Mapping) -> IntakeError {
    open_bytes(bytes, mapping).err().expect("the file should be refused")
}

/// The codes of an attribute by name, of the case or of its first victim or suspect.
pub(crate) fn codes(case: &CaseFile, attribute: &str) -> Vec<String> {
    person_codes(case, attribute, 0)
}

/// The same for another victim or suspect.
pub(crate) fn person_codes(case: &CaseFile, attribute: &str, person: usize) -> Vec<String> {
    let attribute = Codebook::v1().attribute(&attribute.parse().unwrap()).unwrap();
    let values = match attribute.id().as_str().split('.').next().unwrap() {
        "case" => case.values(),
        "victim" => &case.victims()[person].values,
        _ => &case.suspects()[person].values,
    };
    values.codes(attribute.index()).map(|code| attribute.code(code).unwrap().to_string()).collect()
}

/// The number of an attribute of the first victim.
pub(crate) fn victim_number(case: &CaseFile, attribute: &str) -> Option<u32> {
    let attribute = Codebook::v1().attribute(&attribute.parse().unwrap()).unwrap();
    case.victims()[0].values.number(attribute.index())
}

pub(crate) fn country(code: &str) -> CodeIndex {
    Codebook::v1().list("countries").unwrap().index(&code.parse().unwrap()).unwrap()
}
