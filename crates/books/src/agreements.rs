//! Agreements on file, and the steps of their life.

use crate::books::{Books, scan};
use crate::record::{LogEntry, bounded_text, unversioned, versioned};
use crate::{BooksError, keys};
use safeborders_store::KeyRange;
use safeborders_types::AgreementId;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::ops::ControlFlow;

const MAX_AGREEMENT_BYTES: usize = 1 << 20;
/// The longest name of somebody who decides, in bytes.
const MAX_BY_BYTES: usize = 120;
/// The longest reason, in bytes.
const MAX_REASON_BYTES: usize = 400;

/// A step in the life of an agreement, as the log holds it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct AgreementStep {
    /// Which agreement.
    pub agreement: AgreementId,
    /// What was done.
    pub step: Step,
    /// Who did it, when and why.
    pub decided: Decided,
}

/// What is done with an agreement. Stored: new steps are appended.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum Step {
    /// It was put on file, or replaced.
    Filed {
        /// SHA-256 of the document.
        digest: [u8; 32],
    },
    /// Nothing is asked or answered under it until it is resumed.
    Suspended,
    /// A suspension was lifted.
    Resumed,
    /// It ended for good.
    Terminated,
}

/// Who decided a step, when and why. Longer texts are cut when they are put on record.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Decided {
    /// When, in Unix seconds.
    pub at_s: u64,
    /// Who did it: person and role.
    pub by: String,
    /// The second person who approved it; empty where none is needed.
    pub approved_by: String,
    /// Why.
    pub reason: String,
}

impl Decided {
    fn bounded(&self) -> Self {
        Self {
            at_s: self.at_s,
            by: bounded_text(&self.by, MAX_BY_BYTES),
            approved_by: bounded_text(&self.approved_by, MAX_BY_BYTES),
            reason: bounded_text(&self.reason, MAX_REASON_BYTES),
        }
    }
}

/// Whether something may happen under an agreement on file.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub enum Standing {
    /// Within its validity, yes.
    Open,
    /// Not until it is resumed.
    Suspended,
    /// Not any more.
    Terminated,
}

/// How an agreement on file stands.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct AgreementState {
    /// When its present text was put on file, in Unix seconds.
    pub filed_s: u64,
    /// Whether something may happen under it.
    pub standing: Standing,
    /// The decision that made it stand so.
    pub decided: Decided,
}

impl AgreementState {
    /// The state after a step.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] for a step that cannot follow.
    pub(crate) fn after(before: Option<&Self>, step: &AgreementStep) -> Result<Self, BooksError> {
        let refused = |why| Err(BooksError::Contradiction(why));
        let (standing, decided) = (before.map(|state| state.standing), step.decided.clone());
        let filed_s = before.map_or(0, |state| state.filed_s);
        match (step.step, before) {
            (_, Some(state)) if state.standing == Standing::Terminated => {
                refused("the agreement has ended for good: agree on another one under another name")
            }
            // A suspension outlives a new text: it is lifted by name only.
            (Step::Filed { .. }, Some(state)) if state.standing == Standing::Suspended => {
                Ok(Self { filed_s: decided.at_s, ..state.clone() })
            }
            (Step::Filed { .. }, _) => Ok(Self { filed_s: decided.at_s, standing: Standing::Open, decided }),
            (Step::Suspended, _) if standing == Some(Standing::Suspended) => {
                refused("it is suspended already")
            }
            (Step::Suspended, _) => Ok(Self { filed_s, standing: Standing::Suspended, decided }),
            (Step::Resumed, _) if standing != Some(Standing::Suspended) => refused("it is not suspended"),
            (Step::Resumed, _) => Ok(Self { filed_s, standing: Standing::Open, decided }),
            (Step::Terminated, _) => Ok(Self { filed_s, standing: Standing::Terminated, decided }),
        }
    }
}

impl Books {
    /// Puts an agreement on file, or replaces the one of that name. The log keeps the digest of
    /// each version. A suspension stays.
    ///
    /// # Errors
    /// [`BooksError::TooLong`] above 1 MiB, [`BooksError::Contradiction`] for one that was terminated,
    /// and the store's own errors.
    pub fn file_agreement(
        &self,
        id: &AgreementId,
        document: &[u8],
        decided: &Decided,
    ) -> Result<u64, BooksError> {
        if document.len() > MAX_AGREEMENT_BYTES {
            return Err(BooksError::TooLong { what: "an agreement", limit: MAX_AGREEMENT_BYTES });
        }
        let digest = Sha256::digest(document).into();
        self.write_step(id, Step::Filed { digest }, decided, Some(document))
    }

    /// Suspends, resumes or terminates an agreement on file.
    ///
    /// # Errors
    /// [`BooksError::Contradiction`] when it is not on file, or does not stand so that the step can
    /// follow; and the store's own errors.
    pub fn step_agreement(&self, id: &AgreementId, step: Step, decided: &Decided) -> Result<u64, BooksError> {
        if self.agreement(id)?.is_none() {
            return Err(BooksError::Contradiction("there is no such agreement on file"));
        }
        self.write_step(id, step, decided, None)
    }

    fn write_step(
        &self,
        id: &AgreementId,
        step: Step,
        decided: &Decided,
        document: Option<&[u8]>,
    ) -> Result<u64, BooksError> {
        let step = AgreementStep { agreement: id.clone(), step, decided: decided.bounded() };
        self.write(&LogEntry::AgreementStep(Box::new(step.clone())), |_, batch| {
            let state = AgreementState::after(self.agreement_state(id)?.as_ref(), &step)?;
            batch.put(keys::agreement_state(id), versioned(&state)?);
            if let Some(document) = document {
                batch.put(keys::agreement(id), document);
            }
            Ok(())
        })
    }

    /// The agreement of this name, as it was given.
    ///
    /// # Errors
    /// The store's own errors.
    pub fn agreement(&self, id: &AgreementId) -> Result<Option<Vec<u8>>, BooksError> {
        self.get(&keys::agreement(id))
    }

    /// How the agreement of this name stands. `None` when it is not on file; also for one that was filed
    /// before steps were recorded and has taken none since, which is open.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when it cannot be read, and the store's own errors.
    pub fn agreement_state(&self, id: &AgreementId) -> Result<Option<AgreementState>, BooksError> {
        let stored = self.get(&keys::agreement_state(id))?;
        stored.map(|state| unversioned(&state, "the state of an agreement cannot be read")).transpose()
    }

    /// All agreements, by name.
    ///
    /// # Errors
    /// [`BooksError::Damaged`] when a name cannot be read, and the store's own errors.
    pub fn agreements(&self) -> Result<Vec<(AgreementId, Vec<u8>)>, BooksError> {
        let mut agreements = Vec::new();
        scan(&*self.snapshot()?, &KeyRange::prefix(keys::AGREEMENTS), |key, document| {
            agreements.push((agreement_of(key)?, document.to_vec()));
            Ok(ControlFlow::Continue(()))
        })?;
        Ok(agreements)
    }
}

fn agreement_of(key: &[u8]) -> Result<AgreementId, BooksError> {
    let name = key.get(keys::AGREEMENTS.len()..).and_then(|name| std::str::from_utf8(name).ok());
    name.and_then(|name| name.parse().ok()).ok_or(BooksError::Damaged("an agreement's key is malformed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn step(step: Step, at_s: u64) -> AgreementStep {
        let decided = Decided { at_s, by: "a".into(), approved_by: String::new(), reason: "r".into() };
        AgreementStep { agreement: "europe".parse().unwrap(), step, decided }
    }

    fn after(steps: &[Step]) -> Result<AgreementState, BooksError> {
        let mut state = None;
        for (at_s, next) in (1..).zip(steps) {
            state = Some(AgreementState::after(state.as_ref(), &step(*next, at_s))?);
        }
        state.ok_or(BooksError::Closed)
    }

    const FILED: Step = Step::Filed { digest: [0; 32] };

    #[test]
    fn a_suspension_is_lifted_by_name_only_and_an_end_is_for_good() {
        use Step::{Resumed, Suspended, Terminated};
        let cases: [(&[Step], Option<Standing>); 10] = [
            (&[FILED], Some(Standing::Open)),
            (&[FILED, Suspended], Some(Standing::Suspended)),
            (&[FILED, Suspended, FILED], Some(Standing::Suspended)),
            (&[FILED, Suspended, Resumed], Some(Standing::Open)),
            (&[FILED, Terminated], Some(Standing::Terminated)),
            (&[FILED, Suspended, Terminated], Some(Standing::Terminated)),
            (&[FILED, Resumed], None),
            (&[FILED, Suspended, Suspended], None),
            (&[FILED, Terminated, FILED], None),
            (&[FILED, Terminated, Resumed], None),
        ];
        for (steps, expected) in cases {
            assert_eq!(after(steps).ok().map(|state| state.standing), expected, "{steps:?}");
        }
    }

    #[test]
    fn the_state_says_when_the_present_text_was_filed() {
        assert_eq!(after(&[FILED, Step::Suspended, FILED]).unwrap().filed_s, 3);
        assert_eq!(after(&[FILED, Step::Suspended, Step::Resumed]).unwrap().filed_s, 1);
    }

    #[test]
    fn what_people_wrote_is_cut_before_it_is_on_record() {
        let long =
            Decided { at_s: 1, by: "x".repeat(500), approved_by: "y\u{7}".into(), reason: "z".repeat(500) };
        let cut = long.bounded();
        assert_eq!(
            (cut.by.len(), cut.approved_by.as_str(), cut.reason.len()),
            (MAX_BY_BYTES, "y", MAX_REASON_BYTES)
        );
    }
}
