//! Who may read a case file: people assigned to it, and the seal.
//!
//! Both are part of the record's standing, under the case's own key: they hold through every import, and who
//! was assigned to a case that is erased is not left behind. Whether somebody may read is judged by
//! [`safeborders_people::Reader`]; what is handed in here as `open` is its word.

use crate::error::VaultError;
use crate::record::corrupt;
use crate::vault::Vault;
use safeborders_cases::SourceId;
use safeborders_people::CaseAccess;
use safeborders_store::Batch;
use safeborders_types::CohortId;
use std::collections::{BTreeMap, BTreeSet};

/// Whether a case file of this access is open to whoever asks.
pub type Open<'a> = &'a dyn Fn(&CaseAccess) -> bool;

/// A case file in a list. For the office's own eyes.
pub struct ListedCase {
    /// The office's own identifier of the file.
    pub source: SourceId,
    /// Its cohort.
    pub cohort: CohortId,
    /// Its procedural status, a code of the codebook.
    pub status: String,
    /// Whether it is under embargo.
    pub embargoed: bool,
    /// Whether it is under a legal hold.
    pub held: bool,
    /// Who may read it.
    pub access: CaseAccess,
}

/// Which case files to list.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct ListWanted {
    /// Those of these cohorts; none means all.
    pub cohorts: BTreeSet<CohortId>,
    /// Those after this identifier, in the order of identifiers; empty means from the first on.
    pub after: String,
    /// So many at most.
    pub most: usize,
}

impl Vault {
    /// Who may read a case file.
    ///
    /// # Errors
    /// [`VaultError::NoSuchCase`], and the store's own.
    pub fn access_of(&self, source: &SourceId) -> Result<CaseAccess, VaultError> {
        let (id, record, _) = self.case_of_source(source)?;
        Ok(record.standing(&id)?.access().clone())
    }

    /// Who may read a case file that is here and sealed; `None` for any other. One that is not here costs no look at the
    /// store: every row of an import is asked about.
    ///
    /// # Errors
    /// [`VaultError`] when its record cannot be read.
    pub fn sealed(&self, source: &SourceId) -> Result<Option<CaseAccess>, VaultError> {
        let id = self.ids.of(source);
        if !self.keyring().contains(&id) {
            return Ok(None);
        }
        let Some(record) = self.record(&id)? else { return Ok(None) };
        let standing = record.standing(&id)?;
        Ok(Some(standing.access()).filter(|access| access.seal().is_some()).cloned())
    }

    /// Changes who may read a case file. `change` sees what holds now, and nothing changes in between.
    ///
    /// # Errors
    /// What `change` says: then nothing was changed. [`VaultError::NoSuchCase`],
    /// [`VaultError::ErasureUnderWay`]; after [`VaultError::Store`], open the vault again: it is then either
    /// done or not begun.
    pub fn change_access<E: From<VaultError>>(
        &self,
        source: &SourceId,
        change: impl FnOnce(&CaseAccess) -> Result<CaseAccess, E>,
    ) -> Result<CaseAccess, E> {
        let mut writer = self.writer()?;
        if self.erasure_under_way()?.is_some() {
            return Err(VaultError::ErasureUnderWay.into());
        }
        let (id, record, _) = self.case_of_source(source)?;
        let standing = record.standing(&id)?;
        let access = change(standing.access())?;
        let record = record.standing_so(&standing.with_access(access.clone()))?;
        let mut batch = Batch::new();
        self.put_record(&mut batch, &id, &record)?;
        self.commit(&mut writer, batch)?;
        Ok(access)
    }

    /// The case files that are open to whoever asks, in the order of their identifiers, and whether there are
    /// more. Looks at every record.
    ///
    /// # Errors
    /// [`VaultError`] when the case store cannot be read. Damaged records are left out: [`Vault::damaged`].
    pub fn list(&self, wanted: &ListWanted, open: Open<'_>) -> Result<(Vec<ListedCase>, bool), VaultError> {
        let mut found: BTreeMap<String, ListedCase> = BTreeMap::new();
        self.each_record(&mut |id, record| {
            let record = record.ok_or_else(|| corrupt(&id))?;
            let (cohort, standing) = (record.cohort().ok_or_else(|| corrupt(&id))?, record.standing(&id)?);
            let of_it = wanted.cohorts.is_empty() || wanted.cohorts.contains(&cohort);
            if !of_it || !open(standing.access()) {
                return Ok(());
            }
            let file = record.case_file(&id)?;
            let name = file.source().as_str();
            let full = found.len() > wanted.most;
            if name <= wanted.after.as_str() || full && found.keys().next_back().is_some_and(|l| **l < *name)
            {
                return Ok(());
            }
            let listed = ListedCase {
                source: file.source().clone(),
                cohort,
                status: self.status_name(&file),
                embargoed: standing.embargo().is_some(),
                held: standing.hold().is_some(),
                access: standing.access().clone(),
            };
            found.insert(name.to_owned(), listed);
            if found.len() > wanted.most.saturating_add(1) {
                found.pop_last();
            }
            Ok(())
        })?;
        let more = found.len() > wanted.most;
        Ok((found.into_values().take(wanted.most).collect(), more))
    }
}
