//! What somebody finds who has the disk and not the key.

use super::support::{Home, attribute, parts};
use crate::{Importer, Mode};
use safeborders_cases::{CaseFile, Link, Person, Values};
use safeborders_codebook::{CodeIndex, LinkKind};
use safeborders_store::EngineKind;
use safeborders_types::Unit;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use time::macros::date;

const NARRATIVE: &str = "PLANTED narrative of the girl from the blue house";
const SOURCE: &str = "PLANTED-GR-4711/2024";
const PHONE: &str = "+302109988776";

/// A case file with planted texts and a row of codes that nothing else makes.
fn planted(number: usize) -> CaseFile {
    let mut parts = parts(&format!("{SOURCE}-{number}"), date!(2024 - 02 - 03));
    parts.narrative = Some(NARRATIVE.to_owned());
    parts.links = vec![Link::new(LinkKind::Phone, Unit::Suspect, PHONE).unwrap()];
    let coded = |unit| {
        let attributes = safeborders_codebook::Codebook::v1().attributes();
        let coded = attributes.iter().filter(move |a| a.unit() == unit && a.codes().len() > 3);
        Values::new(coded.map(|a| (a.index(), CodeIndex::new(3).unwrap())).collect(), Vec::new()).unwrap()
    };
    parts.values = coded(Unit::Case);
    parts.victims = vec![Person { values: coded(Unit::Victim) }];
    CaseFile::new(parts).unwrap()
}

/// What must not be found: texts, the coded values as a record holds them, and as a column holds them.
fn needles() -> Vec<(&'static str, Vec<u8>)> {
    let file = planted(0);
    vec![
        ("narrative", NARRATIVE.as_bytes().to_vec()),
        ("source id", SOURCE.as_bytes().to_vec()),
        ("identifier", PHONE.as_bytes().to_vec()),
        ("values of the case", postcard::to_stdvec(file.values()).unwrap()),
        ("values of a victim", postcard::to_stdvec(&file.victims()[0].values).unwrap()),
        ("a column", vec![3; 64]),
    ]
}

fn found(dir: &Path) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut dirs = vec![dir.to_owned()];
    let mut files = 0;
    while let Some(dir) = dirs.pop() {
        for entry in fs::read_dir(dir).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                dirs.push(path);
                continue;
            }
            files += 1;
            let bytes = fs::read(&path).unwrap();
            for (name, needle) in needles() {
                if memory_find(&bytes, &needle) {
                    found.push(name);
                }
            }
        }
    }
    assert!(files >= 4, "there are files to look into");
    found
}

fn memory_find(bytes: &[u8], needle: &[u8]) -> bool {
    let first = needle[0];
    let candidates = bytes.iter().enumerate().filter(|(_, b)| **b == first);
    candidates.into_iter().any(|(at, _)| bytes[at..].starts_with(needle))
}

#[test]
fn a_stolen_disk_shows_no_narrative_identifier_or_coded_value() {
    for kind in EngineKind::ALL {
        let home = Home::with(kind);
        let vault = Arc::new(home.open());
        let files: Vec<CaseFile> = (0..300).map(planted).collect();
        vault.import(&files[..100]).unwrap();
        let mut strict = Importer::start(&vault, Mode::AllOrNothing).unwrap();
        files[100..200].iter().cloned().for_each(|file| strict.push(file).unwrap());
        strict.finish().unwrap();
        let mut dropped = Importer::start(&vault, Mode::AllOrNothing).unwrap();
        files[200..].iter().cloned().for_each(|file| dropped.push(file).unwrap());
        drop(dropped);
        vault.freeze_due(date!(2024 - 08 - 01)).unwrap();
        vault.erase(std::slice::from_ref(files[0].source())).unwrap();
        drop(vault);
        assert_eq!(found(&home.path()), Vec::<&str>::new(), "{kind}");
    }
}

#[test]
fn the_search_finds_what_lies_open() {
    // The negative control: a plain record and a plain column in the same directory.
    let home = Home::new();
    drop(home.open());
    fs::write(home.path().join("plain"), postcard::to_stdvec(&planted(0)).unwrap()).unwrap();
    fs::write(home.path().join("column"), [3; 100]).unwrap();
    let mut all: Vec<&str> = needles().into_iter().map(|(name, _)| name).collect();
    let mut seen = found(&home.path());
    all.sort_unstable();
    seen.sort_unstable();
    assert_eq!(seen, all);
    assert!(!attribute("case.data_source").codes().is_empty());
}
