//! The snapshots on disk: `snapshots/<cohort>.<keyring epoch>`, sealed under a key that goes with the
//! epoch, so that erasing a case makes the old ones unreadable.

use crate::error::VaultError;
use crate::snapshot::{Builder, decode, encode};
use crate::vault::Vault;
use safeborders_store::fsx;
use safeborders_store::keys::Key;
use safeborders_types::CohortId;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

/// The label of the key under which an epoch's snapshots are sealed.
pub(crate) const LABEL: &str = "vault snapshots";
/// The largest snapshot file that is read: above what a cohort of ten million case files makes.
const MAX_FILE: usize = 2 << 30;

impl Vault {
    pub(crate) fn snapshot_key(&self) -> Key {
        self.keyring().epoch_key(LABEL)
    }

    pub(crate) fn snapshot_path(&self, cohort: CohortId, epoch: u32) -> PathBuf {
        self.dir.join("snapshots").join(format!("{cohort}.{epoch}"))
    }

    /// Writes a snapshot, durably, and returns the digest of the file.
    pub(crate) fn write_snapshot(
        &self,
        builder: &Builder,
        epoch: u32,
        key: &Key,
    ) -> Result<[u8; 32], VaultError> {
        let cohort = builder.snapshot.cohort();
        let sealed = crate::seal::seal(key, &aad(cohort, epoch), &encode(builder))?;
        fsx::replace(&self.snapshot_path(cohort, epoch), &sealed)?;
        Ok(Sha256::digest(&sealed).into())
    }

    /// Reads a snapshot back.
    ///
    /// # Errors
    /// [`VaultError::SnapshotCorrupt`] when the file is not the one with this digest,
    /// [`VaultError::UnknownCodebook`].
    pub(crate) fn read_snapshot(
        &self,
        cohort: CohortId,
        digest: Option<&[u8; 32]>,
    ) -> Result<Builder, VaultError> {
        let epoch = self.keyring().epoch();
        let path = self.snapshot_path(cohort, epoch);
        let sealed = fsx::read(&path, MAX_FILE)?;
        let whole = sealed.filter(|bytes| digest.is_some_and(|d| Sha256::digest(bytes)[..] == d[..]));
        let plain =
            whole.and_then(|bytes| crate::seal::open(&self.snapshot_key(), &aad(cohort, epoch), &bytes));
        let builder = plain.and_then(|plain| decode(&plain)).filter(|b| b.snapshot.cohort() == cohort);
        let builder = builder.ok_or(VaultError::SnapshotCorrupt { cohort, path })?;
        match builder.snapshot.codebook() {
            version if version == self.codebook.version() => Ok(builder),
            version => Err(VaultError::UnknownCodebook { cohort, version }),
        }
    }

    /// Loads the snapshots of all frozen cohorts, and removes files that belong to none: what freezing or
    /// erasing left when it was cut short.
    pub(crate) fn load_snapshots(&self) -> Result<(), VaultError> {
        let epoch = self.keyring().epoch();
        let mut loaded = BTreeMap::new();
        let mut named = Vec::new();
        for (id, cohort) in &self.cohort_list().0 {
            let Some(mark) = &cohort.frozen else { continue };
            let builder = self.read_snapshot(*id, mark.digests.get(&epoch))?;
            named.push(self.snapshot_path(*id, epoch));
            loaded.insert(*id, Arc::new(builder.finish()));
        }
        let dir = self.dir.join("snapshots");
        let listed = fs::read_dir(&dir).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
        let listed = listed.map_err(|source| VaultError::File { path: dir, source })?;
        for path in listed.into_iter().map(|entry| entry.path()).filter(|path| !named.contains(path)) {
            fsx::remove(&path)?;
        }
        *self.snapshots_mut() = loaded;
        Ok(())
    }
}

fn aad(cohort: CohortId, epoch: u32) -> Vec<u8> {
    format!("snapshot 1 {cohort} {epoch}").into_bytes()
}
