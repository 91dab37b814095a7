//! Link checks and referrals between two offices with real processes. All identifiers are made up.

use crate::persons::{Person, approved, done, joined, joined_by_two, nobody, proposal};
use crate::support::{refused, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::{Member, each, free_ports, introduce};
use serde_json::Value;
use std::fs;
use tempfile::TempDir;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_suspects_phone_that_both_hold_is_a_hit_and_others_are_none", hits),
        test("link_checks_beyond_the_agreement_or_its_quota_are_refused", limits),
        test("a_link_check_takes_two_people_and_a_case_file_that_is_open_to_them", checked_by_two),
        test("an_identifier_on_the_whitelist_is_neither_asked_about_nor_shown", hubs),
        test("what_a_referral_rests_on_is_looked_up_and_not_claimed", bases),
        test("a_referral_goes_there_and_back_also_when_the_other_office_was_down", referral),
    ]
}

const GREEK: &str = r#"{"id":"GR-1","registered":"2024-03-05","links":[{"kind":"phone","value":"+302101111111","of":"victim"},{"kind":"phone","value":"2102222222","of":"suspect"},{"kind":"phone","value":"+359888123456","of":"suspect"},{"kind":"plate","value":"IAB 1234","of":"suspect"}]}
{"id":"GR-2","registered":"2024-03-06","links":[{"kind":"phone","value":"+302103333333","of":"suspect"},{"kind":"phone","value":"+302104444444","of":"suspect"}]}
{"id":"GR-3","registered":"2024-03-07"}
"#;
const BULGARIAN: &str = r#"{"id":"BG-1","registered":"2024-04-05","links":[{"kind":"phone","value":"0888 123 456","of":"suspect"},{"kind":"phone","value":"+302103333333","of":"victim"},{"kind":"plate","value":"IAB-1234","of":"suspect"}]}
"#;

pub(crate) struct Two {
    _home: TempDir,
    pub(crate) members: Vec<Member>,
}

impl Two {
    pub(crate) fn greece(&self) -> &Member {
        &self.members[0]
    }

    pub(crate) fn bulgaria(&self) -> &Member {
        &self.members[1]
    }
}

/// Two offices with made-up case files, and an agreement with these flags.
pub(crate) fn two(flags: &[&str]) -> Result<Two> {
    let home = tempfile::tempdir()?;
    let ports = free_ports(2)?;
    let members: Result<Vec<Member>> =
        ["GR", "BG"].into_iter().zip(&ports).map(|(c, port)| Member::new(c, home.path(), port)).collect();
    let members = members?;
    each(&members, |member| member.init("2024Q1"))?;
    introduce(&members)?;
    let file = home.path().join("agreement.json");
    let file = file.to_str().context("path")?;
    let askers: Vec<String> = members.iter().map(|m| format!("{}=0.01", m.id())).collect();
    let mut draft = vec!["agreement", "draft", "--id", "contacts", "--parties", "GR,BG", "--out", file];
    askers.iter().for_each(|asker| draft.extend(["--asker", asker]));
    draft.extend(flags);
    members[0].run(&draft)?;
    for member in &members {
        member.run(&["agreement", "sign", "--yes", file])?;
    }
    each(&members, |member| member.run(&["agreement", "import", file]).map(drop))?;
    for (member, text) in members.iter().zip([GREEK, BULGARIAN]) {
        let cases = home.path().join(format!("{}.jsonl", member.country));
        fs::write(&cases, text)?;
        member.run(&["import", cases.to_str().context("path")?])?;
    }
    Ok(Two { _home: home, members })
}

pub(crate) const PHONES: &[&str] =
    &["--link-check", "phone", "--checks-per-day", "5", "--checks-per-case", "4"];

pub(crate) fn check<'a>(source: &'a str, kind: &'a str) -> Vec<&'a str> {
    vec!["links", "check", source, "--peer", "BG", "--kind", kind, "--output", "json"]
}

pub(crate) fn checked(member: &Member, source: &str) -> Result<Value> {
    Ok(serde_json::from_str(&member.run(&check(source, "phone"))?)?)
}

fn hits() -> Result<()> {
    let two = two(PHONES)?;
    let _nodes = each(&two.members, Member::serve)?;
    // The second phone of GR-1's suspects, written with the other country's code there and nationally here.
    let hit = checked(two.greece(), "GR-1")?;
    ensure!(hit["hits"] == serde_json::json!([3]) && hit["checked"] == 2, "{hit}");
    ensure!(hit["desks"].as_array().is_some_and(|desks| desks.len() == 1), "whom to call: {hit}");
    // A number that is a suspect's here and a victim's there is no hit.
    let none = checked(two.greece(), "GR-2")?;
    ensure!(none["hits"] == serde_json::json!([]) && none["checked"] == 2, "{none}");
    // Both keep that checks were made; only the asker's record tells the case file and the result.
    let log = |member: &Member| member.run(&["links", "log", "--output", "json"]);
    let (asker, answerer) = (log(two.greece())?, log(two.bulgaria())?);
    ensure!(asker.contains("GR-1") && asker.contains("console") && asker.contains("\"hits\": 1"), "{asker}");
    for kept_back in ["GR-1", "console", "\"hits\": 1", "888123456", "2222222"] {
        ensure!(!answerer.contains(kept_back), "{kept_back} travelled: {answerer}");
    }
    ensure!(!asker.contains("888123456"), "an identifier is in the log");
    let reference = hit["reference"].as_str().context("no reference")?;
    ensure!(answerer.contains(reference), "the two records name different references");
    // The books' own check counts the quotas again.
    each(&two.members, |member| member.run(&["audit", "verify"]).map(drop))?;
    Ok(())
}

fn checked_by_two() -> Result<()> {
    let two = two(PHONES)?;
    let _nodes = each(&two.members, Member::serve)?;
    let office = two.greece();
    let adam = Person::hired(office, &nobody(office), "adam", "administrator")?;
    done(adam.log_in(office)?)?;
    let dora = joined(office, &adam, "dora", "data-protection-officer")?;
    let petra = joined_by_two(office, (&adam, &dora), "petra", "prosecutor")?;
    let boris = joined_by_two(office, (&adam, &dora), "boris", "prosecutor")?;
    let anna = joined_by_two(office, (&adam, &dora), "anna", "analyst")?;
    let wanted = check("GR-1", "phone");
    refused(&anna.run(office, &wanted)?, 77, "has no right")?;
    let proposed = petra.run(office, &wanted)?;
    refused(&proposed, 77, "needs a second person")?;
    let own = ["approvals", "approve", &proposal(&proposed)?];
    refused(&petra.run(office, &own)?, 77, "nobody approves what they proposed")?;
    refused(&petra.run(office, &wanted)?, 77, "needs a second person")?;
    approved(office, &boris, &proposed)?;
    let hit: Value = serde_json::from_str(&done(petra.run(office, &wanted)?)?)?;
    ensure!(hit["hits"] == serde_json::json!([3]), "{hit}");
    let log = done(dora.run(office, &["links", "log", "--output", "json"])?)?;
    ensure!(log.contains("petra"), "{log}");
    // A sealed file is checked by those assigned to it; to others it is not here.
    done(petra.run(office, &["case", "seal", "GR-2", "--reason", "undercover"])?)?;
    refused(&boris.run(office, &check("GR-2", "phone"))?, 64, "no case file")?;
    refused(&petra.run(office, &check("GR-2", "phone"))?, 77, "needs a second person")
}

fn limits() -> Result<()> {
    let two = two(PHONES)?;
    let nodes = each(&two.members, Member::serve)?;
    let asked = |args: &[&str]| say(two.greece(), args);
    refused(&asked(&check("GR-1", "plate"))?, 64, "allows to check a plate")?;
    refused(&asked(&check("GR-3", "phone"))?, 64, "no suspect of this case file")?;
    refused(&asked(&check("GR-9", "phone"))?, 64, "no case file")?;
    // Two identifiers a check: two checks of this case file are within its quota of four, the third is not.
    checked(two.greece(), "GR-1")?;
    checked(two.greece(), "GR-1")?;
    refused(&asked(&check("GR-2", "phone"))?, 77, "day-quota")?;
    refused(&asked(&check("GR-1", "phone"))?, 77, "quota")?;
    // A quota is not forgotten by a restart.
    drop(nodes);
    let _nodes = each(&two.members, Member::serve)?;
    refused(&asked(&check("GR-2", "phone"))?, 77, "day-quota")?;
    let log = two.bulgaria().run(&["links", "log", "--output", "json"])?;
    ensure!(log.contains("day-quota"), "a refusal is not on record: {log}");
    // Without the section there is no link check at all.
    let without = self::two(&[])?;
    let _nodes = each(&without.members, Member::serve)?;
    refused(&say(without.greece(), &check("GR-1", "phone"))?, 64, "no agreement in force")
}

fn hubs() -> Result<()> {
    let two = two(PHONES)?;
    let _nodes = each(&two.members, Member::serve)?;
    let hubs = |member: &Member, text: &str| fs::write(member.dir.join("hubs.txt"), text);
    let answered = || -> Result<usize> {
        let log: Vec<Value> =
            serde_json::from_str(&two.bulgaria().run(&["links", "log", "--output", "json"])?)?;
        Ok(log.iter().filter(|line| line["event"] == "answered").count())
    };
    // All of a case file's: refused, with its places, and nothing travels.
    hubs(two.greece(), "phone +30 210 3333333 # a hotline\nphone +30 210 4444444\n")?;
    let said = say(two.greece(), &check("GR-2", "phone"))?;
    refused(&said, 64, "number 1, 2 of the case file is on the office's whitelist")?;
    ensure!(!said.stderr.contains("3333333"), "an identifier is in a message: {}", said.stderr);
    ensure!(answered()? == 0, "something was asked");
    // One of them: the others are asked about, and it is named.
    hubs(two.greece(), "phone 210 2222222\n")?;
    let hit = checked(two.greece(), "GR-1")?;
    let of_hit = (&hit["checked"], &hit["hubs"], &hit["hits"]);
    ensure!(of_hit == (&1.into(), &serde_json::json!([2]), &serde_json::json!([3])), "{hit}");
    // The other office's hotline is not among what it shows, from the next check on.
    hubs(two.bulgaria(), "phone 0888 123 456\n")?;
    ensure!(checked(two.greece(), "GR-1")?["hits"] == serde_json::json!([]));
    // A list that is not understood answers nothing rather than everything.
    hubs(two.bulgaria(), "phone call-me-maybe\n")?;
    refused(&say(two.greece(), &check("GR-1", "phone"))?, 77, "unavailable")?;
    ensure!(answered()? == 2);
    hubs(two.greece(), "fax 12\n")?;
    refused(&say(two.greece(), &check("GR-1", "phone"))?, 64, "hubs.txt line 1")
}

fn bases() -> Result<()> {
    let two = two(PHONES)?;
    let _nodes = each(&two.members, Member::serve)?;
    let new = |flags: &[&str]| {
        let what =
            ["referral", "new", "--to", "BG", "--request", "information", "--category", "not-yet-clear"];
        say(two.greece(), &[&what[..], flags, &["--output", "json"]].concat())
    };
    let (hit, none) = (checked(two.greece(), "GR-1")?, checked(two.greece(), "GR-2")?);
    let of = |checked: &Value| checked["reference"].as_str().map(str::to_owned).context("no reference");
    let (hit, none) = (of(&hit)?, of(&none)?);
    let nobody = "0".repeat(64);
    for (flags, words) in [
        (["--link-check", &none], "was no hit at BG"),
        (["--link-check", &nobody[..32]], "has had no answer of BG"),
        (
            ["--matched", &nobody],
            "takes part in no rounds|allows no signature rounds|no round here has a match",
        ),
    ] {
        let said = new(&flags)?;
        ensure!(
            said.code != 0 && words.split('|').any(|words| said.stderr.contains(words)),
            "{}",
            said.stderr
        );
    }
    refused(&new(&["--figures"])?, 64, "no figures of BG are kept here")?;
    ensure!(listed(two.greece())?.is_null(), "something refused was kept");
    for (flags, here, there) in [
        (vec![], "own knowledge", "own knowledge"),
        (vec!["--link-check", hit.as_str()], "on record here", "on record here"),
    ] {
        let said = new(&flags)?;
        ensure!(said.code == 0, "{}", said.stderr);
        let made: Value = serde_json::from_str(&said.stdout)?;
        let id = made[0]["referral"]["id"].as_str().context("no number")?.to_owned();
        let rests = |line: &Value| line["rests_on"].as_str().unwrap_or_default().to_owned();
        ensure!(rests(&made[0]).contains(here), "{made}");
        until(two.greece(), |line| line["delivered"] == true)?;
        let shown: Value =
            serde_json::from_str(&two.bulgaria().run(&["referral", "show", &id, "--output", "json"])?)?;
        ensure!(rests(&shown[0]).contains(there), "{shown}");
    }
    Ok(())
}

fn listed(member: &Member) -> Result<Value> {
    let list: Value = serde_json::from_str(&member.run(&["referral", "list", "--output", "json"])?)?;
    Ok(list[0].clone())
}

/// Waits until the one referral is as it should be; the time-out only bounds a broken run.
fn until(member: &Member, right: impl Fn(&Value) -> bool) -> Result<Value> {
    for _ in 0..300 {
        let line = listed(member)?;
        if right(&line) {
            return Ok(line);
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    anyhow::bail!("it never came to it: {}", listed(member)?)
}

fn referral() -> Result<()> {
    let two = two(PHONES)?;
    let _greece = two.greece().serve()?;
    let new = [
        "referral",
        "new",
        "--to",
        "BG",
        "--request",
        "coordination-meeting",
        "--category",
        "forced-criminality",
        "--urgency",
        "priority",
        "--case-files",
        "3",
        "--case-note",
        "Dossier 7",
    ];
    two.greece().run(&new)?;
    let waiting = listed(two.greece())?;
    ensure!(waiting["delivered"] == false && waiting["state"] == "sent", "{waiting}");
    let bulgaria = two.bulgaria().serve()?;
    until(two.greece(), |line| line["delivered"] == true)?;
    let there = listed(two.bulgaria())?;
    ensure!(there["referral"]["case_files"] == "two-to-four" && there["case_note"] == "", "{there}");
    ensure!(!there.to_string().contains("Dossier"), "the case number travelled");
    let id = there["referral"]["id"].as_str().context("no number")?;
    two.bulgaria().run(&["referral", "show", id])?;
    until(two.greece(), |line| line["state"] == "seen")?;
    // Each side takes its own steps.
    refused(&say(two.greece(), &["referral", "accept", id])?, 64, "cannot make it accepted")?;
    two.bulgaria().run(&["referral", "accept", id])?;
    until(two.greece(), |line| line["state"] == "accepted")?;
    // Closing while the other office is down reaches it when it is back.
    drop(bulgaria);
    two.greece().run(&["referral", "close", id, "--reason", "judicial-channel-opened"])?;
    ensure!(listed(two.greece())?["delivered"] == false);
    let _bulgaria = two.bulgaria().serve()?;
    until(two.bulgaria(), |line| line["state"]["closed"] == "judicial-channel-opened")?;
    refused(&say(two.bulgaria(), &["referral", "accept", id])?, 64, "cannot make it")?;
    let directory = two.greece().run(&["directory", "--output", "json"])?;
    ensure!(serde_json::from_str::<Vec<Value>>(&directory)?.len() == 2, "{directory}");
    each(&two.members, |member| member.run(&["audit", "verify"]).map(drop))?;
    Ok(())
}
