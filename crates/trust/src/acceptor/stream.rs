//! A verified peer's connection.

use super::limits::Slot;
use crate::facts::{Facts, judged_at};
use crate::network::Socket;
use crate::revocation::Issued;
use crate::roots::RootDigest;
use crate::{LiveCredentials, PeerRefused, TrustRoots, now_s};
use safeborders_types::PeerId;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, watch};
use tokio::time::Sleep;
use tokio_rustls::server::TlsStream;
use tonic::transport::server::Connected;

/// Who is at the other end of a connection, found once, at its handshake. Every request on the
/// connection carries it in its extensions.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ConnectInfo {
    peer: PeerId,
    root: RootDigest,
    address: SocketAddr,
    not_before_s: u64,
    not_after_s: u64,
    chain: Arc<[Issued]>,
}

impl ConnectInfo {
    pub(crate) fn new(facts: &Facts, root: RootDigest, chain: Vec<Issued>, address: SocketAddr) -> Self {
        Self {
            peer: facts.peer.clone(),
            root,
            address,
            not_before_s: facts.not_before_s,
            not_after_s: facts.not_after_s,
            chain: chain.into(),
        }
    }

    /// The peer.
    #[must_use]
    pub fn peer(&self) -> &PeerId {
        &self.peer
    }

    /// Where it connected from.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// When its certificate's validity ends, in Unix seconds.
    #[must_use]
    pub fn not_after_s(&self) -> u64 {
        self.not_after_s
    }

    /// Checks the dates of the certificate and its root again, that the root that vouched for the peer is
    /// still the country's, and the country's revocation lists as they are now. Connections outlive
    /// handshakes, so every call asks.
    ///
    /// # Errors
    /// [`PeerRefused::Expired`], [`PeerRefused::NotYetValid`], [`PeerRefused::NoRoot`],
    /// [`PeerRefused::RootReplaced`], [`PeerRefused::RootNotValid`], [`PeerRefused::Revoked`] or
    /// [`PeerRefused::StaleRevocations`].
    pub fn check(&self, roots: &TrustRoots, now_s: u64) -> Result<(), PeerRefused> {
        judged_at(self.not_before_s, self.not_after_s, now_s)?;
        self.check_vouched(roots, now_s)?;
        let country = self.peer.country();
        match roots.get(country) {
            Some(root) if root.is_valid_at(now_s) => Ok(()),
            _ => Err(PeerRefused::RootNotValid { country }),
        }
    }

    /// Whether the root is still the country's and nothing of the chain is revoked.
    fn check_vouched(&self, roots: &TrustRoots, now_s: u64) -> Result<(), PeerRefused> {
        let country = self.peer.country();
        let root = roots.get(country).ok_or(PeerRefused::NoRoot { country })?;
        if root.digest() != self.root {
            return Err(PeerRefused::RootReplaced { country });
        }
        root.revocations().map_or(Ok(()), |lists| lists.check(&self.chain, now_s))
    }
}

/// A connection whose peer is known. It holds its place in the acceptor's limits until dropped.
///
/// It breaks when the root that vouched for the peer was removed or replaced or its certificate was
/// revoked: a silent connection at once, because the replacement of credentials wakes it. So an answer
/// under way does not leave any more, and the peer must pass a new handshake.
pub struct PeerStream<S = TcpStream> {
    tls: TlsStream<S>,
    info: ConnectInfo,
    credentials: Arc<LiveCredentials>,
    ended: bool,
    replaced: Replaced,
    opening: Option<Opening>,
    _places: Places,
}

/// What an HTTP/2 client says first, in bytes (RFC 9113 §3.4). A server that waits for it waits for ever.
const PREFACE: usize = 24;

/// Until a peer has said as much as an HTTP/2 client says first: how much it has said, and when it is given up.
struct Opening {
    said: usize,
    until: Pin<Box<Sleep>>,
}

/// What a connection takes of the acceptor's limits: of all, of its address, of its peer.
pub(crate) type Places = (OwnedSemaphorePermit, Slot<IpAddr>, Slot<PeerId>);

/// Ends at the next replacement.
type Replaced = Pin<Box<dyn Future<Output = watch::Receiver<u64>> + Send>>;

fn next(mut receiver: watch::Receiver<u64>) -> Replaced {
    Box::pin(async move {
        if receiver.changed().await.is_err() {
            // The sender lives in the credentials that the stream holds: this does not happen.
            std::future::pending::<()>().await;
        }
        receiver
    })
}

impl<S> std::fmt::Debug for PeerStream<S> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "PeerStream({})", self.info.peer)
    }
}

impl<S: Socket> PeerStream<S> {
    pub(crate) fn new(
        tls: TlsStream<S>,
        info: ConnectInfo,
        credentials: Arc<LiveCredentials>,
        places: Places,
        patience: Duration,
    ) -> Self {
        let opening = Some(Opening { said: 0, until: Box::pin(tokio::time::sleep(patience)) });
        let replaced = next(credentials.replacements());
        Self { tls, info, credentials, ended: false, replaced, opening, _places: places }
    }

    /// Who is at the other end.
    #[must_use]
    pub fn info(&self) -> &ConnectInfo {
        &self.info
    }

    /// Has the task woken at the next replacement of credentials.
    fn listen(&mut self, context: &mut Context<'_>) {
        while let Poll::Ready(receiver) = self.replaced.as_mut().poll(context) {
            self.replaced = next(receiver);
        }
    }

    /// Breaks the connection, for good, when the root that vouched for the peer is gone.
    fn vouched_for(&mut self) -> io::Result<()> {
        if !self.ended
            && let Err(reason) = self.info.check_vouched(self.credentials.current().roots(), now_s())
        {
            tracing::warn!(peer = %self.info.peer, %reason, "a connection was ended");
            self.ended = true;
        }
        if self.ended { Err(io::ErrorKind::ConnectionAborted.into()) } else { Ok(()) }
    }
}

impl<S: Socket> Connected for PeerStream<S> {
    type ConnectInfo = ConnectInfo;

    fn connect_info(&self) -> ConnectInfo {
        self.info.clone()
    }
}

impl<S: Socket> AsyncRead for PeerStream<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.listen(context);
        self.vouched_for()?;
        let before = buffer.filled().len();
        let read = Pin::new(&mut self.tls).poll_read(context, buffer);
        let said = buffer.filled().len() - before;
        let Some(opening) = &mut self.opening else { return read };
        opening.said += said;
        if opening.said >= PREFACE {
            self.opening = None;
        } else if opening.until.as_mut().poll(context).is_ready() {
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        read
    }
}

impl<S: Socket> AsyncWrite for PeerStream<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.vouched_for()?;
        Pin::new(&mut self.tls).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.vouched_for()?;
        Pin::new(&mut self.tls).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.tls.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.vouched_for()?;
        Pin::new(&mut self.tls).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tls).poll_shutdown(context)
    }
}
