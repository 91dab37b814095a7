//! The two logs from their newest entry backwards, a page at a time; and the settings as they are.

use crate::api::{ApiError, LogLine};
use crate::api_people::HouseLine;
use crate::house::line;
use crate::office::{Office, books_failed};
use crate::server::{Shared, blocking};
use axum::Router;
use axum::extract::{Query, State};
use axum::response::Response;
use axum::routing::get;
use safeborders_people::Unassigned;
use safeborders_types::{AskPeers, NanoEpsilon, RetentionPolicy};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// The most lines of a page.
const MOST: usize = 500;
/// How many entries are read at a time, and looked at for one page at most.
const STEP: u64 = 500;
const MOST_LOOKED_AT: u64 = 20_000;

/// Which entries.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Latest {
    /// Those before this number; without it, from the newest on.
    pub before: Option<u64>,
    /// So many at most, up to 500.
    pub most: Option<usize>,
    /// Only those with this event, or, of the house log, of this person; empty means all.
    pub only: String,
}

/// Some lines, newest first.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct LatestPage<L> {
    /// The lines.
    pub lines: Vec<L>,
    /// How many entries the log has.
    pub total: u64,
    /// Go on before this number; `None` at the beginning of the log.
    pub next: Option<u64>,
}

/// What the office's configuration says, as far as it is shown.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Settings {
    /// How long case files are kept.
    pub retention: RetentionPolicy,
    /// Who reads case files to which nobody is assigned.
    pub unassigned: Unassigned,
    /// How many case files are here.
    pub case_files: u64,
    /// How the office takes part in signature rounds; `None` where it takes part in none.
    #[serde(default)]
    pub rounds: Option<RoundsSetting>,
}

/// How an office takes part in signature rounds.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct RoundsSetting {
    /// The ε with which it goes on by itself on each round's days, charged once to every frozen cohort that has so much
    /// left; `None`: somebody has to join each round by hand.
    pub by_itself: Option<NanoEpsilon>,
}

/// The events of the disclosure log by which something left the house.
pub const DEPARTURES: [&str; 7] =
    ["answered", "asked", "yearbook", "histogram", "link check", "referral", "signature"];
/// What stands for all of them in a [`Latest`].
pub const LEFT: &str = "left";

/// Walks back from the newest entry until a page is full.
fn walk<L>(
    wanted: &Latest,
    total: u64,
    read: impl Fn(u64, usize) -> Result<Vec<(u64, L)>, ApiError>,
    fits: impl Fn(&L) -> bool,
) -> Result<LatestPage<L>, ApiError> {
    let most = wanted.most.unwrap_or(100).clamp(1, MOST);
    let mut end = wanted.before.unwrap_or(total).min(total);
    let floor = end.saturating_sub(MOST_LOOKED_AT);
    let mut lines = Vec::new();
    while end > floor {
        let start = end.saturating_sub(STEP).max(floor);
        let count = usize::try_from(end - start).unwrap_or(usize::MAX);
        for (number, line) in read(start, count)?.into_iter().rev() {
            if number >= end || !fits(&line) {
                continue;
            }
            if lines.len() == most {
                return Ok(LatestPage { lines, total, next: Some(number + 1) });
            }
            lines.push(line);
        }
        end = start;
    }
    Ok(LatestPage { lines, total, next: (end > 0).then_some(end) })
}

impl<P: AskPeers> Office<P> {
    /// The newest entries of the disclosure log.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`](crate::api::ErrorKind::Internal) when the books cannot be read.
    pub fn latest_log(&self, wanted: &Latest) -> Result<LatestPage<LogLine>, ApiError> {
        let total = self.books().head().map_err(|e| books_failed(&e))?.size;
        let read = |from, most| {
            let lines = self.log_lines(from, most)?;
            Ok(lines.into_iter().map(|line| (line.number, line)).collect())
        };
        walk(wanted, total, read, |line: &LogLine| match wanted.only.as_str() {
            "" => true,
            LEFT => DEPARTURES.contains(&line.event.as_str()),
            event => line.event == event,
        })
    }

    /// The newest entries of the house log.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`](crate::api::ErrorKind::Internal) when the books cannot be read.
    pub fn latest_house(&self, wanted: &Latest) -> Result<LatestPage<HouseLine>, ApiError> {
        let total = self.books().house_head().map_err(|e| books_failed(&e))?.size;
        let read = |from, most| {
            let entries = self.books().house_entries(from, most).map_err(|e| books_failed(&e))?;
            Ok(entries.into_iter().map(|(number, entry)| (number, line(number, &entry))).collect())
        };
        let of = |line: &HouseLine| wanted.only.is_empty() || line.person == wanted.only;
        walk(wanted, total, read, of)
    }

    /// The settings.
    #[must_use]
    pub fn settings(&self) -> Settings {
        Settings {
            retention: self.care().retention,
            unassigned: self.unassigned(),
            case_files: self.vault().files(),
            rounds: self.rounds_desk().ok().map(|desk| RoundsSetting { by_itself: desk.by_itself() }),
        }
    }
}

pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new()
        .route("/api/v1/log/latest", get(log::<P>))
        .route("/api/v1/house/latest", get(house::<P>))
        .route("/api/v1/settings", get(settings::<P>))
}

async fn log<P: AskPeers>(State(office): Shared<P>, Query(wanted): Query<Latest>) -> Response {
    blocking(move || office.latest_log(&wanted)).await
}

async fn house<P: AskPeers>(State(office): Shared<P>, Query(wanted): Query<Latest>) -> Response {
    blocking(move || office.latest_house(&wanted)).await
}

async fn settings<P: AskPeers>(State(office): Shared<P>) -> Response {
    blocking(move || Ok(office.settings())).await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(wanted: &Latest, total: u64) -> (Vec<u64>, Option<u64>) {
        let read = |from: u64, most: usize| Ok((from..total).take(most).map(|n| (n, n)).collect());
        let page = walk(wanted, total, read, |n| wanted.only.is_empty() || n % 100 == 0).unwrap();
        (page.lines, page.next)
    }

    #[test]
    fn pages_go_back_from_the_newest_without_gap_or_repetition() {
        let wanted = |before, most| Latest { before, most: Some(most), only: String::new() };
        assert_eq!(numbers(&wanted(None, 3), 7), (vec![6, 5, 4], Some(4)));
        assert_eq!(numbers(&wanted(Some(4), 3), 7), (vec![3, 2, 1], Some(1)));
        assert_eq!(numbers(&wanted(Some(1), 3), 7), (vec![0], None));
        assert_eq!(numbers(&wanted(Some(0), 3), 7), (vec![], None));
        assert_eq!(numbers(&wanted(Some(99), 3), 2), (vec![1, 0], None), "a number that is not there yet");
    }

    #[test]
    fn a_filter_is_followed_back_through_the_log_and_looks_at_a_bounded_part() {
        let some = Latest { before: None, most: Some(2), only: "x".into() };
        assert_eq!(numbers(&some, 1_150), (vec![1_100, 1_000], Some(901)));
        let none = Latest { before: None, most: Some(500), only: "x".into() };
        let (found, next) = numbers(&none, 50_000);
        assert_eq!((found.len(), next), (200, Some(30_000)));
    }
}
