//! The case files of a real node in a real PostgreSQL: moving there and back, also when that is cut short.

use crate::server::{self, Home};
use crate::support::{lone_office, refused, say, synthetic, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use rand::RngExt;
use safeborders_demo::member::Member;
use serde_json::Value;
use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

const FILES: u32 = 1_500;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("case_files_move_to_a_database_and_back_and_nothing_else_changes", there_and_back),
        test("a_migration_that_is_killed_leaves_a_node_that_has_everything", killed),
        test("a_migration_writes_over_nothing_and_repeats_no_password", careful),
        test("the_tables_are_printed_without_a_node", schema),
    ]
}

/// An office with case files, and the file that they are from.
fn office() -> Result<(TempDir, Member, String)> {
    let (home, office) = lone_office()?;
    let file = synthetic(home.path(), "GR", FILES)?;
    let path = file.to_str().context("path")?.to_owned();
    office.run(&["import", &path])?;
    Ok((home, office, path))
}

fn json(office: &Member, args: &[&str]) -> Result<Value> {
    Ok(serde_json::from_str(&office.run(&[args, &["--output", "json"]].concat())?)?)
}

fn table(office: &Member) -> Result<Value> {
    Ok(json(office, &["count", "--unit", "case", "--cohorts", "2024"])?["table"].clone())
}

fn migrate(office: &Member, to: &str) -> Result<String> {
    office.run(&["store", "migrate", "--to", to, "--yes"])
}

fn address(database: &Home) -> String {
    database.path().display().to_string()
}

fn there_and_back() -> Result<()> {
    if !server::is_here() {
        return Ok(());
    }
    let (_home, office, file) = office()?;
    let before = table(&office)?;
    let database = Home::new()?;
    let place = address(&database);
    let said = migrate(&office, &place)?;
    ensure!(said.contains("copied and compared") && said.contains("cases.left-sled"), "{said}");
    ensure!(!office.dir.join("data/cases").exists() && office.dir.join("data/cases.left-sled").exists());
    ensure!(fs::read_to_string(office.dir.join("node.toml"))?.contains(&place));
    ensure!(table(&office)? == before, "counted otherwise after moving");
    // Each case file is there, under its own key.
    let again = json(&office, &["import", &file])?;
    ensure!(again["unchanged"] == FILES && again["added"] == 0, "{again}");
    office.run(&["cohorts", "freeze", "--by-hand-through", "2024Q4"])?;
    // A serving node holds the lock, and answers from threads of its own.
    let serving = office.serve()?;
    ensure!(table(&office)? == before, "counted otherwise while serving");
    refused(&say(&office, &["store", "migrate", "--to", "redb", "--yes"])?, 69, "open in another process")?;
    drop(serving);
    // What nobody may read is read by nobody.
    ensure!(database.psql("SELECT count(*) > 1000 FROM safeborders.entries;") == "t");
    ensure!(migrate(&office, "redb")?.contains(&place));
    ensure!(table(&office)? == before, "counted otherwise after moving back");
    ensure!(json(&office, &["import", &file])?["unchanged"] == FILES);
    // The database is old from now on: it is not taken up by mistake.
    let toml = office.dir.join("node.toml");
    let text = fs::read_to_string(&toml)?;
    fs::write(&toml, text.replace("store = \"redb\"", &format!("store = \"{place}\"")))?;
    refused(
        &say(&office, &["count", "--unit", "case", "--cohorts", "2024"])?,
        78,
        "moved its case files elsewhere",
    )
}

fn killed() -> Result<()> {
    if !server::is_here() {
        return Ok(());
    }
    let (_home, office, file) = office()?;
    let before = table(&office)?;
    // How long one takes here: the kills are spread over that.
    let first = Home::new()?;
    let began = Instant::now();
    office.run(&["store", "migrate", "--to", &address(&first), "--yes"])?;
    let whole_ms = u64::try_from(began.elapsed().as_millis())?;
    let (mut cut, mut databases) = (0, vec![first]);
    for round in 0..10 {
        let database = Home::new()?;
        let to = if round % 2 == 0 { "sled".to_owned() } else { address(&database) };
        databases.push(database);
        let mut running = office.command(&["store", "migrate", "--to", &to, "--yes"])?;
        let mut running = running.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?;
        thread::sleep(Duration::from_millis(rand::rng().random_range(0..=whole_ms)));
        running.kill()?;
        cut += u32::from(!running.wait()?.success());
        ensure!(table(&office)? == before, "round {round}: counted otherwise after the kill");
        ensure!(
            json(&office, &["import", &file])?["unchanged"] == FILES,
            "round {round}: something is missing"
        );
        // To the end, unless it had ended.
        let said = say(&office, &["store", "migrate", "--to", &to, "--yes"])?;
        ensure!(
            said.code == 0 || said.stderr.contains("already"),
            "round {round}: {} {}",
            said.stdout,
            said.stderr
        );
        ensure!(fs::read_to_string(office.dir.join("node.toml"))?.contains(&format!("store = \"{to}\"")));
        ensure!(!office.dir.join("data/migration.toml").exists(), "round {round}: the mark is left");
        ensure!(table(&office)? == before, "round {round}: counted otherwise in the end");
    }
    ensure!(cut >= 3, "only {cut} of 10 migrations were cut short: that shows nothing");
    Ok(())
}

fn careful() -> Result<()> {
    if !server::is_here() {
        return Ok(());
    }
    let (_home, office, _) = office()?;
    let to = |place: &str| say(&office, &["store", "migrate", "--to", place, "--yes"]);
    let database = Home::new()?;
    database.psql("INSERT INTO safeborders.entries VALUES ('somebody', 'else''s');");
    refused(&to(&address(&database))?, 64, "holds 1 entries already")?;
    ensure!(database.psql("SELECT count(*) FROM safeborders.entries;") == "1");
    refused(&to("redb")?, 64, "over a PostgreSQL database")?;
    refused(&to("sled")?, 64, "already")?;
    refused(&to("rocksdb")?, 64, "a store is sled, redb")?;
    refused(&to("postgres://safeborders@db.example/safeborders")?, 78, "authorities")?;
    let said = to("postgres://safeborders:hush@db.example/safeborders")?;
    refused(&said, 64, "password")?;
    ensure!(!format!("{}{}", said.stdout, said.stderr).contains("hush"));
    let toml = office.dir.join("node.toml");
    let text = fs::read_to_string(&toml)?;
    ensure!(text.contains("store = \"sled\""), "{text}");
    fs::write(&toml, text.replace("store = \"sled\"", "store = \"postgres://a:hush@db/b\""))?;
    let said = say(&office, &["status"])?;
    refused(&said, 78, "password")?;
    ensure!(!format!("{}{}", said.stdout, said.stderr).contains("hush"));
    Ok(())
}

fn schema() -> Result<()> {
    let empty = tempfile::tempdir()?;
    let port = std::net::TcpListener::bind("127.0.0.1:0")?;
    let nobody = Member::new("GR", empty.path(), &port)?;
    let said = nobody.run(&["store", "schema"])?;
    ensure!(
        said.contains("SET ROLE safeborders_owner") && said.contains("CREATE TABLE safeborders.entries"),
        "{said}"
    );
    Ok(())
}
