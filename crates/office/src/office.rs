//! What can be asked of the office's own node.

use crate::api::{
    ApiError, BudgetLine, CohortLine, ErrorKind, ExactCount, KeptHead, LogChecked, LogLine, LogProof,
    YearbookLine,
};
use crate::backups::MakeBackups;
use crate::guard::now_s;
use crate::house::HouseHeads;
use crate::jobs::Jobs;
use crate::keys::Care;
use crate::log;
use crate::networks::{LastNetwork, NetworkHome};
use crate::outlook::Planned;
use safeborders_accounts::Accounts;
use safeborders_books::{Books, BooksError};
use safeborders_codebook::Codebook;
use safeborders_people::Unassigned;
use safeborders_privacy::epsilon_for_life;
use safeborders_types::{
    AskPeers, Asking, CountryCode, IdentifyPeople, KeepAgreements, ListsFetched, MergedTable, NanoEpsilon,
    PeerState, Preview, Previewing, Question, RoundDesk, ShowEnds, StopPeers, Yearbook, YearbookFetched,
};
use safeborders_vault::{Vault, VaultError};
use std::sync::Arc;

/// How many log entries are given at a time.
const PAGE: usize = 10_000;

/// The office's node, as its own people see it.
pub struct Office<P> {
    vault: Arc<Vault>,
    books: Arc<Books>,
    accounts: Arc<Accounts>,
    peers: P,
    jobs: Jobs,
    network_home: NetworkHome,
    agreements: Arc<dyn KeepAgreements>,
    care: Care,
    unassigned: Unassigned,
    pub(crate) rounds: Option<Arc<dyn RoundDesk>>,
    pub(crate) house_heads: Option<Arc<dyn HouseHeads>>,
    pub(crate) stops: Option<Arc<dyn StopPeers>>,
    pub(crate) ends: Option<Arc<dyn ShowEnds>>,
    pub(crate) backups: Option<Arc<dyn MakeBackups>>,
    pub(crate) planned: Planned,
    pub(crate) last_network: LastNetwork,
    identity: Option<Arc<dyn IdentifyPeople>>,
    clock: fn() -> u64,
}

impl<P: AskPeers> Office<P> {
    /// An office over its vault, its books and its people, with this way to ask others, and these agreements.
    pub fn new(
        vault: Arc<Vault>,
        books: Arc<Books>,
        accounts: Arc<Accounts>,
        peers: P,
        agreements: Arc<dyn KeepAgreements>,
    ) -> Self {
        let (jobs, network_home) = (Jobs::default(), NetworkHome::default());
        Self {
            vault,
            books,
            accounts,
            peers,
            jobs,
            network_home,
            agreements,
            care: Care::default(),
            unassigned: Unassigned::default(),
            rounds: None,
            house_heads: None,
            stops: None,
            ends: None,
            backups: None,
            planned: Planned::default(),
            last_network: LastNetwork::default(),
            identity: None,
            clock: now_s,
        }
    }

    /// The same office, which knows its country's telephone numbers and its own whitelist of identifiers.
    #[must_use]
    pub fn with_networks(self, network_home: NetworkHome) -> Self {
        Self { network_home, ..self }
    }

    /// The same office, with what its configuration says about keys and retention.
    #[must_use]
    pub fn with_care(self, care: Care) -> Self {
        Self { care, ..self }
    }

    /// The same office, with its rule for case files that nobody is assigned to.
    #[must_use]
    pub fn with_unassigned(self, unassigned: Unassigned) -> Self {
        Self { unassigned, ..self }
    }

    /// The same office, whose people can log in by this identity provider.
    #[must_use]
    pub fn with_identity(self, identity: Option<Arc<dyn IdentifyPeople>>) -> Self {
        Self { identity, ..self }
    }

    pub(crate) fn identity(&self) -> Option<&dyn IdentifyPeople> {
        self.identity.as_deref()
    }

    /// The same office by another clock: sessions and tokens end by it.
    #[must_use]
    pub fn with_clock(self, clock: fn() -> u64) -> Self {
        Self { clock, ..self }
    }

    /// What time it is, in Unix seconds.
    pub(crate) fn now_s(&self) -> u64 {
        (self.clock)()
    }

    pub(crate) fn unassigned(&self) -> Unassigned {
        self.unassigned
    }

    pub(crate) fn care(&self) -> &Care {
        &self.care
    }

    pub(crate) fn network_home(&self) -> &NetworkHome {
        &self.network_home
    }

    pub(crate) fn accounts(&self) -> &Accounts {
        &self.accounts
    }

    /// The way to other countries.
    pub(crate) fn peers_port(&self) -> &P {
        &self.peers
    }

    pub(crate) fn keeper(&self) -> &dyn KeepAgreements {
        &*self.agreements
    }

    /// The same office, which takes part in signature rounds.
    #[must_use]
    pub fn with_rounds(self, rounds: Arc<dyn RoundDesk>) -> Self {
        Self { rounds: Some(rounds), ..self }
    }

    /// The same office, whose house log's heads are signed through this port.
    #[must_use]
    pub fn with_house_heads(self, heads: Arc<dyn HouseHeads>) -> Self {
        Self { house_heads: Some(heads), ..self }
    }

    /// The same office, which can stop all exchange with a country, or with everybody, through this port.
    #[must_use]
    pub fn with_stops(self, stops: Arc<dyn StopPeers>) -> Self {
        Self { stops: Some(stops), ..self }
    }

    /// The same office, which knows through this port what ends and when.
    #[must_use]
    pub fn with_ends(self, ends: Arc<dyn ShowEnds>) -> Self {
        Self { ends: Some(ends), ..self }
    }

    /// The same office, which has backups made through this port.
    #[must_use]
    pub fn with_backups(self, backups: Arc<dyn MakeBackups>) -> Self {
        Self { backups: Some(backups), ..self }
    }

    pub(crate) fn vault(&self) -> &Vault {
        &self.vault
    }

    /// The vault, for an import that takes its time.
    pub(crate) fn shared_vault(&self) -> &Arc<Vault> {
        &self.vault
    }

    pub(crate) fn books(&self) -> &Books {
        &self.books
    }

    pub(crate) fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    /// The cohorts that were seen, in calendar order.
    #[must_use]
    pub fn cohorts(&self) -> Vec<CohortLine> {
        let line = |status: safeborders_vault::CohortStatus| CohortLine {
            cohort: status.cohort,
            frozen: status.frozen.is_some(),
            freezes_on: status.cohort.freezes_on(),
            matured: status.outcomes.is_some(),
            matures_on: status.cohort.matures_on(),
            reissued: status.reissued.is_some(),
            case_files: status.files,
        };
        self.vault.cohorts().into_iter().map(line).collect()
    }

    /// What is spent and left, per cohort.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when the books cannot be read.
    pub fn budget(&self) -> Result<Vec<BudgetLine>, ApiError> {
        let accounts = self.books.cohorts().map_err(|e| books_failed(&e))?;
        let line = |(cohort, account): (_, safeborders_privacy::CohortAccount)| {
            let (limits, spent) = (account.limits(), account.spent());
            let epsilon = epsilon_for_life(limits.rounds(), limits.total_rho());
            BudgetLine {
                cohort,
                questions_limit: limits.questions(),
                questions_spent: spent.questions(),
                corrections_limit: limits.corrections(),
                corrections_spent: spent.corrections(),
                lifetime_epsilon: NanoEpsilon::from_f64_rounding_up(epsilon).unwrap_or_default(),
            }
        };
        Ok(accounts.into_iter().map(line).collect())
    }

    /// Counts the office's own cases exactly, with the clamp that a release would have, so that it
    /// can be held beside one.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] when the codebook does not know the question; [`ErrorKind::Internal`].
    pub fn count(&self, question: &Question) -> Result<ExactCount, ApiError> {
        let checked = Codebook::v1()
            .check(question)
            .map_err(|error| ApiError::new(ErrorKind::Invalid, error.to_string()))?;
        let local = self.vault.count_local_clamped(&checked).map_err(|e| vault_failed(&e))?;
        Ok(ExactCount { table: local.table().clone(), clamp: checked.clamp() })
    }

    /// Puts a question to other countries.
    ///
    /// # Errors
    /// What [`AskPeers::ask`] says.
    pub async fn ask(&self, asking: Asking) -> Result<MergedTable, ApiError> {
        Ok(self.peers.ask(asking).await?)
    }

    /// Says what a question would cost and how exact its answer would be. Nothing is spent.
    ///
    /// # Errors
    /// What [`AskPeers::preview`] says.
    pub async fn preview(&self, previewing: Previewing) -> Result<Preview, ApiError> {
        Ok(self.peers.preview(previewing).await?)
    }

    /// The yearbooks of other countries that are kept, by country and year.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when the books cannot be read.
    pub fn yearbooks(&self) -> Result<Vec<YearbookLine>, ApiError> {
        let kept = self.books.yearbooks().map_err(|e| books_failed(&e))?;
        let line = |kept: safeborders_books::KeptYearbook| {
            let head = kept.given.yearbook.head();
            YearbookLine {
                country: head.country,
                year: head.year,
                edition: head.edition,
                tables: (kept.given.yearbook.tables().len(), head.digests.len()),
                released_at_s: head.released_at_s,
                kept_at_s: kept.kept_at_s,
                from: kept.from,
            }
        };
        Ok(kept.into_iter().map(line).collect())
    }

    /// One kept yearbook.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] when it is not kept; [`ErrorKind::Internal`].
    pub fn yearbook(&self, country: CountryCode, year: u16) -> Result<Yearbook, ApiError> {
        let kept = self.books.yearbook(country, year).map_err(|e| books_failed(&e))?;
        let none = || {
            let text = format!("no yearbook of {country} for {year} is kept: try `yearbook fetch`");
            ApiError::new(ErrorKind::Invalid, text)
        };
        kept.map(|kept| kept.given.yearbook).ok_or_else(none)
    }

    /// Fetches yearbooks from the other countries and keeps them.
    ///
    /// # Errors
    /// What [`AskPeers::fetch_yearbooks`] says.
    pub async fn fetch_yearbooks(&self, again: bool) -> Result<Vec<YearbookFetched>, ApiError> {
        Ok(self.peers.fetch_yearbooks(again).await?)
    }

    /// Takes the revocation lists of every peer's country.
    ///
    /// # Errors
    /// What [`AskPeers::fetch_lists`] says.
    pub async fn fetch_lists(&self) -> Result<Vec<ListsFetched>, ApiError> {
        Ok(self.peers.fetch_lists().await?)
    }

    /// Says hello to every peer.
    pub async fn peers(&self) -> Vec<PeerState> {
        self.peers.peers().await
    }

    /// The disclosure log, up to ten thousand entries from this number on.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when the books cannot be read.
    pub fn log(&self, from: u64) -> Result<Vec<LogLine>, ApiError> {
        self.log_lines(from, PAGE)
    }

    /// So many lines of the disclosure log from a number on.
    pub(crate) fn log_lines(&self, from: u64, most: usize) -> Result<Vec<LogLine>, ApiError> {
        let entries = self.books.entries(from, most).map_err(|e| books_failed(&e))?;
        let accounts = self.books.cohorts().map_err(|e| books_failed(&e))?;
        let reissued = accounts.into_iter().filter(|(_, account)| account.is_reissued());
        let reissued = reissued.map(|(cohort, _)| cohort).collect();
        Ok(entries.into_iter().map(|(number, entry)| log::line(number, &entry, &reissued)).collect())
    }

    /// Sums up every figure of the ledger from the log again.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when something differs, or the books cannot be read.
    pub fn verify(&self) -> Result<LogChecked, ApiError> {
        let found = self.books.verify().map_err(|e| books_failed(&e))?;
        let (entries, root) = (found.head.size, found.head.root.to_string());
        Ok(LogChecked { entries, root, cohorts: found.cohorts, releases: found.releases })
    }

    /// A proof that an entry is in the log.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] when there is no such entry; [`ErrorKind::Internal`].
    pub fn prove(&self, entry: u64) -> Result<LogProof, ApiError> {
        let (head, leaf, path) = self.books.inclusion(entry).map_err(|error| match error {
            BooksError::Contradiction(_) => {
                ApiError::new(ErrorKind::Invalid, "the log has no such entry: see `export-audit`")
            }
            other => books_failed(&other),
        })?;
        let path = path.iter().map(ToString::to_string).collect();
        Ok(LogProof { entry, leaf: leaf.to_string(), size: head.size, root: head.root.to_string(), path })
    }

    /// What is kept of every counterpart's log.
    ///
    /// # Errors
    /// [`ErrorKind::Internal`] when the books cannot be read.
    pub fn witnessed(&self) -> Result<Vec<KeptHead>, ApiError> {
        let kept = self.books.all_kept().map_err(|e| books_failed(&e))?;
        let line =
            |(peer, kept): (_, Vec<u8>)| KeptHead { peer, kept: String::from_utf8_lossy(&kept).into() };
        Ok(kept.into_iter().map(line).collect())
    }
}

pub(crate) fn books_failed(error: &BooksError) -> ApiError {
    ApiError::new(ErrorKind::Internal, format!("the books cannot be read: {error}"))
}

fn vault_failed(error: &VaultError) -> ApiError {
    ApiError::new(ErrorKind::Internal, format!("the case files cannot be counted: {error}"))
}
