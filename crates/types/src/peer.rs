//! Who is at the other end of a connection.

use crate::CountryCode;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What a certificate entitles its holder to be.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A country's node: answers and asks.
    Node,
    /// A coordinator: asks, and holds released answers only.
    Coordinator,
    /// Signs agreements for a country; never connects.
    Signatory,
    /// One of the office's own people, at the pages of their own country's coordinator. No peer accepts it.
    Officer,
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Node => "node",
            Self::Coordinator => "coordinator",
            Self::Signatory => "signatory",
            Self::Officer => "officer",
        })
    }
}

impl FromStr for Role {
    type Err = InvalidPeerId;

    fn from_str(text: &str) -> Result<Self, InvalidPeerId> {
        match text {
            "node" => Ok(Self::Node),
            "coordinator" => Ok(Self::Coordinator),
            "signatory" => Ok(Self::Signatory),
            "officer" => Ok(Self::Officer),
            _ => Err(InvalidPeerId),
        }
    }
}

/// The identity in a certificate, written `spiffe://safeborders/GR/node/athens`.
///
/// The country is the one whose authority must have signed the certificate.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PeerId {
    country: CountryCode,
    role: Role,
    name: String,
}

/// The text is not an identity of this federation.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a peer is written spiffe://safeborders/GR/node/athens (country, role, lower-case name)")]
pub struct InvalidPeerId;

const SCHEME: &str = "spiffe://safeborders/";
const MAX_NAME_BYTES: usize = 40;

impl PeerId {
    /// # Errors
    /// [`InvalidPeerId`] unless `name` is 1 to 40 lower-case ASCII letters, digits or `-`.
    pub fn new(country: CountryCode, role: Role, name: &str) -> Result<Self, InvalidPeerId> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        if name.is_empty() || name.len() > MAX_NAME_BYTES || !name.bytes().all(plain) {
            return Err(InvalidPeerId);
        }
        Ok(Self { country, role, name: name.to_owned() })
    }

    /// The country whose authority vouches for this peer.
    #[must_use]
    pub fn country(&self) -> CountryCode {
        self.country
    }

    /// The peer's role.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }

    /// The peer's name within its country and role.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }
}

impl fmt::Display for PeerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{SCHEME}{}/{}/{}", self.country, self.role, self.name)
    }
}

impl FromStr for PeerId {
    type Err = InvalidPeerId;

    fn from_str(text: &str) -> Result<Self, InvalidPeerId> {
        let mut parts = text.strip_prefix(SCHEME).ok_or(InvalidPeerId)?.split('/');
        let mut part = || parts.next().ok_or(InvalidPeerId);
        let (country, role, name) = (part()?, part()?, part()?);
        if part().is_ok() {
            return Err(InvalidPeerId);
        }
        Self::new(country.parse().map_err(|_| InvalidPeerId)?, role.parse()?, name)
    }
}

impl TryFrom<String> for PeerId {
    type Error = InvalidPeerId;

    fn try_from(text: String) -> Result<Self, InvalidPeerId> {
        text.parse()
    }
}

impl From<PeerId> for String {
    fn from(id: PeerId) -> Self {
        id.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn peer_ids_round_trip_and_refuse_other_uris() {
        let text = "spiffe://safeborders/GR/node/athens";
        assert_eq!(text.parse::<PeerId>().unwrap().to_string(), text);
        for bad in [
            "spiffe://other/GR/node/athens",
            "spiffe://safeborders/gr/node/athens",
            "spiffe://safeborders/GR/root/athens",
            "spiffe://safeborders/GR/node/",
            "spiffe://safeborders/GR/node/athens/x",
            "spiffe://safeborders/GR/node/Athens",
            "https://safeborders/GR/node/athens",
            "",
        ] {
            assert!(bad.parse::<PeerId>().is_err(), "{bad}");
        }
    }
}
