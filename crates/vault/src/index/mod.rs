//! What lists of case files are made of: a few bytes of every case file in memory, so that no list opens every
//! record.
//!
//! It is made when it is first needed, or by [`Vault::warm_list`] in the background, and never written to disk.
//! **It is kept true by every commit**: whatever commits to the case store notes here which records it touched, and
//! whoever asks for the list afterwards reads those records again first. A write is acknowledged after its note, so a list
//! that is asked for later shows it.
//!
//! It chooses and does not show: what a page says of a case file is read from that file's record, and whether the file is
//! open to who asks is asked of the record once more.

mod entry;

pub(crate) use entry::Entry;

use crate::error::VaultError;
use crate::notes::{RECORDS, case_of};
use crate::record::{CaseId, Record, corrupt};
use crate::vault::Vault;
use safeborders_store::Batch;
use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard};

/// Above so many touched records, everything is read again.
const MOST_TOUCHED: usize = 200_000;
/// Up to so many are put in their places one by one; more are sorted in.
const FEW: usize = 16;

/// The list, and what it does not know yet.
#[derive(Default)]
pub(crate) struct Index {
    /// By source id; `None` until it is needed.
    entries: RwLock<Option<Vec<Entry>>>,
    /// From the first making on, commits are noted.
    live: AtomicBool,
    touched: Mutex<Touched>,
}

/// Records that were committed since the list was last true.
#[derive(Default)]
struct Touched {
    cases: HashSet<CaseId>,
    /// They were too many to name.
    all: bool,
}

/// The list as it is now.
pub(crate) struct Current<'a>(RwLockReadGuard<'a, Option<Vec<Entry>>>);

impl Current<'_> {
    /// By source id.
    pub(crate) fn entries(&self) -> &[Entry] {
        self.0.as_deref().unwrap_or_default()
    }
}

impl Index {
    fn touched(&self) -> MutexGuard<'_, Touched> {
        self.touched.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Notes the records of a batch that is committed, or perhaps committed.
    pub(crate) fn touch(&self, cases: Vec<CaseId>) {
        if cases.is_empty() || !self.live.load(Ordering::Acquire) {
            return;
        }
        let mut touched = self.touched();
        if touched.all || touched.cases.len() + cases.len() > MOST_TOUCHED {
            *touched = Touched { cases: HashSet::new(), all: true };
        } else {
            touched.cases.extend(cases);
        }
    }
}

/// The cases whose records a batch touches.
pub(crate) fn touched_by(batch: &Batch) -> Vec<CaseId> {
    batch.keys().filter(|key| key.starts_with(RECORDS)).filter_map(|key| case_of(key).ok()).collect()
}

impl Vault {
    /// Makes the list of case files ready, so that nobody waits for it. Reads every record the first time.
    ///
    /// # Errors
    /// [`VaultError`] when the case store cannot be read.
    pub fn warm_list(&self) -> Result<(), VaultError> {
        self.current_list().map(drop)
    }

    /// What the list takes in memory, in bytes, and how many case files it holds; nothing before it is needed.
    #[must_use]
    pub fn list_bytes(&self) -> (usize, usize) {
        let entries = self.index.entries.read().unwrap_or_else(PoisonError::into_inner);
        let entries = entries.as_deref().unwrap_or_default();
        (entries.iter().map(Entry::bytes).sum(), entries.len())
    }

    /// Reads again what was touched, where there is a list: after much was written, so that who looks next does not wait.
    pub(crate) fn renew_list(&self) {
        if self.index.live.load(Ordering::Acquire) {
            // What fails here fails again, and is told, when the list is asked for.
            let _ = self.current_list();
        }
    }

    /// The list, with everything that was committed before this call.
    ///
    /// # Errors
    /// [`VaultError`] when the case store cannot be read; the list is then made anew next time.
    pub(crate) fn current_list(&self) -> Result<Current<'_>, VaultError> {
        let read = || self.index.entries.read().unwrap_or_else(PoisonError::into_inner);
        {
            let entries = read();
            let touched = self.index.touched();
            if entries.is_some() && !touched.all && touched.cases.is_empty() {
                drop(touched);
                return Ok(Current(entries));
            }
        }
        {
            let mut entries = self.index.entries.write().unwrap_or_else(PoisonError::into_inner);
            self.index.live.store(true, Ordering::Release);
            // Taken before the records are read: what is committed meanwhile is noted again.
            let touched = std::mem::take(&mut *self.index.touched());
            let fresh = match entries.take().filter(|_| !touched.all) {
                Some(known) => self.renewed(known, &touched.cases)?,
                None => self.all_entries()?,
            };
            *entries = Some(fresh);
        }
        Ok(Current(read()))
    }

    /// Which case files the list chooses, in the order of their identifiers.
    pub(crate) fn chosen(&self, fits: &dyn Fn(&Entry) -> bool) -> Result<Vec<CaseId>, VaultError> {
        Ok(self.current_list()?.entries().iter().filter(|entry| fits(entry)).map(|entry| entry.id).collect())
    }

    /// The record of a case file that the list chose; `None` for one that is gone or damaged meanwhile.
    pub(crate) fn sound_record(&self, id: &CaseId) -> Result<Option<Record>, VaultError> {
        match self.record(id) {
            Err(VaultError::RecordCorrupt { .. }) => Ok(None),
            other => other,
        }
    }

    fn all_entries(&self) -> Result<Vec<Entry>, VaultError> {
        let mut entries = Vec::new();
        self.each_record(&mut |id, record| {
            entries.push(self.entry(id, &record.ok_or_else(|| corrupt(&id))?)?);
            Ok(())
        })?;
        entries.sort_unstable_by(|a: &Entry, b: &Entry| a.source.cmp(&b.source));
        Ok(entries)
    }

    fn renewed(&self, mut entries: Vec<Entry>, touched: &HashSet<CaseId>) -> Result<Vec<Entry>, VaultError> {
        let (mut fresh, mut gone) = (Vec::new(), HashSet::new());
        for id in touched {
            match self.entry_now(*id)? {
                Some(entry) => fresh.push(entry),
                None => drop(gone.insert(*id)),
            }
        }
        if touched.len() > FEW {
            entries.retain(|entry| !touched.contains(&entry.id));
            entries.append(&mut fresh);
            // Nearly sorted already, which this sort is quick about.
            entries.sort_by(|a, b| a.source.cmp(&b.source));
            return Ok(entries);
        }
        if !gone.is_empty() {
            entries.retain(|entry| !gone.contains(&entry.id));
        }
        for entry in fresh {
            match entries.binary_search_by(|known| known.source.cmp(&entry.source)) {
                Ok(at) => entries[at] = entry,
                Err(at) => entries.insert(at, entry),
            }
        }
        Ok(entries)
    }

    /// What a record says now; `None` for one that is gone or damaged, which lists leave out.
    fn entry_now(&self, id: CaseId) -> Result<Option<Entry>, VaultError> {
        match self.record(&id).and_then(|record| record.map(|record| self.entry(id, &record)).transpose()) {
            Err(VaultError::RecordCorrupt { .. }) => Ok(None),
            other => other,
        }
    }
}

#[cfg(test)]
impl Index {
    /// As if nobody had asked for a list yet.
    pub(crate) fn forget(&self) {
        *self.entries.write().unwrap() = None;
    }

    /// As if commits were not noted.
    pub(crate) fn deafen(&self) {
        self.live.store(false, Ordering::Release);
    }
}
