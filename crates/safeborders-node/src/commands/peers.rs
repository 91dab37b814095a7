//! `peers`: other countries' nodes.

use crate::cli::PeerAction;
use crate::commands::pki;
use crate::config::{Config, Peer};
use crate::desk::Desk;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::lists;
use crate::print;
use crate::print::say;
use anyhow::Context;
use safeborders_cli::{Output, exit};
use safeborders_office::stops::{StopBody, StopsShown};
use safeborders_store::fsx;
use safeborders_types::{CountryCode, ListsFetched, PeerId, PeerState, Role, StopLine};
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
        None => show(&Desk::open(layout, config, key_file)?.peers()?, output),
        Some(PeerAction::Add { id, address, root, fingerprint }) => {
            Desk::open(layout, config, key_file)?.operating(&format!("peers add {id}"))?;
            add(layout, config, id, *address, root, fingerprint.as_deref())
        }
        Some(PeerAction::Test) => test(&Desk::open(layout, config, key_file)?, output),
        Some(PeerAction::Lists { country: Some(country), file: Some(file) }) => {
            Desk::open(layout, config, key_file)?.operating(&format!("peers lists {country}"))?;
            install_lists(layout, *country, file)
        }
        Some(PeerAction::Lists { .. }) => fetch_lists(&Desk::open(layout, config, key_file)?, output),
        Some(PeerAction::Stop { country, all: _, reason }) => {
            let body = StopBody { country: *country, reason: reason.clone() };
            let line: StopLine = Desk::open(layout, config, key_file)?.post("peers/stop", &body)?;
            say!("Stopped: nothing is exchanged with {} from now on.", whom(&line));
            Ok(())
        }
        Some(PeerAction::Resume { country, all: _, reason }) => {
            let body = StopBody { country: *country, reason: reason.clone() };
            let line: StopLine = Desk::open(layout, config, key_file)?.post("peers/resume", &body)?;
            say!("Exchange with {} goes on.", whom(&line));
            Ok(())
        }
        Some(PeerAction::Stops) => stops(&Desk::open(layout, config, key_file)?.get("peers/stops")?, output),
        Some(PeerAction::Remove { id }) => {
            Desk::open(layout, config, key_file)?.operating(&format!("peers remove {id}"))?;
            remove(layout, config, id)
        }
    }
}

fn whom(line: &StopLine) -> String {
    line.country.map_or_else(|| "everybody".to_owned(), |country| country.to_string())
}

/// The switches that are thrown.
fn stops(shown: &StopsShown, output: Output) -> Result<(), Failure> {
    let row = |l: &StopLine| [whom(l), l.since_s.to_string(), l.by.clone(), l.reason.clone()];
    let head = ["with whom", "since (Unix s)", "by", "reason"];
    print::out(format_args!("{}", print::rows(&shown.stops, head, row, output)?))
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

/// Dials every peer; fails when something is wrong with one.
fn test(desk: &Desk, output: Output) -> Result<(), Failure> {
    let states = desk.peers()?;
    show(&states, output)?;
    let wrong = states.iter().filter(|state| !state.reachable).count();
    match wrong {
        0 => Ok(()),
        _ => Err(Failure::new(
            exit::UNAVAILABLE,
            format!("{wrong} of {} peers do not answer as agreed", states.len()),
        )),
    }
}

fn show(states: &[PeerState], output: Output) -> Result<(), Failure> {
    let row = |s: &PeerState| [s.id.to_string(), s.address.clone(), s.state.clone()];
    print::out(format_args!("{}", print::rows(states, ["peer", "address", "state"], row, output)?))
}

/// Takes the lists of all peers from their nodes.
fn fetch_lists(desk: &Desk, output: Output) -> Result<(), Failure> {
    let fetched = desk.fetch_lists()?;
    let row = |of: &ListsFetched| {
        let what = match (of.renewed, of.trouble.as_str()) {
            (true, _) => "newer lists are installed",
            (false, "") => "as new as those installed",
            (false, trouble) => trouble,
        };
        [of.country.to_string(), what.to_owned()]
    };
    print::out(format_args!("{}", print::rows(&fetched, ["country", "lists"], row, output)?))
}

/// Installs a member's revocation lists, unless those that are there are newer.
fn install_lists(layout: &Layout, country: CountryCode, file: &Path) -> Result<(), Failure> {
    if !layout.roots().join(format!("{country}.pem")).exists() {
        let text = format!("{country} is not a member: add its node with `peers add` first");
        return Err(Failure::new(exit::USAGE, text));
    }
    let renewed = lists::install(layout, country, &pki::read_certificate(file)?).exit_with(exit::REFUSED)?;
    match renewed {
        true => say!("Installed the lists of {country}. A running node goes by them within seconds."),
        false => say!("Those that are installed are as new; nothing was changed."),
    }
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
