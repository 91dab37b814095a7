//! The coordinator's pages in a real browser, over synthetic yearbooks and answers: see `tests/browser/check.mjs`.
//!
//! Runs where node, Chromium and the packages of `tests/browser` are; says loudly that it did not where one is
//! missing. In CI all of them are there, and a missing one is a failure. With `SAFEBORDERS_LOOK=<seconds>` the pages
//! stay up that long instead, to be looked at.

use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use safeborders_codebook::{Codebook, YearbookList};
use safeborders_coordinator_core::{
    AccessToken, Archive, Coordinator, Given, Nodes, Order, Request as Ask, WebTerms, router, serve,
};
use safeborders_pages::Language;
use safeborders_types::{
    Absence, Answer, CohortId, CountTable, CountryCode, NanoRho, NodePreview, Purpose, Question, ReleaseId,
    SignedYearbook, Unit, Yearbook, YearbookHead, YearbookSignature, YearbookTable, YearbookUse,
    cohorts_of_year,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::Command;
use tower::ServiceExt;

const COUNTRIES: [&str; 9] = ["BE", "BG", "FI", "GR", "IT", "PL", "PT", "RO", "MT"];
/// As many as could be members.
const UNION: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];
const YEARS: [u16; 4] = [2021, 2022, 2023, 2024];

/// Nodes with made-up figures that differ from country to country and from year to year. Malta never answers.
#[derive(Clone, Copy)]
struct MadeUp(&'static [&'static str]);

/// A number that looks random and is the same each time.
fn mixed(seed: u64) -> i64 {
    let mut x = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    x = (x ^ (x >> 31)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    i64::try_from((x ^ (x >> 29)) % 1_000).unwrap()
}

fn country(code: &str) -> CountryCode {
    code.parse().unwrap()
}

fn yearbook(at: u64, code: &str, year: u16) -> SignedYearbook {
    let list = YearbookList::v1();
    let size = [180, 520, 60, 240, 900, 330, 150, 800, 9][usize::try_from(at % 9).unwrap()];
    let table = |spec: &safeborders_codebook::YearbookTableSpec| {
        let cells = (0..spec.cells() as u64).map(|cell| {
            let weight = mixed(cell * 31 + at * 7 + u64::from(spec.number())) - 150;
            size * weight / 500 + (i64::from(year) - 2021) * size / 12
        });
        let cells = cells.map(|cell| cell * 6 / spec.cells() as i64).collect();
        YearbookTable {
            number: spec.number(),
            unit: spec.unit(),
            table: CountTable::new(spec.axes().to_vec(), cells).unwrap(),
            sigma: 14,
            salt: [0; 16],
        }
    };
    let tables: Vec<YearbookTable> = list.tables().iter().map(table).collect();
    let head = YearbookHead {
        country: country(code),
        year,
        edition: 1,
        list: list.version(),
        codebook: list.codebook(),
        clamp: 4,
        cost: NanoRho::new(30_000_000),
        released_at_s: 1_700_000_000,
        digests: vec![[0; 32]; tables.len()],
    };
    let signature = YearbookSignature { chain: Vec::new(), signature: Vec::new() };
    SignedYearbook { yearbook: Yearbook::new(head, tables).unwrap(), signature }
}

impl Nodes for MadeUp {
    fn countries(&self) -> BTreeSet<CountryCode> {
        self.0.iter().map(|code| country(code)).collect()
    }

    async fn ask(&self, request: &Ask) -> Vec<(CountryCode, Result<Answer, Absence>)> {
        let checked = Codebook::v1().check(&request.question).unwrap();
        let axes = checked.axes().to_vec();
        let size = CountTable::cells_of(&axes).unwrap() as u64;
        let answer = |at: u64| {
            let cells = (0..size).map(|cell| mixed(cell * 17 + at) * mixed(cell + 3) / 2_000 - 20).collect();
            Answer {
                release: ReleaseId::new([at as u8; 32]),
                table: CountTable::new(axes.clone(), cells).unwrap(),
                sigma: request.sigma,
                cost: NanoRho::new(5_000_000),
                clamp: checked.clamp(),
                codebook: Codebook::v1().version(),
                released_at_s: 1_700_000_000,
                terms: 1,
                reissued: if at == 3 { ["2023Q4".parse().unwrap()].into() } else { BTreeSet::new() },
            }
        };
        let reply = |(at, code): (u64, &str)| match code {
            "MT" => (country(code), Err(Absence::Refused("agreement".to_owned()))),
            _ => (country(code), Ok(answer(at))),
        };
        (0..).zip(self.0.iter().copied()).map(reply).collect()
    }

    async fn preview(&self, _: &Question, _: Purpose, _: NanoRho) -> Vec<NodePreview> {
        Vec::new()
    }

    async fn yearbooks(&self, _: &BTreeSet<(CountryCode, u16)>) -> Vec<Given> {
        let given = |(at, code): (u64, &str)| Given {
            country: country(code),
            yearbooks: YEARS.into_iter().map(|year| yearbook(at, code, year)).collect(),
            trouble: String::new(),
        };
        (0..).zip(self.0.iter().copied()).map(given).collect()
    }

    async fn frozen(&self) -> Vec<(CountryCode, Result<BTreeSet<CohortId>, Absence>)> {
        let all: BTreeSet<CohortId> = YEARS.into_iter().flat_map(cohorts_of_year).collect();
        let reply = |code: &str| match code {
            "MT" => (country(code), Err(Absence::Unreachable)),
            _ => (country(code), Ok(all.clone())),
        };
        self.0.iter().copied().map(reply).collect()
    }
}

/// The pages' addresses, after three questions.
async fn pages(coordinator: &Coordinator<MadeUp>) -> Vec<String> {
    coordinator.fetch_yearbooks(true).await.unwrap();
    coordinator.look().await;
    let mut ids = Vec::new();
    for by in [
        &["victim.age_class", "victim.exploitation"][..],
        &["case.country_of_exploitation"],
        &["case.cohort", "victim.age_class"],
    ] {
        let unit = if by[0].starts_with("case.country") { Unit::Case } else { Unit::Victim };
        let cohorts: BTreeSet<CohortId> = [2023, 2024].into_iter().flat_map(cohorts_of_year).collect();
        let dimensions = by.iter().map(|id| id.parse().unwrap()).collect();
        let order = Order {
            question: Question::new(unit, cohorts, dimensions, BTreeMap::new()).unwrap(),
            sigma: 10.try_into().unwrap(),
            purpose: Purpose::StrategicAnalysis,
            keep: true,
            yearbooks: YearbookUse::Precise,
        };
        ids.push(coordinator.ask(order).await.unwrap().asked.id());
    }
    let fixed = [
        "/",
        "/explore?by=victim.age_class&across=victim.sex&year=2024&country=",
        "/explore?by=victim.citizenship_group&across=case.reporting_country&year=2023&country=",
        "/trends?by=victim.age_class",
        "/patterns",
        "/members",
        "/questions",
        "/report?year=2024",
        "/nothing-here",
    ];
    let mut paths: Vec<String> = fixed.map(String::from).into();
    paths.push(format!("/?of={}", ids[1]));
    paths.extend([ids[0], ids[2]].map(|id| format!("/questions/{id}")));
    paths
}

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

#[tokio::test(flavor = "multi_thread")]
async fn every_page_stands_in_a_real_browser() {
    if let Some(lacking) = lacking() {
        assert!(std::env::var_os("CI").is_none(), "the browser check needs {lacking}");
        eprintln!("\n*** SKIPPED: the pages were NOT looked at in a browser; missing: {lacking} ***\n");
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let (routes, paths) = site(dir.path()).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(serve(listener, routes, std::future::pending()));
    let list = dir.path().join("paths");
    std::fs::write(&list, paths.join("\n")).unwrap();
    if let Some(seconds) = std::env::var("SAFEBORDERS_LOOK").ok().and_then(|s| s.parse().ok()) {
        eprintln!("look at {address}\n{}", paths.join("\n"));
        tokio::time::sleep(std::time::Duration::from_secs(seconds)).await;
        return;
    }
    let pictures = std::env::var_os("SAFEBORDERS_PICTURES").map(PathBuf::from).unwrap_or_default();
    let check = tokio::task::spawn_blocking(move || {
        Command::new("node")
            .arg("check.mjs")
            .arg(address)
            .args([&pictures, &list])
            .current_dir(browser_folder())
            .output()
            .unwrap()
    });
    let done = check.await.unwrap();
    let said = format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr));
    println!("{said}");
    assert!(done.status.success(), "{said}");
}

/// A site over made-up yearbooks and answers, and its addresses.
async fn site(dir: &Path) -> (axum::Router, Vec<String>) {
    site_of(dir, &COUNTRIES).await
}

async fn site_of(dir: &Path, countries: &'static [&'static str]) -> (axum::Router, Vec<String>) {
    let archive = Archive::open(&dir.join("data"), &dir.join("key")).unwrap();
    let coordinator = Coordinator::new(MadeUp(countries), archive, Codebook::v1());
    let paths = pages(&coordinator).await;
    let terms = WebTerms { synthetic: true, token: AccessToken::random().unwrap() };
    (router(coordinator, terms), paths)
}

async fn get(routes: &axum::Router, path: &str, packed: bool) -> (u16, Vec<u8>) {
    get_in(routes, path, packed, "en").await
}

async fn get_in(routes: &axum::Router, path: &str, packed: bool, language: &str) -> (u16, Vec<u8>) {
    let request =
        Request::get(path).header("host", "127.0.0.1:80").header("cookie", format!("lang={language}"));
    let request = if packed { request.header("accept-encoding", "gzip, br") } else { request };
    let response = routes.clone().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let status = response.status().as_u16();
    (status, response.into_body().collect().await.unwrap().to_bytes().to_vec())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_and_what_it_loads_stay_small() {
    let dir = tempfile::tempdir().unwrap();
    let (routes, paths) = site(dir.path()).await;
    let (_, html) = get(&routes, "/", false).await;
    let html = String::from_utf8(html).unwrap();
    let assets = html.split('"').filter(|part| part.starts_with("/assets/"));
    let assets: BTreeSet<&str> = assets.filter_map(|part| part.split('#').next()).collect();
    assert!(
        assets.iter().any(|asset| asset.contains("/europe-")),
        "the outlines are loaded once: {assets:?}"
    );
    let mut first = 0;
    for asset in assets {
        first += get(&routes, asset, true).await.1.len();
    }
    for path in paths {
        let size = get(&routes, &path, true).await.1.len();
        println!("{path}: {size} bytes packed, {} with all assets", first + size);
        assert!(size <= 30 * 1024, "{path}: {size} bytes, and 30 KB are allowed after the first load");
        assert!(first + size <= 150 * 1024, "{path}: {} bytes at first", first + size);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_of_twenty_seven_countries_stay_small_in_every_language() {
    let dir = tempfile::tempdir().unwrap();
    let (routes, paths) = site_of(dir.path(), &UNION).await;
    for path in paths {
        for language in Language::OFFERED {
            let size = get_in(&routes, &path, true, language.tag()).await.1.len();
            println!("{path} {}: {size} bytes packed", language.tag());
            assert!(size <= 30 * 1024, "{path} in {}: {size} bytes, and 30 KB are allowed", language.tag());
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_of_yearbooks_have_their_interval_everywhere_and_every_form_of_file() {
    let dir = tempfile::tempdir().unwrap();
    let (routes, _) = site(dir.path()).await;
    let text = async |path: &str| {
        let (status, body) = get(&routes, path, false).await;
        assert_eq!(status, 200, "{path}");
        String::from_utf8(body).unwrap()
    };
    let overview = text("/?of=yearbooks-2024").await;
    assert!(overview.contains("Victims registered in 2024") && overview.contains("class=\"europe\""));
    assert!(overview.contains("do not imply") && overview.contains("class=\"arc-high\""), "{overview}");
    let explore = text("/explore?by=victim.age_class&across=victim.sex&year=2024").await;
    let cells = explore.matches("class=\"ci\"").count();
    assert!(cells > 0 && cells == explore.matches("class=\"est\"").count() / 2, "chart and table: {cells}");
    let trends = text("/trends?by=victim.age_class").await;
    assert_eq!(trends.matches("class=\"band\"").count(), trends.matches("class=\"line\"").count());
    for place in ["/map/figures.", "/explore/figures.", "/trends/figures."] {
        for ending in ["csv", "semicolon.csv", "json", "json-stat.json", "sdmx.csv", "svg"] {
            assert!(!text(&format!("{place}{ending}?by=victim.sex")).await.is_empty());
        }
        assert_eq!(get(&routes, &format!("{place}xlsx"), false).await.0, 200);
        let (status, picture) = get(&routes, &format!("{place}png"), false).await;
        assert!(status == 200 && picture.starts_with(b"\x89PNG"), "{place}");
        assert_eq!(get(&routes, &format!("{place}jpg"), false).await.0, 404);
        assert_eq!(get(&routes, &format!("{place}exe"), false).await.0, 404);
    }
    // Wrong choices fall back and never fail.
    for wild in ["/explore?by=%3Cscript%3E&across=x&year=99999&country=ZZ", "/trends?by=", "/?of=nothing"] {
        assert!(!text(wild).await.contains("<script>"), "{wild}");
    }
    let pair = text("/explore?by=victim.sex&across=suspect.citizenship_group").await;
    assert!(pair.contains("No yearbook has a table of these two"), "{pair}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_report_of_a_year_is_a_page_and_a_pdf_and_no_figure_is_without_its_interval() {
    let dir = tempfile::tempdir().unwrap();
    let (routes, _) = site(dir.path()).await;
    let (status, body) = get(&routes, "/report?year=2024", false).await;
    let html = String::from_utf8(body).unwrap();
    assert_eq!(status, 200);
    for part in [
        "European report 2024",
        "class=\"europe\"",
        "do not imply",
        "Corridors",
        "class=\"band\"",
        "How these figures came about",
        "Synthetic data",
        "/report/2024.pdf",
    ] {
        assert!(html.contains(part), "{part}");
    }
    let bars = html.matches("<rect class=\"bar").count();
    assert!(bars > 30 && bars == html.matches("class=\"whisker\"").count(), "{bars}");
    assert_eq!(html.matches("class=\"band\"").count(), html.matches("class=\"line\"").count());
    let (status, pdf) = get(&routes, "/report/2024.pdf", false).await;
    assert!(status == 200 && pdf.starts_with(b"%PDF-"), "{status}");
    if let Some(kept) = std::env::var_os("SAFEBORDERS_PICTURES") {
        std::fs::create_dir_all(&kept).unwrap();
        std::fs::write(PathBuf::from(kept).join("european-report.pdf"), &pdf).unwrap();
    }
    for none in ["/report/1999.pdf", "/report/2024", "/report/x.pdf", "/report/2024.exe"] {
        assert_eq!(get(&routes, none, false).await.0, 404, "{none}");
    }
    // A year that is none falls back to the last one.
    let wild = get(&routes, "/report?year=%3Cscript%3E", false).await;
    assert!(wild.0 == 200 && !String::from_utf8(wild.1).unwrap().contains("<script>"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_edition_is_named_on_the_questions_page() {
    let dir = tempfile::tempdir().unwrap();
    let (routes, paths) = site(dir.path()).await;
    let asked = paths.iter().find(|path| path.starts_with("/questions/")).unwrap();
    let html = String::from_utf8(get(&routes, asked, false).await.1).unwrap();
    assert!(html.contains("withdrawn") && html.contains("Greece: 2023Q4"), "{html}");
}
