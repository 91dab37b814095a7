//! The national authority's files, and what it issues.

use crate::layout::Layout;
use anyhow::{Context, Result};
use safeborders_store::fsx;
use safeborders_trust::{
    CountryCa, Identity, IdentityFiles, LEAF_DAYS, ROOT_DAYS, SIGNATORY_DAYS, Validity, now_s, read_private,
    write_private,
};
use safeborders_types::{CountryCode, PeerId, Role};
use std::fs;
use std::path::Path;

const CA_CERTIFICATE: &str = "ca.pem";
const CA_KEY: &str = "ca-key.pem";

/// Makes a country's authority and writes its certificate and key.
pub(crate) fn create(layout: &Layout, country: CountryCode) -> Result<CountryCa> {
    let ca = CountryCa::create(country, Validity::days(now_s(), ROOT_DAYS)?)?;
    let folder = layout.authority();
    fsx::create_dir(&folder)?;
    write_private(&folder.join(CA_KEY), &ca.key_pem()).context("cannot write the authority's key")?;
    fsx::replace(&folder.join(CA_CERTIFICATE), ca.certificate_pem().as_bytes())?;
    Ok(ca)
}

/// Reads the country's authority.
pub(crate) fn load(layout: &Layout, country: CountryCode) -> Result<CountryCa> {
    let folder = layout.authority();
    let certificate = certificate(layout)?;
    let key = read_private(&folder.join(CA_KEY)).with_context(|| {
        format!("cannot read {}; is the authority kept on another machine?", folder.join(CA_KEY).display())
    })?;
    Ok(CountryCa::from_pem(country, &certificate, &key)?)
}

/// The authority's certificate in PEM form.
pub(crate) fn certificate(layout: &Layout) -> Result<String> {
    let path = layout.authority().join(CA_CERTIFICATE);
    fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
}

/// Issues a certificate and writes `cert.pem` and `key.pem` into a folder. A pair of the same peer
/// that is there already is replaced, so that one whole pair can be loaded at every moment.
pub(crate) fn issue(ca: &CountryCa, role: Role, name: &str, folder: &Path) -> Result<PeerId> {
    let peer = PeerId::new(ca.country(), role, name)?;
    let days = if role == Role::Signatory { SIGNATORY_DAYS } else { LEAF_DAYS };
    let leaf = ca.issue(&peer, Validity::days(now_s(), days)?)?;
    fsx::create_dir(folder)?;
    IdentityFiles::in_folder(folder).replace(&leaf)?;
    Ok(peer)
}

/// Reads an identity from `cert.pem` and `key.pem` in a folder.
pub(crate) fn identity(folder: &Path) -> Result<Identity> {
    Ok(IdentityFiles::in_folder(folder).load()?)
}
