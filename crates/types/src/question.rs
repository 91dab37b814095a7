//! Questions: what to count, over which cohorts, by which attributes, among which.

use crate::{AttributeId, Code, CohortId, Unit};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The most attributes that a table may be broken down by.
pub const MAX_DIMENSIONS: usize = 3;
/// The most attributes that a filter may name.
pub const MAX_FILTERS: usize = 8;
/// The most cohorts that a question may span (a hundred years).
pub const MAX_COHORTS: usize = 400;
/// The most codes that one attribute of a filter may list.
const MAX_FILTER_CODES: usize = 300;

/// Which units are counted: for each named attribute, those with at least one of the listed codes.
pub type Filter = BTreeMap<AttributeId, BTreeSet<Code>>;

/// Why a question cannot be asked of anyone.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum InvalidQuestion {
    /// No cohort is named, or more than [`MAX_COHORTS`].
    #[error("a question names 1 to {MAX_COHORTS} cohorts")]
    Cohorts,
    /// More than [`MAX_DIMENSIONS`] attributes, or one of them twice.
    #[error("a table has up to {MAX_DIMENSIONS} different attributes")]
    Dimensions,
    /// More than [`MAX_FILTERS`] attributes, or an attribute without codes or with too many.
    #[error("a filter names up to {MAX_FILTERS} attributes, each with at least one code")]
    Filter,
}

/// A question in its normal form: attributes and cohorts in order, so that equal questions are
/// one question.
///
/// Whether the attributes exist and may be released is the codebook's business, whether the asker
/// may ask is the agreement's.
#[derive(Clone, Debug, Eq, Hash, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "UncheckedQuestion", into = "UncheckedQuestion")]
pub struct Question {
    unit: Unit,
    cohorts: BTreeSet<CohortId>,
    dimensions: Vec<AttributeId>,
    filter: Filter,
}

#[derive(Serialize, Deserialize)]
struct UncheckedQuestion {
    unit: Unit,
    cohorts: BTreeSet<CohortId>,
    dimensions: Vec<AttributeId>,
    #[serde(default)]
    filter: Filter,
}

impl Question {
    /// A question in normal form.
    ///
    /// # Errors
    /// [`InvalidQuestion`] when a limit of this module is not kept.
    pub fn new(
        unit: Unit,
        cohorts: BTreeSet<CohortId>,
        mut dimensions: Vec<AttributeId>,
        filter: Filter,
    ) -> Result<Self, InvalidQuestion> {
        if cohorts.is_empty() || cohorts.len() > MAX_COHORTS {
            return Err(InvalidQuestion::Cohorts);
        }
        dimensions.sort();
        if dimensions.len() > MAX_DIMENSIONS || dimensions.windows(2).any(|w| w[0] == w[1]) {
            return Err(InvalidQuestion::Dimensions);
        }
        let codes_fit = |codes: &BTreeSet<Code>| (1..=MAX_FILTER_CODES).contains(&codes.len());
        if filter.len() > MAX_FILTERS || !filter.values().all(codes_fit) {
            return Err(InvalidQuestion::Filter);
        }
        Ok(Self { unit, cohorts, dimensions, filter })
    }

    /// What is counted.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.unit
    }

    /// The cohorts that the question spans.
    #[must_use]
    pub fn cohorts(&self) -> &BTreeSet<CohortId> {
        &self.cohorts
    }

    /// The attributes that the table is broken down by, in alphabetical order.
    #[must_use]
    pub fn dimensions(&self) -> &[AttributeId] {
        &self.dimensions
    }

    /// Which units are counted.
    #[must_use]
    pub fn filter(&self) -> &Filter {
        &self.filter
    }

    /// Every attribute that the question names, in its dimensions or in its filter.
    pub fn attributes(&self) -> impl Iterator<Item = &AttributeId> {
        self.dimensions.iter().chain(self.filter.keys())
    }

    /// One text for each question, the same for equal questions and different for others: the
    /// input of hashes and keys.
    ///
    /// Names hold none of the separators used here (`|`, `,`, `=`, `/`), see [`AttributeId`] and
    /// [`Code`].
    #[must_use]
    pub fn canonical(&self) -> String {
        let join = |items: &mut dyn Iterator<Item = String>| items.collect::<Vec<_>>().join(",");
        let filter = self.filter.iter().map(|(attribute, codes)| {
            let codes = codes.iter().map(Code::as_str).collect::<Vec<_>>().join("/");
            format!("{attribute}={codes}")
        });
        format!(
            "{}|{}|{}|{}",
            self.unit,
            join(&mut self.cohorts.iter().map(ToString::to_string)),
            join(&mut self.dimensions.iter().map(ToString::to_string)),
            join(&mut filter.into_iter()),
        )
    }
}

impl TryFrom<UncheckedQuestion> for Question {
    type Error = InvalidQuestion;

    fn try_from(q: UncheckedQuestion) -> Result<Self, InvalidQuestion> {
        Self::new(q.unit, q.cohorts, q.dimensions, q.filter)
    }
}

impl From<Question> for UncheckedQuestion {
    fn from(q: Question) -> Self {
        Self { unit: q.unit, cohorts: q.cohorts, dimensions: q.dimensions, filter: q.filter }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn question(dimensions: &[&str], filter: &[(&str, &[&str])]) -> Result<Question, InvalidQuestion> {
        Question::new(
            Unit::Victim,
            BTreeSet::from(["2024Q1".parse().unwrap(), "2023Q4".parse().unwrap()]),
            dimensions.iter().map(|d| d.parse().unwrap()).collect(),
            filter
                .iter()
                .map(|(a, codes)| (a.parse().unwrap(), codes.iter().map(|c| c.parse().unwrap()).collect()))
                .collect(),
        )
    }

    #[test]
    fn equal_questions_have_one_normal_form() {
        let a = question(&["victim.sex", "case.form"], &[("victim.age_group", &["9-17", "0-8"])]).unwrap();
        let b = question(&["case.form", "victim.sex"], &[("victim.age_group", &["0-8", "9-17"])]).unwrap();
        assert_eq!(a, b);
        assert_eq!(a.canonical(), "victim|2023Q4,2024Q1|case.form,victim.sex|victim.age_group=0-8/9-17");
    }

    #[test]
    fn different_questions_have_different_normal_forms() {
        let base = question(&["victim.sex"], &[("victim.age_group", &["9-17"])]).unwrap();
        for other in [
            question(&["victim.sex"], &[("victim.age_group", &["0-8"])]).unwrap(),
            question(&["victim.sex"], &[]).unwrap(),
            question(&[], &[("victim.age_group", &["9-17"])]).unwrap(),
        ] {
            assert_ne!(base.canonical(), other.canonical());
        }
    }

    #[test]
    fn questions_beyond_the_limits_are_refused() {
        let four = ["case.a", "case.b", "case.c", "case.d"];
        assert_eq!(question(&four, &[]), Err(InvalidQuestion::Dimensions));
        assert_eq!(question(&["case.a", "case.a"], &[]), Err(InvalidQuestion::Dimensions));
        assert_eq!(question(&[], &[("case.a", &[])]), Err(InvalidQuestion::Filter));
        let none = Question::new(Unit::Case, BTreeSet::new(), Vec::new(), Filter::new());
        assert_eq!(none, Err(InvalidQuestion::Cohorts));
    }
}
