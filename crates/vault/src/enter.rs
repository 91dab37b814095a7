//! One case file that a person enters or changes by hand.
//!
//! It is stored as an import stores it, with two differences: a file that was to be new replaces nothing, and one that
//! was to be changed must still say what its changer saw. Both are held to under the lock that every write takes. What the
//! file said before is kept beside it, with who changed it (`history`).

use crate::access::Open;
use crate::error::VaultError;
use crate::pipeline::Input;
use crate::record::Record;
use crate::standing::checked_actor;
use crate::vault::Vault;
use safeborders_cases::CaseFile;
use safeborders_types::CohortId;
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// What a case file said at one time. It says nothing about what that was.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Version([u8; Self::BYTES]);

impl Version {
    const BYTES: usize = 16;
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for Version {
    type Err = VaultError;

    /// # Errors
    /// [`VaultError::ChangedMeanwhile`]: it is the version of no case file.
    fn from_str(text: &str) -> Result<Self, VaultError> {
        let plain = text.len() == 2 * Self::BYTES && text.bytes().all(|b| b.is_ascii_hexdigit());
        let number = if plain { u128::from_str_radix(text, 16).ok() } else { None };
        number.map(|number| Self(number.to_be_bytes())).ok_or(VaultError::ChangedMeanwhile)
    }
}

/// What entering a case file did.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Entered {
    /// It was not there before; its cohort.
    Added(CohortId),
    /// It was there and said something else; its cohort, which it keeps.
    Changed(CohortId),
    /// It said the same; nothing was written.
    Unchanged(CohortId),
}

impl Vault {
    /// Stores one case file: a new one, or, for somebody to whom it is open, one in the place of the version that they saw.
    /// It keeps its cohort, its embargo, its holds and who may read it; what it said is kept as having been changed `by`
    /// this person.
    ///
    /// Open the accounts first: [`Vault::open_accounts_through`].
    ///
    /// # Errors
    /// [`VaultError::HereAlready`] for a new one whose number was ever taken; [`VaultError::NoSuchCase`] when there is
    /// none to change or it is not open, alike; [`VaultError::ChangedMeanwhile`]; [`VaultError::ErasureUnderWay`];
    /// [`VaultError::NoAccount`]; [`VaultError::Actor`]. Nothing was changed. After [`VaultError::Store`], open the vault again: it is then
    /// either done or not begun.
    pub fn enter(
        &self,
        file: &CaseFile,
        replaces: Option<Version>,
        open: Open<'_>,
        by: &str,
    ) -> Result<Entered, VaultError> {
        let by = checked_actor(by)?;
        let mut writer = self.writer()?;
        if self.erasure_under_way()?.is_some() {
            return Err(VaultError::ErasureUnderWay);
        }
        let id = self.ids.of(file.source());
        if replaces.is_none() && (self.is_erased(&id) || self.record(&id)?.is_some()) {
            return Err(VaultError::HereAlready);
        }
        if let Some(seen) = replaces {
            let (id, record, _) = self.case_of_source(file.source())?;
            if !open(record.standing(&id)?.access()) {
                return Err(VaultError::NoSuchCase);
            }
            if self.version(&record) != seen {
                return Err(VaultError::ChangedMeanwhile);
            }
        }
        let files = Cow::Borrowed(std::slice::from_ref(file));
        let input = Input { files, staged: Vec::new(), by: Some(by) };
        let outcome = self.store(&mut writer, &mut std::iter::once(Ok(input)))?;
        let (_, _, cohort) = self.case_of_source(file.source())?;
        drop(writer);
        self.renew_list();
        Ok(match (outcome.added, outcome.updated) {
            (0, 0) => Entered::Unchanged(cohort),
            (0, _) => Entered::Changed(cohort),
            _ => Entered::Added(cohort),
        })
    }

    /// What this record says, as one value that changes with it.
    pub(crate) fn version(&self, record: &Record) -> Version {
        self.version_of(record.content())
    }

    /// What stands for this content.
    pub(crate) fn version_of(&self, content: [&[u8]; 2]) -> Version {
        Version(self.ids.of_content(content))
    }
}
