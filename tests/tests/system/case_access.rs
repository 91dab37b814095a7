//! Who reads a case file on a real node: assigned, sealed, and what others are shown of it. All cases are made up.

use crate::persons::{Person, administered, approved, done, house, joined};
use crate::support::{refused, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::Member;
use serde_json::Value;
use std::fs;
use tempfile::TempDir;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_sealed_case_file_is_read_by_those_assigned_and_shown_to_nobody_else", sealed),
        test("assigned_case_files_are_read_by_those_assigned_and_others_see_that_they_are", assigned),
        test("an_office_can_keep_unassigned_case_files_closed", assigned_only),
    ]
}

/// PLANT-2 connects 1 with 3, and is like 1.
const CASES: &str = r#"{"id":"PLANT-1","registered":"2024-03-05","case.transport":["Car"],"case.lure":["Other"],"links":[{"kind":"phone","value":"+302101111111","of":"suspect"}]}
{"id":"PLANT-2","registered":"2024-03-06","case.transport":["Car"],"case.lure":["Other"],"narrative":"the planted story","links":[{"kind":"phone","value":"+302101111111","of":"suspect"},{"kind":"phone","value":"+302102222222","of":"suspect"}]}
{"id":"PLANT-3","registered":"2024-03-07","case.transport":["Coach"],"links":[{"kind":"phone","value":"+302102222222","of":"suspect"}]}
"#;
/// The rule that a new node has.
const OFFICE: &str = "unassigned_cases = \"office\"";
const SECRET: &str = "PLANT-2";

struct Manned {
    _home: TempDir,
    office: Member,
    petra: Person,
    boris: Person,
    anna: Person,
    dora: Person,
}

/// An office with three case files, two prosecutors, an analyst and a data-protection officer.
fn manned(rule: &str) -> Result<Manned> {
    let (home, office, adam) = administered()?;
    let petra = joined(&office, &adam, "petra", "prosecutor")?;
    let boris = joined(&office, &adam, "boris", "prosecutor")?;
    let anna = joined(&office, &adam, "anna", "analyst")?;
    let dora = joined(&office, &adam, "dora", "data-protection-officer")?;
    let file = home.path().join("cases.jsonl");
    fs::write(&file, CASES)?;
    done(anna.run(&office, &["import", file.to_str().context("path")?])?)?;
    let path = office.dir.join("node.toml");
    let config = fs::read_to_string(&path)?;
    ensure!(config.contains(OFFICE), "the rule is not in the configuration: {config}");
    fs::write(&path, config.replace(OFFICE, &format!("unassigned_cases = \"{rule}\"")))?;
    Ok(Manned { _home: home, office, petra, boris, anna, dora })
}

impl Manned {
    fn listed(&self, person: &Person) -> Result<Vec<(String, bool)>> {
        let said = done(person.run(&self.office, &["case", "list", "--output", "json"])?)?;
        let lines: Vec<Value> = serde_json::from_str(&said)?;
        let line = |l: &Value| Some((l["source"].as_str()?.to_owned(), l["readable"].as_bool()?));
        lines.iter().map(line).collect::<Option<_>>().context("a line")
    }

    fn names(&self, person: &Person) -> Result<Vec<String>> {
        Ok(self.listed(person)?.into_iter().map(|(name, _)| name).collect())
    }
}

fn sealed() -> Result<()> {
    let manned = manned("office")?;
    let Manned { office, petra, boris, anna, dora, .. } = &manned;
    let _serving = office.serve()?;
    let seal = ["case", "seal", SECRET, "--reason", "undercover"];
    for person in [anna, dora] {
        refused(&person.run(office, &seal)?, 77, "has no right")?;
    }
    // The control: before it is sealed, everything shows it.
    let network = ["networks", "show", "PLANT-1", "--output", "json"];
    ensure!(done(boris.run(office, &network)?)?.contains(SECRET), "no control");
    let similar = ["similar", "PLANT-1", "--output", "json"];
    ensure!(done(boris.run(office, &similar)?)?.contains(SECRET), "no control");
    done(petra.run(office, &seal)?)?;
    let shown = done(petra.run(office, &["case", "show", SECRET])?)?;
    ensure!(shown.contains("the planted story") && shown.contains("+302102222222"), "{shown}");
    ensure!(manned.names(petra)?.len() == 3 && manned.names(dora)?.len() == 3, "not listed");
    hidden(&manned, boris)?;
    hidden(&manned, anna)?;
    let of_dora = manned.listed(dora)?;
    ensure!(
        of_dora.iter().all(|(_, readable)| !readable),
        "data protection knows and does not read: {of_dora:?}"
    );
    refused(&dora.run(office, &["case", "show", SECRET])?, 64, "no case file")?;
    // To a prosecutor who is not assigned it is not here, whatever they try.
    for args in [
        &["case", "assign", SECRET, "boris"][..],
        &["case", "seal", SECRET, "--reason", "x"],
        &["case", "embargo", SECRET, "--reason", "x", "--yes"],
        &["case", "hold", SECRET, "--reason", "x"],
        &["case", "erase", SECRET, "--reason", "x", "--yes"],
    ] {
        let said = boris.run(office, args)?;
        let absent = boris.run(
            office,
            &args.iter().map(|a| if *a == SECRET { "PLANT-9" } else { a }).collect::<Vec<_>>(),
        )?;
        ensure!((said.code, &said.stderr) == (absent.code, &absent.stderr), "{args:?}: {}", said.stderr);
        ensure!(said.code == 64, "{args:?}: {}", said.stderr);
    }
    done(petra.run(office, &["case", "embargo", SECRET, "--reason", "wiretap", "--yes"])?)?;
    ensure!(
        !done(boris.run(office, &["case", "embargoed"])?)?.contains(SECRET),
        "the list of embargoes tells"
    );
    ensure!(done(dora.run(office, &["case", "embargoed"])?)?.contains(SECRET), "the control");
    unsealed(&manned)
}

/// Nothing names the file or shows what is in it; counts hold it.
fn hidden(manned: &Manned, person: &Person) -> Result<()> {
    let office = &manned.office;
    ensure!(manned.names(person)? == ["PLANT-1", "PLANT-3"], "listed");
    let absent = person.run(office, &["case", "show", "PLANT-9"])?;
    let said = person.run(office, &["case", "show", SECRET])?;
    ensure!((said.code, &said.stderr) == (absent.code, &absent.stderr), "{}", said.stderr);
    refused(&said, 64, "no case file")?;
    refused(&person.run(office, &["similar", SECRET])?, 64, "no case file")?;
    refused(&person.run(office, &["networks", "show", SECRET])?, 64, "no case file")?;
    refused(&person.run(office, &["networks", "path", SECRET, "PLANT-1"])?, 64, "no case file")?;
    let mine = ["patterns", "mine", "--support", "2", "--attributes", "case.transport,case.lure"];
    done(person.run(office, &mine)?)?;
    for args in [
        &["similar", "PLANT-1"][..],
        &["networks", "find"],
        &["networks", "show", "PLANT-1"],
        &["networks", "export", "--format", "json"],
        &["patterns", "show"],
    ] {
        let said = done(person.run(office, args)?)?;
        ensure!(!said.contains(SECRET) && !said.contains("2102222222 of"), "{args:?} tells of it: {said}");
    }
    let path = done(person.run(office, &["networks", "path", "PLANT-1", "PLANT-3", "--output", "json"])?)?;
    ensure!(!path.contains(SECRET) && !path.contains("+30"), "a path runs through it: {path}");
    let count = ["count", "--unit", "case", "--cohorts", "2024Q1", "--output", "json"];
    let counted: Value = serde_json::from_str(&done(person.run(office, &count)?)?)?;
    ensure!(counted["table"]["cells"][0] == 3, "counts hold every file: {counted}");
    Ok(())
}

/// A prosecutor who is not assigned takes the seal off with a data-protection officer's word; and the record of it all.
fn unsealed(manned: &Manned) -> Result<()> {
    let Manned { office, petra, boris, dora, .. } = manned;
    let unseal = ["case", "unseal", SECRET, "--reason", "petra has left"];
    let proposed = boris.run(office, &unseal)?;
    refused(&proposed, 77, "needs a second person")?;
    ensure!(manned.names(boris)?.len() == 2, "unsealed by one person");
    approved(office, dora, &proposed)?;
    done(boris.run(office, &unseal)?)?;
    ensure!(manned.names(boris)?.len() == 3, "still sealed");
    refused(&boris.run(office, &["case", "show", SECRET])?, 64, "no case file")?;
    refused(&petra.run(office, &["case", "unseal", SECRET, "--reason", "x"])?, 64, "not sealed")?;
    let lines = house(office, dora, &["--case", SECRET, "--output", "json"])?;
    for (person, what, outcome) in [
        ("petra", "seal", "given"),
        ("petra", "case file", "given"),
        // Of many refusals of one person a minute's first is on record.
        ("dora", "case file", "refused: no-such-case-or-not-assigned"),
        ("petra", "embargo", "given"),
        ("boris", "unseal", "given"),
    ] {
        let found = |l: &&Value| {
            l["person"] == person
                && l["what"] == what
                && l["outcome"].as_str().is_some_and(|o| o.starts_with(outcome))
        };
        ensure!(lines.iter().any(|l| found(&l)), "{person} {what} {outcome}: {lines:#?}");
    }
    ensure!(!lines.iter().any(|l| l.to_string().contains(SECRET)), "the log names the case");
    Ok(())
}

fn assigned() -> Result<()> {
    let manned = manned("office")?;
    let Manned { office, petra, boris, anna, .. } = &manned;
    let show = ["case", "show", SECRET];
    done(anna.run(office, &show)?)?;
    refused(&anna.run(office, &["case", "assign", SECRET, "anna"])?, 77, "has no right")?;
    refused(&petra.run(office, &["case", "assign", SECRET, "nobody"])?, 64, "nobody of that name")?;
    refused(&petra.run(office, &["case", "assign", SECRET, "adam"])?, 64, "whose role reads case files")?;
    done(petra.run(office, &["case", "assign", SECRET, "petra"])?)?;
    refused(&anna.run(office, &show)?, 64, "no case file")?;
    let of_anna = manned.listed(anna)?;
    ensure!(of_anna.contains(&(SECRET.to_owned(), false)), "others see that it is here: {of_anna:?}");
    ensure!(!done(anna.run(office, &["similar", "PLANT-1"])?)?.contains(SECRET), "its values are shown");
    done(boris.run(office, &["case", "assign", SECRET, "anna"])?)?;
    done(anna.run(office, &show)?)?;
    let mine = done(anna.run(office, &["case", "list", "--mine", "--output", "csv"])?)?;
    ensure!(mine.contains(SECRET) && !mine.contains("PLANT-1"), "{mine}");
    done(petra.run(office, &["case", "unassign", SECRET, "anna"])?)?;
    refused(&anna.run(office, &show)?, 64, "no case file")?;
    refused(&petra.run(office, &["case", "unassign", SECRET, "anna"])?, 64, "not assigned")
}

fn assigned_only() -> Result<()> {
    let manned = manned("assigned-only")?;
    let Manned { office, petra, anna, .. } = &manned;
    let show = ["case", "show", "PLANT-1"];
    for person in [petra, anna] {
        refused(&person.run(office, &show)?, 64, "no case file")?;
    }
    done(petra.run(office, &["case", "assign", "PLANT-1", "anna"])?)?;
    done(anna.run(office, &show)?)?;
    refused(&petra.run(office, &show)?, 64, "no case file")
}
