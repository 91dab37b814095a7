//! The questions that are measured.

use crate::node::cohorts;
use anyhow::{Context, Result};
use safeborders_codebook::{CheckedQuestion, Codebook};
use safeborders_types::{CohortId, Filter, Question, Unit};
use std::collections::BTreeSet;

/// A question without its cohorts: unit, dimensions, and what passes.
#[derive(Clone, Copy)]
pub(crate) struct Form {
    pub(crate) unit: Unit,
    pub(crate) by: &'static [&'static str],
    pub(crate) filter: &'static [(&'static str, &'static [&'static str])],
}

/// Case files by two attributes: the question that is asked most (135 cells).
pub(crate) const TWO_OF_CASES: Form =
    Form { unit: Unit::Case, by: &["case.region_of_exploitation", "case.offender_structure"], filter: &[] };
/// The same with attributes that hold up to two values (195 cells).
pub(crate) const TWO_MANY_VALUED: Form =
    Form { unit: Unit::Case, by: &["case.transport", "case.payment_channel"], filter: &[] };
/// Victims by two attributes of theirs (60 cells).
pub(crate) const TWO_OF_VICTIMS: Form =
    Form { unit: Unit::Victim, by: &["victim.age_group", "victim.sex"], filter: &[] };
/// Victims by three attributes, one with two values, and a filter over persons and case (900 cells).
pub(crate) const THREE_FILTERED: Form = Form {
    unit: Unit::Victim,
    by: &["victim.age_group", "victim.exploitation", "victim.sex"],
    filter: &[
        ("case.region_of_exploitation", &["EasternEurope", "SouthernEurope", "Unknown"]),
        ("suspect.sex", &["Feminine", "Masculine"]),
        ("victim.age_class", &["Child", "Adult"]),
    ],
};
/// Case files by country and number of victims (2 008 cells).
pub(crate) const LARGE_OF_CASES: Form =
    Form { unit: Unit::Case, by: &["case.country_of_exploitation", "case.victim_count_band"], filter: &[] };
/// Victims by region of citizenship, labour sector and sex (2 070 cells).
pub(crate) const LARGE_OF_VICTIMS: Form = Form {
    unit: Unit::Victim,
    by: &["victim.citizenship_region", "victim.labour_sector", "victim.sex"],
    filter: &[("case.data_source", &["CaseManagement", "CourtRecord", "CriminalInvestigation"])],
};

impl Form {
    /// The question over these cohorts.
    pub(crate) fn over(&self, cohorts: BTreeSet<CohortId>) -> Result<Question> {
        let by = self.by.iter().map(|a| a.parse()).collect::<Result<_, _>>()?;
        let mut filter = Filter::new();
        for (attribute, codes) in self.filter {
            let codes = codes.iter().map(|code| code.parse()).collect::<Result<_, _>>()?;
            filter.insert(attribute.parse()?, codes);
        }
        Ok(Question::new(self.unit, cohorts, by, filter)?)
    }
}

/// The question, checked against the codebook.
pub(crate) fn checked(question: &Question) -> Result<CheckedQuestion<'static>> {
    Ok(Codebook::v1().check(question)?)
}

/// The n-th set of cohorts, each different from all others: all twelve, all but one, all but two, all but three.
pub(crate) fn cohort_subset(n: usize) -> Result<BTreeSet<CohortId>> {
    let all: Vec<CohortId> = cohorts()?.into_iter().collect();
    let masks = (0_u32..1 << all.len()).filter(|mask| mask.count_ones() <= 3);
    let mut masks: Vec<u32> = masks.collect();
    masks.sort_by_key(|mask| mask.count_ones());
    let left_out = *masks.get(n).context("there are no more sets of cohorts")?;
    Ok(all.into_iter().enumerate().filter(|(i, _)| left_out & (1 << i) == 0).map(|(_, c)| c).collect())
}
