//! Backup: the first, one after a small import, one after nothing; reading all of it; the disk itself beside them.

use crate::node::{Node, root_key};
use anyhow::{Context, Result, ensure};
use safeborders_backup::{About, Made, Part, Place, Writer};
use safeborders_bench::{Target, note, report, size};
use safeborders_store::EngineKind;
use safeborders_store::keys::Key;
use std::fs::{self, File};
use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;
use std::time::Instant;

/// Of the bytes that are read, where the disk permits it.
const LEAST_MB_PER_SECOND: f64 = 100.0;
const MB: f64 = 1e6;
/// One case file in so many is imported again with other words, or anew.
const ONE_IN: usize = 1_000;

pub(crate) fn run() -> Result<()> {
    let case_files = size("SAFEBORDERS_BENCH_CASES", 200_000);
    for kind in EngineKind::ALL {
        of(kind, case_files)?;
    }
    Ok(())
}

fn of(kind: EngineKind, case_files: u32) -> Result<()> {
    let home = tempfile::tempdir()?;
    let node = Node::filled(home.path(), kind, case_files)?;
    let key = root_key(home.path())?.derive("backup");
    let place = home.path().join("place");
    fs::create_dir(&place)?;
    let (first, seconds) = timed(|| back_up(&node, &place, &key, None))?;
    note(&format!("{kind}: {case_files} case files, {:.0} MB", first.bytes as f64 / MB));
    report(
        "the disk: a file of that size, written and synced",
        disk(home.path(), first.bytes)?,
        "MB/s",
        Target::None,
    );
    let speed = first.bytes as f64 / MB / seconds;
    report("first backup, all of it written", speed, "MB/s", Target::AtLeast(LEAST_MB_PER_SECOND));
    let again = more(home.path(), case_files)?;
    node.import(&again)?;
    let (little, seconds) = timed(|| back_up(&node, &place, &key, None))?;
    report(
        "after an import of one case file in a thousand",
        little.bytes as f64 / MB / seconds,
        "MB/s read",
        Target::None,
    );
    report("  of it written", 100.0 * little.written as f64 / little.bytes as f64, "%", Target::None);
    let parts = last_cases(&place, &key)?;
    let (_, seconds) = timed(|| back_up(&node, &place, &key, Some(&parts)))?;
    report("after nothing, the case store not read again", seconds * 1e3, "ms", Target::None);
    let (read, seconds) = timed(|| Ok(Place::open(&place, &key)?.verify(&mut on)?))?;
    ensure!(read.found.is_empty(), "the backup is damaged: {:?}", read.found);
    report("verify", read.bytes as f64 / MB / seconds, "MB/s", Target::None);
    Ok(())
}

fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<(T, f64)> {
    let begun = Instant::now();
    let done = work()?;
    Ok((done, begun.elapsed().as_secs_f64()))
}

fn on(_: u64) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

/// As the node does it, but for the books, which are small.
fn back_up(node: &Node, place: &Path, key: &Key, same: Option<&Part>) -> Result<Made> {
    let mut there = Place::open_to_write(place, key)?;
    let (still, ()) = node.vault.hold_still(|| ())?;
    let mut writer = Writer::begin(&mut there);
    if !same.map(|part| writer.again(part, &mut on)).transpose()?.unwrap_or(false) {
        writer.entries("cases", &*still.cases, &mut on)?;
    }
    drop(still.cases);
    for mut file in still.snapshots {
        writer.file(&format!("snapshots/{}", file.name), &file.path, &mut file.file, file.bytes, &mut on)?;
    }
    Ok(writer.finish(About::default())?)
}

fn last_cases(place: &Path, key: &Key) -> Result<Part> {
    let there = Place::open(place, key)?;
    let point = there.point(there.points()?.last().context("no point")?)?;
    point.part("cases").cloned().context("no cases")
}

/// Some of the same case files under other identifiers, spread over all of them.
fn more(dir: &Path, case_files: u32) -> Result<std::path::PathBuf> {
    let text = fs::read_to_string(crate::node::synthetic(dir, case_files)?)?;
    let path = dir.join("more.jsonl");
    let mut file = File::create(&path)?;
    for line in text.lines().step_by(ONE_IN) {
        writeln!(file, "{}", line.replacen("\"id\":\"", "\"id\":\"MORE-", 1))?;
    }
    Ok(path)
}

/// What the disk takes of bytes that nobody has to read, hash or seal.
fn disk(dir: &Path, bytes: u64) -> Result<f64> {
    let (path, piece) = (dir.join("plain"), vec![7; 1 << 20]);
    let (_, seconds) = timed(|| {
        let mut file = File::create(&path)?;
        for _ in 0..bytes >> 20 {
            file.write_all(&piece)?;
        }
        Ok(file.sync_all()?)
    })?;
    fs::remove_file(path)?;
    Ok(bytes as f64 / MB / seconds)
}
