//! One peer.

use crate::PeerError;
use crate::classify::classify;
use crate::line::{Line, Noting};
use safeborders_audit::Digest;
use safeborders_trust::{
    Connector, Dial, LiveCredentials, LogPublicKey, SystemNetwork, now_s, verify_yearbook,
};
use safeborders_types::{AgreementId, Axis, CountTable, PeerId, SignedYearbook};
use safeborders_wire::proto::federation_service_client::FederationServiceClient;
use safeborders_wire::{
    Ask, Description, Exchange, Growth, MAX_DESCRIPTION_BYTES, MAX_EXCHANGE_BYTES, MAX_REQUEST_BYTES,
    MAX_YEARBOOK_PART_BYTES, Reply, ShownHead, YearbookReader, YearbookRequest, proto, response_limit,
};
use safeborders_witness::{DueProof, Heads, NoHeads, Shown};
use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use tonic::transport::{Channel, Endpoint};
use tonic::{Request, Response, Status};

/// How long dialling may take, handshake and the peer's acceptance included.
const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
/// A connection without any traffic is probed this often, so that a dead one is noticed before it
/// is needed, and given up after [`KEEP_ALIVE_TIMEOUT`].
const KEEP_ALIVE_INTERVAL: Duration = Duration::from_secs(20);
const KEEP_ALIVE_TIMEOUT: Duration = Duration::from_secs(5);
/// How long a peer may take to show its log's key.
const KEY_TIMEOUT: Duration = Duration::from_secs(5);
/// Enough for a large answer to cross Europe without waiting for acknowledgements at each 64 KiB.
const STREAM_WINDOW_BYTES: u32 = 2 * 1024 * 1024;
const CONNECTION_WINDOW_BYTES: u32 = 4 * 1024 * 1024;

/// A client for one peer. Its connection is made at the first call, kept warm, and made again when
/// it broke; clones share it. Renewed credentials count from the next connection on; nodes end each
/// connection after some hours, long before a renewed certificate's predecessor expires.
#[derive(Clone, Debug)]
pub struct PeerClient {
    peer: PeerId,
    pub(crate) channel: Channel,
    /// Whose roots the signature of a yearbook or of a part of a round must lead to.
    pub(crate) credentials: Arc<LiveCredentials>,
    heads: Arc<dyn Heads>,
    /// Which connection is open, and whether the peer was greeted on it.
    pub(crate) line: Arc<Line>,
}

impl PeerClient {
    /// A client for the peer at `address` (`host:port`). Nothing is sent yet.
    ///
    /// Must be called within a tokio runtime.
    #[must_use]
    pub fn new(peer: PeerId, address: &str, credentials: Arc<LiveCredentials>) -> Self {
        Self::over(SystemNetwork, peer, address, credentials)
    }

    /// The same over another network, for simulations.
    ///
    /// Must be called within a tokio runtime.
    #[must_use]
    pub fn over(network: impl Dial, peer: PeerId, address: &str, credentials: Arc<LiveCredentials>) -> Self {
        let line = Arc::<Line>::default();
        let network = Noting { network, line: Arc::clone(&line) };
        let connector =
            Connector::over(network, address, peer.clone(), Arc::clone(&credentials), CONNECT_TIMEOUT);
        // The connector encrypts; this URI only tells tonic not to.
        let channel = Endpoint::from_static("http://safeborders.invalid")
            .http2_keep_alive_interval(KEEP_ALIVE_INTERVAL)
            .keep_alive_timeout(KEEP_ALIVE_TIMEOUT)
            .keep_alive_while_idle(true)
            .initial_stream_window_size(STREAM_WINDOW_BYTES)
            .initial_connection_window_size(CONNECTION_WINDOW_BYTES)
            .connect_with_connector_lazy(connector);
        Self { peer, channel, credentials, heads: Arc::new(NoHeads), line }
    }

    /// The same client, which reminds its peer of the last head of the peer's log that was seen, and
    /// keeps the heads that the peer shows.
    #[must_use]
    pub fn witnessed_by(self, heads: Arc<dyn Heads>) -> Self {
        Self { heads, ..self }
    }

    /// A client whose peer was reached and asked what it is ready to answer.
    ///
    /// Must be called within a tokio runtime.
    ///
    /// # Errors
    /// [`PeerError`]
    pub async fn connect(
        peer: PeerId,
        address: &str,
        credentials: Arc<LiveCredentials>,
        agreement: &AgreementId,
        timeout: Duration,
    ) -> Result<(Self, Description), PeerError> {
        let client = Self::new(peer, address, credentials);
        let description = client.describe(agreement, timeout).await?;
        Ok((client, description))
    }

    /// The peer.
    #[must_use]
    pub fn peer(&self) -> &PeerId {
        &self.peer
    }

    /// Asks what the peer is ready to answer under an agreement, and what is left of the quotas.
    ///
    /// # Errors
    /// [`PeerError`]
    pub async fn describe(
        &self,
        agreement: &AgreementId,
        timeout: Duration,
    ) -> Result<Description, PeerError> {
        let before = self.heads.last(&self.peer);
        let request = proto::DescribeRequest { agreement: agreement.to_string(), last_head: before.clone() };
        let mut client = self.client(MAX_DESCRIPTION_BYTES);
        let call = |left| within(left, request, |request| async move { client.describe(request).await });
        let reply = self.greeted(Some(agreement), timeout, call).await?;
        self.saw(before, ShownHead::of_description(&reply)).await;
        let description = Description::try_from(reply).map_err(PeerError::Malformed)?;
        if description.country != self.peer.country() {
            return Err(PeerError::OtherQuestion);
        }
        Ok(description)
    }

    /// Asks for a table over `axes`, which are those that the codebook gives the question.
    ///
    /// # Errors
    /// [`PeerError`]; [`PeerError::OtherQuestion`] when the answer's noise, codebook or axes are not
    /// the ones asked for.
    pub async fn ask(&self, ask: &Ask, axes: &[Axis], timeout: Duration) -> Result<Reply, PeerError> {
        let cells = CountTable::cells_of(axes).map_err(|_| PeerError::TooLarge)?;
        let mut client = self.client(response_limit(cells));
        let before = self.heads.last(&self.peer);
        let request = proto::AskRequest { last_head: before.clone(), ..proto::AskRequest::from(ask) };
        let call = |left| within(left, request, |request| async move { client.ask(request).await });
        let reply = self.greeted(Some(&ask.agreement), timeout, call).await?;
        let shown = ShownHead::of_answer(&reply);
        if before.is_empty() && !shown.head.is_empty() && self.heads.keeps() {
            // An answer carries no key: at the first one it is asked for. The answer is good without.
            let _ = self.exchange_heads("", None, Vec::new(), KEY_TIMEOUT).await;
        }
        self.saw(before, shown).await;
        let reply = Reply::try_from(reply).map_err(PeerError::Malformed)?;
        let answer = &reply.answer;
        let accounts_fit = reply.accounts.iter().all(|a| ask.question.cohorts().contains(&a.cohort));
        if !answer.is_as_precise_as(ask.sigma)
            || answer.codebook != ask.codebook
            || answer.table.axes() != axes
            || !accounts_fit
        {
            return Err(PeerError::OtherQuestion);
        }
        Ok(reply)
    }

    /// Fetches the yearbook of a year: those of its tables that the agreement names. It costs nothing.
    ///
    /// # Errors
    /// [`PeerError`]; [`PeerError::Yearbook`] when its signature or a table does not hold.
    pub async fn yearbook(
        &self,
        request: &YearbookRequest,
        timeout: Duration,
    ) -> Result<SignedYearbook, PeerError> {
        let mut client = self.client(MAX_YEARBOOK_PART_BYTES);
        let message = proto::GetYearbookRequest::from(request);
        // The deadline is for the whole stream.
        let fetch = async {
            let mut parts = client.get_yearbook(message).await?.into_inner();
            let mut reader = YearbookReader::default();
            while let Some(part) = parts.message().await? {
                if let Err(error) = reader.take(part) {
                    return Ok(Err(PeerError::Malformed(error)));
                }
            }
            Ok(reader.finish().map_err(PeerError::Malformed))
        };
        let given = self.greeted(Some(&request.agreement), timeout, |left| whole(left, fetch)).await?;
        let head = given.yearbook.head();
        if head.country != self.peer.country() || head.year != request.year {
            return Err(PeerError::OtherQuestion);
        }
        let credentials = self.credentials.current();
        match verify_yearbook(&given, credentials.roots(), now_s()) {
            Ok(_) => Ok(given),
            Err(error) => Err(PeerError::Yearbook(error.to_string())),
        }
    }

    /// Shows this side's head to the peer, with its key and how the log came to it; keeps the peer's, and gives the last head of this side's log
    /// that the peer says it saw; empty: none. What it is worth is for the log's keeper to judge.
    ///
    /// # Errors
    /// [`PeerError`]
    pub async fn exchange_heads(
        &self,
        own: &str,
        key: Option<LogPublicKey>,
        changes: Vec<String>,
        timeout: Duration,
    ) -> Result<String, PeerError> {
        let before = self.heads.last(&self.peer);
        let shown = ShownHead { head: own.to_owned(), key: key.map(|key| *key.as_bytes()), changes };
        let request = proto::LastHeadRequest::from(Exchange { own: shown, last: before.clone() });
        let mut client = self.client(MAX_EXCHANGE_BYTES);
        let call = |left| within(left, request, |request| async move { client.last_head(request).await });
        let reply = self.greeted(None, timeout, call).await?;
        let Exchange { own: theirs, last } = Exchange::try_from(reply).map_err(PeerError::Malformed)?;
        self.saw(before, theirs).await;
        Ok(last)
    }

    /// Asks for the proof that the peer's log only grew; `None`: it says that its log was never so.
    ///
    /// # Errors
    /// [`PeerError`]
    pub async fn prove_growth(
        &self,
        due: &DueProof,
        timeout: Duration,
    ) -> Result<Option<Vec<Digest>>, PeerError> {
        let (old, new) = (due.old, due.new.head());
        let growth = Growth { incarnation: new.incarnation, old: old.size, new: new.size };
        let request = proto::ConsistencyRequest::from(growth);
        let mut client = self.client(MAX_EXCHANGE_BYTES);
        let call = |left| within(left, request, |request| async move { client.consistency(request).await });
        let reply = self.greeted(None, timeout, call).await?;
        let hashes = Option::<Vec<[u8; 32]>>::try_from(reply).map_err(PeerError::Malformed)?;
        Ok(hashes.map(|hashes| hashes.into_iter().map(Digest::new).collect()))
    }

    /// Keeps what the peer showed, where blocking on a store is allowed.
    async fn saw(&self, before: String, theirs: ShownHead) {
        if !self.heads.keeps() || (theirs.head.is_empty() && theirs.key.is_none()) {
            return;
        }
        let (heads, peer) = (Arc::clone(&self.heads), self.peer.clone());
        let ShownHead { head, key, changes } = theirs;
        let shown = Shown { before, key: key.map(LogPublicKey::new), changes, head };
        // It ends abnormally only when the runtime stops.
        let _ = tokio::task::spawn_blocking(move || heads.saw(&peer, &shown)).await;
    }

    pub(crate) fn channel(&self) -> Channel {
        self.channel.clone()
    }

    pub(crate) fn client(&self, reply_limit: usize) -> FederationServiceClient<Channel> {
        FederationServiceClient::new(self.channel.clone())
            .max_decoding_message_size(reply_limit)
            .max_encoding_message_size(MAX_REQUEST_BYTES)
    }
}

/// One call with a deadline, which the peer is told too.
pub(crate) async fn within<Q, R, F>(
    timeout: Duration,
    message: Q,
    call: impl FnOnce(Request<Q>) -> F,
) -> Result<R, PeerError>
where
    F: Future<Output = Result<Response<R>, Status>>,
{
    let mut request = Request::new(message);
    request.set_timeout(timeout);
    match tokio::time::timeout(timeout, call(request)).await {
        Ok(Ok(response)) => Ok(response.into_inner()),
        Ok(Err(status)) => Err(classify(&status)),
        Err(_) => Err(PeerError::TimedOut),
    }
}

/// A call whose answer comes in parts, with a deadline for all of them.
pub(crate) async fn whole<R>(
    timeout: Duration,
    parts: impl Future<Output = Result<Result<R, PeerError>, Status>>,
) -> Result<R, PeerError> {
    match tokio::time::timeout(timeout, parts).await {
        Ok(Ok(read)) => read,
        Ok(Err(status)) => Err(classify(&status)),
        Err(_) => Err(PeerError::TimedOut),
    }
}
