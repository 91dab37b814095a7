//! The link check: processor time for each identifier on each side, one thread, in a batch.

use anyhow::{Context, Result};
use safeborders_bench::{Target, note, report};
use safeborders_linkcheck::{Asker, Blinded, LinkInput, LinkSecret, LinkTags};
use safeborders_types::{CheckedKind, LinkAnswer, LinkPeriod, PeerId};
use std::collections::BTreeSet;
use std::time::Duration;

/// Identifiers of one check.
const BATCH: u32 = 50;
const CHECKS: u32 = 40;
/// Identifiers of the answering office.
const OWN: u32 = 20_000;

pub(crate) fn run() -> Result<()> {
    note(&format!("{CHECKS} checks of {BATCH} telephone numbers, against an office with {OWN}"));
    let phone = |number: u32| LinkInput::new(CheckedKind::Phone, &format!("3021{number:08}"));
    let period = LinkPeriod::from_number(202_611).context("month")?;
    let asker: PeerId = "spiffe://safeborders/GR/node/athens".parse()?;
    let answerer = LinkSecret::new(&[7; 32]).answerer(&asker, CheckedKind::Phone, period)?;
    let own = (0..OWN).map(phone).collect::<Result<BTreeSet<_>, _>>()?;
    let before = used()?;
    let outputs = LinkTags::of(&answerer, own)?;
    let once = used()? - before;
    let (mut asking, mut answering, mut tagging) = (Duration::ZERO, Duration::ZERO, Duration::ZERO);
    let mut hits = 0;
    for check in 0..CHECKS {
        let start = used()?;
        let numbers = (0..BATCH).map(|n| phone(OWN - BATCH / 2 + n + check % 2));
        let pending = Asker::blind(numbers.collect::<Result<_, _>>()?)?;
        asking += used()? - start;
        let start = used()?;
        let evaluated = answerer.evaluate(&Blinded::new(pending.blinded())?)?;
        answering += used()? - start;
        let start = used()?;
        let salt = [check as u8; 16];
        let tags = outputs.salted(&salt)?;
        tagging += used()? - start;
        let (public_key, points) = (answerer.public_key(), evaluated.points);
        let answer = LinkAnswer { period, public_key, evaluated: points, proof: evaluated.proof, salt, tags };
        let start = used()?;
        hits += pending.finish(&answer)?.iter().filter(|hit| **hit).count();
        asking += used()? - start;
    }
    note(&format!("{hits} hits"));
    let micros = |time: Duration, of: u32| time.as_secs_f64() * 1e6 / f64::from(of);
    report("asker, for each identifier", micros(asking, BATCH * CHECKS), "µs", Target::AtMost(300.0));
    report("answerer, for each identifier", micros(answering, BATCH * CHECKS), "µs", Target::AtMost(300.0));
    report("answerer, its own identifiers, once a month", micros(once, OWN), "µs", Target::AtMost(300.0));
    report(
        "answerer, a tag of each of its own, each check",
        micros(tagging, OWN * CHECKS),
        "µs",
        Target::None,
    );
    Ok(())
}

/// The processor time of this thread, from the scheduler's own account: ticks are too coarse for one check.
fn used() -> Result<Duration> {
    let account = std::fs::read_to_string("/proc/thread-self/schedstat")?;
    let nanos = account.split_whitespace().next().context("no scheduler account")?;
    Ok(Duration::from_nanos(nanos.parse()?))
}
