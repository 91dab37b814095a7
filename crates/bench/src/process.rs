//! What the kernel says of a process: memory, processor time, children.

use std::fs;
use std::time::Duration;

/// The kernel counts processor time in hundredths of a second.
const TICKS_PER_SECOND: f64 = 100.0;

/// Memory of a process, in KiB.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Memory {
    /// Resident now.
    pub resident: u64,
    /// The most that was ever resident.
    pub peak: u64,
}

/// The memory of a process; `None` when it is gone.
#[must_use]
pub fn memory(pid: u32) -> Option<Memory> {
    memory_in(&fs::read_to_string(format!("/proc/{pid}/status")).ok()?)
}

fn memory_in(status: &str) -> Option<Memory> {
    let field = |name: &str| {
        let line = status.lines().find_map(|line| line.strip_prefix(name))?;
        line.trim().trim_end_matches(" kB").parse().ok()
    };
    Some(Memory { resident: field("VmRSS:")?, peak: field("VmHWM:")? })
}

/// The processor time of a process, all threads together; `None` when it is gone.
#[must_use]
pub fn processor_time(pid: u32) -> Option<Duration> {
    let stat = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    let ticks = field_of(&stat, 14)? + field_of(&stat, 15)?;
    #[allow(clippy::cast_precision_loss)]
    Some(Duration::from_secs_f64(ticks as f64 / TICKS_PER_SECOND))
}

/// The processor time that the whole machine has used since it started, other guests of the same hardware included; `None`
/// where the kernel does not say.
#[must_use]
pub fn machine_time() -> Option<Duration> {
    let ticks = busy_ticks(&fs::read_to_string("/proc/stat").ok()?)?;
    #[allow(clippy::cast_precision_loss)]
    Some(Duration::from_secs_f64(ticks as f64 / TICKS_PER_SECOND))
}

/// All fields but idle and waiting for the disk; guests are counted in the first two already.
fn busy_ticks(stat: &str) -> Option<u64> {
    let line = stat.lines().find_map(|line| line.strip_prefix("cpu "))?;
    let fields: Vec<u64> = line.split_whitespace().take(8).filter_map(|field| field.parse().ok()).collect();
    let [user, nice, system, _idle, _waiting, irq, soft, steal] = fields[..] else { return None };
    Some(user + nice + system + irq + soft + steal)
}

/// The processes that this one has started and that still run.
#[must_use]
pub fn children() -> Vec<u32> {
    let own = u64::from(std::process::id());
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let is_child = |pid: &u32| {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat"));
        stat.is_ok_and(|stat| field_of(&stat, 4) == Some(own))
    };
    pids.filter(is_child).collect()
}

/// A numbered field of `/proc/<pid>/stat`, counted from 1 as in proc(5). The second one, the name, may hold
/// spaces and brackets.
fn field_of(stat: &str, number: usize) -> Option<u64> {
    let (_, after_name) = stat.rsplit_once(')')?;
    after_name.split_whitespace().nth(number.checked_sub(3)?)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_is_read_from_the_status_of_a_process() {
        let status = "Name:\tx\nVmPeak:\t 9 kB\nVmHWM:\t   5120 kB\nVmRSS:\t    4096 kB\n";
        assert_eq!(memory_in(status), Some(Memory { resident: 4096, peak: 5120 }));
        assert_eq!(memory_in("Name:\tkthreadd\n"), None);
        assert!(memory(std::process::id()).is_some_and(|m| m.peak >= m.resident / 2 && m.resident > 0));
    }

    #[test]
    fn the_machine_is_busy_when_it_neither_idles_nor_waits() {
        assert_eq!(busy_ticks("cpu  1 2 4 1000 2000 8 16 32 64 128\ncpu0 9\n"), Some(63));
        assert_eq!(busy_ticks("cpu0 1 2 3\n"), None);
    }

    #[test]
    fn fields_are_counted_after_a_name_with_brackets() {
        let stat = "17 (a) b) S 3 17 17 0 -1 0 0 0 0 0 250 50 0 0";
        assert_eq!(field_of(stat, 4), Some(3));
        assert_eq!((field_of(stat, 14), field_of(stat, 15)), (Some(250), Some(50)));
        assert_eq!(field_of(stat, 99), None);
    }
}
