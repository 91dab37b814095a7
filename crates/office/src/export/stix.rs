//! STIX 2.1 bundles of patterns and networks (OASIS, docs.oasis-open.org/cti/stix/v2.1).
//!
//! A pattern is an `attack-pattern` whose figures are a property extension; a case file is an `incident` with its
//! number alone, an identifier an `infrastructure`, a suspect an `identity` without a name, and every link a
//! `relationship` whose description is its evidence. Everything is marked TLP:RED and with a statement.

use super::STATEMENT;
use crate::networks::body::{GraphShown, NodeKind, NodeLine};
use crate::patterns::body::{PatternLine, Run};
use safeborders_types::CountryCode;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use time::OffsetDateTime;

/// The marking of the standard itself (§7.2.1.4): it has one id everywhere.
const TLP_RED: &str = "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed";
const SCHEMA: &str = "https://example.invalid/safeborders/pattern-figures.json";

/// A bundle in the making.
struct Bundle {
    at: String,
    office: String,
    statement: String,
    objects: Vec<Value>,
}

/// The patterns of a run.
#[must_use]
pub fn stix_of_patterns(run: &Run, only: Option<u32>, country: CountryCode) -> Value {
    let mut bundle = Bundle::new(country, run.at_s);
    let extension = bundle.extension();
    for pattern in run.patterns.iter().filter(|pattern| only.is_none_or(|only| pattern.number == only)) {
        bundle.pattern(run, pattern, &extension);
    }
    bundle.finish(&format!("patterns {country} {} {} {only:?}", run.number, run.at_s))
}

/// A network, as of this time in Unix seconds.
#[must_use]
pub fn stix_of_graph(graph: &GraphShown, country: CountryCode, at_s: u64) -> Value {
    let mut bundle = Bundle::new(country, at_s);
    let ids: BTreeMap<&str, String> =
        graph.nodes.iter().map(|node| (node.id.as_str(), bundle.node(node))).collect();
    for edge in &graph.edges {
        let Some((from, to)) = ids.get(edge.from.as_str()).zip(ids.get(edge.to.as_str())) else { continue };
        bundle.link(from, to, &edge.evidence);
    }
    bundle.finish(&format!("network {country} {at_s}"))
}

impl Bundle {
    fn new(country: CountryCode, at_s: u64) -> Self {
        let at = timestamp(at_s);
        let office = id("identity", &format!("office {country}"));
        let statement = id("marking-definition", &format!("statement {country} {at}"));
        let red = json!({
            "type": "marking-definition", "spec_version": "2.1", "id": TLP_RED,
            "created": "2017-01-20T00:00:00.000Z", "definition_type": "tlp", "name": "TLP:RED",
            "definition": { "tlp": "red" },
        });
        let marking = json!({
            "type": "marking-definition", "spec_version": "2.1", "id": statement, "created": at,
            "created_by_ref": office, "definition_type": "statement", "definition": { "statement": STATEMENT },
        });
        let identity = json!({
            "type": "identity", "spec_version": "2.1", "id": office, "created": at, "modified": at,
            "name": format!("Prosecution office, {country}"), "identity_class": "organization",
        });
        Self { at, office, statement, objects: vec![red, marking, identity] }
    }

    /// The definition of the figures that go with a pattern.
    fn extension(&mut self) -> String {
        let extension = id("extension-definition", "safeborders pattern figures 1");
        let more = json!({
            "name": "safeborders pattern figures", "schema": SCHEMA, "version": "1.0.0",
            "description": "How often a combination of recorded values occurs, and what each figure is worth: a score \
                            is of a pattern, never of a person.",
            "extension_types": ["property-extension"],
        });
        self.push("extension-definition", &extension, more);
        extension
    }

    fn pattern(&mut self, run: &Run, pattern: &PatternLine, extension: &str) {
        let names: Vec<String> = pattern
            .values
            .iter()
            .map(|value| format!("{}: {}", value.attribute_name, value.code_name))
            .collect();
        let codes: Vec<String> =
            pattern.values.iter().map(|value| format!("{}={}", value.attribute, value.code)).collect();
        let figures = json!({
            "extension_type": "property-extension", "run": run.number, "pattern": pattern.number,
            "case_files": run.rows, "support": pattern.support, "expected": pattern.expected,
            "lift": pattern.lift, "odds_ratio": pattern.odds, "p_value": pattern.p, "q_value": pattern.q, "rank": pattern.rank,
            "because": pattern.because, "values": codes,
        });
        let more = json!({
            "name": names.join(" + "),
            "description": format!(
                "{} of {} case files hold all of these values ({:.1} would if they had nothing to do with each other). \
                 Exact figures of one office.",
                pattern.support, run.rows, pattern.expected
            ),
            "extensions": { extension: figures },
        });
        self.push(
            "attack-pattern",
            &id("attack-pattern", &format!("{} {}", self.office, codes.join("&"))),
            more,
        );
    }

    fn node(&mut self, node: &NodeLine) -> String {
        let (kind, more) = match node.kind {
            NodeKind::CaseFile => ("incident", json!({ "name": format!("Case file {}", node.label) })),
            NodeKind::Suspect => {
                ("identity", json!({ "name": "a suspect, not named", "identity_class": "individual" }))
            }
            NodeKind::Identifier => ("infrastructure", json!({ "name": node.label })),
        };
        let id = id(kind, &format!("{} {}", self.office, node.id));
        self.push(kind, &id, more);
        id
    }

    fn link(&mut self, from: &str, to: &str, evidence: &str) {
        let id = id("relationship", &format!("{from} {to} {evidence}"));
        let more = json!({
            "relationship_type": "related-to", "source_ref": from, "target_ref": to, "description": evidence,
        });
        self.push("relationship", &id, more);
    }

    /// Adds an object of the office with its marking.
    fn push(&mut self, kind: &str, id: &str, more: Value) {
        let mut object = json!({
            "type": kind, "spec_version": "2.1", "id": id, "created": self.at, "modified": self.at,
            "created_by_ref": self.office, "object_marking_refs": [TLP_RED, self.statement],
        });
        if let (Some(object), Value::Object(more)) = (object.as_object_mut(), more) {
            object.extend(more);
        }
        self.objects.push(object);
    }

    fn finish(self, name: &str) -> Value {
        json!({ "type": "bundle", "id": id("bundle", name), "objects": self.objects })
    }
}

/// An id that is the same whenever the same thing is exported: a name-based UUID (RFC 9562, the form of version 5).
fn id(kind: &str, name: &str) -> String {
    let digest = Sha256::digest(format!("safeborders {kind} {name}").as_bytes());
    let mut bytes = [0_u8; 16];
    bytes.copy_from_slice(&digest[..16]);
    bytes[6] = (bytes[6] & 0x0f) | 0x50;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{kind}--{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

fn timestamp(at_s: u64) -> String {
    let at = i64::try_from(at_s).ok().and_then(|at| OffsetDateTime::from_unix_timestamp(at).ok());
    let at = at.unwrap_or(OffsetDateTime::UNIX_EPOCH);
    let (date, (hour, minute, second)) = (at.date(), at.to_hms());
    format!("{date}T{hour:02}:{minute:02}:{second:02}.000Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_stable_uuids_and_times_are_of_the_standard_s_form() {
        let one = id("incident", "x");
        assert_eq!(one, id("incident", "x"));
        assert_ne!(one, id("incident", "y"));
        let uuid = one.strip_prefix("incident--").unwrap();
        assert_eq!(uuid.len(), 36);
        assert_eq!(uuid.as_bytes()[14], b'5');
        assert!(b"89ab".contains(&uuid.as_bytes()[19]));
        assert_eq!(timestamp(1_700_000_000), "2023-11-14T22:13:20.000Z");
        assert_eq!(timestamp(u64::MAX), "1970-01-01T00:00:00.000Z");
    }

    #[test]
    fn nothing_of_the_office_is_unmarked_and_suspects_have_no_name() {
        let node = |id: &str, kind| NodeLine {
            id: id.into(),
            kind,
            label: id.into(),
            identifier_kind: None,
            cohort: None,
            countries: vec![],
            crosses: vec![],
            set_aside: String::new(),
        };
        let edge = crate::networks::body::EdgeLine {
            from: "suspect of GR-1".into(),
            to: "phone +302101234567".into(),
            evidence: "case file GR-1, identifier 1, of a suspect".into(),
        };
        let nodes = vec![
            node("case GR-1", NodeKind::CaseFile),
            node("suspect of GR-1", NodeKind::Suspect),
            node("phone +302101234567", NodeKind::Identifier),
        ];
        let graph = GraphShown { nodes, edges: vec![edge], cut: false };
        let bundle = stix_of_graph(&graph, "GR".parse().unwrap(), 1_700_000_000);
        let objects = bundle["objects"].as_array().unwrap();
        assert_eq!(objects.len(), 3 + 3 + 1);
        for object in &objects[3..] {
            assert_eq!(object["object_marking_refs"][0], TLP_RED, "{object}");
        }
        let suspect = objects.iter().find(|object| object["identity_class"] == "individual").unwrap();
        assert_eq!(suspect["name"], "a suspect, not named");
    }
}
