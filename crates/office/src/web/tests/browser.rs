//! The office's pages in a real browser, with synthetic cases: see `tests/browser/check.mjs`.
//!
//! Runs where node, Chromium and the packages of `tests/browser` are; says loudly that it did not where one is
//! missing. In CI all of them are there, and a missing one is a failure.

use super::house::password_of;
use crate::web::cases::address;
use safeborders_pages::Language;
use safeborders_people::Role;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

fn browser_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/browser")
}

/// What the check needs and does not find.
fn lacking() -> Option<&'static str> {
    let runs =
        |program: &str| Command::new(program).arg("--version").output().is_ok_and(|o| o.status.success());
    match () {
        () if !runs("node") => Some("node"),
        () if !runs("chromium") => Some("chromium"),
        () if !browser_folder().join("node_modules/playwright-core").exists() => {
            Some("the packages: run `npm ci` in tests/browser")
        }
        () => None,
    }
}

/// Looks at pages as somebody; what is wrong fails the test.
async fn look(dir: &Path, address: &str, name: &str, paths: &[String], options: Value) {
    let (list, more) = (dir.join(format!("{name}-paths")), dir.join(format!("{name}-options")));
    std::fs::write(&list, paths.join("\n")).unwrap();
    std::fs::write(&more, options.to_string()).unwrap();
    let kept = std::env::var_os("SAFEBORDERS_PICTURES").map(PathBuf::from);
    let pictures = kept.map(|kept| kept.join(format!("office-{name}"))).unwrap_or_default();
    let address = address.to_owned();
    let check = tokio::task::spawn_blocking(move || {
        let mut command = Command::new("node");
        command.arg("check.mjs").arg(address).args([&pictures, &list, &more]);
        command.current_dir(browser_folder()).output().unwrap()
    });
    let done = check.await.unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    println!("{said}");
    assert!(done.status.success(), "{name}: {said}");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_of_each_role_stands_in_a_real_browser() {
    if let Some(lacking) = lacking() {
        assert!(std::env::var_os("CI").is_none(), "the browser check needs {lacking}");
        eprintln!("\n*** SKIPPED: the pages were NOT looked at in a browser; missing: {lacking} ***\n");
        return;
    }
    let house = super::statistics::house_with_figures();
    // Something that waits for a second person.
    let invited = [("person", "ines"), ("name", "Ines"), ("role", "analyst")];
    assert_eq!(house.post(Role::Administrator, "/people/add", &invited).await.status, 202);
    let dir = tempfile::tempdir().unwrap();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let base = format!("http://{}", listener.local_addr().unwrap());
    let (_, routes) = house.session_of(Role::Auditor);
    tokio::spawn(async move { axum::serve(listener, routes).await.unwrap() });
    let languages: Vec<&str> = Language::OFFERED_BY_OFFICE.iter().take(3).map(|l| l.tag()).collect();
    let role = Role::Prosecutor;
    let login = json!({ "person": "petra", "password": password_of(role), "codes": [house.next_code_of(role)],
                        "to": "/cases?cohort=2024Q2" });
    let outside = json!({ "languages": languages, "link": null, "login": login });
    look(dir.path(), &base, "door", &["/login".to_owned(), "/enrol".to_owned()], outside).await;
    let (one, edit) = (address("GR-000"), crate::web::entry::edit_address("GR-000"));
    let history = crate::web::history::history_address("GR-000");
    super::history::retold(&house, &edit, Some("Synthetic. Recruited by an offer of work; heard again."))
        .await;
    let exchange = super::exchange::addresses(&house).await;
    let sent = format!("/left/{}", super::sent::asked_and_answered(&house, "IT"));
    // Two look at a time; the auditor alone, since what others do stands in the logs.
    let (turns, mut looks) = (Arc::new(Semaphore::new(2)), JoinSet::new());
    for (role, name, link, paths) in [
        (
            Role::Prosecutor,
            "prosecutor",
            "/cases",
            vec![
                "/",
                "/cases?cohort=2024Q2",
                one.as_str(),
                "/cases/new",
                edit.as_str(),
                history.as_str(),
                "/cases/import",
                "/cases/due",
                "/left",
                "/left/next",
                sent.as_str(),
                "/account",
            ],
        ),
        (Role::Prosecutor, "exchange", "/patterns", exchange.iter().map(String::as_str).collect()),
        (
            Role::Analyst,
            "analyst",
            "/statistics",
            vec!["/", "/statistics", "/statistics?year=2024", "/statistics/report?year=2024"],
        ),
        (Role::DataProtectionOfficer, "dpo", "/people", vec!["/", "/people", "/settings"]),
        (Role::Administrator, "administrator", "/people", vec!["/", "/people", "/settings"]),
        (
            Role::Auditor,
            "auditor",
            "/audit",
            vec!["/", "/audit", "/audit/house", "/audit/proof?log=house&entry=0", "/nothing-here"],
        ),
    ] {
        let (session, _) = house.session_of(role);
        // One person is on the guided tour.
        let step = if role == Role::Analyst { "statistics" } else { "none" };
        let cookies = json!([{ "name": "session", "value": session }, { "name": "tour", "value": step }]);
        let options = json!({ "languages": languages, "cookies": cookies, "link": link,
                              "changing": ["/audit/house"] });
        let paths: Vec<String> = paths.into_iter().map(str::to_owned).collect();
        let (dir, base, turns) = (dir.path().to_owned(), base.clone(), Arc::clone(&turns));
        let all = if role == Role::Auditor { 2 } else { 1 };
        looks.spawn(async move {
            let _turn = turns.acquire_many_owned(all).await.unwrap();
            look(&dir, &base, name, &paths, options).await;
        });
    }
    while let Some(done) = looks.join_next().await {
        done.unwrap();
    }
}
