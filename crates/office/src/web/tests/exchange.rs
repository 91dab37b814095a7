//! Asking, patterns, networks, matches and agreements: what each page shows and does, each right beside a refusal, no
//! figure from elsewhere without its interval, and nothing that somebody wrote becomes markup.

use super::house::{House, name_of, now_s};
use safeborders_accounts::Accounts;
use safeborders_books::HouseEvent;
use safeborders_cases::{CaseFile, CaseParts, Link, Person, Registered, SourceId, Values};
use safeborders_codebook::{Codebook, LinkKind};
use safeborders_people::{Actor, Role};
use safeborders_types::Unit;

const HOSTILE: &str = "GR-\"><script>alert(1)</script>";
const LEADS: &[Role] = &[Role::Prosecutor, Role::Analyst];
const PAGES: [(&str, &[Role]); 15] = [
    ("/ask", LEADS),
    ("/ask?unit=suspect&by1=suspect.role&step=preview", LEADS),
    ("/patterns", LEADS),
    ("/patterns/compare", LEADS),
    ("/patterns/similar?source=GR-P-006", LEADS),
    ("/networks", LEADS),
    ("/networks/group?source=GR-P-001", LEADS),
    ("/networks/path?from=GR-P-001&to=GR-P-002", LEADS),
    ("/matches", &[Role::Prosecutor, Role::Analyst, Role::DataProtectionOfficer]),
    ("/matches/rounds/2026-R1", &[Role::Prosecutor, Role::Analyst, Role::DataProtectionOfficer]),
    ("/matches/directory", &[Role::Prosecutor, Role::Analyst, Role::DataProtectionOfficer]),
    ("/matches/links", &[Role::Prosecutor, Role::Analyst, Role::DataProtectionOfficer]),
    ("/agreements", &Role::OF_PEOPLE),
    ("/agreements/europe-2026?against=europe-2025", &Role::OF_PEOPLE),
    ("/agreements/peers", &Role::OF_PEOPLE),
];

/// Case files that share a way of working and a telephone number, and others that do not.
pub(crate) fn with_patterns(house: &House) {
    let book = Codebook::v1();
    let value = |id: &str, code: &str| {
        let attribute = book.attribute(&id.parse().unwrap()).unwrap();
        (attribute.index(), attribute.code_index(&code.parse().unwrap()).unwrap())
    };
    let file = |n: usize| {
        let way = n.is_multiple_of(3);
        let source = if n == 3 { HOSTILE.to_owned() } else { format!("GR-P-{n:03}") };
        let month = if n < 80 { time::Month::May } else { time::Month::August };
        let day = time::Date::from_calendar_date(2024, month, 6).unwrap();
        let mut parts = CaseParts::new(SourceId::new(&source).unwrap(), Registered::Date(day));
        let transport = if way || n.is_multiple_of(7) { "Coach" } else { "Plane" };
        parts.values = Values::new(vec![value("case.transport", transport)], Vec::new()).unwrap();
        let mut codes =
            vec![value("victim.sex", if way || n.is_multiple_of(2) { "Feminine" } else { "Masculine" })];
        if way || n.is_multiple_of(5) {
            codes.push(value("victim.exploitation", "ForcedLabour"));
        }
        parts.victims = vec![Person { values: Values::new(codes, Vec::new()).unwrap() }];
        if way && n < 40 {
            parts.links = vec![Link::new(LinkKind::Phone, Unit::Suspect, "+30 210 1234567").unwrap()];
        } else if n < 9 {
            let plate = Link::new(LinkKind::Plate, Unit::Case, "ABC 1234").unwrap();
            parts.links = vec![plate, Link::new(LinkKind::Handle, Unit::Suspect, "<b>boss</b>").unwrap()];
        }
        CaseFile::new(parts).unwrap()
    };
    let files: Vec<CaseFile> = (1..=120).map(file).collect();
    house.vault.open_accounts_through(time::OffsetDateTime::now_utc().date()).unwrap();
    house.vault.import(&files).unwrap();
}

fn staffed() -> House {
    let house = House::staffed();
    with_patterns(&house);
    house
}

fn last_entry(house: &House) -> (HouseEvent, String) {
    let size = house.books.house_head().unwrap().size;
    let (_, entry) = house.books.house_entries(size - 1, 1).unwrap().pop().unwrap();
    (entry.event, entry.what)
}

/// Mines, and waits until the list is there: its address.
async fn mined(house: &House) -> String {
    mined_by(house, Role::Analyst).await
}

async fn mined_by(house: &House, role: Role) -> String {
    let sent = house.post(role, "/patterns/mine", &[("support", "5")]).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let mut at = sent.header("location").to_owned();
    for _ in 0..2_000 {
        let page = house.get(role, &at).await;
        if page.status == 303 {
            at = page.header("location").to_owned();
            return at;
        }
        assert!(page.body.contains("Look again"), "{}", page.body);
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    panic!("the run does not end");
}

/// Every kind of page, for a browser to look at as a prosecutor; an office without case files gets some.
pub(crate) async fn addresses(house: &House) -> Vec<String> {
    with_patterns(house);
    let list = mined_by(house, Role::Prosecutor).await;
    let fields = [("unit", "victim"), ("by1", "victim.citizenship")];
    let answer = house.post(Role::Prosecutor, "/ask", &fields).await.header("location").to_owned();
    let query = "/ask?unit=victim&by1=victim.sex&if1=victim.age_class&is1=Child&expected=40&step=preview";
    let run = list.rsplit('/').next().unwrap_or_default();
    let more = [
        format!("{list}/1"),
        list.clone(),
        answer,
        query.to_owned(),
        format!("/patterns/publish?run={run}&pattern=1"),
        format!("/patterns/compare?run={run}&from=2024Q3&to=2024Q3"),
        "/networks/group?source=GR-P-007&edges=all".to_owned(),
        "/matches/referrals/new".to_owned(),
        "/matches/draft".to_owned(),
        "/agreements/import".to_owned(),
    ];
    more.into_iter().chain(PAGES.map(|(path, _)| path.to_owned())).collect()
}

#[tokio::test]
async fn each_role_opens_its_pages_and_no_other_and_nothing_becomes_markup() {
    let house = staffed();
    let list = mined(&house).await;
    let more = [list.clone(), format!("{list}?show=all"), format!("{list}/1")];
    let pages = PAGES.into_iter().map(|(path, roles)| (path.to_owned(), roles));
    let pages = pages.chain(more.into_iter().map(|path| (path, LEADS)));
    for (path, roles) in pages {
        for role in Role::OF_PEOPLE {
            let page = house.get(role, &path).await;
            let expected = if roles.contains(&role) { 200 } else { 403 };
            assert_eq!(page.status, expected, "{role} {path}: {}", page.body);
            for markup in ["<script>", "\"><script", "<i>partners", "<b>boss", "style=", "onclick"] {
                assert!(!page.body.contains(markup), "{path} has {markup}: {}", page.body);
            }
        }
    }
}

#[tokio::test]
async fn a_question_is_previewed_for_nothing_then_asked_and_its_answer_is_for_who_asked() {
    let house = staffed();
    let query =
        "/ask?unit=victim&by1=victim.citizenship&if1=victim.age_class&is1=Child&expected=40&step=preview";
    let before = house.books.house_head().unwrap().size;
    let page = house.get(Role::Analyst, query).await;
    assert!(
        page.body.contains("What it would cost") && page.body.contains("class=\"advice\""),
        "{}",
        page.body
    );
    assert_eq!(house.books.house_head().unwrap().size, before, "a preview is a look");
    let fields = [("unit", "victim"), ("by1", "victim.citizenship"), ("note", "Az 7/24")];
    let sent = house.post(Role::Analyst, "/ask", &fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    assert_eq!(last_entry(&house), (HouseEvent::Question, "question".into()));
    let at = sent.header("location").to_owned();
    let page = house.get(Role::Analyst, &at).await;
    for part in ["class=\"europe\"", "class=\"bars\"", "<table", "2 of 3 countries", ".xlsx\" download"] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    let (bars, pm) =
        (page.body.matches("<rect class=\"bar").count(), page.body.matches("class=\"pm\"").count());
    assert!(bars > 0 && bars == pm, "{bars} bars and {pm} intervals");
    let file = house.get(Role::Analyst, &format!("{at}.csv")).await;
    assert!(file.status == 200 && file.body.contains("low") && !file.body.contains("Az 7"), "{}", file.body);
    let picture = house.get(Role::Analyst, &format!("{at}.png")).await;
    assert!(picture.status == 200 && picture.header("content-type") == "image/png");
    assert!(page.body.contains(&format!("{at}.png")) && picture.body.contains("PNG"), "it is offered");
    let drawn = house.get(Role::Analyst, &format!("{at}.svg")).await;
    assert!(drawn.body.contains("Synthetic data.") && drawn.body.contains("95 % interval"), "{}", drawn.body);
    assert_eq!(house.get(Role::Analyst, &format!("{at}.jpg")).await.status, 404);
    for path in [at.clone(), format!("{at}.csv"), format!("{at}.png")] {
        assert_eq!(house.get(Role::Prosecutor, &path).await.status, 404, "another person's answer");
    }
}

#[tokio::test]
async fn what_goes_wrong_with_a_question_is_said_in_words_and_the_form_keeps_what_it_held() {
    let house = staffed();
    let fields = [("unit", "victim"), ("by1", "victim.sex"), ("purpose", "prevention")];
    let refused = house.post(Role::Analyst, "/ask", &fields).await;
    assert_eq!(refused.status, 403);
    assert!(refused.body.contains("It was refused.") && refused.body.contains("budget-exhausted &#60;"));
    assert!(refused.body.contains("value=\"victim.sex\" selected"), "{}", refused.body);
    let empty = house.post(Role::Analyst, "/ask", &[("from", "2024Q2"), ("to", "2023Q1")]).await;
    assert_eq!(empty.status, 400);
    assert!(empty.body.contains("cannot be done as it stands"), "{}", empty.body);
    assert_eq!(house.post(Role::Auditor, "/ask", &fields).await.status, 403);
}

#[tokio::test]
async fn a_pattern_is_proposed_by_one_approved_by_another_and_then_published() {
    let house = staffed();
    let list = mined(&house).await;
    let page = house.get(Role::Prosecutor, &format!("{list}?show=all")).await;
    assert!(page.body.contains("Coach") && page.body.contains("class=\"gauge\""), "{}", page.body);
    let one = house.get(Role::Prosecutor, &format!("{list}/1")).await;
    assert!(one.body.contains("case files share all of it") && one.body.contains("class=\"quarters\""));
    let run = list.rsplit('/').next().unwrap().to_owned();
    let fields =
        [("run", run.as_str()), ("pattern", "1"), ("reason", "seen in three trials"), ("epsilon", "250")];
    let proposed = house.post(Role::Prosecutor, "/patterns/publish", &fields).await;
    assert_eq!(proposed.status, 200, "{}", proposed.body);
    assert!(proposed.body.contains("waits for a second person"), "{}", proposed.body);
    assert!(!proposed.body.contains("Published</h1>"));
    approve(house.office.accounts(), Role::DataProtectionOfficer);
    let again = house.get(Role::Prosecutor, &format!("/patterns/publish?run={run}&pattern=1")).await;
    assert!(again.body.contains("approved by dora") && again.body.contains("value=\"seen in three trials\""));
    let done = house.post(Role::Prosecutor, "/patterns/publish", &fields).await;
    assert!(done.status == 200 && done.body.contains("Published</h1>"), "{}", done.body);
    assert_eq!(house.post(Role::Auditor, "/patterns/publish", &fields).await.status, 403);
}

fn approve(accounts: &Accounts, role: Role) {
    let by = Actor { person: name_of(role), role };
    let number = accounts.proposals(now_s()).unwrap().last().unwrap().number;
    accounts.decide(&by, number, None, now_s()).unwrap();
}

#[tokio::test]
async fn a_network_is_a_chart_to_walk_through_with_the_evidence_of_every_line() {
    let house = staffed();
    let found = house.get(Role::Analyst, "/networks").await;
    assert!(found.body.contains("/networks/group?source=GR-P-001"), "{}", found.body);
    let page = house.get(Role::Analyst, "/networks/group?source=GR-P-006").await;
    assert!(page.body.contains("class=\"links\"") && page.body.contains("identifier 1, of a suspect"));
    assert!(
        !page.body.contains("+302101234567&amp;") && !page.body.contains("focus=%2B"),
        "no identifier in an address"
    );
    let edges = house.get(Role::Analyst, "/networks/group?source=GR-P-006&edges=all").await;
    let lines = edges.body.matches("<path class=\"link\"").count();
    let rows = edges.body.matches("<tr><th scope=\"row\">").count();
    assert!(lines > 0 && rows >= lines, "{lines} lines and {rows} rows of evidence");
    // Divided by either measure, and the choice is kept in what leads on.
    for measure in ["potts", "modularity"] {
        let divided = house.get(Role::Analyst, &format!("/networks?communities={measure}")).await;
        let chosen = format!("<option value=\"{measure}\" selected>");
        assert!(divided.status == 200 && divided.body.contains(&chosen), "{}", divided.body);
        assert!(divided.body.contains(&format!("communities={measure}\">")), "{}", divided.body);
    }
    let path = house.get(Role::Analyst, "/networks/path?from=GR-P-006&to=GR-P-009").await;
    assert!(path.body.contains("class=\"chain\"") && path.body.contains("identifier 1"), "{}", path.body);
    let none = house.get(Role::Analyst, "/networks/path?from=GR-P-006&to=GR-P-004").await;
    assert!(none.body.contains("Nothing but what was set aside"), "{}", none.body);
    assert_eq!(house.get(Role::Analyst, "/networks/path?from=GR-P-006&to=nowhere").await.status, 400);
}

#[tokio::test]
async fn similar_case_files_are_named_with_what_they_share_and_where_they_differ() {
    let house = staffed();
    let page = house.get(Role::Analyst, "/patterns/similar?source=GR-P-006").await;
    assert!(page.body.contains("120 case files were looked at"), "{}", page.body);
    let (_, lines) = page.body.split_once("<tbody>").unwrap();
    // Every third file has the same way of working: as like it as can be, and not itself. There are more of them than
    // places, and which come first among equals goes by their pseudonyms.
    let third = (0..120).filter(|n| n % 3 == 0 && lines.contains(&format!(">GR-P-{n:03}<"))).count();
    assert!(third >= 15, "{third}: {}", page.body);
    assert!(!lines.contains(">GR-P-006<") && lines.contains("class=\"value-of\""), "{}", page.body);
    let other = house.get(Role::Analyst, "/patterns/similar?source=GR-P-010").await;
    assert!(other.body.contains("there nothing recorded") || other.body.contains("here "), "{}", other.body);
    let form = house.get(Role::Analyst, "/patterns/similar").await;
    assert!(form.status == 200 && !form.body.contains("<tbody>"));
    // What is not here and what one may not read are refused alike, with the form to try again.
    let nowhere = house.get(Role::Analyst, "/patterns/similar?source=nowhere").await;
    assert!(
        nowhere.status == 400 && nowhere.body.contains("name=\"source\" value=\"nowhere\""),
        "{}",
        nowhere.body
    );
    assert_eq!(house.get(Role::Auditor, "/patterns/similar?source=GR-P-006").await.status, 403);
}

#[tokio::test]
async fn a_match_shows_estimate_interval_threshold_and_desk_and_leads_to_a_contact_request() {
    let house = staffed();
    let page = house.get(Role::Prosecutor, "/matches/rounds/2026-R1?level=10&background=9").await;
    for part in ["23 to 39", "13.2", "SIENA", "with 1 % at most", "Nothing is known of Italy", "a match<"] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    assert_eq!(page.body.matches("class=\"span\"").count(), 2, "each estimate with its interval");
    assert!(page.body.contains("/matches/referrals/new?to=BG&#38;match=0f"), "{}", page.body);
    // Late, with another list and absent are three things, each named.
    for (country, says) in [
        ("Bulgaria", "has counted, with ε = 0.5"),
        ("Romania", "came when the others had agreed"),
        ("Hungary", "signed another list than the agreed one"),
        (
            "Italy",
            "absent: nothing of it was here in time <span class=\"soft\" lang=\"en\">could not be reached",
        ),
    ] {
        let line = page.body.split("<li>").find(|line| line.contains(&format!(">{country}</span>")));
        assert!(line.is_some_and(|line| line.contains(says)), "{country}: {}", page.body);
    }
    for part in ["1 of 4 parties have counted", "being asked: 2 of 3", "<progress max=\"4\" value=\"1\""] {
        assert!(page.body.contains(part), "{part}: {}", page.body);
    }
    assert!(page.body.contains("goes on by itself on these days, with ε = 0.5"), "{}", page.body);
    let analyst = house.get(Role::Analyst, "/matches/rounds/2026-R1").await;
    assert!(!analyst.body.contains("/matches/referrals/new") && !analyst.body.contains("/matches/withdraw"));
    let fields = [("round", "2026-R1"), ("value", "case.transport=Coach"), ("value", "victim.sex=Feminine")];
    assert_eq!(house.post(Role::Analyst, "/matches/withdraw", &fields).await.status, 403);
    assert_eq!(house.post(Role::DataProtectionOfficer, "/matches/withdraw", &fields).await.status, 303);
}

#[tokio::test]
async fn an_agreement_shows_its_text_what_differs_and_the_switch_to_who_may_stop() {
    let house = staffed();
    let page = house.get(Role::Prosecutor, "/agreements/europe-2026?against=europe-2025").await;
    assert!(page.body.contains("Article 1: Parties") && page.body.contains("<ins>IT</ins>"), "{}", page.body);
    assert!(page.body.contains("/suspend\"") && page.body.contains("/terminate\""));
    let auditor = house.get(Role::Auditor, "/agreements/europe-2026").await;
    assert!(!auditor.body.contains("/suspend\"") && auditor.body.contains("Article 1: Parties"));
    assert_eq!(
        house.post(Role::Auditor, "/agreements/europe-2026/suspend", &[("reason", "x")]).await.status,
        403
    );
    let suspended = house.get(Role::Prosecutor, "/agreements/europe-2025").await;
    assert!(suspended.body.contains("/resume\"") && !suspended.body.contains("/suspend\""));
    let greeted = house.post(Role::Auditor, "/agreements/peers", &[]).await;
    assert!(
        greeted.body.contains("answers about 9 cohorts") && greeted.body.contains("&#60;script&#62;update")
    );
    assert_eq!(house.get(Role::Prosecutor, "/agreements/nothing").await.status, 404);
    assert_eq!(house.get(Role::Auditor, "/agreements/import").await.status, 403);
}

#[tokio::test]
async fn a_draft_is_a_file_and_its_reading_is_on_record() {
    let house = staffed();
    let fields = [("source", "GR-P-006"), ("instrument", "eurojust"), ("country", "BG"), ("form", "odt")];
    let file = house.post(Role::Prosecutor, "/matches/draft", &fields).await;
    assert_eq!(file.header("content-type"), "application/vnd.oasis.opendocument.text", "{}", file.body);
    assert_eq!(last_entry(&house).0, HouseEvent::Reading);
    let wrong = [("source", "none"), ("instrument", "eurojust"), ("country", "BG"), ("form", "pdf")];
    let refused = house.post(Role::Prosecutor, "/matches/draft", &wrong).await;
    assert!(refused.status == 400 && refused.body.contains("role=\"alert\""), "{}", refused.body);
}
