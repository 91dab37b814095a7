//! The claimed sensitivity against brute force: remove each case file of many random data sets and
//! see how far the table moves. Counts, distributions, means and trends.

use super::reference::{Counter, Dice, fits};
use safeborders_codebook::Codebook;
use safeborders_types::{Question, Sensitivity};

#[derive(Default)]
struct Found {
    questions: usize,
    beyond: usize,
    l1_reached: usize,
    l2_reached: usize,
}

/// How often one case file moves a table beyond the claim (Δ₁, Δ₂²), and how often just as far, over the
/// questions of a kind.
fn search(
    counter: &Counter,
    kind: impl Fn(&Question) -> bool,
    claim: impl Fn(Sensitivity) -> (u64, u128),
) -> Found {
    let mut dice = Dice(2);
    let mut found = Found::default();
    for _ in 0..2_500 {
        let (files, q) = (dice.files(3), dice.question());
        let Some(q) = kind(&q).then(|| Codebook::v1().check(&q).ok()).flatten() else { continue };
        found.questions += 1;
        let (l1_claimed, l2_claimed) = claim(q.sensitivity());
        let whole = counter.table(q.question(), &files);
        assert!(fits(&q, &whole), "{:?}", q.question());
        for i in 0..files.len() {
            let others = [&files[..i], &files[i + 1..]].concat();
            let without = counter.table(q.question(), &others);
            // Of both, since a sum may be zero in one of them.
            let cells: std::collections::BTreeSet<_> = whole.keys().chain(without.keys()).collect();
            let at = |table: &super::reference::Table, cell| table.get(cell).copied().unwrap_or(0);
            let moved: Vec<u64> =
                cells.iter().map(|cell| at(&whole, *cell).abs_diff(at(&without, *cell))).collect();
            let l1: u64 = moved.iter().sum();
            let l2: u128 = moved.iter().map(|m| u128::from(*m) * u128::from(*m)).sum();
            found.beyond += usize::from(l1 > l1_claimed || l2 > l2_claimed);
            found.l1_reached += usize::from(l1 == l1_claimed && l1 > 1);
            found.l2_reached += usize::from(l2 == l2_claimed && l2 > 1);
        }
    }
    found
}

fn every(_: &Question) -> bool {
    true
}

fn is_mean(q: &Question) -> bool {
    q.mean_of().is_some()
}

fn honest(claim: Sensitivity) -> (u64, u128) {
    (claim.l1(), claim.l2_squared())
}

#[test]
fn no_case_file_moves_a_table_beyond_the_claim_and_some_reach_it() {
    let found = search(&Counter::SOUND, every, honest);
    assert!(found.questions > 1_500, "{}", found.questions);
    assert_eq!(found.beyond, 0);
    assert!(found.l1_reached > 50 && found.l2_reached > 50, "the claim is tight");
}

#[test]
fn the_claim_of_means_and_of_trends_holds_and_is_tight() {
    for (kind, name) in [(is_mean as fn(&Question) -> bool, "means"), (Question::is_trend, "trends")] {
        let found = search(&Counter::SOUND, kind, honest);
        assert!(found.questions > 200, "{name}: {}", found.questions);
        assert_eq!(found.beyond, 0, "{name}");
        assert!(found.l1_reached > 10 && found.l2_reached > 10, "{name}: {}", found.l1_reached);
    }
}

#[test]
fn a_claim_that_is_too_small_by_one_is_caught() {
    for kind in [every as fn(&Question) -> bool, is_mean, Question::is_trend] {
        assert!(search(&Counter::SOUND, kind, |s| (s.l1() - 1, u128::MAX)).beyond > 10);
        assert!(search(&Counter::SOUND, kind, |s| (u64::MAX, s.l2_squared() - 1)).beyond > 10);
    }
}

#[test]
fn counting_without_the_clamp_or_the_maximum_is_caught() {
    assert!(search(&Counter { clamp: usize::MAX, honour_max_values: true }, every, honest).beyond > 50);
    let counter = Counter { honour_max_values: false, ..Counter::SOUND };
    assert!(search(&counter, every, honest).beyond > 50);
}
