//! What older builds wrote is opened by this one, and what a newer one wrote is refused.
//!
//! The files lie in `tests/fixtures`, where `README.md` says how they were made. All of it is synthetic.

use crate::support::{lone_office, refused, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::Member;
use serde_json::Value;
use std::fs::{self, File};
use std::io;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use toml::Table;
use zip::ZipArchive;

/// How many case files each of them holds.
const FILES: u64 = 12;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("directories_of_older_builds_are_opened_and_say_what_they_said", directories),
        test("backups_of_older_builds_are_restored", backups),
        test("a_directory_of_a_newer_build_is_refused_by_every_command", newer),
    ]
}

fn fixtures(folder: &str) -> Result<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder);
    let entries: Result<Vec<_>, io::Error> = fs::read_dir(&folder)?.collect();
    let mut found: Vec<PathBuf> = entries?.into_iter().map(|entry| entry.path()).collect();
    found.sort();
    ensure!(!found.is_empty(), "there are no fixtures in {}", folder.display());
    Ok(found)
}

/// Unpacks one of them. It holds a folder `GR`, or `GR.backups`; the key file `GR.key`; and `GR.jsonl`, the case files.
fn unpacked(archive: &Path) -> Result<(TempDir, Member)> {
    let home = tempfile::tempdir()?;
    let mut archive = ZipArchive::new(File::open(archive)?)?;
    for at in 0..archive.len() {
        let mut entry = archive.by_index(at)?;
        let to = home.path().join(entry.enclosed_name().context("a strange name")?);
        if entry.is_dir() {
            fs::create_dir_all(&to)?;
            continue;
        }
        fs::create_dir_all(to.parent().context("a folder")?)?;
        io::copy(&mut entry, &mut File::create(&to)?)?;
        private(&to)?;
    }
    let port = TcpListener::bind("127.0.0.1:0")?;
    let member = Member::new("GR", home.path(), &port)?;
    Ok((home, member))
}

fn private(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt;
    Ok(fs::set_permissions(path, fs::Permissions::from_mode(0o600))?)
}

fn json(office: &Member, key: &str, args: &[&str]) -> Result<Value> {
    let words = [&["--key-file", key][..], args, &["--output", "json"]].concat();
    Ok(serde_json::from_str(&office.run(&words)?)?)
}

/// Everything that such a node is asked: its case files, its ledger, both logs.
fn says_what_it_said(home: &Path, office: &Member) -> Result<()> {
    let (key, file) = (home.join("GR.key"), home.join("GR.jsonl"));
    let (key, file) = (key.to_str().context("path")?, file.to_str().context("path")?);
    let counted = json(office, key, &["count", "--unit", "case", "--cohorts", "2024"])?;
    ensure!(counted["table"]["cells"][0] == FILES, "{counted}");
    for command in [&["audit", "verify"][..], &["audit", "house", "verify"], &["budget"], &["cohorts"]] {
        office.run(&[&["--key-file", key][..], command].concat())?;
    }
    let again = json(office, key, &["import", file])?;
    ensure!(again["unchanged"] == FILES && again["added"] == 0, "{again}");
    Ok(())
}

/// What a directory says of its format.
fn said(office: &Member) -> Result<Table> {
    Ok(toml::from_str(&fs::read_to_string(office.dir.join("data/format.toml"))?)?)
}

fn version(said: &Table) -> Result<i64> {
    said["format"].as_integer().context("no version")
}

fn directories() -> Result<()> {
    let (_home, fresh) = lone_office()?;
    fresh.run(&["budget"])?;
    let now = version(&said(&fresh)?)?;
    for archive in fixtures("nodes")? {
        let (home, office) = unpacked(&archive)?;
        let name = archive.file_name().context("name")?.to_string_lossy().into_owned();
        says_what_it_said(home.path(), &office).with_context(|| name.clone())?;
        let format = said(&office)?;
        ensure!(version(&format)? == now, "{name}: {format:?}");
        // What was there was copied before it was touched, and the keyring was not.
        let before = office.dir.join("data.before-0");
        ensure!(before.exists() == name.contains("format-0"), "{name}");
        ensure!(!before.join("keyring").exists());
        // Again, as at every later start.
        says_what_it_said(home.path(), &office).with_context(|| name.clone())?;
    }
    Ok(())
}

fn backups() -> Result<()> {
    for archive in fixtures("backups")? {
        let (home, office) = unpacked(&archive)?;
        let (key, place) = (home.path().join("GR.key"), home.path().join("GR.backups"));
        let (key, place) = (key.to_str().context("path")?, place.to_str().context("path")?);
        let name = archive.display();
        office.run(&["--key-file", key, "backup", "verify", place]).with_context(|| name.to_string())?;
        let said = office.run(&["--key-file", key, "restore", place]).with_context(|| name.to_string())?;
        ensure!(said.contains("12 case files") && said.contains("held"), "{name}: {said}");
        says_what_it_said(home.path(), &office).with_context(|| name.to_string())?;
    }
    Ok(())
}

fn newer() -> Result<()> {
    let (_home, office) = lone_office()?;
    office.run(&["budget"])?;
    let file = office.dir.join("data/format.toml");
    let text = fs::read_to_string(&file)?;
    let mut next = said(&office)?;
    let above = version(&next)? + 1;
    next.insert("format".to_owned(), above.into());
    next.insert("program".to_owned(), "9.9.9".into());
    let next = toml::to_string(&next)?;
    fs::write(&file, &next)?;
    let ledger = fs::read(office.dir.join("data/books/data.redb"))?;
    for command in [&["budget"][..], &["serve"], &["import", "x.csv"], &["audit", "verify"], &["backup"]] {
        let said = say(&office, command)?;
        refused(&said, 78, &format!("9.9.9 (format {above})"))?;
        ensure!(said.stderr.contains("Install that version or a newer one again"), "{}", said.stderr);
    }
    ensure!(
        fs::read(office.dir.join("data/books/data.redb"))? == ledger && fs::read_to_string(&file)? == next
    );
    fs::write(&file, text)?;
    office.run(&["budget"]).map(drop)
}
