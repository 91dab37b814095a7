//! Nodes on loopback: authorities, an agreement, and a source over a real gate.
#![allow(dead_code, unused_imports)] // each test file uses its own part

mod books;
mod source;

pub(crate) use books::Books;
pub(crate) use source::{CASE_FILES, Source};

use safeborders_codebook::Codebook;
use safeborders_federation::{DisclosureLog, LiveAgreements, Responder, ServeLimits, serve};
use safeborders_peers::{AskAll, PeerClient};
use safeborders_trust::{
    Acceptor, AcceptorLimits, Agreement, Connector, CountryCa, CountryRoot, Credentials, Identity,
    LiveCredentials, SignedAgreement, Terms, TrustRoots, Validity, VerifiedAgreement, now_s,
};
use safeborders_types::{
    AgreementId, CountryCode, Desk, DeskEntry, Filter, NanoRho, PeerId, Purpose, Question, Reference, Unit,
};
use safeborders_wire::Ask;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tonic::transport::{Channel, Endpoint};

pub(crate) const ATHENS: &str = "spiffe://safeborders/GR/node/athens";
pub(crate) const SOFIA: &str = "spiffe://safeborders/BG/node/sofia";
pub(crate) const ROMA: &str = "spiffe://safeborders/IT/node/roma";
pub(crate) const HUB: &str = "spiffe://safeborders/BG/coordinator/hub";
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);
/// What one case-file question about a single-valued attribute costs at σ = 10.
pub(crate) const COST: u64 = 5_000_000;
pub(crate) const QUOTA: NanoRho = NanoRho::new(3 * COST + 10);

pub(crate) fn peer(text: &str) -> PeerId {
    text.parse().unwrap()
}

pub(crate) fn country(text: &str) -> CountryCode {
    text.parse().unwrap()
}

/// Three countries. Greece and Bulgaria have an agreement; Italy is only known.
pub(crate) struct World {
    authorities: Vec<CountryCa>,
    /// What every node takes for the time.
    pub(crate) clock: Arc<AtomicU64>,
}

/// The default limits, without the wait for the grid.
pub(crate) fn at_once() -> ServeLimits {
    ServeLimits { grid: Duration::ZERO, ..ServeLimits::default() }
}

impl World {
    pub(crate) fn new() -> Self {
        let long = Validity::days(now_s() - 86_400, 3_000).unwrap();
        let authority = |code| CountryCa::create(country(code), long).unwrap();
        Self {
            authorities: ["GR", "BG", "IT"].map(authority).into_iter().collect(),
            clock: Arc::new(AtomicU64::new(now_s())),
        }
    }

    fn roots(&self) -> TrustRoots {
        let mut roots = TrustRoots::new();
        for authority in &self.authorities {
            let root = CountryRoot::from_pem(authority.country(), authority.certificate_pem()).unwrap();
            roots.insert(authority.country(), root);
        }
        roots
    }

    fn identity(&self, name: &str) -> Identity {
        let peer = peer(name);
        let authority = self.authorities.iter().find(|a| a.country() == peer.country()).unwrap();
        let leaf = authority.issue(&peer, Validity::days(now_s(), 14).unwrap()).unwrap();
        Identity::from_leaf(&leaf).unwrap()
    }

    pub(crate) fn credentials(&self, name: &str) -> Arc<LiveCredentials> {
        LiveCredentials::new(Credentials::new(self.identity(name), self.roots()).unwrap())
    }

    /// Removes a country's root from a node that serves.
    pub(crate) fn distrust(&self, node: &Node, removed: &str) {
        let mut roots = TrustRoots::new();
        for (of, root) in self.roots().iter().filter(|(of, _)| *of != country(removed)) {
            roots.insert(of, root.clone());
        }
        node.credentials.replace(Credentials::new(self.identity(&node.name.to_string()), roots).unwrap());
    }

    /// The agreement of Greece and Bulgaria, with something changed before it is signed.
    pub(crate) fn agreement(&self, change: impl FnOnce(&mut Terms)) -> VerifiedAgreement {
        let mut terms = terms();
        change(&mut terms);
        let parties = terms.parties.clone();
        let mut signed = SignedAgreement::unsigned(Agreement::new(terms).unwrap());
        for party in parties {
            signed.sign(&self.identity(&format!("spiffe://safeborders/{party}/signatory/minister"))).unwrap();
        }
        signed.verify_recorded(&self.roots(), now_s()).unwrap()
    }

    /// Starts a node under this agreement.
    pub(crate) async fn node(&self, name: &str, agreement: VerifiedAgreement) -> Node {
        self.node_with(name, agreement, at_once()).await
    }

    pub(crate) async fn node_with(
        &self,
        name: &str,
        agreement: VerifiedAgreement,
        limits: ServeLimits,
    ) -> Node {
        self.node_of(name, agreement, limits, None).await
    }

    /// Starts a node that shows the heads of this log.
    pub(crate) async fn node_with_log(
        &self,
        name: &str,
        agreement: VerifiedAgreement,
        log: Arc<dyn DisclosureLog>,
    ) -> Node {
        self.node_of(name, agreement, ServeLimits::default(), Some(log)).await
    }

    async fn node_of(
        &self,
        name: &str,
        agreement: VerifiedAgreement,
        limits: ServeLimits,
        log: Option<Arc<dyn DisclosureLog>>,
    ) -> Node {
        let (credentials, source) = (self.credentials(name), Arc::new(Source::new()));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let acceptor =
            Acceptor::start(listener, Arc::clone(&credentials), AcceptorLimits::default()).unwrap();
        let address = acceptor.local_addr().to_string();
        let (clock, agreements) = (Arc::clone(&self.clock), LiveAgreements::new([agreement]));
        let responder = Responder::with_clock(
            peer(name).country(),
            Codebook::v1(),
            Arc::clone(&source),
            Arc::clone(&agreements),
            move || clock.load(Ordering::SeqCst),
        );
        let responder = match log {
            Some(log) => responder.with_log(log),
            None => responder,
        };
        let (stop, stopped) = oneshot::channel();
        let serving = tokio::spawn(async move {
            let limits = ServeLimits { grace: Duration::from_millis(200), ..limits };
            let shutdown = async move {
                let _ = stopped.await;
            };
            serve(acceptor, responder, limits, shutdown).await.unwrap();
        });
        Node { name: peer(name), address, source, agreements, credentials, stop: Some(stop), serving }
    }

    pub(crate) fn client(&self, name: &str, node: &Node) -> PeerClient {
        PeerClient::new(node.name.clone(), &node.address, self.credentials(name))
    }

    /// A bare channel, for what [`PeerClient`] would never send.
    pub(crate) async fn channel(&self, name: &str, node: &Node) -> Channel {
        let connector = Connector::new(&node.address, node.name.clone(), self.credentials(name), PATIENCE);
        Endpoint::from_static("http://node.invalid").connect_with_connector(connector).await.unwrap()
    }
}

/// A node that serves until dropped.
pub(crate) struct Node {
    pub(crate) name: PeerId,
    pub(crate) address: String,
    pub(crate) source: Arc<Source>,
    pub(crate) agreements: Arc<LiveAgreements>,
    pub(crate) credentials: Arc<LiveCredentials>,
    stop: Option<oneshot::Sender<()>>,
    serving: JoinHandle<()>,
}

impl Node {
    pub(crate) async fn stop(mut self) {
        drop(self.stop.take());
        self.serving.await.unwrap();
    }
}

fn desk(code: &str) -> Desk {
    Desk::new(DeskEntry {
        country: country(code),
        office: "An office".to_owned(),
        name: "A desk".to_owned(),
        languages: ["en".parse().unwrap()].into(),
        hours: "09:00-17:00 UTC".to_owned(),
        channel: "by telephone".to_owned(),
    })
    .unwrap()
}

fn terms() -> Terms {
    let today = time::OffsetDateTime::now_utc().date();
    let attributes = [
        "case.procedural_status",
        "case.offence",
        "victim.sex",
        // Listed by mistake: neither may ever be in a table.
        "case.protected_witness",
        "case.lure",
        "case.country_of_recruitment",
        "case.country_of_exploitation",
        "case.country_of_transit",
        "case.no_such_attribute",
    ];
    let counterparts = [ATHENS, SOFIA, HUB].map(|name| (peer(name), QUOTA));
    Terms {
        id: "balkan".parse().unwrap(),
        title: "A test".to_owned(),
        parties: BTreeSet::from([country("GR"), country("BG")]),
        quota_nano_rho: BTreeMap::from(counterparts),
        purposes: BTreeSet::from([Purpose::StrategicAnalysis]),
        attributes: attributes.iter().map(|a| a.parse().unwrap()).collect(),
        max_dimensions: 3,
        codebook: 1,
        valid_from: today - time::Duration::days(1),
        valid_until: today + time::Duration::days(365),
        retention_days: 30,
        desks: ["GR", "BG"].map(desk).into(),
        rounds: false,
        link_check: None,
    }
}

pub(crate) fn agreement_id() -> AgreementId {
    "balkan".parse().unwrap()
}

pub(crate) fn question(dimensions: &[&str], filter: &[(&str, &str)]) -> Question {
    let filter: Filter = filter
        .iter()
        .map(|(attribute, code)| (attribute.parse().unwrap(), BTreeSet::from([code.parse().unwrap()])))
        .collect();
    let dimensions = dimensions.iter().map(|d| d.parse().unwrap()).collect();
    Question::new(Unit::Case, BTreeSet::from(["2024Q1".parse().unwrap()]), dimensions, filter).unwrap()
}

pub(crate) fn ask(question: Question) -> Ask {
    Ask {
        agreement: agreement_id(),
        purpose: Purpose::StrategicAnalysis,
        reference: Reference::from_random([7; 16]),
        question,
        sigma: 10.try_into().unwrap(),
        codebook: Codebook::v1().version(),
    }
}

pub(crate) fn ask_all(ask: Ask, deadline: Duration) -> AskAll {
    let axes = Codebook::v1().check(&ask.question).unwrap().axes().to_vec();
    AskAll {
        question: ask.question,
        sigma: ask.sigma,
        agreement: ask.agreement,
        purpose: ask.purpose,
        reference: ask.reference,
        codebook: ask.codebook,
        axes,
        deadline,
    }
}
