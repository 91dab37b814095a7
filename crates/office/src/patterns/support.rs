//! How few case files may hold a pattern, where nobody said so: as few as the machine can list in full.

use crate::api::ApiError;
use crate::jobs::Watch;
use crate::patterns::internal;
use safeborders_patterns::{Mined, Pattern, Settings, Table, mine};
use std::ops::ControlFlow;

/// Most patterns of one run: each is scored with all its parts.
pub(crate) const MOST_PATTERNS: u64 = 60_000;
/// Fewest case files that hold a pattern by default: fewer are anecdotes, and fewer cannot be published.
pub(crate) const LEAST_SUPPORT: u32 = 10;
/// One case file in so many, where there are many.
const SHARE: u32 = 500;
/// About how many rows the support is chosen on.
const SAMPLE_ROWS: u32 = 20_000;

/// The patterns, and the support that they were mined with.
pub(crate) struct Found {
    pub(crate) mined: Mined,
    pub(crate) min_support: u32,
}

/// Mines with the least support, starting from the default, at which the list is complete.
///
/// # Errors
/// The watch's, when the work was cancelled.
pub(crate) fn mine_in_full(table: &Table, max_length: usize, watch: &Watch) -> Result<Found, ApiError> {
    let rows = table.rows();
    let every = (rows / SAMPLE_ROWS).max(1);
    let mut support = LEAST_SUPPORT.max(rows / SHARE);
    if every > 1 {
        let sample = table.sample(every);
        // The sample's patterns are somewhat fewer or more than the table's: what follows looks at the table itself.
        while listed(&sample, (support / every).max(2), max_length, watch, "choosing the support")?.truncated
        {
            support = raised(support);
        }
    }
    loop {
        let mined = listed(table, support, max_length, watch, "mining")?;
        if !mined.truncated {
            return Ok(Found { mined, min_support: support });
        }
        support = raised(support);
    }
}

/// Mines with one support, as far as the limits go.
///
/// # Errors
/// The watch's, when the work was cancelled; settings out of range.
pub(crate) fn mine_with(
    table: &Table,
    support: u32,
    max_length: usize,
    watch: &Watch,
) -> Result<Found, ApiError> {
    Ok(Found { mined: listed(table, support, max_length, watch, "mining")?, min_support: support })
}

/// A support above which nothing is frequent ends every search, so raising it ends.
fn raised(support: u32) -> u32 {
    support.saturating_add((support / 4).max(1))
}

fn listed(
    table: &Table,
    support: u32,
    max_length: usize,
    watch: &Watch,
    what: &str,
) -> Result<Mined, ApiError> {
    let settings = Settings { max_length, max_patterns: MOST_PATTERNS, ..Settings::new(support) };
    let mut patterns: Vec<Pattern> = Vec::new();
    let mut told = Ok(());
    watch.tell(what, 0, None)?;
    let outcome = mine(table, &settings, |items, support| {
        patterns.push(Pattern { items: items.into(), support });
        if patterns.len().is_multiple_of(1_000) {
            told = watch.tell(what, patterns.len() as u64, None);
        }
        if told.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    });
    told?;
    let outcome = outcome.map_err(|error| internal(&error))?;
    Ok(Mined { patterns, truncated: outcome.truncated })
}
