//! The guided tour: on synthetic data alone, on the real pages, for what a role may open.

use super::house::House;
use safeborders_people::Role;

#[tokio::test]
async fn a_person_is_led_from_page_to_page_over_what_their_role_may_open() {
    let house = House::staffed().with_cases();
    let first = house.get(Role::Analyst, "/").await;
    assert!(first.body.contains("Begin the tour") && first.body.contains("Synthetic data"), "{}", first.body);
    assert!(!house.get(Role::Analyst, "/cases").await.body.contains("Begin the tour"));
    let begun = house.post(Role::Analyst, "/tour", &[("step", "cases")]).await;
    assert_eq!((begun.status.as_u16(), begun.header("location")), (303, "/cases"));
    assert!(begun.header("set-cookie").starts_with("tour=cases; Path=/; HttpOnly"));
    let at = async |role: Role, path: &str, step: &str| {
        let (session, _) = house.session_of(role);
        let cookie = format!("lang=en; session={session}; tour={step}");
        let request = axum::http::Request::get(path).header("host", "127.0.0.1:1").header("cookie", cookie);
        house.send(request, String::new()).await.body
    };
    let cases = at(Role::Analyst, "/cases", "cases").await;
    assert!(cases.contains("step 2 of 11") && cases.contains("value=\"patterns\""), "{cases}");
    let audit = at(Role::Analyst, "/audit", "audit").await;
    assert!(
        audit.contains("step 11 of 11") && !audit.contains("value=\"people\""),
        "an analyst decides nothing"
    );
    let audit = at(Role::DataProtectionOfficer, "/audit", "audit").await;
    assert!(audit.contains("step 8 of 10") && audit.contains("value=\"people\""), "{audit}");
    assert!(
        !at(Role::DataProtectionOfficer, "/", "patterns").await.contains("of 10"),
        "no step of another role"
    );
    let ended = house.post(Role::Analyst, "/tour", &[("step", "end")]).await;
    assert!(ended.header("set-cookie").contains("Max-Age=0"));
}

#[tokio::test]
async fn real_case_files_have_no_tour() {
    let house = House::staffed();
    let terms = crate::web::WebTerms {
        country: "GR".parse().unwrap(),
        synthetic: false,
        over_tls: false,
        provider_back: None,
    };
    let routes = crate::web::pages(std::sync::Arc::clone(&house.office), terms);
    let (session, _) = house.session_of(Role::Analyst);
    let send = async |method: &str, path: &str, body: &str| {
        let request = axum::http::Request::builder().method(method).uri(path).header("host", "127.0.0.1:1");
        let request = request.header("cookie", format!("session={session}; tour=today"));
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let request = request.body(axum::body::Body::from(body.to_owned())).unwrap();
        let response = tower::ServiceExt::oneshot(routes.clone(), request).await.unwrap();
        let status = response.status().as_u16();
        let body = http_body_util::BodyExt::collect(response.into_body()).await.unwrap().to_bytes();
        (status, String::from_utf8(body.to_vec()).unwrap())
    };
    let (status, today) = send("GET", "/", "").await;
    assert!(status == 200 && !today.contains("uided tour") && !today.contains("Synthetic data"), "{today}");
    assert_ne!(send("POST", "/tour", "step=today").await.0, 303);
}
