//! Patterns that are more, or less, frequent in one period than in the others.

use super::ChangeError;
use crate::bits::{both_into, count_both, words};
use crate::score::{Odds, benjamini_hochberg, hypergeometric_tail, odds_ratio};
use crate::{Item, Table};
use std::cmp::Ordering;
use std::collections::HashMap;

/// What a period is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Baseline {
    /// Every other period.
    Others,
    /// The periods before it.
    Earlier,
}

/// How to compare.
#[derive(Clone, Debug, PartialEq)]
pub struct EmergingSettings {
    /// The baseline.
    pub baseline: Baseline,
    /// False discovery rate up to which a change counts, above 0 and below 1.
    pub level: f64,
}

impl Default for EmergingSettings {
    /// Earlier periods, five percent.
    fn default() -> Self {
        Self { baseline: Baseline::Earlier, level: 0.05 }
    }
}

/// Which way a pattern goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// More frequent than in the baseline.
    Rising,
    /// Less frequent.
    Falling,
}

/// A pattern in the period and in the baseline. Deliberately without `Debug`: exact figures.
#[derive(Clone, PartialEq)]
pub struct Emergence {
    /// The pattern's place in the list that was given.
    pub pattern: usize,
    /// Rows of the period that hold it.
    pub now: u32,
    /// Rows of the period.
    pub rows_now: u32,
    /// Rows of the baseline that hold it.
    pub before: u32,
    /// Rows of the baseline.
    pub rows_before: u32,
    /// Its share now by its share before; infinite for what was never there.
    pub growth: f64,
    /// The odds ratio of period and pattern.
    pub odds: Option<Odds>,
    /// Which way it goes.
    pub direction: Direction,
    /// The exact two-sided p value (twice the smaller tail of Fisher's test), as a natural logarithm.
    pub ln_p: f64,
    /// The false discovery rate among all patterns of the list, as a natural logarithm.
    pub ln_q: f64,
    /// Whether the q value is within the level.
    pub stands: bool,
}

/// Compares the tested period with its baseline, for each pattern. `periods` says the period of each row. The list begins
/// with the smallest p value.
///
/// # Errors
/// Periods that do not fit the rows, an empty side, patterns of another table, a level that is no rate.
pub fn emerging(
    table: &Table,
    patterns: &[Box<[Item]>],
    periods: &[u32],
    tested: u32,
    settings: &EmergingSettings,
) -> Result<Vec<Emergence>, ChangeError> {
    if !(settings.level > 0.0 && settings.level < 1.0) {
        return Err(ChangeError::Level);
    }
    let rows = table.rows() as usize;
    if rows != periods.len() {
        return Err(ChangeError::Periods { rows, periods: periods.len() });
    }
    let baseline = |period: u32| match settings.baseline {
        Baseline::Others => period != tested,
        Baseline::Earlier => period < tested,
    };
    let now = mask(periods, |period| period == tested);
    let before = mask(periods, baseline);
    let (rows_now, rows_before) = (count_both(&now, &now), count_both(&before, &before));
    if rows_now == 0 || rows_before == 0 {
        return Err(ChangeError::NothingToCompare);
    }
    let columns = columns(table, patterns)?;
    let mut found: Vec<Emergence> = Vec::with_capacity(patterns.len());
    let mut cover = vec![0; now.len()];
    for (number, pattern) in patterns.iter().enumerate() {
        cover.fill(u64::MAX);
        for item in pattern {
            let so_far = cover.clone();
            both_into(&mut cover, &so_far, columns.get(item).map_or(&[], Vec::as_slice));
        }
        let (held_now, held_before) = (count_both(&cover, &now), count_both(&cover, &before));
        found.push(compare(number, (held_now, rows_now), (held_before, rows_before)));
    }
    let ln_p: Vec<f64> = found.iter().map(|one| one.ln_p).collect();
    for (one, ln_q) in found.iter_mut().zip(benjamini_hochberg(&ln_p, ln_p.len() as f64)) {
        one.ln_q = ln_q;
        one.stands = ln_q <= settings.level.ln();
    }
    found.sort_by(order);
    Ok(found)
}

fn order(a: &Emergence, b: &Emergence) -> Ordering {
    a.ln_p.total_cmp(&b.ln_p).then(a.pattern.cmp(&b.pattern))
}

fn mask(periods: &[u32], wanted: impl Fn(u32) -> bool) -> Vec<u64> {
    let mut mask = vec![0; words(periods.len())];
    for (row, _) in periods.iter().enumerate().filter(|(_, period)| wanted(**period)) {
        mask[row / 64] |= 1 << (row % 64);
    }
    mask
}

/// The rows of every item that a pattern uses.
fn columns(table: &Table, patterns: &[Box<[Item]>]) -> Result<HashMap<Item, Vec<u64>>, ChangeError> {
    let mut columns: HashMap<Item, Vec<u64>> = HashMap::new();
    for pattern in patterns {
        if pattern.is_empty() || pattern.iter().any(|item| item.index() >= table.catalogue().items()) {
            return Err(ChangeError::Foreign);
        }
        for item in pattern {
            columns.entry(*item).or_insert_with(|| vec![0; words(table.rows() as usize)]);
        }
    }
    for (row, items) in table.iter().enumerate() {
        for item in items {
            if let Some(column) = columns.get_mut(item) {
                column[row / 64] |= 1 << (row % 64);
            }
        }
    }
    Ok(columns)
}

fn compare(pattern: usize, now: (u32, u32), before: (u32, u32)) -> Emergence {
    let (all, rows) = (now.0 + before.0, now.1 + before.1);
    let rising = hypergeometric_tail(now.0, all, now.1, rows).ln_fisher;
    let falling = hypergeometric_tail(before.0, all, before.1, rows).ln_fisher;
    let share = |(held, of): (u32, u32)| f64::from(held) / f64::from(of);
    let growth = match (now.0, before.0) {
        (0, 0) => 1.0,
        (_, 0) => f64::INFINITY,
        _ => share(now) / share(before),
    };
    Emergence {
        pattern,
        now: now.0,
        rows_now: now.1,
        before: before.0,
        rows_before: before.1,
        growth,
        odds: odds_ratio(now.0, all, now.1, rows),
        direction: if rising <= falling { Direction::Rising } else { Direction::Falling },
        ln_p: (rising.min(falling) + 2.0_f64.ln()).min(0.0),
        ln_q: 0.0,
        stands: false,
    }
}
