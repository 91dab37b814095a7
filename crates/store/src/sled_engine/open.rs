//! Opening: what must be done before, around and after sled's own open.

use super::format::{self, Meta};
use super::gate::Gate;
use super::{FOLDER, SledEngine, sort};
use crate::fsx::at;
use crate::health::Health;
use crate::lock::DirLock;
use crate::mark::Mark;
use crate::{EngineKind, StoreError, fsx};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

/// Bounds sled's memory for pages.
const CACHE_BYTES: u64 = 256 * 1024 * 1024;
/// Pages above a quarter of this would be written to files of their own, unsynced.
const SEGMENT_BYTES: usize = 2 * 1024 * 1024;
/// After a close in the same process, sled's threads may hold its file for a moment.
const RELEASE_TRIES: u32 = 200;
const RELEASE_WAIT: Duration = Duration::from_millis(25);

impl SledEngine {
    pub(crate) fn open(dir: &Path) -> Result<Self, StoreError> {
        let lock = DirLock::take(dir)?;
        if dir.join("data.redb").exists() {
            return Err(StoreError::OtherEngine { path: dir.to_path_buf(), found: EngineKind::Redb });
        }
        let health = Health::new(dir);
        let mark = Mark::open(dir)?;
        let folder = dir.join(FOLDER);
        if !folder.exists() {
            mark.check(dir, 0)?;
            health.read(|| create(dir, &folder))?;
        }
        remove_unfinished_snapshots(&folder)?;
        require_files(dir, &folder)?;
        let db = health.read(|| open_sled(dir, &folder))?;
        let file_path = folder.join("db");
        let file = at(&file_path, File::open(&file_path))?;
        sync_all(&folder)?;
        fsx::sync_dir(dir)?;
        let engine = Self {
            db: Some(db),
            file,
            meta: Mutex::new(Meta::default()),
            gate: Gate::default(),
            mark,
            health,
            _lock: lock,
        };
        engine.health.write(|| engine.recover())?;
        Ok(engine)
    }

    /// Finishes what a crash cut short, and refuses a store that went back in time.
    fn recover(&self) -> Result<(), StoreError> {
        let dir = self.health.dir();
        let db = self.db()?;
        let found = db.get(format::META_KEY).map_err(|error| sort(dir, error))?;
        let found = found.as_deref().and_then(Meta::decode);
        let mut meta = found.ok_or_else(|| StoreError::corrupt(dir, "its commit count is missing"))?;
        self.mark.check(dir, meta.commits)?;
        let orphans = db.range(format::piece_key(meta.next_piece).as_slice()..format::piece_end().as_slice());
        for key in orphans.keys() {
            let key = key.map_err(|error| sort(dir, error))?;
            db.remove(key).map_err(|error| sort(dir, error))?;
        }
        self.purge()?;
        if let Some(run) = self.pending_redo()? {
            self.replay(run, &mut meta)?;
            self.purge()?;
        }
        self.settle()?;
        *self.meta() = meta;
        Ok(())
    }
}

/// Makes an empty store under a temporary name and moves it into place, so that a crash never
/// leaves half of one.
fn create(dir: &Path, folder: &Path) -> Result<(), StoreError> {
    let new = dir.join("sled.new");
    if new.exists() {
        at(&new, fs::remove_dir_all(&new))?;
    }
    let db = open_sled(dir, &new)?;
    db.insert(format::META_KEY, Meta::default().encode()).map_err(|error| sort(dir, error))?;
    db.flush().map_err(|error| sort(dir, error))?;
    drop(db);
    sync_all(&new)?;
    at(folder, fs::rename(&new, folder))?;
    fsx::sync_dir(dir)
}

fn open_sled(dir: &Path, folder: &Path) -> Result<sled::Db, StoreError> {
    let config = sled::Config::new()
        .path(folder)
        .cache_capacity(CACHE_BYTES)
        .segment_size(SEGMENT_BYTES)
        .flush_every_ms(None);
    let mut tries = 0;
    loop {
        match config.open() {
            Ok(db) => return Ok(db),
            // Our own lock is held, so this is an earlier handle of this very process.
            Err(error) if is_lock_error(&error) => {
                tries += 1;
                if tries >= RELEASE_TRIES {
                    return Err(StoreError::InUse { path: dir.to_path_buf() });
                }
                thread::sleep(RELEASE_WAIT);
            }
            Err(error) => return Err(sort(dir, error)),
        }
    }
}

/// sled says it in a text only.
fn is_lock_error(error: &sled::Error) -> bool {
    matches!(error, sled::Error::Io(inner) if inner.to_string().starts_with("could not acquire lock"))
}

/// sled makes an empty store where its files are missing; here that is damage.
fn require_files(dir: &Path, folder: &Path) -> Result<(), StoreError> {
    for name in ["db", "conf"] {
        let there = folder.join(name).metadata().is_ok_and(|meta| meta.is_file() && meta.len() > 0);
        if !there {
            return Err(StoreError::corrupt(dir, format!("its file `{FOLDER}/{name}` is missing or empty")));
        }
    }
    Ok(())
}

/// A kill while sled writes `snap.*.generating` leaves it behind, and sled's next open takes it for
/// a damaged snapshot. The log still holds everything.
fn remove_unfinished_snapshots(folder: &Path) -> Result<(), StoreError> {
    let mut removed = false;
    for path in list(folder)? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with("snap.") && name.ends_with(".generating") {
            at(&path, fs::remove_file(&path))?;
            removed = true;
        }
    }
    if removed { fsx::sync_dir(folder) } else { Ok(()) }
}

/// Makes sled's files and their names durable.
fn sync_all(folder: &Path) -> Result<(), StoreError> {
    for path in list(folder)? {
        if path.is_dir() {
            fsx::sync_dir(&path)?;
        } else {
            fsx::sync_file(&path)?;
        }
    }
    fsx::sync_dir(folder)
}

fn list(folder: &Path) -> Result<Vec<PathBuf>, StoreError> {
    let entries = at(folder, fs::read_dir(folder))?;
    entries.map(|entry| Ok(at(folder, entry)?.path())).collect()
}
