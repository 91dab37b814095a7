//! From one entry of the log to another: a bounded search, back or forth.

use safeborders_books::{Books, BooksError, LogEntry};

/// How many entries are read at a time, and looked at in all.
const STEP: u64 = 500;
const MOST_LOOKED_AT: u64 = 500_000;

/// The last entry before this number of which `fits` makes something.
pub(super) fn before<T>(
    books: &Books,
    number: u64,
    fits: impl Fn(&LogEntry) -> Option<T>,
) -> Result<Option<(u64, T)>, BooksError> {
    let floor = number.saturating_sub(MOST_LOOKED_AT);
    let mut end = number;
    while end > floor {
        let start = end.saturating_sub(STEP).max(floor);
        let count = usize::try_from(end - start).unwrap_or(usize::MAX);
        let entries = books.entries(start, count)?;
        let mut earlier = entries.iter().rev().filter(|(at, _)| *at < end);
        if let Some(found) = earlier.find_map(|(at, entry)| fits(entry).map(|found| (*at, found))) {
            return Ok(Some(found));
        }
        end = start;
    }
    Ok(None)
}

/// The first entry behind this number of which `fits` makes something.
pub(super) fn behind<T>(
    books: &Books,
    number: u64,
    fits: impl Fn(&LogEntry) -> Option<T>,
) -> Result<Option<(u64, T)>, BooksError> {
    let mut next = number.saturating_add(1);
    let ceiling = next.saturating_add(MOST_LOOKED_AT);
    while next < ceiling {
        let entries = books.entries(next, usize::try_from(STEP).unwrap_or(usize::MAX))?;
        let Some((last, _)) = entries.last() else { return Ok(None) };
        if let Some(found) = entries.iter().find_map(|(at, entry)| fits(entry).map(|found| (*at, found))) {
            return Ok(Some(found));
        }
        next = last.saturating_add(1);
    }
    Ok(None)
}
