//! A case file as a record of the native format: what a form is filled with.

use safeborders_codebook::{Attribute, CodeIndex, Codebook};
use safeborders_vault::{CaseSheet, CodedFact};
use serde_json::{Map, Value, json};

/// A case file in the native format. What follows from something else is left out: it is filled in again.
pub(super) fn of_sheet(sheet: &CaseSheet) -> Value {
    let mut record = Map::new();
    record.insert("id".to_owned(), json!(sheet.source));
    record.insert("registered".to_owned(), json!(sheet.registered));
    record.extend(known(&sheet.case));
    let persons =
        |of: &[Vec<CodedFact>]| of.iter().map(|facts| Value::Object(known(facts))).collect::<Vec<_>>();
    record.insert("victims".to_owned(), Value::Array(persons(&sheet.victims)));
    record.insert("suspects".to_owned(), Value::Array(persons(&sheet.suspects)));
    record.insert("route".to_owned(), json!(sheet.route));
    let link = |link: &safeborders_vault::LinkFact| json!({ "kind": link.kind.to_string(), "value": link.value, "of": link.holder.to_string() });
    record.insert("links".to_owned(), Value::Array(sheet.links.iter().map(link).collect()));
    if let Some(narrative) = &sheet.narrative {
        record.insert("narrative".to_owned(), json!(narrative));
    }
    Value::Object(record)
}

fn known(facts: &[CodedFact]) -> Map<String, Value> {
    let book = Codebook::v1();
    let attribute = |fact: &CodedFact| fact.attribute.parse().ok().and_then(|id| book.attribute(&id));
    let mut known = Map::new();
    for fact in facts {
        let Some(attribute) = attribute(fact) else { continue };
        let source = attribute.derived_from().and_then(|index| book.at(index));
        let source = source.and_then(|source| facts.iter().find(|f| f.attribute == source.id().as_str()));
        if source.is_some_and(|source| follows(attribute, fact, source, book)) {
            continue;
        }
        let value = match attribute.bounds() {
            Some(_) => json!(number(fact)),
            None => json!(fact.codes),
        };
        known.insert(fact.attribute.clone(), value);
    }
    known
}

fn number(fact: &CodedFact) -> Option<u32> {
    if fact.codes.is_empty() { fact.words.first()?.parse().ok() } else { None }
}

/// Whether a fact is what the codebook derives from another.
fn follows(attribute: &Attribute, fact: &CodedFact, source: &CodedFact, book: &Codebook) -> bool {
    let own = |code: &String| attribute.code_index(&code.parse().ok()?);
    let held: Vec<CodeIndex> = fact.codes.iter().filter_map(own).collect();
    if let Some(number) = number(source) {
        return attribute.bands(number).is_some_and(|band| held == [band]);
    }
    let Some(from) = source.attribute.parse().ok().and_then(|id| book.attribute(&id)) else { return false };
    let mut groups = Vec::new();
    for code in &source.codes {
        let index = code.parse().ok().and_then(|code| from.code_index(&code));
        let group =
            index.and_then(|index| attribute.group(index)).filter(|group| *group != attribute.unknown());
        if let Some(group) = group.filter(|group| !groups.contains(group)) {
            groups.push(group);
        }
    }
    held == groups
}
