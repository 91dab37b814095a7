//! Legal holds: a case file that cannot be erased.
//!
//! The mark is part of the record's standing, under the case's own key, with who set it and why. It says
//! nothing about releases: that is what an embargo is for. It holds through every import.

use crate::error::VaultError;
use crate::standing::{Hold, checked_actor, checked_reason};
use crate::vault::Vault;
use safeborders_cases::SourceId;
use safeborders_people::CaseAccess;
use safeborders_store::Batch;
use time::Date;

/// A case file under a legal hold. For the office's own eyes.
pub struct HeldCase {
    /// The office's own identifier of the file.
    pub source: SourceId,
    /// The hold.
    pub hold: Hold,
    /// Who may read it.
    pub access: CaseAccess,
}

impl Vault {
    /// Puts a case file under a legal hold: it cannot be erased until the hold is lifted.
    ///
    /// # Errors
    /// [`VaultError::NoSuchCase`], [`VaultError::HeldAlready`], [`VaultError::Reason`], [`VaultError::Actor`],
    /// [`VaultError::ErasureUnderWay`]; nothing was changed. After [`VaultError::Store`], open the vault
    /// again: it is then either done or not begun.
    pub fn hold(&self, source: &SourceId, reason: &str, by: &str, today: Date) -> Result<(), VaultError> {
        self.set_hold(source, true, reason, by, today)
    }

    /// Lifts the legal hold of a case file.
    ///
    /// # Errors
    /// [`VaultError::NotHeld`]; otherwise as [`Vault::hold`].
    pub fn lift_hold(
        &self,
        source: &SourceId,
        reason: &str,
        by: &str,
        today: Date,
    ) -> Result<(), VaultError> {
        self.set_hold(source, false, reason, by, today)
    }

    fn set_hold(
        &self,
        source: &SourceId,
        set: bool,
        reason: &str,
        by: &str,
        today: Date,
    ) -> Result<(), VaultError> {
        let (reason, by) = (checked_reason(reason)?, checked_actor(by)?);
        let mut writer = self.writer()?;
        if self.erasure_under_way()?.is_some() {
            return Err(VaultError::ErasureUnderWay);
        }
        let (id, record, _) = self.case_of_source(source)?;
        let standing = record.standing(&id)?;
        match (set, standing.hold().is_some()) {
            (true, true) => return Err(VaultError::HeldAlready),
            (false, false) => return Err(VaultError::NotHeld),
            _ => {}
        }
        let record = record.standing_so(&standing.after_hold(today, set, reason, by))?;
        let mut batch = Batch::new();
        self.put_record(&mut batch, &id, &record)?;
        self.commit(&mut writer, batch)
    }

    /// The case files under a legal hold, in the order of their identifiers. Found by the list; those alone are opened.
    ///
    /// # Errors
    /// [`VaultError`] when the case store cannot be read. Damaged records are left out: [`Vault::damaged`].
    pub fn held(&self) -> Result<Vec<HeldCase>, VaultError> {
        let mut cases = Vec::new();
        for id in self.chosen(&|entry| entry.held)? {
            let Some(record) = self.sound_record(&id)? else { continue };
            let standing = record.standing(&id)?;
            if let Some(hold) = standing.hold() {
                let (source, access) = (record.case_file(&id)?.source().clone(), standing.access().clone());
                cases.push(HeldCase { source, hold, access });
            }
        }
        Ok(cases)
    }
}
