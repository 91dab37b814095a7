//! Closed and maximal combinations by prefix-preserving closure extension (Uno and others, LCM).
//!
//! From a closed pattern every frequent item behind the last one added is tried; the closure of the
//! result is kept only when it has no new item before the one tried. So every closed pattern is reached
//! from exactly one other, and none has to be remembered.

use super::projection::Keep;
use super::sink::{Chunk, Sink};
use super::{Base, Kind, Projection, Scratch, Settings, ordered};
use crate::bits::{both_into, count_both, within};
use std::ops::{ControlFlow, Range};

struct Search<'a, 's> {
    base: &'a Base,
    settings: &'a Settings,
    scratch: &'a mut Scratch,
    sink: Sink<'s>,
    pattern: Vec<u32>,
}

/// A follower that is still frequent, and in how many rows.
type Frequent = (u32, u32);

/// The first task is the closure of no items at all, then one task per first item. Returns whether no
/// task was cut.
pub(crate) fn run(
    base: &Base,
    settings: &Settings,
    visit: &mut dyn FnMut(&Chunk) -> ControlFlow<()>,
) -> bool {
    let everywhere: Vec<u32> =
        (0..base.ranks() as u32).filter(|r| base.cover(*r).len() == base.rows()).collect();
    let whole = Projection::whole(base, everywhere.len());
    let worker = || {
        let (mut scratch, everywhere, whole) = (Scratch::new(base), &everywhere, whole.as_ref());
        move |task: usize, send: &mut dyn FnMut(Chunk) -> ControlFlow<()>| {
            let sink = Sink::new(base, settings, send);
            let mut search = Search { base, settings, scratch: &mut scratch, sink, pattern: Vec::new() };
            // A break was already recorded by whoever broke off.
            let _ = match task.checked_sub(1) {
                None => search.everywhere(everywhere),
                Some(first) => search.start(first as u32, everywhere, whole),
            };
            search.sink.finish()
        }
    };
    ordered::run(base.ranks() + 1, settings.threads, worker, visit)
}

/// The places of a projection before a rank, and from it on.
fn around(projection: &Projection, rank: u32) -> (Range<u32>, Range<u32>) {
    let split = projection.ranks().partition_point(|other| *other < rank) as u32;
    (0..split, split..projection.ranks().len() as u32)
}

impl Search<'_, '_> {
    /// The items that every row holds, when there are any: the closure of no items, which tells no row
    /// from another and is listed only when nothing else is frequent and maximal patterns are asked for.
    fn everywhere(&mut self, items: &[u32]) -> ControlFlow<()> {
        let told = self.settings.kind == Kind::Maximal && self.base.ranks() == items.len();
        if items.is_empty() || items.len() > self.settings.max_length || !told {
            return ControlFlow::Continue(());
        }
        self.sink.emit(items, self.base.rows() as u32)
    }

    fn start(&mut self, first: u32, everywhere: &[u32], whole: Option<&Projection>) -> ControlFlow<()> {
        if everywhere.contains(&first) {
            return ControlFlow::Continue(());
        }
        let rows = self.base.cover(first).len() as u32;
        if let Some(whole) = whole.filter(|whole| !whole.worth_leaving(self.base, rows, whole.ranks().len()))
        {
            self.pattern = everywhere.to_vec();
            let before: Vec<u32> = (0..first).collect();
            let later: Vec<Frequent> =
                (first + 1..whole.ranks().len() as u32).map(|place| (place, whole.support(place))).collect();
            return self.add(whole, None, &before, (first, rows), &later, &mut vec![0; whole.words()]);
        }
        let (projection, full) = self.project(self.base.cover(first).to_vec(), first);
        if full.first().is_some_and(|rank| *rank < first) || full.len() > self.settings.max_length {
            return ControlFlow::Continue(());
        }
        self.pattern = full;
        let (before, followers) = around(&projection, first);
        let (before, followers): (Vec<u32>, Vec<u32>) = (before.collect(), followers.collect());
        self.open(&projection, None, rows, &before, &followers)
    }

    /// All items are kept, also those before the last one added: the test of the closure needs them.
    /// An item before `first` that all rows hold ends the matter: nothing is kept then.
    fn project(&mut self, rows: Vec<u32>, first: u32) -> (Projection, Vec<u32>) {
        let keep =
            Keep { floor: self.settings.min_support, from: 0, full_apart: true, no_full_before: first };
        Projection::new(self.base, rows, keep, self.scratch)
    }

    /// Lists the pattern, whose rows are `cover` (none given: all of the projection), and what extends it.
    fn open(
        &mut self,
        projection: &Projection,
        cover: Option<&[u64]>,
        rows: u32,
        before: &[u32],
        followers: &[u32],
    ) -> ControlFlow<()> {
        self.sink.step()?;
        let least = self.settings.min_support;
        let support = |place: u32| match cover {
            None => projection.support(place),
            Some(cover) => count_both(cover, projection.column(place)),
        };
        let longest = self.pattern.len() == self.settings.max_length;
        if longest && self.settings.kind == Kind::Closed {
            return self.sink.emit(&self.pattern, rows);
        }
        let frequent: Vec<Frequent> =
            followers.iter().map(|place| (*place, support(*place))).filter(|(_, s)| *s >= least).collect();
        let listed = self.settings.kind == Kind::Closed
            || frequent.is_empty() && !before.iter().any(|place| support(*place) >= least);
        if listed {
            self.sink.emit(&self.pattern, rows)?;
        }
        if longest || frequent.is_empty() {
            return ControlFlow::Continue(());
        }
        match cover.filter(|_| projection.worth_leaving(self.base, rows, frequent.len().pow(2))) {
            Some(cover) => {
                let last = projection.rank(frequent[0].0);
                let (smaller, _) = self.project(projection.rows_of(cover), 0);
                let (before, followers) = around(&smaller, last);
                let frequent: Vec<Frequent> =
                    followers.map(|place| (place, smaller.support(place))).collect();
                self.extend(&smaller, None, &before.collect::<Vec<_>>(), &frequent)
            }
            None => self.extend(projection, cover, before, &frequent),
        }
    }

    fn extend(
        &mut self,
        projection: &Projection,
        cover: Option<&[u64]>,
        before: &[u32],
        frequent: &[Frequent],
    ) -> ControlFlow<()> {
        let mut narrowed = vec![0; projection.words()];
        let mut before = before.to_vec();
        for (at, frequent_one) in frequent.iter().enumerate() {
            self.add(projection, cover, &before, *frequent_one, &frequent[at + 1..], &mut narrowed)?;
            before.push(frequent_one.0);
        }
        ControlFlow::Continue(())
    }

    /// Adds one item and what its rows all hold, unless that is reached from another pattern.
    fn add(
        &mut self,
        projection: &Projection,
        cover: Option<&[u64]>,
        before: &[u32],
        (place, rows): Frequent,
        later: &[Frequent],
        narrowed: &mut [u64],
    ) -> ControlFlow<()> {
        let column = projection.column(place);
        both_into(narrowed, cover.unwrap_or(column), column);
        let holds_all = |place: u32| within(narrowed, projection.column(place));
        if before.iter().any(|place| holds_all(*place)) {
            return ControlFlow::Continue(());
        }
        let length = self.pattern.len();
        self.pattern.push(projection.rank(place));
        let mut followers = Vec::with_capacity(later.len());
        for (follower, support) in later {
            if *support >= rows && holds_all(*follower) {
                self.pattern.push(projection.rank(*follower));
            } else {
                followers.push(*follower);
            }
        }
        if self.pattern.len() <= self.settings.max_length {
            self.open(projection, Some(narrowed), rows, before, &followers)?;
        }
        self.pattern.truncate(length);
        ControlFlow::Continue(())
    }
}
