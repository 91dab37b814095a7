//! The map of Europe: countries shaded by estimate, corridors as arcs with width by estimate.
//!
//! Nothing is drawn without its interval: a country says it in words beside its estimate, an arc is drawn twice, as
//! wide as the upper and as the lower end of its interval.

mod arcs;
mod atlas;
mod classes;
mod drawing;
mod of_table;

pub(crate) use drawing::circle;
pub use of_table::{ROUTE, by_country, corridors, is_drawable};

use crate::figure::Figure;
use crate::html::{Html, RenderError};
use crate::lang::Locale;
use crate::names::Names;
use arcs::Arc;
use askama::Template;
use atlas::{HEIGHT, WIDTH};
use classes::Classes;
use safeborders_types::CountryCode;
use std::collections::BTreeMap;

/// Countries smaller than this get a dot, so that they can be seen.
const SMALL: u32 = 160;
/// Countries smaller than this have no room for a label.
const LABELLED: u32 = 1_500;

/// A flow from one country to another.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Corridor {
    /// Where it begins.
    pub from: CountryCode,
    /// Where it ends.
    pub to: CountryCode,
    /// How many.
    pub figure: Figure,
}

/// What is drawn on the map.
#[derive(Clone, Copy)]
pub struct EuropeMap<'a> {
    /// What the figures are.
    pub title: &'a str,
    /// The figure of each country that has one.
    pub countries: &'a BTreeMap<CountryCode, Figure>,
    /// The corridors; the widest are drawn.
    pub corridors: &'a [Corridor],
    /// Where names come from.
    pub names: &'a dyn Names,
}

struct Shape {
    code: String,
    outline: &'static str,
    class: String,
    hatched: bool,
    /// What a pointer reads.
    says: String,
    dot: Option<(f64, f64)>,
}

struct Label {
    x: f64,
    y: f64,
    code: String,
    figure: String,
}

#[derive(Template)]
#[template(path = "map.html")]
struct Page {
    t: &'static Locale,
    title: String,
    body: Html,
    classes: Vec<(usize, String)>,
    near_zero: bool,
    arcs: usize,
    corridors: usize,
    outside: usize,
}

#[derive(Template)]
#[template(path = "map_body.html")]
struct Body {
    t: &'static Locale,
    title: String,
    shapes: Vec<Shape>,
    labels: Vec<Label>,
    arcs: Vec<Arc>,
    /// Whether the picture stands alone as a file, with its style and its outlines inside.
    alone: bool,
    /// Where the outlines are that a page loads once.
    outlines: String,
}

impl EuropeMap<'_> {
    /// The map with its legend and the note on boundaries.
    ///
    /// # Errors
    /// [`RenderError`] when the template cannot be filled in.
    pub fn page(&self, t: &'static Locale) -> Result<Html, RenderError> {
        let arcs = arcs::widest(self.corridors);
        let classes = Classes::of(self.countries.values());
        let outside = |corridor: &&Corridor| {
            corridor.from != corridor.to && !corridor.figure.near_zero && arcs::ends(corridor).is_none()
        };
        Html::from_template(&Page {
            t,
            title: self.title.to_owned(),
            body: self.body(t, false)?,
            classes: classes.legend(t),
            near_zero: self.countries.values().any(|figure| figure.near_zero),
            arcs: arcs.len(),
            corridors: self.corridors.len(),
            outside: self.corridors.iter().filter(outside).count(),
        })
    }

    /// The map as a file of its own (SVG).
    ///
    /// # Errors
    /// [`RenderError`] when the template cannot be filled in.
    pub fn svg(&self, t: &'static Locale) -> Result<Html, RenderError> {
        self.body(t, true)
    }

    fn body(&self, t: &'static Locale, alone: bool) -> Result<Html, RenderError> {
        let classes = Classes::of(self.countries.values());
        let shape = |land: &'static atlas::Land| {
            let figure = self.countries.get(&land.code);
            let name = self.names.country(land.code);
            let small = land.area < SMALL && (figure.is_some() || land.area < 30);
            Shape {
                code: land.code.to_string(),
                outline: land.outline,
                class: figure.map_or_else(|| "none".to_owned(), |f| format!("q{}", classes.class(f))),
                hatched: figure.is_some_and(|figure| figure.near_zero),
                says: figure.map_or_else(|| name.clone(), |f| format!("{name}: {}", says(f, t))),
                dot: small.then_some((land.x, land.y)),
            }
        };
        let label = |land: &'static atlas::Land| {
            let figure = self.countries.get(&land.code).filter(|_| land.area >= LABELLED)?;
            let figure = format!("{} ± {}", t.estimate(figure), t.number(figure.half_width()));
            Some(Label { x: land.x, y: land.y, code: land.code.to_string(), figure })
        };
        Html::from_template(&Body {
            t,
            title: self.title.to_owned(),
            shapes: atlas::lands().iter().map(shape).collect(),
            labels: atlas::lands().iter().filter_map(label).collect(),
            arcs: arcs::widest(self.corridors),
            alone,
            outlines: crate::assets::OUTLINES.path(),
        })
    }
}

/// A figure in one line, with what can be said of it.
fn says(figure: &Figure, t: &Locale) -> String {
    let near = if figure.near_zero { format!(" ≈ 0, {}", t.text("near-zero")) } else { String::new() };
    format!("{} ({}){near}", t.estimate(figure), t.interval(figure))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Lexicon;

    fn figure(estimate: i64, half: i64) -> Figure {
        Figure { estimate, low: estimate - half, high: estimate + half, near_zero: estimate <= half }
    }

    fn html(countries: &[(&str, Figure)], corridors: &[(&str, &str, Figure)]) -> String {
        let countries = countries.iter().map(|(c, f)| (c.parse().unwrap(), *f)).collect();
        let corridors: Vec<Corridor> = corridors
            .iter()
            .map(|(from, to, figure)| Corridor {
                from: from.parse().unwrap(),
                to: to.parse().unwrap(),
                figure: *figure,
            })
            .collect();
        let lexicon = Lexicon::new(Locale::english());
        let map =
            EuropeMap { title: "Victims", countries: &countries, corridors: &corridors, names: &lexicon };
        map.page(Locale::english()).unwrap().to_string()
    }

    #[test]
    fn a_country_is_shaded_with_its_interval_in_words_and_hatched_near_zero() {
        let html = html(&[("IT", figure(900, 50)), ("MT", figure(3, 50)), ("FR", figure(200, 50))], &[]);
        assert!(html.contains("Italy: 900 (850 to 950)</title>"), "{html}");
        assert!(html.contains("Malta: 3 (\u{2212}47 to 53) ≈ 0"), "{html}");
        assert_eq!(html.matches("class=\"hatch-over\"").count(), 3, "outline and dot of Malta, legend");
        assert!(html.contains("900 ± 50"), "the label has it too");
    }

    #[test]
    fn a_page_names_the_outlines_that_it_loads_once_and_a_file_has_them_inside() {
        let countries = BTreeMap::from([("MT".parse().unwrap(), figure(3, 50))]);
        let lexicon = Lexicon::new(Locale::english());
        let map = EuropeMap { title: "Victims", countries: &countries, corridors: &[], names: &lexicon };
        let page = map.page(Locale::english()).unwrap().to_string();
        let named = format!("{}#MT\"", crate::assets::OUTLINES.path());
        assert_eq!(page.matches(&named).count(), 2, "the outline and its hatching");
        let malta = atlas::land_of("MT".parse().unwrap()).unwrap().outline;
        assert!(!page.contains(malta), "{page}");
        let file = map.svg(Locale::english()).unwrap().to_string();
        assert!(file.contains(malta) && !file.contains("/assets/"), "a file loads nothing");
    }

    #[test]
    fn the_note_on_boundaries_is_under_every_map() {
        assert!(html(&[], &[]).contains("do not imply"), "{}", html(&[], &[]));
    }

    #[test]
    fn an_arc_is_drawn_with_both_ends_of_its_interval_or_not_at_all() {
        let corridors =
            [("RO", "IT", figure(400, 40)), ("BG", "GR", figure(100, 40)), ("AL", "GR", figure(5, 40))];
        let html = html(&[], &corridors);
        assert_eq!(html.matches("class=\"arc-high\"").count(), 2);
        assert_eq!(html.matches("class=\"arc-low\"").count(), 2);
        assert!(html.contains("RO → IT: 400 (360 to 440)"), "{html}");
        assert!(!html.contains("AL → GR"), "what cannot be told from zero is in the table");
    }

    #[test]
    fn a_corridor_that_begins_outside_the_picture_is_counted_and_not_drawn() {
        let html = html(&[], &[("VN", "FR", figure(400, 40)), ("FR", "FR", figure(400, 40))]);
        assert!(!html.contains("arc-high") && html.contains("One corridor"), "{html}");
    }
}
