//! The ground truth: which ways of working were planted, where, and in which case files.
//!
//! It is written apart from the case files and belongs to whoever scores an algorithm, never to a node.

use safeborders_types::{AttributeId, Code, CountryCode};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// All patterns of a plan.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroundTruth {
    /// Always true: nothing here is real.
    pub synthetic: bool,
    /// The seed of the plan.
    pub seed: u64,
    /// The chance that a planted case file keeps a value of its pattern, in percent.
    pub retention_percent: u8,
    /// The patterns, in the order of their ids.
    pub patterns: Vec<PlantedPattern>,
}

/// One transnational way of working.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlantedPattern {
    /// `P001`, `P002`, …
    pub id: String,
    /// The values that make the pattern. A value of a victim (suspect) attribute lies on the first
    /// victim (suspect) of the case file; in a multi-valued attribute it comes first.
    pub predicate: BTreeMap<AttributeId, Code>,
    /// The ids of the planted case files, by country, in the order of the file.
    pub countries: BTreeMap<CountryCode, Vec<String>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ground_truth_reads_back_what_was_written() {
        let truth = GroundTruth {
            synthetic: true,
            seed: 7,
            retention_percent: 90,
            patterns: vec![PlantedPattern {
                id: "P001".to_owned(),
                predicate: [("case.transport".parse().unwrap(), "Car".parse().unwrap())].into(),
                countries: [("BE".parse().unwrap(), vec!["SYN-BE-0000001".to_owned()])].into(),
            }],
        };
        let text = serde_json::to_string(&truth).unwrap();
        assert_eq!(serde_json::from_str::<GroundTruth>(&text).unwrap(), truth);
        assert!(serde_json::from_str::<GroundTruth>(&text.replace("\"seed\"", "\"sede\"")).is_err());
    }
}
