//! The node's configuration: one TOML file, unknown fields refused.

mod backup;

pub use backup::Backup;

use anyhow::{Context, Result, ensure};
use safeborders_federation::{CALL_BURST, CALLS_PER_SECOND};
use safeborders_people::Unassigned;
use safeborders_store_postgres::{Address, InvalidAddress, is_acceptable};
use safeborders_types::{AgreementId, CohortId, CountryCode, NanoEpsilon, PeerId, RetentionPolicy, Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// The configuration file `node.toml`.
///
/// ```
/// # use safeborders_node::config::Config;
/// let text = r#"
/// country = "GR"
/// name = "athens"
/// listen = "127.0.0.1:7400"
/// store = "sled"
/// first_cohort = "2015Q1"
/// agreement = "europe-2026"
///
/// [[peers]]
/// id = "spiffe://safeborders/IT/node/rome"
/// address = "10.0.0.7:7400"
/// "#;
/// let config = Config::parse(text).unwrap();
/// assert_eq!(config.country.to_string(), "GR");
/// // A misspelt limit is no limit: unknown fields are refused.
/// assert!(Config::parse(&format!("lisen = 1\n{text}")).is_err());
/// ```
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// The country whose office runs this node.
    pub country: CountryCode,
    /// The node's name within its country, lower case.
    pub name: String,
    /// Where peers reach the node.
    pub listen: SocketAddr,
    /// Where the office's own people reach its pages with a browser; without it there are none. On loopback they
    /// travel over plain HTTP, elsewhere over TLS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<SocketAddr>,
    /// The certificate by which browsers of the office know the pages, with its issuers, as PEM; needed where the
    /// pages are not on loopback. A path within the node's directory, or an absolute one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages_certificate: Option<PathBuf>,
    /// Its private key, as PEM, in a file that nobody else may read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages_key: Option<PathBuf>,
    /// Where probes and Prometheus find `/livez`, `/readyz` and `/metrics` over plain HTTP; without it nowhere. Whoever
    /// reaches it reads it: an address of this machine, or of the office's own network behind a firewall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observe: Option<SocketAddr>,
    /// The engine under the case files.
    #[serde(default)]
    pub store: Store,
    /// The first cohort that ever freezes. It is a public date, the same whatever the data say.
    pub first_cohort: CohortId,
    /// The agreement under which this office asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<AgreementId>,
    /// The key file that unlocks the node; without it a passphrase is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_file: Option<PathBuf>,
    /// Whether the cases are synthetic: what is shown says so, and cohorts may be frozen by hand.
    #[serde(default)]
    pub synthetic: bool,
    /// Folders for copies of the keyring, on other media than the data: made again whenever it is rewritten,
    /// and older ones destroyed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keyring_copies: Vec<PathBuf>,
    /// Who reads the case files that nobody is assigned to: `office` (prosecutors and analysts) or
    /// `assigned-only` (nobody).
    #[serde(default)]
    pub unassigned_cases: Unassigned,
    /// How often each counterpart may call.
    #[serde(default)]
    pub limits: Limits,
    /// Backups: where, how often, how many are kept.
    #[serde(default)]
    pub backup: Backup,
    /// How this office takes part in signature rounds.
    #[serde(default)]
    pub rounds: Rounds,
    /// How long case files are kept, by their procedural status.
    #[serde(default)]
    pub retention: RetentionPolicy,
    /// How the node gets into a PostgreSQL database, where `store` names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postgres: Option<Postgres>,
    /// The ministry's own identity provider, by which people can log in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub oidc: Option<Oidc>,
    /// The other nodes.
    #[serde(default)]
    pub peers: Vec<Peer>,
}

/// An OpenID Connect provider.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Oidc {
    /// Its address, exactly as it names itself.
    pub issuer: String,
    /// The name under which this office is known there.
    pub client_id: String,
    /// A file with the secret that goes with it, where the provider gave one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_secret_file: Option<PathBuf>,
    /// A file with the certificates of the authorities that vouch for it, in PEM. No others are trusted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorities: Option<PathBuf>,
    /// The address by which browsers reach the office's pages, such as `https://office.example.org`: people who log in
    /// there come back to its `/oidc/back`, which the provider must know. Pages on loopback need none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<String>,
}

/// How often each counterpart may call. Each call costs a durable log entry, also a refused one, so
/// that nobody may fill the disk.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Limits {
    /// How many calls may come at once.
    pub call_burst: u32,
    /// How many may follow in each second.
    pub calls_per_second: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { call_burst: CALL_BURST, calls_per_second: CALLS_PER_SECOND }
    }
}

/// How this office takes part in signature rounds.
#[derive(Clone, Debug, Deserialize, PartialEq, Serialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rounds {
    /// Whether a serving node goes on with a round on its public days, without anybody asking for it.
    pub automatic: bool,
    /// The ε of the histogram that it then releases, charged once to every frozen cohort that has so much left.
    pub epsilon: f64,
    /// For synthetic cases: a file in the node's directory that says by how many days the clock of rounds is ahead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clock: Option<PathBuf>,
}

impl Default for Rounds {
    fn default() -> Self {
        Self { automatic: true, epsilon: 0.5, clock: None }
    }
}

impl Rounds {
    /// The ε that is charged.
    ///
    /// # Errors
    /// When it is not between 0.1 and 2.
    pub fn charged(&self) -> Result<NanoEpsilon> {
        let given = Some(self.epsilon).filter(|epsilon| (0.1..=2.0).contains(epsilon));
        let given = given.and_then(NanoEpsilon::from_f64_rounding_up);
        given.context("the ε of rounds lies between 0.1 and 2: change [rounds] epsilon")
    }
}

/// The engine under the case files: `sled`, `redb`, or the address of a PostgreSQL database.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(try_from = "String", into = "String")]
pub enum Store {
    /// In `data/cases`; the default.
    #[default]
    Sled,
    /// In `data/cases`, with the engine that the books lie on.
    Redb,
    /// `postgres://ROLE@HOST/DATABASE`: see `docs/scaling.md`. It never holds a password.
    Postgres(Address),
}

impl FromStr for Store {
    type Err = InvalidStore;

    fn from_str(text: &str) -> Result<Self, InvalidStore> {
        match text {
            "sled" => Ok(Self::Sled),
            "redb" => Ok(Self::Redb),
            _ if text.starts_with("postgres") => Ok(Self::Postgres(text.parse()?)),
            _ => Err(InvalidStore::Unknown),
        }
    }
}

impl TryFrom<String> for Store {
    type Error = InvalidStore;

    fn try_from(text: String) -> Result<Self, InvalidStore> {
        text.parse()
    }
}

impl From<Store> for String {
    fn from(store: Store) -> Self {
        store.to_string()
    }
}

impl fmt::Display for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sled => f.write_str("sled"),
            Self::Redb => f.write_str("redb"),
            Self::Postgres(address) => address.fmt(f),
        }
    }
}

/// The text names no store. It is not quoted: it may hold a password.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
pub enum InvalidStore {
    /// Neither an engine nor an address.
    #[error("a store is sled, redb, or postgres://ROLE@HOST/DATABASE")]
    Unknown,
    /// An address of another form, or with a password.
    #[error(transparent)]
    Address(#[from] InvalidAddress),
}

/// How the node gets into the PostgreSQL database that `store` names.
#[derive(Clone, Debug, Default, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Postgres {
    /// A file with the password of the role, which only its owner may read. Without it the service manager's credential
    /// `safeborders-postgres` is used where there is one, and else no password.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub password_file: Option<PathBuf>,
    /// A file with the certificates of the authorities that vouch for the server, in PEM. Needed unless it is reached
    /// over a Unix socket or a loopback address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authorities: Option<PathBuf>,
}

/// Another country's node.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Peer {
    /// Who it must prove to be.
    pub id: PeerId,
    /// Where it is dialled.
    pub address: SocketAddr,
}

impl Config {
    /// Reads a configuration from its text.
    ///
    /// # Errors
    /// A text that names the line when the file is not valid TOML, misses a field, or has an
    /// unknown one.
    pub fn parse(text: &str) -> Result<Self> {
        let config: Self = toml::from_str(text).map_err(|error| unquoted(text, error))?;
        config.id()?;
        config.rounds.charged()?;
        config.backup.check()?;
        ensure!(
            config.synthetic || config.rounds.clock.is_none(),
            "only rounds over synthetic cases have a clock of their own: leave out [rounds] clock"
        );
        if let Store::Postgres(address) = &config.store {
            let authorities = config.postgres.as_ref().and_then(|postgres| postgres.authorities.as_ref());
            ensure!(
                is_acceptable(address, authorities.is_some()),
                "the database is on another machine: name the authority that vouches for it in [postgres] authorities"
            );
        }
        let mut countries = BTreeSet::from([config.country]);
        for peer in &config.peers {
            ensure!(
                peer.id.role() == Role::Node && countries.insert(peer.id.country()),
                "the peers must be nodes of other countries, one for each: see {}",
                peer.id
            );
        }
        Ok(config)
    }

    /// Reads the configuration file.
    ///
    /// # Errors
    /// When the file cannot be read or parsed.
    pub fn load(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| {
            format!("cannot read {}; make a node with `safeborders-node --dir DIR init`", path.display())
        })?;
        Self::parse(&text).with_context(|| format!("{} is not a valid configuration", path.display()))
    }

    /// Writes the configuration file, replacing it whole.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save(&self, path: &Path) -> Result<()> {
        let text = format!("# safeborders node, see docs/operations.md\n{}", toml::to_string(self)?);
        safeborders_store::fsx::replace(path, text.as_bytes())
            .with_context(|| format!("cannot write {}", path.display()))
    }

    /// The identity that the node's certificate must carry.
    ///
    /// # Errors
    /// When the name is not a lower-case word.
    pub fn id(&self) -> Result<PeerId> {
        PeerId::new(self.country, Role::Node, &self.name).context("the node's name is not valid")
    }
}

/// The error without the line that it quotes, where that is an address: somebody may have put a password into it.
fn unquoted(text: &str, error: toml::de::Error) -> anyhow::Error {
    let start = error.span().map_or(0, |span| span.start);
    let before = text.get(..start).unwrap_or_default().matches('\n').count();
    match text.lines().nth(before) {
        Some(line) if line.contains("://") => anyhow::anyhow!("line {}: {}", before + 1, error.message()),
        _ => error.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BASE: &str =
        "country = \"GR\"\nname = \"athens\"\nlisten = \"127.0.0.1:7400\"\nfirst_cohort = \"2015Q1\"\n";

    fn with_store(store: &str, rest: &str) -> Result<Config> {
        Config::parse(&format!("store = \"{store}\"\n{BASE}{rest}"))
    }

    #[test]
    fn stores_are_named_and_come_back_from_the_file() {
        let far = "postgres://safeborders@db.justice.example/safeborders";
        let access = "[postgres]\nauthorities = \"db.pem\"\npassword_file = \"/etc/safeborders/db\"\n";
        for (store, rest) in [
            ("sled", ""),
            ("redb", ""),
            ("postgres://safeborders@/safeborders?host=/run/postgresql", ""),
            ("postgres://safeborders@127.0.0.1/safeborders", ""),
            (far, access),
        ] {
            let config = with_store(store, rest).unwrap();
            assert_eq!(config.store.to_string(), store);
            let again = Config::parse(&toml::to_string(&config).unwrap()).unwrap();
            assert_eq!((again.store, again.postgres), (config.store, config.postgres));
        }
    }

    #[test]
    fn store_elsewhere_without_an_authority_and_unknown_ones_are_refused() {
        let refused = |store: &str| format!("{:#}", with_store(store, "").unwrap_err());
        assert!(refused("postgres://safeborders@db.justice.example/safeborders").contains("authorities"));
        assert!(refused("postgres://safeborders@localhost/safeborders").contains("authorities"));
        assert!(refused("rocksdb").contains("sled"));
    }

    /// TOML errors quote the line, so the line must not reach them.
    #[test]
    fn password_in_an_address_is_refused_and_not_repeated() {
        let refused = with_store("postgres://safeborders:hush@db/safeborders", "").unwrap_err();
        let said = format!("{refused:#} {refused:?}");
        assert!(said.contains("password") && !said.contains("hush"), "{said}");
    }
}
