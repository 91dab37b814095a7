//! As much of JSON Schema as the description uses: whether a value fits, and values that do.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// The schemas of a document.
pub(super) struct Shapes(Map<String, Value>);

/// Every word of a schema that is understood here; another one is a defect of the schema.
const KNOWN: [&str; 15] = [
    "$ref",
    "additionalProperties",
    "anyOf",
    "description",
    "enum",
    "examples",
    "items",
    "maxItems",
    "maximum",
    "minItems",
    "minimum",
    "oneOf",
    "pattern",
    "prefixItems",
    "required",
];

impl Shapes {
    pub(super) fn of(document: &Value) -> Self {
        Self(document["components"]["schemas"].as_object().unwrap().clone())
    }

    pub(super) fn names(&self) -> BTreeSet<&str> {
        self.0.keys().map(String::as_str).collect()
    }

    pub(super) fn named(&self, name: &str) -> &Value {
        self.0.get(name).unwrap_or_else(|| panic!("no schema {name}"))
    }

    fn behind<'a>(&'a self, reference: &str) -> &'a Value {
        self.named(reference.strip_prefix("#/components/schemas/").unwrap())
    }

    /// Every reference and every word in a schema leads somewhere.
    pub(super) fn check(&self, schema: &Value) {
        for (word, value) in schema.as_object().unwrap() {
            assert!(
                KNOWN.contains(&word.as_str()) || matches!(word.as_str(), "type" | "properties"),
                "{word}"
            );
            match (word.as_str(), value) {
                ("$ref", Value::String(to)) => drop(self.behind(to)),
                ("properties", Value::Object(all)) => all.values().for_each(|schema| self.check(schema)),
                ("anyOf" | "oneOf" | "prefixItems", Value::Array(all)) => {
                    all.iter().for_each(|schema| self.check(schema));
                }
                ("items" | "additionalProperties", Value::Object(_)) => self.check(value),
                _ => {}
            }
        }
    }

    /// Why a value does not fit a schema.
    pub(super) fn fits(&self, schema: &Value, value: &Value) -> Result<(), String> {
        let wrong = |why: &str| Err(format!("{value} is {why}, by {schema}"));
        if let Some(to) = schema["$ref"].as_str() {
            return self.fits(self.behind(to), value);
        }
        for (word, exactly) in [("anyOf", false), ("oneOf", true)] {
            if let Some(all) = schema[word].as_array() {
                let fitting = all.iter().filter(|one| self.fits(one, value).is_ok()).count();
                if fitting == 0 || (exactly && fitting > 1) {
                    return wrong("none of them, or several");
                }
            }
        }
        if schema["enum"].as_array().is_some_and(|all| !all.contains(value)) {
            return wrong("not in the list");
        }
        let types: Vec<&str> = match &schema["type"] {
            Value::String(one) => vec![one],
            Value::Array(several) => several.iter().filter_map(Value::as_str).collect(),
            _ => Vec::new(),
        };
        if !types.is_empty() && !types.iter().any(|kind| is_of(kind, value)) {
            return wrong("of another type");
        }
        if let (Some(least), Some(found)) = (schema["minimum"].as_f64(), value.as_f64())
            && (found < least || schema["maximum"].as_f64().is_some_and(|most| found > most))
        {
            return wrong("out of range");
        }
        match value {
            Value::Array(items) => self.items_fit(schema, items),
            Value::Object(fields) => self.fields_fit(schema, fields),
            _ => Ok(()),
        }
    }

    fn items_fit(&self, schema: &Value, items: &[Value]) -> Result<(), String> {
        let count = items.len() as u64;
        let least = schema["minItems"].as_u64().unwrap_or(0);
        if count < least || schema["maxItems"].as_u64().is_some_and(|most| count > most) {
            return Err(format!("{count} items, by {schema}"));
        }
        let prefix = schema["prefixItems"].as_array().map_or(&[][..], Vec::as_slice);
        for (at, item) in items.iter().enumerate() {
            if let Some(schema) = prefix.get(at).or_else(|| schema.get("items")) {
                self.fits(schema, item)?;
            }
        }
        Ok(())
    }

    /// Answers are held to what is written down: a field that no schema names is a defect too.
    fn fields_fit(&self, schema: &Value, fields: &Map<String, Value>) -> Result<(), String> {
        for name in strings(&schema["required"]) {
            if !fields.contains_key(name) {
                return Err(format!("{name} is missing, by {schema}"));
            }
        }
        let Some(known) = schema["properties"].as_object() else {
            let of_any = schema.get("additionalProperties").filter(|of| of.is_object());
            return of_any.map_or(Ok(()), |of| fields.values().try_for_each(|value| self.fits(of, value)));
        };
        for (name, value) in fields {
            let of = known.get(name).ok_or_else(|| format!("{name} is in no schema: {schema}"))?;
            self.fits(of, value).map_err(|why| format!("{name}: {why}"))?;
        }
        Ok(())
    }

    /// A value that fits, with every property.
    pub(super) fn example(&self, schema: &Value) -> Value {
        if let Some(first) = schema["examples"].get(0).or_else(|| schema["enum"].get(0)) {
            return first.clone();
        }
        if let Some(to) = schema["$ref"].as_str() {
            return self.example(self.behind(to));
        }
        if let Some(first) = schema["anyOf"].get(0).or_else(|| schema["oneOf"].get(0)) {
            return self.example(first);
        }
        let kind = schema["type"].as_str().or_else(|| schema["type"].get(0).and_then(Value::as_str));
        match kind {
            Some("integer") => json!(schema["minimum"].as_u64().unwrap_or(0).max(1)),
            Some("number") => json!(0.5),
            Some("boolean") => json!(true),
            Some("array") => match schema["prefixItems"].as_array() {
                Some(all) => all.iter().map(|schema| self.example(schema)).collect(),
                None => {
                    let count = schema["minItems"].as_u64().unwrap_or(1).max(1);
                    (0..count).map(|_| self.example(&schema["items"])).collect()
                }
            },
            Some("object") => match schema["properties"].as_object() {
                Some(all) => all.iter().map(|(name, schema)| (name.clone(), self.example(schema))).collect(),
                None => json!({}),
            },
            _ => json!("a text"),
        }
    }

    /// Every alternative of a schema: each code of a list, each form of one of several.
    pub(super) fn alternatives(&self, schema: &Value) -> Vec<Value> {
        if let Some(all) = schema["oneOf"].as_array() {
            return all.iter().flat_map(|schema| self.alternatives(schema)).collect();
        }
        schema["enum"].as_array().cloned().unwrap_or_else(|| vec![self.example(schema)])
    }
}

/// The texts of a list.
pub(super) fn strings(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

fn is_of(kind: &str, value: &Value) -> bool {
    match kind {
        "integer" => value.is_u64() || value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "null" => value.is_null(),
        _ => false,
    }
}

#[test]
fn what_does_not_fit_is_found() {
    let schemas = json!({ "Pair": {
        "type": "object", "required": ["a"], "properties": {
            "a": { "type": "integer", "minimum": 1 },
            "b": { "type": "array", "items": { "enum": ["x", "y"] }, "maxItems": 2 },
            "c": { "anyOf": [{ "type": "string" }, { "type": "null" }] },
        },
    } });
    let shapes = Shapes::of(&json!({ "components": { "schemas": schemas } }));
    let pair = shapes.named("Pair");
    shapes.check(pair);
    for good in [json!({ "a": 1 }), json!({ "a": 2, "b": ["x", "y"], "c": null }), shapes.example(pair)] {
        assert_eq!(shapes.fits(pair, &good), Ok(()), "{good}");
    }
    for bad in [
        json!({}),
        json!({ "a": 0 }),
        json!({ "a": 1.5 }),
        json!({ "a": "1" }),
        json!({ "a": 1, "b": ["z"] }),
        json!({ "a": 1, "b": ["x", "x", "x"] }),
        json!({ "a": 1, "c": 1 }),
        json!({ "a": 1, "d": 1 }),
        json!([]),
    ] {
        assert!(shapes.fits(pair, &bad).is_err(), "{bad}");
    }
}
