//! A verified peer's connection.

use super::limits::AddressSlot;
use crate::PeerRefused;
use crate::facts::Facts;
use safeborders_types::PeerId;
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::OwnedSemaphorePermit;
use tokio_rustls::server::TlsStream;
use tonic::transport::server::Connected;

/// Who is at the other end of a connection, found once, at its handshake. Every request on the
/// connection carries it in its extensions.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ConnectInfo {
    peer: PeerId,
    address: SocketAddr,
    not_before_s: u64,
    not_after_s: u64,
}

impl ConnectInfo {
    pub(crate) fn new(facts: &Facts, address: SocketAddr) -> Self {
        Self {
            peer: facts.peer.clone(),
            address,
            not_before_s: facts.not_before_s,
            not_after_s: facts.not_after_s,
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

    /// Checks the certificate's dates again. Connections outlive handshakes, so every call asks.
    ///
    /// # Errors
    /// [`PeerRefused::Expired`] or [`PeerRefused::NotYetValid`].
    pub fn check(&self, now_s: u64) -> Result<(), PeerRefused> {
        if now_s > self.not_after_s {
            return Err(PeerRefused::Expired);
        }
        if now_s < self.not_before_s {
            return Err(PeerRefused::NotYetValid);
        }
        Ok(())
    }
}

/// A connection whose peer is known. It holds its place in the acceptor's limits until dropped.
#[derive(Debug)]
pub struct PeerStream {
    tls: TlsStream<TcpStream>,
    info: ConnectInfo,
    _connection: OwnedSemaphorePermit,
    _slot: AddressSlot,
}

impl PeerStream {
    pub(crate) fn new(
        tls: TlsStream<TcpStream>,
        info: ConnectInfo,
        connection: OwnedSemaphorePermit,
        slot: AddressSlot,
    ) -> Self {
        Self { tls, info, _connection: connection, _slot: slot }
    }

    /// Who is at the other end.
    #[must_use]
    pub fn info(&self) -> &ConnectInfo {
        &self.info
    }
}

impl Connected for PeerStream {
    type ConnectInfo = ConnectInfo;

    fn connect_info(&self) -> ConnectInfo {
        self.info.clone()
    }
}

impl AsyncRead for PeerStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tls).poll_read(context, buffer)
    }
}

impl AsyncWrite for PeerStream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.tls).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.tls).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.tls.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tls).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.tls).poll_shutdown(context)
    }
}
