//! Reading every record, and telling apart those that are damaged.
//!
//! A damaged record does not keep the vault from being opened, nor the others from being read. What would
//! silently be without it is refused: freezing, and counting open cohorts. The cohort is inside the
//! record's seal, so it cannot be told which cohorts have nothing to do with the damage.

use crate::error::VaultError;
use crate::notes::{RECORDS, case_of};
use crate::record::{CaseId, Record, corrupt};
use crate::vault::Vault;
use safeborders_store::KeyRange;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::sync::PoisonError;

impl Vault {
    /// The pseudonyms of the damaged records, in order, as the last look at all records found them:
    /// freezing, counting an open cohort, erasing, or completing an erasure.
    #[must_use]
    pub fn damaged(&self) -> Vec<String> {
        let damaged = self.damaged.lock().unwrap_or_else(PoisonError::into_inner);
        damaged.iter().map(ToString::to_string).collect()
    }

    /// The cases whose records nobody can open any more.
    pub(crate) fn lost_records(&self) -> Result<BTreeSet<CaseId>, VaultError> {
        // A record that opens and is not understood stays: another version of this program may know it.
        self.each_record(&mut |id, record| record.map(drop).ok_or_else(|| corrupt(&id)))
    }

    /// Shows every record in the order of case ids, which is random; `None` for one that has no key.
    /// Returns the damaged ones: those that do not open, and those for which the visitor says so.
    pub(crate) fn each_record(
        &self,
        visit: &mut dyn FnMut(CaseId, Option<Record>) -> Result<(), VaultError>,
    ) -> Result<BTreeSet<CaseId>, VaultError> {
        let mut damaged = BTreeSet::new();
        let mut outcome = Ok(());
        {
            let keyring = self.keyring();
            let mut one = |id: CaseId, value: &[u8]| {
                let key = keyring.data_key(&id)?;
                visit(id, key.map(|key| Record::open(&key, &id, value)).transpose()?)
            };
            self.engine.snapshot()?.scan(&KeyRange::prefix(RECORDS), &mut |key, value| {
                outcome = case_of(key).and_then(|id| match one(id, value) {
                    Err(VaultError::RecordCorrupt { .. }) => {
                        damaged.insert(id);
                        Ok(())
                    }
                    other => other,
                });
                if outcome.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
            })?;
        }
        outcome?;
        self.damaged.lock().unwrap_or_else(PoisonError::into_inner).clone_from(&damaged);
        Ok(damaged)
    }
}
