//! The threat model claims nothing that no test shows: every test that it names exists.

use crate::test;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use std::fs;
use std::path::Path;

pub(crate) fn tests() -> Vec<Trial> {
    vec![test("every_test_that_the_threat_model_names_exists", named_tests)]
}

/// Pages that name tests.
const PAGES: [&str; 2] = ["docs/threat-model.md", "docs/security-tests.md"];

/// The tests that a page names: `path/of/a/file.rs::name`, in code spans.
fn named(page: &str) -> Vec<(&str, &str)> {
    let spans = page.split('`').skip(1).step_by(2);
    spans.filter_map(|span| span.split_once(".rs::")).collect()
}

/// Whether the file has this test: as a function, or as a name given to the harness.
fn has(source: &str, name: &str) -> bool {
    [format!("fn {name}("), format!("\"{name}\"")].iter().any(|form| source.contains(form))
}

/// What a page claims and the sources do not have.
fn missing(page: &str, root: &Path) -> Vec<String> {
    let absent = |(path, name): &&(&str, &str)| {
        !fs::read_to_string(root.join(format!("{path}.rs"))).is_ok_and(|source| has(&source, name))
    };
    named(page).iter().filter(absent).map(|(path, name)| format!("{path}.rs::{name}")).collect()
}

fn named_tests() -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for path in PAGES {
        let page = fs::read_to_string(root.join(path)).context(path)?;
        ensure!(named(&page).len() >= 10, "{path} names {} tests", named(&page).len());
        let missing = missing(&page, &root);
        ensure!(missing.is_empty(), "{path} names tests that are not there: {missing:#?}");
    }
    // The twins that must be found missing: another name, another file.
    let own = "tests/tests/hostile/documents";
    let twin = |name: &str| format!("`{own}.rs::{name}`");
    ensure!(missing(&twin("every_test_that_the_threat_model_names_exists"), &root).is_empty());
    ensure!(missing(&twin(&["no", "such", "test"].join("_")), &root).len() == 1);
    ensure!(missing("`tests/no-such-file.rs::named`", &root).len() == 1);
    Ok(())
}
