//! A node without its network: vault, gate and books on a real disk, plugged together as they ship.

use crate::shared::asking::{as_gate, ask, cases};
use crate::shared::case_files::{COHORTS, case_file, root_key};
use crate::shared::members::{ASKERS, peer};
use safeborders_books::Books;
use safeborders_cases::CaseFile;
use safeborders_codebook::Codebook;
use safeborders_privacy::{Ask, Gate, GateKey, ReleaseSource, Shares};
use safeborders_store::{EngineKind, Sealed, fsx};
use safeborders_types::{Answer, Code, CohortId, NanoRho};
use safeborders_vault::{GateAccounts, Releases, Vault};
use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;
use std::sync::Arc;

const COUNTRY: &str = "case.country_of_exploitation";
/// What the asker may spend on each cohort.
const QUOTA: NanoRho = NanoRho::new(60_000_000);
/// How many case files the frozen cohorts hold.
const FROZEN: usize = 40;
/// How many case files are imported in one step.
pub(crate) const STEP: usize = 5;

pub(crate) struct Node {
    pub(crate) vault: Arc<Vault>,
    pub(crate) books: Arc<Books>,
    releases: Releases<Books>,
}

impl Node {
    /// Opens the node in this directory, and makes it when there is none. The root key lies beside it.
    pub(crate) fn open(kind: EngineKind, data: &Path, keys: &Path) -> Result<Self, Box<dyn Error>> {
        let root = root_key(keys);
        fsx::create_dir(data)?;
        let engine = safeborders_store::open(EngineKind::Redb, &data.join("books"))?;
        let books = Arc::new(Books::open(Box::new(Sealed::new(engine, root.derive("books"), "books")))?);
        books.verify()?;
        let gate = Gate::new(Arc::clone(&books), GateKey::new(*root.derive("gate").expose()));
        let gate = Arc::new(gate);
        let accounts = Arc::new(GateAccounts::new(Arc::clone(&gate), Shares::default()));
        let vault = Arc::new(Vault::open(data, kind, &root, COHORTS[0].parse()?, accounts)?);
        let releases = Releases::new(Arc::clone(&vault), gate, |_| {});
        Ok(Self { vault, books, releases })
    }

    /// Fills and freezes the cohorts that are asked about, if that was not done before.
    pub(crate) fn prepare(&self) -> Result<(), Box<dyn Error>> {
        let today = time::OffsetDateTime::now_utc().date();
        self.vault.open_accounts_through(today)?;
        let files: Vec<CaseFile> =
            (0..FROZEN).map(|n| case_file(n, 1 + (n % 4) as u8, &[("case.data_source", n % 7)])).collect();
        self.vault.import(&files)?;
        let cohorts: BTreeSet<CohortId> = COHORTS.iter().map(|c| c.parse().unwrap()).collect();
        self.vault.freeze_by_hand(&cohorts, today)?;
        Ok(())
    }

    /// Answers question `n`.
    pub(crate) fn answer(&self, n: u64) -> Result<Answer, String> {
        let released = self.releases.answer(&question(n)).map_err(|refusal| refusal.to_string())?;
        Ok(released.answer().clone())
    }
}

/// The case files of step `n`. They join the first cohort that is still open.
pub(crate) fn files(n: u64) -> Vec<CaseFile> {
    let first = FROZEN + n as usize * STEP;
    (first..first + STEP).map(|n| case_file(n, 1, &[("case.procedural_status", n % 3)])).collect()
}

/// The countries that questions are about, one each.
fn countries() -> &'static [Code] {
    Codebook::v1().attribute(&COUNTRY.parse().unwrap()).unwrap().codes()
}

/// The name of question `n`: after a thousand they begin again from the first.
pub(crate) fn question_of(n: u64) -> u64 {
    n % (countries().len() * COHORTS.len()) as u64
}

/// Question `n`, at the least cost that there is. Each new one is a new release.
fn question(n: u64) -> Ask {
    let (n, countries) = (question_of(n) as usize, countries());
    let code = countries[n % countries.len()].to_string();
    let cohorts = &COHORTS[n / countries.len()..];
    let question = cases(cohorts, &["case.data_source"], &[(COUNTRY, &[&code])]);
    as_gate(&ask(question, 8192), &peer(ASKERS[0]), QUOTA, 1_800_000_000)
}

/// A fingerprint of an answer, cells and terms.
pub(crate) fn digest(answer: &Answer) -> String {
    use sha2::{Digest, Sha256};
    hex::encode(Sha256::digest(format!("{answer:?}").as_bytes()))
}
