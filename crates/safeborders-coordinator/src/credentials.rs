//! The coordinator's certificate and the roots it trusts, read from disk and read again when they
//! are renewed.

use crate::config::Config;
use crate::failure::{Failure, OrFail};
use anyhow::anyhow;
use safeborders_cli::exit;
use safeborders_trust::{Credentials, IdentityFiles, TrustRoots, now_s};
use std::path::PathBuf;

/// Reads the certificate, its key and the roots, and checks that others would accept them now.
pub(crate) fn load(config: &Config) -> Result<Credentials, Failure> {
    let files = &config.identity;
    let identity = IdentityFiles::new(&files.certificate, &files.key).load().or_fail(
        exit::CONFIG,
        format!(
            "the coordinator has no usable certificate: {} issues it with `safeborders-node pki issue`",
            config.id.country()
        ),
    )?;
    if *identity.peer() != config.id {
        let text = anyhow!(
            "{} names {}, but the configuration says id = \"{}\"",
            files.certificate.display(),
            identity.peer(),
            config.id
        );
        return Err(Failure::new(exit::CONFIG, text));
    }
    let roots =
        TrustRoots::load(&config.roots).or_fail(exit::CONFIG, "the root certificates cannot be used")?;
    let credentials =
        Credentials::new(identity, roots).or_fail(exit::CONFIG, "the coordinator's key cannot be used")?;
    credentials.check(now_s()).or_fail(
        exit::CONFIG,
        format!("no node would accept {}: have it renewed", files.certificate.display()),
    )?;
    Ok(credentials)
}

/// What to watch for renewed files.
pub(crate) fn watched(config: &Config) -> Vec<PathBuf> {
    vec![config.identity.certificate.clone(), config.identity.key.clone(), config.roots.clone()]
}
