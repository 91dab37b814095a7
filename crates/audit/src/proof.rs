//! Making proofs from the leaves (RFC 6962 §2.1.1 and §2.1.2). Each costs one pass over them.

use crate::Digest;

/// The position or size asked for is not in the log.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the log has no entry or earlier state of that number: ask for one below its size")]
pub struct OutOfRange;

/// The head of the log with these leaves.
#[must_use]
pub fn root_of(leaves: &[Digest]) -> Digest {
    match leaves {
        [] => Digest::of_nothing(),
        [leaf] => *leaf,
        _ => {
            let (left, right) = halves(leaves);
            Digest::of_children(&root_of(left), &root_of(right))
        }
    }
}

/// Splits two or more leaves at the largest power of two below their number.
fn halves(leaves: &[Digest]) -> (&[Digest], &[Digest]) {
    leaves.split_at(leaves.len().next_power_of_two() / 2)
}

/// The hashes that lead from the leaf at this position to the head, lowest first.
///
/// # Errors
/// [`OutOfRange`] when there is no such leaf.
pub fn inclusion_proof(leaves: &[Digest], position: usize) -> Result<Vec<Digest>, OutOfRange> {
    if position >= leaves.len() {
        return Err(OutOfRange);
    }
    let mut path = Vec::new();
    let (mut rest, mut position) = (leaves, position);
    while rest.len() > 1 {
        let (left, right) = halves(rest);
        if position < left.len() {
            path.push(root_of(right));
            rest = left;
        } else {
            path.push(root_of(left));
            position -= left.len();
            rest = right;
        }
    }
    path.reverse();
    Ok(path)
}

/// The hashes that lead from the head of the first `old_size` leaves to the head of all of them.
///
/// # Errors
/// [`OutOfRange`] when `old_size` is zero or larger than the log: there is nothing to compare with.
pub fn consistency_proof(leaves: &[Digest], old_size: usize) -> Result<Vec<Digest>, OutOfRange> {
    if old_size == 0 || old_size > leaves.len() {
        return Err(OutOfRange);
    }
    let mut path = Vec::new();
    let (mut rest, mut old, mut from_the_start) = (leaves, old_size, true);
    while old < rest.len() {
        let (left, right) = halves(rest);
        if old <= left.len() {
            path.push(root_of(right));
            rest = left;
        } else {
            path.push(root_of(left));
            old -= left.len();
            rest = right;
            from_the_start = false;
        }
    }
    // The old head itself need not be sent; a right-hand piece of it must be.
    if !from_the_start {
        path.push(root_of(rest));
    }
    path.reverse();
    Ok(path)
}
