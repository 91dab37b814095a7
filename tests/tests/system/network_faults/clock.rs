//! A node whose machine's clock is an hour off.

use super::hub::{ATTRIBUTES, Hub, LONG};
use crate::support::{Federation, Said, heard, lone_office, refused, say};
use anyhow::{Context, Result, ensure};
use safeborders_demo::member::Member;
use safeborders_demo::process::Server;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const SOURCE: &str = include_str!("clock.c");

/// What shifts a process's clock, compiled.
fn shifter(folder: &Path) -> Result<PathBuf> {
    let (source, built) = (folder.join("clock.c"), folder.join("clock.so"));
    fs::write(&source, SOURCE)?;
    let flags = ["-O2", "-Wall", "-Werror", "-shared", "-fPIC", "-o"];
    let made = Command::new("cc").args(flags).args([&built, &source]).arg("-ldl").status();
    ensure!(
        made.context("this test needs a C compiler: install `cc`")?.success(),
        "the shifter does not compile"
    );
    Ok(built)
}

/// The node, with a clock that goes this much ahead.
fn serve_ahead(member: &Member, shifter: &Path, ahead_s: i64) -> Result<Server> {
    let mut command = member.command(&["serve"])?;
    command.env("LD_PRELOAD", shifter).env("CLOCK_AHEAD_S", ahead_s.to_string()).env("RUST_LOG", "error");
    Ok(Server::start(&mut command)?.0)
}

pub(super) fn an_hour_off() -> Result<()> {
    let federation = Federation::new("0.01")?;
    let folder = tempfile::tempdir()?;
    let shifter = shifter(folder.path())?;
    let [brussels, athens, bucharest] = &federation.members[..] else { anyhow::bail!("three offices") };
    let _others = (brussels.serve()?, bucharest.serve()?);
    let mut hub = Hub::new(&federation)?;
    let test = || say(bucharest, &["peers", "test"]);
    let words = "clocks differ";
    for (ahead_s, attributes) in [(3_600, &ATTRIBUTES[..2]), (-3_600, &ATTRIBUTES[2..4])] {
        let wrong = serve_ahead(athens, &shifter, ahead_s)?;
        let told = test()?;
        ensure!(told.code == 69 && (told.stdout + &told.stderr).contains(words), "{ahead_s}: nobody is told");
        // It answers or is named; `ask` holds sum, names and repeats in either case.
        let absent = hub.ask(attributes[0], LONG)?;
        println!("{ahead_s} s ahead: {absent:?} did not answer");
        ensure!(absent.keys().all(|country| country.to_string() == "GR"), "{absent:?}");
        drop(wrong);
        let _right = athens.serve()?;
        let told = test()?;
        ensure!(told.code == 0, "{} {}", told.stdout, told.stderr);
        for attribute in attributes {
            hub.until_complete(attribute)?;
        }
    }
    let _right = athens.serve()?;
    hub.settle(&federation, &ATTRIBUTES[..4])
}

/// An office that is closed for nine days, and for fifteen.
pub(super) fn off_for_days() -> Result<()> {
    const DAY_S: i64 = 86_400;
    let (home, office) = lone_office()?;
    let shifter = shifter(home.path())?;
    let after = |days: i64, args: &[&str]| -> Result<Said> {
        let mut command = office.command(args)?;
        command.env("LD_PRELOAD", &shifter).env("CLOCK_AHEAD_S", (days * DAY_S).to_string());
        heard(&mut command)
    };
    // Its lists have ended, and its certificate has not: the control, and then a start that mends it.
    let stale = || Ok::<bool, anyhow::Error>(after(9, &["doctor", "--json"])?.stdout.contains("are stale"));
    ensure!(stale()?, "its lists have not ended");
    drop(serve_ahead(&office, &shifter, 9 * DAY_S)?);
    ensure!(!stale()?, "its lists were not signed anew");
    // Its certificate has ended as well: somebody has to look at the clock, and type one command.
    refused(&after(25, &["serve", "--until-stdin-closes"])?, 78, "pki renew")?;
    ensure!(after(25, &["pki", "renew"])?.code == 0);
    drop(serve_ahead(&office, &shifter, 25 * DAY_S)?);
    Ok(())
}
