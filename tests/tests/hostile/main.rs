//! Peers that have turned hostile, and strangers: against real nodes on the loopback address.
//!
//! Every case is a row with the refusal that must come; each table has an accepting twin, and after each
//! attack the node answers a good peer and has given back what the attack made it hold. `docs/security-tests.md`
//! counts the rows and inputs.
//!
//! This binary is also each of the programs that it starts, so it brings its own harness.

mod agreements;
mod certificates;
mod crowd;
mod documents;
mod files;
mod flood;
mod frames;
mod http2;
mod interface;
mod leaves;
mod mutation;
mod office_door;
mod office_pages;
mod pages;
#[path = "../shared/parsers/mod.rs"]
mod parsers;
#[path = "../system/persons.rs"]
#[allow(dead_code, reason = "the system tests use more of it")]
mod persons;
mod requests;
mod revoked;
mod setting;
mod slow;
#[path = "../system/support.rs"]
#[allow(dead_code, reason = "the system tests use more of it")]
mod support;
mod wiretap;

use libtest_mimic::{Arguments, Failed, Trial};
use std::process::ExitCode;

/// A test of this name.
fn test(name: &'static str, body: fn() -> anyhow::Result<()>) -> Trial {
    Trial::test(name, move || body().map_err(|error| Failed::from(format!("{error:?}"))))
}

fn main() -> ExitCode {
    if let Some(code) = safeborders_demo::shipped_program(std::env::args_os()) {
        return code;
    }
    if let Some(code) = crowd::attacker(std::env::args()).or_else(|| mutation::child(std::env::args())) {
        return code;
    }
    let mut arguments = Arguments::from_args();
    // The slow attacks mostly wait; the others need the two cores.
    arguments.test_threads = arguments.test_threads.or(Some(4));
    let tests: Vec<Trial> = [
        slow::tests(),
        crowd::tests(),
        certificates::tests(),
        requests::tests(),
        wiretap::tests(),
        agreements::tests(),
        http2::tests(),
        flood::tests(),
        mutation::tests(),
        files::tests(),
        pages::tests(),
        interface::tests(),
        office_pages::tests(),
        revoked::tests(),
        documents::tests(),
    ]
    .into_iter()
    .flatten()
    .collect();
    libtest_mimic::run(&arguments, tests).exit_code()
}
