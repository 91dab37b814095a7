//! Files that are broken in every way that files are: a clear message, a defined exit code, and
//! nothing lost.

use crate::support::{lone_office, refused, say, synthetic, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::Member;
use std::fs;
use std::path::Path;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("files_that_are_no_case_files_are_refused_with_advice", broken_files),
        test("bad_rows_are_rejected_one_by_one_with_their_place", bad_rows),
        test("a_truncated_file_keeps_what_came_before_the_break", truncated),
        test("a_mapping_that_names_a_missing_column_lists_the_columns_there_are", missing_column),
        test("questions_that_cannot_be_asked_are_refused_with_advice", bad_questions),
        test("a_damaged_store_is_named_and_its_files_are_left_alone", damaged_stores),
        test("configurations_with_unknown_or_wrong_fields_are_refused", bad_config),
    ]
}

fn import(office: &Member, path: &Path, mapping: &str) -> Result<crate::support::Said> {
    say(office, &["import", path.to_str().context("path")?, "--mapping", mapping])
}

fn broken_files() -> Result<()> {
    let (home, office) = lone_office()?;
    let kanon = "ctdc-kanon-2020";
    let cases: [(&str, &[u8], &str, &str); 6] = [
        ("empty.csv", b"", kanon, "empty"),
        ("empty.jsonl", b"", "safeborders", "empty"),
        ("binary.csv", b"\x00\x01\x02\xff\xfe\x00\x00\x00\x7fELF", kanon, "the file"),
        ("pdf.csv", b"%PDF-1.7 not a table", kanon, "the file"),
        ("broken.xlsx", b"PK\x03\x04 but no workbook", kanon, "workbook"),
        ("other.csv", b"a,b,c\n1,2,3\n", kanon, "does not have"),
    ];
    for (name, bytes, mapping, words) in cases {
        let path = home.path().join(name);
        fs::write(&path, bytes)?;
        let said = import(&office, &path, mapping)?;
        refused(&said, 64, words).with_context(|| name.to_owned())?;
    }
    let said = import(&office, &home.path().join("no-such-file.csv"), kanon)?;
    refused(&said, 64, "read the file")?;
    let said = import(&office, home.path(), kanon)?;
    refused(&said, 64, "not a file")?;
    refused(&import(&office, &home.path().join("empty.csv"), "no-such-mapping")?, 64, "ctdc-kanon-2020")
}

fn bad_rows() -> Result<()> {
    let (home, office) = lone_office()?;
    let rows = [
        r#"{"id":"SYN-1","registered":"2024-03-05","victims":[{"victim.sex":"Feminine"}]}"#,
        r#"{"id":"SYN-2","registered":"2024-02-30"}"#,
        r#"{"id":"SYN-1","registered":"2024-03-05"}"#,
        r#"{"id":"SYN-3","registered":"2024-03-05","victims":[{"victim.sex":"NoSuchCode"}]}"#,
        r#"{"id":"SYN-4","registered":"2924-03-05"}"#,
        r#"{"registered":"2024-03-05"}"#,
        r#"{"id":"SYN-5","registered":"2024-03-05"}"#,
    ];
    let path = home.path().join("rows.jsonl");
    fs::write(&path, rows.join("\n"))?;
    let rejects = home.path().join("rejects.csv");
    let flags = ["--output", "json", "--rejects", rejects.to_str().context("path")?];
    let said = office.run(&[&["import", path.to_str().context("path")?], flags.as_slice()].concat())?;
    let report: serde_json::Value = serde_json::from_str(&said)?;
    ensure!(report["added"] == 2 && report["rejected"] == 5, "{report}");
    let rejects = fs::read_to_string(rejects)?;
    for words in ["2,", "2024-02-30", "NoSuchCode", "victim.sex", "duplicate", "future"] {
        ensure!(rejects.contains(words), "{words} is not in the rejects file:\n{rejects}");
    }
    Ok(())
}

fn truncated() -> Result<()> {
    let (home, office) = lone_office()?;
    let path = synthetic(home.path(), "GR", 100)?;
    let bytes = fs::read(&path)?;
    let cut = bytes.len() - 40;
    fs::write(&path, &bytes[..cut])?;
    let said = office.run(&["import", path.to_str().context("path")?, "--output", "json"])?;
    let report: serde_json::Value = serde_json::from_str(&said)?;
    ensure!(report["added"] == 99 && report["rejected"] == 1, "{report}");
    Ok(())
}

fn missing_column() -> Result<()> {
    let (home, office) = lone_office()?;
    let path = home.path().join("two-columns.csv");
    fs::write(&path, "yearOfRegistration,gender\n2024,Female\n")?;
    let said = import(&office, &path, "ctdc-kanon-2020")?;
    refused(&said, 64, "The file has: yearOfRegistration, gender")
}

fn bad_questions() -> Result<()> {
    let (_home, office) = lone_office()?;
    let cases: [(&[&str], &str); 6] = [
        (&["--unit", "victim", "--by", "victim.no_such"], "victim.no_such"),
        (&["--unit", "victim", "--where", "victim.sex=NoSuch"], "NoSuch"),
        (&["--unit", "case", "--where", "case.protected_witness=Yes"], "never"),
        (&["--unit", "victim", "--by", "victim.age_when_trafficked"], "victim.age_class_when_trafficked"),
        (&["--unit", "case", "--by", "victim.sex"], "victim"),
        (
            &[
                "--unit",
                "case",
                "--by",
                "case.country_of_recruitment,case.country_of_transit,case.country_of_exploitation",
            ],
            "1000000 is the most",
        ),
    ];
    for (flags, words) in cases {
        let said = say(&office, &[&["count", "--cohorts", "2024"], flags].concat())?;
        refused(&said, 64, words).with_context(|| flags.join(" "))?;
    }
    Ok(())
}

fn damaged_stores() -> Result<()> {
    for victim in ["books/data.redb", "keyring", "cases/sled/db"] {
        let (home, office) = lone_office()?;
        let file = synthetic(home.path(), "GR", 200)?;
        office.run(&["import", file.to_str().context("path")?])?;
        let path = office.dir.join("data").join(victim);
        let mut bytes = fs::read(&path)?;
        let half = bytes.len() / 2;
        bytes.truncate(half);
        bytes.iter_mut().for_each(|b| *b ^= 0x55);
        fs::write(&path, &bytes)?;
        let said = say(&office, &["cohorts"])?;
        ensure!(said.code != 0, "{victim}: a damaged store was opened: {}", said.stdout);
        ensure!(!said.stderr.contains("panicked"), "{victim}: {}", said.stderr);
        ensure!(said.stderr.len() > 20, "{victim}: no message: {}", said.stderr);
        ensure!(fs::read(&path)? == bytes, "{victim}: the damaged file was changed");
    }
    Ok(())
}

fn bad_config() -> Result<()> {
    let (_home, office) = lone_office()?;
    let config = office.dir.join("node.toml");
    let sound = fs::read_to_string(&config)?;
    for (wrong, words) in [
        (format!("lissten = \"x\"\n{sound}"), "lissten"),
        (sound.replace("\"GR\"", "\"gr\""), "country"),
        (
            sound.replace(
                "peers = []",
                "[[peers]]\nid = \"spiffe://safeborders/GR/node/own\"\naddress = \"127.0.0.1:1\"\n",
            ),
            "other countries",
        ),
        (sound.replace("country = ", "country ="), ""),
    ] {
        fs::write(&config, &wrong)?;
        let said = say(&office, &["budget"])?;
        if words.is_empty() {
            ensure!(said.code == 0, "a sound configuration was refused: {}", said.stderr);
        } else {
            refused(&said, 78, words)?;
        }
    }
    Ok(())
}
