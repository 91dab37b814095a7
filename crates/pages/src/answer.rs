//! A merged answer as the main part of a page: what it is about, what it rests on, map, bars, table, who stands
//! behind it, its files, and how to read it.

use crate::chart::chart;
use crate::facts::{Fact, table_facts};
use crate::html::{Html, RenderError};
use crate::lang::{Arg, Locale};
use crate::map::{EuropeMap, ROUTE, by_country, corridors, is_drawable};
use crate::parties::parties;
use crate::picture::Picture;
use crate::table::table;
use crate::trend::trend;
use askama::Template;
use safeborders_codebook::Codebook;
use std::collections::BTreeMap;

#[derive(Template)]
#[template(path = "answer.html")]
struct Answer<'a> {
    t: &'static Locale,
    cohorts: String,
    conditions: Vec<String>,
    facts: Vec<Fact>,
    map: Option<Html>,
    chart: Html,
    table: Html,
    parties: Html,
    downloads: &'a [(String, &'static str)],
    several: Option<String>,
}

/// The answer below its heading. `downloads` are addresses of its files with what each link says.
///
/// # Errors
/// [`RenderError`] when a template cannot be filled in.
pub fn answer(
    picture: &Picture<'_>,
    downloads: &[(String, &'static str)],
    t: &'static Locale,
) -> Result<Html, RenderError> {
    let over_time = picture.question.is_trend();
    Html::from_template(&Answer {
        t,
        cohorts: crate::words::cohorts(picture.question.cohorts()),
        conditions: t.conditions(picture.question, picture.names),
        facts: table_facts(picture.table, picture.names, t),
        map: on_map(picture, t)?,
        chart: if over_time { trend(picture, t)? } else { chart(picture, t)? },
        table: table(picture, t)?,
        parties: parties(picture, t)?,
        downloads,
        several: several(picture, t),
    })
}

/// The map of an answer by country, or from country to country.
fn on_map(picture: &Picture<'_>, t: &'static Locale) -> Result<Option<Html>, RenderError> {
    if !is_drawable(picture.question) || picture.table.cells.is_empty() {
        return Ok(None);
    }
    let one = picture.table.axes.len() == 1;
    let countries = if one { by_country(picture.table) } else { BTreeMap::new() };
    let corridors = if one { Vec::new() } else { corridors(picture.table, ROUTE) };
    let title = t.title(picture.question, picture.names);
    let (countries, corridors) = (&countries, corridors.as_slice());
    EuropeMap { title: &title, countries, corridors, names: picture.names }.page(t).map(Some)
}

/// What is said of attributes of which one person or case file may have several values.
fn several(picture: &Picture<'_>, t: &Locale) -> Option<String> {
    let attributes = picture.question.dimensions().iter().filter_map(|id| Codebook::v1().attribute(id));
    let several: Vec<String> =
        attributes.filter(|a| a.max_values() > 1).map(|a| picture.names.attribute(a.id())).collect();
    (!several.is_empty()).then(|| t.with("how-several", &[("attributes", Arg::Text(&t.list(&several)))]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Example, Hostile, Plain, axis};

    fn html(example: &Example) -> String {
        answer(&example.picture(&Plain), &[("/x.csv?a=\"".to_owned(), "CSV")], Locale::english())
            .unwrap()
            .to_string()
    }

    #[test]
    fn an_answer_by_country_has_a_map_bars_a_table_and_who_stands_behind_it() {
        let by_country = Example::new(&[axis("victim.citizenship", &["GR", "BG"])], &[120, 40]);
        let html = html(&by_country);
        for part in [
            "class=\"europe\"",
            "class=\"bars\"",
            "<table",
            "2 of 3 countries",
            "/x.csv?a=&#34;",
            "<dl class",
        ] {
            assert!(html.contains(part), "{part}: {html}");
        }
        assert!(!self::html(&Example::one_dimension()).contains("class=\"europe\""), "the control");
    }

    #[test]
    fn where_nobody_answered_there_is_no_figure_but_a_reason() {
        let html = html(&Example::nobody_answered());
        assert!(html.contains("No node answered") && !html.contains("class=\"bars\""), "{html}");
    }

    #[test]
    fn script_in_a_name_is_escaped() {
        let example = Example::one_dimension();
        let hostile = Hostile("<script>x</script>");
        let html = answer(&example.picture(&hostile), &[], Locale::english()).unwrap();
        assert!(!html.as_str().contains("<script>"));
    }
}
