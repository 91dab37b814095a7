//! Putting the parts of a backup back where they belong.
//!
//! # Order
//! First the mark that a restore is under way, then that the node is held, then everything else, and the
//! configuration last: without it no command takes the directory for a node. A restore that is cut short is
//! run again, and starts afresh; a database that it had begun to fill is emptied by hand first.

use crate::backups::files::place_of;
use crate::backups::{self, BOOKS, CASES, FILES, KEYRING, SNAPSHOTS};
use crate::case_store;
use crate::config::{Config, Store};
use crate::failure::{ExitWith, Failure};
use crate::format;
use crate::held::Held;
use crate::layout::Layout;
use crate::unlock;
use anyhow::Context;
use indicatif::{ProgressBar, ProgressStyle};
use safeborders_backup::{Part, Place, Point, PointName};
use safeborders_cli::exit;
use safeborders_store::keys::RootKey;
use safeborders_store::{Batch, Engine, EngineKind, Sealed, digest, fsx};
use safeborders_vault::{KeptCopy, newest_copy};
use std::fs::{self, File, OpenOptions};
use std::io;
use std::ops::ControlFlow;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// What one commit holds.
const ENTRIES: usize = 1_000;
const BYTES: usize = 8 << 20;
/// The two files that are not simply put back.
const CONFIG: &str = "files/node.toml";
const HELD: &str = "files/held";

/// A place for backups, opened with the key that lies in it.
pub(crate) struct Opened {
    pub(crate) place: Place,
    pub(crate) root: RootKey,
    path: PathBuf,
}

impl Opened {
    pub(crate) fn open(path: &Path, key_file: Option<&Path>) -> Result<Self, Failure> {
        if !path.join("node.key").exists() {
            let text = format!(
                "there is no backup in {}: check the path, and that the medium is mounted. If `node.key` was lost there, put \
                 a copy of it from the safe back",
                path.display()
            );
            return Err(Failure::new(exit::USAGE, text));
        }
        let root = unlock::open_copy(&path.join("node.key"), key_file)?;
        let place = Place::open(path, &backups::key(&root)).exit_with(exit::CONFIG)?;
        Ok(Self { place, root, path: path.to_owned() })
    }

    /// The copy of the keyring that lies beside the points.
    pub(crate) fn keyring(&self) -> Result<Option<KeptCopy>, Failure> {
        let folder = self.path.join(KEYRING);
        if folder.exists() { newest_copy(&folder, &self.root).exit_with(exit::CONFIG) } else { Ok(None) }
    }
}

/// One restore.
pub(crate) struct Restoring<'a> {
    pub(crate) layout: &'a Layout,
    pub(crate) opened: &'a Opened,
    pub(crate) point: &'a Point,
    pub(crate) name: &'a PointName,
}

impl Restoring<'_> {
    /// The configuration of the backup, with what is another thing on this machine.
    pub(crate) fn config(&self, store: Option<&str>, key_file: Option<&Path>) -> Result<Config, Failure> {
        let text = String::from_utf8(self.small(CONFIG)?).context("the backed-up node.toml is no text")?;
        let mut config = Config::parse(&text).context("the backed-up node.toml").exit_with(exit::CONFIG)?;
        if let Some(store) = store {
            config.store = store.parse().exit_with(exit::USAGE)?;
            config = Config::parse(&toml::to_string(&config)?).exit_with(exit::CONFIG)?;
        }
        if let Some(path) = key_file {
            config.key_file = Some(self.layout.absolute_of(path)?);
        }
        Ok(config)
    }

    /// Puts everything back.
    pub(crate) fn put_back(&self, config: &Config, keyring: &Path) -> Result<(), Failure> {
        let layout = self.layout;
        fsx::create_dir(layout.dir())?;
        fsx::replace(&layout.restoring(), self.name.as_str().as_bytes())?;
        if layout.data().exists() {
            // Of a restore that was cut short.
            fs::remove_dir_all(layout.data())?;
        }
        self.hold()?;
        format::put(layout, self.point.about.format, &self.point.about.program)?;
        fsx::create_dir(&layout.snapshots())?;
        let mut bar = Bar::new("bytes put back");
        self.files(&mut bar)?;
        let node_key = self.opened.path.join("node.key");
        copy(&mut File::open(&node_key)?, &layout.root_key())?;
        copy(&mut File::open(keyring)?, &layout.keyring())?;
        let books = safeborders_store::open(EngineKind::Redb, &layout.books())?;
        let books = Sealed::new(books, self.opened.root.derive("books"), "books");
        self.fill(&books, BOOKS, &mut bar)?;
        let cases = case_store::open(layout, config)?;
        if let Store::Postgres(_) = config.store {
            self.empty(&*cases, config)?;
        }
        self.fill(&*cases, CASES, &mut bar)?;
        drop((books, cases));
        config.save(&layout.config())?;
        Ok(fsx::remove(&layout.restoring())?)
    }

    /// Held from the first moment on, whatever the backup says; what it was held for is not forgotten.
    fn hold(&self) -> Result<(), Failure> {
        let before = self.point.part(HELD).map(|_| self.small(HELD)).transpose()?.unwrap_or_default();
        let before: Option<Held> = String::from_utf8(before).ok().and_then(|text| toml::from_str(&text).ok());
        let lost = before.map(|held| held.lost).unwrap_or_default();
        Held { reason: format!("restored from the backup {}", self.name), lost }.write(self.layout)
    }

    fn files(&self, bar: &mut Bar) -> Result<(), Failure> {
        for part in &self.point.parts {
            if let Some(name) = part.name.strip_prefix(SNAPSHOTS) {
                let plain = Path::new(name).file_name().is_some_and(|only| only == name);
                self.file(part, plain.then(|| self.layout.snapshots().join(name)), bar)?;
            } else if let Some(name) = part.name.strip_prefix(FILES)
                && ![CONFIG, HELD].contains(&part.name.as_str())
            {
                self.file(part, place_of(self.layout, name), bar)?;
            }
        }
        fsx::sync_dir(&self.layout.snapshots())?;
        Ok(())
    }

    fn file(&self, part: &Part, to: Option<PathBuf>, bar: &mut Bar) -> Result<(), Failure> {
        let strange =
            || Failure::new(exit::FAILURE, format!("the backup names a strange file: {}", part.name));
        let to = to.ok_or_else(strange)?;
        if let Some(folder) = to.parent() {
            fsx::create_dir(folder)?;
        }
        let mut file = new_file(&to)?;
        self.opened.place.file(self.point, &part.name, &to, &mut file)?;
        file.sync_all()?;
        bar.add(part.bytes);
        Ok(())
    }

    fn small(&self, name: &str) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        self.opened.place.file(self.point, name, Path::new(name), &mut bytes)?;
        Ok(bytes)
    }

    /// Fills an empty store, and holds what can then be read of it against the backup.
    fn fill(&self, store: &dyn Engine, name: &str, bar: &mut Bar) -> Result<(), Failure> {
        let (mut batch, mut bytes) = (Batch::new(), 0);
        for entry in self.opened.place.entries(self.point, name)? {
            let (key, value) = entry?;
            bytes += key.len() + value.len();
            batch.put(key, value);
            if batch.len() >= ENTRIES || bytes >= BYTES {
                store.commit(std::mem::take(&mut batch))?;
                bar.add(bytes as u64);
                bytes = 0;
            }
        }
        store.commit(batch)?;
        let same = self.opened.place.is_same(self.point, name, &*store.snapshot()?)?;
        let text = format!(
            "{name} differs from the backup after it was written: look at the disk, and run it again"
        );
        if same { Ok(()) } else { Err(Failure::new(exit::FAILURE, text)) }
    }

    fn empty(&self, cases: &dyn Engine, config: &Config) -> Result<(), Failure> {
        let there = digest(cases)?.entries;
        if there == 0 {
            return Ok(());
        }
        let text = format!(
            "{} holds {there} entries: nothing is written over. Name an empty database, or another store, with --store, and \
             run it again",
            config.store
        );
        Err(Failure::new(exit::USAGE, text))
    }
}

fn new_file(path: &Path) -> io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)
}

fn copy(from: &mut File, to: &Path) -> Result<(), Failure> {
    let mut file = new_file(to)?;
    io::copy(from, &mut file)?;
    file.sync_all()?;
    Ok(fsx::sync_dir(to.parent().unwrap_or(to))?)
}

/// Shows how far long work is.
pub(crate) struct Bar {
    bar: ProgressBar,
    what: &'static str,
    done: u64,
}

impl Bar {
    pub(crate) fn new(what: &'static str) -> Self {
        let bar = ProgressBar::new_spinner();
        let style = ProgressStyle::with_template("{spinner} {msg}  {elapsed}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
        Self { bar, what, done: 0 }
    }

    fn add(&mut self, bytes: u64) {
        self.done += bytes;
        self.bar.set_message(format!("{} {}", self.done, self.what));
        self.bar.tick();
    }

    pub(crate) fn tell(&mut self) -> impl FnMut(u64) -> ControlFlow<()> {
        |done| {
            self.add(done.saturating_sub(self.done));
            ControlFlow::Continue(())
        }
    }
}

impl Drop for Bar {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
