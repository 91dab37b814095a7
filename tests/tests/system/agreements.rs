//! The life of an agreement on real nodes that go on serving: imported, suspended, resumed, ended.

use crate::support::{AGREEMENT, Federation, Said, refused, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::Member;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_suspended_agreement_ends_calls_both_ways_from_the_next_one_on", suspended),
        test("an_agreement_ends_with_the_root_or_the_signatory_that_it_rests_on", no_longer_verified),
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
fn successor(federation: &Federation, folder: &Path) -> Result<PathBuf> {
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

/// Asks until it ends as it must, for as long as a node may take to heed changed files.
fn until(asker: &Member, to: &str, ends: impl Fn(&Said) -> bool) -> Result<()> {
    for _ in 0..30 {
        std::thread::sleep(Duration::from_millis(500));
        if ends(&ask(asker, to)?) {
            return Ok(());
        }
    }
    anyhow::bail!("the change was never heeded")
}

fn no_longer_verified() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let [brussels, athens, bucharest] = &federation.members[..] else { anyhow::bail!("three offices") };
    let _nodes = federation.start()?;
    answered(&ask(brussels, "GR")?)?;
    // Athens takes the root of Romania off: the three countries' agreement is not what it was, for Belgium too.
    let files = ["roots/RO.pem", "roots/RO.crl.pem"].map(|file| athens.dir.join(file));
    athens.run(&["peers", "lists"])?;
    let kept = files.iter().map(std::fs::read).collect::<Result<Vec<_>, _>>()?;
    files.iter().rev().try_for_each(std::fs::remove_file)?;
    until(brussels, "GR", |said| said.code == 77 && said.stderr.contains("no agreement"))?;
    refused(&ask(athens, "BE")?, 77, "cannot be verified")?;
    ensure!(standing(athens, AGREEMENT)? == "unverified");
    for (file, bytes) in files.iter().zip(&kept) {
        std::fs::write(file, bytes)?;
    }
    until(brussels, "GR", |said| said.code == 0)?;
    answered(&ask(athens, "BE")?)?;

    // Romania revokes a certificate that signed nothing, and then its signatory.
    let revoke = |office: &Member, role: &str, name: &str| {
        let whom = format!("spiffe://safeborders/{}/{role}/{name}", office.country);
        office.run(&["pki", "revoke", &whom, "--reason", "key lost", "--compromised", "--yes"])
    };
    let folder = tempfile::tempdir()?;
    let out = folder.path().join("officer");
    bucharest.run(&["pki", "officer", "--name", "clerk", "--out", out.to_str().context("path")?])?;
    revoke(bucharest, "officer", "clerk")?;
    let list = bucharest.dir.join("roots/RO.crl.pem");
    let list = list.to_str().context("path")?;
    athens.run(&["peers", "lists", "RO", list])?;
    std::thread::sleep(Duration::from_secs(4));
    answered(&ask(brussels, "GR")?)?;
    revoke(bucharest, "signatory", "ro-office")?;
    athens.run(&["peers", "lists", "RO", list])?;
    until(brussels, "GR", |said| said.code == 77 && said.stderr.contains("no agreement"))?;
    ensure!(standing(athens, AGREEMENT)? == "unverified" && standing(brussels, AGREEMENT)? == "in-force");
    refused(&ask(athens, "RO")?, 77, "cannot be verified")?;
    // It can be suspended and ended all the same, and what is said of it is so.
    let said = athens.run(&["agreement", "suspend", AGREEMENT, "--reason", "its signatory"])?;
    ensure!(
        said.contains("On record. Nothing happens under") && said.contains("cannot be verified"),
        "{said}"
    );
    let end = ["agreement", "terminate", AGREEMENT, "--reason", "its signatory", "--yes"];
    let said = say(athens, &end)?;
    ensure!(
        said.code == 0 && said.stdout.contains("has ended for good here"),
        "{} {}",
        said.stdout,
        said.stderr
    );
    ensure!(standing(athens, AGREEMENT)? == "terminated");
    let said = say(athens, &["agreement", "list"])?;
    ensure!(!said.stderr.contains("ERROR"), "an agreement that has ended is no trouble: {}", said.stderr);
    Ok(())
}
