//! What is planted is what the ground truth says.

mod common;

use common::{EIGHT, counted, countries, lines};
use safeborders_codebook::{Codebook, Release};
use safeborders_synth::{GroundTruth, Plan, Planting, generate, ground_truth};
use safeborders_types::{AttributeId, Unit};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

fn plan() -> Plan {
    Plan::new(3, countries(&EIGHT), 5000)
}

/// Whether the case file carries the value where a planted one lies.
fn carries(case: &Value, attribute: &AttributeId, code: &str) -> bool {
    let object = match attribute.unit() {
        Unit::Case => case,
        Unit::Victim => &case["victims"][0],
        Unit::Suspect => &case["suspects"][0],
    };
    counted(object, attribute.as_str()).iter().any(|c| c == code)
}

/// Kept values and planted values over all patterns and countries of the plan.
fn retention(plan: &Plan, truth: &GroundTruth, shift: usize) -> (u32, u32) {
    let (mut kept, mut all) = (0, 0);
    for of in &plan.countries {
        let files = lines(plan, &of.to_string());
        let position: BTreeMap<String, usize> =
            files.iter().enumerate().map(|(i, f)| (f["id"].as_str().unwrap_or("").to_owned(), i)).collect();
        for pattern in &truth.patterns {
            for id in pattern.countries.get(of).into_iter().flatten() {
                let file = &files[(position[id] + shift) % files.len()];
                for (attribute, code) in &pattern.predicate {
                    all += 1;
                    kept += u32::from(carries(file, attribute, code.as_str()));
                }
            }
        }
    }
    (kept, all)
}

#[test]
fn the_ground_truth_has_the_parameters_of_the_plan() {
    for seed in 0..6 {
        let plan = Plan { seed, ..plan() };
        let truth = ground_truth(&plan).unwrap();
        assert!(truth.synthetic);
        assert_eq!((truth.seed, truth.retention_percent, truth.patterns.len()), (seed, 90, 20));
        for pattern in &truth.patterns {
            assert!((4..=6).contains(&pattern.predicate.len()), "{}", pattern.id);
            assert!((2..=4).contains(&pattern.countries.len()), "{}", pattern.id);
            assert!(pattern.countries.values().all(|ids| (15..=60).contains(&ids.len())), "{}", pattern.id);
            for (attribute, code) in &pattern.predicate {
                let known = Codebook::v1().attribute(attribute).unwrap();
                assert!(known.code_index(code).is_some() && known.release() != Release::Never);
                assert_ne!(code.as_str(), "Unknown");
            }
        }
    }
}

#[test]
fn planted_case_files_are_those_of_the_ground_truth_each_once() {
    let plan = plan();
    let truth = ground_truth(&plan).unwrap();
    for of in &plan.countries {
        let mut out = Vec::new();
        let summary = generate(&plan, *of, &mut out).unwrap();
        let ids: Vec<&String> = truth.patterns.iter().filter_map(|p| p.countries.get(of)).flatten().collect();
        let distinct: BTreeSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), distinct.len(), "a case file carries one pattern");
        assert_eq!(summary.planted as usize, ids.len());
        let files = lines(&plan, &of.to_string());
        let present: BTreeSet<&str> = files.iter().map(|f| f["id"].as_str().unwrap()).collect();
        assert_eq!(present.len(), files.len(), "ids are unique");
        assert!(ids.iter().all(|id| present.contains(id.as_str())));
    }
}

/// At least 90 % keep a value, and a few of the rest have it by chance. The lower bound is 5 standard deviations
/// below; with about 11 000 values a false alarm has a chance below 1e-6.
#[test]
fn nine_in_ten_planted_values_are_kept() {
    let plan = plan();
    let truth = ground_truth(&plan).unwrap();
    let (kept, all) = retention(&plan, &truth, 0);
    let share = f64::from(kept) / f64::from(all);
    let sigma = (0.09 / f64::from(all)).sqrt();
    assert!(all > 8000);
    assert!(share > 0.9 - 5.0 * sigma && share < 0.96, "{share} of {all}");
    // Negative control: the neighbouring case files do not carry the patterns.
    let (background, _) = retention(&plan, &truth, 1);
    assert!(f64::from(background) / f64::from(all) < 0.3, "{background} of {all}");
}

#[test]
fn another_retention_is_followed_as_well() {
    let half = Plan { planting: Planting { retention_percent: 50, ..Planting::default() }, ..plan() };
    let (kept, all) = retention(&half, &ground_truth(&half).unwrap(), 0);
    let share = f64::from(kept) / f64::from(all);
    assert!((0.5..0.68).contains(&share), "{share}");
    let full = Plan { planting: Planting { retention_percent: 100, ..Planting::default() }, ..plan() };
    let (kept, all) = retention(&full, &ground_truth(&full).unwrap(), 0);
    assert_eq!(kept, all);
}

#[test]
fn patterns_can_be_told_apart() {
    for seed in 0..6 {
        let truth = ground_truth(&Plan { seed, ..plan() }).unwrap();
        for (i, a) in truth.patterns.iter().enumerate() {
            for b in &truth.patterns[i + 1..] {
                let common = a.predicate.iter().filter(|(k, v)| b.predicate.get(k) == Some(v)).count();
                let union = a.predicate.len() + b.predicate.len() - common;
                assert!(common * 10 < union * 6, "{} and {}", a.id, b.id);
            }
        }
    }
}

#[test]
fn nothing_is_planted_where_nothing_is_asked_for() {
    let bare = Plan { planting: Planting::none(), ..plan() };
    assert!(ground_truth(&bare).unwrap().patterns.is_empty());
    let mut out = Vec::new();
    assert_eq!(generate(&bare, "BE".parse().unwrap(), &mut out).unwrap().planted, 0);
}
