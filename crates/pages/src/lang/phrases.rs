//! A question and what became of it, in words of one language.

use super::{Arg, Locale};
use crate::names::Names;
use crate::words::lower_first;
use safeborders_types::{Absence, AttributeId, Purpose, Question, Unit};
use std::collections::BTreeSet;

/// The axis of the countries whose offices registered what is counted. The pages' own: no question names it.
pub const COUNTRY: &str = "case.reporting_country";
/// The axis of the years of registration. The pages' own: no question names it.
pub const YEAR: &str = "case.year";

impl Locale {
    /// What a question counts, as a title.
    #[must_use]
    pub fn title(&self, question: &Question, names: &dyn Names) -> String {
        let units = self.units(question.unit());
        let units = match question.mean_of() {
            Some(of) => {
                let attribute = lower_first(&names.attribute(of));
                self.with(
                    "title-mean",
                    &[("attribute", Arg::Text(&attribute)), ("units", Arg::Text(&lower_first(&units)))],
                )
            }
            None => units,
        };
        let by: Vec<String> =
            question.dimensions().iter().map(|d| lower_first(&names.attribute(d))).collect();
        match by.as_slice() {
            [] => self.with("title-all", &[("units", Arg::Text(&units))]),
            by => self
                .with("title-by", &[("units", Arg::Text(&units)), ("attributes", Arg::Text(&self.list(by)))]),
        }
    }

    /// What is counted, as a heading begins.
    #[must_use]
    pub fn units(&self, unit: Unit) -> String {
        self.text(match unit {
            Unit::Case => "unit-cases",
            Unit::Victim => "unit-victims",
            Unit::Suspect => "unit-suspects",
        })
    }

    /// What a question is asked for.
    #[must_use]
    pub fn purpose(&self, purpose: Purpose) -> String {
        self.text(match purpose {
            Purpose::StrategicAnalysis => "purpose-strategic-analysis",
            Purpose::Investigation => "purpose-investigation",
            Purpose::Prevention => "purpose-prevention",
        })
    }

    /// Things one after the other, the last two joined by the language's `and`.
    #[must_use]
    pub fn list(&self, things: &[String]) -> String {
        match things {
            [] => String::new(),
            [one] => one.clone(),
            [first @ .., last] => {
                self.with("list-and", &[("first", Arg::Text(&first.join(", "))), ("last", Arg::Text(last))])
            }
        }
    }

    /// Which units a question counts: one phrase per condition.
    #[must_use]
    pub fn conditions(&self, question: &Question, names: &dyn Names) -> Vec<String> {
        let condition = |(attribute, codes): (&AttributeId, &BTreeSet<_>)| {
            let codes: Vec<String> = codes.iter().map(|code| names.code(attribute, code)).collect();
            format!("{}: {}", lower_first(&names.attribute(attribute)), codes.join(" / "))
        };
        question.filter().iter().map(condition).collect()
    }

    /// Why a country is missing. A refusal's code comes from the peer and is cut to plain letters.
    #[must_use]
    pub fn reason(&self, absence: &Absence) -> String {
        match absence {
            Absence::Unreachable => self.text("absent-unreachable"),
            Absence::TimedOut => self.text("absent-timed-out"),
            Absence::Refused(code) if code == "peer-certificate" => self.text("absent-peer-certificate"),
            Absence::Refused(code) if code == "no-yearbook" => self.text("absent-no-yearbook"),
            Absence::Refused(code) if code == "own-certificate" => self.text("absent-own-certificate"),
            Absence::Refused(code) => {
                let code = crate::parties::plain_code(code);
                self.with("absent-refused", &[("code", Arg::Text(&code))])
            }
            Absence::OtherShape => self.text("absent-other-shape"),
            _ => self.text("absent-other"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Plain, question};

    #[test]
    fn a_question_reads_as_a_title() {
        let en = Locale::english();
        let by_two = question(&["victim.sex", "case.form"], &[("victim.age", &["a", "b"])]);
        assert_eq!(en.title(&by_two, &Plain), "Victims by name of case.form and name of victim.sex");
        assert_eq!(en.conditions(&by_two, &Plain), ["name of victim.age: a / b"]);
        assert_eq!(en.title(&question(&[], &[]), &Plain), "Victims in all");
    }

    #[test]
    fn a_peers_code_cannot_mark_up_a_page() {
        let code = Absence::Refused("<b>\u{1b}[31mBUDGET_EXHAUSTED".to_owned());
        assert_eq!(Locale::english().reason(&code), "refused (b31mbudget exhausted)");
        assert_ne!(Locale::english().reason(&Absence::TimedOut), "absent-timed-out");
    }
}
