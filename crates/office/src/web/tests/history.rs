//! What a case file said before each change: shown to whoever may read the file, brought back by the form, removed with a
//! reason; each on record.

use super::entry::{NEW, borrowed, fields_of};
use super::house::House;
use super::work::last_entries;
use crate::web::entry::edit_address;
use crate::web::history::history_address;
use safeborders_books::HouseEvent;
use safeborders_people::Role;

/// Changes the narrative by the form at this address, as a prosecutor.
pub(super) async fn retold(house: &House, form: &str, narrative: Option<&str>) -> String {
    let page = house.get(Role::Prosecutor, form).await;
    assert_eq!(page.status, 200, "{}", page.body);
    let mut fields = fields_of(&page);
    let told = fields.iter_mut().find(|(name, _)| name == "narrative").unwrap();
    let before = told.1.clone();
    told.1 = narrative.unwrap_or(&before).to_owned();
    fields.push(("do".to_owned(), "save".to_owned()));
    let saved = house.post(Role::Prosecutor, "/cases/entry", &borrowed(&fields)).await;
    assert_eq!(saved.status, 303, "{}", saved.body);
    before
}

#[tokio::test]
async fn each_change_is_shown_with_who_made_it_and_a_version_is_brought_back_by_the_form() {
    let house = House::staffed().with_cases();
    assert_eq!(house.post(Role::Analyst, "/cases/entry", &NEW).await.status, 303);
    let history = history_address("GR-NEW");
    let page = house.get(Role::Analyst, &history).await;
    assert!(page.body.contains("It was not changed"), "{}", page.body);
    retold(&house, &edit_address("GR-NEW"), Some("Told otherwise.")).await;
    let page = house.get(Role::Analyst, &history).await;
    let what = "earlier versions of a case file".to_owned();
    assert_eq!(last_entries(&house, 1), [(HouseEvent::Reading, what)]);
    for text in ["by petra", "Told &#60;b&#62;twice&#60;/b&#62;.", "Told otherwise."] {
        assert!(page.body.contains(text), "{text}: {}", page.body);
    }
    let back = page.body.split('"').find(|part| part.contains("earlier=")).unwrap();
    let back = back.replace("&#38;", "&").replace("&amp;", "&");
    assert_eq!(retold(&house, &back, None).await, "Told <b>twice</b>.", "the form has what was said before");
    let page = house.get(Role::Analyst, &history).await;
    assert_eq!(page.body.matches("earlier=").count(), 2, "bringing it back is a change too: {}", page.body);
    let none = edit_address("GR-NEW") + "&earlier=00";
    assert_eq!(house.get(Role::Prosecutor, &none).await.status, 400);
}

#[tokio::test]
async fn who_may_not_read_the_file_does_not_see_what_it_said() {
    let house = House::staffed().with_cases();
    for (role, status) in [(Role::Administrator, 403), (Role::Auditor, 403), (Role::Prosecutor, 200)] {
        assert_eq!(house.get(role, &history_address("GR-001")).await.status, status, "{role}");
    }
    assert_eq!(
        house.get(Role::Prosecutor, &history_address("GR-999")).await.status,
        400,
        "none of that number"
    );
    let sealed = [("source", "GR-001"), ("action", "seal"), ("reason", "informant")];
    assert_eq!(house.post(Role::Prosecutor, "/cases/one/change", &sealed).await.status, 303);
    assert_eq!(house.get(Role::Prosecutor, &history_address("GR-001")).await.status, 200);
    assert_eq!(house.get(Role::Analyst, &history_address("GR-001")).await.status, 400, "it looks like none");
    let refused = last_entries(&house, 1);
    assert_eq!(refused[0].1, "earlier versions of a case file");
}

#[tokio::test]
async fn earlier_versions_are_removed_with_a_reason_by_those_who_may_erase() {
    let house = House::staffed().with_cases();
    retold(&house, &edit_address("GR-001"), Some("Told otherwise.")).await;
    let forget = |reason: &'static str| [("source", "GR-001"), ("reason", reason)];
    for (role, reason, status) in [
        (Role::Analyst, "should not be here", 403),
        (Role::Prosecutor, " ", 400),
        (Role::Prosecutor, "should not be here", 303),
    ] {
        let page = house.post(role, "/cases/one/history/forget", &forget(reason)).await;
        assert_eq!(page.status, status, "{role}: {}", page.body);
    }
    let what = "remove earlier versions of a case file".to_owned();
    assert_eq!(last_entries(&house, 1), [(HouseEvent::Change, what)]);
    let page = house.get(Role::Prosecutor, &history_address("GR-001")).await;
    assert!(page.body.contains("It was not changed") && !page.body.contains("earlier="), "{}", page.body);
}
