//! What an import does to a sealed case file: for who is assigned to it, and for others.

use super::house::{House, name_of, now_s};
use crate::import::{ImportReport, ReadBy};
use crate::web::door::{Door, Sent};
use safeborders_accounts::{Acting, Secret};
use safeborders_cases::SourceId;
use safeborders_people::Role;
use safeborders_vault::VaultError;

/// Three rows: of a file that is sealed below, of one that is not, and of a new one.
const FILE: &str = "cas_CaseNumber,cas_RegistrationDate,prs_Gender\r\nGR-001,2024-05-06,\r\nGR-002,2024-05-06,\r\nGR-950,2024-05-06,\r\n";

fn acting(house: &House, role: Role) -> Acting {
    let session = Secret::new(house.session_of(role).0.to_owned());
    house.office.accounts().who(Some(&session), now_s()).unwrap()
}

fn import(house: &House, role: Role, file: &str, dry_run: bool) -> (ImportReport, String) {
    let sent = Sent { read_by: ReadBy::Named("htcds-2.0".to_owned()), file: file.as_bytes().to_vec() };
    let (report, rejects) = house.office.import(&acting(house, role), &sent, dry_run).unwrap();
    (report, String::from_utf8(rejects).unwrap())
}

/// An office where the prosecutor has sealed a file.
fn office() -> House {
    let house = House::staffed().with_cases();
    let sealed = house.vault.change_access::<VaultError>(&SourceId::new("GR-001").unwrap(), |access| {
        Ok(access.clone().sealed(&name_of(Role::Prosecutor), "undercover", 1).unwrap())
    });
    assert!(sealed.unwrap().seal().is_some());
    house
}

/// How many victims the sealed file has: the rows to import say one, and the file none.
fn victims(house: &House) -> usize {
    let sheet = house.vault.read_case(&SourceId::new("GR-001").unwrap(), &|_| true, "en");
    sheet.ok().unwrap().victims.len()
}

fn counts(report: &ImportReport) -> [u64; 4] {
    [report.added, report.updated, report.unchanged, report.rejected]
}

#[test]
fn a_row_of_a_sealed_file_is_refused_to_who_is_not_assigned_and_the_rest_goes_in() {
    let house = office();
    assert_eq!(victims(&house), 0);
    for dry_run in [true, false] {
        let (report, rejects) = import(&house, Role::Analyst, FILE, dry_run);
        assert_eq!(counts(&report), [1, 1, 0, 1], "{rejects}");
        let line = rejects.lines().nth(1).unwrap();
        assert!(line.starts_with("2,cas_CaseNumber,GR-001,sealed,"), "{rejects}");
    }
    assert_eq!(victims(&house), 0, "the sealed file is as it was");
    // The same row again, and one that says what the file holds, read alike: an import asks nothing of a sealed file.
    let (report, _) = import(&house, Role::Analyst, FILE, false);
    assert_eq!(counts(&report), [0, 0, 2, 1]);
    // The control: who sealed it changes it, and afterwards what the analyst brings is the same and refused still.
    let (report, _) = import(&house, Role::Prosecutor, FILE, false);
    assert_eq!(counts(&report), [0, 1, 2, 0]);
    assert_eq!(victims(&house), 1);
    let (report, _) = import(&house, Role::Analyst, FILE, false);
    assert_eq!(counts(&report), [0, 0, 2, 1]);
}

#[test]
fn a_seal_that_is_off_lets_everybody_import_again() {
    let house = office();
    let source = SourceId::new("GR-001").unwrap();
    let open =
        house.vault.change_access::<VaultError>(&source, |access| Ok(access.clone().unsealed().unwrap()));
    assert!(open.unwrap().seal().is_none());
    // Assigned and not sealed: reading is for those assigned, importing for all who may import.
    let (report, _) = import(&house, Role::Analyst, FILE, false);
    assert_eq!(counts(&report), [1, 2, 0, 0]);
}
