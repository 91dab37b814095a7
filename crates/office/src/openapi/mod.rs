//! The description of the office's interface (OpenAPI 3.1), served at `/api/v1/openapi.json`.
//!
//! Operations stand in `asking.rs`, `cases.rs` and their neighbours, schemas in `crates/office/openapi/*.json`. Nothing
//! of it is believed: tests hold every operation against the routes and the table of rights, every schema against the
//! Rust type of that name, and every answer that a test of this crate gets against its schema (decision 0010).

mod asking;
mod cases;
mod exchange;
mod operation;
mod patterns;
mod people;
mod records;
#[cfg(test)]
pub(crate) mod tests;

use crate::api::{ApiError, ErrorKind};
use crate::office::Office;
use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use operation::{Area, Operation};
use safeborders_types::AskPeers;
use serde_json::{Map, Value, json};
use std::sync::Arc;

/// The version of the interface: the first number is that of its path; the second rises with every addition.
const VERSION: &str = "1.2.0";

/// What the interface is, for whoever reads the description first.
const ABOUT: &str = "What a country's own office and its tools ask of its node. Everything here stays inside the country. A \
     request is somebody's: it shows a session or a token. What the house log must know is on record before it happens. \
     Figures of other countries are differentially private and carry their 95 % interval; exact figures are of the \
     office's own cases and for its own eyes. Long work is a job: the request answers 202 with its number, and \
     `jobs/{job}` says how far it is and what came of it.";

const SCHEMAS: [&str; 7] = [
    include_str!("../../openapi/shared.json"),
    include_str!("../../openapi/asking.json"),
    include_str!("../../openapi/cases.json"),
    include_str!("../../openapi/patterns.json"),
    include_str!("../../openapi/exchange.json"),
    include_str!("../../openapi/people.json"),
    include_str!("../../openapi/records.json"),
];

/// Each kind of failure, with its name among the responses and what it says.
const FAILURES: [(ErrorKind, &str); 6] = [
    (ErrorKind::Invalid, "The request is not one that can be carried out; the message says what to change."),
    (
        ErrorKind::Denied,
        "Somebody refused: the node, a second person who has not approved yet, or another country.",
    ),
    (ErrorKind::Budget, "Less is left of a budget than it costs. Nothing was spent."),
    (
        ErrorKind::Disclosure,
        "It would tell what must not be told: the codebook, an agreement or an embargo forbids it.",
    ),
    (ErrorKind::Offline, "Nobody could be reached."),
    (ErrorKind::Internal, "The node itself failed."),
];

/// Every operation, by area.
fn operations() -> impl Iterator<Item = (Area, &'static Operation)> {
    let areas: [(Area, &[Operation]); 6] = [
        (Area::Asking, &asking::OPERATIONS),
        (Area::Cases, &cases::OPERATIONS),
        (Area::Patterns, &patterns::OPERATIONS),
        (Area::Exchange, &exchange::OPERATIONS),
        (Area::People, &people::OPERATIONS),
        (Area::Records, &records::OPERATIONS),
    ];
    areas.into_iter().flat_map(|(area, operations)| operations.iter().map(move |operation| (area, operation)))
}

/// The whole description.
///
/// # Errors
/// When a file of schemas is not JSON, which a test excludes.
fn document() -> Result<Value, serde_json::Error> {
    let mut schemas = Map::new();
    for part in SCHEMAS {
        schemas.extend(serde_json::from_str::<Map<String, Value>>(part)?);
    }
    let mut paths: Map<String, Value> = Map::new();
    for (area, operation) in operations() {
        let path = paths.entry(operation.address()).or_insert_with(|| json!({}));
        if let Some(path) = path.as_object_mut() {
            path.insert(operation.verb().to_owned(), operation.describe(area));
        }
    }
    let responses: Map<String, Value> =
        FAILURES.iter().map(|(kind, words)| (kind.word().to_owned(), failure(words))).collect();
    let tags: Vec<Value> =
        Area::ALL.iter().map(|area| json!({ "name": area.name(), "description": area.words() })).collect();
    Ok(json!({
        "openapi": "3.1.0",
        "info": {
            "title": "safeborders: the office's interface",
            "version": VERSION,
            "description": ABOUT,
            "license": { "name": env!("CARGO_PKG_LICENSE"), "identifier": env!("CARGO_PKG_LICENSE") },
        },
        "servers": [{ "url": "/", "description": "The node's socket, or the address of its pages." }],
        "security": [{ "bearer": [] }],
        "tags": tags,
        "paths": paths,
        "components": {
            "securitySchemes": { "bearer": {
                "type": "http",
                "scheme": "bearer",
                "description": "The session of a log-in, or a token that a person made with some of their own rights.",
            } },
            "responses": responses,
            "schemas": schemas,
        },
    }))
}

fn failure(words: &str) -> Value {
    let schema = json!({ "$ref": "#/components/schemas/ApiError" });
    json!({ "description": words, "content": { "application/json": { "schema": schema } } })
}

/// The path of the description. Nobody has to log in for it: it is part of what is published.
pub(crate) fn routes<P: AskPeers>() -> Router<Arc<Office<P>>> {
    Router::new().route("/api/v1/openapi.json", get(described))
}

async fn described() -> Response {
    match document() {
        Ok(document) => ([(CONTENT_TYPE, "application/json")], document.to_string()).into_response(),
        Err(error) => ApiError::new(ErrorKind::Internal, error.to_string()).into_response(),
    }
}
