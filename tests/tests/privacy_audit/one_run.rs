//! An audit in one run: many neighbouring pairs of data sets at once, each differing in one canary.

use crate::canaries::{canaries, corridors, exact};
use crate::claim::{Score, hold, normal};
use crate::node::Node;
use safeborders_types::NanoRho;

#[tokio::test(flavor = "multi_thread")]
async fn the_most_accurate_table_gives_away_no_more_than_it_costs() {
    let node = Node::start(NanoRho::new(60_000_000)).await;
    let ask = corridors(3);
    let answer = node.ask(0, &ask).await.unwrap();
    let cells = answer.table.cells().iter().zip(exact(&ask)).zip(&canaries().present);
    // The attacker knows the background and not the canary.
    let seen = |share: i64| {
        cells.clone().map(move |((noisy, exact), there)| ((noisy - exact) / share + i64::from(*there)) as f64)
    };
    let (full, half): (Vec<f64>, Vec<f64>) = (seen(1).collect(), seen(2).collect());
    let score = Score::of(&full, 0.5);
    assert_eq!(node.spent(), answer.cost);
    hold("one run", node.spent(), score, Score::of(&half, 0.5));
    // Tighter, for this mechanism: a Gaussian of Δ/σ = 1/3 lets a guess be right Φ(1/6) of the time.
    let best = normal(0.5 / 3.0);
    assert!((score.accuracy() - best).abs() <= score.slack(), "{} and not {best}", score.accuracy());
}
