//! The keeper's side: signing heads of the own log, and judging heads that others show of it.

use crate::{Head, SignedHead};
use safeborders_audit::Digest;
use safeborders_trust::{LogKey, LogPublicKey};
use safeborders_types::PeerId;
use std::collections::VecDeque;
use std::error::Error;
use std::sync::{Mutex, PoisonError};

/// How many of the last heads are known without a look into the log.
const REMEMBERED: usize = 64;

/// The own log could not be read.
#[derive(Debug, thiserror::Error)]
#[error("the own log could not be read")]
pub struct LogUnreadable(#[source] pub Box<dyn Error + Send + Sync>);

/// The own log, as far as its heads go.
pub trait OwnLog: Send + Sync {
    /// The log as it is now.
    ///
    /// # Errors
    /// [`LogUnreadable`]
    fn head(&self) -> Result<Head, LogUnreadable>;

    /// The root that the log had at this size; `None` when it never had so many entries.
    ///
    /// # Errors
    /// [`LogUnreadable`]
    fn root_at(&self, size: u64) -> Result<Option<Digest>, LogUnreadable>;
}

/// What a head that somebody shows of the own log means.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Judged {
    /// None was shown.
    Nothing,
    /// The log holds all that it commits to.
    Known,
    /// It is of an incarnation whose loss a person has accepted since.
    Settled,
    /// The own key signed it, and the log does not hold what it commits to: the log was rolled back,
    /// or two copies of it went different ways.
    Lost(SignedHead),
    /// The own key never signed it. It says nothing about the log, and something about who shows it.
    Invented,
}

/// A key that signed the log before.
pub struct EarlierKey {
    /// The key.
    pub key: LogKey,
    /// The last head that it signed alone. What else it signed counts only together with its successor: it may be in
    /// other hands, and that may be why it was changed.
    pub until: Head,
}

/// Signs the heads of one log.
pub struct Keeper<L> {
    log: L,
    id: PeerId,
    key: LogKey,
    /// The oldest first.
    earlier: Vec<EarlierKey>,
    changes: Vec<String>,
    recent: Mutex<VecDeque<SignedHead>>,
}

impl<L: OwnLog> Keeper<L> {
    /// The keeper of this peer's log.
    #[must_use]
    pub fn new(id: PeerId, key: LogKey, log: L) -> Self {
        Self { log, id, key, earlier: Vec::new(), changes: Vec::new(), recent: Mutex::default() }
    }

    /// The same keeper, of a log that had other keys before, with the statements by which each handed it over to the
    /// next. Heads are signed by the last of them too, so that who has not heard of the change yet can check them.
    #[must_use]
    pub fn after(self, earlier: Vec<EarlierKey>, changes: Vec<String>) -> Self {
        Self { earlier, changes, ..self }
    }

    /// The statements by which the log went from key to key, the oldest first.
    #[must_use]
    pub fn changes(&self) -> &[String] {
        &self.changes
    }

    /// The log's public key.
    #[must_use]
    pub fn public(&self) -> LogPublicKey {
        self.key.public()
    }

    /// Whose log it is.
    #[must_use]
    pub fn id(&self) -> &PeerId {
        &self.id
    }

    /// The signed head of the log as it is now.
    ///
    /// # Errors
    /// [`LogUnreadable`]
    pub fn signed(&self) -> Result<SignedHead, LogUnreadable> {
        let head = self.log.head()?;
        let mut recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(signed) = recent.iter().find(|signed| signed.head() == head) {
            return Ok(signed.clone());
        }
        let signed =
            SignedHead::sign(&self.id, &self.key, head).and_then(|signed| match self.earlier.last() {
                Some(before) => signed.signed_too(&before.key),
                None => Ok(signed),
            });
        let signed = signed.map_err(|e| LogUnreadable(Box::new(e)))?;
        if recent.len() == REMEMBERED {
            recent.pop_front();
        }
        recent.push_back(signed.clone());
        Ok(signed)
    }

    /// The head in a text, if this log signed it.
    fn own(&self, shown: &str) -> Option<SignedHead> {
        let by = |key: &LogKey| SignedHead::read(&self.id, &key.public(), shown).ok();
        let alone = |of: &EarlierKey| by(&of.key).filter(|signed| signed.head().age(&of.until).is_le());
        by(&self.key).or_else(|| self.earlier.iter().find_map(alone))
    }

    /// Judges a head that somebody shows of this log.
    ///
    /// # Errors
    /// [`LogUnreadable`]
    pub fn judge(&self, shown: &str) -> Result<Judged, LogUnreadable> {
        if shown.is_empty() {
            return Ok(Judged::Nothing);
        }
        let Some(signed) = self.own(shown) else { return Ok(Judged::Invented) };
        let head = signed.head();
        let recent = self.recent.lock().unwrap_or_else(PoisonError::into_inner);
        if recent.iter().any(|known| known.head() == head) {
            return Ok(Judged::Known);
        }
        drop(recent);
        let own = self.log.head()?;
        if head.incarnation < own.incarnation {
            return Ok(Judged::Settled);
        }
        let known = head.incarnation == own.incarnation && self.log.root_at(head.size)? == Some(head.root);
        Ok(if known { Judged::Known } else { Judged::Lost(signed) })
    }
}
