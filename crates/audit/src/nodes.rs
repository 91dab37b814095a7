//! Roots and proofs from stored inner nodes, so that neither needs a pass over the log.

use crate::Digest;

/// Where the roots of perfect subtrees are kept or can be computed.
pub trait Nodes {
    /// Why one could not be had.
    type Error;

    /// The root of the `index`-th run of 2^`level` leaves.
    ///
    /// # Errors
    /// Whatever the keeper says.
    fn perfect(&self, level: u32, index: u64) -> Result<Digest, Self::Error>;
}

/// The head of the first `size` leaves, which the log must have.
///
/// # Errors
/// Those of the nodes.
pub fn root_at<N: Nodes>(nodes: &N, size: u64) -> Result<Digest, N::Error> {
    if size == 0 { Ok(Digest::of_nothing()) } else { run(nodes, 0, size) }
}

/// The hashes that lead from the leaf at this position to the head of the first `size` leaves, lowest
/// first; `None` when that head does not hold the leaf.
///
/// # Errors
/// Those of the nodes.
pub fn inclusion_at<N: Nodes>(nodes: &N, position: u64, size: u64) -> Result<Option<Vec<Digest>>, N::Error> {
    if position >= size {
        return Ok(None);
    }
    let (mut path, mut start, mut length) = (Vec::new(), 0, size);
    while length > 1 {
        let left = left_of(length);
        if position - start < left {
            path.push(run(nodes, start + left, length - left)?);
            length = left;
        } else {
            path.push(run(nodes, start, left)?);
            (start, length) = (start + left, length - left);
        }
    }
    path.reverse();
    Ok(Some(path))
}

/// The hashes that lead from the head of `old` leaves to the head of `new` leaves; `None` when `old`
/// is zero or larger.
///
/// # Errors
/// Those of the nodes.
pub fn consistency_between<N: Nodes>(nodes: &N, old: u64, new: u64) -> Result<Option<Vec<Digest>>, N::Error> {
    if old == 0 || old > new {
        return Ok(None);
    }
    let (mut path, mut start, mut length, mut old) = (Vec::new(), 0, new, old);
    while old < length {
        let left = left_of(length);
        if old <= left {
            path.push(run(nodes, start + left, length - left)?);
            length = left;
        } else {
            path.push(run(nodes, start, left)?);
            (start, length, old) = (start + left, length - left, old - left);
        }
    }
    // The old head itself need not be sent; a right-hand piece of it must be.
    if start > 0 {
        path.push(run(nodes, start, length)?);
    }
    path.reverse();
    Ok(Some(path))
}

/// The largest power of two below a length of two or more.
fn left_of(length: u64) -> u64 {
    1 << (u64::BITS - 1 - (length - 1).leading_zeros())
}

/// The root of a run of leaves as the tree is split: it starts at a multiple of the power of two at
/// or above its length.
fn run<N: Nodes>(nodes: &N, start: u64, length: u64) -> Result<Digest, N::Error> {
    if length.is_power_of_two() {
        let level = length.trailing_zeros();
        return nodes.perfect(level, start >> level);
    }
    let left = left_of(length);
    Ok(Digest::of_children(&run(nodes, start, left)?, &run(nodes, start + left, length - left)?))
}
