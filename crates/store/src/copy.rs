//! Copying everything from one store to another, and telling whether two hold the same.

use crate::{Batch, Engine, KeyRange, StoreError};
use sha2::{Digest as _, Sha256};
use std::fmt;
use std::ops::ControlFlow;

/// What one commit of a copy holds.
const ENTRIES: usize = 1000;
const BYTES: usize = 8 << 20;

/// How many entries a store holds, and a hash over every key and value in order. The hash says nothing about sealed
/// values beyond whether they are the same.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Digest {
    /// How many entries there are.
    pub entries: u64,
    /// SHA-256 over each key and value, with their lengths before them.
    pub sha256: [u8; 32],
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} entries, SHA-256 ", self.entries)?;
        self.sha256.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// Reads every entry of the store.
///
/// # Errors
/// As [`Engine::get`].
pub fn digest(engine: &dyn Engine) -> Result<Digest, StoreError> {
    let (mut entries, mut hash) = (0, Sha256::new());
    engine.snapshot()?.scan(&KeyRange::all(), &mut |key, value| {
        for part in [key, value] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        entries += 1;
        ControlFlow::Continue(())
    })?;
    Ok(Digest { entries, sha256: hash.finalize().into() })
}

/// Empties `to` and puts every entry of `from` into it. `progress` hears how many are there, from time to time.
///
/// After a crash in the middle `to` holds a part: copy again, which starts afresh. Only [`digest`], asked of both
/// once `to` was opened again, says that the copy is whole.
///
/// # Errors
/// Whatever reading the one or writing the other meets. `from` is never written.
pub fn copy(from: &dyn Engine, to: &dyn Engine, progress: &mut dyn FnMut(u64)) -> Result<(), StoreError> {
    empty(to)?;
    let (mut batch, mut bytes, mut copied, mut failed) = (Batch::new(), 0, 0, None);
    from.snapshot()?.scan(&KeyRange::all(), &mut |key, value| {
        batch.put(key, value);
        bytes += key.len() + value.len();
        if batch.len() < ENTRIES && bytes < BYTES {
            return ControlFlow::Continue(());
        }
        copied += batch.len() as u64;
        bytes = 0;
        match to.commit(std::mem::take(&mut batch)) {
            Ok(()) => {
                progress(copied);
                ControlFlow::Continue(())
            }
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        }
    })?;
    failed.map_or(Ok(()), Err)?;
    to.commit(batch)
}

fn empty(engine: &dyn Engine) -> Result<(), StoreError> {
    loop {
        let mut batch = Batch::new();
        engine.snapshot()?.scan(&KeyRange::all(), &mut |key, _| {
            batch.delete(key);
            if batch.len() < ENTRIES { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
        })?;
        if batch.is_empty() {
            return Ok(());
        }
        engine.commit(batch)?;
    }
}
