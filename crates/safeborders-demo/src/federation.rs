//! The demo from its first directory to its last answer.

use crate::args::Args;
use crate::cases::Cases;
use crate::coordinator::Coordinator;
use crate::deal::EIGHT;
use crate::member::{Member, agree, each, free_ports, introduce};
use crate::process::Server;
use crate::questions::{Asker, QUESTIONS, Question};
use crate::report::{Answered, Report};
use crate::round;
use crate::staff;
use crate::stop;
use anyhow::{Context, Result};
use std::path::Path;
use std::time::Instant;

const AGREEMENT: &str = "demo-agreement";
/// What the coordinator may spend on each cohort of each country, in ρ.
const COORDINATOR_QUOTA: &str = "0.025";
/// What each of the eight nodes may spend, in ρ. Together with the coordinator's quota at most the
/// 0.06 that a cohort has for questions.
const NODE_QUOTA: &str = "0.005";

/// Runs the demo.
pub(crate) fn run(args: &Args) -> Result<()> {
    let started = Instant::now();
    let temporary = tempfile::tempdir().context("no temporary directory")?;
    let home = args.dir.clone().unwrap_or_else(|| temporary.path().to_owned());
    let cases = Cases::of(args)?;
    println!("{}\n", cases.banner());

    step("Eight countries make their nodes, keys and national authorities");
    let ports = free_ports(EIGHT.len())?;
    let members: Result<Vec<Member>> =
        EIGHT.iter().zip(&ports).map(|((country, _), port)| Member::new(country, &home, port)).collect();
    let members = members?;
    each(&members, |member| member.init(&cases.first_cohort()))?;
    let doors = free_ports(EIGHT.len())?;
    let offices: Result<Vec<String>> =
        members.iter().zip(&doors).map(|(member, port)| member.show_pages(port)).collect();
    let offices = offices?;

    step("They compare fingerprints, and sign one agreement");
    introduce(&members)?;
    let mut askers: Vec<String> = members.iter().map(|m| format!("{}={NODE_QUOTA}", m.id())).collect();
    askers.push(format!("{}={COORDINATOR_QUOTA}", Coordinator::id()));
    agree(&members, &home.join("agreement.json"), AGREEMENT, &askers)?;
    let coordinator = Coordinator::make(&home, &members, AGREEMENT, args.port)?;

    step("Each imports its own cases and freezes its cohorts");
    cases.import(&members, &home)?;
    let through = cases.last_cohort();
    let freeze = ["cohorts", "freeze", "--by-hand-through", through.as_str()];
    each(&members, |member| member.run(&freeze))?;
    // As if three years had passed: verdicts and sentences can be asked about.
    each(&members, |member| member.run(&[&freeze[..], &["--outcomes"]].concat()))?;
    let exact = each(&members, exact_counts)?;

    step("Eight nodes and a coordinator start, each a process of its own");
    drop((ports, doors));
    let nodes = each(&members, Member::serve)?;
    let (page, address) = coordinator.serve()?;

    step("Three questions cross the borders");
    let mut report = Report::new(cases.banner());
    for (number, question) in QUESTIONS.iter().enumerate() {
        let known = exact.iter().zip(&members).filter(|(_, m)| question.asker != Asker::Node(m.country));
        let known: Vec<&String> = known.map(|(counts, _)| &counts[number]).collect();
        report.add(ask(question, &members, &coordinator)?, question, &known)?;
    }
    report.print();
    if let Cases::Synthetic(plan) = &cases {
        step("They publish ways of working, and hold a signature round");
        if let Some(result) = round::run(plan, &members, &home)? {
            result.print();
            coordinator.run(&["rounds", "fetch", round::ROUND])?;
            report.add_round(result);
        }
    }
    if let Some(file) = &args.json {
        report.write(file)?;
    }
    println!("\nReady {:.0} s after the start. The page: {address}", started.elapsed().as_secs_f64());
    if !args.once {
        step("Each office reads what the others have published");
        each(&members, |member| member.run(&["yearbook", "fetch"]))?;
        coordinator.run(&["yearbooks"])?;
        step("People get accounts");
        staff::print(&staff::hire(&members)?, &members, &offices);
        stay(&home, &address);
    }
    stop_all(page, nodes);
    Ok(())
}

fn step(words: &str) {
    println!("• {words} …");
}

/// What each question would be answered exactly, from the office's own `count`: known to the demo
/// alone, never sent.
fn exact_counts(member: &Member) -> Result<Vec<String>> {
    let count = |question: &Question| {
        let cost = question.flags.iter().position(|f| *f == "--max-cost").unwrap_or(question.flags.len());
        member.run(&[&["count", "--output", "json"], &question.flags[..cost]].concat())
    };
    QUESTIONS.iter().map(count).collect()
}

/// Asks twice: once for the figures, once for the table that is shown. The second answer is the
/// first one, and costs nothing.
fn ask(question: &Question, members: &[Member], coordinator: &Coordinator) -> Result<Answered> {
    let ask = |output: &str| match question.asker {
        Asker::Coordinator => coordinator.ask(question.flags, output),
        Asker::Node(country) => {
            let member = members.iter().find(|m| m.country == country).context("the asker is no member")?;
            member.run(&[&["ask", "--output", output], question.flags].concat())
        }
    };
    let asked = Instant::now();
    let json = ask("json")?;
    Ok(Answered { json, took: asked.elapsed(), table: ask("table")? })
}

fn stay(home: &Path, address: &str) {
    println!("Look at {address} in a browser. The federation lies in {}.", home.display());
    println!("Press Ctrl-C to stop it.");
    stop::wait();
}

/// Stops all servers at once; each is waited for.
fn stop_all(page: Server, nodes: Vec<Server>) {
    drop(page);
    std::thread::scope(|scope| {
        for node in nodes {
            scope.spawn(move || drop(node));
        }
    });
}
