//! Failing closed: when a commit failed, or the session that holds the lock ended, nothing more is done.

use crate::error::unreachable;
use safeborders_store::StoreError;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

pub(crate) struct Guard {
    place: PathBuf,
    poisoned: AtomicBool,
    lost: AtomicBool,
}

impl Guard {
    pub(crate) fn new(place: &Path) -> Self {
        Self { place: place.to_path_buf(), poisoned: AtomicBool::new(false), lost: AtomicBool::new(false) }
    }

    pub(crate) fn place(&self) -> &Path {
        &self.place
    }

    /// The session that holds the lock has ended: another node may write from now on.
    pub(crate) fn lose(&self) {
        self.lost.store(true, Ordering::Release);
    }

    /// Whether anything may still be done.
    pub(crate) fn pass(&self) -> Result<(), StoreError> {
        if self.poisoned.load(Ordering::Acquire) {
            return Err(StoreError::Poisoned { path: self.place.clone() });
        }
        if self.lost.load(Ordering::Acquire) {
            return Err(self.gone());
        }
        Ok(())
    }

    /// After a write that failed it is unknown what is in the store.
    pub(crate) fn write<T>(&self, work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.pass()?;
        let result = work();
        if result.is_err() {
            self.poisoned.store(true, Ordering::Release);
        }
        result
    }

    pub(crate) fn gone(&self) -> StoreError {
        unreachable(&self.place, "its connection was lost, and with it the right to write")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failed_write_and_lost_lock_refuse_all_that_follows() {
        let guard = Guard::new(Path::new("p"));
        assert!(guard.write(|| Ok(1)).is_ok() && guard.pass().is_ok());
        assert!(guard.write(|| Err::<(), _>(guard.gone())).is_err());
        assert!(matches!(guard.pass(), Err(StoreError::Poisoned { .. })));
        let guard = Guard::new(Path::new("p"));
        guard.lose();
        assert!(matches!(guard.write(|| Ok(())), Err(StoreError::Unreachable { .. })));
    }
}
