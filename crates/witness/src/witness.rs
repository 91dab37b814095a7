//! The witness: keeps every counterpart's heads, in memory and in a store.

use crate::kept::Context;
use crate::{DueProof, Finding, Kept, Shown, Trouble};
use safeborders_audit::Digest;
use safeborders_trust::LogKey;
use safeborders_types::PeerId;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// What is kept could not be stored or read.
#[derive(Debug, thiserror::Error)]
#[error("the heads of other logs could not be stored or read")]
pub struct StoreFailed(#[source] pub Box<dyn Error + Send + Sync>);

/// Where what is kept is stored.
pub trait HeadStore: Send + Sync {
    /// All that is kept.
    ///
    /// # Errors
    /// [`StoreFailed`]
    fn load(&self) -> Result<Vec<(PeerId, Kept)>, StoreFailed>;

    /// Keeps this, durably, and puts the finding on record where there is one.
    ///
    /// # Errors
    /// [`StoreFailed`]
    fn keep(&self, of: &PeerId, kept: &Kept, found: Option<&Trouble>) -> Result<(), StoreFailed>;
}

/// What a client of other nodes does with their heads.
pub trait Heads: Send + Sync + fmt::Debug {
    /// The last head of this peer's log that was seen, to remind it of; empty: none.
    fn last(&self, of: &PeerId) -> String;

    /// Takes in what the peer showed with a reply. May block on a store.
    fn saw(&self, of: &PeerId, shown: &Shown);

    /// Whether heads are kept at all, so that a key is worth asking for.
    fn keeps(&self) -> bool {
        true
    }
}

/// Keeps no heads: for programs that ask once and for tests.
#[derive(Clone, Copy, Debug, Default)]
pub struct NoHeads;

impl Heads for NoHeads {
    fn last(&self, _: &PeerId) -> String {
        String::new()
    }

    fn saw(&self, _: &PeerId, _: &Shown) {}

    fn keeps(&self) -> bool {
        false
    }
}

/// Called for every finding: for the operator's log.
type Alarm = Box<dyn Fn(&PeerId, &Trouble) + Send + Sync>;
/// Tells the time in Unix seconds.
type Clock = fn() -> u64;

/// Keeps the heads of other logs.
pub struct Witness<S> {
    id: PeerId,
    key: LogKey,
    store: S,
    kept: Mutex<BTreeMap<PeerId, Kept>>,
    alarm: Alarm,
    clock: Clock,
}

impl<S> fmt::Debug for Witness<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Witness({})", self.id)
    }
}

impl<S: HeadStore> Witness<S> {
    /// A witness of this name and key, with what is stored already.
    ///
    /// # Errors
    /// [`StoreFailed`]
    pub fn open(
        id: PeerId,
        key: LogKey,
        store: S,
        clock: Clock,
        alarm: impl Fn(&PeerId, &Trouble) + Send + Sync + 'static,
    ) -> Result<Self, StoreFailed> {
        let kept = Mutex::new(store.load()?.into_iter().collect());
        Ok(Self { id, key, store, kept, alarm: Box::new(alarm), clock })
    }

    /// What is kept of this peer's log.
    #[must_use]
    pub fn kept(&self, of: &PeerId) -> Option<Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).get(of).cloned()
    }

    /// Takes in what a peer shows of its log.
    ///
    /// # Errors
    /// [`StoreFailed`]; what was shown is then not kept.
    pub fn see(&self, of: &PeerId, shown: &Shown) -> Result<(), StoreFailed> {
        self.change(of, |kept, context| kept.see(context, shown))
    }

    /// The proof that a peer should be asked for now.
    #[must_use]
    pub fn due(&self, of: &PeerId) -> Option<DueProof> {
        self.kept(of)?.due(of, (self.clock)())
    }

    /// Takes in a proof that was asked for; `None`: the peer says that its log was never so long.
    ///
    /// # Errors
    /// As [`Self::see`].
    pub fn proved(&self, of: &PeerId, due: &DueProof, proof: Option<&[Digest]>) -> Result<(), StoreFailed> {
        self.change(of, |kept, context| kept.proved(context, due, proof))
    }

    /// Notes that a peer showed a head of this side's log that this side never signed.
    ///
    /// # Errors
    /// As [`Self::see`].
    pub fn invented(&self, by: &PeerId, shown: &str) -> Result<(), StoreFailed> {
        self.change(by, |kept, context| kept.trouble(Finding::Invented, context.at_s, "", shown))
    }

    fn change(
        &self,
        of: &PeerId,
        change: impl FnOnce(&mut Kept, Context<'_>) -> Option<Trouble>,
    ) -> Result<(), StoreFailed> {
        let context = Context { of, by: &self.id, key: &self.key, at_s: (self.clock)() };
        let mut all = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let before = all.get(of).cloned().unwrap_or_default();
        let mut kept = before.clone();
        let found = change(&mut kept, context);
        if kept != before {
            self.store.keep(of, &kept, found.as_ref())?;
            all.insert(of.clone(), kept);
        }
        drop(all);
        if let Some(found) = &found {
            (self.alarm)(of, found);
        }
        Ok(())
    }
}

impl<S: HeadStore> Heads for Witness<S> {
    fn last(&self, of: &PeerId) -> String {
        self.kept(of).map(|kept| kept.last(of).to_owned()).unwrap_or_default()
    }

    fn saw(&self, of: &PeerId, shown: &Shown) {
        // What could not be kept now is shown again with the next reply.
        let _ = self.see(of, shown);
    }
}
