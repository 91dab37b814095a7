//! An address that only this machine can reach.

use std::fmt;
use std::net::{AddrParseError, Ipv4Addr, SocketAddr, SocketAddrV4};
use std::str::FromStr;

/// A socket address on loopback. Pages over plain HTTP are served nowhere else.
#[derive(Clone, Copy, Debug, Eq, PartialEq, serde::Deserialize, serde::Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Loopback(SocketAddr);

/// Why an address does not do for a page.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum NotLoopback {
    /// Not an IP address and a port.
    #[error("write the address as an IP address and a port, such as 127.0.0.1:8080")]
    Syntax(#[source] AddrParseError),
    /// Other machines could reach it.
    #[error(
        "{0} can be reached from other machines, and the pages travel over plain HTTP: use 127.0.0.1:{port}, \
         and reach it from elsewhere through `ssh -L {port}:127.0.0.1:{port} this-machine`", port = .0.port()
    )]
    Reachable(SocketAddr),
}

impl Loopback {
    /// 127.0.0.1 at this port.
    #[must_use]
    pub const fn at_port(port: u16) -> Self {
        Self(SocketAddr::V4(SocketAddrV4::new(Ipv4Addr::LOCALHOST, port)))
    }

    /// The socket address.
    #[must_use]
    pub fn get(self) -> SocketAddr {
        self.0
    }
}

impl TryFrom<SocketAddr> for Loopback {
    type Error = NotLoopback;

    fn try_from(address: SocketAddr) -> Result<Self, NotLoopback> {
        if address.ip().is_loopback() { Ok(Self(address)) } else { Err(NotLoopback::Reachable(address)) }
    }
}

impl FromStr for Loopback {
    type Err = NotLoopback;

    fn from_str(text: &str) -> Result<Self, NotLoopback> {
        text.parse::<SocketAddr>().map_err(NotLoopback::Syntax)?.try_into()
    }
}

impl TryFrom<String> for Loopback {
    type Error = NotLoopback;

    fn try_from(text: String) -> Result<Self, NotLoopback> {
        text.parse()
    }
}

impl From<Loopback> for String {
    fn from(address: Loopback) -> Self {
        address.to_string()
    }
}

impl fmt::Display for Loopback {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_served_on_loopback_only() {
        for text in ["127.0.0.1:8080", "127.8.9.1:1", "[::1]:0"] {
            assert_eq!(text.parse::<Loopback>().unwrap().to_string(), text);
        }
        for text in ["0.0.0.0:8080", "[::]:8080", "192.168.1.2:80", "10.0.0.1:80", "[::ffff:127.0.0.1]:80"] {
            let error = text.parse::<Loopback>().unwrap_err();
            assert!(error.to_string().contains("ssh -L"), "{text}: {error}");
        }
        for text in ["localhost:80", "127.0.0.1", ""] {
            assert!(matches!(text.parse::<Loopback>(), Err(NotLoopback::Syntax(_))), "{text}");
        }
    }
}
