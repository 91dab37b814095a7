//! Import through the office's own path: read, validate, seal, store.
//!
//! Each import runs in a process of its own, so that its peak memory is its own.

use crate::node::{Node, synthetic};
use crate::server;
use anyhow::{Context, Result, bail, ensure};
use safeborders_bench::{Target, note, process, report, size};
use safeborders_cases::{CaseFile, Mapping};
use safeborders_codebook::Codebook;
use safeborders_store::EngineKind;
use safeborders_store_postgres::Access;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;
use time::OffsetDateTime;

/// The argument that makes this binary the child.
pub(crate) const CHILD: &str = "import-child";

const LEAST_PER_SECOND: f64 = 40_000.0;
/// How much larger the second file is.
const LARGER: u32 = 4;
/// How many case files are held in memory at most, where storing alone is measured.
const HELD: usize = 100_000;

/// Read and validate; seal and store what was read before; all of it.
const WAYS: [&str; 7] =
    ["read", "store-sled", "store-redb", "store-postgres", "import-sled", "import-redb", "import-postgres"];

pub(crate) fn run() -> Result<()> {
    let home = tempfile::tempdir()?;
    let case_files = size("SAFEBORDERS_BENCH_CASES", 200_000);
    let small = synthetic(home.path(), case_files)?;
    let large = synthetic(home.path(), case_files * LARGER)?;
    for file in [&small, &large] {
        let bytes = fs::metadata(file)?.len();
        note(&format!("{} of {} MiB", file.file_name().unwrap_or_default().to_string_lossy(), bytes >> 20));
    }
    let postgres = server::is_here();
    for way in WAYS.into_iter().filter(|way| postgres || !way.ends_with("postgres")) {
        let one = median(way, &small)?;
        speed(way, &one);
        if way.starts_with("store") {
            continue; // it holds the case files in memory
        }
        let other = measure(way, &large)?;
        speed(way, &other);
        memory(way, &one, &other);
    }
    Ok(())
}

/// The median of three runs.
fn median(way: &str, file: &Path) -> Result<Run> {
    let mut runs = (0..3).map(|_| measure(way, file)).collect::<Result<Vec<_>>>()?;
    runs.sort_by(|a, b| a.seconds.total_cmp(&b.seconds));
    Ok(runs.swap_remove(1))
}

fn speed(way: &str, run: &Run) {
    let target = match way {
        "import-postgres" => Target::AtLeast(LEAST_PER_SECOND / 2.0),
        way if way.starts_with("import") => Target::AtLeast(LEAST_PER_SECOND),
        _ => Target::None,
    };
    let name = format!("{way}, {} case files", run.case_files);
    report(&name, run.case_files as f64 / run.seconds, "case files/s", target);
    let each = run.processor_seconds * 1e6 / run.case_files as f64;
    report("  processor time for each", each, "µs", Target::None);
    report("  processors it used", run.processor_seconds / run.seconds, "", Target::None);
    report("  processors that other work used meanwhile", run.others_seconds / run.seconds, "", Target::None);
}

fn memory(way: &str, one: &Run, other: &Run) {
    for run in [one, other] {
        let name = format!("{way}, {} case files, peak memory above the start's", run.case_files);
        report(&name, run.grown_kib as f64 / 1024.0, "MiB", Target::None);
    }
    let more = other.case_files.saturating_sub(one.case_files).max(1);
    let grown = other.grown_kib.saturating_sub(one.grown_kib) * 1024;
    report("  for each further case file", grown as f64 / more as f64, "bytes", Target::None);
}

/// What a child found.
struct Run {
    case_files: u64,
    seconds: f64,
    processor_seconds: f64,
    /// What everything else on the machine used meanwhile.
    others_seconds: f64,
    grown_kib: u64,
}

fn measure(way: &str, file: &Path) -> Result<Run> {
    let output = Command::new(std::env::current_exe()?)
        .args([CHILD, way])
        .arg(file)
        .stderr(Stdio::inherit())
        .output()
        .context("the child cannot be started")?;
    ensure!(output.status.success(), "the child that measures {way} failed");
    let said = String::from_utf8(output.stdout)?;
    let mut words = said.split_whitespace();
    let mut word = || words.next().context("the child said too little");
    Ok(Run {
        case_files: word()?.parse()?,
        seconds: word()?.parse()?,
        processor_seconds: word()?.parse()?,
        others_seconds: word()?.parse()?,
        grown_kib: word()?.parse()?,
    })
}

/// Measures one way and prints: case files, seconds, processor seconds of its own and of
/// others, KiB.
pub(crate) fn child(args: &[String]) -> Result<()> {
    let [way, file] = args else { bail!("expected a way and a file") };
    let (home, file) = (tempfile::tempdir()?, Path::new(file));
    let open = |engine| Node::open(home.path(), engine);
    match way.as_str() {
        "read" => print(|| read(file)),
        "store-sled" => store(&open(EngineKind::Sled)?, file),
        "store-redb" => store(&open(EngineKind::Redb)?, file),
        "import-sled" => import(&open(EngineKind::Sled)?, file),
        "import-redb" => import(&open(EngineKind::Redb)?, file),
        "store-postgres" => store(&in_postgres(home.path(), &server::Home::new()?)?, file),
        "import-postgres" => import(&in_postgres(home.path(), &server::Home::new()?)?, file),
        _ => bail!("no way to measure is called {way}"),
    }
}

/// A node whose case files lie in a database of a server that was started for it, on this machine's disk.
fn in_postgres(dir: &Path, database: &server::Home) -> Result<Node> {
    let address = database.path().to_string_lossy().parse()?;
    Node::over(dir, safeborders_store_postgres::open(&address, &Access::default())?)
}

fn read(file: &Path) -> Result<u64> {
    let mut read = 0;
    for case in intake(file)? {
        drop(case?);
        read += 1;
    }
    Ok(read)
}

fn store(node: &Node, file: &Path) -> Result<()> {
    let held: Vec<CaseFile> = intake(file)?.take(HELD).collect::<Result<_>>()?;
    print(|| Ok(node.vault.import(&held)?.added))
}

fn import(node: &Node, file: &Path) -> Result<()> {
    print(|| Ok(node.import(file)?.added))
}

fn intake(file: &Path) -> Result<impl Iterator<Item = Result<CaseFile>>> {
    let mapping = Mapping::shipped("safeborders")?;
    let today = OffsetDateTime::now_utc().date();
    let intake = safeborders_cases::open(file, &mapping, Codebook::v1(), today)?;
    Ok(intake.map(|item| item.map_err(|reject| anyhow::anyhow!("row {} was rejected", reject.row()))))
}

fn print(work: impl FnOnce() -> Result<u64>) -> Result<()> {
    let own = std::process::id();
    let memory = || process::memory(own).context("no memory figures");
    let processor = || process::processor_time(own).context("no processor time");
    let machine = || process::machine_time().context("no processor time of the machine");
    let (resident, own_before, all_before) = (memory()?.resident, processor()?, machine()?);
    let start = Instant::now();
    let case_files = work()?;
    let seconds = start.elapsed().as_secs_f64();
    let used = (processor()? - own_before).as_secs_f64();
    let others = (machine()? - all_before).as_secs_f64() - used;
    println!("{case_files} {seconds} {used} {others} {}", memory()?.peak.saturating_sub(resident));
    Ok(())
}
