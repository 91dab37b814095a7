//! The description of the interface against the routes, against what is answered, and against the office's own.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails may panic")]

use crate::support::{FakeNodes, coordinator, order};
use axum::Router;
use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use safeborders_coordinator_core::{AccessToken, WebTerms, router};
use safeborders_types::Absence;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use tower::ServiceExt;

fn described() -> Value {
    serde_json::from_str(include_str!("../openapi.json")).unwrap()
}

/// Why a value is not what a schema says, as far as objects, lists and names go; the types behind the shared ones are
/// held to by the office's tests.
fn fits(document: &Value, schema: &Value, value: &Value) -> Result<(), String> {
    if let Some(to) = schema["$ref"].as_str() {
        return fits(
            document,
            document.pointer(&to[1..]).unwrap_or_else(|| panic!("{to} leads nowhere")),
            value,
        );
    }
    if let Some(all) = schema["anyOf"].as_array().or(schema["oneOf"].as_array()) {
        let any = all.iter().any(|one| fits(document, one, value).is_ok());
        return if any { Ok(()) } else { Err(format!("{value} is none of {schema}")) };
    }
    if schema["enum"].as_array().is_some_and(|all| !all.contains(value)) {
        return Err(format!("{value} is not in the list of {schema}"));
    }
    let is = |kind: &str| match kind {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        _ => value.is_number(),
    };
    let right = match &schema["type"] {
        Value::String(kind) => is(kind),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).any(is),
        _ => true,
    };
    if !right {
        return Err(format!("{value} is no {}", schema["type"]));
    }
    if let (Value::Object(map), Value::Object(properties)) = (value, &schema["properties"]) {
        for name in schema["required"].as_array().into_iter().flatten() {
            if !map.contains_key(name.as_str().unwrap()) {
                return Err(format!("{name} is missing in {value}"));
            }
        }
        for (name, part) in map {
            let known = properties.get(name).ok_or_else(|| format!("{name} is not described: {value}"))?;
            fits(document, known, part)?;
        }
    }
    match value {
        Value::Array(all) if schema["items"].is_object() => {
            all.iter().try_for_each(|one| fits(document, &schema["items"], one))
        }
        _ => Ok(()),
    }
}

#[test]
fn every_route_is_described_and_everything_described_is_a_route() {
    let source =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web/mod.rs")).unwrap();
    let routes = source.split(".route(\"/api/v1/").skip(1).map(|rest| {
        let (path, rest) = rest.split_once('"').unwrap();
        let method = if rest.trim_start_matches(", ").starts_with("get(") { "get" } else { "post" };
        format!("{method} /api/v1/{path}")
    });
    let document = described();
    let told = document["paths"].as_object().unwrap().iter();
    let told = told
        .flat_map(|(path, methods)| methods.as_object().unwrap().keys().map(move |m| format!("{m} {path}")));
    let (routes, told): (BTreeSet<String>, BTreeSet<String>) = (routes.collect(), told.collect());
    assert_eq!(routes, told);
    assert!(routes.len() == 9 && routes.contains("get /api/v1/openapi.json"), "the control: {routes:?}");
}

#[test]
fn what_the_offices_interface_describes_too_is_the_same_in_both() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../office/openapi");
    let mut same = 0;
    let document = described();
    let own = document["components"]["schemas"].as_object().unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let office: Value = serde_json::from_slice(&std::fs::read(entry.unwrap().path()).unwrap()).unwrap();
        for (name, schema) in office.as_object().unwrap() {
            if let Some(known) = own.get(name) {
                assert_eq!(known, schema, "{name}");
                same += 1;
            }
        }
    }
    assert!(same >= 25, "the control: {same}");
}

async fn send(routes: &Router, path: &str, token: Option<&AccessToken>, body: &Value) -> (u16, Value) {
    let request =
        Request::post(path).header("host", "127.0.0.1:80").header("content-type", "application/json");
    let request = match token {
        Some(token) => request.header("authorization", token.authorization()),
        None => request,
    };
    let response = routes.clone().oneshot(request.body(Body::from(body.to_string())).unwrap()).await.unwrap();
    let status = response.status().as_u16();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    (status, serde_json::from_slice(&bytes).unwrap_or(Value::Null))
}

#[tokio::test]
async fn what_is_answered_is_what_is_described() {
    let dir = tempfile::tempdir().unwrap();
    let nodes = FakeNodes::new(&[("GR", Ok(1_234)), ("IT", Err(Absence::TimedOut))]);
    let token = AccessToken::random().unwrap();
    let terms = WebTerms { synthetic: true, token: token.clone() };
    let routes = router(coordinator(&nodes, dir.path()), terms);
    let document = described();
    let asked = serde_json::to_value(order(&["victim.age_class"])).unwrap();
    let answer_of = |path: &str| {
        let operation = &document["paths"][path]["post"];
        operation["responses"]["200"]["content"]["application/json"]["schema"].clone()
    };
    for (path, body) in [
        ("/api/v1/ask", asked.clone()),
        ("/api/v1/preview", json!({ "order": asked, "expected": 200 })),
        ("/api/v1/frozen", Value::Null),
        ("/api/v1/yearbooks/fetch", json!(true)),
        ("/api/v1/rounds", Value::Null),
    ] {
        if body != Value::Null {
            let takes =
                &document["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"];
            assert_eq!(fits(&document, takes, &body), Ok(()), "{path}");
        }
        let (status, answer) = send(&routes, path, Some(&token), &body).await;
        assert_eq!(status, 200, "{path}: {answer}");
        assert_eq!(fits(&document, &answer_of(path), &answer), Ok(()), "{path}");
        assert_eq!(send(&routes, path, None, &body).await.0, 401, "{path} without the token");
    }
    let trouble = json!({ "$ref": "#/components/schemas/ApiTrouble" });
    for path in ["/api/v1/ask", "/api/v1/preview", "/api/v1/yearbooks/fetch", "/api/v1/rounds/show"] {
        let (status, answer) = send(&routes, path, Some(&token), &json!({ "unknown": 1 })).await;
        assert_eq!((status, fits(&document, &trouble, &answer)), (400, Ok(())), "{path}: {answer}");
    }
    // The control: what has one field too many, or one too few, does not fit.
    let order_schema = json!({ "$ref": "#/components/schemas/Order" });
    for (name, value) in [("more", json!(1)), ("sigma", Value::Null)] {
        let mut wrong = asked.clone();
        wrong[name] = value;
        assert!(fits(&document, &order_schema, &wrong).is_err(), "{name}");
    }
}

#[tokio::test]
async fn the_description_is_served_to_whoever_asks_on_this_machine() {
    let dir = tempfile::tempdir().unwrap();
    let terms = WebTerms { synthetic: false, token: AccessToken::random().unwrap() };
    let routes = router(coordinator(&FakeNodes::new(&[]), dir.path()), terms);
    let ask =
        |host: &str| Request::get("/api/v1/openapi.json").header("host", host).body(Body::empty()).unwrap();
    let response = routes.clone().oneshot(ask("127.0.0.1:80")).await.unwrap();
    assert!(response.status().is_success() && response.headers()["content-type"] == "application/json");
    assert_eq!(routes.oneshot(ask("evil.example")).await.unwrap().status().as_u16(), 421);
}
