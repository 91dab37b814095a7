//! From the fields of a form to a record of the native format. Nothing is judged here: what was typed is handed on as it
//! is, but for names of countries, which become their codes.

use super::MOST_PERSONS;
use crate::web::fields::Fields;
use safeborders_codebook::{Attribute, CodeList, Codebook};
use safeborders_pages::Locale;
use safeborders_types::Unit;
use serde_json::{Map, Value, json};

/// The record that the fields make.
pub(super) fn record(fields: &Fields, t: &Locale) -> Value {
    let mut record = known(fields, Unit::Case, "", t);
    for key in ["id", "registered", "narrative"] {
        // Browsers end the lines of a form's text with two characters, files with one.
        let text = fields.one(key).replace("\r\n", "\n");
        if !text.is_empty() {
            record.insert(key.to_owned(), json!(text));
        }
    }
    for (key, letter, unit) in [("victims", 'v', Unit::Victim), ("suspects", 's', Unit::Suspect)] {
        let count = fields.read_as(key).unwrap_or(0_usize).min(MOST_PERSONS);
        let stays = (0..count).filter(|at| !fields.ticked(&format!("{letter}{at}.out")));
        let persons = stays.map(|at| Value::Object(known(fields, unit, &format!("{letter}{at}."), t)));
        record.insert(key.to_owned(), persons.collect());
    }
    let countries = Codebook::v1().attributes().iter().find_map(|attribute| {
        Some(attribute).filter(|attribute| attribute.list().is_some_and(|list| list.id() == "countries"))
    });
    let stops = fields.all("route").filter(|stop| !stop.is_empty());
    let stops = stops.map(|stop| countries.map_or_else(|| stop.to_owned(), |of| code_of(of, stop, t)));
    record.insert("route".to_owned(), json!(stops.collect::<Vec<_>>()));
    record.insert("links".to_owned(), links(fields));
    Value::Object(record)
}

fn known(fields: &Fields, unit: Unit, prefix: &str, t: &Locale) -> Map<String, Value> {
    let mut known = Map::new();
    for attribute in Codebook::v1().attributes_of(unit).filter(|a| a.counted_from().is_none()) {
        let id = attribute.id().as_str();
        let name = format!("{prefix}{id}");
        let given = fields.all(&name).filter(|value| !value.is_empty());
        let mut values: Vec<String> = given.map(|value| code_of(attribute, value, t)).collect();
        // Questions count the first values in their order: what was there before stays before what is new.
        let was: Vec<&str> = fields.one(&format!("was.{name}")).split(' ').collect();
        let place = |value: &String| was.iter().position(|known| known == value).unwrap_or(usize::MAX);
        values.sort_by_key(place);
        match values.as_slice() {
            [] => {}
            [one] => drop(known.insert(id.to_owned(), json!(one))),
            several => drop(known.insert(id.to_owned(), json!(several))),
        }
    }
    known
}

/// The code that was typed or that a typed name stands for; else what was typed, which the parser refuses.
fn code_of(attribute: &Attribute, typed: &str, t: &Locale) -> String {
    let Some(list) = attribute.list() else { return typed.to_owned() };
    let upper = typed.to_uppercase();
    let is_code = |text: &str| text.parse().is_ok_and(|code| list.index(&code).is_some());
    if is_code(typed) {
        return typed.to_owned();
    }
    let named = named(attribute, list, typed, t.tag()).or_else(|| named(attribute, list, typed, "en"));
    named.or_else(|| is_code(&upper).then_some(upper)).unwrap_or_else(|| typed.to_owned())
}

fn named(attribute: &Attribute, list: &CodeList, typed: &str, language: &str) -> Option<String> {
    let typed = typed.to_lowercase();
    let fits = |name: &str| name.to_lowercase() == typed;
    let mut codes = list.iter();
    let found = codes.find(|(index, _)| attribute.code_name(*index, language).is_some_and(fits));
    found.map(|(_, code)| code.as_str().to_owned())
}

fn links(fields: &Fields) -> Value {
    let rows = fields.all("link-value").zip(fields.all("link-kind")).zip(fields.all("link-of"));
    let filled = rows.filter(|((value, _), _)| !value.is_empty());
    filled.map(|((value, kind), of)| json!({ "kind": kind, "value": value, "of": of })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(encoded: &str) -> Value {
        record(&Fields::read(encoded), Locale::english())
    }

    #[test]
    fn fields_become_a_record_as_they_were_typed() {
        let record = made(
            "id=GR-1&registered=2024-03-05&case.transport=Car&case.transport=Coach&victims=2&v0.victim.age=15\
             &v1.out=yes&v1.victim.age=20&suspects=1&s0.suspect.sex=Masculine&route=greece&route=&route=it\
             &link-value=%2B30&link-kind=phone&link-of=suspect&link-value=&link-kind=plate&link-of=case&narrative=x",
        );
        assert_eq!(
            record,
            json!({ "id": "GR-1", "registered": "2024-03-05", "case.transport": ["Car", "Coach"],
                    "victims": [{ "victim.age": "15" }], "suspects": [{ "suspect.sex": "Masculine" }],
                    "route": ["GR", "IT"], "links": [{ "kind": "phone", "value": "+30", "of": "suspect" }],
                    "narrative": "x" })
        );
    }

    #[test]
    fn what_was_there_before_keeps_its_order_and_what_nobody_knows_stays_as_it_is() {
        let record = made(
            "case.transport=Car&case.transport=Coach&case.transport=Aeroplane&was.case.transport=Coach+Car",
        );
        assert_eq!(record["case.transport"], json!(["Coach", "Car", "Aeroplane"]));
        assert_eq!(made("route=Atlantis&case.transport=%3Cb%3E")["route"], json!(["Atlantis"]));
        assert_eq!(made("case.transport=%3Cb%3E")["case.transport"], json!("<b>"));
        assert_eq!(made("victims=999999999")["victims"].as_array().unwrap().len(), MOST_PERSONS);
    }
}
