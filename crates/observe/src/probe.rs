//! Whether a program lives and is ready, and asking another one.

use std::io::{self, Read, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream};
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::Duration;

/// The largest answer that is read.
const MAX_ANSWER_BYTES: u64 = 1 << 20;

/// How far a program is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum State {
    /// Its store is being opened and verified.
    Starting,
    /// It serves.
    Ready,
    /// It was told to stop, and finishes what is under way.
    Stopping,
}

impl State {
    /// In one word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Starting => "starting",
            Self::Ready => "ready",
            Self::Stopping => "stopping",
        }
    }
}

/// Whether a program is ready: never before it says so, and never again once it stops.
#[derive(Debug, Default)]
pub struct Readiness(AtomicU8);

impl Readiness {
    /// The store is verified and everything is served. Nothing, when it is stopping already.
    pub fn ready(&self) {
        let _ = self.0.compare_exchange(0, 1, Ordering::Relaxed, Ordering::Relaxed);
    }

    /// It stops.
    pub fn stopping(&self) {
        self.0.store(2, Ordering::Relaxed);
    }

    /// How far it is.
    #[must_use]
    pub fn state(&self) -> State {
        match self.0.load(Ordering::Relaxed) {
            0 => State::Starting,
            1 => State::Ready,
            _ => State::Stopping,
        }
    }
}

/// Asks the door of a program on this machine. The status and what it says.
///
/// # Errors
/// Nobody listens there, or what answers speaks no HTTP.
pub fn get(address: SocketAddr, path: &str, within: Duration) -> io::Result<(u16, String)> {
    let mut stream = TcpStream::connect_timeout(&reached_at(address), within)?;
    stream.set_read_timeout(Some(within))?;
    stream.set_write_timeout(Some(within))?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.take(MAX_ANSWER_BYTES).read_to_string(&mut answer)?;
    let no_http = || io::Error::new(io::ErrorKind::InvalidData, "what answers there is no such program");
    let status = answer.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.get(..3)).ok_or_else(no_http)?;
    let status = status.parse().map_err(|_| no_http())?;
    let (_, body) = answer.split_once("\r\n\r\n").ok_or_else(no_http)?;
    Ok((status, body.to_owned()))
}

/// A program that listens on all addresses is reached on this machine's own.
fn reached_at(mut address: SocketAddr) -> SocketAddr {
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ready_comes_after_starting_and_never_after_stopping() {
        let readiness = Readiness::default();
        assert_eq!(readiness.state(), State::Starting);
        readiness.ready();
        assert_eq!(readiness.state(), State::Ready);
        readiness.stopping();
        readiness.ready();
        assert_eq!(readiness.state(), State::Stopping);
    }

    #[test]
    fn all_addresses_are_reached_on_this_machines_own() {
        for (listens, reached) in
            [("0.0.0.0:1", "127.0.0.1:1"), ("[::]:1", "[::1]:1"), ("10.0.0.1:2", "10.0.0.1:2")]
        {
            assert_eq!(reached_at(listens.parse().unwrap()), reached.parse().unwrap());
        }
    }
}
