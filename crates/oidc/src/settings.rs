//! What an office knows of its provider.

use crate::fetch::{Fetch, is_acceptable};
use http::Uri;

/// The longest name of a provider or a client, in bytes.
const MAX_NAME_BYTES: usize = 255;

/// What an office knows of its provider. It may hold a secret, so it has no `Debug`.
#[derive(Clone)]
pub struct Settings {
    /// Its address, exactly as it names itself in its tokens.
    pub issuer: String,
    /// The name under which this office is known there.
    pub client_id: String,
    /// The secret that goes with it, where the provider gave one.
    pub client_secret: Option<String>,
    /// The certificates of the authorities that vouch for the provider, in PEM; empty where it lies on this
    /// machine's loopback.
    pub authorities: Vec<u8>,
    /// Where a log-in on the office's pages ends, beside those that end on a person's own machine: one address, the
    /// same as at the provider.
    pub pages: Option<String>,
}

/// Why a provider cannot be asked.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidSettings {
    /// The address is none.
    #[error(
        "the provider's issuer is an address that begins with https://, or with http:// on this machine alone"
    )]
    Issuer,
    /// The name is none.
    #[error("the client's name at the provider has 1 to {MAX_NAME_BYTES} characters")]
    Client,
    /// The authorities cannot be read.
    #[error("the file with the provider's authorities holds no certificate in PEM")]
    Authorities,
    /// The pages' address is none.
    #[error(
        "a log-in on the pages ends at an address that begins with https://, or with http:// and a number of this \
         machine, without a query"
    )]
    Pages,
}

impl Settings {
    /// The way to the provider.
    pub(crate) fn fetch(&self) -> Result<Fetch, InvalidSettings> {
        let uri: Uri = self.issuer.parse().map_err(|_| InvalidSettings::Issuer)?;
        if self.issuer.len() > MAX_NAME_BYTES || !is_acceptable(&uri) {
            return Err(InvalidSettings::Issuer);
        }
        if self.client_id.is_empty() || self.client_id.len() > MAX_NAME_BYTES {
            return Err(InvalidSettings::Client);
        }
        self.pages.as_deref().map_or(Ok(()), checked_end)?;
        Fetch::trusting(&self.authorities, uri.scheme_str() == Some("https"))
            .ok_or(InvalidSettings::Authorities)
    }
}

fn checked_end(pages: &str) -> Result<(), InvalidSettings> {
    let uri: Uri = pages.parse().map_err(|_| InvalidSettings::Pages)?;
    let fits = pages.len() <= MAX_NAME_BYTES && is_acceptable(&uri) && !pages.contains(['?', '#', '@']);
    if fits { Ok(()) } else { Err(InvalidSettings::Pages) }
}
