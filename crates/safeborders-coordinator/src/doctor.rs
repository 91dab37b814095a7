//! `doctor`: looks at everything that the coordinator needs, says what is wrong, what it means and what to do.

use crate::config::Config;
use crate::credentials;
use crate::doors;
use crate::failure::{Failure, OrFail};
use anyhow::anyhow;
use safeborders_cli::exit;
use safeborders_codebook::Codebook;
use safeborders_coordinator_core::{Archive, ArchiveError};
use safeborders_observe::{Report, Severity, disk, newest_file_s, owner_only};
use safeborders_peers::Peers;
use safeborders_store::StoreError;
use safeborders_trust::{CLOCK_SKEW_S, Credentials, LiveCredentials, now_s};
use std::io::Write;
use std::path::Path;
use std::time::Duration;

/// How long a node may take to answer a greeting.
const GREETING: Duration = Duration::from_secs(5);
/// With fewer days left than this, a certificate is warned of.
const SOON_DAYS: u64 = 5;
const DAY_S: u64 = 86_400;

/// Looks, prints, and ends with the exit code of the worst finding.
pub(crate) async fn run(dir: &Path, config_path: &Path, json: bool) -> Result<(), Failure> {
    let report = examine(dir, config_path).await;
    let text = if json { format!("{:#}\n", report.json()) } else { report.text() };
    std::io::stdout()
        .lock()
        .write_all(text.as_bytes())
        .or_fail(exit::FAILURE, "standard output cannot be written to")?;
    match report.exit_code() {
        0 => Ok(()),
        1 => Err(Failure::new(1, anyhow!("something needs a look: see the warnings"))),
        code => {
            Err(Failure::new(code, anyhow!("something does not work: see the faults, and do what they say")))
        }
    }
}

async fn examine(dir: &Path, config_path: &Path) -> Report {
    let mut report = Report::default();
    let config = match Config::load(config_path) {
        Ok(config) => config,
        Err(failure) => {
            let fix = "mend the line that it names; `config check FILE` tries a file";
            report.add("config", Severity::Fault, failure.to_string(), "no command works", fix);
            return report;
        }
    };
    report.ok("config", format!("{} is a valid configuration", config_path.display()));
    let key_file = config.key_file();
    let secrets: [&Path; 4] = [dir, &config.data_dir, &key_file, &config.identity.key];
    for path in secrets.into_iter().chain(config.web.key.as_deref()) {
        owner_only(&mut report, path);
    }
    pages(&config, &mut report);
    disk(&mut report, &config.data_dir);
    clock(&config, &mut report);
    archive(&config, &mut report);
    match credentials::load(&config) {
        Ok(credentials) => {
            certificates(&credentials, &mut report);
            nodes(&config, credentials, &mut report).await;
        }
        Err(failure) => {
            let fix = "is the clock right? Then its host country issues another: docs/runbooks/certificate-expired.md, C";
            report.add("certificates", Severity::Fault, failure.to_string(), "no node answers it", fix);
        }
    }
    report
}

fn pages(config: &Config, report: &mut Report) {
    match doors::check_files(config) {
        Ok(()) if config.web.tls().is_some() => report.ok("pages", "certificate and key can be used"),
        Ok(()) => {}
        Err(failure) => {
            let fix = "put both files where [web] in coordinator.toml names them";
            report.add("pages", Severity::Fault, failure.to_string(), "`serve` does not start", fix);
        }
    }
}

fn clock(config: &Config, report: &mut Report) {
    let behind = newest_file_s(&config.data_dir).map_or(0, |at| at.saturating_sub(now_s()));
    if behind <= CLOCK_SKEW_S {
        return report.ok("clock", "not behind what the coordinator wrote");
    }
    let what = format!(
        "the newest file in the data directory was written {behind} seconds after what the clock says now"
    );
    let fix = "timedatectl: set the clock and have it synchronised";
    report.add("clock", Severity::Fault, what, "certificates look not valid yet", fix);
}

fn archive(config: &Config, report: &mut Report) {
    if !config.data_dir.join("archive.key").exists() {
        let means = "it is made when the first answer is kept";
        return report.add("archive", Severity::Note, "there is no archive yet", means, "");
    }
    match Archive::open(&config.data_dir, &config.key_file()) {
        Ok(_) => report.ok("archive", "it opens"),
        Err(ArchiveError::Store(StoreError::InUse { .. })) => {
            report.ok("archive", "the running server has it open");
        }
        Err(error) => {
            let (what, fix) = (error.to_string(), "put key file and data directory back from one backup");
            report.add("archive", Severity::Fault, what, "kept answers cannot be read", fix);
        }
    }
}

fn certificates(credentials: &Credentials, report: &mut Report) {
    let mut ends = |what: String, ends_s: u64, fix: &str| {
        let left = ends_s.saturating_sub(now_s()) / DAY_S;
        match left {
            0..SOON_DAYS => {
                let what = format!("{what}: {left} days left");
                report.add("certificates", Severity::Warning, what, "it ends soon", fix);
            }
            _ => report.ok("certificates", format!("{what}: {left} days left")),
        }
    };
    let fix = "its host country issues another with `safeborders-node pki issue`";
    ends("the coordinator's certificate".to_owned(), credentials.identity().not_after_s(), fix);
    for (country, root) in credentials.roots().iter() {
        if let Some(lists) = root.revocations() {
            let what = format!("revocation lists of {country}");
            ends(
                what,
                lists.current_until_s(),
                "ask that office for its lists, and put the file into the roots folder",
            );
        }
    }
}

async fn nodes(config: &Config, credentials: Credentials, report: &mut Report) {
    if config.nodes.is_empty() {
        let fix = "list the nodes in coordinator.toml";
        return report.add("nodes", Severity::Warning, "no nodes are listed", "nobody is asked", fix);
    }
    let live = LiveCredentials::new(credentials);
    let dialled = config.nodes.iter().map(|node| (node.id.clone(), node.address.clone()));
    let under = Some((config.agreement.clone(), None));
    let greeted = Peers::new(dialled, &live).hello_all(under, Codebook::v1().version(), GREETING).await;
    for (id, greeting) in greeted {
        let what = match greeting {
            Ok(words) if words.is_empty() => {
                report.ok("nodes", format!("{id} would answer"));
                continue;
            }
            Ok(words) => format!("{id}: {}", words.join("; ")),
            Err(error) => format!("{id}: {error}"),
        };
        let means = "merged answers say that it is missing";
        report.add("nodes", Severity::Warning, what, means, "is its address right? Telephone that office");
    }
}
