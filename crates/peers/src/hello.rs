//! Greeting a peer after a connection was made, and taking its country's revocation lists.
//!
//! A call that is refused says no more than a code, and under which agreement nothing happens any more not even
//! that: a stranger must not learn what agreements there are. A greeting tells a counterpart why. So each new
//! connection is greeted before its first call, and a call that is refused without a reason asks for it.

use crate::client::{PeerClient, within};
use crate::{PeerError, Peers};
use futures::future::join_all;
use safeborders_codebook::Codebook;
use safeborders_trust::now_s;
use safeborders_types::{AgreementId, PeerId};
use safeborders_wire::{
    Greeting, Hello, HelloRefusal, MAX_HELLO_BYTES, MAX_LISTS_MESSAGE_BYTES, PROTOCOL_VERSION, lists_of,
    proto, speaks_with,
};
use std::collections::BTreeSet;
use std::future::Future;
use std::time::Duration;
use tokio::time::Instant;

/// What a peer says to whoever names an agreement under which nothing may happen.
const UNEXPLAINED: &str = "no-agreement";

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
        self.check_not_stopped()?;
        let (agreement, agreement_digest) = match agreement {
            Some((agreement, digest)) => (Some(agreement), digest),
            None => (None, None),
        };
        let hello =
            Hello { protocol: PROTOCOL_VERSION, at_s: now_s(), agreement, agreement_digest, codebook };
        let request = proto::HelloRequest::from(hello);
        let mut client = self.client(MAX_HELLO_BYTES);
        let reply = within(timeout, request, |request| async move { client.hello(request).await }).await?;
        let mut greeting = Greeting::try_from(reply).map_err(PeerError::Malformed)?;
        // The newer side knows of the older one's version what the older cannot know of the newer.
        if !speaks_with(greeting.protocol) {
            greeting.refusals.insert(HelloRefusal::OtherProtocol);
        }
        // With such a one nothing is exchanged but greetings, until it is brought up to date.
        if !greeting.refusals.contains(&HelloRefusal::OtherProtocol) {
            self.line.greeted();
        }
        Ok(greeting)
    }

    /// Every call begins here: nothing is sent to a country with which this office has stopped all exchange.
    fn check_not_stopped(&self) -> Result<(), PeerError> {
        if self.credentials.is_stopped(self.peer().country()) { Err(PeerError::Stopped) } else { Ok(()) }
    }

    /// Makes a call, after a greeting where the connection is new. A refusal for want of an agreement comes
    /// back with the reason that the peer gives a counterpart.
    ///
    /// # Errors
    /// [`PeerError`]
    pub(crate) async fn greeted<T, F>(
        &self,
        under: Option<&AgreementId>,
        timeout: Duration,
        call: impl FnOnce(Duration) -> F,
    ) -> Result<T, PeerError>
    where
        F: Future<Output = Result<T, PeerError>>,
    {
        self.check_not_stopped()?;
        let began = Instant::now();
        let left = || timeout.saturating_sub(began.elapsed());
        let told = if self.line.is_greeted() { None } else { self.greet(under, left()).await? };
        if told.as_ref().is_some_and(|told| told.contains(&HelloRefusal::OtherProtocol)) {
            return Err(PeerError::Refused { code: HelloRefusal::OtherProtocol.code().to_owned() });
        }
        let outcome = call(left()).await;
        let Err(PeerError::Refused { code }) = outcome else { return outcome };
        if under.is_none() || code != UNEXPLAINED {
            return Err(PeerError::Refused { code });
        }
        let told = match told {
            Some(told) => told,
            None => self.greet(under, left()).await.ok().flatten().unwrap_or_default(),
        };
        let code = reason(&told).map_or(code, |reason| reason.code().to_owned());
        Err(PeerError::Refused { code })
    }

    /// What the peer says to a greeting; `None` when it refuses to answer greetings, as one may that is told to
    /// slow down or is of an older version: the call itself shows what that means.
    ///
    /// # Errors
    /// [`PeerError`] when the connection cannot be made: no call would get through either.
    async fn greet(
        &self,
        under: Option<&AgreementId>,
        timeout: Duration,
    ) -> Result<Option<BTreeSet<HelloRefusal>>, PeerError> {
        let under = under.map(|agreement| (agreement.clone(), None));
        match self.hello(under, Codebook::v1().version(), timeout).await {
            Ok(greeting) => {
                for refusal in &greeting.refusals {
                    tracing::warn!(peer = %self.peer(), %refusal, "a peer says that it would refuse questions");
                }
                Ok(Some(greeting.refusals))
            }
            Err(PeerError::Refused { .. } | PeerError::Malformed(_) | PeerError::Undecodable) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The revocation lists of the peer's country, as the peer has them. Nothing about them is verified.
    ///
    /// # Errors
    /// [`PeerError`]
    pub async fn revocation_lists(&self, timeout: Duration) -> Result<String, PeerError> {
        let mut client = self.client(MAX_LISTS_MESSAGE_BYTES);
        let request = proto::RevocationListRequest {};
        let call =
            |left| within(left, request, |request| async move { client.revocation_list(request).await });
        lists_of(self.greeted(None, timeout, call).await?).map_err(PeerError::Malformed)
    }
}

/// Why nothing happens under the agreement, if the peer said so.
fn reason(told: &BTreeSet<HelloRefusal>) -> Option<HelloRefusal> {
    use HelloRefusal::{Expired, NotBegun, Suspended, Terminated};
    [Terminated, Suspended, Expired, NotBegun].into_iter().find(|refusal| told.contains(refusal))
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
