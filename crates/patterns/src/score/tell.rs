//! From figures to a list that tells each way of working once.

use super::background::pairwise_expected;
use super::cover::{Chosen, Gain, LONGEST, Told, go_through};
use super::hypergeometric::binomial_tail;
use super::rank::combinations;
use super::subsets::Supports;
use super::usual::Usual;
use super::{Family, Score, ScoreSettings, Standing, Tail, assess, in_parallel, one};
use crate::{Item, Pattern, Table};
use std::collections::HashMap;

/// Ranks down what is usual and what better patterns tell, and adds the forms in which patterns say most.
pub(crate) fn tell(
    table: &Table,
    supports: &Supports,
    ranks: &[Vec<u32>],
    scores: &mut Vec<Score>,
    settings: &ScoreSettings,
) {
    let tested: Vec<usize> = (0..scores.len()).filter(|at| is_tested(&scores[*at])).collect();
    if tested.is_empty() {
        return;
    }
    let usual = Usual::fit(supports.base(), table.catalogue());
    let longest = tested.iter().map(|at| ranks[*at].len()).max().unwrap_or(0).max(LONGEST);
    let ways = combinations(table, settings.min_support, longest);
    let gain = Gain::new(&usual, &ways, settings.level);
    let expected = in_parallel(&tested, settings.threads, |at| usual.expected(&ranks[*at]));
    let mut candidates: Vec<(f64, usize)> = Vec::new();
    for (at, expected) in tested.into_iter().zip(expected) {
        let score = &mut scores[at];
        against(score, expected, supports.rows());
        match gain.of(&ranks[at], score.pattern.support) {
            Some(gain) => candidates.push((gain, at)),
            None => score.standing = Standing::Generic,
        }
    }
    let items = |at: usize| &scores[at].pattern.items;
    candidates.sort_by(|(a, x), (b, y)| b.total_cmp(a).then_with(|| items(*x).cmp(items(*y))));
    candidates
        .iter()
        .skip(settings.compared)
        .for_each(|(_, at)| scores[*at].standing = Standing::NotCompared);
    candidates.truncate(settings.compared);
    let candidates: Vec<usize> = candidates.into_iter().map(|(_, at)| at).collect();
    let tests = Tests::new(scores, &ways, settings);
    let held: Vec<Vec<u32>> = candidates.iter().map(|at| ranks[*at].clone()).collect();
    let single = |rank| table.catalogue().single(supports.base().item(rank));
    let together = |a, b| single(a).is_none() || single(a) != single(b);
    let productive = |parts: &[u32]| tests.productive(parts);
    let (chosen, told) = go_through(supports, &held, &gain, settings.min_support, &productive, &together);
    let chosen: Vec<Box<[Item]>> =
        chosen.iter().map(|Chosen { ranks }| supports.items(ranks, (1 << ranks.len()) - 1)).collect();
    for (at, told) in candidates.iter().zip(told) {
        scores[*at].standing = match told {
            Told::NotCompared => Standing::NotCompared,
            Told::By(number) => Standing::AlreadyTold(chosen[number].clone()),
        };
    }
    let added = stand(scores, &chosen);
    let added = scored(table, &added, &usual, supports, &tests, settings);
    scores.extend(added);
    pairs(table, scores, settings);
}

/// Whether a pattern is to be held against what is usual: three items or more, and nothing against it yet.
fn is_tested(score: &Score) -> bool {
    score.pattern.items.len() > 2 && score.standing == Standing::Stands
}

fn against(score: &mut Score, expected: f64, rows: u32) {
    let chance = expected / f64::from(rows).max(1.0);
    score.background_expected = Some(expected);
    score.background_ln_p = Some(binomial_tail(score.pattern.support, rows, chance).ln_fisher);
}

/// Those chosen that are in the list stand; the others are returned.
fn stand(scores: &mut [Score], chosen: &[Box<[Item]>]) -> Vec<Box<[Item]>> {
    let mut missing: HashMap<&[Item], bool> = chosen.iter().map(|items| (&**items, true)).collect();
    for score in scores {
        if let Some(missing) = missing.get_mut(&*score.pattern.items) {
            *missing = false;
            score.standing = Standing::Stands;
        }
    }
    chosen.iter().filter(|items| missing.get(&***items) == Some(&true)).cloned().collect()
}

/// The figures of combinations that were not mined.
fn scored(
    table: &Table,
    added: &[Box<[Item]>],
    usual: &Usual,
    mined: &Supports,
    tests: &Tests,
    settings: &ScoreSettings,
) -> Vec<Score> {
    let supports = Supports::new(table, added.iter().map(|items| &**items), settings.threads);
    let figures = |items: &[Item]| {
        let ranks = supports.ranks(items);
        let parts = supports.parts(&ranks);
        let pattern = Pattern { items: items.into(), support: *parts.last()? };
        let mut score = one(&supports, &pattern, &ranks, settings)?;
        score.ln_q = tests.ln_q(score.ln_p, items.len());
        against(&mut score, usual.expected(&mined.ranks(items)), table.rows());
        Some(score)
    };
    added.iter().filter_map(|items| figures(items)).collect()
}

/// What the pairs of those that are beyond the background lead to.
fn pairs(table: &Table, scores: &mut [Score], settings: &ScoreSettings) {
    let beyond = |score: &Score| matches!(score.standing, Standing::Stands | Standing::AlreadyTold(_));
    let at: Vec<usize> =
        (0..scores.len()).filter(|at| scores[*at].pattern.items.len() > 2 && beyond(&scores[*at])).collect();
    let items = || at.iter().map(|at| &*scores[*at].pattern.items);
    let supports = Supports::new(table, items(), settings.threads);
    let combinations: Vec<&[Item]> = items().collect();
    let expected = in_parallel(&combinations, settings.threads, |items| {
        pairwise_expected(&supports.parts(&supports.ranks(items)))
    });
    for (at, expected) in at.into_iter().zip(expected) {
        scores[at].pairwise_expected = Some(expected);
    }
}

/// The tests that were made, for judging a combination that was not among them.
struct Tests {
    /// p and q values of the list, ascending.
    listed: Vec<(f64, f64)>,
    /// By length, the logarithm of what a p value is multiplied with where everything searched counts.
    searched: Option<Vec<f64>>,
    tail: Tail,
    ln_level: f64,
}

impl Tests {
    fn new(scores: &[Score], ways: &[f64], settings: &ScoreSettings) -> Self {
        let tested = scores.iter().filter(|score| score.weakest.is_some());
        let mut listed: Vec<(f64, f64)> = tested.map(|score| (score.ln_p, score.ln_q)).collect();
        listed.sort_by(|a, b| a.0.total_cmp(&b.0));
        let layers = (ways.len().max(3) - 2) as f64;
        let searched = (settings.family == Family::Searched)
            .then(|| ways.iter().map(|ways| ways.max(1.0).ln() + layers.ln()).collect());
        Self { listed, searched, tail: settings.tail, ln_level: settings.level.ln() }
    }

    /// Not smaller than it would be had the combination been tested with the others: the q value of the next larger p.
    fn ln_q(&self, ln_p: f64, length: usize) -> f64 {
        match &self.searched {
            Some(factors) => (ln_p + factors.get(length).copied().unwrap_or(f64::INFINITY)).min(0.0),
            None => {
                let next = self.listed.partition_point(|(listed, _)| *listed < ln_p);
                self.listed.get(next).map_or(0.0, |(_, ln_q)| *ln_q)
            }
        }
    }

    fn productive(&self, parts: &[u32]) -> bool {
        let length = parts.len().trailing_zeros() as usize;
        assess::weakest(parts).is_some_and(|(_, tails)| {
            let ln_p = if self.tail == Tail::Fisher { tails.ln_fisher } else { tails.ln_mid };
            self.ln_q(ln_p, length) <= self.ln_level
        })
    }
}
