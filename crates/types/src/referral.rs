//! Referrals: one country's desk asks another's for contact. Codes only.

use crate::referral_codes::{
    CloseReason, DeclineReason, ReferralBand, ReferralCategory, ReferralChannel, ReferralRequest,
    ReferralUrgency,
};
use crate::{AgreementId, CountryCode, Desk, Reference};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::future::Future;
use std::str::FromStr;

/// The number of a referral: random, the same on both sides.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReferralId([u8; 16]);

/// The text is not the number of a referral.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a referral is named by 32 hexadecimal digits, as `referral list` shows them")]
pub struct InvalidReferralId;

impl ReferralId {
    /// A number from sixteen random bytes.
    #[must_use]
    pub const fn from_random(bytes: [u8; 16]) -> Self {
        Self(bytes)
    }

    /// The sixteen bytes.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }
}

impl fmt::Display for ReferralId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|b| write!(f, "{b:02x}"))
    }
}

impl FromStr for ReferralId {
    type Err = InvalidReferralId;

    fn from_str(text: &str) -> Result<Self, InvalidReferralId> {
        let digit = |b: &u8| matches!(b, b'0'..=b'9' | b'a'..=b'f');
        let bytes = text.as_bytes();
        if bytes.len() != 32 || !bytes.iter().all(digit) {
            return Err(InvalidReferralId);
        }
        u128::from_str_radix(text, 16).map(|n| Self(n.to_be_bytes())).map_err(|_| InvalidReferralId)
    }
}

impl TryFrom<String> for ReferralId {
    type Error = InvalidReferralId;

    fn try_from(text: String) -> Result<Self, InvalidReferralId> {
        text.parse()
    }
}

impl From<ReferralId> for String {
    fn from(id: ReferralId) -> Self {
        id.to_string()
    }
}

/// What a referral rests on. The other side sees the number and nothing of what is behind it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReferralBasis {
    /// A match of a round, by the hash that both sides know it under.
    Match([u8; 32]),
    /// A hit of a link check, by the reference that travelled with it.
    LinkCheck(Reference),
    /// Released figures.
    Figures,
    /// What the asking office knows by itself. Nothing stands behind it that the other side could look up.
    OwnKnowledge,
}

/// A contact request between two desks. The order of the fields is the order in which they are signed.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Referral {
    /// Its number.
    pub id: ReferralId,
    /// The agreement between both.
    pub agreement: AgreementId,
    /// Whose desk asks.
    pub from: CountryCode,
    /// Whose desk is asked.
    pub to: CountryCode,
    /// What for.
    pub request: ReferralRequest,
    /// What it rests on.
    pub basis: ReferralBasis,
    /// What the case files are about.
    pub category: ReferralCategory,
    /// How much it hurries.
    pub urgency: ReferralUrgency,
    /// How many case files the asking office has.
    pub case_files: ReferralBand,
    /// On which channel the asking desk wants to be called.
    pub channel: ReferralChannel,
    /// When it was made, in Unix seconds.
    pub sent_s: u64,
}

impl Referral {
    /// By when an answer is due, in Unix seconds.
    #[must_use]
    pub fn answer_by_s(&self) -> u64 {
        self.sent_s.saturating_add(self.urgency.days() * 86_400)
    }
}

/// What became of a referral.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReferralState {
    /// It was made. Whether it arrived is another question.
    Sent,
    /// Somebody at the other desk looked at it.
    Seen,
    /// The other desk will call.
    Accepted,
    /// The other desk will not.
    Declined(DeclineReason),
    /// One of both desks ended it.
    Closed(CloseReason),
}

impl ReferralState {
    /// Whether this state can follow on an earlier one, when `by_asker` reports it: the asked desk sees, accepts
    /// and declines; both close, the asking desk also what nobody has looked at.
    #[must_use]
    pub fn follows(self, earlier: Self, by_asker: bool) -> bool {
        match (earlier, self) {
            (Self::Sent, Self::Seen) => !by_asker,
            (Self::Sent | Self::Seen, Self::Accepted | Self::Declined(_)) => !by_asker,
            (Self::Sent | Self::Seen, Self::Closed(reason)) => by_asker && reason == CloseReason::Withdrawn,
            (Self::Accepted, Self::Closed(reason)) => reason != CloseReason::Withdrawn || by_asker,
            _ => false,
        }
    }

    /// Whether nothing follows any more.
    #[must_use]
    pub fn is_final(self) -> bool {
        matches!(self, Self::Declined(_) | Self::Closed(_))
    }
}

impl fmt::Display for ReferralState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sent => f.write_str("sent"),
            Self::Seen => f.write_str("seen"),
            Self::Accepted => f.write_str("accepted"),
            Self::Declined(reason) => write!(f, "declined ({reason})"),
            Self::Closed(reason) => write!(f, "closed ({reason})"),
        }
    }
}

/// A step that one side takes and tells the other. The order of the fields is the order in which they are
/// signed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct ReferralStep {
    /// Which referral.
    pub id: ReferralId,
    /// Its new state; never [`ReferralState::Sent`].
    pub state: ReferralState,
    /// When, in Unix seconds.
    pub at_s: u64,
}

/// A node's signature, with its certificates in DER, its own first.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct NodeSignature {
    /// The certificates.
    pub chain: Vec<Vec<u8>>,
    /// ECDSA P-256 with SHA-256, ASN.1.
    pub signature: Vec<u8>,
}

/// The longest chain of a signature.
pub const MAX_SIGNATURE_CHAIN: usize = 4;
/// The longest certificate of a chain, in bytes.
pub const MAX_SIGNATURE_CERTIFICATE_BYTES: usize = 4096;
/// The longest signature, in bytes.
pub const MAX_SIGNATURE_BYTES: usize = 128;

impl NodeSignature {
    /// Whether it is no longer than a signature can be.
    #[must_use]
    pub fn is_bounded(&self) -> bool {
        (1..=MAX_SIGNATURE_CHAIN).contains(&self.chain.len())
            && self.chain.iter().all(|der| der.len() <= MAX_SIGNATURE_CERTIFICATE_BYTES)
            && self.signature.len() <= MAX_SIGNATURE_BYTES
    }
}

/// What one side tells the other.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReferralNews {
    /// A new contact request.
    New(Referral),
    /// A step of an old one.
    Step(ReferralStep),
}

impl ReferralNews {
    /// Which referral it is about.
    #[must_use]
    pub fn id(&self) -> ReferralId {
        match self {
            Self::New(referral) => referral.id,
            Self::Step(step) => step.id,
        }
    }
}

/// Why news of a referral is refused.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
#[non_exhaustive]
pub enum ReferralRefusal {
    /// No agreement with the caller is in force.
    NoAgreement,
    /// The signature is not the caller's, or not of its country.
    Forged,
    /// The message is not one.
    Invalid,
    /// The number stands for another request.
    Other,
    /// The caller's country has too many open requests here.
    TooMany,
    /// No such request.
    Unknown,
    /// The step does not follow from the state.
    WrongStep,
    /// It cannot be put on record at the moment.
    Unavailable,
}

impl ReferralRefusal {
    /// The stable code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoAgreement => "no-agreement",
            Self::Forged => "forged-referral",
            Self::Invalid => "invalid-referral",
            Self::Other => "other-referral",
            Self::TooMany => "too-many-referrals",
            Self::Unknown => "unknown-referral",
            Self::WrongStep => "wrong-step",
            Self::Unavailable => "unavailable",
        }
    }
}

/// Keeps what peers tell of referrals: implemented where the books are.
pub trait ReceiveReferrals: Send + Sync + 'static {
    /// Keeps verified news of a peer, durably, before the peer is told so.
    ///
    /// # Errors
    /// [`ReferralRefusal`], on record before it is told.
    fn receive(
        &self,
        from: CountryCode,
        news: &ReferralNews,
        signature: &NodeSignature,
        at_s: u64,
    ) -> Result<(), ReferralRefusal>;
}

/// Why this office has no news for another.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ReferralFailed {
    /// No agreement with the country is in force, or it is no peer.
    #[error("{0}")]
    Invalid(String),
    /// This node's certificate cannot sign.
    #[error("the referral cannot be signed: look at `pki show`")]
    CannotSign,
}

/// Signs this office's news and hands it to other countries.
pub trait SendReferrals: Send + Sync + 'static {
    /// The directory: the desks of every agreement in force.
    fn desks(&self) -> Vec<Desk>;

    /// The agreement under which a country's desk can be asked for contact.
    ///
    /// # Errors
    /// [`ReferralFailed::Invalid`]
    fn referral_terms(&self, to: CountryCode) -> Result<AgreementId, ReferralFailed>;

    /// Signs news.
    ///
    /// # Errors
    /// [`ReferralFailed::CannotSign`]
    fn sign_news(&self, news: &ReferralNews) -> Result<NodeSignature, ReferralFailed>;

    /// Hands over what has not been delivered yet, to every country that can be reached. What cannot be
    /// delivered now stays and is tried again.
    fn deliver_referrals(&self) -> impl Future<Output = ()> + Send;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_back_from_its_text_and_others_are_refused() {
        let id = ReferralId::from_random([0xab; 16]);
        assert_eq!(id.to_string().parse(), Ok(id));
        let long = "a".repeat(33);
        for bad in ["", "abc", "+0000000000000000000000000000000", "AB000000000000000000000000000000", &long]
        {
            assert!(bad.parse::<ReferralId>().is_err(), "{bad}");
        }
    }

    #[test]
    fn each_side_takes_its_own_steps_and_nothing_follows_an_end() {
        use ReferralState::{Accepted, Closed, Declined, Seen, Sent};
        let declined = Declined(DeclineReason::NoCapacity);
        let (withdrawn, opened) =
            (Closed(CloseReason::Withdrawn), Closed(CloseReason::JudicialChannelOpened));
        // (earlier, later, by the asked desk, by the asking desk)
        let table = [
            (Sent, Seen, true, false),
            (Sent, Accepted, true, false),
            (Sent, declined, true, false),
            (Sent, withdrawn, false, true),
            (Sent, opened, false, false),
            (Seen, Accepted, true, false),
            (Seen, withdrawn, false, true),
            (Seen, Seen, false, false),
            (Accepted, opened, true, true),
            (Accepted, withdrawn, false, true),
            (Accepted, declined, false, false),
            (declined, Accepted, false, false),
            (opened, Seen, false, false),
            (Seen, Sent, false, false),
        ];
        for (earlier, later, asked, asking) in table {
            assert_eq!(later.follows(earlier, false), asked, "{earlier} then {later} by the asked desk");
            assert_eq!(later.follows(earlier, true), asking, "{earlier} then {later} by the asking desk");
        }
    }
}
