//! Which connection of a client is open, and whether the peer was greeted on it.

use safeborders_trust::{Dial, Socket};
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::task::{Context, Poll};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// No connection: those that are made count from one.
const NONE: u64 = 0;

/// The connections of one client, by number.
#[derive(Debug, Default)]
pub(crate) struct Line {
    made: AtomicU64,
    open: AtomicU64,
    greeted: AtomicU64,
}

impl Line {
    /// Whether the connection over which the next call goes was greeted. One that breaks between this look
    /// and the call is greeted before the call after it.
    pub(crate) fn is_greeted(&self) -> bool {
        let open = self.open.load(Ordering::SeqCst);
        open != NONE && self.greeted.load(Ordering::SeqCst) == open
    }

    /// The peer answered a greeting on the connection that is open.
    pub(crate) fn greeted(&self) {
        self.greeted.store(self.open.load(Ordering::SeqCst), Ordering::SeqCst);
    }

    fn made(self: &Arc<Self>) -> Place {
        let number = self.made.fetch_add(1, Ordering::SeqCst) + 1;
        self.open.store(number, Ordering::SeqCst);
        Place { line: Arc::clone(self), number }
    }
}

/// One connection's place; given up when it is dropped.
#[derive(Debug)]
struct Place {
    line: Arc<Line>,
    number: u64,
}

impl Drop for Place {
    fn drop(&mut self) {
        // Unless another one was made meanwhile.
        let _ = self.line.open.compare_exchange(self.number, NONE, Ordering::SeqCst, Ordering::SeqCst);
    }
}

/// A network that notes on a line which connection is open.
#[derive(Clone, Debug)]
pub(crate) struct Noting<D> {
    pub(crate) network: D,
    pub(crate) line: Arc<Line>,
}

impl<D: Dial> Dial for Noting<D> {
    type Socket = Noted<D::Socket>;

    fn dial(&self, address: &str) -> impl Future<Output = io::Result<Self::Socket>> + Send {
        let (dialled, line) = (self.network.dial(address), Arc::clone(&self.line));
        async move { Ok(Noted { socket: dialled.await?, _place: line.made() }) }
    }
}

/// A connection with its place on a line.
#[derive(Debug)]
pub(crate) struct Noted<S> {
    socket: S,
    _place: Place,
}

impl<S: Socket> Socket for Noted<S> {
    fn send_at_once(&self) -> io::Result<()> {
        self.socket.send_at_once()
    }
}

impl<S: Socket> AsyncRead for Noted<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_read(context, buffer)
    }
}

impl<S: Socket> AsyncWrite for Noted<S> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.socket).poll_write(context, bytes)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        slices: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.socket).poll_write_vectored(context, slices)
    }

    fn is_write_vectored(&self) -> bool {
        self.socket.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.socket).poll_shutdown(context)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_greeted_while_the_connection_lasts_on_which_it_was() {
        let line = Arc::new(Line::default());
        assert!(!line.is_greeted());
        line.greeted();
        assert!(!line.is_greeted(), "there is no connection");
        let first = line.made();
        assert!(!line.is_greeted());
        line.greeted();
        assert!(line.is_greeted());
        let second = line.made();
        assert!(!line.is_greeted());
        line.greeted();
        drop(first);
        assert!(line.is_greeted(), "an older connection that ends changes nothing");
        drop(second);
        assert!(!line.is_greeted());
    }
}
