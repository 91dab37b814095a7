//! The form in which a question is put together, in plain language.

use super::draft::{Draft, MOST_BY, MOST_FILTERS, fits, is_askable, is_number};
use crate::web::parts::{Choice, Choices};
use safeborders_codebook::{Attribute, CheckedQuestion, Codebook};
use safeborders_pages::{Arg, Lexicon, Locale, Names};
use safeborders_types::{
    AgreementLine, Asking, AttributeId, CohortId, CountryCode, Purpose, Sigma, Unit, YearbookUse,
};
use std::collections::BTreeSet;

/// What a form is made for, beside what it says itself.
pub(crate) struct Around<'a> {
    pub(crate) cohorts: &'a BTreeSet<CohortId>,
    pub(crate) agreements: &'a [AgreementLine],
    pub(crate) own: CountryCode,
}

/// The form, ready to be drawn.
pub(crate) struct Form {
    pub(crate) unit: &'static str,
    pub(crate) units: Vec<Choice>,
    pub(crate) by: Vec<(String, String, Vec<Choices>)>,
    pub(crate) means: Vec<Choice>,
    pub(crate) filters: Vec<FilterRow>,
    pub(crate) from: Vec<Choice>,
    pub(crate) to: Vec<Choice>,
    pub(crate) countries: Vec<Choice>,
    pub(crate) purposes: Vec<Choice>,
    pub(crate) agreements: Vec<String>,
    pub(crate) sigmas: Vec<Choice>,
    pub(crate) yearbooks: Vec<Choice>,
    pub(crate) expected: String,
}

/// One condition: its attribute, and the codes to tick once it has one.
pub(crate) struct FilterRow {
    pub(crate) number: usize,
    pub(crate) label: String,
    pub(crate) attributes: Vec<Choices>,
    pub(crate) name: String,
    pub(crate) codes: Vec<Choice>,
}

impl Form {
    pub(crate) fn of(draft: &Draft, around: &Around<'_>, t: &'static Locale) -> Self {
        let names = Lexicon::new(t);
        Self {
            unit: unit_word(draft.unit),
            units: [Unit::Victim, Unit::Case, Unit::Suspect]
                .map(|unit| Choice::new(unit_word(unit), t.units(unit), unit == draft.unit))
                .into(),
            by: (0..MOST_BY).map(|row| by_row(draft, row, &names, t)).collect(),
            means: means(draft, &names, t),
            filters: filter_rows(draft, &names, t),
            from: ends(around.cohorts, draft.from.or(around.cohorts.first().copied())),
            to: ends(around.cohorts, draft.to.or(around.cohorts.last().copied())),
            countries: countries(draft, around, &names),
            purposes: [Purpose::StrategicAnalysis, Purpose::Prevention, Purpose::Investigation]
                .map(|purpose| {
                    Choice::new(purpose_word(purpose), t.purpose(purpose), purpose == draft.purpose)
                })
                .into(),
            agreements: asked_under(around.agreements),
            sigmas: sigmas(draft, around.cohorts, t),
            yearbooks: yearbooks(draft.yearbooks, t),
            expected: draft.expected.map_or_else(String::new, |expected| expected.to_string()),
        }
    }
}

fn unit_word(unit: Unit) -> &'static str {
    match unit {
        Unit::Case => "case",
        Unit::Victim => "victim",
        Unit::Suspect => "suspect",
    }
}

/// A purpose as forms and logs write it.
pub(crate) fn purpose_word(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::StrategicAnalysis => "strategic-analysis",
        Purpose::Investigation => "investigation",
        Purpose::Prevention => "prevention",
    }
}

/// The attributes of the codebook under the unit that they describe, with one of them chosen.
fn grouped(
    keep: impl Fn(&Attribute) -> bool,
    chosen: Option<&AttributeId>,
    names: &Lexicon,
    t: &Locale,
) -> Vec<Choices> {
    let group = |unit: Unit| {
        let of = Codebook::v1().attributes_of(unit).filter(|a| keep(a));
        let mut choices: Vec<Choice> = of
            .map(|a| Choice::new(a.id().to_string(), names.attribute(a.id()), chosen == Some(a.id())))
            .collect();
        choices.sort_by_key(|choice| choice.name.to_lowercase());
        Choices { heading: t.units(unit), choices }
    };
    let groups = [Unit::Victim, Unit::Suspect, Unit::Case].map(group);
    groups.into_iter().filter(|group| !group.choices.is_empty()).collect()
}

fn by_row(draft: &Draft, row: usize, names: &Lexicon, t: &Locale) -> (String, String, Vec<Choices>) {
    let chosen = draft.by.get(row);
    let nothing = Choice::new("", t.text("explore-nothing"), chosen.is_none());
    let quarter = AttributeId::cohort();
    let over_time = Choice::new(quarter.to_string(), names.attribute(&quarter), chosen == Some(&quarter));
    let mut groups = vec![Choices { heading: t.text("o-ask-general"), choices: vec![nothing, over_time] }];
    groups.extend(grouped(|a| fits(draft.unit, a.id()), chosen, names, t));
    let label = t.text(["o-ask-by-first", "o-ask-by-second", "o-ask-by-third"][row.min(2)]);
    (format!("by{}", row + 1), label, groups)
}

fn means(draft: &Draft, names: &Lexicon, t: &Locale) -> Vec<Choice> {
    let numbers = Codebook::v1().attributes().iter().filter(|a| is_number(draft.unit, a.id()));
    let mean = |a: &Attribute| {
        let attribute = names.attribute(a.id());
        let name = t.with("o-ask-mean-of", &[("attribute", Arg::Text(&attribute))]);
        Choice::new(a.id().to_string(), name, draft.mean.as_ref() == Some(a.id()))
    };
    let count = Choice::new("", t.text("o-ask-count"), draft.mean.is_none());
    std::iter::once(count).chain(numbers.map(mean)).collect()
}

fn filter_rows(draft: &Draft, names: &Lexicon, t: &Locale) -> Vec<FilterRow> {
    let rows = (draft.filters.len() + 1).min(MOST_FILTERS);
    let row = |at: usize| {
        let chosen = draft.filters.get(at);
        let any = Choice::new("", t.text("o-ask-any"), chosen.is_none());
        let mut attributes = vec![Choices { heading: t.text("o-ask-general"), choices: vec![any] }];
        attributes.extend(grouped(is_askable, chosen.map(|(id, _)| id), names, t));
        let codes = chosen.map_or_else(Vec::new, |(id, ticked)| {
            let codes = Codebook::v1().attribute(id).map_or(&[][..], Attribute::codes);
            let choice = |code: &safeborders_types::Code| {
                Choice::new(code.to_string(), names.code(id, code), ticked.contains(code))
            };
            codes.iter().map(choice).collect()
        });
        FilterRow {
            number: at + 1,
            label: t.with("o-ask-only", &[("n", Arg::of(at + 1))]),
            attributes,
            name: chosen.map_or_else(String::new, |(id, _)| names.attribute(id)),
            codes,
        }
    };
    (0..rows).map(row).collect()
}

fn ends(cohorts: &BTreeSet<CohortId>, chosen: Option<CohortId>) -> Vec<Choice> {
    let choice =
        |cohort: &CohortId| Choice::new(cohort.to_string(), cohort.to_string(), chosen == Some(*cohort));
    cohorts.iter().rev().map(choice).collect()
}

/// The parties of the agreements under which something may happen, without this office's own country.
fn countries(draft: &Draft, around: &Around<'_>, names: &Lexicon) -> Vec<Choice> {
    let parties: BTreeSet<CountryCode> = around
        .agreements
        .iter()
        .filter(|line| line.standing == safeborders_types::AgreementStanding::InForce)
        .flat_map(|line| line.parties.iter().copied())
        .filter(|country| *country != around.own)
        .collect();
    let choice = |country: CountryCode| {
        Choice::new(country.to_string(), names.country(country), draft.countries.contains(&country))
    };
    parties.into_iter().map(choice).collect()
}

/// The agreements under which this office asks.
fn asked_under(agreements: &[AgreementLine]) -> Vec<String> {
    let asked = agreements.iter().filter(|line| line.asked_under);
    asked.map(|line| format!("{} ({})", line.title, line.agreement)).collect()
}

/// The noise scales with what each costs and how far its interval reaches in one country; without a question that can
/// be asked, without the price.
fn sigmas(draft: &Draft, cohorts: &BTreeSet<CohortId>, t: &Locale) -> Vec<Choice> {
    let question = draft.question(cohorts).ok();
    let checked = question.as_ref().and_then(|question| Codebook::v1().check(question).ok());
    let chosen = draft.sigma.or_else(|| draft.sigma(checked.as_ref()?));
    let mean = draft.mean.is_some();
    let offered = Sigma::all().filter(|sigma| mean || sigma.get() <= 128 || Some(*sigma) == chosen);
    let choice = |sigma: Sigma| {
        let reach = t.number(i64::from(sigma.get()) * 2);
        let name = match checked.as_ref().map(|checked: &CheckedQuestion<'_>| checked.cost(sigma)) {
            Some(cost) => t.with(
                "o-ask-sigma-cost",
                &[("reach", Arg::Text(&reach)), ("cost", Arg::Text(&cost.to_string()))],
            ),
            None => t.with("o-ask-sigma", &[("reach", Arg::Text(&reach))]),
        };
        Choice::new(sigma.to_string(), name, chosen == Some(sigma))
    };
    offered.map(choice).collect()
}

fn yearbooks(chosen: YearbookUse, t: &Locale) -> Vec<Choice> {
    [
        ("first", YearbookUse::First, t.text("o-ask-yearbooks-first")),
        ("only", YearbookUse::Only, t.text("o-ask-yearbooks-only")),
        ("precise", YearbookUse::Precise, t.text("o-ask-yearbooks-precise")),
    ]
    .map(|(word, yearbooks, name)| Choice::new(word, name, yearbooks == chosen))
    .into()
}

/// The address's fields of a question that was asked: to change it, or to ask it again.
pub(crate) fn query(asking: &Asking) -> String {
    let question = &asking.question;
    let mut fields: Vec<(String, String)> = vec![("unit".into(), unit_word(question.unit()).into())];
    let mut add = |name: String, value: String| fields.push((name, value));
    for (at, id) in question.dimensions().iter().enumerate() {
        add(format!("by{}", at + 1), id.to_string());
    }
    if let Some(mean) = question.mean_of() {
        add("mean".into(), mean.to_string());
    }
    for (at, (id, codes)) in question.filter().iter().enumerate().take(MOST_FILTERS) {
        add(format!("if{}", at + 1), id.to_string());
        codes.iter().for_each(|code| add(format!("is{}", at + 1), code.to_string()));
    }
    let ends = [("from", question.cohorts().first()), ("to", question.cohorts().last())];
    for (name, cohort) in ends.into_iter().filter_map(|(name, end)| Some((name, end?))) {
        add(name.into(), cohort.to_string());
    }
    asking.countries.iter().for_each(|country| add("country".into(), country.to_string()));
    add("purpose".into(), purpose_word(asking.purpose).into());
    add("sigma".into(), asking.sigma.to_string());
    crate::web::fields::query(fields.iter().map(|(name, value)| (name.as_str(), value.as_str())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::fields::Fields;

    #[test]
    fn a_question_that_was_asked_fills_the_form_in_again_but_its_reference_stays_out_of_addresses() {
        let cohorts = BTreeSet::from(["2023Q4".parse().unwrap(), "2024Q1".parse().unwrap()]);
        let query =
            "unit=victim&by1=victim.sex&if1=victim.age_class&is1=Child&country=BG&note=Az%207&sigma=20";
        let asking = Draft::read(&Fields::read(query)).asking(&cohorts).unwrap();
        let again = self::query(&asking);
        assert!(!again.contains("Az"), "{again}");
        let same = Draft::read(&Fields::read(&again)).asking(&cohorts).unwrap();
        assert_eq!(
            (same.question, same.sigma, same.countries),
            (asking.question, asking.sigma, asking.countries)
        );
    }

    #[test]
    fn a_form_offers_what_fits_its_unit_and_nothing_that_never_leaves() {
        let cohorts = BTreeSet::from(["2024Q1".parse().unwrap()]);
        let draft = Draft::read(&Fields::read("unit=suspect&if1=suspect.role"));
        let around = Around { cohorts: &cohorts, agreements: &[], own: "GR".parse().unwrap() };
        let form = Form::of(&draft, &around, Locale::english());
        let offered: Vec<&str> = form
            .by
            .iter()
            .flat_map(|(.., groups)| groups)
            .flat_map(|g| &g.choices)
            .map(|c| c.id.as_str())
            .collect();
        assert!(offered.contains(&"suspect.role") && offered.contains(&"case.cohort"));
        assert!(!offered.iter().any(|id| id.starts_with("victim.")), "a suspect has no victim's attributes");
        assert!(!form.filters[0].codes.is_empty() && form.filters[1].codes.is_empty());
        assert!(form.sigmas.iter().filter(|choice| choice.chosen).count() == 1);
        assert!(form.sigmas.iter().all(|choice| choice.name.contains('ρ')), "every step says its price");
    }
}
