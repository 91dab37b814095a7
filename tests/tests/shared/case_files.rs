//! A vault of made-up case files with frozen cohorts.

use safeborders_cases::{CaseFile, CaseParts, Registered, SourceId, Values};
use safeborders_codebook::{CodeIndex, Codebook};
use safeborders_store::EngineKind;
use safeborders_store::keys::{RootKey, Unlock, create_key_file};
use safeborders_types::CohortId;
use safeborders_vault::{OpenAccounts, Vault};
use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use tempfile::TempDir;
use time::{Date, Month};

/// The cohorts that are frozen in every vault of these tests.
pub(crate) const COHORTS: [&str; 4] = ["2024Q1", "2024Q2", "2024Q3", "2024Q4"];

/// A case file of this quarter (1 to 4) of 2024 with these codes, by their position in the codebook.
pub(crate) fn case_file(number: usize, quarter: u8, codes: &[(&str, usize)]) -> CaseFile {
    let month = Month::try_from(quarter * 3 - 1).unwrap();
    let registered = Registered::Date(Date::from_calendar_date(2024, month, 3).unwrap());
    let mut parts = CaseParts::new(SourceId::new(&format!("made-up-{number}")).unwrap(), registered);
    let coded = codes.iter().map(|(attribute, position)| {
        let attribute = Codebook::v1().attribute(&attribute.parse().unwrap()).unwrap();
        (attribute.index(), CodeIndex::from_position(*position).unwrap())
    });
    parts.values = Values::new(coded.collect(), Vec::new()).unwrap();
    CaseFile::new(parts).unwrap()
}

/// A vault with these case files, all cohorts frozen. The folder goes with it.
pub(crate) struct Filled {
    pub(crate) vault: Arc<Vault>,
    _folder: TempDir,
}

impl Filled {
    pub(crate) fn with(files: &[CaseFile]) -> Self {
        let folder = TempDir::new().unwrap();
        let root = root_key(folder.path());
        let accounts = Arc::new(OpenElsewhere);
        let first = COHORTS[0].parse().unwrap();
        let vault =
            Vault::open(&folder.path().join("data"), EngineKind::Redb, &root, first, accounts).unwrap();
        let today = time::OffsetDateTime::now_utc().date();
        vault.open_accounts_through(today).unwrap();
        vault.import(files).unwrap();
        let cohorts: BTreeSet<CohortId> = COHORTS.iter().map(|c| c.parse().unwrap()).collect();
        vault.freeze_by_hand(&cohorts, today).unwrap();
        Self { vault: Arc::new(vault), _folder: folder }
    }
}

/// A root key under a key file, made where there is none.
pub(crate) fn root_key(folder: &Path) -> RootKey {
    let (secret, file) = (folder.join("secret"), folder.join("node.key"));
    if file.exists() {
        return RootKey::unlock(&file, &Unlock::KeyFile(secret)).unwrap();
    }
    create_key_file(&secret).unwrap();
    RootKey::create_new(&file, &Unlock::KeyFile(secret)).unwrap()
}

/// The tests open the ledger's accounts themselves.
struct OpenElsewhere;

impl OpenAccounts for OpenElsewhere {
    fn open(&self, _cohort: CohortId) -> Result<(), Box<dyn Error + Send + Sync>> {
        Ok(())
    }

    fn reissued(&self, _cohort: CohortId) -> Result<bool, Box<dyn Error + Send + Sync>> {
        Ok(false)
    }

    fn reissue(
        &self,
        cohort: CohortId,
        _reason: &str,
        _then: &mut dyn FnMut(),
    ) -> Result<(), Box<dyn Error + Send + Sync>> {
        Err(format!("{cohort} is not reissued here").into())
    }

    fn between_releases(&self, work: &mut dyn FnMut()) {
        work();
    }
}
