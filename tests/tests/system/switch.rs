//! The switch that stops all exchange with a country or with everybody, thrown and taken back on real nodes that serve.

use crate::persons::{administered, approved, done, house, joined, proposal};
use crate::support::{Federation, Said, countries, refused, say, test};
use anyhow::{Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::Member;
use serde_json::Value;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_switch_ends_exchange_with_a_country_both_ways_from_the_next_call_on", one_country),
        test("a_switch_for_everybody_leaves_a_node_alone_until_it_is_taken_back", everybody),
        test("a_switch_is_thrown_by_one_person_and_taken_back_by_two", by_two),
    ]
}

/// One office asks another.
fn ask(asker: &Member, to: &str) -> Result<Said> {
    let flags = ["ask", "--unit", "case", "--cohorts", "2024", "--sigma", "64", "--output", "json"];
    say(asker, &[&flags[..], &["--by", "case.data_source", "--to", to]].concat())
}

fn answered(asker: &Member, to: &str) -> Result<()> {
    let said = ask(asker, to)?;
    ensure!(said.code == 0, "{} asks {to}: {} {}", asker.country, said.stdout, said.stderr);
    Ok(())
}

fn stop(office: &Member, whom: &str, reason: &str) -> Result<Said> {
    say(office, &["peers", "stop", whom, "--reason", reason])
}

fn resume(office: &Member, whom: &str) -> Result<Said> {
    say(office, &["peers", "resume", whom, "--reason", "new keys are in place"])
}

fn stops(office: &Member) -> Result<Vec<Value>> {
    Ok(serde_json::from_str(&office.run(&["peers", "stops", "--output", "json"])?)?)
}

fn one_country() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let [brussels, athens, bucharest] = &federation.members[..] else { anyhow::bail!("three offices") };
    let mut nodes = federation.start()?;
    // Connections are open and warm in both directions.
    answered(bucharest, "GR")?;
    answered(athens, "RO")?;
    refused(&stop(athens, "RO", " ")?, 64, "say why")?;
    refused(&resume(athens, "RO")?, 77, "not stopped")?;
    ensure!(stops(athens)?.is_empty());
    answered(bucharest, "GR")?;

    let said = done(stop(athens, "RO", "its keys were stolen")?)?;
    ensure!(said.contains("nothing is exchanged with RO"), "{said}");
    // The very next call, also a repeat of one that was answered: the other side is told so ...
    refused(&ask(bucharest, "GR")?, 77, "stopped")?;
    // ... and nothing is asked there; all others go on.
    refused(&ask(athens, "RO")?, 77, "stopped")?;
    answered(brussels, "GR")?;
    answered(athens, "BE")?;
    answered(bucharest, "BE")?;
    // Whatever the call: greetings, heads and lists too.
    let tested = say(athens, &["peers", "test", "--output", "csv"])?;
    refused(&tested, 69, "1 of 2 peers")?;
    ensure!(tested.stdout.contains("stopped"), "{}", tested.stdout);
    let lists = athens.run(&["peers", "lists", "--output", "csv"])?;
    ensure!(lists.lines().any(|line| line.starts_with("RO,") && line.contains("stopped")), "{lists}");
    let compared = say(athens, &["audit", "compare", "RO"])?;
    ensure!(compared.code != 0, "a head was exchanged: {}", compared.stdout);
    let lists = bucharest.run(&["peers", "lists", "--output", "csv"])?;
    ensure!(lists.lines().any(|line| line.starts_with("GR,") && line.contains("stopped")), "{lists}");
    refused(&stop(athens, "RO", "again")?, 77, "stopped already")?;

    // It holds through a restart, and says since when, by whom and why.
    drop(nodes.remove(1));
    let _athens = athens.serve()?;
    refused(&ask(bucharest, "GR")?, 77, "stopped")?;
    refused(&ask(athens, "RO")?, 77, "stopped")?;
    let [line] = &stops(athens)?[..] else { anyhow::bail!("one switch") };
    let text = line.to_string();
    ensure!(
        text.contains("RO") && text.contains("console") && text.contains("its keys were stolen"),
        "{text}"
    );

    done(resume(athens, "RO")?)?;
    ensure!(stops(athens)?.is_empty());
    answered(bucharest, "GR")?;
    answered(athens, "RO")?;
    athens.run(&["audit", "verify"]).map(drop)
}

fn everybody() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let [brussels, athens, bucharest] = &federation.members[..] else { anyhow::bail!("three offices") };
    let _nodes = federation.start()?;
    answered(brussels, "GR")?;
    done(stop(athens, "BE", "a dispute")?)?;
    done(stop(athens, "--all", "an incident here")?)?;
    for (asker, to) in [(brussels, "GR"), (bucharest, "GR"), (athens, "BE"), (athens, "RO")] {
        refused(&ask(asker, to)?, 77, "stopped")?;
    }
    // A coordinator is a counterpart like any other, and goes on without this node.
    let merged =
        || federation.ask(&["--unit", "case", "--by", "case.region_of_exploitation", "--sigma", "64"]);
    let answer = merged()?;
    ensure!(countries(&answer, "answered") == ["BE", "RO"], "{answer}");
    ensure!(
        countries(&answer, "missing") == ["GR"] && answer["missing"].to_string().contains("stopped"),
        "{answer}"
    );
    // Taking back the switch for everybody takes no country's own back.
    done(resume(athens, "--all")?)?;
    answered(bucharest, "GR")?;
    answered(athens, "RO")?;
    refused(&ask(brussels, "GR")?, 77, "stopped")?;
    refused(&ask(athens, "BE")?, 77, "stopped")?;
    // The coordinator is vouched for by Belgium, which is still stopped.
    let flags = ["--unit", "case", "--by", "case.country_of_exploitation", "--sigma", "64"];
    ensure!(countries(&federation.ask(&flags)?, "missing") == ["GR"]);
    done(resume(athens, "BE")?)?;
    answered(brussels, "GR")?;
    answered(athens, "BE")
}

fn by_two() -> Result<()> {
    let (_home, office, adam) = administered()?;
    let anna = joined(&office, &adam, "anna", "analyst")?;
    let petra = joined(&office, &adam, "petra", "prosecutor")?;
    let dora = joined(&office, &adam, "dora", "data-protection-officer")?;
    let _serving = office.serve()?;
    let stop = ["peers", "stop", "RO", "--reason", "its keys were stolen"];
    let all = ["peers", "stop", "--all", "--reason", "an incident here"];
    for person in [&anna, &adam] {
        refused(&person.run(&office, &stop)?, 77, "has no right")?;
    }
    done(petra.run(&office, &stop)?)?;
    done(dora.run(&office, &all)?)?;
    let resume = ["peers", "resume", "RO", "--reason", "new keys"];
    refused(&anna.run(&office, &resume)?, 77, "has no right")?;
    let proposed = petra.run(&office, &resume)?;
    refused(&proposed, 77, "needs a second person")?;
    refused(&petra.run(&office, &["approvals", "approve", &proposal(&proposed)?])?, 77, "nobody approves")?;
    approved(&office, &dora, &proposed)?;
    // What was approved is that switch and no other.
    let other = ["peers", "resume", "--all", "--reason", "new keys"];
    refused(&petra.run(&office, &other)?, 77, "needs a second person")?;
    done(petra.run(&office, &resume)?)?;
    // Thrown anew it is another switch: the approval is used up.
    done(petra.run(&office, &stop)?)?;
    refused(&petra.run(&office, &resume)?, 77, "needs a second person")?;
    let of = |person: &str| house(&office, &dora, &["--person", person, "--output", "json"]);
    let lines = of("petra")?;
    let thrown = |l: &&Value| l["what"].as_str().is_some_and(|what| what.starts_with("stop exchange"));
    ensure!(lines.iter().filter(thrown).count() == 2, "{lines:#?}");
    ensure!(lines.iter().any(|l| l.to_string().contains("its keys were stolen")), "{lines:#?}");
    ensure!(of("dora")?.iter().any(|l| l["what"] == "approve"), "the approval is not on record");
    ensure!(of("anna")?.iter().any(|l| l["outcome"].to_string().contains("no-right")), "nor the refusal");
    Ok(())
}
