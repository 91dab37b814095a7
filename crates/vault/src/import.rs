//! Deciding what becomes of each case file that comes in, and sealing what is to be stored.
//!
//! One group is one durable step: keys into the keyring, fsync, then one commit with the records, the
//! cohorts' counts and the number of keys that the records rely on. A crash before the commit leaves keys
//! without records, and no record at all. Groups are committed by a second thread (`pipeline`).

use crate::error::VaultError;
use crate::history::History;
use crate::notes::{Notes, Pair, RECORDS, case_key};
use crate::pipeline::Input;
use crate::record::{CaseId, Record, corrupt};
use crate::seal;
use crate::vault::{Vault, notes_of};
use safeborders_cases::CaseFile;
use safeborders_types::CohortId;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::AddAssign;

/// How many case files are stored in one durable step.
pub(crate) const GROUP: usize = 900;
/// How many bytes of records are stored in one durable step.
pub(crate) const GROUP_BYTES: usize = 32 << 20;

/// What an import did, or would do.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Outcome {
    /// Case files that were not there before.
    pub added: u64,
    /// Case files that were there and said something else.
    pub updated: u64,
    /// Case files that were there and said the same; nothing was written for them.
    pub unchanged: u64,
    /// Of those added: how many joined a later cohort, because their own is frozen or lies before the first.
    pub redirected: u64,
    /// Case files of cases that were erased: nothing was stored of them.
    pub erased: u64,
}

impl AddAssign for Outcome {
    fn add_assign(&mut self, other: Self) {
        self.added += other.added;
        self.updated += other.updated;
        self.unchanged += other.unchanged;
        self.redirected += other.redirected;
        self.erased += other.erased;
    }
}

/// What one group is going to write.
#[derive(Default)]
pub(crate) struct Group {
    /// New and changed records, each case once: a later file of the same case replaces the earlier one.
    records: HashMap<CaseId, Record>,
    /// What the stored records that are replaced said, and said before.
    histories: HashMap<CaseId, History>,
    /// Who changes case files by hand; `None` for an import.
    by: Option<String>,
    /// How many case files each cohort gains.
    gains: BTreeMap<CohortId, u64>,
    /// The size of the records and histories.
    pub(crate) bytes: usize,
    pub(crate) outcome: Outcome,
}

impl Group {
    /// A group of what this person changes by hand, or an import.
    pub(crate) fn by(by: Option<&str>) -> Self {
        Self { by: by.map(ToOwned::to_owned), ..Self::default() }
    }
}

/// A group that waits for its commit. Its keys are durable.
pub(crate) struct Prepared {
    pub(crate) cases: HashSet<CaseId>,
    /// The sealed records, and what they replace.
    pub(crate) records: Vec<Pair>,
    pub(crate) gains: BTreeMap<CohortId, u64>,
    /// Store keys of staged copies that go with this commit.
    pub(crate) staged: Vec<Vec<u8>>,
    pub(crate) notes: Notes,
}

impl Vault {
    /// Stores these case files, in durable steps of about a thousand. Files that say what the vault already
    /// holds are not written again; a file that says something else replaces the one with the same source
    /// id, and stays in its cohort and under its embargo. Of a case that was erased nothing is stored.
    ///
    /// Open the accounts first: [`Vault::open_accounts_through`].
    ///
    /// # Errors
    /// [`VaultError`]. Steps that were done stay: import the same files again.
    pub fn import(&self, files: &[CaseFile]) -> Result<Outcome, VaultError> {
        let mut writer = self.writer()?;
        let input = |files| Ok(Input { files: Cow::Borrowed(files), staged: Vec::new(), by: None });
        self.store(&mut writer, &mut files.chunks(GROUP).map(input))
    }

    /// What [`Vault::import`] would do with these case files; nothing is written.
    ///
    /// # Errors
    /// [`VaultError`] when a record that is there cannot be read.
    pub fn plan(&self, files: &[CaseFile]) -> Result<Outcome, VaultError> {
        let mut group = Group::default();
        for file in files {
            self.classify(&mut group, self.ids.of(file.source()), file)?;
        }
        Ok(group.outcome)
    }

    /// Decides what becomes of a case file, given what is stored and what the group already holds.
    pub(crate) fn classify(&self, group: &mut Group, id: CaseId, file: &CaseFile) -> Result<(), VaultError> {
        if self.is_erased(&id) {
            group.outcome.erased += 1;
            return Ok(());
        }
        let record = Record::of(file, self.codebook.version())?;
        let stored = match group.records.contains_key(&id) {
            false if self.keyring().contains(&id) => self.record(&id)?,
            _ => None,
        };
        let earlier = group.records.get(&id).or(stored.as_ref());
        let record = match earlier {
            Some(earlier) if earlier.same_content(&record) => {
                group.outcome.unchanged += 1;
                return Ok(());
            }
            Some(earlier) => {
                earlier.cohort().ok_or_else(|| corrupt(&id))?;
                group.outcome.updated += 1;
                let record = self.dated(&id, earlier, file, record.in_place_of(earlier))?;
                // What was never stored was never said.
                if let Some(stored) = &stored {
                    let history = self.history_with(&id, stored, group.by.as_deref())?;
                    group.bytes += history.bytes();
                    group.histories.insert(id, history);
                }
                record
            }
            None => {
                let home = self.home(file.cohort());
                let home = home.ok_or_else(|| VaultError::NoOpenCohort(file.cohort()))?;
                group.outcome.added += 1;
                group.outcome.redirected += u64::from(home != file.cohort());
                *group.gains.entry(home).or_default() += 1;
                record.within(home)
            }
        };
        group.bytes += record.bytes();
        group.records.insert(id, record);
        Ok(())
    }

    /// Looks for the accounts, makes keys durable and seals. `None` when there is nothing to write.
    pub(crate) fn prepare(&self, group: Group, staged: Vec<Vec<u8>>) -> Result<Option<Prepared>, VaultError> {
        if group.records.is_empty() && staged.is_empty() {
            return Ok(None);
        }
        group.gains.keys().try_for_each(|cohort| self.check_account(*cohort))?;
        let cases = group.records.keys().copied().collect();
        let records = self.sealed_records(group.records, &group.histories)?;
        let notes = notes_of(&self.keyring());
        Ok(Some(Prepared { cases, records, gains: group.gains, staged, notes }))
    }

    /// Seals records and what they replace, after their keys are durable in the keyring.
    fn sealed_records(
        &self,
        records: HashMap<CaseId, Record>,
        histories: &HashMap<CaseId, History>,
    ) -> Result<Vec<Pair>, VaultError> {
        let mut keyed = Vec::with_capacity(records.len());
        let mut new = Vec::new();
        for (id, record) in records {
            let key = match self.keyring().data_key(&id)? {
                Some(key) => key,
                None => {
                    let key = seal::random_key()?;
                    new.push((id, key.clone()));
                    key
                }
            };
            keyed.push((id, key, record));
        }
        self.keyring_mut().append(&new)?;
        let mut sealed = Vec::with_capacity(keyed.len() + histories.len());
        for (id, key, record) in &keyed {
            sealed.push(Pair { key: case_key(RECORDS, id), value: record.seal(key, id)? });
            if let Some(history) = histories.get(id) {
                sealed.push(history.seal(key, id)?);
            }
        }
        Ok(sealed)
    }
}
