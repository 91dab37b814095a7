//! The form of one case file: every attribute of the codebook as a field, filled from a record, with what is wrong beside
//! it.

use crate::entry::EntryProblem;
use crate::web::parts::Choice;
use safeborders_codebook::{Attribute, CodeList, Codebook, LinkKind};
use safeborders_pages::{Arg, Locale};
use safeborders_types::Unit;
use serde_json::Value;

/// A list with more codes is typed, with suggestions, instead of being chosen from.
const MOST_CHOICES: usize = 40;
/// Empty lines for further identifiers, and for further countries of a route.
const SPARE_LINKS: usize = 2;
const SPARE_STOPS: usize = 3;

/// A text field with what is wrong with it.
#[derive(Default)]
pub(super) struct Text {
    pub(super) value: String,
    pub(super) error: Option<String>,
}

/// The form.
pub(super) struct Form {
    /// The version that it changes; a new file has none.
    pub(super) seen: Option<String>,
    pub(super) id: Text,
    pub(super) registered: Text,
    pub(super) case: Vec<Field>,
    pub(super) victims: Vec<Person>,
    pub(super) suspects: Vec<Person>,
    pub(super) route: Vec<String>,
    pub(super) route_error: Option<String>,
    pub(super) links: Vec<LinkRow>,
    pub(super) narrative: Text,
    /// Lists that are typed into, with suggestions.
    pub(super) suggested: Vec<Suggested>,
    places: Vec<String>,
}

/// A victim or a suspect.
pub(super) struct Person {
    /// What its fields' names begin with.
    pub(super) prefix: String,
    pub(super) title: String,
    pub(super) fields: Vec<Field>,
    pub(super) error: Option<String>,
}

/// One attribute.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) label: String,
    pub(super) note: String,
    pub(super) input: Input,
    pub(super) error: Option<String>,
}

/// How it is filled in.
pub(super) enum Input {
    Number { value: String },
    One(Vec<Choice>),
    Several { choices: Vec<Choice>, was: String },
    Typed { values: Vec<String>, list: String },
}

/// An identifier.
pub(super) struct LinkRow {
    pub(super) number: usize,
    pub(super) kinds: Vec<Choice>,
    pub(super) holders: Vec<Choice>,
    pub(super) value: String,
    pub(super) error: Option<String>,
}

/// What is suggested in a field: codes with their names.
pub(super) struct Suggested {
    pub(super) id: String,
    pub(super) codes: Vec<(String, String)>,
}

impl Form {
    /// The form of a record, with these problems beside their fields.
    pub(super) fn of(record: &Value, seen: Option<&str>, problems: &[EntryProblem], t: &Locale) -> Self {
        let error = |at: &str| {
            problems.iter().find(|problem| problem.at == at).map(|problem| problem.message.clone())
        };
        let text = |key: &str| Text { value: texts(record.get(key)).concat(), error: error(key) };
        let fields = |unit, prefix: &str, at: &str, known: &Value| {
            let attributes = Codebook::v1().attributes_of(unit).filter(|a| a.counted_from().is_none());
            let field = |attribute: &Attribute| {
                let id = attribute.id().as_str();
                let error = error(&format!("{at}{id}"));
                Field::of(attribute, format!("{prefix}{id}"), &texts(known.get(id)), error, t)
            };
            attributes.map(field).collect::<Vec<_>>()
        };
        let persons = |key: &str, unit, letter: char, title: &str| {
            let list = record.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            let person = |(at, known): (usize, &Value)| Person {
                prefix: format!("{letter}{at}."),
                title: t.with(title, &[("n", Arg::of(at + 1))]),
                fields: fields(unit, &format!("{letter}{at}."), &format!("{key}/{at}/"), known),
                error: error(&format!("{key}/{at}")),
            };
            list.iter().enumerate().map(person).collect::<Vec<_>>()
        };
        let mut route = texts(record.get("route"));
        route.extend((0..SPARE_STOPS).map(|_| String::new()));
        let mut form = Self {
            seen: seen.map(str::to_owned),
            id: text("id"),
            registered: text("registered"),
            case: fields(Unit::Case, "", "", record),
            victims: persons("victims", Unit::Victim, 'v', "o-entry-victim"),
            suspects: persons("suspects", Unit::Suspect, 's', "o-entry-suspect"),
            route,
            route_error: error("route"),
            links: links(record, &error, t),
            narrative: text("narrative"),
            suggested: suggested(t),
            places: Vec::new(),
        };
        form.places = problems.iter().map(|p| p.at.clone()).filter(|at| form.shows(at)).collect();
        form
    }

    /// Whether a problem at this place stands beside its field.
    pub(super) fn has_place_for(&self, at: &str) -> bool {
        self.places.iter().any(|place| place == at)
    }

    fn shows(&self, at: &str) -> bool {
        let own = ["id", "registered", "route", "narrative"].contains(&at);
        let of = |fields: &[Field], name: &str| fields.iter().any(|field| field.name == name);
        let person = |persons: &[Person], rest: &str, letter: char| match rest.split_once('/') {
            None => rest.parse::<usize>().is_ok_and(|at| at < persons.len()),
            Some((at, name)) => {
                let person = at.parse::<usize>().ok().and_then(|at| persons.get(at));
                person.is_some_and(|person| of(&person.fields, &format!("{letter}{at}.{name}")))
            }
        };
        own || of(&self.case, at)
            || at.strip_prefix("victims/").is_some_and(|rest| person(&self.victims, rest, 'v'))
            || at.strip_prefix("suspects/").is_some_and(|rest| person(&self.suspects, rest, 's'))
            || at.strip_prefix("links/").is_some_and(|n| n.parse().is_ok_and(|n: usize| n < self.links.len()))
    }
}

impl Field {
    fn of(attribute: &Attribute, name: String, values: &[String], error: Option<String>, t: &Locale) -> Self {
        let source = attribute.derived_from().and_then(|index| Codebook::v1().at(index));
        let derived =
            |source: &Attribute| t.with("o-entry-derived", &[("name", Arg::Text(source.name(t.tag())))]);
        let range = attribute.bounds().map(|(min, max)| {
            let number = |n: u32| Arg::Count(i64::from(n));
            t.with("o-entry-range", &[("n", number(min)), ("most", number(max))])
        });
        let note = source.map(derived).or(range).unwrap_or_default();
        let input = match attribute.list() {
            None => Input::Number { value: values.concat() },
            Some(list) if list.codes().len() > MOST_CHOICES => {
                let spare = usize::from(attribute.max_values() > 1 || values.is_empty());
                let values = values.iter().cloned().chain((0..spare).map(|_| String::new()));
                Input::Typed { values: values.collect(), list: list.id().to_owned() }
            }
            Some(list) if attribute.max_values() > 1 || values.len() > 1 => {
                Input::Several { choices: choices(attribute, list, values, t), was: values.join(" ") }
            }
            Some(list) => Input::One(choices(attribute, list, values, t)),
        };
        Self { name, label: attribute.name(t.tag()).to_owned(), note, input, error }
    }
}

/// The codes of a list, and whatever else was sent: it is shown again, and refused beside its field.
fn choices(attribute: &Attribute, list: &CodeList, values: &[String], t: &Locale) -> Vec<Choice> {
    let known = list.iter().filter(|(index, _)| *index != list.unknown()).map(|(index, code)| {
        let name = attribute.code_name(index, t.tag()).unwrap_or(code.as_str()).to_owned();
        Choice::new(code.as_str(), name, values.iter().any(|value| value == code.as_str()))
    });
    let mut choices: Vec<Choice> = known.collect();
    for other in values {
        if choices.iter().all(|choice| choice.id != *other) {
            choices.push(Choice::new(other.as_str(), other.as_str(), true));
        }
    }
    choices
}

fn links(record: &Value, error: &dyn Fn(&str) -> Option<String>, t: &Locale) -> Vec<LinkRow> {
    let given = record.get("links").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let empty = Value::Null;
    let rows = given.iter().chain((0..SPARE_LINKS).map(|_| &empty));
    let row = |(number, link): (usize, &Value)| {
        let of = |key: &str| texts(link.get(key)).concat();
        let (kind, holder) = (of("kind"), of("of"));
        let kinds = LinkKind::ALL.iter().map(|known| {
            let name = Codebook::v1().link_name(*known, t.tag());
            Choice::new(known.to_string(), name, known.to_string() == kind)
        });
        let holders =
            [("case", "o-holder-case"), ("victim", "o-holder-victim"), ("suspect", "o-holder-suspect")];
        let holders = holders.map(|(id, key)| Choice::new(id, t.text(key), id == holder));
        LinkRow {
            number: number + 1,
            kinds: kinds.collect(),
            holders: holders.into(),
            value: of("value"),
            error: error(&format!("links/{number}")),
        }
    };
    rows.enumerate().map(row).collect()
}

/// The lists that are too long to choose from.
fn suggested(t: &Locale) -> Vec<Suggested> {
    let mut found: Vec<Suggested> = Vec::new();
    for attribute in Codebook::v1().attributes() {
        let Some(list) = attribute.list().filter(|list| list.codes().len() > MOST_CHOICES) else { continue };
        if found.iter().any(|known| known.id == list.id()) {
            continue;
        }
        let codes = list.iter().filter(|(index, _)| *index != list.unknown()).map(|(index, code)| {
            let name = attribute.code_name(index, t.tag()).unwrap_or(code.as_str());
            (code.as_str().to_owned(), name.to_owned())
        });
        found.push(Suggested { id: list.id().to_owned(), codes: codes.collect() });
    }
    found
}

/// The texts of a value of a record: one, several, or none.
fn texts(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(text)) => vec![text.clone()],
        Some(Value::Number(number)) => vec![number.to_string()],
        Some(Value::Array(list)) => list.iter().flat_map(|value| texts(Some(value))).collect(),
        _ => Vec::new(),
    }
}
