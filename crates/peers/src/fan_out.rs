//! One question to all peers at once.

use crate::{PeerClient, PeerError};
use futures::future::join_all;
use safeborders_trust::{Dial, LiveCredentials, SystemNetwork};
use safeborders_types::{
    Account, AgreementId, Answer, Axis, CountryCode, MergedTable, Missing, PeerId, Purpose, Question,
    Reference, Sigma, merge,
};
use safeborders_wire::{Ask, Description};
use safeborders_witness::Heads;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

/// A question to all peers.
#[derive(Clone, Debug)]
pub struct AskAll {
    /// What to count.
    pub question: Question,
    /// How much noise each peer adds.
    pub sigma: Sigma,
    /// The agreement that covers the question.
    pub agreement: AgreementId,
    /// Why it is asked.
    pub purpose: Purpose,
    /// What the asker's own log resolves to a case.
    pub reference: Reference,
    /// The version of the asker's codebook.
    pub codebook: u32,
    /// The table's axes, from that codebook.
    pub axes: Vec<Axis>,
    /// How long to wait for the slowest peer.
    pub deadline: Duration,
}

/// One peer's answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Answered {
    /// The country, as its certificate names it.
    pub country: CountryCode,
    /// The answer: a claim by that peer.
    pub answer: Answer,
    /// What is left of the asker's quotas there.
    pub accounts: Vec<Account>,
}

/// What all peers together answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Merged {
    /// The sum with its intervals; it names who answered and who is missing, and why.
    pub table: MergedTable,
    /// The answers that went into it, by country.
    pub answers: Vec<Answered>,
}

/// The peers that are asked.
#[derive(Clone, Debug, Default)]
pub struct Peers(Vec<PeerClient>);

impl Peers {
    /// Clients for these peers, each with its address (`host:port`). Nothing is sent yet.
    ///
    /// Must be called within a tokio runtime.
    #[must_use]
    pub fn new(
        peers: impl IntoIterator<Item = (PeerId, String)>,
        credentials: &Arc<LiveCredentials>,
    ) -> Self {
        Self::over(&SystemNetwork, peers, credentials)
    }

    /// The same over another network, for simulations.
    ///
    /// Must be called within a tokio runtime.
    #[must_use]
    pub fn over(
        network: &impl Dial,
        peers: impl IntoIterator<Item = (PeerId, String)>,
        credentials: &Arc<LiveCredentials>,
    ) -> Self {
        let client = |(peer, address): (PeerId, String)| {
            PeerClient::over(network.clone(), peer, &address, Arc::clone(credentials))
        };
        Self(peers.into_iter().map(client).collect())
    }

    /// The same clients, with this witness of their peers' logs.
    #[must_use]
    pub fn witnessed_by(self, heads: &Arc<dyn Heads>) -> Self {
        Self(self.0.into_iter().map(|client| client.witnessed_by(Arc::clone(heads))).collect())
    }

    /// The clients.
    #[must_use]
    pub fn clients(&self) -> &[PeerClient] {
        &self.0
    }

    /// The clients of these countries' nodes; without countries, all of them.
    #[must_use]
    pub fn only(&self, countries: &BTreeSet<CountryCode>) -> Self {
        let named =
            |client: &&PeerClient| countries.is_empty() || countries.contains(&client.peer().country());
        Self(self.0.iter().filter(named).cloned().collect())
    }

    /// The client of one country's node.
    #[must_use]
    pub fn of(&self, country: CountryCode) -> Option<&PeerClient> {
        self.0.iter().find(|client| client.peer().country() == country)
    }

    /// Asks every peer at once what it is ready to answer. This also makes all connections.
    pub async fn describe_all(
        &self,
        agreement: &AgreementId,
        timeout: Duration,
    ) -> Vec<(PeerId, Result<Description, PeerError>)> {
        join_all(
            self.0.iter().map(|client| async move {
                (client.peer().clone(), client.describe(agreement, timeout).await)
            }),
        )
        .await
    }

    /// Asks every peer at once and merges what arrives before the deadline. Peers that are down,
    /// slow, unwilling or wrong are named as missing.
    pub async fn ask_all(&self, all: &AskAll) -> Merged {
        let ask = Ask {
            agreement: all.agreement.clone(),
            purpose: all.purpose,
            reference: all.reference,
            question: all.question.clone(),
            sigma: all.sigma,
            codebook: all.codebook,
        };
        let replies = join_all(self.0.iter().map(|client| {
            let ask = &ask;
            async move { (client.peer(), client.ask(ask, &all.axes, all.deadline).await) }
        }))
        .await;

        let (mut answers, mut missing) = (Vec::new(), Vec::new());
        for (peer, reply) in replies {
            let country = peer.country();
            match reply {
                Ok(reply) => {
                    answers.push(Answered { country, answer: reply.answer, accounts: reply.accounts });
                }
                Err(error) => {
                    tracing::warn!(%peer, reason = %error, "a peer gave no answer");
                    missing.push(Missing { country, absence: error.absence() });
                }
            }
        }
        answers.sort_by_key(|answered| answered.country);
        let claims: Vec<_> = answers.iter().map(|a| (a.country, a.answer.clone())).collect();
        Merged { table: merge(&all.axes, &claims, missing), answers }
    }
}
