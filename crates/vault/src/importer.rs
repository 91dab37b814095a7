//! Importing a stream of case files: reading beside storing, with bounded memory.

use crate::error::VaultError;
use crate::import::{GROUP, Outcome};
use crate::pipeline::Input;
use crate::staging::Staging;
use crate::vault::Vault;
use safeborders_cases::CaseFile;
use std::borrow::Cow;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// How many groups may wait between reading and storing.
const WAITING: usize = 2;
/// How long storing waits for the next group before it lets others write.
const PAUSE: Duration = Duration::from_millis(20);
/// How many groups are stored before others may write.
const IN_ONE_GO: usize = 50;

/// What an import does with the case files before a failure.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mode {
    /// Stores them as they come. What was stored before a failure stays.
    AsTheyCome,
    /// Stores all of them or none, whatever happens: see [`Importer::finish`].
    AllOrNothing,
}

/// An import under way. A second thread seals and stores while the caller reads.
///
/// Dropped without [`Importer::finish`], an all-or-nothing import is discarded.
pub struct Importer {
    group: Vec<CaseFile>,
    /// `None` once the import has ended.
    worker: Option<Worker>,
}

struct Worker {
    groups: SyncSender<Vec<CaseFile>>,
    thread: JoinHandle<Result<Work, VaultError>>,
    vault: Arc<Vault>,
}

/// What the second thread hands back.
enum Work {
    Stored(Outcome),
    Staged(Staging),
}

impl Importer {
    /// Begins an import.
    ///
    /// # Errors
    /// [`VaultError::ImportUnderWay`] when another all-or-nothing import is; [`VaultError::Thread`].
    pub fn start(vault: &Arc<Vault>, mode: Mode) -> Result<Self, VaultError> {
        let staging = match mode {
            Mode::AsTheyCome => None,
            Mode::AllOrNothing => Some(vault.begin_staging()?),
        };
        let (groups, received) = sync_channel(WAITING);
        let of_thread = Arc::clone(vault);
        let work = move || match staging {
            None => store(&of_thread, &received).map(Work::Stored),
            Some(staging) => stage(&of_thread, staging, &received).map(Work::Staged),
        };
        let thread = thread::Builder::new().name("import".to_owned()).spawn(work);
        let thread = thread.map_err(VaultError::Thread)?;
        let worker = Worker { groups, thread, vault: Arc::clone(vault) };
        Ok(Self { group: Vec::with_capacity(GROUP), worker: Some(worker) })
    }

    /// Takes the next case file. Waits when storing does not keep up.
    ///
    /// # Errors
    /// What went wrong in storing; the import has then ended.
    pub fn push(&mut self, file: CaseFile) -> Result<(), VaultError> {
        self.group.push(file);
        if self.group.len() < GROUP { Ok(()) } else { self.send() }
    }

    /// Ends the import. When it returns `Ok`, all files are durably stored; an all-or-nothing import
    /// becomes visible here, at once.
    ///
    /// # Errors
    /// [`VaultError`]; of an all-or-nothing import nothing was stored, unless the error is
    /// [`VaultError::Store`]: then opening the vault again completes or discards it.
    pub fn finish(mut self) -> Result<Outcome, VaultError> {
        self.send()?;
        let Some(worker) = self.worker.take() else { return Err(VaultError::Broken) };
        let vault = Arc::clone(&worker.vault);
        let outcome = match worker.end()? {
            Work::Stored(outcome) => outcome,
            Work::Staged(staging) => vault.activate(&staging).inspect_err(|_| drop(vault.discard()))?,
        };
        vault.renew_list();
        Ok(outcome)
    }

    fn send(&mut self) -> Result<(), VaultError> {
        let Some(worker) = &self.worker else { return Err(VaultError::Broken) };
        let group = std::mem::replace(&mut self.group, Vec::with_capacity(GROUP));
        if worker.groups.send(group).is_ok() {
            return Ok(());
        }
        // The thread has ended early, so it has an error to tell.
        match self.worker.take().map(Worker::end) {
            Some(Err(error)) => Err(error),
            _ => Err(VaultError::Broken),
        }
    }
}

impl Drop for Importer {
    fn drop(&mut self) {
        let Some(worker) = self.worker.take() else { return };
        let vault = Arc::clone(&worker.vault);
        if let Ok(Work::Staged(_)) = worker.end() {
            // What cannot be removed now is removed at the next opening.
            let _ = vault.discard();
        }
    }
}

impl Worker {
    fn end(self) -> Result<Work, VaultError> {
        drop(self.groups);
        self.thread.join().map_err(|_| VaultError::Broken)?
    }
}

fn store(vault: &Vault, groups: &Receiver<Vec<CaseFile>>) -> Result<Outcome, VaultError> {
    let mut outcome = Outcome::default();
    while let Ok(first) = groups.recv() {
        // What comes without a pause is stored in one go; in a pause, others may write.
        let more = std::iter::from_fn(|| groups.recv_timeout(PAUSE).ok()).take(IN_ONE_GO);
        let input = |files| Ok(Input { files: Cow::Owned(files), staged: Vec::new(), by: None });
        let mut writer = vault.writer()?;
        outcome += vault.store(&mut writer, &mut std::iter::once(first).chain(more).map(input))?;
    }
    Ok(outcome)
}

fn stage(
    vault: &Vault,
    mut staging: Staging,
    groups: &Receiver<Vec<CaseFile>>,
) -> Result<Staging, VaultError> {
    for group in groups {
        if let Err(error) = vault.stage(&mut staging, &group) {
            let _ = vault.discard();
            return Err(error);
        }
    }
    Ok(staging)
}
