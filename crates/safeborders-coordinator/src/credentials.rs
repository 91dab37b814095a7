//! The coordinator's certificate and the roots it trusts, read from disk and read again when they
//! are renewed.

use crate::config::Config;
use crate::failure::{Failure, OrFail};
use anyhow::anyhow;
use safeborders_cli::exit;
use safeborders_trust::{Credentials, Identity, LiveCredentials, TrustRoots, now_s, read_private};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

/// How often renewed files are looked for. Leaves live for days.
const LOOK_EVERY: Duration = Duration::from_secs(60);

/// Reads the certificate, its key and the roots, and checks that others would accept them now.
pub(crate) fn load(config: &Config) -> Result<Credentials, Failure> {
    let files = &config.identity;
    let chain = std::fs::read_to_string(&files.certificate).or_fail(
        exit::CONFIG,
        format!(
            "cannot read {}: {} issues it with `safeborders-node pki issue`",
            files.certificate.display(),
            config.id.country()
        ),
    )?;
    let key =
        read_private(&files.key).or_fail(exit::CONFIG, format!("cannot use {}", files.key.display()))?;
    let identity = Identity::from_pem(&chain, &key)
        .or_fail(exit::CONFIG, format!("{} is not a usable certificate", files.certificate.display()))?;
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

/// Takes renewed files into use without a restart. Files that cannot be used are logged, and the
/// old ones stay.
pub(crate) async fn keep_fresh(config: Config, live: Arc<LiveCredentials>) {
    let mut seen = stamps(&config);
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let now = stamps(&config);
        if now == seen {
            continue;
        }
        match load(&config) {
            Ok(fresh) => {
                tracing::info!("renewed credentials are in use");
                live.replace(fresh);
                seen = now;
            }
            Err(failure) => tracing::warn!(%failure, "renewed credentials cannot be used"),
        }
    }
}

fn stamps(config: &Config) -> Vec<Option<SystemTime>> {
    let changed = |path: &Path| std::fs::metadata(path).and_then(|meta| meta.modified()).ok();
    [&config.identity.certificate, &config.identity.key, &config.roots].map(|path| changed(path)).to_vec()
}
