//! Ledger and release source as they ship, with a stopwatch around them.

use safeborders_books::Books;
use safeborders_privacy::{
    Ask, CohortAccount, Commit, Counterpart, Family, Indexed, LedgerError, LedgerStore, Refusal, RefusedAsk,
    ReleaseSource, Released, SealedRelease,
};
use safeborders_types::{Account, CohortId, CountTable, NanoRho, PeerId, ReleaseId, Sigma};
use safeborders_vault::Releases;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

/// Time that adds up until it is taken.
#[derive(Default)]
struct Stopwatch(AtomicU64);

impl Stopwatch {
    fn time<T>(&self, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let done = work();
        let nanos = u64::try_from(start.elapsed().as_nanos()).unwrap_or(u64::MAX);
        self.0.fetch_add(nanos, Ordering::SeqCst);
        done
    }

    fn take(&self) -> Duration {
        Duration::from_nanos(self.0.swap(0, Ordering::SeqCst))
    }
}

/// The books.
pub(crate) struct TimedBooks {
    books: Books,
    reads: Stopwatch,
    commits: Stopwatch,
}

impl TimedBooks {
    pub(crate) fn new(books: Books) -> Self {
        Self { books, reads: Stopwatch::default(), commits: Stopwatch::default() }
    }
}

impl LedgerStore for TimedBooks {
    fn cohort(&self, cohort: CohortId) -> Result<Option<CohortAccount>, LedgerError> {
        self.reads.time(|| LedgerStore::cohort(&self.books, cohort))
    }

    fn counterpart_spent(&self, counterpart: Counterpart, cohort: CohortId) -> Result<NanoRho, LedgerError> {
        self.reads.time(|| self.books.counterpart_spent(counterpart, cohort))
    }

    fn paid_at(&self, counterpart: Counterpart, release: &ReleaseId) -> Result<Option<u64>, LedgerError> {
        self.reads.time(|| self.books.paid_at(counterpart, release))
    }

    fn paid_in_family(
        &self,
        counterpart: Counterpart,
        family: &Family,
        most: usize,
    ) -> Result<Vec<(ReleaseId, Indexed)>, LedgerError> {
        self.reads.time(|| self.books.paid_in_family(counterpart, family, most))
    }

    fn stored(&self, release: &ReleaseId) -> Result<Option<SealedRelease>, LedgerError> {
        self.reads.time(|| self.books.stored(release))
    }

    fn commit(&self, commit: &Commit) -> Result<(), LedgerError> {
        self.commits.time(|| self.books.commit(commit))
    }

    fn reread(&self) -> Result<(), LedgerError> {
        self.books.reread()
    }
}

/// How long the parts of one answer took.
#[derive(Clone, Copy)]
pub(crate) struct Parts {
    /// From the question at the source to the release.
    pub(crate) answer: Duration,
    /// Of it: reading the ledger.
    pub(crate) reads: Duration,
    /// Of it: the durable commit.
    pub(crate) commit: Duration,
}

/// How long a question waits for noise at the most, in milliseconds.
const LONGEST_WAIT_MS: u32 = 2_000;
/// How long nothing comes when the pool is full: longer than a batch takes.
const STILL_MS: u32 = 60;

/// What the federation asks.
pub(crate) struct TimedReleases {
    releases: Releases<TimedBooks>,
    books: Arc<TimedBooks>,
    answers: Stopwatch,
}

impl TimedReleases {
    pub(crate) fn new(releases: Releases<TimedBooks>, books: Arc<TimedBooks>) -> Self {
        Self { releases, books, answers: Stopwatch::default() }
    }

    /// Draws ahead from now on, as a node that serves does.
    pub(crate) fn fill_noise_pool(&self) {
        self.releases.fill_noise_pool();
    }

    /// Waits until the pool is full, as it is between two questions of a day: nothing has come for a
    /// while and there is enough. The pool keeps so much only after such a question was asked, so the
    /// first one does not wait for ever.
    pub(crate) fn wait_for_noise(&self, sigma: Sigma, draws: usize) {
        let (mut ready, mut still_ms) = (0, 0);
        for _ in 0..LONGEST_WAIT_MS {
            let now = self.releases.noise_ready(sigma);
            still_ms = if now == ready { still_ms + 1 } else { 0 };
            ready = now;
            if ready >= draws && still_ms > STILL_MS {
                return;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    /// The parts since the last look.
    pub(crate) fn take(&self) -> Parts {
        Parts {
            answer: self.answers.take(),
            reads: self.books.reads.take(),
            commit: self.books.commits.take(),
        }
    }
}

impl ReleaseSource for TimedReleases {
    fn frozen_cohorts(&self) -> Vec<CohortId> {
        self.releases.frozen_cohorts()
    }

    fn accounts(
        &self,
        asker: &PeerId,
        quota: NanoRho,
        cohorts: &[CohortId],
    ) -> Result<Vec<Account>, Refusal> {
        self.releases.accounts(asker, quota, cohorts)
    }

    fn answer(&self, ask: &Ask) -> Result<Released<CountTable>, Refusal> {
        self.answers.time(|| self.releases.answer(ask))
    }

    fn refuse(&self, refused: &RefusedAsk) -> Refusal {
        self.releases.refuse(refused)
    }
}
