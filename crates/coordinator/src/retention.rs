//! Deleting what nodes gave when the time is over for which an agreement lets it be kept.
//!
//! Each node says with its description how long that is; it is noted, so that the answers of a node which cannot be
//! reached any more are deleted all the same. What is asked again, or fetched again, was given again: its time begins
//! anew. Of a country that never said how long, nothing is deleted.

use crate::archive::{
    ANSWERS, Archive, ArchiveError, QUESTIONS, YEARBOOKS, decode, encode, question_key, received_key,
};
use crate::asked::{Asked, QuestionId};
use crate::coordinator::{Coordinator, blocking};
use crate::error::AskError;
use crate::nodes::Nodes;
use crate::round_retention::CountsGone;
use safeborders_store::{Batch, KeyRange};
use safeborders_types::CountryCode;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;
use std::sync::{Arc, PoisonError};

const RETENTION: &str = "retention/";
const DELETED: &str = "deleted/";
const DAY_S: u64 = 86_400;

/// What of one country was deleted at one time. It stays on file.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Deleted {
    /// When, in Unix seconds.
    pub at_s: u64,
    /// Whose answers.
    pub country: CountryCode,
    /// For how many days they might be kept.
    pub days: u32,
    /// How many answers to questions.
    pub answers: usize,
    /// How many yearbooks.
    pub yearbooks: usize,
}

impl Archive {
    /// Notes for how many days the answers of these countries may be kept.
    ///
    /// # Errors
    /// [`ArchiveError`]; nothing is then changed.
    pub fn note_retention(&self, days: &BTreeMap<CountryCode, u32>) -> Result<(), ArchiveError> {
        let mut batch = Batch::new();
        for (country, days) in days {
            batch.put(retention_key(*country), encode(days)?);
        }
        if batch.is_empty() { Ok(()) } else { Ok(self.engine.commit(batch)?) }
    }

    /// Deletes every answer and yearbook whose time is over at `now_s`, in one commit with the note that says so.
    ///
    /// # Errors
    /// [`ArchiveError`]; nothing is then deleted.
    pub fn delete_due(&self, now_s: u64) -> Result<Vec<Deleted>, ArchiveError> {
        let _one_at_a_time = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let mut batch = Batch::new();
        let mut deleted = BTreeMap::<CountryCode, Deleted>::new();
        let mut gone = BTreeSet::new();
        for key in
            [ANSWERS, YEARBOOKS].into_iter().map(|of| self.keys(of)).collect::<Result<Vec<_>, _>>()?.concat()
        {
            let country = country_of(&key).ok_or(ArchiveError::Format)?;
            let Some(days) = self.read::<u32>(&retention_key(country))? else { continue };
            let received = received_key(&key);
            let Some(at_s) = self.read::<u64>(&received)? else {
                // Kept by a version that did not note it: its time begins now.
                batch.put(received, encode(&now_s)?);
                continue;
            };
            if now_s < at_s.saturating_add(u64::from(days) * DAY_S) {
                continue;
            }
            let of = Deleted { at_s: now_s, country, days, answers: 0, yearbooks: 0 };
            let of = deleted.entry(country).or_insert(of);
            match key.starts_with(ANSWERS.as_bytes()) {
                true => of.answers += 1,
                false => of.yearbooks += 1,
            }
            batch.delete(received).delete(key.clone());
            gone.insert(key);
        }
        for asked in self.all::<Asked>(QUESTIONS)? {
            forget(&mut batch, asked, &gone)?;
        }
        for of in deleted.values() {
            batch.put(format!("{DELETED}{now_s:020}/{}", of.country), encode(of)?);
        }
        if !batch.is_empty() {
            self.engine.commit(batch)?;
        }
        Ok(deleted.into_values().collect())
    }

    /// What was deleted so far, the oldest first.
    ///
    /// # Errors
    /// [`ArchiveError`] when a record cannot be read.
    pub fn deletions(&self) -> Result<Vec<Deleted>, ArchiveError> {
        self.all(DELETED)
    }

    fn keys(&self, prefix: &str) -> Result<Vec<Vec<u8>>, ArchiveError> {
        let mut keys = Vec::new();
        self.engine.snapshot()?.scan(&KeyRange::prefix(prefix.as_bytes()), &mut |key, _| {
            keys.push(key.to_vec());
            ControlFlow::Continue(())
        })?;
        Ok(keys)
    }

    pub(crate) fn read<T: serde::de::DeserializeOwned>(&self, key: &[u8]) -> Result<Option<T>, ArchiveError> {
        self.engine.get(key)?.map(|bytes| decode(&bytes)).transpose()
    }
}

/// Takes answers that are gone out of a question's record; a question without answers goes with them.
fn forget(batch: &mut Batch, mut asked: Asked, gone: &BTreeSet<Vec<u8>>) -> Result<(), ArchiveError> {
    let (id, before): (QuestionId, usize) = (asked.id(), asked.releases.len());
    asked
        .releases
        .retain(|country, release| !gone.contains(format!("{ANSWERS}{country}/{id}/{release}").as_bytes()));
    if asked.releases.len() == before {
        return Ok(());
    }
    match asked.releases.is_empty() {
        true => batch.delete(question_key(id)),
        false => batch.put(question_key(id), encode(&asked)?),
    };
    Ok(())
}

pub(crate) fn retention_key(country: CountryCode) -> Vec<u8> {
    format!("{RETENTION}{country}").into_bytes()
}

/// The country that the key of an answer or a yearbook names.
fn country_of(key: &[u8]) -> Option<CountryCode> {
    std::str::from_utf8(key).ok()?.split('/').nth(1)?.parse().ok()
}

impl<N: Nodes> Coordinator<N> {
    /// Asks every node for how long its answers may be kept, and deletes those whose time is over at `now_s`.
    ///
    /// # Errors
    /// [`AskError::Archive`]; nothing is then deleted.
    pub async fn delete_due(&self, now_s: u64) -> Result<Vec<Deleted>, AskError> {
        let told = self.nodes.retention().await;
        let archive = Arc::clone(&self.archive);
        let deleted = blocking(move || {
            archive.note_retention(&told)?;
            let counts = archive.delete_counts_due(now_s)?;
            Ok::<_, ArchiveError>((archive.delete_due(now_s)?, counts))
        });
        let (deleted, counts) = deleted.await?;
        for CountsGone { round, country, days, .. } in counts {
            tracing::info!(%round, %country, days, "a histogram that may not be kept any longer was deleted");
        }
        *self.shelved.lock().unwrap_or_else(PoisonError::into_inner) = None;
        Ok(deleted)
    }
}
