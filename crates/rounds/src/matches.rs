//! Whose histogram says that it sees what a party published. Pure post-processing: nothing is spent.

use crate::{Round, RoundList, match_name};
use safeborders_estimates::{Detection, laplace_half_width};
use safeborders_types::{
    Interval, MatchLine, Matching, PeerId, RoundCounts, RoundPartKind, SeenIn, SeenPattern,
};
use std::collections::BTreeSet;

/// From how many other parties on the middle one of them says what a signature's background is: a way of working that most
/// of them share is no way of working of anybody.
const ENOUGH_PARTIES: usize = 5;
/// For how many case files beyond the background it is said how likely they are noticed.
const SIZES: [f64; 4] = [15.0, 25.0, 40.0, 60.0];

/// Each of the party's own signatures in each other party, matches first and larger ones before smaller ones; desks are left
/// out.
#[must_use]
pub fn matches_of(round: &Round, list: &RoundList, own: &PeerId, matching: &Matching) -> Vec<MatchLine> {
    let mut lines = Vec::new();
    for entry in list.entries().iter().filter(|entry| entry.by.contains(own)) {
        let others: Vec<(&PeerId, &RoundCounts)> = round.counts().filter(|(by, _)| *by != own).collect();
        let cell = entry.cell as usize;
        let background = background(&others, cell, matching.background);
        let published_by: BTreeSet<_> = list
            .entries()
            .iter()
            .filter(|other| other.cell == entry.cell)
            .flat_map(|other| other.by.iter().filter(|by| *by != own).map(PeerId::country))
            .collect();
        for (by, counts) in others {
            let Some(seen) = seen_in(by, counts, cell, list, background, matching) else { continue };
            lines.push(MatchLine {
                signature: entry.signature.clone(),
                country: seen.country,
                estimate: seen.estimate,
                interval: seen.interval,
                threshold: seen.threshold,
                matches: seen.matches,
                detected: seen.detected,
                published_by: published_by.clone(),
                desks: Vec::new(),
                name: match_name(list.hash(), &entry.signature).iter().map(|b| format!("{b:02x}")).collect(),
            });
        }
    }
    let key = |line: &MatchLine| (!line.matches, std::cmp::Reverse(line.estimate), line.signature.clone());
    lines.sort_by_cached_key(key);
    lines
}

/// One cell in one party's histogram, and whether it is above what chance would bring.
fn seen_in(
    by: &PeerId,
    counts: &RoundCounts,
    cell: usize,
    list: &RoundList,
    background: f64,
    matching: &Matching,
) -> Option<SeenIn> {
    let estimate = counts.counts.get(cell).copied()?;
    let epsilon = counts.epsilon.as_f64();
    let detection = Detection { epsilon, cells: list.cells(), background, false_alarm: matching.false_alarm };
    let (threshold, half) = (detection.threshold(), laplace_half_width(epsilon));
    Some(SeenIn {
        country: by.country(),
        estimate,
        interval: Interval {
            low: as_f64(estimate.saturating_sub(half)),
            high: as_f64(estimate.saturating_add(half)),
        },
        threshold,
        matches: as_f64(estimate) >= threshold,
        detected: SIZES.map(|size| detection.probability(background + size)),
        published: false,
    })
}

/// Each cell of the agreed list in every party that answered, for somebody who takes no part: those that most countries see
/// first. The background of a cell is the middle one of all counts, where there are enough.
#[must_use]
pub fn seen(round: &Round, list: &RoundList, matching: &Matching) -> Vec<SeenPattern> {
    let all: Vec<(&PeerId, &RoundCounts)> = round.counts().collect();
    let mut patterns: Vec<SeenPattern> = (0..list.cells())
        .map(|number| {
            let of_cell: Vec<_> = list.entries().iter().filter(|entry| entry.cell == number).collect();
            let published_by: BTreeSet<_> =
                of_cell.iter().flat_map(|entry| entry.by.iter().map(PeerId::country)).collect();
            let cell = number as usize;
            let background = background(&all, cell, matching.background);
            let mut countries: Vec<SeenIn> = all
                .iter()
                .filter_map(|(by, counts)| seen_in(by, counts, cell, list, background, matching))
                .map(|seen| SeenIn { published: published_by.contains(&seen.country), ..seen })
                .collect();
            countries.sort_by_key(|seen| (!seen.matches, std::cmp::Reverse(seen.estimate), seen.country));
            let signatures = of_cell.iter().map(|entry| entry.signature.clone()).collect();
            SeenPattern { signatures, published_by, countries }
        })
        .collect();
    patterns.sort_by_key(|pattern| std::cmp::Reverse(pattern.seen_in()));
    patterns
}

fn background(others: &[(&PeerId, &RoundCounts)], cell: usize, least: f64) -> f64 {
    background_of(others.iter().filter_map(|(_, c)| c.counts.get(cell).copied()).collect(), least)
}

/// What a signature's count is without anything to see: the middle one of what the other parties counted, where there are
/// enough of them, and at least what is given.
#[must_use]
pub fn background_of(mut counts: Vec<i64>, least: f64) -> f64 {
    if counts.len() < ENOUGH_PARTIES {
        return least;
    }
    counts.sort_unstable();
    as_f64(counts[(counts.len() - 1) / 2]).max(least)
}

/// The parties whose histogram is not held.
#[must_use]
pub fn silent(round: &Round, own: &PeerId) -> BTreeSet<PeerId> {
    round.missing(RoundPartKind::Counts).into_iter().filter(|by| by != own).collect()
}

/// Counts stay far below 2⁵³.
#[allow(clippy::cast_precision_loss)]
fn as_f64(count: i64) -> f64 {
    count as f64
}
