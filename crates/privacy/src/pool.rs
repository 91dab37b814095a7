//! Noise drawn ahead, so that neither its size nor its amount shows in the time of an answer.
//!
//! One shelf for each rung of the ladder, in memory only. Each integer is handed out once, and its
//! place is wiped. Two threads keep the shelves filled, the most used first. A shelf starts with
//! [`INITIAL`] draws and grows with what is asked of it up to [`MOST`], so that all of them together
//! hold at most 16 × 131 072 × 8 bytes = 16 MiB.
//!
//! After noise was handed out the threads rest for [`LULL`], unless a shelf is half empty: whoever
//! took it is about to write a ledger and needs the processors more.
//!
//! When the generator fails, the shelves are emptied: what came shortly before is not trusted, and
//! nothing is handed out until a draw has succeeded again.

use crate::noise::Generator;
use crate::shelf::Shelf;
use safeborders_types::Sigma;
use std::collections::BTreeMap;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};
use zeroize::Zeroizing;

/// How many draws of a rung lie ready before anybody asked for it.
pub(crate) const INITIAL: usize = 2_048;
/// The most draws of a rung that lie ready: twice the largest table that a peer is answered with.
pub(crate) const MOST: usize = 131_072;
/// How many draws a thread makes at a time: about ten milliseconds of work.
const BATCH: usize = 1_024;
/// How many threads fill the shelves.
const FILLERS: usize = 2;
/// How long the threads leave the processors to the request that took noise.
const LULL: Duration = Duration::from_millis(20);

/// The pool of one gate. Dropping it stops its threads and wipes what is left.
pub(crate) struct NoisePool {
    shared: Arc<Shared>,
    fillers: Vec<JoinHandle<()>>,
}

struct Shared {
    stock: Mutex<Stock>,
    /// Told whenever there may be something to do.
    work: Condvar,
}

struct Stock {
    shelves: BTreeMap<u32, Shelf>,
    /// Until then only shelves that are half empty are filled.
    resting_until: Option<Instant>,
    failing: bool,
    stopping: bool,
}

impl NoisePool {
    /// Starts to fill.
    pub(crate) fn start(generator: &Arc<Generator>) -> Self {
        let shelves = Sigma::all().map(|sigma| (sigma.get(), Shelf::default())).collect();
        let stock = Mutex::new(Stock { shelves, resting_until: None, failing: false, stopping: false });
        let shared = Arc::new(Shared { stock, work: Condvar::new() });
        let filler = |number| {
            let (shared, generator) = (Arc::clone(&shared), Arc::clone(generator));
            let named = thread::Builder::new().name(format!("noise-{number}"));
            // Without threads every request is a miss, and is drawn directly.
            named.spawn(move || shared.fill(&*generator)).ok()
        };
        let fillers = (0..FILLERS).filter_map(filler).collect();
        Self { shared, fillers }
    }

    /// This much noise, or `None` when there is not so much. What is asked for is remembered either
    /// way, so that there will be more.
    pub(crate) fn take(&self, sigma: Sigma, count: usize) -> Option<Zeroizing<Vec<i64>>> {
        let mut stock = self.shared.lock();
        stock.shelves.values_mut().for_each(Shelf::forget_a_little);
        let taken = stock.shelves.get_mut(&sigma.get())?.take(count);
        stock.resting_until = Instant::now().checked_add(LULL);
        drop(stock);
        self.shared.work.notify_all();
        taken
    }

    /// How many draws of this rung lie ready.
    pub(crate) fn ready(&self, sigma: Sigma) -> usize {
        self.shared.lock().shelves.get(&sigma.get()).map_or(0, Shelf::len)
    }

    /// A draw failed: nothing of the pool is handed out any more.
    pub(crate) fn failed(&self) {
        self.shared.lock().fail();
    }

    /// A draw succeeded: the threads may go on.
    pub(crate) fn recovered(&self) {
        let mut stock = self.shared.lock();
        if stock.failing {
            stock.failing = false;
            self.shared.work.notify_all();
        }
    }
}

impl Drop for NoisePool {
    fn drop(&mut self) {
        self.shared.lock().stopping = true;
        self.shared.work.notify_all();
        for filler in self.fillers.drain(..) {
            let _ = filler.join(); // it panicked: there is nothing left to stop
        }
    }
}

impl Shared {
    fn lock(&self) -> MutexGuard<'_, Stock> {
        // Between two steps the stock is always whole; a panic elsewhere changes nothing in it.
        self.stock.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn fill(&self, generator: &Generator) {
        while let Some(sigma) = self.next_rung() {
            let batch = generator(sigma, BATCH).map(Zeroizing::new);
            let mut stock = self.lock();
            if let Some(shelf) = stock.shelves.get_mut(&sigma.get()) {
                shelf.pending -= 1;
            }
            match batch {
                Ok(batch) if !stock.failing => {
                    if let Some(shelf) = stock.shelves.get_mut(&sigma.get()) {
                        shelf.put(batch);
                    }
                }
                Ok(_) => {} // drawn while another draw failed: not trusted, wiped here
                Err(_) => stock.fail(),
            }
        }
    }

    /// Waits for work. `None` when the pool is closing.
    fn next_rung(&self) -> Option<Sigma> {
        let mut stock = self.lock();
        loop {
            if stock.stopping {
                return None;
            }
            let rest = stock.resting_until.map_or(Duration::ZERO, |until| until - Instant::now().min(until));
            if let Some(sigma) = stock.neediest(rest.is_zero()) {
                if let Some(shelf) = stock.shelves.get_mut(&sigma.get()) {
                    shelf.pending += 1;
                }
                return Some(sigma);
            }
            stock = if rest.is_zero() {
                self.work.wait(stock).unwrap_or_else(PoisonError::into_inner)
            } else {
                self.work.wait_timeout(stock, rest).unwrap_or_else(PoisonError::into_inner).0
            };
        }
    }
}

impl Stock {
    /// Empties the shelves.
    fn fail(&mut self) {
        self.failing = true;
        self.shelves.values_mut().for_each(Shelf::clear);
    }

    /// The most used rung that lacks noise, or, unless it is time for `all`, more than half of its
    /// noise; of equally used ones the emptiest.
    fn neediest(&self, all: bool) -> Option<Sigma> {
        let lacking = Sigma::all().filter_map(|sigma| {
            let shelf = self.shelves.get(&sigma.get())?;
            let coming = shelf.len() + shelf.pending * BATCH;
            let enough = if all { shelf.wanted() } else { shelf.wanted() / 2 };
            (coming < enough).then_some((shelf.demand(), std::cmp::Reverse(coming), sigma))
        });
        let lacking = lacking.max_by_key(|(demand, coming, _)| (*demand, *coming));
        lacking.filter(|_| !self.failing).map(|(_, _, sigma)| sigma)
    }
}

#[cfg(test)]
mod tests;
