//! `peers`: other countries' nodes.

use crate::cli::PeerAction;
use crate::commands::pki;
use crate::config::{Config, Peer};
use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::print;
use crate::print::say;
use anyhow::Context;
use safeborders_cli::{Output, exit};
use safeborders_store::fsx;
use safeborders_trust::{Revocations, now_s};
use safeborders_types::{CountryCode, PeerId, PeerState, Role};
use std::io::{BufRead, Write};
use std::net::SocketAddr;
use std::path::Path;

/// Adds or removes a peer, or greets all of them.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: Option<&PeerAction>,
    output: Output,
) -> Result<(), Failure> {
    match action {
        None => {
            let states = Desk::open(layout, config, key_file)?.peers()?;
            let row = |s: &PeerState| [s.id.to_string(), s.address.clone(), s.state.clone()];
            print::out(format_args!("{}", print::rows(&states, ["peer", "address", "state"], row, output)?))?;
            Ok(())
        }
        Some(PeerAction::Add { id, address, root, fingerprint }) => {
            Desk::open(layout, config, key_file)?.operating(&format!("peers add {id}"))?;
            add(layout, config, id, *address, root, fingerprint.as_deref())
        }
        Some(PeerAction::Lists { country, file }) => {
            Desk::open(layout, config, key_file)?.operating(&format!("peers lists {country}"))?;
            lists(layout, *country, file)
        }
        Some(PeerAction::Remove { id }) => {
            Desk::open(layout, config, key_file)?.operating(&format!("peers remove {id}"))?;
            remove(layout, config, id)
        }
    }
}

fn add(
    layout: &Layout,
    config: &Config,
    id: &PeerId,
    address: SocketAddr,
    root: &Path,
    fingerprint: Option<&str>,
) -> Result<(), Failure> {
    if id.country() == config.country || id.role() != Role::Node {
        return Err(Failure::new(
            exit::USAGE,
            "a peer is another country's node: spiffe://safeborders/CC/node/name",
        ));
    }
    let pem = pki::read_certificate(root)?;
    let found = pki::fingerprint(&pem, id.country())?;
    compare(id, &found, fingerprint)?;
    let file = layout.roots().join(format!("{}.pem", id.country()));
    if file.exists() && pki::fingerprint(&pki::read_certificate(&file)?, id.country())? != found {
        let text = format!(
            "{} holds another authority of {}; agreements signed under it would end. Remove that file first if that is meant",
            file.display(),
            id.country()
        );
        return Err(Failure::new(exit::REFUSED, text));
    }
    fsx::replace(&file, pem.as_bytes())?;
    let mut config = config.clone();
    // One node answers for a country: two would be counted twice.
    config.peers.retain(|peer| peer.id.country() != id.country());
    config.peers.push(Peer { id: id.clone(), address });
    config.peers.sort_by(|a, b| a.id.cmp(&b.id));
    config.save(&layout.config())?;
    say!("Added {id} at {address}. A running node takes it up when it is started again.");
    Ok(())
}

/// Installs a member's revocation lists, unless those that are there are newer.
fn lists(layout: &Layout, country: CountryCode, file: &Path) -> Result<(), Failure> {
    let root = layout.roots().join(format!("{country}.pem"));
    if !root.exists() {
        let text = format!("{country} is not a member: add its node with `peers add` first");
        return Err(Failure::new(exit::USAGE, text));
    }
    let text = pki::read_certificate(file)?;
    let offered = Revocations::from_pem(country, &text).exit_with(exit::USAGE)?;
    let installed = layout.lists_of(country);
    if let Ok(there) = std::fs::read_to_string(&installed) {
        let there = Revocations::from_pem(country, &there).exit_with(exit::CONFIG)?;
        if there.current_until_s() > offered.current_until_s() {
            let text = format!("{} holds newer lists of {country}; nothing was changed", installed.display());
            return Err(Failure::new(exit::REFUSED, text));
        }
    }
    if offered.current_until_s() <= now_s() {
        let text =
            format!("these lists of {country} are stale already; nothing was changed: ask for current ones");
        return Err(Failure::new(exit::REFUSED, text));
    }
    fsx::replace(&installed, text.as_bytes())?;
    say!(
        "Installed the lists of {country}. They are current for {} days.",
        (offered.current_until_s() - now_s()) / 86_400
    );
    Ok(())
}

/// The one moment in which a stranger could slip in: a person compares, over another channel.
fn compare(id: &PeerId, found: &str, told: Option<&str>) -> Result<(), Failure> {
    let plain = |text: &str| text.chars().filter(char::is_ascii_hexdigit).collect::<String>().to_uppercase();
    if let Some(told) = told {
        if plain(told) == plain(found) {
            return Ok(());
        }
        let text = format!("the fingerprint is {found}, not the one that was read out: {id} was NOT added");
        return Err(Failure::new(exit::REFUSED, text));
    }
    say!("Call the office of {} and let them read out their authority's fingerprint.", id.country());
    say!("  {found}");
    print!("Is it the same, digit by digit? Type yes: ");
    std::io::stdout().flush()?;
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).context("no terminal to ask on")?;
    if answer.trim() == "yes" {
        return Ok(());
    }
    Err(Failure::new(exit::REFUSED, format!("{id} was NOT added")))
}

fn remove(layout: &Layout, config: &Config, id: &PeerId) -> Result<(), Failure> {
    let mut config = config.clone();
    config.peers.retain(|peer| peer.id != *id);
    config.save(&layout.config())?;
    say!("Removed {id}: it is not asked any more. A running node goes on with it until it is started again.");
    say!(
        "It may still ask here while an agreement covers it. To end that, remove {}; agreements with {} end then.",
        layout.roots().join(format!("{}.pem", id.country())).display(),
        id.country()
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_compared_whatever_its_spelling_and_a_wrong_one_refused() {
        let id = "spiffe://safeborders/IT/node/rome".parse().unwrap();
        assert!(compare(&id, "AB:CD:01", Some("ab cd 01")).is_ok());
        assert_eq!(compare(&id, "AB:CD:01", Some("AB:CD:02")).unwrap_err().code(), exit::REFUSED);
        assert_eq!(compare(&id, "AB:CD:01", Some("")).unwrap_err().code(), exit::REFUSED);
    }
}
