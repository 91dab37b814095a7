//! Verdicts over the whole list, and its order.

use super::{Family, Score, ScoreSettings, Standing, benjamini_hochberg};
use crate::{Item, Multiplicity, Table};
use std::cmp::Ordering;
use std::collections::HashMap;

/// Fills in q values and ranks down what is within chance.
pub(crate) fn adjust(table: &Table, scores: &mut [Score], settings: &ScoreSettings) {
    let tested: Vec<usize> = (0..scores.len()).filter(|at| scores[*at].weakest.is_some()).collect();
    let ln_p: Vec<f64> = tested.iter().map(|at| scores[*at].ln_p).collect();
    let lengths: Vec<usize> = tested.iter().map(|at| scores[*at].pattern.items.len()).collect();
    let level = settings.level.ln();
    for (at, ln_q) in tested.iter().zip(q_values(table, &ln_p, &lengths, settings)) {
        let score = &mut scores[*at];
        score.ln_q = ln_q;
        if ln_q > level {
            let pair = score.pattern.items.len() == 2;
            score.standing = if pair { Standing::Chance } else { Standing::Unproductive };
        } else if score.pattern.items.len() == 2 {
            score.standing = Standing::Pair;
        }
    }
}

fn q_values(table: &Table, ln_p: &[f64], lengths: &[usize], settings: &ScoreSettings) -> Vec<f64> {
    if settings.family == Family::Listed {
        return benjamini_hochberg(ln_p, ln_p.len() as f64);
    }
    let longest = lengths.iter().copied().max().unwrap_or(0);
    let combinations = combinations(table, settings.min_support, longest);
    // Lengths from two on share the level.
    let layers = longest.saturating_sub(1).max(1) as f64;
    let mut ln_q = vec![0.0; ln_p.len()];
    for (length, tests) in combinations.iter().enumerate() {
        let layer: Vec<usize> = (0..lengths.len()).filter(|at| lengths[*at] == length).collect();
        let ln_p: Vec<f64> = layer.iter().map(|at| ln_p[*at]).collect();
        for (at, q) in layer.iter().zip(benjamini_hochberg(&ln_p, *tests)) {
            ln_q[*at] = (q + layers.ln()).min(0.0);
        }
    }
    ln_q
}

/// How many combinations of frequent items there are of every length, at most one value of a
/// single-valued attribute.
pub(crate) fn combinations(table: &Table, min_support: u32, longest: usize) -> Vec<f64> {
    let mut ways = vec![0.0; longest + 1];
    ways[0] = 1.0;
    for (items, multiplicity) in table.catalogue().attributes() {
        let frequent = items.filter(|item| table.support(Item::new(*item)) >= min_support.max(1)).count();
        // One factor 1 + vx for a single-valued attribute of v values, v factors 1 + x for another.
        let (factors, values) = match multiplicity {
            Multiplicity::Single => (1, frequent as f64),
            Multiplicity::Several => (frequent, 1.0),
        };
        for _ in 0..factors {
            for length in (1..=longest).rev() {
                ways[length] += ways[length - 1] * values;
            }
        }
    }
    ways
}

/// Ranks down patterns that share all rows with a pattern of the list that is one item longer.
pub(crate) fn same_rows(scores: &mut [Score]) {
    let places: HashMap<Box<[Item]>, usize> =
        scores.iter().enumerate().map(|(at, score)| (score.pattern.items.clone(), at)).collect();
    let mut found: Vec<(usize, Box<[Item]>)> = Vec::new();
    for longer in scores.iter().map(|score| &score.pattern) {
        for left_out in 0..longer.items.len() {
            let mut part = longer.items.to_vec();
            part.remove(left_out);
            if let Some(at) =
                places.get(part.as_slice()).filter(|at| scores[**at].pattern.support == longer.support)
            {
                found.push((*at, longer.items.clone()));
            }
        }
    }
    for (at, longer) in found {
        scores[at].standing = Standing::SameRows(longer);
    }
}

pub(crate) fn sort(scores: &mut [Score]) {
    scores.sort_by(order);
}

/// Standing, then surprise beyond what is usual, then productivity, then support and items.
fn order(a: &Score, b: &Score) -> Ordering {
    let beyond = |score: &Score| score.background_ln_p.unwrap_or(0.0);
    (place(&a.standing).cmp(&place(&b.standing)))
        .then(beyond(a).total_cmp(&beyond(b)))
        .then(a.ln_p.total_cmp(&b.ln_p))
        .then(b.pattern.support.cmp(&a.pattern.support))
        .then_with(|| a.pattern.items.cmp(&b.pattern.items))
}

fn place(standing: &Standing) -> u8 {
    match standing {
        Standing::Stands => 0,
        Standing::NotCompared => 1,
        Standing::AlreadyTold(_) => 2,
        Standing::Generic => 3,
        Standing::Pair => 4,
        Standing::Unproductive => 5,
        Standing::Chance => 6,
        Standing::SameRows(_) => 7,
        Standing::Single => 8,
    }
}
