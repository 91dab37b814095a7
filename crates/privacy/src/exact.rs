//! Before and after the gate: [`Exact`] goes in, [`Released`] comes out.

use crate::round::{Histogram, RoundAnswer, TestAnswer, Threshold};
use safeborders_types::{Account, Answer, CountTable, Sensitivity, Yearbook};
use std::fmt;

mod sealed {
    //! Keeps [`super::Releasable`] to this crate.

    /// Only this crate can name it.
    pub trait Sealed {}
    impl Sealed for safeborders_types::CountTable {}
    impl Sealed for safeborders_types::Yearbook {}
    impl Sealed for crate::round::Histogram {}
    impl Sealed for crate::round::Threshold {}
}

/// A shape of data that may be released. Sealed: a new shape of answer is a change to this crate.
pub trait Releasable: sealed::Sealed {
    /// What the reader of a released value gets.
    type Answer: Clone + fmt::Debug + PartialEq;
}

impl Releasable for CountTable {
    type Answer = Answer;
}

/// A yearbook has no exact form of its own: its tables go in one by one.
impl Releasable for Yearbook {
    type Answer = Self;
}

impl Releasable for Histogram {
    type Answer = RoundAnswer;
}

impl Releasable for Threshold {
    type Answer = TestAnswer;
}

/// An exact answer. It comes out of a [`crate::Tally`] and can be released; it cannot be read,
/// printed, cloned or serialised.
pub struct Exact<T: Releasable> {
    value: T,
    /// What the tally held every case file to. The gate compares it with what it priced.
    sensitivity: Sensitivity,
}

impl<T: Releasable> Exact<T> {
    pub(crate) fn new(value: T, sensitivity: Sensitivity) -> Self {
        Self { value, sensitivity }
    }

    pub(crate) fn into_parts(self) -> (T, Sensitivity) {
        (self.value, self.sensitivity)
    }
}

/// A noisy answer whose cost is debited and which is on record, durably. The wire accepts this type
/// and no other. Only the gate makes one.
pub struct Released<T: Releasable> {
    released: T::Answer,
    accounts: Vec<Account>,
    late: bool,
}

// By hand: what is before the gate is neither `Clone` nor `Debug`, and what is behind it is both.
impl<T: Releasable> Clone for Released<T> {
    fn clone(&self) -> Self {
        Self { released: self.released.clone(), accounts: self.accounts.clone(), late: self.late }
    }
}

impl<T: Releasable> fmt::Debug for Released<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Released")
            .field("released", &self.released)
            .field("accounts", &self.accounts)
            .finish()
    }
}

/// Two are equal when their reader gets the same; how long it took is not part of it.
impl<T: Releasable> PartialEq for Released<T> {
    fn eq(&self, other: &Self) -> bool {
        self.released == other.released && self.accounts == other.accounts
    }
}

impl<T: Releasable> Released<T> {
    pub(crate) fn new(released: T::Answer, accounts: Vec<Account>) -> Self {
        Self { released, accounts, late: false }
    }

    pub(crate) fn late(self, late: bool) -> Self {
        Self { late, ..self }
    }

    /// The answer.
    #[must_use]
    pub fn answer(&self) -> &T::Answer {
        &self.released
    }

    /// Whether noise had to be drawn while the asker waited, so that the time of the answer could
    /// tell something about it. The caller then answers later, on its coarser grid.
    #[must_use]
    pub fn was_late(&self) -> bool {
        self.late
    }

    /// The caller's own account with each cohort of the question, after this answer. Nobody
    /// else's.
    #[must_use]
    pub fn accounts(&self) -> &[Account] {
        &self.accounts
    }
}
