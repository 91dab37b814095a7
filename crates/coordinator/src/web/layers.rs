//! What the map can show: a year of the yearbooks, or a question that was asked by country.

use crate::asked::{Asked, QuestionId};
use crate::coordinator::Coordinator;
use crate::error::AskError;
use crate::nodes::Nodes;
use safeborders_pages::{
    Arg, COUNTRY, Corridor, Fact, Figure, Lexicon, Locale, ROUTE, Shelf, View, by_country, corridors,
    is_drawable,
};
use safeborders_types::{AttributeId, CountryCode, MergedCell, MergedTable, Question, Unit};
use std::collections::BTreeMap;

/// What corridors of yearbooks begin with.
const CITIZENSHIP: &str = "victim.citizenship_group";
/// The most questions to choose from.
const MAX_ASKED: usize = 20;

/// One thing that the map can show.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Layer {
    Year(u16),
    Asked(QuestionId, Question),
}

/// A layer with its figures.
pub(crate) struct Layered {
    pub(crate) view: View,
    pub(crate) countries: BTreeMap<CountryCode, Figure>,
    pub(crate) corridors: Vec<Corridor>,
    /// The figures that the corridors are, beside those of the countries.
    pub(crate) corridor_view: Option<View>,
    pub(crate) total: Option<MergedCell>,
    pub(crate) year: Option<String>,
    asked: Option<Asked>,
}

impl Layered {
    /// Where the figures come from.
    pub(crate) fn sources(&self, t: &Locale) -> String {
        match &self.asked {
            Some(asked) => sources_of(asked, self.view.table.answered.len(), t),
            None => self.view.sources(t),
        }
    }
}

/// The sum over the countries, with its interval. Where that reaches zero it says so; below zero, why it stands there.
pub(crate) fn total_fact(total: &MergedCell, t: &Locale) -> Fact {
    let total = Figure::from(total);
    let mut note = t.interval(&total);
    if total.estimate < 0 {
        note = format!("{note}. {}", t.text("report-method-zero"));
    } else if total.near_zero {
        note = format!("{note}: {}", t.text("near-zero"));
    }
    Fact { name: t.text("fact-total"), value: t.estimate(&total), note }
}

/// Where the figures of an answer come from.
pub(crate) fn sources_of(asked: &Asked, answered: usize, t: &Locale) -> String {
    let (version, when) = (asked.codebook.to_string(), t.moment(asked.last_at_s));
    let arguments = [("n", Arg::of(answered)), ("version", Arg::Text(&version)), ("when", Arg::Text(&when))];
    t.with("question-sources", &arguments)
}

impl Layer {
    /// All of them, the latest year first.
    pub(crate) fn all(shelf: &Shelf, asked: &[Asked]) -> Vec<Self> {
        let years = shelf.years().into_iter().rev().map(Self::Year);
        let drawable = asked.iter().filter(|asked| is_drawable(&asked.question)).take(MAX_ASKED);
        years.chain(drawable.map(|asked| Self::Asked(asked.id(), asked.question.clone()))).collect()
    }

    /// How an address names it.
    pub(crate) fn id(&self) -> String {
        match self {
            Self::Year(year) => format!("yearbooks-{year}"),
            Self::Asked(id, _) => id.to_string(),
        }
    }

    /// What it is called.
    pub(crate) fn name(&self, names: &Lexicon, t: &Locale) -> String {
        match self {
            Self::Year(year) => t.with("overview-year", &[("year", Arg::Text(&year.to_string()))]),
            Self::Asked(_, question) => t.title(question, names),
        }
    }
}

/// The figures of a layer; `None` when nobody stands behind them.
pub(crate) async fn europe_of<N: Nodes>(
    coordinator: &Coordinator<N>,
    shelf: &Shelf,
    layer: &Layer,
) -> Result<Option<Layered>, AskError> {
    match layer {
        Layer::Year(year) => Ok(of_year(coordinator, shelf, *year)),
        Layer::Asked(id, _) => {
            let merged = coordinator.merged(*id).await?;
            Ok(merged.map(|merged| of_answer(merged.asked, merged.table)))
        }
    }
}

fn of_year<N: Nodes>(coordinator: &Coordinator<N>, shelf: &Shelf, year: u16) -> Option<Layered> {
    let members = coordinator.nodes.countries();
    let view = shelf.by_country(year, Unit::Victim, None, &members)?;
    let total = shelf.together_total(year, Unit::Victim);
    let citizenship: AttributeId = CITIZENSHIP.parse().ok()?;
    let corridor_view = shelf.by_country(year, Unit::Victim, Some(&citizenship), &members);
    let route = [CITIZENSHIP, COUNTRY];
    Some(Layered {
        countries: by_country(&view.table),
        corridors: corridor_view.as_ref().map_or_else(Vec::new, |view| corridors(&view.table, route)),
        corridor_view,
        view,
        total,
        year: Some(year.to_string()),
        asked: None,
    })
}

fn of_answer(asked: Asked, table: MergedTable) -> Layered {
    let one = table.axes.len() == 1;
    Layered {
        countries: if one { by_country(&table) } else { BTreeMap::new() },
        corridors: if one { Vec::new() } else { corridors(&table, ROUTE) },
        corridor_view: None,
        view: View { question: asked.question.clone(), table },
        total: None,
        year: None,
        asked: Some(asked),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_types::Interval;

    #[test]
    fn a_total_that_is_near_or_below_zero_says_what_that_means() {
        let note = |estimate: i64, half: f64| {
            let at = estimate as f64;
            let interval = Interval { low: at - half, high: at + half };
            total_fact(&MergedCell { estimate, interval }, Locale::english()).note
        };
        assert_eq!(note(900, 50.0), "850 to 950");
        assert_eq!(note(20, 50.0), "\u{2212}30 to 70: cannot be told from zero");
        assert!(
            note(-20, 50.0).starts_with("\u{2212}70 to 30. ") && note(-20, 50.0).contains("is noise around")
        );
    }
}
