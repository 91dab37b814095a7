//! Durable file operations.

use safeborders_store::{StoreError, fsx};
use std::fs;
use std::os::unix::fs::PermissionsExt;
use tempfile::TempDir;

fn names(dir: &TempDir) -> Vec<String> {
    let names =
        fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    names.collect()
}

#[test]
fn replace_makes_and_replaces_and_leaves_nothing_beside() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("f");
    fsx::replace(&path, b"one").unwrap();
    fsx::replace(&path, b"two").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"two");
    assert_eq!(names(&dir), ["f"]);
    assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn create_new_refuses_what_exists_and_leaves_nothing_beside() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("f");
    assert!(fsx::create_new(&path, b"one").unwrap());
    assert!(!fsx::create_new(&path, b"two").unwrap());
    assert_eq!(fs::read(&path).unwrap(), b"one");
    assert_eq!(names(&dir), ["f"]);
}

#[test]
fn what_a_crash_left_beside_is_overwritten() {
    let dir = TempDir::new().unwrap();
    fs::write(dir.path().join(".f.new"), b"longer than what follows").unwrap();
    fsx::replace(&dir.path().join("f"), b"one").unwrap();
    assert_eq!(fs::read(dir.path().join("f")).unwrap(), b"one");
}

#[test]
fn read_bounds_what_it_takes_in() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("f");
    assert_eq!(fsx::read(&path, 3).unwrap(), None);
    fsx::replace(&path, b"one").unwrap();
    assert_eq!(fsx::read(&path, 3).unwrap().unwrap(), b"one");
    assert!(matches!(fsx::read(&path, 2), Err(StoreError::TooLarge { .. })));
}

#[test]
fn create_dir_makes_parents_private_and_is_no_error_twice() {
    let dir = TempDir::new().unwrap();
    let deep = dir.path().join("a/b/c");
    fsx::create_dir(&deep).unwrap();
    fsx::create_dir(&deep).unwrap();
    assert_eq!(deep.metadata().unwrap().permissions().mode() & 0o777, 0o700);
    fs::write(dir.path().join("file"), b"").unwrap();
    assert!(fsx::create_dir(&dir.path().join("file/x")).is_err());
}

#[test]
fn remove_removes_and_removing_nothing_is_no_error() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("f");
    fsx::replace(&path, b"one").unwrap();
    fsx::remove(&path).unwrap();
    fsx::remove(&path).unwrap();
    assert!(!path.exists());
}

#[test]
fn missing_directory_is_an_error_that_names_the_path() {
    let dir = TempDir::new().unwrap();
    let path = dir.path().join("nowhere/f");
    let shown = fsx::replace(&path, b"one").unwrap_err().to_string();
    assert!(shown.contains("nowhere"), "{shown}");
}
