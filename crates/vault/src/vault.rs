//! The vault itself: opening it, and what it holds in memory.

use crate::accounts::OpenAccounts;
use crate::cohorts::{CohortStatus, Cohorts};
use crate::error::VaultError;
use crate::index::Index;
use crate::keyring::{self, Keyring};
use crate::notes::{NOTES, NoteKey, Notes, RECORDS, case_key};
use crate::record::{CaseId, CaseIds, Record, corrupt};
use crate::seal;
use crate::shelf::Loaded;
use crate::snapshot::{Layout, Snapshot};
use safeborders_codebook::Codebook;
use safeborders_store::keys::{Key, RootKey};
use safeborders_store::{Batch, Engine, EngineKind, fsx};
use safeborders_types::CohortId;
use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};
use time::{Date, OffsetDateTime};

/// The case files of one country, at rest and in columns.
///
/// Reading and counting run beside each other; writing runs one at a time.
///
/// A case file goes in and does not come out again:
/// ```
/// fn counted(vault: &safeborders_vault::Vault) -> u64 {
///     vault.files()
/// }
/// ```
/// ```compile_fail
/// fn read(vault: &safeborders_vault::Vault, source: &safeborders_cases::SourceId) -> bool {
///     vault.case_file(source).is_ok()
/// }
/// ```
pub struct Vault {
    pub(crate) dir: PathBuf,
    pub(crate) engine: Box<dyn Engine>,
    /// The first cohort that ever freezes: a public date, the same at every office.
    pub(crate) first: CohortId,
    pub(crate) accounts: Arc<dyn OpenAccounts>,
    /// Through which cohort accounts are open.
    pub(crate) accounts_open: Mutex<Option<CohortId>>,
    pub(crate) codebook: &'static Codebook,
    /// The calendar: on which day a procedural status changed.
    pub(crate) today: fn() -> Date,
    pub(crate) layout: Layout,
    pub(crate) ids: CaseIds,
    pub(crate) notes: NoteKey,
    /// Counts commits to the case store, so that what was made from it can be told to be old.
    pub(crate) changes: AtomicU64,
    /// What lists are made of.
    pub(crate) index: Index,
    /// Seals the keyring's header.
    pub(crate) keyring_root: Key,
    // Locks are taken in this order.
    writer: Mutex<Writer>,
    keyring: RwLock<Keyring>,
    cohorts: RwLock<Cohorts>,
    snapshots: RwLock<Loaded>,
    /// Of the outcomes.
    outcomes: RwLock<Loaded>,
    /// The cases that were erased.
    pub(crate) erased: RwLock<HashSet<CaseId>>,
    /// The damaged records that the last look at all records found.
    pub(crate) damaged: Mutex<BTreeSet<CaseId>>,
}

/// Held by whoever writes.
#[derive(Default)]
pub(crate) struct Writer {
    /// A write has begun that only opening the vault again can complete.
    pub(crate) broken: bool,
    /// An all-or-nothing import is being staged.
    pub(crate) staging: bool,
}

impl Vault {
    /// Opens the vault of this data directory, and makes it when there is none. What a crash left half done
    /// is completed or taken back here.
    ///
    /// `first` is the first cohort that ever freezes, a public date that all offices agree on. A file that
    /// was registered before it joins it.
    ///
    /// # Errors
    /// [`VaultError`]: another process has it open, another root key, damaged or missing files.
    pub fn open(
        dir: &Path,
        engine: EngineKind,
        root: &RootKey,
        first: CohortId,
        accounts: Arc<dyn OpenAccounts>,
    ) -> Result<Self, VaultError> {
        fsx::create_dir(dir)?;
        let engine = safeborders_store::open(engine, &dir.join("cases"))?;
        Self::open_with(dir, engine, root, first, accounts)
    }

    /// Opens the vault over an engine that is open already: one from another crate than the store's, which may
    /// be on another machine. What it is given is sealed. The keyring and the snapshots lie in the directory.
    ///
    /// # Errors
    /// As [`Vault::open`].
    pub fn open_with(
        dir: &Path,
        engine: Box<dyn Engine>,
        root: &RootKey,
        first: CohortId,
        accounts: Arc<dyn OpenAccounts>,
    ) -> Result<Self, VaultError> {
        fsx::create_dir(dir)?;
        fsx::create_dir(&dir.join("snapshots"))?;
        let keyring_root = root.derive("vault keyring");
        let notes = NoteKey::new(root.derive("vault notes"));
        let keyring = open_keyring(dir, &*engine, &keyring_root, &notes)?;
        let cohorts = notes.cohorts(&*engine)?;
        let erased = notes.erased(&*engine)?;
        let codebook = Codebook::v1();
        let vault = Self {
            dir: dir.to_owned(),
            engine,
            first,
            accounts,
            accounts_open: Mutex::default(),
            codebook,
            today: || OffsetDateTime::now_utc().date(),
            layout: Layout::of(codebook),
            ids: CaseIds::new(&root.derive("vault case ids"))?,
            notes,
            changes: AtomicU64::new(0),
            index: Index::default(),
            keyring_root,
            writer: Mutex::default(),
            keyring: RwLock::new(keyring),
            cohorts: RwLock::new(cohorts),
            snapshots: RwLock::default(),
            outcomes: RwLock::default(),
            erased: RwLock::new(erased),
            damaged: Mutex::default(),
        };
        vault.complete_reissues()?;
        vault.complete_erasure()?;
        vault.complete_staging()?;
        vault.load_snapshots()?;
        Ok(vault)
    }

    /// The cohorts that were seen, in calendar order. For the office's own eyes: how many case files a
    /// cohort has is not released.
    #[must_use]
    pub fn cohorts(&self) -> Vec<CohortStatus> {
        let epoch = self.keyring().epoch();
        self.cohort_list().status(epoch)
    }

    /// The first cohort that ever freezes.
    #[must_use]
    pub fn first_cohort(&self) -> CohortId {
        self.first
    }

    /// How many case files there are.
    #[must_use]
    pub fn files(&self) -> u64 {
        self.cohort_list().0.values().map(|c| c.files).sum()
    }

    /// What the snapshots in memory take, in bytes, and how many rows of case files they hold: a case file
    /// whose outcomes are frozen has two.
    #[must_use]
    pub fn snapshot_bytes(&self) -> (usize, usize) {
        let (first, outcomes) = (self.snapshots(), self.outcomes());
        let sum =
            |of: &dyn Fn(&Snapshot) -> usize| first.values().chain(outcomes.values()).map(|s| of(s)).sum();
        (sum(&Snapshot::bytes), sum(&Snapshot::files))
    }

    /// Whether the case was erased.
    pub(crate) fn is_erased(&self, id: &CaseId) -> bool {
        self.erased.read().unwrap_or_else(PoisonError::into_inner).contains(id)
    }

    /// The cohort that a file of this quarter joins today.
    pub(crate) fn home(&self, quarter: CohortId) -> Option<CohortId> {
        self.cohort_list().home(quarter.max(self.first))
    }

    pub(crate) fn record(&self, id: &CaseId) -> Result<Option<Record>, VaultError> {
        let Some(value) = self.engine.get(&case_key(RECORDS, id))? else { return Ok(None) };
        let key = self.keyring().data_key(id)?.ok_or_else(|| corrupt(id))?;
        Record::open(&key, id, &value).map(Some)
    }

    /// The right to write, once no write of another is under way.
    ///
    /// # Errors
    /// [`VaultError::Broken`] when an earlier write has to be completed by opening the vault again.
    pub(crate) fn writer(&self) -> Result<MutexGuard<'_, Writer>, VaultError> {
        // A panic while writing leaves memory and store apart: the same as a broken write.
        let writer = self.writer.lock().map_err(|_| VaultError::Broken)?;
        if writer.broken { Err(VaultError::Broken) } else { Ok(writer) }
    }

    pub(crate) fn keyring(&self) -> RwLockReadGuard<'_, Keyring> {
        self.keyring.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn keyring_mut(&self) -> RwLockWriteGuard<'_, Keyring> {
        self.keyring.write().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn cohort_list(&self) -> RwLockReadGuard<'_, Cohorts> {
        self.cohorts.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn cohort_list_mut(&self) -> RwLockWriteGuard<'_, Cohorts> {
        self.cohorts.write().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn snapshots(&self) -> RwLockReadGuard<'_, Loaded> {
        self.snapshots.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn snapshots_mut(&self) -> RwLockWriteGuard<'_, Loaded> {
        self.snapshots.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The snapshots of outcomes.
    pub(crate) fn outcomes(&self) -> RwLockReadGuard<'_, Loaded> {
        self.outcomes.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn outcomes_mut(&self) -> RwLockWriteGuard<'_, Loaded> {
        self.outcomes.write().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Opens the keyring and holds it against what the case store knows of it, or makes both.
fn open_keyring(dir: &Path, engine: &dyn Engine, root: &Key, notes: &NoteKey) -> Result<Keyring, VaultError> {
    let path = dir.join("keyring");
    keyring::remove_unfinished(&path)?;
    let stored = engine.get(NOTES)?;
    if !path.exists() {
        if stored.is_some() {
            return Err(VaultError::KeyringBehind { path });
        }
        let keyring = Keyring::create(&path, root, seal::random_id()?)?;
        note_keyring(engine, notes, &keyring)?;
        return Ok(keyring);
    }
    let keyring = Keyring::open(&path, root)?;
    let Some(stored) = stored else {
        // A crash after the keyring was made and before the store noted it; or the store is gone.
        if keyring.entries() > 0 || keyring.epoch() > 1 {
            return Err(VaultError::KeyringForeign { path });
        }
        note_keyring(engine, notes, &keyring)?;
        return Ok(keyring);
    };
    let noted: Notes = notes.read(NOTES, &stored)?;
    if noted.vault != keyring.vault() {
        return Err(VaultError::KeyringForeign { path });
    }
    // A later epoch is an erasure whose clean-up is to be completed; its file was written whole.
    let behind = keyring.epoch() == noted.epoch && keyring.entries() < noted.entries;
    if behind || keyring.epoch() < noted.epoch {
        return Err(VaultError::KeyringBehind { path });
    }
    keyring.trim()?;
    Ok(keyring)
}

fn note_keyring(engine: &dyn Engine, notes: &NoteKey, keyring: &Keyring) -> Result<(), VaultError> {
    let mut batch = Batch::new();
    notes.put(&mut batch, NOTES, &notes_of(keyring))?;
    Ok(engine.commit(batch)?)
}

/// What the case store is to know of this keyring.
pub(crate) fn notes_of(keyring: &Keyring) -> Notes {
    Notes { vault: keyring.vault(), epoch: keyring.epoch(), entries: keyring.entries() }
}
