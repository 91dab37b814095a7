//! turmoil's sockets behind the ports of the trust crate.

use safeborders_trust::{Dial, Listen, Socket};
use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use turmoil::net::{TcpListener, TcpStream};

#[derive(Debug)]
pub(crate) struct SimSocket(TcpStream);

impl Socket for SimSocket {
    fn send_at_once(&self) -> io::Result<()> {
        self.0.set_nodelay(true)
    }
}

impl AsyncRead for SimSocket {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(context, buffer)
    }
}

impl AsyncWrite for SimSocket {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(context)
    }
}

pub(crate) struct SimListener(TcpListener);

impl SimListener {
    pub(crate) async fn bind(port: u16) -> io::Result<Self> {
        Ok(Self(TcpListener::bind(("0.0.0.0", port)).await?))
    }
}

impl Listen for SimListener {
    type Socket = SimSocket;

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }

    async fn accept(&self) -> io::Result<(SimSocket, SocketAddr)> {
        let (stream, from) = self.0.accept().await?;
        Ok((SimSocket(stream), from))
    }
}

/// The simulated network of the thread's simulation.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SimNetwork;

impl Dial for SimNetwork {
    type Socket = SimSocket;

    async fn dial(&self, address: &str) -> io::Result<SimSocket> {
        Ok(SimSocket(TcpStream::connect(address).await?))
    }
}
