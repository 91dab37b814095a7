//! Yearbooks between real nodes: published, fetched, and answering in place of the node.

use crate::support::{Federation, countries, estimates, refused, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use serde_json::Value;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_question_that_a_yearbook_answers_never_reaches_the_node", without_the_node),
        test("a_paid_answer_and_a_yearbook_together_are_more_exact_than_either", together),
        test("a_yearbook_says_what_its_agreement_names_and_costs_nobody_anything", published),
    ]
}

const BY_AGE: &[&str] = &["--unit", "victim", "--by", "victim.age_class", "--cohorts", "2024", "--to", "GR"];
const JSON: &[&str] = &["--output", "json"];

fn json(federation: &Federation, member: usize, args: &[&[&str]]) -> Result<Value> {
    let args = [&args.concat(), JSON].concat();
    Ok(serde_json::from_str(&federation.members[member].run(&args)?)?)
}

fn log(federation: &Federation, member: usize) -> Result<String> {
    federation.members[member].run(&["export-audit", "--output", "json"])
}

fn width(answer: &Value) -> Result<f64> {
    let cell = &answer["cells"][0];
    Ok(cell["high"].as_f64().context("high")? - cell["low"].as_f64().context("low")?)
}

fn without_the_node() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let mut nodes = federation.start()?;
    // Before anything is fetched there is nothing to answer from.
    let only = [&["ask", "--yearbook-only"], BY_AGE].concat();
    refused(&say(&federation.members[2], &only)?, 77, "no yearbook here")?;
    let fetched = json(&federation, 2, &[&["yearbook", "fetch"]])?;
    ensure!(countries(&fetched, "").is_empty() && fetched[1]["country"] == "GR", "{fetched}");
    let years = fetched[1]["years"].as_array().context("years")?;
    ensure!(years.contains(&2024.into()) && fetched[1]["trouble"] == "", "{fetched}");
    let before = log(&federation, 1)?;
    ensure!(before.contains("gave 60 tables of the yearbook of 2024"), "{before}");
    let counted = json(&federation, 1, &[&["count"], &BY_AGE[..6]])?;
    let exact: Vec<i64> =
        counted["table"]["cells"].as_array().into_iter().flatten().filter_map(Value::as_i64).collect();
    let answer = json(&federation, 2, &[&["ask", "--yearbook-only"], BY_AGE])?;
    ensure!(
        countries(&answer, "yearbooks") == ["GR"] && countries(&answer, "answered").is_empty(),
        "{answer}"
    );
    // Three cells, six standard deviations each: the false alarm is below 1e-8.
    let six = width(&answer)? / 2.0 / 1.96 * 6.0;
    for (estimate, exact) in estimates(&answer)?.iter().zip(&exact) {
        ensure!(((estimate - exact).abs() as f64) <= six, "{estimate} is far from {exact}");
    }
    ensure!(log(&federation, 1)? == before, "the question reached the node");
    // A question for less exactness than the yearbook's is not sent either, without any flag.
    let coarse = json(&federation, 2, &[&["ask", "--sigma", "512"], BY_AGE])?;
    ensure!(
        countries(&coarse, "yearbooks") == ["GR"] && countries(&coarse, "answered").is_empty(),
        "{coarse}"
    );
    ensure!(log(&federation, 1)? == before, "the question reached the node");
    // What no table says is not answered from a yearbook, and the twin: asked, it does reach the node.
    let other = ["--unit", "victim", "--by", "victim.duration", "--cohorts", "2024", "--to", "GR"];
    let only = [&["ask", "--yearbook-only"], &other[..]].concat();
    refused(&say(&federation.members[2], &only)?, 77, "no yearbook here")?;
    json(&federation, 2, &[&["ask"], &other])?;
    ensure!(log(&federation, 1)? != before);
    // A node that is gone still answers through its yearbook.
    nodes.remove(1).kill()?;
    let gone = json(&federation, 2, &[&["ask"], BY_AGE])?;
    ensure!(countries(&gone, "yearbooks") == ["GR"] && countries(&gone, "missing").is_empty(), "{gone}");
    ensure!(gone["yearbooks"][0]["absence"] == "unreachable", "{gone}");
    Ok(())
}

fn together() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let _nodes = federation.start()?;
    let paid = json(&federation, 2, &[&["ask", "--sigma", "128"], BY_AGE])?;
    ensure!(paid["yearbooks"] == serde_json::json!([]), "nothing is kept yet: {paid}");
    json(&federation, 2, &[&["yearbook", "fetch"]])?;
    let before = log(&federation, 1)?;
    let both = json(&federation, 2, &[&["ask", "--sigma", "128", "--precise"], BY_AGE])?;
    ensure!(countries(&both, "answered") == ["GR"] && countries(&both, "yearbooks") == ["GR"], "{both}");
    ensure!(log(&federation, 1)? != before, "--precise asks");
    let only = json(&federation, 2, &[&["ask", "--yearbook-only"], BY_AGE])?;
    let (paid, both, only) = (width(&paid)?, width(&both)?, width(&only)?);
    // 1/v = 1/v₁ + 1/v₂.
    let expected = 1.0 / (1.0 / (paid * paid) + 1.0 / (only * only)).sqrt();
    ensure!((both - expected).abs() < 1e-6 * expected, "{both} where {expected} was expected");
    Ok(())
}

fn published() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let _nodes = federation.start()?;
    let budget = |member: usize| federation.members[member].run(&["budget", "--output", "json"]);
    let spent = budget(1)?;
    json(&federation, 2, &[&["yearbook", "fetch"]])?;
    ensure!(budget(1)? == spent, "fetching was charged to the questions");
    let list = json(&federation, 2, &[&["yearbook"]])?;
    ensure!(list[0]["country"] == "BE" && list[0]["tables"] == serde_json::json!([60, 60]), "{list}");
    let again = json(&federation, 2, &[&["yearbook", "fetch"]])?;
    ensure!(again[0]["years"] == serde_json::json!([]), "what is kept is not fetched again: {again}");
    let show = ["yearbook", "show", "GR", "2024", "--by", "victim.sex,victim.age_class"];
    let cells = json(&federation, 2, &[&show])?;
    let cells = cells.as_array().context("cells")?;
    ensure!(cells.len() == 18 && cells.iter().all(|c| c["interval"]["low"].is_f64()), "{cells:?}");
    ensure!(cells.iter().all(|c| c["best"].as_f64().is_some_and(|best| best >= 0.0)), "{cells:?}");
    let none = say(&federation.members[2], &["yearbook", "show", "GR", "2024", "--by", "victim.duration"])?;
    refused(&none, 64, "no such table")?;
    let other = say(&federation.members[2], &["yearbook", "show", "GR", "2023"])?;
    refused(&other, 64, "no yearbook of GR for 2023 is kept")
}
