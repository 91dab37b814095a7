//! The coordinator's configuration: one TOML file, unknown fields refused.

use crate::failure::{Failure, OrFail};
use anyhow::{Context, Result, bail};
use safeborders_cli::exit;
use safeborders_pages::Loopback;
use safeborders_types::{AgreementId, PeerId, Role};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The configuration file `coordinator.toml`. Relative paths are relative to the file's folder.
///
/// ```
/// # use safeborders_coordinator::config::Config;
/// let text = r#"
/// id = "spiffe://safeborders/BE/coordinator/europe"
/// agreement = "europe-2026"
/// data_dir = "data"
/// roots = "roots"
/// synthetic = false
/// answer_within_s = 30
///
/// [identity]
/// certificate = "identity/cert.pem"
/// key = "identity/key.pem"
///
/// [web]
/// listen = "127.0.0.1:8080"
///
/// [[nodes]]
/// id = "spiffe://safeborders/GR/node/athens"
/// address = "node.example.gr:7400"
/// "#;
/// let config = Config::parse(text).unwrap();
/// assert_eq!(config.nodes[0].id.country().to_string(), "GR");
/// // A misspelt setting is no setting: unknown fields are refused.
/// assert!(Config::parse(&format!("answer_within = 5\n{text}")).is_err());
/// ```
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Config {
    /// Who the coordinator is; its certificate must say the same.
    pub id: PeerId,
    /// The agreement under which it asks.
    pub agreement: AgreementId,
    /// Where released answers are kept.
    #[serde(default = "data_dir")]
    pub data_dir: PathBuf,
    /// The key file that unlocks the archive; without it `unlock.key` in the data directory, which
    /// is made at the first start.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key_file: Option<PathBuf>,
    /// The directory with one root certificate per country, each named as in `GR.pem`.
    #[serde(default = "roots")]
    pub roots: PathBuf,
    /// Whether the nodes' cases are synthetic; every page then says so.
    #[serde(default)]
    pub synthetic: bool,
    /// How long to wait for the slowest node, in seconds.
    #[serde(default = "answer_within_s")]
    pub answer_within_s: u32,
    /// The coordinator's own certificate and key.
    #[serde(default)]
    pub identity: IdentityFiles,
    /// Where probes and Prometheus find `/livez`, `/readyz` and `/metrics` over plain HTTP; without it nowhere. Whoever
    /// reaches it reads it: an address of this machine, or of the house's own network behind a firewall.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub observe: Option<SocketAddr>,
    /// The pages.
    #[serde(default)]
    pub web: Web,
    /// The nodes that are asked.
    #[serde(default)]
    pub nodes: Vec<Node>,
}

/// Where the coordinator's own certificate and key are.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct IdentityFiles {
    /// The certificate that the host country's authority issued.
    pub certificate: PathBuf,
    /// Its private key, which only its owner may read.
    pub key: PathBuf,
}

/// The pages.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Web {
    /// Where they are served. On loopback they travel over plain HTTP; with a certificate over TLS, on any address, to
    /// officers of the coordinator's own country who show their certificates.
    pub listen: SocketAddr,
    /// The certificate by which browsers know the pages, with its issuers, as PEM; needed where they are not on loopback.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<PathBuf>,
    /// Its private key, as PEM, in a file that nobody else may read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub key: Option<PathBuf>,
}

impl Web {
    /// The files of certificate and key, where the pages travel over TLS.
    pub(crate) fn tls(&self) -> Option<(&Path, &Path)> {
        self.certificate.as_deref().zip(self.key.as_deref())
    }

    /// Checks that the pages travel over TLS, or to this machine alone.
    ///
    /// # Errors
    /// What to do instead.
    pub(crate) fn may_listen(&self, address: SocketAddr) -> Result<()> {
        if self.certificate.is_some() != self.key.is_some() {
            bail!("certificate and key stand together under [web] in coordinator.toml, or neither");
        }
        if self.tls().is_none() {
            let advice = "name certificate and key under [web] in coordinator.toml, so that the pages travel over TLS, or";
            Loopback::try_from(address).context(advice)?;
        }
        Ok(())
    }
}

/// A node that is asked.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Node {
    /// Who it must prove to be.
    pub id: PeerId,
    /// Where it is dialled: `host:port`.
    pub address: String,
}

fn data_dir() -> PathBuf {
    PathBuf::from("data")
}

fn roots() -> PathBuf {
    PathBuf::from("roots")
}

fn answer_within_s() -> u32 {
    30
}

impl Default for IdentityFiles {
    fn default() -> Self {
        Self { certificate: "identity/cert.pem".into(), key: "identity/key.pem".into() }
    }
}

impl Default for Web {
    fn default() -> Self {
        Self { listen: Loopback::at_port(8080).get(), certificate: None, key: None }
    }
}

impl Config {
    /// Reads a configuration from its text.
    ///
    /// # Errors
    /// A text that names the line, or the setting that cannot be so.
    pub fn parse(text: &str) -> Result<Self> {
        let config: Self = toml::from_str(text)?;
        config.check()?;
        Ok(config)
    }

    /// Reads the configuration file, and makes its paths relative to its folder.
    ///
    /// # Errors
    /// [`Failure`] with [`exit::CONFIG`].
    pub fn load(path: &Path) -> Result<Self, Failure> {
        let text = std::fs::read_to_string(path).or_fail(
            exit::CONFIG,
            format!("cannot read {}: make it with `safeborders-coordinator --dir DIR init`", path.display()),
        )?;
        let mut config = Self::parse(&text)
            .or_fail(exit::CONFIG, format!("{} is not a valid configuration", path.display()))?;
        let folder = path.parent().unwrap_or(Path::new("."));
        let inside = |path: &mut PathBuf| *path = folder.join(&*path);
        inside(&mut config.data_dir);
        inside(&mut config.roots);
        inside(&mut config.identity.certificate);
        inside(&mut config.identity.key);
        config.key_file.as_mut().map(inside);
        config.web.certificate.as_mut().map(inside);
        config.web.key.as_mut().map(inside);
        Ok(config)
    }

    fn check(&self) -> Result<()> {
        if self.id.role() != Role::Coordinator {
            bail!(
                "id = \"{}\" is not a coordinator's: write spiffe://safeborders/BE/coordinator/name",
                self.id
            );
        }
        if !(1..=600).contains(&self.answer_within_s) {
            bail!("answer_within_s must lie between 1 and 600");
        }
        self.web.may_listen(self.web.listen)?;
        let mut countries = BTreeSet::new();
        for node in &self.nodes {
            if node.id.role() != Role::Node {
                bail!("{} is not a node: only nodes are asked", node.id);
            }
            if !countries.insert(node.id.country()) {
                bail!("{} is listed twice: a country has one node", node.id.country());
            }
            let port =
                node.address.rsplit_once(':').map(|(host, port)| (host.is_empty(), port.parse::<u16>()));
            if !matches!(port, Some((false, Ok(1..)))) {
                bail!("address = \"{}\" is not of the form host:port", node.address);
            }
        }
        Ok(())
    }

    /// The key file that unlocks the archive.
    #[must_use]
    pub fn key_file(&self) -> PathBuf {
        self.key_file.clone().unwrap_or_else(|| self.data_dir.join("unlock.key"))
    }

    /// Where the running server says how it can be reached.
    #[must_use]
    pub fn access_file(&self) -> PathBuf {
        self.data_dir.join("serve.access")
    }

    /// How long to wait for the slowest node.
    #[must_use]
    pub fn answer_within(&self) -> Duration {
        Duration::from_secs(u64::from(self.answer_within_s))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: &str = "id = \"spiffe://safeborders/BE/coordinator/europe\"\nagreement = \"europe-2026\"\n";

    #[test]
    fn defaults_fill_in_what_is_left_out() {
        let config = Config::parse(ID).unwrap();
        assert_eq!(config.web.listen.to_string(), "127.0.0.1:8080");
        assert_eq!(config.key_file(), Path::new("data/unlock.key"));
        assert!(!config.synthetic && config.nodes.is_empty());
    }

    #[test]
    fn pages_may_be_open_to_other_machines_with_a_certificate() {
        let tls = "certificate = \"web/cert.pem\"\nkey = \"web/key.pem\"\n";
        for listen in ["0.0.0.0:443", "192.0.2.7:8443", "127.0.0.1:8443"] {
            let text = format!("{ID}[web]\nlisten = \"{listen}\"\n{tls}");
            let config = Config::parse(&text).unwrap();
            assert_eq!(config.web.tls(), Some((Path::new("web/cert.pem"), Path::new("web/key.pem"))));
        }
        assert!(Config::parse(&format!("{ID}[web]\nlisten = \"192.0.2.7:8443\"")).is_err(), "the control");
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("coordinator.toml");
        std::fs::write(&file, format!("{ID}[web]\nlisten = \"0.0.0.0:443\"\n{tls}")).unwrap();
        let key = Config::load(&file).unwrap().web.key.unwrap();
        assert_eq!(key, dir.path().join("web/key.pem"), "paths are relative to the file's folder");
    }

    #[test]
    fn settings_that_cannot_be_are_refused_with_the_reason() {
        let node = |country: &str, address: &str| {
            format!("[[nodes]]\nid = \"spiffe://safeborders/{country}/node/x\"\naddress = \"{address}\"\n")
        };
        let cases: &[(&str, String, &str)] = &[
            ("unknown field", format!("{ID}lisen = 1"), "unknown field"),
            (
                "unknown nested field",
                format!("{ID}[web]\nlisten = \"127.0.0.1:1\"\ntls = true"),
                "unknown field",
            ),
            ("open listener", format!("{ID}[web]\nlisten = \"0.0.0.0:8080\""), "ssh -L"),
            (
                "open listener, again",
                format!("{ID}[web]\nlisten = \"[::]:8080\""),
                "name certificate and key",
            ),
            (
                "certificate without key",
                format!("{ID}[web]\nlisten = \"127.0.0.1:8080\"\ncertificate = \"c.pem\""),
                "stand together",
            ),
            (
                "key without certificate",
                format!("{ID}[web]\nlisten = \"0.0.0.0:8080\"\nkey = \"k.pem\""),
                "stand together",
            ),
            ("node as coordinator", ID.replace("coordinator", "node"), "not a coordinator"),
            ("no deadline", format!("{ID}answer_within_s = 0"), "answer_within_s"),
            ("address without port", format!("{ID}{}", node("GR", "athens.example")), "host:port"),
            ("address without host", format!("{ID}{}", node("GR", ":7400")), "host:port"),
            ("country twice", format!("{ID}{}{}", node("GR", "a:1"), node("GR", "b:1")), "listed twice"),
            ("missing agreement", ID.lines().next().unwrap().to_owned(), "agreement"),
        ];
        for (name, text, says) in cases {
            let error = format!("{:#}", Config::parse(text).unwrap_err());
            assert!(error.contains(says), "{name}: {error}");
        }
    }
}
