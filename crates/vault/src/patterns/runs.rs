//! Results of mining, kept sealed in the case store under a run number.
//!
//! ```text
//! key    "p" run number u32 (big-endian)
//! value  keyring epoch u32 (little-endian), then sealed under a key that goes with the epoch: the office's bytes
//! ```
//! A run names no case file, but its figures count them. So it goes with the keyring's epoch like a snapshot: when a
//! case is erased, every earlier run becomes unreadable, and mining again takes seconds.

use crate::error::VaultError;
use crate::seal;
use crate::vault::Vault;
use safeborders_store::{Batch, KeyRange};
use std::ops::ControlFlow;

const RUNS: &[u8] = b"p";
const LABEL: &str = "vault pattern runs";
/// How many runs are kept; the oldest goes first.
const MOST_RUNS: usize = 50;
/// The largest run, in bytes.
const MAX_RUN_BYTES: usize = 32 << 20;

impl Vault {
    /// Keeps a result and returns its run number. Runs of an earlier epoch, and the oldest ones above the limit, are
    /// removed in the same step.
    ///
    /// # Errors
    /// [`VaultError::Format`] for one that is too large; otherwise [`VaultError`], and nothing was kept.
    pub fn keep_run(&self, result: &[u8]) -> Result<u32, VaultError> {
        if result.len() > MAX_RUN_BYTES {
            return Err(VaultError::Format);
        }
        let mut writer = self.writer()?;
        let (epoch, key) = self.runs_key();
        let stored = self.stored_runs()?;
        let number = stored.last().map_or(1, |(number, _)| number.saturating_add(1));
        let mut batch = Batch::new();
        let (here, gone): (Vec<_>, Vec<_>) = stored.into_iter().partition(|(_, of)| *of == epoch);
        let oldest = here.len().saturating_sub(MOST_RUNS - 1);
        for (number, _) in gone.iter().chain(here.iter().take(oldest)) {
            batch.delete(run_key(*number));
        }
        let sealed = seal::seal(&key, &run_key(number), result)?;
        batch.put(run_key(number), [&epoch.to_le_bytes()[..], &sealed].concat());
        self.commit(&mut writer, batch)?;
        Ok(number)
    }

    /// The numbers of the runs that are kept, ascending.
    ///
    /// # Errors
    /// [`VaultError`] when the case store cannot be read.
    pub fn runs(&self) -> Result<Vec<u32>, VaultError> {
        let (epoch, _) = self.runs_key();
        Ok(self.stored_runs()?.into_iter().filter(|(_, of)| *of == epoch).map(|(number, _)| number).collect())
    }

    /// A run; `None` when it was never there, was removed, or a case was erased since.
    ///
    /// # Errors
    /// [`VaultError::NotesCorrupt`] for a damaged one; [`VaultError::Store`].
    pub fn run(&self, number: u32) -> Result<Option<Vec<u8>>, VaultError> {
        let (epoch, key) = self.runs_key();
        let Some(value) = self.engine.get(&run_key(number))? else { return Ok(None) };
        let (of, sealed) = value.split_at_checked(4).ok_or(VaultError::NotesCorrupt)?;
        if of != epoch.to_le_bytes() {
            return Ok(None);
        }
        seal::open(&key, &run_key(number), sealed).map(Some).ok_or(VaultError::NotesCorrupt)
    }

    fn runs_key(&self) -> (u32, safeborders_store::keys::Key) {
        let keyring = self.keyring();
        (keyring.epoch(), keyring.epoch_key(LABEL))
    }

    /// The numbers and epochs of all runs in the store, ascending.
    fn stored_runs(&self) -> Result<Vec<(u32, u32)>, VaultError> {
        let mut runs = Vec::new();
        let mut sound = true;
        self.engine.snapshot()?.scan(&KeyRange::prefix(RUNS), &mut |key, value| {
            let number = key.get(1..).and_then(|bytes| bytes.try_into().ok()).map(u32::from_be_bytes);
            let epoch = value.get(..4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes);
            match number.zip(epoch) {
                Some(run) => runs.push(run),
                None => sound = false,
            }
            ControlFlow::Continue(())
        })?;
        if sound { Ok(runs) } else { Err(VaultError::NotesCorrupt) }
    }
}

fn run_key(number: u32) -> Vec<u8> {
    [RUNS, &number.to_be_bytes()].concat()
}
