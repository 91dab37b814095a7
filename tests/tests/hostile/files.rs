//! Files that attack the office that imports them, and the colleague who opens an export.

use crate::parsers;
use crate::test;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::{Member, free_ports};
use std::collections::BTreeSet;
use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use zip::write::SimpleFileOptions;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("hostile_files_are_refused_within_bounded_memory_and_touch_nothing_else", hostile_files),
        test("formulas_in_cases_do_not_run_in_the_rejects_file", formulas),
        test("formulas_in_what_people_typed_do_not_run_in_exports_of_logs", formulas_in_logs),
        test("names_that_climb_out_of_their_folder_name_nothing", climbing),
    ]
}

/// Address space that a command may take, in kilobytes: a bomb that was unpacked would need more.
const ADDRESS_SPACE_KB: u64 = 3 << 20;
/// How much a bomb holds.
const BOMB_MB: usize = 3_900;

fn office() -> Result<(tempfile::TempDir, Member)> {
    let home = tempfile::tempdir()?;
    let ports = free_ports(1)?;
    let member = Member::new("GR", home.path(), &ports[0])?;
    drop(ports);
    member.init("2024Q1")?;
    Ok((home, member))
}

/// All files below a folder.
fn all_files(folder: &Path) -> Result<BTreeSet<PathBuf>> {
    let mut found = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(all_files(&path)?);
        } else {
            found.insert(path);
        }
    }
    Ok(found)
}

fn archive(parts: &[(&str, &[u8])]) -> Result<Vec<u8>> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default())?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// An archive of a few megabytes that holds gigabytes.
fn bomb() -> Result<Vec<u8>> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("xl/worksheets/sheet1.xml", SimpleFileOptions::default())?;
    let megabyte = vec![b' '; 1 << 20];
    for _ in 0..BOMB_MB {
        archive.write_all(&megabyte)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// A billion laughs: entities that name entities.
fn laughs() -> String {
    let mut xml = String::from("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
    for n in 1..10 {
        let before = format!("&a{};", n - 1).repeat(10);
        xml += &format!("<!ENTITY a{n} \"{before}\">");
    }
    xml + "]><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a9;</t></is></c></row></sheetData>"
}

/// A sheet that asks for a file of the machine.
const OUTSIDE: &str = "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&f;</t></is></c></row></sheetData>";

fn rows() -> Result<Vec<(&'static str, Vec<u8>)>> {
    let workbook = |sheet: &str| parsers::workbook(sheet);
    let many: Vec<(String, Vec<u8>)> = (0..20_000).map(|n| (format!("part{n}"), Vec::new())).collect();
    let many: Vec<(&str, &[u8])> =
        many.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    Ok(vec![
        (
            "climbs.xlsx",
            archive(&[("../../../climbed", b"x"), ("/tmp/climbed", b"x"), ("xl/../../climbed", b"x")])?,
        ),
        ("bomb.xlsx", bomb()?),
        ("bomb-in-bomb.xlsx", archive(&[("xl/worksheets/sheet1.xml", &bomb()?)])?),
        ("parts.xlsx", archive(&many)?),
        ("laughs.xlsx", workbook(&laughs())),
        ("outside.xlsx", workbook(OUTSIDE)),
        ("strings.xlsx", archive(&[("xl/sharedStrings.xml", b"<sst uniqueCount=\"4000000000\"/>")])?),
        ("nested.json", [vec![b'['; 3_000_000]].concat()),
        ("nested.jsonl", [b"{\"id\":", "[".repeat(3_000_000).as_bytes()].concat()),
        ("deep.xlsx", workbook(&"<a>".repeat(1_000_000))),
        ("quote.csv", [b"id,registered\n1,\"", &vec![b'a'; 80 << 20][..]].concat()),
        ("columns.csv", [&b"a,".repeat(5_000_000)[..], b"\n1\n"].concat()),
        ("gzip.csv", [&[0x1f, 0x8b, 8, 0][..], &[0; 100]].concat()),
    ])
}

/// Runs a command of the office with little address space.
fn bounded(office: &Member, args: &[&str]) -> Result<(i32, String)> {
    let plain = office.command(args)?;
    let script = format!("ulimit -v {ADDRESS_SPACE_KB}; exec \"$0\" \"$@\"");
    let mut command = Command::new("sh");
    command.args(["-c", &script]).arg(plain.get_program()).args(plain.get_args());
    let output = command.stdin(std::process::Stdio::null()).output()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    let code = output.status.code().with_context(|| format!("the import was ended by a signal: {said}"))?;
    ensure!(!said.contains("panicked") && !said.contains("memory allocation"), "{said}");
    Ok((code, said))
}

fn hostile_files() -> Result<()> {
    let (home, office) = office()?;
    let sound = home.path().join("sound.jsonl");
    fs::write(&sound, "{\"id\":\"SYN-1\",\"registered\":\"2024-03-05\"}\n")?;
    let import = |path: &Path| bounded(&office, &["import", path.to_str().context("path")?]);
    let (code, said) = import(&sound)?;
    ensure!(code == 0, "the twin that is sound: {said}");
    let around = all_files(home.path())?;
    for (name, bytes) in rows()? {
        let path = home.path().join(name);
        fs::write(&path, bytes)?;
        let (code, said) = import(&path).with_context(|| name.to_owned())?;
        // Refused as a whole (64), or every row of it rejected.
        let listed: serde_json::Value = serde_json::from_str(&office.run(&[
            "count",
            "--cohorts",
            "2024Q1",
            "--unit",
            "case",
            "--output",
            "json",
        ])?)?;
        ensure!(code == 64 || code == 65 || said.contains("reject"), "{name}: {code} {said}");
        ensure!(listed.to_string().contains("[1]"), "{name} added a case: {listed}");
        ensure!(!said.contains("root:"), "{name}: a file of the machine was read: {said}");
        fs::remove_file(&path)?;
    }
    let outside = |path: &&PathBuf| !path.starts_with(office.dir.join("data"));
    let (now, before) = (all_files(home.path())?, around);
    let new: Vec<&PathBuf> = now.difference(&before).filter(outside).collect();
    ensure!(new.is_empty() && !Path::new("/tmp/climbed").exists(), "files appeared: {new:?}");
    let (code, said) = import(&sound)?;
    ensure!(code == 0, "the twin that is sound, afterwards: {said}");
    Ok(())
}

/// Cells that spreadsheets run.
const FORMULAS: [&str; 8] = [
    "=HYPERLINK(\"http://evil\",\"x\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1)",
    "\t=1+1",
    "\r=1+1",
    "  =1+1",
    "\u{ff1d}1+1",
];

fn formulas() -> Result<()> {
    let (home, office) = office()?;
    let mut lines = vec![serde_json::json!({"id": "SYN-1", "registered": "2024-03-05"}).to_string()];
    for (number, formula) in FORMULAS.iter().enumerate() {
        lines.push(
            serde_json::json!({"id": format!("SYN-{}", number + 2), "registered": formula}).to_string(),
        );
        lines.push(serde_json::json!({"id": formula, "registered": "nonsense"}).to_string());
    }
    let (file, rejects) = (home.path().join("formulas.jsonl"), home.path().join("rejects.csv"));
    fs::write(&file, lines.join("\n"))?;
    let (file, rejects) = (file.to_str().context("path")?, rejects.to_str().context("path")?);
    let said = office.run(&["import", file, "--rejects", rejects, "--output", "json"])?;
    let report: serde_json::Value = serde_json::from_str(&said)?;
    ensure!(report["added"] == 1, "{report}");
    let written = fs::read_to_string(rejects)?;
    ensure!(written.contains("HYPERLINK"), "the value is not in the file: {written}");
    nothing_runs(&written)
}

/// No cell of a CSV text is one that a spreadsheet would run.
fn nothing_runs(written: &str) -> Result<()> {
    let armed = |cell: &str| {
        let first = cell.trim_start_matches(['"', ' ', '\t', '\r']).chars().next();
        matches!(first, Some('=' | '+' | '-' | '@' | '\u{ff1d}'))
    };
    ensure!(armed("\"=1\"") && !armed("'=1"), "the check can tell");
    for line in written.lines() {
        for cell in line.split(',') {
            ensure!(!armed(cell), "a spreadsheet would run {cell:?} of {line:?}");
        }
    }
    Ok(())
}

/// Reasons and identifiers that people type come back in both logs' exports, and in lists.
fn formulas_in_logs() -> Result<()> {
    let (home, office) = office()?;
    let ids = ["=1+1", "\u{ff1d}1", "@SUM(A1)"];
    let line = |id: &&str| serde_json::json!({"id": id, "registered": "2026-03-05"}).to_string();
    let lines: Vec<String> = ids.iter().map(line).collect();
    let file = home.path().join("ids.jsonl");
    fs::write(&file, lines.join("\n"))?;
    office.run(&["import", file.to_str().context("path")?])?;
    for (id, formula) in ids.iter().zip(FORMULAS.iter().filter(|formula| !formula.contains('\n'))) {
        office.run(&["case", "embargo", id, &format!("--reason={formula}\u{1b}[31mred"), "--yes"])?;
    }
    let house = office.run(&["audit", "house", "export", "--output", "csv"])?;
    ensure!(house.contains("embargo"), "{house}");
    let disclosures = office.run(&["export-audit", "--output", "csv"])?;
    let embargoed = office.run(&["case", "embargoed", "--output", "csv"])?;
    ensure!(embargoed.contains("HYPERLINK") || embargoed.contains("cmd"), "no reason is shown: {embargoed}");
    let page = office.run(&["audit", "house"])?;
    for text in [house, disclosures, embargoed] {
        nothing_runs(&text)?;
        ensure!(!text.contains('\u{1b}'), "a terminal would obey {text:?}");
    }
    ensure!(!page.contains("\u{1b}[31mred"), "a terminal would obey {page:?}");
    Ok(())
}

fn climbing() -> Result<()> {
    let (home, office) = office()?;
    let before = all_files(home.path())?;
    let climbs = ["../../../../etc/passwd", "/etc/passwd", "..", "a/../../b", "C:\\x", "x\u{0}y", "~root"];
    // As the source's identifier, a climbing name is a text like any other.
    let lines: Vec<String> = climbs
        .iter()
        .map(|id| serde_json::json!({"id": id, "registered": "2024-03-05"}).to_string())
        .collect();
    let file = home.path().join("climbs.jsonl");
    fs::write(&file, lines.join("\n"))?;
    office.run(&["import", file.to_str().context("path")?])?;
    fs::remove_file(&file)?;
    let new: Vec<PathBuf> = all_files(home.path())?.difference(&before).cloned().collect();
    ensure!(new.iter().all(|path| path.starts_with(office.dir.join("data"))), "{new:?}");
    // As a name of ours it is refused, and nothing is read.
    for climb in climbs.iter().filter(|climb| !climb.contains('\u{0}')) {
        for args in [
            vec!["agreement", "show", climb],
            vec![
                "agreement",
                "draft",
                "--id",
                climb,
                "--parties",
                "GR,IT",
                "--out",
                "x.json",
                "--asker",
                "spiffe://safeborders/IT/node/roma=0.001",
            ],
            vec!["init", "--country", climb, "--name", "x", "--listen", "127.0.0.1:0"],
        ] {
            let (code, said) = bounded(&office, &args)?;
            ensure!(code != 0 && !said.contains("root:"), "{args:?}: {code} {said}");
        }
    }
    Ok(())
}
