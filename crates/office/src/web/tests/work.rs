//! What people do on the pages, each right beside a refusal; and that nothing which somebody wrote becomes markup.

use super::house::{HOSTILE, House, name_of};
use crate::web::cases::address;
use safeborders_books::HouseEvent;
use safeborders_people::Role;

const PAGES: [(&str, &[Role]); 14] = [
    ("/", &Role::OF_PEOPLE),
    ("/cases", &[Role::Prosecutor, Role::Analyst, Role::DataProtectionOfficer]),
    ("/cases/import", &[Role::Prosecutor, Role::Analyst]),
    ("/cases/new", &[Role::Prosecutor, Role::Analyst]),
    ("/left/next", &Role::OF_PEOPLE),
    ("/cases/due", &[Role::Prosecutor, Role::DataProtectionOfficer]),
    ("/left", &Role::OF_PEOPLE),
    ("/left/0", &Role::OF_PEOPLE),
    ("/audit", &Role::OF_PEOPLE),
    ("/audit/house", &[Role::DataProtectionOfficer, Role::Auditor]),
    ("/audit/house.csv", &[Role::DataProtectionOfficer, Role::Auditor]),
    ("/people", &[Role::Prosecutor, Role::DataProtectionOfficer, Role::Administrator]),
    ("/settings", &[Role::DataProtectionOfficer, Role::Administrator]),
    ("/account", &Role::OF_PEOPLE),
];

pub(super) fn last_entries(house: &House, n: u64) -> Vec<(HouseEvent, String)> {
    let size = house.books.house_head().unwrap().size;
    let entries = house.books.house_entries(size - n, 99).unwrap();
    entries.into_iter().map(|(_, entry)| (entry.event, entry.what)).collect()
}

#[tokio::test]
async fn each_role_opens_its_pages_and_no_other() {
    let house = House::staffed().with_cases();
    for (path, roles) in PAGES {
        for role in Role::OF_PEOPLE {
            let page = house.get(role, path).await;
            let expected = if roles.contains(&role) { 200 } else { 403 };
            assert_eq!(page.status, expected, "{role} {path}: {}", page.body);
        }
    }
    assert_eq!(house.get(Role::Auditor, "/nowhere").await.status, 404);
}

#[tokio::test]
async fn script_in_a_case_file_stays_text() {
    let house = House::staffed().with_cases();
    let one = address(HOSTILE);
    for path in ["/cases", one.as_str(), "/cases/one?source=%22%3E%3Cscript%3E", "/audit?x=%3Cscript%3E"] {
        let page = house.get(Role::Prosecutor, path).await;
        assert!(
            !page.body.contains("<script>") && !page.body.contains("\"><script"),
            "{path}: {}",
            page.body
        );
    }
    let page = house.get(Role::Prosecutor, &one).await;
    assert!(page.body.contains("&#60;script&#62;alert(1)&#60;/script&#62; told"), "{}", page.body);
}

#[tokio::test]
async fn the_list_goes_on_where_it_ended_and_each_reading_is_on_record() {
    let house = House::staffed().with_cases();
    let first = house.get(Role::Analyst, "/cases?cohort=2024Q2").await;
    assert_eq!(first.body.matches("<th scope=\"row\">").count(), 50);
    let next = first.body.split("href=\"").find(|part| part.contains("after=")).unwrap();
    let next = next.split('"').next().unwrap().replace("&amp;", "&").replace("&#38;", "&");
    let second = house.get(Role::Analyst, &next).await;
    assert_eq!(second.body.matches("<th scope=\"row\">").count(), 50);
    assert!(first.body.contains("GR-001") && !second.body.contains("GR-001"), "none stands twice");
    assert_eq!(last_entries(&house, 1), [(HouseEvent::Reading, "list of case files".to_owned())]);
    assert_eq!(house.get(Role::Analyst, &address("GR-007")).await.status, 200);
    assert_eq!(last_entries(&house, 1), [(HouseEvent::Reading, "case file".to_owned())]);
    assert_eq!(house.get(Role::Analyst, &address("GR-999")).await.status, 400, "none of that number");
}

#[tokio::test]
async fn an_embargo_is_set_and_lifted_by_those_who_may_with_a_reason() {
    let house = House::staffed().with_cases();
    let fields = |reason: &'static str| [("source", "GR-001"), ("action", "embargo"), ("reason", reason)];
    for (role, reason, status) in [
        (Role::Analyst, "wiretap", 403),
        (Role::Prosecutor, "", 400),
        (Role::Prosecutor, "wiretap", 303),
        (Role::Prosecutor, "wiretap", 400),
    ] {
        let page = house.post(role, "/cases/one/change", &fields(reason)).await;
        assert_eq!(page.status, status, "{role} {reason}: {}", page.body);
    }
    let page = house.get(Role::Prosecutor, &format!("{}&done=o-done-recorded", address("GR-001"))).await;
    assert!(page.body.contains("Done, and on record") && page.body.contains("wiretap"), "{}", page.body);
    let odd = house.get(Role::Prosecutor, "/?done=%3Cb%3E").await;
    assert!(!odd.body.contains("class=\"notice\""), "only what the pages say themselves is said");
    let lifted = [("source", "GR-001"), ("action", "release"), ("reason", "over")];
    assert_eq!(house.post(Role::DataProtectionOfficer, "/cases/one/change", &lifted).await.status, 303);
}

#[tokio::test]
async fn erasing_takes_two_people_who_each_use_the_pages() {
    let house = House::staffed().with_cases();
    let plan = [("source", "GR-002"), ("reason", "retention")];
    let page = house.post(Role::Prosecutor, "/cases/one/erase", &plan).await;
    assert_eq!(page.status, 200);
    assert!(page.body.contains("name=\"sure\" value=\"yes\""), "{}", page.body);
    let sure = [("source", "GR-002"), ("reason", "retention"), ("sure", "yes")];
    assert_eq!(house.post(Role::Prosecutor, "/cases/one/erase", &sure).await.status, 202, "it waits now");
    assert_eq!(house.vault.files(), 122);
    let approve = [("number", "1"), ("decision", "approve")];
    assert_eq!(house.post(Role::Prosecutor, "/people/decide", &approve).await.status, 403, "not one's own");
    assert!(house.get(Role::DataProtectionOfficer, "/").await.body.contains("One decision waits"));
    assert!(!house.get(Role::Prosecutor, "/").await.body.contains("One decision waits"));
    assert_eq!(house.post(Role::DataProtectionOfficer, "/people/decide", &approve).await.status, 303);
    let done = house.post(Role::Prosecutor, "/cases/one/erase", &sure).await;
    assert_eq!(done.status, 200, "{}", done.body);
    assert_eq!(house.vault.files(), 121);
}

#[tokio::test]
async fn an_administrator_invites_with_a_second_person_and_hands_over_a_code() {
    let house = House::staffed();
    let fields = [("person", "ines"), ("name", HOSTILE), ("role", "analyst")];
    assert_eq!(house.post(Role::Administrator, "/people/add", &fields).await.status, 202);
    assert_eq!(house.post(Role::Prosecutor, "/people/add", &fields).await.status, 403);
    let list = house.get(Role::DataProtectionOfficer, "/people").await;
    assert!(list.body.contains("The account of ines as analyst"), "{}", list.body);
    let approve = [("number", "1"), ("decision", "approve")];
    assert_eq!(house.post(Role::DataProtectionOfficer, "/people/decide", &approve).await.status, 303);
    let page = house.post(Role::Administrator, "/people/add", &fields).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(page.body.contains("class=\"handed\""));
    let list = house.get(Role::Administrator, "/people").await;
    assert!(list.body.contains("has not enrolled yet") && !list.body.contains("<script>"), "{}", list.body);
}

#[tokio::test]
async fn a_refusal_needs_a_reason() {
    let house = House::staffed();
    let fields = [("person", "ines"), ("role", "analyst")];
    assert_eq!(house.post(Role::Administrator, "/people/add", &fields).await.status, 202);
    let refuse = |reason: &'static str| [("number", "1"), ("decision", "refuse"), ("reason", reason)];
    let dpo = Role::DataProtectionOfficer;
    assert_eq!(house.post(dpo, "/people/decide", &refuse("")).await.status, 400);
    assert_eq!(house.post(dpo, "/people/decide", &refuse("unknown here")).await.status, 303);
    assert!(house.get(dpo, "/people").await.body.contains("refused by dora: unknown here"));
}

#[tokio::test]
async fn the_logs_are_checked_proved_and_exported_from_the_pages() {
    let house = House::staffed().with_cases();
    let checked = house.post(Role::Auditor, "/audit/check", &[]).await;
    assert_eq!(checked.status, 200, "{}", checked.body);
    assert!(checked.body.contains("in order"));
    let proof = house.get(Role::Auditor, "/audit/proof?log=house&entry=0").await;
    assert!(proof.status == 200 && proof.body.contains("Hash of the entry"), "{}", proof.body);
    assert_ne!(house.get(Role::Auditor, "/audit/proof?log=house&entry=99999").await.status, 200);
    assert_eq!(house.get(Role::Analyst, "/audit/proof?log=house&entry=0").await.status, 403);
    let csv = house.get(Role::Auditor, "/audit/house.csv").await;
    assert!(csv.header("content-type").starts_with("text/csv") && csv.body.starts_with("\"number\""));
    let only = house.get(Role::Auditor, "/audit/house?person=petra").await;
    assert!(only.body.contains("petra") && !only.body.contains("<td>anna"), "{}", only.body);
}

#[tokio::test]
async fn a_token_carries_what_was_chosen_and_a_password_needs_the_present_one() {
    let house = House::staffed();
    let token = [("name", "export"), ("right", "Look"), ("right", "Count"), ("days", "30")];
    let page = house.post(Role::Analyst, "/account/token", &token).await;
    assert_eq!(page.status, 200, "{}", page.body);
    assert!(house.get(Role::Analyst, "/account").await.body.contains("Look, Count"));
    let beyond = [("name", "x"), ("right", "People"), ("days", "30")];
    assert_ne!(house.post(Role::Analyst, "/account/token", &beyond).await.status, 200);
    let person = name_of(Role::Analyst);
    let wrong = [("old", "not it"), ("new", "correct horse staple"), ("again", "correct horse staple")];
    assert_ne!(house.post(Role::Analyst, "/account/password", &wrong).await.status, 303, "{person}");
}

const CSV: &str =
    "cas_CaseNumber,cas_RegistrationDate,prs_Gender\r\nGR-900,2024-05-01,\r\n=GR-901,someday,\r\n";

fn multipart(mapping: &str, file: &str) -> String {
    format!(
        "--b\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\n{mapping}\r\n--b\r\nContent-Disposition: \
         form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n{file}\r\n--b--\r\n"
    )
}

async fn send_file(house: &House, role: Role, file: &str) -> super::house::Page {
    send_mapped(house, role, "htcds-2.0", file).await
}

async fn send_mapped(house: &House, role: Role, mapping: &str, file: &str) -> super::house::Page {
    let mut request = house.request("POST", Some(role), "/cases/import/look");
    let form = "multipart/form-data; boundary=b".parse().unwrap();
    request.headers_mut().unwrap().insert("content-type", form);
    house.send(request, multipart(mapping, file)).await
}

#[tokio::test]
async fn a_file_is_looked_at_before_it_is_imported_and_rejects_are_safe_to_open() {
    let house = House::staffed().with_cases();
    let before = house.vault.files();
    for role in [Role::DataProtectionOfficer, Role::Administrator] {
        assert_eq!(house.get(role, "/cases/import").await.status, 403, "{role}");
        assert_eq!(send_file(&house, role, CSV).await.status, 403, "{role}");
    }
    assert_eq!(send_file(&house, Role::Analyst, "").await.status, 400);
    let looked = send_file(&house, Role::Analyst, CSV).await;
    assert_eq!(looked.status, 200, "{}", looked.body);
    assert_eq!(house.vault.files(), before, "a look stores nothing");
    let after = |name: &str| looked.body.split(name).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let file = after("name=\"file\" value=\"");
    let rejects = format!("/cases/import/rejects.csv?file={file}");
    let csv = house.get(Role::Analyst, &rejects).await;
    assert!(csv.body.contains("someday") && !csv.body.contains(",=GR"), "{}", csv.body);
    assert_eq!(house.get(Role::Prosecutor, &rejects).await.status, 400, "another person's file");
    let go = [("file", file.as_str())];
    assert_eq!(house.post(Role::Prosecutor, "/cases/import/do", &go).await.status, 400);
    let done = house.post(Role::Analyst, "/cases/import/do", &go).await;
    assert_eq!(done.status, 200, "{}", done.body);
    assert_eq!(house.vault.files(), before + 1);
    assert_eq!(last_entries(&house, 1), [(HouseEvent::Intake, "import".to_owned())]);
    assert_eq!(house.post(Role::Analyst, "/cases/import/do", &go).await.status, 400, "once");
}

/// What stands between a text and the next quotation mark.
fn after(body: &str, text: &str) -> String {
    body.split(text).nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_mapping_is_made_from_the_columns_tried_saved_and_used_again() {
    let house = House::staffed().with_cases();
    let before = house.vault.files();
    let table = "Az;Eingang;Alter;<script>\r\nX-1;01.02.2024;15;y\r\nX-2;02.02.2024;old;n\r\n";
    let columns = send_mapped(&house, Role::Analyst, "", table).await;
    assert_eq!(columns.status, 200, "{}", columns.body);
    assert!(!columns.body.contains("<script>y") && columns.body.contains("name=\"to3\""), "{}", columns.body);
    assert!(!columns.body.contains("value=\"<script>"), "a column's name stays text");
    let file = after(&columns.body, "name=\"file\" value=\"");
    let chosen = [
        ("file", file.as_str()),
        ("name0", "Az"),
        ("name1", "Eingang"),
        ("name2", "Alter"),
        ("id", "0"),
        ("registered", "1"),
        ("date", "dd.mm.yyyy"),
        ("rows", "victim"),
        ("to2", "victim.age"),
        ("about", "Excel"),
    ];
    let looked = house.post(Role::Analyst, "/cases/import/columns", &chosen).await;
    assert_eq!(looked.status, 200, "{}", looked.body);
    assert_eq!(house.vault.files(), before, "a look stores nothing");
    let file = after(&looked.body, "name=\"file\" value=\"");
    let csv = house.get(Role::Analyst, &format!("/cases/import/rejects.csv?file={file}")).await;
    assert!(csv.body.contains("old") && csv.body.contains("not-a-number"), "{}", csv.body);
    let text = "name = \"own\"\nsource-id = { column = \"Az\" }\nregistered = { column = \"Eingang\", formats = [\"dd.mm.yyyy\"] }\n";
    let save =
        |id: &'static str, text: &'static str| [("file", "0"), ("text", text), ("id", id), ("do", "save")];
    for (role, id, text, status) in [
        (Role::DataProtectionOfficer, "excel", text, 403),
        (Role::Analyst, "No Name", text, 400),
        (Role::Analyst, "htcds-2.0", text, 400),
        (Role::Analyst, "excel", "name = 5", 400),
        (Role::Analyst, "excel", text, 303),
    ] {
        let page = house.post(role, "/cases/import/try", &save(id, text)).await;
        assert_eq!(page.status, status, "{role} {id}: {}", page.body);
    }
    let page = house.get(Role::Prosecutor, "/cases/import").await;
    assert!(page.body.contains("<option value=\"excel\">"), "{}", page.body);
    let used = send_mapped(&house, Role::Prosecutor, "excel", table).await;
    assert_eq!(used.status, 200, "{}", used.body);
    let file = after(&used.body, "name=\"file\" value=\"");
    assert_eq!(house.post(Role::Prosecutor, "/cases/import/do", &[("file", &file)]).await.status, 200);
    assert_eq!(house.vault.files(), before + 2);
    let gone = [("id", "excel"), ("do", "remove")];
    assert_eq!(house.post(Role::Prosecutor, "/cases/import/mapping", &gone).await.status, 303);
    assert_eq!(send_mapped(&house, Role::Prosecutor, "excel", table).await.status, 400);
}

#[tokio::test]
async fn the_switch_is_thrown_by_one_and_taken_back_by_two() {
    let house = House::staffed();
    let stop = |country: &'static str, reason: &'static str| [("country", country), ("reason", reason)];
    for (role, country, reason, status) in [
        (Role::Analyst, "BG", "x", 403),
        (Role::Administrator, "BG", "x", 403),
        (Role::Prosecutor, "BG", "", 400),
        (Role::Prosecutor, "Bulgaria", "x", 400),
        (Role::Prosecutor, "BG", "their node was stolen", 303),
        (Role::Prosecutor, "BG", "again", 403),
        (Role::DataProtectionOfficer, "", "earthquake", 303),
    ] {
        let page = house.post(role, "/left/stop", &stop(country, reason)).await;
        assert_eq!(page.status, status, "{role} {country} {reason}: {}", page.body);
    }
    let what = last_entries(&house, 1);
    assert_eq!(what, [(HouseEvent::Change, "stop exchange".to_owned())]);
    let page = house.get(Role::Auditor, "/left").await;
    assert!(page.body.contains("their node was stolen") && !page.body.contains("action=\"/left/resume\""));
    assert!(house.get(Role::Analyst, "/").await.body.contains("nothing is asked and nothing answered"));
    let back = stop("", "over");
    assert_eq!(house.post(Role::Analyst, "/left/resume", &back).await.status, 403);
    assert_eq!(house.post(Role::Prosecutor, "/left/resume", &back).await.status, 202, "it waits now");
    assert_eq!(house.post(Role::Prosecutor, "/left/resume", &back).await.status, 202, "and still");
    let approve = [("number", "1"), ("decision", "approve")];
    assert_eq!(house.post(Role::DataProtectionOfficer, "/people/decide", &approve).await.status, 303);
    assert_eq!(
        house.post(Role::Prosecutor, "/left/resume", &stop("BG", "over")).await.status,
        202,
        "another one"
    );
    assert_eq!(house.post(Role::Prosecutor, "/left/resume", &back).await.status, 303);
    let page = house.get(Role::Prosecutor, "/left").await;
    assert!(
        !page.body.contains("earthquake") && page.body.contains("their node was stolen"),
        "{}",
        page.body
    );
}

#[tokio::test]
async fn today_shows_what_is_due_and_what_ends_to_those_who_look_after_it() {
    let house = House::staffed().with_cases();
    for role in Role::OF_PEOPLE {
        let page = house.get(role, "/").await;
        assert_eq!(page.body.contains("certificate of"), role == Role::Administrator, "{role}");
        assert!(page.body.contains("with every country that an agreement is in force with"), "{role}");
    }
    let next = house.get(Role::DataProtectionOfficer, "/left/next").await;
    assert!(next.body.contains("Yearbook of 2024") && next.body.contains("ρ "), "{}", next.body);
    // Under the one agreement that is in force: its two attributes, one at a time, the table that needs none (how many
    // files have more persons than are counted), and who may ask for how much.
    let under = next.body.split("id=\"agreements\"").nth(1).unwrap().split("</table>").next().unwrap();
    for text in [
        "europe-2026",
        "BG, GR, IT, RO",
        "<td>3: 3, 10–11<",
        "spiffe://safeborders/BG/node/sofia</code> ρ 0.02",
    ] {
        assert!(under.contains(text), "{text}: {under}");
    }
    assert!(!under.contains("europe-2025"), "nothing leaves under one that is suspended: {under}");
}
