//! Before and after the gate: [`Exact`] goes in, [`Released`] comes out.

use safeborders_types::{Account, Answer, CountTable, Sensitivity, Yearbook};
use std::fmt;

mod sealed {
    //! Keeps [`super::Releasable`] to this crate.

    /// Only this crate can name it.
    pub trait Sealed {}
    impl Sealed for safeborders_types::CountTable {}
    impl Sealed for safeborders_types::Yearbook {}
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
#[derive(Clone, Debug, PartialEq)]
pub struct Released<T: Releasable> {
    released: T::Answer,
    accounts: Vec<Account>,
}

impl<T: Releasable> Released<T> {
    pub(crate) fn new(released: T::Answer, accounts: Vec<Account>) -> Self {
        Self { released, accounts }
    }

    /// The answer.
    #[must_use]
    pub fn answer(&self) -> &T::Answer {
        &self.released
    }

    /// The caller's own account with each cohort of the question, after this answer. Nobody
    /// else's.
    #[must_use]
    pub fn accounts(&self) -> &[Account] {
        &self.accounts
    }
}
