//! What a serving node keeps an eye on: the calendar and its gate.

use crate::authority::Issuing;
use crate::clock::Clock;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::log_keys::HouseMark;
use crate::rounds::Rounds;
use anyhow::Result;
use safeborders_books::Books;
use safeborders_office::Office;
use safeborders_peers::Peers;
use safeborders_privacy::GateError;
use safeborders_trust::{IdentityFiles, now_s};
use safeborders_types::{AskPeers, Role, SendReferrals};
use safeborders_vault::{Releases, Vault, VaultError};
use std::sync::Arc;
use std::time::{Duration, Instant};
use time::OffsetDateTime;

/// How often undelivered referrals are tried again.
const DELIVERING: Duration = Duration::from_secs(5);
/// How often the calendar is looked at.
const CALENDAR: Duration = Duration::from_secs(3_600);
/// How often certificate and revocation list are looked at.
const CERTIFICATES: Duration = Duration::from_secs(86_400);
/// With fewer days left than this, the node's certificate is renewed.
const RENEW_DAYS: u64 = 7;
/// How often the gate is looked at.
const GATE: Duration = Duration::from_secs(1);
/// How often other countries' revocation lists are taken.
const LISTS: Duration = Duration::from_secs(3_600);
/// How often other countries are asked for new yearbooks.
const FETCHING: Duration = Duration::from_secs(24 * 3_600);
/// How often it is looked whether a new day of rounds has begun.
const DAYS: Duration = Duration::from_secs(1);
/// How often a round that is under way is gone on with.
const ROUNDS: Duration = Duration::from_secs(3_600);
/// How long after the start they are asked the first time: nodes that start together are all up by then.
const BEFORE_FETCHING: Duration = Duration::from_secs(60);

/// Opens the accounts of cohorts that have begun and freezes every cohort whose public day has come, and
/// three years later its outcomes: at start and then every hour. Not by a clock that jumped.
pub(crate) async fn calendar(vault: Arc<Vault>, releases: Arc<Releases<Books>>, clock: Clock) {
    let mut tick = tokio::time::interval(CALENDAR);
    loop {
        tick.tick().await;
        if !clock.is_steady() {
            tracing::error!("the machine's clock jumped: nothing is frozen by it");
            continue;
        }
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

/// Hands referrals over that could not be delivered when they were made: at the start, and then again and again.
pub(crate) async fn referrals<P: AskPeers + SendReferrals>(office: Arc<Office<P>>) {
    let mut tick = tokio::time::interval(DELIVERING);
    loop {
        tick.tick().await;
        office.deliver_referrals().await;
    }
}

/// Goes on with signature rounds on their public days: when the day changes, and then every hour for what others have
/// done meanwhile.
pub(crate) async fn rounds(rounds: Arc<Rounds>) {
    let mut tick = tokio::time::interval(DAYS);
    let mut last = None;
    loop {
        tick.tick().await;
        let (today, now) = (rounds.today(), Instant::now());
        if last.is_some_and(|(day, at)| day == today && now.duration_since(at) < ROUNDS) {
            continue;
        }
        last = Some((today, now));
        let step = Arc::clone(&rounds);
        match tokio::task::spawn_blocking(move || step.advance()).await {
            Ok(Ok(None)) => {}
            Ok(Ok(Some(view))) => crate::rounds::told(&view),
            Ok(Err(error)) => {
                tracing::warn!(%error, "the round could not go on; the next try is in an hour")
            }
            Err(error) => tracing::error!(%error, "going on with a round ended abnormally"),
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

/// Takes other countries' revocation lists: a while after the start, and then every hour, long before those
/// that are installed end.
pub(crate) async fn lists(layout: Layout, peers: Peers) {
    tokio::time::sleep(BEFORE_FETCHING).await;
    let mut tick = tokio::time::interval(LISTS);
    loop {
        tick.tick().await;
        crate::lists::renew(&layout, &peers).await;
    }
}

/// Signs the revocation list anew before anybody is met: that of a node that was off for a week has ended, and with it
/// nobody accepts the node. Not beside a certificate that has ended too: then the clock may be what is wrong.
pub(crate) fn sign_list(issuing: Option<&Issuing>, layout: &Layout) {
    let signed = || {
        let identity = IdentityFiles::in_folder(&layout.identity()).load()?;
        if identity.days_left(now_s()) > 0 { issuing.map_or(Ok(()), Issuing::sign_list) } else { Ok(()) }
    };
    if let Err(error) = signed() {
        tracing::error!(error = format!("{error:#}"), "the revocation list could not be signed anew");
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

/// The instant of each day, in seconds after midnight UTC, at which a root of the house log goes into the
/// disclosure log: fixed, so that it tells nothing of what happens in the office.
const HOUSE_ROOT_AT_S: u64 = 3 * 3_600;
const DAY_S: u64 = 86_400;

/// Publishes a salted root of the house log each day at its instant; one that was missed while the node was
/// down, at the next start.
///
/// The signed head is put beside the data at the same instants and at each start.
pub(crate) async fn house(books: Arc<Books>, mark: HouseMark) {
    let mark = Arc::new(mark);
    loop {
        let now = now_s();
        let instant = last_instant(now);
        let (shelf, mark) = (Arc::clone(&books), Arc::clone(&mark));
        let publish = move || {
            let published = publish_house_root(&shelf, instant).map_err(Failure::from);
            let lost = mark.write(&shelf, now_s())?;
            published.map(|_| lost)
        };
        match tokio::task::spawn_blocking(publish).await {
            Ok(Ok(None)) => {}
            Ok(Ok(Some(entries))) => tracing::error!(
                entries,
                "the house log does not hold what a head of it commits to that was signed here: it was shortened, \
                 rewritten, or put back from an older copy. That head is kept in house.mark.lost"
            ),
            Ok(Err(error)) => {
                tracing::error!(%error, "the house log: no root was published today, or its head was not put beside the data")
            }
            Err(error) => tracing::error!(%error, "publishing a root of the house log ended abnormally"),
        }
        let left = (instant + DAY_S).saturating_sub(now_s()).max(1);
        tokio::time::sleep(Duration::from_secs(left)).await;
    }
}

/// The last instant that has come.
fn last_instant(now_s: u64) -> u64 {
    let midnight = now_s - now_s % DAY_S;
    let today = midnight + HOUSE_ROOT_AT_S;
    if now_s >= today { today } else { today.saturating_sub(DAY_S) }
}

/// Publishes a root unless that of this instant is published, or the house log began after it. Whether it
/// did.
fn publish_house_root(books: &Books, instant: u64) -> Result<bool, safeborders_books::BooksError> {
    let published = books.house_root_published()?.is_some_and(|at_s| at_s >= instant);
    let began = books.house_entries(0, 1)?.first().is_some_and(|(_, entry)| entry.at_s < instant);
    if published || !began {
        return Ok(false);
    }
    books.publish_house_root(now_s()).map(|_| true)
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

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_books::{HouseEntry, HouseEvent};
    use safeborders_people::Actor;
    use safeborders_store::EngineKind;

    #[test]
    fn a_root_of_the_house_log_is_published_once_for_each_instant_that_came() {
        let home = tempfile::tempdir().unwrap();
        let engine = safeborders_store::open(EngineKind::Redb, home.path()).unwrap();
        let books = Books::open(engine).unwrap();
        let today = last_instant(now_s());
        assert!(today <= now_s() && now_s() < today + DAY_S && today % DAY_S == HOUSE_ROOT_AT_S);
        assert!(!publish_house_root(&books, today).unwrap(), "there is nothing yet");
        let entry = |at_s| HouseEntry::given(at_s, &Actor::console(), HouseEvent::Intake, "import");
        books.house(&entry(today - 1)).unwrap();
        assert!(!publish_house_root(&books, today - DAY_S).unwrap(), "it began after that instant");
        assert!(publish_house_root(&books, today).unwrap());
        books.house(&entry(today)).unwrap();
        assert!(!publish_house_root(&books, today).unwrap(), "once");
        assert_eq!(books.verify_house().unwrap().roots, 1);
    }
}
