//! The yearbooks of other countries: what those that are kept say to a question, and fetching more.

use anyhow::{Context, Result};
use safeborders_books::{Books, KeptYearbook};
use safeborders_codebook::{Codebook, YearbookList};
use safeborders_peers::{FetchYearbooks, FetchedYearbooks, Peers};
use safeborders_trust::now_s;
use safeborders_types::{
    Absence, AgreementId, AskFailed, Asking, CountryCode, Missing, Purpose, Reference, Yearbook,
    YearbookFetched, YearbookFigures, YearbookUse,
};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

/// How long to wait for one yearbook.
const DEADLINE: Duration = Duration::from_secs(20);
/// What the refusal of a country is called whose yearbooks say nothing to a question.
const NO_YEARBOOK: &str = "no-yearbook";

/// What is to be done with a question.
pub(crate) struct Planned {
    /// What the kept yearbooks of these countries say.
    pub(crate) said: Vec<(CountryCode, YearbookFigures)>,
    /// Who is asked.
    pub(crate) ask: BTreeSet<CountryCode>,
    /// Who is neither asked nor has a yearbook that answers.
    pub(crate) missing: Vec<Missing>,
}

/// Who is asked and whose yearbooks do, of these countries. It looks into this office's own books alone.
pub(crate) async fn plan(
    books: &Arc<Books>,
    asking: &Asking,
    countries: BTreeSet<CountryCode>,
) -> Result<Planned, AskFailed> {
    let (books, question) = (Arc::clone(books), asking.question.clone());
    let kept = tokio::task::spawn_blocking(move || books.yearbooks());
    let unreadable = |error: &dyn std::fmt::Display| AskFailed::NotRecorded(format!("{error:#}"));
    let kept = kept.await.map_err(|e| unreadable(&e))?.map_err(|e| unreadable(&e))?;
    let mut said = Vec::new();
    for country in &countries {
        let own: Vec<Yearbook> = kept
            .iter()
            .filter(|kept| kept.from.country() == *country)
            .map(|kept| kept.given.yearbook.clone())
            .collect();
        if let Some(figures) = YearbookList::v1().figures(&question, Codebook::v1(), &own) {
            said.push((*country, figures));
        }
    }
    let good_enough = |country: &CountryCode| match asking.yearbooks {
        YearbookUse::First => {
            said.iter().any(|(of, f)| of == country && f.variance <= asking.sigma.variance())
        }
        YearbookUse::Only => true,
        YearbookUse::Precise => false,
    };
    let ask: BTreeSet<CountryCode> = countries.iter().filter(|c| !good_enough(c)).copied().collect();
    let silent = |country: &&CountryCode| !ask.contains(country) && said.iter().all(|(of, _)| of != *country);
    let missing = countries
        .iter()
        .filter(silent)
        .map(|country| Missing { country: *country, absence: Absence::Refused(NO_YEARBOOK.to_owned()) })
        .collect();
    Ok(Planned { said, ask, missing })
}

/// Fetches what is published and not kept; with `again` everything. What was fetched is kept, on record.
pub(crate) async fn fetch(
    books: &Arc<Books>,
    peers: &Peers,
    agreement: &AgreementId,
    again: bool,
) -> Result<Vec<YearbookFetched>> {
    let reading = Arc::clone(books);
    let kept = tokio::task::spawn_blocking(move || reading.yearbooks()).await??;
    let kept: BTreeSet<(CountryCode, u16)> = match again {
        true => BTreeSet::new(),
        false => kept.iter().map(|k| (k.from.country(), k.given.yearbook.head().year)).collect(),
    };
    let fetch = FetchYearbooks {
        agreement,
        purpose: Purpose::StrategicAnalysis,
        kept: &kept,
        reference: &reference,
        timeout: DEADLINE,
    };
    let fetched = peers.fetch_yearbooks(&fetch).await;
    let books = Arc::clone(books);
    tokio::task::spawn_blocking(move || fetched.into_iter().map(|f| keep(&books, f)).collect())
        .await
        .context("the fetched yearbooks were not kept")?
}

fn keep(books: &Books, fetched: FetchedYearbooks) -> Result<YearbookFetched> {
    let mut trouble = fetched.trouble.map(|error| error.to_string()).unwrap_or_default();
    let mut years = Vec::new();
    for given in fetched.given {
        let year = given.yearbook.head().year;
        let kept = KeptYearbook { from: fetched.peer.clone(), kept_at_s: now_s(), given };
        match books.keep_yearbook(&kept) {
            Ok(_) => years.push(year),
            Err(error @ safeborders_books::BooksError::Contradiction(_)) => trouble = error.to_string(),
            Err(error) => return Err(error.into()),
        }
    }
    Ok(YearbookFetched { country: fetched.peer.country(), years, trouble })
}

fn reference() -> Option<Reference> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes).ok()?;
    Some(Reference::from_random(bytes))
}
