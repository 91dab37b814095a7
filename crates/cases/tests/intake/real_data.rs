//! Real records, where they are at hand. They are never part of the repository.

use crate::common::{TODAY, codes, drain, mapping, shipped};
use safeborders_cases::{Mapping, RejectsFile, open};
use safeborders_codebook::Codebook;
use std::collections::{BTreeMap, HashSet};
use std::path::PathBuf;

/// The path of a real file; `None`, loudly, where it is absent.
fn real(name: &str) -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let folder =
        std::env::var_os("SAFEBORDERS_REAL_DATA").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let path = folder.join(name);
    if !path.is_file() {
        eprintln!("SKIPPED: {name} is not at hand; set SAFEBORDERS_REAL_DATA to its folder to run this test");
        return None;
    }
    Some(path)
}

const CTDC: &str = "ctdc_global_kanon_2020.csv";
const CTDC_ROWS: usize = 48_773;

#[test]
fn every_row_of_the_ctdc_file_becomes_a_case_and_importing_it_again_changes_nothing() {
    let Some(path) = real(CTDC) else { return };
    let mapping = shipped("ctdc-kanon-2020");
    let mut intake = open(&path, &mapping, Codebook::v1(), TODAY).unwrap();
    let first = drain(&mut intake);
    assert!(first.rejects.is_empty(), "{:?}", first.rejects);
    assert_eq!((first.cases.len(), intake.rows()), (CTDC_ROWS, CTDC_ROWS as u64));
    assert_eq!(intake.position(), intake.total_bytes());
    assert!(intake.ignored_columns().is_empty());
    assert!(first.cases.iter().all(|case| case.victims().len() == 1 && case.suspects().is_empty()));

    let ids: HashSet<&str> = first.ids().into_iter().collect();
    assert_eq!(ids.len(), CTDC_ROWS, "every row has an id of its own");
    let again = drain(&mut open(&path, &mapping, Codebook::v1(), TODAY).unwrap());
    assert!(first.cases == again.cases, "the same file gives the same case files");

    // Published shares: about a quarter of the ages is missing, and a fifth of the citizenships.
    let missing = |attribute| first.cases.iter().filter(|case| codes(case, attribute).is_empty()).count();
    assert_eq!(missing("victim.age_group"), 12_348);
    assert_eq!(missing("victim.citizenship"), 9_136);
    assert_eq!(missing("case.country_of_exploitation"), 11_019);
    assert_eq!(missing("victim.sex"), 0);
}

/// GLOTIP is a table of counts and no case file: the worst that an analyst may try.
const GLOTIP: &str = r#"
name = "glotip"
rows = "case"
source-id = { content = true }
registered = { column = "Year", formats = ["yyyy"] }
[[column]]
name = "Category"
to = "victim.citizenship"
translate = ["glotip"]
[[column]]
name = "Iso3_code"
to = "case.country_of_exploitation"
translate = ["glotip"]
[[column]]
name = "txtVALUE"
to = "case.victim_count"
"#;

#[test]
fn dirty_official_statistics_give_rejects_that_name_row_column_and_value() {
    let Some(path) = real("unodc_glotip_safeborders_countries.csv") else { return };
    let mapping: Mapping = mapping(GLOTIP);
    let mut intake = open(&path, &mapping, Codebook::v1(), TODAY).unwrap();
    let read = drain(&mut intake);
    assert_eq!(read.cases.len() + read.rejects.len(), 8_258);
    assert!(read.cases.len() > 100 && read.rejects.len() > 3_000);
    let mut by_reason: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for (_, column, code) in read.reasons() {
        *by_reason.entry((column, code)).or_default() += 1;
    }
    assert!(by_reason.contains_key(&("txtVALUE", "not-a-number")), "{by_reason:?}");
    assert!(by_reason.contains_key(&("Category", "unknown-value")), "{by_reason:?}");
    assert!(read.rejects.iter().all(|reject| reject.row() > 1 && !reject.value().is_empty()));
    let mut file = RejectsFile::new(Vec::new()).unwrap();
    read.rejects.iter().for_each(|reject| file.write(reject).unwrap());
    assert_eq!(file.written(), read.rejects.len() as u64);
}

#[test]
fn a_mapping_for_another_layout_is_refused_before_any_row_is_read() {
    let Some(path) = real(CTDC) else { return };
    let error = open(&path, &shipped("ctdc-synthetic"), Codebook::v1(), TODAY).err().unwrap();
    assert_eq!(error.code(), "missing-columns");
    assert!(error.to_string().contains("traffickMonths"));
}
