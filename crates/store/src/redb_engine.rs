//! redb behind the engine trait.
//!
//! Layout: `<dir>/data.redb`, one table for the caller's keys and one for the commit count. A new
//! file is made beside its place and renamed, so that a crash never leaves half of one.
//!
//! redb does not check a page's checksum when it reads it. So every open checks the whole file: a
//! damaged branch would otherwise make keys vanish without a word.

use crate::engine::{Entry, Visit};
use crate::folder::{Folder, said};
use crate::health::Health;
use crate::mark::Mark;
use crate::{Batch, Engine, EngineKind, KeyRange, Snapshot, StoreError};
use redb::{
    Database, Durability, ReadOnlyTable, ReadTransaction, ReadableDatabase, ReadableTable, StorageBackend,
    TableDefinition, TableError, WriteTransaction,
};
use std::ops::{Bound, ControlFlow};
use std::path::Path;

const DATA: TableDefinition<&[u8], &[u8]> = TableDefinition::new("data");
const META: TableDefinition<&str, u64> = TableDefinition::new("meta");
const COMMITS: &str = "commits";
const FILE: &str = "data.redb";
const NEW_FILE: &str = "data.redb.new";
const CACHE_BYTES: usize = 64 * 1024 * 1024;

pub(crate) struct RedbEngine<F: Folder> {
    // Fields drop in this order: the lock goes last.
    db: Database,
    mark: Mark<F>,
    health: Health,
    _lock: F::Lock,
}

impl<F: Folder> RedbEngine<F> {
    pub(crate) fn open(folder: &F) -> Result<Self, StoreError> {
        let lock = folder.lock()?;
        let dir = folder.path();
        if folder.exists(crate::sled_engine::FOLDER) {
            return Err(StoreError::OtherEngine { path: dir.to_path_buf(), found: EngineKind::Sled });
        }
        let health = Health::new(dir);
        let mark = Mark::open_in(folder)?;
        let db = health.read(|| {
            if !folder.exists(FILE) {
                mark.check(dir, 0)?;
                create(folder)?;
            }
            let db = open_file(folder, FILE, true)?;
            let commits = read_commits(dir, &db)?;
            mark.check(dir, commits)?;
            Ok(db)
        })?;
        said(folder, FILE, folder.sync_file(FILE))?;
        said(folder, "", folder.sync())?;
        Ok(Self { db, mark, health, _lock: lock })
    }

    fn write(&self, batch: Batch) -> Result<(), StoreError> {
        let dir = self.health.dir();
        let mut txn = self.db.begin_write().map_err(|error| sort(dir, error))?;
        // Durability is said, not left to a default.
        txn.set_durability(Durability::Immediate).map_err(|error| sort(dir, error))?;
        let commits = apply(&txn, batch).map_err(|error| sort(dir, error))?;
        txn.commit().map_err(|error| sort(dir, error))?;
        self.mark.raise(commits);
        Ok(())
    }

    fn view(&self) -> Result<View<'_>, StoreError> {
        let dir = self.health.dir();
        let txn: ReadTransaction = self.db.begin_read().map_err(|error| sort(dir, error))?;
        let table = txn.open_table(DATA).map_err(|error| sort(dir, error))?;
        Ok(View { health: &self.health, table })
    }
}

impl<F: Folder> Engine for RedbEngine<F> {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.health.read(|| self.view()?.read(key))
    }

    fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        batch.check()?;
        if batch.is_empty() {
            return self.health.read(|| Ok(()));
        }
        self.health.write(|| self.write(batch))
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot + '_>, StoreError> {
        let view = self.health.read(|| self.view())?;
        Ok(Box::new(view))
    }
}

impl<F: Folder> Drop for RedbEngine<F> {
    fn drop(&mut self) {
        self.mark.sync();
    }
}

/// A read transaction: redb keeps its pages while this lives.
struct View<'a> {
    health: &'a Health,
    table: ReadOnlyTable<&'static [u8], &'static [u8]>,
}

impl View<'_> {
    fn read(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        let found = self.table.get(key).map_err(|error| sort(self.health.dir(), error))?;
        Ok(found.map(|guard| guard.value().to_vec()))
    }

    fn range(
        &self,
        range: &KeyRange,
    ) -> Result<redb::Range<'static, &'static [u8], &'static [u8]>, StoreError> {
        let start = Bound::Included(range.start());
        let end = range.end().map_or(Bound::Unbounded, Bound::Excluded);
        self.table.range::<&[u8]>((start, end)).map_err(|error| sort(self.health.dir(), error))
    }
}

impl Snapshot for View<'_> {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.health.read(|| self.read(key))
    }

    fn scan(&self, range: &KeyRange, visit: Visit<'_>) -> Result<(), StoreError> {
        if range.is_empty() {
            return self.health.read(|| Ok(()));
        }
        let mut entries = self.health.read(|| self.range(range))?;
        // Only the engine's step is shielded: a panic of the visitor stays the caller's own.
        while let Some(next) = self.health.read(|| Ok(entries.next()))? {
            let (key, value) = next.map_err(|error| sort(self.health.dir(), error))?;
            if let ControlFlow::Break(()) = visit(key.value(), value.value()) {
                break;
            }
        }
        Ok(())
    }

    fn last(&self, range: &KeyRange) -> Result<Option<Entry>, StoreError> {
        if range.is_empty() {
            return self.health.read(|| Ok(None));
        }
        self.health.read(|| {
            let Some(found) = self.range(range)?.next_back() else { return Ok(None) };
            let (key, value) = found.map_err(|error| sort(self.health.dir(), error))?;
            Ok(Some((key.value().to_vec(), value.value().to_vec())))
        })
    }
}

/// Makes an empty store under a temporary name and moves it into place.
fn create(folder: &impl Folder) -> Result<(), StoreError> {
    let dir = folder.path();
    if folder.exists(NEW_FILE) {
        said(folder, NEW_FILE, folder.remove(NEW_FILE))?;
    }
    let db = open_file(folder, NEW_FILE, false)?;
    let txn = db.begin_write().map_err(|error| sort(dir, error))?;
    apply(&txn, Batch::new()).map_err(|error| sort(dir, error))?;
    txn.commit().map_err(|error| sort(dir, error))?;
    drop(db);
    said(folder, NEW_FILE, folder.sync_file(NEW_FILE))?;
    said(folder, FILE, folder.rename(NEW_FILE, FILE))?;
    said(folder, "", folder.sync())
}

fn open_file(folder: &impl Folder, name: &str, check: bool) -> Result<Database, StoreError> {
    let dir = folder.path();
    let file = said(folder, name, folder.open(name))?;
    // redb would make a new store of an empty file.
    if check && said(folder, name, file.len())? == 0 {
        return Err(StoreError::corrupt(dir, "its file is empty"));
    }
    let mut builder = Database::builder();
    builder.set_cache_size(CACHE_BYTES).set_check_integrity_on_open(check);
    builder.create_with_backend(file).map_err(|error| sort(dir, error))
}

/// Puts the batch and the next commit count into the transaction.
fn apply(txn: &WriteTransaction, batch: Batch) -> Result<u64, redb::Error> {
    let mut data = txn.open_table(DATA)?;
    for (key, value) in batch.into_entries() {
        match value {
            Some(value) => data.insert(key.as_slice(), value.as_slice())?,
            None => data.remove(key.as_slice())?,
        };
    }
    let mut meta = txn.open_table(META)?;
    let before = meta.get(COMMITS)?.map_or(0, |guard| guard.value());
    let commits = before.saturating_add(1);
    meta.insert(COMMITS, commits)?;
    Ok(commits)
}

fn read_commits(dir: &Path, db: &Database) -> Result<u64, StoreError> {
    let txn = db.begin_read().map_err(|error| sort(dir, error))?;
    let table = match txn.open_table(META) {
        Err(TableError::TableDoesNotExist(_)) => {
            return Err(StoreError::corrupt(dir, "its commit count is missing"));
        }
        other => other.map_err(|error| sort(dir, error))?,
    };
    let found = table.get(COMMITS).map_err(|error| sort(dir, error))?;
    found.map(|guard| guard.value()).ok_or_else(|| StoreError::corrupt(dir, "its commit count is missing"))
}

/// Sorts redb's errors into ours.
fn sort(dir: &Path, error: impl Into<redb::Error>) -> StoreError {
    use redb::Error;
    let path = dir.to_path_buf();
    match error.into() {
        Error::DatabaseAlreadyOpen | Error::LockProtocolMismatch => StoreError::InUse { path },
        Error::Io(error) => StoreError::from_io(dir, error),
        Error::PreviousIo | Error::LockPoisoned(_) | Error::TransactionPoisoned | Error::DatabaseClosed => {
            StoreError::Poisoned { path }
        }
        Error::UpgradeRequired(version) => StoreError::corrupt(
            dir,
            format!("its format has version {version}, which this program does not read"),
        ),
        // redb's other texts name pages, tables and types, never keys or values.
        other => StoreError::corrupt(dir, other.to_string()),
    }
}
