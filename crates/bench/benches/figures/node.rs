//! A node's vault, books and gate in this process, plugged together as the shipped node does it.

use crate::timed::{TimedBooks, TimedReleases};
use anyhow::{Context, Result, ensure};
use safeborders_books::Books;
use safeborders_office::{ImportOrder, ImportReport};
use safeborders_people::{Actor, Reader, Unassigned};
use safeborders_privacy::{Gate, GateKey, Shares};
use safeborders_store::keys::{RootKey, Unlock, create_key_file};
use safeborders_store::{Engine, EngineKind, Sealed, fsx};
use safeborders_synth::Plan;
use safeborders_types::CohortId;
use safeborders_vault::{GateAccounts, Releases, Vault};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use time::OffsetDateTime;

/// Every figure is taken of the same cases.
const SEED: u64 = 20_241_122;
/// The country whose cases are made up.
pub(crate) const COUNTRY: &str = "GR";
/// The first quarter that the generator's cases are from.
pub(crate) const FIRST_COHORT: &str = "2022Q1";
/// The mapping of what the generator writes.
const NATIVE: &str = "safeborders";

/// An open node.
pub(crate) struct Node {
    pub(crate) vault: Arc<Vault>,
    pub(crate) releases: Arc<TimedReleases>,
}

impl Node {
    /// Opens the node in this directory, and makes it when there is none.
    pub(crate) fn open(dir: &Path, engine: EngineKind) -> Result<Self> {
        Self::over(dir, safeborders_store::open(engine, &dir.join("data/cases"))?)
    }

    /// The same over an engine that is open already.
    pub(crate) fn over(dir: &Path, engine: Box<dyn Engine>) -> Result<Self> {
        let root = root_key(dir)?;
        let data = dir.join("data");
        fsx::create_dir(&data)?;
        let books = safeborders_store::open(EngineKind::Redb, &data.join("books"))?;
        let books = Books::open(Box::new(Sealed::new(books, root.derive("books"), "books")))?;
        let books = Arc::new(TimedBooks::new(books));
        let gate = Arc::new(Gate::new(Arc::clone(&books), GateKey::new(*root.derive("gate").expose())));
        let accounts = Arc::new(GateAccounts::new(Arc::clone(&gate), Shares::default()));
        let vault = Arc::new(Vault::open_with(&data, engine, &root, "2015Q1".parse()?, accounts)?);
        vault.open_accounts_through(OffsetDateTime::now_utc().date())?;
        let releases = Releases::new(Arc::clone(&vault), gate, |error| eprintln!("{error}"));
        Ok(Self { vault, releases: Arc::new(TimedReleases::new(releases, books)) })
    }

    /// A node that holds this many synthetic case files, all cohorts frozen.
    pub(crate) fn filled(dir: &Path, engine: EngineKind, case_files: u32) -> Result<Self> {
        let node = Self::open(dir, engine)?;
        let file = synthetic(dir, case_files)?;
        node.import(&file)?;
        fs::remove_file(file)?;
        node.vault.freeze_by_hand(&cohorts()?, OffsetDateTime::now_utc().date())?;
        Ok(node)
    }

    /// Imports a file as the office does, and checks that nothing of it was rejected.
    pub(crate) fn import(&self, file: &Path) -> Result<ImportReport> {
        let by = Reader::new(Actor::console(), Unassigned::Office, true);
        let order =
            ImportOrder { file, mapping: NATIVE, dry_run: false, strict: false, rejects: None, by: &by };
        let report = safeborders_office::import(&self.vault, &order, &mut |_| {})?;
        ensure!(report.rejected == 0, "{} rows were rejected", report.rejected);
        Ok(report)
    }
}

/// The quarters that the generator's cases are from.
pub(crate) fn cohorts() -> Result<BTreeSet<CohortId>> {
    let first: CohortId = FIRST_COHORT.parse()?;
    Ok(std::iter::successors(Some(first), |c| c.next()).take(12).collect())
}

/// A file of synthetic case files in the native format.
pub(crate) fn synthetic(dir: &Path, case_files: u32) -> Result<PathBuf> {
    let path = dir.join(format!("synthetic-{case_files}.jsonl"));
    let plan = Plan::new(SEED, vec![COUNTRY.parse()?], case_files);
    let file = File::create(&path).context("the synthetic cases cannot be written")?;
    safeborders_synth::generate(&plan, COUNTRY.parse()?, file)?;
    Ok(path)
}

pub(crate) fn root_key(dir: &Path) -> Result<RootKey> {
    let (secret, file) = (dir.join("secret"), dir.join("node.key"));
    if file.exists() {
        return Ok(RootKey::unlock(&file, &Unlock::KeyFile(secret))?);
    }
    create_key_file(&secret)?;
    Ok(RootKey::create_new(&file, &Unlock::KeyFile(secret))?)
}
