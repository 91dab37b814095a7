//! Where a case file stands: whether it is under embargo, whether it has ever been in the snapshot of a
//! frozen cohort, since when its procedural status is what it is, whether it may be erased, and who may read
//! it.
//!
//! ```text
//! counted bool, embargoes set and lifted            (postcard)
//! status since, legal holds set and lifted          (postcard; absent while nothing is to be said)
//! people assigned, seal                             (postcard; absent while nothing is to be said)
//! ```

use crate::error::VaultError;
use safeborders_people::CaseAccess;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use time::Date;

/// The longest reason, in bytes.
pub(crate) const MAX_REASON_BYTES: usize = 500;
/// The longest name of who decided, in bytes.
const MAX_ACTOR_BYTES: usize = 200;
/// How many steps are kept, the last ones.
const MAX_STEPS: usize = 32;

/// What is kept with the case file. A re-import does not touch it.
#[derive(Clone, Default, Eq, PartialEq)]
pub(crate) struct Standing {
    /// It has been in the snapshot of its frozen cohort, so its cohort is its cohort for ever.
    pub(crate) counted: bool,
    /// Embargoes set and lifted, in order. The last one holds.
    steps: Vec<Step>,
    keeping: Keeping,
    access: CaseAccess,
}

/// What says how long the file is kept.
#[derive(Clone, Default, Eq, PartialEq, Serialize, Deserialize)]
struct Keeping {
    /// The day on which an import last changed the procedural status; `None` while none has.
    status_since: Option<Date>,
    /// Legal holds set and lifted, in order. The last one holds.
    holds: Vec<HoldStep>,
}

#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
struct HoldStep {
    on: Date,
    set: bool,
    reason: String,
    by: String,
}

/// A legal hold: while it is set, the file cannot be erased. For the office's own eyes.
#[derive(Clone, Eq, PartialEq)]
pub struct Hold {
    /// Since when.
    pub since: Date,
    /// Why.
    pub reason: String,
    /// Who set it.
    pub by: String,
}

#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
struct Step {
    on: Date,
    /// Set, or lifted.
    set: bool,
    reason: String,
}

impl Standing {
    /// Whether the case is under embargo: since when, and why.
    pub(crate) fn embargo(&self) -> Option<(Date, &str)> {
        self.steps.last().filter(|step| step.set).map(|step| (step.on, step.reason.as_str()))
    }

    /// The standing after an embargo was set or lifted.
    pub(crate) fn after(mut self, on: Date, set: bool, reason: &str) -> Self {
        self.steps.push(Step { on, set, reason: reason.to_owned() });
        keep_last(&mut self.steps);
        self
    }

    /// The legal hold, if one is set.
    pub(crate) fn hold(&self) -> Option<Hold> {
        let step = self.keeping.holds.last().filter(|step| step.set)?;
        Some(Hold { since: step.on, reason: step.reason.clone(), by: step.by.clone() })
    }

    /// The standing after a legal hold was set or lifted.
    pub(crate) fn after_hold(mut self, on: Date, set: bool, reason: &str, by: &str) -> Self {
        let (reason, by) = (reason.to_owned(), by.to_owned());
        self.keeping.holds.push(HoldStep { on, set, reason, by });
        keep_last(&mut self.keeping.holds);
        self
    }

    /// Since when the procedural status is what it is; `None` when it never changed here.
    pub(crate) fn status_since(&self) -> Option<Date> {
        self.keeping.status_since
    }

    /// The standing after the procedural status changed on this day.
    pub(crate) fn with_status_since(mut self, on: Date) -> Self {
        self.keeping.status_since = Some(on);
        self
    }

    /// Who may read the file.
    pub(crate) fn access(&self) -> &CaseAccess {
        &self.access
    }

    /// The standing with other readers.
    pub(crate) fn with_access(mut self, access: CaseAccess) -> Self {
        self.access = access;
        self
    }

    pub(crate) fn to_bytes(&self) -> Result<Vec<u8>, VaultError> {
        let bytes = postcard::to_stdvec(&(self.counted, &self.steps));
        let bytes = bytes.map_err(|_| VaultError::Format)?;
        let open = self.access.is_default();
        if open && self.keeping == Keeping::default() {
            return Ok(bytes);
        }
        let bytes = postcard::to_extend(&self.keeping, bytes).map_err(|_| VaultError::Format)?;
        if open {
            Ok(bytes)
        } else {
            postcard::to_extend(&self.access, bytes).map_err(|_| VaultError::Format)
        }
    }

    /// No bytes are the standing of a case that nothing was ever decided about.
    pub(crate) fn of_bytes(bytes: &[u8]) -> Option<Self> {
        if bytes.is_empty() {
            return Some(Self::default());
        }
        let ((counted, steps), rest) = postcard::take_from_bytes(bytes).ok()?;
        let (keeping, rest) = read_or_default(rest)?;
        let (access, rest) = read_or_default(rest)?;
        rest.is_empty().then_some(Self { counted, steps, keeping, access })
    }
}

/// What is absent while nothing is to be said.
fn read_or_default<T: Default + DeserializeOwned>(bytes: &[u8]) -> Option<(T, &[u8])> {
    if bytes.is_empty() { Some((T::default(), bytes)) } else { postcard::take_from_bytes(bytes).ok() }
}

fn keep_last<T>(steps: &mut Vec<T>) {
    let beyond = steps.len().saturating_sub(MAX_STEPS);
    steps.drain(..beyond);
}

/// Who decided, as it can be put on record.
///
/// # Errors
/// [`VaultError::Actor`].
pub(crate) fn checked_actor(by: &str) -> Result<&str, VaultError> {
    let by = by.trim();
    if by.is_empty() || by.len() > MAX_ACTOR_BYTES { Err(VaultError::Actor) } else { Ok(by) }
}

/// A reason that can be put on record.
///
/// # Errors
/// [`VaultError::Reason`].
pub(crate) fn checked_reason(reason: &str) -> Result<&str, VaultError> {
    let reason = reason.trim();
    if reason.is_empty() || reason.len() > MAX_REASON_BYTES { Err(VaultError::Reason) } else { Ok(reason) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const DAY: Date = date!(2024 - 02 - 03);

    #[test]
    fn the_last_step_decides_and_the_history_stays_short() {
        let mut standing = Standing::default();
        assert!(standing.embargo().is_none());
        for round in 0..100 {
            standing = standing.after(DAY, true, &"x".repeat(MAX_REASON_BYTES));
            assert!(standing.embargo().is_some(), "{round}");
            standing = standing.after(DAY, false, "over");
            assert!(standing.embargo().is_none(), "{round}");
            let by = "y".repeat(MAX_ACTOR_BYTES);
            standing = standing.after_hold(DAY, true, &"x".repeat(MAX_REASON_BYTES), &by);
            assert!(standing.hold().is_some_and(|hold| hold.by == by), "{round}");
            standing = standing.after_hold(DAY, false, "over", "z");
            assert!(standing.hold().is_none(), "{round}");
        }
        standing = standing.with_status_since(DAY);
        let mut access = CaseAccess::default();
        for person in 0..safeborders_people::MOST_ASSIGNED {
            let name = format!("{:x<48}", format!("p{person}."));
            access = access.with(name.parse().unwrap()).unwrap();
        }
        let by = access.assigned().next().unwrap().clone();
        standing = standing.with_access(access.sealed(&by, &"x".repeat(MAX_REASON_BYTES), u64::MAX).unwrap());
        let bytes = standing.to_bytes().unwrap();
        assert!(bytes.len() < usize::from(u16::MAX), "{}", bytes.len());
        assert!(Standing::of_bytes(&bytes).is_some_and(|read| read == standing));
        assert!(Standing::of_bytes(&bytes[..bytes.len() - 1]).is_none());
    }

    #[test]
    fn what_was_stored_before_there_were_holds_is_read_as_before() {
        let steps = vec![Step { on: DAY, set: true, reason: "wiretap".to_owned() }];
        let early = postcard::to_stdvec(&(true, &steps)).unwrap();
        let read = Standing::of_bytes(&early).unwrap();
        assert!(read.counted && read.embargo().is_some() && read.hold().is_none());
        assert_eq!(read.to_bytes().unwrap(), early);
        let access = CaseAccess::default().with("anna".parse().unwrap()).unwrap();
        let assigned = read.with_access(access.clone()).to_bytes().unwrap();
        assert!(Standing::of_bytes(&assigned).is_some_and(|read| *read.access() == access && read.counted));
        assert!(Standing::of_bytes(&[assigned.as_slice(), &[7]].concat()).is_none());
        assert!(
            Standing::of_bytes(&[early.as_slice(), &[7]].concat()).is_none(),
            "what follows must be whole"
        );
    }

    #[test]
    fn a_reason_says_something_and_not_too_much() {
        assert_eq!(checked_reason(" wiretap \n").unwrap(), "wiretap");
        for bad in ["", "  ", &"x".repeat(MAX_REASON_BYTES + 1)] {
            assert!(checked_reason(bad).is_err());
        }
    }
}
