//! Coming in: set-up, log-in, log-out, and what stays shut.

use super::house::{House, code, name_of, now_s, password_of};
use safeborders_books::HouseEvent;
use safeborders_people::{Actor, Role};

#[tokio::test]
async fn a_new_node_shows_the_set_up_and_nothing_else() {
    let house = House::new();
    for path in ["/", "/cases", "/audit", "/nowhere", "/login"] {
        let page = house.get_as_nobody(path).await;
        assert_eq!((page.status.as_u16(), page.header("location")), (303, "/enrol"), "{path}");
    }
    let page = house.get_as_nobody("/enrol").await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("people add NAME --role administrator"), "{}", page.body);
    // Nobody becomes the console by asking, with a cookie or without.
    let sent = house.post_as_nobody("/people/add", &[("person", "eve"), ("role", "administrator")]).await;
    assert_ne!(sent.status, 200);
    assert!(house.office.accounts().people(now_s()).unwrap().is_empty());
}

#[tokio::test]
async fn the_first_administrator_comes_in_with_the_code_of_the_console_and_only_with_it() {
    let house = House::new();
    let (adam, role) = (name_of(Role::Administrator), Role::Administrator);
    let accounts = house.office.accounts();
    let handed = accounts.add_person(&Actor::console(), &adam, "", role, now_s()).unwrap();
    let password = password_of(role);
    let fields = |code: &str, again: &str| {
        [("person", "adam"), ("code", code), ("password", &password), ("again", again)]
            .map(|(name, text)| (name, text.to_owned()))
    };
    for (code, again) in [("wrong", password.as_str()), (handed.expose(), "another password")] {
        let fields = fields(code, again);
        let fields = fields.each_ref().map(|(name, text)| (*name, text.as_str()));
        let page = house.post_as_nobody("/enrol", &fields).await;
        assert_eq!(page.status, 400);
        assert!(page.body.contains("role=\"alert\"") && !page.body.contains(&password));
    }
    assert!(!accounts.is_set_up().unwrap());
    let fields = fields(handed.expose(), &password);
    let fields = fields.each_ref().map(|(name, text)| (*name, text.as_str()));
    let page = house.post_as_nobody("/enrol", &fields).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(accounts.is_set_up().unwrap() && page.body.contains("otpauth://totp/"));
    let shown = page.body.split("<code>").nth(1).unwrap().split("</code>").next().unwrap();
    let second = shown.replace(' ', "");
    let code = code(&second, now_s());
    let entered = [("person", "adam"), ("password", &password), ("code", &code)];
    let page = house.post_as_nobody("/login", &entered).await;
    assert_eq!((page.status.as_u16(), page.header("location")), (303, "/"));
}

#[tokio::test]
async fn a_log_in_opens_a_session_of_the_person_and_a_log_out_ends_it() {
    let house = House::staffed();
    let stranger = house.get_as_nobody("/cases?status=a&x=1").await;
    assert_eq!(stranger.header("location"), "/login?back=/cases%3Fstatus%3Da%26x%3D1");
    let led = house.get_as_nobody("/login?back=/cases%3Fstatus%3Da").await;
    assert!(led.body.contains("value=\"/cases?status=a\""), "{}", led.body);
    let astray = house.get_as_nobody("/login?back=//evil.example").await;
    assert!(!astray.body.contains("evil.example"), "nobody is led to another site: {}", astray.body);
    let page = house.get(Role::Prosecutor, "/").await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("petra") && page.body.contains("Synthetic data"), "{}", page.body);
    assert_eq!(page.header("cache-control"), "no-store");
    let out = house.post(Role::Prosecutor, "/logout", &[]).await;
    assert!(out.header("set-cookie").contains("Max-Age=0; HttpOnly; SameSite=Strict"));
    assert_eq!(
        house.get(Role::Prosecutor, "/").await.status,
        303,
        "the session is gone, not only its cookie"
    );
    assert_eq!(house.get(Role::Analyst, "/").await.status, 200, "the control");
}

#[tokio::test]
async fn what_is_wrong_at_the_log_in_reads_the_same_and_gives_no_session() {
    let house = House::staffed();
    let role = Role::Auditor;
    let (password, code) = (password_of(role), house.code_of(role));
    let mut said = Vec::new();
    for (person, password, code) in [
        ("aldo", "wrong", code.as_str()),
        ("aldo", password.as_str(), "000000"),
        ("nobody", password.as_str(), code.as_str()),
        ("Not a name", password.as_str(), code.as_str()),
    ] {
        let page = house
            .post_as_nobody("/login", &[("person", person), ("password", password), ("code", code)])
            .await;
        assert_eq!(page.status, 403);
        assert!(page.header("set-cookie").is_empty());
        let alert =
            page.body.split("role=\"alert\"").nth(1).unwrap().split("</p>").next().unwrap().to_owned();
        said.push(alert);
    }
    assert!(said.iter().all(|text| *text == said[0] && text.contains("locked")), "{said:?}");
}

#[tokio::test]
async fn a_page_that_a_role_may_not_open_is_not_shown_and_is_refused_on_record() {
    let house = House::staffed();
    let page = house.get(Role::Administrator, "/").await;
    assert!(!page.body.contains("href=\"/cases\""), "{}", page.body);
    let entries = || house.books.house_head().unwrap().size;
    let before = entries();
    let page = house.get(Role::Administrator, "/cases").await;
    assert_eq!(page.status, 403);
    assert_eq!(entries(), before + 1);
    let (_, last) = house.books.house_entries(before, 9).unwrap().pop().unwrap();
    assert_eq!((last.event, last.what.as_str()), (HouseEvent::Refusal, "page /cases"));
}

#[tokio::test]
async fn htmx_is_led_to_the_log_in_whole_and_another_sites_form_is_refused() {
    let house = House::staffed();
    let request = house.request("GET", None, "/").header("hx-request", "true");
    assert_eq!(house.send(request, String::new()).await.header("hx-redirect"), "/login");
    let foreign =
        house.request("POST", Some(Role::Analyst), "/logout").header("sec-fetch-site", "cross-site");
    assert_eq!(house.send(foreign, String::new()).await.status, 403);
    assert_eq!(house.get(Role::Analyst, "/").await.status, 200, "still logged in");
    let mut rebound = house.request("GET", Some(Role::Analyst), "/");
    rebound.headers_mut().unwrap().insert("host", "evil.example".parse().unwrap());
    assert_eq!(house.send(rebound, String::new()).await.status, 421);
}
