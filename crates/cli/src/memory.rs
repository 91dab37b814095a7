//! What a process asks of the operating system at its start: no core dumps, and room for open files.

use rustix::process::{DumpableBehavior, Resource, Rlimit, getrlimit, set_dumpable_behavior, setrlimit};
use std::io;

/// As many as the service units allow: connections of peers and of people, and the files of stores and logs.
const OPEN_FILES: u64 = 8_192;

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

/// Lets this process have 8 192 open files, or as many as it may: a shell often gives 1 024 where it could give more.
///
/// # Errors
/// The operating system's refusal.
pub fn allow_open_files() -> io::Result<()> {
    let Rlimit { current, maximum } = getrlimit(Resource::Nofile);
    let wanted = OPEN_FILES.min(maximum.unwrap_or(u64::MAX));
    if current.is_some_and(|current| current < wanted) {
        setrlimit(Resource::Nofile, Rlimit { current: Some(wanted), maximum })?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_for_open_files_is_taken_up_and_never_given_away() {
        let before = getrlimit(Resource::Nofile);
        allow_open_files().unwrap();
        let after = getrlimit(Resource::Nofile);
        assert_eq!(after.maximum, before.maximum);
        let wanted = OPEN_FILES.min(before.maximum.unwrap_or(u64::MAX));
        assert!(after.current.is_none_or(|current| current >= wanted));
        assert!(after.current.unwrap_or(u64::MAX) >= before.current.unwrap_or(u64::MAX));
    }
}
