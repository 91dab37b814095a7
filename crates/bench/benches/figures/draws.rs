//! Noise alone: what the pool draws ahead, and what a release without a pool waits for.

use anyhow::Result;
use safeborders_bench::{Target, Times, report};
use safeborders_privacy::mechanism::{NoiseFailed, add_gaussian, gaussian_noise};
use safeborders_types::Sigma;
use std::time::Instant;

/// What 100 000 draws may take on two cores.
const MOST_DRAWS_MS: f64 = 600.0;

pub(crate) fn run() -> Result<()> {
    draws_on_two_cores()?;
    for sigma in [10, 128] {
        let mut times = Times::default();
        for _ in 0..20 {
            let start = Instant::now();
            add_gaussian(&[0; 2_000], Sigma::try_from(sigma)?)?;
            times.push(start.elapsed());
        }
        report(&format!("noise alone, 2 000 draws, σ = {sigma}"), times.median_ms(), "ms", Target::None);
    }
    Ok(())
}

/// As the pool draws: two threads, batch by batch.
fn draws_on_two_cores() -> Result<()> {
    for sigma in [10, 8_192] {
        let sigma = Sigma::try_from(sigma)?;
        let mut times = Times::default();
        for _ in 0..5 {
            let start = Instant::now();
            std::thread::scope(|scope| {
                let half = || (0..50).try_for_each(|_| gaussian_noise(sigma, 1_000).map(drop));
                let other = scope.spawn(half);
                half()?;
                other.join().unwrap_or(Err(NoiseFailed))
            })?;
            times.push(start.elapsed());
        }
        let name = format!("100 000 draws on two threads, \u{3c3} = {sigma}");
        report(&name, times.median_ms(), "ms", Target::AtMost(MOST_DRAWS_MS));
    }
    Ok(())
}
