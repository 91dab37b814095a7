//! The coordinator of many nodes, measured.

use super::countries::{asker, node_of};
use crate::questions::{Form, LARGE_OF_CASES, TWO_OF_VICTIMS, cohort_subset};
use crate::world::AGREEMENT;
use anyhow::{Context, Result, ensure};
use safeborders_bench::{Target, Times, ms, process, report};
use safeborders_codebook::Codebook;
use safeborders_coordinator_core::{Archive, Coordinator, Federation, Order};
use safeborders_peers::Peers;
use safeborders_types::{PeerId, Purpose, Sigma, YearbookUse};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// A merged question over 200 nodes.
const MOST_MS: f64 = 2_000.0;
/// The coordinator's memory with 200 nodes.
const MOST_MIB: f64 = 500.0;
/// So coarse that a cohort's budget holds all the questions.
const SIGMA: u32 = 128;
const FRESH: usize = 20;
/// Noise for these is drawn on the nodes' two cores, one node after the other: it says how long a simulation takes.
const LARGE: usize = 5;
const REPEATS: usize = 10;

type Hub = Coordinator<Federation>;

pub(super) fn measure(home: &Path, nodes: usize) -> Result<()> {
    let runtime = Runtime::new()?;
    runtime.block_on(async {
        let hub = hub(home)?;
        let (first, _) = ask(&hub, nodes, TWO_OF_VICTIMS, 0).await?;
        report("first question, all connections made", ms(first), "ms", Target::None);
        let small = several(&hub, nodes, TWO_OF_VICTIMS, 1..=FRESH).await?;
        let name = format!("fresh, 60 cells, {nodes} nodes merged");
        report(&format!("{name}, median"), small.whole.median_ms(), "ms", Target::AtMost(MOST_MS));
        report("  slowest", small.whole.percentile_ms(100.0), "ms", Target::AtMost(MOST_MS));
        per_node("  coordinator's processor time for each node", &small, nodes);
        let repeats = several(&hub, nodes, TWO_OF_VICTIMS, 1..=REPEATS).await?;
        report(
            &format!("repeat, 60 cells, {nodes} nodes merged, median"),
            repeats.whole.median_ms(),
            "ms",
            Target::None,
        );
        let large = several(&hub, nodes, LARGE_OF_CASES, 0..=LARGE - 1).await?;
        let name = format!("fresh, 2 008 cells, {nodes} nodes merged");
        report(&format!("{name}, median"), large.whole.median_ms(), "ms", Target::None);
        per_node("  coordinator's processor time for each node", &large, nodes);
        let memory = process::memory(std::process::id()).context("the kernel says nothing of memory")?;
        let peak = memory.peak as f64 / 1024.0;
        report("coordinator's memory at the most", peak, "MiB", Target::AtMost(MOST_MIB));
        report("  for each node", memory.peak as f64 / nodes as f64, "KiB", Target::None);
        anyhow::Ok(())
    })
}

fn per_node(name: &str, asked: &Asked, nodes: usize) {
    let each = ms(asked.processor) / asked.whole.len() as f64 / nodes as f64;
    report(name, each, "ms", Target::None);
}

fn hub(home: &Path) -> Result<Hub> {
    let addresses = fs::read_to_string(home.join("addresses"))?;
    let members = addresses.lines().map(|line| {
        let (code, address) = line.split_once(' ').context("not an address")?;
        Ok::<(PeerId, String), anyhow::Error>((node_of(code)?, address.to_owned()))
    });
    let peers = Peers::new(members.collect::<Result<Vec<_>>>()?, &asker(home)?);
    let federation = Federation::new(peers, AGREEMENT.parse()?, Codebook::v1());
    let archive = Archive::open(&home.join("hub"), &home.join("hub.key"))?;
    Ok(Coordinator::new(federation, archive, Codebook::v1()))
}

/// How long questions took, and what they took of the coordinator's processor.
struct Asked {
    whole: Times,
    processor: Duration,
}

async fn several(
    hub: &Hub,
    nodes: usize,
    form: Form,
    numbers: std::ops::RangeInclusive<usize>,
) -> Result<Asked> {
    let (mut whole, mut processor) = (Times::default(), Duration::ZERO);
    for number in numbers {
        let (took, used) = ask(hub, nodes, form, number).await?;
        whole.push(took);
        processor += used;
    }
    Ok(Asked { whole, processor })
}

/// Asks everybody, and keeps what is answered, as the coordinator's page does.
async fn ask(hub: &Hub, nodes: usize, form: Form, number: usize) -> Result<(Duration, Duration)> {
    let order = Order {
        question: form.over(cohort_subset(number)?)?,
        sigma: Sigma::try_from(SIGMA)?,
        purpose: Purpose::StrategicAnalysis,
        keep: true,
        yearbooks: YearbookUse::First,
    };
    let used = || process::processor_time(std::process::id()).context("the kernel counts no processor time");
    let (start, before) = (Instant::now(), used()?);
    let merged = hub.ask(order).await?;
    let took = (start.elapsed(), used()? - before);
    ensure!(
        merged.table.answered.len() == nodes && merged.asked.missing.is_empty(),
        "{} of {nodes} answered; missing: {:?}",
        merged.table.answered.len(),
        merged.asked.missing.first()
    );
    Ok(took)
}
