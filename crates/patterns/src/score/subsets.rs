//! The support of every part of every pattern, each counted once.

use crate::bits::{both_into, count_both};
use crate::mine::{Base, Keep, Projection, Scratch};
use crate::{Item, Table};
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::{Mutex, PoisonError};

/// Items of a key: 16 bits each, the first in the highest ones, so that keys sort like words.
const PLACES: usize = 8;
const BITS: usize = 16;
/// Most different items in a list of patterns.
pub(crate) const MOST_ITEMS: usize = (1 << BITS) - 2;

/// Supports of a family of combinations that holds every part of its members.
pub(crate) struct Supports {
    base: Base,
    rank_of: HashMap<Item, u32>,
    supports: HashMap<u128, u32, BuildHasherDefault<Mixed>>,
}

/// Keys are ranks of this crate's own making, and there are millions of them: mixed, not hashed against an adversary.
#[derive(Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u128(u128::from(*byte)));
    }

    fn write_u128(&mut self, key: u128) {
        let word = (key as u64) ^ ((key >> 64) as u64).wrapping_mul(0xff51_afd7_ed55_8ccd) ^ self.0;
        let mixed = (word ^ word >> 32).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        self.0 = mixed ^ mixed >> 29;
    }
}

impl Supports {
    /// Counts all parts of some combinations of at most eight items, [`MOST_ITEMS`] items altogether.
    pub(crate) fn new<'a>(
        table: &Table,
        combinations: impl Iterator<Item = &'a [Item]> + Clone,
        threads: usize,
    ) -> Self {
        let used: HashSet<Item> = combinations.clone().flatten().copied().collect();
        let base = Base::new(table, |item| used.contains(&item));
        let rank_of: HashMap<Item, u32> = (0..base.ranks() as u32).map(|r| (base.item(r), r)).collect();
        let mut this = Self { base, rank_of, supports: HashMap::default() };
        let mut keys: HashSet<u128, BuildHasherDefault<Mixed>> = HashSet::default();
        for items in combinations {
            let ranks = this.ranks(items);
            keys.extend((1..1_usize << ranks.len()).map(|part| key(&ranks, part)));
        }
        let mut keys: Vec<u128> = keys.into_iter().collect();
        keys.sort_unstable();
        let mut counts = vec![0; keys.len()];
        count_all(&this.base, &keys, &mut counts, threads);
        this.supports = keys.into_iter().zip(counts).collect();
        this
    }

    /// The ranks of items, ascending: from rare to common.
    pub(crate) fn ranks(&self, items: &[Item]) -> Vec<u32> {
        let mut ranks: Vec<u32> = items.iter().filter_map(|item| self.rank_of.get(item).copied()).collect();
        ranks.sort_unstable();
        ranks
    }

    /// The items of a part of some ranks, ascending.
    pub(crate) fn items(&self, ranks: &[u32], part: usize) -> Box<[Item]> {
        let chosen = ranks.iter().enumerate().filter(|(at, _)| part >> at & 1 == 1);
        let mut items: Vec<Item> = chosen.map(|(_, rank)| self.base.item(*rank)).collect();
        items.sort_unstable();
        items.into()
    }

    /// The support of every part of a member of the family, by bits of its ranks.
    pub(crate) fn parts(&self, ranks: &[u32]) -> Vec<u32> {
        let support = |part| self.supports.get(&key(ranks, part)).copied().unwrap_or(0);
        let all = self.base.rows() as u32;
        (0..1_usize << ranks.len()).map(|part| if part == 0 { all } else { support(part) }).collect()
    }

    /// The rows by the items of the family.
    pub(crate) fn base(&self) -> &Base {
        &self.base
    }

    pub(crate) fn rows(&self) -> u32 {
        self.base.rows() as u32
    }

    /// The rows of a rank, ascending.
    pub(crate) fn cover(&self, rank: u32) -> &[u32] {
        self.base.cover(rank)
    }
}

fn key(ranks: &[u32], part: usize) -> u128 {
    let chosen = ranks.iter().enumerate().filter(|(at, _)| part >> at & 1 == 1);
    chosen.zip(0..PLACES).fold(0, |key, ((_, rank), place)| key | (u128::from(*rank) + 1) << shift(place))
}

fn shift(place: usize) -> usize {
    (PLACES - 1 - place) * BITS
}

/// The rank at a place of a key, if it goes that far.
fn rank_at(key: u128, place: usize) -> Option<u32> {
    ((key >> shift(place)) as u32 & 0xffff).checked_sub(1)
}

type Group<'a> = (u32, &'a [u128], &'a mut [u32]);

/// Splits sorted keys by their rank at a place; keys that end before it must be gone.
fn groups<'a>(mut keys: &'a [u128], mut counts: &'a mut [u32], place: usize) -> Vec<Group<'a>> {
    let mut groups = Vec::new();
    while let Some(rank) = keys.first().and_then(|key| rank_at(*key, place)) {
        let end = keys.partition_point(|key| rank_at(*key, place) <= Some(rank));
        let (these, rest) = keys.split_at(end);
        let (here, there) = counts.split_at_mut(end);
        groups.push((rank, these, here));
        (keys, counts) = (rest, there);
    }
    groups
}

fn count_all(base: &Base, keys: &[u128], counts: &mut [u32], threads: usize) {
    let tasks = Mutex::new(groups(keys, counts, 0).into_iter());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                let mut scratch = Scratch::new(base);
                loop {
                    let task = tasks.lock().unwrap_or_else(PoisonError::into_inner).next();
                    let Some((rank, keys, counts)) = task else { break };
                    counts[0] = base.cover(rank).len() as u32;
                    let rows = base.cover(rank).to_vec();
                    reread(base, rows, rank, &mut scratch, (1, &keys[1..], &mut counts[1..]));
                }
            });
        }
    });
}

/// The place of a key that comes next, the keys below a prefix and where their supports go.
type Below<'a> = (usize, &'a [u128], &'a mut [u32]);

fn reread(base: &Base, rows: Vec<u32>, last: u32, scratch: &mut Scratch, below: Below<'_>) {
    if below.1.is_empty() {
        return;
    }
    let keep = Keep { floor: 1, from: last + 1, full_apart: false, no_full_before: 0 };
    let (projection, _) = Projection::new(base, rows, keep, scratch);
    count(base, &projection, None, scratch, below);
}

fn count(
    base: &Base,
    projection: &Projection,
    cover: Option<&[u64]>,
    scratch: &mut Scratch,
    below: Below<'_>,
) {
    let (place, keys, counts) = below;
    let mut narrowed = vec![0; projection.words()];
    for (rank, keys, counts) in groups(keys, counts, place) {
        // An item that none of the rows hold was not kept: every count below it stays zero.
        let Ok(column) = projection.ranks().binary_search(&rank) else { continue };
        let column = column as u32;
        counts[0] = match cover {
            None => projection.support(column),
            Some(cover) => count_both(cover, projection.column(column)),
        };
        let (support, rest) = (counts[0], &keys[1..]);
        if rest.is_empty() || support == 0 {
            continue;
        }
        let below = (place + 1, rest, &mut counts[1..]);
        let column = projection.column(column);
        both_into(&mut narrowed, cover.unwrap_or(column), column);
        if projection.worth_leaving(base, support, below.1.len()) {
            reread(base, projection.rows_of(&narrowed), rank, scratch, below);
        } else {
            count(base, projection, Some(&narrowed), scratch, below);
        }
    }
}
