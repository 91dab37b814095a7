//! Differencing: a table, and the same table under a filter that leaves out one case file per cell.
//! The attacker does not know the background: it cancels.

use crate::canaries::{CANARY_SOURCE, corridors, corridors_without, exact};
use crate::claim::{Score, most_right, normal};
use crate::node::Node;
use safeborders_types::NanoRho;
use safeborders_wire::Ask;

const SIGMA: u32 = 6;

#[tokio::test(flavor = "multi_thread")]
async fn a_filter_that_isolates_a_case_file_gives_no_more_than_both_tables_cost() {
    let node = Node::start(NanoRho::new(60_000_000)).await;
    let (all, without) = (corridors(SIGMA), corridors_without(&[CANARY_SOURCE], SIGMA));
    let (a, b) = (cells(&node, 0, &all).await, cells(&node, 1, &without).await);
    let seen: Vec<f64> = a.iter().zip(&b).map(|(a, b)| (a - b) as f64).collect();
    // The control: the same answers with half of their noise.
    let (a, b) = (halved(&a, &all), halved(&b, &without));
    let with_half: Vec<f64> = a.iter().zip(&b).map(|(a, b)| (a - b) as f64).collect();
    let (score, control) = (Score::of(&seen, 0.5), Score::of(&with_half, 0.5));
    let (spent, most) = (node.spent(), most_right(node.spent()));
    // The difference has noise of √2 σ, so the attack is right Φ(1/(2√2 σ)) of the time: less than
    // what both tables together could give away, because it throws half of them away.
    let expected = normal(0.5 / (2.0_f64.sqrt() * f64::from(SIGMA)));
    println!(
        "differencing: {:.4} right, {expected:.4} expected, at most {most:.4} allowed, {:.4} with half the \
         noise; ρ ≥ {:.4} proven, {:.4} claimed; ε ≥ {:.2} proven",
        score.accuracy(),
        control.accuracy(),
        score.proves_rho(),
        spent.as_f64(),
        score.proves_epsilon()
    );
    assert_eq!(spent, NanoRho::new(2 * 13_888_889), "both tables were paid for");
    assert!(expected <= most && score.accuracy() <= expected + score.slack());
    assert!(control.accuracy() > expected + control.slack(), "half the noise is not caught");
}

async fn cells(node: &Node, counterpart: usize, ask: &Ask) -> Vec<i64> {
    node.ask(counterpart, ask).await.unwrap().table.cells().to_vec()
}

fn halved(noisy: &[i64], ask: &Ask) -> Vec<i64> {
    noisy.iter().zip(exact(ask)).map(|(noisy, exact)| exact + (noisy - exact) / 2).collect()
}

/// The attack itself works: without noise it finds every canary.
#[test]
fn exact_tables_would_give_every_case_file_away() {
    let (all, without) = (exact(&corridors(SIGMA)), exact(&corridors_without(&[CANARY_SOURCE], SIGMA)));
    let seen: Vec<f64> = all.iter().zip(without).map(|(a, b)| (a - b) as f64).collect();
    assert!((Score::of(&seen, 0.5).accuracy() - 1.0).abs() < f64::EPSILON);
}
