//! Copies of the keyring in other places.

use super::support::{Home, smalls, source};
use std::fs;
use std::path::{Path, PathBuf};
use time::macros::date;

const DAY: time::Date = date!(2024 - 02 - 03);

fn names(place: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(place).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_copy_is_made_again_and_the_older_one_destroyed_when_the_keyring_is_rewritten() {
    let (home, safe) = (Home::new(), tempfile::tempdir().unwrap());
    let places = [safe.path().to_owned()];
    let vault = home.open();
    vault.import(&smalls(3, DAY)).unwrap();
    fs::write(safe.path().join("keyring-of-another.1"), "others").unwrap();
    let look = || vault.keyring_copies(&places).remove(0);
    assert!(!look().current && look().older == 0);
    let state = vault.copy_keyring(&places).remove(0);
    assert!(state.current && state.older == 0 && state.trouble.is_none(), "{state:?}");
    // A hard link shows what becomes of the old bytes.
    let copy =
        names(safe.path()).into_iter().find(|name| name.ends_with(".1") && !name.contains("of-another"));
    let (copy, kept) = (safe.path().join(copy.unwrap()), home.path().join("kept"));
    fs::hard_link(&copy, &kept).unwrap();
    assert_eq!(fs::read(&kept).unwrap(), fs::read(home.path().join("keyring")).unwrap());
    vault.import(&smalls(5, DAY)).unwrap();
    assert!(!look().current, "keys were added");
    vault.erase(&[source("case-1")]).unwrap();
    assert!(!look().current && look().older == 1, "{:?}", look());
    let state = vault.copy_keyring(&places).remove(0);
    assert!(state.current && state.older == 0, "{state:?}");
    assert_eq!(names(safe.path()).len(), 2, "the new copy and the file of another vault");
    assert!(fs::read(&kept).unwrap().iter().all(|byte| *byte == 0), "the old bytes were overwritten");
    // What a crash left half copied is no copy, and goes with the next one.
    let torn = format!("{}new", copy.display().to_string().trim_end_matches('1'));
    fs::write(&torn, "half").unwrap();
    assert_eq!(look().older, 1);
    assert!(vault.copy_keyring(&places)[0].current && !Path::new(&torn).exists());
}

#[test]
fn a_copy_can_be_put_back_and_a_damaged_one_is_no_copy() {
    let (home, safe) = (Home::new(), tempfile::tempdir().unwrap());
    let places = [safe.path().to_owned()];
    let vault = home.open();
    vault.import(&smalls(3, DAY)).unwrap();
    assert!(vault.copy_keyring(&places)[0].current);
    drop(vault);
    let copy = safe.path().join(&names(safe.path())[0]);
    let good = fs::read(&copy).unwrap();
    fs::remove_file(home.path().join("keyring")).unwrap();
    assert!(home.try_open().is_err());
    fs::copy(&copy, home.path().join("keyring")).unwrap();
    let vault = home.open();
    assert_eq!(vault.files(), 3);
    for bad in [&good[..good.len() - 1], &[good[..40].to_vec(), vec![0; good.len() - 40]].concat()[..]] {
        fs::write(&copy, bad).unwrap();
        assert!(!vault.keyring_copies(&places)[0].current);
        assert!(vault.copy_keyring(&places)[0].current);
    }
}

#[test]
fn a_place_that_cannot_be_reached_is_told_and_the_others_are_served() {
    let (home, safe) = (Home::new(), tempfile::tempdir().unwrap());
    let vault = home.open();
    vault.import(&smalls(1, DAY)).unwrap();
    let states = vault.copy_keyring(&[PathBuf::from("/nowhere/at/all"), safe.path().to_owned()]);
    assert!(states[0].trouble.is_some() && !states[0].current);
    assert!(states[1].trouble.is_none() && states[1].current);
}
