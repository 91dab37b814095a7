//! What lies in sled's tree, to the byte.
//!
//! ```text
//! d <key>      00 <value>                       a value of at most a kilobyte
//! d <key>      01 <first:8> <count:4> <len:8>   a larger one, in `count` pieces from number `first`
//! p <no:8>     <bytes>                          a piece
//! m            01 <commits:8> <next piece:8>    written in every batch
//! g            (<first:8> <count:4> <len:8>)*   pieces that nothing refers to any more
//! r            01 <first:8> <count:4> <len:8>   a batch that is durable and not yet applied
//! ```
//! Numbers are big-endian. Pieces are written before the batch that refers to them; whatever a
//! crash leaves at or above `next piece` belongs to no batch and is removed at the next open.

/// Values up to this size lie in the tree itself.
pub(super) const INLINE_BYTES: usize = 1024;
/// The size of a piece: 20 of them in a leaf stay below a quarter of a 2 MiB segment.
pub(super) const PIECE_BYTES: usize = 16 * 1024;

pub(super) const META_KEY: &[u8] = b"m";
pub(super) const GARBAGE_KEY: &[u8] = b"g";
pub(super) const REDO_KEY: &[u8] = b"r";

const DATA: u8 = b'd';
const PIECE: u8 = b'p';
const IN_TREE: u8 = 0;
const IN_PIECES: u8 = 1;
const VERSION: u8 = 1;
const RUN_BYTES: usize = 20;

/// The tree's key for a caller's key.
pub(super) fn data_key(key: &[u8]) -> Vec<u8> {
    let mut tagged = Vec::with_capacity(key.len() + 1);
    tagged.push(DATA);
    tagged.extend_from_slice(key);
    tagged
}

/// The caller's key for a tree's key.
pub(super) fn user_key(tagged: &[u8]) -> &[u8] {
    tagged.get(1..).unwrap_or_default()
}

/// The first tree key above all data.
pub(super) fn data_end() -> Vec<u8> {
    vec![DATA + 1]
}

pub(super) fn piece_key(number: u64) -> [u8; 9] {
    let mut key = [PIECE; 9];
    key[1..].copy_from_slice(&number.to_be_bytes());
    key
}

/// The first tree key above all pieces.
pub(super) fn piece_end() -> [u8; 1] {
    [PIECE + 1]
}

/// Consecutive pieces that make up one value.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) struct Run {
    pub(super) first: u64,
    pub(super) count: u32,
    pub(super) bytes: u64,
}

impl Run {
    pub(super) fn encode(self) -> [u8; RUN_BYTES] {
        let mut out = [0; RUN_BYTES];
        out[..8].copy_from_slice(&self.first.to_be_bytes());
        out[8..12].copy_from_slice(&self.count.to_be_bytes());
        out[12..].copy_from_slice(&self.bytes.to_be_bytes());
        out
    }

    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        if bytes.len() != RUN_BYTES {
            return None;
        }
        Some(Self {
            first: u64::from_be_bytes(bytes[..8].try_into().ok()?),
            count: u32::from_be_bytes(bytes[8..12].try_into().ok()?),
            bytes: u64::from_be_bytes(bytes[12..].try_into().ok()?),
        })
    }

    pub(super) fn numbers(self) -> impl Iterator<Item = u64> {
        (0..u64::from(self.count)).map(move |at| self.first.saturating_add(at))
    }
}

/// The runs in the garbage entry.
pub(super) fn decode_runs(bytes: &[u8]) -> Option<Vec<Run>> {
    bytes.chunks(RUN_BYTES).map(Run::decode).collect()
}

/// What the tree holds for a caller's key.
pub(super) enum Head<'a> {
    Here(&'a [u8]),
    Pieces(Run),
}

impl<'a> Head<'a> {
    pub(super) fn encode(&self) -> Vec<u8> {
        match self {
            Self::Here(value) => [&[IN_TREE], *value].concat(),
            Self::Pieces(run) => [&[IN_PIECES], run.encode().as_slice()].concat(),
        }
    }

    pub(super) fn decode(bytes: &'a [u8]) -> Option<Self> {
        match bytes.split_first()? {
            (&IN_TREE, value) => Some(Self::Here(value)),
            (&IN_PIECES, run) => Run::decode(run).map(Self::Pieces),
            _ => None,
        }
    }
}

/// The counters that every batch writes.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Meta {
    pub(super) commits: u64,
    pub(super) next_piece: u64,
}

impl Meta {
    pub(super) fn encode(self) -> Vec<u8> {
        [&[VERSION], self.commits.to_be_bytes().as_slice(), &self.next_piece.to_be_bytes()].concat()
    }

    pub(super) fn decode(bytes: &[u8]) -> Option<Self> {
        let (&VERSION, rest) = bytes.split_first()? else { return None };
        if rest.len() != 16 {
            return None;
        }
        Some(Self {
            commits: u64::from_be_bytes(rest[..8].try_into().ok()?),
            next_piece: u64::from_be_bytes(rest[8..].try_into().ok()?),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_encoded_decodes_and_a_byte_less_does_not() {
        let run = Run { first: 7, count: 3, bytes: 40_000 };
        assert_eq!(Run::decode(&run.encode()), Some(run));
        assert_eq!(Run::decode(&run.encode()[1..]), None);
        let meta = Meta { commits: 9, next_piece: 11 };
        assert_eq!(Meta::decode(&meta.encode()), Some(meta));
        assert_eq!(Meta::decode(&meta.encode()[..16]), None);
        assert!(matches!(Head::decode(&Head::Here(b"x").encode()), Some(Head::Here(b"x"))));
        assert!(matches!(Head::decode(&Head::Pieces(run).encode()), Some(Head::Pieces(same)) if same == run));
        assert!(Head::decode(b"").is_none());
        assert!(Head::decode(b"\x02").is_none());
        assert!(decode_runs(&[0; RUN_BYTES + 1]).is_none());
    }

    #[test]
    fn pieces_sort_by_number_and_apart_from_data() {
        assert!(piece_key(255) < piece_key(256));
        assert!(data_key(&[255; 1024]) < data_end());
        assert!(data_end().as_slice() <= GARBAGE_KEY);
        assert!(piece_key(u64::MAX).as_slice() < piece_end().as_slice());
    }
}
