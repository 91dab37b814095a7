//! Keeping a process's memory, and so its keys, out of core dumps and other processes' reach.

use rustix::process::{DumpableBehavior, Resource, Rlimit, set_dumpable_behavior, setrlimit};
use std::io;

/// From now on this process leaves no core dump, also not through a crash handler that ignores the limit, and
/// no other process of the same user can attach to it or read its memory and environment.
///
/// # Errors
/// The operating system's refusal.
pub fn keep_memory_private() -> io::Result<()> {
    setrlimit(Resource::Core, Rlimit { current: Some(0), maximum: Some(0) })?;
    set_dumpable_behavior(DumpableBehavior::NotDumpable)?;
    Ok(())
}
