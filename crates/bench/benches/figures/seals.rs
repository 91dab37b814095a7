//! What it costs an import that each row is asked whether its case file is sealed to whoever imports.

use crate::node::{Node, synthetic};
use anyhow::{Result, anyhow, ensure};
use safeborders_bench::{Target, ms, note, report, size};
use safeborders_cases::{Mapping, SourceId};
use safeborders_codebook::Codebook;
use safeborders_people::{CaseAccess, PersonId};
use safeborders_store::EngineKind;
use safeborders_vault::Vault;
use std::path::Path;
use std::time::{Duration, Instant};
use time::OffsetDateTime;

/// One case file in so many is sealed.
const SEALED_IN: usize = 100;
/// Each look is timed so often; the median counts.
const ROUNDS: usize = 3;

pub(crate) fn run() -> Result<()> {
    let home = tempfile::tempdir()?;
    let case_files = size("SAFEBORDERS_BENCH_SEALS", 200_000);
    let file = synthetic(home.path(), case_files)?;
    let sources = sources(&file)?;
    note(&format!("{} case files on sled; the look that stands before each row of an import", sources.len()));
    let node = Node::open(home.path(), EngineKind::Sled)?;
    let row = |took: Duration| ms(took) * 1e3 / sources.len() as f64;
    let say = |name: &str, took: Duration| report(name, row(took), "µs/row", Target::None);

    say("a look, where no case file is here yet", looked(&node.vault, &sources, 0)?);
    let first = timed(|| node.import(&file).map(|report| report.added))?;
    say("the whole import of them, looks included", first.0);
    let here = looked(&node.vault, &sources, 0)?;
    say("a look, where all are here and none is sealed", here);
    let again = timed(|| node.import(&file).map(|report| report.unchanged))?;
    ensure!(again.1 == first.1, "{} of {} are unchanged", again.1, first.1);
    say("the whole import of the same once more, looks included", again.0);
    report("  of it looks", here.as_secs_f64() / again.0.as_secs_f64() * 100.0, "%", Target::None);

    let by: PersonId = "petra".parse()?;
    let to_seal: Vec<&SourceId> = sources.iter().step_by(SEALED_IN).collect();
    for source in &to_seal {
        let seal = |access: &CaseAccess| Ok(access.clone().sealed(&by, "bench", 7)?);
        node.vault.change_access::<anyhow::Error>(source, seal)?;
    }
    say("a look, where one in a hundred is sealed", looked(&node.vault, &sources, to_seal.len())?);
    Ok(())
}

/// The identifiers of a file's case files, in its order.
fn sources(file: &Path) -> Result<Vec<SourceId>> {
    let mapping = Mapping::shipped("safeborders")?;
    let intake = safeborders_cases::open(file, &mapping, Codebook::v1(), OffsetDateTime::now_utc().date())?;
    let source = |item: Result<safeborders_cases::CaseFile, safeborders_cases::Reject>| {
        item.map(|case| case.source().clone()).map_err(|reject| anyhow!("row {} was rejected", reject.row()))
    };
    intake.map(source).collect()
}

/// The median of some looks at all of them.
fn looked(vault: &Vault, sources: &[SourceId], sealed: usize) -> Result<Duration> {
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        let (took, found) = timed(|| {
            let mut found = 0;
            for source in sources {
                found += usize::from(vault.sealed(source)?.is_some());
            }
            Ok(found)
        })?;
        ensure!(found == sealed, "{found} are sealed, not {sealed}");
        times.push(took);
    }
    times.sort_unstable();
    Ok(times[ROUNDS / 2])
}

fn timed<T>(work: impl FnOnce() -> Result<T>) -> Result<(Duration, T)> {
    let start = Instant::now();
    let done = work()?;
    Ok((start.elapsed(), done))
}
