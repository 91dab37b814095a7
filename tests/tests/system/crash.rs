//! A node that is killed while it answers: never an answer that its ledger does not hold, never a
//! budget smaller than what was sent.

use crate::support::{Federation, estimates, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use serde_json::Value;
use std::fs;
use std::time::Instant;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("what_a_killed_node_has_sent_is_in_its_ledger", killed_while_answering),
        test("books_that_went_back_in_time_are_not_opened", books_of_another_time),
    ]
}

/// One question each, so that every one is a new release.
const ATTRIBUTES: [&str; 12] = [
    "case.registering_organisation",
    "case.referring_organisation",
    "case.data_source",
    "case.victim_count_band",
    "case.offence",
    "case.region_of_exploitation",
    "case.transport",
    "case.border_documents",
    "case.payment_channel",
    "case.offender_structure",
    "case.place_of_exploitation",
    "case.exploitation_platform",
];

fn killed_while_answering() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let (asker, victim) = (&federation.members[2], &federation.members[1]);
    let mut node = Some(victim.serve()?);
    // How long an answer takes here and now: the kills are spread over three times that.
    let begun = Instant::now();
    asker.run(&["ask", "--unit", "case", "--cohorts", "2024", "--sigma", "64", "--to", "GR"])?;
    let usual = begun.elapsed();
    let (mut answered, mut spent_before) = (0, 0.0);
    for (round, attribute) in ATTRIBUTES.iter().enumerate() {
        let flags = ["ask", "--unit", "case", "--by", attribute, "--cohorts", "2024", "--sigma", "64"];
        let flags = [&flags[..], &["--to", "GR", "--output", "json"]].concat();
        // From before the question arrives to after the answer has left.
        let delay = usual.mul_f64(3.0 * round as f64 / ATTRIBUTES.len() as f64);
        let running = node.take().context("the node is up")?;
        let (said, killed) = std::thread::scope(|scope| {
            let asking = scope.spawn(|| say(asker, &flags));
            std::thread::sleep(delay);
            let killed = running.kill();
            (asking.join(), killed)
        });
        killed?;
        let said = said.map_err(|_| anyhow::anyhow!("asking ended abnormally"))??;
        node = Some(victim.serve().context("the killed node does not open again")?);
        let spent = spent(&victim.run(&["budget", "--output", "json"])?)?;
        ensure!(spent >= spent_before, "the budget shrank from {spent_before} to {spent}");
        if said.code == 0 {
            answered += 1;
            ensure!(spent > spent_before, "{attribute} was sent and is not in the ledger");
            let again = say(asker, &flags)?;
            ensure!(again.code == 0, "{}", again.stderr);
            let (first, again): (Value, Value) =
                (serde_json::from_str(&said.stdout)?, serde_json::from_str(&again.stdout)?);
            ensure!(estimates(&first)? == estimates(&again)?, "{attribute} was answered twice, differently");
        }
        spent_before = spent;
    }
    // Without answers and without lost ones the rounds would show nothing.
    ensure!(
        (1..ATTRIBUTES.len()).contains(&answered),
        "{answered} of {} questions were answered",
        ATTRIBUTES.len()
    );
    Ok(())
}

/// The file of the ledger alone is put back: every value in it is authentic, the whole is not.
fn books_of_another_time() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let (asker, victim) = (&federation.members[2], &federation.members[1]);
    let ledger = victim.dir.join("data/books/data.redb");
    let old = fs::read(&ledger)?;
    let node = victim.serve()?;
    asker.run(&["ask", "--unit", "case", "--cohorts", "2024", "--sigma", "64", "--to", "GR"])?;
    drop(node);
    let new = fs::read(&ledger)?;
    fs::write(&ledger, old)?;
    let said = say(victim, &["budget"])?;
    ensure!(said.code != 0, "a ledger that forgot a release was opened: {}", said.stdout);
    fs::write(&ledger, new)?;
    victim.run(&["budget"])?;
    Ok(())
}

/// What questions have spent on all cohorts together, in nano-ρ.
fn spent(budget: &str) -> Result<f64> {
    let lines: Value = serde_json::from_str(budget)?;
    let lines = lines.as_array().context("no budget")?;
    Ok(lines.iter().filter_map(|line| line["questions_spent"].as_f64()).sum())
}
