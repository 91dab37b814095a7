//! `status`: how this node stands, and what needs somebody's hand.

use crate::config::Config;
use crate::desk::Desk;
use crate::expiry::{self, Expiry, Urgency};
use crate::failure::Failure;
use crate::held::Held;
use crate::layout::Layout;
use crate::print;
use crate::print::say;
use safeborders_types::{AgreementLine, CountryCode, PeerState};
use serde::Serialize;
use std::path::Path;

/// How a node stands.
#[derive(Serialize)]
struct Status {
    country: CountryCode,
    name: String,
    synthetic: bool,
    /// Whether the node answers peers now.
    serving: bool,
    /// Why nothing new is released; empty when that is not so.
    held: String,
    cohorts: usize,
    frozen: usize,
    agreements: Vec<AgreementLine>,
    peers: Vec<PeerState>,
    expiries: Vec<Expiry>,
}

/// Prints it, for people or as JSON.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    json: bool,
) -> Result<(), Failure> {
    let status = gather(layout, config, key_file)?;
    if json {
        say!("{}", serde_json::to_string_pretty(&status)?);
        return Ok(());
    }
    show(&status)
}

fn gather(layout: &Layout, config: &Config, key_file: Option<&Path>) -> Result<Status, Failure> {
    let serving = std::os::unix::net::UnixStream::connect(layout.office_socket()).is_ok();
    let desk = Desk::open(layout, config, key_file)?;
    let (cohorts, agreements) = (desk.cohorts()?, desk.agreements()?);
    Ok(Status {
        country: config.country,
        name: config.name.clone(),
        synthetic: config.synthetic,
        serving,
        held: match Held::read(layout) {
            Ok(held) => held.map(|held| held.reason).unwrap_or_default(),
            Err(failure) => failure.to_string(),
        },
        cohorts: cohorts.len(),
        frozen: cohorts.iter().filter(|cohort| cohort.frozen).count(),
        expiries: expiry::all(layout, config, &agreements)?,
        agreements,
        peers: desk.peers()?,
    })
}

fn show(status: &Status) -> Result<(), Failure> {
    let yes = |it: bool| if it { "yes" } else { "no" };
    say!(
        "Node       {} {}{}",
        status.country,
        status.name,
        if status.synthetic { ", synthetic cases" } else { "" }
    );
    say!("Serving    {}", yes(status.serving));
    match status.held.as_str() {
        "" => say!("Held       no"),
        why => say!("Held       yes, nothing new is released: {why} (see `reconcile`)"),
    }
    say!("Cohorts    {}, of which {} frozen", status.cohorts, status.frozen);
    say!("Agreements");
    for line in &status.agreements {
        let under = if line.asked_under { "; this office asks under it" } else { "" };
        say!("  {}  {}, until {}{under}", line.agreement, line.standing, line.valid_until);
    }
    say!("Peers");
    for peer in &status.peers {
        say!("  {}  {}", peer.id, peer.state);
    }
    say!("What ends");
    for expiry in &status.expiries {
        let mark = match expiry.urgency {
            Urgency::Fine => String::new(),
            Urgency::Ended => format!("  ENDED: {}", expiry.remedy),
            _ => format!("  SOON: {}", expiry.remedy),
        };
        print::out(format_args!("  {:>5} days  {}{mark}\n", expiry.days_left, expiry.what))?;
    }
    Ok(())
}
