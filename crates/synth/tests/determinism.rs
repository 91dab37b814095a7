//! The output is a function of the plan and the country, and of nothing else.

mod common;

use common::{EIGHT, bytes, countries, country};
use safeborders_synth::{Plan, Planting, SynthError, generate, ground_truth};
use sha2::{Digest, Sha256};
use std::io::{Error, Write};

fn plan() -> Plan {
    Plan {
        planting: Planting { patterns: 4, ..Planting::default() },
        ..Plan::new(11, countries(&["BE", "GR", "RO"]), 400)
    }
}

/// When the model changes on purpose, this digest changes with it; by accident it must not.
const GOLDEN: &str = "d1e1f7bf51422a2894fee545b20e2e9f26955c3cef8e3a2e73581e2bba7a0403";

#[test]
fn the_same_plan_gives_the_same_bytes_on_every_machine() {
    let mut hash = Sha256::new();
    for of in ["BE", "GR", "RO"] {
        hash.update(bytes(&plan(), of));
    }
    hash.update(serde_json::to_vec(&ground_truth(&plan()).unwrap()).unwrap());
    assert_eq!(hex::encode(hash.finalize()), GOLDEN);
}

#[test]
fn neither_the_order_of_the_countries_nor_of_the_calls_matters() {
    let forwards = plan();
    let mut backwards = plan();
    backwards.countries.reverse();
    let first = bytes(&forwards, "BE");
    let after_another = [bytes(&backwards, "RO"), bytes(&backwards, "BE")];
    assert_eq!(first, after_another[1]);
    assert_eq!(ground_truth(&forwards).unwrap(), ground_truth(&backwards).unwrap());
}

#[test]
fn another_seed_or_country_gives_other_case_files() {
    let other = Plan { seed: 12, ..plan() };
    assert_ne!(bytes(&plan(), "BE"), bytes(&other, "BE"));
    assert_ne!(ground_truth(&plan()).unwrap().patterns, ground_truth(&other).unwrap().patterns);
    let (be, gr) = (bytes(&plan(), "BE"), bytes(&plan(), "GR"));
    let without_id =
        |all: &[u8]| all.split(|b| *b == b'\n').map(|l| l[l.len().min(24)..].to_vec()).collect::<Vec<_>>();
    assert!(without_id(&be).iter().zip(without_id(&gr)).filter(|(a, b)| *a == b).count() <= 1); // the empty end
}

#[test]
fn the_summary_counts_what_was_written() {
    let mut out = Vec::new();
    let summary = generate(&plan(), country("GR"), &mut out).unwrap();
    assert_eq!(summary.case_files, 400);
    assert_eq!(out.iter().filter(|b| **b == b'\n').count(), 400);
    assert_eq!(summary.bytes, out.len() as u64);
    let count = |key: &str| {
        let lines = common::lines(&plan(), "GR");
        lines.iter().map(|l| l[key].as_array().unwrap().len() as u64).sum::<u64>()
    };
    assert_eq!((summary.victims, summary.suspects), (count("victims"), count("suspects")));
}

#[test]
fn a_country_outside_the_plan_and_a_plan_that_cannot_be_met_are_refused() {
    let mut out = Vec::new();
    assert!(matches!(generate(&plan(), country("PL"), &mut out), Err(SynthError::NotInPlan(_))));
    let crowded = Plan { cases_per_country: 20, ..plan() };
    assert!(matches!(generate(&crowded, country("GR"), &mut out), Err(SynthError::TooFewCaseFiles { .. })));
    assert!(matches!(ground_truth(&crowded), Err(SynthError::TooFewCaseFiles { .. })));
    assert!(out.is_empty());
}

#[test]
fn a_full_disk_is_an_error() {
    struct Full;
    impl Write for Full {
        fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
            Err(Error::other("full"))
        }
        fn flush(&mut self) -> std::io::Result<()> {
            Ok(())
        }
    }
    assert!(matches!(generate(&plan(), country("BE"), Full), Err(SynthError::Write(_))));
}

#[test]
fn a_thousand_case_files_carry_the_default_patterns() {
    for seed in 0..20 {
        assert!(ground_truth(&Plan::new(seed, countries(&EIGHT), 1000)).is_ok(), "{seed}");
    }
}
