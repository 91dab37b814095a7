//! A federation of 30 and of 200 nodes: what a merged question takes, and what it costs the coordinator.
//!
//! The nodes are simulated in that all run in one process and count over the same case files. Each has its own country,
//! authority, certificate, gate, ledger and books on disk, and is asked over a TLS connection of its own. The coordinator
//! is a process of its own, as it ships but for its pages. An agreement holds at most 64 parties, so each country
//! has one of this name with the coordinator's country.

mod countries;
mod hub;
mod nodes;

use anyhow::{Context, Result, bail, ensure};
use safeborders_bench::note;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

/// The argument that makes this binary all the nodes.
pub(crate) const NODES: &str = "many-nodes";
/// The argument that makes this binary the coordinator.
pub(crate) const HUB: &str = "many-hub";
const SIZES: [usize; 2] = [30, 200];

pub(crate) fn run() -> Result<()> {
    for size in SIZES {
        let home = tempfile::tempdir()?;
        let mut nodes = child_of(NODES, home.path(), size)?
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("the nodes cannot be started")?;
        let mut said = BufReader::new(nodes.stdout.take().context("no output")?).lines();
        let ready = said.next().context("the nodes ended before they were ready")??;
        ensure!(ready == "ready", "{ready}");
        note(&format!("{size} nodes in one process"));
        let measured = child_of(HUB, home.path(), size)?.stdin(Stdio::null()).status();
        drop(nodes.stdin.take());
        let ended = nodes.wait()?;
        ensure!(measured?.success() && ended.success(), "no figure of {size} nodes: {ended}");
    }
    Ok(())
}

fn child_of(what: &str, home: &Path, size: usize) -> Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(what).arg(home).arg(size.to_string());
    Ok(command)
}

/// Is one of the two processes.
pub(crate) fn child(what: &str, args: &[String]) -> Result<()> {
    let [home, size] = args else { bail!("expected a folder and a number") };
    let (home, size) = (Path::new(home), size.parse()?);
    match what {
        NODES => nodes::serve(home, size),
        _ => hub::measure(home, size),
    }
}
