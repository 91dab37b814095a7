//! Yearbooks at the coordinator: fetched, kept, and answering before any node is asked.

use crate::archive::{Archive, ArchiveError};
use crate::coordinator::{Coordinator, blocking, now_s};
use crate::error::AskError;
use crate::nodes::Nodes;
use safeborders_codebook::{Codebook, YearbookList};
use safeborders_pages::Shelf;
use safeborders_types::{
    Absence, CountryCode, Missing, Question, Sigma, Yearbook, YearbookFetched, YearbookFigures, YearbookUse,
};
use std::collections::BTreeSet;
use std::sync::{Arc, PoisonError};

/// What the refusal of a country is called whose yearbooks say nothing to a question.
const NO_YEARBOOK: &str = "no-yearbook";

/// Who is asked, and whose yearbooks do.
pub(crate) struct Planned {
    pub(crate) said: Vec<(CountryCode, YearbookFigures)>,
    /// Who is asked, empty for everybody; `None` when nobody is.
    pub(crate) among: Option<BTreeSet<CountryCode>>,
    pub(crate) missing: Vec<Missing>,
}

impl<N: Nodes> Coordinator<N> {
    /// Looks into the archive alone.
    pub(crate) async fn plan(
        &self,
        question: &Question,
        sigma: Sigma,
        yearbooks: YearbookUse,
    ) -> Result<Planned, ArchiveError> {
        let countries = self.nodes.countries();
        let (archive, codebook, question) = (Arc::clone(&self.archive), self.codebook, question.clone());
        let said = blocking(move || said(&archive, &question, codebook)).await?;
        let does = |country: &CountryCode| match yearbooks {
            YearbookUse::First => said.iter().any(|(of, f)| of == country && f.variance <= sigma.variance()),
            YearbookUse::Only => true,
            YearbookUse::Precise => false,
        };
        let among: BTreeSet<CountryCode> = countries.iter().filter(|c| !does(c)).copied().collect();
        let silent =
            |country: &&CountryCode| !among.contains(country) && said.iter().all(|(of, _)| of != *country);
        let missing = countries
            .iter()
            .filter(silent)
            .map(|country| Missing { country: *country, absence: Absence::Refused(NO_YEARBOOK.to_owned()) });
        let missing = missing.collect();
        // Nodes that do not say which countries they are can only be asked all at once.
        let nobody = among.is_empty() && (!countries.is_empty() || yearbooks == YearbookUse::Only);
        Ok(Planned { said, among: (!nobody).then_some(among), missing })
    }

    /// Fetches what is published and not kept; with `again` everything.
    ///
    /// # Errors
    /// [`AskError::Archive`] when what was fetched cannot be kept.
    pub async fn fetch_yearbooks(&self, again: bool) -> Result<Vec<YearbookFetched>, AskError> {
        let kept = match again {
            true => BTreeSet::new(),
            false => {
                let kept = self.yearbooks().await?;
                kept.iter().map(|yearbook| (yearbook.head().country, yearbook.head().year)).collect()
            }
        };
        let mut fetched = Vec::new();
        for given in self.nodes.yearbooks(&kept).await {
            let archive = Arc::clone(&self.archive);
            let years = given.yearbooks.iter().map(|yearbook| yearbook.yearbook.head().year).collect();
            let yearbooks = given.yearbooks;
            let now = now_s();
            blocking(move || yearbooks.iter().try_for_each(|yearbook| archive.keep_yearbook(yearbook, now)))
                .await?;
            fetched.push(YearbookFetched { country: given.country, years, trouble: given.trouble });
        }
        *self.shelved.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(fetched)
    }

    /// The kept yearbooks, put together.
    pub(crate) async fn shelf(&self) -> Result<Arc<Shelf>, AskError> {
        let known = self.shelved.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(shelf) = known {
            return Ok(shelf);
        }
        let archive = Arc::clone(&self.archive);
        let shelf = blocking(move || {
            let kept: Vec<Yearbook> = archive.yearbooks()?.into_iter().map(|given| given.yearbook).collect();
            Ok(Arc::new(Shelf::of(&kept)))
        });
        let shelf = shelf.await?;
        *self.shelved.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&shelf));
        Ok(shelf)
    }

    /// The yearbooks that are kept, by country and year.
    ///
    /// # Errors
    /// [`AskError::Archive`] when a record cannot be read.
    pub async fn yearbooks(&self) -> Result<Vec<Yearbook>, AskError> {
        let archive = Arc::clone(&self.archive);
        let kept = blocking(move || archive.yearbooks()).await?;
        Ok(kept.into_iter().map(|given| given.yearbook).collect())
    }
}

/// What the kept yearbooks of each country say to a question.
pub(crate) fn said(
    archive: &Archive,
    question: &Question,
    codebook: &Codebook,
) -> Result<Vec<(CountryCode, YearbookFigures)>, ArchiveError> {
    // Most questions are not about whole years.
    if YearbookList::years_of(question).is_none() {
        return Ok(Vec::new());
    }
    let kept: Vec<Yearbook> = archive.yearbooks()?.into_iter().map(|given| given.yearbook).collect();
    let countries: BTreeSet<CountryCode> = kept.iter().map(|yearbook| yearbook.head().country).collect();
    let of = |country: CountryCode| {
        let own: Vec<Yearbook> = kept.iter().filter(|y| y.head().country == country).cloned().collect();
        Some((country, YearbookList::v1().figures(question, codebook, &own)?))
    };
    Ok(countries.into_iter().filter_map(of).collect())
}
