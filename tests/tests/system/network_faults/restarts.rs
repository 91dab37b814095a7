//! Processes that end and begin while questions are under way.

use super::hub::{ATTRIBUTES, Hub, LONG};
use super::proxy::{Lane, Proxy, Weather};
use crate::support::{Federation, countries, estimates};
use anyhow::{Context, Result, anyhow, ensure};
use safeborders_demo::member::Member;
use safeborders_demo::process::Server;
use serde_json::Value;
use std::fs;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// Bounds every wait.
const PATIENCE: Duration = Duration::from_secs(180);

/// One node after the other is stopped as its service manager does it, and started again, while questions go on.
pub(super) fn rolling() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let mut nodes: Vec<Option<Server>> = federation.start()?.into_iter().map(Some).collect();
    let mut hub = Hub::new(&federation)?;
    let (stop, complete) = (AtomicBool::new(false), AtomicUsize::new(0));
    let asked = std::thread::scope(|scope| {
        let loading = scope.spawn(|| {
            let mut asked = 0_usize;
            while !stop.load(Ordering::SeqCst) {
                let absent = hub.ask(ATTRIBUTES[asked % ATTRIBUTES.len()], LONG)?;
                ensure!(absent.len() <= 1, "one node was down, and {absent:?} did not answer");
                complete.fetch_add(usize::from(absent.is_empty()), Ordering::SeqCst);
                asked += 1;
                // Below what a counterpart may keep up.
                sleep(Duration::from_millis(300));
            }
            Ok::<usize, anyhow::Error>(asked)
        });
        let restarted = (0..nodes.len()).try_for_each(|member| {
            one_more(&complete, &|| loading.is_finished())?;
            drop(nodes[member].take());
            nodes[member] = Some(federation.members[member].serve()?);
            one_more(&complete, &|| loading.is_finished())
        });
        stop.store(true, Ordering::SeqCst);
        let asked = loading.join().map_err(|_| anyhow!("asking ended abnormally"))??;
        restarted.map(|()| asked)
    })?;
    println!("{asked} questions while {} nodes were restarted", nodes.len());
    hub.settle(&federation, &ATTRIBUTES[..asked.min(ATTRIBUTES.len())])
}

/// Waits for one more question that everybody answers.
fn one_more(complete: &AtomicUsize, ended: &dyn Fn() -> bool) -> Result<()> {
    let (begun, before) = (Instant::now(), complete.load(Ordering::SeqCst));
    while complete.load(Ordering::SeqCst) == before {
        ensure!(!ended() && begun.elapsed() < PATIENCE, "not everybody answers again");
        sleep(Duration::from_millis(20));
    }
    Ok(())
}

/// Has the coordinator reach each node over a line of its own.
fn lines(federation: &Federation, runtime: &Runtime) -> Result<Vec<Proxy>> {
    let file = federation.members[0].dir.with_file_name("coordinator").join("coordinator.toml");
    let mut text = fs::read_to_string(&file)?;
    let mut lines = Vec::new();
    for (seed, member) in federation.members.iter().enumerate() {
        let line = runtime.block_on(Proxy::to(member.address, 1_000 * seed as u64))?;
        let address = format!("\"{}\"", member.address);
        ensure!(text.contains(&address), "the coordinator does not know {address}: {text}");
        text = text.replace(&address, &format!("\"{}\"", line.address));
        lines.push(line);
    }
    fs::write(file, text)?;
    Ok(lines)
}

/// What questions have spent on all cohorts of an office together.
fn spent(member: &Member) -> Result<u64> {
    let budget: Value = serde_json::from_str(&member.run(&["budget", "--output", "json"])?)?;
    let lines = budget.as_array().context("no budget")?;
    lines.iter().map(|line| line["questions_spent"].as_u64().context("no figure")).sum()
}

/// The serving coordinator is killed while one line holds back what it waits for, after somebody asked through it.
pub(super) fn killed_coordinator() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let _nodes = federation.start()?;
    let (coordinator, members, runtime) = (&federation.coordinator, &federation.members, Runtime::new()?);
    let lines = lines(&federation, &runtime)?;
    let not_asked = Weather { to_node: Lane::Lost, ..Weather::default() };
    let not_heard = Weather { to_hub: Lane::Lost, ..Weather::default() };
    // Whose line it is, and in whose ledger it is seen that the question is under way. The last row is the control: all
    // have answered before the kill.
    let rows = [
        (0, not_heard, Some(0)),
        (1, not_heard, Some(1)),
        (2, not_heard, Some(2)),
        (0, not_asked, Some(1)),
        (1, not_asked, Some(2)),
        (2, Weather::default(), None),
    ];
    let mut interrupted = 0;
    for ((line, weather, seen), attribute) in rows.into_iter().zip(ATTRIBUTES) {
        let (server, _) = coordinator.serve()?;
        let question = ["--unit", "case", "--by", attribute, "--sigma", "64"];
        let words = [&["ask", "--cohorts", "2024"][..], &question].concat();
        // A preview costs nothing and opens the connections: what is held back is the question, or its answer.
        coordinator.run(&[&words[..], &["--preview"]].concat())?;
        lines[line].set(weather);
        let ledger = || seen.map(|member: usize| spent(&members[member])).transpose();
        let before = ledger()?;
        let mut asking = coordinator
            .command(&words)?
            .args(["--output", "json"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        let begun = Instant::now();
        while asking.try_wait()?.is_none() && ledger()? == before {
            ensure!(begun.elapsed() < PATIENCE, "{attribute} is not under way");
            sleep(Duration::from_millis(20));
        }
        server.kill()?;
        lines[line].set(Weather::default());
        let first = asking.wait_with_output()?;
        ensure!(!String::from_utf8_lossy(&first.stderr).contains("panicked"), "it panicked");
        let (_server, _) = coordinator.serve().context("the killed coordinator does not start")?;
        let again = federation.ask(&question)?;
        ensure!(countries(&again, "answered") == ["BE", "GR", "RO"], "{again}");
        interrupted += usize::from(!first.status.success());
        if first.status.success() {
            let first: Value = serde_json::from_slice(&first.stdout)?;
            if countries(&first, "answered") == ["BE", "GR", "RO"] {
                ensure!(estimates(&first)? == estimates(&again)?, "{attribute}: another answer than before");
            }
        }
    }
    println!("{interrupted} of {} questions were interrupted", rows.len());
    ensure!(interrupted > 0, "nothing was interrupted: the kills show nothing");
    ensure!(interrupted < rows.len(), "nothing was answered: the control shows nothing");
    let mut hub = Hub::new(&federation)?;
    hub.settle(&federation, &ATTRIBUTES[..rows.len()])
}
