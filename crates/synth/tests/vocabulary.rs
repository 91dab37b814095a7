//! Every value that is written is one of the codebook's, and every line is in the native format.

mod common;

use common::{EIGHT, countries, lines};
use safeborders_codebook::{Codebook, LinkKind};
use safeborders_synth::{Plan, Profile};
use safeborders_types::{AttributeId, Code, Unit};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

type Check = Result<(), String>;

/// The rules of the native format, as `docs/intake.md` states them.
fn line(value: &Value, seen: &mut BTreeSet<String>) -> Check {
    let object = value.as_object().ok_or("not an object")?;
    for key in ["id", "registered", "victims", "suspects"] {
        object.get(key).ok_or(format!("no {key}"))?;
    }
    for (key, value) in object {
        match key.as_str() {
            "id" => {
                text(value)?.starts_with("SYN-").then_some(()).ok_or("an id that does not say synthetic")?
            }
            "registered" => registered(text(value)?)?,
            "narrative" => {
                text(value)?.to_lowercase().contains("synthetic").then_some(()).ok_or("narrative")?
            }
            "victims" => persons(value, Unit::Victim, seen)?,
            "suspects" => persons(value, Unit::Suspect, seen)?,
            "route" => array(value)?.iter().try_for_each(|c| code("case.country_of_transit", c))?,
            "links" => array(value)?.iter().try_for_each(link)?,
            _ => attribute(Unit::Case, key, value, seen)?,
        }
    }
    Ok(())
}

fn persons(value: &Value, unit: Unit, seen: &mut BTreeSet<String>) -> Check {
    let list = array(value)?;
    if list.len() > 200 {
        return Err("too many persons".to_owned());
    }
    for person in list {
        let person: &Map<_, _> = person.as_object().ok_or("a person is an object")?;
        if person.contains_key("victim.age") && person.contains_key("victim.age_group") {
            return Err("an age and a group".to_owned());
        }
        person.iter().try_for_each(|(key, value)| attribute(unit, key, value, seen))?;
    }
    Ok(())
}

fn attribute(unit: Unit, key: &str, value: &Value, seen: &mut BTreeSet<String>) -> Check {
    let id: AttributeId = key.parse().map_err(|_| format!("{key} is no attribute"))?;
    let known = Codebook::v1().attribute(&id).ok_or(format!("{key} is not in the codebook"))?;
    if known.unit() != unit {
        return Err(format!("{key} in another unit"));
    }
    seen.insert(key.to_owned());
    match (value, known.bounds()) {
        (Value::Number(number), Some((min, max))) => {
            let number = number.as_u64().ok_or("not a whole number")?;
            let fits = (u64::from(min)..=u64::from(max)).contains(&number);
            fits.then_some(()).ok_or(format!("{key} {number} is out of bounds"))
        }
        (Value::String(_), None) => code(key, value),
        (Value::Array(codes), None) if known.max_values() > 1 && !codes.is_empty() => {
            let distinct: BTreeSet<_> = codes.iter().map(Value::to_string).collect();
            (distinct.len() == codes.len()).then_some(()).ok_or("a value twice")?;
            codes.iter().try_for_each(|c| code(key, c))
        }
        _ => Err(format!("{key}: a value of the wrong kind")),
    }
}

fn code(attribute: &str, value: &Value) -> Check {
    let id: AttributeId = attribute.parse().map_err(|_| "attribute")?;
    let parsed: Code = text(value)?.parse().map_err(|_| "not a code")?;
    let known = Codebook::v1().code_index(&id, &parsed);
    known.map(|_| ()).ok_or(format!("{attribute} has no code {parsed}"))
}

fn registered(date: &str) -> Check {
    let numbers: Vec<u32> = date.split('-').filter_map(|n| n.parse().ok()).collect();
    let fits = match numbers[..] {
        [year] => date.len() == 4 && (2022..=2024).contains(&year),
        [year, month, day] => {
            date.len() == 10
                && (2022..=2024).contains(&year)
                && (1..=12).contains(&month)
                && (1..=31).contains(&day)
        }
        _ => false,
    };
    fits.then_some(()).ok_or(format!("{date} is no date"))
}

fn link(value: &Value) -> Check {
    let kind = text(&value["kind"])?;
    kind.parse::<LinkKind>().map_err(|_| format!("{kind} is no kind of link"))?;
    let holder = value.get("of").map_or(Ok("case"), text)?;
    holder.parse::<Unit>().map_err(|_| format!("{holder} holds nothing"))?;
    let value = text(&value["value"])?;
    let marks = ["+999 ", "SYN", "XX00", "@example.invalid", "Nowhere"];
    marks.iter().any(|m| value.contains(m)).then_some(()).ok_or(format!("{value} could be real"))
}

fn text(value: &Value) -> Result<&str, String> {
    value.as_str().ok_or_else(|| "not a text".to_owned())
}

fn array(value: &Value) -> Result<&Vec<Value>, String> {
    value.as_array().ok_or_else(|| "not an array".to_owned())
}

#[test]
fn every_value_is_a_code_of_the_codebook_in_every_country() {
    let mut all = Profile::calibrated();
    all.push("SE".parse().unwrap());
    let names: Vec<String> = all.iter().map(ToString::to_string).collect();
    let plan = Plan::new(5, all, 2000);
    let mut seen = BTreeSet::new();
    for of in &names {
        for (number, value) in lines(&plan, of).iter().enumerate() {
            if let Err(reason) = line(value, &mut seen) {
                panic!("{of} line {number}: {reason}");
            }
        }
    }
}

#[test]
fn every_attribute_that_is_not_derived_is_written() {
    let plan = Plan::new(6, countries(&EIGHT), 1000);
    let mut seen = BTreeSet::new();
    for of in EIGHT {
        lines(&plan, of).iter().for_each(|value| line(value, &mut seen).unwrap());
    }
    for attribute in Codebook::v1().attributes() {
        // What is counted from the file itself is not written either.
        let derived = attribute.derived_from().is_some() || attribute.counted_from().is_some();
        assert!(derived || seen.contains(attribute.id().as_str()), "{} is never written", attribute.id());
    }
}

#[test]
fn the_walk_refuses_what_is_not_in_the_codebook() {
    let sound = || json!({"id":"SYN-BE-1","registered":"2023-01-31","victims":[{}],"suspects":[]});
    assert_eq!(line(&sound(), &mut BTreeSet::new()), Ok(()));
    let wrong = [
        ("id", json!("BE-1")),
        ("registered", json!("2023-13-01")),
        ("case.transport", json!(["Teleport"])),
        ("case.transport", json!([])),
        ("case.transport", json!(["Car", "Car"])),
        ("case.offender_structure", json!(["Couple"])),
        ("case.teleport", json!("Car")),
        ("victim.sex", json!("Feminine")),
        ("suspects", json!([{"victim.sex":"Feminine"}])),
        ("victims", json!([{"victim.age":121}])),
        ("victims", json!([{"victim.age":12,"victim.age_group":"9-17"}])),
        ("route", json!(["QQ"])),
        ("links", json!([{"kind":"phone","value":"+3225550100"}])),
        ("links", json!([{"kind":"fax","value":"+999 1"}])),
        ("narrative", json!("A real person.")),
        ("comment", json!("free")),
    ];
    for (key, value) in wrong {
        let mut doctored = sound();
        doctored[key] = value;
        assert!(line(&doctored, &mut BTreeSet::new()).is_err(), "{doctored}");
    }
}
