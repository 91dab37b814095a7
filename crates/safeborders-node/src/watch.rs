//! What a serving node keeps an eye on: the calendar and its gate.

use crate::authority::Issuing;
use crate::layout::Layout;
use anyhow::Result;
use safeborders_books::Books;
use safeborders_office::Office;
use safeborders_privacy::GateError;
use safeborders_trust::{IdentityFiles, now_s};
use safeborders_types::{AskPeers, Role};
use safeborders_vault::{Releases, Vault, VaultError};
use std::sync::Arc;
use std::time::Duration;
use time::OffsetDateTime;

/// How often the calendar is looked at.
const CALENDAR: Duration = Duration::from_secs(3_600);
/// How often certificate and revocation list are looked at.
const CERTIFICATES: Duration = Duration::from_secs(86_400);
/// With fewer days left than this, the node's certificate is renewed.
const RENEW_DAYS: u64 = 7;
/// How often the gate is looked at.
const GATE: Duration = Duration::from_secs(1);
/// How often other countries are asked for new yearbooks.
const FETCHING: Duration = Duration::from_secs(24 * 3_600);
/// How long after the start they are asked the first time: nodes that start together are all up by then.
const BEFORE_FETCHING: Duration = Duration::from_secs(60);

/// Opens the accounts of cohorts that have begun and freezes every cohort whose public day has come, and
/// three years later its outcomes: at start and then every hour.
pub(crate) async fn calendar(vault: Arc<Vault>, releases: Arc<Releases<Books>>) {
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
        publish(Arc::clone(&releases)).await;
    }
}

/// Publishes the yearbook of every year that is frozen as a whole and has none. Only a node that serves does:
/// it has asked its peers whether its books forgot anything. While it is held nothing is published, and it is
/// tried again every hour.
pub(crate) async fn publish(releases: Arc<Releases<Books>>) {
    match tokio::task::spawn_blocking(move || releases.publish_yearbooks(now_s())).await {
        Ok(Ok(outcome)) => {
            for year in outcome.published {
                tracing::info!(year, "the yearbook was published");
            }
            for year in outcome.without_budget {
                tracing::warn!(year, "too little is left of the yearbook share: there is no yearbook");
            }
        }
        Ok(Err(GateError::Held)) => tracing::info!("no yearbook is published while the gate is held"),
        Ok(Err(error)) => {
            tracing::error!(%error, "a yearbook could not be published; the next try is in an hour")
        }
        Err(error) => tracing::error!(%error, "publishing ended abnormally"),
    }
}

/// Fetches the yearbooks that other countries have published: a while after the start, and then every day.
pub(crate) async fn yearbooks<P: AskPeers>(office: Arc<Office<P>>) {
    tokio::time::sleep(BEFORE_FETCHING).await;
    let mut tick = tokio::time::interval(FETCHING);
    loop {
        tick.tick().await;
        match office.fetch_yearbooks(false).await {
            Ok(fetched) => {
                for of in fetched.iter().filter(|of| !of.years.is_empty()) {
                    tracing::info!(country = %of.country, years = of.years.len(), "yearbooks were fetched");
                }
            }
            Err(error) => tracing::warn!(%error, "yearbooks could not be fetched; the next try is tomorrow"),
        }
    }
}

/// Renews this node's certificate in its second week and signs the revocation list anew: at start and then
/// every day, so that either may fail for days before a peer notices.
pub(crate) async fn certificates(issuing: Option<Arc<Issuing>>, layout: Layout, name: String) {
    let Some(issuing) = issuing else { return };
    let mut tick = tokio::time::interval(CERTIFICATES);
    loop {
        tick.tick().await;
        let (issuing, layout, name) = (Arc::clone(&issuing), layout.clone(), name.clone());
        match tokio::task::spawn_blocking(move || certified(&issuing, &layout, &name)).await {
            Ok(Ok(true)) => tracing::info!("this node's certificate was renewed"),
            Ok(Ok(false)) => {}
            Ok(Err(error)) => tracing::error!(
                error = format!("{error:#}"),
                "certificate or revocation list could not be renewed; the next try is in a day"
            ),
            Err(error) => tracing::error!(%error, "renewing ended abnormally"),
        }
    }
}

fn certified(issuing: &Issuing, layout: &Layout, name: &str) -> Result<bool> {
    issuing.sign_list()?;
    let left = IdentityFiles::in_folder(&layout.identity()).load()?.days_left(now_s());
    if left >= RENEW_DAYS {
        return Ok(false);
    }
    issuing.issue(Role::Node, name, &layout.identity()).map(|_| true)
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
