//! The guided tour over an office's pages, where its cases are synthetic: each person is led over the pages that their
//! role may open.

use super::place::Place;
use safeborders_accounts::Acting;
use safeborders_pages::{Html, Reader, RenderError, TourStep, with_tour};

const fn step(name: &'static str, path: &'static str, title: &'static str, what: &'static str) -> TourStep {
    TourStep { name, path, title, what }
}

/// The steps of all roles, in their order.
pub(crate) static STEPS: [TourStep; 13] = [
    step("today", "/", "o-tour-today", "o-tour-today-do"),
    step("cases", "/cases", "o-tour-cases", "o-tour-cases-do"),
    step("patterns", "/patterns", "o-tour-patterns", "o-tour-patterns-do"),
    step("networks", "/networks", "o-tour-networks", "o-tour-networks-do"),
    step("ask", "/ask", "o-tour-ask", "o-tour-ask-do"),
    step("matches", "/matches", "o-tour-matches", "o-tour-matches-do"),
    step("left", "/left", "o-tour-left", "o-tour-left-do"),
    step("agreements", "/agreements", "o-tour-agreements", "o-tour-agreements-do"),
    step("statistics", "/statistics", "o-tour-statistics", "o-tour-statistics-do"),
    step("report", "/statistics/report", "o-tour-report", "o-tour-report-do"),
    step("audit", "/audit", "o-tour-audit", "o-tour-audit-do"),
    step("people", "/people", "o-tour-people", "o-tour-people-do"),
    step("settings", "/settings", "o-tour-settings", "o-tour-settings-do"),
];

/// The main part of a page with the step that this person is at above it.
pub(crate) fn around(reader: &Reader, acting: &Acting, main: &Html) -> Result<Html, RenderError> {
    let open = |step: &&TourStep| Place::of(step.path).is_some_and(|place| place.is_open_to(acting));
    let steps: Vec<&TourStep> = STEPS.iter().filter(open).collect();
    with_tour(reader, &steps, main)
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_people::Role;

    #[test]
    fn every_step_is_on_a_page_and_each_role_of_an_office_has_about_ten() {
        let steps = |role: Role| {
            let open = |step: &&TourStep| {
                let place = Place::of(step.path).unwrap();
                place.rights().iter().any(|right| right.allowed_to(role))
            };
            STEPS.iter().filter(open).count()
        };
        assert!(STEPS.iter().all(|step| Place::of(step.path).is_some()));
        let of =
            [Role::Prosecutor, Role::Analyst, Role::DataProtectionOfficer, Role::Administrator].map(steps);
        assert_eq!(of, [12, 11, 10, 6]);
    }
}
