//! Exit codes, after BSD's `sysexits.h`. Every binary's `--help` lists them.

/// Done.
pub const OK: u8 = 0;
/// Bad input or usage: nothing was done; change the command and try again.
pub const USAGE: u8 = 64;
/// Nobody could be reached: nothing was answered; try again later.
pub const UNAVAILABLE: u8 = 69;
/// Internal failure: a file, a key or the system did not do what it must.
pub const FAILURE: u8 = 70;
/// Refused: by a peer, by an agreement or by the budget.
pub const REFUSED: u8 = 77;
/// Bad configuration: the file named in the message needs mending.
pub const CONFIG: u8 = 78;

/// The lines on exit codes for `--help`.
pub const HELP: &str = "Exit codes: 0 done, 64 bad input or usage, 69 nobody could be reached, \
     70 internal failure, 77 refused, 78 bad configuration.";
