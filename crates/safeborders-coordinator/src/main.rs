//! The coordinator's binary: everything is in the library, so that the demo can start a coordinator
//! from itself.

use std::process::ExitCode;

fn main() -> ExitCode {
    safeborders_coordinator::main_with(std::env::args_os())
}
