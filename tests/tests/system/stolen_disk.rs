//! The stolen disk: a copy of a node's directory shows no value of a case file in clear.

use crate::disk_search::{Search, forms};
use crate::support::test;
use anyhow::{Context, Result, anyhow, ensure};
use libtest_mimic::Trial;
use safeborders_cases::{CaseFile, Mapping};
use safeborders_codebook::Codebook;
use safeborders_demo::member::{Member, agree, each, free_ports, introduce};
use safeborders_store::{Batch, EngineKind};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::Path;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_stolen_disk_shows_no_case_value_on_sled", || stolen(EngineKind::Sled)),
        test("a_stolen_disk_shows_no_case_value_on_redb", || stolen(EngineKind::Redb)),
        test("the_search_of_a_stolen_disk_finds_every_value_that_lies_open", control),
    ]
}

/// How many case files are planted: enough for a run of one code in a column.
const FILES: usize = 80;
/// What every planted case file holds, as it is written and as intake normalises it. The texts are made up.
pub(crate) const PLANTED: [&str; 14] = [
    "PLANTED-GR-4711-xq",
    "Planted narrative: the girl from the blue house, Ζαΐμη 17",
    "+302109988776",
    "PLQ-47113391",
    "PLQ47113391",
    "GR1601101250000000012300695",
    "planted_handle_4711",
    "PLANTDOC-99387154",
    "PLANTDOC99387154",
    "Planted Alley 4711, Pireas",
    "planted reason of the embargo",
    "planted reason of the hold",
    "planted reason of the erasure",
    "planted-court-number-4711",
];

fn line(number: usize) -> String {
    let codes = r#""case.country_of_exploitation":"MT","case.country_of_recruitment":["LA","MW","PY"],"case.procedural_status":"Acquitted","case.transport":["Car","Coach"]"#;
    let people = r#""victims":[{"victim.sex":"Feminine","victim.age":13,"victim.citizenship":["LA"]}],"suspects":[{"suspect.sex":"Masculine","suspect.age":57}],"route":["LA","MW","PY","MT","LS","GY","FJ","TO","WS","BT","KM","SC","MV","NR","MT"]"#;
    let links = format!(
        r#""links":[{{"kind":"phone","value":"{}","of":"suspect"}},{{"kind":"plate","value":"{}"}},{{"kind":"account","value":"{}"}},{{"kind":"handle","value":"@{}"}},{{"kind":"document","value":"{}"}},{{"kind":"address","value":"{}"}}]"#,
        PLANTED[2], PLANTED[3], PLANTED[5], PLANTED[6], PLANTED[7], PLANTED[9]
    );
    let (id, narrative) = (id(number), PLANTED[1]);
    format!(r#"{{"id":"{id}","registered":"2024-02-17",{codes},{people},{links},"narrative":"{narrative}"}}"#)
}

pub(crate) fn id(number: usize) -> String {
    format!("{}-{number}", PLANTED[0])
}

/// Writes the planted case files, and makes the search for what is in them.
pub(crate) fn plant(folder: &Path) -> Result<(std::path::PathBuf, Search)> {
    let path = folder.join("planted.jsonl");
    let lines: Vec<String> = (0..FILES).map(line).collect();
    fs::write(&path, lines.join("\n"))?;
    let mut search = Search::default();
    PLANTED.iter().try_for_each(|text| search.text(text))?;
    let files = read(&path)?;
    let file = files.first().context("no case file was read")?;
    search.bytes("the coded values of a record", &postcard::to_stdvec(file.values())?)?;
    search.bytes("a victim of a record", &postcard::to_stdvec(file.victims())?)?;
    search.bytes("the route of a record", &postcard::to_stdvec(file.route())?)?;
    Ok((path, search))
}

/// The planted case files, as intake reads them.
fn read(path: &Path) -> Result<Vec<CaseFile>> {
    let mapping = Mapping::shipped("safeborders")?;
    let files: Result<Vec<CaseFile>, _> =
        safeborders_cases::open(path, &mapping, Codebook::v1(), today())?.collect();
    let files = files.map_err(|reject| anyhow!("row {} was rejected", reject.row()))?;
    ensure!(files.len() == FILES, "{} case files were read", files.len());
    Ok(files)
}

fn today() -> time::Date {
    time::OffsetDateTime::now_utc().date()
}

fn stolen(kind: EngineKind) -> Result<()> {
    let home = tempfile::tempdir()?;
    let (file, search) = plant(home.path())?;
    let ports = free_ports(2)?;
    let members: Result<Vec<Member>> =
        ["GR", "RO"].into_iter().zip(&ports).map(|(c, port)| Member::new(c, home.path(), port)).collect();
    let members = members?;
    each(&members, |member| {
        member.init("2024Q1")?;
        let config = member.dir.join("node.toml");
        let text = fs::read_to_string(&config)?;
        ensure!(text.contains("store = \"sled\""), "{text}");
        Ok(fs::write(config, text.replace("store = \"sled\"", &format!("store = \"{kind}\"")))?)
    })?;
    introduce(&members)?;
    let askers: Vec<String> = members.iter().map(|m| format!("{}=0.01", m.id())).collect();
    agree(&members, &home.path().join("agreement.json"), "two", &askers)?;
    let athens = &members[0];
    let import = ["import", file.to_str().context("path")?];
    athens.run(&import)?;
    athens.run(&[&import[..], &["--strict"]].concat())?;
    athens.run(&["cohorts", "freeze", "--by-hand-through", "2024Q4"])?;
    athens.run(&["cohorts", "freeze", "--by-hand-through", "2024Q4", "--outcomes"])?;
    members[1].run(&["cohorts", "freeze", "--by-hand-through", "2024Q4"])?;
    athens.run(&["count", "--unit", "case", "--cohorts", "2024", "--by", "case.data_source"])?;
    drop(ports);
    let serving = each(&members, Member::serve)?;
    let ask = ["ask", "--unit", "case", "--cohorts", "2024", "--sigma", "64", "--case-note", PLANTED[13]];
    members[1].run(&[&ask[..], &["--by", "case.data_source", "--to", "GR"]].concat())?;
    athens.run(&["case", "embargo", &id(1), "--reason", PLANTED[10], "--yes"])?;
    athens.run(&["case", "hold", &id(2), "--reason", PLANTED[11]])?;
    athens.run(&["case", "erase", &id(3), "--reason", PLANTED[12], "--yes"])?;
    athens.run(&["keys", "rotate", "--yes"])?;
    athens.run(&["case", "erase", &id(4), &id(5), "--reason", PLANTED[12], "--yes"])?;
    // As a thief finds it: pulled out of a running machine.
    serving.into_iter().try_for_each(|server| server.kill())?;
    for member in &members {
        let copy = home.path().join("stolen").join(member.country);
        copy_all(&member.dir, &copy)?;
        ensure!(
            copy.join("data/keyring").exists() && copy.join("data/cases").exists(),
            "it is a node's directory"
        );
        let found = search.found(&copy)?;
        ensure!(found.is_empty(), "{}: a copy of the disk shows {found:?}", member.country);
    }
    // What was erased is gone from the node that is started again, and nothing else is.
    let again = athens.run(&[&import[..], &["--output", "json"]].concat())?;
    let again: serde_json::Value = serde_json::from_str(&again)?;
    ensure!(again["erased"] == 3 && again["unchanged"] == FILES - 3, "{again}");
    Ok(())
}

fn copy_all(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let kind = entry.file_type()?;
        if kind.is_dir() {
            copy_all(&entry.path(), &to.join(entry.file_name()))?;
        } else if kind.is_file() {
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// The negative control: the same search over the same values where they are not sealed.
fn control() -> Result<()> {
    let home = tempfile::tempdir()?;
    let (intake, search) = plant(home.path())?;
    // In the file that is imported: every text that is in it, in UTF-8.
    let found = search.found(home.path())?;
    let plain = |text: &&str| format!("{text} as UTF-8");
    let written: BTreeSet<String> = PLANTED
        .iter()
        .enumerate()
        .filter(|(n, _)| ![4, 8, 10, 11, 12, 13].contains(n))
        .map(|(_, t)| plain(t))
        .collect();
    ensure!(found == written, "{found:?} {written:?}");
    // In stores of either engine that nobody sealed: texts as they are normalised, and coded values.
    let files = read(&intake)?;
    for kind in EngineKind::ALL {
        let dir = home.path().join(kind.to_string());
        let store = safeborders_store::open(kind, &dir)?;
        for (number, file) in files.iter().enumerate() {
            let mut batch = Batch::new();
            batch.put(format!("case {number}"), postcard::to_stdvec(&file.clone().into_parts())?);
            store.commit(batch)?;
        }
        drop(store);
        let found = search.found(&dir)?;
        for text in [0, 1, 2, 5].map(|n| plain(&PLANTED[n])) {
            ensure!(found.contains(&text), "{kind}: {text} was not found: {found:?}");
        }
        for bytes in ["the coded values of a record", "a victim of a record", "the route of a record"] {
            ensure!(found.contains(bytes), "{kind}: {bytes} were not found: {found:?}");
        }
        let normalised =
            [[3, 4], [7, 8]].iter().all(|pair| pair.iter().any(|n| found.contains(&plain(&PLANTED[*n]))));
        ensure!(normalised, "{kind}: a plate and a document in either form: {found:?}");
    }
    every_encoding(home.path(), &search)
}

/// In every encoding, in the midst of other bytes.
fn every_encoding(home: &Path, search: &Search) -> Result<()> {
    let dir = home.join("encodings");
    fs::create_dir_all(&dir)?;
    let mut expected = BTreeSet::new();
    for (number, text) in PLANTED.iter().enumerate() {
        for (place, (encoding, bytes, _)) in forms(text).into_iter().enumerate() {
            fs::write(dir.join(format!("{number}-{place}")), [&[7; 5], bytes.as_slice(), &[7; 5]].concat())?;
            expected.insert(format!("{text} as {encoding}"));
        }
    }
    let found = search.found(&dir)?;
    ensure!(expected.is_subset(&found), "{:?}", expected.difference(&found).collect::<Vec<_>>());
    ensure!(expected.len() + 3 == search.names().len(), "every pattern of a text was tried");
    // And base64 as an encoder makes it, whatever stands before the text.
    for before in ["", "a", "ab"] {
        use base64::Engine as _;
        let dir = home.join(format!("base64 {before}"));
        fs::create_dir_all(&dir)?;
        serde_json::to_writer(
            File::create(dir.join("x"))?,
            &base64::prelude::BASE64_STANDARD.encode(format!("{before}{} and more", PLANTED[1])),
        )?;
        let found = search.found(&dir)?;
        ensure!(
            !found.is_empty() && found.iter().all(|name| name.starts_with(PLANTED[1])),
            "{before:?}: {found:?}"
        );
    }
    Ok(())
}
