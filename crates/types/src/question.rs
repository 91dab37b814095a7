//! Questions: what to count or to average, over which cohorts, by which attributes, among which.

use crate::{AttributeId, Code, CohortId, Unit};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The most axes of a table: the attributes that it is broken down by, and the axis of a mean.
pub const MAX_DIMENSIONS: usize = 3;
/// The most attributes that a filter may name.
pub const MAX_FILTERS: usize = 8;
/// The most cohorts that a question may span (a hundred years).
pub const MAX_COHORTS: usize = 400;
/// The most codes that one attribute of a filter may list.
const MAX_FILTER_CODES: usize = 300;

/// The codes on the last axis of a mean's table: how many units have the number, and the sum of their
/// numbers. Both are in public units, so that one unit moves both by no more than the same bound
/// (`MeanScale` in the codebook).
pub const MEAN_CODES: [&str; 2] = ["count", "sum"];

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
    /// The reserved dimension `case.cohort` in a filter or as that of which the mean is taken.
    #[error("case.cohort can only be what a table is broken down by: choose the cohorts themselves")]
    CohortMisplaced,
    /// The mean of an attribute that the table is broken down by as well, or a mean by too many.
    #[error("a mean is of a number that its table is not broken down by, by up to {} attributes", MAX_DIMENSIONS - 1)]
    Mean,
}

/// A question, its attributes, codes and cohorts in order. The codebook brings equal questions that are
/// written differently to one form (`Codebook::normalise`).
///
/// # Kinds
/// - **Counts**: how many case files, victims or suspects, by up to three attributes. A number attribute counts
///   by the codebook's public bins, and so gives a distribution and its quantiles.
/// - **Trend**: with [`AttributeId::cohort`] among the dimensions, by the quarter of registration.
/// - **Mean**: with [`Self::mean_of`], the table has a last axis named after that attribute with the two codes of
///   [`MEAN_CODES`]; their ratio is the mean.
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
    mean_of: Option<AttributeId>,
}

#[derive(Serialize, Deserialize)]
struct UncheckedQuestion {
    unit: Unit,
    cohorts: BTreeSet<CohortId>,
    dimensions: Vec<AttributeId>,
    #[serde(default)]
    filter: Filter,
    #[serde(default)]
    mean_of: Option<AttributeId>,
}

impl Question {
    /// A question about counts.
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
        if filter.keys().any(AttributeId::is_cohort) {
            return Err(InvalidQuestion::CohortMisplaced);
        }
        Ok(Self { unit, cohorts, dimensions, filter, mean_of: None })
    }

    /// The same question about the mean of a number instead of about counts.
    ///
    /// # Errors
    /// [`InvalidQuestion::Mean`] when the table is broken down by that attribute, or by as many attributes as a
    /// table has axes; [`InvalidQuestion::CohortMisplaced`] for the reserved dimension.
    pub fn with_mean_of(self, attribute: AttributeId) -> Result<Self, InvalidQuestion> {
        if attribute.is_cohort() {
            return Err(InvalidQuestion::CohortMisplaced);
        }
        if self.dimensions.len() == MAX_DIMENSIONS || self.dimensions.contains(&attribute) {
            return Err(InvalidQuestion::Mean);
        }
        Ok(Self { mean_of: Some(attribute), ..self })
    }

    /// The same question with another filter: for bringing questions to one form.
    ///
    /// # Errors
    /// [`InvalidQuestion`] as for [`Self::new`].
    pub fn with_filter(self, filter: Filter) -> Result<Self, InvalidQuestion> {
        let question = Self::new(self.unit, self.cohorts, self.dimensions, filter)?;
        Ok(Self { mean_of: self.mean_of, ..question })
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

    /// The number whose mean is asked for; `None` when counts are.
    #[must_use]
    pub fn mean_of(&self) -> Option<&AttributeId> {
        self.mean_of.as_ref()
    }

    /// Whether the table is broken down by the quarter of registration.
    #[must_use]
    pub fn is_trend(&self) -> bool {
        self.dimensions.iter().any(AttributeId::is_cohort)
    }

    /// How many axes the table has: the detail that an agreement limits.
    #[must_use]
    pub fn axes(&self) -> usize {
        self.dimensions.len() + usize::from(self.mean_of.is_some())
    }

    /// Every attribute of the codebook that the question names: in its dimensions, in its filter, or as
    /// that of which the mean is taken. The reserved dimension is none: what it tells, separate
    /// questions about each cohort tell as well.
    pub fn attributes(&self) -> impl Iterator<Item = &AttributeId> {
        let dimensions = self.dimensions.iter().filter(|id| !id.is_cohort());
        dimensions.chain(self.filter.keys()).chain(&self.mean_of)
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
        let mean = self.mean_of.as_ref().map_or_else(String::new, |id| format!("|mean={id}"));
        format!(
            "{}|{}|{}|{}{mean}",
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
        let question = Self::new(q.unit, q.cohorts, q.dimensions, q.filter)?;
        match q.mean_of {
            Some(attribute) => question.with_mean_of(attribute),
            None => Ok(question),
        }
    }
}

impl From<Question> for UncheckedQuestion {
    fn from(q: Question) -> Self {
        let Question { unit, cohorts, dimensions, filter, mean_of } = q;
        Self { unit, cohorts, dimensions, filter, mean_of }
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

    fn mean(dimensions: &[&str], of: &str) -> Result<Question, InvalidQuestion> {
        question(dimensions, &[]).unwrap().with_mean_of(of.parse().unwrap())
    }

    #[test]
    fn a_mean_is_another_question_and_names_its_attribute() {
        let q = mean(&["victim.sex", "case.cohort"], "victim.age").unwrap();
        assert_eq!(q.canonical(), "victim|2023Q4,2024Q1|case.cohort,victim.sex||mean=victim.age");
        assert_eq!((q.axes(), q.is_trend()), (3, true));
        let named: Vec<&str> = q.attributes().map(AttributeId::as_str).collect();
        assert_eq!(named, ["victim.sex", "victim.age"], "the reserved dimension is no attribute");
        let read: Question = serde_json::from_str(&serde_json::to_string(&q).unwrap()).unwrap();
        assert_eq!(read, q);
        let counts = question(&["victim.sex"], &[]).unwrap();
        assert_eq!((counts.mean_of(), counts.axes(), counts.is_trend()), (None, 1, false));
    }

    #[test]
    fn questions_that_contradict_themselves_are_refused() {
        assert_eq!(mean(&["victim.age"], "victim.age"), Err(InvalidQuestion::Mean));
        assert_eq!(mean(&["case.a", "case.b", "case.c"], "victim.age"), Err(InvalidQuestion::Mean));
        assert_eq!(mean(&[], "case.cohort"), Err(InvalidQuestion::CohortMisplaced));
        assert_eq!(question(&[], &[("case.cohort", &["2024Q1"])]), Err(InvalidQuestion::CohortMisplaced));
        for contradiction in [
            r#"{"unit":"case","cohorts":["2024Q1"],"dimensions":["case.a"],"mean_of":"case.a"}"#,
            r#"{"unit":"case","cohorts":["2024Q1"],"dimensions":[],"mean_of":"case.cohort"}"#,
        ] {
            assert!(serde_json::from_str::<Question>(contradiction).is_err(), "{contradiction}");
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
