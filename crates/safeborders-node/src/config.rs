//! The node's configuration: one TOML file, unknown fields refused.

use anyhow::{Context, Result, ensure};
use safeborders_federation::{CALL_BURST, CALLS_PER_SECOND};
use safeborders_people::Unassigned;
use safeborders_types::{AgreementId, CohortId, CountryCode, NanoEpsilon, PeerId, RetentionPolicy, Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};

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
    /// The engine under `cases/`.
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
    /// How this office takes part in signature rounds.
    #[serde(default)]
    pub rounds: Rounds,
    /// How long case files are kept, by their procedural status.
    #[serde(default)]
    pub retention: RetentionPolicy,
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

/// The engine under `cases/`.
#[derive(Clone, Copy, Debug, Default, Deserialize, Eq, PartialEq, Serialize, clap::ValueEnum)]
#[serde(rename_all = "lowercase")]
pub enum Store {
    /// The default.
    #[default]
    Sled,
    /// The engine that the books lie on.
    Redb,
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
        let config: Self = toml::from_str(text)?;
        config.id()?;
        config.rounds.charged()?;
        ensure!(
            config.synthetic || config.rounds.clock.is_none(),
            "only rounds over synthetic cases have a clock of their own: leave out [rounds] clock"
        );
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
