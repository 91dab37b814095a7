//! Holding a hand-kept JSON schema against what a program reads.

use serde_json::Value;
use std::collections::BTreeSet;

/// Where a value in which nothing is left out and its schema differ: a field that only one of them has, another kind of
/// value, a table that the schema leaves open. Empty when they fit.
#[must_use]
pub fn schema_differences(value: &Value, schema: &Value) -> Vec<String> {
    let mut found = Vec::new();
    differences("", value, schema, &mut found);
    found
}

fn differences(path: &str, value: &Value, schema: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => {
            let told = schema["properties"].as_object().cloned().unwrap_or_default();
            let names: BTreeSet<&String> = fields.keys().collect();
            let known: BTreeSet<&String> = told.keys().collect();
            found.extend(names.symmetric_difference(&known).map(|name| format!("{path}.{name}")));
            if schema["additionalProperties"] != Value::Bool(false) {
                found.push(format!("{path} is open"));
            }
            for (name, value) in fields {
                if let Some(schema) = told.get(name) {
                    differences(&format!("{path}.{name}"), value, schema, found);
                }
            }
        }
        Value::Array(items) => {
            items.iter().for_each(|item| differences(&format!("{path}[]"), item, &schema["items"], found));
        }
        other => {
            let kind = match other {
                Value::Bool(_) => "boolean",
                Value::String(_) => "string",
                Value::Number(number) if number.is_u64() => "integer",
                _ => "number",
            };
            if schema["type"] != kind {
                found.push(format!("{path} is a {kind}, and not {}", schema["type"]));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_field_too_many_one_too_few_another_kind_and_an_open_table_are_found() {
        let value = json!({ "a": 1, "b": [{ "c": "x" }], "d": true });
        let table = |fields: Value| json!({ "additionalProperties": false, "properties": fields });
        let b = json!({ "items": table(json!({ "c": { "type": "string" } })) });
        let fits = table(json!({ "a": { "type": "integer" }, "b": b, "d": { "type": "boolean" } }));
        assert_eq!(schema_differences(&value, &fits), Vec::<String>::new());
        let mut other = fits;
        other["properties"]["a"]["type"] = "string".into();
        other["properties"]["e"] = json!({});
        other["properties"].as_object_mut().unwrap().remove("d");
        other["properties"]["b"]["items"]["additionalProperties"] = true.into();
        assert_eq!(schema_differences(&value, &other).len(), 4, "{:?}", schema_differences(&value, &other));
    }
}
