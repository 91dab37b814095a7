//! Asking across borders, with nodes that are up, down, or out of budget.

use crate::support::{Federation, countries, estimates, refused, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use serde_json::Value;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_merged_answer_holds_the_exact_counts_in_its_intervals", merged_answer),
        test("a_node_that_was_killed_is_named_and_answers_the_same_when_it_is_back", killed_node),
        test("asking_again_gives_the_same_figures_and_costs_the_cohort_nothing", asking_again),
        test("a_spent_quota_is_refused_and_other_askers_are_not", spent_quota),
        test("every_exchange_is_in_both_logs", both_logs),
        test("what_a_node_shows_as_sent_is_what_the_other_received", as_sent),
        test("a_preview_says_what_asking_would_do_and_spends_nothing", preview),
    ]
}

const BY_AGE: &[&str] = &["--unit", "victim", "--by", "victim.age_class", "--max-cost", "0.002"];

fn merged_answer() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let mut exact = vec![0; 3];
    for member in &federation.members {
        let flags = [
            "count",
            "--output",
            "json",
            "--unit",
            "victim",
            "--by",
            "victim.age_class",
            "--cohorts",
            "2024",
        ];
        let counted: Value = serde_json::from_str(&member.run(&flags)?)?;
        let cells = counted["table"]["cells"].as_array().into_iter().flatten().filter_map(Value::as_i64);
        exact.iter_mut().zip(cells).for_each(|(sum, count)| *sum += count);
    }
    let _nodes = federation.start()?;
    let answer = federation.ask(BY_AGE)?;
    ensure!(countries(&answer, "answered") == ["BE", "GR", "RO"]);
    // Three cells, six standard deviations each: the false alarm is below 1e-8.
    let sigma = answer["cells"][0]["high"].as_f64().zip(answer["cells"][0]["estimate"].as_f64());
    let sigma = sigma.map_or(0.0, |(high, estimate)| (high - estimate) / 1.96);
    for (estimate, exact) in estimates(&answer)?.iter().zip(&exact) {
        ensure!(
            (estimate - exact).abs() as f64 <= 6.0 * sigma,
            "{estimate} is far from {exact}, σ = {sigma}"
        );
    }
    Ok(())
}

fn killed_node() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let mut nodes = federation.start()?;
    let first = federation.ask(BY_AGE)?;
    nodes.remove(1).kill()?;
    let other = ["--unit", "case", "--by", "case.region_of_exploitation"];
    let without = federation.ask(&other)?;
    ensure!(countries(&without, "answered") == ["BE", "RO"], "{without}");
    ensure!(countries(&without, "missing") == ["GR"], "{without}");
    // The killed node opens again, and what it released before is what it answers.
    let _back = federation.members[1].serve()?;
    ensure!(estimates(&federation.ask(BY_AGE)?)? == estimates(&first)?);
    ensure!(countries(&federation.ask(&other)?, "answered") == ["BE", "GR", "RO"]);
    Ok(())
}

fn asking_again() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let _nodes = federation.start()?;
    let first = federation.ask(BY_AGE)?;
    let spent = budget(&federation)?;
    let again = federation.ask(BY_AGE)?;
    ensure!(estimates(&first)? == estimates(&again)?);
    ensure!(budget(&federation)? == spent, "a repeat was charged to the cohort");
    // Another asker gets the same release; the cohort is spared.
    let flags = ["ask", "--output", "json", "--cohorts", "2024", "--to", "GR,BE"];
    federation.members[2].run(&[&flags, BY_AGE].concat())?;
    ensure!(budget(&federation)? == spent, "a repeat by another asker was charged to the cohort");
    // A different question is charged: the check above can fail.
    federation.ask(&["--unit", "case", "--by", "case.region_of_exploitation"])?;
    ensure!(budget(&federation)? != spent, "a new question was not charged");
    Ok(())
}

fn budget(federation: &Federation) -> Result<Value> {
    Ok(serde_json::from_str(&federation.members[1].run(&["budget", "--output", "json"])?)?)
}

fn spent_quota() -> Result<()> {
    let federation = Federation::new("0.006")?;
    let _nodes = federation.start()?;
    // σ = 10 costs 0.005 of the 0.006.
    federation.ask(&["--unit", "case", "--by", "case.region_of_exploitation", "--sigma", "10"])?;
    let more = ["--unit", "case", "--by", "case.offender_structure", "--cohorts", "2024", "--sigma", "10"];
    let error = federation.coordinator.ask(&more, "json").err().map(|e| e.to_string()).unwrap_or_default();
    ensure!(error.contains("budget exhausted"), "{error}");
    // Another asker's quota is its own.
    let asked = say(&federation.members[2], &[&["ask"], more.as_slice()].concat())?;
    ensure!(asked.code == 0, "{}", asked.stderr);
    let beyond = ["ask", "--unit", "case", "--by", "case.data_source", "--cohorts", "2024", "--sigma", "10"];
    refused(&say(&federation.members[2], &beyond)?, 77, "budget exhausted")
}

fn both_logs() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let _nodes = federation.start()?;
    let flags = ["ask", "--cohorts", "2024", "--case-note", "Dossier 17/2024", "--to", "GR"];
    federation.members[2].run(&[&flags, BY_AGE].concat())?;
    let log = |member: usize| -> Result<String> {
        federation.members[member].run(&["export-audit", "--output", "json"])
    };
    let (asker, answerer) = (log(2)?, log(1)?);
    ensure!(asker.contains("Dossier 17/2024"), "the asker's log does not resolve the reference");
    ensure!(!answerer.contains("Dossier"), "the case number travelled");
    let entries: Vec<Value> = serde_json::from_str(&answerer)?;
    let given = entries.iter().find(|e| e["event"] == "answered").map(|e| e["reference"].clone());
    let asked: Vec<Value> = serde_json::from_str(&asker)?;
    let sent = asked.iter().find(|e| e["event"] == "asked").map(|e| e["reference"].clone());
    ensure!(given.is_some() && given == sent, "the two logs name different references");
    Ok(())
}

fn as_sent() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let _nodes = federation.start()?;
    let flags = ["ask", "--quiet", "--output", "json", "--cohorts", "2024", "--to", "GR"];
    let received: Value = serde_json::from_str(&federation.members[2].run(&[&flags, BY_AGE].concat())?)?;
    let log: Vec<Value> =
        serde_json::from_str(&federation.members[1].run(&["export-audit", "--output", "json"])?)?;
    let line = log.iter().find(|line| line["event"] == "answered").context("nothing was answered")?;
    let entry = line["number"].to_string();
    let saved = federation.members[1].dir.join("as-sent.bin");
    let save = saved.to_str().context("no text")?;
    let show = ["audit", "show", entry.as_str(), "--output", "json", "--save", save];
    let shown: Value = serde_json::from_str(&federation.members[1].run(&show)?)?;
    ensure!(shown["state"] == "same" && shown["kept_sha256"] == line["sent_sha256"], "{shown}");
    let cells = shown["tables"][0]["cells"].as_array().context("no figures")?;
    let sent: Vec<i64> = cells.iter().filter_map(Value::as_i64).collect();
    ensure!(sent == estimates(&received)?, "{shown} was sent, and {received} received");
    ensure!(std::fs::metadata(&saved)?.len() * 2 == shown["bytes"].as_str().unwrap_or_default().len() as u64);
    // What is saved is never written over, and what is no entry is none.
    ensure!(say(&federation.members[1], &show)?.code == 64);
    refused(&say(&federation.members[1], &["audit", "show", "999999"])?, 64, "no such entry")
}

fn preview() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let _nodes = federation.start()?;
    let spent = budget(&federation)?;
    let log = |member: usize| federation.members[member].run(&["export-audit", "--output", "json"]);
    let before = (log(1)?, log(2)?);
    let flags = ["ask", "--preview", "--expect", "10", "--output", "json", "--cohorts", "2024", "--to", "GR"];
    let preview = |cost: &str| -> Result<Value> {
        let by = ["--unit", "victim", "--by", "victim.age_class", "--max-cost", cost];
        let text = federation.members[2].run(&[&flags[..], &by].concat())?;
        Ok(serde_json::from_str::<Value>(&text)?["preview"].clone())
    };
    let previewed = preview("0.002")?;
    ensure!(previewed["answering"] == 1, "{previewed}");
    let left = previewed["nodes"][0]["outlook"]["would-answer"]["left"].clone();
    ensure!(previewed["advice"].as_array().is_some_and(|advice| !advice.is_empty()), "{previewed}");
    ensure!(budget(&federation)? == spent, "a preview was charged");
    ensure!((log(1)?, log(2)?) == before, "a preview left an entry in a log");
    // Asking does what the preview said, and what the previous lines look at does change.
    federation.members[2].run(&[&["ask", "--cohorts", "2024", "--to", "GR"], BY_AGE].concat())?;
    ensure!(budget(&federation)? != spent && (log(1)?, log(2)?) != before);
    let next = preview("0.002")?["nodes"][0]["outlook"]["would-answer"]["left"].clone();
    let cost = previewed["cost"].as_u64().zip(left.as_u64());
    ensure!(cost.map(|(cost, left)| left - cost) == next.as_u64(), "{left} then {next}");
    // What the preview says would be refused is refused.
    ensure!(preview("0.02")?["answering"] == 0, "more than the quota");
    Ok(())
}
