//! Making backups of an open node, one instant of it at a time, while everything else goes on.
//!
//! # What one holds
//! The case store, the frozen snapshots and the books as a power cut at that instant would have left them, and the small
//! files beside them ([`files`]). Beside the points lie `node.key`, as wrapped as it is here, and `keyring/` with a copy of
//! the keyring: of one epoch only, so that an erased case comes back from no point.

pub(crate) mod files;
pub(crate) mod schedule;

use crate::config::Config;
use crate::failure::Failure;
use crate::format;
use crate::layout::Layout;
use files::SmallFile;
use safeborders_backup::{About, Made, Place, Point, Tell, Writer};
use safeborders_books::Books;
use safeborders_cli::exit;
use safeborders_office::backups::{BackupPlace, MakeBackups};
use safeborders_office::jobs::JobProgress;
use safeborders_store::fsx;
use safeborders_store::keys::{Key, RootKey};
use safeborders_trust::now_s;
use safeborders_vault::Vault;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The parts of a point.
pub(crate) const CASES: &str = "cases";
pub(crate) const BOOKS: &str = "books";
pub(crate) const SNAPSHOTS: &str = "snapshots/";
pub(crate) const FILES: &str = "files/";
/// The folder of keyring copies in a place.
pub(crate) const KEYRING: &str = "keyring";
/// How often it is tried again when an erasure came in between.
const TRIES: u32 = 3;

/// The key of a node's backups.
pub(crate) fn key(root: &RootKey) -> Key {
    root.derive("backup")
}

/// Makes the backups of one open node.
pub(crate) struct Backups {
    layout: Layout,
    places: Vec<PathBuf>,
    keep: usize,
    key: Key,
    node: String,
    vault: Arc<Vault>,
    books: Arc<Books>,
    /// One at a time.
    work: Mutex<BTreeMap<PathBuf, Last>>,
    progress: Mutex<Option<JobProgress>>,
    stopped: AtomicBool,
}

/// The last point that this process made in a place.
struct Last {
    point: Point,
    changes: u64,
}

impl Backups {
    pub(crate) fn new(
        layout: &Layout,
        config: &Config,
        root: &RootKey,
        vault: &Arc<Vault>,
        books: &Arc<Books>,
    ) -> Result<Self, Failure> {
        Ok(Self {
            layout: layout.clone(),
            places: config.backup.places.iter().map(|place| layout.dir().join(place)).collect(),
            keep: config.backup.keep as usize,
            key: key(root),
            node: config.id()?.to_string(),
            vault: Arc::clone(vault),
            books: Arc::clone(books),
            work: Mutex::default(),
            progress: Mutex::default(),
            stopped: AtomicBool::new(false),
        })
    }

    /// Ends a backup that is being made: it counts for nothing, and the node can stop.
    pub(crate) fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether a place holds no point of the keyring's epoch, or another keyring than the one as it is now.
    pub(crate) fn is_behind(&self, place: &Path) -> bool {
        let newest = || {
            let there = Place::open(place, &self.key).ok()?;
            there.point(there.names().last()?).ok()
        };
        let epoch = self.vault.keyring_status().map(|status| status.epoch).unwrap_or(0);
        let copies = self.vault.keyring_copies(&[place.join(KEYRING)]);
        let older = copies.iter().any(|copy| copy.older > 0 || !copy.current);
        older || newest().is_none_or(|point| point.about.epoch != epoch)
    }

    fn make_at(&self, place: &Path, last: &mut BTreeMap<PathBuf, Last>) -> Result<Made, Failure> {
        for _ in 0..TRIES {
            let (made, mut there) = self.point_at(place, last)?;
            let epoch = self.vault.keyring_status()?.epoch;
            if last.get(place).is_some_and(|last| last.point.about.epoch == epoch) {
                there.prune(self.keep)?;
                return Ok(made);
            }
        }
        let text = "case files were erased again and again meanwhile: run `backup` once more";
        Err(Failure::new(exit::FAILURE, text))
    }

    /// The copy of the keyring goes first: it has every key that the point needs, and the older ones, which open what
    /// was erased, are gone before there is a new point.
    fn copy_keyring(&self, place: &Path) -> Result<(), Failure> {
        let copies = self.vault.copy_keyring(&[place.join(KEYRING)]);
        let text = |trouble| format!("its copy of the keyring was not made: {trouble}");
        match copies.into_iter().find_map(|copy| copy.trouble) {
            Some(trouble) => Err(Failure::new(exit::FAILURE, text(trouble))),
            None => Ok(()),
        }
    }

    fn point_at(&self, place: &Path, last: &mut BTreeMap<PathBuf, Last>) -> Result<(Made, Place), Failure> {
        // Before the instant: a mark of the log must not be ahead of the books.
        let small = files::read(&self.layout)?;
        let mut there = Place::open_to_write(place, &self.key)?;
        fsx::create_dir(&place.join(KEYRING))?;
        self.copy_node_key(place)?;
        let expected = last.get(place).map(|last| last.point.bytes());
        let mut told = self.teller(place, expected);
        let (still, books) = self.vault.hold_still(|| self.books.hold_still())?;
        let (books, head) = books?;
        let (epoch, changes) = (still.epoch, still.changes);
        let mut writer = Writer::begin(&mut there);
        // On sled writes wait for this, so it goes first.
        let same = last.get(place).filter(|last| last.changes == changes && last.point.about.epoch == epoch);
        let same = same.and_then(|last| last.point.part(CASES));
        if !same.map(|part| writer.again(part, &mut told)).transpose()?.unwrap_or(false) {
            writer.entries(CASES, &*still.cases, &mut told)?;
        }
        drop(still.cases);
        writer.entries(BOOKS, &*books, &mut told)?;
        drop(books);
        for mut file in still.snapshots {
            let name = format!("{SNAPSHOTS}{}", file.name);
            writer.file(&name, &file.path, &mut file.file, file.bytes, &mut told)?;
        }
        add_small(&mut writer, &small, &mut told)?;
        let about = About {
            node: self.node.clone(),
            program: env!("CARGO_PKG_VERSION").to_owned(),
            format: format::CURRENT,
            made_at_s: now_s(),
            epoch,
            log_entries: head.size,
        };
        self.copy_keyring(place)?;
        let made = writer.finish(about)?;
        let point = there.point(&made.name)?;
        last.insert(place.to_owned(), Last { point, changes });
        Ok((made, there))
    }

    /// The root key, wrapped as it is now: with what locks it, a place is all that a restore needs.
    fn copy_node_key(&self, place: &Path) -> Result<(), Failure> {
        let (own, there) = (std::fs::read(self.layout.root_key())?, place.join("node.key"));
        if std::fs::read(&there).ok().as_deref() != Some(&own) {
            fsx::replace(&there, &own)?;
        }
        Ok(())
    }

    fn teller(&self, place: &Path, total: Option<u64>) -> impl FnMut(u64) -> ControlFlow<()> + use<'_> {
        let what = format!("backup to {}, bytes read", place.display());
        move |done| {
            *lock(&self.progress) = Some(JobProgress { what: what.clone(), done, total });
            match self.stopped.load(Ordering::Relaxed) {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        }
    }

    fn line(&self, place: &Path) -> BackupPlace {
        let empty = BackupPlace { place: place.to_owned(), ..BackupPlace::default() };
        let look = || -> Result<BackupPlace, Failure> {
            let there = Place::open(place, &self.key)?;
            let points = there.points()?;
            let Some(name) = points.last() else { return Ok(empty.clone()) };
            let point = there.point(name)?;
            Ok(BackupPlace {
                newest: Some(name.to_string()),
                made_at_s: Some(point.about.made_at_s),
                bytes: Some(point.bytes()),
                points: points.len(),
                ..empty.clone()
            })
        };
        look().unwrap_or_else(|failure| BackupPlace { trouble: Some(failure.to_string()), ..empty })
    }
}

impl MakeBackups for Backups {
    fn make(&self) -> Vec<BackupPlace> {
        let mut last = lock(&self.work);
        let make = |place: &PathBuf| match self.make_at(place, &mut last) {
            Ok(made) => BackupPlace { written: Some(made.written), ..self.line(place) },
            Err(failure) => {
                // What is there is looked at again next time.
                last.remove(place);
                BackupPlace { trouble: Some(failure.to_string()), ..self.line(place) }
            }
        };
        let lines = self.places.iter().map(make).collect();
        *lock(&self.progress) = None;
        lines
    }

    fn look(&self) -> Vec<BackupPlace> {
        self.places.iter().map(|place| self.line(place)).collect()
    }

    fn running(&self) -> Option<JobProgress> {
        lock(&self.progress).clone()
    }

    fn keyrings(&self) -> Vec<PathBuf> {
        self.places.iter().map(|place| place.join(KEYRING)).collect()
    }
}

fn add_small(writer: &mut Writer<'_>, small: &[SmallFile], tell: Tell<'_>) -> Result<(), Failure> {
    for SmallFile { name, bytes } in small {
        let (name, length) = (format!("{FILES}{name}"), bytes.len() as u64);
        writer.file(&name, Path::new(&name), &mut bytes.as_slice(), length, tell)?;
    }
    Ok(())
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    // What is behind it is written whole each time.
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
