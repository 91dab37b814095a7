//! Every frequent combination, depth first.

use super::projection::Keep;
use super::sink::{Chunk, Sink};
use super::{Base, Projection, Scratch, Settings, ordered};
use crate::bits::{both_into, count_both};
use std::ops::ControlFlow;

struct Search<'a, 's> {
    base: &'a Base,
    settings: &'a Settings,
    scratch: &'a mut Scratch,
    sink: Sink<'s>,
    pattern: Vec<u32>,
}

/// One task per first item. Returns whether no task was cut.
pub(crate) fn run(
    base: &Base,
    settings: &Settings,
    visit: &mut dyn FnMut(&Chunk) -> ControlFlow<()>,
) -> bool {
    let whole = Projection::whole(base, 0);
    let worker = || {
        let (mut scratch, whole) = (Scratch::new(base), whole.as_ref());
        move |task: usize, send: &mut dyn FnMut(Chunk) -> ControlFlow<()>| {
            let sink = Sink::new(base, settings, send);
            let mut search = Search { base, settings, scratch: &mut scratch, sink, pattern: Vec::new() };
            // A break was already recorded by whoever broke off.
            let _ = search.start(task as u32, whole);
            search.sink.finish()
        }
    };
    ordered::run(base.ranks(), settings.threads, worker, visit)
}

impl Search<'_, '_> {
    fn start(&mut self, first: u32, whole: Option<&Projection>) -> ControlFlow<()> {
        let rows = self.base.cover(first);
        self.pattern.push(first);
        self.sink.emit(&self.pattern, rows.len() as u32)?;
        if self.settings.max_length == 1 {
            return ControlFlow::Continue(());
        }
        let dense =
            |whole: &&Projection| !whole.worth_leaving(self.base, rows.len() as u32, whole.ranks().len());
        match whole.filter(dense) {
            Some(whole) => {
                let followers: Vec<u32> = (first + 1..whole.ranks().len() as u32).collect();
                self.open(whole, whole.column(first), rows.len() as u32, &followers)
            }
            None => self.reread(rows.to_vec(), first + 1),
        }
    }

    fn reread(&mut self, rows: Vec<u32>, from: u32) -> ControlFlow<()> {
        let keep = Keep { floor: self.settings.min_support, from, full_apart: false, no_full_before: 0 };
        let (projection, _) = Projection::new(self.base, rows, keep, self.scratch);
        let frequent: Vec<(u32, u32)> =
            (0..projection.ranks().len() as u32).map(|place| (place, projection.support(place))).collect();
        self.extend(&projection, None, &frequent)
    }

    /// Finds which followers extend the pattern, whose rows are `cover`, and goes on with them.
    fn open(
        &mut self,
        projection: &Projection,
        cover: &[u64],
        rows: u32,
        followers: &[u32],
    ) -> ControlFlow<()> {
        let frequent: Vec<(u32, u32)> = followers
            .iter()
            .map(|place| (*place, count_both(cover, projection.column(*place))))
            .filter(|(_, support)| *support >= self.settings.min_support)
            .collect();
        match frequent.first() {
            Some((first, _)) if projection.worth_leaving(self.base, rows, frequent.len().pow(2)) => {
                self.reread(projection.rows_of(cover), projection.rank(*first))
            }
            _ => self.extend(projection, Some(cover), &frequent),
        }
    }

    /// Extends the pattern, whose rows are `cover` (none given: all of the projection), by each item.
    fn extend(
        &mut self,
        projection: &Projection,
        cover: Option<&[u64]>,
        frequent: &[(u32, u32)],
    ) -> ControlFlow<()> {
        self.sink.step()?;
        let places: Vec<u32> = frequent.iter().map(|(place, _)| *place).collect();
        let mut narrowed = vec![0; projection.words()];
        for (at, (place, support)) in frequent.iter().enumerate() {
            self.pattern.push(projection.rank(*place));
            self.sink.emit(&self.pattern, *support)?;
            let followers = &places[at + 1..];
            if self.pattern.len() < self.settings.max_length && !followers.is_empty() {
                let column = projection.column(*place);
                both_into(&mut narrowed, cover.unwrap_or(column), column);
                self.open(projection, &narrowed, *support, followers)?;
            }
            self.pattern.pop();
        }
        ControlFlow::Continue(())
    }
}
