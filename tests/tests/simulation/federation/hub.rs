//! The coordinator: asks while faults happen, and everything again when they are over.

use super::NODES;
use super::defect::Defect;
use super::member;
use super::record::{Record, complete};
use crate::network::SimNetwork;
use crate::node::PORT;
use crate::setup::setup;
use crate::shared::members::{AGREEMENT, ASKERS, peer};
use safeborders_codebook::Codebook;
use safeborders_coordinator_core::{Archive, AskError, Coordinator, Federation, Order};
use safeborders_peers::Peers;
use safeborders_types::{Purpose, YearbookUse};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::time::sleep;

/// How long it waits for the slowest node: long enough for one that is 500 ms away.
const DEADLINE: Duration = Duration::from_secs(5);
/// How often a question is asked again after the last fault. A connection whose segment was lost is silent for 25
/// seconds until it is given up.
const TRIES: usize = 12;

/// How long after an answer it asks the next question: all together take as long as the faults.
const BETWEEN: Duration = Duration::from_millis(400);

type Hub = Coordinator<Federation>;

fn open(home: &Path) -> Result<Hub, Box<dyn std::error::Error>> {
    let members = (0..NODES).map(|n| (peer(ASKERS[n]), format!("{}:{PORT}", member::name(n))));
    let peers = Peers::over(&SimNetwork, members, &setup().members.node);
    let nodes = Federation::new(peers, AGREEMENT.parse()?, Codebook::v1()).with_deadline(DEADLINE);
    Ok(Coordinator::new(nodes, Archive::open(home, &home.join("unlock.key"))?, Codebook::v1()))
}

/// One life of the coordinator.
pub(super) async fn live(home: PathBuf, defect: Defect, record: Arc<Mutex<Record>>) -> turmoil::Result {
    let hub = match open(&home) {
        Ok(hub) => hub,
        Err(error) => {
            record.lock().unwrap().violate(format!("the coordinator does not start: {error}"));
            return Ok(());
        }
    };
    // What was under way when it was killed is asked again: it was not taken off the list.
    while let Some(question) = front(&record) {
        ask(&hub, question, defect, &record).await;
        record.lock().unwrap().queue.pop_front();
        sleep(BETWEEN).await;
    }
    while !record.lock().unwrap().healed {
        sleep(Duration::from_millis(50)).await;
    }
    let asked: BTreeSet<usize> = record.lock().unwrap().heard.iter().map(|heard| heard.question).collect();
    for question in asked {
        until_complete(&hub, question, defect, &record).await;
    }
    record.lock().unwrap().done = true;
    std::future::pending().await
}

fn front(record: &Mutex<Record>) -> Option<usize> {
    record.lock().unwrap().queue.front().copied()
}

async fn until_complete(hub: &Hub, question: usize, defect: Defect, record: &Mutex<Record>) {
    for _ in 0..TRIES {
        if ask(hub, question, defect, record).await {
            return;
        }
    }
    let mut record = record.lock().unwrap();
    record.violate(format!("{question} is not answered by all although nothing fails any more"));
}

/// Asks once; whether every node answered or said that its budget is spent.
async fn ask(hub: &Hub, question: usize, defect: Defect, record: &Mutex<Record>) -> bool {
    let (ask, _) = &setup().questions[question];
    let order = Order {
        question: ask.question.clone(),
        sigma: ask.sigma,
        purpose: Purpose::StrategicAnalysis,
        keep: true,
        yearbooks: YearbookUse::First,
    };
    let answered = hub.ask(order).await;
    let mut record = record.lock().unwrap();
    match answered {
        Ok(mut merged) => {
            match defect {
                Defect::CountsTwice => merged.table.cells.iter_mut().for_each(|cell| cell.estimate *= 2),
                Defect::NamesNobody => merged.table.missing.clear(),
                Defect::None | Defect::ChargesTwice => {}
            }
            let complete = complete(&merged.asked.missing);
            record.hear(question, merged);
            complete
        }
        Err(AskError::NoAnswer { missing }) => {
            record.hear_nothing(question, &missing);
            complete(&missing)
        }
        Err(error) => {
            record.violate(format!("{question} cannot be asked: {error}"));
            false
        }
    }
}
