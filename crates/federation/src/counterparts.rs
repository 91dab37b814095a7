//! What one counterpart may keep busy: how often it may call, and how much works for it at once.
//!
//! Every question, repeat, refusal and description costs a durable entry in the books or a look
//! into them. The calls of one counterpart are counted before that, so that a peer in a loop fills
//! neither the disk nor the gate's queue.

use crate::ServeLimits;
use crate::disclosures::DisclosureLog;
use safeborders_privacy::Counterpart;
use safeborders_types::PeerId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// How often a counterpart that calls too often is logged, in seconds.
const WINDOW_S: u64 = 60;

/// Too many calls of one counterpart.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct SlowDown;

/// All counterparts that have called. Only verified peers get here, so there are at most two per
/// country with a root certificate.
pub(crate) struct Counterparts {
    burst: u64,
    per_second: u64,
    at_work: usize,
    known: Mutex<HashMap<Counterpart, Known>>,
    /// Where it goes on record who was turned away.
    log: Option<Arc<dyn DisclosureLog>>,
}

struct Known {
    calls: Calls,
    working: Arc<Semaphore>,
}

/// A call that may go on, once it is its counterpart's turn to work.
pub(crate) struct Turn(Arc<Semaphore>);

impl Turn {
    /// Waits until fewer works of the counterpart are under way than it may have. `None` never
    /// happens while the counterparts exist.
    pub(crate) async fn work(self) -> Option<OwnedSemaphorePermit> {
        self.0.acquire_owned().await.ok()
    }
}

impl Counterparts {
    pub(crate) fn new(limits: &ServeLimits) -> Self {
        Self {
            burst: u64::from(limits.call_burst.max(1)),
            per_second: u64::from(limits.calls_per_second),
            at_work: limits.works_per_counterpart.max(1),
            known: Mutex::default(),
            log: None,
        }
    }

    /// Counterparts under these limits, with what is turned away on record in this log.
    pub(crate) fn on_record(limits: &ServeLimits, log: &Arc<dyn DisclosureLog>) -> Arc<Self> {
        Arc::new(Self { log: Some(Arc::clone(log)), ..Self::new(limits) })
    }

    /// Counts a call of this peer's counterpart. Of the calls that were turned away there is one line and one entry
    /// per counterpart and window: a flood fills neither log.
    pub(crate) fn turn(&self, caller: &PeerId, now_s: u64) -> Result<Turn, SlowDown> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        let counterpart = known.entry(Counterpart::from(caller)).or_insert_with(|| Known {
            calls: Calls::new(self.burst, now_s),
            working: Arc::new(Semaphore::new(self.at_work)),
        });
        let turn = match counterpart.calls.take(self.burst, self.per_second, now_s) {
            true => Ok(Turn(Arc::clone(&counterpart.working))),
            false => Err(SlowDown),
        };
        let line = counterpart.calls.line_due(now_s);
        drop(known);
        if let Some(turned_away) = line {
            let (country, role) = (caller.country(), caller.role());
            tracing::warn!(%country, %role, turned_away, "a counterpart calls too often");
            if let Some(log) = self.log.clone() {
                let caller = caller.clone();
                // The caller is not kept waiting for a disk that it would wear out.
                tokio::task::spawn_blocking(move || log.turned_away(&caller, turned_away, now_s));
            }
        }
        turn
    }
}

/// The calls that one counterpart has left: a bucket of tokens, in whole seconds.
struct Calls {
    left: u64,
    counted_s: u64,
    turned_away: u64,
    logged_s: Option<u64>,
}

impl Calls {
    fn new(burst: u64, now_s: u64) -> Self {
        Self { left: burst, counted_s: now_s, turned_away: 0, logged_s: None }
    }

    /// Takes one call, if there is one left. A clock that was set back gives nothing, and counts
    /// on from there.
    fn take(&mut self, burst: u64, per_second: u64, now_s: u64) -> bool {
        let gained = now_s.saturating_sub(self.counted_s).saturating_mul(per_second);
        self.counted_s = now_s;
        self.left = self.left.saturating_add(gained).min(burst);
        match self.left.checked_sub(1) {
            Some(left) => {
                self.left = left;
                true
            }
            None => {
                self.turned_away = self.turned_away.saturating_add(1);
                false
            }
        }
    }

    /// How many calls were turned away since the last line, when the next line is due.
    fn line_due(&mut self, now_s: u64) -> Option<u64> {
        let too_soon = self.logged_s.is_some_and(|logged_s| now_s.abs_diff(logged_s) < WINDOW_S);
        if self.turned_away == 0 || too_soon {
            return None;
        }
        self.logged_s = Some(now_s);
        Some(std::mem::take(&mut self.turned_away))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW_S: u64 = 1_800_000_000;

    fn counterparts(burst: u32, per_second: u32) -> Counterparts {
        let limits =
            ServeLimits { call_burst: burst, calls_per_second: per_second, ..ServeLimits::default() };
        Counterparts::new(&limits)
    }

    fn peer(name: &str) -> PeerId {
        format!("spiffe://safeborders/{name}").parse().unwrap()
    }

    #[test]
    fn a_burst_is_let_through_and_the_call_after_it_is_not() {
        let counterparts = counterparts(3, 2);
        let sofia = peer("BG/node/sofia");
        assert!((0..3).all(|_| counterparts.turn(&sofia, NOW_S).is_ok()));
        assert!(counterparts.turn(&sofia, NOW_S).is_err());
    }

    #[test]
    fn calls_come_back_with_time_up_to_the_burst() {
        let counterparts = counterparts(3, 2);
        let sofia = peer("BG/node/sofia");
        let passed = |now_s| (0..10).filter(|_| counterparts.turn(&sofia, now_s).is_ok()).count();
        assert_eq!(passed(NOW_S), 3);
        assert_eq!(passed(NOW_S + 1), 2);
        assert_eq!(passed(NOW_S + 1_000_000), 3);
    }

    #[test]
    fn a_clock_that_is_set_back_gives_no_call_and_does_not_lock_anybody_out() {
        let counterparts = counterparts(1, 1);
        let sofia = peer("BG/node/sofia");
        assert!(counterparts.turn(&sofia, NOW_S).is_ok());
        assert!(counterparts.turn(&sofia, NOW_S - 86_400).is_err());
        assert!(counterparts.turn(&sofia, NOW_S - 86_399).is_ok());
    }

    #[test]
    fn a_new_name_brings_no_new_calls_and_other_counterparts_have_their_own() {
        let counterparts = counterparts(1, 0);
        assert!(counterparts.turn(&peer("BG/node/sofia"), NOW_S).is_ok());
        assert!(counterparts.turn(&peer("BG/node/varna"), NOW_S).is_err());
        assert!(counterparts.turn(&peer("BG/coordinator/hub"), NOW_S).is_ok());
        assert!(counterparts.turn(&peer("GR/node/athens"), NOW_S).is_ok());
    }

    #[test]
    fn limits_of_zero_still_let_one_call_through() {
        let limits = ServeLimits { call_burst: 0, works_per_counterpart: 0, ..ServeLimits::default() };
        let counterparts = Counterparts::new(&limits);
        let turn = counterparts.turn(&peer("BG/node/sofia"), NOW_S).map_err(|_| ()).unwrap();
        assert_eq!(turn.0.available_permits(), 1);
    }

    #[test]
    fn one_line_per_window_says_how_many_calls_were_turned_away() {
        let mut calls = Calls::new(1, NOW_S);
        let mut lines = Vec::new();
        for now_s in [NOW_S, NOW_S, NOW_S, NOW_S + 59, NOW_S + WINDOW_S, NOW_S + 2 * WINDOW_S] {
            calls.take(1, 0, now_s);
            lines.push(calls.line_due(now_s));
        }
        // The first call passed; the second opens a window, in which three more are counted.
        assert_eq!(lines, [None, Some(1), None, None, Some(3), Some(1)]);
        assert_eq!(calls.line_due(NOW_S + 3 * WINDOW_S), None, "nothing was turned away since");
    }

    #[tokio::test]
    async fn work_of_one_counterpart_waits_for_its_own_and_for_nobody_else_s() {
        let counterparts = counterparts(9, 0);
        let turn = |name: &str| counterparts.turn(&peer(name), NOW_S).map_err(|_| ()).unwrap();
        let first = turn("BG/node/sofia").work().await;
        let _second = turn("BG/node/sofia").work().await;
        assert!(turn("BG/node/sofia").0.try_acquire_owned().is_err());
        assert!(turn("GR/node/athens").0.try_acquire_owned().is_ok());
        drop(first);
        assert!(turn("BG/node/sofia").0.try_acquire_owned().is_ok());
    }
}
