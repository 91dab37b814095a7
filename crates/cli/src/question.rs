//! The flags that say what is counted.

use crate::cohorts::Cohorts;
use clap::Args;
use safeborders_types::{AttributeId, Code, CohortId, Filter, InvalidQuestion, Question, Unit};
use std::collections::BTreeSet;
use std::str::FromStr;

/// What is counted, by what, among which, over which cohorts.
#[derive(Args, Clone, Debug)]
pub struct QuestionArgs {
    /// What to count: case, victim or suspect.
    #[arg(long, default_value = "case")]
    pub unit: Unit,
    /// The attributes of the table, up to three: victim.age_class,victim.exploitation. A number counts
    /// by its public bins; case.cohort is the quarter of registration.
    #[arg(long, value_name = "ATTRIBUTE", value_delimiter = ',')]
    pub by: Vec<AttributeId>,
    /// The mean of a number instead of counts, by up to two attributes: victim.age, case.victims,
    /// victim.months_of_exploitation, suspect.sentence_months.
    #[arg(long, value_name = "ATTRIBUTE")]
    pub mean_of: Option<AttributeId>,
    /// Count only those with one of the codes; may be given once per attribute.
    #[arg(long = "where", value_name = "ATTRIBUTE=CODE[,CODE]")]
    pub filter: Vec<FilterTerm>,
    /// all-frozen, 2024Q3, 2024, 2023Q1..2024Q4, or several with commas.
    #[arg(long, default_value = "all-frozen")]
    pub cohorts: Cohorts,
}

/// One `--where`: an attribute and the codes of which one must hold.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct FilterTerm {
    /// The attribute.
    pub attribute: AttributeId,
    /// The codes.
    pub codes: BTreeSet<Code>,
}

/// The text is not a condition.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("write a condition as attribute=code or attribute=code,code, such as victim.sex=Female")]
pub struct InvalidFilterTerm;

/// Why the flags do not make a question.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum QuestionFlagError {
    /// `--where` names an attribute twice.
    #[error("--where names {0} twice: put all of its codes into one, --where {0}=code,code")]
    FilterTwice(AttributeId),
    /// `all-frozen` stands for nothing.
    #[error("no cohort is frozen at all of the nodes that were reached: name cohorts with --cohorts")]
    NothingFrozen,
    /// A limit of questions is not kept.
    #[error(transparent)]
    Invalid(#[from] InvalidQuestion),
}

impl FromStr for FilterTerm {
    type Err = InvalidFilterTerm;

    fn from_str(text: &str) -> Result<Self, InvalidFilterTerm> {
        let (attribute, codes) = text.split_once('=').ok_or(InvalidFilterTerm)?;
        let codes: Result<_, _> = codes.split(',').map(str::parse).collect();
        Ok(Self {
            attribute: attribute.parse().map_err(|_| InvalidFilterTerm)?,
            codes: codes.map_err(|_| InvalidFilterTerm)?,
        })
    }
}

impl QuestionArgs {
    /// Whether the caller must find out which cohorts are frozen before it calls
    /// [`Self::question`].
    #[must_use]
    pub fn needs_frozen(&self) -> bool {
        self.cohorts == Cohorts::AllFrozen
    }

    /// The question, where `frozen` is what `--cohorts all-frozen` stands for.
    ///
    /// # Errors
    /// [`QuestionFlagError`]; its text names the flag to change.
    pub fn question(&self, frozen: &BTreeSet<CohortId>) -> Result<Question, QuestionFlagError> {
        let cohorts = self.cohorts.resolve(frozen);
        if self.needs_frozen() && cohorts.is_empty() {
            return Err(QuestionFlagError::NothingFrozen);
        }
        let mut filter = Filter::new();
        for term in &self.filter {
            if filter.insert(term.attribute.clone(), term.codes.clone()).is_some() {
                return Err(QuestionFlagError::FilterTwice(term.attribute.clone()));
            }
        }
        let counts = Question::new(self.unit, cohorts, self.by.clone(), filter)?;
        match &self.mean_of {
            Some(attribute) => Ok(counts.with_mean_of(attribute.clone())?),
            None => Ok(counts),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Cli {
        #[command(flatten)]
        question: QuestionArgs,
    }

    fn parse(args: &[&str]) -> Result<QuestionArgs, clap::Error> {
        Cli::try_parse_from([&["ask"], args].concat()).map(|cli| cli.question)
    }

    #[test]
    fn flags_make_the_question_that_they_say() {
        let args = parse(&[
            "--unit=victim",
            "--by=victim.sex,case.form",
            "--where=victim.age=a,b",
            "--where=case.country=GR",
            "--cohorts=2023Q4..2024Q1",
        ])
        .unwrap();
        assert!(!args.needs_frozen());
        assert_eq!(
            args.question(&BTreeSet::new()).unwrap().canonical(),
            "victim|2023Q4,2024Q1|case.form,victim.sex|case.country=GR,victim.age=a/b"
        );
    }

    #[test]
    fn means_and_trends_have_their_flags() {
        let canonical = |args: &[&str]| {
            parse(args).unwrap().question(&BTreeSet::new()).map(|question| question.canonical())
        };
        let mean = ["--unit=victim", "--mean-of=victim.age", "--by=case.cohort", "--cohorts=2024Q1"];
        assert_eq!(canonical(&mean).unwrap(), "victim|2024Q1|case.cohort||mean=victim.age");
        for bad in [
            ["--mean-of=case.a", "--by=case.a", "--cohorts=2024"],
            ["--mean-of=case.d", "--by=case.a,case.b,case.c", "--cohorts=2024"],
            ["--mean-of=case.cohort", "--by=case.a", "--cohorts=2024"],
            ["--where=case.cohort=2024Q1", "--by=case.a", "--cohorts=2024"],
        ] {
            assert!(matches!(canonical(&bad), Err(QuestionFlagError::Invalid(_))), "{bad:?}");
        }
    }

    #[test]
    fn without_flags_all_frozen_case_files_are_counted() {
        let args = parse(&[]).unwrap();
        assert!(args.needs_frozen());
        let frozen = BTreeSet::from(["2024Q1".parse().unwrap()]);
        assert_eq!(args.question(&frozen).unwrap().canonical(), "case|2024Q1||");
        assert_eq!(args.question(&BTreeSet::new()), Err(QuestionFlagError::NothingFrozen));
    }

    #[test]
    fn flags_that_make_no_question_are_refused() {
        for bad in ["--unit=person", "--by=age", "--where=victim.sex", "--where=victim.sex=", "--cohorts=x"] {
            assert!(parse(&[bad]).is_err(), "{bad}");
        }
        let twice = parse(&["--where=victim.sex=F", "--where=victim.sex=M", "--cohorts=2024"]).unwrap();
        assert!(matches!(twice.question(&BTreeSet::new()), Err(QuestionFlagError::FilterTwice(_))));
        let four = parse(&["--by=case.a,case.b,case.c,case.d", "--cohorts=2024"]).unwrap();
        assert!(matches!(four.question(&BTreeSet::new()), Err(QuestionFlagError::Invalid(_))));
    }
}
