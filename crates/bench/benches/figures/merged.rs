//! One question to eight nodes at once, each a process of its own with its own directory, keys, cases
//! and books.

use crate::node::FIRST_COHORT;
use crate::questions::{TWO_OF_VICTIMS, checked, cohort_subset};
use anyhow::{Context, Result, ensure};
use safeborders_bench::{Target, Times, note, process, report, size};
use safeborders_codebook::Codebook;
use safeborders_demo::coordinator::Coordinator;
use safeborders_demo::member::{Member, agree, each, free_ports, introduce};
use safeborders_federation::GRID;
use safeborders_peers::{AskAll, Peers};
use safeborders_synth::{Plan, Planting};
use safeborders_trust::{Credentials, Identity, LiveCredentials, TrustRoots, read_private};
use safeborders_types::{CountryCode, Purpose, Reference, Sigma};
use std::fs::{self, File};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

const EIGHT: [&str; 8] = ["BE", "BG", "FI", "GR", "IT", "PL", "PT", "RO"];
const AGREEMENT: &str = "benchmark";
/// All that a cohort has for questions, in ρ.
const QUOTA: &str = "0.06";
const MOST_MS: f64 = 50.0;
/// So coarse that a cohort's budget holds all the questions.
const SIGMA: u32 = 128;
const FRESH: usize = 40;
const WARM_UP: usize = 5;
const REPEATS: usize = 100;
const DEADLINE: Duration = Duration::from_secs(20);

pub(crate) fn run() -> Result<()> {
    let home = tempfile::tempdir()?;
    let case_files = size("SAFEBORDERS_BENCH_NODE", 100_000);
    let ports = free_ports(EIGHT.len())?;
    let members = EIGHT.iter().zip(&ports).map(|(country, port)| Member::new(country, home.path(), port));
    let members: Vec<Member> = members.collect::<Result<_>>()?;
    each(&members, |member| {
        member.init(FIRST_COHORT)?;
        raise_limits(&member.dir.join("node.toml"))
    })?;
    introduce(&members)?;
    let asker = format!("{}={QUOTA}", Coordinator::id());
    agree(&members, &home.path().join("agreement.json"), AGREEMENT, &[asker])?;
    each(&members, |member| fill(member, home.path(), case_files))?;
    drop(ports);
    let nodes = each(&members, Member::serve)?;
    note(&format!(
        "eight nodes with {case_files} case files each; each fresh question leaves out other cohorts"
    ));
    let credentials = credentials(&members, home.path())?;
    Runtime::new()?.block_on(ask(&members, &credentials))?;
    memory();
    drop(nodes);
    Ok(())
}

fn fill(member: &Member, home: &Path, case_files: u32) -> Result<()> {
    let country: CountryCode = member.country.parse()?;
    let mut plan = Plan::new(8, vec![country], case_files);
    plan.planting = Planting::none();
    let path = home.join(format!("{country}.jsonl"));
    safeborders_synth::generate(&plan, country, File::create(&path)?)?;
    member.run(&["import", path.to_str().context("the directory's name is not text")?])?;
    fs::remove_file(&path)?;
    member.run(&["cohorts", "freeze", "--by-hand-through", "2024Q4"])?;
    Ok(())
}

/// A coordinator's identity from the first member that vouches for it, and the roots of all.
fn credentials(members: &[Member], home: &Path) -> Result<Arc<LiveCredentials>> {
    let id = Coordinator::id();
    let (folder, roots) = (home.join("asker"), home.join("roots"));
    let host = members.iter().find(|m| id.contains(&format!("/{}/", m.country))).context("no host")?;
    let name = id.rsplit('/').next().context("a name")?;
    let out = folder.to_str().context("the directory's name is not text")?;
    host.run(&["pki", "issue", "--role", "coordinator", "--name", name, "--out", out])?;
    fs::create_dir(&roots)?;
    for member in members {
        fs::copy(member.root(), roots.join(format!("{}.pem", member.country)))?;
    }
    let chain = fs::read_to_string(folder.join("cert.pem"))?;
    let identity = Identity::from_pem(&chain, &read_private(&folder.join("key.pem"))?)?;
    Ok(LiveCredentials::new(Credentials::new(identity, TrustRoots::load(&roots)?)?))
}

async fn ask(members: &[Member], credentials: &Arc<LiveCredentials>) -> Result<()> {
    let dialled = members.iter().map(|m| Ok((m.id().parse()?, m.address.to_string())));
    let peers = Peers::new(dialled.collect::<Result<Vec<_>>>()?, credentials);
    for (peer, said) in peers.describe_all(&AGREEMENT.parse()?, DEADLINE).await {
        said.with_context(|| format!("{peer} does not answer"))?;
    }
    let mut fresh = Times::default();
    for n in 0..FRESH + WARM_UP {
        let taken = ask_once(&peers, n).await?;
        if n >= WARM_UP {
            fresh.push(taken);
        }
    }
    report("fresh, 60 cells, eight nodes merged, median", fresh.median_ms(), "ms", Target::AtMost(MOST_MS));
    report("  p90", fresh.percentile_ms(90.0), "ms", Target::None);
    report("  slowest", fresh.percentile_ms(100.0), "ms", Target::None);
    let mut repeats = Times::default();
    for n in 0..REPEATS {
        repeats.push(ask_once(&peers, n % FRESH).await?);
    }
    report("repeat, 60 cells, eight nodes merged, median", repeats.median_ms(), "ms", Target::None);
    Ok(())
}

async fn ask_once(peers: &Peers, n: usize) -> Result<Duration> {
    let question = TWO_OF_VICTIMS.over(cohort_subset(n)?)?;
    let axes = checked(&question)?.axes().to_vec();
    let all = AskAll {
        question,
        sigma: Sigma::try_from(SIGMA)?,
        agreement: AGREEMENT.parse()?,
        purpose: Purpose::StrategicAnalysis,
        reference: Reference::from_random([8; 16]),
        codebook: Codebook::v1().version(),
        axes,
        deadline: DEADLINE,
    };
    let start = Instant::now();
    let merged = peers.ask_all(&all).await;
    // Nodes answer on a grid; what is asked for here is how long the work takes. An answer that missed
    // the grid shows as the time to the next second.
    let taken = start.elapsed().saturating_sub(GRID);
    ensure!(merged.answers.len() == EIGHT.len(), "not all answered: {:?}", merged.table.missing);
    Ok(taken)
}

/// The children of this process are the nodes.
fn memory() {
    let nodes: Vec<_> = process::children().into_iter().filter_map(process::memory).collect();
    let mib = |kib: Option<u64>| kib.map_or(f64::NAN, |kib| kib as f64 / 1024.0);
    report("nodes that run", nodes.len() as f64, "", Target::None);
    report("  resident, the largest", mib(nodes.iter().map(|m| m.resident).max()), "MiB", Target::None);
    report("  peak, the largest", mib(nodes.iter().map(|m| m.peak).max()), "MiB", Target::None);
}

/// Lets one asker ask as often as the figures need.
fn raise_limits(config: &Path) -> Result<()> {
    let text = fs::read_to_string(config)?;
    ensure!(text.contains("call_burst = 60"), "the configuration has no limits to raise");
    fs::write(config, text.replace("call_burst = 60", "call_burst = 1000000"))?;
    Ok(())
}
