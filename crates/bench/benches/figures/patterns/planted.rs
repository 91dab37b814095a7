//! Planted ways of working: how many a country finds in its own rows, and how much else it reports.
//!
//! The ranking was tuned on seeds 1 to 3 of the generator and is scored on others. A report hits a planted
//! way of working when the two have a Jaccard similarity of at least 0.6; a second report of the same
//! one counts as false.

use super::{SIZES, class_of, share};
use anyhow::Result;
use safeborders_bench::{Target, note, report};
use safeborders_patterns::{
    Catalogue, Item, Multiplicity, Score, ScoreSettings, Settings, Standing, Table, TableBuilder, collect,
    score,
};
use safeborders_synth::{ATTRIBUTES, PlantedCountry, PlantedRows, VALUES, planted_rows};
use std::ops::RangeInclusive;

/// Seeds that no setting was chosen on.
const FRESH: RangeInclusive<u64> = 101..=106;
/// Half of the smallest planted group: what is left of it when every value is kept in nine of ten.
const LEAST_SUPPORT: u32 = 8;

/// What was planted and found.
#[derive(Default)]
struct Found {
    planted: [u32; 4],
    found: [u32; 4],
    reported: u32,
    /// Reports of the same way of working again, and those of part of one.
    again: u32,
    parts: u32,
    plain_found: u32,
    plain_reported: u32,
}

pub(crate) fn run() -> Result<()> {
    note(&format!("eight countries of 5 000 rows, seeds {FRESH:?}, least support {LEAST_SUPPORT}"));
    let mut all = Found::default();
    for seed in FRESH {
        add(&planted_rows(seed)?, &mut all)?;
    }
    let (planted, found): (u32, u32) = (all.planted.iter().sum(), all.found.iter().sum());
    let again = all.again - found;
    note(&format!("{again} of the reports tell of a found one again, {} of part of one", all.parts));
    note(&format!("{planted} planted, {found} found, {} reported", all.reported));
    report("recall of planted ways of working", share(found, planted), "", Target::AtLeast(0.90));
    report("precision of what stands", share(found, all.reported), "", Target::AtLeast(0.60));
    for (size, (found, planted)) in SIZES.iter().zip(all.found.iter().zip(all.planted)) {
        report(&format!("  recall of {size:?} rows"), share(*found, planted), "", Target::None);
    }
    report("recall of a plain significance miner", share(all.plain_found, planted), "", Target::None);
    report("precision of it", share(all.plain_found, all.plain_reported), "", Target::None);
    Ok(())
}

fn add(rows: &PlantedRows, all: &mut Found) -> Result<()> {
    for (number, country) in rows.countries.iter().enumerate() {
        let here: Vec<(&[u32], u32)> = (rows.ways.iter())
            .filter_map(|way| {
                let (_, size) = way.countries.iter().find(|(seen, _)| *seen == number)?;
                Some((way.items.as_slice(), *size))
            })
            .collect();
        let table = table(country)?;
        let mined = collect(&table, &Settings::new(LEAST_SUPPORT))?;
        let scores = score(&table, &mined.patterns, &ScoreSettings::new(LEAST_SUPPORT))?;
        let standing: Vec<Vec<u32>> = (scores.iter())
            .filter(|score| score.standing == Standing::Stands)
            .map(|score| numbers(&score.pattern.items))
            .collect();
        all.reported += standing.len() as u32;
        let near = |other: &&Vec<u32>| here.iter().any(|(items, _)| common(items, other) >= 3);
        let hit = |other: &&Vec<u32>| here.iter().any(|(items, _)| alike(items, other));
        all.again += standing.iter().filter(hit).count() as u32;
        all.parts += standing.iter().filter(|other| near(other) && !hit(other)).count() as u32;
        for (items, size) in &here {
            let class = class_of(*size);
            all.planted[class] += 1;
            all.found[class] += u32::from(standing.iter().any(|other| alike(items, other)));
        }
        let plain = plain(scores);
        all.plain_reported += plain.len() as u32;
        all.plain_found +=
            here.iter().filter(|(items, _)| plain.iter().any(|other| alike(items, other))).count() as u32;
    }
    Ok(())
}

/// Productive patterns in the order of their p values against independence of all items, those left
/// out that are like a better one.
fn plain(mut scores: Vec<Score>) -> Vec<Vec<u32>> {
    let productive = |score: &Score| score.pattern.items.len() > 2 && score.q() <= 0.05;
    scores.retain(productive);
    let surprise = |score: &Score| {
        let seen = f64::from(score.pattern.support);
        seen * (seen / score.expected).ln() - seen + score.expected
    };
    scores.sort_by(|a, b| surprise(b).total_cmp(&surprise(a)));
    let mut kept: Vec<Vec<u32>> = Vec::new();
    for score in scores {
        let items = numbers(&score.pattern.items);
        if kept.iter().all(|other| common(other, &items) == 0 || !near(other, &items)) {
            kept.push(items);
        }
    }
    kept
}

/// Like one another as a reader would say: two values or more of the shorter one.
fn near(a: &[u32], b: &[u32]) -> bool {
    3 * common(a, b) >= a.len().min(b.len())
}

fn alike(a: &[u32], b: &[u32]) -> bool {
    let common = common(a, b);
    5 * common >= 3 * (a.len() + b.len() - common)
}

fn common(a: &[u32], b: &[u32]) -> usize {
    a.iter().filter(|item| b.contains(item)).count()
}

fn numbers(items: &[Item]) -> Vec<u32> {
    items.iter().map(|item| item.index()).collect()
}

fn table(country: &PlantedCountry) -> Result<Table> {
    let mut builder = TableBuilder::new(catalogue()?);
    for row in &country.rows {
        builder.push(&row.map(Item::new))?;
    }
    Ok(builder.build())
}

/// The generator's attributes.
pub(crate) fn catalogue() -> Result<Catalogue> {
    let mut catalogue = Catalogue::new();
    for values in VALUES.iter().take(ATTRIBUTES) {
        catalogue.add(Multiplicity::Single, *values)?;
    }
    Ok(catalogue)
}
