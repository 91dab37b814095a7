//! Only one function of the workspace makes an answer's message, and it takes a release.

use std::path::{Path, PathBuf};

fn rust_files(directory: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(directory).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            rust_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

/// Where a text builds an answer's message: by naming the struct with fields, or its default.
fn builds_an_answer(text: &str) -> bool {
    let code: String = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
    code.match_indices("AskResponse").any(|(at, name)| {
        let (before, after) = (code[..at].trim_end(), code[at + name.len()..].trim_start());
        let is_type = before.ends_with("->") || before.ends_with("-> proto::") || before.ends_with("impl");
        (after.starts_with('{') && !is_type) || after.starts_with("::")
    })
}

#[test]
fn one_function_makes_answers() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut makers = Vec::new();
    for entry in std::fs::read_dir(&crates).unwrap() {
        let source = entry.unwrap().path().join("src");
        let mut files = Vec::new();
        if source.is_dir() {
            rust_files(&source, &mut files);
        }
        files.retain(|file| builds_an_answer(&std::fs::read_to_string(file).unwrap()));
        makers.extend(files);
    }
    let names: Vec<_> = makers.iter().map(|path| path.strip_prefix(&crates).unwrap()).collect();
    assert_eq!(names, [Path::new("federation/src/reply.rs")]);
}

#[test]
fn the_check_finds_what_it_looks_for() {
    assert!(builds_an_answer("fn f() { let a = proto::AskResponse { release }; }"));
    assert!(builds_an_answer("let a = AskResponse::default();"));
    assert!(!builds_an_answer("fn f(a: &A) -> proto::AskResponse {\n}"));
    assert!(!builds_an_answer("impl TryFrom<proto::AskResponse> for Reply {"));
}
