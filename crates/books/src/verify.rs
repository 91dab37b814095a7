//! Checking the books against their log: every figure in the ledger is summed again.

use crate::books::{Books, Head, scan, stored_frontier};
use crate::ledger::sealed_of;
use crate::record::{LogEntry, versioned};
use crate::{
    AgreementState, AgreementStep, BooksError, Continuity, Opening, Step, keys, link_checks, log_keys,
    referrals, rounds, tree,
};
use safeborders_audit::{Frontier, leaf_hash};
use safeborders_privacy::{
    CohortAccount, Counterpart, Entry, Event, Exchange, Family, Indexed, Loss, Outcome, RoundEntry,
    RoundOutcome, YearbookEvent,
};
use safeborders_store::{KeyRange, Snapshot};
use safeborders_types::{CohortId, NanoRho, ReleaseId, cohorts_of_year};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// What a check of the books found in order.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Verified {
    /// The log that the ledger follows from.
    pub head: Head,
    /// How many cohorts have opened.
    pub cohorts: usize,
    /// How many answers are stored.
    pub releases: usize,
}

impl Books {
    /// Replays the log: its numbers and its head, and every account, quota, payment, stored answer,
    /// agreement and reference, must be exactly what the log says.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] with the first thing that does not hold.
    pub fn verify(&self) -> Result<Verified, BooksError> {
        let snapshot = self.snapshot()?;
        let mut frontier = Frontier::empty();
        let mut replay = Replay::default();
        scan(&*snapshot, &KeyRange::prefix(keys::LOG), |key, record| {
            let number = keys::number_of(key)?;
            if number != frontier.size() {
                return Err(BooksError::Damaged("a log entry is missing"));
            }
            let mut completed = Vec::new();
            frontier = frontier
                .append_noting(leaf_hash(record), |level, index, node| {
                    if level >= tree::STORED_FROM {
                        completed.push((keys::node(level, index), node));
                    }
                })
                .map_err(|_| BooksError::Damaged("the log is longer than a log can be"))?;
            for (key, node) in completed {
                replay.nodes += 1;
                if snapshot.get(&key)?.as_deref() != Some(node.as_bytes().as_slice()) {
                    return Err(BooksError::Damaged("the log's tree differs from the log"));
                }
            }
            replay.apply(number, &LogEntry::of_record(record)?)?;
            Ok(ControlFlow::Continue(()))
        })?;
        if stored_frontier(&*snapshot)? != frontier {
            return Err(BooksError::Damaged("the head does not follow from the log"));
        }
        replay.compare(&*snapshot)?;
        Ok(Verified {
            head: Head { size: frontier.size(), root: frontier.root() },
            cohorts: replay.cohorts.len(),
            releases: replay.releases.len(),
        })
    }
}

/// The ledger as it follows from the log.
#[derive(Default)]
struct Replay {
    cohorts: BTreeMap<CohortId, CohortAccount>,
    quotas: BTreeMap<(Counterpart, CohortId), NanoRho>,
    releases: BTreeMap<ReleaseId, Release>,
    /// Keys and values that follow from the log directly.
    paid: BTreeMap<Vec<u8>, Vec<u8>>,
    families: BTreeMap<Vec<u8>, Vec<u8>>,
    notes: BTreeMap<Vec<u8>, Vec<u8>>,
    agreements: BTreeMap<Vec<u8>, [u8; 32]>,
    agreement_states: BTreeMap<Vec<u8>, AgreementState>,
    yearbooks: BTreeMap<Vec<u8>, Vec<u8>>,
    links: BTreeMap<Vec<u8>, Vec<u8>>,
    referrals: BTreeMap<Vec<u8>, Vec<u8>>,
    /// Signatures and rounds: digests of what is kept.
    rounds: BTreeMap<Vec<u8>, Vec<u8>>,
    incarnation: Option<u32>,
    /// The numbers and public halves of the keys after the first.
    log_keys: Vec<(u64, [u8; 32])>,
    house_roots: BTreeMap<Vec<u8>, Vec<u8>>,
    /// The inner nodes of the log's tree that are stored.
    nodes: u64,
}

struct Release {
    /// Where and how a payment for it is indexed; only questions are paid for.
    indexed: Option<(Family, Vec<u8>)>,
    cost: NanoRho,
    cohorts: BTreeSet<CohortId>,
    digest: [u8; 32],
}

impl Replay {
    fn apply(&mut self, number: u64, entry: &LogEntry) -> Result<(), BooksError> {
        match entry {
            LogEntry::Gate(entry) => self.apply_gate(entry),
            LogEntry::Asked(asked) => {
                once(self.notes.insert(keys::note(&asked.reference), number.to_be_bytes().to_vec()).is_none())
            }
            LogEntry::Heard(_) | LogEntry::Witnessed(_) | LogEntry::TurnedAway { .. } => Ok(()),
            LogEntry::Signature(event) => rounds::replay(&mut self.rounds, event),
            LogEntry::Continuity(step) => {
                log_keys::replay(&mut self.log_keys, step)?;
                if let Continuity::LossAccepted { incarnation, .. } = step {
                    once(self.incarnation.replace(*incarnation).is_none_or(|before| before < *incarnation))?;
                }
                Ok(())
            }
            LogEntry::HouseRoot { salted, .. } => {
                self.house_roots.insert(keys::house_root(number), salted.to_vec());
                Ok(())
            }
            LogEntry::LinkCheck(entry) => link_checks::replay(entry, &mut self.links),
            LogEntry::Referral(entry) => referrals::replay(entry, &mut self.referrals),
            LogEntry::Agreement { agreement, digest, .. } => {
                self.agreements.insert(keys::agreement(agreement), *digest);
                Ok(())
            }
            LogEntry::AgreementStep(step) => self.apply_step(step),
            LogEntry::Yearbook { from, year, digest, .. } => {
                self.yearbooks.insert(keys::yearbook(from.country(), *year), digest.to_vec());
                Ok(())
            }
            LogEntry::YearbookDeleted { from, year, .. } => {
                once(self.yearbooks.remove(&keys::yearbook(from.country(), *year)).is_some())
            }
        }
    }

    fn apply_gate(&mut self, entry: &Entry) -> Result<(), BooksError> {
        match &entry.event {
            Event::Opened { cohort, limits } => {
                once(self.cohorts.insert(*cohort, CohortAccount::opened(*limits)).is_none())
            }
            Event::Asked(exchange) => self.apply_exchange(entry.at_s, exchange),
            Event::Yearbook(event) => self.apply_yearbook(event),
            Event::Reissued { cohort, .. } => self.reissue(*cohort),
            Event::Round(round) => self.apply_round(round),
            Event::Forfeited { cohorts } => {
                for cohort in cohorts {
                    let account = self.cohorts.get_mut(cohort);
                    let account =
                        account.ok_or(BooksError::Damaged("the log forfeits a cohort that never opened"))?;
                    *account = account.forfeited();
                }
                Ok(())
            }
            _ => Err(BooksError::Damaged("the log holds an entry of a later version")),
        }
    }

    fn apply_exchange(&mut self, at_s: u64, exchange: &Exchange) -> Result<(), BooksError> {
        const UNNAMED: BooksError = BooksError::Damaged("the log holds a release without its question");
        let counterpart = Counterpart::from(&exchange.asker);
        match &exchange.outcome {
            Outcome::Released { release, cost, sigma, codebook, digest, reissued } => {
                let cohorts = exchange.question.as_ref().ok_or(UNNAMED)?.cohorts().clone();
                for cohort in &cohorts {
                    self.charge_question(*cohort, *cost, reissued)?;
                }
                let question = exchange.question.clone().ok_or(UNNAMED)?;
                let family = Family::of(&question, *codebook);
                let indexed = Some((family, versioned(&Indexed { question, sigma: *sigma })?));
                let stored = Release { indexed, cost: *cost, cohorts, digest: *digest };
                once(self.releases.insert(*release, stored).is_none())?;
                self.charge_quota(counterpart, *release, *cost, at_s)
            }
            Outcome::Repeated { release, charged } if *charged > NanoRho::ZERO => {
                self.charge_quota(counterpart, *release, *charged, at_s)
            }
            _ => Ok(()),
        }
    }

    fn apply_yearbook(&mut self, event: &YearbookEvent) -> Result<(), BooksError> {
        match event {
            YearbookEvent::Published { release, year, cost, digest, .. } => {
                let cohorts = cohorts_of_year(*year);
                for cohort in &cohorts {
                    self.charge_cohort(*cohort, Loss::Yearbook(*cost))?;
                }
                let stored = Release { indexed: None, cost: *cost, cohorts, digest: *digest };
                once(self.releases.insert(*release, stored).is_none())
            }
            YearbookEvent::Given { .. } => Ok(()),
            _ => Err(BooksError::Damaged("the log holds an entry of a later version")),
        }
    }

    fn apply_round(&mut self, round: &RoundEntry) -> Result<(), BooksError> {
        let RoundOutcome::Released { release, cost, digest } = &round.outcome else { return Ok(()) };
        for cohort in &round.terms.cohorts {
            self.charge_cohort(*cohort, Loss::Rounds(*cost))?;
        }
        // No counterpart pays for it, so there is no quota to take from.
        let stored =
            Release { indexed: None, cost: NanoRho::ZERO, cohorts: BTreeSet::new(), digest: *digest };
        once(self.releases.insert(*release, stored).is_none())
    }

    fn reissue(&mut self, cohort: CohortId) -> Result<(), BooksError> {
        const AGAIN: BooksError =
            BooksError::Damaged("the log reissues a cohort twice, or one that never opened");
        let account = self.cohorts.get_mut(&cohort).ok_or(AGAIN)?;
        *account = account.after_reissue().ok_or(AGAIN)?;
        Ok(())
    }

    /// The share follows from whether the cohort was reissued earlier in the log; the entry must say so.
    fn charge_question(
        &mut self,
        cohort: CohortId,
        cost: NanoRho,
        reissued: &BTreeSet<CohortId>,
    ) -> Result<(), BooksError> {
        let account = self.cohorts.get(&cohort);
        let account = account.ok_or(BooksError::Damaged("the log debits a cohort that never opened"))?;
        if account.is_reissued() != reissued.contains(&cohort) {
            return Err(BooksError::Damaged("the log names another edition of a cohort than it was"));
        }
        self.charge_cohort(cohort, account.question(cost))
    }

    fn charge_cohort(&mut self, cohort: CohortId, loss: Loss) -> Result<(), BooksError> {
        let account = self.cohorts.get_mut(&cohort);
        let account = account.ok_or(BooksError::Damaged("the log debits a cohort that never opened"))?;
        *account = account.after(loss).ok_or(BooksError::Damaged("the log overspends a cohort"))?;
        Ok(())
    }

    fn charge_quota(
        &mut self,
        counterpart: Counterpart,
        release: ReleaseId,
        charged: NanoRho,
        at_s: u64,
    ) -> Result<(), BooksError> {
        let known = self.releases.get(&release).filter(|known| known.cost == charged);
        let known = known.ok_or(BooksError::Damaged("the log charges for an unknown release"))?;
        for cohort in &known.cohorts {
            let spent = self.quotas.entry((counterpart, *cohort)).or_default();
            *spent = spent.checked_add(charged).ok_or(BooksError::Damaged("the log overspends a quota"))?;
        }
        if let Some((family, indexed)) = &known.indexed {
            let key = keys::paid_in_family(counterpart, family, &release);
            self.families.insert(key, indexed.clone());
        }
        once(self.paid.insert(keys::paid(counterpart, &release), at_s.to_be_bytes().to_vec()).is_none())
    }

    fn apply_step(&mut self, step: &AgreementStep) -> Result<(), BooksError> {
        let (key, state_key) = (keys::agreement(&step.agreement), keys::agreement_state(&step.agreement));
        if let Step::Filed { digest } = step.step {
            self.agreements.insert(key, digest);
        } else if !self.agreements.contains_key(&key) {
            return Err(BooksError::Damaged("the log has a step of an agreement that was never filed"));
        }
        let state = AgreementState::after(self.agreement_states.get(&state_key), step)
            .map_err(|_| BooksError::Damaged("the steps of an agreement cannot follow each other"))?;
        self.agreement_states.insert(state_key, state);
        Ok(())
    }

    /// Every stored figure is one that follows from the log, and none is missing.
    fn compare(&self, snapshot: &dyn Snapshot) -> Result<(), BooksError> {
        let mut cohorts = BTreeMap::new();
        for (cohort, account) in &self.cohorts {
            cohorts.insert(keys::cohort(*cohort), versioned(account)?);
        }
        let quotas = self.quotas.iter().map(|((counterpart, cohort), spent)| {
            (keys::quota(*counterpart, *cohort), spent.get().to_be_bytes().to_vec())
        });
        let digest = |bytes: &[u8]| Sha256::digest(bytes).to_vec();
        let agreements = self.agreements.iter().map(|(key, digest)| (key.clone(), digest.to_vec()));
        let releases =
            self.releases.iter().map(|(release, stored)| (keys::release(release), stored.digest.to_vec()));
        let value = |stored: &[u8]| Ok(stored.to_vec());
        let incarnation = self.incarnation.map(|i| (keys::INCARNATION.to_vec(), i.to_be_bytes().to_vec()));
        same(
            snapshot,
            keys::INCARNATION,
            incarnation.into_iter().collect(),
            value,
            "the log's name differs",
        )?;
        log_keys::compare(snapshot, &self.log_keys)?;
        let mut nodes = 0;
        scan(snapshot, &KeyRange::prefix(keys::NODES), |_, _| {
            nodes += 1;
            Ok(ControlFlow::Continue(()))
        })?;
        if nodes != self.nodes {
            return Err(BooksError::Damaged("the log's tree has nodes of no log"));
        }
        same(snapshot, keys::COHORTS, cohorts, value, "an account differs from the log")?;
        same(snapshot, keys::QUOTAS, quotas.collect(), value, "a quota differs from the log")?;
        same(snapshot, keys::PAID, self.paid.clone(), value, "a payment differs from the log")?;
        same(snapshot, keys::FAMILIES, self.families.clone(), value, "a paid release differs from the log")?;
        same(snapshot, keys::NOTES, self.notes.clone(), value, "a reference differs from the log")?;
        let opened = |stored: &[u8]| Ok(Opening::of_stored(stored)?.salted().to_vec());
        let roots = self.house_roots.clone();
        same(snapshot, keys::HOUSE_ROOTS, roots, opened, "a root of the house log differs from the log")?;
        same(
            snapshot,
            keys::LINKS,
            self.links.clone(),
            value,
            "a figure of the link check differs from the log",
        )?;
        same(snapshot, keys::REFERRALS, self.referrals.clone(), value, "a referral differs from the log")?;
        let document = |stored: &[u8]| Ok(digest(stored));
        same(
            snapshot,
            keys::AGREEMENTS,
            agreements.collect(),
            document,
            "an agreement differs from the log",
        )?;
        let mut states = BTreeMap::new();
        for (key, state) in &self.agreement_states {
            states.insert(key.clone(), versioned(state)?);
        }
        same(
            snapshot,
            keys::AGREEMENT_STATES,
            states,
            value,
            "the state of an agreement differs from the log",
        )?;
        same(
            snapshot,
            keys::YEARBOOKS,
            self.yearbooks.clone(),
            document,
            "a kept yearbook differs from the log",
        )?;
        let (published, held) =
            self.rounds.clone().into_iter().partition(|(key, _)| key.starts_with(keys::SIGNATURES));
        let kept = |stored: &[u8]| Ok(rounds::digest_of(stored));
        same(snapshot, keys::SIGNATURES, published, kept, "a published signature differs from the log")?;
        same(snapshot, keys::ROUNDS, held, kept, "a round differs from the log")?;
        let answer = |stored: &[u8]| Ok(sealed_of(stored)?.digest().to_vec());
        same(snapshot, keys::RELEASES, releases.collect(), answer, "a stored answer differs from the log")
    }
}

/// What the log may say only once.
fn once(first: bool) -> Result<(), BooksError> {
    if first { Ok(()) } else { Err(BooksError::Damaged("the log says the same thing twice")) }
}

/// Compares a part of the key space with what it should hold.
fn same(
    snapshot: &dyn Snapshot,
    prefix: &[u8],
    mut expected: BTreeMap<Vec<u8>, Vec<u8>>,
    view: impl Fn(&[u8]) -> Result<Vec<u8>, BooksError>,
    otherwise: &'static str,
) -> Result<(), BooksError> {
    scan(snapshot, &KeyRange::prefix(prefix), |key, stored| match expected.remove(key) {
        Some(value) if value == view(stored)? => Ok(ControlFlow::Continue(())),
        _ => Err(BooksError::Damaged(otherwise)),
    })?;
    if expected.is_empty() { Ok(()) } else { Err(BooksError::Damaged(otherwise)) }
}
