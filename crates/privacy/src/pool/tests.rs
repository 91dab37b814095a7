//! The pool: every draw is used once, the shelves follow what is asked, and a failure closes it.

use super::*;
use crate::mechanism::NoiseFailed;
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

fn sigma(counts: u32) -> Sigma {
    Sigma::try_from(counts).unwrap()
}

/// A generator that numbers its draws, so that a draw that is used twice shows.
fn numbering() -> Arc<Generator> {
    let next = AtomicI64::new(1);
    Arc::new(move |_, count| {
        let first = next.fetch_add(count as i64, Ordering::SeqCst);
        Ok((first..).take(count).collect())
    })
}

/// Waits for the threads; the bound is for a pool that never gets there.
fn until(mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(60), "it never happened");
        thread::yield_now();
    }
}

fn full(pool: &NoisePool, rung: Sigma) -> bool {
    let stock = pool.shared.lock();
    let shelf = &stock.shelves[&rung.get()];
    shelf.pending == 0 && shelf.len() >= shelf.wanted()
}

#[test]
fn no_draw_is_handed_out_twice() {
    let pool = NoisePool::start(&numbering());
    let mut seen = BTreeSet::new();
    for round in 0..60 {
        let (rung, count) = (sigma([3, 10][round % 2]), 1 + 31 * round);
        until(|| pool.ready(rung) >= count);
        let values = pool.take(rung, count).unwrap();
        assert_eq!(values.len(), count);
        assert!(values.iter().all(|value| seen.insert(*value)), "a draw came twice");
    }
}

#[test]
fn what_was_handed_out_is_wiped_from_the_shelf() {
    let mut shelf = Shelf::default();
    shelf.put(Zeroizing::new(vec![7; 10]));
    let before = shelf.batches_for_test();
    assert_eq!(before, [vec![7; 10]]);
    assert_eq!(**shelf.take(4).unwrap(), [7; 4]);
    assert_eq!(shelf.batches_for_test(), [vec![7; 6]]);
    assert_eq!((shelf.len(), shelf.take(7).is_none(), shelf.take(6).unwrap().len()), (6, true, 6));
    assert_eq!((shelf.len(), shelf.batches_for_test().len()), (0, 0));
    assert!(shelf.take(0).unwrap().is_empty());
}

#[test]
fn a_shelf_starts_small_follows_demand_and_never_exceeds_its_bound() {
    let pool = NoisePool::start(&numbering());
    let (used, unused) = (sigma(10), sigma(128));
    until(|| full(&pool, used) && full(&pool, unused));
    let first = pool.ready(unused);
    assert!((INITIAL..INITIAL + FILLERS * BATCH).contains(&first), "{first}");
    for _ in 0..6 {
        let _ = pool.take(used, 65_536); // a miss at first, and then not
        until(|| full(&pool, used));
        assert!(pool.ready(used) <= MOST + FILLERS * BATCH);
    }
    assert!(pool.ready(used) >= 65_536, "the largest table is served from the pool");
    assert!(pool.take(used, 65_536).is_some());
    assert!(pool.take(used, MOST + FILLERS * BATCH).is_none(), "more than a shelf may hold");
    assert!(pool.ready(unused) <= INITIAL + FILLERS * BATCH);
}

fn empty_stock() -> Stock {
    Stock {
        shelves: Sigma::all().map(|sigma| (sigma.get(), Shelf::default())).collect(),
        resting_until: None,
        failing: false,
        stopping: false,
    }
}

#[test]
fn the_most_used_rung_is_filled_first() {
    let mut stock = empty_stock();
    assert!(stock.neediest(true).is_some());
    for (rung, count) in [(10, 50), (40, 500), (3, 5)] {
        assert!(stock.shelves.get_mut(&rung).unwrap().take(count).is_none());
    }
    assert_eq!(stock.neediest(true), Some(sigma(40)));
    stock.shelves.get_mut(&40).unwrap().put(Zeroizing::new(vec![0; INITIAL]));
    assert_eq!(stock.neediest(true), Some(sigma(10)));
    stock.failing = true;
    assert_eq!(stock.neediest(true), None);
}

#[test]
fn in_a_lull_only_a_shelf_that_is_half_empty_is_filled() {
    let mut stock = empty_stock();
    for shelf in stock.shelves.values_mut() {
        shelf.put(Zeroizing::new(vec![0; INITIAL / 2]));
    }
    assert_eq!(stock.neediest(false), None, "each is half full");
    assert!(stock.neediest(true).is_some(), "none is full");
    assert!(stock.shelves.get_mut(&10).unwrap().take(1).is_some());
    assert_eq!(stock.neediest(false), Some(sigma(10)));
}

#[test]
fn a_failed_generator_closes_the_pool_until_a_draw_succeeds() {
    let broken = Arc::new(AtomicBool::new(false));
    let switch = Arc::clone(&broken);
    let inner = numbering();
    let generator: Arc<Generator> =
        Arc::new(
            move |sigma, count| {
                if switch.load(Ordering::SeqCst) { Err(NoiseFailed) } else { inner(sigma, count) }
            },
        );
    let pool = NoisePool::start(&generator);
    let rung = sigma(10);
    until(|| full(&pool, rung));
    broken.store(true, Ordering::SeqCst);
    // The next refill fails and takes the whole stock with it.
    until(|| pool.take(rung, 1).is_none());
    assert!(Sigma::all().all(|rung| pool.ready(rung) == 0));
    assert!(pool.take(rung, 1).is_none());
    broken.store(false, Ordering::SeqCst);
    assert!(pool.take(rung, 1).is_none(), "closed until somebody has seen a draw succeed");
    pool.recovered();
    until(|| pool.take(rung, 1).is_some());
}

#[test]
fn dropping_the_pool_ends_its_threads() {
    let pool = NoisePool::start(&numbering());
    let shared = Arc::downgrade(&pool.shared);
    drop(pool);
    assert!(shared.upgrade().is_none(), "a thread still holds the pool");
}
