//! A place for backups: its folder, its keys, and which pieces lie where.

use crate::error::{BackupError, at};
use crate::lock::PlaceLock;
use crate::pack::{Pack, PieceId, Spot, UNFINISHED};
use crate::point::PointName;
use safeborders_store::fsx;
use safeborders_store::keys::Key;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

const FORMAT: u32 = 1;
const FORMAT_FILE: &str = "format.json";
const FORMAT_LIMIT: usize = 16 << 10;
const FORMAT_AAD: &[u8] = b"backup format";

/// The keys of a place.
pub(crate) struct Keys {
    pub(crate) seal: Key,
    pub(crate) names: Key,
}

/// The layout's version, and something sealed that tells whose it is.
#[derive(Deserialize, Serialize)]
struct Format {
    format: u32,
    sealed: String,
}

/// A folder with backups of one node.
pub struct Place {
    path: PathBuf,
    keys: Keys,
    packs: Vec<Pack>,
    /// Where each piece lies.
    spots: HashMap<PieceId, (usize, u64, u32)>,
    damaged: Vec<(PathBuf, String)>,
    /// The points that there were before the packs were looked at: what was made later is not judged by them.
    names: Vec<PointName>,
    _lock: Option<PlaceLock>,
}

impl Place {
    /// Opens a place for reading. The key comes from the node's root key, the same each time.
    ///
    /// # Errors
    /// [`BackupError::None`], [`BackupError::Newer`], [`BackupError::OtherNode`].
    pub fn open(path: &Path, key: &Key) -> Result<Self, BackupError> {
        let keys = Keys { seal: key.derive("seal"), names: key.derive("names") };
        check_format(path, &keys)?;
        Self::load(path, keys, None)
    }

    /// Opens a place for writing, and makes one of an empty folder. Removes what a backup that was cut short
    /// has left.
    ///
    /// # Errors
    /// [`BackupError::NoFolder`], [`BackupError::InUse`], [`BackupError::NotEmpty`]; otherwise as [`Place::open`].
    pub fn open_to_write(path: &Path, key: &Key) -> Result<Self, BackupError> {
        let keys = Keys { seal: key.derive("seal"), names: key.derive("names") };
        if !path.is_dir() {
            return Err(BackupError::NoFolder { path: path.to_owned() });
        }
        if !path.join(FORMAT_FILE).exists() && has_strange_files(path)? {
            return Err(BackupError::NotEmpty { path: path.to_owned() });
        }
        let lock = PlaceLock::take(path)?;
        if !path.join(FORMAT_FILE).exists() {
            fsx::create_dir(&path.join("packs"))?;
            fsx::create_dir(&path.join("points"))?;
            write_format(path, &keys)?;
        }
        check_format(path, &keys)?;
        remove_unfinished(&path.join("packs"))?;
        Self::load(path, keys, Some(lock))
    }

    fn load(path: &Path, keys: Keys, lock: Option<PlaceLock>) -> Result<Self, BackupError> {
        let mut place = Self {
            path: path.to_owned(),
            keys,
            packs: Vec::new(),
            spots: HashMap::new(),
            damaged: Vec::new(),
            names: Vec::new(),
            _lock: lock,
        };
        place.names = place.points()?;
        let folder = place.packs_folder();
        let mut files = Vec::new();
        for entry in at(&folder, fs::read_dir(&folder))? {
            let entry = at(&folder, entry)?;
            if !entry.file_name().to_string_lossy().starts_with('.') {
                files.push(entry.path());
            }
        }
        files.sort();
        files.iter().try_for_each(|file| place.take_up(file))?;
        Ok(place)
    }

    /// Takes up a pack; one whose list is damaged counts as not being there, and one that is gone was needed by no point.
    pub(crate) fn take_up(&mut self, file: &Path) -> Result<(), BackupError> {
        match Pack::open(file, &self.keys) {
            Ok((pack, spots)) => {
                let number = self.packs.len();
                self.packs.push(pack);
                self.spots.extend(spots.into_iter().map(|(id, begins, bytes)| (id, (number, begins, bytes))));
            }
            Err(error @ BackupError::Damaged { .. }) => {
                self.damaged.push((file.to_owned(), error.to_string()))
            }
            Err(BackupError::Io { source, .. }) if source.kind() == io::ErrorKind::NotFound => {}
            Err(other) => return Err(other),
        }
        Ok(())
    }

    /// The points that there were when the place was opened, the oldest first.
    #[must_use]
    pub fn names(&self) -> &[PointName] {
        &self.names
    }

    /// The folder.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Packs that cannot be used, and why: what is needed of them is written again by the next backup.
    #[must_use]
    pub fn damaged(&self) -> &[(PathBuf, String)] {
        &self.damaged
    }

    pub(crate) fn keys(&self) -> &Keys {
        &self.keys
    }

    pub(crate) fn packs(&self) -> &[Pack] {
        &self.packs
    }

    pub(crate) fn packs_folder(&self) -> PathBuf {
        self.path.join("packs")
    }

    pub(crate) fn points_folder(&self) -> PathBuf {
        self.path.join("points")
    }

    pub(crate) fn has(&self, id: &PieceId) -> bool {
        self.spots.contains_key(id)
    }

    /// The pack of a piece, and where in it the piece lies.
    pub(crate) fn spot(&self, id: &PieceId) -> Option<(usize, Spot)> {
        let (pack, begins, bytes) = *self.spots.get(id)?;
        Some((pack, (*id, begins, bytes)))
    }

    /// Removes packs, and forgets what they held.
    pub(crate) fn forget(&mut self, packs: &[usize]) -> Result<(), BackupError> {
        self.spots.retain(|_, (pack, ..)| !packs.contains(pack));
        packs.iter().try_for_each(|pack| Ok(fsx::remove(&self.packs[*pack].path)?))
    }

    /// Every piece that is there.
    pub(crate) fn all_spots(&self) -> Vec<(usize, Spot)> {
        let spot =
            |(id, (pack, begins, bytes)): (&PieceId, &(usize, u64, u32))| (*pack, (*id, *begins, *bytes));
        let mut spots: Vec<_> = self.spots.iter().map(spot).collect();
        spots.sort_by_key(|(pack, (_, begins, _))| (*pack, *begins));
        spots
    }

    /// Opens a piece.
    pub(crate) fn piece(&self, id: &PieceId) -> Result<Vec<u8>, BackupError> {
        let gone =
            || BackupError::damaged(&self.packs_folder(), "a piece that the point needs is in no pack");
        let (pack, spot) = self.spot(id).ok_or_else(gone)?;
        self.packs[pack].piece(&self.keys, spot)
    }
}

fn has_strange_files(path: &Path) -> Result<bool, BackupError> {
    // What a first backup makes before the format file, when it is cut short there.
    let ours = ["packs", "points", "lock", "lost+found"];
    for entry in at(path, fs::read_dir(path))? {
        let name = at(path, entry)?.file_name();
        let name = name.to_string_lossy();
        if !ours.contains(&&*name) && !name.starts_with(&format!(".{FORMAT_FILE}")) {
            return Ok(true);
        }
    }
    Ok(false)
}

fn write_format(path: &Path, keys: &Keys) -> Result<(), BackupError> {
    let sealed = keys.seal.seal(FORMAT_AAD, b"")?;
    let sealed = sealed.iter().map(|byte| format!("{byte:02x}")).collect();
    let file = path.join(FORMAT_FILE);
    let bytes = serde_json::to_vec(&Format { format: FORMAT, sealed });
    let bytes = bytes.map_err(|_| BackupError::damaged(&file, "it cannot be written"))?;
    Ok(fsx::replace(&file, &bytes)?)
}

fn check_format(path: &Path, keys: &Keys) -> Result<(), BackupError> {
    let file = path.join(FORMAT_FILE);
    let bytes = fsx::read(&file, FORMAT_LIMIT)?.ok_or_else(|| BackupError::None { path: path.to_owned() })?;
    let damaged = || BackupError::damaged(&file, "it says no format");
    // Of a newer format nothing but its number is believed.
    let value: serde_json::Value = serde_json::from_slice(&bytes).map_err(|_| damaged())?;
    let found = value["format"].as_u64().and_then(|found| u32::try_from(found).ok()).ok_or_else(damaged)?;
    if found > FORMAT {
        return Err(BackupError::Newer { path: path.to_owned(), found, known: FORMAT });
    }
    let format: Format = serde_json::from_value(value).map_err(|_| damaged())?;
    let sealed = from_hex(&format.sealed).ok_or_else(damaged)?;
    let own = keys.seal.open(FORMAT_AAD, &sealed);
    own.map(drop).map_err(|_| BackupError::OtherNode { path: path.to_owned() })
}

fn from_hex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).ok()).collect()
}

fn remove_unfinished(folder: &Path) -> Result<(), BackupError> {
    for entry in at(folder, fs::read_dir(folder))? {
        let entry = at(folder, entry)?;
        if entry.file_name().to_string_lossy().starts_with(UNFINISHED) {
            fsx::remove(&entry.path())?;
        }
    }
    Ok(())
}
