//! The processor time of one thread, in nanoseconds as the scheduler counts it.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// A thread of this process.
#[derive(Clone, Debug)]
pub struct Thread(PathBuf);

impl Thread {
    /// The thread that calls; `None` where the kernel does not say.
    #[must_use]
    pub fn this() -> Option<Self> {
        let own = fs::read_link("/proc/thread-self").ok()?;
        Some(Self(Path::new("/proc").join(own).join("schedstat")))
    }

    /// How long it has run; `None` when it is gone, or where the kernel does not count.
    #[must_use]
    pub fn processor_time(&self) -> Option<Duration> {
        nanos_in(&fs::read_to_string(&self.0).ok()?).map(Duration::from_nanos)
    }
}

fn nanos_in(schedstat: &str) -> Option<u64> {
    schedstat.split_whitespace().next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_number_is_the_time_on_a_processor() {
        assert_eq!(nanos_in("1254422 45028413 2\n"), Some(1_254_422));
        assert_eq!(nanos_in(""), None);
    }

    #[test]
    fn work_of_one_thread_is_not_another_one_s() {
        let Some(here) = Thread::this() else { return };
        let there = std::thread::spawn(|| {
            let own = Thread::this().unwrap();
            let mut sum = 0_u64;
            while own.processor_time().unwrap() < Duration::from_millis(30) {
                sum = (0..10_000_u64).fold(sum, u64::wrapping_add);
            }
            sum
        });
        let before = here.processor_time().unwrap();
        there.join().unwrap();
        assert!(here.processor_time().unwrap() - before < Duration::from_millis(30));
    }
}
