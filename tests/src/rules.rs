//! The dependency rules of the zones. Each returns what breaks it; empty means kept.
//!
//! RED can see a case, GREEN can see a peer's message, the GATE sees neither.

use crate::graph::Graph;
use std::collections::BTreeSet;

/// Crates that can see a case file.
pub const RED: [&str; 3] = ["safeborders-cases", "safeborders-vault", "safeborders-office"];
/// Crates that can see a peer's message or a peer's socket.
pub const GREEN: [&str; 6] = [
    "safeborders-trust",
    "safeborders-wire",
    "safeborders-peers",
    "safeborders-federation",
    "safeborders-coordinator-core",
    "safeborders-witness",
];
/// The only crate that can turn an exact table into a released one.
pub const GATE: &str = "safeborders-privacy";
/// The apps that plug RED and GREEN together.
pub const LINKS_BOTH: [&str; 2] = ["safeborders-demo", "safeborders-node"];
/// Crates that must not write to a log: their callers log outcomes.
pub const SILENT: [&str; 6] = [
    "safeborders-backup",
    "safeborders-books",
    "safeborders-cases",
    GATE,
    "safeborders-store",
    "safeborders-vault",
];

/// Packages that open sockets. The allowlist of the RED closure catches those not thought of here.
const NETWORK: [&str; 16] = [
    "axum",
    "curl",
    "h2",
    "hyper",
    "isahc",
    "mio",
    "native-tls",
    "quinn",
    "reqwest",
    "rustls",
    "smol",
    "socket2",
    "tokio",
    "tonic",
    "ureq",
    "async-std",
];

/// Every crate that the other rules speak of; a rename must not make them pass by absence.
pub const NAMED: [&str; 31] = [
    "safeborders-audit",
    "safeborders-backup",
    "safeborders-bench",
    "safeborders-books",
    "safeborders-cases",
    "safeborders-codebook",
    "safeborders-coordinator",
    "safeborders-coordinator-core",
    "safeborders-demo",
    "safeborders-documents",
    "safeborders-estimates",
    "safeborders-federation",
    "safeborders-linkcheck",
    "safeborders-node",
    "safeborders-observe",
    "safeborders-office",
    "safeborders-oidc",
    "safeborders-pages",
    "safeborders-patterns",
    "safeborders-peers",
    GATE,
    "safeborders-rounds",
    "safeborders-store",
    DATABASE,
    "safeborders-synth",
    "safeborders-tests",
    "safeborders-trust",
    "safeborders-types",
    "safeborders-vault",
    "safeborders-wire",
    "safeborders-witness",
];

/// The engine behind a socket: what keeps the case files in a database.
const DATABASE: &str = "safeborders-store-postgres";

/// A rule: what breaks it in this graph.
pub type Rule = fn(&Graph) -> Vec<String>;

fn touches(reach: &BTreeSet<String>, zone: &[&str]) -> bool {
    zone.iter().any(|name| reach.contains(*name))
}

fn with_itself(graph: &Graph, package: &str) -> BTreeSet<String> {
    let mut reach = graph.closure(package);
    reach.insert(package.to_owned());
    reach
}

/// The named crates exist.
#[must_use]
pub fn named_crates_exist(graph: &Graph) -> Vec<String> {
    let missing = NAMED.iter().filter(|name| !graph.members().contains(**name));
    missing.map(|name| format!("{name} is not in the workspace")).collect()
}

/// Only the node and the demo link both RED and GREEN.
#[must_use]
pub fn only_the_node_and_the_demo_link_both_zones(graph: &Graph) -> Vec<String> {
    let both = graph.members().iter().filter(|member| {
        let reach = with_itself(graph, member);
        touches(&reach, &RED) && touches(&reach, &GREEN) && !LINKS_BOTH.contains(&member.as_str())
    });
    both.map(|member| format!("{member} links both RED and GREEN")).collect()
}

/// No crate can name both a case file and a wire message, and those that link both name neither.
/// (A name needs a direct dependency, because no crate re-exports another.)
#[must_use]
pub fn no_crate_names_both_a_case_and_a_message(graph: &Graph) -> Vec<String> {
    let mut broken = Vec::new();
    for member in graph.members() {
        let direct = graph.direct(member);
        let (case, message) = (direct.contains("safeborders-cases"), direct.contains("safeborders-wire"));
        if case && message {
            broken.push(format!("{member} can name both a case file and a wire message"));
        }
        if LINKS_BOTH.contains(&member.as_str()) && (case || message) {
            broken.push(format!("{member} links both zones and can name a case file or a wire message"));
        }
    }
    broken
}

/// The gate depends on `types` alone of ours.
#[must_use]
pub fn the_gate_depends_on_neither_side(graph: &Graph) -> Vec<String> {
    let reach = graph.closure(GATE);
    let ours = reach.iter().filter(|name| graph.members().contains(*name));
    ours.filter(|name| *name != "safeborders-types").map(|name| format!("{GATE} reaches {name}")).collect()
}

/// What is made of released figures can be made by anyone who holds them: it depends on `types` alone of ours.
#[must_use]
pub fn estimates_see_released_figures_only(graph: &Graph) -> Vec<String> {
    let reach = graph.closure("safeborders-estimates");
    let ours = reach.iter().filter(|name| graph.members().contains(*name));
    let others = ours.filter(|name| *name != "safeborders-types");
    others.map(|name| format!("safeborders-estimates reaches {name}")).collect()
}

/// The identity provider learns nothing but who logs in: its crate depends on `types` alone of ours.
#[must_use]
pub fn the_identity_provider_sees_types_alone(graph: &Graph) -> Vec<String> {
    let reach = graph.closure("safeborders-oidc");
    let ours = reach.iter().filter(|name| graph.members().contains(*name));
    let others = ours.filter(|name| *name != "safeborders-types");
    others.map(|name| format!("safeborders-oidc reaches {name}")).collect()
}

/// What is told to monitoring can name nothing of what the office holds: its crate depends on none of ours.
#[must_use]
pub fn observation_sees_nothing_of_ours(graph: &Graph) -> Vec<String> {
    let reach = graph.closure("safeborders-observe");
    let ours = reach.iter().filter(|name| graph.members().contains(*name));
    ours.map(|name| format!("safeborders-observe reaches {name}")).collect()
}

/// The gate has no cargo features: no switch can open a way around it.
#[must_use]
pub fn the_gate_has_no_features(graph: &Graph) -> Vec<String> {
    graph.features(GATE).iter().map(|feature| format!("{GATE} has the feature {feature}")).collect()
}

/// OpenDP draws from OpenSSL's generator: without its feature it would draw from one that its own source calls
/// non-secure.
#[must_use]
pub fn noise_comes_from_the_cryptographic_generator(graph: &Graph) -> Vec<String> {
    let reached = graph.direct("opendp").contains("openssl");
    if reached { Vec::new() } else { vec!["opendp draws without OpenSSL: keep `use-openssl`".to_owned()] }
}

/// The packages by which noise is drawn, with the versions that a person looked at. Sampler bias has come with a
/// version before (opendp#2638, dashu#57, dashu#93).
const SAMPLERS: [(&str, &str); 8] = [
    ("opendp", "0.16.0"),
    ("dashu", "0.6.2"),
    ("dashu-base", "0.6.1"),
    ("dashu-cmplx", "0.6.2"),
    ("dashu-float", "0.6.2"),
    ("dashu-int", "0.6.2"),
    ("dashu-macros", "0.6.1"),
    ("dashu-ratio", "0.6.1"),
];

/// The samplers and their arithmetic are locked to the reviewed versions, each once.
#[must_use]
pub fn samplers_are_the_reviewed_ones(lock: &str) -> Vec<String> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for package in lock.split("[[package]]").skip(1) {
        let value = |key: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(" = \""));
            line.and_then(|rest| rest.strip_suffix('"')).unwrap_or_default()
        };
        found.extend(Some((value("name"), value("version"))).filter(|(name, _)| is_sampler(name)));
    }
    found.sort_unstable();
    let mut reviewed = SAMPLERS;
    reviewed.sort_unstable();
    let differ = found != reviewed;
    differ
        .then(|| format!("noise is drawn by {found:?}: look at what changed, then list them"))
        .into_iter()
        .collect()
}

fn is_sampler(name: &str) -> bool {
    name == "opendp" || name == "dashu" || name.starts_with("dashu-")
}

/// The coordinator reaches neither RED nor the gate.
#[must_use]
pub fn the_coordinator_reaches_no_case_and_no_gate(graph: &Graph) -> Vec<String> {
    let mut broken = Vec::new();
    for coordinator in ["safeborders-coordinator-core", "safeborders-coordinator"] {
        let reach = graph.closure(coordinator);
        let forbidden = RED.iter().chain([&GATE, &"safeborders-synth"]).filter(|name| reach.contains(**name));
        broken.extend(forbidden.map(|name| format!("{coordinator} reaches {name}")));
    }
    broken
}

/// GREEN crates reach no RED crate.
#[must_use]
pub fn green_reaches_no_red(graph: &Graph) -> Vec<String> {
    let reaches = |green: &&&str| touches(&graph.closure(green), &RED);
    GREEN.iter().filter(reaches).map(|green| format!("{green} reaches a RED crate")).collect()
}

/// Crates that store, count or release have no network package in their closure.
#[must_use]
pub fn crates_beside_raw_cases_have_no_network(graph: &Graph) -> Vec<String> {
    let mut broken = Vec::new();
    for silent in SILENT {
        let reach = graph.closure(silent);
        broken
            .extend(NETWORK.iter().filter(|n| reach.contains(**n)).map(|n| format!("{silent} reaches {n}")));
    }
    broken
}

/// Only the node's program, and the demo that starts it, reach the engine behind a socket; it sees sealed bytes alone.
#[must_use]
pub fn only_the_node_reaches_the_database(graph: &Graph) -> Vec<String> {
    let others = graph.members().iter().filter(|member| !LINKS_BOTH.contains(&member.as_str()));
    let reaching = others.filter(|member| graph.closure(member).contains(DATABASE));
    let mut broken: Vec<String> = reaching.map(|member| format!("{member} reaches {DATABASE}")).collect();
    let reach = graph.closure(DATABASE);
    let ours = reach.iter().filter(|name| graph.members().contains(*name));
    broken.extend(
        ours.filter(|name| *name != "safeborders-store").map(|name| format!("{DATABASE} reaches {name}")),
    );
    broken
}

/// Crates beside raw cases and the gate do not log.
#[must_use]
pub fn crates_beside_raw_cases_do_not_log(graph: &Graph) -> Vec<String> {
    let mut broken = Vec::new();
    for silent in SILENT {
        let direct = graph.direct(silent);
        let loggers = ["tracing", "log", "slog"].iter().filter(|name| direct.contains(**name));
        broken.extend(loggers.map(|name| format!("{silent} depends on {name}")));
    }
    broken
}

/// The generator of synthetic cases writes files and knows no case type.
#[must_use]
pub fn synthetic_cases_know_no_case_type(graph: &Graph) -> Vec<String> {
    let reach = graph.closure("safeborders-synth");
    RED.iter().filter(|r| reach.contains(**r)).map(|r| format!("safeborders-synth reaches {r}")).collect()
}

/// The packages outside the workspace that stand beside raw cases: the whole closure of the vault.
#[must_use]
pub fn packages_beside_raw_cases(graph: &Graph) -> BTreeSet<String> {
    let reach = graph.closure("safeborders-vault");
    reach.into_iter().filter(|name| !graph.members().contains(name)).collect()
}
