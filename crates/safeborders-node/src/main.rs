//! The node's binary: everything is in the library, so that the demo can start nodes from itself.

use std::process::ExitCode;

fn main() -> ExitCode {
    safeborders_node::main_with(std::env::args_os())
}
