//! The life of a cohort, on real nodes: embargo, outcomes, one reissue.

use crate::support::{Federation, Said, lone_office, refused, say, synthetic, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::Member;
use serde_json::Value;
use std::fs;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_case_under_embargo_is_in_no_frozen_cohort_until_it_is_released", embargo),
        test("outcomes_are_refused_until_they_are_frozen", outcomes),
        test("a_reissued_cohort_is_answered_anew_from_its_corrections_share", reissue),
    ]
}

/// How many case files the office counts in 2024.
fn counted(office: &Member) -> Result<i64> {
    let said = office.run(&["count", "--output", "json", "--unit", "case", "--cohorts", "2024"])?;
    let said: Value = serde_json::from_str(&said)?;
    said["table"]["cells"][0].as_i64().context("no cell")
}

fn embargo() -> Result<()> {
    let (home, office) = lone_office()?;
    let file = synthetic(home.path(), "GR", 40)?;
    office.run(&["import", file.to_str().context("path")?])?;
    let first: Value = serde_json::from_str(fs::read_to_string(&file)?.lines().next().context("a line")?)?;
    let id = first["id"].as_str().context("an id")?;
    let set = ["case", "embargo", id, "--reason", "wiretap"];
    refused(&say(&office, &set)?, 77, "nothing was changed")?;
    let set = [&set[..], &["--yes"]].concat();
    refused(&say(&office, &["case", "embargo", "nobody", "--reason", "x", "--yes"])?, 64, "no case file")?;
    refused(&say(&office, &["case", "release", id, "--reason", "x"])?, 64, "not under embargo")?;
    ensure!(counted(&office)? == 40, "nothing was changed so far");
    office.run(&set)?;
    refused(&say(&office, &set)?, 64, "already")?;
    office.run(&["import", file.to_str().context("path")?])?;
    office.run(&["cohorts", "freeze", "--by-hand-through", "2024Q4"])?;
    ensure!(counted(&office)? == 39, "the file is in a frozen cohort");
    // Over the office socket as well as without a running node.
    let _serving = office.serve()?;
    let listed: Value = serde_json::from_str(&office.run(&["case", "embargoed", "--output", "json"])?)?;
    ensure!(listed[0]["source"] == id && listed[0]["reason"] == "wiretap", "{listed}");
    let said = office.run(&["case", "release", id, "--reason", "the trial is public"])?;
    ensure!(
        said.contains("belongs to 20") && !said.contains("2024"),
        "it joins the oldest open cohort: {said}"
    );
    ensure!(office.run(&["case", "embargoed", "--output", "json"])?.trim() == "[]");
    ensure!(counted(&office)? == 39, "a frozen cohort does not change");
    Ok(())
}

/// Bucharest asks Athens.
fn ask(federation: &Federation, by: &str) -> Result<Said> {
    let flags =
        ["ask", "--unit", "case", "--cohorts", "2024", "--sigma", "64", "--to", "GR", "--output", "json"];
    say(&federation.members[2], &[&flags[..], &["--by", by]].concat())
}

fn outcomes() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let athens = &federation.members[1];
    let serving = athens.serve()?;
    refused(&ask(&federation, "case.procedural_status")?, 77, "not mature")?;
    // The twin: another attribute of the same cohorts.
    ensure!(ask(&federation, "case.data_source")?.code == 0);
    drop(serving);
    athens.run(&["cohorts", "freeze", "--by-hand-through", "2024Q4", "--outcomes"])?;
    let _serving = athens.serve()?;
    let said = ask(&federation, "case.procedural_status")?;
    ensure!(said.code == 0, "{}", said.stderr);
    Ok(())
}

fn reissue() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let athens = &federation.members[1];
    let _serving = athens.serve()?;
    let cells = |said: Said| -> Result<Value> {
        ensure!(said.code == 0, "{}", said.stderr);
        let answer: Value = serde_json::from_str(&said.stdout)?;
        Ok(answer["cells"].clone())
    };
    let first = cells(ask(&federation, "case.data_source")?)?;
    ensure!(cells(ask(&federation, "case.data_source")?)? == first, "a repeat");
    let order = ["cohorts", "reissue", "2024Q3", "--reason", "two columns were exchanged"];
    refused(&say(athens, &order)?, 77, "nothing was changed")?;
    ensure!(cells(ask(&federation, "case.data_source")?)? == first, "still a repeat");
    let order = [&order[..], &["--yes"]].concat();
    athens.run(&order)?;
    refused(&say(athens, &order)?, 77, "reissued before")?;
    // Seven cells of new noise of scale 64: all the same once in 10^15.
    ensure!(cells(ask(&federation, "case.data_source")?)? != first, "the withdrawn answer came back");
    let budget: Value = serde_json::from_str(&athens.run(&["budget", "--output", "json"])?)?;
    for line in budget.as_array().context("lines")? {
        let spent = |key: &str| line[key].as_f64().or(line[key].as_u64().map(|n| n as f64)).unwrap_or(-1.0);
        let (questions, corrections) = (spent("questions_spent"), spent("corrections_spent"));
        match line["cohort"].as_str() {
            Some("2024Q3") => ensure!(questions > 0.0 && (questions - corrections).abs() < 1e-12, "{line}"),
            Some("2024Q1" | "2024Q2" | "2024Q4") => ensure!(questions > 0.0 && corrections == 0.0, "{line}"),
            _ => ensure!(questions == 0.0 && corrections == 0.0, "{line}"),
        }
    }
    let log = athens.run(&["export-audit", "--output", "csv"])?;
    ensure!(log.contains("2024Q3 reissued") && log.matches(", withdrawn").count() == 1, "{log}");
    Ok(())
}
