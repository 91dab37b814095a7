//! A node that is put back from a backup has forgotten what it spent since. Its counterparts have not.

use crate::support::{Federation, estimates, refused, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::Member;
use safeborders_demo::process::Server;
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_node_put_back_from_an_old_backup_answers_nothing_new", put_back),
        test("an_accepted_loss_spends_every_open_cohort_in_full", accepted),
        test("a_newer_backup_lets_the_node_go_on_by_itself", newer_backup),
        test("a_restored_node_waits_until_every_peer_was_asked", nobody_reachable),
        test("when_every_witness_forgets_too_the_old_budget_comes_back", bare_copies),
        test("older_data_under_a_newer_mark_is_noticed_alone", data_alone),
    ]
}

const FIRST: &str = "case.region_of_exploitation";
const LOST: &str = "case.offender_structure";
const NEW: &str = "case.transport";

/// Three offices; Romania has asked Greece once before Greece's backup, and once after it.
struct Story {
    federation: Federation,
    nodes: Vec<Option<Server>>,
    backup: PathBuf,
    first: Value,
}

impl Story {
    fn new() -> Result<Self> {
        let federation = Federation::new("0.02")?;
        copy(&federation.members[0].dir, &federation.members[0].dir.with_extension("fresh"))?;
        let nodes = federation.start()?.into_iter().map(Some).collect();
        let backup = federation.members[1].dir.with_extension("backup");
        let mut story = Self { federation, nodes, backup, first: Value::Null };
        story.first = story.answered(FIRST)?;
        story.stop(1);
        copy(&story.greece().dir, &story.backup)?;
        story.serve(1)?;
        story.answered(LOST)?;
        Ok(story)
    }

    fn greece(&self) -> &Member {
        &self.federation.members[1]
    }

    fn stop(&mut self, member: usize) {
        self.nodes[member] = None;
    }

    fn serve(&mut self, member: usize) -> Result<()> {
        self.nodes[member] = Some(self.federation.members[member].serve()?);
        Ok(())
    }

    /// Puts a copy of Greece's directory in its place, while its node is stopped.
    fn put_back(&mut self, copied: &Path) -> Result<()> {
        self.stop(1);
        fs::remove_dir_all(&self.greece().dir)?;
        copy(copied, &self.greece().dir)
    }

    fn ask(&self, attribute: &str) -> Result<crate::support::Said> {
        let flags = ["ask", "--unit", "case", "--by", attribute, "--cohorts", "2024", "--sigma", "16"];
        say(&self.federation.members[2], &[&flags[..], &["--to", "GR", "--output", "json"]].concat())
    }

    fn answered(&self, attribute: &str) -> Result<Value> {
        let said = self.ask(attribute)?;
        ensure!(said.code == 0, "{attribute} was not answered: {}", said.stderr);
        Ok(serde_json::from_str(&said.stdout)?)
    }

    /// Spent and limit of each cohort's questions share at Greece.
    fn budget(&self) -> Result<Vec<(u64, u64)>> {
        let lines: Value = serde_json::from_str(&self.greece().run(&["budget", "--output", "json"])?)?;
        let figure = |line: &Value, key: &str| line[key].as_u64().context("no figure");
        let lines = lines.as_array().context("no budget")?;
        lines.iter().map(|l| Ok((figure(l, "questions_spent")?, figure(l, "questions_limit")?))).collect()
    }

    fn found_by_romania(&self) -> Result<String> {
        self.federation.members[2].run(&["audit", "peers", "--output", "csv"])
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    fs::set_permissions(to, fs::metadata(from)?.permissions())?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (kind, to) = (entry.file_type()?, to.join(entry.file_name()));
        if kind.is_dir() {
            copy(&entry.path(), &to)?;
        } else if kind.is_file() {
            fs::copy(entry.path(), to)?;
        }
    }
    Ok(())
}

fn put_back() -> Result<()> {
    let mut story = Story::new()?;
    let spent = story.budget()?;
    let backup = story.backup.clone();
    story.put_back(&backup)?;
    story.serve(1)?;
    let forgotten = story.budget()?;
    ensure!(forgotten < spent, "the backup is not older: {forgotten:?} {spent:?}");
    // Neither a new question nor the one whose answer was lost; what is on file is repeated.
    refused(&story.ask(NEW)?, 77, "refused (unavailable)")?;
    refused(&story.ask(LOST)?, 77, "refused (unavailable)")?;
    ensure!(estimates(&story.answered(FIRST)?)? == estimates(&story.first)?);
    ensure!(story.budget()? == forgotten, "a held node spent something");
    let told = story.greece().run(&["reconcile"])?;
    ensure!(told.contains("Held") && told.contains("safeborders/GR/node/gr-office"), "{told}");
    // It holds at the next start too, although nobody can be reached then.
    story.stop(1);
    story.stop(0);
    story.stop(2);
    story.serve(1)?;
    refused(&story.ask(NEW)?, 77, "refused (unavailable)")
}

fn accepted() -> Result<()> {
    let mut story = Story::new()?;
    let by = ["reconcile", "--accept-loss", "--by", "M. Kalliga, data-protection officer"];
    story.stop(1);
    refused(&say(story.greece(), &by)?, 77, "nothing is lost")?;
    let backup = story.backup.clone();
    story.put_back(&backup)?;
    story.serve(1)?;
    refused(&say(story.greece(), &by)?, 69, "open in another process")?;
    story.stop(1);
    refused(&say(story.greece(), &["reconcile", "--accept-loss"])?, 64, "--by")?;
    let said = story.greece().run(&by)?;
    ensure!(said.contains("spent in full"), "{said}");
    ensure!(story.budget()?.iter().all(|(spent, limit)| spent == limit), "{:?}", story.budget()?);
    story.serve(1)?;
    refused(&story.ask(NEW)?, 77, "budget exhausted")?;
    ensure!(estimates(&story.answered(FIRST)?)? == estimates(&story.first)?);
    let log = story.greece().run(&["export-audit", "--output", "csv"])?;
    ensure!(log.contains("M. Kalliga") && log.contains("counted as spent in full"), "{log}");
    story.greece().run(&["audit", "verify"])?;
    // The counterparts noticed, and have it on record.
    let found = story.found_by_romania()?;
    ensure!(found.contains("restarted"), "{found}");
    story.stop(1);
    story.serve(1)?;
    refused(&story.ask(NEW)?, 77, "budget exhausted")
}

fn newer_backup() -> Result<()> {
    let mut story = Story::new()?;
    story.stop(1);
    let newest = story.greece().dir.with_extension("newest");
    copy(&story.greece().dir, &newest)?;
    let backup = story.backup.clone();
    story.put_back(&backup)?;
    story.serve(1)?;
    refused(&story.ask(NEW)?, 77, "refused (unavailable)")?;
    story.put_back(&newest)?;
    story.greece().run(&["reconcile", "--restored"])?;
    story.serve(1)?;
    story.answered(NEW)?;
    let told = story.greece().run(&["reconcile"])?;
    ensure!(told.contains("not held"), "{told}");
    let compared = story.federation.members[2].run(&["audit", "compare", "GR"])?;
    ensure!(compared.contains("begins with all that was seen of it"), "{compared}");
    let proof = story.greece().run(&["audit", "prove", "3", "--output", "json"])?;
    ensure!(proof.contains("\"path\""), "{proof}");
    refused(&say(story.greece(), &["audit", "prove", "999999"])?, 64, "no such entry")
}

/// Belgium hides what it saw, because it was put back as well; Romania tells, once it is up.
fn nobody_reachable() -> Result<()> {
    let mut story = Story::new()?;
    story.stop(0);
    story.stop(2);
    let backup = story.backup.clone();
    story.put_back(&backup)?;
    story.serve(1)?;
    // The coordinator has never seen a head of Greece.
    let question = ["--unit", "case", "--by", NEW, "--sigma", "16"];
    let asked = |story: &Story| match story.federation.ask(&question) {
        Ok(answer) => crate::support::countries(&answer, "answered"),
        Err(_) => Vec::new(),
    };
    ensure!(asked(&story).is_empty(), "a restored node answered before anybody was asked");
    let told = story.greece().run(&["reconcile"])?;
    ensure!(told.contains("put back from a backup, or copied"), "{told}");
    forget(&story, 0)?;
    story.serve(0)?;
    std::thread::sleep(Duration::from_secs(4));
    ensure!(!asked(&story).contains(&"GR".to_owned()), "one of two peers was enough");
    story.serve(2)?;
    // It asks every few seconds; what it hears is that something is lost.
    let begun = Instant::now();
    while !story.greece().run(&["reconcile"])?.contains("later head") {
        ensure!(begun.elapsed() < Duration::from_secs(60), "the node does not ask its peers");
        std::thread::sleep(Duration::from_millis(500));
    }
    ensure!(!asked(&story).contains(&"GR".to_owned()), "it went on although one peer told");
    Ok(())
}

/// Removes what a member's books keep of other logs, by making its node anew from its own first state.
fn forget(story: &Story, member: usize) -> Result<()> {
    let fresh = story.federation.members[member].dir.with_extension("fresh");
    ensure!(fresh.exists(), "no copy from before");
    fs::remove_dir_all(&story.federation.members[member].dir)?;
    copy(&fresh, &story.federation.members[member].dir)
}

/// The control: the attack itself works, where nobody remembers.
fn bare_copies() -> Result<()> {
    let federation = Federation::new("0.02")?;
    for member in &federation.members {
        copy(&member.dir, &member.dir.with_extension("fresh"))?;
    }
    let nodes = federation.start()?;
    let story = Story {
        backup: PathBuf::new(),
        first: Value::Null,
        nodes: nodes.into_iter().map(Some).collect(),
        federation,
    };
    story.answered(FIRST)?;
    let spent = story.budget()?;
    let Story { federation, nodes, .. } = story;
    drop(nodes);
    let mut story =
        Story { federation, nodes: vec![None, None, None], backup: PathBuf::new(), first: Value::Null };
    for member in 0..3 {
        forget(&story, member)?;
    }
    // All at once: each waits for the others.
    for member in 0..3 {
        story.serve(member)?;
    }
    let begun = Instant::now();
    while story.ask(LOST)?.code != 0 {
        ensure!(begun.elapsed() < Duration::from_secs(60), "it does not go on although all were asked");
        std::thread::sleep(Duration::from_millis(500));
    }
    let again = story.budget()?;
    ensure!(again == spent, "what was spent has not come back: {again:?} {spent:?}");
    Ok(())
}

/// Only `data/` is put back, over the same files: the mark beside it tells.
fn data_alone() -> Result<()> {
    let mut story = Story::new()?;
    story.stop(1);
    story.stop(0);
    story.stop(2);
    let (data, old) = (story.greece().dir.join("data"), story.backup.join("data"));
    copy(&old, &data)?;
    story.serve(1)?;
    let told = story.greece().run(&["reconcile"])?;
    ensure!(told.contains("later head"), "{told}");
    refused(&story.ask(NEW)?, 77, "refused (unavailable)")
}
