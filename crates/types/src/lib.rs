//! The words that every part of safeborders shares: identifiers, units of privacy loss, questions
//! and tables of counts.
//!
//! # Invariants
//! - A value of a type in this crate is valid: it was parsed once, by its constructor, and `serde`
//!   goes through the same constructor.
//! - Everything here is public by nature. A question or a table of *released* counts may be shown
//!   to a peer.
//!
//! # Never here
//! Case files, persons, identifiers, narratives; sockets, files, clocks.
//!
//! # Units
//! Privacy loss is in nano-ρ and nano-ε (`u64`), times are Unix seconds, noise scales are integer
//! standard deviations of counts.

mod agreement;
mod agreement_port;
mod answer;
mod attribute;
mod cohort;
mod country;
mod desk;
mod end_port;
mod identity_port;
mod link_check;
mod links;
mod loss;
mod merge;
mod pattern_signature;
mod peer;
mod ports;
mod preview;
mod question;
mod referral;
mod referral_codes;
mod retention;
mod round;
mod round_desk;
mod round_parts;
mod round_ports;
mod round_seen;
mod sensitivity;
mod sigma;
mod stop_port;
mod table;
mod yearbook;
mod yearbook_merge;

pub use agreement::{AgreementId, InvalidAgreementId, Purpose, Reference, UnknownPurpose};
pub use agreement_port::{
    AgreementAsker, AgreementChange, AgreementFailed, AgreementForm, AgreementLine, AgreementScope,
    AgreementStanding, DecidedBy, KeepAgreements, UnknownForm,
};
pub use answer::{Account, Answer, ReleaseId};
pub use attribute::{AttributeId, Code, InvalidName, Unit};
pub use cohort::{CohortId, InvalidCohort, Quarter};
pub use country::{CountryCode, InvalidCountry};
pub use desk::{Desk, DeskEntry, InvalidDesk, InvalidLanguage, LanguageCode, is_plain_line};
pub use end_port::{EndLine, ShowEnds};
pub use identity_port::{Identified, IdentifyPeople, IdentityFailed, LogInBegun};
pub use link_check::{CheckedKind, LinkCheckTerms, MAX_CHECKS_PER_DAY, UnknownCheckedKind};
pub use links::{
    AnswerLinks, CheckLinks, LinkAnswer, LinkAsk, LinkAsked, LinkFailed, LinkPeriod, LinkPoint, LinkRefusal,
    LinkTag, LinkTerms, MAX_CHECKED, MAX_LINK_TAGS, MIN_LINK_TAGS,
};
pub use loss::{NanoEpsilon, NanoRho};
pub use merge::{Absence, Contribution, Interval, MergedCell, MergedTable, Missing, Reissued, merge};
pub use pattern_signature::{InvalidSignature, MAX_SIGNATURE_VALUES, MIN_SIGNATURE_VALUES, PatternSignature};
pub use peer::{InvalidPeerId, PeerId, Role};
pub use ports::{AskFailed, AskPeers, Asking, ListsFetched, PeerState, Previewing, YearbookFetched};
pub use preview::{Advice, Coarser, NodePreview, Outlook, Preview, PreviewTerms, SizePreview};
pub use question::{Filter, InvalidQuestion, MAX_COHORTS, MAX_DIMENSIONS, MAX_FILTERS, MEAN_CODES, Question};
pub use referral::{
    InvalidReferralId, MAX_SIGNATURE_BYTES, MAX_SIGNATURE_CERTIFICATE_BYTES, MAX_SIGNATURE_CHAIN,
    NodeSignature, ReceiveReferrals, Referral, ReferralBasis, ReferralFailed, ReferralId, ReferralNews,
    ReferralRefusal, ReferralState, ReferralStep, SendReferrals,
};
pub use referral_codes::{
    CloseReason, DeclineReason, ReferralBand, ReferralCategory, ReferralChannel, ReferralRequest,
    ReferralUrgency, UnknownCode,
};
pub use retention::RetentionPolicy;
pub use round::{InvalidRound, RoundName};
pub use round_desk::{
    Joining, LEAST_CASE_FILES, MatchLine, MatchReport, Matching, PartyStanding, PartyView, PublishReport,
    Publishing, RoundDesk, RoundProgress, RoundStage, RoundStep, RoundView, RoundWork, TwoPeople,
};
pub use round_parts::{
    MAX_PUBLISHED, MAX_ROUND_CELLS, MAX_ROUND_CHAIN, MAX_ROUND_PARTIES, MAX_ROUND_SIGNATURE_BYTES, RoundBody,
    RoundCounts, RoundPart, RoundPartHead, RoundPartKind, RoundSignature, SignedRoundPart,
};
pub use round_ports::{RoundClosed, RoundShelf};
pub use round_seen::{RoundReached, SeenIn, SeenParty, SeenPattern, SeenRound};
pub use sensitivity::Sensitivity;
pub use sigma::{NotOnLadder, SIGMA_LADDER, Sigma};
pub use stop_port::{StopLine, StopPeers};
pub use table::{Axis, CountTable, InvalidTable, MAX_CELLS};
pub use yearbook::{
    InvalidYearbook, MAX_YEARBOOK_CELLS, MAX_YEARBOOK_CHAIN, MAX_YEARBOOK_DIMENSIONS, MAX_YEARBOOK_SIGMA,
    MAX_YEARBOOK_SIGNATURE_BYTES, MAX_YEARBOOK_TABLES, SignedYearbook, Yearbook, YearbookHead,
    YearbookSignature, YearbookTable, cohorts_of_year,
};
pub use yearbook_merge::{FromYearbook, YearbookFigures, YearbookUse, merge_with_yearbooks};
