//! The architecture as a test: the zones' dependency rules, each with a twin that must fail.
#![allow(clippy::expect_used, reason = "a test that cannot read the graph has failed")]

use safeborders_tests::graph::Graph;
use safeborders_tests::names;
use safeborders_tests::rules::{self, Rule};
use safeborders_tests::sources::{self, Source};

fn graph() -> Graph {
    Graph::of_workspace().expect("cargo metadata runs")
}

/// A rule holds on the workspace, and each forbidden edge breaks it.
fn check(rule: Rule, forbidden: &[(&str, &str)]) {
    let graph = graph();
    assert_eq!(rule(&graph), Vec::<String>::new());
    for (from, to) in forbidden {
        assert!(!rule(&graph.with_edge(from, to)).is_empty(), "{from} -> {to} was not noticed");
    }
}

#[test]
fn the_named_crates_exist() {
    check(rules::named_crates_exist, &[]);
    assert_eq!(rules::named_crates_exist(&graph().without("safeborders-vault")).len(), 1);
}

#[test]
fn only_the_node_and_the_demo_link_both_zones() {
    check(
        rules::only_the_node_and_the_demo_link_both_zones,
        &[
            ("safeborders-vault", "safeborders-wire"),
            ("safeborders-office", "safeborders-federation"),
            ("safeborders-coordinator", "safeborders-cases"),
            ("safeborders-federation", "safeborders-vault"),
            // Development edges may link both; a normal one from the tests or benches may not.
            ("safeborders-tests", "safeborders-node"),
            ("safeborders-bench", "safeborders-node"),
            // Through a package outside the workspace.
            ("prost", "safeborders-cases"),
        ],
    );
}

#[test]
fn no_crate_names_both_a_case_and_a_message() {
    check(
        rules::no_crate_names_both_a_case_and_a_message,
        &[
            ("safeborders-vault", "safeborders-wire"),
            ("safeborders-node", "safeborders-cases"),
            ("safeborders-node", "safeborders-wire"),
            ("safeborders-demo", "safeborders-cases"),
        ],
    );
}

#[test]
fn the_gate_depends_on_neither_side() {
    check(
        rules::the_gate_depends_on_neither_side,
        &[
            ("safeborders-privacy", "safeborders-cases"),
            ("safeborders-privacy", "safeborders-wire"),
            ("safeborders-privacy", "safeborders-store"),
            ("opendp", "safeborders-books"),
        ],
    );
}

#[test]
fn estimates_see_released_figures_only() {
    check(
        rules::estimates_see_released_figures_only,
        &[
            ("safeborders-estimates", "safeborders-cases"),
            ("safeborders-estimates", "safeborders-privacy"),
            ("safeborders-types", "safeborders-store"),
        ],
    );
}

#[test]
fn the_identity_provider_sees_types_alone() {
    check(
        rules::the_identity_provider_sees_types_alone,
        &[("safeborders-oidc", "safeborders-accounts"), ("safeborders-oidc", "safeborders-wire")],
    );
}

#[test]
fn observation_sees_nothing_of_ours() {
    check(
        rules::observation_sees_nothing_of_ours,
        &[("safeborders-observe", "safeborders-types"), ("safeborders-observe", "safeborders-vault")],
    );
}

#[test]
fn the_gate_has_no_features() {
    check(rules::the_gate_has_no_features, &[]);
    let with_switch = graph().with_feature("safeborders-privacy", "test-util");
    assert_eq!(rules::the_gate_has_no_features(&with_switch).len(), 1);
}

#[test]
fn noise_comes_from_the_cryptographic_generator() {
    let rule = rules::noise_comes_from_the_cryptographic_generator;
    check(rule, &[]);
    assert_eq!(rule(&graph().without("opendp")).len(), 1);
}

#[test]
fn noise_is_drawn_by_the_reviewed_samplers() {
    let lock =
        std::fs::read_to_string(sources::root().join("Cargo.lock")).expect("the lock file is readable");
    assert_eq!(rules::samplers_are_the_reviewed_ones(&lock), Vec::<String>::new());
    let newer =
        lock.replacen("name = \"dashu-int\"\nversion = \"0.6.", "name = \"dashu-int\"\nversion = \"0.7.", 1);
    let second = format!("{lock}\n[[package]]\nname = \"dashu-float\"\nversion = \"0.5.0\"\n");
    for changed in [newer, second, lock.replace("\"dashu", "\"other")] {
        assert_eq!(rules::samplers_are_the_reviewed_ones(&changed).len(), 1);
    }
}

#[test]
fn the_coordinator_reaches_no_case_and_no_gate() {
    check(
        rules::the_coordinator_reaches_no_case_and_no_gate,
        &[
            ("safeborders-coordinator-core", "safeborders-privacy"),
            ("safeborders-coordinator", "safeborders-vault"),
            ("safeborders-peers", "safeborders-cases"),
            ("safeborders-pages", "safeborders-office"),
        ],
    );
}

#[test]
fn green_crates_reach_no_red_crate() {
    check(
        rules::green_reaches_no_red,
        &[("safeborders-federation", "safeborders-vault"), ("safeborders-trust", "safeborders-cases")],
    );
}

#[test]
fn crates_beside_raw_cases_have_no_network_package() {
    check(
        rules::crates_beside_raw_cases_have_no_network,
        &[("safeborders-cases", "reqwest"), ("sled", "socket2"), ("safeborders-privacy", "tokio")],
    );
}

#[test]
fn only_the_node_reaches_the_database() {
    check(
        rules::only_the_node_reaches_the_database,
        &[
            ("safeborders-vault", "safeborders-store-postgres"),
            ("safeborders-books", "safeborders-store-postgres"),
            ("safeborders-office", "safeborders-store-postgres"),
            ("safeborders-coordinator", "safeborders-store-postgres"),
            ("sled", "safeborders-store-postgres"),
            ("safeborders-store-postgres", "safeborders-cases"),
        ],
    );
}

#[test]
fn crates_beside_raw_cases_do_not_log() {
    check(
        rules::crates_beside_raw_cases_do_not_log,
        &[("safeborders-vault", "tracing"), ("safeborders-privacy", "log")],
    );
}

#[test]
fn synthetic_cases_know_no_case_type() {
    check(rules::synthetic_cases_know_no_case_type, &[("safeborders-synth", "safeborders-cases")]);
}

/// The allowlist catches a network package that nobody thought to forbid. A new package beside raw
/// cases is added to the file by a person who has looked at it.
#[test]
fn packages_beside_raw_cases_are_the_reviewed_ones() {
    let reviewed = include_str!("../red-closure.txt");
    let reviewed: Vec<&str> = reviewed.lines().filter(|l| !l.starts_with('#') && !l.is_empty()).collect();
    let unlisted = |graph: &Graph| -> Vec<String> {
        let packages = rules::packages_beside_raw_cases(graph);
        packages.into_iter().filter(|p| !reviewed.contains(&p.as_str())).collect()
    };
    assert_eq!(unlisted(&graph()), Vec::<String>::new(), "review these, then list them in red-closure.txt");
    assert_eq!(unlisted(&graph().with_edge("calamine", "some-socket")), ["some-socket"]);
}

/// A rule about names holds, and each forged file breaks it.
fn check_names(rule: fn(&[Source]) -> Vec<String>, forged: &[(&str, &str)]) {
    assert_eq!(rule(&sources::rust_files().expect("sources are readable")), Vec::<String>::new());
    for (folder, text) in forged {
        let forged = Source { path: format!("crates/{folder}/src/forged.rs"), text: (*text).into() };
        assert_eq!(rule(&[forged]).len(), 1, "not noticed in {folder}: {text}");
    }
}

#[test]
fn no_crate_re_exports_another() {
    check_names(
        names::with_re_export,
        &[
            ("vault", "pub use safeborders_cases::CaseFile;"),
            ("vault", "pub use ::safeborders_cases::CaseFile;"),
            ("vault", "pub use {\n    safeborders_cases::CaseFile,\n};"),
            ("vault", "use safeborders_cases as c;\npub use c::CaseFile;"),
            ("vault", "use {safeborders_cases as c};"),
            ("office", "pub type Case = CaseFile;"),
            ("vault", "pub type Cases<'a> =\n    &'a [CaseFile];"),
            ("vault", "pub extern crate safeborders_cases;"),
        ],
    );
}

#[test]
fn nobody_gives_a_case_away() {
    check_names(
        names::giving_cases_away,
        &[
            ("vault", "impl Vault {\n    pub fn one(&self)\n    -> Result<Option<CaseFile>, E> { x }\n}"),
            ("office", "pub fn people() -> Vec<Person> { x }"),
        ],
    );
}

#[test]
fn exactly_one_ledger_store_exists_outside_tests() {
    let sources = sources::rust_files().expect("sources are readable");
    let stores = names::ledger_stores(&sources);
    assert_eq!(stores.len(), 1, "{stores:?}");
    assert!(stores[0].starts_with("crates/books/src/"), "{stores:?}");
    for second in [
        "impl LedgerStore for Fake {}",
        "impl privacy::LedgerStore\n    for Box<Fake> {}",
        "impl<T> LedgerStore for Fake<T> {}",
    ] {
        let forged = Source { path: "crates/federation/src/fake.rs".into(), text: second.into() };
        assert_eq!(names::ledger_stores(&[forged]).len(), 1, "{second}");
    }
    check_names(
        names::renaming_the_ledger_store,
        &[("federation", "use safeborders_privacy::LedgerStore as L;")],
    );
}

#[test]
fn nothing_beside_raw_cases_has_a_way_out() {
    check_names(
        names::with_a_way_out,
        &[
            ("vault", "use std::net::TcpStream;"),
            ("cases", "fn f() { eprintln!(\"x\"); }"),
            ("privacy", "fn f() { std::os::unix::net::UnixStream::connect(\"x\"); }"),
            ("office", "use tokio::net::TcpListener;"),
        ],
    );
    // The lints say the same while the code is written.
    for folder in names::BESIDE_CASES {
        let lints = std::fs::read_to_string(sources::root().join(format!("crates/{folder}/clippy.toml")));
        assert!(
            lints.is_ok_and(|lints| lints.contains("std::net::TcpStream")),
            "crates/{folder}/clippy.toml"
        );
    }
}

#[test]
fn no_crate_ships_its_tests() {
    let sources = sources::rust_files().expect("sources are readable");
    assert_eq!(sources::with_shipped_tests(&sources), Vec::<String>::new());
    let file = |path: &str, text: &str| Source { path: path.into(), text: text.into() };
    let ungated =
        [file("crates/x/src/lib.rs", "//! x\nmod tests;\n"), file("crates/x/src/tests/ledger.rs", "//! y\n")];
    assert_eq!(sources::with_shipped_tests(&ungated), ["crates/x"]);
}

#[test]
fn every_file_says_what_it_is() {
    let sources = sources::rust_files().expect("sources are readable");
    assert_eq!(sources::without_header(&sources), Vec::<String>::new());
    let bare = Source { path: "crates/x/src/lib.rs".into(), text: "fn main() {}\n".into() };
    assert_eq!(sources::without_header(&[bare]).len(), 1);
}

#[test]
fn files_stay_small() {
    const MAX_LINES: usize = 400;
    let sources = sources::rust_files().expect("sources are readable");
    assert_eq!(sources::longer_than(&sources, MAX_LINES), Vec::<String>::new());
    let long = Source { path: "crates/x/src/lib.rs".into(), text: "\n".repeat(MAX_LINES + 1) };
    assert_eq!(sources::longer_than(&[long], MAX_LINES).len(), 1);
}

#[test]
fn every_crate_takes_the_workspace_lints() {
    assert_eq!(sources::manifests_without_lints().expect("manifests are readable"), Vec::<String>::new());
    assert!(!sources::takes_lints("[package]\nname = \"x\"\n"));
}
