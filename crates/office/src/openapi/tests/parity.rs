//! Every route is described, everything described is a route, and each has its rule.

use super::told;
use crate::openapi::operations;
use crate::rules::Rule;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;

/// The routes in a folder of sources, each as method and path.
fn routes(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            if !path.ends_with("tests") {
                routes(&path, found);
            }
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        let named = text.split(".route(").skip(1).filter_map(route).flatten();
        // The pages' address hands whatever is below on to the same routes: it is no route of its own.
        found.extend(named.filter(|route| route != "any /api/v1/{*path}"));
    }
}

/// The methods and the path of a route, from what follows its bracket.
fn route(text: &str) -> Option<Vec<String>> {
    let path = text.trim_start().strip_prefix("\"/api/v1/")?;
    let (path, rest) = path.split_once('"')?;
    let call = rest.split(".route(").next()?.split(';').next()?.split("\n}").next()?;
    let methods = ["get", "post", "delete", "put", "patch", "any"];
    let uses = |method: &&str| {
        call.match_indices(&format!("{method}("))
            .any(|(at, _)| !call[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_'))
    };
    Some(methods.into_iter().filter(uses).map(|method| format!("{method} /api/v1/{path}")).collect())
}

#[test]
fn every_route_is_described_and_everything_described_is_served() {
    let mut served = BTreeSet::new();
    routes(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut served);
    let (document, _) = told();
    let mut described = BTreeSet::new();
    for (path, methods) in document["paths"].as_object().unwrap() {
        described.extend(methods.as_object().unwrap().keys().map(|method| format!("{method} {path}")));
    }
    let missing: Vec<_> = served.difference(&described).collect();
    let gone: Vec<_> = described.difference(&served).collect();
    assert!(missing.is_empty(), "served and not described (crates/office/src/openapi): {missing:?}");
    assert!(gone.is_empty(), "described and not served: {gone:?}");
    // The control: routes are found, with every method.
    assert!(served.len() > 90 && served.contains("delete /api/v1/jobs/{job}"), "{}", served.len());
    assert_eq!(route("\n    \"/api/v1/a\",\n    get(x).post(target(y)))").unwrap().len(), 2);
}

#[test]
fn each_operation_has_a_rule_and_says_which_right_it_needs() {
    let (document, _) = told();
    let mut names = BTreeSet::new();
    for (area, operation) in operations() {
        let rule = operation.rule().unwrap_or_else(|| panic!("no rule for {}", operation.address()));
        let told = &document["paths"][operation.address()][operation.verb()];
        assert_eq!(*told, operation.describe(area));
        assert!(names.insert(told["operationId"].as_str().unwrap().to_owned()), "{told}");
        match rule {
            Rule::Open => assert_eq!(told["security"], json!([])),
            Rule::May(right) | Rule::Recorded(right, ..) => {
                assert_eq!(told["x-right"], json!(right));
                assert_eq!(told["security"], Value::Null, "the document's own: a session or a token");
            }
        }
    }
}

#[test]
fn every_reference_leads_to_a_schema_and_every_schema_is_used() {
    let (document, shapes) = told();
    let text = document.to_string();
    for name in shapes.names() {
        shapes.check(shapes.named(name));
        assert!(text.contains(&format!("\"#/components/schemas/{name}\"")), "nothing uses {name}");
    }
    for used in text.split("\"#/components/schemas/").skip(1) {
        assert!(shapes.names().contains(used.split('"').next().unwrap()), "{used:.40}");
    }
    let kinds = document["components"]["schemas"]["ErrorKind"]["enum"].clone();
    assert_eq!(
        document["components"]["responses"].as_object().unwrap().len(),
        kinds.as_array().unwrap().len()
    );
}
