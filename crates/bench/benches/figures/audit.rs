//! The disclosure log: what an entry adds to a call, and how fast the log is read and checked.

use crate::node::root_key;
use anyhow::{Result, ensure};
use safeborders_bench::{Target, Times, note, report, size};
use safeborders_books::{Books, Heard, Reply};
use safeborders_store::{Batch, Engine, EngineKind, Sealed};
use safeborders_types::{NanoRho, PeerId, Reference, ReleaseId};
use std::path::Path;
use std::time::Instant;

const MOST_ADDED_MS: f64 = 1.0;
const LEAST_PER_SECOND: f64 = 200_000.0;
const COMMITS: u64 = 500;
const ASKED: &str = "spiffe://safeborders/IT/node/roma";

fn store(dir: &Path, name: &str) -> Result<Sealed<Box<dyn Engine>>> {
    let engine = safeborders_store::open(EngineKind::Redb, &dir.join(name))?;
    Ok(Sealed::new(engine, root_key(dir)?.derive(name), "books"))
}

fn entry(number: u64) -> Result<Heard> {
    let mut random = [0; 16];
    random[..8].copy_from_slice(&number.to_be_bytes());
    let peer: PeerId = ASKED.parse()?;
    let reply = Reply::Answered { release: ReleaseId::new([7; 32]), cost: NanoRho::new(1_250_000) };
    Ok(Heard {
        at_s: 1_800_000_000 + number,
        reference: Reference::from_random(random),
        replies: vec![(peer, reply)],
    })
}

pub(crate) fn run() -> Result<()> {
    let home = tempfile::tempdir()?;
    added(home.path())?;
    let entries = u64::from(size("SAFEBORDERS_BENCH_ENTRIES", 250_000));
    // The log is filled where a durable write costs little; what is measured only reads.
    let filled = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir())?;
    verified(filled.path(), entries)
}

/// A durable commit of one value, without and with an entry of the log in the same commit: turn by turn, so that
/// other work on the disk meets both alike.
fn added(dir: &Path) -> Result<()> {
    let bare = store(dir, "bare")?;
    let books = Books::open(Box::new(store(dir, "books")?))?;
    let (mut without, mut with) = (Times::default(), Times::default());
    for number in 0..COMMITS {
        let mut batch = Batch::new();
        batch.put(number.to_be_bytes(), vec![7; 120]);
        let start = Instant::now();
        bare.commit(batch)?;
        without.push(start.elapsed());
        let entry = entry(number)?;
        let start = Instant::now();
        books.record_heard(&entry)?;
        with.push(start.elapsed());
    }
    report("durable commit of 120 bytes, p50", without.median_ms(), "ms", Target::None);
    report("the same as an entry of the disclosure log, p50", with.median_ms(), "ms", Target::None);
    let more = with.median_ms() - without.median_ms();
    report("what an entry adds beyond the commit, p50", more, "ms", Target::AtMost(MOST_ADDED_MS));
    Ok(())
}

fn verified(dir: &Path, entries: u64) -> Result<()> {
    let books = Books::open(Box::new(store(dir, "books")?))?;
    for number in 0..entries {
        books.record_heard(&entry(number)?)?;
    }
    drop(books);
    let books = Books::open(Box::new(store(dir, "books")?))?;
    note(&format!("{entries} entries, sealed, on redb; read, decoded, hashed, replayed and compared"));
    let (mut best, mut times) = (f64::INFINITY, Times::default());
    for _ in 0..5 {
        let start = Instant::now();
        let verified = books.verify()?;
        let took = start.elapsed();
        ensure!(verified.head.size == entries, "the log has {} entries", verified.head.size);
        times.push(took);
        best = best.min(took.as_secs_f64());
    }
    #[allow(clippy::cast_precision_loss)]
    let entries = entries as f64;
    let median = entries / (times.median_ms() / 1e3);
    report("audit verify, entries a second, median of five", median, "/s", Target::AtLeast(LEAST_PER_SECOND));
    report("… best of five", entries / best, "/s", Target::None);
    Ok(())
}
