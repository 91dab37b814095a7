//! What a serving node shows those who keep it running: probes, metrics, logs; and how it stops.

use crate::disk_search::Search;
use crate::stolen_disk::{PLANTED, id, plant};
use crate::support::{Federation, estimates, lone_office, refused, say, test};
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::member::{Member, free_ports};
use safeborders_demo::process::Server;
use serde_json::Value;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("a_node_is_ready_only_once_its_store_is_verified", readiness),
        test("a_node_counts_what_came_of_questions_and_names_no_country", metrics),
        test("no_case_value_is_in_logs_or_metrics", planted),
        test("a_node_that_is_told_to_stop_finishes_or_safely_abandons_every_answer", shutdown),
    ]
}

/// Has the node observed at a free address.
fn observed(office: &Member) -> Result<SocketAddr> {
    let address = free_ports(1)?[0].local_addr()?;
    let config = office.dir.join("node.toml");
    let text = fs::read_to_string(&config)?;
    fs::write(&config, format!("observe = \"{address}\"\n{text}"))?;
    Ok(address)
}

/// What a path of the door says; `None` when nobody listens.
fn get(address: SocketAddr, path: &str) -> Option<(u16, String)> {
    let mut stream = TcpStream::connect(address).ok()?;
    write!(stream, "GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    let status = answer.split(' ').nth(1)?.parse().ok()?;
    Some((status, answer.split_once("\r\n\r\n")?.1.to_owned()))
}

fn status(address: SocketAddr, path: &str) -> Result<u16> {
    Ok(get(address, path).with_context(|| format!("nobody answers {path}"))?.0)
}

/// The value of one line of the metrics.
fn value(text: &str, series: &str) -> Result<f64> {
    let line = text.lines().find_map(|line| line.strip_prefix(series)?.strip_prefix(' '));
    Ok(line.with_context(|| format!("no {series} in:\n{text}"))?.parse()?)
}

fn readiness() -> Result<()> {
    let (_home, office) = lone_office()?;
    refused(&say(&office, &["probe"])?, 78, "observe")?;
    let address = observed(&office)?;
    refused(&say(&office, &["probe"])?, 69, "nobody answers")?;
    let server = office.serve()?;
    ensure!(status(address, "/livez")? == 200 && status(address, "/readyz")? == 200);
    ensure!(status(address, "/api/v1/cohorts")? == 404, "nothing else is behind this door");
    for what in ["ready", "live"] {
        ensure!(say(&office, &["probe", what])?.code == 0, "{what}");
    }
    drop(server);
    // Another address that is taken: the message says which setting it is.
    let taken = std::net::TcpListener::bind(address)?;
    refused(&say(&office, &["serve"])?, 78, "observe")?;
    drop(taken);
    // With books that do not verify it is never ready.
    let books = office.dir.join("data/books/data.redb");
    let mut bytes = fs::read(&books)?;
    let half = bytes.len() / 2;
    bytes.truncate(half);
    fs::write(&books, bytes)?;
    let mut child = office
        .command(&["serve"])?
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut ended = None;
    while ended.is_none() {
        ensure!(get(address, "/readyz").is_none_or(|(status, _)| status == 503), "ready with damaged books");
        ended = child.try_wait()?;
    }
    let said: Vec<String> =
        BufReader::new(child.stdout.take().context("output")?).lines().collect::<Result<_, _>>()?;
    ensure!(ended.is_some_and(|status| !status.success()), "{ended:?}");
    ensure!(said.iter().any(|line| line.starts_with("observe http://")), "{said:?}");
    ensure!(!said.iter().any(|line| line.starts_with("ready")), "{said:?}");
    Ok(())
}

fn metrics() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let athens = &federation.members[1];
    let address = observed(athens)?;
    let _servers = federation.start()?;
    let text = || Ok::<_, anyhow::Error>(get(address, "/metrics").context("nobody answers")?.1);
    let questions = |text: &str, outcome: &str| {
        value(text, &format!("safeborders_questions_total{{outcome=\"{outcome}\"}}"))
    };
    let before = text()?;
    for outcome in ["released", "budget-exhausted", "no-agreement", "not-frozen"] {
        ensure!(questions(&before, outcome)? == 0.0, "{outcome} does not begin at 0");
    }
    let asked = ["ask", "--unit", "case", "--cohorts", "2024", "--to", "GR", "--output", "json", "--by"];
    let ask =
        |by: &str, sigma: &str| say(&federation.members[2], &[&asked[..], &[by, "--sigma", sigma]].concat());
    ensure!(ask("case.data_source", "64")?.code == 0);
    refused(&ask("case.procedural_status", "64")?, 77, "not mature")?;
    refused(&ask("case.transport", "3")?, 77, "budget")?;
    let after = text()?;
    for outcome in ["released", "not-mature", "budget-exhausted"] {
        ensure!(questions(&after, outcome)? == 1.0, "{outcome}: {after}");
    }
    ensure!(value(&after, "safeborders_held")? == 0.0);
    ensure!(value(&after, "safeborders_disk_free_bytes")? > 0.0);
    ensure!(value(&after, "process_resident_memory_bytes")? > 1e6);
    let log = |text: &str| value(text, "safeborders_disclosure_log_entries");
    ensure!(log(&after)? >= log(&before)? + 3.0, "{after}");
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs_f64();
    let ends = value(&after, "safeborders_ends_timestamp_seconds{what=\"certificate\"}")?;
    ensure!((7.0..=14.5).contains(&((ends - now) / 86_400.0)), "{ends}");
    // No country, no peer and no agreement is named. The control: the node does know them.
    for name in ["\"GR\"", "\"BE\"", "\"RO\"", "spiffe", "office", "test-agreement"] {
        ensure!(!after.contains(name), "{name} is in the metrics");
    }
    ensure!(athens.run(&["status"])?.contains("spiffe"));
    Ok(())
}

fn planted() -> Result<()> {
    let (home, office) = lone_office()?;
    let (file, search) = plant(home.path())?;
    let address = observed(&office)?;
    let logs = home.path().join("logs");
    fs::create_dir(&logs)?;
    let mut count = 0;
    // What a command tells whoever typed it is no log: lines of JSON are.
    let mut logged = |args: &[&str]| -> Result<String> {
        count += 1;
        let mut command = office.command(&[&["--log-json"], args].concat())?;
        let output = command.env("RUST_LOG", "trace").stdin(Stdio::null()).output()?;
        let stderr = String::from_utf8(output.stderr)?;
        let lines: Vec<&str> = stderr.lines().filter(|line| line.starts_with('{')).collect();
        fs::write(logs.join(format!("{count}.jsonl")), lines.join("\n"))?;
        Ok(String::from_utf8(output.stdout)?)
    };
    let import = ["import", file.to_str().context("path")?];
    logged(&import)?;
    logged(&["case", "embargo", &id(1), "--reason", PLANTED[10], "--yes"])?;
    logged(&["cohorts", "freeze", "--by-hand-through", "2024Q4"])?;
    let log = File::create(logs.join("serve.jsonl"))?;
    let mut command = office.command(&["--log-json", "serve"])?;
    let server = Server::start(command.env("RUST_LOG", "trace").stderr(log))?.0;
    logged(&["case", "hold", &id(2), "--reason", PLANTED[11]])?;
    logged(&["case", "show", &id(2), "--json"])?;
    logged(&["case", "erase", &id(3), "--reason", PLANTED[12], "--yes"])?;
    logged(&["networks", "find"])?;
    let counted = logged(&["count", "--unit", "case", "--cohorts", "2024", "--output", "json"])?;
    ensure!(counted.contains("table"), "{counted}");
    let metrics = get(address, "/metrics").context("nobody answers")?.1;
    fs::write(logs.join("metrics"), &metrics)?;
    drop(server);
    // Every line of the server is one JSON document, and nothing that was planted is in any of them.
    let served = fs::read_to_string(logs.join("serve.jsonl"))?;
    for line in served.lines() {
        let record: Value = serde_json::from_str(line).with_context(|| line.to_owned())?;
        ensure!(record["level"].is_string() && record["target"].is_string(), "{line}");
    }
    ensure!(served.contains("\"serving\""), "{served}");
    let hits = shown_in(&search, &logs)?;
    ensure!(hits.is_empty(), "logs or metrics hold {hits:?}");
    // The control.
    fs::write(logs.join("planted"), serde_json::json!({ "fields": { "row": PLANTED[1] } }).to_string())?;
    ensure!(!shown_in(&search, &logs)?.is_empty());
    Ok(())
}

fn shown_in(search: &Search, folder: &std::path::Path) -> Result<Vec<String>> {
    Ok(search.found(folder)?.into_iter().collect())
}

/// Bucharest asks Athens while Athens is told to stop, at several moments; whatever came of it, books and answer agree.
fn shutdown() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let (athens, bucharest) = (&federation.members[1], &federation.members[2]);
    let _asking = bucharest.serve()?;
    let attributes = ["case.data_source", "case.country_of_exploitation", "case.transport"];
    for (moment, by) in [0_u64, 120, 300].into_iter().zip(attributes) {
        let mut serving = stoppable(athens)?;
        let asked =
            ["ask", "--unit", "case", "--cohorts", "2024", "--sigma", "64", "--to", "GR", "--output", "json"];
        let asked = [&asked[..], &["--by", by]].concat();
        let asking = bucharest
            .command(&asked)?
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        sleep(Duration::from_millis(moment));
        ensure!(Command::new("kill").args(["-TERM", &serving.id().to_string()]).status()?.success());
        let ended = serving.wait()?;
        ensure!(ended.code() == Some(0), "{moment} ms: {ended}");
        let said = asking.wait_with_output()?;
        let stderr = String::from_utf8_lossy(&said.stderr).into_owned();
        ensure!(
            [Some(0), Some(69), Some(77)].contains(&said.status.code()),
            "{moment} ms: {:?} {stderr}",
            said.status
        );
        let checked = athens.run(&["audit", "verify"])?;
        ensure!(checked.contains("follows from its log"), "{checked}");
        let spent = || athens.run(&["budget", "--output", "csv"]);
        let before = spent()?;
        let _again = athens.serve()?;
        let repeated = say(bucharest, &asked)?;
        ensure!(repeated.code == 0, "{}", repeated.stderr);
        if said.status.code() == Some(0) {
            let (first, second) =
                (serde_json::from_slice(&said.stdout)?, serde_json::from_str(&repeated.stdout)?);
            ensure!(
                estimates(&first)? == estimates(&second)?,
                "{moment} ms: another answer to the same question"
            );
            ensure!(spent()? == before, "{moment} ms: a repeat was charged again");
        }
    }
    Ok(())
}

/// A serving node that is stopped by a signal, as a service manager does it.
fn stoppable(office: &Member) -> Result<std::process::Child> {
    let mut child = office.command(&["serve"])?.stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
    let output = BufReader::new(child.stdout.take().context("no output")?);
    for line in output.lines() {
        if line?.starts_with("ready ") {
            return Ok(child);
        }
    }
    anyhow::bail!("it ended with {} before it was ready", child.wait()?)
}
