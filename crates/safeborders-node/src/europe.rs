//! Asking other countries: the port that the office uses, with gRPC behind it.
//!
//! The order is: on record, then sent, then what came back on record. What cannot be put on record
//! is not asked.

use crate::agreements::KeptAgreements;
use crate::config::Config;
use crate::layout::Layout;
use crate::lists;
use crate::yearbooks;
use anyhow::{Context, Result};
use safeborders_books::{Addressee, Asked, Books, Heard, Reply};
use safeborders_codebook::{Codebook, QuestionError};
use safeborders_federation::Closed;
use safeborders_pages::reason;
use safeborders_peers::{AskAll, Merged, PeerError, Peers, Prospect};
use safeborders_privacy::Refusal;
use safeborders_trust::{LiveCredentials, now_s};
use safeborders_types::{
    AgreementId, AskFailed, AskPeers, Asking, Axis, CountryCode, ListsFetched, MergedTable, PeerId,
    PeerState, Preview, PreviewTerms, Previewing, Reference, YearbookFetched, merge_with_yearbooks,
};
use std::sync::Arc;
use std::time::Duration;

/// How long to wait for the slowest country.
const DEADLINE: Duration = Duration::from_secs(20);

/// How long to wait for a greeting.
const GREETING: Duration = Duration::from_secs(5);

/// What a greeting shows, whatever stands in the way of questions.
const CONNECTED: &str = "both sides accept the other's certificate";

/// The other countries, as this office reaches them.
pub(crate) struct Europe {
    pub(crate) agreements: Arc<KeptAgreements>,
    layout: Layout,
    dialled: Vec<(PeerId, String)>,
    /// Clients, or why nobody can be asked: this node's own certificate, say.
    pub(crate) peers: Result<Peers, String>,
    pub(crate) books: Arc<Books>,
    /// This node.
    pub(crate) own: PeerId,
    /// With which referrals are signed, and whose roots agreements are verified against.
    pub(crate) credentials: Option<Arc<LiveCredentials>>,
}

impl Europe {
    /// Asks through these clients of the configured peers.
    pub(crate) fn new(
        layout: &Layout,
        config: &Config,
        own: PeerId,
        books: Arc<Books>,
        agreements: Arc<KeptAgreements>,
        credentials: Option<Arc<LiveCredentials>>,
        peers: Result<Peers, String>,
    ) -> Self {
        let dialled: Vec<(PeerId, String)> =
            config.peers.iter().map(|peer| (peer.id.clone(), peer.address.to_string())).collect();
        Self { agreements, layout: layout.clone(), dialled, peers, books, own, credentials }
    }

    /// The agreement under which this office asks, if it may now: what is closed here is not asked under
    /// either.
    fn agreement(&self) -> Result<AgreementId, AskFailed> {
        let id = self.agreements.asked_under().get().ok_or_else(no_agreement)?;
        let closed = |why: &str| AskFailed::Refused(format!("{id} is {why} here: see `agreement list`"));
        match self.agreements.live().get(&id) {
            Some(open) if open.in_force(now_s()).is_ok() => Ok(id),
            Some(_) => Err(closed("not in force today")),
            None => Err(match self.agreements.live().closed(&id) {
                Some((_, Closed::Suspended)) => closed("suspended"),
                Some((_, Closed::Terminated)) => closed("terminated"),
                None => closed("not on file, or cannot be verified,"),
            }),
        }
    }

    fn prepare(&self, asking: &Asking) -> Result<(Peers, AskAll), AskFailed> {
        let agreement = self.agreement()?;
        let codebook = Codebook::v1();
        let checked = codebook.check(&asking.question).map_err(|e| not_asked(&e))?;
        let axes: Vec<Axis> = checked.axes().to_vec();
        let peers = self.peers.as_ref().map_err(|reason| AskFailed::Invalid(reason.clone()))?;
        let known = |country: &&CountryCode| peers.of(**country).is_none();
        if let Some(stranger) = asking.countries.iter().find(known) {
            return Err(AskFailed::Invalid(format!("{stranger} is not among the peers: see `peers`")));
        }
        let peers = peers.only(&asking.countries);
        if peers.clients().is_empty() {
            return Err(AskFailed::Invalid("there are no peers yet: add one with `peers add`".into()));
        }
        let all = AskAll {
            // In its normal form: a question in other words is the same question at every node.
            question: checked.question().clone(),
            sigma: asking.sigma,
            agreement,
            purpose: asking.purpose,
            reference: reference()?,
            codebook: codebook.version(),
            axes,
            deadline: DEADLINE,
        };
        Ok((peers, all))
    }

    fn unasked(&self, reason: &str) -> Vec<PeerState> {
        let state = |(id, address): &(PeerId, String)| PeerState {
            id: id.clone(),
            address: address.clone(),
            state: reason.to_owned(),
            reachable: false,
        };
        self.dialled.iter().map(state).collect()
    }

    /// How peers stand while nothing may be asked here: whether both sides accept the other's certificate can be told
    /// all the same.
    async fn greeted_only(&self, peers: &Peers, why: &str) -> Vec<PeerState> {
        let greeted = peers.hello_all(None, Codebook::v1().version(), GREETING).await;
        let mut states = self.unasked(why);
        for state in &mut states {
            let greeting = greeted.iter().find(|(of, _)| *of == state.id).map(|(_, greeting)| greeting);
            let in_the_way = greeting.map(in_the_way).unwrap_or_default();
            let sound = if in_the_way.is_empty() { CONNECTED.to_owned() } else { in_the_way };
            state.state = format!("{sound}; {why}");
        }
        states
    }

    async fn record_asked(&self, peers: &Peers, all: &AskAll, case_note: String) -> Result<(), AskFailed> {
        let to = |client: &safeborders_peers::PeerClient| Addressee {
            peer: client.peer().clone(),
            agreement: all.agreement.clone(),
        };
        let asked = Asked {
            at_s: now_s(),
            reference: all.reference,
            case_note,
            purpose: all.purpose,
            question: all.question.clone(),
            sigma: all.sigma,
            codebook: all.codebook,
            to: peers.clients().iter().map(to).collect(),
        };
        let books = Arc::clone(&self.books);
        recorded(move || books.record_asked(&asked).map(drop).context("it was not asked")).await
    }

    async fn record_heard(&self, peers: &Peers, all: &AskAll, merged: &Merged) -> Result<(), AskFailed> {
        let mut replies = Vec::new();
        for client in peers.clients() {
            let country = client.peer().country();
            let answered = merged.answers.iter().find(|a| a.country == country);
            let missing = merged.table.missing.iter().find(|m| m.country == country);
            let reply = match (answered, missing) {
                (Some(a), _) => Reply::Answered { release: a.answer.release, cost: a.answer.cost },
                (None, Some(m)) => Reply::Missing(m.absence.clone()),
                (None, None) => continue,
            };
            replies.push((client.peer().clone(), reply));
        }
        let heard = Heard { at_s: now_s(), reference: all.reference, replies };
        let books = Arc::clone(&self.books);
        recorded(move || books.record_heard(&heard).map(drop).context("the replies are not on record")).await
    }
}

impl AskPeers for Europe {
    async fn ask(&self, asking: Asking) -> Result<MergedTable, AskFailed> {
        let (peers, all) = self.prepare(&asking)?;
        let countries = peers.clients().iter().map(|client| client.peer().country()).collect();
        let planned = yearbooks::plan(&self.books, &asking, countries).await?;
        let (mut answers, mut missing) = (Vec::new(), planned.missing);
        // Without countries, `only` would be all of them.
        if !planned.ask.is_empty() {
            let peers = peers.only(&planned.ask);
            self.record_asked(&peers, &all, asking.case_note).await?;
            let merged = peers.ask_all(&all).await;
            self.record_heard(&peers, &all, &merged).await?;
            answers.extend(merged.answers.into_iter().map(|a| (a.country, a.answer)));
            missing.extend(merged.table.missing);
        }
        let table = merge_with_yearbooks(&all.axes, &answers, &planned.said, missing);
        tracing::info!(
            answered = table.answered.len(),
            yearbooks = table.yearbooks.len(),
            missing = table.missing.len(),
            "asked other countries"
        );
        if !table.answered.is_empty() || !table.yearbooks.is_empty() {
            return Ok(table);
        }
        Err(nobody_answered(&table))
    }

    async fn preview(&self, previewing: Previewing) -> Result<Preview, AskFailed> {
        let Previewing { asking, expected } = previewing;
        let (peers, all) = self.prepare(&asking)?;
        let codebook = Codebook::v1();
        let checked = codebook.check(&asking.question).map_err(|e| not_asked(&e))?;
        let prospect = Prospect {
            cost: checked.sensitivity().gaussian_cost(asking.sigma),
            question: asking.question.clone(),
            purpose: asking.purpose,
            codebook: codebook.version(),
            matures: checked.matures(),
        };
        let mut nodes = peers.preview_all(&prospect, &all.agreement, GREETING).await;
        let countries = nodes.iter().map(|node| node.country).collect();
        let planned = yearbooks::plan(&self.books, &asking, countries).await?;
        for (country, figures) in planned.said {
            let of = nodes.iter_mut().find(|node| node.country == country);
            of.into_iter().for_each(|node| node.yearbook = Some(figures.variance));
        }
        let terms = PreviewTerms {
            cells: checked.cells() as u64,
            sigma: asking.sigma,
            sensitivity: checked.sensitivity(),
            clamp: checked.clamp(),
            expected,
            coarser: codebook.coarser(&checked),
        };
        Ok(Preview::of(&terms, nodes))
    }

    async fn fetch_yearbooks(&self, again: bool) -> Result<Vec<YearbookFetched>, AskFailed> {
        let agreement = self.agreement()?;
        let peers = self.peers.as_ref().map_err(|reason| AskFailed::Invalid(reason.clone()))?;
        let fetched = yearbooks::fetch(&self.books, peers, &agreement, again).await;
        fetched.map_err(|error| AskFailed::NotRecorded(format!("{error:#}")))
    }

    async fn fetch_lists(&self) -> Result<Vec<ListsFetched>, AskFailed> {
        let peers = self.peers.as_ref().map_err(|reason| AskFailed::Invalid(reason.clone()))?;
        Ok(lists::fetch(&self.layout, peers).await)
    }

    async fn peers(&self) -> Vec<PeerState> {
        let peers = match &self.peers {
            Ok(peers) => peers,
            Err(reason) => return self.unasked(reason),
        };
        let agreement = match self.agreement() {
            Ok(agreement) => agreement,
            Err(error) => return self.greeted_only(peers, &error.to_string()).await,
        };
        let digest = self.agreements.live().get(&agreement).map(|agreement| agreement.digest());
        let under = Some((agreement.clone(), digest));
        let greeted = peers.hello_all(under, Codebook::v1().version(), GREETING).await;
        let described = peers.describe_all(&agreement, GREETING).await;
        let mut states = Vec::with_capacity(described.len());
        for ((id, described), (_, address)) in described.into_iter().zip(&self.dialled) {
            let greeting = greeted.iter().find(|(of, _)| *of == id).map(|(_, greeting)| greeting);
            let in_the_way = greeting.map(in_the_way).unwrap_or_default();
            let reachable = described.is_ok() && in_the_way.is_empty();
            let state = match described {
                _ if !in_the_way.is_empty() => in_the_way,
                Ok(description) => format!("answers about {} cohorts", description.frozen.len()),
                Err(error) => error.to_string(),
            };
            states.push(PeerState { id, address: address.clone(), state, reachable });
        }
        states
    }
}

/// What a peer says stands in the way of questions, or why it could not be asked.
fn in_the_way(greeting: &Result<Vec<String>, PeerError>) -> String {
    match greeting {
        Ok(refusals) if refusals.is_empty() => String::new(),
        Ok(refusals) => format!("{CONNECTED}; {}", refusals.join("; ")),
        Err(PeerError::NotAccepted(reason)) => format!("its certificate is not accepted: {reason}"),
        Err(error) => error.to_string(),
    }
}

fn no_agreement() -> AskFailed {
    AskFailed::Invalid("no agreement is named: set `agreement` in node.toml, or import one".into())
}

fn nobody_answered(table: &MergedTable) -> AskFailed {
    use safeborders_types::Absence;
    let reasons: Vec<String> =
        table.missing.iter().map(|m| format!("{} {}", m.country, reason(&m.absence))).collect();
    let text = format!("no country answered ({})", reasons.join("; "));
    let codes: Vec<&str> = (table.missing.iter())
        .filter_map(|m| if let Absence::Refused(code) = &m.absence { Some(code.as_str()) } else { None })
        .collect();
    // What every country that was reached says is what kind of failure it is.
    let all = |known: &[&str]| codes.iter().all(|code| known.contains(code));
    match codes.is_empty() {
        true => AskFailed::Offline(text),
        false if all(&SPENT) => AskFailed::Budget(text),
        false if all(&NOT_TOLD) => AskFailed::Disclosure(text),
        false => AskFailed::Refused(text),
    }
}

/// The codes with which a country says that too little is left.
const SPENT: [&str; 1] = [Refusal::BudgetExhausted.code()];
/// The codes with which a country says that the agreement lets it not tell that.
const NOT_TOLD: [&str; 2] = [Refusal::PurposeNotAgreed.code(), Refusal::DetailNotAgreed.code()];

/// Why a question is not one of the codebook, or asks for what never leaves an office.
fn not_asked(error: &QuestionError) -> AskFailed {
    match error {
        QuestionError::NeverReleased { .. } | QuestionError::PatternsOnly { .. } => {
            AskFailed::Disclosure(error.to_string())
        }
        other => AskFailed::Invalid(other.to_string()),
    }
}

/// Writes to the books where blocking is allowed.
async fn recorded(write: impl FnOnce() -> Result<()> + Send + 'static) -> Result<(), AskFailed> {
    let done = tokio::task::spawn_blocking(write).await;
    let failed = |error: &dyn std::fmt::Display| AskFailed::NotRecorded(format!("{error:#}"));
    done.map_err(|e| failed(&e))?.map_err(|e| failed(&format!("{e:#}")))
}

fn reference() -> Result<Reference, AskFailed> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)
        .map_err(|_| AskFailed::NotRecorded("the system gives no randomness".into()))?;
    Ok(Reference::from_random(bytes))
}
