//! What is kept of one counterpart's log, and what each head that it shows changes in that.

use crate::{Head, SignedHead, witness_name};
use safeborders_audit::{Digest, verify_consistency};
use safeborders_trust::{LogKey, LogPublicKey};
use safeborders_types::PeerId;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// A log that grew by so many entries since the last proof is asked for one.
const PROVE_AFTER_ENTRIES: u64 = 256;
/// A log that grew at all is asked for a proof after so long, in seconds.
const PROVE_AFTER_S: u64 = 600;
/// The same finding is put on record again after so long, in seconds.
const AGAIN_AFTER_S: u64 = 3_600;
/// How many findings are kept with their heads.
const TROUBLES: usize = 3;
/// The most changes of a log's key that are followed at once, and the most earlier keys that are kept.
pub const MAX_CHANGES: usize = 8;
/// The longest text of a peer that is kept as evidence.
const MAX_SHOWN_BYTES: usize = 2_048;

/// Something wrong with a counterpart's log.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Finding {
    /// It shows another key than the one that was learnt first.
    OtherKey,
    /// Its head does not carry its signature.
    BadSignature,
    /// It showed an earlier head than one that it had signed before: it was rolled back.
    Shrunk,
    /// Two heads of it contradict each other: it was rewritten, or went two ways.
    Forked,
    /// It has declared that its end is lost, and goes on under another name.
    Restarted,
    /// The peer showed a head of this side's log that this side never signed.
    Invented,
    /// It goes on under another key, to which its old one handed it over. Nothing is wrong: it is put on record.
    KeyChanged,
}

impl Finding {
    /// A stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::OtherKey => "other-key",
            Self::BadSignature => "bad-signature",
            Self::Shrunk => "shrunk",
            Self::Forked => "forked",
            Self::Restarted => "restarted",
            Self::Invented => "invented",
            Self::KeyChanged => "key-changed",
        }
    }
}

/// A finding with what shows it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Trouble {
    /// What.
    pub finding: Finding,
    /// When it was noticed, in Unix seconds.
    pub at_s: u64,
    /// The head that was kept.
    pub kept: String,
    /// What was shown instead.
    pub shown: String,
}

/// What a peer shows of its own log with a reply.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Shown {
    /// The last head that this side had seen when it asked; empty: none. An honest log shows no earlier
    /// one in its reply.
    pub before: String,
    /// The key, where the reply carries it.
    pub key: Option<LogPublicKey>,
    /// The statements by which the log went from key to key, the oldest first.
    pub changes: Vec<String>,
    /// The signed head; empty: none is shown, as by a node that is held.
    pub head: String,
}

/// What is kept of one counterpart's log.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// Its key: the first that it showed, or one that a person accepted; `None` before that.
    pub key: Option<LogPublicKey>,
    /// Another key that it shows now, which is refused.
    pub other_key: Option<LogPublicKey>,
    /// The highest head that it signed; empty before the first.
    pub seen: String,
    /// When that was seen, in Unix seconds.
    pub seen_at_s: u64,
    /// The highest head that was proved to follow from the first one, with this side's cosignature.
    pub proven: String,
    /// When that was proved, in Unix seconds.
    pub proven_at_s: u64,
    /// The last findings.
    pub troubles: Vec<Trouble>,
    /// The keys that it handed itself over from: what is kept may be signed by them.
    #[serde(default)]
    pub earlier: Vec<LogPublicKey>,
}

/// A proof to be asked for.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct DueProof {
    /// From this head.
    pub old: Head,
    /// To this one.
    pub new: SignedHead,
}

/// Who keeps, of whose log, and when.
#[derive(Clone, Copy)]
pub(crate) struct Context<'c> {
    pub(crate) of: &'c PeerId,
    pub(crate) by: &'c PeerId,
    pub(crate) key: &'c LogKey,
    pub(crate) at_s: u64,
}

impl Kept {
    /// What to remind the log's keeper of: the highest head, with the cosignature where it is proved.
    #[must_use]
    pub fn last(&self, of: &PeerId) -> &str {
        let head = |text: &str| self.read(of, text).map(|signed| signed.head());
        if head(&self.proven) == head(&self.seen) { &self.proven } else { &self.seen }
    }

    /// The kept head in a text, signed by the log's key or by one before it; `None` when there is none.
    #[must_use]
    pub fn read(&self, of: &PeerId, text: &str) -> Option<SignedHead> {
        let keys = self.key.iter().chain(&self.earlier);
        keys.into_iter().find_map(|key| SignedHead::read(of, key, text).ok())
    }

    /// A head that the peer shows now: the log's key must have signed it.
    #[must_use]
    pub fn read_shown(&self, of: &PeerId, text: &str) -> Option<SignedHead> {
        SignedHead::read(of, self.key.as_ref()?, text).ok()
    }

    /// Takes in what the peer showed. Returns what is to be put on record.
    pub(crate) fn see(&mut self, context: Context<'_>, shown: &Shown) -> Option<Trouble> {
        self.key = self.key.or(shown.key);
        let own = self.key?;
        let mut changed = None;
        if let Some(key) = shown.key.filter(|key| *key != own) {
            if self.follow(context.of, key, &shown.changes) {
                let (old, new) = (own.to_string(), key.to_string());
                changed = self.trouble(Finding::KeyChanged, context.at_s, &old, &new);
            } else if self.read_shown(context.of, &shown.head).is_none() {
                self.other_key = Some(key);
                return self.trouble(Finding::OtherKey, context.at_s, &self.seen.clone(), &key.to_string());
            }
            // Else the known key signs still: it is the one that is believed.
        }
        let found = if shown.head.is_empty() { None } else { self.see_head(context, shown) };
        found.or(changed)
    }

    /// Goes from the known key to this one, if statements lead there. `false`: they do not, and nothing changed.
    fn follow(&mut self, of: &PeerId, to: LogPublicKey, changes: &[String]) -> bool {
        let (Some(mut key), keeper) = (self.key, witness_name(of)) else { return false };
        let mut passed = Vec::new();
        for change in changes.iter().take(MAX_CHANGES) {
            if let Ok(next) = key.handed_over(&keeper, change) {
                passed.push(key);
                key = next;
            }
        }
        if key != to {
            return false;
        }
        self.earlier.extend(passed);
        let beyond = self.earlier.len().saturating_sub(MAX_CHANGES);
        self.earlier.drain(..beyond);
        (self.key, self.other_key) = (Some(key), None);
        true
    }

    fn see_head(&mut self, context: Context<'_>, shown: &Shown) -> Option<Trouble> {
        let (kept, text) = (self.seen.clone(), shown.head.as_str());
        let Some(signed) = self.read_shown(context.of, text) else {
            return self.trouble(Finding::BadSignature, context.at_s, &kept, text);
        };
        if let Some(before) = self.read(context.of, &shown.before)
            && let Some(finding) = contradicts(&before.head(), &signed.head())
        {
            return self.trouble(finding, context.at_s, &shown.before, text);
        }
        let Some(seen) = self.read(context.of, &kept) else {
            self.take(context, text, true);
            return None;
        };
        match signed.head().age(&seen.head()) {
            // An answer that was overtaken by a later one.
            Ordering::Less => None,
            Ordering::Equal if signed.head().root != seen.head().root => {
                self.trouble(Finding::Forked, context.at_s, &kept, text)
            }
            Ordering::Equal => {
                self.seen_at_s = context.at_s;
                None
            }
            Ordering::Greater if signed.head().incarnation > seen.head().incarnation => {
                self.take(context, text, true);
                self.trouble(Finding::Restarted, context.at_s, &kept, text)
            }
            Ordering::Greater => {
                // Everything follows from the empty log.
                self.take(context, text, seen.head().size == 0);
                None
            }
        }
    }

    fn take(&mut self, context: Context<'_>, text: &str, proven: bool) {
        (self.seen, self.seen_at_s) = (text.to_owned(), context.at_s);
        if proven {
            self.prove(context, text);
        }
    }

    fn prove(&mut self, context: Context<'_>, text: &str) {
        let cosigned = context.key.cosign(&witness_name(context.by), text, context.at_s);
        // Without room for a cosignature the head itself is kept.
        (self.proven, self.proven_at_s) = (cosigned.unwrap_or_else(|_| text.to_owned()), context.at_s);
    }

    /// The proof that should be asked for now.
    #[must_use]
    pub fn due(&self, of: &PeerId, at_s: u64) -> Option<DueProof> {
        let due = self.unproven(of)?;
        let grown = due.new.head().size.saturating_sub(due.old.size);
        let waited = at_s.saturating_sub(self.proven_at_s);
        (grown >= PROVE_AFTER_ENTRIES || waited >= PROVE_AFTER_S).then_some(due)
    }

    /// From which head to which there is no proof yet.
    #[must_use]
    pub fn unproven(&self, of: &PeerId) -> Option<DueProof> {
        let (old, new) = (self.read(of, &self.proven)?.head(), self.read(of, &self.seen)?);
        let grown = old.incarnation == new.head().incarnation && old.size < new.head().size;
        grown.then_some(DueProof { old, new })
    }

    /// Takes in the proof that was asked for; `None`: the peer says that its log was never of those
    /// sizes. Returns what is to be put on record.
    pub(crate) fn proved(
        &mut self,
        context: Context<'_>,
        due: &DueProof,
        proof: Option<&[Digest]>,
    ) -> Option<Trouble> {
        let (old, new, kept) = (due.old, due.new.head(), self.proven.clone());
        if self.read(context.of, &kept).map(|signed| signed.head()) != Some(old) {
            return None;
        }
        let Some(proof) = proof else {
            return self.trouble(Finding::Shrunk, context.at_s, &kept, due.new.text());
        };
        match verify_consistency(old.size, &old.root, new.size, &new.root, proof) {
            Ok(()) => {
                self.prove(context, due.new.text());
                None
            }
            Err(_) => self.trouble(Finding::Forked, context.at_s, &kept, due.new.text()),
        }
    }

    /// Keeps a finding. Returns it for the record unless the same one was recorded a short while ago: a
    /// peer must not be able to fill the log.
    pub(crate) fn trouble(
        &mut self,
        finding: Finding,
        at_s: u64,
        kept: &str,
        shown: &str,
    ) -> Option<Trouble> {
        let recent = |t: &Trouble| t.finding == finding && at_s.saturating_sub(t.at_s) < AGAIN_AFTER_S;
        if self.troubles.iter().any(recent) {
            return None;
        }
        let end = (0..=MAX_SHOWN_BYTES.min(shown.len())).rev().find(|end| shown.is_char_boundary(*end));
        let shown = shown[..end.unwrap_or(0)].to_owned();
        let trouble = Trouble { finding, at_s, kept: kept.to_owned(), shown };
        if self.troubles.len() == TROUBLES {
            self.troubles.remove(0);
        }
        self.troubles.push(trouble.clone());
        Some(trouble)
    }

    /// A person accepts the key that the peer shows now. What was kept under the old one cannot be
    /// compared any more and is dropped; the findings stay. `false`: it shows no other key.
    pub fn accept_key(&mut self) -> bool {
        let Some(key) = self.other_key.take() else { return false };
        *self = Self { key: Some(key), troubles: std::mem::take(&mut self.troubles), ..Self::default() };
        true
    }
}

/// What is wrong with a head that was signed after another one.
fn contradicts(before: &Head, after: &Head) -> Option<Finding> {
    match after.age(before) {
        Ordering::Less => Some(Finding::Shrunk),
        Ordering::Equal if before.root != after.root => Some(Finding::Forked),
        _ => None,
    }
}
