//! The identity provider that node.toml names.

use crate::config::Config;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use anyhow::Context;
use safeborders_cli::exit;
use safeborders_office::OIDC_BACK;
use safeborders_oidc::{Provider, Settings};
use safeborders_store::fsx;
use safeborders_types::IdentifyPeople;
use std::path::Path;
use std::sync::Arc;

/// The largest of the provider's files, in bytes.
const MAX_BYTES: usize = 1 << 20;

/// The provider, where there is one. Nothing is asked yet.
pub(crate) fn provider(layout: &Layout, config: &Config) -> Result<Option<Arc<dyn IdentifyPeople>>, Failure> {
    let Some(oidc) = &config.oidc else { return Ok(None) };
    let secret = oidc.client_secret_file.as_deref().map(|file| read(layout, file)).transpose()?;
    let secret = secret.map(String::from_utf8).transpose();
    let secret = secret.context("the file with the client's secret is no text").exit_with(exit::CONFIG)?;
    let authorities = oidc.authorities.as_deref().map(|file| read(layout, file)).transpose()?;
    let settings = Settings {
        issuer: oidc.issuer.clone(),
        client_id: oidc.client_id.clone(),
        client_secret: secret.map(|secret| secret.trim().to_owned()),
        authorities: authorities.unwrap_or_default(),
        pages: oidc.pages.as_deref().map(back_at),
    };
    let provider = Provider::new(settings).context("[oidc] in node.toml").exit_with(exit::CONFIG)?;
    Ok(Some(Arc::new(provider)))
}

/// Where people come back to, at pages of this address.
pub(crate) fn back_at(pages: &str) -> String {
    format!("{}{OIDC_BACK}", pages.trim_end_matches('/'))
}

fn read(layout: &Layout, file: &Path) -> Result<Vec<u8>, Failure> {
    let path = layout.dir().join(file);
    let found = fsx::read(&path, MAX_BYTES).exit_with(exit::CONFIG)?;
    found.with_context(|| format!("there is no file {}", path.display())).exit_with(exit::CONFIG)
}
