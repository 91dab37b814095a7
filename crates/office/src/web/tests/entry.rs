//! One case file by form: entered, changed, refused without losing what was typed; on record, and within who may read it.

use super::house::{HOSTILE, House, Page, name_of};
use super::work::last_entries;
use crate::web::cases::address;
use crate::web::entry::edit_address;
use safeborders_books::HouseEvent;
use safeborders_people::Role;

pub(super) const NEW: [(&str, &str); 9] = [
    ("id", "GR-NEW"),
    ("registered", "2024-05-06"),
    ("case.procedural_status", "Prosecuted"),
    ("victims", "1"),
    ("v0.victim.age", "15"),
    ("suspects", "0"),
    ("route", "Bulgaria"),
    ("narrative", "Told <b>twice</b>."),
    ("do", "check"),
];

fn with<'a>(fields: &[(&'a str, &'a str)], name: &'a str, value: &'a str) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<_> = fields.iter().copied().filter(|(known, _)| *known != name).collect();
    fields.push((name, value));
    fields
}

/// The values of the fields of a form, as a browser would send them back.
pub(super) fn fields_of(page: &Page) -> Vec<(String, String)> {
    let plain = |text: &str| {
        let text = text.replace("&#60;", "<").replace("&#62;", ">").replace("&#34;", "\"");
        text.replace("&#39;", "'").replace("&#38;", "&")
    };
    let value_of =
        |tag: &str, name: &str| tag.split(&format!(" {name}=\"")).nth(1)?.split('"').next().map(plain);
    let form = page.body.split("action=\"/cases/entry\"").nth(1).unwrap();
    let form = form.split("</form>").next().unwrap();
    let mut fields = Vec::new();
    for tag in form.split('<').skip(1) {
        let tag_name = tag.split([' ', '>']).next().unwrap();
        match tag_name {
            "input" if tag.contains("type=\"checkbox\"") && !tag.contains(" checked") => {}
            "input" => fields
                .extend(value_of(tag, "name").map(|name| (name, value_of(tag, "value").unwrap_or_default()))),
            "select" => fields.extend(value_of(tag, "name").map(|name| (name, String::new()))),
            "option" if tag.contains(" selected") => {
                fields.last_mut().unwrap().1 = value_of(tag, "value").unwrap()
            }
            "textarea" => {
                let text = plain(tag.split_once('>').unwrap().1);
                fields.push((value_of(tag, "name").unwrap(), text));
            }
            _ => {}
        }
    }
    // A select without a chosen option sends its first.
    for (name, value) in &mut fields {
        match (name.as_str(), value.is_empty()) {
            ("link-kind", true) => *value = "phone".to_owned(),
            ("link-of", true) => *value = "case".to_owned(),
            _ => {}
        }
    }
    fields
}

pub(super) fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

#[tokio::test]
async fn a_case_file_is_entered_once_on_record_by_those_who_may() {
    let house = House::staffed().with_cases();
    let before = house.vault.files();
    for role in [Role::DataProtectionOfficer, Role::Administrator, Role::Auditor] {
        assert_eq!(house.post(role, "/cases/entry", &NEW).await.status, 403, "{role}");
    }
    assert_eq!(house.vault.files(), before);
    let done = house.post(Role::Analyst, "/cases/entry", &NEW).await;
    assert_eq!(done.status, 303, "{}", done.body);
    assert_eq!(last_entries(&house, 1), [(HouseEvent::Intake, "case file entered by hand".to_owned())]);
    assert_eq!(house.vault.files(), before + 1);
    let shown = house.get(Role::Analyst, done.header("location")).await;
    for text in ["Done, and on record", "Bulgaria", "Told &#60;b&#62;twice&#60;/b&#62;."] {
        assert!(shown.body.contains(text), "{text}: {}", shown.body);
    }
    let again = house.post(Role::Analyst, "/cases/entry", &NEW).await;
    assert_eq!(again.status, 400);
    assert!(
        again.body.contains("is here already") && again.body.contains("value=\"GR-NEW\""),
        "{}",
        again.body
    );
    assert!(
        house.get(Role::Analyst, "/cases?named=gr-new").await.body.contains("GR-NEW"),
        "the list has it at once"
    );
}

#[tokio::test]
async fn what_is_wrong_stands_beside_its_field_and_nothing_that_was_typed_is_lost() {
    let house = House::staffed().with_cases();
    let before = house.vault.files();
    let typed = [
        ("id", HOSTILE),
        ("registered", "yesterday"),
        ("case.procedural_status", HOSTILE),
        ("victims", "2"),
        ("v0.victim.age", "old"),
        ("v1.victim.sex", "Feminine"),
        ("suspects", "1"),
        ("s0.suspect.citizenship", "Atlantis"),
        ("route", "Nowhere"),
        ("link-value", "call me"),
        ("link-kind", "phone"),
        ("link-of", "suspect"),
        ("narrative", HOSTILE),
        ("do", "check"),
    ];
    let page = house.post(Role::Prosecutor, "/cases/entry", &typed).await;
    assert_eq!(page.status, 400);
    for text in [
        "id=\"registered-error\"",
        "id=\"v0.victim.age-error\"",
        "id=\"s0.suspect.citizenship-error\"",
        "id=\"route-error\"",
        "id=\"link-error-1\"",
        "id=\"case.procedural_status-error\"",
        "value=\"yesterday\"",
        "value=\"old\"",
        "value=\"Atlantis\"",
        "value=\"Nowhere\"",
        "value=\"call me\"",
        "value=\"Feminine\" selected",
    ] {
        assert!(page.body.contains(text), "{text}: {}", page.body);
    }
    assert!(
        !page.body.contains("<script>") && page.body.contains("&#60;script&#62;alert(1)"),
        "script stays text"
    );
    assert!(page.body.contains("6 things have to be mended"), "{}", page.body);
    let sent_again = fields_of(&page);
    for (name, value) in typed.iter().filter(|(name, _)| !["do", "victims", "suspects"].contains(name)) {
        let kept = sent_again.iter().any(|(n, v)| n == name && v == value);
        assert!(kept, "{name} {value}: {sent_again:?}");
    }
    assert_eq!(house.vault.files(), before);
}

#[tokio::test]
async fn one_more_person_is_asked_for_without_scripts_and_one_is_left_out() {
    let house = House::staffed();
    let more = house.post(Role::Analyst, "/cases/entry", &with(&NEW, "do", "victim")).await;
    assert!(more.status == 200 && more.body.contains("Victim 2") && !more.body.contains("Victim 3"));
    assert!(more.body.contains("value=\"15\""), "{}", more.body);
    let suspect = house.post(Role::Analyst, "/cases/entry", &with(&NEW, "do", "suspect")).await;
    assert!(suspect.body.contains("Suspect 1"));
    let mut without = with(&NEW, "do", "more");
    without.push(("v0.out", "yes"));
    assert!(!house.post(Role::Analyst, "/cases/entry", &without).await.body.contains("Victim 1"));
    let crowd = with(&with(&NEW, "victims", "40"), "do", "victim");
    assert_eq!(house.post(Role::Analyst, "/cases/entry", &crowd).await.status, 400, "more than a form holds");
}

#[tokio::test]
async fn a_change_is_shown_before_it_is_saved_and_an_untouched_form_changes_nothing() {
    let house = House::staffed().with_cases();
    let form = house.get(Role::Prosecutor, &edit_address("GR-000")).await;
    assert_eq!(form.status, 200, "{}", form.body);
    assert_eq!(last_entries(&house, 1), [(HouseEvent::Reading, "case file, to change it".to_owned())]);
    let untouched = fields_of(&form);
    let page = house.post(Role::Prosecutor, "/cases/entry", &borrowed(&untouched)).await;
    assert!(page.body.contains("Nothing would change"), "{}", page.body);
    let mut changed = untouched.clone();
    changed.iter_mut().find(|(name, _)| name == "narrative").unwrap().1 = format!("{HOSTILE}\r\nand more");
    changed.iter_mut().find(|(name, _)| name == "v0.victim.age").unwrap().1 = "16".to_owned();
    let looked = house.post(Role::Prosecutor, "/cases/entry", &borrowed(&changed)).await;
    assert_eq!(looked.status, 200, "{}", looked.body);
    assert!(
        looked.body.contains("Recruited by an offer") && looked.body.contains("<td>16</td>"),
        "{}",
        looked.body
    );
    assert!(!looked.body.contains("<script>"));
    let shown = house.get(Role::Prosecutor, &address("GR-000")).await;
    assert!(!shown.body.contains("and more"), "nothing is saved yet");
    let mut confirmed = fields_of(&looked);
    confirmed.push(("do".to_owned(), "save".to_owned()));
    let saved = house.post(Role::Prosecutor, "/cases/entry", &borrowed(&confirmed)).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    assert_eq!(last_entries(&house, 1), [(HouseEvent::Change, "case file changed by hand".to_owned())]);
    let shown = house.get(Role::Prosecutor, &address("GR-000")).await;
    assert!(shown.body.contains("and more") && shown.body.contains("ABC1234"), "{}", shown.body);
    let late = house.post(Role::Prosecutor, "/cases/entry", &borrowed(&confirmed)).await;
    assert!(late.status == 400 && late.body.contains("changed by somebody else"), "{}", late.body);
}

#[tokio::test]
async fn a_sealed_file_is_changed_by_those_assigned_to_it_alone_and_looks_like_none_to_others() {
    let house = House::staffed().with_cases();
    let form = house.get(Role::Analyst, &edit_address("GR-000")).await;
    let mut fields = fields_of(&form);
    fields.push(("do".to_owned(), "save".to_owned()));
    fields.iter_mut().find(|(name, _)| name == "narrative").unwrap().1 = "overwritten".to_owned();
    let seal = [("source", "GR-000"), ("action", "seal"), ("reason", "undercover")];
    assert_eq!(house.post(Role::Prosecutor, "/cases/one/change", &seal).await.status, 303);
    for path in [edit_address("GR-000"), edit_address("GR-none")] {
        let page = house.get(Role::Analyst, &path).await;
        assert!(page.status == 400 && !page.body.contains("undercover"), "{}", page.body);
    }
    let page = house.post(Role::Analyst, "/cases/entry", &borrowed(&fields)).await;
    assert!(page.status == 400 && page.body.contains("no case file with this source id"), "{}", page.body);
    let (event, _) = last_entries(&house, 1).pop().unwrap();
    assert_eq!(event, HouseEvent::Reading, "the refusal is on record");
    let shown = house.get(Role::Prosecutor, &address("GR-000")).await;
    assert!(!shown.body.contains("overwritten"), "{}", name_of(Role::Analyst));
    let list = house.get(Role::Analyst, "/cases?status=Prosecuted").await;
    assert!(!list.body.contains("GR-000"), "what is coded in it chooses it for nobody else");
    assert!(
        house.get(Role::Prosecutor, "/cases?status=Prosecuted").await.body.contains("GR-000"),
        "the control"
    );
}

#[tokio::test]
async fn the_list_is_filtered_by_what_is_coded_and_decided() {
    let house = House::staffed().with_cases();
    let rows = |page: &Page| page.body.matches("<th scope=\"row\">").count();
    for (query, expected) in [
        ("status=Prosecuted", 1),
        ("code=victim.sex%3DFeminine", 1),
        ("code=victim.sex%3DNobody", 0),
        ("named=gr-01", 10),
        ("standing=hold", 0),
        ("status=%3Cb%3E", 50),
    ] {
        let page = house.get(Role::Prosecutor, &format!("/cases?{query}")).await;
        let expected_status = if query.contains("Nobody") { 400 } else { 200 };
        assert_eq!(
            (page.status.as_u16(), rows(&page)),
            (expected_status, expected),
            "{query}: {}",
            page.body
        );
    }
    let hold = [("source", "GR-001"), ("action", "hold"), ("reason", "appeal")];
    assert_eq!(house.post(Role::Prosecutor, "/cases/one/change", &hold).await.status, 303);
    let page = house.get(Role::Prosecutor, "/cases?standing=hold").await;
    assert!(rows(&page) == 1 && page.body.contains("One case file fits"), "{}", page.body);
}
