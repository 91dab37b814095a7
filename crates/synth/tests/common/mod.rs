//! What the tests of synthetic case files share: generating a file and reading it back as plain JSON.
#![allow(dead_code, reason = "each test binary uses a part")]
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use safeborders_codebook::Codebook;
use safeborders_synth::{Plan, Planting, generate};
use safeborders_types::CountryCode;
use serde_json::Value;

/// The eight countries of the demo.
pub(crate) const EIGHT: [&str; 8] = ["BE", "BG", "FI", "GR", "IT", "PL", "PT", "RO"];

pub(crate) fn country(text: &str) -> CountryCode {
    text.parse().unwrap()
}

pub(crate) fn countries(texts: &[&str]) -> Vec<CountryCode> {
    texts.iter().map(|t| country(t)).collect()
}

pub(crate) fn bytes(plan: &Plan, of: &str) -> Vec<u8> {
    let mut out = Vec::new();
    generate(plan, country(of), &mut out).unwrap();
    out
}

/// Every line as JSON.
pub(crate) fn lines(plan: &Plan, of: &str) -> Vec<Value> {
    bytes(plan, of)
        .split(|b| *b == b'\n')
        .filter(|l| !l.is_empty())
        .map(|l| serde_json::from_slice(l).unwrap())
        .collect()
}

/// Case files of one country without anything planted.
pub(crate) fn plain(seed: u64, of: &str, cases: u32) -> Vec<Value> {
    lines(&Plan { planting: Planting::none(), ..Plan::new(seed, vec![country(of)], cases) }, of)
}

/// The values of an attribute that count: the first ones that differ, `Unknown` left out.
pub(crate) fn counted(object: &Value, attribute: &str) -> Vec<String> {
    let most = Codebook::v1().attribute(&attribute.parse().unwrap()).unwrap().max_values();
    let mut out: Vec<String> = Vec::new();
    let all = match &object[attribute] {
        Value::String(code) => vec![code.clone()],
        Value::Array(codes) => codes.iter().map(|c| c.as_str().unwrap().to_owned()).collect(),
        _ => Vec::new(),
    };
    for code in all {
        if code != "Unknown" && !out.contains(&code) && out.len() < usize::from(most) {
            out.push(code);
        }
    }
    out
}

/// Whether a victim is a child, where that is known.
pub(crate) fn is_child(victim: &Value) -> Option<bool> {
    if let Some(age) = victim["victim.age"].as_u64() {
        return Some(age < 18);
    }
    victim["victim.age_group"].as_str().map(|group| ["0-8", "9-17"].contains(&group))
}

/// 0 labour, 1 other, 2 sexual, by the first form that is named.
pub(crate) fn form_group(victim: &Value) -> Option<usize> {
    let first = counted(victim, "victim.exploitation").into_iter().next()?;
    Some(match first.as_str() {
        "SexualExploitation" => 2,
        "ForcedLabour" | "ChildLabour" | "Servitude" => 0,
        _ => 1,
    })
}
