//! What is known of the members: who could be reached, what they have frozen, how often they answered.

use crate::coordinator::{Coordinator, blocking, now_s};
use crate::error::AskError;
use crate::nodes::Nodes;
use safeborders_types::{Absence, CohortId, CountryCode};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, PoisonError};

/// What was seen of one node since the coordinator was started.
#[derive(Clone, Debug, Default)]
pub(crate) struct Seen {
    pub(crate) last_seen_s: Option<u64>,
    /// Why it could not be reached the last time.
    pub(crate) absence: Option<Absence>,
    pub(crate) frozen: BTreeSet<CohortId>,
}

/// What was seen of all nodes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Looked {
    pub(crate) at_s: Option<u64>,
    pub(crate) nodes: BTreeMap<CountryCode, Seen>,
}

/// What is known of one member.
#[derive(Clone, Debug)]
pub(crate) struct Member {
    pub(crate) country: CountryCode,
    pub(crate) seen: Option<Seen>,
    /// When it last answered a question that is kept.
    pub(crate) answered_at_s: Option<u64>,
    pub(crate) answered: usize,
    pub(crate) missing: usize,
    pub(crate) yearbooks: Vec<u16>,
}

pub(crate) type SharedLooks = Arc<Mutex<Looked>>;

impl<N: Nodes> Coordinator<N> {
    /// Asks every node which cohorts it has frozen and remembers who could be reached. Returns how many answered, and how
    /// many did not.
    pub async fn look(&self) -> (usize, usize) {
        let replies = self.nodes.frozen().await;
        let now = now_s();
        let answered = replies.iter().filter(|(_, reply)| reply.is_ok()).count();
        let outcome = (answered, replies.len() - answered);
        let mut looked = self.looked.lock().unwrap_or_else(PoisonError::into_inner);
        looked.at_s = Some(now);
        for (country, reply) in replies {
            let seen = looked.nodes.entry(country).or_default();
            match reply {
                Ok(frozen) => {
                    *seen = Seen { last_seen_s: Some(now), absence: None, frozen };
                }
                Err(absence) => seen.absence = Some(absence),
            }
        }
        outcome
    }

    /// Every country that is asked or that ever answered, and when the nodes were looked at.
    pub(crate) async fn members(&self) -> Result<(Vec<Member>, Option<u64>), AskError> {
        let archive = Arc::clone(&self.archive);
        let asked = blocking(move || archive.questions()).await?;
        let shelf = self.shelf().await?;
        let looked = self.looked.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut countries = self.nodes.countries();
        countries.extend(looked.nodes.keys().copied());
        countries.extend(asked.iter().flat_map(|asked| asked.releases.keys().copied()));
        let member = |country: CountryCode| {
            let gone = |asked: &&crate::Asked| asked.missing.iter().any(|m| m.country == country);
            let answers = asked.iter().filter(|a| a.releases.contains_key(&country) && !gone(a));
            Member {
                country,
                seen: looked.nodes.get(&country).cloned(),
                answered_at_s: answers.clone().map(|asked| asked.last_at_s).max(),
                answered: answers.count(),
                missing: asked.iter().filter(gone).count(),
                yearbooks: shelf.years_of(country),
            }
        };
        Ok((countries.into_iter().map(member).collect(), looked.at_s))
    }
}
