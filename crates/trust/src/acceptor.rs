//! Taking connections: handshakes side by side, each with a time-out, and limits on all of them.

mod limits;
mod lines;
mod shaking;
mod stream;

pub use limits::AcceptorLimits;
pub use stream::{ConnectInfo, PeerStream};

use crate::facts::Facts;
use crate::network::{Listen, Socket};
use crate::revocation::Issued;
use crate::tls::{self, ALPN, TlsError};
use crate::{LiveCredentials, now_s};
use futures::Stream;
use limits::{Shares, Slot};
pub(crate) use lines::Lines;
use safeborders_types::PeerId;
use shaking::{Heard, Shaking};
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::sync::{Semaphore, mpsc};
use tokio::task::JoinHandle;
use tokio_rustls::LazyConfigAcceptor;

/// Finished handshakes that wait for the server to take them.
const READY: usize = 64;
/// How long to wait when the system has no file descriptor left.
const EXHAUSTED_PAUSE: Duration = Duration::from_millis(100);

/// The connections of verified peers, as a stream for tonic's `serve_with_incoming`.
///
/// A peer that connects and stays silent holds one slot until the time-out and nobody up. Dropping
/// the acceptor closes the listener and gives up unfinished handshakes; connections that were
/// handed out live on.
#[derive(Debug)]
pub struct Acceptor<S = TcpStream> {
    ready: mpsc::Receiver<PeerStream<S>>,
    local: SocketAddr,
    credentials: Arc<LiveCredentials>,
    task: JoinHandle<()>,
}

impl<S: Socket> Acceptor<S> {
    /// Starts to accept. The current credentials are read again for every connection.
    ///
    /// # Errors
    /// [`AcceptorError`] unless the credentials are a node's.
    pub fn start(
        listener: impl Listen<Socket = S>,
        credentials: Arc<LiveCredentials>,
        limits: AcceptorLimits,
    ) -> Result<Self, AcceptorError> {
        credentials.current().server_config().map_err(AcceptorError::Tls)?;
        let local = listener.local_addr().map_err(AcceptorError::Listener)?;
        let (sender, ready) = mpsc::channel(READY);
        let door = Arc::new(Door::new(Arc::clone(&credentials), limits));
        let task = tokio::spawn(accept_all(listener, door, sender));
        Ok(Self { ready, local, credentials, task })
    }

    /// The address that peers dial.
    #[must_use]
    pub fn local_addr(&self) -> SocketAddr {
        self.local
    }

    /// The credentials that connections are accepted with, and that calls on them are held against.
    #[must_use]
    pub fn credentials(&self) -> &Arc<LiveCredentials> {
        &self.credentials
    }
}

/// Why an acceptor cannot start.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AcceptorError {
    /// The credentials cannot serve.
    #[error("this machine cannot answer peers")]
    Tls(#[source] TlsError),
    /// The listener has no address.
    #[error("the listener cannot be used")]
    Listener(#[source] io::Error),
}

impl<S> Drop for Acceptor<S> {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl<S: Socket> Stream for Acceptor<S> {
    type Item = io::Result<PeerStream<S>>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.ready.poll_recv(context).map(|stream| stream.map(Ok))
    }
}

/// What every handshake shares.
struct Door {
    credentials: Arc<LiveCredentials>,
    limits: AcceptorLimits,
    connections: Arc<Semaphore>,
    addresses: Arc<Shares<IpAddr>>,
    peers: Arc<Shares<PeerId>>,
    refusals: Lines,
    crowds: Lines,
}

impl Door {
    fn new(credentials: Arc<LiveCredentials>, limits: AcceptorLimits) -> Self {
        Self {
            credentials,
            connections: Arc::new(Semaphore::new(limits.connections)),
            addresses: Arc::new(Shares::new(limits.connections_per_address)),
            peers: Arc::new(Shares::new(limits.connections_per_peer)),
            limits,
            refusals: Lines::default(),
            crowds: Lines::default(),
        }
    }

    /// A line about callers that were turned away for their number, unless there were enough of them.
    fn crowded(&self, what: &'static str, address: SocketAddr) {
        if let Some(untold) = self.crowds.next(now_s()) {
            tracing::warn!(%address, untold, "{what}");
        }
    }
}

/// Takes every connection as it comes. Whoever says nothing cannot keep others out: beyond the limits the
/// handshake that has been silent longest gives way, and a peer speaks at once.
async fn accept_all<L: Listen>(listener: L, door: Arc<Door>, ready: mpsc::Sender<PeerStream<L::Socket>>) {
    let mut shaking = Shaking::new(door.limits.handshakes);
    loop {
        let (tcp, address) = match listener.accept().await {
            Ok(accepted) => accepted,
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(EXHAUSTED_PAUSE).await;
                continue;
            }
        };
        let slot = match door.addresses.slot(address.ip()) {
            Some(slot) => slot,
            None if shaking.give_up_one_of(address.ip()) => door.addresses.slot_of_another(address.ip()),
            None => {
                door.crowded("too many connections from one address; closed", address);
                continue;
            }
        };
        shaking.make_room();
        let (door, ready) = (Arc::clone(&door), ready.clone());
        shaking.spawn(address.ip(), |heard| welcome(door, ready, tcp, (address, slot), heard));
    }
}

/// One connection from its first byte until the server has it.
async fn welcome<S: Socket>(
    door: Arc<Door>,
    ready: mpsc::Sender<PeerStream<S>>,
    tcp: S,
    (address, slot): (SocketAddr, Slot<IpAddr>),
    heard: Heard,
) {
    match tokio::time::timeout(door.limits.handshake_timeout, shake(&door, tcp, address, &heard)).await {
        Ok(Ok((tls, info))) => {
            let (Some(own), Ok(connection)) =
                (door.peers.slot(info.peer().clone()), Arc::clone(&door.connections).try_acquire_owned())
            else {
                door.crowded("too many connections of one peer, or of all; closed", address);
                return;
            };
            let credentials = Arc::clone(&door.credentials);
            let patience = door.limits.handshake_timeout;
            let stream = PeerStream::new(tls, info, credentials, (connection, slot, own), patience);
            let _gone = ready.send(stream).await;
        }
        Ok(Err(())) => {}
        Err(_) => door.crowded("a handshake took too long; closed", address),
    }
}

type Shaken<S> = (tokio_rustls::server::TlsStream<S>, ConnectInfo);

/// One handshake. Its failure is logged here, once, and told the peer by a TLS alert only.
async fn shake<S: Socket>(door: &Door, tcp: S, address: SocketAddr, heard: &Heard) -> Result<Shaken<S>, ()> {
    let credentials = door.credentials.current();
    let config = credentials.server_config().map_err(drop)?;
    tcp.send_at_once().map_err(drop)?;
    let hello = LazyConfigAcceptor::new(rustls::server::Acceptor::default(), tcp).await.map_err(drop)?;
    heard.store(true, Ordering::Relaxed);
    let tls = hello.into_stream(config).await.map_err(|error| match tls::reason(&error) {
        Some(reason) => {
            if let Some(untold) = door.refusals.next(now_s()) {
                tracing::warn!(%address, %reason, untold, "a peer was refused");
            }
        }
        None => tracing::debug!(%address, "a handshake failed"),
    })?;
    let session = tls.get_ref().1;
    let presented = session.peer_certificates().ok_or(())?;
    let facts = Facts::of(presented.first().ok_or(())?).map_err(drop)?;
    let chain = presented.iter().map(|der| Issued::of(der)).collect::<Result<Vec<_>, _>>().map_err(drop)?;
    if session.alpn_protocol() != Some(ALPN) {
        tracing::info!(%address, peer = %facts.peer, "a peer does not speak HTTP/2; closed");
        return Err(());
    }
    tracing::debug!(%address, peer = %facts.peer, "a peer connected");
    // The configuration's verifier has just tried this root and no other.
    let root = credentials.roots().get(facts.peer.country()).ok_or(())?;
    let info = ConnectInfo::new(&facts, root.digest(), chain, address);
    Ok((tls, info))
}
