//! A data directory to test in, case files to put into it, and an engine that fails when it is told to.

use crate::notes::{RECORDS, case_key};
use crate::record::CaseId;
use crate::{OpenAccounts, Outcome, Vault, VaultError};
use safeborders_cases::{CaseFile, CaseParts, Person, Registered, SourceId, Values};
use safeborders_codebook::{Attribute, CodeIndex, Codebook};
use safeborders_store::keys::{RootKey, Unlock, create_key_file};
use safeborders_store::{Batch, Engine, EngineKind, Snapshot, StoreError};
use safeborders_types::{AttributeId, CohortId, Filter, Question, Unit};
use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use time::macros::date;
use time::{Date, Month};

/// The day on which these tests run.
pub(crate) const TODAY: Date = date!(2024 - 12 - 31);

/// A data directory with its root key.
pub(crate) struct Home {
    dir: TempDir,
    pub(crate) root: RootKey,
    pub(crate) accounts: Arc<Accounts>,
    kind: EngineKind,
}

impl Home {
    pub(crate) fn new() -> Self {
        Self::with(EngineKind::Redb)
    }

    pub(crate) fn with(kind: EngineKind) -> Self {
        let dir = tempfile::tempdir().unwrap();
        let root = root_key(dir.path(), "node");
        Self { dir, root, accounts: Arc::default(), kind }
    }

    pub(crate) fn path(&self) -> std::path::PathBuf {
        self.dir.path().join("data")
    }

    /// The vault, ready to import: the accounts of the calendar are open.
    pub(crate) fn open(&self) -> Vault {
        let vault = self.try_open().unwrap();
        vault.open_accounts_through(TODAY).unwrap();
        vault
    }

    pub(crate) fn try_open(&self) -> Result<Vault, VaultError> {
        Vault::open(&self.path(), self.kind, &self.root, cohort("2024Q1"), self.accounts.clone())
    }

    /// A vault whose store fails at the commit with this number from now on (counted from 0); whether that
    /// commit is durable all the same, the store does not say.
    pub(crate) fn open_failing(&self, at: i64, durable: bool) -> Result<Vault, VaultError> {
        let inner = safeborders_store::open(self.kind, &self.path().join("cases"))?;
        let engine = Failing { inner, commits: AtomicI64::new(at), durable };
        let (path, engine) = (self.path(), Box::new(engine));
        let vault = Vault::open_with(&path, engine, &self.root, cohort("2024Q1"), self.accounts.clone())?;
        vault.open_accounts_through(TODAY)?;
        Ok(vault)
    }

    /// The case store itself, to look at and to damage.
    pub(crate) fn store(&self) -> Box<dyn Engine> {
        safeborders_store::open(self.kind, &self.path().join("cases")).unwrap()
    }

    /// Damages the record of this case. Nobody may have the vault open.
    pub(crate) fn damage(&self, id: &CaseId) {
        let (store, key) = (self.store(), case_key(RECORDS, id));
        let mut value = store.get(&key).unwrap().unwrap();
        value[60] ^= 1;
        let mut batch = Batch::new();
        batch.put(key, value);
        store.commit(batch).unwrap();
    }
}

pub(crate) fn root_key(dir: &Path, name: &str) -> RootKey {
    let file = dir.join(format!("{name}.secret"));
    create_key_file(&file).unwrap();
    RootKey::create_new(&dir.join(format!("{name}.key")), &Unlock::KeyFile(file)).unwrap()
}

/// Runs a write with a crash at each of its commits in turn, before and after the commit is durable,
/// and shows the vault that is opened afterwards. Returns how many crashes there were.
pub(crate) fn crash_everywhere(
    prepare: &dyn Fn(&Home),
    write: &dyn Fn(&Arc<Vault>) -> Result<(), VaultError>,
    check: &dyn Fn(&Home, &Vault),
) -> usize {
    let mut crashes = 0;
    for durable in [false, true] {
        for at in 0.. {
            let home = Home::new();
            prepare(&home);
            let outcome = home.open_failing(at, durable).and_then(|vault| write(&Arc::new(vault)));
            check(&home, &home.open());
            if outcome.is_ok() {
                break;
            }
            crashes += 1;
        }
    }
    crashes
}

struct Failing {
    inner: Box<dyn Engine>,
    commits: AtomicI64,
    durable: bool,
}

impl Engine for Failing {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.inner.get(key)
    }

    fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        let left = self.commits.fetch_sub(1, Ordering::SeqCst);
        if left > 0 {
            return self.inner.commit(batch);
        }
        if left == 0 && self.durable {
            self.inner.commit(batch)?;
        }
        Err(StoreError::Random)
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot + '_>, StoreError> {
        self.inner.snapshot()
    }
}

/// Accounts that remember what was opened and in which order, and can be closed for business.
#[derive(Default)]
pub(crate) struct Accounts {
    opened: Mutex<Vec<CohortId>>,
    pub(crate) refuse: std::sync::atomic::AtomicBool,
    /// A reissue is recorded, and the one who asked for it does not hear of it.
    pub(crate) forget: std::sync::atomic::AtomicBool,
    pub(crate) reissued: Mutex<BTreeSet<CohortId>>,
}

impl Accounts {
    /// What the log would show.
    pub(crate) fn log(&self) -> Vec<String> {
        self.opened.lock().unwrap().iter().map(ToString::to_string).collect()
    }
}

impl OpenAccounts for Accounts {
    fn open(&self, cohort: CohortId) -> Result<(), Box<dyn Error + Send + Sync>> {
        if self.refuse.load(Ordering::SeqCst) {
            return Err("closed".into());
        }
        let mut opened = self.opened.lock().unwrap();
        if !opened.contains(&cohort) {
            opened.push(cohort);
        }
        Ok(())
    }

    fn reissued(&self, cohort: CohortId) -> Result<bool, Box<dyn Error + Send + Sync>> {
        Ok(self.reissued.lock().unwrap().contains(&cohort))
    }

    fn reissue(
        &self,
        cohort: CohortId,
        _reason: &str,
        then: &mut dyn FnMut(),
    ) -> Result<(), Box<dyn Error + Send + Sync>> {
        if self.refuse.load(Ordering::SeqCst) {
            return Err("closed".into());
        }
        self.reissued.lock().unwrap().insert(cohort);
        if self.forget.load(Ordering::SeqCst) {
            return Err("it is unknown whether it is durable".into());
        }
        then();
        Ok(())
    }

    fn between_releases(&self, work: &mut dyn FnMut()) {
        work();
    }
}

/// SplitMix64: the same data in every run.
pub(crate) struct Dice(pub(super) u64);

impl Dice {
    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) % n as u64) as usize
    }

    /// Values of few codes, so that cells coincide; sometimes none, sometimes more than count. Numbers are
    /// often at a bound, where they move a sum the furthest.
    pub(crate) fn values(&mut self, unit: Unit) -> Values {
        let (mut codes, mut numbers) = (Vec::new(), Vec::new());
        // What is counted from the file itself is in no record.
        for attribute in Codebook::v1().attributes_of(unit).filter(|a| a.counted_from().is_none()) {
            if let Some((min, max)) = attribute.bounds() {
                let number = [min, max, min + self.below(90) as u32][self.below(3)];
                if self.below(4) > 0 {
                    numbers.push((attribute.index(), number));
                }
                continue;
            }
            let few = (attribute.codes().len() - 1).min(4);
            for _ in 0..self.below(usize::from(attribute.max_values()) + 3) {
                codes.push((attribute.index(), CodeIndex::from_position(self.below(few)).unwrap()));
            }
        }
        Values::new(codes, numbers).unwrap()
    }

    pub(crate) fn persons(&mut self, unit: Unit, most: usize) -> Vec<Person> {
        (0..self.below(most + 1)).map(|_| Person { values: self.values(unit) }).collect()
    }

    /// A case file of the first half of 2024.
    pub(crate) fn file(&mut self, number: usize) -> CaseFile {
        let month = Month::try_from(1 + self.below(6) as u8).unwrap();
        let mut parts = parts(&format!("case-{number}"), Date::from_calendar_date(2024, month, 3).unwrap());
        parts.values = self.values(Unit::Case);
        parts.victims = self.persons(Unit::Victim, 6);
        parts.suspects = self.persons(Unit::Suspect, 6);
        CaseFile::new(parts).unwrap()
    }

    pub(crate) fn files(&mut self, count: usize) -> Vec<CaseFile> {
        (0..count).map(|number| self.file(number)).collect()
    }
}

pub(crate) fn parts(source: &str, day: Date) -> CaseParts {
    CaseParts::new(SourceId::new(source).unwrap(), Registered::Date(day))
}

/// A case file that says little: who it is, when it was registered, and one code of the case.
pub(crate) fn small(source: &str, day: Date, code: u8) -> CaseFile {
    let mut parts = parts(source, day);
    let coded = (attribute("case.data_source").index(), CodeIndex::new(code).unwrap());
    parts.values = Values::new(vec![coded], Vec::new()).unwrap();
    CaseFile::new(parts).unwrap()
}

/// A case file with one code of any attribute of the case.
pub(crate) fn coded(source: &str, day: Date, id: &str, code: &str) -> CaseFile {
    let mut parts = parts(source, day);
    let attribute = attribute(id);
    let code = attribute.code_index(&code.parse().unwrap()).unwrap();
    parts.values = Values::new(vec![(attribute.index(), code)], Vec::new()).unwrap();
    CaseFile::new(parts).unwrap()
}

pub(crate) fn smalls(count: usize, day: Date) -> Vec<CaseFile> {
    (0..count).map(|n| small(&format!("case-{n}"), day, 1 + (n % 3) as u8)).collect()
}

pub(crate) fn added(added: u64) -> Outcome {
    Outcome { added, ..Outcome::default() }
}

pub(crate) fn attribute(id: &str) -> &'static Attribute {
    Codebook::v1().attribute(&id.parse::<AttributeId>().unwrap()).unwrap()
}

pub(crate) fn cohort(text: &str) -> CohortId {
    text.parse().unwrap()
}

pub(crate) fn question(
    unit: Unit,
    cohorts: &[&str],
    dimensions: &[&str],
    filter: &[(&str, &[&str])],
) -> Question {
    let filter: Filter = filter
        .iter()
        .map(|(a, codes)| (a.parse().unwrap(), codes.iter().map(|c| c.parse().unwrap()).collect()))
        .collect();
    let cohorts = cohorts.iter().map(|c| cohort(c)).collect();
    Question::new(unit, cohorts, dimensions.iter().map(|d| d.parse().unwrap()).collect(), filter).unwrap()
}

impl Vault {
    /// Erases without a record of it: the mechanics alone.
    pub(crate) fn erase(&self, sources: &[SourceId]) -> Result<u64, VaultError> {
        self.erase_cases(&sources.iter().map(|source| self.ids.of(source)).collect())
    }

    /// The same, of cases whose records nobody can open any more.
    pub(crate) fn erase_damaged(&self) -> Result<u64, VaultError> {
        self.erase_cases(&self.lost_records()?.into_iter().collect())
    }

    /// What is stored of this case. No other code can read a case file out of the vault.
    pub(crate) fn case_file(&self, source: &SourceId) -> Result<Option<CaseFile>, VaultError> {
        let id = self.ids.of(source);
        self.record(&id)?.map(|record| record.case_file(&id)).transpose()
    }
}

/// The office's own table of a cohort by one attribute of the case.
pub(crate) fn table_by(vault: &Vault, cohort: &str, id: &str) -> Vec<i64> {
    let question = question(Unit::Case, &[cohort], &[id], &[]);
    let question = Codebook::v1().check(&question).unwrap();
    vault.count_local(&question).unwrap().table().cells().to_vec()
}

pub(crate) fn source(name: &str) -> SourceId {
    SourceId::new(name).unwrap()
}

/// The names of the snapshot files, in order.
pub(crate) fn shelf(home: &Home) -> Vec<String> {
    let entries = std::fs::read_dir(home.path().join("snapshots")).unwrap();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// How many case files the office's own table counts in these cohorts.
pub(crate) fn total(vault: &Vault, cohorts: &[&str]) -> i64 {
    let question = question(Unit::Case, cohorts, &[], &[]);
    let question = Codebook::v1().check(&question).unwrap();
    vault.count_local(&question).unwrap().table().cells()[0]
}
