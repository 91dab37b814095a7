//! `pki`: what the national authority issues, and its fingerprint.

use crate::authority;
use crate::cli::PkiAction;
use crate::config::Config;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::print::say;
use anyhow::Context;
use safeborders_cli::exit;
use safeborders_trust::{CountryRoot, LEAF_DAYS};
use safeborders_types::{CountryCode, Role};
use std::fs;
use std::path::Path;

/// Issues a certificate, or prints a fingerprint.
pub(crate) fn run(layout: &Layout, config: &Config, action: &PkiAction) -> Result<(), Failure> {
    match action {
        PkiAction::Issue { role, name, out } => {
            let ca = authority::load(layout, config.country)?;
            let peer = authority::issue(&ca, *role, name, out).exit_with(exit::USAGE)?;
            say!("{peer}");
            say!("cert.pem and key.pem are in {}; hand them over in person.", out.display());
        }
        PkiAction::Renew => {
            let ca = authority::load(layout, config.country)?;
            let peer = authority::issue(&ca, Role::Node, &config.name, &layout.identity())?;
            say!(
                "{peer} has a new certificate, valid for {LEAF_DAYS} days. A running node takes it up within a minute."
            );
        }
        PkiAction::Fingerprint { of: Some((country, path)) } => {
            say!("{}", fingerprint(&read_certificate(path)?, *country)?);
        }
        PkiAction::Fingerprint { of: None } => {
            say!("{}", fingerprint(&authority::certificate(layout)?, config.country)?);
        }
    }
    Ok(())
}

/// Reads a certificate's file.
pub(crate) fn read_certificate(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display())).exit_with(exit::USAGE)
}

/// The fingerprint of a country's authority, as people compare it.
pub(crate) fn fingerprint(pem: &str, country: CountryCode) -> Result<String, Failure> {
    Ok(CountryRoot::from_pem(country, pem).exit_with(exit::USAGE)?.fingerprint())
}
