//! Retention clocks: which case files are due for review.
//!
//! A clock starts on the day on which an import last changed the file's procedural status, or with its
//! registration when none has; of a file of which only the year is known, with the end of that year. Its
//! length goes by the status. A clock that ends erases nothing.

use crate::access::Open;
use crate::error::VaultError;
use crate::index::Entry;
use crate::record::{CaseId, Record, corrupt};
use crate::standing::Hold;
use crate::vault::Vault;
use safeborders_cases::{CaseFile, Registered, SourceId};
use safeborders_codebook::{Attribute, CodeIndex};
use safeborders_people::CaseAccess;
use safeborders_types::{AttributeId, CohortId, RetentionPolicy};
use time::{Date, Month};

/// The attribute that the clocks go by.
pub(crate) const STATUS: &str = "case.procedural_status";

/// A case file whose clock has ended, or ends soon. For the office's own eyes.
pub struct DueCase {
    /// The office's own identifier of the file.
    pub source: SourceId,
    /// Its cohort.
    pub cohort: CohortId,
    /// Its procedural status, a code of the codebook.
    pub status: String,
    /// When the clock started.
    pub since: Date,
    /// When it ends.
    pub ends: Date,
    /// Its legal hold, if one is set: it cannot be erased.
    pub hold: Option<Hold>,
    /// Who may read it.
    pub access: CaseAccess,
}

/// Case files that are due for review.
pub struct DueCases {
    /// The longest overdue first.
    pub cases: Vec<DueCase>,
    /// How many there are in all.
    pub found: usize,
}

impl Vault {
    /// The case files whose clock ends on this day or before and that are open to whoever asks: so many at most, the
    /// longest overdue first. Found by the list; each that is given is read from its record.
    ///
    /// # Errors
    /// [`VaultError`] when the case store cannot be read. Damaged records are left out: [`Vault::damaged`].
    pub fn due(
        &self,
        policy: &RetentionPolicy,
        through: Date,
        open: Open<'_>,
        most: usize,
    ) -> Result<DueCases, VaultError> {
        let mut due: Vec<(Date, Box<str>, CaseId)> = Vec::new();
        self.each_due(policy, through, open, &mut |ends, entry| {
            due.push((ends, entry.source.clone(), entry.id));
        })?;
        due.sort_unstable_by(|a, b| (a.0, &a.1).cmp(&(b.0, &b.1)));
        let found = due.len();
        let mut cases = Vec::new();
        for (_, _, id) in due.into_iter().take(most) {
            cases.extend(
                self.due_case(&id, policy)?.filter(|case| case.ends <= through && open(&case.access)),
            );
        }
        Ok(DueCases { cases, found })
    }

    /// How many case files are due on this day, of those that are open to whoever asks. Opens no record.
    ///
    /// # Errors
    /// [`VaultError`] when the case store cannot be read.
    pub fn due_count(
        &self,
        policy: &RetentionPolicy,
        through: Date,
        open: Open<'_>,
    ) -> Result<usize, VaultError> {
        let mut found = 0;
        self.each_due(policy, through, open, &mut |_, _| found += 1)?;
        Ok(found)
    }

    fn each_due(
        &self,
        policy: &RetentionPolicy,
        through: Date,
        open: Open<'_>,
        visit: &mut dyn FnMut(Date, &Entry),
    ) -> Result<(), VaultError> {
        let (of_plain, months) = (open(&CaseAccess::default()), self.months(policy));
        for entry in self.current_list()?.entries() {
            let status = entry.status.map_or(0, |code| usize::from(code.get()));
            let ends = after_months(entry.since, months.get(status).copied().unwrap_or(u16::MAX));
            if ends <= through && entry.is_open(of_plain, open) {
                visit(ends, entry);
            }
        }
        Ok(())
    }

    /// How many months a file is kept, by the place of its status in the codebook; at 0 where it is unknown.
    fn months(&self, policy: &RetentionPolicy) -> Vec<u16> {
        let codes = self.status_attribute().map_or(0, |status| status.codes().len());
        let known = (0..codes).map(CodeIndex::from_position);
        std::iter::once(None).chain(known).map(|code| policy.months(&self.status_text(code))).collect()
    }

    /// A case file with its clock; `None` for one that is gone or damaged.
    fn due_case(&self, id: &CaseId, policy: &RetentionPolicy) -> Result<Option<DueCase>, VaultError> {
        let Some(record) = self.sound_record(id)? else { return Ok(None) };
        let (file, standing) = (record.case_file(id)?, record.standing(id)?);
        let status = self.status_name(&file);
        let since = standing.status_since().unwrap_or_else(|| registered_on(file.registered()));
        Ok(Some(DueCase {
            source: file.source().clone(),
            cohort: record.cohort().ok_or_else(|| corrupt(id))?,
            ends: after_months(since, policy.months(&status)),
            status,
            since,
            hold: standing.hold(),
            access: standing.access().clone(),
        }))
    }

    /// The record of a file that replaces an earlier one, with today's date where it changes the procedural
    /// status.
    pub(crate) fn dated(
        &self,
        id: &CaseId,
        earlier: &Record,
        file: &CaseFile,
        record: Record,
    ) -> Result<Record, VaultError> {
        // An earlier file that cannot be read is replaced; what its status was, nobody knows.
        let same = earlier.case_file(id).is_ok_and(|was| self.status(&was) == self.status(file));
        if same {
            return Ok(record);
        }
        record.standing_so(&record.standing(id)?.with_status_since((self.today)()))
    }

    /// The code of its procedural status; `None` where it is unknown.
    pub(crate) fn status(&self, file: &CaseFile) -> Option<CodeIndex> {
        self.status_attribute().and_then(|status| file.values().codes(status.index()).next())
    }

    pub(crate) fn status_name(&self, file: &CaseFile) -> String {
        self.status_text(self.status(file))
    }

    /// A status as the codebook writes it.
    fn status_text(&self, status: Option<CodeIndex>) -> String {
        let attribute = self.status_attribute();
        let code = attribute.map(|known| status.unwrap_or_else(|| known.unknown()));
        let name = attribute.zip(code).and_then(|(status, code)| status.codes().get(code.position()));
        name.map(ToString::to_string).unwrap_or_default()
    }

    fn status_attribute(&self) -> Option<&'static Attribute> {
        STATUS.parse::<AttributeId>().ok().and_then(|id| self.codebook.attribute(&id))
    }
}

/// The day from which a file that was registered then is kept.
pub(crate) fn registered_on(registered: Registered) -> Date {
    match registered {
        Registered::Date(date) => date,
        Registered::Year(year) => {
            Date::from_calendar_date(i32::from(year), Month::December, 31).unwrap_or(Date::MAX)
        }
    }
}

/// The same day so many months later; the last day of a shorter month.
fn after_months(date: Date, months: u16) -> Date {
    let months = date.year() * 12 + i32::from(u8::from(date.month())) - 1 + i32::from(months);
    let (year, month) = (months.div_euclid(12), months.rem_euclid(12) + 1);
    let month = u8::try_from(month).ok().and_then(|month| Month::try_from(month).ok());
    let later = month
        .and_then(|month| Date::from_calendar_date(year, month, date.day().min(month.length(year))).ok());
    later.unwrap_or(Date::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_codebook::Codebook;
    use time::macros::date;

    #[test]
    fn months_are_counted_on_the_calendar() {
        for (from, months, to) in [
            (date!(2024 - 01 - 31), 1, date!(2024 - 02 - 29)),
            (date!(2023 - 01 - 31), 1, date!(2023 - 02 - 28)),
            (date!(2024 - 12 - 15), 12, date!(2025 - 12 - 15)),
            (date!(2024 - 12 - 31), 2, date!(2025 - 02 - 28)),
            (date!(2024 - 05 - 01), 0, date!(2024 - 05 - 01)),
        ] {
            assert_eq!(after_months(from, months), to);
        }
        assert_eq!(after_months(Date::MAX, u16::MAX), Date::MAX);
    }

    #[test]
    fn every_status_of_the_codebook_has_a_clock_of_its_own() {
        let policy = RetentionPolicy {
            suspected_months: 1,
            prosecuted_months: 2,
            convicted_months: 3,
            acquitted_months: 4,
            discontinued_months: 5,
            unknown_months: 6,
            coming_due_days: 0,
        };
        let status = Codebook::v1().attribute(&STATUS.parse().unwrap()).unwrap();
        let months: Vec<u16> = status.codes().iter().map(|code| policy.months(&code.to_string())).collect();
        assert_eq!(months, [1, 2, 3, 4, 5, 6]);
    }
}
