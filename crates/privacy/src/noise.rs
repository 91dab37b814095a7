//! Where a release takes its noise from: the pool, or a draw of its own when the pool has too little.

use crate::mechanism::{self, NoiseFailed};
use crate::pool::NoisePool;
use safeborders_types::Sigma;
use std::sync::{Arc, OnceLock};
use std::thread;
use zeroize::Zeroizing;

/// From how many draws on a direct draw is split over two threads.
const WORTH_SPLITTING: usize = 4_096;

/// Draws this much discrete Gaussian noise. One function, so that a test can make it fail or count.
pub(crate) type Generator = dyn Fn(Sigma, usize) -> Result<Vec<i64>, NoiseFailed> + Send + Sync;

/// Noise for one release. Wiped when it is dropped, whether it was used or not.
pub(crate) struct Drawn {
    sigma: Sigma,
    values: Zeroizing<Vec<i64>>,
    /// Whether it had to be drawn while the asker waited.
    pub(crate) late: bool,
}

impl Drawn {
    /// This noise, when it is of this scale.
    pub(crate) fn of(self, sigma: Sigma) -> Option<Self> {
        (self.sigma == sigma).then_some(self)
    }

    /// These counts with the noise added. The noise is used up; sums saturate, which is
    /// post-processing. `None` when there is not one draw for each count.
    pub(crate) fn added_to(self, counts: &[i64]) -> Option<Vec<i64>> {
        let fits = self.values.len() == counts.len();
        fits.then(|| {
            counts.iter().zip(&*self.values).map(|(count, noise)| count.saturating_add(*noise)).collect()
        })
    }
}

/// The noise of one gate.
pub(crate) struct Noise {
    generator: Arc<Generator>,
    pool: OnceLock<NoisePool>,
}

impl Noise {
    /// Noise drawn when it is needed.
    pub(crate) fn direct() -> Self {
        Self::from(Arc::new(mechanism::gaussian_noise))
    }

    /// The same from another generator, for tests.
    pub(crate) fn from(generator: Arc<Generator>) -> Self {
        Self { generator, pool: OnceLock::new() }
    }

    /// Draws ahead from now on.
    pub(crate) fn fill_pool(&self) {
        self.pool.get_or_init(|| NoisePool::start(&self.generator));
    }

    /// How many draws of this scale lie ready.
    pub(crate) fn ready(&self, sigma: Sigma) -> usize {
        self.pool.get().map_or(0, |pool| pool.ready(sigma))
    }

    /// Noise for this many cells. No lock of the gate is held.
    pub(crate) fn take(&self, sigma: Sigma, count: usize) -> Result<Drawn, NoiseFailed> {
        if let Some(values) = self.pool.get().and_then(|pool| pool.take(sigma, count)) {
            return Ok(Drawn { sigma, values, late: false });
        }
        let drawn = self.draw(sigma, count);
        if let Some(pool) = self.pool.get() {
            match &drawn {
                Ok(_) => pool.recovered(),
                Err(_) => pool.failed(),
            }
        }
        Ok(Drawn { sigma, values: drawn?, late: true })
    }

    fn draw(&self, sigma: Sigma, count: usize) -> Result<Zeroizing<Vec<i64>>, NoiseFailed> {
        let draw = |count| (self.generator)(sigma, count).map(Zeroizing::new);
        if count < WORTH_SPLITTING {
            return draw(count);
        }
        let (here, there) = (count / 2, count - count / 2);
        thread::scope(|scope| {
            let helper = thread::Builder::new().spawn_scoped(scope, || draw(there));
            let mut values = Zeroizing::new(Vec::with_capacity(count));
            values.extend_from_slice(&draw(here)?);
            let rest = match helper {
                Ok(helper) => helper.join().map_err(|_| NoiseFailed)??,
                Err(_) => draw(there)?, // no thread to be had
            };
            values.extend_from_slice(&rest);
            Ok(values)
        })
    }
}
