//! Cutting a store into pieces that stay the same while their entries do.
//!
//! ```text
//! piece   entry, entry, …      entry   key length u32, value length u32, key, value   (little-endian)
//! ```
//! Whether a piece ends after an entry follows from that entry's key alone, so an entry that comes, goes or changes
//! alters its own piece and, at most, its neighbour.

use safeborders_store::{Entry, MAX_KEY_BYTES, MAX_VALUE_BYTES};
use sha2::{Digest, Sha256};

/// One key in so many ends a piece: small enough that an import here and there rewrites little, large enough that a
/// million case files are some ten thousand pieces.
const ONE_IN: u8 = 32;
/// A piece that has grown so large ends, whatever its key says.
const LARGE: usize = 1 << 20;
/// What stands before each entry.
const HEAD: usize = 8;

/// The largest piece: a large value joins one that was almost large enough.
pub(crate) const MOST_BYTES: usize = LARGE + HEAD + MAX_KEY_BYTES + MAX_VALUE_BYTES;

/// Gathers entries until a piece is whole.
#[derive(Default)]
pub(crate) struct Cutter {
    piece: Vec<u8>,
}

impl Cutter {
    /// Adds an entry; the piece, when this entry ends it.
    pub(crate) fn add(&mut self, key: &[u8], value: &[u8]) -> Option<Vec<u8>> {
        for part in [key, value] {
            // Engines refuse what is longer than a u32.
            self.piece.extend_from_slice(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_le_bytes());
        }
        self.piece.extend_from_slice(key);
        self.piece.extend_from_slice(value);
        (ends(key) || self.piece.len() >= LARGE).then(|| self.take())
    }

    /// What is left at the end.
    pub(crate) fn rest(&mut self) -> Option<Vec<u8>> {
        (!self.piece.is_empty()).then(|| self.take())
    }

    fn take(&mut self) -> Vec<u8> {
        let room = self.piece.len();
        std::mem::replace(&mut self.piece, Vec::with_capacity(room))
    }
}

fn ends(key: &[u8]) -> bool {
    Sha256::digest(key)[0].is_multiple_of(ONE_IN)
}

/// The entries of a piece; `None` when it is not one.
pub(crate) fn entries(mut piece: &[u8]) -> Option<Vec<Entry>> {
    let mut entries = Vec::new();
    while !piece.is_empty() {
        let key_bytes = length(&mut piece)?;
        let value_bytes = length(&mut piece)?;
        let key = piece.split_off(..key_bytes)?;
        let value = piece.split_off(..value_bytes)?;
        entries.push((key.to_vec(), value.to_vec()));
    }
    Some(entries)
}

fn length(piece: &mut &[u8]) -> Option<usize> {
    let bytes = piece.split_off(..4)?;
    usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    fn cut(entries: &[Entry]) -> Vec<Vec<u8>> {
        let mut cutter = Cutter::default();
        let mut pieces: Vec<_> = entries.iter().filter_map(|(key, value)| cutter.add(key, value)).collect();
        pieces.extend(cutter.rest());
        pieces
    }

    fn some(count: u32) -> Vec<Entry> {
        (0..count).map(|n| (n.to_be_bytes().to_vec(), vec![n as u8; 100])).collect()
    }

    #[test]
    fn pieces_hold_every_entry_in_order() {
        let all = some(5_000);
        let back: Vec<Entry> = cut(&all).iter().flat_map(|piece| entries(piece).unwrap()).collect();
        assert_eq!(back, all);
        assert!(cut(&[]).is_empty());
    }

    #[test]
    fn one_entry_more_or_another_value_changes_one_piece_or_two() {
        let all = some(5_000);
        let before: HashSet<_> = cut(&all).into_iter().collect();
        let mut changed = all.clone();
        changed[2_500].1 = b"another".to_vec();
        let mut longer = all.clone();
        longer.insert(2_500, (b"\x00\x00\x09\xc3\x01".to_vec(), Vec::new()));
        let mut shorter = all;
        shorter.remove(2_500);
        for after in [changed, longer, shorter] {
            let new = cut(&after).into_iter().filter(|piece| !before.contains(piece)).count();
            assert!((1..=2).contains(&new), "{new} of {} pieces are new", before.len());
        }
    }

    #[test]
    fn a_piece_that_never_ends_by_its_keys_ends_by_its_size() {
        let quiet = (0_u32..).map(u32::to_be_bytes).find(|key| !ends(key)).unwrap();
        let mut cutter = Cutter::default();
        let value = vec![7; 64 << 10];
        let added = (0..100).find_map(|_| cutter.add(&quiet, &value)).unwrap();
        assert!((LARGE..MOST_BYTES).contains(&added.len()));
    }

    #[test]
    fn what_is_no_piece_is_refused_and_does_not_exhaust_memory() {
        let piece = &cut(&some(3))[0];
        for bent in [&piece[..piece.len() - 1], &[0xff; 8], &[1]] {
            assert!(entries(bent).is_none());
        }
    }
}
