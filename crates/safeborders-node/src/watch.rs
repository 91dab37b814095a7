//! What a serving node keeps an eye on: the calendar, its certificate, its gate.

use crate::desk;
use crate::layout::Layout;
use safeborders_books::Books;
use safeborders_trust::{LiveCredentials, now_s};
use safeborders_vault::{Releases, Vault};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use time::OffsetDateTime;

/// How often the calendar is looked at.
const CALENDAR: Duration = Duration::from_secs(3_600);
/// How often the certificate and the members' authorities are looked at.
const FILES: Duration = Duration::from_secs(30);
/// How often the gate is looked at.
const GATE: Duration = Duration::from_secs(1);
/// From how many days before its end on an expiring certificate is warned of.
const WARN_DAYS: u64 = 5;
const DAY_S: u64 = 86_400;

/// Opens the accounts of cohorts that have begun and freezes every cohort whose public day has come: at
/// start and then every hour.
pub(crate) async fn calendar(vault: Arc<Vault>) {
    let mut tick = tokio::time::interval(CALENDAR);
    loop {
        tick.tick().await;
        let vault = Arc::clone(&vault);
        let today = OffsetDateTime::now_utc().date();
        match tokio::task::spawn_blocking(move || vault.freeze_due(today)).await {
            Ok(Ok(frozen)) if frozen.is_empty() => {}
            Ok(Ok(frozen)) => tracing::info!(cohorts = frozen.len(), "cohorts were frozen on their day"),
            Ok(Err(error)) => {
                tracing::error!(%error, "cohorts could not be frozen; the next try is in an hour")
            }
            Err(error) => tracing::error!(%error, "freezing ended abnormally"),
        }
    }
}

/// Takes renewed files into use without a restart, and warns once a day of a certificate that ends
/// soon. Files that cannot be used are logged, and the old ones stay.
pub(crate) async fn credentials(layout: Layout, live: Arc<LiveCredentials>) {
    let mut seen = stamps(&layout);
    let mut warned_day = 0;
    loop {
        let (today, days) = (now_s() / DAY_S, live.current().identity().days_left(now_s()));
        if days < WARN_DAYS && warned_day != today {
            warned_day = today;
            tracing::warn!(
                days,
                "this node's certificate ends soon: renew it with `pki renew`, or peers will refuse it"
            );
        }
        tokio::time::sleep(FILES).await;
        let found = stamps(&layout);
        if found == seen {
            continue;
        }
        match desk::credentials(&layout) {
            Ok(fresh) => {
                tracing::info!("renewed credentials are in use");
                live.replace(fresh);
                seen = found;
            }
            Err(failure) => tracing::warn!(%failure, "renewed credentials cannot be used; the old ones stay"),
        }
    }
}

/// When each file that credentials are made of was changed last.
fn stamps(layout: &Layout) -> Vec<Option<SystemTime>> {
    let changed = |path: &Path| std::fs::metadata(path).and_then(|meta| meta.modified()).ok();
    let files = |folder: &Path| {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut paths: Vec<_> = entries.map(|entry| entry.path()).collect();
        paths.sort();
        paths
    };
    [layout.identity(), layout.roots()]
        .iter()
        .flat_map(|folder| files(folder))
        .map(|path| changed(&path))
        .collect()
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
