//! Randomness from the operating system, in the form that `voprf` takes.

use crate::LinkError;
use rand_core_06::{CryptoRng, Error, RngCore};
use sha2::{Digest, Sha512};
use zeroize::Zeroizing;

/// SHA-512 in counter mode over 64 bytes from the operating system. `voprf` asks for a generator that never
/// fails; so the system is asked once, where failing can still be told.
pub(crate) struct Drawn {
    seed: Zeroizing<[u8; 64]>,
    counter: u64,
}

impl Drawn {
    pub(crate) fn new() -> Result<Self, LinkError> {
        let mut seed = Zeroizing::new([0; 64]);
        getrandom::fill(seed.as_mut_slice()).map_err(|_| LinkError::Random)?;
        Ok(Self { seed, counter: 0 })
    }
}

impl RngCore for Drawn {
    fn next_u32(&mut self) -> u32 {
        let mut bytes = [0; 4];
        self.fill_bytes(&mut bytes);
        u32::from_le_bytes(bytes)
    }

    fn next_u64(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.fill_bytes(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    fn fill_bytes(&mut self, out: &mut [u8]) {
        for chunk in out.chunks_mut(64) {
            self.counter = self.counter.wrapping_add(1);
            let block = Sha512::new()
                .chain_update(b"safeborders link check randomness v1")
                .chain_update(self.seed.as_slice())
                .chain_update(self.counter.to_be_bytes())
                .finalize();
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
    }

    fn try_fill_bytes(&mut self, out: &mut [u8]) -> Result<(), Error> {
        self.fill_bytes(out);
        Ok(())
    }
}

impl CryptoRng for Drawn {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_draws_are_equal_and_none_is_empty() {
        let (mut one, mut other) = (Drawn::new().unwrap(), Drawn::new().unwrap());
        let draws: std::collections::BTreeSet<u64> =
            (0..100).flat_map(|_| [one.next_u64(), other.next_u64()]).collect();
        assert_eq!(draws.len(), 200);
        let mut long = [0; 200];
        one.fill_bytes(&mut long);
        // A false alarm has a chance below 2^-50 for each run of eight.
        assert!(long.chunks(8).all(|run| run.iter().any(|byte| *byte != 0)));
    }
}
