//! Who may read a case file: people assigned to it, and the seal.
//!
//! Both are part of the record's standing, under the case's own key: they hold through every import, and who
//! was assigned to a case that is erased is not left behind. Whether somebody may read is judged by
//! [`safeborders_people::Reader`]; what is handed in here as `open` is its word.

use crate::error::VaultError;
use crate::index::Entry;
use crate::record::{CaseId, corrupt};
use crate::retention::STATUS;
use crate::vault::Vault;
use safeborders_cases::SourceId;
use safeborders_codebook::{AttributeIndex, CodeIndex};
use safeborders_people::CaseAccess;
use safeborders_store::Batch;
use safeborders_types::{AttributeId, Code, CohortId};
use std::collections::BTreeSet;

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
#[derive(Clone, Default)]
pub struct ListWanted {
    /// Those of these cohorts; none means all.
    pub cohorts: BTreeSet<CohortId>,
    /// Those whose identifier contains this, in whatever case; empty means all.
    pub named: String,
    /// Those of this procedural status.
    pub status: Option<Code>,
    /// Those where the case or anybody in it has each of these codes.
    pub codes: Vec<(AttributeId, Code)>,
    /// Only those under embargo.
    pub embargoed: bool,
    /// Only those under a legal hold.
    pub held: bool,
    /// Only those that are sealed.
    pub sealed: bool,
    /// Those after this identifier, in the order of identifiers; empty means from the first on.
    pub after: String,
    /// So many at most.
    pub most: usize,
}

/// To whom a list is shown.
#[derive(Clone, Copy)]
pub struct Listener<'a> {
    /// Whether they may know that a file of this access is here.
    pub knows: Open<'a>,
    /// Whether they may read it: what is coded in a file chooses it for nobody else.
    pub reads: Open<'a>,
}

/// A page of a list.
pub struct Listed {
    /// The case files, in the order of their identifiers.
    pub cases: Vec<ListedCase>,
    /// Whether there are more after these.
    pub more: bool,
    /// How many fit in all, those before this page included.
    pub found: usize,
}

/// What is looked for in the list, by the codebook's places.
struct Sought {
    named: String,
    /// As entries have it: `None` inside is unknown.
    status: Option<Option<CodeIndex>>,
    codes: Vec<(AttributeIndex, CodeIndex)>,
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

    /// The case files that fit and that whoever asks may know of, in the order of their identifiers. Found by the
    /// list in memory; those of the page are read from their records, which are asked once more whether they are open.
    ///
    /// # Errors
    /// [`VaultError::NoSuchCode`] for what the codebook does not know; [`VaultError`] when the case store cannot be
    /// read. Damaged records are left out: [`Vault::damaged`].
    pub fn list(&self, wanted: &ListWanted, to: Listener<'_>) -> Result<Listed, VaultError> {
        let sought = self.sought(wanted)?;
        let plain = CaseAccess::default();
        let (knows_plain, reads_plain) = ((to.knows)(&plain), (to.reads)(&plain));
        let (mut page, mut found) = (Vec::new(), 0);
        for entry in self.current_list()?.entries() {
            let open = entry.is_open(knows_plain, to.knows);
            if !open || !sought.fits(entry, wanted, &|| entry.is_open(reads_plain, to.reads)) {
                continue;
            }
            found += 1;
            if page.len() <= wanted.most && *entry.source > *wanted.after {
                page.push(entry.id);
            }
        }
        let more = page.len() > wanted.most;
        let mut cases = Vec::new();
        for id in page.into_iter().take(wanted.most) {
            cases.extend(self.listed(&id)?.filter(|case| (to.knows)(&case.access)));
        }
        Ok(Listed { cases, more, found })
    }

    fn sought(&self, wanted: &ListWanted) -> Result<Sought, VaultError> {
        let code = |id: &AttributeId, code: &Code| {
            let attribute = self.codebook.attribute(id).filter(|attribute| attribute.list().is_some());
            let attribute = attribute.ok_or(VaultError::NoSuchCode)?;
            let index = attribute.code_or_synonym(code).ok_or(VaultError::NoSuchCode)?;
            Ok::<_, VaultError>((attribute.index(), index))
        };
        let status = wanted.status.as_ref().map(|status| {
            let id = STATUS.parse().map_err(|_| VaultError::NoSuchCode)?;
            let (attribute, index) = code(&id, status)?;
            let unknown = self.codebook.at(attribute).map(|attribute| attribute.unknown());
            Ok::<_, VaultError>(Some(index).filter(|index| Some(*index) != unknown))
        });
        let codes = wanted.codes.iter().map(|(id, wanted)| code(id, wanted)).collect::<Result<_, _>>()?;
        Ok(Sought { named: wanted.named.trim().to_lowercase(), status: status.transpose()?, codes })
    }

    /// A case file as lists show it; `None` for one that is gone or damaged.
    fn listed(&self, id: &CaseId) -> Result<Option<ListedCase>, VaultError> {
        let Some(record) = self.sound_record(id)? else { return Ok(None) };
        let (file, standing) = (record.case_file(id)?, record.standing(id)?);
        Ok(Some(ListedCase {
            source: file.source().clone(),
            cohort: record.cohort().ok_or_else(|| corrupt(id))?,
            status: self.status_name(&file),
            embargoed: standing.embargo().is_some(),
            held: standing.hold().is_some(),
            access: standing.access().clone(),
        }))
    }
}

impl Sought {
    /// Whether a case file fits. Whether it may be `read` is asked only where what is coded in it decides.
    fn fits(&self, entry: &Entry, wanted: &ListWanted, read: &dyn Fn() -> bool) -> bool {
        let of_cohort = wanted.cohorts.is_empty() || wanted.cohorts.contains(&entry.cohort);
        let marked = (entry.embargoed || !wanted.embargoed)
            && (entry.held || !wanted.held)
            && (entry.is_sealed() || !wanted.sealed);
        let named = || self.named.is_empty() || entry.source.to_lowercase().contains(&self.named);
        let coded = || {
            let of_status = self.status.is_none_or(|status| entry.status == status);
            of_status && self.codes.iter().all(|code| entry.has(*code))
        };
        let asked = self.status.is_some() || !self.codes.is_empty();
        of_cohort && marked && named() && (!asked || (coded() && read()))
    }
}
