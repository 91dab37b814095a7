//! Greeting a peer after a connection was made, and taking its country's revocation lists.

use crate::client::{PeerClient, within};
use crate::{PeerError, Peers};
use futures::future::join_all;
use safeborders_trust::now_s;
use safeborders_types::{AgreementId, PeerId};
use safeborders_wire::{
    Greeting, Hello, MAX_HELLO_BYTES, MAX_LISTS_MESSAGE_BYTES, PROTOCOL_VERSION, lists_of, proto,
};
use std::time::Duration;

impl PeerClient {
    /// Asks the peer what would stand in a question's way now.
    ///
    /// # Errors
    /// [`PeerError`] when the peer cannot be reached, or one side does not accept the other's certificate.
    pub async fn hello(
        &self,
        agreement: Option<(AgreementId, Option<[u8; 32]>)>,
        codebook: u32,
        timeout: Duration,
    ) -> Result<Greeting, PeerError> {
        let (agreement, agreement_digest) = match agreement {
            Some((agreement, digest)) => (Some(agreement), digest),
            None => (None, None),
        };
        let hello =
            Hello { protocol: PROTOCOL_VERSION, at_s: now_s(), agreement, agreement_digest, codebook };
        let request = proto::HelloRequest::from(hello);
        let mut client = self.client(MAX_HELLO_BYTES);
        let reply = within(timeout, request, |request| async move { client.hello(request).await }).await?;
        Greeting::try_from(reply).map_err(PeerError::Malformed)
    }

    /// The revocation lists of the peer's country, as the peer has them. Nothing about them is verified.
    ///
    /// # Errors
    /// [`PeerError`]
    pub async fn revocation_lists(&self, timeout: Duration) -> Result<String, PeerError> {
        let mut client = self.client(MAX_LISTS_MESSAGE_BYTES);
        let request = proto::RevocationListRequest {};
        let reply =
            within(timeout, request, |request| async move { client.revocation_list(request).await }).await?;
        lists_of(reply).map_err(PeerError::Malformed)
    }
}

impl Peers {
    /// Greets all peers at the same time. Each says in words what stands in the way of questions; nothing,
    /// where nothing does.
    pub async fn hello_all(
        &self,
        agreement: Option<(AgreementId, Option<[u8; 32]>)>,
        codebook: u32,
        timeout: Duration,
    ) -> Vec<(PeerId, Result<Vec<String>, PeerError>)> {
        let greet = |client: &PeerClient| {
            let (client, agreement) = (client.clone(), agreement.clone());
            async move {
                let greeting = client.hello(agreement, codebook, timeout).await;
                let words = |g: Greeting| g.refusals.iter().map(ToString::to_string).collect();
                (client.peer().clone(), greeting.map(words))
            }
        };
        join_all(self.clients().iter().map(greet)).await
    }

    /// Takes the revocation lists of every peer's country at the same time.
    pub async fn revocation_lists_all(&self, timeout: Duration) -> Vec<(PeerId, Result<String, PeerError>)> {
        let take = |client: &PeerClient| {
            let client = client.clone();
            async move { (client.peer().clone(), client.revocation_lists(timeout).await) }
        };
        join_all(self.clients().iter().map(take)).await
    }
}
