//! A record, read by the import's own parser. The parser says what is wrong first; to say it beside every field, each field
//! is read once more by itself.

use super::EntryProblem;
use crate::api::{ApiError, ErrorKind};
use safeborders_cases::{CaseFile, Mapping, Reject};
use safeborders_codebook::Codebook;
use serde_json::{Map, Value, json};
use time::Date;

/// The mapping of the native format.
const NATIVE: &str = "safeborders";
/// A day on which a case may have been registered, for fields that are read by themselves.
const SOME_DAY: &str = "2020-01-01";
/// The most fields that are read by themselves: a record has at most two hundred victims and as many suspects.
const MOST_PROBES: usize = 20_000;

/// The case file of a record, or what is wrong with it, field by field.
///
/// # Errors
/// [`ErrorKind::Invalid`] for a record that is too large; [`ErrorKind::Internal`] when the parser cannot be had.
pub(super) fn read(record: &Value, today: Date) -> Result<Result<CaseFile, Vec<EntryProblem>>, ApiError> {
    let whole = parsed(&[record], today)?;
    let reject = match whole.into_iter().next() {
        Some(Ok(file)) => return Ok(Ok(file)),
        Some(Err(reject)) => reject,
        None => return Err(ApiError::new(ErrorKind::Invalid, "the record is empty")),
    };
    let Value::Object(fields) = record else { return Ok(Err(vec![problem("", &reject)])) };
    let probes = probes(fields);
    let lines: Vec<&Value> = probes.iter().map(|probe| &probe.line).collect();
    let mut problems: Vec<EntryProblem> = Vec::new();
    for (probe, outcome) in probes.iter().zip(parsed(&lines, today)?) {
        let Err(reject) = outcome else { continue };
        let within = |known: &EntryProblem| known.at.starts_with(&format!("{}/", probe.at));
        match probe.of_person {
            // What is wrong with one of its fields was said beside that.
            true if problems.iter().any(within) => {}
            true => problems.push(problem(&format!("{}/{}", probe.at, reject.column()), &reject)),
            false => problems.push(problem(&probe.at, &reject)),
        }
    }
    if problems.is_empty() {
        problems.push(problem(reject.column(), &reject));
    }
    Ok(Err(problems))
}

fn problem(at: &str, reject: &Reject) -> EntryProblem {
    EntryProblem {
        at: at.trim_end_matches('/').to_owned(),
        code: reject.reason().code().to_owned(),
        message: reject.reason().to_string(),
    }
}

/// Reads each of these as one record.
fn parsed(records: &[&Value], today: Date) -> Result<Vec<Result<CaseFile, Reject>>, ApiError> {
    if records.len() > MOST_PROBES {
        return Err(ApiError::new(
            ErrorKind::Invalid,
            "the record has too many fields: import it from a file",
        ));
    }
    let failed = |error: &dyn std::fmt::Display| ApiError::new(ErrorKind::Internal, error.to_string());
    let mut lines = Vec::new();
    for record in records {
        serde_json::to_writer(&mut lines, record).map_err(|e| failed(&e))?;
        lines.push(b'\n');
    }
    let mapping = Mapping::shipped(NATIVE).map_err(|e| failed(&e))?;
    let intake = safeborders_cases::open_pipe(lines.as_slice(), &mapping, Codebook::v1(), today);
    let intake = intake.map_err(|e| ApiError::new(ErrorKind::Invalid, e.to_string()))?;
    Ok(intake.collect())
}

/// One field in a record of its own.
struct Probe {
    at: String,
    line: Value,
    /// It is a whole person, whose fields may disagree.
    of_person: bool,
}

fn probes(fields: &Map<String, Value>) -> Vec<Probe> {
    // No two records of one reading have the same number, whatever number the record has.
    let own = fields.get("id").and_then(Value::as_str).unwrap_or_default();
    let other = if own.trim().starts_with('p') { 'q' } else { 'p' };
    let mut probes = Vec::new();
    let mut add = |at: String, of_person: bool, part: Value| {
        let mut line = json!({ "id": format!("{other}{}", probes.len()), "registered": SOME_DAY });
        if let (Value::Object(line), Value::Object(part)) = (&mut line, part) {
            line.extend(part);
            line.retain(|_, value| !value.is_null());
        }
        probes.push(Probe { at, line, of_person });
    };
    for required in ["id", "registered"] {
        add(required.to_owned(), false, json!({ required: fields.get(required).cloned() }));
    }
    for (key, value) in fields {
        match (key.as_str(), value) {
            ("id" | "registered", _) => {}
            ("victims" | "suspects", Value::Array(persons)) => {
                for (at, person) in persons.iter().enumerate() {
                    if let Value::Object(known) = person {
                        for (name, value) in known {
                            add(format!("{key}/{at}/{name}"), false, json!({ key: [{ name: value }] }));
                        }
                    }
                    add(format!("{key}/{at}"), true, json!({ key: [person] }));
                }
            }
            ("links", Value::Array(links)) => {
                for (at, link) in links.iter().enumerate() {
                    add(format!("links/{at}"), false, json!({ "links": [link] }));
                }
            }
            _ => add(key.clone(), false, json!({ key: value })),
        }
    }
    probes
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::date;

    const TODAY: Date = date!(2026 - 03 - 01);

    fn sound() -> Value {
        json!({ "id": "p0", "registered": "2024-03-05", "case.transport": ["Car"], "route": ["BG", "GR"],
                "victims": [{ "victim.age": "15" }, {}], "suspects": [{ "suspect.sex": "Masculine" }],
                "links": [{ "kind": "phone", "value": "+30 210 1234567", "of": "suspect" }], "narrative": "Told." })
    }

    fn wrong(change: impl FnOnce(&mut Value)) -> Vec<(String, String)> {
        let mut record = sound();
        change(&mut record);
        let problems = read(&record, TODAY).unwrap().err().expect("something is wrong");
        problems.into_iter().map(|problem| (problem.at, problem.code)).collect()
    }

    #[test]
    fn a_sound_record_is_a_case_file() {
        let file = read(&sound(), TODAY).unwrap().ok().unwrap();
        assert_eq!((file.source().as_str(), file.victims().len(), file.route().len()), ("p0", 2, 2));
    }

    #[test]
    fn everything_that_is_wrong_is_said_beside_its_field() {
        let found = wrong(|record| {
            record["registered"] = json!("2030-01-01");
            record["case.transport"] = json!(["Rocket"]);
            record["victims"][0]["victim.age"] = json!("old");
            record["suspects"][0]["suspect.sex"] = json!("Nobody");
            record["links"][0]["value"] = json!("call me");
            record["route"] = json!(["GR", "ZZ"]);
            record["narrative"] = json!("x".repeat(20_001));
        });
        let found: Vec<(&str, &str)> = found.iter().map(|(at, code)| (at.as_str(), code.as_str())).collect();
        for expected in [
            ("registered", "future-date"),
            ("case.transport", "unknown-value"),
            ("victims/0/victim.age", "not-a-number"),
            ("suspects/0/suspect.sex", "unknown-value"),
            ("links/0", "bad-link"),
            ("route", "unknown-value"),
            ("narrative", "too-many"),
        ] {
            assert!(found.contains(&expected), "{expected:?}: {found:?}");
        }
        assert_eq!(found.len(), 7, "{found:?}");
    }

    #[test]
    fn fields_that_disagree_are_named_and_what_is_missing_too() {
        let found = wrong(|record| record["victims"][0]["victim.age_group"] = json!("18To20"));
        assert!(found[0].0.starts_with("victims/0"), "{found:?}");
        for (key, code) in [("id", "missing-id"), ("registered", "missing-date")] {
            let found = wrong(|record| drop(record.as_object_mut().unwrap().remove(key)));
            assert_eq!(found, [(key.to_owned(), code.to_owned())]);
        }
    }

    #[test]
    fn what_is_no_record_is_refused_without_being_quoted() {
        for record in
            [json!([1]), json!("text"), json!(null), json!({ "victims": 5 }), json!({ "secret": "x" })]
        {
            let problems = match read(&record, TODAY) {
                Ok(Ok(_)) => panic!("{record}"),
                Ok(Err(problems)) => problems.into_iter().map(|p| p.message).collect::<Vec<_>>().join(" "),
                Err(error) => error.message,
            };
            assert!(!problems.is_empty());
        }
        let found = wrong(|record| record["links"][0]["value"] = json!("call me at noon"));
        assert!(!format!("{found:?}").contains("noon"));
    }
}
