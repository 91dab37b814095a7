//! What the calendar allows today. For synthetic cases there is none: rounds are then frozen and signed by hand.

use safeborders_rounds::Calendar;
use safeborders_types::{AskFailed, RoundName};
use time::{Date, OffsetDateTime};

/// Today, and whether the days are kept.
#[derive(Clone, Copy)]
pub(super) struct Days {
    pub(super) calendar: Calendar,
    pub(super) now_s: u64,
}

impl Days {
    fn today(self) -> Date {
        let now = i64::try_from(self.now_s).ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok());
        now.unwrap_or(OffsetDateTime::UNIX_EPOCH).date()
    }

    /// The round for which signatures are published.
    pub(super) fn open(self) -> Option<RoundName> {
        RoundName::open_on(self.today())
    }

    /// Whether signatures of this round may be published and withdrawn today.
    pub(super) fn publishing(self, round: RoundName) -> Result<(), AskFailed> {
        if self.calendar == Calendar::Public && self.open() != Some(round) {
            let open = self.open().map_or_else(String::new, |open| format!(": the open one is {open}"));
            let text = format!("round {round} is not open for publishing or withdrawing{open}");
            return Err(AskFailed::Invalid(text));
        }
        Ok(())
    }

    /// Whether the round is frozen by its calendar.
    pub(super) fn frozen(self, round: RoundName) -> bool {
        self.calendar == Calendar::Public && self.today() >= round.freezes_on()
    }

    /// Whether the list is to be signed by the calendar.
    pub(super) fn signing(self, round: RoundName) -> bool {
        self.calendar == Calendar::Public && self.today() >= round.votes_on()
    }

    /// Whether nothing of the round is taken any more.
    pub(super) fn closed(self, round: RoundName) -> bool {
        self.calendar == Calendar::Public && self.today() >= round.closes_on()
    }

    /// Whether somebody may be reminded of this round today.
    pub(super) fn may_be_convened(self, round: RoundName) -> bool {
        self.calendar == Calendar::ByHand
            || self.open() == Some(round)
            || (self.frozen(round) && !self.closed(round))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn on(day: Date, calendar: Calendar) -> Days {
        let now_s = day.midnight().assume_utc().unix_timestamp();
        Days { calendar, now_s: u64::try_from(now_s).unwrap() }
    }

    #[test]
    fn each_step_of_a_round_has_its_days() {
        let round: RoundName = "2026-R2".parse().unwrap();
        for (day, publishing, frozen, signing, closed, convened) in [
            (date!(2026 - 02 - 14), false, false, false, false, false),
            (date!(2026 - 05 - 14), true, false, false, false, true),
            (date!(2026 - 05 - 15), false, true, false, false, true),
            (date!(2026 - 05 - 22), false, true, true, false, true),
            (date!(2026 - 06 - 12), false, true, true, true, false),
        ] {
            let days = on(day, Calendar::Public);
            assert_eq!(days.publishing(round).is_ok(), publishing, "{day}");
            assert_eq!(
                (days.frozen(round), days.signing(round), days.closed(round), days.may_be_convened(round)),
                (frozen, signing, closed, convened),
                "{day}"
            );
        }
    }

    #[test]
    fn synthetic_rounds_are_moved_by_hand_alone() {
        let round: RoundName = "2020-R1".parse().unwrap();
        let days = on(date!(2026 - 05 - 22), Calendar::ByHand);
        assert!(days.publishing(round).is_ok() && days.may_be_convened(round));
        assert!(!days.frozen(round) && !days.signing(round) && !days.closed(round));
    }
}
