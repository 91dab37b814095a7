//! Every request that a test of this crate makes, and every answer that it gets, is held against the description.
//! [`held`] stands around the routes in tests alone; a test whose answer does not fit fails.
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests")]

use super::shapes::Shapes;
use super::told;
use axum::body::{Body, Bytes, to_bytes};
use axum::extract::Request;
use axum::http::Response;
use axum::middleware::Next;
use serde_json::{Value, json};
use std::sync::OnceLock;

/// More than any body of a test.
const MOST: usize = 64 << 20;

fn description() -> &'static (Value, Shapes) {
    static TOLD: OnceLock<(Value, Shapes)> = OnceLock::new();
    TOLD.get_or_init(told)
}

/// The operation of a request: the path with its job's number as a parameter.
fn operation<'a>(document: &'a Value, path: &str, method: &str) -> Option<&'a Value> {
    let path = match path.strip_prefix("/api/v1/jobs/") {
        Some(_) => "/api/v1/jobs/{job}",
        None => path,
    };
    document["paths"].get(path)?.get(method.to_ascii_lowercase())
}

/// Why an answer is not what the description says of the operation.
fn wrong(operation: &Value, shapes: &Shapes, (asked, status, told): (&[u8], u16, &[u8])) -> Option<String> {
    let Ok(told) = serde_json::from_slice::<Value>(told) else { return Some("no JSON".to_owned()) };
    let response = &operation["responses"][status.to_string()];
    let error = json!({ "$ref": "#/components/schemas/ApiError" });
    let schema = match status {
        200..=299 => &response["content"]["application/json"]["schema"],
        _ if response.is_object() => &error,
        _ => return Some(format!("no status {status} is told of")),
    };
    let answer = shapes.fits(schema, &told).err();
    // What was carried out was asked as the description says.
    let body = &operation["requestBody"]["content"]["application/json"]["schema"];
    let request = (status < 300 && body.is_object())
        .then(|| shapes.fits(body, &serde_json::from_slice(asked).unwrap_or_default()).err());
    answer.or(request.flatten())
}

/// Holds one request and its answer against the description.
pub(crate) async fn held(request: Request, next: Next) -> Response<Body> {
    let (document, shapes) = description();
    let (path, method) = (request.uri().path().to_owned(), request.method().to_string());
    let (head, body) = request.into_parts();
    let asked: Bytes = to_bytes(body, MOST).await.unwrap();
    let answer = next.run(Request::from_parts(head, Body::from(asked.clone()))).await;
    let (head, body) = answer.into_parts();
    let told = to_bytes(body, MOST).await.unwrap();
    match operation(document, &path, &method) {
        Some(operation) => {
            if let Some(why) = wrong(operation, shapes, (&asked, head.status.as_u16(), &told)) {
                panic!("{method} {path}: {why}");
            }
        }
        // A method that no route takes, or no path at all.
        None => assert!(head.status.is_client_error(), "{method} {path} is served and not described"),
    }
    Response::from_parts(head, Body::from(told))
}

#[test]
fn an_answer_of_another_form_is_found() {
    let (document, shapes) = description();
    let operation = operation(document, "/api/v1/cohorts/reissue", "POST").unwrap();
    let found = |asked: &str, status, told: &str| {
        wrong(operation, shapes, (asked.as_bytes(), status, told.as_bytes()))
    };
    let asked = r#"{"cohort":"2024Q1","reason":"wrong mapping"}"#;
    let refused = r#"{"kind":"budget","code":"budget","message":"less is left"}"#;
    assert_eq!(found(asked, 200, r#"{"cohort":"2024Q1"}"#), None);
    assert_eq!(found(asked, 409, refused), None);
    for (asked, status, told) in [
        (asked, 200, r#"{"cohort":7}"#),
        (asked, 200, r#"{"cohort":"2024Q1","more":1}"#),
        (asked, 200, "[]"),
        (r#"{"cohort":"2024Q1"}"#, 200, r#"{"cohort":"2024Q1"}"#),
        (asked, 418, refused),
        (asked, 409, r#"{"kind":"poor","code":"","message":""}"#),
        (asked, 400, "Failed to parse"),
    ] {
        assert!(found(asked, status, told).is_some(), "{asked} {status} {told}");
    }
}
