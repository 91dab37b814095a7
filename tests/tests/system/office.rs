//! One office: importing, freezing, locking, keys.

use crate::support::{lone_office, refused, say, synthetic, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use serde_json::Value;
use std::fs;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("importing_the_same_file_twice_changes_nothing", twice),
        test("a_dry_run_stores_nothing", dry_run),
        test("a_strict_import_with_one_bad_row_stores_nothing", strict),
        test("two_processes_on_one_directory_are_refused", two_processes),
        test("a_wrong_key_file_opens_nothing_and_the_right_one_still_does", wrong_key),
        test("freezing_by_hand_is_refused_where_cases_are_real", by_hand),
        test("commands_reach_a_node_that_is_serving", while_serving),
        test("what_a_node_was_made_with_cannot_be_edited_away", pinned),
        test("a_half_made_node_says_how_to_begin_again", half_made),
        test("an_agreement_is_signed_only_after_a_yes", unsigned),
    ]
}

fn import(said: &str) -> Result<Value> {
    Ok(serde_json::from_str(said)?)
}

fn twice() -> Result<()> {
    let (home, office) = lone_office()?;
    let file = synthetic(home.path(), "GR", 200)?;
    let file = file.to_str().context("path")?;
    let first = import(&office.run(&["import", file, "--output", "json"])?)?;
    ensure!(first["added"] == 200, "{first}");
    let second = import(&office.run(&["import", file, "--output", "json"])?)?;
    ensure!(second["added"] == 0 && second["updated"] == 0 && second["unchanged"] == 200, "{second}");
    Ok(())
}

fn dry_run() -> Result<()> {
    let (home, office) = lone_office()?;
    let file = synthetic(home.path(), "GR", 50)?;
    let file = file.to_str().context("path")?;
    let plan = import(&office.run(&["import", file, "--dry-run", "--output", "json"])?)?;
    ensure!(plan["added"] == 50 && plan["dry_run"] == true, "{plan}");
    ensure!(office.run(&["cohorts", "--output", "csv"])?.lines().count() == 1, "a dry run stored cases");
    Ok(())
}

fn strict() -> Result<()> {
    let (home, office) = lone_office()?;
    let path = synthetic(home.path(), "GR", 50)?;
    let mut text = fs::read_to_string(&path)?;
    text.push_str("{\"id\":\"SYN-BAD\",\"registered\":\"2024-02-31\"}\n");
    fs::write(&path, text)?;
    let file = path.to_str().context("path")?;
    let rejects = home.path().join("rejects.csv");
    let said = say(&office, &["import", file, "--strict", "--rejects", rejects.to_str().context("path")?])?;
    refused(&said, 64, "nothing was stored")?;
    ensure!(
        office.run(&["cohorts", "--output", "csv"])?.lines().count() == 1,
        "a strict import stored cases"
    );
    ensure!(fs::read_to_string(rejects)?.contains("2024-02-31"), "the rejects file does not name the value");
    // Without --strict the sound rows are stored.
    let mild = import(&office.run(&["import", file, "--output", "json"])?)?;
    ensure!(mild["added"] == 50 && mild["rejected"] == 1, "{mild}");
    Ok(())
}

fn two_processes() -> Result<()> {
    let (home, office) = lone_office()?;
    let file = synthetic(home.path(), "GR", 20)?;
    let serving = office.serve()?;
    let said = say(&office, &["import", file.to_str().context("path")?])?;
    refused(&said, 69, "open in another process")?;
    refused(&say(&office, &["serve"])?, 69, "open in another process")?;
    drop(serving);
    office.run(&["import", file.to_str().context("path")?])?;
    Ok(())
}

fn wrong_key() -> Result<()> {
    let (home, office) = lone_office()?;
    let (_other_home, other) = lone_office()?;
    let right = office.dir.with_extension("key");
    let wrong = other.dir.with_extension("key");
    let said = say(&office, &["--key-file", wrong.to_str().context("path")?, "budget"])?;
    refused(&said, 78, "key")?;
    let missing = home.path().join("none.key");
    refused(&say(&office, &["--key-file", missing.to_str().context("path")?, "budget"])?, 78, "key")?;
    office.run(&["--key-file", right.to_str().context("path")?, "budget"])?;
    Ok(())
}

fn by_hand() -> Result<()> {
    let (_home, office) = lone_office()?;
    let config = office.dir.join("node.toml");
    let real = fs::read_to_string(&config)?.replace("synthetic = true", "synthetic = false");
    fs::write(&config, real)?;
    let said = say(&office, &["cohorts", "freeze", "--by-hand-through", "2024Q4"])?;
    refused(&said, 77, "calendar day")
}

fn while_serving() -> Result<()> {
    let (home, office) = lone_office()?;
    let file = synthetic(home.path(), "GR", 60)?;
    office.run(&["import", file.to_str().context("path")?])?;
    let count = ["count", "--output", "json", "--unit", "case", "--cohorts", "2024"];
    let alone = office.run(&count)?;
    let _serving = office.serve()?;
    ensure!(office.run(&count)? == alone, "a serving node counts differently");
    office.run(&["cohorts"])?;
    office.run(&["budget"])?;
    office.run(&["export-audit"])?;
    Ok(())
}

fn pinned() -> Result<()> {
    let (_home, office) = lone_office()?;
    office.run(&["budget"])?;
    let config = office.dir.join("node.toml");
    let sound = fs::read_to_string(&config)?;
    for (old, new) in [("synthetic = true", "synthetic = false"), ("2024Q1", "2020Q1")] {
        ensure!(sound.contains(old), "{sound}");
        fs::write(&config, sound.replace(old, new))?;
        refused(&say(&office, &["budget"])?, 78, "may not be")?;
    }
    fs::write(&config, &sound)?;
    office.run(&["budget"])?;
    Ok(())
}

fn half_made() -> Result<()> {
    let (home, office) = lone_office()?;
    fs::remove_file(office.dir.join("node.toml"))?;
    let flags = ["init", "--country", "GR", "--name", "x", "--new-key-file"];
    let key = home.path().join("other.key");
    let said = say(&office, &[&flags[..], &[key.to_str().context("path")?]].concat())?;
    refused(&said, 64, "half made")
}

fn unsigned() -> Result<()> {
    let (home, office) = lone_office()?;
    let file = home.path().join("draft.json");
    let file = file.to_str().context("path")?;
    let who = ["--parties", "GR,RO", "--asker", "spiffe://safeborders/RO/node/ro-office=0.01"];
    let draft = [&["agreement", "draft", "--id", "two", "--out", file], &who[..]].concat();
    office.run(&draft)?;
    // Standard input is empty: nobody said yes.
    refused(&say(&office, &["agreement", "sign", file])?, 77, "nothing was signed")?;
    ensure!(office.run(&["agreement", "show", file])?.contains("none yet"));
    office.run(&["agreement", "sign", "--yes", file])?;
    ensure!(office.run(&["agreement", "show", file])?.contains("Signatures: GR"));
    // One party's signature is not an agreement, and a signed file is not overwritten.
    refused(&say(&office, &["agreement", "import", file])?, 77, "has not signed")?;
    refused(&say(&office, &draft)?, 64, "name another file")
}
