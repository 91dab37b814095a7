//! What the calendar allows today. For synthetic cases there is none, unless a file says how far its clock is ahead:
//! rounds are then frozen and signed by hand.

use crate::config::Config;
use safeborders_rounds::{Calendar, RoundPhase};
use safeborders_trust::now_s;
use safeborders_types::{AskFailed, RoundName};
use std::path::{Path, PathBuf};
use time::{Date, OffsetDateTime};

const DAY_S: u64 = 86_400;

/// Where a node's calendar comes from.
#[derive(Clone, Debug)]
pub(crate) enum Clock {
    /// It does not change while the node runs.
    Fixed(Calendar),
    /// For synthetic cases: this file says by how many days the clock of rounds is ahead; while it says nothing, rounds
    /// are moved by hand.
    File(PathBuf),
}

impl Clock {
    /// The clock that the configuration names.
    pub(crate) fn of(config: &Config, dir: &Path) -> Self {
        match (config.synthetic, &config.rounds.clock) {
            (false, _) => Self::Fixed(Calendar::Public),
            (true, None) => Self::Fixed(Calendar::ByHand),
            (true, Some(file)) => Self::File(dir.join(file)),
        }
    }

    /// What it says now.
    pub(super) fn days(&self) -> Days {
        let calendar = match self {
            Self::Fixed(calendar) => *calendar,
            Self::File(file) => {
                let days =
                    std::fs::read_to_string(file).ok().and_then(|text| text.trim().parse::<u32>().ok());
                days.map_or(Calendar::ByHand, |days| Calendar::Ahead(u64::from(days) * DAY_S))
            }
        };
        Days { calendar, now_s: now_s() }
    }
}

/// Today, and whether the days are kept.
#[derive(Clone, Copy)]
pub(super) struct Days {
    pub(super) calendar: Calendar,
    pub(super) now_s: u64,
}

impl Days {
    /// Today on the calendar's clock; on the machine's, where no days are kept.
    pub(super) fn today(self) -> Date {
        let now_s = self.calendar.on_its_clock(self.now_s).unwrap_or(self.now_s);
        let now = i64::try_from(now_s).ok().and_then(|s| OffsetDateTime::from_unix_timestamp(s).ok());
        now.unwrap_or(OffsetDateTime::UNIX_EPOCH).date()
    }

    /// Whether days are kept at all.
    pub(super) fn kept(self) -> bool {
        self.calendar != Calendar::ByHand
    }

    /// The round for which signatures are published.
    pub(super) fn open(self) -> Option<RoundName> {
        RoundName::open_on(self.today())
    }

    /// The round that goes on by itself today.
    pub(super) fn under_way(self) -> Option<RoundName> {
        RoundName::under_way_on(self.today()).filter(|_| self.kept())
    }

    /// The last round that the calendar has closed.
    pub(super) fn last_closed(self) -> Option<RoundName> {
        RoundName::closed_by(self.today()).filter(|_| self.kept())
    }

    /// Whether signatures of this round may be published and withdrawn today.
    pub(super) fn publishing(self, round: RoundName) -> Result<(), AskFailed> {
        if self.kept() && self.open() != Some(round) {
            let open = self.open().map_or_else(String::new, |open| format!(": the open one is {open}"));
            let text = format!("round {round} is not open for publishing or withdrawing{open}");
            return Err(AskFailed::Invalid(text));
        }
        Ok(())
    }

    /// Whether the round is frozen by its calendar.
    pub(super) fn frozen(self, round: RoundName) -> bool {
        self.kept() && self.today() >= round.freezes_on()
    }

    /// Whether the list is to be signed by the calendar.
    pub(super) fn signing(self, round: RoundName) -> bool {
        self.kept() && self.today() >= round.votes_on()
    }

    /// Whether nothing of the round is taken any more.
    pub(super) fn closed(self, round: RoundName) -> bool {
        self.kept() && self.today() >= round.closes_on()
    }

    /// How far the round's days are.
    pub(super) fn phase(self, round: RoundName) -> RoundPhase {
        match (self.closed(round), self.signing(round)) {
            (true, _) => RoundPhase::Closed,
            (false, true) => RoundPhase::Signing,
            (false, false) => RoundPhase::Collecting,
        }
    }

    /// Whether somebody may be reminded of this round today.
    pub(super) fn may_be_convened(self, round: RoundName) -> bool {
        !self.kept() || self.open() == Some(round) || (self.frozen(round) && !self.closed(round))
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
        assert!(days.under_way().is_none() && days.last_closed().is_none(), "nothing goes on by itself");
    }

    #[test]
    fn a_clock_that_is_ahead_keeps_the_days_of_its_own_date() {
        let round: RoundName = "2026-R2".parse().unwrap();
        for (ahead, under_way, closed) in
            [(0, None, "2026-R1"), (1, Some(round), "2026-R1"), (29, None, "2026-R2")]
        {
            let days = on(date!(2026 - 05 - 14), Calendar::Ahead(ahead * DAY_S));
            assert_eq!(days.under_way(), under_way, "{ahead}");
            assert_eq!(days.last_closed().unwrap().to_string(), closed, "{ahead}");
        }
    }

    #[test]
    fn only_synthetic_rounds_have_a_clock_in_a_file_and_it_must_say_a_number() {
        let folder = tempfile::tempdir().unwrap();
        let text = "country = \"GR\"\nname = \"a\"\nlisten = \"127.0.0.1:1\"\nfirst_cohort = \"2015Q1\"\n";
        let with = "synthetic = true\n[rounds]\nclock = \"clock\"\n";
        assert!(Config::parse(&format!("{text}[rounds]\nclock = \"clock\"\n")).is_err());
        let clock = Clock::of(&Config::parse(&format!("{text}{with}")).unwrap(), folder.path());
        for (said, calendar) in [
            (None, Calendar::ByHand),
            (Some("tomorrow"), Calendar::ByHand),
            (Some("-1"), Calendar::ByHand),
            (Some("3\n"), Calendar::Ahead(3 * DAY_S)),
        ] {
            if let Some(said) = said {
                std::fs::write(folder.path().join("clock"), said).unwrap();
            }
            assert_eq!(clock.days().calendar, calendar, "{said:?}");
        }
        let real = Clock::of(&Config::parse(text).unwrap(), folder.path());
        assert_eq!(real.days().calendar, Calendar::Public);
    }
}
