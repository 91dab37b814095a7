//! One simulation: a node, two askers, a seed, and what fails when.

use crate::asker;
use crate::disk::Disk;
use crate::faults::{Fault, Planned, plan};
use crate::judge::judge;
use crate::mutation::Mutation;
use crate::node::{self, NAME};
use crate::record::Record;
use crate::setup::AT_ONCE;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use turmoil::{Builder, Sim};

const TICK: Duration = Duration::from_millis(2);
/// No run takes longer, in simulated time: whoever is not through by then hangs.
const LIMIT_MS: u64 = 60_000;

/// What came of a run.
pub(crate) struct Outcome {
    pub(crate) answers: usize,
    pub(crate) refusals: usize,
    pub(crate) repeats: usize,
    pub(crate) crashes: usize,
    pub(crate) network_faults: usize,
    pub(crate) violations: Vec<String>,
    pub(crate) events: Vec<String>,
}

impl Outcome {
    /// The floor below which a run shows nothing.
    pub(crate) fn counts(&self) -> bool {
        self.answers >= 6 && self.crashes >= 1
    }
}

/// Runs one seed.
pub(crate) fn run(seed: u64, mutation: Mutation) -> Outcome {
    let record = Arc::new(Mutex::new(Record::default()));
    let disk = Disk::new(seed, mutation.lies());
    let mut sim = Builder::new()
        .rng_seed(seed)
        .tick_duration(TICK)
        // Of one value, so that it does not matter in which order a dying process drops its
        // connections; the plan changes it.
        .min_message_latency(Duration::from_millis(2))
        .max_message_latency(Duration::from_millis(2))
        .simulation_duration(Duration::from_millis(2 * LIMIT_MS))
        .enable_random_order()
        .build();
    let (of_node, node_record) = (disk.clone(), Arc::clone(&record));
    sim.host(NAME, move || start(of_node.clone(), mutation, Arc::clone(&node_record)));
    for number in 0..AT_ONCE {
        sim.client(asker_name(number), asker::run(number, seed, Arc::clone(&record)));
    }
    let plan = plan(&mut ChaCha8Rng::seed_from_u64(seed)).into();
    let machine = Machine { disk, record, up: true, crashes: 0, network_faults: 0, ends: Vec::new() };
    Run { sim, machine, plan, now_ms: 0 }.until_its_end()
}

fn asker_name(number: usize) -> String {
    format!("asker-{number}")
}

async fn start(disk: Disk, mutation: Mutation, record: Arc<Mutex<Record>>) -> turmoil::Result {
    match node::open(&disk, mutation) {
        Ok(opened) => node::run(opened).await,
        // The power went while it was opening.
        Err(_) if disk.is_dark() => Ok(()),
        Err(error) => {
            record.lock().unwrap().violate(format!("the node does not start: {error}"));
            Ok(())
        }
    }
}

struct Machine {
    disk: Disk,
    record: Arc<Mutex<Record>>,
    up: bool,
    crashes: usize,
    network_faults: usize,
    /// What ends when.
    ends: Vec<(u64, End)>,
}

#[derive(Clone, Copy)]
enum End {
    Down,
    Partition(usize),
    Hold(usize),
}

struct Run<'a> {
    sim: Sim<'a>,
    machine: Machine,
    plan: VecDeque<Planned>,
    now_ms: u64,
}

impl Run<'_> {
    fn until_its_end(mut self) -> Outcome {
        loop {
            let stepped = self.sim.step();
            self.now_ms += TICK.as_millis() as u64;
            self.machine.record.lock().unwrap().at(self.now_ms.into());
            self.fail_and_mend();
            match stepped {
                Ok(false) if self.now_ms < LIMIT_MS => {}
                Ok(true) => break,
                Ok(false) => {
                    self.violate("the simulation hangs".to_owned());
                    break;
                }
                Err(error) => {
                    self.violate(format!("the simulation broke: {error}"));
                    break;
                }
            }
        }
        let Machine { disk, record, crashes, network_faults, .. } = self.machine;
        drop(self.sim);
        let mut record = record.lock().unwrap();
        judge(&disk, &mut record);
        Outcome {
            answers: record.received.len(),
            refusals: record.refused,
            repeats: record.repeated,
            crashes,
            network_faults,
            violations: std::mem::take(&mut record.violations),
            events: std::mem::take(&mut record.events),
        }
    }

    fn violate(&self, what: String) {
        self.machine.record.lock().unwrap().violate(what);
    }

    fn fail_and_mend(&mut self) {
        if self.machine.up && self.machine.disk.is_dark() {
            self.crash(20, "in the midst of a change");
        }
        while self.plan.front().is_some_and(|planned| planned.at_ms <= self.now_ms) {
            if let Some(planned) = self.plan.pop_front() {
                self.fail(&planned);
            }
        }
        let (due, later) = self.machine.ends.iter().partition(|(at_ms, _)| *at_ms <= self.now_ms);
        self.machine.ends = later;
        let due: Vec<(u64, End)> = due;
        for (_, end) in due {
            self.mend(end);
        }
        let mut record = self.machine.record.lock().unwrap();
        let quiet = self.plan.is_empty() && self.machine.ends.is_empty() && self.machine.up;
        if quiet && record.finished == AT_ONCE && !record.healed {
            self.machine.disk.disarm();
            record.healed = true;
        }
    }

    fn fail(&mut self, planned: &Planned) {
        let until_ms = self.now_ms + planned.lasts_ms;
        match planned.fault {
            Fault::Cut if self.machine.up => self.crash(planned.lasts_ms, "between two steps"),
            Fault::Kill if self.machine.up => {
                self.machine.disk.kill();
                self.down(planned.lasts_ms, "killed");
            }
            Fault::CutWithin(changes) if self.machine.up => self.machine.disk.arm(changes),
            Fault::Partition(asker) => {
                self.note(&format!("asker {asker} is cut off"));
                self.sim.partition(NAME, asker_name(asker));
                self.machine.network_faults += 1;
                self.machine.ends.push((until_ms, End::Partition(asker)));
            }
            Fault::Hold(asker) => {
                self.note(&format!("messages of asker {asker} are held"));
                self.sim.hold(NAME, asker_name(asker));
                self.machine.network_faults += 1;
                self.machine.ends.push((until_ms, End::Hold(asker)));
            }
            Fault::Slow(asker, ms) => {
                self.note(&format!("messages of asker {asker} take {ms} ms"));
                self.sim.set_link_latency(NAME, asker_name(asker), Duration::from_millis(ms));
            }
            Fault::Cut | Fault::Kill | Fault::CutWithin(_) => {}
        }
    }

    /// A power cut, as far as the disk is concerned before anything else: what the dying process
    /// still does when it is dropped reaches no medium.
    fn crash(&mut self, lasts_ms: u64, when: &str) {
        self.machine.disk.cut();
        self.down(lasts_ms, when);
    }

    fn down(&mut self, lasts_ms: u64, how: &str) {
        self.note(&format!("the machine goes down: {how}"));
        self.sim.crash(NAME);
        self.machine.up = false;
        self.machine.crashes += 1;
        self.machine.ends.push((self.now_ms + lasts_ms, End::Down));
        judge(&self.machine.disk, &mut self.machine.record.lock().unwrap());
    }

    fn mend(&mut self, end: End) {
        match end {
            End::Down => {
                self.note("the machine starts again");
                self.machine.up = true;
                self.sim.bounce(NAME);
            }
            End::Partition(asker) => self.sim.repair(NAME, asker_name(asker)),
            End::Hold(asker) => self.sim.release(NAME, asker_name(asker)),
        }
    }

    fn note(&self, event: &str) {
        self.machine.record.lock().unwrap().note(event);
    }
}
