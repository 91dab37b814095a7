//! A simulation of a node that crashes while it is asked: the real gate, books and redb
//! over a disk on which only what was synced survives, behind the real TLS, gRPC, server and client,
//! on a network that loses and delays.
//!
//! Which faults happen when, what a crash leaves and how long messages take follows from a seed.
//! `SAFEBORDERS_SIMULATIONS=N` sets how many seeds are run (3 000); `SAFEBORDERS_SEED=N` runs one and
//! prints what happened in it.
//!
//! [`federation`] is a whole federation with a coordinator on a network that partitions, loses one way, delays and
//! reorders: `SAFEBORDERS_FEDERATIONS=N` sets how many of those are run (100).

// Helpers of tests are tests too.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod asker;
mod campaign;
mod disk;
mod disk_model;
mod faults;
mod federation;
mod folder;
mod judge;
mod mutation;
mod network;
mod node;
mod record;
mod run;
mod setup;
#[path = "../shared/mod.rs"]
mod shared;
