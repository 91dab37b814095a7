//! What the list keeps of one case file: where it stands, and its codes. No narrative, no identifier.

use crate::access::Open;
use crate::error::VaultError;
use crate::record::{CaseId, Record, corrupt};
use crate::retention::registered_on;
use crate::vault::Vault;
use safeborders_codebook::{AttributeIndex, CodeIndex};
use safeborders_people::CaseAccess;
use safeborders_types::CohortId;
use time::Date;

/// One case file in the list.
pub(crate) struct Entry {
    pub(crate) source: Box<str>,
    pub(crate) id: CaseId,
    pub(crate) cohort: CohortId,
    /// Its procedural status; `None` where it is unknown.
    pub(crate) status: Option<CodeIndex>,
    pub(crate) embargoed: bool,
    pub(crate) held: bool,
    /// When its retention clock started.
    pub(crate) since: Date,
    /// `None` where nothing was ever decided about it, as of most.
    access: Option<Box<CaseAccess>>,
    /// What is coded of the case and of everybody in it, in order and each once.
    codes: Box<[(AttributeIndex, CodeIndex)]>,
}

impl Entry {
    /// Whether it is open to whoever asks. `of_plain` is what they say of a file that nothing was decided about.
    pub(crate) fn is_open(&self, of_plain: bool, open: Open<'_>) -> bool {
        self.access.as_deref().map_or(of_plain, open)
    }

    /// Whether it is sealed.
    pub(crate) fn is_sealed(&self) -> bool {
        self.access.as_deref().is_some_and(|access| access.seal().is_some())
    }

    /// Whether the case, or anybody in it, has this code.
    pub(crate) fn has(&self, code: (AttributeIndex, CodeIndex)) -> bool {
        self.codes.binary_search(&code).is_ok()
    }

    /// What it takes in memory, in bytes, but for what the allocator adds.
    pub(crate) fn bytes(&self) -> usize {
        let access = self.access.as_deref().map_or(0, |access| {
            size_of::<CaseAccess>() + access.assigned().map(|person| person.as_str().len()).sum::<usize>()
        });
        size_of::<Self>() + self.source.len() + size_of_val(&*self.codes) + access
    }
}

impl Vault {
    /// What the list keeps of this record.
    pub(crate) fn entry(&self, id: CaseId, record: &Record) -> Result<Entry, VaultError> {
        let (file, standing) = (record.case_file(&id)?, record.standing(&id)?);
        let persons = file.victims().iter().chain(file.suspects());
        let all = std::iter::once(file.values()).chain(persons.map(|person| &person.values));
        let mut codes: Vec<_> = all.flat_map(|values| values.all_codes().iter().copied()).collect();
        codes.sort_unstable();
        codes.dedup();
        let access = standing.access();
        Ok(Entry {
            source: file.source().as_str().into(),
            id,
            cohort: record.cohort().ok_or_else(|| corrupt(&id))?,
            status: self.status(&file),
            embargoed: standing.embargo().is_some(),
            held: standing.hold().is_some(),
            since: standing.status_since().unwrap_or_else(|| registered_on(file.registered())),
            access: (!access.is_default()).then(|| Box::new(access.clone())),
            codes: codes.into(),
        })
    }
}
