//! What each pattern is worth, and why some are ranked down.

mod adjust;
mod assess;
mod background;
mod columns;
mod cover;
mod hypergeometric;
mod kinds;
mod odds;
mod rank;
mod sampled;
mod subsets;
mod tell;
mod usual;

pub use adjust::benjamini_hochberg;
pub use hypergeometric::{Tails, hypergeometric_tail};
pub(crate) use hypergeometric::{binomial_tail, ln_factorial, poisson_tail};
pub use odds::{Odds, odds_ratio};

use crate::mine::{Pattern, THREADS_AT_MOST};
use crate::{Item, Table};
use assess::assess;
use subsets::{MOST_ITEMS, Supports};
use thiserror::Error;

/// Longest pattern that is scored: every part of it is counted.
pub const MAX_SCORED_LENGTH: usize = 8;

/// Which tail the p values are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    /// Fisher's exact test: never says less than it should, somewhat careful with few rows.
    Fisher,
    /// The mid-p value: right on average.
    Mid,
}

/// Among how many tests the false discoveries are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// The patterns of the list. It was chosen by support, so q values are somewhat too small.
    Listed,
    /// Every combination of frequent items of the same length, listed or not, with an equal share of the
    /// level for every length (Webb's layers). Nothing was chosen before testing; very strict for long ones.
    Searched,
}

/// How to score.
#[derive(Clone, Debug, PartialEq)]
pub struct ScoreSettings {
    /// False discovery rate up to which a pattern counts as more than chance, above 0 and below 1.
    pub level: f64,
    /// Fisher or mid-p.
    pub tail: Tail,
    /// Among how many tests.
    pub family: Family,
    /// The least support that was mined with: items below it were never tried.
    pub min_support: u32,
    /// How many of the best patterns are held against better ones. Each takes time in proportion to the rows.
    pub compared: usize,
    /// Threads, 1 to [`THREADS_AT_MOST`]. No figure depends on it.
    pub threads: usize,
}

impl ScoreSettings {
    /// Five percent, Fisher, among the listed, two thousand compared, on two threads.
    #[must_use]
    pub fn new(min_support: u32) -> Self {
        Self {
            level: 0.05,
            tail: Tail::Fisher,
            family: Family::Listed,
            min_support,
            compared: 2_000,
            threads: 2,
        }
    }
}

/// Why nothing was scored.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ScoreError {
    /// A pattern is too long.
    #[error("patterns of more than {MAX_SCORED_LENGTH} items are not scored: mine with a shorter limit")]
    TooLong,
    /// Too many different items.
    #[error("more than {MOST_ITEMS} different items: raise the least support")]
    TooManyItems,
    /// A pattern is empty, out of order, holds unknown items, or its support is not that of the table.
    #[error("a pattern does not belong to this table: mine and score the same table")]
    Foreign,
    /// The level is no rate.
    #[error("the false discovery rate lies between 0 and 1")]
    Level,
    /// The number of threads is out of range.
    #[error("threads are 1 to {THREADS_AT_MOST}")]
    Threads,
}

/// A pattern's two parts whose meeting is the least surprising.
#[derive(Clone, PartialEq)]
pub struct Split {
    /// Ascending.
    pub part: Box<[Item]>,
    /// The other items, ascending.
    pub rest: Box<[Item]>,
    /// Rows with the part.
    pub part_support: u32,
    /// Rows with the rest.
    pub rest_support: u32,
    /// The odds ratio of the two.
    pub odds: Option<Odds>,
    /// The chance of at least so many common rows.
    pub tails: Tails,
}

/// Whether a pattern stands, or why it is ranked down.
#[derive(Clone, PartialEq)]
pub enum Standing {
    /// More than chance, more than its parts, more than what is usual, and new.
    Stands,
    /// As `Stands`, but so many came before it that it was not compared with them.
    NotCompared,
    /// In the rows that better patterns do not tell of it is no surprise; most of its rows are this one's.
    AlreadyTold(Box<[Item]>),
    /// Hidden kinds of rows, and attributes that go together everywhere, lead to it: background.
    Generic,
    /// Two items that go together: background by itself.
    Pair,
    /// One part adds nothing to the other: the weakest split is within chance.
    Unproductive,
    /// Two items that meet no more often than by chance.
    Chance,
    /// A longer pattern of the list has exactly the same rows.
    SameRows(Box<[Item]>),
    /// A single item is no combination.
    Single,
}

/// A pattern with all its figures. Deliberately without `Debug`: exact figures.
#[derive(Clone, PartialEq)]
pub struct Score {
    /// The pattern.
    pub pattern: Pattern,
    /// Rows expected if its items had nothing to do with each other.
    pub expected: f64,
    /// Support by expectation.
    pub lift: f64,
    /// The split that explains the pattern best; none for a single item.
    pub weakest: Option<Split>,
    /// The p value of the weakest split (the chosen tail), as a natural logarithm.
    pub ln_p: f64,
    /// The false discovery rate at which it counts as productive, as a natural logarithm.
    pub ln_q: f64,
    /// Rows expected from hidden kinds of rows and from attributes that go together everywhere; three items or more,
    /// productive ones only.
    pub background_expected: Option<f64>,
    /// The chance of the support under that, as a natural logarithm.
    pub background_ln_p: Option<f64>,
    /// Rows expected when items are associated in pairs only, for those beyond the background. A way of working makes
    /// pairs of its own, so this is for reading and decides nothing.
    pub pairwise_expected: Option<f64>,
    /// The verdict.
    pub standing: Standing,
}

impl Score {
    /// The p value; zero when it is smaller than a number can hold.
    #[must_use]
    pub fn p(&self) -> f64 {
        self.ln_p.exp()
    }

    /// The q value; zero when it is smaller than a number can hold.
    #[must_use]
    pub fn q(&self) -> f64 {
        self.ln_q.exp()
    }
}

/// Scores patterns of a table and ranks them: those that stand first, from the strongest. A pattern that says more
/// with a value more, less or another one stands in that form, which may not have been in the list.
///
/// # Errors
/// Patterns that are too long or not of this table, settings out of range.
pub fn score(
    table: &Table,
    patterns: &[Pattern],
    settings: &ScoreSettings,
) -> Result<Vec<Score>, ScoreError> {
    check(table, patterns, settings)?;
    let combinations = patterns.iter().map(|pattern| &*pattern.items);
    let supports = Supports::new(table, combinations, settings.threads);
    let ranks: Vec<Vec<u32>> = patterns.iter().map(|pattern| supports.ranks(&pattern.items)).collect();
    let work: Vec<(&Pattern, &[u32])> = patterns.iter().zip(ranks.iter().map(Vec::as_slice)).collect();
    let scored =
        in_parallel(&work, settings.threads, |(pattern, ranks)| one(&supports, pattern, ranks, settings));
    let mut scores = scored.into_iter().collect::<Option<Vec<Score>>>().ok_or(ScoreError::Foreign)?;
    rank::adjust(table, &mut scores, settings);
    rank::same_rows(&mut scores);
    tell::tell(table, &supports, &ranks, &mut scores, settings);
    rank::sort(&mut scores);
    Ok(scores)
}

fn check(table: &Table, patterns: &[Pattern], settings: &ScoreSettings) -> Result<(), ScoreError> {
    if !(settings.level > 0.0 && settings.level < 1.0) {
        return Err(ScoreError::Level);
    }
    if !(1..=THREADS_AT_MOST).contains(&settings.threads) {
        return Err(ScoreError::Threads);
    }
    let mut used = vec![false; table.catalogue().items() as usize];
    for Pattern { items, .. } in patterns {
        if items.len() > MAX_SCORED_LENGTH {
            return Err(ScoreError::TooLong);
        }
        if items.is_empty() || !items.is_sorted_by(|a, b| a < b) {
            return Err(ScoreError::Foreign);
        }
        for item in items {
            *used.get_mut(item.place()).ok_or(ScoreError::Foreign)? = true;
        }
    }
    if used.into_iter().filter(|used| *used).count() > MOST_ITEMS {
        return Err(ScoreError::TooManyItems);
    }
    Ok(())
}

/// The figures of a pattern; none when its support is not that of the table.
fn one(supports: &Supports, pattern: &Pattern, ranks: &[u32], settings: &ScoreSettings) -> Option<Score> {
    let parts = supports.parts(ranks);
    let all = parts.len() - 1;
    if parts[all] != pattern.support || pattern.support == 0 {
        return None;
    }
    let assessment = assess(&parts);
    let weakest = assessment.weakest.map(|(part, tails)| Split {
        part: supports.items(ranks, part),
        rest: supports.items(ranks, all ^ part),
        part_support: parts[part],
        rest_support: parts[all ^ part],
        odds: odds_ratio(parts[all], parts[part], parts[all ^ part], parts[0]),
        tails,
    });
    let ln_p = weakest.as_ref().map_or(0.0, |split| match settings.tail {
        Tail::Fisher => split.tails.ln_fisher,
        Tail::Mid => split.tails.ln_mid,
    });
    Some(Score {
        pattern: pattern.clone(),
        expected: assessment.expected,
        lift: f64::from(pattern.support) / assessment.expected,
        weakest,
        ln_p,
        ln_q: 0.0,
        background_expected: None,
        background_ln_p: None,
        pairwise_expected: None,
        standing: if ranks.len() == 1 { Standing::Single } else { Standing::Stands },
    })
}

/// Maps in order, on several threads.
fn in_parallel<T: Sync, R: Send>(work: &[T], threads: usize, map: impl Fn(&T) -> R + Sync) -> Vec<R> {
    // Small blocks, dealt in turn: patterns of one kind are neighbours and take equally long.
    let block = 64;
    let deal = |thread: usize| work.chunks(block).skip(thread).step_by(threads);
    let mut dealt: Vec<std::vec::IntoIter<R>> = std::thread::scope(|scope| {
        let map = &map;
        let started: Vec<_> = (0..threads)
            .map(|thread| scope.spawn(move || deal(thread).flatten().map(map).collect::<Vec<R>>()))
            .collect();
        let joined = started.into_iter().map(|thread| match thread.join() {
            Ok(results) => results.into_iter(),
            Err(reason) => std::panic::resume_unwind(reason),
        });
        joined.collect()
    });
    let mut results = Vec::with_capacity(work.len());
    for (number, chunk) in work.chunks(block).enumerate() {
        results.extend(dealt[number % threads].by_ref().take(chunk.len()));
    }
    results
}
