//! One operation of the interface, written down in a line and unfolded into what OpenAPI wants.

use super::FAILURES;
use crate::rules::{Rule, rule};
use axum::http::Method;
use serde_json::{Map, Value, json};

/// What an operation is about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Area {
    Asking,
    Cases,
    Patterns,
    Exchange,
    People,
    Records,
}

impl Area {
    pub(super) const ALL: [Self; 6] =
        [Self::Asking, Self::Cases, Self::Patterns, Self::Exchange, Self::People, Self::Records];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Asking => "asking",
            Self::Cases => "cases",
            Self::Patterns => "patterns",
            Self::Exchange => "exchange",
            Self::People => "people",
            Self::Records => "records",
        }
    }

    pub(super) const fn words(self) -> &'static str {
        match self {
            Self::Asking => "Cohorts, budgets, questions, yearbooks.",
            Self::Cases => "The office's own case files.",
            Self::Patterns => "Patterns, networks and similar case files among the office's own.",
            Self::Exchange => {
                "Rounds, link checks, referrals, agreements: what is done with other countries."
            }
            Self::People => "Log-in, people, tokens, the word of a second person.",
            Self::Records => "Both logs, settings, keys, backups.",
        }
    }
}

/// A parameter of an address.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parameter {
    name: &'static str,
    schema: &'static str,
    required: bool,
    words: &'static str,
}

/// A parameter that must be there. Its schema is named, or `integer` or `string`.
pub(super) const fn needs(name: &'static str, schema: &'static str, words: &'static str) -> Parameter {
    Parameter { name, schema, required: true, words }
}

/// A parameter that may be left out.
pub(super) const fn may(name: &'static str, schema: &'static str, words: &'static str) -> Parameter {
    Parameter { name, schema, required: false, words }
}

/// The parameters of a log from its newest entry backwards.
pub(super) const LATEST: &[Parameter] = &[
    may("before", "integer", "Those before this number; without it, from the newest on."),
    may("most", "integer", "So many at most, up to 500; 100 without it."),
    may(
        "only",
        "string",
        "Only this event (of the house log: this person); `left` is whatever left the house.",
    ),
];

/// What an operation answers with.
#[derive(Clone, Copy, Debug)]
enum Gives {
    Null,
    One(&'static str),
    List(&'static str),
    Text,
    Document,
    Job(&'static str),
}

/// One operation.
#[derive(Clone, Copy, Debug)]
pub(super) struct Operation {
    method: &'static str,
    path: &'static str,
    words: &'static str,
    parameters: &'static [Parameter],
    takes: Option<&'static str>,
    gives: Gives,
}

const fn operation(method: &'static str, path: &'static str, words: &'static str) -> Operation {
    Operation { method, path, words, parameters: &[], takes: None, gives: Gives::Null }
}

pub(super) const fn get(path: &'static str, words: &'static str) -> Operation {
    operation("get", path, words)
}

pub(super) const fn post(path: &'static str, words: &'static str) -> Operation {
    operation("post", path, words)
}

pub(super) const fn delete(path: &'static str, words: &'static str) -> Operation {
    operation("delete", path, words)
}

impl Operation {
    /// With these parameters in its address.
    pub(super) const fn with(self, parameters: &'static [Parameter]) -> Self {
        Self { parameters, ..self }
    }

    /// With a body of this schema.
    pub(super) const fn takes(self, schema: &'static str) -> Self {
        Self { takes: Some(schema), ..self }
    }

    /// It answers with one of these.
    pub(super) const fn one(self, schema: &'static str) -> Self {
        Self { gives: Gives::One(schema), ..self }
    }

    /// It answers with a list of these.
    pub(super) const fn list(self, schema: &'static str) -> Self {
        Self { gives: Gives::List(schema), ..self }
    }

    /// It starts a job of which one of these comes.
    pub(super) const fn job(self, schema: &'static str) -> Self {
        Self { gives: Gives::Job(schema), ..self }
    }

    /// It answers with a text.
    pub(super) const fn text(self) -> Self {
        Self { gives: Gives::Text, ..self }
    }

    /// It answers with an OpenAPI document.
    pub(super) const fn document(self) -> Self {
        Self { gives: Gives::Document, ..self }
    }

    pub(super) const fn verb(&self) -> &'static str {
        self.method
    }

    /// Its whole path.
    pub(super) fn address(&self) -> String {
        format!("/api/v1/{}", self.path)
    }

    /// What the one table of rights says of it.
    pub(super) fn rule(&self) -> Option<Rule> {
        let method = match self.method {
            "get" => Method::GET,
            "post" => Method::POST,
            _ => Method::DELETE,
        };
        rule(&method, &self.path.replace("{job}", "1"))
    }

    /// As OpenAPI wants it.
    pub(super) fn describe(&self, area: Area) -> Value {
        let named = self.path.replace(['/', '.'], "_").replace(['{', '}'], "");
        let mut told = json!({
            "operationId": format!("{}_{named}", self.method),
            "summary": self.words,
            "tags": [area.name()],
            "responses": self.responses(),
        });
        let Some(map) = told.as_object_mut() else { return told };
        let mut say = |name: &str, value: Value| drop(map.insert(name.to_owned(), value));
        match self.rule() {
            None | Some(Rule::Open) => say("security", json!([])),
            Some(Rule::May(right)) => say("x-right", json!(right)),
            Some(Rule::Recorded(right, ..)) => {
                say("x-right", json!(right));
                say("x-recorded-first", json!(true));
            }
        }
        let parameters = self.described_parameters();
        if !parameters.is_empty() {
            say("parameters", Value::Array(parameters));
        }
        if let Some(schema) = self.takes {
            let content = json!({ "application/json": { "schema": reference(schema) } });
            say("requestBody", json!({ "required": true, "content": content }));
        }
        told
    }

    fn described_parameters(&self) -> Vec<Value> {
        let schema = |name| match name {
            "integer" => json!({ "type": "integer", "minimum": 0 }),
            "string" => json!({ "type": "string" }),
            named => reference(named),
        };
        let one = |p: &Parameter| json!({ "name": p.name, "in": "query", "required": p.required, "description": p.words, "schema": schema(p.schema) });
        let job = self.path.contains("{job}").then(|| {
            json!({ "name": "job", "in": "path", "required": true, "description": "Its number.", "schema": schema("integer") })
        });
        job.into_iter().chain(self.parameters.iter().map(one)).collect()
    }

    fn responses(&self) -> Value {
        let (status, words, schema) = match self.gives {
            Gives::Null => ("200", "It is done.", json!({ "type": "null" })),
            Gives::One(name) => ("200", "What was asked for.", reference(name)),
            Gives::List(name) => {
                ("200", "What was asked for.", json!({ "type": "array", "items": reference(name) }))
            }
            Gives::Text => ("200", "What was asked for.", json!({ "type": "string" })),
            Gives::Document => ("200", "What was asked for.", json!({ "type": "object" })),
            Gives::Job(_) => ("202", "The work has begun: see `jobs/{job}`.", reference("JobState")),
        };
        let mut good =
            json!({ "description": words, "content": { "application/json": { "schema": schema } } });
        if let (Gives::Job(name), Some(good)) = (self.gives, good.as_object_mut()) {
            good.insert("x-result".to_owned(), reference(name));
        }
        let mut all = Map::from_iter([(status.to_owned(), good)]);
        for (kind, _) in FAILURES {
            let named = json!({ "$ref": format!("#/components/responses/{}", kind.word()) });
            all.insert(kind.status().as_u16().to_string(), named);
        }
        Value::Object(all)
    }
}

fn reference(schema: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{schema}") })
}
