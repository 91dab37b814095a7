//! A serving node makes backups by itself: at the start where none is there of the keyring's epoch, and then as often as the
//! configuration says.

use crate::clock::Clock;
use crate::config::Backup;
use crate::node::Node;
use safeborders_books::{Books, HouseEntry, HouseEvent, HouseOutcome};
use safeborders_office::backups::{BackupPlace, MakeBackups};
use safeborders_people::Actor;
use safeborders_trust::now_s;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How often it is looked whether one is due.
const LOOK: Duration = Duration::from_secs(10);
/// How long it is waited after one that could not be made, where backups are rarer than that.
const AFTER_TROUBLE: Duration = Duration::from_secs(1_800);

/// Makes what is due, for ever.
pub(crate) fn watch(node: &Node, settings: &Backup, clock: Clock) -> impl Future<Output = ()> + use<> {
    let (backups, books) = (Arc::clone(&node.backups), Arc::clone(&node.books));
    let settings = settings.clone();
    async move {
        if settings.places.is_empty() {
            return;
        }
        let every = Duration::from_secs(u64::from(settings.every_minutes) * 60);
        let places: Vec<PathBuf> = backups.keyrings();
        let first = Arc::clone(&backups);
        // A crash in an erasure leaves a place behind: that is made good whatever the settings say.
        let is_behind =
            move || places.iter().filter_map(|place| place.parent()).any(|place| first.is_behind(place));
        let mut due = match tokio::task::spawn_blocking(is_behind).await {
            Ok(true) => Some(Instant::now()),
            _ => next(every, true),
        };
        let mut tick = tokio::time::interval(LOOK);
        loop {
            tick.tick().await;
            if due.is_none_or(|due| Instant::now() < due) || !clock.is_steady() {
                continue;
            }
            let (backups, books) = (Arc::clone(&backups), Arc::clone(&books));
            let sound = tokio::task::spawn_blocking(move || told(&books, &backups.make())).await;
            due = next(every, sound.unwrap_or(false));
        }
    }
}

/// When the next one is due; never where they are made by command alone.
fn next(every: Duration, sound: bool) -> Option<Instant> {
    match (every.is_zero(), sound) {
        (true, true) => None,
        (true, false) => Some(Instant::now() + AFTER_TROUBLE),
        (false, true) => Some(Instant::now() + every),
        (false, false) => Some(Instant::now() + every.min(AFTER_TROUBLE)),
    }
}

/// Logs what became of them and puts it on record. Whether all were made.
fn told(books: &Books, places: &[BackupPlace]) -> bool {
    for line in places {
        let place = line.place.display();
        let how = match &line.trouble {
            None => format!("{place}: {}", line.newest.as_deref().unwrap_or_default()),
            Some(trouble) => format!("{place}: not made, {trouble}"),
        };
        match &line.trouble {
            None => tracing::info!(%place, written = line.written, "a backup was made"),
            Some(trouble) => tracing::error!(%place, trouble, "no backup could be made; it is tried again"),
        }
        let mut entry = HouseEntry::given(now_s(), &Actor::node(), HouseEvent::Operation, "backup");
        entry.outcome = HouseOutcome::Ended(how);
        if let Err(error) = books.house(&entry) {
            tracing::error!(%error, "a backup could not be put on record");
        }
    }
    places.iter().all(|line| line.trouble.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_one_is_due_by_the_settings_and_sooner_after_trouble() {
        let hour = Duration::from_secs(3_600);
        assert!(next(Duration::ZERO, true).is_none());
        assert!(next(Duration::ZERO, false).is_some(), "what is behind is tried until it is made");
        assert!(next(hour, true) > next(hour, false));
        let minute = Duration::from_secs(60);
        assert!(next(minute, false).is_some_and(|due| due <= Instant::now() + minute));
    }
}
