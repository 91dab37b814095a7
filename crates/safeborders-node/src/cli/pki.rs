//! The flags of `pki`.

use clap::Subcommand;
use safeborders_cli::Output;
use safeborders_types::{CountryCode, Role};
use std::path::PathBuf;

#[derive(Subcommand)]
pub(crate) enum PkiAction {
    /// Renew this node's certificate, in place, while it serves. A serving node does so by itself.
    Renew,
    /// List what was issued and what is revoked.
    Issued {
        #[arg(long, value_enum, default_value_t)]
        output: Output,
    },
    /// Revoke a certificate: with its next list, peers end its connections and refuse it.
    Revoke {
        /// A serial number from `pki issued`, or a peer (all of its certificates): spiffe://safeborders/…
        what: String,
        /// Why: kept here, not published.
        #[arg(long)]
        reason: String,
        /// Its key may be in other hands.
        #[arg(long)]
        compromised: bool,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
    /// Sign the revocation list anew, current for a week, and say where it lies for the other offices. A
    /// serving node does so every day.
    Lists,
    /// Have the national root make a new issuing authority, in place of the old one.
    Issuing {
        /// The folder of the national root, such as a mounted medium; without it, `authority/`.
        #[arg(long)]
        authority: Option<PathBuf>,
        /// The root's key file, where it has one instead of a passphrase.
        #[arg(long)]
        root_key_file: Option<PathBuf>,
    },
    /// Issue a certificate for a coordinator that this country vouches for, or renew one.
    Issue {
        /// What the certificate entitles to.
        #[arg(long)]
        role: Role,
        /// The holder's name.
        #[arg(long)]
        name: String,
        /// The folder for cert.pem and key.pem.
        #[arg(long)]
        out: PathBuf,
    },
    /// Issue a certificate for one of this office's own people, or renew one. No peer accepts it; a coordinator of
    /// this country that serves its pages over TLS shows them to who has one.
    Officer {
        /// The person's name: lower-case letters, digits, hyphens.
        #[arg(long)]
        name: String,
        /// The folder for cert.pem and key.pem.
        #[arg(long)]
        out: PathBuf,
    },
    /// Print the fingerprint of an authority's certificate, to be compared over another channel.
    Fingerprint {
        /// A country and its certificate, GR=ca.pem; without it, this country's own.
        #[arg(value_parser = parse_certificate)]
        of: Option<(CountryCode, PathBuf)>,
    },
}

/// `GR=ca.pem` → whose certificate lies where.
fn parse_certificate(text: &str) -> Result<(CountryCode, PathBuf), String> {
    let (country, path) = text.split_once('=').ok_or("expected a country and a file, GR=ca.pem")?;
    let country = country.parse().map_err(|e: safeborders_types::InvalidCountry| e.to_string())?;
    Ok((country, path.into()))
}
