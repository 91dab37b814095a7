//! `audit`: checking the disclosure log, and what is known of other countries' logs.

use crate::cli::AuditAction;
use crate::config::Config;
use crate::desk::{self, Desk};
use crate::failure::Failure;
use crate::layout::Layout;
use crate::node::{Doing, Node};
use crate::print;
use crate::print::say;
use crate::stops::stopped;
use safeborders_audit::{Digest, verify_consistency};
use safeborders_books::HouseEvent;
use safeborders_cli::{Output, exit};
use safeborders_office::stops::StopsShown;
use safeborders_peers::PeerClient;
use safeborders_people::Right;
use safeborders_trust::{LiveCredentials, now_s};
use safeborders_types::{CountryCode, PeerId};
use safeborders_witness::{DueProof, Heads, Kept, Shown, SignedHead};
use serde::Serialize;
use std::cmp::Ordering;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(10);

/// Checks, proves, compares or lists.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &AuditAction,
) -> Result<(), Failure> {
    let desk = || Desk::open(layout, config, key_file);
    match action {
        AuditAction::Verify => {
            let found = desk()?.verify()?;
            say!(
                "The ledger follows from its log: {} entries, {} cohorts, {} answers.",
                found.entries,
                found.cohorts,
                found.releases
            );
            say!("The hash over all entries is {}.", found.root);
            Ok(())
        }
        AuditAction::Prove { entry, output } => {
            let proof = desk()?.prove(*entry)?;
            if *output == Output::Json {
                say!("{}", serde_json::to_string_pretty(&proof)?);
                return Ok(());
            }
            say!("Entry {} has the hash {}.", proof.entry, proof.leaf);
            proof.path.iter().try_for_each(|hash| print::out(format_args!("  {hash}\n")))?;
            say!("These lead to {}, the hash over all {} entries.", proof.root, proof.size);
            Ok(())
        }
        AuditAction::Show { entry, save, output } => {
            super::sent::show(&desk()?, *entry, save.as_deref(), *output)
        }
        AuditAction::Compare { peer } => compare(layout, config, &desk()?, *peer),
        AuditAction::House { action } => super::house::run(&desk()?, action.as_ref()),
        AuditAction::Peers { output } => peers(&desk()?, *output),
        AuditAction::AcceptKey { peer, by } => accept_key(layout, config, key_file, *peer, by),
    }
}

/// One counterpart's log, as a line.
#[derive(Serialize)]
struct Line {
    peer: PeerId,
    seen: u64,
    proven: u64,
    incarnation: u32,
    troubles: Vec<&'static str>,
    kept: Kept,
}

fn all_kept(desk: &Desk) -> Result<Vec<(PeerId, Kept)>, Failure> {
    let lines = desk.witnessed()?.into_iter();
    lines.map(|line| Ok((line.peer, serde_json::from_str(&line.kept)?))).collect()
}

fn peers(desk: &Desk, output: Output) -> Result<(), Failure> {
    let line = |(peer, kept): (PeerId, Kept)| {
        let head = |text: &str| kept.read(&peer, text).map(|signed| signed.head());
        let (seen, proven) = (head(&kept.seen), head(&kept.proven));
        let troubles = kept.troubles.iter().map(|trouble| trouble.finding.code()).collect();
        let (size, incarnation) = seen.map_or((0, 0), |head| (head.size, head.incarnation));
        Line { seen: size, proven: proven.map_or(0, |h| h.size), incarnation, troubles, peer, kept }
    };
    let lines: Vec<Line> = all_kept(desk)?.into_iter().map(line).collect();
    let row = |l: &Line| {
        let found = if l.troubles.is_empty() { "nothing".to_owned() } else { l.troubles.join(" ") };
        [l.peer.to_string(), l.incarnation.to_string(), l.seen.to_string(), l.proven.to_string(), found]
    };
    let head = ["peer", "log", "entries seen", "proved to be one log", "found wrong"];
    print::out(format_args!("{}", print::rows(&lines, head, row, output)?))
}

/// Catches what a peer shows, and keeps nothing.
#[derive(Debug, Default)]
struct Caught(Mutex<Shown>);

impl Heads for Caught {
    fn last(&self, _: &PeerId) -> String {
        String::new()
    }

    fn saw(&self, _: &PeerId, shown: &Shown) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = shown.clone();
    }
}

fn compare(layout: &Layout, config: &Config, desk: &Desk, country: CountryCode) -> Result<(), Failure> {
    let peer = config.peers.iter().find(|peer| peer.id.country() == country);
    let peer = peer
        .ok_or_else(|| Failure::new(exit::USAGE, format!("{country} is not among the peers: see `peers`")))?;
    let kept = all_kept(desk)?.into_iter().find(|(id, _)| *id == peer.id).map(|(_, kept)| kept);
    let known = kept.as_ref().and_then(|kept| Some((kept, kept.read(&peer.id, &kept.seen)?)));
    let Some((kept, known)) = known else {
        return Err(Failure::new(
            exit::UNAVAILABLE,
            format!("no head of {country} was seen yet: ask it something"),
        ));
    };
    let credentials = LiveCredentials::new(desk::credentials(layout)?);
    credentials.stop(stopped(&desk.get::<StopsShown>("peers/stops")?.stops));
    let caught = Arc::new(Caught::default());
    let (shown, outcome) = desk.wait(async {
        let client = PeerClient::new(peer.id.clone(), &peer.address.to_string(), credentials)
            .witnessed_by(Arc::<Caught>::clone(&caught));
        client.exchange_heads("", None, Vec::new(), PATIENCE).await?;
        let shown = caught.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let Some(now) = kept.read_shown(&peer.id, &shown.head) else { return Ok((shown, None)) };
        let outcome = judge(&client, &known, &now).await?;
        Ok::<_, Failure>((shown, Some((now, outcome))))
    })?;
    let Some((now, outcome)) = outcome else {
        let why =
            if shown.head.is_empty() { "shows no head: it may be held" } else { "signs with another key" };
        return Err(Failure::new(exit::REFUSED, format!("{} {why}; see `audit peers`", peer.id)));
    };
    say!("Seen: {} entries. Now: {} entries.", known.head().size, now.head().size);
    match outcome {
        Compared::Follows => say!("The log of {country} now begins with all that was seen of it."),
        Compared::Contradicts(how) => {
            let text = format!(
                "the log of {country} {how}: keep both heads, and call its office\n{}\n{}",
                known.text(),
                now.text()
            );
            return Err(Failure::new(exit::REFUSED, text));
        }
    }
    Ok(())
}

enum Compared {
    Follows,
    Contradicts(&'static str),
}

async fn judge(client: &PeerClient, known: &SignedHead, now: &SignedHead) -> Result<Compared, Failure> {
    let (old, new) = (known.head(), now.head());
    Ok(match new.age(&old) {
        Ordering::Less => Compared::Contradicts("is shorter than it was"),
        Ordering::Equal if old.root == new.root => Compared::Follows,
        Ordering::Equal => Compared::Contradicts("is another one of the same size"),
        Ordering::Greater if new.incarnation > old.incarnation => {
            Compared::Contradicts("was begun again after a declared loss")
        }
        Ordering::Greater if old.size == 0 => Compared::Follows,
        Ordering::Greater => {
            let due = DueProof { old, new: now.clone() };
            let proof: Option<Vec<Digest>> = client.prove_growth(&due, PATIENCE).await?;
            let follows = |proof: &Vec<Digest>| {
                verify_consistency(old.size, &old.root, new.size, &new.root, proof).is_ok()
            };
            if proof.as_ref().is_some_and(follows) {
                Compared::Follows
            } else {
                Compared::Contradicts("does not follow from what was seen of it")
            }
        }
    })
}

fn accept_key(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    country: CountryCode,
    by: &str,
) -> Result<(), Failure> {
    let node = Node::open(
        layout,
        config,
        key_file,
        Doing::This(Right::Operate, HouseEvent::Operation, "accept-key"),
    )?;
    let mut accepted = 0;
    for (peer, kept) in node.books.all_kept()?.into_iter().filter(|(peer, _)| peer.country() == country) {
        let mut kept: Kept = serde_json::from_slice(&kept)?;
        let old = kept.key.map(|key| key.to_string()).unwrap_or_default();
        if kept.accept_key() {
            let found = safeborders_books::Witnessed {
                at_s: now_s(),
                peer: peer.clone(),
                finding: "key-accepted".to_owned(),
                kept: format!("{old}, replaced by {by}"),
                shown: kept.key.map(|key| key.to_string()).unwrap_or_default(),
            };
            node.books.keep(&peer, &serde_json::to_vec(&kept)?, Some(&found))?;
            say!("The log of {peer} is believed under its new key from now on.");
            accepted += 1;
        }
    }
    if accepted == 0 {
        return Err(Failure::new(
            exit::USAGE,
            format!("no log of {country} shows another key: nothing was changed"),
        ));
    }
    Ok(())
}
