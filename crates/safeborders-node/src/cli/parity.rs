//! Whatever the command line does with patterns, networks, rounds, contacts, mappings, earlier versions and what was sent goes over a path of the office's HTTP
//! interface that is served, guarded and documented.

use super::Cli;
use clap::CommandFactory;
use safeborders_office::is_served;
use std::collections::BTreeSet;
use std::path::Path;

const GET: bool = false;
const POST: bool = true;

/// Each command, and the paths that it uses.
const COMMANDS: [(&str, &[(bool, &str)]); 39] = [
    ("patterns publish", &[(POST, "patterns/publish")]),
    ("patterns withdraw", &[(POST, "patterns/withdraw")]),
    ("patterns mine", &[(POST, "patterns/mine"), (GET, "jobs/1")]),
    ("patterns runs", &[(GET, "patterns/runs")]),
    ("patterns show", &[(GET, "patterns/run"), (POST, "patterns/show")]),
    ("patterns compare", &[(POST, "patterns/compare")]),
    ("patterns rounds list", &[(GET, "rounds")]),
    ("patterns rounds show", &[(GET, "rounds/one")]),
    ("patterns rounds join", &[(POST, "rounds/join")]),
    ("patterns rounds convene", &[(POST, "rounds/convene")]),
    ("patterns matches", &[(POST, "rounds/matches")]),
    ("patterns export", &[(GET, "patterns/run")]),
    ("networks find", &[(POST, "networks/find")]),
    ("networks show", &[(POST, "networks/show")]),
    ("networks path", &[(POST, "networks/path")]),
    ("networks export", &[(POST, "networks/find"), (POST, "networks/show")]),
    ("similar", &[(POST, "similar")]),
    ("links check", &[(POST, "links/check")]),
    ("links log", &[(GET, "links")]),
    ("referral new", &[(POST, "referrals/new")]),
    ("referral list", &[(GET, "referrals")]),
    ("referral show", &[(GET, "referral"), (POST, "referrals/step")]),
    ("referral accept", &[(POST, "referrals/step")]),
    ("referral decline", &[(POST, "referrals/step")]),
    ("referral close", &[(POST, "referrals/step")]),
    ("referral export", &[(POST, "referrals/draft")]),
    ("directory", &[(GET, "directory")]),
    ("rounds list", &[(GET, "rounds")]),
    ("rounds show", &[(GET, "rounds/one")]),
    ("rounds join", &[(POST, "rounds/join")]),
    ("rounds convene", &[(POST, "rounds/convene")]),
    ("matches", &[(POST, "rounds/matches")]),
    ("mapping list", &[(GET, "mappings")]),
    ("mapping show", &[(GET, "mapping")]),
    ("mapping save", &[(POST, "mappings/save")]),
    ("mapping remove", &[(POST, "mappings/remove")]),
    ("case history", &[(POST, "case/history")]),
    ("case forget-history", &[(POST, "case/history/forget")]),
    ("audit show", &[(GET, "log/sent")]),
];

/// The commands that this page of the interface is about.
const AREAS: [&str; 12] = [
    "patterns",
    "networks",
    "similar",
    "links",
    "referral",
    "directory",
    "rounds",
    "matches",
    "mapping",
    "case history",
    "case forget-history",
    "audit show",
];

/// Every command without a further one below it, in words.
fn leaves(command: &clap::Command, words: &str, found: &mut BTreeSet<String>) {
    let mut below = command.get_subcommands().filter(|sub| sub.get_name() != "help").peekable();
    if below.peek().is_none() {
        found.insert(words.to_owned());
    }
    below.for_each(|sub| leaves(sub, format!("{words} {}", sub.get_name()).trim(), found));
}

/// The text of every source file of the office's interface.
fn sources(folder: &Path) -> String {
    let mut text = String::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        match path.is_dir() {
            true => text.push_str(&sources(&path)),
            false => text.push_str(&std::fs::read_to_string(path).unwrap()),
        }
    }
    text
}

fn beside(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

#[test]
fn every_command_on_patterns_and_contacts_goes_over_the_interface() {
    let mut found = BTreeSet::new();
    for area in AREAS {
        let cli = Cli::command();
        let mut command = &cli;
        for word in area.split(' ') {
            command = command.find_subcommand(word).unwrap();
        }
        leaves(command, area, &mut found);
    }
    let listed: BTreeSet<String> = COMMANDS.iter().map(|(words, _)| (*words).to_owned()).collect();
    assert_eq!(found, listed, "a command that is not listed here, or one that is no more");
}

#[test]
fn every_such_path_is_guarded_served_and_documented() {
    let served = sources(&beside("crates/office/src"));
    let told: String = ["docs/patterns.md", "docs/link-check.md", "docs/roles.md"]
        .iter()
        .map(|page| std::fs::read_to_string(beside(page)).unwrap())
        .collect();
    for (command, paths) in COMMANDS {
        for (post, path) in paths {
            let path = path.trim_end_matches("/1");
            let of_one = if path == "jobs" { "jobs/1" } else { path };
            assert!(is_served(*post, of_one), "{command}: no rule for {path}");
            assert!(served.contains(&format!("\"/api/v1/{path}")), "{command}: nothing serves {path}");
            let method = if *post { "POST" } else { "GET" };
            assert!(
                told.contains(&format!("`{method} {path}")),
                "{command}: {method} {path} is not documented"
            );
        }
    }
    // The control: what nobody thought of is none of the three.
    assert!(!is_served(POST, "patterns/guess") && !is_served(GET, "jobs/all"));
    assert!(!served.contains("/api/v1/patterns/guess"));
}
