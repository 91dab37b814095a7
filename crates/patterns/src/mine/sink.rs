//! Patterns on their way to the visitor, in blocks.

use super::{Base, Settings};
use crate::Item;
use std::ops::ControlFlow;

/// Patterns in a block.
const BLOCK: usize = 2_048;

/// A block of patterns.
#[derive(Default)]
pub(crate) struct Chunk {
    items: Vec<Item>,
    /// Where the items of a pattern end, and its support.
    heads: Vec<(usize, u32)>,
}

impl Chunk {
    pub(crate) fn iter(&self) -> impl Iterator<Item = (&[Item], u32)> + '_ {
        let starts = std::iter::once(0).chain(self.heads.iter().map(|(end, _)| *end));
        starts.zip(&self.heads).map(|(start, (end, support))| (&self.items[start..*end], *support))
    }

    pub(crate) fn len(&self) -> usize {
        self.heads.len()
    }
}

/// Collects the patterns below one first item and counts the steps taken.
pub(crate) struct Sink<'a> {
    base: &'a Base,
    chunk: Chunk,
    steps_left: u64,
    patterns_left: u64,
    complete: bool,
    send: &'a mut dyn FnMut(Chunk) -> ControlFlow<()>,
}

impl<'a> Sink<'a> {
    pub(crate) fn new(
        base: &'a Base,
        settings: &Settings,
        send: &'a mut dyn FnMut(Chunk) -> ControlFlow<()>,
    ) -> Self {
        Self {
            base,
            chunk: Chunk::default(),
            steps_left: settings.max_steps,
            // One more than will be shown, so that the reader sees that there was more.
            patterns_left: settings.max_patterns.saturating_add(1),
            complete: true,
            send,
        }
    }

    /// Counts a step; breaks when no more are allowed.
    pub(crate) fn step(&mut self) -> ControlFlow<()> {
        if self.steps_left == 0 {
            self.complete = false;
            return ControlFlow::Break(());
        }
        self.steps_left -= 1;
        ControlFlow::Continue(())
    }

    /// Takes a pattern given by its ranks.
    pub(crate) fn emit(&mut self, ranks: &[u32], support: u32) -> ControlFlow<()> {
        let start = self.chunk.items.len();
        self.chunk.items.extend(ranks.iter().map(|rank| self.base.item(*rank)));
        self.chunk.items[start..].sort_unstable();
        self.chunk.heads.push((self.chunk.items.len(), support));
        self.patterns_left = self.patterns_left.saturating_sub(1);
        if self.chunk.len() >= BLOCK {
            self.flush()?;
        }
        if self.patterns_left == 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Sends what is left and says whether nothing was cut by the limit on steps.
    pub(crate) fn finish(mut self) -> bool {
        // Break means that nobody listens any more, which whoever stopped knows.
        let _ = self.flush();
        self.complete
    }

    fn flush(&mut self) -> ControlFlow<()> {
        if self.chunk.len() == 0 {
            return ControlFlow::Continue(());
        }
        (self.send)(std::mem::take(&mut self.chunk))
    }
}
