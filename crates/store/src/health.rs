//! Failing closed: what happens when an engine errs or panics.
//!
//! Both engines may panic inside on files that were damaged behind their back. Such a panic is
//! caught here, at the engine's border: the engine is never touched again, so no broken invariant
//! of its can be seen, and the caller gets [`StoreError::Corrupt`].

use crate::StoreError;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

pub(crate) struct Health {
    dir: PathBuf,
    poisoned: AtomicBool,
    panicked: AtomicBool,
}

impl Health {
    pub(crate) fn new(dir: &Path) -> Self {
        Self { dir: dir.to_path_buf(), poisoned: AtomicBool::new(false), panicked: AtomicBool::new(false) }
    }

    /// Runs a read. An error leaves the store usable; a panic does not.
    pub(crate) fn read<T>(&self, work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
        if self.poisoned.load(Ordering::Acquire) {
            return Err(StoreError::Poisoned { path: self.dir.clone() });
        }
        self.shield(work)
    }

    /// Runs a write. After any error it is unknown what is on disk, so nothing more is done.
    pub(crate) fn write<T>(&self, work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
        let result = self.read(work);
        if result.is_err() {
            self.poisoned.store(true, Ordering::Release);
        }
        result
    }

    /// Whether the engine panicked, so that even closing it may hang or panic.
    pub(crate) fn panicked(&self) -> bool {
        self.panicked.load(Ordering::Acquire)
    }

    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    fn shield<T>(&self, work: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
        catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
            self.panicked.store(true, Ordering::Release);
            self.poisoned.store(true, Ordering::Release);
            Err(StoreError::corrupt(&self.dir, "the engine gave up while reading it"))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failed_write_refuses_all_that_follows() {
        let health = Health::new(Path::new("d"));
        assert!(health.write(|| Ok(1)).is_ok());
        let failed = health.write(|| Err::<(), _>(StoreError::Full { path: "d".into() }));
        assert!(matches!(failed, Err(StoreError::Full { .. })));
        assert!(matches!(health.write(|| Ok(())), Err(StoreError::Poisoned { .. })));
        assert!(matches!(health.read(|| Ok(())), Err(StoreError::Poisoned { .. })));
    }

    #[test]
    fn failed_read_leaves_the_store_usable_but_a_panic_does_not() {
        let health = Health::new(Path::new("d"));
        assert!(health.read(|| Err::<(), _>(StoreError::corrupt(Path::new("d"), "x"))).is_err());
        assert!(health.read(|| Ok(())).is_ok());
        let caught = health.read(|| -> Result<(), _> { panic!("as an engine does on a damaged file") });
        assert!(matches!(caught, Err(StoreError::Corrupt { .. })));
        assert!(matches!(health.read(|| Ok(())), Err(StoreError::Poisoned { .. })));
    }
}
