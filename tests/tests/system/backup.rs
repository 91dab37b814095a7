//! Backups of real nodes: made under load, checked, and put back after the node was destroyed.

use crate::support::{Federation, Said, countries, estimates, lone_office, refused, say, synthetic, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::{Member, free_ports};
use safeborders_demo::process::Server;
use serde_json::Value;
use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_node_destroyed_under_load_comes_back_and_spends_nothing_twice", destroyed),
        test("a_node_restored_from_its_last_moment_waits_for_every_peer_and_goes_on", last_moment),
        test("an_erased_case_file_comes_back_from_no_point", erased),
        test("case_files_are_brought_back_after_a_wrong_import", brought_back),
        test("what_is_wrong_with_a_backup_is_found_and_said", wrong),
        test("a_restore_that_cannot_be_right_is_refused", careful),
    ]
}

/// Bounds every wait.
const PATIENCE: Duration = Duration::from_secs(180);
const ATTRIBUTES: [&str; 4] =
    ["case.region_of_exploitation", "case.offender_structure", "case.transport", "case.payment_channel"];
/// Asked by nobody but where a test says so. None of them matures.
const OTHERS: [&str; 3] =
    ["case.data_source", "case.registering_organisation", "case.referring_organisation"];

fn text(path: &Path) -> Result<&str> {
    path.to_str().context("path")
}

/// Gives a node a place for backups, made by command alone.
fn with_place(office: &Member) -> Result<PathBuf> {
    let place = office.dir.with_extension("backups");
    fs::create_dir(&place)?;
    let file = office.dir.join("node.toml");
    let places = format!("[backup]\nplaces = [{:?}]", place);
    let toml = fs::read_to_string(&file)?.replacen("[backup]", &places, 1);
    fs::write(file, toml.replacen("every_minutes = 60", "every_minutes = 0", 1))?;
    Ok(place)
}

pub(crate) fn restore(office: &Member, place: &Path, flags: &[&str]) -> Result<Said> {
    let key = office.dir.with_extension("key");
    say(office, &[&["--key-file", text(&key)?, "restore", text(place)?][..], flags].concat())
}

pub(crate) fn json(office: &Member, args: &[&str]) -> Result<Value> {
    Ok(serde_json::from_str(&office.run(&[args, &["--output", "json"]].concat())?)?)
}

/// Spent and limit of each cohort's questions share.
fn budget(office: &Member) -> Result<Vec<(u64, u64)>> {
    let lines = json(office, &["budget"])?;
    let figure = |line: &Value, key: &str| line[key].as_u64().context("no figure");
    let lines = lines.as_array().context("no budget")?;
    lines.iter().map(|l| Ok((figure(l, "questions_spent")?, figure(l, "questions_limit")?))).collect()
}

fn ask(member: &Member, attribute: &str, sigma: &str) -> Result<Said> {
    let flags = ["ask", "--unit", "case", "--by", attribute, "--cohorts", "2024", "--sigma", sigma];
    say(member, &[&flags[..], &["--to", "GR", "--precise", "--output", "json"]].concat())
}

fn until(what: &str, holds: &mut dyn FnMut() -> Result<bool>) -> Result<()> {
    let begun = Instant::now();
    while !holds()? {
        ensure!(begun.elapsed() < PATIENCE, "it never came: {what}");
        thread::sleep(Duration::from_millis(300));
    }
    Ok(())
}

/// How many counterparts answered a serving node when it asked them last.
fn heard(door: SocketAddr) -> Result<f64> {
    let (mut stream, mut said) = (TcpStream::connect(door)?, String::new());
    write!(stream, "GET /metrics HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")?;
    stream.read_to_string(&mut said)?;
    let figure = said.lines().find_map(|line| line.strip_prefix("safeborders_peers{reached=\"yes\"} "));
    Ok(figure.with_context(|| said.clone())?.parse()?)
}

/// Romania and Belgium ask on and on, from before the backup until after the restore.
fn destroyed() -> Result<()> {
    let federation = Federation::new("0.02")?;
    let greece = &federation.members[1];
    let place = with_place(greece)?;
    let mut nodes: Vec<Option<Server>> = federation.start()?.into_iter().map(Some).collect();
    let (stop, answered) = (AtomicBool::new(false), AtomicUsize::new(0));
    let romania = |attribute| ask(&federation.members[2], attribute, "16");
    thread::scope(|scope| -> Result<()> {
        let load = |member: usize| {
            let (federation, stop, answered) = (&federation, &stop, &answered);
            move || {
                for attribute in ATTRIBUTES.iter().cycle().skip(member) {
                    if stop.load(Ordering::Relaxed) {
                        break;
                    }
                    let said = ask(&federation.members[member], attribute, "16");
                    answered.fetch_add(usize::from(said.is_ok_and(|said| said.code == 0)), Ordering::Relaxed);
                }
            }
        };
        scope.spawn(load(0));
        scope.spawn(load(2));
        let result = (|| -> Result<()> {
            until("an answer", &mut || Ok(answered.load(Ordering::Relaxed) > 2))?;
            // It serves while it is backed up; the second time little is new.
            let first = json(greece, &["backup"])?;
            ensure!(first[0]["trouble"].is_null() && first[0]["bytes"].as_u64() > Some(100_000), "{first}");
            let second = json(greece, &["backup"])?;
            let (written, bytes) = (second[0]["written"].as_u64(), second[0]["bytes"].as_u64());
            ensure!(second[0]["trouble"].is_null() && written < bytes, "{second}");
            // Something is answered that the backup does not know of, and the others go on asking.
            let before = answered.load(Ordering::Relaxed);
            let lost = romania(OTHERS[0])?;
            ensure!(lost.code == 0, "{}", lost.stderr);
            until("answers after the backup", &mut || Ok(answered.load(Ordering::Relaxed) > before + 4))?;
            let spent = budget(greece)?;
            nodes[1].take().context("no node")?.kill()?;
            fs::remove_dir_all(&greece.dir)?;
            let said = restore(greece, &place, &[])?;
            ensure!(
                said.code == 0 && said.stdout.contains("The node is held"),
                "{} {}",
                said.stdout,
                said.stderr
            );
            nodes[1] = Some(greece.serve()?);
            until("what the others saw", &mut || Ok(greece.run(&["reconcile"])?.contains("later head")))?;
            let held = budget(greece)?;
            ensure!(held < spent, "the backup knows of what was answered after it");
            refused(&romania(OTHERS[1])?, 77, "refused (unavailable)")?;
            refused(&romania(OTHERS[0])?, 77, "refused (unavailable)")?;
            ensure!(budget(greece)? == held, "it spent while it was held");
            Ok(())
        })();
        stop.store(true, Ordering::Relaxed);
        result
    })?;
    // What cannot be found again counts as spent in full.
    nodes[1] = None;
    greece.run(&["reconcile", "--accept-loss", "--by", "M. Kalliga, data-protection officer"])?;
    ensure!(budget(greece)?.iter().all(|(spent, limit)| spent == limit));
    nodes[1] = Some(greece.serve()?);
    refused(&romania(OTHERS[2])?, 77, "budget exhausted")?;
    greece.run(&["audit", "verify"])?;
    let house = greece.run(&["audit", "house", "export", "--output", "csv"])?;
    ensure!(house.contains("backup") && house.contains("restore"), "{house}");
    Ok(())
}

/// Nothing was answered after the backup: nothing is lost, once every peer has said so.
fn last_moment() -> Result<()> {
    let federation = Federation::new("0.02")?;
    let greece = &federation.members[1];
    let (place, file, door) =
        (with_place(greece)?, greece.dir.join("node.toml"), free_ports(1)?[0].local_addr()?);
    fs::write(&file, format!("observe = \"{door}\"\n{}", fs::read_to_string(&file)?))?;
    let mut nodes: Vec<Option<Server>> = federation.start()?.into_iter().map(Some).collect();
    let first: Value = serde_json::from_str(&ask(&federation.members[2], ATTRIBUTES[0], "16")?.stdout)?;
    let spent = budget(greece)?;
    greece.run(&["backup"])?;
    nodes.iter_mut().for_each(|node| *node = None);
    fs::remove_dir_all(&greece.dir)?;
    let said = restore(greece, &place, &[])?;
    ensure!(said.code == 0, "{} {}", said.stdout, said.stderr);
    ensure!(budget(greece)? == spent, "the ledger is not that of the backup");
    // Alone it answers nothing new; the coordinator has never asked it before.
    nodes[1] = Some(greece.serve()?);
    let question = ["--unit", "case", "--by", ATTRIBUTES[2], "--sigma", "16"];
    let alone = federation.ask(&question).map(|answer| countries(&answer, "answered")).unwrap_or_default();
    ensure!(!alone.contains(&"GR".to_owned()), "it answered before anybody was asked");
    nodes[0] = Some(federation.members[0].serve()?);
    // It is ready once it has asked and heeded what it heard: begun again until that is Belgium's answer.
    until("Belgium's answer", &mut || {
        nodes[1] = None;
        nodes[1] = Some(greece.serve()?);
        Ok(heard(door)? >= 1.0)
    })?;
    ensure!(greece.run(&["reconcile"])?.contains("Held"), "one of two peers was enough");
    nodes[2] = Some(federation.members[2].serve()?);
    until("the end of the hold", &mut || Ok(greece.run(&["reconcile"])?.contains("not held")))?;
    let again: Value = serde_json::from_str(&ask(&federation.members[2], ATTRIBUTES[0], "16")?.stdout)?;
    ensure!(estimates(&again)? == estimates(&first)?, "another answer to the same question");
    ensure!(ask(&federation.members[2], ATTRIBUTES[2], "16")?.code == 0, "nothing new is answered");
    let compared = federation.members[2].run(&["audit", "compare", "GR"])?;
    ensure!(compared.contains("begins with all that was seen of it"), "{compared}");
    Ok(())
}

/// An office with forty case files, and its place for backups.
pub(crate) struct Place {
    pub(crate) home: TempDir,
    pub(crate) office: Member,
    pub(crate) place: PathBuf,
    /// The file that the case files are from, and the identifier of the first.
    pub(crate) file: PathBuf,
    pub(crate) id: String,
}

pub(crate) fn office() -> Result<Place> {
    let (home, office) = lone_office()?;
    let file = synthetic(home.path(), "GR", 40)?;
    office.run(&["import", text(&file)?])?;
    let place = with_place(&office)?;
    let line = fs::read_to_string(&file)?.lines().next().context("a line")?.to_owned();
    let line: Value = serde_json::from_str(&line)?;
    let id = line["id"].as_str().context("an id")?.to_owned();
    Ok(Place { home, office, place, file, id })
}

pub(crate) fn counted(office: &Member) -> Result<i64> {
    let said = json(office, &["count", "--unit", "case", "--cohorts", "2024"])?;
    said["table"]["cells"][0].as_i64().context("no cell")
}

fn keyrings(place: &Path) -> Result<Vec<PathBuf>> {
    let entries: Result<Vec<_>, std::io::Error> = fs::read_dir(place.join("keyring"))?.collect();
    Ok(entries?.into_iter().map(|entry| entry.path()).collect())
}

fn erased() -> Result<()> {
    let Place { home, office, place, file, id } = office()?;
    office.run(&["cohorts", "freeze", "--by-hand-through", "2024Q4"])?;
    office.run(&["backup"])?;
    let thief = home.path().join("kept");
    fs::copy(&keyrings(&place)?[0], &thief)?;
    let done = office.run(&["case", "erase", &id, "--reason", "request granted", "--yes"])?;
    ensure!(done.contains("1 case files are erased"), "{done}");
    ensure!(keyrings(&place)?.len() == 1, "the erasure left the older keyring there");
    let listed = json(&office, &["backup", "list"])?;
    ensure!(
        listed[0]["use_for"] == "bring-back" && listed[1]["use_for"] == "restore, bring-back",
        "{listed}"
    );
    fs::remove_dir_all(&office.dir)?;
    refused(&restore(&office, &place, &["--point", "1"])?, 78, "keys of before are gone")?;
    ensure!(!office.dir.join("node.toml").exists());
    let said = restore(&office, &place, &["--cases-from", "1"])?;
    ensure!(
        said.code == 0 && said.stdout.contains("1 were there then and are erased"),
        "{} {}",
        said.stdout,
        said.stderr
    );
    ensure!(counted(&office)? == 39, "the erased case file is back");
    let again = json(&office, &["import", text(&file)?])?;
    ensure!(again["erased"] == 1 && again["unchanged"] == 39 && again["added"] == 0, "{again}");
    // The control: with the old keyring, which nobody should have, the same point brings it back.
    let new = keyrings(&place)?.remove(0);
    fs::rename(&new, home.path().join("away"))?;
    fs::copy(&thief, place.join("keyring").join(new.file_name().context("name")?).with_extension("1"))?;
    fs::remove_dir_all(&office.dir)?;
    let said = restore(&office, &place, &["--point", "1"])?;
    ensure!(said.code == 0 && counted(&office)? == 40, "{} {}", said.stdout, said.stderr);
    Ok(())
}

fn brought_back() -> Result<()> {
    let Place { home, office, place, file, .. } = office()?;
    let table = |office: &Member| {
        json(office, &["count", "--unit", "case", "--by", "case.transport", "--cohorts", "2024"])
    };
    let before = table(&office)?["table"].clone();
    office.run(&["backup"])?;
    // A wrong import: every case file says what its neighbour said, and three are new.
    let lines: Vec<Value> =
        fs::read_to_string(&file)?.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
    let mut slip = String::new();
    for (at, line) in lines.iter().enumerate() {
        let mut wrong = lines[(at + 1) % lines.len()].clone();
        wrong["id"] = line["id"].clone();
        wrong["registered"] = line["registered"].clone();
        slip.push_str(&format!("{wrong}\n"));
    }
    let wrong = home.path().join("wrong.jsonl");
    fs::write(&wrong, slip)?;
    let imported = json(&office, &["import", text(&wrong)?])?;
    ensure!(imported["updated"].as_u64() > Some(20), "the control: {imported}");
    let order = ["backup", "bring-back", text(&place)?, "--point", "1"];
    refused(&say(&office, &order)?, 77, "nothing was changed")?;
    let serving = office.serve()?;
    refused(&say(&office, &[&order[..], &["--yes"]].concat())?, 69, "open in another process")?;
    drop(serving);
    let said = office.run(&[&order[..], &["--yes"]].concat())?;
    ensure!(said.contains("say again what they said"), "{said}");
    ensure!(table(&office)?["table"] == before, "counted otherwise than before the slip");
    let again = json(&office, &["import", text(&file)?])?;
    ensure!(again["unchanged"] == 40, "{again}");
    refused(
        &say(&office, &["backup", "bring-back", text(&place)?, "--point", "77", "--yes"])?,
        64,
        "backup list",
    )
}

/// The only pack of a place.
fn pack(place: &Path) -> Result<PathBuf> {
    let entry = fs::read_dir(place.join("packs"))?.next().context("no pack")??;
    Ok(entry.path())
}

fn wrong() -> Result<()> {
    let Place { home, office, place, .. } = office()?;
    office.run(&["backup"])?;
    let said = office.run(&["backup", "verify"])?;
    ensure!(said.contains("1 points are whole"), "the control: {said}");
    let pack = pack(&place)?;
    let good = fs::read(&pack)?;
    // A flipped byte in a piece and in the list of pieces, and a pack that is cut short.
    for at in [100, good.len() - 40] {
        let mut bent = good.clone();
        bent[at] ^= 1;
        fs::write(&pack, bent)?;
        let said = say(&office, &["backup", "verify"])?;
        refused(&said, 70, "wrong with these backups")?;
        ensure!(said.stdout.contains("move that file away"), "{}", said.stdout);
    }
    fs::write(&pack, &good[..good.len() / 2])?;
    refused(&say(&office, &["backup", "verify"])?, 70, "wrong with these backups")?;
    // The advice is followed.
    fs::rename(&pack, home.path().join("away"))?;
    office.run(&["backup"])?;
    let said = say(&office, &["backup", "verify"])?;
    refused(&said, 70, "wrong with these backups")?;
    ensure!(
        said.stdout.contains("points/000001-") && !said.stdout.contains("points/000002-"),
        "{}",
        said.stdout
    );
    let lost = fs::read_dir(place.join("points"))?.filter_map(Result::ok).map(|entry| entry.path()).min();
    fs::rename(lost.context("a point")?, home.path().join("lost"))?;
    let said = office.run(&["backup", "verify"])?;
    ensure!(said.contains("1 points are whole"), "{said}");
    // Older keyrings beside the newest, or none.
    let copy = keyrings(&place)?.remove(0);
    let kept = home.path().join("kept");
    fs::rename(&copy, &kept)?;
    let said = say(&office, &["backup", "verify"])?;
    ensure!(said.code == 70 && said.stdout.contains("no copy of the keyring"), "{}", said.stdout);
    fs::rename(&kept, &copy)?;
    // A place that is not there, or is another's.
    let nothing = home.path().join("nothing");
    refused(&say(&office, &["backup", "verify", text(&nothing)?])?, 64, "mounted")?;
    fs::rename(&place, &nothing)?;
    refused(&say(&office, &["backup"])?, 70, "not every place has a new backup")?;
    ensure!(!place.exists(), "a backup was made beside the mount point");
    Ok(())
}

fn careful() -> Result<()> {
    let Place { home, office, place, .. } = office()?;
    refused(&say(&office, &["backup", "verify"])?, 64, "there is no backup")?;
    office.run(&["backup"])?;
    // Never over a node.
    refused(&restore(&office, &place, &[])?, 64, "never written over")?;
    let key = office.dir.with_extension("key");
    fs::rename(&office.dir, home.path().join("aside"))?;
    // The wrong key.
    let (elsewhere, other) = lone_office()?;
    let wrong = other.dir.with_extension("key");
    let flags = ["--key-file", text(&wrong)?, "restore", text(&place)?];
    refused(&say(&office, &flags)?, 78, "wrong passphrase or key file")?;
    drop(elsewhere);
    // A newer program's backup.
    let format = place.join("format.json");
    let good = fs::read_to_string(&format)?;
    fs::write(&format, good.replace("\"format\":1", "\"format\":9"))?;
    refused(&restore(&office, &place, &[])?, 78, "use the newer program")?;
    fs::write(&format, good)?;
    refused(&restore(&office, &place, &["--point", "9"])?, 64, "backup list")?;
    refused(&restore(&office, &place, &["--store", "rocksdb"])?, 64, "sled, redb")?;
    ensure!(!office.dir.join("node.toml").exists() && key.exists());
    // One that was cut short is no node, and is done afresh; on another engine if that is wanted.
    fs::create_dir_all(office.dir.join("data/cases"))?;
    fs::write(office.dir.join("data/cases/half"), "half")?;
    fs::write(office.dir.join("restoring"), "1")?;
    refused(&say(&office, &["budget"])?, 78, "cannot read")?;
    let said = restore(&office, &place, &["--store", "redb"])?;
    ensure!(said.code == 0, "{} {}", said.stdout, said.stderr);
    ensure!(counted(&office)? == 40 && office.dir.join("data/cases/data.redb").exists());
    ensure!(!office.dir.join("restoring").exists() && office.run(&["reconcile"])?.contains("Held"));
    // A mark that was left beside a whole node opens no way to write over it.
    fs::write(office.dir.join("restoring"), "1")?;
    refused(&restore(&office, &place, &[])?, 64, "never written over")?;
    ensure!(counted(&office)? == 40);
    Ok(())
}
