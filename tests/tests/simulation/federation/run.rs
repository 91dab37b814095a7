//! One simulation of a federation: a seed, and what fails when.

use super::defect::Defect;
use super::faults::{Fault, Planned, plan};
use super::judge::judge;
use super::record::Record;
use super::{HUB, NODES, hub, member};
use crate::disk::{Disk, Lies};
use crate::setup::setup;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;
use turmoil::{Builder, Sim};

const TICK: Duration = Duration::from_millis(10);
/// No run takes longer, in simulated time: whoever is not through by then hangs.
const LIMIT_MS: u64 = 400_000;
/// How many questions are put while faults happen, some of them again.
const QUESTIONS: usize = 16;
const USUAL_LATENCY: Duration = Duration::from_millis(2);
const HALF_A_SECOND: Duration = Duration::from_millis(500);
/// So long a segment may be overtaken.
const SPREAD: Duration = Duration::from_millis(120);

/// What came of a run.
pub(super) struct Outcome {
    pub(super) tables: usize,
    /// Of them with somebody missing.
    pub(super) partial: usize,
    pub(super) unanswered: usize,
    pub(super) faults: usize,
    /// How long it took after the last fault until every node had answered everything.
    pub(super) recovery_ms: u64,
    pub(super) violations: Vec<String>,
    pub(super) events: Vec<String>,
}

/// Runs one seed.
pub(super) fn run(seed: u64, defect: Defect) -> Outcome {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let plan: VecDeque<Planned> = plan(&mut rng).into();
    // The last question is too dear after any other: asked once, at the end.
    let last = setup().questions.len() - 1;
    let queue = (0..QUESTIONS).map(|_| rng.random_range(0..last)).chain([last]).collect();
    let record = Arc::new(Mutex::new(Record::new(queue)));
    let home = TempDir::new().unwrap();
    let mut sim = Builder::new()
        .rng_seed(seed)
        .tick_duration(TICK)
        .min_message_latency(USUAL_LATENCY)
        .max_message_latency(USUAL_LATENCY)
        .tcp_capacity(1_024)
        .simulation_duration(Duration::from_millis(2 * LIMIT_MS))
        .enable_random_order()
        .build();
    let disks: Vec<Disk> =
        (0..NODES).map(|n| Disk::new(seed ^ (n as u64 + 1) << 48, Lies::default())).collect();
    for (number, disk) in disks.iter().enumerate() {
        let (disk, record) = (disk.clone(), Arc::clone(&record));
        sim.host(member::name(number), move || {
            member::live(number, disk.clone(), defect, Arc::clone(&record))
        });
    }
    let (folder, of_hub) = (home.path().to_owned(), Arc::clone(&record));
    sim.host(HUB, move || hub::live(folder.clone(), defect, Arc::clone(&of_hub)));
    let until_done = Arc::clone(&record);
    sim.client("end", async move {
        while !until_done.lock().unwrap().done {
            tokio::time::sleep(TICK).await;
        }
        Ok(())
    });
    let faults = plan.len();
    let run = Run { sim, record, disks, plan, ends: Vec::new(), now_ms: 0, healed_ms: 0 };
    Outcome { faults, ..run.until_its_end() }
}

/// Faults that end, each with its moment in milliseconds.
type Ends = Vec<(u64, Fault)>;

struct Run<'a> {
    sim: Sim<'a>,
    record: Arc<Mutex<Record>>,
    disks: Vec<Disk>,
    plan: VecDeque<Planned>,
    /// What ends when.
    ends: Ends,
    now_ms: u64,
    healed_ms: u64,
}

impl Run<'_> {
    fn until_its_end(mut self) -> Outcome {
        loop {
            let stepped = self.sim.step();
            self.now_ms += TICK.as_millis() as u64;
            self.record.lock().unwrap().now_ms = self.now_ms;
            self.fail_and_mend();
            match stepped {
                Ok(false) if self.now_ms < LIMIT_MS => {}
                Ok(true) => break,
                Ok(false) => {
                    self.record.lock().unwrap().violate("the simulation hangs".to_owned());
                    break;
                }
                Err(error) => {
                    self.record.lock().unwrap().violate(format!("the simulation broke: {error}"));
                    break;
                }
            }
        }
        let Self { sim, record, disks, now_ms, healed_ms, .. } = self;
        // What still runs lets go of disks and archive.
        drop(sim);
        let mut record = record.lock().unwrap();
        judge(&disks, &mut record);
        Outcome {
            tables: record.heard.len(),
            partial: record.heard.iter().filter(|h| !h.merged.asked.missing.is_empty()).count(),
            unanswered: record.unanswered,
            faults: 0,
            recovery_ms: now_ms - healed_ms,
            violations: std::mem::take(&mut record.violations),
            events: std::mem::take(&mut record.events),
        }
    }

    fn fail_and_mend(&mut self) {
        while self.plan.front().is_some_and(|planned| planned.at_ms <= self.now_ms) {
            if let Some(planned) = self.plan.pop_front() {
                self.fail(planned);
            }
        }
        let (due, later): (Ends, Ends) = self.ends.iter().partition(|(at_ms, _)| *at_ms <= self.now_ms);
        self.ends = later;
        due.into_iter().for_each(|(_, fault)| self.mend(fault));
        let mut record = self.record.lock().unwrap();
        if self.plan.is_empty() && self.ends.is_empty() && record.queue.is_empty() && !record.healed {
            record.note("nothing fails any more");
            record.healed = true;
            self.healed_ms = self.now_ms;
        }
    }

    fn fail(&mut self, planned: Planned) {
        let Planned { lasts_ms, fault, .. } = planned;
        let running = match fault {
            Fault::Cut(node) | Fault::Kill(node) => self.sim.is_host_running(member::name(node)),
            Fault::HubKilled => self.sim.is_host_running(HUB),
            _ => true,
        };
        if !running {
            return;
        }
        self.record.lock().unwrap().note(&format!("{fault:?} for {lasts_ms} ms"));
        self.ends.push((self.now_ms + lasts_ms, fault));
        match fault {
            Fault::Cut(node) => {
                self.disks[node].cut();
                self.sim.crash(member::name(node));
            }
            Fault::Kill(node) => {
                self.disks[node].kill();
                self.sim.crash(member::name(node));
            }
            Fault::HubKilled => self.sim.crash(HUB),
            Fault::Partition(node) => self.sim.partition(HUB, member::name(node)),
            Fault::LostToNode(node) => self.sim.partition_oneway(HUB, member::name(node)),
            Fault::LostToHub(node) => self.sim.partition_oneway(member::name(node), HUB),
            Fault::Hold(node) => self.sim.hold(HUB, member::name(node)),
            Fault::Lossy(node) => self.sim.set_link_fail_rate(HUB, member::name(node), 0.2),
            Fault::Slow(node) => self.sim.set_link_latency(HUB, member::name(node), HALF_A_SECOND),
            Fault::Reorder(node) => {
                self.sim.set_link_latency(HUB, member::name(node), USUAL_LATENCY);
                self.sim.set_link_max_message_latency(HUB, member::name(node), SPREAD);
            }
        }
    }

    fn mend(&mut self, fault: Fault) {
        match fault {
            Fault::Cut(node) | Fault::Kill(node) => self.sim.bounce(member::name(node)),
            Fault::HubKilled => self.sim.bounce(HUB),
            Fault::Partition(node) | Fault::LostToNode(node) | Fault::LostToHub(node) => {
                self.sim.repair(HUB, member::name(node));
            }
            Fault::Hold(node) => self.sim.release(HUB, member::name(node)),
            Fault::Lossy(node) => {
                self.sim.set_link_fail_rate(HUB, member::name(node), 0.0);
                self.sim.repair(HUB, member::name(node));
            }
            Fault::Slow(node) | Fault::Reorder(node) => {
                self.sim.set_link_latency(HUB, member::name(node), USUAL_LATENCY);
            }
        }
    }
}
