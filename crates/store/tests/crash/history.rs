//! The history that a child writes, and the check of what is left of it.
//!
//! Batch `n` follows from the seed and `n` alone, so the verifier knows every byte that must be
//! there. A batch adds records, overwrites older entries, frees large values, and is now and then
//! larger than what sled takes at once.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use safeborders_store::{Batch, Engine, KeyRange};
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// Holds the number of the last batch; part of every batch.
const HEAD: &[u8] = b"head";
/// How many entries are overwritten again and again.
const TURNING: u64 = 24;

/// The changes of batch `n`, in a form that a model can take as well.
fn changes(seed: u64, n: u64) -> Vec<(Vec<u8>, Option<Vec<u8>>)> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed ^ n.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    let mut value = |bytes: usize| -> Vec<u8> { (0..bytes).map(|_| rng.random()).collect() };
    let mut changes = vec![(HEAD.to_vec(), Some(n.to_be_bytes().to_vec()))];
    let records = match n % 97 {
        96 => 1_300,
        _ => 1 + n % 12,
    };
    for at in 0..records {
        let bytes = if records > 1_000 { 24 } else { 40 + (at as usize * 37) % 200 };
        changes.push((format!("record/{n:08}/{at:04}").into_bytes(), Some(value(bytes))));
    }
    let turning = format!("turning/{:02}", n % TURNING).into_bytes();
    changes.push((
        turning,
        if n % 5 == 4 { None } else { Some(value(if n % 7 == 3 { 70_000 } else { 1_500 })) },
    ));
    if n > 40 {
        // Old records go, so that the store does not grow without end.
        changes.extend(
            (0..1_300)
                .take((1 + (n - 40) % 12) as usize)
                .map(|at| (format!("record/{:08}/{at:04}", n - 40).into_bytes(), None)),
        );
    }
    changes
}

pub(crate) fn batch(seed: u64, n: u64) -> Batch {
    let mut batch = Batch::new();
    for (key, value) in changes(seed, n) {
        match value {
            Some(value) => batch.put(key, value),
            None => batch.delete(key),
        };
    }
    batch
}

/// The model after batches 1 to `n`, kept from check to check so that it need not start over.
pub(crate) struct Model {
    pub(crate) seed: u64,
    batches: u64,
    entries: BTreeMap<Vec<u8>, Vec<u8>>,
}

impl Model {
    pub(crate) fn new(seed: u64) -> Self {
        Self { seed, batches: 0, entries: BTreeMap::new() }
    }

    /// How many batches the store held at the last check.
    pub(crate) fn batches(&self) -> u64 {
        self.batches
    }

    /// Compares the store with the history. Every acknowledged batch must be there, at most one
    /// more may be, and each of them whole.
    pub(crate) fn verify(&mut self, engine: &dyn Engine, acknowledged: u64) -> Result<(), String> {
        let head = engine.get(HEAD).map_err(|error| format!("reading the head: {error}"))?;
        let head = head.map_or(0, |bytes| bytes.try_into().map_or(u64::MAX, u64::from_be_bytes));
        if head < acknowledged.max(self.batches) {
            return Err(format!("lost: it ends at batch {head}, {acknowledged} was acknowledged"));
        }
        if head > acknowledged.max(self.batches) + 1 {
            return Err(format!("it ends at batch {head}, but only {acknowledged} was acknowledged"));
        }
        for n in self.batches + 1..=head {
            for (key, value) in changes(self.seed, n) {
                match value {
                    Some(value) => self.entries.insert(key, value),
                    None => self.entries.remove(&key),
                };
            }
        }
        self.batches = head;
        self.compare(engine)
    }

    fn compare(&self, engine: &dyn Engine) -> Result<(), String> {
        let mut expected = self.entries.iter();
        let mut different = None;
        let snapshot = engine.snapshot().map_err(|error| error.to_string())?;
        let scanned = snapshot.scan(&KeyRange::all(), &mut |key, value| match expected.next() {
            Some((same_key, same_value)) if same_key == key && same_value == value => {
                ControlFlow::Continue(())
            }
            _ => {
                different = Some(String::from_utf8_lossy(key).into_owned());
                ControlFlow::Break(())
            }
        });
        scanned.map_err(|error| format!("scanning: {error}"))?;
        match (different, expected.next()) {
            (Some(key), _) => Err(format!("a batch is not whole: first difference at {key}")),
            (None, Some((key, _))) => Err(format!("lost: {} is missing", String::from_utf8_lossy(key))),
            (None, None) => Ok(()),
        }
    }
}
