//! Logging in on the pages by an identity provider that is played here. What a provider can say that must not be
//! believed is in `crates/oidc/tests`.

use super::house::{House, Page, code, name_of, now_s};
use axum::http::StatusCode;
use safeborders_accounts::Secret;
use safeborders_books::HouseEntry;
use safeborders_people::{Actor, Role};
use safeborders_types::{Identified, IdentifyPeople, IdentityFailed, LogInBegun};
use std::collections::HashSet;
use std::sync::Mutex;

const ISSUER: &str = "https://login.example";

/// A provider for which a code is the name of who logged in, and which keeps each attempt for one use.
#[derive(Default)]
pub(crate) struct Played(Mutex<(u32, HashSet<String>)>);

impl IdentifyPeople for Played {
    fn issuer(&self) -> &str {
        ISSUER
    }

    fn begin(&self, redirect: &str) -> Result<LogInBegun, IdentityFailed> {
        if redirect != "http://127.0.0.1:1/oidc/back" {
            return Err(IdentityFailed::Invalid(format!("no log-in ends at {redirect}")));
        }
        let mut kept = self.0.lock().unwrap();
        kept.0 += 1;
        let attempt = format!("attempt-{}", kept.0);
        kept.1.insert(attempt.clone());
        Ok(LogInBegun { url: format!("{ISSUER}/authorize?state={attempt}"), attempt })
    }

    fn finish(&self, attempt: &str, code: &str) -> Result<Identified, IdentityFailed> {
        if !self.0.lock().unwrap().1.remove(attempt) {
            return Err(IdentityFailed::Refused("this log-in never began or has ended".to_owned()));
        }
        match code {
            "away" => Err(IdentityFailed::Offline("the identity provider cannot be asked".to_owned())),
            "forged" => Err(IdentityFailed::Refused("what the provider says is not accepted".to_owned())),
            subject => Ok(Identified { issuer: ISSUER.to_owned(), subject: subject.to_owned() }),
        }
    }

    fn give_up(&self, attempt: &str) {
        self.0.lock().unwrap().1.remove(attempt);
    }
}

/// An office whose prosecutor is `p-7f3a` at the provider.
fn office() -> House {
    let house = House::staffed();
    let petra = name_of(Role::Prosecutor);
    house.office.accounts().link_person(&Actor::console(), &petra, ISSUER, "p-7f3a", now_s()).unwrap();
    house
}

async fn get(house: &House, path: &str, cookies: &str) -> Page {
    house.send(house.request("GET", None, path).header("cookie", cookies), String::new()).await
}

/// Sets out for a page; the attempt, and the cookie that the browser then has.
async fn set_out(house: &House, back: &str) -> (String, String) {
    let page = get(house, &format!("/oidc?back={back}"), "lang=en").await;
    assert_eq!(page.status, StatusCode::SEE_OTHER, "{}", page.body);
    let attempt = page.header("location").strip_prefix("https://login.example/authorize?state=").unwrap();
    let cookie = page.header("set-cookie");
    assert!(cookie.ends_with("; Path=/; Max-Age=600; HttpOnly; SameSite=Lax"), "{cookie}");
    (attempt.to_owned(), cookie.split(';').next().unwrap().to_owned())
}

/// The session that a page opens.
fn session(page: &Page) -> Option<String> {
    let mut cookies = page.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap());
    cookies.find_map(|cookie| cookie.strip_prefix("session=")?.split(';').next().map(ToOwned::to_owned))
}

fn is_out(page: &Page, words: &str) {
    assert_eq!(session(page), None, "{}", page.body);
    assert!(page.body.contains("role=\"alert\"") && page.body.contains(words), "{words}: {}", page.body);
}

fn last(house: &House) -> HouseEntry {
    let size = house.books.house_head().unwrap().size;
    house.books.house_entries(size - 1, 9).unwrap().pop().unwrap().1
}

#[tokio::test]
async fn whom_the_ministry_vouches_for_comes_in_and_goes_on_to_the_page_they_wanted() {
    let house = office();
    let page = get(&house, "/login?back=/cases", "lang=en").await;
    assert!(page.body.contains("href=\"/oidc?back=/cases\" hx-boost=\"false\""), "{}", page.body);
    let (attempt, cookie) = set_out(&house, "/cases?status%3Da").await;
    let page = get(&house, &format!("/oidc/back?code=p-7f3a&state={attempt}"), &cookie).await;
    assert_eq!((page.status, page.header("refresh")), (StatusCode::OK, "0; url=/cases?status=a"));
    assert!(page.body.contains("href=\"/cases?status=a\""), "{}", page.body);
    let cookies: Vec<&str> =
        page.headers.get_all("set-cookie").iter().map(|value| value.to_str().unwrap()).collect();
    assert!(
        cookies.iter().any(|c| c.starts_with("session=") && c.contains("SameSite=Strict")),
        "{cookies:?}"
    );
    assert!(cookies.iter().any(|c| c.starts_with("provider=;") && c.contains("Max-Age=0")), "{cookies:?}");
    let entry = last(&house);
    assert_eq!(
        (entry.actor.person, entry.what.as_str()),
        (name_of(Role::Prosecutor), "log-in by identity provider")
    );
    let session = format!("lang=en; session={}", session(&page).unwrap());
    let today = get(&house, "/", &session).await;
    assert!(today.body.contains("petra"), "{}", today.body);
    // It is a session like any other: it ends with the link.
    house.office.accounts().unlink_person(&Actor::console(), &name_of(Role::Prosecutor), now_s()).unwrap();
    assert_eq!(get(&house, "/", &session).await.header("location"), "/login");
}

#[tokio::test]
async fn what_another_browser_began_or_nobody_began_lets_nobody_in() {
    let house = office();
    let (mine, cookie) = set_out(&house, "/").await;
    let (theirs, their_cookie) = set_out(&house, "/").await;
    for (query, cookies) in [
        (format!("code=p-7f3a&state={theirs}"), cookie.as_str()),
        (format!("code=p-7f3a&state={mine}"), "lang=en"),
        (format!("code=p-7f3a&state={mine}"), "provider=; lang=en"),
        ("code=p-7f3a&state=".to_owned(), "provider=~/"),
        ("code=p-7f3a".to_owned(), cookie.as_str()),
        (format!("code=p-7f3a&state={theirs}&state={mine}"), cookie.as_str()),
    ] {
        let page = get(&house, &format!("/oidc/back?{query}"), cookies).await;
        assert_eq!(page.status, StatusCode::FORBIDDEN, "{query} {cookies}");
        is_out(&page, "did not begin in this browser");
    }
    // An attempt that this node never gave, with a cookie to match.
    let page = get(&house, "/oidc/back?code=p-7f3a&state=made-up", "provider=made-up~/").await;
    is_out(&page, "Nobody was logged in");
    // The controls: both go on where they began, and once.
    for (attempt, cookie) in [(mine, cookie), (theirs, their_cookie)] {
        let path = format!("/oidc/back?code=p-7f3a&state={attempt}");
        assert!(session(&get(&house, &path, &cookie).await).is_some());
        is_out(&get(&house, &path, &cookie).await, "never began or has ended");
    }
}

#[tokio::test]
async fn the_provider_makes_nobody_and_a_lock_holds_for_it_too() {
    let house = office();
    let by_provider = async |subject: &str| {
        let (attempt, cookie) = set_out(&house, "/").await;
        get(&house, &format!("/oidc/back?code={subject}&state={attempt}"), &cookie).await
    };
    // A name of an account here is no name at the provider.
    for subject in ["petra", "somebody"] {
        is_out(&by_provider(subject).await, "no account here has");
    }
    assert_eq!(last(&house).what, "log-in by identity provider");
    is_out(&by_provider("forged").await, "is not accepted");
    let away = by_provider("away").await;
    assert_eq!(away.status, StatusCode::BAD_GATEWAY);
    is_out(&away, "cannot be reached just now");
    assert!(session(&by_provider("p-7f3a").await).is_some(), "the control");
    let (accounts, petra) = (house.office.accounts(), name_of(Role::Prosecutor));
    for _ in 0..5 {
        let wrong = accounts.log_in(&petra, &Secret::new("wrong".to_owned()), &code("ABCDEFGH", 1), now_s());
        assert!(wrong.is_err());
    }
    is_out(&by_provider("p-7f3a").await, "locked");
    accounts.unlock_person(&Actor::console(), &petra, now_s()).unwrap();
    assert!(session(&by_provider("p-7f3a").await).is_some(), "the control");
}

#[tokio::test]
async fn whom_the_provider_turns_back_reads_so_and_its_words_are_not_repeated() {
    let house = office();
    let (attempt, cookie) = set_out(&house, "/cases").await;
    let query = format!("error=access_denied&error_description=%3Cscript%3E&state={attempt}");
    let page = get(&house, &format!("/oidc/back?{query}"), &cookie).await;
    is_out(&page, "turned you back");
    assert!(!page.body.contains("access_denied") && !page.body.contains("&lt;script"), "{}", page.body);
    assert!(page.body.contains("href=\"/oidc?back=/cases\""), "the way is open to begin again");
    let entry = last(&house);
    assert_eq!((entry.what.as_str(), entry.actor.role), ("log-in by identity provider", Role::Node));
    // The attempt ended with it.
    is_out(&get(&house, &format!("/oidc/back?code=p-7f3a&state={attempt}"), &cookie).await, "has ended");
}

#[tokio::test]
async fn another_sites_page_sets_no_log_in_going_and_nobody_is_led_elsewhere() {
    let house = office();
    for (site, leads) in
        [("cross-site", "/login"), ("same-site", "/login"), ("same-origin", ISSUER), ("none", ISSUER)]
    {
        let request = house.request("GET", None, "/oidc").header("sec-fetch-site", site);
        let page = house.send(request, String::new()).await;
        assert!(page.header("location").starts_with(leads), "{site}: {}", page.header("location"));
    }
    let (attempt, cookie) = set_out(&house, "//evil.example").await;
    let page = get(&house, &format!("/oidc/back?code=p-7f3a&state={attempt}"), &cookie).await;
    assert_eq!(page.header("refresh"), "0; url=/");
    // A cookie that was tampered with leads nowhere else either.
    let (attempt, _) = set_out(&house, "/").await;
    let cookie = format!("provider={attempt}~%2F%2Fevil.example");
    let page = get(&house, &format!("/oidc/back?code=p-7f3a&state={attempt}"), &cookie).await;
    assert_eq!(page.header("refresh"), "0; url=/");
    // Under another name of this host the cookie would stay behind.
    let mut elsewhere = house.request("GET", None, "/oidc?back=/cases");
    elsewhere.headers_mut().unwrap().insert("host", "localhost:1".parse().unwrap());
    let page = house.send(elsewhere, String::new()).await;
    assert_eq!(page.header("location"), "http://127.0.0.1:1/login?back=/cases");
}

#[tokio::test]
async fn a_node_that_is_being_set_up_sends_nobody_to_the_provider() {
    let house = House::new();
    let page = get(&house, "/oidc", "lang=en").await;
    assert_eq!((page.status.as_u16(), page.header("location")), (303, "/enrol"));
}
