//! Erasing, holding and reviewing case files on real nodes.

use crate::support::{lone_office, refused, say, synthetic, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::Member;
use serde_json::Value;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("an_erasure_says_what_it_will_do_and_how_far_it_reached", erase),
        test("an_erased_case_is_gone_from_the_copies_of_the_keyring", copies),
        test("a_held_file_is_not_erased_and_is_listed_as_held", hold),
        test("the_review_list_names_what_is_due_and_erases_nothing", due),
        test("a_damaged_or_missing_keyring_is_named_and_nothing_is_lost", damaged_keyring),
    ]
}

/// An office with forty case files, and the ids of the first three.
fn office() -> Result<(TempDir, Member, Vec<String>, String)> {
    let (home, office) = lone_office()?;
    let file = synthetic(home.path(), "GR", 40)?;
    let path = file.to_str().context("path")?.to_owned();
    office.run(&["import", &path])?;
    let text = fs::read_to_string(&file)?;
    let id = |line: &str| -> Result<String> {
        let line: Value = serde_json::from_str(line)?;
        Ok(line["id"].as_str().context("an id")?.to_owned())
    };
    let ids: Result<Vec<String>> = text.lines().take(3).map(id).collect();
    Ok((home, office, ids?, path))
}

fn json(office: &Member, args: &[&str]) -> Result<Value> {
    Ok(serde_json::from_str(&office.run(&[args, &["--output", "json"]].concat())?)?)
}

fn counted(office: &Member) -> Result<i64> {
    let said = json(office, &["count", "--unit", "case", "--cohorts", "2024"])?;
    said["table"]["cells"][0].as_i64().context("no cell")
}

fn erase() -> Result<()> {
    let (_home, office, ids, file) = office()?;
    office.run(&["cohorts", "freeze", "--by-hand-through", "2024Q4"])?;
    let order = ["case", "erase", &ids[0], "nobody", "--reason", "request granted"];
    let plan = office.run(&[&order[..], &["--plan"]].concat())?;
    for words in
        ["1 case files are to be erased", "Not here: nobody", "cannot be undone", "key file lies beside"]
    {
        ensure!(plan.contains(words), "{words}: {plan}");
    }
    let yes = [&order[..], &["--yes"]].concat();
    refused(&say(&office, &order)?, 77, "nothing was changed")?;
    refused(&say(&office, &["case", "erase", "nobody", "--reason", "x", "--yes"])?, 64, "none of these")?;
    refused(&say(&office, &["case", "erase", &ids[0], "--reason", " ", "--yes"])?, 64, "reason")?;
    ensure!(counted(&office)? == 40, "nothing was erased so far");
    let done = office.run(&yes)?;
    ensure!(done.contains("1 case files are erased") && done.contains("Not reached: answers"), "{done}");
    // What the record says of the keyring can be held against the keyring.
    let status = json(&office, &["keys", "status"])?;
    let head = status["keyring_sha256"].as_str().context("a digest")?;
    ensure!(done.contains(head) && status["epoch"] == 2 && status["keys"] == 39, "{done} {status}");
    ensure!(status["reach"] == "disk-alone" && status["locked_by"] == "key file", "{status}");
    // Over the office socket as well as without a running node.
    let serving = office.serve()?;
    office.run(&["case", "erase", &ids[1], &ids[2], "--reason", "request granted", "--yes"])?;
    ensure!(counted(&office)? == 37, "two more are gone");
    drop(serving);
    let again = json(&office, &["import", &file])?;
    ensure!(again["erased"] == 3 && again["unchanged"] == 37 && again["added"] == 0, "{again}");
    refused(&say(&office, &yes)?, 64, "none of these")
}

/// Puts a line at the head of the office's configuration.
fn configure(office: &Member, line: &str) -> Result<()> {
    let path = office.dir.join("node.toml");
    let text = fs::read_to_string(&path)?;
    Ok(fs::write(path, format!("{line}\n{text}"))?)
}

fn files_of(place: &Path) -> Result<Vec<std::path::PathBuf>> {
    let files: Result<Vec<_>, std::io::Error> =
        fs::read_dir(place)?.map(|entry| entry.map(|e| e.path())).collect();
    Ok(files?)
}

fn copies() -> Result<()> {
    let (home, office, ids, file) = office()?;
    let safe = home.path().join("safe");
    fs::create_dir(&safe)?;
    configure(&office, &format!("keyring_copies = [{:?}, {:?}]", safe, home.path().join("unplugged")))?;
    let said = office.run(&["keys", "copy"])?;
    ensure!(said.contains("safe holds a copy") && said.contains("unplugged holds no copy"), "{said}");
    let old = files_of(&safe)?;
    ensure!(old.len() == 1, "{old:?}");
    let old_bytes = fs::read(&old[0])?;
    // A place that cannot be reached keeps what it has: the command says so and fails.
    let order = ["case", "erase", &ids[0], "--reason", "request granted", "--yes"];
    let said = say(&office, &order)?;
    refused(&said, 70, "run `keys copy`")?;
    ensure!(said.stdout.contains("1 case files are erased"), "{}", said.stdout);
    let new = files_of(&safe)?;
    ensure!(new.len() == 1 && new != old && fs::read(&new[0])? != old_bytes, "{new:?}");
    // The new copy is a keyring: without the node's own, it opens every case but the erased one.
    let keyring = office.dir.join("data/keyring");
    fs::remove_file(&keyring)?;
    fs::copy(&new[0], &keyring)?;
    ensure!(json(&office, &["import", &file])?["unchanged"] == 39);
    // An old copy that somebody kept is not taken.
    fs::write(&keyring, &old_bytes)?;
    refused(&say(&office, &["budget"])?, 78, "restore the newest keyring")?;
    fs::copy(&new[0], &keyring)?;
    office.run(&["budget"])?;
    // An import makes the copies anew.
    fs::remove_file(&new[0])?;
    let more = home.path().join("more");
    fs::create_dir(&more)?;
    let text = fs::read_to_string(&file)?.replace("\"id\":\"", "\"id\":\"X-");
    fs::write(more.join("more.jsonl"), text)?;
    office.run(&["import", more.join("more.jsonl").to_str().context("path")?])?;
    ensure!(fs::read(&new[0])? == fs::read(&keyring)?, "the copy is the keyring");
    Ok(())
}

fn hold() -> Result<()> {
    let (_home, office, ids, _) = office()?;
    let _serving = office.serve()?;
    office.run(&["case", "hold", &ids[0], "--reason", "appeal pending"])?;
    refused(&say(&office, &["case", "hold", &ids[0], "--reason", "x"])?, 64, "already")?;
    refused(&say(&office, &["case", "unhold", &ids[1], "--reason", "x"])?, 64, "no legal hold")?;
    let held = json(&office, &["case", "held"])?;
    ensure!(held[0]["source"] == ids[0].as_str() && held[0]["reason"] == "appeal pending", "{held}");
    let order = ["case", "erase", &ids[0], &ids[1], "--reason", "request granted", "--yes"];
    refused(&say(&office, &order)?, 77, "case unhold")?;
    ensure!(counted(&office)? == 40, "nothing was erased");
    office.run(&["case", "unhold", &ids[0], "--reason", "decided"])?;
    office.run(&order)?;
    ensure!(counted(&office)? == 38 && json(&office, &["case", "held"])? == Value::Array(Vec::new()));
    Ok(())
}

fn due() -> Result<()> {
    let (_home, office, ids, _) = office()?;
    // The office's own policy, as its law has it.
    let path = office.dir.join("node.toml");
    let text = fs::read_to_string(&path)?;
    ensure!(text.contains("[retention]") && text.contains("_months"), "{text}");
    let policy = |months: &str| -> Result<()> {
        let line = |line: &str| match line.split_once("_months = ") {
            Some((name, _)) => format!("{name}_months = {months}\n"),
            None => format!("{line}\n"),
        };
        Ok(fs::write(&path, text.lines().map(line).collect::<String>())?)
    };
    policy("6000")?;
    ensure!(json(&office, &["case", "due"])?.as_array().is_some_and(Vec::is_empty), "nothing is due yet");
    policy("1")?;
    office.run(&["case", "hold", &ids[0], "--reason", "appeal pending"])?;
    let listed = json(&office, &["case", "due"])?;
    let lines = listed.as_array().context("a list")?;
    ensure!(lines.len() == 40 && lines.iter().all(|line| line["is_due"] == true), "{listed}");
    let held = lines.iter().filter(|line| !line["held"].is_null()).count();
    ensure!(held == 1 && counted(&office)? == 40, "nothing is erased by itself");
    fs::write(&path, text.replace("acquitted_months", "aquitted_months"))?;
    refused(&say(&office, &["case", "due"])?, 78, "aquitted_months")
}

fn damaged_keyring() -> Result<()> {
    let (_home, office, _, _) = office()?;
    let keyring = office.dir.join("data/keyring");
    let good = fs::read(&keyring)?;
    let mut bent = good.clone();
    bent[60] ^= 1;
    let mut torn = good.clone();
    let middle = torn.len() / 2;
    torn[middle] ^= 1;
    let cases = [
        ("cut short", good[..good.len() / 2].to_vec(), "restore the newest keyring"),
        ("without its head", good[..40].to_vec(), "restore it from its own backup"),
        ("a bit of its head", bent, "restore it from its own backup"),
        ("a bit of its middle", torn, "restore the newest keyring"),
    ];
    for (what, bytes, words) in cases {
        fs::write(&keyring, &bytes)?;
        for command in ["budget", "serve"] {
            refused(&say(&office, &[command])?, 78, words).with_context(|| what)?;
        }
        ensure!(fs::read(&keyring)? == bytes, "{what}: the file was changed");
    }
    fs::remove_file(&keyring)?;
    refused(&say(&office, &["budget"])?, 78, "restore the newest keyring")?;
    ensure!(!keyring.exists(), "no keyring was made beside case files that need the old one");
    fs::write(&keyring, good)?;
    ensure!(counted(&office)? == 40, "nothing is lost");
    Ok(())
}
