//! The nodes of the federation.

use super::defect::{Defect, Source};
use super::record::Record;
use crate::disk::Disk;
use crate::mutation::Mutation;
use crate::node;
use crate::setup::setup;
use crate::shared::members::{ASKERS, peer};
use std::sync::{Arc, Mutex};

const HOUR_S: u64 = 3_600;

/// A node's machine.
pub(super) fn name(number: usize) -> String {
    format!("node-{number}")
}

/// What the node takes the time to be: the last one's clock is an hour ahead, the one before it an hour behind.
pub(super) fn clock_s(number: usize) -> u64 {
    match number {
        2 => setup().now_s - HOUR_S,
        3 => setup().now_s + HOUR_S,
        _ => setup().now_s,
    }
}

/// One life of a node.
pub(super) async fn live(
    number: usize,
    disk: Disk,
    defect: Defect,
    record: Arc<Mutex<Record>>,
) -> turmoil::Result {
    match node::open(&disk, Mutation::None) {
        Ok(opened) => {
            let source = Arc::new(Source { releases: opened.releases, defect });
            let credentials = setup().members.asker(number);
            node::serve_as(peer(ASKERS[number]), credentials, source, clock_s(number)).await
        }
        Err(error) => {
            record.lock().unwrap().violate(format!("node {number} does not start: {error}"));
            Ok(())
        }
    }
}
