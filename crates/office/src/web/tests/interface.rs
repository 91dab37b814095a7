//! The interface at the address of the pages: for who shows a session or a token, and for nobody else.

use super::house::{House, Page, name_of, now_s};
use axum::http::StatusCode;
use safeborders_people::{Actor, Right, Role};
use serde_json::Value;

/// A request with this secret as its bearer's.
async fn asked(house: &House, method: &str, path: &str, secret: &str, body: &str) -> Page {
    let request = house.request(method, None, path).header("content-type", "application/json");
    let mut headers = request;
    // Over what a form of a page says of itself.
    headers.headers_mut().unwrap().insert("content-type", "application/json".parse().unwrap());
    if !secret.is_empty() {
        headers = headers.header("authorization", format!("Bearer {secret}"));
    }
    house.send(headers, body.to_owned()).await
}

fn error(page: &Page) -> (u16, String, String) {
    let told: Value =
        serde_json::from_str(&page.body).unwrap_or_else(|_| panic!("{} {}", page.status, page.body));
    let text = |name: &str| told[name].as_str().unwrap().to_owned();
    (page.status.as_u16(), text("kind"), text("code"))
}

#[tokio::test]
async fn a_token_opens_what_it_may_and_nothing_else() {
    let house = House::staffed();
    let anna = Actor { person: name_of(Role::Analyst), role: Role::Analyst };
    let token = house.office.accounts().make_token(&anna, "notebook", &[Right::Look], 1, now_s()).unwrap();
    let get = async |path| asked(&house, "GET", path, token.expose(), "").await;
    assert_eq!(get("/api/v1/cohorts").await.status, StatusCode::OK);
    assert!(get("/api/v1/whoami").await.body.contains("anna"));
    let beyond = asked(&house, "POST", "/api/v1/count", token.expose(), "{}").await;
    assert_eq!(error(&beyond), (403, "denied".into(), "out-of-scope".into()));
    // A session of one's own does too; the pages' cookie does not.
    let (session, _) = house.session_of(Role::Analyst);
    assert_eq!(asked(&house, "GET", "/api/v1/whoami", session, "").await.status, StatusCode::OK);
    let cookie = house.get(Role::Analyst, "/api/v1/whoami").await;
    assert_eq!(error(&cookie), (403, "denied".into(), "no-session".into()));
}

#[tokio::test]
async fn strangers_get_the_description_alone_and_are_never_the_console() {
    for house in [House::new(), House::staffed()] {
        let described = asked(&house, "GET", "/api/v1/openapi.json", "", "").await;
        assert_eq!(
            (described.status, described.header("content-type")),
            (StatusCode::OK, "application/json")
        );
        for secret in ["", "guessed"] {
            for (method, path) in [
                ("GET", "/api/v1/cohorts"),
                ("GET", "/api/v1/nothing"),
                ("POST", "/api/v1/people/add"),
                ("POST", "/api/v1/login"),
                ("POST", "/api/v1/people/enrol"),
            ] {
                let refused = asked(&house, method, path, secret, "{}").await;
                assert_eq!(error(&refused), (403, "denied".into(), "no-session".into()), "{method} {path}");
            }
        }
    }
}

#[tokio::test]
async fn what_cannot_be_read_is_a_typed_error_too() {
    let house = House::staffed();
    let (session, _) = house.session_of(Role::DataProtectionOfficer);
    for (method, path, body) in [
        ("POST", "/api/v1/count", "no json"),
        ("POST", "/api/v1/count", r#"{"question":7}"#),
        ("GET", "/api/v1/log/proof", ""),
        ("GET", "/api/v1/log/proof?entry=x", ""),
        ("POST", "/api/v1/cohorts", "{}"),
    ] {
        let refused = asked(&house, method, path, session, body).await;
        assert_eq!(error(&refused), (400, "invalid".into(), "malformed".into()), "{method} {path}");
    }
    let unknown = asked(&house, "GET", "/api/v1/nothing", session, "").await;
    assert_eq!(error(&unknown), (403, "denied".into(), "denied".into()));
    let log = asked(&house, "GET", "/api/v1/log/latest?most=5", session, "").await;
    assert_eq!(log.status, StatusCode::OK, "the control: {}", log.body);
}

#[tokio::test]
async fn another_sites_page_cannot_use_it() {
    let house = House::staffed();
    let (session, _) = house.session_of(Role::Prosecutor);
    let request = |site: &str| {
        let request = house.request("POST", None, "/api/v1/logout").header("sec-fetch-site", site);
        request.header("authorization", format!("Bearer {session}"))
    };
    assert_eq!(house.send(request("cross-site"), String::new()).await.status, StatusCode::FORBIDDEN);
    assert_eq!(
        asked(&house, "GET", "/api/v1/whoami", session, "").await.status,
        StatusCode::OK,
        "still logged in"
    );
}
