//! Importing a file of cases: read, validate, store; say what was rejected.

use safeborders_cases::{CaseFile, Intake, IntakeError, Mapping, MappingError, Reason, Reject, RejectsFile};
use safeborders_codebook::Codebook;
use safeborders_people::Reader;
use safeborders_vault::{Importer, Mode, Outcome, Vault, VaultError};
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use time::OffsetDateTime;

/// How many case files are planned or counted between two looks at the progress.
const STEP: u64 = 500;
/// How many rejects of a file that was sent are kept for its sender.
pub(crate) const MOST_REJECTS_KEPT: u64 = 10_000;
/// The largest mapping file.
const MAX_MAPPING_BYTES: u64 = 1 << 20;

/// What is to be imported, and how.
#[derive(Clone, Copy, Debug)]
pub struct ImportOrder<'a> {
    /// The file; `-` reads standard input, which is held in memory.
    pub file: &'a Path,
    /// A shipped mapping or one that was saved, by name, or the path of a mapping file.
    pub mapping: &'a str,
    /// Read and check everything, store nothing.
    pub dry_run: bool,
    /// All or nothing.
    pub strict: bool,
    /// Where the rejected rows go, with their values: for the office's own eyes.
    pub rejects: Option<&'a Path>,
    /// Who imports: into a sealed case file only those assigned to it do.
    pub by: &'a Reader,
}

/// How far an import is.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// Bytes read.
    pub bytes: u64,
    /// Bytes of the file.
    pub total_bytes: u64,
    /// Case files read.
    pub case_files: u64,
    /// Rows rejected.
    pub rejected: u64,
}

/// What an import did, or would do.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
pub struct ImportReport {
    /// Case files that were not there before.
    pub added: u64,
    /// Case files that were there and said something else.
    pub updated: u64,
    /// Case files that were there and said the same.
    pub unchanged: u64,
    /// Of those added: how many joined a later cohort, because their own is frozen or lies before the first.
    pub redirected: u64,
    /// Case files that were erased before and were not stored again.
    pub erased: u64,
    /// Rows that were rejected.
    pub rejected: u64,
    /// Whether nothing was to be stored.
    pub dry_run: bool,
}

/// Why an import ended early.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ImportError {
    /// The mapping cannot be read.
    #[error("cannot read the mapping {}", path.display())]
    MappingFile {
        /// Its path.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The mapping is not valid.
    #[error(transparent)]
    Mapping(#[from] MappingError),
    /// The file cannot be used. Nothing was stored.
    #[error(transparent)]
    Intake(#[from] IntakeError),
    /// Reading broke off in the middle of the file.
    #[error(
        "the file broke off: {reason}. {stored} case files before that were stored; mend the file and import it again"
    )]
    BrokeOff {
        /// Why.
        reason: String,
        /// How many case files had been stored.
        stored: u64,
    },
    /// The rejects file cannot be written.
    #[error("cannot write the rejects file {}", path.display())]
    Rejects {
        /// Its path.
        path: PathBuf,
        /// Why.
        #[source]
        source: io::Error,
    },
    /// The vault failed.
    #[error(transparent)]
    Vault(#[from] VaultError),
}

impl ImportError {
    /// Whether the input is at fault, and not the node.
    #[must_use]
    pub fn is_input(&self) -> bool {
        !matches!(self, Self::Vault(_))
    }
}

/// Imports a file. Rows that cannot be read, or are of a case file that is sealed to who imports, are rejected and the others stored, unless the order is
/// strict: then one reject stores nothing.
///
/// # Errors
/// [`ImportError`]; a strict import that ended early has stored nothing.
pub fn import(
    vault: &Arc<Vault>,
    order: &ImportOrder<'_>,
    show: &mut dyn FnMut(Progress),
) -> Result<ImportReport, ImportError> {
    let mapping = mapping(vault, order.mapping)?;
    let today = OffsetDateTime::now_utc().date();
    if !order.dry_run {
        vault.open_accounts_through(today)?;
    }
    let book = Codebook::v1();
    let intake = if order.file == Path::new("-") {
        safeborders_cases::open_pipe(io::stdin(), &mapping, book, today)?
    } else {
        safeborders_cases::open(order.file, &mapping, book, today)?
    };
    Ok(through(vault, intake, Rejects::open(order.rejects)?, (order.dry_run, order.strict, order.by), show)?
        .0)
}

/// By which mapping a file is read that was sent.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) enum ReadBy {
    /// A shipped mapping, or one that was saved, by its name.
    Named(String),
    /// A mapping that is being made.
    Text(String),
}

/// Imports what was sent: what it did or would do, and the first [`MOST_REJECTS_KEPT`] rejects as a file.
///
/// # Errors
/// As [`import`].
pub(crate) fn import_sent(
    vault: &Arc<Vault>,
    read_by: &ReadBy,
    sent: &[u8],
    dry_run: bool,
    by: &Reader,
) -> Result<(ImportReport, Vec<u8>), ImportError> {
    let mapping = match read_by {
        ReadBy::Named(name) => named(vault, name)?,
        ReadBy::Text(text) => Mapping::parse(text)?,
    };
    let today = OffsetDateTime::now_utc().date();
    if !dry_run {
        vault.open_accounts_through(today)?;
    }
    let intake = safeborders_cases::open_pipe(sent, &mapping, Codebook::v1(), today)?;
    through(vault, intake, Rejects::in_memory()?, (dry_run, false, by), &mut |_| {})
}

fn through(
    vault: &Arc<Vault>,
    mut intake: Intake,
    mut rejects: Rejects<'_>,
    (dry_run, strict, by): (bool, bool, &Reader),
    show: &mut dyn FnMut(Progress),
) -> Result<(ImportReport, Vec<u8>), ImportError> {
    let mut sink = Sink::open(vault, dry_run, strict)?;
    let mut read = 0;
    while let Some(item) = intake.next() {
        match let_in(vault, &intake, by, item)? {
            Ok(file) => {
                read += 1;
                sink.push(file)?;
            }
            Err(reject) => {
                rejects.add(&reject)?;
                if strict {
                    sink.give_up();
                }
            }
        }
        if (read + rejects.count).is_multiple_of(STEP) {
            show(progress(&intake, read, rejects.count));
        }
    }
    show(progress(&intake, read, rejects.count));
    let rejected = rejects.finish()?;
    if let Some(reason) = rejected.broke_off.filter(|_| intake.broke_off()) {
        if strict {
            sink.give_up();
        }
        let Outcome { added, updated, unchanged, .. } = sink.finish()?;
        let stored = if dry_run { 0 } else { added + updated + unchanged };
        return Err(ImportError::BrokeOff { reason, stored });
    }
    Ok((report(sink.finish()?, rejected.count, dry_run), rejected.kept))
}

/// What was read, unless it is of a sealed case file that whoever imports is not assigned to: it is refused whatever it
/// says, so that nobody finds out by importing what a sealed file holds.
fn let_in(
    vault: &Vault,
    intake: &Intake,
    by: &Reader,
    item: Result<CaseFile, Reject>,
) -> Result<Result<CaseFile, Reject>, VaultError> {
    let file = match item {
        Ok(file) => file,
        Err(reject) => return Ok(Err(reject)),
    };
    let closed = vault.sealed(file.source())?.is_some_and(|access| !by.may_read(&access));
    Ok(if closed { Err(intake.reject(&file, Reason::Sealed)) } else { Ok(file) })
}

fn report(outcome: Outcome, rejected: u64, dry_run: bool) -> ImportReport {
    let Outcome { added, updated, unchanged, redirected, erased } = outcome;
    ImportReport { added, updated, unchanged, redirected, erased, rejected, dry_run }
}

fn progress(intake: &Intake, case_files: u64, rejected: u64) -> Progress {
    Progress { bytes: intake.position(), total_bytes: intake.total_bytes(), case_files, rejected }
}

/// A shipped mapping, or one that was saved, by its name.
fn named(vault: &Vault, name: &str) -> Result<Mapping, ImportError> {
    if Mapping::shipped_text(name).is_none()
        && let Some(kept) = vault.mapping(name)?
    {
        return Ok(Mapping::parse(&kept.text)?);
    }
    Ok(Mapping::shipped(name)?)
}

/// A mapping by its name, or a mapping file by its path.
fn mapping(vault: &Vault, text: &str) -> Result<Mapping, ImportError> {
    let path = Path::new(text);
    let is_path = path.extension().is_some_and(|extension| extension == "toml") || path.exists();
    if !is_path || Mapping::shipped_names().any(|name| name == text) {
        return named(vault, text);
    }
    let failed = |source| ImportError::MappingFile { path: path.to_owned(), source };
    let size = std::fs::metadata(path).map_err(failed)?.len();
    if size > MAX_MAPPING_BYTES {
        return Err(failed(io::Error::other("it is larger than 1 MiB")));
    }
    Ok(Mapping::parse(&std::fs::read_to_string(path).map_err(failed)?)?)
}

/// Where the case files go.
enum Sink {
    /// Into the vault.
    Store(Importer),
    /// Nowhere: what would happen is added up.
    Plan { vault: Arc<Vault>, waiting: Vec<CaseFile>, outcome: Outcome },
    /// Nowhere any more: a strict import met a reject.
    GivenUp,
}

impl Sink {
    fn open(vault: &Arc<Vault>, dry_run: bool, strict: bool) -> Result<Self, VaultError> {
        if dry_run {
            return Ok(Self::Plan {
                vault: Arc::clone(vault),
                waiting: Vec::new(),
                outcome: Outcome::default(),
            });
        }
        let mode = if strict { Mode::AllOrNothing } else { Mode::AsTheyCome };
        Ok(Self::Store(Importer::start(vault, mode)?))
    }

    fn push(&mut self, file: CaseFile) -> Result<(), VaultError> {
        match self {
            Self::Store(importer) => importer.push(file),
            Self::Plan { waiting, .. } => {
                waiting.push(file);
                if waiting.len() as u64 >= STEP { self.plan() } else { Ok(()) }
            }
            Self::GivenUp => Ok(()),
        }
    }

    fn plan(&mut self) -> Result<(), VaultError> {
        if let Self::Plan { vault, waiting, outcome } = self {
            *outcome += vault.plan(waiting)?;
            waiting.clear();
        }
        Ok(())
    }

    /// Discards what a strict import has staged; the rest of the file is only read for its rejects.
    fn give_up(&mut self) {
        *self = Self::GivenUp;
    }

    fn finish(mut self) -> Result<Outcome, VaultError> {
        self.plan()?;
        match self {
            Self::Store(importer) => importer.finish(),
            Self::Plan { outcome, .. } => Ok(outcome),
            Self::GivenUp => Ok(Outcome::default()),
        }
    }
}

/// Counts rejects, and writes them where that was asked for.
struct Rejects<'a> {
    file: Option<(RejectsFile<BufWriter<File>>, &'a Path)>,
    /// The first of them, for who sent the file.
    kept: Option<RejectsFile<Vec<u8>>>,
    count: u64,
    last: Option<String>,
}

struct Rejected {
    count: u64,
    kept: Vec<u8>,
    broke_off: Option<String>,
}

impl<'a> Rejects<'a> {
    /// The file is new and readable for its owner alone: it quotes case files.
    fn open(path: Option<&'a Path>) -> Result<Self, ImportError> {
        let file = path.map(|path| {
            let failed = |source| ImportError::Rejects { path: path.to_owned(), source };
            let file =
                OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(failed)?;
            Ok::<_, ImportError>((RejectsFile::new(BufWriter::new(file)).map_err(failed)?, path))
        });
        Ok(Self { file: file.transpose()?, kept: None, count: 0, last: None })
    }

    /// Kept in memory for whoever sent the file.
    fn in_memory() -> Result<Self, ImportError> {
        let kept = RejectsFile::new(Vec::new()).map_err(in_memory_failed)?;
        Ok(Self { file: None, kept: Some(kept), count: 0, last: None })
    }

    fn add(&mut self, reject: &Reject) -> Result<(), ImportError> {
        self.count += 1;
        self.last = Some(format!("row {}: {}", reject.row(), reject.reason()));
        if let Some(kept) = self.kept.as_mut().filter(|kept| kept.written() < MOST_REJECTS_KEPT) {
            kept.write(reject).map_err(in_memory_failed)?;
        }
        match &mut self.file {
            None => Ok(()),
            Some((file, path)) => {
                file.write(reject).map_err(|source| ImportError::Rejects { path: path.to_path_buf(), source })
            }
        }
    }

    fn finish(self) -> Result<Rejected, ImportError> {
        if let Some((file, path)) = self.file {
            let failed = |source| ImportError::Rejects { path: path.to_owned(), source };
            let file = file.finish().map_err(failed)?.into_inner().map_err(|e| failed(e.into_error()))?;
            file.sync_all().map_err(failed)?;
        }
        let kept = self.kept.map(|kept| kept.finish().map_err(in_memory_failed)).transpose()?;
        Ok(Rejected { count: self.count, kept: kept.unwrap_or_default(), broke_off: self.last })
    }
}

fn in_memory_failed(source: io::Error) -> ImportError {
    ImportError::Rejects { path: PathBuf::from("in memory"), source }
}
