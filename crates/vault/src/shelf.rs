//! The snapshots on disk: `snapshots/<cohort>.<first|outcomes>.<revision>.<keyring epoch>`, sealed under
//! a key that goes with the epoch, so that erasing a case makes the old ones unreadable.
//!
//! A snapshot that is written again gets a name of its own, and the old file stays until the new name is
//! committed. Files that no committed name points to are removed at the next opening.

use crate::cohorts::{Cohort, FrozenMark, Stage};
use crate::error::VaultError;
use crate::snapshot::{Builder, Snapshot, decode, encode};
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

/// Snapshots in memory, by cohort.
pub(crate) type Loaded = BTreeMap<CohortId, Arc<Snapshot>>;

/// The name of a snapshot file, which is bound into its seal.
#[derive(Clone, Copy)]
pub(crate) struct ShelfMark {
    pub(crate) cohort: CohortId,
    pub(crate) stage: Stage,
    pub(crate) revision: u32,
    pub(crate) epoch: u32,
}

impl ShelfMark {
    fn name(&self) -> String {
        let stage = match self.stage {
            Stage::First => "first",
            Stage::Outcomes => "outcomes",
        };
        format!("{}.{stage}.{}.{}", self.cohort, self.revision, self.epoch)
    }

    fn aad(&self) -> Vec<u8> {
        format!("snapshot 2 {}", self.name()).into_bytes()
    }
}

impl Vault {
    pub(crate) fn snapshot_key(&self) -> Key {
        self.keyring().epoch_key(LABEL)
    }

    fn snapshot_path(&self, mark: &ShelfMark) -> PathBuf {
        self.dir.join("snapshots").join(mark.name())
    }

    /// Writes a snapshot, durably, and returns the digest of the file.
    pub(crate) fn write_snapshot(
        &self,
        builder: &Builder,
        mark: &ShelfMark,
        key: &Key,
    ) -> Result<[u8; 32], VaultError> {
        let sealed = crate::seal::seal(key, &mark.aad(), &encode(builder))?;
        fsx::replace(&self.snapshot_path(mark), &sealed)?;
        Ok(Sha256::digest(&sealed).into())
    }

    /// Reads a snapshot back.
    ///
    /// # Errors
    /// [`VaultError::SnapshotCorrupt`] when the file is not the one of this mark,
    /// [`VaultError::UnknownCodebook`].
    pub(crate) fn read_snapshot(
        &self,
        cohort: CohortId,
        stage: Stage,
        frozen: &FrozenMark,
    ) -> Result<Builder, VaultError> {
        let epoch = self.keyring().epoch();
        let mark = ShelfMark { cohort, stage, revision: frozen.revision, epoch };
        let (path, digest) = (self.snapshot_path(&mark), frozen.digests.get(&epoch));
        let sealed = fsx::read(&path, MAX_FILE)?;
        let whole = sealed.filter(|bytes| digest.is_some_and(|d| Sha256::digest(bytes)[..] == d[..]));
        let plain = whole.and_then(|bytes| crate::seal::open(&self.snapshot_key(), &mark.aad(), &bytes));
        let builder = plain.and_then(|plain| decode(&plain)).filter(|b| b.snapshot.cohort() == cohort);
        let builder = builder.ok_or(VaultError::SnapshotCorrupt { cohort, path })?;
        match builder.snapshot.codebook() {
            version if version == self.codebook.version() => Ok(builder),
            version => Err(VaultError::UnknownCodebook { cohort, version }),
        }
    }

    /// Writes this snapshot again under the present epoch, beside the old one, and returns its mark.
    pub(crate) fn write_again(
        &self,
        builder: &Builder,
        stage: Stage,
        old: &FrozenMark,
    ) -> Result<FrozenMark, VaultError> {
        let (epoch, revision) = (self.keyring().epoch(), old.revision.saturating_add(1));
        let mark = ShelfMark { cohort: builder.snapshot.cohort(), stage, revision, epoch };
        let digest = self.write_snapshot(builder, &mark, &self.snapshot_key())?;
        Ok(FrozenMark { revision, digests: BTreeMap::from([(epoch, digest)]), ..old.clone() })
    }

    /// Loads the snapshots of all frozen cohorts, and removes files that belong to none: what freezing,
    /// erasing, an embargo or a reissue left when it was cut short.
    pub(crate) fn load_snapshots(&self) -> Result<(), VaultError> {
        let mut loaded = [Loaded::new(), Loaded::new()];
        for (id, cohort) in &self.cohort_list().0 {
            for (stage, loaded) in Stage::ALL.into_iter().zip(&mut loaded) {
                let Some(mark) = cohort.mark(stage) else { continue };
                loaded.insert(*id, Arc::new(self.read_snapshot(*id, stage, mark)?.finish()));
            }
        }
        self.remove_unnamed()?;
        let [first, outcomes] = loaded;
        *self.snapshots_mut() = first;
        *self.outcomes_mut() = outcomes;
        Ok(())
    }

    /// Removes snapshot files that no committed mark names.
    pub(crate) fn remove_unnamed(&self) -> Result<(), VaultError> {
        let epoch = self.keyring().epoch();
        let mut named = Vec::new();
        for (id, cohort) in &self.cohort_list().0 {
            for stage in Stage::ALL {
                let Some(frozen) = cohort.mark(stage) else { continue };
                let mark = ShelfMark { cohort: *id, stage, revision: frozen.revision, epoch };
                named.push(self.snapshot_path(&mark));
            }
        }
        let dir = self.dir.join("snapshots");
        let listed = fs::read_dir(&dir).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
        let listed = listed.map_err(|source| VaultError::File { path: dir, source })?;
        for path in listed.into_iter().map(|entry| entry.path()).filter(|path| !named.contains(path)) {
            fsx::remove(&path)?;
        }
        Ok(())
    }

    /// Puts snapshots that are written and committed in the place of those in memory, while no release
    /// is under way: one that is made afterwards counts the new ones.
    pub(crate) fn put_in_place(
        &self,
        snapshots: Vec<(Stage, Arc<Snapshot>)>,
        cohorts: Vec<(CohortId, Cohort)>,
    ) {
        let mut waiting = Some((snapshots, cohorts));
        self.accounts.between_releases(&mut || {
            let Some((snapshots, cohorts)) = waiting.take() else { return };
            self.swap(snapshots, cohorts);
        });
    }

    /// Snapshots first: whoever sees a cohort as frozen finds its snapshot.
    pub(crate) fn swap(&self, snapshots: Vec<(Stage, Arc<Snapshot>)>, cohorts: Vec<(CohortId, Cohort)>) {
        for (stage, snapshot) in snapshots {
            let mut loaded = match stage {
                Stage::First => self.snapshots_mut(),
                Stage::Outcomes => self.outcomes_mut(),
            };
            loaded.insert(snapshot.cohort(), snapshot);
        }
        self.cohort_list_mut().0.extend(cohorts);
    }
}
