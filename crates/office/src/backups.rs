//! Backups, as the office's people have them made and looked at. How one is made is the node's business.

use crate::api::{ApiError, ErrorKind};
use crate::jobs::JobProgress;
use crate::keys::{CopyLine, copy_lines, now_s};
use crate::office::{Office, books_failed};
use crate::server::{Shared, blocking};
use axum::extract::State;
use axum::response::Response;
use axum::routing::{get, post};
use axum::{Extension, Router};
use safeborders_accounts::Acting;
use safeborders_books::{HouseEntry, HouseEvent, HouseOutcome};
use safeborders_people::Actor;
use safeborders_types::AskPeers;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;

/// What the house log calls a backup.
pub(crate) const MAKE: &str = "backup";

/// A place for backups, as it is.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct BackupPlace {
    /// The folder.
    pub place: PathBuf,
    /// The name of the newest point; none before the first.
    pub newest: Option<String>,
    /// When it was made, in Unix seconds.
    pub made_at_s: Option<u64>,
    /// How many bytes its parts have.
    pub bytes: Option<u64>,
    /// How many bytes were written for it, where it was made just now.
    pub written: Option<u64>,
    /// How many points there are.
    pub points: usize,
    /// Why the place cannot be used, or why no backup was made.
    pub trouble: Option<String>,
}

/// The places for backups, and how far one is that is being made.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct BackupsShown {
    /// A backup that is being made.
    pub running: Option<JobProgress>,
    /// The places that the configuration names.
    pub places: Vec<BackupPlace>,
}

/// Makes backups.
pub trait MakeBackups: Send + Sync {
    /// Makes one in every place. One that cannot be made is told in its line; the others are made.
    fn make(&self) -> Vec<BackupPlace>;

    /// What lies in every place.
    fn look(&self) -> Vec<BackupPlace>;

    /// How far one is that is being made.
    fn running(&self) -> Option<JobProgress>;

    /// Where the copies of the keyring lie that belong to backups.
    fn keyrings(&self) -> Vec<PathBuf>;
}

impl<P: AskPeers> Office<P> {
    /// The places for backups.
    #[must_use]
    pub fn backups(&self) -> BackupsShown {
        let Some(backups) = &self.backups else { return BackupsShown::default() };
        let running = backups.running();
        // One that is being made has the places to itself.
        let places = if running.is_some() { Vec::new() } else { backups.look() };
        BackupsShown { running, places }
    }

    /// Makes a backup in every place, and puts on record what came of it.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] when no place is configured; [`ErrorKind::Internal`] when it cannot be put on record.
    /// A place where none could be made is told in its line.
    pub fn back_up(&self, actor: &Actor) -> Result<BackupsShown, ApiError> {
        let Some(backups) = self.backups.as_ref().filter(|_| self.has_backups()) else {
            let text = "no place for backups is named: put `places = [\"/media/backup\"]` below [backup] in node.toml, and \
                        start the node again";
            return Err(ApiError::new(ErrorKind::Invalid, text));
        };
        let places = backups.make();
        for place in &places {
            let mut done = HouseEntry::given(now_s(), actor, HouseEvent::Operation, MAKE);
            done.outcome = HouseOutcome::Ended(how(place));
            self.books().house(&done).map_err(|e| books_failed(&e))?;
        }
        Ok(BackupsShown { running: None, places })
    }

    /// After an erasure or a rotation: a backup of the new epoch in every place, and the keyrings of the old one
    /// destroyed there. What could not be reached shows in [`Office::keyring_lines`].
    pub(crate) fn renew_backups(&self, actor: &Actor) -> Result<(), ApiError> {
        if self.has_backups() { self.back_up(actor).map(drop) } else { Ok(()) }
    }

    /// Whether a place for backups is named.
    pub(crate) fn has_backups(&self) -> bool {
        self.backups.as_ref().is_some_and(|backups| !backups.keyrings().is_empty())
    }

    /// The places for copies of the keyring, and those of backups that hold an older one or cannot be reached: the
    /// copy that belongs to a backup need not have the keys of what was imported since.
    pub(crate) fn keyring_lines(&self) -> Vec<CopyLine> {
        let mut lines = copy_lines(self.vault().keyring_copies(&self.care().copies));
        let places: Vec<PathBuf> = self.backups.iter().flat_map(|backups| backups.keyrings()).collect();
        let beside = copy_lines(self.vault().keyring_copies(&places));
        lines.extend(beside.into_iter().filter(|line| line.older > 0 || line.trouble.is_some()));
        lines
    }
}

fn how(place: &BackupPlace) -> String {
    let at = place.place.display();
    match (&place.trouble, &place.newest) {
        (Some(trouble), _) => format!("{at}: not made, {trouble}"),
        (None, Some(point)) => format!("{at}: {point}"),
        (None, None) => format!("{at}: nothing"),
    }
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new().route("/api/v1/backups", get(look::<P>)).route("/api/v1/backups/make", post(make::<P>))
}

async fn look<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || Ok(office.backups())).await
}

async fn make<P: AskPeers>(State(office): Shared<P>, Extension(acting): Extension<Acting>) -> Response {
    blocking(move || office.back_up(&acting.actor)).await
}
