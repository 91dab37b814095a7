//! The yearbook through the gate: one grant over the four cohorts, all tables counted and noised, one commit.

use super::{Gate, State};
use crate::accountant::YearbookGrant;
use crate::entry::{Entry, YearbookEvent};
use crate::error::{CountFailed, GateError, Refusal};
use crate::exact::{Exact, Released};
use crate::ledger::{Commit, LedgerStore};
use crate::request::RefusedAsk;
use crate::tally::Tally;
use crate::yearbook::{
    StoredYearbook, YEARBOOK_EDITION, YearbookAsk, YearbookRequest, digest_of, salt, yearbook_id,
};
use safeborders_types::{
    CountTable, CountryCode, NanoRho, ReleaseId, Yearbook, YearbookHead, YearbookTable, cohorts_of_year,
};
use sha2::{Digest, Sha256};

impl<S: LedgerStore> Gate<S> {
    /// Publishes a yearbook, or returns the one that was published: one edition of a year is drawn once, whatever
    /// is asked for the second time. `count` is called at most once, after all four cohorts were found to hold the
    /// cost. Nothing is charged to any counterpart.
    ///
    /// # Errors
    /// [`GateError`]; nothing was published, and unless it is unknown whether the commit is durable, nothing was
    /// spent.
    pub fn publish_yearbook(
        &self,
        request: &YearbookRequest,
        count: impl FnOnce(Vec<Tally>) -> Result<Vec<Exact<CountTable>>, CountFailed>,
    ) -> Result<Released<Yearbook>, GateError> {
        let mut state = self.lock()?;
        let release = yearbook_id(request.country, request.year, request.edition);
        let published = match self.store.stored(&release)? {
            Some(sealed) => {
                let stored = self.key.open::<StoredYearbook>(&release, &sealed);
                Ok(stored.map_err(|_| GateError::Tampered)?.yearbook)
            }
            None => self.publish_anew(&mut state, request, release, count),
        };
        if published.as_ref().is_err_and(GateError::stops_the_gate) {
            *state = State::Stopped;
        }
        Ok(Released::new(published?, Vec::new()))
    }

    /// What each of the four cohorts of a year may still lose to its yearbook: the least of them.
    ///
    /// # Errors
    /// [`Refusal::NotFrozen`] where one never opened; otherwise [`GateError`].
    pub fn yearbook_left(&self, year: u16) -> Result<NanoRho, GateError> {
        let _state = self.lock()?;
        let mut least = None;
        for cohort in cohorts_of_year(year) {
            let account = self.store.cohort(cohort)?.ok_or(Refusal::NotFrozen)?;
            let left = account.limits().yearbook().saturating_sub(account.spent().yearbook());
            least = Some(least.map_or(left, |least: NanoRho| least.min(left)));
        }
        least.ok_or(Refusal::InvalidQuestion.into())
    }

    /// Those of these years of which a yearbook is published.
    ///
    /// # Errors
    /// [`GateError`] when the books cannot be used or the gate has stopped.
    pub fn yearbooks(
        &self,
        country: CountryCode,
        years: impl IntoIterator<Item = u16>,
    ) -> Result<Vec<u16>, GateError> {
        let _state = self.lock()?;
        let mut published = Vec::new();
        for year in years {
            if self.store.stored(&yearbook_id(country, year, YEARBOOK_EDITION))?.is_some() {
                published.push(year);
            }
        }
        Ok(published)
    }

    /// Gives a peer the tables of a published yearbook that it may see. That it was given is on record when this
    /// returns; it costs nobody anything.
    ///
    /// # Errors
    /// [`Refusal::NotFrozen`] where no yearbook of the year is published; otherwise [`GateError`]. A refusal is on
    /// record, unless the books cannot be written or the gate has stopped.
    pub fn give_yearbook(
        &self,
        country: CountryCode,
        ask: &YearbookAsk,
    ) -> Result<Released<Yearbook>, GateError> {
        let mut state = self.lock()?;
        let release = yearbook_id(country, ask.year, YEARBOOK_EDITION);
        let given = match self.stored_yearbook(&release) {
            Ok(Some(yearbook)) => {
                let seen = yearbook.only(&ask.visible);
                let entry =
                    Entry::yearbook_given(ask, seen.head().edition, seen.tables().len(), digest_of(&seen));
                self.commit(&mut state, &Commit::of(entry)).map(|()| Released::new(seen, Vec::new()))
            }
            Ok(None) => Err(Refusal::NotFrozen.into()),
            Err(error) => Err(error),
        };
        if let Err(error) = &given
            && *state == State::Open
        {
            let refused = RefusedAsk {
                asker: ask.asker.clone(),
                question: None,
                agreement: Some(ask.agreement.clone()),
                purpose: Some(ask.purpose),
                reference: Some(ask.reference),
                refusal: error.refusal(),
                at_s: ask.at_s,
            };
            // As for questions: a refusal that cannot be recorded is still a refusal.
            let _ = self.commit(&mut state, &Commit::of(Entry::refused(&refused)));
        }
        given
    }

    fn stored_yearbook(&self, release: &ReleaseId) -> Result<Option<Yearbook>, GateError> {
        let Some(sealed) = self.store.stored(release)? else { return Ok(None) };
        let stored = self.key.open::<StoredYearbook>(release, &sealed).map_err(|_| GateError::Tampered)?;
        Ok(Some(stored.yearbook))
    }

    fn publish_anew(
        &self,
        state: &mut State,
        request: &YearbookRequest,
        release: ReleaseId,
        count: impl FnOnce(Vec<Tally>) -> Result<Vec<Exact<CountTable>>, CountFailed>,
    ) -> Result<Yearbook, GateError> {
        let tally = |table: &crate::YearbookTableRequest| Tally::new(table.axes.clone(), table.sensitivity);
        let tallies = request.tables.iter().map(tally).collect::<Result<Vec<_>, _>>()?;
        let grant = YearbookGrant::check(&*self.store, request)?;
        let spent = grant.spend(count(tallies)?, request)?;
        let mut tables = Vec::with_capacity(request.tables.len());
        for ((number, planned), table) in (0_u32..).zip(&request.tables).zip(spent.tables) {
            let salt = salt(&self.key, &release, number).map_err(|_| GateError::Tampered)?;
            tables.push(YearbookTable { number, unit: planned.unit, table, sigma: planned.sigma, salt });
        }
        let head = YearbookHead {
            country: request.country,
            year: request.year,
            edition: request.edition,
            list: request.list,
            codebook: request.codebook,
            clamp: request.clamp,
            cost: spent.cost,
            released_at_s: request.at_s,
            digests: tables.iter().map(|table| Sha256::digest(table.canonical()).into()).collect(),
        };
        let yearbook = Yearbook::new(head, tables).map_err(|_| GateError::OtherTable)?;
        let stored = StoredYearbook { release, yearbook };
        let sealed = self.key.seal(&stored).map_err(|_| GateError::Tampered)?;
        let published = YearbookEvent::Published {
            release,
            year: request.year,
            edition: request.edition,
            list: request.list,
            cost: spent.cost,
            digest: sealed.digest(),
        };
        let commit = Commit::of(Entry::yearbook_published(published, request.at_s))
            .debiting(spent.debits)
            .storing(release, sealed);
        self.commit(state, &commit)?;
        Ok(stored.yearbook)
    }
}
