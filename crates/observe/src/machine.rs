//! What the machine says about the disk and about this process.

use std::io;
use std::path::Path;

/// A file system.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Disk {
    /// What this program may still write, in bytes.
    pub free: u64,
    /// How large it is, in bytes.
    pub size: u64,
}

impl Disk {
    /// The file system that holds this path.
    ///
    /// # Errors
    /// The operating system's refusal.
    pub fn of(path: &Path) -> io::Result<Self> {
        let found = fs2::statvfs(path)?;
        Ok(Self { free: found.available_space(), size: found.total_space() })
    }
}

/// How much memory this process holds, in bytes; `None` where the system does not say.
#[must_use]
pub fn resident_bytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kib: u64 = line.trim().strip_suffix("kB")?.trim().parse().ok()?;
    kib.checked_mul(1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_machine_says_how_much_room_and_memory_there_is() {
        let disk = Disk::of(Path::new("/")).unwrap();
        assert!(disk.size > 0 && disk.free <= disk.size, "{disk:?}");
        assert!(Disk::of(Path::new("/no/such/folder")).is_err());
        assert!(resident_bytes().is_some_and(|bytes| bytes > 1 << 20));
    }
}
