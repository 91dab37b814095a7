//! A pack: many sealed pieces in one file, and at its end what it holds.
//!
//! ```text
//! "SBPACK1\n"  sealed piece, sealed piece, …  sealed list  length of the list u64  "SBPKEND\n"
//! list    (name of the piece 32 bytes, length of the sealed piece u32), …   (postcard)
//! ```
//! A piece is sealed with its name, the list with the name of the file. A pack gets its name when it is durable.

use crate::error::{BackupError, at};
use crate::place::Keys;
use hmac::{Hmac, KeyInit, Mac};
use safeborders_store::fsx;
use safeborders_store::keys::Key;
use serde::{Deserialize, Serialize};
use sha2::Sha256;
use std::fs::{self, File, OpenOptions};
use std::io::{BufWriter, Write};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

const MAGIC: &[u8; 8] = b"SBPACK1\n";
const END: &[u8; 8] = b"SBPKEND\n";
/// The length of the list, and the last mark.
const TAIL: usize = 16;
/// A pack that has grown so large is closed.
const FULL: u64 = 64 << 20;
/// The longest list of a pack that is read.
const MOST_LIST: u64 = 64 << 20;
/// What begins the name of a file that is not whole.
pub(crate) const UNFINISHED: &str = ".new-";

/// The name of a piece: a keyed hash of what it says.
#[derive(Clone, Copy, Debug, Deserialize, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize)]
pub(crate) struct PieceId([u8; 32]);

impl PieceId {
    /// The name of these bytes under this key.
    pub(crate) fn of(key: &Key, bytes: &[u8]) -> Result<Self, BackupError> {
        let path = PathBuf::new();
        // HMAC takes keys of any length, so this cannot fail.
        let mac = Hmac::<Sha256>::new_from_slice(key.expose());
        let mut mac =
            mac.map_err(|_| BackupError::damaged(&path, "its key has no length that HMAC takes"))?;
        mac.update(bytes);
        Ok(Self(mac.finalize().into_bytes().into()))
    }

    /// What a sealed piece is bound to.
    pub(crate) fn aad(&self) -> Vec<u8> {
        [b"piece\x00".as_slice(), &self.0].concat()
    }

    fn hex(&self) -> String {
        self.0[..16].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// What a pack's list says of one piece.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
struct Listed {
    id: PieceId,
    bytes: u32,
}

/// A pack that is being written.
pub(crate) struct NewPack {
    folder: PathBuf,
    beside: PathBuf,
    name: String,
    file: BufWriter<File>,
    listed: Vec<Listed>,
    at: u64,
}

impl NewPack {
    /// Begins one that is named after its first piece.
    pub(crate) fn begin(folder: &Path, first: &PieceId) -> Result<Self, BackupError> {
        let name = first.hex();
        let beside = folder.join(format!("{UNFINISHED}{name}"));
        let options = || OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside);
        let mut file = BufWriter::with_capacity(1 << 20, at(&beside, options())?);
        at(&beside, file.write_all(MAGIC))?;
        let (folder, at) = (folder.to_owned(), MAGIC.len() as u64);
        Ok(Self { folder, beside, name, file, listed: Vec::new(), at })
    }

    /// Adds a sealed piece.
    pub(crate) fn add(&mut self, id: PieceId, sealed: &[u8]) -> Result<(), BackupError> {
        let bytes = u32::try_from(sealed.len());
        let bytes = bytes.map_err(|_| BackupError::damaged(&self.beside, "a piece is too large"))?;
        at(&self.beside, self.file.write_all(sealed))?;
        self.at += u64::from(bytes);
        self.listed.push(Listed { id, bytes });
        Ok(())
    }

    pub(crate) fn is_full(&self) -> bool {
        self.at >= FULL
    }

    /// Makes it durable under its name. Returns its path and how large it is.
    pub(crate) fn finish(mut self, keys: &Keys) -> Result<(PathBuf, u64), BackupError> {
        let list = postcard::to_stdvec(&self.listed);
        let list = list.map_err(|_| BackupError::damaged(&self.beside, "its list cannot be written"))?;
        let list = keys.seal.seal(&list_aad(&self.name), &list)?;
        let bytes = list.len() as u64;
        for part in [&list, bytes.to_le_bytes().as_slice(), END] {
            at(&self.beside, self.file.write_all(part))?;
        }
        let file = at(&self.beside, self.file.into_inner().map_err(std::io::IntoInnerError::into_error))?;
        at(&self.beside, file.sync_all())?;
        let path = self.folder.join(&self.name);
        at(&path, fs::rename(&self.beside, &path))?;
        fsx::sync_dir(&self.folder)?;
        Ok((path, self.at + bytes + TAIL as u64))
    }
}

/// A pack that is there. It is opened for each piece: a place may have more packs than a process may have files open.
pub(crate) struct Pack {
    pub(crate) path: PathBuf,
}

/// A piece of a pack: its name, where it begins and how long it is, sealed.
pub(crate) type Spot = (PieceId, u64, u32);

impl Pack {
    /// Opens a pack and reads what it holds.
    pub(crate) fn open(path: &Path, keys: &Keys) -> Result<(Self, Vec<Spot>), BackupError> {
        let damaged = |what| BackupError::damaged(path, what);
        let file = at(path, File::open(path))?;
        let length = at(path, file.metadata())?.len();
        let tail_at = length.checked_sub(TAIL as u64).ok_or_else(|| damaged("it is cut short"))?;
        let mut tail = [0; TAIL];
        at(path, file.read_exact_at(&mut tail, tail_at))?;
        let list_bytes = u64::from_le_bytes(std::array::from_fn(|at| tail[at]));
        let list_at = tail_at.checked_sub(list_bytes).filter(|_| list_bytes <= MOST_LIST);
        let list_at = list_at.filter(|_| tail[8..] == *END).ok_or_else(|| damaged("its end is missing"))?;
        let room = usize::try_from(list_bytes).map_err(|_| damaged("its list is too long"))?;
        let mut list = vec![0; room];
        at(path, file.read_exact_at(&mut list, list_at))?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let list = keys.seal.open(&list_aad(&name), &list).map_err(|_| damaged("its list was altered"))?;
        let list: Vec<Listed> = postcard::from_bytes(&list).map_err(|_| damaged("its list was altered"))?;
        let mut begins = MAGIC.len() as u64;
        let spot = |listed: Listed| {
            let spot = (listed.id, begins, listed.bytes);
            begins += u64::from(listed.bytes);
            spot
        };
        let spots: Vec<Spot> = list.into_iter().map(spot).collect();
        if begins != list_at {
            return Err(damaged("it has not the length that its list says"));
        }
        Ok((Self { path: path.to_owned() }, spots))
    }

    /// Reads and opens one piece.
    pub(crate) fn piece(&self, keys: &Keys, (id, begins, bytes): Spot) -> Result<Vec<u8>, BackupError> {
        let room = usize::try_from(bytes).unwrap_or(usize::MAX);
        let mut sealed = vec![0; room];
        let file = at(&self.path, File::open(&self.path))?;
        at(&self.path, file.read_exact_at(&mut sealed, begins))?;
        keys.seal
            .open(&id.aad(), &sealed)
            .map_err(|_| BackupError::damaged(&self.path, "a piece in it was altered"))
    }
}

fn list_aad(name: &str) -> Vec<u8> {
    format!("pack 1 {name}").into_bytes()
}
