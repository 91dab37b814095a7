//! Times as people read them.

use time::OffsetDateTime;

/// A Unix time as `22 November 2026, 08:40 UTC`.
pub(crate) fn when(unix_s: u64) -> String {
    let time = i64::try_from(unix_s).ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok());
    let time = time.unwrap_or(OffsetDateTime::UNIX_EPOCH);
    format!("{} {} {}, {:02}:{:02} UTC", time.day(), time.month(), time.year(), time.hour(), time.minute())
}

/// A Unix time's day as `22 November 2026`.
pub(crate) fn day(unix_s: u64) -> String {
    when(unix_s).split(',').next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_in_words_and_out_of_range_ones_do_no_harm() {
        assert_eq!(when(1_700_000_000), "14 November 2023, 22:13 UTC");
        assert_eq!(day(1_700_000_000), "14 November 2023");
        assert_eq!(when(u64::MAX), "1 January 1970, 00:00 UTC");
    }
}
