//! The negative space: tests that fail to compile when somebody adds a derive.

use safeborders_privacy::{
    BudgetGrant, CaseTally, Commit, Exact, Gate, GateKey, Histogram, Releasable, ReleaseSource, Released,
    RoundAnswer, Tally,
};
use safeborders_types::{Answer, CountTable};
use static_assertions::{assert_impl_all, assert_not_impl_any, assert_obj_safe};
use std::fmt::{Debug, Display};

assert_not_impl_any!(
    Exact<CountTable>: Clone, Copy, Debug, Display, Default, PartialEq, PartialOrd, std::hash::Hash,
    serde::Serialize, serde::de::DeserializeOwned, AsRef<CountTable>, std::borrow::Borrow<CountTable>,
    std::ops::Deref, Into<CountTable>, IntoIterator, From<CountTable>
);
assert_not_impl_any!(
    Released<CountTable>: Default, serde::de::DeserializeOwned, From<Answer>, From<CountTable>,
    std::ops::DerefMut, AsMut<Answer>
);
assert_not_impl_any!(
    BudgetGrant: Clone, Copy, Default, Debug, serde::Serialize, serde::de::DeserializeOwned
);
assert_not_impl_any!(
    Exact<Histogram>: Clone, Debug, Default, PartialEq, serde::Serialize, AsRef<[i64]>, std::ops::Deref
);
assert_not_impl_any!(Histogram: Clone, Debug, PartialEq, serde::Serialize, AsRef<[i64]>, IntoIterator);
assert_not_impl_any!(Released<Histogram>: Default, From<RoundAnswer>, From<Histogram>);
assert_not_impl_any!(Tally: Clone, Debug, serde::Serialize, Default);
assert_not_impl_any!(CaseTally<'static>: Clone, Debug, std::ops::Deref, AsRef<[i64]>);
assert_not_impl_any!(Commit: Default, serde::de::DeserializeOwned);
assert_not_impl_any!(GateKey: Clone, Debug, Display, serde::Serialize, AsRef<[u8]>);
assert_not_impl_any!(Answer: Releasable);
assert_not_impl_any!(RoundAnswer: Releasable);
assert_not_impl_any!(Vec<i64>: Releasable);

// The control: a released answer can be read and passed on, and a gate can be shared.
assert_impl_all!(Released<CountTable>: Clone, Debug, PartialEq, Send, Sync);
assert_impl_all!(Exact<CountTable>: Send);
assert_impl_all!(Gate<crate::ledger::MemoryLedger>: Send, Sync);
assert_obj_safe!(ReleaseSource);
