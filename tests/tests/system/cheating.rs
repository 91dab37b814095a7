//! A peer that cheats in a link check, over the real network, with the real certificate of its country.

use crate::contacts::{PHONES, checked, two};
use crate::support::test;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::{Member, each};
use safeborders_linkcheck::{Asker, LinkInput};
use safeborders_peers::{PeerError, Peers};
use safeborders_trust::{Credentials, IdentityFiles, LiveCredentials, TrustRoots};
use safeborders_types::{CheckedKind, LinkAsk, LinkPoint, PeerId, Reference};
use serde_json::Value;
use std::time::Duration;

pub(crate) fn tests() -> Vec<Trial> {
    vec![test("points_that_are_none_and_checks_that_are_bent_are_refused_on_record_and_cost_nothing", bent)]
}

const PATIENCE: Duration = Duration::from_secs(20);

/// A client that has the Greek node's certificate, and does not keep to what the Greek node would send.
fn greek(greece: &Member, bulgaria: &Member) -> Result<Peers> {
    let identity = IdentityFiles::in_folder(&greece.dir.join("identity")).load()?;
    let credentials = Credentials::new(identity, TrustRoots::load(&greece.dir.join("roots"))?)?;
    let to: PeerId = bulgaria.id().parse()?;
    Ok(Peers::new([(to, bulgaria.address.to_string())], &LiveCredentials::new(credentials)))
}

fn blinded(numbers: &[&str]) -> Result<Vec<LinkPoint>> {
    let inputs: Result<Vec<LinkInput>, _> =
        numbers.iter().map(|number| LinkInput::new(CheckedKind::Phone, number)).collect();
    Ok(Asker::blind(inputs?)?.blinded().to_vec())
}

fn bent() -> Result<()> {
    let two = two(PHONES)?;
    let _nodes = each(&two.members, Member::serve)?;
    let runtime = tokio::runtime::Runtime::new()?;
    let within = runtime.enter();
    let peers = greek(two.greece(), two.bulgaria())?;
    drop(within);
    let client = peers.clients().first().context("no client")?;
    let ask = |kind: CheckedKind, case: u8, blinded: &[LinkPoint]| {
        let ask = LinkAsk {
            to: client.peer().clone(),
            agreement: "contacts".parse()?,
            kind,
            reference: Reference::from_random([case; 16]),
            blinded: blinded.to_vec(),
        };
        Ok::<_, anyhow::Error>(runtime.block_on(client.check_links(ask, PATIENCE)))
    };
    let [good, other] = [blinded(&["302101234567"])?[0], blinded(&["302101234568"])?[0]];
    let five = blinded(&["1001", "1002", "1003", "1004", "1005"])?;
    for (kind, blinded, code) in [
        (CheckedKind::Phone, vec![[0xff; 32]], "invalid-point"),
        (CheckedKind::Phone, vec![[0; 32]], "invalid-point"),
        (CheckedKind::Phone, vec![good, [0xff; 32]], "invalid-point"),
        (CheckedKind::Phone, vec![good, good], "invalid-check"),
        (CheckedKind::Plate, vec![good], "kind-not-agreed"),
        (CheckedKind::Phone, five, "case-quota"),
    ] {
        match ask(kind, 1, &blinded)? {
            Err(PeerError::Refused { code: said }) => ensure!(said == code, "{said} in the place of {code}"),
            other => anyhow::bail!("{code}: {other:?}"),
        }
    }
    // The control, and the same points again.
    ensure!(ask(CheckedKind::Phone, 1, &[good, other])?.is_ok());
    let again = ask(CheckedKind::Phone, 1, &[good, other])?;
    ensure!(matches!(&again, Err(PeerError::Refused { code }) if code == "repeated-check"), "{again:?}");
    // Everything is on record, and of the day's five identifiers two are spent: three are left.
    let log = two.bulgaria().run(&["links", "log", "--output", "json"])?;
    for code in ["invalid-point", "invalid-check", "kind-not-agreed", "case-quota", "repeated-check"] {
        ensure!(log.contains(code), "{code} is not on record: {log}");
    }
    let log: Vec<Value> = serde_json::from_str(&log)?;
    let answered = log.iter().filter(|line| line["event"] == "answered").count();
    ensure!(answered == 1, "{log:?}");
    ensure!(checked(two.greece(), "GR-1")?["checked"] == 2);
    Ok(())
}
