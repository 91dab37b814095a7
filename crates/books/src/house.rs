//! Lines of the house log: who did what in the office.

use crate::record::bounded_text;
use safeborders_people::Actor;
use safeborders_types::Purpose;
use serde::{Deserialize, Serialize};

/// The longest text in an entry, in bytes.
const MAX_TEXT_BYTES: usize = 200;

/// One line of the house log. It holds no case content: a case is named by its pseudonym.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct HouseEntry {
    /// When, in Unix seconds.
    pub at_s: u64,
    /// Who, and in which role.
    pub actor: Actor,
    /// What kind of thing.
    pub event: HouseEvent,
    /// Which thing, in a few fixed words, such as `embargo`.
    pub what: String,
    /// Why, where a purpose was named.
    pub purpose: Option<Purpose>,
    /// The reference, case number of a court or reason that the person gave; may be empty.
    pub reference: String,
    /// What it was done to.
    pub object: HouseObject,
    /// How it ended, as far as is known when the entry is made: before the thing happens.
    pub outcome: HouseOutcome,
}

/// Kinds of events. Stored: new ones are appended.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum HouseEvent {
    /// Somebody logged in, or tried to.
    LogIn,
    /// Somebody logged out.
    LogOut,
    /// Case files were imported.
    Intake,
    /// A case file was read.
    Reading,
    /// Something about a case file or a cohort was changed.
    Change,
    /// Case files were erased.
    Erasure,
    /// The office's own cases were counted, or patterns looked for.
    Count,
    /// Other countries were asked.
    Question,
    /// A step in the life of an agreement.
    Agreement,
    /// Something was published to peers, or withdrawn.
    Publication,
    /// A log or a list was taken out.
    Export,
    /// An account, a role, a password, a second factor.
    People,
    /// A token was made or revoked.
    Token,
    /// A second person's word was asked for or given.
    FourEyes,
    /// The node was run: peers, certificates, keys.
    Operation,
    /// The node was brought back.
    Recovery,
    /// Something was asked for without the right to it.
    Refusal,
}

impl HouseEvent {
    /// The event's name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::LogIn => "log-in",
            Self::LogOut => "log-out",
            Self::Intake => "intake",
            Self::Reading => "reading",
            Self::Change => "change",
            Self::Erasure => "erasure",
            Self::Count => "count",
            Self::Question => "question",
            Self::Agreement => "agreement",
            Self::Publication => "publication",
            Self::Export => "export",
            Self::People => "people",
            Self::Token => "token",
            Self::FourEyes => "four-eyes",
            Self::Operation => "operation",
            Self::Recovery => "recovery",
            Self::Refusal => "refusal",
        }
    }
}

/// What something was done to. Stored: new ones are appended.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum HouseObject {
    /// Nothing that has a name.
    None,
    /// A case file, by a pseudonym that only the node's key resolves.
    Case([u8; 16]),
    /// Something with a public name: a cohort, an agreement, a person, a proposal.
    Named(String),
}

/// How something ended. Stored: new ones are appended.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub enum HouseOutcome {
    /// It was let happen.
    Given,
    /// It was refused.
    Refused {
        /// Why: a stable code.
        code: String,
        /// How many like it were refused since the last such entry, this one included.
        times: u64,
    },
    /// What came of something that was let happen, as a few words and figures.
    Ended(String),
}

impl HouseEntry {
    /// An entry of something that is let happen now.
    #[must_use]
    pub fn given(at_s: u64, actor: &Actor, event: HouseEvent, what: &str) -> Self {
        Self {
            at_s,
            actor: actor.clone(),
            event,
            what: what.to_owned(),
            purpose: None,
            reference: String::new(),
            object: HouseObject::None,
            outcome: HouseOutcome::Given,
        }
    }

    /// The same about this object.
    #[must_use]
    pub fn of(mut self, object: HouseObject) -> Self {
        self.object = object;
        self
    }

    /// The same with the reference or reason that the person gave.
    #[must_use]
    pub fn with_reference(mut self, reference: &str) -> Self {
        self.reference = reference.to_owned();
        self
    }

    /// The same, refused this many times.
    #[must_use]
    pub fn refused(mut self, code: &str, times: u64) -> Self {
        self.outcome = HouseOutcome::Refused { code: code.to_owned(), times };
        self
    }

    /// The same entry with texts that nobody can abuse.
    pub(crate) fn bounded(&self) -> Self {
        let mut entry = self.clone();
        let cut = |text: &mut String| *text = bounded_text(text, MAX_TEXT_BYTES).replace('\n', " ");
        cut(&mut entry.what);
        cut(&mut entry.reference);
        if let HouseObject::Named(name) = &mut entry.object {
            cut(name);
        }
        match &mut entry.outcome {
            HouseOutcome::Refused { code, .. } => cut(code),
            HouseOutcome::Ended(words) => cut(words),
            HouseOutcome::Given => {}
        }
        entry
    }
}
