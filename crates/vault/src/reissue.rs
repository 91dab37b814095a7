//! Reissuing a cohort whose mapping was wrong: once, and from its corrections share.
//!
//! The new snapshots hold the same case files with their present values. Two stores take part: the
//! snapshots belong to the vault, and what a release costs and is called belongs to the ledger. The order:
//!
//! 1. The new snapshots are written beside the old ones, fsynced, and noted as **pending** in one commit.
//! 2. The ledger puts the reissue on record. **This is the moment of the reissue**: from here on releases
//!    have new names and are charged to the corrections share. The gate lets no release through between
//!    its commit and the new snapshots' taking their place in memory.
//! 3. One commit makes the pending snapshots the cohort's own; then the old files are removed.
//!
//! A crash before 2 leaves everything as it was: the next opening asks the ledger, hears that nothing was
//! reissued, and drops what is pending. After 2, the next opening completes 3.

use crate::cohorts::{Cohort, FrozenMark, Pending, Stage};
use crate::error::VaultError;
use crate::snapshot::Snapshot;
use crate::standing::checked_reason;
use crate::vault::{Vault, Writer};
use safeborders_store::Batch;
use safeborders_types::CohortId;
use std::sync::Arc;
use time::Date;

/// The snapshots of a reissue that are written and wait for the ledger.
struct Rebuilt {
    pending: Pending,
    loaded: Vec<(Stage, Arc<Snapshot>)>,
}

impl Vault {
    /// Reissues a frozen cohort: its snapshots are made again from the present case files of the same
    /// cohort, and every release over it that was made before is withdrawn. It can be done once, and not be
    /// undone.
    ///
    /// # Errors
    /// [`VaultError::NotFrozen`], [`VaultError::ReissuedBefore`], [`VaultError::Reason`],
    /// [`VaultError::Damaged`]; nothing was changed. After any other error, open the vault again: it is then
    /// either done or not begun.
    pub fn reissue(&self, cohort: CohortId, reason: &str, today: Date) -> Result<(), VaultError> {
        let reason = checked_reason(reason)?;
        let mut writer = self.writer()?;
        let noted = self.cohort_list().0.get(&cohort).cloned().unwrap_or_default();
        let Some(frozen) = &noted.frozen else { return Err(VaultError::NotFrozen(cohort)) };
        if noted.reissued.is_some() {
            return Err(VaultError::ReissuedBefore(cohort));
        }
        let Rebuilt { pending, loaded } = self.rebuild(cohort, &noted, frozen, today)?;
        let after = promoted(&noted, pending.clone());
        self.put(&mut writer, cohort, &Cohort { pending: Some(pending), ..noted })?;
        // What happens from here on is decided by the ledger when the vault is opened again.
        writer.broken = true;
        let mut waiting = Some(loaded);
        let recorded = self.accounts.reissue(cohort, reason, &mut || {
            self.swap(waiting.take().unwrap_or_default(), vec![(cohort, after.clone())]);
        });
        recorded.map_err(|reason| VaultError::ReissueNotRecorded { cohort, reason })?;
        self.put(&mut writer, cohort, &after)?;
        writer.broken = false;
        self.remove_unnamed()
    }

    /// Writes the new snapshots beside the old ones.
    fn rebuild(
        &self,
        cohort: CohortId,
        noted: &Cohort,
        frozen: &FrozenMark,
        on: Date,
    ) -> Result<Rebuilt, VaultError> {
        let build = || self.columns(&[cohort].into())?.remove(&cohort).ok_or(VaultError::NotFrozen(cohort));
        let first = build()?;
        let mut pending =
            Pending { on, frozen: self.write_again(&first, Stage::First, frozen)?, outcomes: None };
        let mut loaded = vec![(Stage::First, Arc::new(first.finish()))];
        if let Some(mark) = &noted.outcomes {
            let outcomes = build()?;
            pending.outcomes = Some(self.write_again(&outcomes, Stage::Outcomes, mark)?);
            loaded.push((Stage::Outcomes, Arc::new(outcomes.finish())));
        }
        Ok(Rebuilt { pending, loaded })
    }

    /// Completes a reissue after a crash, or takes back what it had only prepared: the ledger knows. A
    /// vault and a ledger that disagree in any other way are not of the same day.
    pub(crate) fn complete_reissues(&self) -> Result<(), VaultError> {
        let mut writer = self.writer()?;
        let cohorts = self.cohort_list().0.clone();
        for (id, mut cohort) in cohorts.into_iter().filter(|(_, c)| c.frozen.is_some()) {
            let unknown = |reason| VaultError::AccountUnknown { cohort: id, reason };
            let on_record = self.accounts.reissued(id).map_err(unknown)?;
            match cohort.pending.take() {
                None if on_record == cohort.reissued.is_some() => continue,
                None => return Err(VaultError::EditionsDiffer(id)),
                Some(pending) if on_record => cohort = promoted(&cohort, pending),
                Some(_) => {}
            }
            self.put(&mut writer, id, &cohort)?;
            self.cohort_list_mut().0.insert(id, cohort);
        }
        Ok(())
    }

    fn put(&self, writer: &mut Writer, id: CohortId, cohort: &Cohort) -> Result<(), VaultError> {
        let mut batch = Batch::new();
        self.notes.put_cohort(&mut batch, id, cohort)?;
        self.commit(writer, batch)
    }
}

/// The cohort once its reissue is on record.
fn promoted(cohort: &Cohort, pending: Pending) -> Cohort {
    Cohort {
        files: cohort.files,
        frozen: Some(pending.frozen),
        outcomes: pending.outcomes,
        reissued: Some(pending.on),
        pending: None,
    }
}
