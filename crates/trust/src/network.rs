//! The sockets that TLS runs over: the system's, unless a test brings a simulated network.

use std::fmt::Debug;
use std::future::Future;
use std::io;
use std::net::SocketAddr;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};

/// One connection, before TLS.
pub trait Socket: AsyncRead + AsyncWrite + Debug + Send + Unpin + 'static {
    /// Sends small segments at once.
    ///
    /// # Errors
    /// The network's refusal.
    fn send_at_once(&self) -> io::Result<()>;
}

/// Where connections arrive.
pub trait Listen: Send + Sync + 'static {
    /// What arrives.
    type Socket: Socket;

    /// The address that peers dial.
    ///
    /// # Errors
    /// The network's refusal.
    fn local_addr(&self) -> io::Result<SocketAddr>;

    /// The next connection, and where it comes from.
    fn accept(&self) -> impl Future<Output = io::Result<(Self::Socket, SocketAddr)>> + Send;
}

/// How a connection is made.
pub trait Dial: Clone + Debug + Send + Sync + 'static {
    /// What is made.
    type Socket: Socket;

    /// A connection to `address` (`host:port`).
    fn dial(&self, address: &str) -> impl Future<Output = io::Result<Self::Socket>> + Send;
}

/// The operating system's network.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemNetwork;

impl Socket for TcpStream {
    fn send_at_once(&self) -> io::Result<()> {
        self.set_nodelay(true)
    }
}

impl Listen for TcpListener {
    type Socket = TcpStream;

    fn local_addr(&self) -> io::Result<SocketAddr> {
        TcpListener::local_addr(self)
    }

    async fn accept(&self) -> io::Result<(TcpStream, SocketAddr)> {
        TcpListener::accept(self).await
    }
}

impl Dial for SystemNetwork {
    type Socket = TcpStream;

    async fn dial(&self, address: &str) -> io::Result<TcpStream> {
        TcpStream::connect(address).await
    }
}
