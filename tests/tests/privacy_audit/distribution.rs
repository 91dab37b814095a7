//! The noise in what left the node is the noise that was paid for.

use crate::canaries::{corridors, exact};
use crate::node::Node;
use crate::shared::members::ASKERS;
use crate::statistics::{FALSE_ALARM, Pmf};
use safeborders_types::NanoRho;

#[tokio::test(flavor = "multi_thread")]
async fn released_noise_has_its_distribution_and_half_of_it_is_caught() {
    let node = Node::start(NanoRho::new(60_000_000)).await;
    for (asker, sigma) in [(0, 10), (1, 32), (ASKERS.len() - 1, 64)] {
        let ask = corridors(sigma);
        let answer = node.ask(asker, &ask).await.unwrap();
        let noise: Vec<i64> = answer.table.cells().iter().zip(exact(&ask)).map(|(n, e)| n - e).collect();
        let claimed = Pmf::gaussian(f64::from(sigma));
        let fit = claimed.fit(&noise);
        println!("σ = {sigma}: {} cells, p = {fit:.4}", noise.len());
        assert!(fit > FALSE_ALARM && claimed.moments_fit(&noise), "σ = {sigma}: p = {fit:e}");
        let halved: Vec<i64> = noise.iter().map(|x| x / 2).collect();
        assert!(claimed.fit(&halved) < FALSE_ALARM && !claimed.moments_fit(&halved), "σ = {sigma}");
    }
}

/// Cells next to each other, and the same cell in two releases, must not share their noise: the
/// binomial slack of the other audits rests on it.
#[tokio::test(flavor = "multi_thread")]
async fn noise_of_different_cells_and_releases_is_not_correlated() {
    let node = Node::start(NanoRho::new(60_000_000)).await;
    let mut noises = Vec::new();
    // Two askers: one alone would be answered from the more precise table that it has paid for.
    for (asker, sigma) in [(0, 32), (1, 40)] {
        let ask = corridors(sigma);
        let answer = node.ask(asker, &ask).await.unwrap();
        let noise =
            answer.table.cells().iter().zip(exact(&ask)).map(|(n, e)| (n - e) as f64 / f64::from(sigma));
        noises.push(noise.collect::<Vec<f64>>());
    }
    let correlation = |a: &[f64], b: &[f64]| {
        let sum: f64 = a.iter().zip(b).map(|(a, b)| a * b).sum();
        sum / (a.len().min(b.len()) as f64).sqrt()
    };
    let neighbours = correlation(&noises[0], &noises[0][1..]);
    let releases = correlation(&noises[0], &noises[1]);
    println!("z of neighbouring cells {neighbours:.2}, of two releases {releases:.2}");
    assert!(neighbours.abs() < crate::statistics::Z && releases.abs() < crate::statistics::Z);
    // The control: a tenth of one release's noise in the other's.
    let mixed: Vec<f64> = noises[0].iter().zip(&noises[1]).map(|(a, b)| 0.1 * a + 0.995 * b).collect();
    assert!(correlation(&noises[0], &mixed).abs() > crate::statistics::Z);
}
