//! Federations for the tests, and what their commands say.

use anyhow::{Context, Result, ensure};
use libtest_mimic::{Failed, Trial};
use safeborders_demo::coordinator::Coordinator;
use safeborders_demo::member::{Member, agree, each, free_ports, introduce};
use safeborders_demo::process::Server;
use safeborders_synth::{Plan, Planting};
use serde_json::Value;
use std::fs::{self, File};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

/// A test of this name.
pub(crate) fn test(name: &'static str, body: fn() -> Result<()>) -> Trial {
    Trial::test(name, move || body().map_err(|error| Failed::from(format!("{error:?}"))))
}

/// What a command ended with, and what it said.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// Runs a node's command whatever it ends with.
pub(crate) fn say(member: &Member, args: &[&str]) -> Result<Said> {
    heard(&mut member.command(args)?)
}

/// The same of a command that is prepared already.
pub(crate) fn heard(command: &mut Command) -> Result<Said> {
    let output = command.stdin(Stdio::null()).output()?;
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).context("not text");
    let code = output.status.code().context("the command was killed")?;
    Ok(Said { code, stdout: text(output.stdout)?, stderr: text(output.stderr)? })
}

/// Checks the exit code and that the message tells what to do.
pub(crate) fn refused(said: &Said, code: i32, words: &str) -> Result<()> {
    ensure!(said.code == code, "expected exit code {code}: {} {} {}", said.code, said.stdout, said.stderr);
    ensure!(said.stderr.contains(words), "expected {words:?} in: {}", said.stderr);
    ensure!(!said.stderr.contains("panicked"), "a panic: {}", said.stderr);
    Ok(())
}

/// One office alone, with nothing in it yet.
pub(crate) fn lone_office() -> Result<(TempDir, Member)> {
    let home = tempfile::tempdir()?;
    let port = TcpListener::bind("127.0.0.1:0")?;
    let member = Member::new("GR", home.path(), &port)?;
    member.init("2024Q1")?;
    Ok((home, member))
}

/// A file of synthetic case files for one country.
pub(crate) fn synthetic(folder: &Path, country: &str, case_files: u32) -> Result<PathBuf> {
    let mut plan = Plan::new(7, vec![country.parse()?], case_files);
    plan.years = 2024..=2024;
    plan.planting = Planting::none();
    let path = folder.join(format!("{country}.jsonl"));
    safeborders_synth::generate(&plan, country.parse()?, File::create(&path)?)?;
    Ok(path)
}

/// A small federation with frozen cohorts, ready to be started.
pub(crate) struct Federation {
    _home: TempDir,
    pub(crate) members: Vec<Member>,
    pub(crate) coordinator: Coordinator,
}

pub(crate) const AGREEMENT: &str = "test-agreement";

impl Federation {
    /// Three offices, 300 synthetic case files each, and a coordinator vouched for by Belgium.
    /// `quota` is what every asker may spend on each cohort.
    pub(crate) fn new(quota: &str) -> Result<Self> {
        let home = tempfile::tempdir()?;
        let ports = free_ports(3)?;
        let members: Result<Vec<Member>> = ["BE", "GR", "RO"]
            .into_iter()
            .zip(&ports)
            .map(|(c, port)| Member::new(c, home.path(), port))
            .collect();
        let members = members?;
        each(&members, |member| member.init("2024Q1"))?;
        introduce(&members)?;
        let mut askers: Vec<String> = members.iter().map(|m| format!("{}={quota}", m.id())).collect();
        askers.push(format!("{}={quota}", Coordinator::id()));
        agree(&members, &home.path().join("agreement.json"), AGREEMENT, &askers)?;
        each(&members, |member| {
            let file = synthetic(home.path(), member.country, 300)?;
            member.run(&["import", file.to_str().context("path")?])?;
            fs::remove_file(file)?;
            member.run(&["cohorts", "freeze", "--by-hand-through", "2024Q4"])?;
            // What the calendar would do in the background at the first start, so that logs stand still afterwards.
            member.run(&["cohorts", "freeze"])
        })?;
        let coordinator = Coordinator::make(home.path(), &members, AGREEMENT, 0)?;
        Ok(Self { _home: home, members, coordinator })
    }

    /// Starts all nodes.
    pub(crate) fn start(&self) -> Result<Vec<Server>> {
        each(&self.members, Member::serve)
    }

    /// Asks through the coordinator.
    pub(crate) fn ask(&self, flags: &[&str]) -> Result<Value> {
        let flags = [&["--cohorts", "2024"], flags].concat();
        Ok(serde_json::from_str(&self.coordinator.ask(&flags, "json")?)?)
    }
}

/// The estimates of a merged answer.
pub(crate) fn estimates(answer: &Value) -> Result<Vec<i64>> {
    let cells = answer["cells"].as_array().context("no cells")?;
    cells.iter().map(|cell| cell["estimate"].as_i64().context("no estimate")).collect()
}

/// The countries under a key of a merged answer.
pub(crate) fn countries(answer: &Value, key: &str) -> Vec<String> {
    let listed = answer[key].as_array().into_iter().flatten();
    listed.filter_map(|item| item["country"].as_str().map(str::to_owned)).collect()
}
