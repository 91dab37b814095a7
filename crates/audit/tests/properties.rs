//! Every proof that is made is accepted; every altered one is refused.

#![allow(clippy::unwrap_used)] // helpers of tests may

use proptest::prelude::*;
use safeborders_audit::{
    Digest, Frontier, consistency_proof, inclusion_proof, leaf_hash, root_of, verify_consistency,
    verify_inclusion,
};

fn log(size: usize) -> Vec<Digest> {
    (0..size).map(|i| leaf_hash(&i.to_be_bytes())).collect()
}

fn frontier_of(leaves: &[Digest]) -> Frontier {
    leaves.iter().fold(Frontier::empty(), |frontier, leaf| frontier.append(*leaf).unwrap())
}

/// Every way of altering a proof by one hash.
fn altered(proof: &[Digest]) -> Vec<Vec<Digest>> {
    let mut all = Vec::new();
    for index in 0..proof.len() {
        let mut other = proof.to_vec();
        other[index] = leaf_hash(b"other");
        all.push(other);
        let mut shorter = proof.to_vec();
        shorter.remove(index);
        all.push(shorter);
        let mut swapped = proof.to_vec();
        swapped.swap(index, 0);
        if index > 0 {
            all.push(swapped);
        }
    }
    let mut longer = proof.to_vec();
    longer.push(leaf_hash(b"other"));
    all.push(longer);
    all.push([[leaf_hash(b"other")].as_slice(), proof].concat());
    all
}

#[test]
fn all_proofs_of_all_small_logs_hold_and_all_altered_ones_fail() {
    for size in 1..=33_usize {
        let leaves = log(size);
        let (n, root) = (size as u64, root_of(&leaves));
        assert_eq!(frontier_of(&leaves).root(), root);
        for at in 0..size {
            let (i, leaf) = (at as u64, leaves[at]);
            let proof = inclusion_proof(&leaves, at).unwrap();
            verify_inclusion(&leaf, i, n, &proof, &root).unwrap();
            for other in altered(&proof) {
                assert!(verify_inclusion(&leaf, i, n, &other, &root).is_err(), "{at} of {size}");
            }
            assert!(verify_inclusion(&leaf_hash(b"other"), i, n, &proof, &root).is_err());
            assert!(verify_inclusion(&leaf, i, n, &proof, &leaf_hash(b"other")).is_err());
            assert!(verify_inclusion(&leaf, n, n, &proof, &root).is_err());
        }
        for old in 1..=size {
            let (o, old_root) = (old as u64, root_of(&leaves[..old]));
            let proof = consistency_proof(&leaves, old).unwrap();
            verify_consistency(o, &old_root, n, &root, &proof).unwrap();
            for other in altered(&proof) {
                assert!(verify_consistency(o, &old_root, n, &root, &other).is_err(), "{old} to {size}");
            }
            let rewritten = leaf_hash(b"rewritten");
            assert!(verify_consistency(o, &rewritten, n, &root, &proof).is_err(), "{old} to {size}");
            assert!(verify_consistency(o, &old_root, n, &rewritten, &proof).is_err());
            assert!(verify_consistency(0, &old_root, n, &root, &proof).is_err());
            assert!(verify_consistency(n + 1, &old_root, n, &root, &proof).is_err());
        }
    }
}

#[test]
fn a_rewritten_entry_has_no_consistency_proof() {
    let honest = log(20);
    let old_root = root_of(&honest[..11]);
    let mut rewritten = honest;
    rewritten[4] = leaf_hash(b"something else");
    let root = root_of(&rewritten);
    let proof = consistency_proof(&rewritten, 11).unwrap();
    assert!(verify_consistency(11, &old_root, 20, &root, &proof).is_err());
}

#[test]
fn what_is_not_in_the_log_cannot_be_proved() {
    assert!(inclusion_proof(&log(3), 3).is_err());
    assert!(inclusion_proof(&[], 0).is_err());
    assert!(consistency_proof(&log(3), 0).is_err());
    assert!(consistency_proof(&log(3), 4).is_err());
}

#[test]
fn a_damaged_frontier_is_refused() {
    let frontier = frontier_of(&log(6));
    assert_eq!(Frontier::new(6, frontier.peaks().to_vec()), Ok(frontier.clone()));
    assert!(Frontier::new(7, frontier.peaks().to_vec()).is_err());
    assert!(Frontier::new(4, frontier.peaks().to_vec()).is_err());
    let full = Frontier::new(u64::MAX, vec![leaf_hash(b""); 64]).unwrap();
    assert!(full.append(leaf_hash(b"")).is_err());
}

proptest! {
    #[test]
    fn a_frontier_is_the_tree_however_long(size in 1_usize..600, old in any::<prop::sample::Index>()) {
        let leaves = log(size);
        let old = old.index(size) + 1;
        prop_assert_eq!(frontier_of(&leaves).root(), root_of(&leaves));
        let proof = consistency_proof(&leaves, old).unwrap();
        let (old_root, root) = (root_of(&leaves[..old]), root_of(&leaves));
        prop_assert!(verify_consistency(old as u64, &old_root, size as u64, &root, &proof).is_ok());
        // The refusing twin: the first of the old entries rewritten.
        let rewritten: Vec<Digest> = [&[leaf_hash(b"rewritten")], &leaves[1..]].concat();
        let proof = consistency_proof(&rewritten, old).unwrap();
        let root = root_of(&rewritten);
        prop_assert!(verify_consistency(old as u64, &old_root, size as u64, &root, &proof).is_err());
    }

    #[test]
    fn arbitrary_proofs_are_refused_without_a_panic(
        old in any::<u64>(),
        new in any::<u64>(),
        at in any::<u64>(),
        hashes in prop::collection::vec(any::<[u8; 32]>(), 0..80),
    ) {
        let proof: Vec<Digest> = hashes.into_iter().map(Digest::new).collect();
        let root = leaf_hash(b"root");
        prop_assert!(verify_inclusion(&leaf_hash(b"leaf"), at, new, &proof, &root).is_err());
        prop_assert!(verify_consistency(old, &leaf_hash(b"old"), new, &root, &proof).is_err());
    }
}
