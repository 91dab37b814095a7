//! The nodes behind the coordinator's port, reached over the federation's network.

use crate::nodes::{Given, Nodes, Request};
use safeborders_codebook::Codebook;
use safeborders_peers::{AskAll, FetchYearbooks, FetchedYearbooks, Peers, Prospect};
use safeborders_types::{
    Absence, AgreementId, Answer, CohortId, CountryCode, Missing, NanoRho, NodePreview, PeerId, Purpose,
    Question, RoundName, SignedRoundPart,
};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// How long to wait for the slowest node unless said otherwise.
const DEADLINE: Duration = Duration::from_secs(30);

/// The nodes of one agreement.
#[derive(Debug)]
pub struct Federation {
    peers: Peers,
    agreement: AgreementId,
    codebook: &'static Codebook,
    deadline: Duration,
}

impl Federation {
    /// These nodes, asked under this agreement.
    #[must_use]
    pub fn new(peers: Peers, agreement: AgreementId, codebook: &'static Codebook) -> Self {
        Self { peers, agreement, codebook, deadline: DEADLINE }
    }

    /// Waits this long for the slowest node.
    #[must_use]
    pub fn with_deadline(self, deadline: Duration) -> Self {
        Self { deadline, ..self }
    }
}

impl Nodes for Federation {
    async fn ask(&self, request: &Request) -> Vec<(CountryCode, Result<Answer, Absence>)> {
        // The coordinator has checked the question; without axes there is nothing to ask for.
        let Ok(checked) = self.codebook.check(&request.question) else { return Vec::new() };
        let merged = self
            .peers
            .only(&request.among)
            .ask_all(&AskAll {
                question: request.question.clone(),
                sigma: request.sigma,
                agreement: self.agreement.clone(),
                purpose: request.purpose,
                reference: request.reference,
                codebook: self.codebook.version(),
                axes: checked.axes().to_vec(),
                deadline: self.deadline,
            })
            .await;
        let missing = merged.table.missing.into_iter();
        let missing = missing.map(|Missing { country, absence }| (country, Err(absence)));
        merged.answers.into_iter().map(|a| (a.country, Ok(a.answer))).chain(missing).collect()
    }

    async fn preview(&self, question: &Question, purpose: Purpose, cost: NanoRho) -> Vec<NodePreview> {
        let question = question.clone();
        let matures = self.codebook.check(&question).is_ok_and(|checked| checked.matures());
        let prospect = Prospect { question, cost, purpose, codebook: self.codebook.version(), matures };
        self.peers.preview_all(&prospect, &self.agreement, self.deadline).await
    }

    fn countries(&self) -> BTreeSet<CountryCode> {
        self.peers.clients().iter().map(|client| client.peer().country()).collect()
    }

    async fn yearbooks(&self, kept: &BTreeSet<(CountryCode, u16)>) -> Vec<Given> {
        let fetch = FetchYearbooks {
            agreement: &self.agreement,
            purpose: Purpose::StrategicAnalysis,
            kept,
            reference: &|| crate::coordinator::reference().ok(),
            timeout: self.deadline,
        };
        let given = |fetched: FetchedYearbooks| Given {
            country: fetched.peer.country(),
            yearbooks: fetched.given,
            trouble: fetched.trouble.map(|error| error.to_string()).unwrap_or_default(),
        };
        self.peers.fetch_yearbooks(&fetch).await.into_iter().map(given).collect()
    }

    fn round_parties(&self) -> Option<(AgreementId, BTreeSet<PeerId>)> {
        let parties = self.peers.clients().iter().map(|client| client.peer().clone());
        Some((self.agreement.clone(), parties.collect()))
    }

    async fn rounds(&self, round: RoundName) -> Vec<(CountryCode, Result<Vec<SignedRoundPart>, String>)> {
        let fetched = self.peers.rounds(&self.agreement, round, self.deadline, &|_, _| {}).await.into_iter();
        let given = fetched.map(|(peer, outcome)| {
            let parts = outcome.map_err(|error| error.to_string()).and_then(|fetched| match fetched.forged {
                0 => Ok(fetched.parts),
                _ => Err("it passed on a part whose signature does not hold: call its office".to_owned()),
            });
            (peer.country(), parts)
        });
        given.collect()
    }

    async fn convene(&self, round: RoundName) -> Vec<(CountryCode, Result<(), String>)> {
        let asked = self.peers.convene(&self.agreement, round, self.deadline).await.into_iter();
        asked.map(|(peer, said)| (peer.country(), said.map_err(|error| error.to_string()))).collect()
    }

    async fn retention(&self) -> BTreeMap<CountryCode, u32> {
        let described = self.peers.describe_all(&self.agreement, self.deadline).await.into_iter();
        described.filter_map(|(peer, reply)| Some((peer.country(), reply.ok()?.retention_days?))).collect()
    }

    async fn frozen(&self) -> Vec<(CountryCode, Result<BTreeSet<CohortId>, Absence>)> {
        let described = self.peers.describe_all(&self.agreement, self.deadline).await.into_iter();
        described
            .map(|(peer, reply)| {
                (peer.country(), reply.map(|node| node.frozen).map_err(|error| error.absence()))
            })
            .collect()
    }
}
