//! Signatures and rounds: the port that the office uses, with books, gate and peers behind it.
//!
//! The order is: on record, then shown. Whatever this node signs is durable before anybody can fetch it; how it answers
//! a round is durable before anything is counted.

mod advance;
mod calendar;
mod doing;
mod join;
mod publish;
mod shelf;
mod stage;
mod view;

pub(crate) use advance::told;
pub(crate) use shelf::BooksRounds;

use crate::config::Config;
use crate::layout::Layout;
use crate::node::Node;
use calendar::{Clock, Days};
use doing::Doing;
use safeborders_books::{Books, RoundNote, Standing};
use safeborders_peers::Peers;
use safeborders_privacy::{GateError, Refusal};
use safeborders_rounds::{Calendar, Round, RoundTerms};
use safeborders_trust::{LiveCredentials, TrustRoots, VerifiedAgreement, now_s};
use safeborders_types::{
    AgreementId, AskFailed, CountryCode, Joining, MatchLine, MatchReport, Matching, NanoEpsilon,
    PatternSignature, PeerId, PublishReport, Publishing, Role, RoundDesk, RoundName, RoundView, TwoPeople,
};
use safeborders_vault::Releases;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;

/// How long to wait for the slowest party.
const DEADLINE: Duration = Duration::from_secs(20);

/// Signatures and rounds, as this office takes part in them.
pub(crate) struct Rounds {
    own: PeerId,
    agreement: Option<AgreementId>,
    clock: Clock,
    /// The ε with which a round is answered by itself; `None`: somebody has to.
    automatic: Option<NanoEpsilon>,
    books: Arc<Books>,
    releases: Arc<Releases<Books>>,
    roots: PathBuf,
    /// Why not, where there are none.
    peers: Result<(Peers, Arc<LiveCredentials>), String>,
    runtime: Handle,
    /// One step at a time: two people who join at once must not count twice.
    step: Mutex<()>,
    doing: Doing,
}

impl Rounds {
    /// Of an open node. Must be called within a runtime.
    pub(crate) fn new(
        config: &Config,
        node: &Node,
        layout: &Layout,
        peers: Result<(Peers, Arc<LiveCredentials>), String>,
    ) -> Self {
        Self {
            own: node.id.clone(),
            agreement: config.agreement.clone(),
            clock: Clock::of(config, layout.dir()),
            automatic: config.rounds.charged().ok().filter(|_| config.rounds.automatic),
            books: Arc::clone(&node.books),
            releases: Arc::clone(&node.releases),
            roots: layout.roots(),
            peers,
            runtime: Handle::current(),
            step: Mutex::default(),
            doing: Doing::default(),
        }
    }

    fn days(&self) -> Days {
        self.clock.days()
    }

    /// The agreement under which rounds are held, in force today.
    fn agreement(&self) -> Result<VerifiedAgreement, AskFailed> {
        let none = || {
            AskFailed::Invalid("no agreement is named: set `agreement` in node.toml, or import one".into())
        };
        let id = self.agreement.as_ref().ok_or_else(none)?;
        let roots = TrustRoots::load(&self.roots).map_err(|e| AskFailed::Invalid(e.to_string()))?;
        let mut on_file = crate::agreements::load(&self.books, &roots).map_err(|e| unreadable(&e))?;
        let on_file = on_file.remove(id).ok_or_else(none)?;
        if on_file.standing() != Standing::Open {
            let text = format!("the agreement {id} is suspended or ended: `agreement show {id}` says which");
            return Err(AskFailed::Refused(text));
        }
        let agreement = on_file.verified.ok_or_else(|| {
            AskFailed::Invalid(format!("the signatures of {id} cannot be verified now: see the node's log"))
        })?;
        agreement.in_force(now_s()).map_err(|error| AskFailed::Invalid(error.to_string()))?;
        if agreement.terms().rounds {
            return Ok(agreement);
        }
        let text = format!("the agreement {id} allows no signature rounds: agree on them first");
        Err(AskFailed::Refused(text))
    }

    /// The round with everything that is held of it.
    fn round_under(&self, agreement: &VerifiedAgreement, round: RoundName) -> Result<Round, AskFailed> {
        let parts = self.books.round_parts(round).map_err(|e| unreadable(&e))?;
        let terms = terms_of(agreement, round, self.days().calendar);
        Ok(Round::new(terms).holding(parts))
    }

    fn peers(&self) -> Result<&(Peers, Arc<LiveCredentials>), AskFailed> {
        self.peers.as_ref().map_err(|reason| AskFailed::Invalid(reason.clone()))
    }

    fn note(&self, round: RoundName, by: &PeerId, what: &str) -> Result<(), AskFailed> {
        let note = RoundNote { round, by: by.clone(), what: what.to_owned(), at_s: now_s() };
        self.books.note_round(&note).map_err(|e| not_recorded(&e))
    }
}

/// What is public of a round: the parties are the nodes that may ask under its agreement.
fn terms_of(agreement: &VerifiedAgreement, round: RoundName, calendar: Calendar) -> RoundTerms {
    let terms = agreement.terms();
    let members: BTreeSet<PeerId> =
        terms.quota_nano_rho.keys().filter(|peer| peer.role() == Role::Node).cloned().collect();
    RoundTerms { round, agreement: terms.id.clone(), codebook: terms.codebook, members, calendar }
}

fn unreadable(error: &dyn std::fmt::Display) -> AskFailed {
    AskFailed::NotRecorded(format!("the books cannot be read: {error:#}"))
}

fn not_recorded(error: &dyn std::fmt::Display) -> AskFailed {
    AskFailed::NotRecorded(format!("{error:#}"))
}

/// What the gate says, for the office's own people.
fn gate_said(error: &GateError) -> AskFailed {
    match error {
        GateError::Refused(Refusal::BudgetExhausted) => AskFailed::Budget(
            "no cohort has so much left for rounds: take a smaller ε, or wait for the next cohort to freeze"
                .into(),
        ),
        GateError::Refused(_) | GateError::OtherTerms | GateError::Held => {
            AskFailed::Refused(error.to_string())
        }
        _ => AskFailed::NotRecorded(error.to_string()),
    }
}

impl RoundDesk for Rounds {
    fn check(&self, publishing: &Publishing) -> Result<RoundName, AskFailed> {
        self.checked(publishing)
    }

    fn publish(&self, publishing: &Publishing, people: &TwoPeople) -> Result<PublishReport, AskFailed> {
        let _step = self.step.lock().unwrap_or_else(PoisonError::into_inner);
        self.test_and_publish(publishing, people)
    }

    fn withdraw(&self, round: RoundName, signature: &PatternSignature, by: &str) -> Result<(), AskFailed> {
        let _step = self.step.lock().unwrap_or_else(PoisonError::into_inner);
        self.days().publishing(round)?;
        let withdrawn = self.books.withdraw_signature(round, signature, by, now_s());
        withdrawn.map(drop).map_err(|error| AskFailed::Invalid(error.to_string()))
    }

    fn rounds(&self) -> Result<Vec<RoundView>, AskFailed> {
        let mut rounds = self.books.rounds().map_err(|e| unreadable(&e))?;
        rounds.extend(self.days().open());
        rounds.into_iter().map(|round| self.view(round, &[])).collect()
    }

    fn round(&self, round: RoundName) -> Result<RoundView, AskFailed> {
        self.view(round, &[])
    }

    fn join(&self, joining: &Joining, by: &str) -> Result<RoundView, AskFailed> {
        let _step = self.step.lock().unwrap_or_else(PoisonError::into_inner);
        self.take_part(joining, by)
    }

    fn convene(&self, round: RoundName) -> Result<Vec<(CountryCode, String)>, AskFailed> {
        let agreement = self.agreement()?;
        let (peers, _) = self.peers()?;
        let asked = self.runtime.block_on(peers.convene(agreement.id(), round, DEADLINE));
        let said = |outcome: Result<(), safeborders_peers::PeerError>| match outcome {
            Ok(()) => "reminded".to_owned(),
            Err(error) => error.to_string(),
        };
        Ok(asked.into_iter().map(|(peer, outcome)| (peer.country(), said(outcome))).collect())
    }

    fn by_itself(&self) -> Option<NanoEpsilon> {
        self.automatic.filter(|_| self.days().kept())
    }

    fn matches(&self, round: RoundName, matching: &Matching) -> Result<MatchReport, AskFailed> {
        self.judged(round, matching)
    }

    fn is_match(&self, name: &[u8; 32], country: CountryCode) -> Result<Option<bool>, AskFailed> {
        let Some((round, signature)) = self.named(name)? else { return Ok(None) };
        let report = self.judged(round, &Matching::default())?;
        let of = |line: &&MatchLine| line.signature == signature && line.country == country;
        Ok(Some(report.lines.iter().find(of).is_some_and(|line| line.matches)))
    }

    fn named(&self, name: &[u8; 32]) -> Result<Option<(RoundName, PatternSignature)>, AskFailed> {
        self.signature_named(name)
    }
}
