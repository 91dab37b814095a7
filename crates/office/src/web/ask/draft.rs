//! A question as a form holds it: parts that may be missing, read leniently, and the question that they make.

use crate::web::fields::Fields;
use safeborders_codebook::{Attribute, CheckedQuestion, Codebook, Release};
use safeborders_types::{
    Asking, AttributeId, Code, CohortId, CountryCode, NanoRho, Purpose, Question, Sigma, Unit, YearbookUse,
};
use std::collections::{BTreeMap, BTreeSet};

/// The most attributes that a form can break a table down by.
pub(crate) const MOST_BY: usize = 3;
/// The most conditions of a form.
pub(crate) const MOST_FILTERS: usize = 4;
/// What a question may cost each cohort where the form does not say how exact it should be.
const USUAL_COST: NanoRho = NanoRho::new(5_000_000);
/// Quarters back from today where nothing else says how far to go.
const USUAL_QUARTERS: usize = 24;

/// What a form says so far.
#[derive(Clone)]
pub(crate) struct Draft {
    pub(crate) unit: Unit,
    pub(crate) by: Vec<AttributeId>,
    pub(crate) mean: Option<AttributeId>,
    /// Attributes with the codes that are ticked; none ticked yet is no condition yet.
    pub(crate) filters: Vec<(AttributeId, BTreeSet<Code>)>,
    pub(crate) from: Option<CohortId>,
    pub(crate) to: Option<CohortId>,
    pub(crate) countries: BTreeSet<CountryCode>,
    pub(crate) purpose: Purpose,
    pub(crate) case_note: String,
    pub(crate) sigma: Option<Sigma>,
    pub(crate) yearbooks: YearbookUse,
    pub(crate) expected: Option<u64>,
}

impl Draft {
    pub(crate) fn read(fields: &Fields) -> Self {
        let unit = fields.read_as("unit").unwrap_or(Unit::Victim);
        let mut by: Vec<AttributeId> = Vec::new();
        for id in ["by1", "by2", "by3"].iter().filter_map(|name| fields.read_as::<AttributeId>(name)) {
            if fits(unit, &id) && !by.contains(&id) && by.len() < MOST_BY {
                by.push(id);
            }
        }
        Self {
            unit,
            mean: fields.read_as("mean").filter(|id| is_number(unit, id)),
            by,
            filters: filters(fields),
            from: fields.read_as("from"),
            to: fields.read_as("to"),
            countries: fields.all("country").filter_map(|code| code.parse().ok()).collect(),
            purpose: fields.word("purpose").unwrap_or(Purpose::StrategicAnalysis),
            case_note: fields.one("note").chars().take(200).collect(),
            sigma: fields.read_as("sigma"),
            yearbooks: fields.word("yearbooks").unwrap_or_default(),
            expected: fields.read_as("expected"),
        }
    }

    /// The question, over those of these cohorts that lie between the two ends.
    ///
    /// # Errors
    /// A text that says what to change.
    pub(crate) fn question(&self, cohorts: &BTreeSet<CohortId>) -> Result<Question, String> {
        let chosen = cohorts.iter().copied().filter(|cohort| {
            self.from.is_none_or(|from| *cohort >= from) && self.to.is_none_or(|to| *cohort <= to)
        });
        let filter = self.filters.iter().filter(|(_, codes)| !codes.is_empty()).cloned().collect();
        let question = Question::new(self.unit, chosen.collect(), self.by.clone(), filter);
        let question = question.map_err(|error| error.to_string())?;
        match &self.mean {
            Some(mean) => question.with_mean_of(mean.clone()).map_err(|error| error.to_string()),
            None => Ok(question),
        }
    }

    /// The question as it is asked, with how exact it is to be.
    ///
    /// # Errors
    /// A text that says what to change.
    pub(crate) fn asking(&self, cohorts: &BTreeSet<CohortId>) -> Result<Asking, String> {
        let question = self.question(cohorts)?;
        let checked = Codebook::v1().check(&question).map_err(|error| error.to_string())?;
        Ok(Asking {
            sigma: self.sigma(&checked).ok_or("choose how exact the answer is to be")?,
            question: question.clone(),
            purpose: self.purpose,
            countries: self.countries.clone(),
            case_note: self.case_note.clone(),
            yearbooks: self.yearbooks,
        })
    }

    /// The noise that was chosen, else the least that the usual price buys.
    pub(crate) fn sigma(&self, checked: &CheckedQuestion<'_>) -> Option<Sigma> {
        let usual = || checked.sensitivity().best_sigma_within(USUAL_COST);
        self.sigma.or_else(usual).or_else(|| Sigma::all().last())
    }
}

fn filters(fields: &Fields) -> Vec<(AttributeId, BTreeSet<Code>)> {
    let mut found: BTreeMap<AttributeId, BTreeSet<Code>> = BTreeMap::new();
    let mut order: Vec<AttributeId> = Vec::new();
    for row in 1..=MOST_FILTERS {
        let Some(attribute) = fields.read_as::<AttributeId>(&format!("if{row}")) else { continue };
        let Some(known) = Codebook::v1().attribute(&attribute).filter(|a| is_askable(a)) else { continue };
        let name = format!("is{row}");
        let codes = fields.all(&name).filter_map(|code| code.parse().ok());
        let codes = codes.filter(|code| known.code_index(code).is_some());
        if !order.contains(&attribute) {
            order.push(attribute.clone());
        }
        found.entry(attribute).or_default().extend(codes);
    }
    order.into_iter().filter_map(|id| found.remove_entry(&id)).collect()
}

/// Whether tables may be made of an attribute.
pub(crate) fn is_askable(attribute: &Attribute) -> bool {
    attribute.release() == Release::Statistics && !attribute.codes().is_empty()
}

/// Whether a table of this unit can be broken down by an attribute.
pub(crate) fn fits(unit: Unit, id: &AttributeId) -> bool {
    let of_unit = |a: &Attribute| is_askable(a) && (a.unit() == unit || a.unit() == Unit::Case);
    id.is_cohort() || Codebook::v1().attribute(id).is_some_and(of_unit)
}

/// Whether the mean of an attribute can be asked for.
pub(crate) fn is_number(unit: Unit, id: &AttributeId) -> bool {
    let of_unit = |a: &Attribute| a.bins().is_some() && (a.unit() == unit || a.unit() == Unit::Case);
    Codebook::v1().attribute(id).is_some_and(of_unit)
}

/// The cohorts that can be asked about: those that the office has frozen itself, and those that froze on their public
/// day as far back as the office knows any.
pub(crate) fn askable_cohorts(own_frozen: &BTreeSet<CohortId>, today: time::Date) -> BTreeSet<CohortId> {
    let mut cohorts = own_frozen.clone();
    let first = own_frozen.first().copied();
    let Ok(mut cohort) = CohortId::of_date(today) else { return cohorts };
    for back in 0.. {
        if back >= USUAL_QUARTERS && first.is_none_or(|first| cohort < first) {
            break;
        }
        if cohort.freezes_on() <= today {
            cohorts.insert(cohort);
        }
        let Some(before) = before(cohort) else { break };
        cohort = before;
    }
    cohorts
}

/// The quarter before.
fn before(cohort: CohortId) -> Option<CohortId> {
    let day = cohort.last_day().checked_sub(time::Duration::days(100))?;
    CohortId::of_date(day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(query: &str) -> Draft {
        Draft::read(&Fields::read(query))
    }

    fn cohorts() -> BTreeSet<CohortId> {
        ["2023Q3", "2023Q4", "2024Q1"].map(|c| c.parse().unwrap()).into()
    }

    #[test]
    fn a_form_becomes_the_question_that_it_says() {
        let query = "unit=victim&by1=victim.sex&by2=case.cohort&if1=victim.age_class&is1=Child&from=2023Q4\
                     &country=BG&country=GR&purpose=investigation&note=Az%207&yearbooks=precise&expected=300";
        let draft = draft(query);
        let asking = draft.asking(&cohorts()).unwrap();
        assert_eq!(asking.question.canonical().matches("2023Q4,2024Q1").count(), 1, "{:?}", asking.question);
        assert!(asking.question.is_trend() && asking.question.filter().len() == 1);
        assert_eq!((asking.countries.len(), asking.purpose), (2, Purpose::Investigation));
        assert_eq!((asking.case_note.as_str(), asking.yearbooks), ("Az 7", YearbookUse::Precise));
        assert_eq!(draft.expected, Some(300));
    }

    #[test]
    fn what_a_form_cannot_have_said_is_left_out() {
        let nonsense = draft(
            "unit=people&by1=victim.sex&by2=victim.sex&by3=suspect.role&mean=victim.sex&if1=victim.name&is1=x\
             &if2=victim.sex&is2=Purple&country=Greece&purpose=spying&sigma=5&yearbooks=often&from=now",
        );
        assert_eq!(nonsense.by.len(), 1, "twice the same, and another unit's");
        assert!(nonsense.mean.is_none() && nonsense.sigma.is_none() && nonsense.from.is_none());
        assert!(nonsense.countries.is_empty() && nonsense.purpose == Purpose::StrategicAnalysis);
        assert_eq!(nonsense.filters.len(), 1);
        assert!(nonsense.filters[0].1.is_empty(), "a code that the attribute does not have");
        assert!(nonsense.question(&cohorts()).unwrap().filter().is_empty());
    }

    #[test]
    fn a_question_about_no_quarter_says_what_to_change() {
        let none = draft("from=2024Q1&to=2023Q3").question(&cohorts());
        assert!(none.unwrap_err().contains("cohorts"));
        assert!(draft("by1=victim.nationality").asking(&cohorts()).is_ok(), "unknown attributes fall away");
    }

    #[test]
    fn quarters_are_those_that_froze_by_the_calendar_and_those_that_the_office_froze() {
        let day = time::Date::from_calendar_date(2026, time::Month::May, 15).unwrap();
        let open = askable_cohorts(&BTreeSet::new(), day);
        assert_eq!(open.last().unwrap().to_string(), "2026Q1");
        assert!(open.len() >= USUAL_QUARTERS - 2 && open.first().unwrap().year() == 2020, "{open:?}");
        let own = BTreeSet::from(["2009Q2".parse().unwrap(), "2026Q2".parse().unwrap()]);
        let with_own = askable_cohorts(&own, day);
        assert_eq!(with_own.first().unwrap().to_string(), "2009Q2");
        assert!(with_own.contains(&"2026Q2".parse().unwrap()) && with_own.len() == 69, "{}", with_own.len());
    }

    #[test]
    fn without_a_choice_the_usual_price_buys_the_noise() {
        let asking = draft("unit=case").asking(&cohorts()).unwrap();
        let checked = Codebook::v1().check(&asking.question).unwrap();
        assert!(checked.cost(asking.sigma) <= USUAL_COST);
        assert_eq!(draft("unit=case&sigma=20").asking(&cohorts()).unwrap().sigma.get(), 20);
    }
}
