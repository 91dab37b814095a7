//! Planted ways of working in whole case files, as an office finds them: imported, and mined without any wish.
//!
//! The ranking was tuned on seeds 1 to 3 of the same eight countries. What is found counts as in `planted`.

use super::{SIZES, class_of, share};
use crate::node::Node;
use anyhow::{Context, Result};
use safeborders_bench::{Target, note, report};
use safeborders_office::patterns::stand_by_default;
use safeborders_store::EngineKind;
use safeborders_synth::{Plan, generate, ground_truth};
use safeborders_types::CountryCode;
use std::collections::BTreeSet;
use std::fs::File;
use std::ops::RangeInclusive;

/// Seeds that no setting was chosen on.
const FRESH: RangeInclusive<u64> = 101..=106;
const COUNTRIES: [&str; 8] = ["AT", "BE", "BG", "DE", "GR", "IT", "NL", "RO"];
const CASE_FILES: u32 = 5_000;

/// Attributes with their codes.
type Values = BTreeSet<(String, String)>;

pub(crate) fn run() -> Result<()> {
    note(&format!(
        "eight countries of {CASE_FILES} case files, 24 attributes, the node's defaults, seeds {FRESH:?}"
    ));
    let (mut planted, mut found, mut reported) = ([0_u32; 4], [0_u32; 4], 0_u32);
    let countries: Vec<CountryCode> =
        COUNTRIES.iter().map(|country| country.parse()).collect::<Result<_, _>>()?;
    for seed in FRESH {
        let plan = Plan::new(seed, countries.clone(), CASE_FILES);
        let truth = ground_truth(&plan)?;
        for country in &countries {
            let stands = mined(&plan, *country)?;
            let here = truth.patterns.iter().filter(|pattern| pattern.countries.contains_key(country));
            for pattern in here {
                let values: Values =
                    pattern.predicate.iter().map(|(id, code)| (id.to_string(), code.to_string())).collect();
                let size = pattern.countries.get(country).map_or(0, |case_files| case_files.len() as u32);
                planted[class_of(size)] += 1;
                found[class_of(size)] += u32::from(stands.iter().any(|other| alike(&values, other)));
            }
            reported += stands.len() as u32;
        }
    }
    let (in_all, of_all): (u32, u32) = (found.iter().sum(), planted.iter().sum());
    note(&format!("{of_all} planted, {in_all} found, {reported} reported"));
    report(
        "recall of planted ways of working, whole case files",
        share(in_all, of_all),
        "",
        Target::AtLeast(0.90),
    );
    report("precision of what stands, whole case files", share(in_all, reported), "", Target::AtLeast(0.60));
    for (size, (found, planted)) in SIZES.iter().zip(found.into_iter().zip(planted)) {
        report(&format!("  recall of {size:?} case files"), share(found, planted), "", Target::None);
    }
    Ok(())
}

fn mined(plan: &Plan, country: CountryCode) -> Result<Vec<Values>> {
    let home = tempfile::tempdir()?;
    let node = Node::open(home.path(), EngineKind::Sled)?;
    let path = home.path().join("case-files.jsonl");
    generate(plan, country, File::create(&path)?)?;
    node.import(&path)?;
    let stands = stand_by_default(&node.vault).ok().context("the case files cannot be mined")?;
    let values = |pattern: Vec<_>| -> Values {
        let each = pattern.into_iter();
        each.map(|value: safeborders_office::patterns::body::ValueName| {
            (value.attribute.to_string(), value.code.to_string())
        })
        .collect()
    };
    Ok(stands.into_iter().map(values).collect())
}

/// Six tenths of the values in common.
fn alike(a: &Values, b: &Values) -> bool {
    10 * a.intersection(b).count() >= 6 * a.union(b).count()
}
