//! A question in plain words.

use crate::names::Names;
use safeborders_types::{CohortId, Question, Unit};
use std::collections::BTreeSet;

/// What a question counts, as a title: `Victims by age group and form of exploitation`, or
/// `Mean age of victims by sex`.
#[must_use]
pub fn title(question: &Question, names: &dyn Names) -> String {
    let units = match question.unit() {
        Unit::Case => "Case files",
        Unit::Victim => "Victims",
        Unit::Suspect => "Suspects",
    };
    let mean = question
        .mean_of()
        .map(|of| format!("Mean {} of {}", lower_first(&names.attribute(of)), units.to_lowercase()));
    let unit = mean.as_deref().unwrap_or(units);
    let by: Vec<String> = question.dimensions().iter().map(|d| lower_first(&names.attribute(d))).collect();
    match by.as_slice() {
        [] => format!("{unit} in all"),
        [one] => format!("{unit} by {one}"),
        [first @ .., last] => format!("{unit} by {} and {last}", first.join(", ")),
    }
}

/// Which units a question counts: one phrase per condition, such as `age group: 9–17 or 0–8`.
#[must_use]
pub fn conditions(question: &Question, names: &dyn Names) -> Vec<String> {
    let condition = |(attribute, codes): (_, &BTreeSet<_>)| {
        let codes: Vec<String> = codes.iter().map(|code| names.code(attribute, code)).collect();
        format!("{}: {}", lower_first(&names.attribute(attribute)), codes.join(" or "))
    };
    question.filter().iter().map(condition).collect()
}

/// Cohorts with runs drawn together: `2023Q1–2024Q4`.
#[must_use]
pub fn cohorts(cohorts: &BTreeSet<CohortId>) -> String {
    let mut runs: Vec<(CohortId, CohortId)> = Vec::new();
    for cohort in cohorts {
        match runs.last_mut() {
            Some((_, end)) if end.next() == Some(*cohort) => *end = *cohort,
            _ => runs.push((*cohort, *cohort)),
        }
    }
    let run = |(start, end): &(CohortId, CohortId)| {
        if start == end { start.to_string() } else { format!("{start}\u{2013}{end}") }
    };
    runs.iter().map(run).collect::<Vec<_>>().join(", ")
}

/// The whole question in one line.
#[must_use]
pub fn sentence(question: &Question, names: &dyn Names) -> String {
    let mut text = title(question, names);
    for condition in conditions(question, names) {
        text.push_str("; only ");
        text.push_str(&condition);
    }
    format!("{text}; registered in {}", cohorts(question.cohorts()))
}

/// Lower-cases a first letter unless the word is an abbreviation (`ISO`).
pub(crate) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(text.chars().skip(1)).collect()
        }
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Plain, question};

    #[test]
    fn a_question_reads_as_a_sentence() {
        let question = question(&["victim.sex", "case.form"], &[("victim.age", &["a", "b"])]);
        assert_eq!(
            sentence(&question, &Plain),
            "Victims by name of case.form and name of victim.sex; only name of victim.age: \
             a or b; registered in 2023Q4\u{2013}2024Q1"
        );
    }

    #[test]
    fn a_mean_and_a_trend_read_as_such() {
        let mean = |by: &[&str]| question(by, &[]).with_mean_of("victim.age".parse().unwrap()).unwrap();
        let book = safeborders_codebook::Codebook::v1();
        assert_eq!(title(&mean(&["victim.sex"]), book), "Mean age of victims by sex");
        assert_eq!(title(&mean(&[]), book), "Mean age of victims in all");
        assert_eq!(title(&question(&["case.cohort"], &[]), book), "Victims by quarter of registration");
    }

    #[test]
    fn runs_of_cohorts_are_drawn_together_and_gaps_are_not() {
        let set = |ids: &[&str]| ids.iter().map(|c| c.parse().unwrap()).collect::<BTreeSet<_>>();
        assert_eq!(cohorts(&set(&["2023Q3", "2023Q4", "2024Q1"])), "2023Q3\u{2013}2024Q1");
        assert_eq!(cohorts(&set(&["2023Q3", "2024Q1"])), "2023Q3, 2024Q1");
        assert_eq!(cohorts(&set(&["2023Q3"])), "2023Q3");
    }

    #[test]
    fn abbreviations_keep_their_capitals() {
        assert_eq!(lower_first("EU border"), "EU border");
        assert_eq!(lower_first("Ärger"), "ärger");
        assert_eq!(lower_first(""), "");
    }
}
