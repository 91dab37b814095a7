//! How few case files may hold a pattern, and how long it may be, where nobody said so: as few and as long as the machine
//! can list in full. A list that a limit cut is the beginning of the search and not its best part, so none is cut
//! unless a person named a support.

use crate::api::ApiError;
use crate::jobs::Watch;
use crate::patterns::internal;
use safeborders_patterns::{Mined, Pattern, Settings, Table, mine};
use std::ops::ControlFlow;

/// Fewest case files that hold a pattern by default: half of the fifteen from which a way of working can be published,
/// since files are never complete and fewer hold all values of it than belong to it.
const LEAST_SUPPORT: u32 = 8;
/// One case file in so many, where there are many.
const SHARE: u32 = 625;
/// Patterns grow shorter down to this length before the support is raised: scoring brings four values of a way of working
/// to the six that say most.
const SHORTEST: usize = 4;
/// About how many rows the settings are chosen on.
const SAMPLE_ROWS: u32 = 20_000;
/// Most patterns of one run. Each is scored with all its parts, and held in memory until the best are kept.
const MOST_PATTERNS: u64 = 800_000;
/// The same where there are many rows: every part of every pattern is counted over all of them.
const MOST_PATTERNS_TIMES_ROWS: u64 = 60_000_000_000;
const FEW_PATTERNS: u64 = 60_000;

/// The patterns, and what they were mined with.
pub(crate) struct Found {
    pub(crate) mined: Mined,
    pub(crate) min_support: u32,
    pub(crate) max_length: usize,
}

/// Mines with the least support and the longest patterns at which the list is complete. `length` is the longest that is
/// wanted; where a person `fixed` it, only the support is raised.
///
/// # Errors
/// The watch's, when the work was cancelled.
pub(crate) fn mine_in_full(
    table: &Table,
    length: usize,
    fixed: bool,
    watch: &Watch,
) -> Result<Found, ApiError> {
    in_full(table, length, fixed, most_patterns(table.rows()), watch)
}

fn in_full(table: &Table, length: usize, fixed: bool, most: u64, watch: &Watch) -> Result<Found, ApiError> {
    let rows = table.rows();
    let shortest = if fixed { length } else { length.min(SHORTEST) };
    let mut settings = (LEAST_SUPPORT.max(rows / SHARE), length);
    let every = (rows / SAMPLE_ROWS).max(1);
    if every > 1 {
        let sample = table.sample(every);
        let cut = |(support, length): (u32, usize)| {
            let support = (support / every).max(2);
            Ok::<_, ApiError>(
                listed(&sample, support, length, most, watch, "choosing the support")?.truncated,
            )
        };
        // The sample's patterns are somewhat fewer or more than the table's: what follows looks at the table itself.
        while cut(settings)? {
            settings = relaxed(settings, shortest);
        }
    }
    loop {
        let (min_support, max_length) = settings;
        let mined = listed(table, min_support, max_length, most, watch, "mining")?;
        if !mined.truncated {
            return Ok(Found { mined, min_support, max_length });
        }
        settings = relaxed(settings, shortest);
    }
}

/// Mines with one support, as far as the limits go.
///
/// # Errors
/// The watch's, when the work was cancelled; settings out of range.
pub(crate) fn mine_with(
    table: &Table,
    min_support: u32,
    max_length: usize,
    watch: &Watch,
) -> Result<Found, ApiError> {
    let mined = listed(table, min_support, max_length, most_patterns(table.rows()), watch, "mining")?;
    Ok(Found { mined, min_support, max_length })
}

fn most_patterns(rows: u32) -> u64 {
    (MOST_PATTERNS_TIMES_ROWS / u64::from(rows.max(1))).clamp(FEW_PATTERNS, MOST_PATTERNS)
}

/// The next settings that list less. Above a support that nothing reaches every list is complete, so this ends.
fn relaxed((support, length): (u32, usize), shortest: usize) -> (u32, usize) {
    if length > shortest {
        (support, length - 1)
    } else {
        (support.saturating_add((support / 4).max(1)), length)
    }
}

fn listed(
    table: &Table,
    support: u32,
    max_length: usize,
    max_patterns: u64,
    watch: &Watch,
    what: &str,
) -> Result<Mined, ApiError> {
    let settings = Settings { max_length, max_patterns, ..Settings::new(support) };
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

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_patterns::{Catalogue, Item, Multiplicity, TableBuilder};

    /// Every row holds all of so many items but one: every combination is frequent, and closed.
    fn dense(items: u32, rows: u32) -> Table {
        let mut catalogue = Catalogue::new();
        catalogue.add(Multiplicity::Several, items).unwrap();
        let mut table = TableBuilder::new(catalogue);
        for row in 0..rows {
            let held: Vec<Item> = (0..items).filter(|item| *item != row % items).map(Item::new).collect();
            table.push(&held).unwrap();
        }
        table.build()
    }

    #[test]
    fn patterns_grow_shorter_before_the_support_is_raised_and_no_list_is_cut() {
        let watch = Watch::default();
        // 15 items: 575 combinations of at most three, 1 940 of at most four.
        let table = dense(15, 30);
        let found = in_full(&table, 6, false, 1_000, &watch).ok().unwrap();
        assert!(!found.mined.truncated && found.max_length == SHORTEST && found.min_support > LEAST_SUPPORT);
        let fixed = in_full(&table, 6, true, 1_000, &watch).ok().unwrap();
        assert!(!fixed.mined.truncated && fixed.max_length == 6, "a length that a person named is kept");
        let few = mine_in_full(&dense(12, 24), 6, false, &watch).ok().unwrap();
        assert_eq!((few.min_support, few.max_length), (LEAST_SUPPORT, 6), "nothing is given up without need");
        let cut = listed(&table, LEAST_SUPPORT, 6, 1_000, &watch, "mining").ok().unwrap();
        assert!(cut.truncated, "the control: without giving anything up the list is cut");
        assert_eq!((most_patterns(5_000), most_patterns(1_000_000)), (MOST_PATTERNS, FEW_PATTERNS));
    }

    #[test]
    fn cancelled_work_ends() {
        let watch = Watch::default();
        watch.cancel();
        let error = mine_in_full(&dense(12, 24), 6, false, &watch).err().unwrap();
        assert_eq!(error.kind, crate::api::ErrorKind::Denied);
    }
}
