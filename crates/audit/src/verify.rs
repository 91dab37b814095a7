//! Checking proofs (RFC 9162 §2.1.3.2 and §2.1.4.2, which give RFC 6962's proofs an algorithm).

use crate::Digest;

/// The proof does not show what it should.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the proof does not fit the log's heads: the log was altered, or the proof belongs elsewhere")]
pub struct BadProof;

/// Checks that the log of this size and head holds this leaf at this position.
///
/// # Errors
/// [`BadProof`] when it does not follow from the proof.
pub fn verify_inclusion(
    leaf: &Digest,
    position: u64,
    size: u64,
    proof: &[Digest],
    root: &Digest,
) -> Result<(), BadProof> {
    if position >= size {
        return Err(BadProof);
    }
    let mut walk = Walk { position, last: size - 1 };
    let mut head = *leaf;
    for sibling in proof {
        head = match walk.step()? {
            Side::Left => Digest::of_children(sibling, &head),
            Side::Right => Digest::of_children(&head, sibling),
        };
    }
    if walk.last == 0 && head == *root { Ok(()) } else { Err(BadProof) }
}

/// Checks that the log of the new size and head begins with the log of the old size and head.
///
/// # Errors
/// [`BadProof`] when it does not follow from the proof, or when the old log is empty or longer than
/// the new one.
pub fn verify_consistency(
    old_size: u64,
    old_root: &Digest,
    new_size: u64,
    new_root: &Digest,
    proof: &[Digest],
) -> Result<(), BadProof> {
    if old_size == 0 || old_size > new_size {
        return Err(BadProof);
    }
    if old_size == new_size {
        return if proof.is_empty() && old_root == new_root { Ok(()) } else { Err(BadProof) };
    }
    // A perfect old log is a node of the new tree; the proof leaves it out.
    let (start, rest) = match (old_size.is_power_of_two(), proof) {
        (true, rest) => (*old_root, rest),
        (false, [start, rest @ ..]) => (*start, rest),
        (false, []) => return Err(BadProof),
    };
    let shift = (old_size - 1).trailing_ones();
    let mut walk = Walk { position: (old_size - 1) >> shift, last: (new_size - 1) >> shift };
    let (mut old_head, mut new_head) = (start, start);
    for sibling in rest {
        match walk.step()? {
            Side::Left => {
                old_head = Digest::of_children(sibling, &old_head);
                new_head = Digest::of_children(sibling, &new_head);
            }
            Side::Right => new_head = Digest::of_children(&new_head, sibling),
        }
    }
    if walk.last == 0 && old_head == *old_root && new_head == *new_root { Ok(()) } else { Err(BadProof) }
}

/// A way up the tree, level by level.
struct Walk {
    position: u64,
    /// The last position on this level.
    last: u64,
}

enum Side {
    Left,
    Right,
}

impl Walk {
    /// On which side the next sibling stands. Levels on which the node is the last and has none are
    /// passed over.
    fn step(&mut self) -> Result<Side, BadProof> {
        if self.last == 0 {
            return Err(BadProof);
        }
        let side = if self.position & 1 == 1 || self.position == self.last {
            while self.position & 1 == 0 && self.position != 0 {
                self.up();
            }
            Side::Left
        } else {
            Side::Right
        };
        self.up();
        Ok(side)
    }

    fn up(&mut self) {
        self.position >>= 1;
        self.last >>= 1;
    }
}
