//! What a pattern still says once better ones have been told.
//!
//! One way of working shows as many patterns: its own values, most of them, all of them and a common
//! value. The list is gone through from the best; each pattern that still surprises in the rows not yet
//! explained stands, and takes its rows out.

use super::ScoreSettings;
use super::assess::{beyond_pairs, weakest};
use super::subsets::Supports;
use crate::bits::{both_into, count_both, words};
use std::collections::HashMap;

/// Words of bitsets held for it (256 MB).
const MOST_WORDS: usize = 32 << 20;
/// From this length on, a row that lacks one item still counts as explained: files are never complete.
const FORGIVING: usize = 4;

/// What became of a candidate.
pub(crate) enum Told {
    /// It still surprises.
    New,
    /// It does not any more; most of its rows are those of this candidate.
    By(usize),
    /// There were too many before it.
    NotCompared,
}

struct Rows<'a> {
    supports: &'a Supports,
    columns: HashMap<u32, Vec<u64>>,
    words: usize,
    /// Rows not yet explained.
    left: Vec<u64>,
}

/// Goes through candidates (by their ranks) from the best.
pub(crate) fn go_through(
    supports: &Supports,
    candidates: &[Vec<u32>],
    settings: &ScoreSettings,
) -> Vec<Told> {
    let rows = supports.rows() as usize;
    let mut left = vec![u64::MAX; words(rows)];
    if let Some(last) = left.last_mut().filter(|_| !rows.is_multiple_of(64)) {
        *last = (1 << (rows % 64)) - 1;
    }
    let mut state = Rows { supports, columns: HashMap::new(), words: left.len(), left };
    let threshold = (settings.level / candidates.len().min(settings.compared).max(1) as f64).ln();
    // Explained rows by candidate.
    let mut standing: Vec<(usize, Vec<u64>)> = Vec::new();
    let mut told = Vec::with_capacity(candidates.len());
    for (number, ranks) in candidates.iter().enumerate() {
        let room = (state.columns.len() + standing.len() + ranks.len() + 1) * state.words <= MOST_WORDS;
        if number >= settings.compared || !room {
            told.push(Told::NotCompared);
            continue;
        }
        state.load(ranks);
        let parts = state.parts(ranks);
        let surprises = weakest(&parts).is_some_and(|(_, tails)| tails.ln_fisher <= threshold)
            && beyond_pairs(&parts).ln_p <= threshold;
        if surprises {
            let explained = state.explained(ranks);
            state.left.iter_mut().zip(&explained).for_each(|(left, gone)| *left &= !gone);
            standing.push((number, explained));
            told.push(Told::New);
        } else {
            let cover = state.cover(ranks);
            let shared = |(number, rows): &(usize, Vec<u64>)| (count_both(rows, &cover), usize::MAX - number);
            let by = standing.iter().max_by_key(|entry| shared(entry));
            told.push(by.map_or(Told::NotCompared, |(number, _)| Told::By(*number)));
        }
    }
    told
}

impl Rows<'_> {
    fn load(&mut self, ranks: &[u32]) {
        for rank in ranks {
            let (supports, words) = (self.supports, self.words);
            self.columns.entry(*rank).or_insert_with(|| {
                let mut column = vec![0; words];
                for row in supports.cover(*rank) {
                    column[*row as usize / 64] |= 1 << (row % 64);
                }
                column
            });
        }
    }

    fn column(&self, rank: u32) -> &[u64] {
        self.columns.get(&rank).map_or(&[], Vec::as_slice)
    }

    /// Supports of all parts in the rows that are left.
    fn parts(&self, ranks: &[u32]) -> Vec<u32> {
        let mut covers: Vec<Vec<u64>> = vec![self.left.clone()];
        for rank in ranks {
            for part in 0..covers.len() {
                let mut cover = vec![0; self.words];
                both_into(&mut cover, &covers[part], self.column(*rank));
                covers.push(cover);
            }
        }
        covers.iter().map(|cover| count_both(cover, cover)).collect()
    }

    fn cover(&self, ranks: &[u32]) -> Vec<u64> {
        let mut cover = vec![u64::MAX; self.words];
        for rank in ranks {
            cover.iter_mut().zip(self.column(*rank)).for_each(|(cover, word)| *cover &= word);
        }
        cover
    }

    /// Rows that hold all items, or all but one of a longer pattern.
    fn explained(&self, ranks: &[u32]) -> Vec<u64> {
        let mut complete = vec![u64::MAX; self.words];
        let mut one_missing = vec![0; self.words];
        for rank in ranks {
            for ((all, but_one), word) in complete.iter_mut().zip(&mut one_missing).zip(self.column(*rank)) {
                *but_one = (*but_one & word) | (*all & !word);
                *all &= word;
            }
        }
        if ranks.len() >= FORGIVING {
            complete.iter_mut().zip(&one_missing).for_each(|(all, but_one)| *all |= but_one);
        }
        complete
    }
}
