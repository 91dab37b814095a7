//! Pooling: questions that differ in words and not in what they count, put by all counterparts until
//! nothing is left, and their answers averaged. Membership: one counterpart alone, up to its quota.

use crate::canaries::{canaries, corridors_without, empty_sources, exact};
use crate::claim::{Score, hold};
use crate::node::{Node, exhausted};
use crate::shared::members::ASKERS;
use safeborders_privacy::Shares;
use safeborders_types::NanoRho;
use safeborders_wire::Ask;

/// The same table in so many words: each leaves out other sources, of which there is no case file.
fn variants(sigma: u32) -> Vec<Ask> {
    let empty = empty_sources();
    let mut variants = Vec::new();
    for (n, first) in empty.iter().enumerate() {
        variants.push(corridors_without(&[first], sigma));
        variants.extend(empty[n + 1..].iter().map(|second| corridors_without(&[first, second], sigma)));
    }
    variants
}

/// Averages the answers to all variants that the node gives, each asked by the next counterpart of
/// this many. Returns how many there were, and the attack's score and that of its control.
async fn attack(node: &Node, counterparts: usize, sigma: u32) -> (usize, Score, Score) {
    let cells = canaries().present.len();
    let (mut full, mut half, mut answered) = (vec![0.0; cells], vec![0.0; cells], 0);
    for (number, ask) in variants(sigma).iter().enumerate() {
        let answer = match node.ask(number % counterparts, ask).await {
            Ok(answer) => answer,
            Err(error) => {
                assert_eq!(error, exhausted());
                break;
            }
        };
        answered += 1;
        for (cell, (noisy, exact)) in answer.table.cells().iter().zip(exact(ask)).enumerate() {
            full[cell] += (noisy - exact) as f64;
            half[cell] += ((noisy - exact) / 2) as f64;
        }
    }
    let seen = |noise: &[f64]| -> Vec<f64> {
        let cells = noise.iter().zip(&canaries().present);
        cells.map(|(noise, there)| noise / f64::from(answered) + f64::from(u8::from(*there))).collect()
    };
    (answered as usize, Score::of(&seen(&full), 0.5), Score::of(&seen(&half), 0.5))
}

#[tokio::test(flavor = "multi_thread")]
async fn all_counterparts_together_get_no_more_than_the_cohort_may_lose() {
    // The quotas add up to eight times the questions share: the total is what holds.
    let quota = Shares::default().questions();
    let node = Node::start(quota).await;
    let (answered, score, control) = attack(&node, ASKERS.len(), 8).await;
    assert_eq!(answered, 7, "seven at σ = 8 fit into the questions share");
    assert!(node.spent() <= quota);
    hold("pooling", node.spent(), score, control);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_counterpart_tells_members_from_others_no_better_than_its_quota_allows() {
    let quota = NanoRho::new(20_000_000);
    let node = Node::start(quota).await;
    let (answered, score, control) = attack(&node, 1, 12).await;
    assert_eq!(answered, 5, "five at σ = 12 fit into the quota");
    assert!(node.spent() <= quota);
    hold("membership", node.spent(), score, control);
}
