//! The port between an office's own people and signature rounds, and what they see of them.
//!
//! The office takes an `impl RoundDesk`; only the node app knows what is behind it.

use crate::{
    AskFailed, CohortId, CountryCode, Desk, Interval, NanoEpsilon, PatternSignature, PeerId, RoundName,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How many own case files a published signature needs, by the noisy test.
pub const LEAST_CASE_FILES: u32 = 15;

/// Signatures that somebody wants to publish together: they are tested together, and charged once.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Publishing {
    /// For which round; the open one, where none is named.
    #[serde(default)]
    pub round: Option<RoundName>,
    /// The signatures.
    pub signatures: BTreeSet<PatternSignature>,
    /// Why.
    pub reason: String,
    /// The ε of the test.
    pub epsilon: NanoEpsilon,
}

/// The two people behind a publication.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct TwoPeople {
    /// Who asked for it.
    pub authorised_by: String,
    /// Who approved it.
    pub approved_by: String,
}

/// What came of publishing.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct PublishReport {
    /// The round.
    pub round: RoundName,
    /// The signatures that passed the test and are published.
    pub published: Vec<PatternSignature>,
    /// Those that did not: too few case files, or most of all. Ask with the signature as filter instead.
    pub not_published: Vec<PatternSignature>,
    /// What the test cost each cohort.
    pub cost: NanoEpsilon,
    /// The cohorts that were counted and charged.
    pub cohorts: BTreeSet<CohortId>,
}

/// How an office takes part in a round.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Joining {
    /// Which round.
    pub round: RoundName,
    /// The ε of the office's histogram.
    pub epsilon: NanoEpsilon,
    /// For synthetic cases: freeze now, whatever the calendar says.
    #[serde(default)]
    pub freeze_by_hand: bool,
    /// For synthetic cases: sign the list now, also where submissions are missing.
    #[serde(default)]
    pub sign_by_hand: bool,
}

/// What a party is in a round, as one node sees it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum PartyStanding {
    /// Nothing is held of it, and it still has time.
    Awaited,
    /// What it submitted is held, and is in the agreed list where one is agreed.
    InTime,
    /// What it submitted came when the others had agreed on a list without it: it counts that list, and what it published
    /// is not asked in this round.
    Late,
    /// It signed another list than the agreed one, though what it submitted is in that: it lacked something, and counts
    /// the agreed one.
    OtherList,
    /// Nothing was held of it when the others signed, or it has not answered by the last day.
    Absent,
    /// It is no party of the round, and sent a part of one.
    Stranger,
}

/// How many parties of a round are how far.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct RoundProgress {
    /// Parties in all.
    pub parties: u32,
    /// Those whose submission is held.
    pub submitted: u32,
    /// Those that signed a list.
    pub signed: u32,
    /// Those whose histogram is held.
    pub answered: u32,
}

/// What takes time in a round.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RoundWork {
    /// Signatures are tested before they are published; in cohorts that were counted.
    Testing,
    /// The other parties are asked what they hold; in parties that answered or could not be reached.
    Asking,
    /// Case files are counted over the agreed list; in cohorts that were counted.
    Counting,
}

/// What a node is doing for a round at this moment.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct RoundStep {
    /// The work.
    pub work: RoundWork,
    /// How much is done.
    pub done: u32,
    /// Of how much.
    pub of: u32,
}

/// One party of a round, as this node sees it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct PartyView {
    /// The party.
    pub party: PeerId,
    /// How many signatures it submitted; `None`: nothing is held of it.
    pub submitted: Option<usize>,
    /// The hash of the list that it signed, in hexadecimal.
    pub signed: Option<String>,
    /// What it is in the round.
    pub standing: PartyStanding,
    /// The ε of its histogram; `None`: it is not held.
    pub counted: Option<NanoEpsilon>,
    /// What is wrong with it, or why it could not be reached; empty: nothing.
    pub trouble: String,
}

/// How far a round is, as one node sees it.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum RoundStage {
    /// Signatures are published and withdrawn.
    Collecting,
    /// Frozen: the parties fetch each other's signatures.
    Frozen,
    /// This node signed the list that it holds; none is agreed yet.
    Signed,
    /// A list is agreed; this node has not counted yet.
    Agreed,
    /// This node has answered; others may still answer.
    Answered,
    /// Closed, with an agreed list. Who has not answered by then is absent.
    Closed,
    /// Closed without an agreed list, or without this node.
    Void,
}

/// A round, as this node sees it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct RoundView {
    /// The round.
    pub round: RoundName,
    /// Its public days: no more publishing from the first on, signing from the second on, closed from the third on.
    pub days: [String; 3],
    /// How far it is.
    pub stage: RoundStage,
    /// The same in one sentence, and what to do next.
    pub state: String,
    /// What this office published for it.
    pub own: Vec<PatternSignature>,
    /// The agreed hash, in hexadecimal; `None` while none is agreed.
    pub agreed: Option<String>,
    /// How many signatures and cells the list has.
    pub list: (usize, u32),
    /// The parties.
    pub parties: Vec<PartyView>,
    /// How many of them are how far.
    pub progress: RoundProgress,
    /// What this node is doing for it at this moment.
    pub doing: Option<RoundStep>,
    /// The ε with which this node goes on by itself on the round's days; `None`: somebody has to join by hand.
    pub by_itself: Option<NanoEpsilon>,
    /// Who convened it.
    pub convened_by: Vec<PeerId>,
    /// The cohorts that this office counted and charged, and at what ε; `None` before it counts.
    pub charged: Option<(BTreeSet<CohortId>, NanoEpsilon)>,
}

/// How matches are judged.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matching {
    /// How likely it is that any of the list's cells is taken for a match in one country without being one.
    pub false_alarm: f64,
    /// How many case files meet a signature by chance, at least.
    pub background: f64,
}

impl Default for Matching {
    fn default() -> Self {
        Self { false_alarm: 0.05, background: 4.0 }
    }
}

/// One of this office's signatures in one other country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MatchLine {
    /// The signature.
    pub signature: PatternSignature,
    /// The country.
    pub country: CountryCode,
    /// About how many of its case files meet it.
    pub estimate: i64,
    /// The 95 % interval of that.
    pub interval: Interval,
    /// From how many on it counts as a match.
    pub threshold: f64,
    /// Whether it is one.
    pub matches: bool,
    /// How likely it would be noticed, for 15, 25, 40 and 60 case files beyond the background.
    pub detected: [f64; 4],
    /// Other countries that published a signature of the same cell.
    pub published_by: BTreeSet<CountryCode>,
    /// Whom to call.
    pub desks: Vec<Desk>,
    /// What a referral names it by, in hexadecimal: the same at both offices.
    pub name: String,
}

/// The matches of a round.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct MatchReport {
    /// The round.
    pub round: RoundName,
    /// How they were judged.
    pub matching: Matching,
    /// How many cells the list has.
    pub cells: u32,
    /// Each signature in each country, matches first.
    pub lines: Vec<MatchLine>,
    /// The parties whose histogram is not held: nothing is known of them.
    pub missing: BTreeSet<PeerId>,
}

/// Signatures and rounds, for the office's own people. Its methods block on disk and on peers.
pub trait RoundDesk: Send + Sync + 'static {
    /// Whether these signatures could be published, before anybody approves it. Nothing is counted or spent.
    ///
    /// # Errors
    /// [`AskFailed::Invalid`] says what is wrong.
    fn check(&self, publishing: &Publishing) -> Result<RoundName, AskFailed>;

    /// Tests signatures, and publishes those that pass.
    ///
    /// # Errors
    /// [`AskFailed`]; nothing is published.
    fn publish(&self, publishing: &Publishing, people: &TwoPeople) -> Result<PublishReport, AskFailed>;

    /// Withdraws a published signature before its round freezes.
    ///
    /// # Errors
    /// [`AskFailed`]; it stays published.
    fn withdraw(&self, round: RoundName, signature: &PatternSignature, by: &str) -> Result<(), AskFailed>;

    /// The open round and those of which anything is on record.
    ///
    /// # Errors
    /// [`AskFailed`] when the books cannot be read.
    fn rounds(&self) -> Result<Vec<RoundView>, AskFailed>;

    /// One round.
    ///
    /// # Errors
    /// [`AskFailed`] when the books cannot be read.
    fn round(&self, round: RoundName) -> Result<RoundView, AskFailed>;

    /// Does what can be done in a round today: freezes, fetches, signs, counts, each once. Repeat it until it says
    /// that the round is answered.
    ///
    /// # Errors
    /// [`AskFailed`]; what was done before stays done.
    fn join(&self, joining: &Joining, by: &str) -> Result<RoundView, AskFailed>;

    /// Reminds the other parties of a round.
    ///
    /// # Errors
    /// [`AskFailed`] when nobody can be asked.
    fn convene(&self, round: RoundName) -> Result<Vec<(CountryCode, String)>, AskFailed>;

    /// The ε with which this node takes part in rounds by itself; `None`: somebody has to join each by hand.
    fn by_itself(&self) -> Option<NanoEpsilon>;

    /// What the histograms that are held say about this office's signatures.
    ///
    /// # Errors
    /// [`AskFailed`] when there is no agreed list.
    fn matches(&self, round: RoundName, matching: &Matching) -> Result<MatchReport, AskFailed>;

    /// Whether, at the usual level, a country's histogram says that it sees the signature of this office behind a name that
    /// [`MatchLine::name`] gave. `None`: no round that is held here has it.
    ///
    /// # Errors
    /// [`AskFailed`] when the books cannot be read.
    fn is_match(&self, name: &[u8; 32], country: CountryCode) -> Result<Option<bool>, AskFailed>;

    /// The signature behind such a name, whoever published it, and its round.
    ///
    /// # Errors
    /// [`AskFailed`] when the books cannot be read.
    fn named(&self, name: &[u8; 32]) -> Result<Option<(RoundName, PatternSignature)>, AskFailed>;
}
