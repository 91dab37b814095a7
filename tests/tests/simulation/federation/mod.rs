//! A federation of four nodes and a coordinator, on a network that fails in every way that TCP lets through.
//!
//! The coordinator is the real one, with its archive on a real disk; gate, books and redb of each node lie on a
//! simulated one. One node's clock is an hour ahead, another's an hour behind. While faults happen the coordinator
//! asks; when they are over it asks everything again until every node answers. Then the books of each node are held
//! against what the coordinator was given: no table is a wrong sum, no node is missing without being named, and each
//! question was charged once, however often it was sent.
//!
//! A lost segment is lost for ever here, since turmoil's TCP sends nothing again: its connection stays silent
//! until its end is noticed, as behind a firewall that forgot it. What loss looks like where the system does send
//! again is tried on real processes (`tests/tests/system/network_faults`).

mod campaign;
mod defect;
mod faults;
mod hub;
mod judge;
mod member;
mod record;
mod run;

/// How many nodes there are; they have the credentials of as many of the shared askers.
const NODES: usize = 4;
/// The coordinator's machine.
const HUB: &str = "hub";
