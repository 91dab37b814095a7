//! The pages and the local interface, asked like a browser and like the command line ask them.

use crate::support::{FakeNodes, coordinator, order};
use axum::Router;
use axum::body::Body;
use axum::http::{Request, Response, StatusCode};
use http_body_util::BodyExt;
use safeborders_coordinator_core::{AccessToken, ApiTrouble, Merged, Trouble, WebTerms, router};
use safeborders_types::Absence;
use tower::ServiceExt;

struct Site {
    routes: Router,
    token: AccessToken,
    merged: Option<Merged>,
    _dir: tempfile::TempDir,
}

/// A site on which one question was asked, of a node that answered and one that did not.
async fn site(synthetic: bool, ask: bool) -> Site {
    let dir = tempfile::tempdir().unwrap();
    let nodes = FakeNodes::new(&[("GR", Ok(1_234)), ("IT", Err(Absence::TimedOut))]);
    let coordinator = coordinator(&nodes, dir.path());
    let merged = match ask {
        true => Some(coordinator.ask(order(&["victim.age_class", "victim.sex"])).await.unwrap()),
        false => None,
    };
    let token = AccessToken::random().unwrap();
    let routes = router(coordinator, WebTerms { synthetic, token: token.clone() });
    Site { routes, token, merged, _dir: dir }
}

impl Site {
    async fn send(&self, request: Request<Body>) -> (Response<()>, String) {
        let (parts, body) = self.routes.clone().oneshot(request).await.unwrap().into_parts();
        let bytes = body.collect().await.unwrap().to_bytes();
        (Response::from_parts(parts, ()), String::from_utf8(bytes.to_vec()).unwrap())
    }

    async fn get(&self, path: &str) -> (Response<()>, String) {
        let request = Request::get(path).header("host", "127.0.0.1:8080").body(Body::empty());
        self.send(request.unwrap()).await
    }

    async fn post(&self, path: &str, headers: &[(&str, &str)], body: &str) -> (Response<()>, String) {
        let mut request = Request::post(path).header("host", "127.0.0.1:8080");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let request = request.header("content-type", "application/json").body(Body::from(body.to_owned()));
        self.send(request.unwrap()).await
    }
}

#[tokio::test]
async fn a_questions_page_has_every_figure_with_its_interval_and_who_is_missing() {
    let site = site(false, true).await;
    let merged = site.merged.as_ref().unwrap();
    let (response, html) = site.get(&format!("/questions/{}", merged.asked.id())).await;
    assert_eq!(response.status(), StatusCode::OK);
    let cells = merged.table.cells.len();
    assert_eq!(html.matches("class=\"ci\"").count(), cells, "one interval per figure in the table");
    assert_eq!(html.matches("class=\"whisker\"").count(), cells, "one whisker per bar");
    assert!(html.contains("1,214 to 1,254"), "{html}");
    assert!(html.contains("Italy: did not answer in time"), "{html}");
    assert!(!html.contains("<script>") && !html.contains("style=\"") && !html.contains("Synthetic data"));
}

#[tokio::test]
async fn lists_name_what_was_asked_and_empty_pages_say_what_to_do() {
    let empty = site(true, false).await;
    for (path, says) in [
        ("/", "There is nothing to draw yet"),
        ("/explore", "No yearbook has been fetched yet"),
        ("/trends", "No yearbook has been fetched yet"),
        ("/patterns", "No round has been held yet"),
        ("/questions", "Nothing has been asked yet"),
        ("/report", "There is no yearbook to report on yet"),
        ("/members", "Nobody has looked"),
    ] {
        let (response, html) = empty.get(path).await;
        assert_eq!(response.status(), StatusCode::OK, "{path}");
        assert!(html.contains(says) && html.contains("Synthetic data"), "{path}: {html}");
    }
    let asked = site(false, true).await;
    let href = format!("href=\"/questions/{}\"", asked.merged.as_ref().unwrap().asked.id());
    for path in ["/", "/questions"] {
        assert!(asked.get(path).await.1.contains(&href), "{path}");
    }
}

#[tokio::test]
async fn a_guided_tour_is_there_on_synthetic_data_and_nowhere_else() {
    let form = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "same-origin")];
    let step = async |site: &Site, path: &str| {
        let request =
            Request::get(path).header("host", "127.0.0.1:8080").header("cookie", "lang=en; tour=trends");
        site.send(request.body(Body::empty()).unwrap()).await.1
    };
    let post = async |site: &Site| {
        let mut request = Request::post("/tour").header("host", "127.0.0.1:8080");
        for (name, value) in form {
            request = request.header(name, value);
        }
        site.send(request.body(Body::from("step=trends")).unwrap()).await.0
    };
    let synthetic = site(true, false).await;
    assert!(synthetic.get("/").await.1.contains("Begin the tour"));
    let (begun, at) = (post(&synthetic).await, step(&synthetic, "/trends").await);
    assert_eq!(
        (begun.status(), &begun.headers()["location"]),
        (StatusCode::SEE_OTHER, &"/trends".parse().unwrap())
    );
    assert!(at.contains("step 4 of 8") && at.contains("Synthetic data"), "{at}");
    assert!(step(&synthetic, "/").await.contains("This step is on another page"));
    let real = site(false, false).await;
    assert_eq!(post(&real).await.status(), StatusCode::NOT_FOUND);
    let plain = step(&real, "/").await + &step(&real, "/trends").await;
    assert!(!plain.contains("uided tour") && !plain.contains("Synthetic data"), "{plain}");
}

#[tokio::test]
async fn looking_at_the_members_costs_nothing_and_is_refused_to_other_sites() {
    let site = site(false, true).await;
    let (response, _) = site.post("/members/look", &[("sec-fetch-site", "cross-site")], "").await;
    assert_eq!(response.status(), StatusCode::FORBIDDEN);
    assert!(site.get("/members").await.1.contains("Nobody has looked"));
    let (response, _) = site.post("/members/look", &[("sec-fetch-site", "same-origin")], "").await;
    assert_eq!(
        (response.status(), &response.headers()["location"]),
        (StatusCode::SEE_OTHER, &"/members".parse().unwrap())
    );
    let (_, html) = site.get("/members").await;
    assert!(html.contains("Last looked on") && html.contains("2023Q4"), "{html}");
    assert!(html.contains("Greece") && html.contains("did not answer in time"), "{html}");
}

#[tokio::test]
async fn the_language_is_the_chosen_one_then_the_browsers() {
    let site = site(false, true).await;
    let lang = async |headers: &[(&str, &str)]| {
        let mut request = Request::get("/").header("host", "127.0.0.1:8080");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (_, html) = site.send(request.body(Body::empty()).unwrap()).await;
        html.split("<html lang=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
    };
    assert_eq!(lang(&[]).await, "en");
    assert_eq!(lang(&[("accept-language", "el-GR,el;q=0.9,en;q=0.5")]).await, "el");
    assert_eq!(lang(&[("accept-language", "el"), ("cookie", "lang=it")]).await, "it");
    let form = [("content-type", "application/x-www-form-urlencoded")];
    let request = Request::post("/language")
        .header("host", "127.0.0.1:8080")
        .header(form[0].0, form[0].1)
        .body(Body::from("language=it&back=%2Fquestions"));
    let (response, _) = site.send(request.unwrap()).await;
    assert_eq!(response.headers()["location"], "/questions");
    assert!(response.headers()["set-cookie"].to_str().unwrap().starts_with("lang=it; Path=/"));
}

#[tokio::test]
async fn htmx_gets_a_part_of_the_page_and_a_browser_the_whole() {
    let site = site(true, true).await;
    let request = |htmx| {
        let request = Request::get("/questions").header("host", "127.0.0.1:8080");
        let request = if htmx { request.header("hx-request", "true") } else { request };
        request.body(Body::empty()).unwrap()
    };
    let (_, part) = site.send(request(true)).await;
    let (_, whole) = site.send(request(false)).await;
    assert!(part.contains("<main id=\"main\"") && !part.contains("<html"), "{part}");
    let main = part.split("<main").nth(1).unwrap().split("</main>").next().unwrap();
    assert!(whole.contains(main), "one template makes both");
}

#[tokio::test]
async fn exports_have_the_interval_in_every_row() {
    let site = site(false, true).await;
    let id = site.merged.as_ref().unwrap().asked.id();
    let (response, csv) = site.get(&format!("/questions/{id}.csv")).await;
    assert_eq!(response.headers()["content-type"], "text/csv; charset=utf-8");
    assert!(csv.lines().next().unwrap().contains("estimate,low,high"));
    assert!(csv.lines().skip(1).all(|row| row.contains(",1234,1214.4,1253.6,")), "{csv}");
    let (response, json) = site.get(&format!("/questions/{id}.json")).await;
    assert_eq!(response.headers()["content-type"], "application/json");
    for ending in ["semicolon.csv", "xlsx", "json-stat.json", "sdmx.csv", "svg", "png"] {
        let request = Request::get(format!("/questions/{id}.{ending}")).header("host", "127.0.0.1:8080");
        let response = site.routes.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::OK, "{ending}");
        assert!(
            response.headers()["content-disposition"].to_str().unwrap().ends_with(&format!(".{ending}\""))
        );
    }
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(json["cells"].as_array().unwrap().iter().all(|cell| cell["low"].is_f64()));
}

#[tokio::test]
async fn a_picture_is_offered_in_pixels_too_and_synthetic_data_is_said_in_it() {
    let made = async |synthetic: bool, path: fn(&str) -> String| {
        let site = site(synthetic, true).await;
        let id = site.merged.as_ref().unwrap().asked.id().to_string();
        let request = Request::get(path(&id)).header("host", "127.0.0.1:8080").body(Body::empty());
        let (head, body) = site.routes.clone().oneshot(request.unwrap()).await.unwrap().into_parts();
        (head, body.collect().await.unwrap().to_bytes().to_vec(), site)
    };
    let png = |id: &str| format!("/questions/{id}.png");
    let (head, real, site) = made(false, png).await;
    assert_eq!(head.headers["content-type"], "image/png");
    assert!(real.starts_with(b"\x89PNG\r\n\x1a\n"));
    let number =
        |made: &[u8], at: usize| u32::from_be_bytes([made[at], made[at + 1], made[at + 2], made[at + 3]]);
    assert_eq!(number(&real, 16), 1_600, "as wide as it says");
    let (_, made_up, _) = made(true, png).await;
    assert!(number(&made_up, 20) > number(&real, 20), "one remark more");
    // It is offered beside the other picture, and what is no form of it is not found.
    let id = site.merged.as_ref().unwrap().asked.id();
    let (_, html) = site.get(&format!("/questions/{id}")).await;
    assert!(html.contains(&format!("/questions/{id}.svg")) && html.contains(&format!("/questions/{id}.png")));
    for wrong in ["pngx", "PNG", "png.exe", "jpg"] {
        let (response, _) = site.get(&format!("/questions/{id}.{wrong}")).await;
        assert_eq!(response.status(), StatusCode::NOT_FOUND, "{wrong}");
    }
    let svg = |id: &str| format!("/questions/{id}.svg");
    let said = |svg: Vec<u8>| String::from_utf8(svg).unwrap().contains("Synthetic data");
    assert!(said(made(true, svg).await.1) && !said(made(false, svg).await.1));
}

#[tokio::test]
async fn every_page_carries_the_policy_and_wrong_addresses_are_not_found() {
    let site = site(false, true).await;
    let id = site.merged.as_ref().unwrap().asked.id();
    let unknown = format!("/questions/{}", "0".repeat(32));
    for (path, status) in [
        ("/", 200),
        (&*format!("/questions/{id}"), 200),
        ("/livez", 200),
        (&unknown, 404),
        ("/questions/<script>", 404),
        (&format!("/questions/{id}.exe"), 404),
        ("/nothing", 404),
    ] {
        let path = path.replace('<', "%3C").replace('>', "%3E");
        let (response, body) = site.get(&path).await;
        assert_eq!(response.status(), status, "{path}");
        let policy = response.headers()["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'; script-src 'self'"), "{path}");
        assert!(!body.contains("<script>"), "{path}");
    }
}

#[tokio::test]
async fn another_host_name_gets_nothing() {
    let site = site(false, true).await;
    let request = Request::get("/").header("host", "rebound.example").body(Body::empty()).unwrap();
    let (response, body) = site.send(request).await;
    assert_eq!(response.status(), StatusCode::MISDIRECTED_REQUEST);
    assert!(!body.contains("GR"));
}

#[tokio::test]
async fn a_question_through_the_interface_needs_the_token_and_no_foreign_page() {
    let site = site(false, false).await;
    let token = site.token.authorization();
    let body = serde_json::to_string(&order(&["victim.sex"])).unwrap();
    let own = ("authorization", token.as_str());
    let refused: [&[(&str, &str)]; 4] = [
        &[],
        &[("authorization", "Bearer wrong")],
        &[own, ("sec-fetch-site", "cross-site")],
        &[own, ("origin", "http://evil.example")],
    ];
    for headers in refused {
        for path in ["/api/v1/ask", "/api/v1/frozen"] {
            let (response, _) = site.post(path, headers, &body).await;
            assert!(matches!(response.status().as_u16(), 401 | 403), "{path} {headers:?}");
        }
    }
    let (response, answer) = site.post("/api/v1/ask", &[own], &body).await;
    assert_eq!(response.status(), StatusCode::OK, "{answer}");
    let merged: Merged = serde_json::from_str(&answer).unwrap();
    assert_eq!(merged.table.cells[0].estimate, 1_234);
    let (_, frozen) = site.post("/api/v1/frozen", &[own], "").await;
    assert_eq!(frozen, "[\"2023Q4\",\"2024Q1\"]");
}

#[tokio::test]
async fn a_wrong_question_through_the_interface_says_what_is_wrong() {
    let site = site(false, false).await;
    let token = site.token.authorization();
    let never = serde_json::to_string(&order(&["victim.health"])).unwrap();
    let unknown = never.replacen('{', "{\"sigmaa\":3,", 1);
    for body in [never.as_str(), unknown.as_str(), "{", "null", ""] {
        let (response, text) = site.post("/api/v1/ask", &[("authorization", &token)], body).await;
        assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{body}");
        let trouble: ApiTrouble = serde_json::from_str(&text).unwrap();
        assert_eq!(trouble.trouble, Trouble::Usage);
    }
}
