//! Copies of the keyring in other places: made again when it changes, and destroyed when they are older.
//!
//! A copy keeps alive what is erased after it was made, for whoever has the root key. So the places of
//! copies are known to the node, and each rewriting of the keyring goes through all of them. A copy is
//! named after its vault and its epoch, `keyring-<vault>.<epoch>`; files of other vaults are left alone.

use super::format::{ENTRY, HEADER, Header};
use super::{Keyring, at, fill, read_entries};
use crate::error::VaultError;
use crate::seal;
use crate::vault::Vault;
use safeborders_store::fsx;
use safeborders_store::keys::RootKey;
use sha2::{Digest, Sha256};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// The keyring as it is now. Nothing of it is secret.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct KeyringStatus {
    /// How often it was rewritten, plus one.
    pub epoch: u32,
    /// How many keys it holds.
    pub keys: u32,
    /// SHA-256 of its head, which holds the sealed epoch key: it stays until the next rewriting.
    pub head: [u8; 32],
}

/// What lies in one place for copies.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CopyState {
    /// The folder.
    pub place: PathBuf,
    /// Whether a copy of the keyring as it is now lies there.
    pub current: bool,
    /// How many older copies lie there: each can still open what was erased after it was made.
    pub older: usize,
    /// Why the folder could not be read or written.
    pub trouble: Option<String>,
}

/// A copy of a keyring, seen without its vault.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct KeptCopy {
    /// The file.
    pub path: PathBuf,
    /// Its epoch.
    pub epoch: u32,
    /// How many keys it holds.
    pub keys: u32,
    /// How many copies of other epochs lie beside it.
    pub others: usize,
}

/// The copy of the highest epoch in this place; `None` when there is none. It is read to its end and opened with the
/// root key; nothing is written.
///
/// # Errors
/// [`VaultError::WrongKey`] for a copy of another node, [`VaultError::KeyringCorrupt`] for damage, [`VaultError::File`].
pub fn newest_copy(place: &Path, root: &RootKey) -> Result<Option<KeptCopy>, VaultError> {
    let mut found = Vec::new();
    for entry in at(place, fs::read_dir(place))? {
        let entry = at(place, entry)?;
        let name = entry.file_name();
        let epoch =
            name.to_str().filter(|name| name.starts_with("keyring-")).and_then(|name| name.rsplit_once('.'));
        found.extend(
            epoch.and_then(|(_, epoch)| epoch.parse::<u32>().ok()).map(|epoch| (epoch, entry.path())),
        );
    }
    found.sort();
    let Some((named, path)) = found.pop() else { return Ok(None) };
    let corrupt = |what| VaultError::KeyringCorrupt { path: path.clone(), what };
    let mut head = [0; HEADER];
    let mut input = BufReader::with_capacity(1 << 20, at(&path, File::open(&path))?);
    at(&path, fill(&mut input, &mut head))?
        .then_some(())
        .ok_or_else(|| corrupt("its header is cut short"))?;
    let header = Header::read(&head).ok_or_else(|| corrupt("its header"))?;
    let opened = seal::unwrap(&root.derive("vault keyring"), &header.aad(), &header.sealed);
    opened.map(drop).ok_or(VaultError::WrongKey)?;
    let (_, keys) = read_entries(&path, &mut input)?;
    if keys < header.carried || header.epoch != named {
        return Err(corrupt("entries that it was written with"));
    }
    let (epoch, others) = (header.epoch, found.len());
    Ok(Some(KeptCopy { path, epoch, keys, others }))
}

impl Vault {
    /// The keyring as it is now.
    ///
    /// # Errors
    /// [`VaultError::File`].
    pub fn keyring_status(&self) -> Result<KeyringStatus, VaultError> {
        let keyring = self.keyring();
        let mut head = [0; HEADER];
        let mut file = at(&keyring.path, File::open(&keyring.path))?;
        at(&keyring.path, file.read_exact(&mut head))?;
        Ok(KeyringStatus {
            epoch: keyring.epoch(),
            keys: keyring.entries(),
            head: Sha256::digest(head).into(),
        })
    }

    /// What lies in these places.
    #[must_use]
    pub fn keyring_copies(&self, places: &[PathBuf]) -> Vec<CopyState> {
        let keyring = self.keyring();
        places.iter().map(|place| keyring.look_at(place)).collect()
    }

    /// Copies the keyring to each of these places, and destroys the older copies there: overwritten once and
    /// removed. A medium may keep what was overwritten. A place that cannot be reached is told, and keeps
    /// what it has.
    #[must_use]
    pub fn copy_keyring(&self, places: &[PathBuf]) -> Vec<CopyState> {
        let keyring = self.keyring();
        let copy = |place: &PathBuf| match keyring.copy_to(place) {
            Ok(()) => keyring.look_at(place),
            Err(error) => CopyState { trouble: Some(error.to_string()), ..keyring.look_at(place) },
        };
        places.iter().map(copy).collect()
    }
}

impl Keyring {
    fn name(&self) -> String {
        let vault: String = self.vault[..8].iter().map(|b| format!("{b:02x}")).collect();
        format!("keyring-{vault}.")
    }

    fn look_at(&self, place: &Path) -> CopyState {
        let mut state = CopyState { place: place.to_owned(), current: false, older: 0, trouble: None };
        match self.copies(place) {
            Err(error) => state.trouble = Some(error.to_string()),
            Ok(copies) => {
                for (path, epoch) in copies {
                    match epoch == Some(self.epoch) {
                        true => state.current = self.is_current(&path),
                        false => state.older += 1,
                    }
                }
            }
        }
        state
    }

    /// The files of this vault in a place, with the epochs that their names say. What a cut-short copy left
    /// has none.
    fn copies(&self, place: &Path) -> io::Result<Vec<(PathBuf, Option<u32>)>> {
        let prefix = self.name();
        let mut found = Vec::new();
        for entry in fs::read_dir(place)? {
            let entry = entry?;
            let name = entry.file_name();
            let Some(rest) = name.to_str().and_then(|name| name.strip_prefix(&prefix)) else { continue };
            found.push((entry.path(), rest.parse().ok()));
        }
        Ok(found)
    }

    /// Whether this copy has the head and the length of the keyring.
    fn is_current(&self, path: &Path) -> bool {
        let head = |path: &Path| -> io::Result<[u8; HEADER]> {
            let mut head = [0; HEADER];
            File::open(path)?.read_exact(&mut head)?;
            Ok(head)
        };
        let length = HEADER as u64 + u64::from(self.entries) * ENTRY as u64;
        let whole = fs::metadata(path).is_ok_and(|found| found.len() == length);
        match (head(path), head(&self.path)) {
            (Ok(copy), Ok(own)) => whole && copy == own && Header::read(&copy).is_some(),
            _ => false,
        }
    }

    fn copy_to(&self, place: &Path) -> Result<(), VaultError> {
        let path = place.join(format!("{}{}", self.name(), self.epoch));
        if !self.is_current(&path) {
            let beside = place.join(format!("{}new", self.name()));
            let mut own = at(&self.path, File::open(&self.path))?;
            let options =
                OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside);
            let mut copy = at(&beside, options)?;
            at(&beside, io::copy(&mut own, &mut copy).and_then(|_| copy.sync_all()))?;
            at(&path, fs::rename(&beside, &path))?;
            fsx::sync_dir(place)?;
        }
        for (older, _) in at(place, self.copies(place))?.into_iter().filter(|(copy, _)| *copy != path) {
            at(&older, overwrite(&older))?;
            fsx::remove(&older)?;
        }
        Ok(())
    }
}

/// Writes zeros over a file, in place.
fn overwrite(path: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).open(path)?;
    let mut left = file.seek(SeekFrom::End(0))?;
    file.seek(SeekFrom::Start(0))?;
    let zeros = [0; 64 * 1024];
    while left > 0 {
        let now = usize::try_from(left).unwrap_or(zeros.len()).min(zeros.len());
        file.write_all(&zeros[..now])?;
        left -= now as u64;
    }
    file.sync_all()
}
