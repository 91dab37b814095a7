//! The gate: the only crate that can turn an [`Exact`] table into a [`Released`] one.
//!
//! A vault counts into a [`Tally`], which bounds what one case file can do to the table. The
//! [`Gate`] checks the budget of every cohort that the question spans, has the table counted, adds
//! noise, makes {debit, answer, log entry} durable in one commit, and only then hands out a
//! `Released`, the one type that the wire accepts.
//!
//! # Invariants
//! - A `Released` value has had its budget debited, its noise added, and both made durable together
//!   with their log entry, before it exists.
//! - What a cohort may ever lose is written once, when it opens, and never raised.
//! - The same question about the same cohorts is answered once; a repeat returns the stored answer.
//! - A cohort is reissued once. Releases over it then have other names, and are charged to another share.
//! - A refusal is decided before any data is touched and carries a code only.
//! - When it is unknown whether a commit is durable, the gate releases nothing until its books were
//!   read again.
//!
//! # Never here
//! Case files, messages, sockets, files, clocks, logging; cargo features; a mechanism without noise.
//! A store can only be handed a [`Commit`], and only the gate can make one.
//!
//! # Units
//! Privacy loss in nano-ρ and nano-ε (`u64`), always rounded up; times in Unix seconds; noise in
//! counts.
//!
//! # What does not compile
//! Each example below fails because of a private field or a missing trait and nothing else; the
//! first, which compiles, shows that the rest is sound.
//!
//! ```
//! use safeborders_privacy::{BudgetGrant, Exact, Released, Tally};
//! use safeborders_types::{CountTable, Sensitivity};
//! fn count() -> Exact<CountTable> {
//!     let mut tally = Tally::new(Vec::new(), Sensitivity::ONE).unwrap();
//!     tally.case_file(|case| case.count(0));
//!     tally.finish().unwrap()
//! }
//! fn read(released: &Released<CountTable>) -> i64 { released.answer().table.cells()[0] }
//! let _exact = count();
//! ```
//! An exact table cannot be printed,
//! ```compile_fail
//! use safeborders_privacy::{BudgetGrant, Exact, Released, Tally};
//! use safeborders_types::{CountTable, Sensitivity};
//! fn count() -> Exact<CountTable> {
//!     let mut tally = Tally::new(Vec::new(), Sensitivity::ONE).unwrap();
//!     tally.case_file(|case| case.count(0));
//!     tally.finish().unwrap()
//! }
//! println!("{:?}", count());
//! ```
//! or cloned,
//! ```compile_fail
//! use safeborders_privacy::{BudgetGrant, Exact, Released, Tally};
//! use safeborders_types::{CountTable, Sensitivity};
//! fn count() -> Exact<CountTable> {
//!     let mut tally = Tally::new(Vec::new(), Sensitivity::ONE).unwrap();
//!     tally.case_file(|case| case.count(0));
//!     tally.finish().unwrap()
//! }
//! let _two = count().clone();
//! ```
//! or read,
//! ```compile_fail
//! use safeborders_privacy::{BudgetGrant, Exact, Released, Tally};
//! use safeborders_types::{CountTable, Sensitivity};
//! fn count() -> Exact<CountTable> {
//!     let mut tally = Tally::new(Vec::new(), Sensitivity::ONE).unwrap();
//!     tally.case_file(|case| case.count(0));
//!     tally.finish().unwrap()
//! }
//! let _cells = count().value;
//! ```
//! nor can the tally be read while it counts:
//! ```compile_fail
//! use safeborders_privacy::{BudgetGrant, Exact, Released, Tally};
//! use safeborders_types::{CountTable, Sensitivity};
//! let tally = Tally::new(Vec::new(), Sensitivity::ONE).unwrap();
//! let _cells = tally.cells;
//! ```
//! A grant cannot be made,
//! ```compile_fail
//! use safeborders_privacy::{BudgetGrant, Debit};
//! use safeborders_types::{Account, NanoRho, Sensitivity, Sigma};
//! fn forge(cost: NanoRho, sigma: Sigma, sensitivity: Sensitivity) -> BudgetGrant {
//!     let (debits, accounts) = (Vec::<Debit>::new(), Vec::<Account>::new());
//!     BudgetGrant { cost, sigma, sensitivity, debits, accounts }
//! }
//! ```
//! a released answer cannot be made from an answer,
//! ```compile_fail
//! use safeborders_privacy::Released;
//! use safeborders_types::{Answer, CountTable};
//! fn forge(answer: Answer) -> Released<CountTable> {
//!     Released { released: answer, accounts: Vec::new(), late: false }
//! }
//! ```
//! and a new shape of answer cannot be added from outside:
//! ```compile_fail
//! struct Rows(Vec<String>);
//! impl safeborders_privacy::Releasable for Rows { type Answer = Vec<String>; }
//! ```

// The tests' ledger names this crate as everybody else does.
#[cfg(test)]
extern crate self as safeborders_privacy;

mod account;
mod accountant;
mod derive;
mod entry;
mod epsilon;
mod error;
mod exact;
mod gate;
mod kept;
mod ledger;
mod loss;
pub mod mechanism;
mod noise;
mod pool;
mod reissue;
mod request;
mod round;
mod seal;
mod shares;
mod shelf;
mod source;
mod tally;
mod yearbook;

pub use account::{CohortAccount, Counterpart};
pub use accountant::BudgetGrant;
pub use derive::{Family, Indexed};
pub use entry::{Entry, Event, Exchange, Outcome, YearbookEvent};
pub use epsilon::epsilon_for_life;
pub use error::{CountFailed, GateError, Refusal};
pub use exact::{Exact, Releasable, Released};
pub use gate::Gate;
pub use ledger::{Commit, Debit, LedgerError, LedgerStore};
pub use loss::{Loss, Share};
pub use request::{Ask, RefusedAsk, ReleaseRequest};
pub use round::{
    Histogram, HistogramRequest, RoundAnswer, RoundEntry, RoundId, RoundOutcome, RoundPart, RoundTerms,
    TestAnswer, Threshold, ThresholdRequest,
};
pub use seal::{GateKey, SealedRelease};
pub use shares::{InvalidShares, Shares};
pub use source::ReleaseSource;
pub use tally::{BrokenClaim, CaseTally, Tally};
pub use yearbook::{
    YEARBOOK_EDITION, YearbookAsk, YearbookRequest, YearbookTableRequest, given_yearbook_bytes,
};
