//! The command line: help, exit codes, and what a new directory looks like.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that fails may panic")]

use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Output};

const BINARY: &str = env!("CARGO_BIN_EXE_safeborders-coordinator");

fn run(dir: &Path, arguments: &[&str]) -> Output {
    Command::new(BINARY).arg("--dir").arg(dir).args(arguments).env_remove("RUST_LOG").output().unwrap()
}

fn init(dir: &Path) {
    let made = run(dir, &["init", "--country=BE", "--name=europe", "--agreement=europe-2026"]);
    assert!(made.status.success(), "{made:?}");
}

fn refused(dir: &Path, arguments: &[&str], code: i32, says: &str) {
    let output = run(dir, arguments);
    let error = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {error}");
    assert!(error.contains(says), "{arguments:?}: {error}");
}

/// Compares with `tests/snapshots/<name>.txt`; `UPDATE_SNAPSHOTS=1` writes it anew.
fn snapshot(name: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/snapshots/{name}.txt"));
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(text, expected, "{} differs: look at it, then UPDATE_SNAPSHOTS=1", path.display());
}

#[test]
fn help_is_as_reviewed_and_lists_the_exit_codes() {
    let mut command = safeborders_coordinator::command().term_width(100);
    command.build();
    let help = command.render_long_help().to_string();
    assert!(help.contains("64 bad input or usage"));
    snapshot("help", &help);
    for name in ["init", "serve", "ask"] {
        let sub = command.find_subcommand_mut(name).unwrap();
        snapshot(name, &sub.render_long_help().to_string());
    }
}

#[test]
fn a_new_directory_has_a_configuration_that_loads_and_is_never_overwritten() {
    let dir = tempfile::tempdir().unwrap();
    init(dir.path());
    let path = dir.path().join("coordinator.toml");
    let config = safeborders_coordinator::config::Config::load(&path).unwrap();
    assert_eq!(config.id.to_string(), "spiffe://safeborders/BE/coordinator/europe");
    assert_eq!(config.data_dir, dir.path().join("data"));
    let node = "[[nodes]]\nid = \"spiffe://safeborders/GR/node/athens\"\naddress = \"127.0.0.1:1\"\n";
    let text = std::fs::read_to_string(&path).unwrap() + node;
    std::fs::write(&path, &text).unwrap();
    assert_eq!(safeborders_coordinator::config::Config::load(&path).unwrap().nodes.len(), 1);
    refused(dir.path(), &["init", "--country=BE", "--name=x", "--agreement=y"], 64, "exists already");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), text);
}

#[test]
fn wrong_usage_is_told_from_wrong_configuration() {
    let dir = tempfile::tempdir().unwrap();
    refused(dir.path(), &["ask"], 78, "init");
    refused(dir.path(), &["serve"], 78, "coordinator.toml");
    refused(dir.path(), &["init", "--country=be", "--name=x", "--agreement=y"], 64, "two upper-case letters");
    refused(dir.path(), &["init", "--country=BE", "--name=X Y", "--agreement=y"], 64, "lower-case letters");
    refused(dir.path(), &["ask", "--sigma=7"], 64, "3 4 6 8");
    refused(dir.path(), &["ask", "--sigma=8", "--max-cost=0.1"], 64, "cannot be used with");
    refused(dir.path(), &["nothing"], 64, "unrecognized subcommand");
    init(dir.path());
    refused(dir.path(), &["serve", "--listen=0.0.0.0:8080"], 64, "ssh -L");
    refused(dir.path(), &["ask"], 78, "pki issue");
    let path = dir.path().join("coordinator.toml");
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::write(&path, format!("answer_witin_s = 3\n{text}")).unwrap();
    refused(dir.path(), &["ask"], 78, "unknown field `answer_witin_s`");
}

#[test]
fn help_and_version_are_no_errors() {
    for argument in ["--help", "--version"] {
        let arguments = ["safeborders-coordinator", argument].map(OsString::from);
        let code = safeborders_coordinator::main_with(arguments);
        assert_eq!(format!("{code:?}"), format!("{:?}", std::process::ExitCode::SUCCESS));
    }
}
