//! One question to one node: mutual TLS on the loopback address, on a warm connection, and where the
//! time goes.

use crate::count::count;
use crate::node::Node;
use crate::questions::{Form, LARGE_OF_CASES, LARGE_OF_VICTIMS, checked, cohort_subset};
use crate::serving;
use crate::timed::Parts;
use crate::world::{AGREEMENT, World};
use anyhow::{Context, Result};
use safeborders_bench::{Target, Times, note, report, size};
use safeborders_codebook::Codebook;
use safeborders_peers::PeerClient;
use safeborders_store::EngineKind;
use safeborders_types::{Purpose, Question, Reference, Sigma};
use safeborders_wire::Ask;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

const MOST_FRESH_MS: f64 = 40.0;
/// At the node, before the grid, with a warm pool.
const MOST_AT_NODE_MS: f64 = 5.0;
/// The cells of the larger question.
const CELLS: usize = 2_070;
const MOST_REPEAT_MS: f64 = 2.0;
const TIMEOUT: Duration = Duration::from_secs(20);
/// So coarse that a cohort's budget holds all the questions.
const SIGMA: u32 = 128;
const REPEATS: usize = 100;
const WARM_UP: usize = 5;

/// Name, question, and how many fresh ones the budget holds.
const ASKED: [(&str, Form, usize); 2] =
    [("cases, 2 008 cells", LARGE_OF_CASES, 200), ("victims, 2 070 cells", LARGE_OF_VICTIMS, 90)];

pub(crate) fn run() -> Result<()> {
    let home = tempfile::tempdir()?;
    let case_files = size("SAFEBORDERS_BENCH_NODE", 100_000);
    let node = Node::filled(home.path(), EngineKind::Sled, case_files)?;
    note(&format!("{case_files} case files in 12 cohorts; each fresh question leaves out other cohorts"));
    let world = World::new()?;
    Runtime::new()?.block_on(ask_all(&node, &world))?;
    Ok(())
}

async fn ask_all(node: &Node, world: &World) -> Result<()> {
    let address = serving::start(node, world).await?.to_string();
    let client = PeerClient::new(World::node()?, &address, world.asker_credentials()?);
    client.describe(&AGREEMENT.parse()?, TIMEOUT).await?;
    node.releases.fill_noise_pool();
    for (name, form, fresh) in ASKED {
        let mut split = Split::default();
        for n in 0..fresh {
            let question = form.over(cohort_subset(n)?)?;
            node.releases.wait_for_noise(Sigma::try_from(SIGMA)?, CELLS);
            if n < WARM_UP {
                ask(node, &client, &question).await?;
            } else {
                split.add(ask(node, &client, &question).await?, count(&node.vault, &checked(&question)?)?);
            }
        }
        split.report(&format!("fresh, {name}"), MOST_FRESH_MS, true);
        let mut split = Split::default();
        for n in 0..REPEATS {
            let question = form.over(cohort_subset(n % fresh)?)?;
            split.add(ask(node, &client, &question).await?, Duration::ZERO);
        }
        split.report(&format!("repeat, {name}"), MOST_REPEAT_MS, false);
    }
    Ok(())
}

/// How long one question took, and its parts at the node.
#[derive(Clone, Copy)]
struct Asked {
    whole: Duration,
    at_node: Parts,
}

async fn ask(node: &Node, client: &PeerClient, question: &Question) -> Result<Asked> {
    let axes = checked(question)?.axes().to_vec();
    let ask = Ask {
        agreement: AGREEMENT.parse()?,
        purpose: Purpose::StrategicAnalysis,
        reference: Reference::from_random([7; 16]),
        question: question.clone(),
        sigma: Sigma::try_from(SIGMA)?,
        codebook: Codebook::v1().version(),
    };
    node.releases.take();
    let start = Instant::now();
    client.ask(&ask, &axes, TIMEOUT).await.context("the question was not answered")?;
    let whole = start.elapsed();
    Ok(Asked { whole, at_node: node.releases.take() })
}

/// The parts of many questions.
#[derive(Default)]
struct Split {
    whole: Times,
    at_node: Times,
    wire: Times,
    reads: Times,
    commit: Times,
    count: Times,
    noise: Times,
}

impl Split {
    /// `count` was measured right after, on the same question: the gate lets nobody look into it.
    fn add(&mut self, asked: Asked, count: Duration) {
        let Asked { whole, at_node: Parts { answer, reads, commit } } = asked;
        self.whole.push(whole);
        self.at_node.push(answer);
        self.wire.push(whole.saturating_sub(answer));
        self.reads.push(reads);
        self.commit.push(commit);
        self.count.push(count);
        self.noise.push(answer.saturating_sub(reads + commit + count));
    }

    fn report(&self, name: &str, most_ms: f64, fresh: bool) {
        report(&format!("{name}, p50"), self.whole.median_ms(), "ms", Target::AtMost(most_ms));
        report(&format!("{name}, p99"), self.whole.percentile_ms(99.0), "ms", Target::None);
        if fresh {
            let name = "  at the node, warm pool, before the grid, p50";
            report(name, self.at_node.median_ms(), "ms", Target::AtMost(MOST_AT_NODE_MS));
        }
        let part = |name: &str, times: &Times| report(name, times.median_ms(), "ms", Target::None);
        if fresh {
            part("  counting, p50", &self.count);
        }
        part(
            if fresh { "  noise, and sealing the answer, p50" } else { "  opening the answer, p50" },
            &self.noise,
        );
        part("  reading the ledger, p50", &self.reads);
        part("  durable commit, p50", &self.commit);
        part("  TLS, gRPC, admission, both sides, p50", &self.wire);
    }
}
