//! Four eyes on a real node: erasing, and the shares of cohorts to come.

use crate::persons::{administered, approved, done, house, joined, proposal};
use crate::support::{refused, synthetic, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use serde_json::Value;
use std::fs;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("case_files_are_erased_by_who_proposed_it_after_another_approved", erased_by_two),
        test("the_shares_of_cohorts_to_come_are_set_by_two_people_and_open_ones_by_nobody", shares),
    ]
}

fn erased_by_two() -> Result<()> {
    let (home, office, adam) = administered()?;
    let anna = joined(&office, &adam, "anna", "analyst")?;
    let petra = joined(&office, &adam, "petra", "prosecutor")?;
    let dora = joined(&office, &adam, "dora", "data-protection-officer")?;
    let file = synthetic(home.path(), "GR", 20)?;
    done(anna.run(&office, &["import", file.to_str().context("path")?])?)?;
    let text = fs::read_to_string(&file)?;
    let id = |line: &str| -> Result<String> {
        let line: Value = serde_json::from_str(line)?;
        Ok(line["id"].as_str().context("an id")?.to_owned())
    };
    let ids = text.lines().take(2).map(id).collect::<Result<Vec<String>>>()?;
    let _serving = office.serve()?;
    let counted = || -> Result<i64> {
        let count = ["count", "--unit", "case", "--cohorts", "2024", "--output", "json"];
        let said: Value = serde_json::from_str(&done(anna.run(&office, &count)?)?)?;
        said["table"]["cells"][0].as_i64().context("no cell")
    };
    let erase = ["case", "erase", &ids[0], "--reason", "request granted", "--yes"];
    for person in [&anna, &adam] {
        refused(&person.run(&office, &erase)?, 77, "has no right")?;
    }
    let proposed = petra.run(&office, &erase)?;
    refused(&proposed, 77, "needs a second person")?;
    let approve = ["approvals", "approve", &proposal(&proposed)?];
    refused(&petra.run(&office, &approve)?, 77, "nobody approves what they proposed")?;
    refused(&anna.run(&office, &approve)?, 77, "has no right")?;
    refused(&petra.run(&office, &erase)?, 77, "needs a second person")?;
    ensure!(counted()? == 20, "erased by one person");
    approved(&office, &dora, &proposed)?;
    // One file more is another act.
    let more = ["case", "erase", &ids[0], &ids[1], "--reason", "request granted", "--yes"];
    refused(&petra.run(&office, &more)?, 77, "needs a second person")?;
    ensure!(done(petra.run(&office, &erase)?)?.contains("1 case files are erased"), "not erased");
    ensure!(counted()? == 19, "not erased");
    let lines = house(&office, &dora, &["--output", "json"])?;
    let by = |l: &Value| l["event"] == "erasure" && l["person"] == "petra";
    let approved_by = |l: &Value| l["what"].as_str().is_some_and(|what| what.contains("approved by dora"));
    ensure!(lines.iter().any(|l| by(l) && approved_by(l)), "{lines:#?}");
    Ok(())
}

fn shares() -> Result<()> {
    let (_home, office, adam) = administered()?;
    let anna = joined(&office, &adam, "anna", "analyst")?;
    let dora = joined(&office, &adam, "dora", "data-protection-officer")?;
    let show = || -> Result<Value> {
        let show = ["cohorts", "shares", "show", "--output", "json"];
        Ok(serde_json::from_str(&done(anna.run(&office, &show)?)?)?)
    };
    let set = |from: &'static str, questions: &'static str| {
        let figures =
            ["--yearbook", "0.03", "--questions", questions, "--corrections", "0.03", "--rounds", "2"];
        [&["cohorts", "shares", "set", "--from", from, "--yes"][..], &figures].concat()
    };
    let _serving = office.serve()?;
    let budget = || done(anna.run(&office, &["budget", "--output", "json"])?);
    let (before, opened) = (show()?, budget()?);
    refused(&anna.run(&office, &set("2199Q1", "0.05"))?, 77, "has no right")?;
    // Of a cohort that is open nobody raises or lowers anything: it does not even become a proposal.
    for questions in ["0.07", "0.05"] {
        refused(&adam.run(&office, &set("2024Q1", questions))?, 77, "is open already")?;
    }
    refused(&adam.run(&office, &set("2199Q1", "0.49"))?, 64, "at most")?;
    let waiting: Value =
        serde_json::from_str(&done(dora.run(&office, &["approvals", "list", "--output", "json"])?)?)?;
    ensure!(waiting == serde_json::json!([]), "{waiting}");
    let proposed = adam.run(&office, &set("2199Q1", "0.05"))?;
    refused(&proposed, 77, "needs a second person")?;
    refused(&adam.run(&office, &["approvals", "approve", &proposal(&proposed)?])?, 77, "has no right")?;
    ensure!(show()? == before, "set by one person");
    approved(&office, &dora, &proposed)?;
    refused(&adam.run(&office, &set("2199Q1", "0.06"))?, 77, "needs a second person")?;
    done(adam.run(&office, &set("2199Q1", "0.05"))?)?;
    let after = show()?;
    let last = after.as_array().and_then(|lines| lines.last()).context("no line")?;
    ensure!(last["from"] == "2199Q1" && last["questions"] == 50_000_000, "{after}");
    ensure!(budget()? == opened, "an open cohort was touched");
    let lines = house(&office, &dora, &["--person", "adam", "--output", "json"])?;
    let on_record =
        |l: &Value| l["what"].as_str().is_some_and(|what| what.contains("set shares, approved by dora"));
    ensure!(lines.iter().any(on_record), "{lines:#?}");
    Ok(())
}
