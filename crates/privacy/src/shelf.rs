//! The noise of one rung that lies ready: batches, handed out from the end and wiped.

use crate::pool::{INITIAL, MOST};
use zeroize::{Zeroize, Zeroizing};

/// One rung's shelf.
#[derive(Default)]
pub(crate) struct Shelf {
    /// Never grown in place: a vector that moves would leave its old noise behind in memory.
    batches: Vec<Zeroizing<Vec<i64>>>,
    len: usize,
    /// What was asked for lately, in draws.
    demand: usize,
    /// Batches that are being drawn.
    pub(crate) pending: usize,
}

impl Shelf {
    /// How many draws lie ready.
    pub(crate) fn len(&self) -> usize {
        self.len
    }

    /// What was asked for lately.
    pub(crate) fn demand(&self) -> usize {
        self.demand
    }

    /// How many draws should lie ready: a few times what was asked for lately.
    pub(crate) fn wanted(&self) -> usize {
        self.demand.saturating_mul(4).clamp(INITIAL, MOST)
    }

    /// One more request, to this rung or to another.
    pub(crate) fn forget_a_little(&mut self) {
        self.demand -= self.demand.div_ceil(16);
    }

    pub(crate) fn put(&mut self, batch: Zeroizing<Vec<i64>>) {
        self.len += batch.len();
        self.batches.push(batch);
    }

    /// Hands out this many draws, or none.
    pub(crate) fn take(&mut self, count: usize) -> Option<Zeroizing<Vec<i64>>> {
        self.demand = self.demand.saturating_add(count).min(MOST);
        if count > self.len {
            return None;
        }
        let mut taken = Zeroizing::new(Vec::with_capacity(count));
        while taken.len() < count {
            let mut batch = self.batches.pop()?;
            let keep = batch.len().saturating_sub(count - taken.len());
            taken.extend_from_slice(&batch[keep..]);
            self.len -= batch.len() - keep;
            batch[keep..].zeroize();
            batch.truncate(keep);
            if keep > 0 {
                self.batches.push(batch);
            }
        }
        Some(taken)
    }

    pub(crate) fn clear(&mut self) {
        self.batches.clear();
        self.len = 0;
    }
}

#[cfg(test)]
impl Shelf {
    /// What lies on the shelf.
    pub(crate) fn batches_for_test(&self) -> Vec<Vec<i64>> {
        self.batches.iter().map(|batch| batch.to_vec()).collect()
    }
}
