//! What the coordinator keeps: released answers, and the questions that they answer.
//!
//! # Layout
//! One ordered key space (redb), values in postcard, sealed:
//!
//! | key | value |
//! |---|---|
//! | `answer/<CC>/<question, 32 hex digits>/<release, 64 hex digits>` | [`Answer`] |
//! | `question/<question, 32 hex digits>` | [`Asked`] |
//! | `yearbook/<CC>/<year>` | the yearbook that the country gave, signed: [`SignedYearbook`] |
//! | `head/<peer>` | what is kept of that node's disclosure log: [`safeborders_witness::Kept`] |
//! | `round/<round>/<1 submission, 2 vote, 3 counts>/<peer>` | that part, signed: [`SignedRoundPart`] |
//! | `deleted-counts/<round>/<country>` | that this histogram was deleted: [`crate::CountsGone`] |
//! | `received/<key of an answer or a yearbook>` | when it was given last, Unix seconds (`u64`) |
//! | `retention/<CC>` | how many days the country's agreement lets it be kept (`u32`) |
//! | `deleted/<time, 20 digits>/<CC>` | what was deleted then: [`crate::Deleted`] |
//! | `serial` | how many times a question was asked (`u64`) |
//!
//! The question is part of an answer's key because a release's name is what a peer says it is: a
//! peer that repeats one cannot put one answer in the place of another.
//!
//! # Why sealed
//! Released figures are no secret among the parties of an agreement, but they are for these parties
//! and not for whoever finds a copy of the disk; and a figure that was altered on disk, or put in
//! the place of another country's, must not be shown as that country's word. Sealing binds each
//! value to its key and refuses both. Should the key be lost, asking again costs the cohorts
//! nothing, because a node repeats its answer; so the key needs no backup.

use crate::asked::{Asked, Merged, QuestionId};
use crate::heads;
use safeborders_pages::Reused;
use safeborders_store::keys::{Key, KeyError, RootKey, Unlock, create_key_file};
use safeborders_store::{Batch, Engine, EngineKind, KeyRange, Sealed, StoreError, fsx, open};
use safeborders_types::{
    Answer, Axis, CountryCode, PeerId, ReleaseId, RoundName, RoundPartKind, SignedRoundPart, SignedYearbook,
    YearbookFigures, merge_with_yearbooks,
};
use safeborders_witness::{Heads, StoreFailed};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

const KEY_LABEL: &str = "coordinator archive";
pub(crate) const ANSWERS: &str = "answer/";
pub(crate) const QUESTIONS: &str = "question/";
pub(crate) const YEARBOOKS: &str = "yearbook/";
pub(crate) const ROUNDS: &str = "round/";
const RECEIVED: &str = "received/";
const SERIAL: &[u8] = b"serial";

/// Why the archive cannot be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ArchiveError {
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The key.
    #[error(transparent)]
    Key(#[from] KeyError),
    /// A record was written by another version of this program.
    #[error(
        "a record of the archive cannot be read: it was written by another version; ask again into a new data directory"
    )]
    Format,
    /// What is kept of the nodes' logs.
    #[error(transparent)]
    Heads(#[from] StoreFailed),
    /// The program is being stopped.
    #[error("the program is stopping: ask again when it runs")]
    Stopping,
}

/// The released answers that the coordinator has received.
pub struct Archive {
    pub(crate) engine: Arc<dyn Engine>,
    log_seed: Key,
    /// Held while a question's record is read, changed and written.
    pub(crate) writing: Mutex<()>,
}

impl Archive {
    /// Opens the archive in this directory, unlocked by this key file; makes what is not there.
    ///
    /// # Errors
    /// [`StoreError::InUse`] when another process has it open, [`KeyError`] for a key file that
    /// others may read or that belongs to another archive.
    pub fn open(dir: &Path, key_file: &Path) -> Result<Self, ArchiveError> {
        fsx::create_dir(dir)?;
        // The store first: its lock keeps two processes from making two keys.
        let engine = open(EngineKind::Redb, &dir.join("archive"))?;
        let wrapped = dir.join("archive.key");
        let unlock = Unlock::KeyFile(key_file.to_path_buf());
        let root = if wrapped.exists() {
            RootKey::unlock(&wrapped, &unlock)?
        } else {
            if !key_file.exists() {
                create_key_file(key_file)?;
            }
            RootKey::create_new(&wrapped, &unlock)?
        };
        let engine = Arc::new(Sealed::new(engine, root.derive(KEY_LABEL), KEY_LABEL));
        Ok(Self { engine, log_seed: root.derive("witness"), writing: Mutex::new(()) })
    }

    /// Keeps the heads of the nodes' disclosure logs in this archive, cosigned under this name.
    ///
    /// # Errors
    /// [`ArchiveError`] when what is kept already cannot be read.
    pub fn witness(&self, name: PeerId) -> Result<Arc<dyn Heads>, ArchiveError> {
        heads::witness(Arc::clone(&self.engine), name, &self.log_seed)
    }

    /// Adds answers to what is known of a question, in one commit, and gives the question as it
    /// stands then: earlier releases stay where a country did not answer now.
    ///
    /// # Errors
    /// [`ArchiveError`]; nothing is then kept.
    pub fn keep(&self, mut asked: Asked, answers: &[(CountryCode, Answer)]) -> Result<Asked, ArchiveError> {
        let _one_at_a_time = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let id = asked.id();
        let serial: u64 = self.engine.get(SERIAL)?.map_or(Ok(0), |bytes| decode(&bytes))?;
        asked.serial = serial.saturating_add(1);
        if let Some(before) = self.question(id)? {
            asked.first_at_s = before.first_at_s;
            asked.releases = before.releases;
        }
        let mut batch = Batch::new();
        for (country, answer) in answers {
            asked.releases.insert(*country, answer.release);
            let key = answer_key(*country, id, answer.release);
            batch.put(received_key(&key), encode(&asked.last_at_s)?);
            batch.put(key, encode(answer)?);
        }
        batch.put(SERIAL, encode(&asked.serial)?);
        batch.put(question_key(id), encode(&asked)?);
        self.engine.commit(batch)?;
        Ok(asked)
    }

    /// A question that was asked.
    ///
    /// # Errors
    /// [`ArchiveError`] when the record cannot be read.
    pub fn question(&self, id: QuestionId) -> Result<Option<Asked>, ArchiveError> {
        self.engine.get(&question_key(id))?.map(|bytes| decode(&bytes)).transpose()
    }

    /// The kept answers to a question.
    ///
    /// # Errors
    /// [`ArchiveError`] when a record cannot be read.
    pub fn answers(&self, asked: &Asked) -> Result<Vec<(CountryCode, Answer)>, ArchiveError> {
        let id = asked.id();
        let mut answers = Vec::with_capacity(asked.releases.len());
        for (country, release) in &asked.releases {
            if let Some(bytes) = self.engine.get(&answer_key(*country, id, *release))? {
                answers.push((*country, decode(&bytes)?));
            }
        }
        Ok(answers)
    }

    /// Keeps a country's yearbook, which was given at this time, in place of an older one of the year. Its
    /// signature was checked.
    ///
    /// # Errors
    /// [`ArchiveError`]; nothing is then changed.
    pub fn keep_yearbook(&self, given: &SignedYearbook, at_s: u64) -> Result<(), ArchiveError> {
        let _one_at_a_time = self.writing.lock().unwrap_or_else(PoisonError::into_inner);
        let head = given.yearbook.head();
        let key = format!("{YEARBOOKS}{}/{}", head.country, head.year).into_bytes();
        let kept: Option<SignedYearbook> = self.engine.get(&key)?.map(|bytes| decode(&bytes)).transpose()?;
        if kept.is_some_and(|kept| kept.yearbook.head().edition > head.edition) {
            return Ok(());
        }
        let mut batch = Batch::new();
        batch.put(received_key(&key), encode(&at_s)?);
        batch.put(key, encode(given)?);
        Ok(self.engine.commit(batch)?)
    }

    /// All kept yearbooks, by country and year.
    ///
    /// # Errors
    /// [`ArchiveError`] when a record cannot be read.
    pub fn yearbooks(&self) -> Result<Vec<SignedYearbook>, ArchiveError> {
        self.all(YEARBOOKS)
    }

    /// Keeps a part of a round, in place of another of its kind and author. Its signature was checked.
    ///
    /// # Errors
    /// [`ArchiveError`]; nothing is then changed.
    pub fn keep_round_part(&self, part: &SignedRoundPart) -> Result<(), ArchiveError> {
        let mut batch = Batch::new();
        batch.put(Self::round_key(part), encode(part)?);
        Ok(self.engine.commit(batch)?)
    }

    pub(crate) fn round_key(part: &SignedRoundPart) -> Vec<u8> {
        let (head, kind) = (&part.part.head, part.part.kind());
        let place = match kind {
            RoundPartKind::Submission => 1,
            RoundPartKind::Vote => 2,
            RoundPartKind::Counts => 3,
        };
        format!("{ROUNDS}{}/{place}/{}", head.round, head.by).into_bytes()
    }

    /// The parts of a round that are kept: submissions, then votes, then counts.
    ///
    /// # Errors
    /// [`ArchiveError`] when a record cannot be read.
    pub fn round_parts(&self, round: RoundName) -> Result<Vec<SignedRoundPart>, ArchiveError> {
        self.all(&format!("{ROUNDS}{round}/"))
    }

    /// The rounds of which anything is kept, the last first.
    ///
    /// # Errors
    /// [`ArchiveError`] when a record cannot be read.
    pub fn rounds(&self) -> Result<Vec<RoundName>, ArchiveError> {
        let parts: Vec<SignedRoundPart> = self.all(ROUNDS)?;
        let names: BTreeSet<RoundName> = parts.iter().map(|part| part.part.head.round).collect();
        Ok(names.into_iter().rev().collect())
    }

    /// All questions, the last asked first.
    ///
    /// # Errors
    /// [`ArchiveError`] when a record cannot be read.
    pub fn questions(&self) -> Result<Vec<Asked>, ArchiveError> {
        let mut questions: Vec<Asked> = self.all(QUESTIONS)?;
        questions.sort_by_key(|asked| std::cmp::Reverse(asked.serial));
        Ok(questions)
    }

    /// Every record below a prefix, in the order of the keys.
    pub(crate) fn all<T: DeserializeOwned>(&self, prefix: &str) -> Result<Vec<T>, ArchiveError> {
        let (mut records, mut failed) = (Vec::new(), None);
        let view = self.engine.snapshot()?;
        view.scan(&KeyRange::prefix(prefix.as_bytes()), &mut |_, value| match decode(value) {
            Ok(record) => {
                records.push(record);
                ControlFlow::Continue(())
            }
            Err(error) => {
                failed = Some(error);
                ControlFlow::Break(())
            }
        })?;
        failed.map_or(Ok(records), Err)
    }
}

impl Merged {
    /// Merges answers to a question, and what yearbooks say to it; answers of countries that are listed as missing are
    /// kept ones.
    #[must_use]
    pub fn of(
        asked: Asked,
        axes: &[Axis],
        answers: &[(CountryCode, Answer)],
        said: &[(CountryCode, YearbookFigures)],
    ) -> Self {
        let mut reused = Vec::new();
        let mut missing = Vec::new();
        for gone in &asked.missing {
            match answers.iter().find(|(country, _)| *country == gone.country) {
                Some((country, answer)) => reused.push(Reused {
                    country: *country,
                    released_at_s: answer.released_at_s,
                    absence: gone.absence.clone(),
                }),
                None => missing.push(gone.clone()),
            }
        }
        let table = merge_with_yearbooks(axes, answers, said, missing);
        Self { asked, table, reused }
    }
}

fn answer_key(country: CountryCode, question: QuestionId, release: ReleaseId) -> Vec<u8> {
    format!("{ANSWERS}{country}/{question}/{release}").into_bytes()
}

/// Where it stands when an answer or a yearbook was given.
pub(crate) fn received_key(key: &[u8]) -> Vec<u8> {
    [RECEIVED.as_bytes(), key].concat()
}

pub(crate) fn question_key(id: QuestionId) -> Vec<u8> {
    format!("{QUESTIONS}{id}").into_bytes()
}

/// Every value begins with the number of its form.
const FORM: u8 = 1;

pub(crate) fn encode(value: &impl Serialize) -> Result<Vec<u8>, ArchiveError> {
    postcard::to_extend(value, vec![FORM]).map_err(|_| ArchiveError::Format)
}

pub(crate) fn decode<T: DeserializeOwned>(bytes: &[u8]) -> Result<T, ArchiveError> {
    let (form, value) = bytes.split_first().ok_or(ArchiveError::Format)?;
    if *form != FORM {
        return Err(ArchiveError::Format);
    }
    postcard::from_bytes(value).map_err(|_| ArchiveError::Format)
}
