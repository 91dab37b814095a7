//! Whole-system tests: real processes, each with its own directory, on the loopback address.
//!
//! This binary is also each of the programs that it starts, so it brings its own harness.

mod agreements;
mod backup;
mod backup_stores;
mod bad_input;
mod case_access;
mod cheating;
mod cheating_rounds;
mod contacts;
mod crash;
mod disk_search;
mod doctoring;
mod erasure;
mod federation;
mod four_eyes;
mod keys;
mod kinds;
mod life;
mod network_faults;
mod observing;
mod office;
mod oidc;
mod patterns;
mod people;
mod persons;
mod restore;
mod rounds;
mod rounds_by_themselves;
#[path = "../../../crates/store-postgres/tests/shared/server.rs"]
#[allow(
    dead_code,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "the tests of that crate use more of it"
)]
mod server;
mod stolen_disk;
mod store;
mod support;
mod switch;
mod trust;
mod upgrade;
mod yearbook;

use libtest_mimic::{Arguments, Trial};
use std::process::ExitCode;

fn main() -> ExitCode {
    if let Some(code) = safeborders_demo::shipped_program(std::env::args_os()) {
        return code;
    }
    let mut arguments = Arguments::from_args();
    // Each test starts several processes; more at a time only waits for the two cores.
    arguments.test_threads = arguments.test_threads.or(Some(2));
    let tests: Vec<Trial> = [
        agreements::tests(),
        trust::tests(),
        federation::tests(),
        yearbook::tests(),
        office::tests(),
        patterns::tests(),
        people::tests(),
        oidc::tests(),
        case_access::tests(),
        four_eyes::tests(),
        bad_input::tests(),
        cheating::tests(),
        cheating_rounds::tests(),
        contacts::tests(),
        crash::tests(),
        doctoring::tests(),
        life::tests(),
        network_faults::tests(),
        observing::tests(),
        restore::tests(),
        backup::tests(),
        backup_stores::tests(),
        upgrade::tests(),
        stolen_disk::tests(),
        store::tests(),
        switch::tests(),
        erasure::tests(),
        keys::tests(),
        kinds::tests(),
        rounds::tests(),
        rounds_by_themselves::tests(),
    ]
    .into_iter()
    .flatten()
    .collect();
    libtest_mimic::run(&arguments, tests).exit_code()
}
