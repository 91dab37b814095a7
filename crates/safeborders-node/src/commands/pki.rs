//! `pki`: what the issuing authority issues and revokes, and fingerprints.

use crate::authority::{self, Issued, Issuing, LIST_DAYS};
use crate::cli::PkiAction;
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::print::{self, say};
use crate::unlock;
use anyhow::Context;
use safeborders_cli::exit;
use safeborders_trust::{CountryRoot, ISSUING_DAYS, LEAF_DAYS};
use safeborders_types::{CountryCode, Role};
use std::fs;
use std::io::{BufRead, Write};
use std::path::Path;

/// Issues, renews or revokes a certificate, or prints a fingerprint.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &PkiAction,
) -> Result<(), Failure> {
    if let PkiAction::Fingerprint { of } = action {
        let (country, pem) = match of {
            Some((country, path)) => (*country, read_certificate(path)?),
            None => (config.country, own_root(layout, config)?),
        };
        say!("{}", fingerprint(&pem, country)?);
        return Ok(());
    }
    Desk::open(layout, config, key_file)?.operating(name(action))?;
    let key = unlock::open(layout, config, key_file)?;
    if let PkiAction::Issuing { authority, root_key_file } = action {
        let folder = authority.clone().unwrap_or_else(|| layout.authority());
        let unlock = unlock::of_root(root_key_file.as_deref())?;
        let root = authority::load(&folder, config.country, &unlock).exit_with(exit::CONFIG)?;
        Issuing::create(layout, &key, &root)?.issue(Role::Node, &config.name, &layout.identity())?;
        say!(
            "A new authority issues from now on, for {ISSUING_DAYS} days; this node has a certificate of it."
        );
        return Ok(());
    }
    let issuing = Issuing::load(layout, &key, config.country).exit_with(exit::CONFIG)?;
    match action {
        PkiAction::Issue { role, name, out } => issue(&issuing, *role, name, out)?,
        PkiAction::Officer { name, out } => issue(&issuing, Role::Officer, name, out)?,
        PkiAction::Renew => {
            let peer = issuing.issue(Role::Node, &config.name, &layout.identity())?;
            say!(
                "{peer} has a new certificate, valid for {LEAF_DAYS} days. A running node takes it up within seconds."
            );
        }
        PkiAction::Issued { output } => {
            let header = ["serial", "holder", "issued", "ends", "state"];
            print::out(format_args!("{}", print::rows(&issuing.issued()?, header, row, *output)?))?;
        }
        PkiAction::Revoke { what, reason, compromised, yes } => {
            if !yes && !confirmed(what)? {
                return Err(Failure::new(exit::REFUSED, "nothing was revoked"));
            }
            let count = issuing.revoke(what, *compromised, reason).exit_with(exit::USAGE)?;
            say!("{count} revoked. {}", where_lists_lie(layout, config));
        }
        PkiAction::Lists => {
            issuing.sign_list()?;
            say!("Signed. {}", where_lists_lie(layout, config));
        }
        PkiAction::Issuing { .. } | PkiAction::Fingerprint { .. } => {}
    }
    Ok(())
}

/// What the house log calls it.
fn name(action: &PkiAction) -> &'static str {
    match action {
        PkiAction::Issue { .. } => "pki issue",
        PkiAction::Officer { .. } => "pki officer",
        PkiAction::Renew => "pki renew",
        PkiAction::Issued { .. } => "pki issued",
        PkiAction::Revoke { .. } => "pki revoke",
        PkiAction::Lists => "pki lists",
        PkiAction::Issuing { .. } => "pki issuing",
        PkiAction::Fingerprint { .. } => "pki fingerprint",
    }
}

fn issue(issuing: &Issuing, role: Role, name: &str, out: &Path) -> Result<(), Failure> {
    let peer = issuing.issue(role, name, out).exit_with(exit::USAGE)?;
    say!("{peer}");
    say!("cert.pem and key.pem are in {}; hand them over in person.", out.display());
    Ok(())
}

fn row(issued: &Issued) -> [String; 5] {
    let state = match &issued.revoked {
        Some(revoked) => format!("revoked {}: {}", day(revoked.at_s), revoked.reason),
        None => String::new(),
    };
    [issued.serial.clone(), issued.peer.to_string(), day(issued.issued_at_s), day(issued.ends_at_s), state]
}

fn day(at_s: u64) -> String {
    let at = i64::try_from(at_s).ok().and_then(|s| time::OffsetDateTime::from_unix_timestamp(s).ok());
    at.map_or_else(String::new, |at| at.date().to_string())
}

fn confirmed(what: &str) -> Result<bool, Failure> {
    print!("Revoking {what} cannot be undone. Type yes: ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).context("no terminal to ask on: use --yes")?;
    Ok(answer.trim() == "yes")
}

fn where_lists_lie(layout: &Layout, config: &Config) -> String {
    let file = layout.lists_of(config.country);
    format!("The other offices need {}: it is current for {LIST_DAYS} days.", file.display())
}

/// This country's own root, as this node trusts it.
fn own_root(layout: &Layout, config: &Config) -> Result<String, Failure> {
    read_certificate(&layout.roots().join(format!("{}.pem", config.country)))
}

/// Reads a certificate's or a list's file.
pub(crate) fn read_certificate(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display())).exit_with(exit::USAGE)
}

/// The fingerprint of a country's authority, as people compare it.
pub(crate) fn fingerprint(pem: &str, country: CountryCode) -> Result<String, Failure> {
    Ok(CountryRoot::from_pem(country, pem).exit_with(exit::USAGE)?.fingerprint())
}
