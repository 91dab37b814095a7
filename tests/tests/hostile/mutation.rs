//! Damaged inputs by the ten thousand: straight through each parser, and over connections to a node.
//!
//! `SAFEBORDERS_MUTATIONS=1000000 cargo test -p safeborders-tests --test hostile mutated` tries as many of
//! each; without it 50 000 messages go each way.

use crate::frames::{Client, SERVICE, framed};
use crate::parsers::{self, TARGETS, Target};
use crate::setting::{HOSTILE, Setting, block_on, usage};
use crate::test;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use prost::Message;
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use safeborders_wire::proto;
use std::process::{Command, ExitCode, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("every_parser_has_a_fuzz_target_and_every_fuzz_target_a_parser", fuzz_targets),
        test("mutated_inputs_leave_every_parser_standing", parsers),
        test("mutated_messages_over_connections_leave_the_node_standing", node),
        test("mutated_messages_that_a_node_looks_at_are_refused_with_a_code", deeper),
    ]
}

const IN_CI: u64 = 50_000;
const CHILD: &str = "mutate-inputs";
/// What the allocator may keep of inputs of at most a few kilobytes.
const GROWTH_KB: u64 = 32 * 1024;
/// Inputs after which memory is measured: by then caches and tables are there.
const WARM_UP: u64 = 2_000;

fn wanted() -> Result<u64> {
    match std::env::var("SAFEBORDERS_MUTATIONS") {
        Ok(text) => text.parse().context("SAFEBORDERS_MUTATIONS is a number of inputs"),
        Err(_) => Ok(IN_CI),
    }
}

/// Damages an input in one to four places, or puts two together.
pub(crate) fn mutated(rng: &mut ChaCha8Rng, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut input = seeds[rng.random_range(0..seeds.len())].clone();
    for _ in 0..rng.random_range(1..=4) {
        let at = rng.random_range(0..=input.len());
        let until = rng.random_range(at..=input.len().min(at + 64));
        match rng.random_range(0..9) {
            0 => input.truncate(at),
            1 => drop(input.drain(at..until)),
            2 => {
                drop(input.splice(
                    at..at,
                    (0..rng.random_range(1..9)).map(|_| rng.random::<u8>()).collect::<Vec<_>>(),
                ))
            }
            3 => drop(input.splice(at..at, [0xff; 10])), // the longest varint, and beyond
            4 => {
                let piece = input[at..until].to_vec();
                let times = rng.random_range(1..50);
                drop(input.splice(at..at, piece.repeat(times)));
            }
            5 => {
                let other = &seeds[rng.random_range(0..seeds.len())];
                let from = rng.random_range(0..=other.len());
                input.truncate(at);
                input.extend_from_slice(&other[from..]);
            }
            6 => {
                if let Some(byte) = input.get_mut(at) {
                    *byte = [0, 1, 0x7f, 0x80, 0xff][rng.random_range(0..5)];
                }
            }
            _ => {
                if let Some(byte) = input.get_mut(at) {
                    *byte ^= 1 << (rng.next_u32() % 8);
                }
            }
        }
    }
    input.truncate(64 * 1024);
    input
}

/// Runs one parser over damaged inputs, in a process of its own: what it leaves allocated is then its own, and a
/// stack that overflows ends nothing else.
pub(crate) fn child(args: impl Iterator<Item = String>) -> Option<ExitCode> {
    let args: Vec<String> = args.collect();
    let [_, name, target, count] = args.as_slice() else { return None };
    if name != CHILD {
        return None;
    }
    let target = parsers::named(target)?;
    match run(target, count.parse().ok()?) {
        Ok(()) => Some(ExitCode::SUCCESS),
        Err(error) => {
            eprintln!("{}: {error:?}", target.name);
            Some(ExitCode::FAILURE)
        }
    }
}

fn run(target: &Target, count: u64) -> Result<()> {
    let seeds = (target.seeds)();
    for seed in &seeds {
        ensure!((target.take)(seed), "a sound input is not accepted: {}", String::from_utf8_lossy(seed));
    }
    let mut rng = ChaCha8Rng::seed_from_u64(20_261_122);
    let (mut accepted, mut before) = (0_u64, None);
    for number in 0..count {
        if number == WARM_UP.min(count / 2) {
            before = Some(usage(std::process::id())?.resident_kb);
        }
        accepted += u64::from((target.take)(&mutated(&mut rng, &seeds)));
    }
    let grown = usage(std::process::id())?.resident_kb.saturating_sub(before.unwrap_or(0));
    ensure!(grown <= GROWTH_KB, "it grew by {grown} kB over {count} inputs");
    // Damage that is never fatal, or always, would be no damage.
    ensure!(accepted < count, "every damaged input was accepted");
    println!("{}: {count} inputs, {accepted} accepted, {grown} kB grown", target.name);
    Ok(())
}

fn parsers() -> Result<()> {
    let wanted = wanted()?;
    for target in &TARGETS {
        let count = (wanted / target.cost).max(500);
        let output = Command::new(std::env::current_exe()?)
            .args([CHILD, target.name, &count.to_string()])
            .stdin(Stdio::null())
            .output()?;
        let said = String::from_utf8_lossy(&output.stderr);
        ensure!(output.status.success(), "{}: {} {said}", target.name, output.status);
        print!("{}", String::from_utf8_lossy(&output.stdout));
    }
    Ok(())
}

fn fuzz_targets() -> Result<()> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../fuzz");
    let manifest = std::fs::read_to_string(folder.join("Cargo.toml"))?;
    for target in &TARGETS {
        let name = target.name;
        let source = std::fs::read_to_string(folder.join(format!("fuzz_targets/{name}.rs"))).context(name)?;
        ensure!(source.contains(&format!("parsers::take(\"{name}\", bytes)")), "{name} runs another parser");
        ensure!(manifest.contains(&format!("name = \"{name}\"")), "{name} is not in fuzz/Cargo.toml");
        ensure!(parsers::take(name, &(target.seeds)()[0]), "{name} does not take its own seed");
    }
    let files = std::fs::read_dir(folder.join("fuzz_targets"))?.count();
    ensure!(files == TARGETS.len() && manifest.matches("[[bin]]").count() == files, "{files} fuzz targets");
    ensure!(!parsers::take("no-such-parser", b"x"), "the twin");
    Ok(())
}

const METHODS: [&str; 5] = ["Ask", "Describe", "GetYearbook", "LastHead", "Consistency"];

/// Statuses by which a node may turn a damaged message away: UNAVAILABLE (14) and UNKNOWN (2) are what a panic
/// would end in.
const EXPECTED: [i32; 9] = [0, 1, 3, 7, 8, 9, 11, 12, 13];

/// A message that decodes, with strange values in one to three of its fields; and the method that it is for.
fn strange(rng: &mut ChaCha8Rng) -> (&'static str, Vec<u8>) {
    if rng.random_range(0..4) == 0 {
        let head = word(rng);
        let request = match rng.random_range(0..3) {
            0 => {
                ("Describe", proto::DescribeRequest { agreement: word(rng), last_head: head }.encode_to_vec())
            }
            1 => {
                let (old_size, new_size) = (rng.random(), rng.random());
                let growth = proto::ConsistencyRequest { incarnation: rng.random(), old_size, new_size };
                ("Consistency", growth.encode_to_vec())
            }
            _ => {
                let log_key = vec![7; rng.random_range(0..40)];
                let log_key_changes = (0..rng.random_range(0..12)).map(|_| word(rng)).collect();
                let request = proto::LastHeadRequest { head, log_key, last_head: word(rng), log_key_changes };
                ("LastHead", request.encode_to_vec())
            }
        };
        return request;
    }
    let mut request = crate::requests::sound();
    for _ in 0..rng.random_range(1..=3) {
        let question = request.question.get_or_insert_default();
        let times = rng.random_range(0..6);
        match rng.random_range(0..10) {
            0 => request.agreement = word(rng),
            1 => request.purpose = rng.random_range(-2..9),
            2 => request.reference = vec![9; rng.random_range(0..40)],
            3 => request.sigma = rng.random_range(0..900),
            4 => request.codebook_version = rng.random_range(0..3),
            5 => question.unit = rng.random_range(-1..6),
            6 => question.cohorts = (0..times).map(|_| word(rng)).collect(),
            7 => question.dimensions = (0..times).map(|_| word(rng)).collect(),
            8 => question.mean_of = word(rng),
            _ => {
                let codes = (0..times).map(|_| word(rng)).collect();
                question.filter.push(proto::FilterTerm { attribute: word(rng), codes });
            }
        }
    }
    ("Ask", request.encode_to_vec())
}

/// Names that exist, names that do not, and texts that are no names.
fn word(rng: &mut ChaCha8Rng) -> String {
    const WORDS: [&str; 14] = [
        "partners",
        "2024Q1",
        "2024Q2",
        "1600Q9",
        "case.offence",
        "case.region_of_exploitation",
        "victim.sex",
        "case.protected_witness",
        "case.cohort",
        "Feminine",
        "unknown",
        "",
        "\u{0}\u{202e}<script>",
        "../../x",
    ];
    match rng.random_range(0..20) {
        0 => "a".repeat(rng.random_range(0..3_000)),
        _ => WORDS[rng.random_range(0..WORDS.len())].to_owned(),
    }
}

/// Which inputs go to the node: damaged bytes for any method, or strange values for the right one.
type Inputs = fn(&mut ChaCha8Rng, &[Vec<u8>]) -> (&'static str, Vec<u8>);

fn damaged(rng: &mut ChaCha8Rng, seeds: &[Vec<u8>]) -> (&'static str, Vec<u8>) {
    (METHODS[rng.random_range(0..METHODS.len())], mutated(rng, seeds))
}

/// Sends inputs side by side; gives how many were sent, and how many the service looked at.
async fn send(setting: &Setting, inputs: Inputs, count: u64, connections: u64) -> Result<(u64, u64)> {
    let seeds = Arc::new([(TARGETS[0].seeds)(), (TARGETS[1].seeds)()].concat());
    let (sent, looked_at) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    let mut sending = Vec::new();
    for connection in 0..connections {
        let client = setting.client(HOSTILE).await?;
        for lane in 0..8 {
            let (mut client, seeds): (Client, _) = (client.another(), Arc::clone(&seeds));
            let (sent, looked_at) = (Arc::clone(&sent), Arc::clone(&looked_at));
            let mut rng = ChaCha8Rng::seed_from_u64(connection * 8 + lane);
            sending.push(tokio::spawn(async move {
                while sent.fetch_add(1, Ordering::SeqCst) < count {
                    let (method, input) = inputs(&mut rng, &seeds);
                    let told = client.send(&format!("{SERVICE}/{method}"), &[], framed(&input)).await?;
                    ensure!(EXPECTED.contains(&told.status), "{method} {told:?} for {}", hex::encode(input));
                    if told.refusal != "slow-down" && told.status != 13 {
                        looked_at.fetch_add(1, Ordering::SeqCst);
                    }
                }
                anyhow::Ok(())
            }));
        }
    }
    for lane in sending {
        lane.await??;
    }
    Ok((count, looked_at.load(Ordering::SeqCst)))
}

/// With the limits of a node as it ships: every message is decoded, few get further.
fn node() -> Result<()> {
    let setting = Setting::new()?;
    block_on(async {
        setting.answers().await?;
        send(&setting, damaged, 1_000, 2).await?;
        let before = setting.usage()?;
        let (sent, looked_at) = send(&setting, damaged, wanted()?, 4).await?;
        println!("over connections: {sent} messages, {looked_at} within the rate");
        setting.stands_as_before(before).await
    })
}

/// With a rate that lets all of them through: to conversion, admission, the gate and the log.
fn deeper() -> Result<()> {
    let mut setting = Setting::prepared()?;
    let file = setting.member.dir.join("node.toml");
    let config = std::fs::read_to_string(&file)?;
    let raised = config.replace("call_burst = 60", "call_burst = 1000000");
    ensure!(raised != config, "the configuration does not name the limit");
    std::fs::write(&file, raised)?;
    setting.start()?;
    block_on(async {
        setting.answers().await?;
        send(&setting, |rng, _| strange(rng), 200, 4).await?;
        let before = setting.usage()?;
        let (sent, looked_at) = send(&setting, |rng, _| strange(rng), wanted()? / 20, 12).await?;
        ensure!(looked_at == sent, "only {looked_at} of {sent} got as far as the service");
        println!("without the rate: {sent} messages, {looked_at} looked at");
        setting.stands_as_before(before).await
    })
}
