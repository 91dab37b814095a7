//! Frequent combinations of items: all, closed or maximal.
//!
//! A pattern is **closed** when no longer combination has the same rows, and **maximal** when no longer
//! combination is frequent. Both are meant without regard to the length limit, which only leaves out
//! the patterns that are longer (the meaning of `zmax` in Borgelt's programs): a group of rows that
//! share eight values shows with a limit of eight, and with a limit of six only through those of its
//! parts that other rows share too.
//!
//! What every row holds is the closure of no items at all. It tells no row from another and is not listed
//! as a closed pattern of its own (as Borgelt's `fpgrowth` and `eclat` do, and not his `sam` and `relim`).

mod base;
mod closed;
mod every;
mod ordered;
mod projection;
mod sink;

pub(crate) use base::Base;
pub(crate) use projection::{Keep, Projection, Scratch};

use crate::{Item, Table};
use sink::Chunk;
use std::ops::ControlFlow;
use thiserror::Error;

/// Longest pattern that can be asked for.
pub const MAX_LENGTH: usize = 200;
/// Most threads that are started.
pub const THREADS_AT_MOST: usize = 64;

/// Which frequent combinations to list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Every one.
    All,
    /// Those that no longer combination shares all rows with.
    Closed,
    /// Those that no longer combination extends and stays frequent.
    Maximal,
}

/// What to mine and within which limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// Which combinations.
    pub kind: Kind,
    /// Fewest rows that hold a pattern, at least one.
    pub min_support: u32,
    /// Most items in a pattern, 1 to [`MAX_LENGTH`].
    pub max_length: usize,
    /// Most patterns to list; a list that was cut says so.
    pub max_patterns: u64,
    /// Most combinations looked into below one first item, so that no table can keep a machine busy for ever.
    pub max_steps: u64,
    /// Threads, 1 to [`THREADS_AT_MOST`]. The list does not depend on it.
    pub threads: usize,
}

impl Settings {
    /// Closed patterns of at most six items, at most a million of them, on two threads.
    #[must_use]
    pub fn new(min_support: u32) -> Self {
        Self {
            kind: Kind::Closed,
            min_support,
            max_length: 6,
            max_patterns: 1_000_000,
            max_steps: 20_000_000,
            threads: 2,
        }
    }
}

/// Why nothing was mined.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum MineError {
    /// A support of zero would list combinations that nobody saw.
    #[error("the least support is at least 1")]
    NoSupport,
    /// The length limit is out of range.
    #[error("the longest pattern is 1 to {MAX_LENGTH} items")]
    Length,
    /// The number of threads is out of range.
    #[error("threads are 1 to {THREADS_AT_MOST}")]
    Threads,
}

/// How the listing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Patterns handed to the visitor.
    pub patterns: u64,
    /// Whether a limit of the settings left patterns out: raise the least support, or the limit.
    pub truncated: bool,
}

/// A combination and how many rows hold it. Deliberately without `Debug`: an exact figure.
#[derive(Clone, PartialEq, Eq)]
pub struct Pattern {
    /// Ascending.
    pub items: Box<[Item]>,
    /// Rows that hold all of the items.
    pub support: u32,
}

/// Patterns in a list.
pub struct Mined {
    /// In the order of mining, which depends on the table and the settings only.
    pub patterns: Vec<Pattern>,
    /// Whether a limit left patterns out.
    pub truncated: bool,
}

/// Hands every pattern to a visitor, as its items (ascending) and its support, until it breaks off.
///
/// A visitor that breaks off is not a truncation. The empty combination is never listed.
///
/// # Errors
/// Settings out of range.
pub fn mine(
    table: &Table,
    settings: &Settings,
    mut visit: impl FnMut(&[Item], u32) -> ControlFlow<()>,
) -> Result<Outcome, MineError> {
    check(settings)?;
    let base = Base::new(table, |item| table.support(item) >= settings.min_support);
    let mut outcome = Outcome { patterns: 0, truncated: false };
    let mut take = |chunk: &Chunk| {
        for (items, support) in chunk.iter() {
            if outcome.patterns == settings.max_patterns {
                outcome.truncated = true;
                return ControlFlow::Break(());
            }
            outcome.patterns += 1;
            visit(items, support)?;
        }
        ControlFlow::Continue(())
    };
    let complete = match settings.kind {
        Kind::All => every::run(&base, settings, &mut take),
        Kind::Closed | Kind::Maximal => closed::run(&base, settings, &mut take),
    };
    outcome.truncated |= !complete;
    Ok(outcome)
}

/// All patterns as a list, up to the cap of the settings.
///
/// # Errors
/// Settings out of range.
pub fn collect(table: &Table, settings: &Settings) -> Result<Mined, MineError> {
    let mut patterns = Vec::new();
    let outcome = mine(table, settings, |items, support| {
        patterns.push(Pattern { items: items.into(), support });
        ControlFlow::Continue(())
    })?;
    Ok(Mined { patterns, truncated: outcome.truncated })
}

fn check(settings: &Settings) -> Result<(), MineError> {
    if settings.min_support == 0 {
        return Err(MineError::NoSupport);
    }
    if !(1..=MAX_LENGTH).contains(&settings.max_length) {
        return Err(MineError::Length);
    }
    if !(1..=THREADS_AT_MOST).contains(&settings.threads) {
        return Err(MineError::Threads);
    }
    Ok(())
}
