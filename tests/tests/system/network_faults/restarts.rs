//! Processes that end and begin while questions are under way.

use super::hub::{ATTRIBUTES, Hub, LONG};
use crate::support::{Federation, countries, estimates};
use anyhow::{Context, Result, anyhow, ensure};
use safeborders_demo::process::Server;
use serde_json::Value;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_secs(60);

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

/// The serving coordinator is killed at several moments after somebody asked through it.
pub(super) fn killed_coordinator() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let _nodes = federation.start()?;
    let (server, _) = federation.coordinator.serve()?;
    // How long an answer takes here and now: the kills are spread over that.
    let begun = Instant::now();
    federation.ask(&["--unit", "case", "--by", ATTRIBUTES[0], "--sigma", "64"])?;
    let usual = begun.elapsed();
    drop(server);
    let moments = [0.25, 0.4, 0.55, 0.7, 0.85, 1.0];
    let mut interrupted = 0;
    for (moment, attribute) in moments.into_iter().zip(&ATTRIBUTES[1..]) {
        let (server, _) = federation.coordinator.serve()?;
        let asking = federation
            .coordinator
            .command(&["ask", "--cohorts", "2024", "--unit", "case", "--by", attribute])?
            .args(["--sigma", "64", "--output", "json"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()?;
        sleep(usual.mul_f64(moment));
        server.kill()?;
        let first = asking.wait_with_output()?;
        ensure!(!String::from_utf8_lossy(&first.stderr).contains("panicked"), "it panicked");
        let (_server, _) = federation.coordinator.serve().context("the killed coordinator does not start")?;
        let question = ["--unit", "case", "--by", attribute, "--sigma", "64"];
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
    println!("{interrupted} of {} questions were interrupted", moments.len());
    ensure!(interrupted > 0, "nothing was interrupted: the kills show nothing");
    let mut hub = Hub::new(&federation)?;
    hub.settle(&federation, &ATTRIBUTES[..=moments.len()])
}
