//! A round that goes on by itself, on a calendar whose clock the test sets: nobody presses anything.

use crate::rounds::{charged, json, party, predicate};
use crate::support::{Federation, refused, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_types::RoundName;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

pub(crate) fn tests() -> Vec<Trial> {
    vec![test("a_round_goes_through_its_calendar_by_itself_and_survives_restarts", by_itself)]
}

/// How long a day's work may take; a bound, not a measurement.
const PATIENCE: Duration = Duration::from_secs(120);

struct Clock {
    file: PathBuf,
    round: RoundName,
}

impl Clock {
    /// Says at every office that so many days have passed since the round froze.
    fn day(&self, days: i64) -> Result<()> {
        let today = time::OffsetDateTime::now_utc().date();
        let ahead = (self.round.freezes_on() - today).whole_days() + days;
        Ok(safeborders_store::fsx::replace(&self.file, ahead.to_string().as_bytes())?)
    }
}

/// Every office keeps the days of this clock, charges ε = 1, and goes on by itself if it is named here.
fn keep_days(federation: &Federation, by_themselves: &[&str]) -> Result<Clock> {
    let today = time::OffsetDateTime::now_utc().date();
    let round = RoundName::open_on(today).context("no round is open today")?;
    let file = federation.members[0].dir.with_file_name("clock-of-rounds");
    for member in &federation.members {
        let path = member.dir.join("node.toml");
        let text = fs::read_to_string(&path)?;
        let automatic = by_themselves.contains(&member.country);
        let rounds = format!("automatic = {automatic}\nepsilon = 1.0\nclock = {file:?}\n");
        let before = "automatic = true\nepsilon = 0.5\n";
        ensure!(text.contains(before), "{text}");
        fs::write(&path, text.replace(before, &rounds))?;
    }
    Ok(Clock { file, round })
}

fn shown(federation: &Federation, member: usize, round: RoundName) -> Result<Value> {
    json(federation, member, &["rounds", "show", &round.to_string()])
}

/// Waits until what an office shows of the round is as it should be.
fn until(
    federation: &Federation,
    member: usize,
    round: RoundName,
    what: &str,
    is: impl Fn(&Value) -> bool,
) -> Result<Value> {
    let began = Instant::now();
    loop {
        let view = shown(federation, member, round)?;
        if is(&view) {
            return Ok(view);
        }
        ensure!(began.elapsed() < PATIENCE, "{what}: {view}");
        std::thread::sleep(Duration::from_millis(200));
    }
}

fn has(view: &Value, country: &str, key: &str) -> bool {
    party(view, country).is_ok_and(|party| !party[key].is_null())
}

fn by_itself() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let predicate = predicate(&federation)?;
    let clock = keep_days(&federation, &["BE", "GR"])?;
    let round = clock.round;
    let name = round.to_string();
    let (belgium, greece, romania) = (0, 1, 2);
    let mut nodes = federation.start()?;
    let publish =
        ["patterns", "publish", "--reason", "a test", "--epsilon", "0.9", "--predicate", &predicate];
    json(&federation, belgium, &[&publish[..], &["--round", &name]].concat())?;
    // Before the day a person cannot hurry it, and by hand is for rounds that keep no days.
    clock.day(-1)?;
    for flags in [&[][..], &["--freeze-by-hand"]] {
        let early = say(&federation.members[greece], &[&["rounds", "join", &name], flags].concat())?;
        refused(&early, 64, "freezes on")?;
    }
    clock.day(0)?;
    for office in [belgium, greece] {
        until(&federation, office, round, "frozen on its day", |v| v["stage"] == "frozen")?;
    }
    clock.day(1)?;
    until(&federation, belgium, round, "fetched", |v| has(v, "GR", "submitted"))?;
    let late = until(&federation, greece, round, "fetched", |v| has(v, "BE", "submitted"))?;
    ensure!(!has(&late, "RO", "submitted") && late["list"][0] == 1, "{late}");
    clock.day(7)?;
    until(&federation, belgium, round, "signed", |v| has(v, "BE", "signed"))?;
    until(&federation, greece, round, "signed", |v| has(v, "GR", "signed"))?;
    // Belgium's machine crashes and is away for a day.
    nodes.remove(belgium).kill()?;
    clock.day(9)?;
    nodes.insert(belgium, federation.members[belgium].serve()?);
    let answered = until(&federation, belgium, round, "answered", |v| v["stage"] == "answered")?;
    ensure!(answered["charged"][1] == 1_000_000_000, "{answered}");
    clock.day(10)?;
    until(&federation, greece, round, "answered", |v| v["stage"] == "answered")?;
    clock.day(11)?;
    until(&federation, belgium, round, "the other's histogram", |v| has(v, "GR", "counted"))?;
    // Somebody presses all the same, and the machine starts again: a round is answered once.
    json(&federation, belgium, &["rounds", "join", &name])?;
    nodes.remove(belgium).kill()?;
    nodes.insert(belgium, federation.members[belgium].serve()?);
    clock.day(28)?;
    let closed = until(&federation, belgium, round, "closed", |v| {
        party(v, "RO").is_ok_and(|party| party["trouble"].as_str().is_some_and(|t| t.contains("absent")))
    })?;
    ensure!(
        closed["stage"] == "closed" && closed["state"].as_str().is_some_and(|s| s.contains("RO")),
        "{closed}"
    );
    ensure!(party(&closed, "GR")?["trouble"] == "", "{closed}");
    ensure!(party(&closed, "RO")?["standing"] == "absent", "{closed}");
    ensure!(
        party(&closed, "GR")?["standing"] == "in-time" && closed["by_itself"] == 1_000_000_000,
        "{closed}"
    );
    for (office, charges) in [(belgium, 1), (greece, 1), (romania, 0)] {
        ensure!(charged(&federation, office)? == charges, "office {office}");
    }
    // The control: an office that switched it off did nothing of all that.
    let off = shown(&federation, romania, round)?;
    ensure!(off["stage"] == "void" && !has(&off, "RO", "submitted") && off["by_itself"].is_null(), "{off}");
    refused(&say(&federation.members[romania], &["rounds", "join", &name])?, 64, "closed on")?;
    let matches = json(&federation, belgium, &["matches", &name, "--all"])?;
    ensure!(matches["lines"].as_array().is_some_and(|lines| lines.len() == 1), "{matches}");
    ensure!(matches["missing"][0].as_str().is_some_and(|by| by.contains("/RO/")), "{matches}");
    asked_for_contact(&federation, &matches["lines"][0])?;
    drop(nodes);
    federation.members[belgium].run(&["audit", "verify"]).map(drop)
}

/// A contact request rests on a match that is looked up at both ends.
fn asked_for_contact(federation: &Federation, line: &Value) -> Result<()> {
    ensure!(line["matches"] == true && line["country"] == "GR", "{line}");
    let name = line["name"].as_str().context("no name")?;
    let new = |to: &'static str, name: &str| {
        let what = ["referral", "new", "--to", to, "--request", "information", "--category", "not-yet-clear"];
        say(&federation.members[0], &[&what[..], &["--matched", name, "--output", "json"]].concat())
    };
    refused(&new("RO", name)?, 64, "shows no match")?;
    refused(&new("GR", &"0".repeat(64))?, 64, "no round here has a match")?;
    let said = new("GR", name)?;
    ensure!(said.code == 0, "{}", said.stderr);
    let there = federation.members[1].run(&["referral", "list", "--output", "json"])?;
    let there: Value = serde_json::from_str(&there)?;
    let (signature, round) = (&line["signature"], there[0]["rests_on"].as_str().unwrap_or_default());
    ensure!(round.starts_with("a match of round"), "{there} {signature}");
    Ok(())
}
