//! Questions, answers and names for tests.

use crate::names::Names;
use crate::picture::Picture;
use safeborders_types::{
    Absence, Answer, AttributeId, Axis, Code, CountTable, CountryCode, MergedTable, Missing, NanoRho,
    Question, ReleaseId, Unit, merge,
};
use std::collections::BTreeSet;

/// Names that can be told from ids.
pub(crate) struct Plain;

impl Names for Plain {
    fn attribute(&self, attribute: &AttributeId) -> String {
        format!("Name of {attribute}")
    }

    fn code(&self, _: &AttributeId, code: &Code) -> String {
        code.to_string()
    }

    fn country(&self, country: CountryCode) -> String {
        format!("Country {country}")
    }
}

/// One and the same evil name for everything.
pub(crate) struct Hostile(pub(crate) &'static str);

impl Names for Hostile {
    fn attribute(&self, _: &AttributeId) -> String {
        self.0.to_owned()
    }

    fn code(&self, _: &AttributeId, _: &Code) -> String {
        self.0.to_owned()
    }

    fn country(&self, _: CountryCode) -> String {
        self.0.to_owned()
    }
}

pub(crate) fn question(dimensions: &[&str], filter: &[(&str, &[&str])]) -> Question {
    let codes = |codes: &[&str]| codes.iter().map(|c| c.parse().unwrap()).collect();
    Question::new(
        Unit::Victim,
        BTreeSet::from(["2023Q4".parse().unwrap(), "2024Q1".parse().unwrap()]),
        dimensions.iter().map(|d| d.parse().unwrap()).collect(),
        filter.iter().map(|(a, c)| (a.parse().unwrap(), codes(c))).collect(),
    )
    .unwrap()
}

pub(crate) fn axis(attribute: &str, codes: &[&str]) -> Axis {
    Axis { attribute: attribute.parse().unwrap(), codes: codes.iter().map(|c| c.parse().unwrap()).collect() }
}

/// A question with its merged answer: GR answers with noise 3, BG with noise 4, so that the
/// merged noise is 5 and every interval reaches 9.8 to each side.
pub(crate) struct Example {
    question: Question,
    table: MergedTable,
}

impl Example {
    pub(crate) fn new(axes: &[Axis], cells: &[i64]) -> Self {
        let dimensions: Vec<&str> = axes.iter().map(|a| a.attribute.as_str()).collect();
        let answer = |cells: &[i64], sigma: u32| Answer {
            release: ReleaseId::new([0; 32]),
            table: CountTable::new(axes.to_vec(), cells.to_vec()).unwrap(),
            sigma: sigma.try_into().unwrap(),
            cost: NanoRho::new(5_000_000),
            clamp: Some(4),
            codebook: 1,
            released_at_s: 0,
            terms: 1,
            reissued: Default::default(),
        };
        let answers = [
            ("GR".parse().unwrap(), answer(cells, 3)),
            ("BG".parse().unwrap(), answer(&vec![0; cells.len()], 4)),
        ];
        let missing = vec![Missing { country: "IT".parse().unwrap(), absence: Absence::TimedOut }];
        Self { question: question(&dimensions, &[]), table: merge(axes, &answers, missing) }
    }

    pub(crate) fn one_dimension() -> Self {
        Self::new(&[axis("victim.sex", &["F", "M", "Unknown"])], &[1234, 40, 8])
    }

    pub(crate) fn two_dimensions() -> Self {
        let axes = [axis("case.form", &["a", "b"]), axis("victim.sex", &["F", "M"])];
        Self::new(&axes, &[1234, 40, -7, 8])
    }

    pub(crate) fn nobody_answered() -> Self {
        let mut example = Self::one_dimension();
        example.table.cells.clear();
        example.table.answered.clear();
        example
    }

    pub(crate) fn picture<'a>(&'a self, names: &'a dyn Names) -> Picture<'a> {
        Picture { question: &self.question, table: &self.table, reused: &[], names }
    }
}
