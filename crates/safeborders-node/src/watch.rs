//! What a serving node keeps an eye on: the calendar and its gate.

use safeborders_books::Books;
use safeborders_vault::{Releases, Vault, VaultError};
use std::sync::Arc;
use std::time::Duration;
use time::OffsetDateTime;

/// How often the calendar is looked at.
const CALENDAR: Duration = Duration::from_secs(3_600);
/// How often the gate is looked at.
const GATE: Duration = Duration::from_secs(1);

/// Opens the accounts of cohorts that have begun and freezes every cohort whose public day has come, and
/// three years later its outcomes: at start and then every hour.
pub(crate) async fn calendar(vault: Arc<Vault>) {
    let mut tick = tokio::time::interval(CALENDAR);
    loop {
        tick.tick().await;
        let vault = Arc::clone(&vault);
        let today = OffsetDateTime::now_utc().date();
        let freeze = move || {
            let mut frozen = vault.freeze_due(today)?;
            frozen.extend(vault.freeze_outcomes_due(today)?);
            Ok::<_, VaultError>(frozen)
        };
        match tokio::task::spawn_blocking(freeze).await {
            Ok(Ok(frozen)) if frozen.is_empty() => {}
            Ok(Ok(frozen)) => {
                tracing::info!(snapshots = frozen.len(), "cohorts or their outcomes were frozen on their day")
            }
            Ok(Err(error)) => {
                tracing::error!(%error, "cohorts could not be frozen; the next try is in an hour")
            }
            Err(error) => tracing::error!(%error, "freezing ended abnormally"),
        }
    }
}

/// Ends when the gate has stopped. Looking waits for a release under way, so it is done where
/// blocking is allowed.
pub(crate) async fn gate(releases: Arc<Releases<Books>>) {
    loop {
        let looked_at = Arc::clone(&releases);
        if !matches!(tokio::task::spawn_blocking(move || looked_at.has_stopped()).await, Ok(false)) {
            return;
        }
        tokio::time::sleep(GATE).await;
    }
}
