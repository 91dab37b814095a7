//! The switches that stop all exchange with a country or with everybody: kept in the books, and held to by every
//! connection of this node, in both directions.

use anyhow::Context;
use safeborders_books::Books;
use safeborders_trust::{LiveCredentials, Stopped, now_s};
use safeborders_types::{AgreementFailed, CountryCode, DecidedBy, StopLine, StopPeers};
use std::sync::{Arc, Mutex, PoisonError};

/// Where they stand in the books.
const NAME: &str = "stopped";
/// The longest reason, in bytes.
const MAX_REASON_BYTES: usize = 400;

/// The switches of an open node.
pub(crate) struct Stops {
    books: Arc<Books>,
    /// `None` where this node's certificate is not good for any connection.
    credentials: Option<Arc<LiveCredentials>>,
    known: Vec<CountryCode>,
    /// One change at a time.
    changing: Mutex<()>,
}

/// Holds these credentials to the switches in the books.
///
/// # Errors
/// The books cannot be read.
pub(crate) fn apply(books: &Books, credentials: &LiveCredentials) -> anyhow::Result<()> {
    credentials.stop(stopped(&read(books)?));
    Ok(())
}

fn read(books: &Books) -> anyhow::Result<Vec<StopLine>> {
    let stored = books.meta(NAME)?;
    stored.map_or(Ok(Vec::new()), |stored| {
        serde_json::from_slice(&stored)
            .context("the switches in the books cannot be read: restore the books from a backup")
    })
}

/// With whom nothing is exchanged by these switches.
pub(crate) fn stopped(lines: &[StopLine]) -> Stopped {
    Stopped {
        all: lines.iter().any(|line| line.country.is_none()),
        countries: lines.iter().filter_map(|line| line.country).collect(),
    }
}

impl Stops {
    /// The switches in these books. Everything is stopped where they cannot be read.
    pub(crate) fn open(
        books: &Arc<Books>,
        credentials: Option<Arc<LiveCredentials>>,
        known: Vec<CountryCode>,
    ) -> Arc<Self> {
        if let Some(credentials) = &credentials
            && let Err(error) = apply(books, credentials)
        {
            tracing::error!("nothing is exchanged with anybody: {error:#}");
            credentials.stop(Stopped { all: true, ..Stopped::default() });
        }
        Arc::new(Self { books: Arc::clone(books), credentials, known, changing: Mutex::new(()) })
    }

    fn lines(&self) -> Result<Vec<StopLine>, AgreementFailed> {
        read(&self.books).map_err(|error| AgreementFailed::Failed(format!("{error:#}")))
    }

    fn hold(&self, lines: &[StopLine]) {
        if let Some(credentials) = &self.credentials {
            credentials.stop(stopped(lines));
        }
    }

    fn keep(&self, lines: &[StopLine]) -> Result<(), AgreementFailed> {
        let failed = |error: &dyn std::fmt::Display| AgreementFailed::Failed(error.to_string());
        let stored = serde_json::to_vec(lines).map_err(|error| failed(&error))?;
        self.books.put_meta(NAME, &stored).map_err(|error| failed(&error))
    }
}

impl StopPeers for Stops {
    fn stops(&self) -> Result<Vec<StopLine>, AgreementFailed> {
        self.lines()
    }

    fn known(&self) -> Vec<CountryCode> {
        self.known.clone()
    }

    fn stop(&self, country: Option<CountryCode>, decided: &DecidedBy) -> Result<StopLine, AgreementFailed> {
        let _one = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        let reason = decided.reason.trim();
        if reason.is_empty() || reason.len() > MAX_REASON_BYTES {
            let text = format!("say why in at most {MAX_REASON_BYTES} characters: it goes on record");
            return Err(AgreementFailed::Invalid(text));
        }
        let mut lines = self.lines()?;
        if lines.iter().any(|line| line.country == country) {
            return Err(AgreementFailed::Refused("it is stopped already: nothing was changed".to_owned()));
        }
        let line = StopLine { country, since_s: now_s(), by: decided.by.clone(), reason: reason.to_owned() };
        lines.push(line.clone());
        lines.sort_by_key(|line| line.country);
        // At once, whatever becomes of the disk.
        self.hold(&lines);
        tracing::warn!(country = country.map(tracing::field::display), "all exchange is stopped");
        self.keep(&lines)?;
        Ok(line)
    }

    fn resume(&self, line: &StopLine) -> Result<(), AgreementFailed> {
        let _one = self.changing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut lines = self.lines()?;
        let before = lines.len();
        lines.retain(|known| known != line);
        if lines.len() == before {
            return Err(AgreementFailed::Refused("it is not stopped: nothing was changed".to_owned()));
        }
        // On disk first: a node that starts again must not be stopped more than it says.
        self.keep(&lines)?;
        self.hold(&lines);
        tracing::info!(country = line.country.map(tracing::field::display), "exchange goes on");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_store::EngineKind;

    fn decided(reason: &str) -> DecidedBy {
        DecidedBy { by: "petra (prosecutor)".into(), approved_by: String::new(), reason: reason.into() }
    }

    fn books(path: &std::path::Path) -> Arc<Books> {
        let engine = safeborders_store::open(EngineKind::Redb, path).unwrap();
        Arc::new(Books::open(engine).unwrap())
    }

    #[test]
    fn a_switch_holds_through_a_restart_until_it_is_taken_back() {
        let home = tempfile::tempdir().unwrap();
        let bulgaria: CountryCode = "BG".parse().unwrap();
        let switches = Stops::open(&books(home.path()), None, vec![bulgaria]);
        let line = switches.stop(Some(bulgaria), &decided(" stolen ")).unwrap();
        assert_eq!((line.reason.as_str(), line.country), ("stolen", Some(bulgaria)));
        switches.stop(None, &decided("everything")).unwrap();
        drop(switches);
        let switches = Stops::open(&books(home.path()), None, Vec::new());
        let lines = switches.stops().unwrap();
        assert!(stopped(&lines).covers("IT".parse().unwrap()), "everybody");
        switches.resume(&lines[0]).unwrap();
        let left = stopped(&switches.stops().unwrap());
        assert!(left.covers(bulgaria) && !left.covers("IT".parse().unwrap()), "by name it stays");
        switches.resume(&line).unwrap();
        assert!(switches.stops().unwrap().is_empty());
    }

    #[test]
    fn a_switch_needs_a_reason_and_is_thrown_and_taken_back_once() {
        let home = tempfile::tempdir().unwrap();
        let switches = Stops::open(&books(home.path()), None, Vec::new());
        for reason in ["", "  ", &"x".repeat(MAX_REASON_BYTES + 1)] {
            assert!(matches!(switches.stop(None, &decided(reason)), Err(AgreementFailed::Invalid(_))));
        }
        let line = switches.stop(None, &decided("why")).unwrap();
        assert!(matches!(switches.stop(None, &decided("why")), Err(AgreementFailed::Refused(_))));
        let other = StopLine { since_s: line.since_s + 1, ..line.clone() };
        assert!(matches!(switches.resume(&other), Err(AgreementFailed::Refused(_))), "another switch");
        switches.resume(&line).unwrap();
        assert!(matches!(switches.resume(&line), Err(AgreementFailed::Refused(_))));
    }

    #[test]
    fn switches_that_cannot_be_read_stop_nothing_silently() {
        let home = tempfile::tempdir().unwrap();
        let of = books(home.path());
        of.put_meta(NAME, b"not json").unwrap();
        assert!(Stops::open(&of, None, Vec::new()).stops().is_err());
        assert!(read(&of).is_err(), "serving does not begin");
    }
}
