//! A fast seeded discrete Gaussian for tests, by inversion. Not OpenDP's: these tests are about what is made of
//! released figures, and need many of them.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng as _, SeedableRng as _};

pub(crate) struct Noise {
    rng: ChaCha8Rng,
    sigma: u32,
    /// P(X ≤ k − reach), in 2⁻⁶⁴.
    below: Vec<u64>,
}

impl Noise {
    pub(crate) fn new(sigma: u32, seed: u64) -> Self {
        let reach = i64::from(sigma) * 10;
        let weight = |k: i64| (-((k * k) as f64) / (2.0 * f64::from(sigma) * f64::from(sigma))).exp();
        let whole: f64 = (-reach..=reach).map(weight).sum();
        let mut sum = 0.0;
        let below = (-reach..=reach).map(|k| {
            sum += weight(k) / whole;
            (sum * 18_446_744_073_709_551_616.0) as u64
        });
        Self { below: below.collect(), sigma, rng: ChaCha8Rng::seed_from_u64(seed) }
    }

    pub(crate) fn draw(&mut self) -> i64 {
        let uniform = self.rng.next_u64();
        self.below.partition_point(|below| *below < uniform) as i64 - i64::from(self.sigma) * 10
    }

    pub(crate) fn on(&mut self, cells: &[i64]) -> Vec<i64> {
        cells.iter().map(|cell| cell + self.draw()).collect()
    }
}

/// The exact tables of a design over these records: one code per axis each.
pub(crate) fn exact(design: &safeborders_estimates::Design, records: &[Vec<usize>]) -> Vec<Vec<i64>> {
    let tables = design.shapes().iter().enumerate().map(|(at, shape)| {
        let mut cells = vec![0; design.cells(at)];
        for record in records {
            let cell = shape.axes.iter().fold(0, |at, axis| at * design.lengths()[*axis] + record[*axis]);
            cells[cell] += 1;
        }
        cells
    });
    tables.collect()
}

#[test]
fn the_noise_has_the_moments_that_it_claims() {
    // 200 000 draws; both bounds are 5 standard errors: false alarms below 1e-6.
    for sigma in [1, 3, 40] {
        let mut noise = Noise::new(sigma, 7);
        let draws: Vec<f64> = (0..200_000).map(|_| noise.draw() as f64 / f64::from(sigma)).collect();
        let mean = draws.iter().sum::<f64>() / 2e5;
        let variance = draws.iter().map(|d| d * d).sum::<f64>() / 2e5;
        assert!(mean.abs() < 5.0 / 2e5_f64.sqrt(), "{mean}");
        assert!((variance - 1.0).abs() < 5.0 * (2.0 / 2e5_f64).sqrt(), "{variance}");
    }
}
