//! The office's keys: how they are kept, rotated and copied, and how far an erasure reaches.

use crate::api::{ApiError, ErrorKind};
use crate::life::of_vault;
use crate::office::{Office, books_failed};
use crate::server::{Shared, blocking};
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Router};
use safeborders_accounts::Acting;
use safeborders_books::{HouseEntry, HouseEvent, HouseOutcome};
use safeborders_people::Actor;
use safeborders_types::{AskPeers, RetentionPolicy};
use safeborders_vault::CopyState;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;
use time::OffsetDateTime;

/// What the house log calls a rotation.
pub(crate) const ROTATE: &str = "rotate the epoch key";

/// What an office's configuration says about its keys and about how long it keeps files.
#[derive(Clone, Debug, Default)]
pub struct Care {
    /// Where copies of the keyring are kept.
    pub copies: Vec<PathBuf>,
    /// What unlocks the root key, and so what an erasure holds against.
    pub reach: Reach,
    /// The retention clocks.
    pub retention: RetentionPolicy,
}

/// What unlocks the root key. An old copy of the keyring, on a backup or in what a disk keeps of a replaced
/// file, opens what is erased for whoever has that too.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reach {
    /// A passphrase, beside the disk.
    #[default]
    DiskAndPassphrase,
    /// A key file that lies on the same file system as the data.
    DiskAlone,
    /// A key file that lies on another medium.
    DiskAndKeyFile,
    /// A credential of the service manager.
    SealedCredential,
}

impl Reach {
    /// How far an erasure reaches, in words.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::DiskAndPassphrase => {
                "It does not hold against somebody who has the passphrase and, with the disk or a backup, node.key \
                 and an old copy of the keyring."
            }
            Self::DiskAlone => {
                "The key file lies beside the data: whoever has the disk, or an old copy of it, may open what was \
                 erased from what the disk keeps of the old keyring. Move the key file to another medium."
            }
            Self::DiskAndKeyFile => {
                "It does not hold against somebody who has the key file and, with the disk or a backup, node.key and \
                 an old copy of the keyring."
            }
            Self::SealedCredential => {
                "It holds against whoever has the disk and every passphrase, as far as the service manager seals the \
                 credential to this machine (TPM); against somebody who can unseal it, it does not hold as long as \
                 an old copy of the keyring exists."
            }
        }
    }
}

/// A place for copies of the keyring, as it is.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct CopyLine {
    /// The folder.
    pub place: PathBuf,
    /// Whether a copy of the keyring as it is now lies there.
    pub current: bool,
    /// How many older copies lie there: each can still open what was erased after it was made.
    pub older: usize,
    /// Why the folder could not be read or written.
    pub trouble: Option<String>,
}

/// The keys that case files are under.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct KeysStatus {
    /// The keyring's epoch.
    pub epoch: u32,
    /// How many data keys it holds.
    pub keys: u32,
    /// SHA-256 of its head, in hexadecimal, as erasures put it on record.
    pub keyring_sha256: String,
    /// How far an erasure reaches.
    pub reach: Reach,
    /// The copies of the keyring.
    pub copies: Vec<CopyLine>,
}

impl<P: AskPeers> Office<P> {
    /// How the keys are kept.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when the keyring cannot be read.
    pub fn keys_status(&self) -> Result<KeysStatus, ApiError> {
        let status = self.vault().keyring_status().map_err(|e| of_vault(&e))?;
        Ok(KeysStatus {
            epoch: status.epoch,
            keys: status.keys,
            keyring_sha256: hex(&status.head),
            reach: self.care().reach,
            copies: self.keyring_lines(),
        })
    }

    /// Rewrites the keyring under a new epoch key, and its copies.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`]: restart the node, which completes the rotation or takes it back.
    pub fn rotate_keys(&self, actor: &Actor) -> Result<KeysStatus, ApiError> {
        self.vault().rotate_epoch().map_err(|e| of_vault(&e))?;
        let _ = self.vault().copy_keyring(&self.care().copies);
        self.renew_backups(actor)?;
        let status = self.keys_status()?;
        let mut done = HouseEntry::given(now_s(), actor, HouseEvent::Operation, ROTATE);
        done.outcome =
            HouseOutcome::Ended(format!("epoch {}, keyring {}", status.epoch, status.keyring_sha256));
        self.books().house(&done).map_err(|e| books_failed(&e))?;
        Ok(status)
    }

    /// Makes the copies of the keyring again, and destroys older ones.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] when no place is configured; [`ErrorKind::Internal`].
    pub fn copy_keys(&self, actor: &Actor) -> Result<KeysStatus, ApiError> {
        if self.care().copies.is_empty() && !self.has_backups() {
            let text = "no place for copies is named: put keyring_copies = [\"/a/folder\"] into node.toml";
            return Err(ApiError::new(ErrorKind::Invalid, text));
        }
        let mut copies = copy_lines(self.vault().copy_keyring(&self.care().copies));
        self.renew_backups(actor)?;
        let status = self.keys_status()?;
        copies.extend(status.copies.into_iter().skip(copies.len()));
        Ok(KeysStatus { copies, ..status })
    }
}

pub(crate) fn copy_lines(states: Vec<CopyState>) -> Vec<CopyLine> {
    let line = |CopyState { place, current, older, trouble }| CopyLine { place, current, older, trouble };
    states.into_iter().map(line).collect()
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

pub(crate) fn now_s() -> u64 {
    u64::try_from(OffsetDateTime::now_utc().unix_timestamp()).unwrap_or(0)
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/keys", get(status::<P>))
        .route("/api/v1/keys/rotate", post(rotate::<P>))
        .route("/api/v1/keys/copy", post(copy::<P>))
}

async fn status<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || office.keys_status()).await
}

async fn rotate<P: AskPeers>(State(office): Shared<P>, Extension(acting): Extension<Acting>) -> Response {
    blocking(move || office.rotate_keys(&acting.actor)).await
}

async fn copy<P: AskPeers>(State(office): Shared<P>, Extension(acting): Extension<Acting>) -> Response {
    blocking(move || office.copy_keys(&acting.actor)).await
}
