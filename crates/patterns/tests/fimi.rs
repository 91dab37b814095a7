//! Counts on the data sets of the frequent itemset mining repository, where they lie beside the checkout.
#![allow(clippy::unwrap_used)]

mod common;

use common::baskets;
use flate2::read::GzDecoder;
use safeborders_patterns::{Kind, MAX_LENGTH, Settings, Table, mine};
use std::io::Read;
use std::ops::ControlFlow;
use std::path::PathBuf;

/// The table, or a loud skip: the data sets are not shipped.
fn data(name: &str) -> Option<Table> {
    let path: PathBuf =
        [env!("CARGO_MANIFEST_DIR"), "..", "..", "..", "shared", "data", "fimi", name].iter().collect();
    let Ok(bytes) = std::fs::read(&path) else {
        eprintln!("SKIPPED: no {}", path.display());
        return None;
    };
    let mut text = String::new();
    if name.ends_with(".gz") {
        GzDecoder::new(&*bytes).read_to_string(&mut text).unwrap();
    } else {
        text = String::from_utf8(bytes).unwrap();
    }
    let rows: Vec<Vec<u32>> = text
        .lines()
        .map(|line| line.split_whitespace().map(|item| item.parse().unwrap()).collect())
        .collect();
    Some(baskets(&rows))
}

fn counts(table: &Table, min_support: u32) -> [u64; 3] {
    [Kind::All, Kind::Closed, Kind::Maximal].map(|kind| {
        let settings = Settings { kind, max_length: MAX_LENGTH, ..Settings::new(min_support) };
        let outcome = mine(table, &settings, |_, _| ControlFlow::Continue(())).unwrap();
        assert!(!outcome.truncated);
        outcome.patterns
    })
}

#[test]
fn mushroom_has_its_counts() {
    let Some(table) = data("mushroom.dat") else { return };
    assert_eq!(counts(&table, 1_625), [53_583, 1_196, 158]);
}

#[test]
fn chess_has_its_counts() {
    let Some(table) = data("chess.dat") else { return };
    assert_eq!(counts(&table, 2_238), [48_731, 23_892, 891]);
}

#[test]
fn retail_has_its_counts() {
    let Some(table) = data("retail.dat.gz") else { return };
    assert_eq!(counts(&table, 441), [580, 580, 284]);
}
