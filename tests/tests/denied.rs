//! `deny.toml` says who may depend on which crates of the zones; the graph must be so, no more and no less.
#![allow(clippy::expect_used, reason = "a test that cannot read the graph has failed")]

use safeborders_tests::graph::Graph;
use std::collections::BTreeSet;
use toml::Value;

/// What is wrong with the list in this graph.
fn wrong(graph: &Graph, denied: &[Value]) -> Vec<String> {
    let names = |entry: &Value| {
        let listed = entry.get("wrappers").and_then(Value::as_array).into_iter().flatten();
        listed.filter_map(Value::as_str).map(str::to_owned).collect::<BTreeSet<String>>()
    };
    let differs = |entry: &Value| {
        let krate = entry.get("crate").and_then(Value::as_str).unwrap_or_default();
        let found = graph.dependents(krate);
        (found.is_empty() || found != names(entry)).then(|| format!("{krate}: the graph has {found:?}"))
    };
    denied.iter().filter_map(differs).collect()
}

#[test]
fn deny_toml_lists_exactly_who_depends_on_the_crates_of_the_zones() {
    let text = include_str!("../../deny.toml");
    let deny: Value = toml::from_str(text).expect("deny.toml is TOML");
    let denied = deny["bans"]["deny"].as_array().expect("a list of crates");
    assert!(denied.len() >= 10, "{} crates", denied.len());
    let graph = Graph::of_workspace().expect("cargo metadata runs");
    assert_eq!(wrong(&graph, denied), Vec::<String>::new());
    for (from, to) in [
        ("safeborders-federation", "safeborders-cases"),
        ("safeborders-node", "safeborders-wire"),
        ("safeborders-vault", "opendp"),
    ] {
        assert_eq!(wrong(&graph.with_edge(from, to), denied).len(), 1, "{from} -> {to} was not noticed");
    }
    let without = graph.without("safeborders-store-postgres").without("safeborders-node");
    assert!(!wrong(&without, denied).is_empty(), "a crate that is gone was not noticed");
}
