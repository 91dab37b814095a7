//! What this node is doing for a round at this moment, for whoever waits for it.

use super::Rounds;
use safeborders_types::{RoundName, RoundStep, RoundWork};
use std::sync::{Mutex, PoisonError};

/// The work under way; there is one piece at a time.
#[derive(Default)]
pub(super) struct Doing(Mutex<Option<(RoundName, RoundStep)>>);

/// Some work, from its beginning to its end.
pub(super) struct Working<'a> {
    doing: &'a Doing,
    round: RoundName,
    work: RoundWork,
}

impl Doing {
    fn set(&self, step: Option<(RoundName, RoundStep)>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = step;
    }

    /// What is being done for this round.
    pub(super) fn of(&self, round: RoundName) -> Option<RoundStep> {
        let now = *self.0.lock().unwrap_or_else(PoisonError::into_inner);
        now.filter(|(of, _)| *of == round).map(|(_, step)| step)
    }
}

impl Working<'_> {
    /// Says how far it is.
    pub(super) fn told(&self, done: u32, of: u32) {
        self.doing.set(Some((self.round, RoundStep { work: self.work, done, of })));
    }
}

impl Drop for Working<'_> {
    fn drop(&mut self) {
        self.doing.set(None);
    }
}

impl Rounds {
    /// Begins a piece of work; it is over when what this returns is dropped.
    pub(super) fn working(&self, round: RoundName, work: RoundWork) -> Working<'_> {
        Working { doing: &self.doing, round, work }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_told_of_its_own_round_until_it_ends_however_it_ends() {
        let (doing, round) = (Doing::default(), "2026-R1".parse().unwrap());
        let step = RoundStep { work: RoundWork::Counting, done: 2, of: 9 };
        {
            let working = Working { doing: &doing, round, work: RoundWork::Counting };
            assert_eq!(doing.of(round), None, "nothing was told yet");
            working.told(2, 9);
            assert_eq!(doing.of(round), Some(step));
            assert_eq!(doing.of("2026-R2".parse().unwrap()), None, "another round");
        }
        assert_eq!(doing.of(round), None);
    }
}
