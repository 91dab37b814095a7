//! Referrals: the contact requests between this office's desk and others', and the news of them that has not
//! been delivered yet.
//!
//! What is stored under `Z` follows from the log, entry by entry.

use crate::books::{Books, scan};
use crate::record::{LogEntry, unversioned, versioned};
use crate::{BooksError, keys};
use safeborders_store::KeyRange;
use safeborders_types::{
    CountryCode, NodeSignature, Referral, ReferralId, ReferralNews, ReferralRefusal, ReferralState,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// The most referrals with one country that have not ended.
const MAX_OPEN: usize = 1_000;

/// Something about a referral.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct ReferralEntry {
    /// When, in Unix seconds.
    pub at_s: u64,
    /// With which country.
    pub with: CountryCode,
    /// What.
    pub event: ReferralEvent,
}

/// What happened to a referral.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ReferralEvent {
    /// This office has news for the other one. Delivering it comes afterwards.
    Told {
        /// The news.
        news: ReferralNews,
        /// This node's signature.
        signature: NodeSignature,
        /// Who decided.
        by: String,
        /// The office's own case number. It never travels.
        case_note: String,
    },
    /// The other office has received the last news.
    Delivered {
        /// Of which referral.
        id: ReferralId,
    },
    /// The other office has news for this one.
    Received {
        /// The news.
        news: ReferralNews,
        /// The other node's signature.
        signature: NodeSignature,
    },
    /// News of the other office was refused.
    Refused {
        /// With which code.
        code: String,
    },
}

/// A referral as it stands.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct StoredReferral {
    /// What was asked.
    pub referral: Referral,
    /// The signature of the node that made it.
    pub signature: NodeSignature,
    /// Its state.
    pub state: ReferralState,
    /// The states that it had, with their times.
    pub history: Vec<(ReferralState, u64)>,
    /// News of this office that the other one has not received yet, oldest first.
    pub undelivered: Vec<(ReferralNews, NodeSignature)>,
    /// This office's own case number; empty on the other side.
    pub case_note: String,
    /// Who at this office decided last; empty where nobody has.
    pub by: String,
}

impl Books {
    /// Keeps news that this office has for another, to be delivered.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] for a step that does not follow, or a number that was used; the store's own
    /// errors.
    pub fn tell_referral(&self, entry: &ReferralEntry) -> Result<(), BooksError> {
        self.write_referral(entry)?.map_err(|refusal| {
            BooksError::Contradiction(match refusal {
                ReferralRefusal::Unknown => "there is no such referral",
                ReferralRefusal::TooMany => "too many referrals with that country are open",
                ReferralRefusal::Other => "the referral's number was used before",
                _ => "the step does not follow from the referral's state",
            })
        })
    }

    /// Keeps news that another office has for this one. The same news is kept once.
    ///
    /// # Errors
    /// The refusal inside, when the news does not follow from what is kept; outside, the store's own errors.
    pub fn receive_referral(&self, entry: &ReferralEntry) -> Result<Result<(), ReferralRefusal>, BooksError> {
        if let ReferralEvent::Received { news, .. } = &entry.event
            && let Some(known) = self.referral(news.id())?
            && known.knows(news)
        {
            return Ok(Ok(()));
        }
        self.write_referral(entry)
    }

    /// Notes that the other office has received the oldest undelivered news of a referral.
    ///
    /// # Errors
    /// The store's own errors.
    pub fn delivered_referral(&self, entry: &ReferralEntry) -> Result<(), BooksError> {
        self.tell_referral(entry)
    }

    /// Puts refused news on record.
    ///
    /// # Errors
    /// The store's own errors.
    pub fn refuse_referral(&self, entry: &ReferralEntry) -> Result<(), BooksError> {
        self.write(&LogEntry::Referral(Box::new(entry.clone())), |_, _| Ok(())).map(drop)
    }

    /// The referral of this number.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when it cannot be read, and the store's own errors.
    pub fn referral(&self, id: ReferralId) -> Result<Option<StoredReferral>, BooksError> {
        self.get(&keys::referral(id))?.as_deref().map(stored_of).transpose()
    }

    /// All referrals, in the order of their numbers, which is random.
    ///
    /// # Errors
    /// As [`Self::referral`].
    pub fn referrals(&self) -> Result<Vec<StoredReferral>, BooksError> {
        let mut all = Vec::new();
        scan(&*self.snapshot()?, &KeyRange::prefix(keys::REFERRALS), |_, value| {
            all.push(stored_of(value)?);
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(all)
    }

    fn write_referral(&self, entry: &ReferralEntry) -> Result<Result<(), ReferralRefusal>, BooksError> {
        let open = match &entry.event {
            ReferralEvent::Told { news: ReferralNews::New(_), .. }
            | ReferralEvent::Received { news: ReferralNews::New(_), .. } => self.open_with(entry.with)?,
            _ => 0,
        };
        if open >= MAX_OPEN {
            return Ok(Err(ReferralRefusal::TooMany));
        }
        let mut refused = None;
        let written = self.write(&LogEntry::Referral(Box::new(entry.clone())), |_, batch| {
            let stored = entry.id().map(|id| self.referral(id)).transpose()?.flatten();
            match after(stored, entry) {
                Ok(next) => {
                    batch.put(keys::referral(next.referral.id), versioned(&next)?);
                    Ok(())
                }
                Err(refusal) => {
                    refused = Some(refusal);
                    Err(BooksError::Contradiction("the news does not follow"))
                }
            }
        });
        match (refused, written) {
            (Some(refusal), _) => Ok(Err(refusal)),
            (None, written) => written.map(|_| Ok(())),
        }
    }

    fn open_with(&self, country: CountryCode) -> Result<usize, BooksError> {
        let open =
            |s: &&StoredReferral| [s.referral.from, s.referral.to].contains(&country) && !s.state.is_final();
        Ok(self.referrals()?.iter().filter(open).count())
    }
}

fn stored_of(bytes: &[u8]) -> Result<StoredReferral, BooksError> {
    unversioned(bytes, "a referral cannot be read")
}

impl ReferralEntry {
    fn id(&self) -> Option<ReferralId> {
        match &self.event {
            ReferralEvent::Told { news, .. } | ReferralEvent::Received { news, .. } => Some(news.id()),
            ReferralEvent::Delivered { id } => Some(*id),
            ReferralEvent::Refused { .. } => None,
        }
    }
}

impl StoredReferral {
    fn new(referral: &Referral, signature: &NodeSignature) -> Self {
        Self {
            referral: referral.clone(),
            signature: signature.clone(),
            state: ReferralState::Sent,
            history: vec![(ReferralState::Sent, referral.sent_s)],
            undelivered: Vec::new(),
            case_note: String::new(),
            by: String::new(),
        }
    }

    /// Whether this news was kept before, word for word.
    fn knows(&self, news: &ReferralNews) -> bool {
        match news {
            ReferralNews::New(referral) => self.referral == *referral,
            ReferralNews::Step(step) => self.history.contains(&(step.state, step.at_s)),
        }
    }
}

/// The referral after an entry.
fn after(stored: Option<StoredReferral>, entry: &ReferralEntry) -> Result<StoredReferral, ReferralRefusal> {
    let (news, signature, told) = match &entry.event {
        ReferralEvent::Told { news, signature, .. } => (news, signature, true),
        ReferralEvent::Received { news, signature } => (news, signature, false),
        ReferralEvent::Delivered { .. } => {
            let mut next = stored.ok_or(ReferralRefusal::Unknown)?;
            if next.undelivered.is_empty() {
                return Err(ReferralRefusal::WrongStep);
            }
            next.undelivered.remove(0);
            return Ok(next);
        }
        ReferralEvent::Refused { .. } => return Err(ReferralRefusal::Invalid),
    };
    let mut next = match (news, stored) {
        (ReferralNews::New(_), Some(_)) => return Err(ReferralRefusal::Other),
        (ReferralNews::New(referral), None) => {
            let other = if told { referral.to } else { referral.from };
            if other != entry.with {
                return Err(ReferralRefusal::Forged);
            }
            StoredReferral::new(referral, signature)
        }
        (ReferralNews::Step(_), None) => return Err(ReferralRefusal::Unknown),
        (ReferralNews::Step(step), Some(mut next)) => {
            if ![next.referral.from, next.referral.to].contains(&entry.with) {
                return Err(ReferralRefusal::Unknown);
            }
            // Who takes the step: the other country when it was received, this one when it was told.
            let by_asker = (next.referral.from == entry.with) != told;
            if !step.state.follows(next.state, by_asker) {
                return Err(ReferralRefusal::WrongStep);
            }
            next.state = step.state;
            next.history.push((step.state, step.at_s));
            next
        }
    };
    if let ReferralEvent::Told { news, signature, by, case_note } = &entry.event {
        next.undelivered.push((news.clone(), signature.clone()));
        next.by.clone_from(by);
        if !case_note.is_empty() {
            next.case_note.clone_from(case_note);
        }
    }
    Ok(next)
}

/// The same for the replay of the log.
pub(crate) fn replay(entry: &ReferralEntry, all: &mut BTreeMap<Vec<u8>, Vec<u8>>) -> Result<(), BooksError> {
    const DAMAGED: BooksError = BooksError::Damaged("the log holds news of a referral that does not follow");
    let Some(id) = entry.id() else { return Ok(()) };
    let key = keys::referral(id);
    let stored = all.get(&key).map(|bytes| stored_of(bytes)).transpose()?;
    let next = after(stored, entry).map_err(|_| DAMAGED)?;
    all.insert(key, versioned(&next)?);
    Ok(())
}
