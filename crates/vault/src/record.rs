//! A case file as the case store holds it.
//!
//! ```text
//! key    "r" case id (16 bytes: the first half of HMAC-SHA256 of the source id)
//! value  record format u8, then sealed under the case's own data key:
//!        codebook u32  cohort (3 bytes)  length u16  standing (postcard)  case file (postcard)
//! ```
//! The pseudonym hides the source id from whoever has the disk; the cohort is inside the seal, so that
//! the disk does not tell how many case files a quarter has. So is the standing: which case files are
//! under embargo and why goes with the case's key when it is erased.

use crate::cohorts::{cohort_bytes, cohort_of};
use crate::error::VaultError;
use crate::seal;
use crate::standing::Standing;
use hmac::{Hmac, KeyInit, Mac};
use safeborders_cases::{CaseFile, SourceId};
use safeborders_store::keys::Key;
use safeborders_types::{CohortId, CountryCode, Reference};
use sha2::Sha256;
use std::fmt;

/// The pseudonym of a case file: what stands for its source id everywhere on disk.
#[derive(Clone, Copy, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(crate) struct CaseId([u8; Self::BYTES]);

impl CaseId {
    pub(crate) const BYTES: usize = 16;

    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub(crate) fn as_bytes(&self) -> &[u8; Self::BYTES] {
        &self.0
    }
}

impl fmt::Display for CaseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

/// Makes pseudonyms.
pub(crate) struct CaseIds(Hmac<Sha256>);

impl CaseIds {
    /// # Errors
    /// [`VaultError::Format`] never in practice: HMAC takes keys of any length.
    pub(crate) fn new(key: &Key) -> Result<Self, VaultError> {
        Hmac::new_from_slice(key.expose()).map(Self).map_err(|_| VaultError::Format)
    }

    pub(crate) fn of(&self, source: &SourceId) -> CaseId {
        let mut mac = self.0.clone();
        mac.update(source.as_str().as_bytes());
        let digest = mac.finalize().into_bytes();
        let mut id = [0; CaseId::BYTES];
        id.copy_from_slice(&digest[..CaseId::BYTES]);
        CaseId(id)
    }

    /// What stands for what a record says.
    pub(crate) fn of_content(&self, [codebook, file]: [&[u8]; 2]) -> [u8; 16] {
        let mut mac = self.0.clone();
        // No source id holds a control character, so this is the pseudonym of no case.
        mac.update(b"\0content\0");
        mac.update(codebook);
        mac.update(file);
        let digest = mac.finalize().into_bytes();
        let mut content = [0; 16];
        content.copy_from_slice(&digest[..16]);
        content
    }

    /// What stands for a case towards one country: the same each time, so that the country can hold its quota
    /// against the case, and nothing that two countries could compare.
    pub(crate) fn towards(&self, id: &CaseId, country: CountryCode) -> Reference {
        let mut mac = self.0.clone();
        // No source id holds a control character, so this is the pseudonym of no other case.
        mac.update(b"\0link check\0");
        mac.update(country.to_string().as_bytes());
        mac.update(id.as_bytes());
        let digest = mac.finalize().into_bytes();
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&digest[..16]);
        Reference::from_random(bytes)
    }
}

const FORMAT: u8 = 2;
/// The codebook, the cohort and the length of the standing.
const HEAD: usize = 4 + 3 + 2;

/// What a record says before it is sealed: its head, the case's standing and the case file's bytes.
pub(crate) struct Record {
    plain: Vec<u8>,
    /// Where the case file begins.
    body: usize,
}

impl Record {
    /// A record that does not yet know its cohort, of a case that nothing keeps out of releases.
    ///
    /// # Errors
    /// [`VaultError::Format`] when the case file cannot be written as bytes.
    pub(crate) fn of(file: &CaseFile, codebook: u32) -> Result<Self, VaultError> {
        let mut plain = Vec::with_capacity(512);
        plain.extend_from_slice(&codebook.to_le_bytes());
        plain.extend_from_slice(&[0; HEAD - 4]);
        let plain = postcard::to_extend(file, plain).map_err(|_| VaultError::Format)?;
        Ok(Self { plain, body: HEAD })
    }

    /// The record within its cohort.
    pub(crate) fn within(mut self, cohort: CohortId) -> Self {
        self.plain[4..7].copy_from_slice(&cohort_bytes(cohort));
        self
    }

    /// The same case file in the place of an earlier record of it: its cohort and its standing.
    pub(crate) fn in_place_of(&self, earlier: &Self) -> Self {
        let (codebook, file) = (&self.plain[..4], &self.plain[self.body..]);
        let plain = [codebook, &earlier.plain[4..earlier.body], file].concat();
        Self { plain, body: earlier.body }
    }

    /// The same record with another standing.
    ///
    /// # Errors
    /// [`VaultError::Format`] when it is longer than a standing can be.
    pub(crate) fn standing_so(&self, standing: &Standing) -> Result<Self, VaultError> {
        let standing = standing.to_bytes()?;
        let length = u16::try_from(standing.len()).map_err(|_| VaultError::Format)?;
        let (head, file) = (&self.plain[..7], &self.plain[self.body..]);
        let plain = [head, &length.to_le_bytes(), &standing, file].concat();
        Ok(Self { plain, body: HEAD + standing.len() })
    }

    /// Where the case stands with releases.
    pub(crate) fn standing(&self, id: &CaseId) -> Result<Standing, VaultError> {
        Standing::of_bytes(&self.plain[HEAD..self.body]).ok_or_else(|| corrupt(id))
    }

    /// Whether two records say the same of the same case, whatever their cohorts and standings.
    pub(crate) fn same_content(&self, other: &Self) -> bool {
        self.content() == other.content()
    }

    /// What it says: under which codebook, and the case file. Not where it stands.
    pub(crate) fn content(&self) -> [&[u8]; 2] {
        [&self.plain[..4], &self.plain[self.body..]]
    }

    /// How long the record is.
    pub(crate) fn bytes(&self) -> usize {
        self.plain.len()
    }

    pub(crate) fn cohort(&self) -> Option<CohortId> {
        cohort_of(self.plain.get(4..7)?.try_into().ok()?)
    }

    /// The case file.
    ///
    /// # Errors
    /// [`VaultError::RecordCorrupt`] when the bytes are no case file of this version.
    pub(crate) fn case_file(&self, id: &CaseId) -> Result<CaseFile, VaultError> {
        postcard::from_bytes(&self.plain[self.body..]).map_err(|_| corrupt(id))
    }

    /// The bytes to store.
    ///
    /// # Errors
    /// [`VaultError::NoRandomness`].
    pub(crate) fn seal(&self, key: &Key, id: &CaseId) -> Result<Vec<u8>, VaultError> {
        let mut value = vec![FORMAT];
        value.extend_from_slice(&seal::seal(key, &aad(id), &self.plain)?);
        Ok(value)
    }

    /// The record of stored bytes.
    ///
    /// # Errors
    /// [`VaultError::RecordCorrupt`] when they were changed, moved from another case, or lost their key.
    pub(crate) fn open(key: &Key, id: &CaseId, value: &[u8]) -> Result<Self, VaultError> {
        let sealed = value.strip_prefix(&[FORMAT]).ok_or_else(|| corrupt(id))?;
        let plain = seal::open(key, &aad(id), sealed).ok_or_else(|| corrupt(id))?;
        // Made whole first, so that the plain bytes are wiped whichever way this ends.
        let mut record = Self { plain, body: HEAD };
        let length = record.plain.get(7..HEAD).and_then(|bytes| bytes.try_into().ok());
        record.body += usize::from(u16::from_le_bytes(length.ok_or_else(|| corrupt(id))?));
        if record.plain.len() < record.body { Err(corrupt(id)) } else { Ok(record) }
    }
}

impl Drop for Record {
    fn drop(&mut self) {
        zeroize::Zeroize::zeroize(&mut self.plain);
    }
}

pub(crate) fn corrupt(id: &CaseId) -> VaultError {
    VaultError::RecordCorrupt { record: id.to_string() }
}

fn aad(id: &CaseId) -> [u8; 8 + CaseId::BYTES] {
    let mut aad = [0; 8 + CaseId::BYTES];
    aad[..8].copy_from_slice(b"record\x00\x01");
    aad[8..].copy_from_slice(id.as_bytes());
    aad
}
