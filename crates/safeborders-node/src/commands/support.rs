//! `support-bundle`: what others need to help, and nothing of any case file.
//!
//! Each file in it is made of what is known to be harmless: settings and log lines that are not on a list are left
//! out, rather than those that are on one.

mod log;
mod redacted;

use crate::config::Config;
use crate::desk::Desk;
use crate::doctor;
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::print::say;
use crate::unlock;
use anyhow::Context;
use clap::Args;
use safeborders_cli::exit;
use safeborders_codebook::Codebook;
use safeborders_observe::Report;
use safeborders_trust::now_s;
use serde_json::{Value, json};
use std::fs::{self, OpenOptions};
use std::io::{Cursor, IsTerminal, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// Where to, and with which log.
#[derive(Args)]
pub(crate) struct SupportBundle {
    /// The archive to make; it must not exist.
    #[arg(long, default_value = "safeborders-support.zip")]
    out: PathBuf,
    /// A file with this node's log as JSON lines (`serve --log-json`, or `journalctl -u safeborders-node -o cat`): of
    /// its newest lines, time, level, place and message are taken, and no other field.
    #[arg(long)]
    log: Option<PathBuf>,
}

/// Makes the archive.
pub(crate) fn run(layout: &Layout, key_file: Option<&Path>, args: &SupportBundle) -> Result<(), Failure> {
    let report = without_folder(layout, &doctor::examine(layout, key_file));
    let mut parts = vec![
        ("versions.json", pretty(&versions())?),
        ("config.toml", redacted::text(&fs::read_to_string(layout.config()).unwrap_or_default())),
        ("doctor.json", pretty(&report)?),
        ("counts.json", pretty(&counts(layout, key_file))?),
    ];
    if let Some(file) = &args.log {
        parts.push(("log.jsonl", log::tail(file)?));
    }
    let packed = packed(&parts)?;
    let mut out = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&args.out)
        .with_context(|| format!("cannot make {}", args.out.display()))
        .exit_with(exit::USAGE)?;
    out.write_all(&packed)?;
    out.sync_all()?;
    say!("Made {}:", args.out.display());
    for (name, text) in &parts {
        say!("  {name}, {} bytes", text.len());
    }
    say!("It holds nothing of any case file. Look through it all the same before you hand it over.");
    Ok(())
}

fn pretty(value: &Value) -> Result<String, Failure> {
    Ok(format!("{value:#}\n"))
}

fn packed(parts: &[(&str, String)]) -> Result<Vec<u8>, Failure> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default().last_modified_time(zip::DateTime::default()))?;
        zip.write_all(text.as_bytes())?;
    }
    Ok(zip.finish()?.into_inner())
}

fn versions() -> Value {
    let system = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let system = system.lines().find_map(|line| line.strip_prefix("PRETTY_NAME=")).unwrap_or("unknown");
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    json!({
        "program": env!("CARGO_PKG_VERSION"),
        "codebook": Codebook::v1().version(),
        "system": system.trim_matches('"'),
        "kernel": kernel.trim(),
        "machine": std::env::consts::ARCH,
        "processors": std::thread::available_parallelism().map_or(0, std::num::NonZero::get),
        "made_at_s": now_s(),
    })
}

/// The findings, without the folder's name, and without the text of a configuration that cannot be read: it quotes the
/// file.
fn without_folder(layout: &Layout, report: &Report) -> Value {
    let mut report = report.clone();
    let folder = layout.dir().display().to_string();
    for finding in &mut report.0 {
        if finding.check == "config" && !finding.fix.is_empty() {
            finding.what = "see `doctor` on the machine itself".to_owned();
        }
        for text in [&mut finding.what, &mut finding.means, &mut finding.fix] {
            if folder.len() > 1 {
                *text = text.replace(&folder, "DIR");
            }
        }
    }
    report.json()
}

/// How many there are of what is no case file.
fn counts(layout: &Layout, key_file: Option<&Path>) -> Value {
    let Ok(config) = Config::load(&layout.config()) else { return json!({ "looked": false }) };
    let peers = config.peers.len();
    let serving = std::os::unix::net::UnixStream::connect(layout.office_socket()).is_ok();
    let closed = unlock::needs_a_person(layout, &config, key_file) && !std::io::stdin().is_terminal();
    let desk = (serving || !closed).then(|| Desk::open(layout, &config, key_file).ok()).flatten();
    let Some(desk) = desk else { return json!({ "looked": false, "serving": serving, "peers": peers }) };
    let cohorts = desk.cohorts().unwrap_or_default();
    let agreements = desk.agreements().unwrap_or_default();
    let standing = |line: &safeborders_types::AgreementLine| line.standing.to_string();
    json!({
        "looked": true,
        "serving": serving,
        "peers": peers,
        "cohorts": cohorts.len(),
        "frozen": cohorts.iter().filter(|cohort| cohort.frozen).count(),
        "matured": cohorts.iter().filter(|cohort| cohort.matured).count(),
        "reissued": cohorts.iter().filter(|cohort| cohort.reissued).count(),
        "agreements": agreements.iter().map(standing).collect::<Vec<_>>(),
        "disclosure_log_entries": desk.verify().ok().map(|checked| checked.entries),
    })
}
