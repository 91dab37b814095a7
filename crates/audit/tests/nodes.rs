//! Roots and proofs from stored nodes are those that a pass over all leaves gives.
#![allow(clippy::unwrap_used)] // helpers of tests may

use proptest::prelude::*;
use safeborders_audit::{
    Digest, Frontier, Nodes, consistency_between, consistency_proof, inclusion_at, inclusion_proof,
    leaf_hash, root_at, root_of,
};
use std::collections::HashMap;
use std::convert::Infallible;

/// The nodes that appending told of, and no others.
#[derive(Default)]
struct Told(HashMap<(u32, u64), Digest>);

impl Nodes for Told {
    type Error = Infallible;

    fn perfect(&self, level: u32, index: u64) -> Result<Digest, Infallible> {
        Ok(self.0[&(level, index)])
    }
}

fn log(size: u32) -> (Vec<Digest>, Told, Frontier) {
    let leaves: Vec<Digest> = (0..size).map(|n| leaf_hash(&n.to_be_bytes())).collect();
    let mut told = Told::default();
    let mut frontier = Frontier::empty();
    for leaf in &leaves {
        frontier = frontier
            .append_noting(*leaf, |level, index, node| {
                assert!(told.0.insert((level, index), node).is_none(), "told twice");
            })
            .unwrap();
    }
    (leaves, told, frontier)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn stored_nodes_give_the_same_roots_and_proofs(size in 1_u32..300, a in 0_u32..310, b in 0_u32..310) {
        let (leaves, told, frontier) = log(size);
        let all = u64::from(size);
        prop_assert_eq!(root_at(&told, all).unwrap(), frontier.root());
        let (old, new) = (a.min(b), a.max(b).min(size));
        prop_assert_eq!(root_at(&told, u64::from(new)).unwrap(), root_of(&leaves[..new as usize]));
        let from_leaves = consistency_proof(&leaves[..new as usize], old as usize).ok();
        prop_assert_eq!(consistency_between(&told, u64::from(old), u64::from(new)).unwrap(), from_leaves);
        let from_leaves = inclusion_proof(&leaves[..new as usize], old as usize).ok();
        prop_assert_eq!(inclusion_at(&told, u64::from(old), u64::from(new)).unwrap(), from_leaves);
    }
}
