//! An engine that fails on demand, as a disk would.

use safeborders_store::{Batch, Engine, EngineKind, KeyRange, Snapshot, StoreError};
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// What is on the disk, which outlives each engine that is opened on it.
#[derive(Clone)]
pub(crate) struct Disk {
    store: Arc<Box<dyn Engine>>,
    fault: Arc<Mutex<Fault>>,
    _dir: Arc<tempfile::TempDir>,
}

/// How a commit goes wrong.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Fault {
    #[default]
    None,
    /// Refused before anything was written.
    Refused,
    /// The power fails before the commit is durable.
    Lost,
    /// The power fails after the commit is durable and before anybody hears of it.
    Kept,
}

impl Disk {
    pub(crate) fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let store = safeborders_store::open(EngineKind::Redb, dir.path()).unwrap();
        Self { store: Arc::new(store), fault: Arc::default(), _dir: Arc::new(dir) }
    }

    pub(crate) fn engine(&self) -> Box<dyn Engine> {
        Box::new(FaultyEngine { disk: self.clone(), poisoned: AtomicBool::new(false) })
    }

    pub(crate) fn fail_with(&self, fault: Fault) {
        *self.fault.lock().unwrap() = fault;
    }

    /// Everything that is durable.
    pub(crate) fn content(&self) -> BTreeMap<Vec<u8>, Vec<u8>> {
        let mut content = BTreeMap::new();
        let snapshot = self.store.snapshot().unwrap();
        snapshot
            .scan(&KeyRange::all(), &mut |key, value| {
                content.insert(key.to_vec(), value.to_vec());
                ControlFlow::Continue(())
            })
            .unwrap();
        content
    }

    /// Writes behind the books' back.
    pub(crate) fn tamper(&self, key: &[u8], value: Option<&[u8]>) {
        let mut batch = Batch::new();
        match value {
            Some(value) => batch.put(key, value),
            None => batch.delete(key),
        };
        self.store.commit(batch).unwrap();
    }
}

struct FaultyEngine {
    disk: Disk,
    poisoned: AtomicBool,
}

impl FaultyEngine {
    fn usable(&self) -> Result<(), StoreError> {
        match self.poisoned.load(Ordering::SeqCst) {
            false => Ok(()),
            true => Err(StoreError::Poisoned { path: PathBuf::from("books") }),
        }
    }
}

impl Engine for FaultyEngine {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.usable()?;
        self.disk.store.get(key)
    }

    fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        self.usable()?;
        let fault = *self.disk.fault.lock().unwrap();
        match fault {
            Fault::None => return self.disk.store.commit(batch),
            Fault::Refused => return Err(StoreError::TooLarge { what: "batch", bytes: 2, limit: 1 }),
            Fault::Kept => self.disk.store.commit(batch)?,
            Fault::Lost => {}
        }
        self.poisoned.store(true, Ordering::SeqCst);
        Err(StoreError::Io { path: PathBuf::from("books"), source: std::io::Error::other("power cut") })
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot + '_>, StoreError> {
        self.usable()?;
        self.disk.store.snapshot()
    }
}
