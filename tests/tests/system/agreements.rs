//! The life of an agreement on real nodes that go on serving: imported, suspended, resumed, ended.

use crate::support::{AGREEMENT, Federation, Said, refused, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::Member;
use serde_json::Value;
use std::path::Path;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_suspended_agreement_ends_calls_both_ways_from_the_next_one_on", suspended),
        test("an_agreement_that_ended_stays_ended_and_another_takes_its_place_while_nodes_serve", replaced),
    ]
}

/// One office asks another.
fn ask(asker: &Member, to: &str) -> Result<Said> {
    let flags = ["ask", "--unit", "case", "--cohorts", "2024", "--sigma", "64", "--output", "json"];
    say(asker, &[&flags[..], &["--by", "case.data_source", "--to", to]].concat())
}

fn answered(said: &Said) -> Result<()> {
    ensure!(said.code == 0, "{} {}", said.stdout, said.stderr);
    Ok(())
}

fn standing(office: &Member, name: &str) -> Result<String> {
    let lines: Value = serde_json::from_str(&office.run(&["agreement", "list", "--output", "json"])?)?;
    let line = lines.as_array().into_iter().flatten().find(|line| line["agreement"] == name);
    Ok(line.context("it is not listed")?["standing"].as_str().context("no standing")?.to_owned())
}

fn suspended() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let [brussels, athens, bucharest] = &federation.members[..] else { anyhow::bail!("three offices") };
    let _nodes = federation.start()?;
    answered(&ask(bucharest, "GR")?)?;
    let suspend = ["agreement", "suspend", AGREEMENT, "--reason", "keys of one party were stolen"];
    refused(&say(athens, &["agreement", "suspend", "other", "--reason", "x"])?, 77, "no such agreement")?;
    refused(&say(athens, &["agreement", "suspend", AGREEMENT, "--reason", " "])?, 64, "say why")?;
    refused(&say(athens, &["agreement", "resume", AGREEMENT, "--reason", "x"])?, 77, "not suspended")?;
    answered(&ask(bucharest, "GR")?)?;
    let said = athens.run(&suspend)?;
    ensure!(said.contains("suspended"), "{said}");
    // The very next call, also a repeat of one that was answered: nothing is answered, and the asker is told why ...
    refused(&ask(bucharest, "GR")?, 77, "agreement suspended")?;
    // ... and nothing is asked; the two others go on.
    refused(&ask(athens, "RO")?, 77, "suspended here")?;
    answered(&ask(bucharest, "BE")?)?;
    answered(&ask(brussels, "RO")?)?;
    refused(&say(athens, &suspend)?, 77, "suspended already")?;
    ensure!(standing(athens, AGREEMENT)? == "suspended" && standing(brussels, AGREEMENT)? == "in-force");
    athens.run(&["agreement", "resume", AGREEMENT, "--reason", "new keys are in place"])?;
    answered(&ask(bucharest, "GR")?)?;
    answered(&ask(athens, "RO")?)?;
    let log = athens.run(&["export-audit", "--output", "csv"])?;
    for step in ["on file by console", "suspended by console", "keys of one party", "resumed by console"] {
        ensure!(log.contains(step), "{step} is not in {log}");
    }
    athens.run(&["audit", "verify"])?;
    Ok(())
}

/// The signed text on file at an office, as another agreement with a smaller scope, signed anew by all.
fn successor(federation: &Federation, folder: &Path) -> Result<std::path::PathBuf> {
    let document = federation.members[1].run(&["agreement", "show", AGREEMENT, "--form", "json"])?;
    let mut document: Value = serde_json::from_str(&document)?;
    document["agreement"]["id"] = "successor".into();
    document["agreement"]["max_dimensions"] = 1.into();
    document["signatures"] = serde_json::json!({});
    let file = folder.join("successor.json");
    std::fs::write(&file, document.to_string())?;
    let path = file.to_str().context("path")?;
    for member in &federation.members {
        member.run(&["agreement", "sign", "--yes", path])?;
    }
    Ok(file)
}

fn replaced() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let home = tempfile::tempdir()?;
    let [_, athens, bucharest] = &federation.members[..] else { anyhow::bail!("three offices") };
    let mut nodes = federation.start()?;
    let file = successor(&federation, home.path())?;
    let file = file.to_str().context("path")?;
    let diff = athens.run(&["agreement", "diff", AGREEMENT, file])?;
    ensure!(diff.contains("(id)") && diff.contains("+ The name of this agreement is successor."), "{diff}");
    ensure!(diff.contains("table of 3 attributes") && diff.contains("table of 1 attributes"), "{diff}");
    ensure!(!diff.contains("(parties)"), "what is the same is not shown: {diff}");

    // Nobody has it on file: it is asked under by one who has, and refused by one who has not.
    bucharest.run(&["agreement", "import", file, "--use"])?;
    refused(&ask(bucharest, "GR")?, 77, "no agreement")?;
    athens.run(&["agreement", "import", file])?;
    answered(&ask(bucharest, "GR")?)?;
    let page = athens.run(&["agreement", "show", "successor", "--form", "html"])?;
    ensure!(page.starts_with("<!doctype html>") && page.contains("What always holds"));

    refused(
        &say(athens, &["agreement", "terminate", AGREEMENT, "--reason", "replaced"])?,
        77,
        "nothing was changed",
    )?;
    athens.run(&["agreement", "terminate", AGREEMENT, "--reason", "replaced", "--yes"])?;
    refused(&ask(athens, "RO")?, 77, "terminated here")?;
    answered(&ask(bucharest, "GR")?)?;
    // It stays ended across a restart, and its text cannot be put on file again.
    drop(nodes.remove(1));
    let _athens = athens.serve()?;
    ensure!(standing(athens, AGREEMENT)? == "terminated");
    let old = home.path().join("old.json");
    std::fs::write(&old, athens.run(&["agreement", "show", AGREEMENT, "--form", "json"])?)?;
    refused(&say(athens, &["agreement", "import", old.to_str().context("path")?])?, 77, "ended for good")?;
    refused(&ask(athens, "RO")?, 77, "terminated here")?;
    athens.run(&["agreement", "import", file, "--use"])?;
    // Bucharest has it on file, so Athens may ask there; its table has one attribute, as agreed.
    answered(&ask(athens, "RO")?)?;
    Ok(())
}
