//! Retention clocks.

use super::support::{Home, coded, parts, small, source};
use crate::retention::STATUS;
use safeborders_cases::{CaseFile, Registered};
use safeborders_types::RetentionPolicy;
use time::Date;
use time::macros::date;

const REGISTERED: Date = date!(2024 - 02 - 03);
const CHANGED: Date = date!(2024 - 11 - 20);

fn policy() -> RetentionPolicy {
    RetentionPolicy { suspected_months: 24, acquitted_months: 6, unknown_months: 12, ..Default::default() }
}

/// A vault whose calendar stands at the day of the change.
fn vault(home: &Home) -> crate::Vault {
    let mut vault = home.open();
    vault.today = || CHANGED;
    vault
}

fn all_due(vault: &crate::Vault, through: Date) -> Vec<crate::DueCase> {
    let due = vault.due(&policy(), through, &|_| true, usize::MAX).unwrap();
    assert_eq!(due.found, due.cases.len());
    due.cases
}

fn due(vault: &crate::Vault, through: Date) -> Vec<(String, String, Date, Date)> {
    let due = all_due(vault, through);
    let counted = vault.due_count(&policy(), through, &|_| true).unwrap();
    assert_eq!(counted, due.len(), "counted as they are listed");
    due.into_iter().map(|d| (d.source.as_str().to_owned(), d.status, d.since, d.ends)).collect()
}

#[test]
fn a_clock_starts_with_the_registration_and_goes_by_the_status() {
    let home = Home::new();
    let vault = vault(&home);
    let mut year = parts("year", REGISTERED);
    year.registered = Registered::Year(2024);
    let files = [
        coded("suspected", REGISTERED, STATUS, "Suspected"),
        coded("acquitted", REGISTERED, STATUS, "Acquitted"),
        small("unknown", REGISTERED, 1),
        CaseFile::new(year).unwrap(),
    ];
    vault.import(&files).unwrap();
    let line = |name: &str, status: &str, since, ends| (name.to_owned(), status.to_owned(), since, ends);
    let all = [
        line("acquitted", "Acquitted", REGISTERED, date!(2024 - 08 - 03)),
        line("unknown", "Unknown", REGISTERED, date!(2025 - 02 - 03)),
        line("year", "Unknown", date!(2024 - 12 - 31), date!(2025 - 12 - 31)),
        line("suspected", "Suspected", REGISTERED, date!(2026 - 02 - 03)),
    ];
    assert_eq!(due(&vault, date!(2030 - 01 - 01)), all);
    assert_eq!(due(&vault, date!(2025 - 02 - 03)), all[..2], "the day itself");
    assert_eq!(due(&vault, date!(2025 - 02 - 02)), all[..1]);
}

#[test]
fn a_change_of_status_starts_the_clock_again_and_any_other_change_does_not() {
    let home = Home::new();
    let vault = vault(&home);
    let with_status = |code: &str| coded("case", REGISTERED, STATUS, code);
    let since = || due(&vault, date!(2099 - 01 - 01))[0].2;
    vault.import(&[with_status("Suspected")]).unwrap();
    vault.import(&[with_status("Suspected")]).unwrap();
    assert_eq!(since(), REGISTERED);
    let mut told = with_status("Suspected").into_parts();
    told.narrative = Some("a new page".to_owned());
    vault.import(&[CaseFile::new(told).unwrap()]).unwrap();
    assert_eq!(since(), REGISTERED, "the status is the same");
    vault.import(&[with_status("Acquitted")]).unwrap();
    assert_eq!(since(), CHANGED);
    assert_eq!(due(&vault, date!(2025 - 05 - 20)).len(), 1);
    assert_eq!(due(&vault, date!(2025 - 05 - 19)).len(), 0);
    // What was decided about the file before stays with it, and the list tells it.
    vault.hold(&source("case"), "appeal", "m.papadaki", CHANGED).unwrap();
    vault.import(&[with_status("Convicted")]).unwrap();
    let listed = all_due(&vault, date!(2099 - 01 - 01));
    assert!(listed[0].hold.as_ref().is_some_and(|hold| hold.reason == "appeal"));
}
