//! Greetings, revocation lists that travel by themselves, and `status`, on real nodes.

use crate::support::{AGREEMENT, Federation, countries, refused, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::coordinator::Coordinator;
use serde_json::Value;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_peer_that_would_refuse_says_why_when_it_is_tested", greetings),
        test("a_revoked_certificate_is_refused_once_the_list_was_taken_from_its_country", lists),
        test("status_names_what_ends_and_how_everything_stands", status),
    ]
}

fn greetings() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let [brussels, athens, _] = &federation.members[..] else { anyhow::bail!("three offices") };
    let mut nodes = federation.start()?;
    let sound = athens.run(&["peers", "test", "--output", "csv"])?;
    ensure!(sound.matches("answers about").count() == 2, "{sound}");
    brussels.run(&["agreement", "suspend", AGREEMENT, "--reason", "a question of law"])?;
    let said = say(athens, &["peers", "test", "--output", "csv"])?;
    refused(&said, 69, "1 of 2 peers")?;
    let both = "both sides accept the other's certificate; ";
    let suspended = format!("{both}it has suspended the agreement: call that office");
    ensure!(said.stdout.contains(&suspended), "{}", said.stdout);
    // Who suspended it hears the same of its own side, and sees the certificates all the same.
    let own = say(brussels, &["peers", "test", "--output", "csv"])?;
    refused(&own, 69, "2 of 2 peers")?;
    let suspended = format!("{both}{AGREEMENT} is suspended here");
    ensure!(own.stdout.matches(&suspended).count() == 2, "{}", own.stdout);
    brussels.run(&["agreement", "terminate", AGREEMENT, "--reason", "a question of law", "--yes"])?;
    let said = say(athens, &["peers", "test", "--output", "csv"])?;
    ensure!(said.stdout.contains("it has ended the agreement"), "{}", said.stdout);
    nodes.remove(2).kill()?;
    let said = say(athens, &["peers", "test", "--output", "csv"])?;
    refused(&said, 69, "2 of 2 peers")?;
    ensure!(said.stdout.contains("cannot be reached"), "{}", said.stdout);
    let own = say(brussels, &["peers", "test", "--output", "csv"])?.stdout;
    ensure!(own.contains("cannot be reached") && own.matches(both).count() == 1, "{own}");
    Ok(())
}

fn lists() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let [brussels, athens, _] = &federation.members[..] else { anyhow::bail!("three offices") };
    let _nodes = federation.start()?;
    let by = ["--unit", "victim", "--by", "victim.age_class", "--max-cost", "0.002"];
    ensure!(countries(&federation.ask(&by)?, "answered") == ["BE", "GR", "RO"]);
    let fetch = || athens.run(&["peers", "lists", "--output", "csv"]);
    ensure!(fetch()?.matches("newer lists are installed").count() == 2);
    ensure!(fetch()?.matches("as new as those installed").count() == 2);
    // A list that its country signed anew is newer; the older file does not come back.
    let file = brussels.dir.join("roots/BE.crl.pem");
    let old = brussels.dir.join("old.pem");
    std::fs::copy(&file, &old)?;
    brussels.run(&[
        "pki",
        "revoke",
        &Coordinator::id(),
        "--reason",
        "laptop lost",
        "--compromised",
        "--yes",
    ])?;
    // The serving node reads its own lists within seconds.
    let renewed = (0..50).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(200));
        fetch().ok().filter(|said| said.contains("BE,newer lists are installed"))
    });
    renewed.context("the newer list was never taken")?;
    let old = old.to_str().context("path")?;
    refused(&say(athens, &["peers", "lists", "BE", old])?, 77, "older than the one that is installed")?;
    let forged = brussels.dir.join("forged.pem");
    std::fs::copy(athens.dir.join("roots/GR.crl.pem"), &forged)?;
    let forged = forged.to_str().context("path")?;
    refused(&say(athens, &["peers", "lists", "BE", forged])?, 77, "not signed by an authority of BE")?;
    // Athens goes by it within seconds, Brussels by its own, and Bucharest has not taken it yet. Each try is
    // another question: a coordinator shows what it was answered before.
    let tries = ["case.region_of_exploitation", "case.data_source", "case.country_of_exploitation"];
    let without = tries.into_iter().find_map(|attribute| {
        std::thread::sleep(std::time::Duration::from_secs(3));
        let answer = federation.ask(&["--unit", "case", "--by", attribute, "--sigma", "64"]).ok()?;
        (countries(&answer, "answered") == ["RO"]).then_some(answer)
    });
    let answer = without.context("the revoked coordinator is still answered")?;
    ensure!(countries(&answer, "missing") == ["BE", "GR"], "{answer}");
    Ok(())
}

fn status() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let athens = &federation.members[1];
    let told = || -> Result<Value> { Ok(serde_json::from_str(&athens.run(&["status", "--json"])?)?) };
    ensure!(told()?["serving"] == false);
    let _nodes = federation.start()?;
    let status = told()?;
    ensure!(
        status["serving"] == true && status["held"] == "" && status["frozen"] == status["cohorts"],
        "{status}"
    );
    ensure!(status["agreements"][0]["standing"] == "in-force", "{status}");
    ensure!(status["peers"].as_array().context("peers")?.iter().all(|peer| peer["reachable"] == true));
    let ends: Vec<(&str, &str)> = status["expiries"]
        .as_array()
        .context("expiries")?
        .iter()
        .filter_map(|e| Some((e["what"].as_str()?, e["urgency"].as_str()?)))
        .collect();
    for what in [
        "certificate of spiffe://safeborders/GR/node/gr-office",
        "issuing authority of GR",
        "national root of BE",
        "revocation lists of GR",
        "agreement test-agreement",
    ] {
        ensure!(ends.contains(&(what, "fine")), "{what} is not in {ends:?}");
    }
    let text = athens.run(&["status"])?;
    ensure!(text.contains("Serving    yes") && text.contains("national root of RO"), "{text}");
    Ok(())
}
