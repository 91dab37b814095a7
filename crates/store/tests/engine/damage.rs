//! Damaged files: each trial flips bytes in, cuts, blanks or removes part of a good store, and then
//! reads all of it through the seal. Allowed outcomes: the right value, or `Corrupt`. Not allowed:
//! a panic, a wrong value, or a value that is gone without a word.

use crate::{open_or_panic, refusal};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use safeborders_store::keys::Key;
use safeborders_store::{Batch, Engine, EngineKind, Sealed, StoreError, open};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const RECORDS: u32 = 400;

fn trials() -> u64 {
    std::env::var("SAFEBORDERS_DAMAGE").ok().map_or(150, |text| text.parse().expect("a number of trials"))
}

fn value(at: u32) -> Vec<u8> {
    let size = match at % 40 {
        0 => 30_000,
        1..=5 => 2_000,
        _ => 200,
    };
    (0..size).map(|byte| (byte as u32).wrapping_mul(at + 1).to_le_bytes()[0]).collect()
}

fn seal(engine: Box<dyn Engine>) -> Sealed {
    Sealed::new(engine, Key::from_bytes(&[3; 32]), "damage")
}

/// Several sessions, so that there are snapshots of sled and freed pages of redb.
fn fill(kind: EngineKind, dir: &Path) {
    for session in 0..4 {
        let engine = seal(open_or_panic(kind, dir));
        for part in 0..10 {
            let mut batch = Batch::new();
            for at in (0..RECORDS).filter(|at| at % 40 == session * 10 + part) {
                batch.put(at.to_be_bytes(), value(at));
                batch.put("often", value(at));
            }
            engine.commit(batch).unwrap();
        }
        let mut batch = Batch::new();
        batch.put("often", "at rest");
        engine.commit(batch).unwrap();
    }
}

fn files(dir: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap();
        }
    }
}

/// Damages one file and says how.
fn damage(dir: &Path, rng: &mut ChaCha8Rng) -> String {
    let all: Vec<PathBuf> =
        files(dir).into_iter().filter(|path| path.metadata().unwrap().len() > 0).collect();
    let main = all.iter().max_by_key(|path| path.metadata().unwrap().len()).unwrap().clone();
    let path = if rng.random_bool(0.7) { main } else { all[rng.random_range(0..all.len())].clone() };
    let mut bytes = fs::read(&path).unwrap();
    let len = bytes.len();
    // Half of the time among the bytes in use, which come first.
    let reach = if rng.random_bool(0.5) { len } else { len.min(300_000) };
    let at = rng.random_range(0..reach);
    let how = match rng.random_range(0..5) {
        0 => {
            bytes[at] ^= 1 << rng.random_range(0..8);
            "one bit"
        }
        1 => {
            for _ in 0..8 {
                bytes[rng.random_range(0..len)] = rng.random();
            }
            "eight bytes"
        }
        2 => {
            bytes.truncate(at);
            "cut"
        }
        3 => {
            let start = at / 4096 * 4096;
            bytes[start..len.min(start + 4096)].fill(0);
            "a blank block"
        }
        _ => {
            let end = len.min(at + 600);
            bytes[at..end].iter_mut().for_each(|byte| *byte = rng.random());
            "600 bytes"
        }
    };
    fs::write(&path, bytes).unwrap();
    format!("{how} at {at} of {len} in {}", path.file_name().unwrap().to_string_lossy())
}

/// Reads everything; `Ok(true)` when all was right, `Ok(false)` when damage was reported.
fn read_all(kind: EngineKind, dir: &Path) -> Result<bool, String> {
    let engine = match open(kind, dir) {
        Ok(engine) => seal(engine),
        Err(StoreError::Corrupt { .. }) => return Ok(false),
        Err(other) => return Err(format!("open: {other:?}")),
    };
    let mut all_right = true;
    for at in 0..RECORDS {
        match engine.get(&at.to_be_bytes()) {
            Ok(Some(found)) if found == value(at) => {}
            Err(StoreError::Corrupt { .. } | StoreError::Poisoned { .. }) => all_right = false,
            Ok(Some(_)) => return Err(format!("record {at} is wrong")),
            Ok(None) => return Err(format!("record {at} is gone")),
            Err(other) => return Err(format!("record {at}: {other:?}")),
        }
    }
    match engine.check() {
        Ok(entries) if entries == u64::from(RECORDS) + 1 => {}
        Ok(entries) => return Err(format!("a scan shows {entries} entries")),
        Err(StoreError::Corrupt { .. } | StoreError::Poisoned { .. }) => all_right = false,
        Err(other) => return Err(format!("scan: {other:?}")),
    }
    Ok(all_right)
}

fn damage_is_reported_or_harmless(kind: EngineKind) {
    let seed: u64 = rand::random();
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let good = TempDir::new().unwrap();
    fill(kind, good.path());
    // In a copy: opening makes sled write a snapshot, after which its log's end is no longer read.
    let copied = TempDir::new().unwrap();
    copy(good.path(), copied.path());
    assert_eq!(read_all(kind, copied.path()), Ok(true), "the undamaged store");
    let (mut reported, mut failures) = (0, Vec::new());
    for trial in 0..trials() {
        let dir = TempDir::new().unwrap();
        copy(good.path(), dir.path());
        let how = damage(dir.path(), &mut rng);
        match read_all(kind, dir.path()) {
            Ok(all_right) => reported += u64::from(!all_right),
            Err(what) => failures.push(format!("trial {trial}: {how}: {what}")),
        }
    }
    eprintln!("{kind}: {} trials, {reported} reported, seed {seed}", trials());
    assert!(failures.is_empty(), "{kind}, seed {seed}:\n{}", failures.join("\n"));
    // The traffic floor: a run whose damage never hits anything shows nothing.
    assert!(reported * 5 > trials(), "{kind}, seed {seed}: only {reported} were noticed");
}

#[test]
fn damaged_sled_files_are_reported_or_harmless() {
    damage_is_reported_or_harmless(EngineKind::Sled);
}

#[test]
fn damaged_redb_files_are_reported_or_harmless() {
    damage_is_reported_or_harmless(EngineKind::Redb);
}

#[test]
fn emptied_and_missing_files_are_corrupt_and_never_a_fresh_store() {
    for (kind, name) in
        [(EngineKind::Sled, "sled/db"), (EngineKind::Sled, "sled/conf"), (EngineKind::Redb, "data.redb")]
    {
        let good = TempDir::new().unwrap();
        fill(kind, good.path());
        for empty in [true, false] {
            let dir = TempDir::new().unwrap();
            copy(good.path(), dir.path());
            if empty {
                fs::write(dir.path().join(name), b"").unwrap();
            } else {
                fs::remove_file(dir.path().join(name)).unwrap();
            }
            let refused = refusal(kind, dir.path());
            assert!(matches!(refused, StoreError::Corrupt { .. }), "{name}, {empty}: {refused:?}");
        }
    }
}

#[test]
fn store_put_back_to_an_older_state_is_noticed_by_its_mark() {
    for kind in EngineKind::ALL {
        let (dir, older) = (TempDir::new().unwrap(), TempDir::new().unwrap());
        fill(kind, dir.path());
        copy(dir.path(), older.path());
        let mut batch = Batch::new();
        batch.put("later", "x");
        open_or_panic(kind, dir.path()).commit(batch).unwrap();
        fs::copy(dir.path().join("mark"), older.path().join("mark")).unwrap();
        assert!(matches!(refusal(kind, older.path()), StoreError::Corrupt { .. }), "{kind}");
        // As the message says: after a deliberate restore the mark may go.
        fs::remove_file(older.path().join("mark")).unwrap();
        open_or_panic(kind, older.path());
    }
}

#[test]
fn directory_full_of_other_things_is_corrupt() {
    for (kind, name) in [(EngineKind::Sled, "sled/db"), (EngineKind::Redb, "data.redb")] {
        let dir = TempDir::new().unwrap();
        let path = dir.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, b"not a store at all, but long enough to look at".repeat(10_000)).unwrap();
        fs::write(path.with_file_name("conf"), b"neither is this").unwrap();
        assert!(matches!(refusal(kind, dir.path()), StoreError::Corrupt { .. }), "{kind}");
    }
}

#[test]
fn snapshot_that_sled_did_not_finish_is_removed_and_nothing_is_lost() {
    let dir = TempDir::new().unwrap();
    fill(EngineKind::Sled, dir.path());
    let folder = dir.path().join("sled");
    let unfinished = folder.join("snap.7FFFFFFFFFFFFFFF.generating");
    fs::write(&unfinished, b"cut short by a kill").unwrap();
    // The control: as it comes, sled takes it for corruption.
    assert!(sled::Config::new().path(&folder).segment_size(2 << 20).flush_every_ms(None).open().is_err());
    assert!(unfinished.exists());
    assert_eq!(read_all(EngineKind::Sled, dir.path()), Ok(true));
    assert!(!unfinished.exists());
}
