//! The demo's binary, which is also each of the programs that it starts.

use std::process::ExitCode;

fn main() -> ExitCode {
    safeborders_demo::shipped_program(std::env::args_os()).unwrap_or_else(safeborders_demo::demo)
}
