//! The life-cycle commands on real nodes: `doctor`, `config`, `support-bundle`, completions, manual pages, `init`
//! without a terminal, and a disk that turned read-only.

use crate::stolen_disk::{PLANTED, plant};
use crate::support::{Federation, lone_office, refused, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::Member;
use safeborders_demo::process::program;
use safeborders_wire::HelloRefusal;
use serde_json::Value;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("doctor_finds_nothing_broken_in_a_sound_node_and_each_thing_that_is", doctor),
        test("doctor_asks_a_serving_node_and_says_which_peers_are_away", doctor_of_a_serving_node),
        test("doctor_says_what_it_may_not_look_at", doctor_without_a_key),
        test("a_support_bundle_holds_no_case_value", support_bundle),
        test("a_configuration_is_checked_without_a_node", config_check),
        test("completions_and_manual_pages_name_every_command", shells),
        test("init_without_a_terminal_names_the_flags_that_are_missing", init),
        test("a_disk_that_turned_read_only_is_named_and_nothing_is_lost", read_only),
    ]
}

/// What `doctor --json` says, and its exit code.
fn doctor_of(office: &Member, args: &[&str]) -> Result<(i32, Value)> {
    let said = say(office, &[args, &["doctor", "--json"]].concat())?;
    ensure!(!said.stderr.contains("panicked"), "{}", said.stderr);
    Ok((said.code, serde_json::from_str(&said.stdout).with_context(|| said.stderr.clone())?))
}

/// The findings of a check that are as bad as this.
fn found<'a>(report: &'a Value, check: &str, severity: &str) -> Vec<&'a Value> {
    let all = report["findings"].as_array().into_iter().flatten();
    all.filter(|finding| finding["check"] == check && finding["severity"] == severity).collect()
}

/// A fault of this check, with these words, and a fix.
fn faulty(office: &Member, check: &str, words: &str) -> Result<()> {
    let (code, report) = doctor_of(office, &[])?;
    ensure!(code == 2 && report["worst"] == "fault", "{code}: {report:#}");
    let hit = |finding: &&&Value| finding["what"].as_str().is_some_and(|what| what.contains(words));
    let faults = found(&report, check, "fault");
    let fault =
        faults.iter().find(hit).with_context(|| format!("no fault of {check} with {words:?}: {report:#}"))?;
    ensure!(!fault["means"].as_str().unwrap_or_default().is_empty(), "{fault:#}");
    ensure!(!fault["fix"].as_str().unwrap_or_default().is_empty(), "{fault:#}");
    Ok(())
}

/// No fault of this check.
fn sound(office: &Member, check: &str) -> Result<()> {
    let (_, report) = doctor_of(office, &[])?;
    ensure!(found(&report, check, "fault").is_empty(), "{report:#}");
    Ok(())
}

fn doctor() -> Result<()> {
    let (_home, office) = lone_office()?;
    let (code, report) = doctor_of(&office, &[])?;
    // The authority is still there, no copies of the keyring are kept, and no agreement is in force.
    ensure!(code == 1 && report["worst"] == "warning", "{code}: {report:#}");
    for check in ["config", "permissions", "disk", "clock", "certificates", "store", "node"] {
        ensure!(!found(&report, check, "ok").is_empty(), "{check} was not looked at: {report:#}");
    }
    let key = office.dir.join("identity/key.pem");
    fs::set_permissions(&key, fs::Permissions::from_mode(0o644))?;
    faulty(&office, "permissions", "identity/key.pem")?;
    fs::set_permissions(&key, fs::Permissions::from_mode(0o600))?;
    sound(&office, "permissions")?;
    let certificate = office.dir.join("identity/cert.pem");
    let kept = fs::read(&certificate)?;
    fs::write(&certificate, "no certificate")?;
    faulty(&office, "certificates", "cert.pem")?;
    fs::write(&certificate, kept)?;
    sound(&office, "certificates")?;
    let late = std::time::SystemTime::now() + std::time::Duration::from_secs(86_400);
    let ledger = fs::File::options().append(true).open(office.dir.join("data/keyring"))?;
    ledger.set_modified(late)?;
    faulty(&office, "clock", "after what the clock says now")?;
    ledger.set_modified(std::time::SystemTime::now())?;
    sound(&office, "clock")?;
    damaged(&office)
}

fn damaged(office: &Member) -> Result<()> {
    let config = office.dir.join("node.toml");
    let kept = fs::read_to_string(&config)?;
    fs::write(&config, format!("lisen = 1\n{kept}"))?;
    faulty(office, "config", "lisen")?;
    fs::write(&config, &kept)?;
    sound(office, "config")?;
    let books = office.dir.join("data/books/data.redb");
    let mut bytes = fs::read(&books)?;
    bytes.truncate(bytes.len() / 2);
    bytes.iter_mut().for_each(|byte| *byte ^= 0x55);
    fs::write(&books, bytes)?;
    faulty(office, "store", "")
}

fn doctor_of_a_serving_node() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let athens = &federation.members[1];
    let _serving = athens.serve()?;
    let _other = federation.members[0].serve()?;
    let (code, report) = doctor_of(athens, &[])?;
    ensure!(code == 1, "{report:#}");
    let serving = |finding: &&Value| finding["what"] == "it is serving";
    ensure!(found(&report, "node", "ok").iter().any(serving), "{report:#}");
    ensure!(found(&report, "store", "ok").len() == 2, "{report:#}");
    let (here, away) = (found(&report, "peers", "ok"), found(&report, "peers", "warning"));
    ensure!(
        here.len() == 1 && here[0]["what"].as_str().is_some_and(|what| what.contains("/BE/")),
        "{report:#}"
    );
    ensure!(
        away.len() == 1 && away[0]["what"].as_str().is_some_and(|what| what.contains("/RO/")),
        "{report:#}"
    );
    let text = say(athens, &["doctor"])?;
    ensure!(text.code == 1 && text.stdout.contains("WARNING  peers"), "{}", text.stdout);
    // By these words doctor tells a wrong clock from a peer that is away.
    ensure!(HelloRefusal::ClockSkew.to_string().starts_with("the clocks differ"));
    Ok(())
}

fn doctor_without_a_key() -> Result<()> {
    let (home, office) = lone_office()?;
    let phrase = home.path().join("phrase");
    fs::write(&phrase, "planted horse battery 4711")?;
    fs::set_permissions(&phrase, fs::Permissions::from_mode(0o600))?;
    let phrase = phrase.to_str().context("path")?;
    office.run(&["keys", "passphrase", "--new-passphrase-file", phrase])?;
    let (code, report) = doctor_of(&office, &[])?;
    ensure!(code == 1, "{report:#}");
    let unseen = found(&report, "node", "warning");
    ensure!(unseen.len() == 1 && found(&report, "store", "ok").is_empty(), "{report:#}");
    Ok(())
}

/// Unpacks an archive into a folder.
fn unpack(archive: &Path, to: &Path) -> Result<Vec<String>> {
    let mut archive = zip::ZipArchive::new(fs::File::open(archive)?)?;
    archive.extract(to)?;
    archive.file_names().map(|name| Ok(name?.into_owned())).collect()
}

fn support_bundle() -> Result<()> {
    let (home, office) = lone_office()?;
    let (file, search) = plant(home.path())?;
    office.run(&["import", file.to_str().context("path")?])?;
    fs::remove_file(file)?;
    office.run(&["case", "embargo", &crate::stolen_disk::id(1), "--reason", PLANTED[10], "--yes"])?;
    let config = office.dir.join("node.toml");
    let text = fs::read_to_string(&config)?;
    let planted = format!("keyring_copies = [\"/nowhere/{}\"]\n{text}", PLANTED[6]);
    fs::write(&config, planted)?;
    let log = home.path().join("log");
    let record = |target: &str| {
        serde_json::json!({
            "timestamp": "2026-01-01T00:00:00Z", "level": "ERROR", "target": target,
            "fields": { "message": "rows were rejected", "row": PLANTED[0], "error": PLANTED[1] },
        })
    };
    fs::write(&log, format!("{}\n{}\n{}\n", record("safeborders_node::x"), record("other"), PLANTED[2]))?;
    for (round, serving) in [false, true].into_iter().enumerate() {
        let _server = serving.then(|| office.serve()).transpose()?;
        let out = home.path().join(format!("bundle-{round}.zip"));
        let path = out.to_str().context("path")?;
        let bundle = ["support-bundle", "--out", path, "--log", log.to_str().context("path")?];
        let said = office.run(&bundle)?;
        ensure!(said.contains("doctor.json"), "{said}");
        ensure!(fs::metadata(&out)?.permissions().mode() & 0o777 == 0o600);
        let folder = home.path().join(format!("unpacked-{round}"));
        let mut names = unpack(&out, &folder)?;
        names.sort();
        ensure!(
            names == ["config.toml", "counts.json", "doctor.json", "log.jsonl", "versions.json"],
            "{names:?}"
        );
        let hits = search.found(&folder)?;
        // The configuration's own folders are in doctor's findings as the office wrote them: a place, and no case value.
        let of_place: Vec<_> = hits.iter().filter(|hit| !hit.starts_with(PLANTED[6])).collect();
        ensure!(of_place.is_empty(), "the bundle holds {of_place:?}");
        ensure!(fs::read_to_string(folder.join("log.jsonl"))?.contains("rows were rejected"));
        let counts: Value = serde_json::from_str(&fs::read_to_string(folder.join("counts.json"))?)?;
        ensure!(counts["looked"] == true && counts["serving"] == serving, "{counts}");
        // The control: what does lie there is found.
        fs::write(folder.join("planted"), PLANTED[1])?;
        fs::write(folder.join("record"), record("x").to_string())?;
        let hits = search.found(&folder)?;
        ensure!(hits.iter().any(|hit| hit.starts_with(PLANTED[1])), "{hits:?}");
        ensure!(hits.iter().any(|hit| hit.starts_with(PLANTED[0])), "{hits:?}");
        refused(&say(&office, &bundle)?, 64, "cannot make")?;
    }
    Ok(())
}

fn config_check() -> Result<()> {
    let (home, office) = lone_office()?;
    let file = home.path().join("tried.toml");
    let path = file.to_str().context("path")?;
    let sound = fs::read_to_string(office.dir.join("node.toml"))?;
    fs::write(&file, &sound)?;
    let said = office.run(&["config", "check", path])?;
    ensure!(said.contains("valid configuration of spiffe://safeborders/GR/node/"), "{said}");
    for (line, words) in [
        ("lisen = 1", "lisen"),
        ("pages = \"0.0.0.0:8080\"", "pages_certificate"),
        ("pages = \"127.0.0.1:8080\"\npages_certificate = \"c.pem\"", "stand together"),
        ("observe = \"here\"", "observe"),
    ] {
        fs::write(&file, format!("{line}\n{sound}"))?;
        refused(&say(&office, &["config", "check", path])?, 78, words)?;
    }
    let schema: Value = serde_json::from_str(&office.run(&["config", "schema"])?)?;
    ensure!(schema["properties"]["observe"]["type"] == "string", "{schema:#}");
    // The coordinator has the same two.
    let mut command = program("coordinator")?;
    let schema = command.args(["config", "schema"]).output()?;
    let schema: Value = serde_json::from_slice(&schema.stdout)?;
    ensure!(schema["title"] == "coordinator.toml");
    let refused = program("coordinator")?.args(["config", "check", path]).output()?;
    ensure!(refused.status.code() == Some(78), "{refused:?}");
    Ok(())
}

fn shells() -> Result<()> {
    let home = tempfile::tempdir()?;
    for (of, commands) in
        [("node", ["serve", "doctor", "support-bundle"]), ("coordinator", ["serve", "doctor", "ask"])]
    {
        for shell in ["bash", "zsh", "fish"] {
            let said = program(of)?.args(["completions", shell]).output()?;
            let text = String::from_utf8(said.stdout)?;
            ensure!(commands.iter().all(|command| text.contains(command)), "{of}, {shell}");
        }
        let folder = home.path().join(of);
        let said = program(of)?.args(["man", "--out"]).arg(&folder).output()?;
        ensure!(said.status.success(), "{said:?}");
        for command in commands {
            let page = fs::read_to_string(folder.join(format!("safeborders-{of}-{command}.1")))?;
            ensure!(page.contains(".TH"), "{of} {command}");
        }
    }
    Ok(())
}

fn init() -> Result<()> {
    let home = tempfile::tempdir()?;
    let run = |args: &[&str]| -> Result<(Option<i32>, String)> {
        let mut command = program("node")?;
        let output =
            command.arg("--dir").arg(home.path().join("GR")).args(args).stdin(Stdio::null()).output()?;
        Ok((output.status.code(), String::from_utf8(output.stderr)?))
    };
    for missing in [&["init"][..], &["init", "--country", "GR"], &["init", "--name", "athens"]] {
        let (code, said) = run(missing)?;
        ensure!(code == Some(64) && said.contains("--country and --name"), "{code:?}: {said}");
        ensure!(!home.path().join("GR").exists(), "something was made");
    }
    let key = home.path().join("key");
    let key = key.to_str().context("path")?;
    let (code, said) = run(&["init", "--country", "GR", "--name", "athens", "--new-key-file", key])?;
    ensure!(code == Some(0), "{said}");
    let config = fs::read_to_string(home.path().join("GR/node.toml"))?;
    ensure!(config.contains("127.0.0.1:7400") && config.contains("2015Q1"), "{config}");
    Ok(())
}

/// Runs a node's command where its directory is mounted read-only; `None` where nothing may be mounted.
fn on_read_only_disk(office: &Member, args: &[&str]) -> Result<Option<(i32, String, String)>> {
    let own = office.command(args)?;
    let script = "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && exec \"$@\" || exit 125";
    let mut command = Command::new("unshare");
    command
        .args(["--mount", "sh", "-c", script])
        .arg(&office.dir)
        .arg(own.get_program())
        .args(own.get_args());
    let Ok(output) = command.stdin(Stdio::null()).output() else { return Ok(None) };
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let (code, out, err) = (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr));
    let mounted = !err.contains("unshare:") && !err.contains("mount:");
    Ok(mounted.then_some((code, out, err)))
}

fn read_only() -> Result<()> {
    let (home, office) = lone_office()?;
    let (file, _) = plant(home.path())?;
    let import = ["import", file.to_str().context("path")?];
    office.run(&import)?;
    let count = ["count", "--unit", "case", "--cohorts", "2024", "--output", "json"];
    let before = office.run(&count)?;
    let Some((code, out, err)) = on_read_only_disk(&office, &["doctor", "--json"])? else {
        eprintln!("SKIPPED: nothing may be mounted here, so no disk was made read-only");
        ensure!(std::env::var("CI").as_deref() != Ok("true"), "not to be skipped in CI");
        return Ok(());
    };
    let report: Value = serde_json::from_str(&out).with_context(|| err.clone())?;
    ensure!(code == 2, "{report:#}");
    let faults = found(&report, "disk", "fault");
    let fix = faults.iter().any(|fault| fault["fix"].as_str().is_some_and(|fix| fix.contains("read-only")));
    ensure!(fix, "{report:#}");
    for args in [&["serve"][..], &import] {
        let (code, out, err) = on_read_only_disk(&office, args)?.context("mounted before")?;
        ensure!([69, 70, 78].contains(&code), "{code}: {out} {err}");
        ensure!(!out.contains("ready ") && !err.contains("panicked"), "{out} {err}");
        ensure!(err.to_lowercase().contains("read-only"), "it does not say what is wrong: {err}");
    }
    ensure!(office.run(&count)? == before, "nothing is lost, and the node goes on");
    Ok(())
}
