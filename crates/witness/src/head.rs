//! The head of a node's disclosure log, and its name.

use safeborders_audit::{Checkpoint, Digest};
use safeborders_trust::{LogKey, LogKeyError, LogPublicKey};
use safeborders_types::PeerId;
use std::cmp::Ordering;

/// A log at one moment.
///
/// A log whose end was lost goes on as another log: the incarnation is the number in its name. A
/// head is later than another when its incarnation is higher, or its size in the same one.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Head {
    /// 1, and one more for each loss that its keeper has declared.
    pub incarnation: u32,
    /// How many entries it has.
    pub size: u64,
    /// The hash over all of them.
    pub root: Digest,
}

impl Head {
    /// Whether this head is earlier or later than another of the same log. Equal says nothing about
    /// the roots.
    #[must_use]
    pub fn age(&self, other: &Self) -> Ordering {
        (self.incarnation, self.size).cmp(&(other.incarnation, other.size))
    }
}

/// A head with its keeper's signature, which was checked.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SignedHead {
    head: Head,
    text: String,
}

/// The name of a node's disclosure log: `safeborders/GR/node/athens/disclosures/1`.
#[must_use]
pub fn origin(peer: &PeerId, incarnation: u32) -> String {
    format!("{}/disclosures/{incarnation}", witness_name(peer))
}

/// The name under which a peer cosigns other logs' heads: `safeborders/GR/node/athens`.
#[must_use]
pub fn witness_name(peer: &PeerId) -> String {
    format!("safeborders/{}/{}/{}", peer.country(), peer.role(), peer.name())
}

impl SignedHead {
    /// Signs a head of this peer's log.
    ///
    /// # Errors
    /// [`LogKeyError`]
    pub fn sign(peer: &PeerId, key: &LogKey, head: Head) -> Result<Self, LogKeyError> {
        let named = Checkpoint::new(&origin(peer, head.incarnation), head.size, head.root);
        let text = key.sign(&named.map_err(|_| LogKeyError::Form)?)?;
        Ok(Self { head, text })
    }

    /// The same head, signed by another key of the log too.
    ///
    /// # Errors
    /// [`LogKeyError`]
    pub fn signed_too(self, key: &LogKey) -> Result<Self, LogKeyError> {
        let text = key.sign_too(&self.text)?;
        Ok(Self { text, ..self })
    }

    /// Reads a head that this peer's log signed.
    ///
    /// # Errors
    /// [`LogKeyError::Form`] for what is no head of this peer's log, [`LogKeyError::Signature`] for what
    /// its key did not sign.
    pub fn read(peer: &PeerId, key: &LogPublicKey, text: &str) -> Result<Self, LogKeyError> {
        let signed = key.verify(text)?;
        let number = signed.origin().rsplit('/').next().and_then(|n| n.parse().ok());
        let incarnation: u32 = number.filter(|n| *n > 0).ok_or(LogKeyError::Form)?;
        if signed.origin() != origin(peer, incarnation) {
            return Err(LogKeyError::Form);
        }
        let head = Head { incarnation, size: signed.size(), root: signed.root() };
        Ok(Self { head, text: text.to_owned() })
    }

    /// The head.
    #[must_use]
    pub fn head(&self) -> Head {
        self.head
    }

    /// The signed note.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}
