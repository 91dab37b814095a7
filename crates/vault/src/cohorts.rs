//! Which cohorts there are, and which of them are frozen.
//!
//! ```text
//! key    "c" year u16 (big-endian) quarter u8
//! value  sealed under the notes key: Cohort (postcard)
//! ```
//! A cohort has at most two snapshots: one when it freezes, and one of its outcomes three years later.
//!
//! A case file belongs to the quarter of its registration, for ever. One whose quarter is frozen
//! already joins the oldest open cohort **after** its own: the first quarter that is not frozen,
//! counted on from its own. Cohorts freeze in calendar order, so on the calendar that is the oldest
//! open cohort there is. It is defined from the file's own quarter so that it depends on the file and
//! on the freezing days alone, and not on which other files were imported before; and so that, after
//! freezing by hand, no file lands in a quarter before its registration.

use safeborders_types::{CohortId, Quarter};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use time::Date;

/// What is known of one cohort: for the office's own eyes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct CohortStatus {
    /// The cohort.
    pub cohort: CohortId,
    /// How many case files belong to it. Where a record is damaged, nobody can tell its cohort; until it is
    /// restored or erased, this may still count case files that were erased from this cohort.
    pub files: u64,
    /// How it was frozen; `None` while it is open.
    pub frozen: Option<Frozen>,
    /// How its outcomes were frozen; `None` before they are.
    pub outcomes: Option<Frozen>,
    /// When it was reissued; `None` for one that never was.
    pub reissued: Option<Date>,
}

/// How a snapshot was frozen.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Frozen {
    /// On which day.
    pub on: Date,
    /// Whether by hand, before its public day.
    pub by_hand: bool,
    /// SHA-256 of the sealed snapshot file.
    pub digest: [u8; 32],
}

/// One cohort, as the case store keeps it.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct Cohort {
    pub(crate) files: u64,
    pub(crate) frozen: Option<FrozenMark>,
    /// The snapshot of the outcomes.
    pub(crate) outcomes: Option<FrozenMark>,
    /// The day of the reissue: from then on the ledger charges the corrections share.
    pub(crate) reissued: Option<Date>,
    /// A reissue under way: its snapshots are durable, and the ledger decides whether it happened.
    pub(crate) pending: Option<Pending>,
}

/// The snapshots of a reissue that is under way.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Pending {
    pub(crate) on: Date,
    pub(crate) frozen: FrozenMark,
    pub(crate) outcomes: Option<FrozenMark>,
}

/// Which of a cohort's snapshots.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Stage {
    /// Of the day on which it froze.
    First,
    /// Of its outcomes.
    Outcomes,
}

impl Stage {
    pub(crate) const ALL: [Self; 2] = [Self::First, Self::Outcomes];
}

impl Cohort {
    /// The mark of this snapshot; `None` before it is frozen.
    pub(crate) fn mark(&self, stage: Stage) -> Option<&FrozenMark> {
        match stage {
            Stage::First => self.frozen.as_ref(),
            Stage::Outcomes => self.outcomes.as_ref(),
        }
    }

    pub(crate) fn mark_mut(&mut self, stage: Stage) -> Option<&mut FrozenMark> {
        match stage {
            Stage::First => self.frozen.as_mut(),
            Stage::Outcomes => self.outcomes.as_mut(),
        }
    }
}

/// The frozen mark. It is committed when the snapshot is durable, and never taken back.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct FrozenMark {
    pub(crate) on: Date,
    pub(crate) by_hand: bool,
    /// How often the snapshot was written again: for an embargo, or a reissue.
    pub(crate) revision: u32,
    /// Digests of the sealed snapshot by keyring epoch: one, and two while a case is being erased.
    pub(crate) digests: BTreeMap<u32, [u8; 32]>,
}

/// All cohorts, in calendar order.
#[derive(Clone, Default)]
pub(crate) struct Cohorts(pub(crate) BTreeMap<CohortId, Cohort>);

impl Cohorts {
    pub(crate) fn is_frozen(&self, cohort: CohortId) -> bool {
        self.0.get(&cohort).is_some_and(|c| c.frozen.is_some())
    }

    /// The cohort that a file of this quarter joins today; `None` when all up to the last are frozen.
    pub(crate) fn home(&self, quarter: CohortId) -> Option<CohortId> {
        std::iter::successors(Some(quarter), |c| c.next()).find(|c| !self.is_frozen(*c))
    }

    /// The cohorts that the calendar says are to be frozen and that are not yet, from `first` on, empty
    /// ones too. Where the list begins is public and the same at every office: a list that began with
    /// the first case file would tell when that was.
    pub(crate) fn due(&self, first: CohortId, today: Date) -> Vec<CohortId> {
        std::iter::successors(Some(first), |c| c.next())
            .take_while(|c| c.freezes_on() <= today)
            .filter(|c| !self.is_frozen(*c))
            .collect()
    }

    /// The cohorts whose outcomes freeze on or before this day and are not frozen yet.
    pub(crate) fn outcomes_due(&self, today: Date) -> Vec<CohortId> {
        let due = |id: &CohortId, c: &Cohort| {
            c.frozen.is_some() && c.outcomes.is_none() && id.matures_on() <= today
        };
        self.0.iter().filter(|(id, c)| due(id, c)).map(|(id, _)| *id).collect()
    }

    /// The last frozen cohort.
    pub(crate) fn last_frozen(&self) -> Option<CohortId> {
        self.0.iter().rev().find(|(_, c)| c.frozen.is_some()).map(|(id, _)| *id)
    }

    pub(crate) fn status(&self, epoch: u32) -> Vec<CohortStatus> {
        let frozen = |mark: &FrozenMark| Frozen {
            on: mark.on,
            by_hand: mark.by_hand,
            digest: mark.digests.get(&epoch).copied().unwrap_or_default(),
        };
        let status = |(id, c): (&CohortId, &Cohort)| CohortStatus {
            cohort: *id,
            files: c.files,
            frozen: c.frozen.as_ref().map(frozen),
            outcomes: c.outcomes.as_ref().map(frozen),
            reissued: c.reissued,
        };
        self.0.iter().map(status).collect()
    }
}

/// A cohort in three bytes that sort in calendar order.
pub(crate) fn cohort_bytes(cohort: CohortId) -> [u8; 3] {
    let [high, low] = cohort.year().to_be_bytes();
    [high, low, cohort.quarter() as u8]
}

/// The cohort of these three bytes.
pub(crate) fn cohort_of([high, low, quarter]: [u8; 3]) -> Option<CohortId> {
    let quarter = *Quarter::ALL.get(usize::from(quarter))?;
    CohortId::new(u16::from_be_bytes([high, low]), quarter).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    fn id(text: &str) -> CohortId {
        text.parse().unwrap()
    }

    fn cohorts(open: &[&str], frozen: &[&str]) -> Cohorts {
        let (on, digests) = (date!(2025 - 01 - 30), BTreeMap::new());
        let mark = FrozenMark { on, by_hand: false, revision: 0, digests };
        let mut all = Cohorts::default();
        open.iter().for_each(|c| drop(all.0.insert(id(c), Cohort::default())));
        let frozen_cohort = || Cohort { frozen: Some(mark.clone()), ..Cohort::default() };
        frozen.iter().for_each(|c| drop(all.0.insert(id(c), frozen_cohort())));
        all
    }

    #[test]
    fn a_file_of_a_frozen_quarter_joins_the_oldest_open_one_after_it() {
        let all = cohorts(&["2024Q3", "2025Q1"], &["2024Q1", "2024Q2", "2024Q4"]);
        for (quarter, home) in [
            ("2024Q1", "2024Q3"),
            ("2024Q2", "2024Q3"),
            ("2024Q3", "2024Q3"),
            // Frozen by hand out of order: not back into the third quarter.
            ("2024Q4", "2025Q1"),
            ("2025Q2", "2025Q2"),
        ] {
            assert_eq!(all.home(id(quarter)), Some(id(home)), "{quarter}");
        }
        assert_eq!(cohorts(&[], &["2199Q4"]).home(id("2199Q4")), None);
    }

    #[test]
    fn the_calendar_freezes_from_the_public_first_cohort_whatever_was_seen() {
        let all = cohorts(&["2023Q4", "2024Q3"], &["2024Q1"]);
        let first = id("2023Q4");
        assert_eq!(all.due(first, date!(2024 - 10 - 29)), [id("2023Q4"), id("2024Q2")]);
        assert_eq!(all.due(first, date!(2024 - 10 - 30)), [id("2023Q4"), id("2024Q2"), id("2024Q3")]);
        assert_eq!(all.due(first, date!(2024 - 01 - 29)), []);
        // Nothing was seen: the same cohorts freeze, empty.
        assert_eq!(cohorts(&[], &[]).due(first, date!(2024 - 05 - 01)), [id("2023Q4"), id("2024Q1")]);
    }

    #[test]
    fn outcomes_are_due_three_years_after_the_freezing_day_of_a_frozen_cohort() {
        let all = cohorts(&["2023Q4"], &["2024Q1", "2024Q2"]);
        assert_eq!(all.outcomes_due(date!(2027 - 04 - 29)), []);
        assert_eq!(all.outcomes_due(date!(2027 - 04 - 30)), [id("2024Q1")]);
        assert_eq!(all.outcomes_due(date!(2027 - 07 - 30)), [id("2024Q1"), id("2024Q2")]);
    }

    #[test]
    fn the_bytes_of_cohorts_sort_in_calendar_order() {
        let ids = ["1999Q4", "2024Q1", "2024Q2", "2099Q1"].map(id);
        assert!(ids.map(cohort_bytes).is_sorted());
        assert_eq!(ids.map(|c| cohort_of(cohort_bytes(c)).unwrap()), ids);
        for bad in [[0, 0, 0], [7, 232, 4], [255, 255, 0]] {
            assert!(cohort_of(bad).is_none());
        }
    }
}
