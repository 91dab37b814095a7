//! Leiden communities on graphs whose best division is known.
#![allow(clippy::unwrap_used)]

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use safeborders_patterns::networks::{
    LeidenError, LeidenSettings, Partition, Quality, WeightedGraph, leiden,
};

/// Zachary's karate club (1977).
const KARATE: [(u32, u32); 78] = [
    (0, 1),
    (0, 2),
    (0, 3),
    (0, 4),
    (0, 5),
    (0, 6),
    (0, 7),
    (0, 8),
    (0, 10),
    (0, 11),
    (0, 12),
    (0, 13),
    (0, 17),
    (0, 19),
    (0, 21),
    (0, 31),
    (1, 2),
    (1, 3),
    (1, 7),
    (1, 13),
    (1, 17),
    (1, 19),
    (1, 21),
    (1, 30),
    (2, 3),
    (2, 7),
    (2, 8),
    (2, 9),
    (2, 13),
    (2, 27),
    (2, 28),
    (2, 32),
    (3, 7),
    (3, 12),
    (3, 13),
    (4, 6),
    (4, 10),
    (5, 6),
    (5, 10),
    (5, 16),
    (6, 16),
    (8, 30),
    (8, 32),
    (8, 33),
    (9, 33),
    (13, 33),
    (14, 32),
    (14, 33),
    (15, 32),
    (15, 33),
    (18, 32),
    (18, 33),
    (19, 33),
    (20, 32),
    (20, 33),
    (22, 32),
    (22, 33),
    (23, 25),
    (23, 27),
    (23, 29),
    (23, 32),
    (23, 33),
    (24, 25),
    (24, 27),
    (24, 31),
    (25, 31),
    (26, 29),
    (26, 33),
    (27, 33),
    (28, 31),
    (28, 33),
    (29, 32),
    (29, 33),
    (30, 32),
    (30, 33),
    (31, 32),
    (31, 33),
    (32, 33),
];

fn graph(nodes: u32, edges: &[(u32, u32)]) -> WeightedGraph {
    let edges: Vec<_> = edges.iter().map(|(a, b)| (*a, *b, 1.0)).collect();
    WeightedGraph::new(nodes, &edges).unwrap()
}

fn with(quality: Quality, seed: u64) -> LeidenSettings {
    LeidenSettings { quality, seed, ..LeidenSettings::default() }
}

#[test]
fn the_karate_club_reaches_its_best_known_modularity() {
    let graph = graph(34, &KARATE);
    let best = (0..10)
        .map(|seed| leiden(&graph, &with(Quality::Modularity(1.0), seed)).unwrap().modularity(&graph, 1.0))
        .fold(0.0, f64::max);
    assert!((best - 0.419_79).abs() < 1e-5, "{best}");
}

/// Every division of small random graphs is tried.
#[test]
fn small_graphs_come_close_to_the_best_of_all_divisions() {
    let mut reached = 0;
    for seed in 0..60 {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let nodes = 7_u32;
        let edges: Vec<(u32, u32)> = (0..nodes)
            .flat_map(|a| (a + 1..nodes).map(move |b| (a, b)))
            .filter(|_| rng.random_bool(0.4))
            .collect();
        let graph = graph(nodes, &edges);
        let mut best = f64::NEG_INFINITY;
        every(&mut vec![0; 7], 1, 1, &mut |of| {
            best = best.max(Partition::new(of).modularity(&graph, 1.0));
        });
        let found = (0..4)
            .map(|seed| leiden(&graph, &with(Quality::Modularity(1.0), seed)).unwrap())
            .map(|partition| partition.modularity(&graph, 1.0))
            .fold(f64::NEG_INFINITY, f64::max);
        assert!(found <= best + 1e-9);
        reached += u32::from(found >= best - 1e-9);
    }
    assert!(reached >= 55, "{reached} of 60");
}

fn every(of: &mut Vec<u32>, at: usize, used: u32, visit: &mut impl FnMut(&[u32])) {
    if at == of.len() {
        return visit(of);
    }
    for community in 0..=used {
        of[at] = community;
        every(of, at + 1, used.max(community + 1), visit);
    }
}

#[test]
fn communities_hang_together() {
    for seed in 0..20 {
        let mut rng = ChaCha8Rng::seed_from_u64(100 + seed);
        let edges: Vec<(u32, u32)> =
            (0..400).map(|_| (rng.random_range(0..200), rng.random_range(0..200))).collect();
        let graph = graph(200, &edges);
        for quality in [Quality::Modularity(1.0), Quality::Cpm(0.1)] {
            let of = leiden(&graph, &with(quality, seed)).unwrap();
            let mut root: Vec<u32> = (0..200).collect();
            for _ in 0..200 {
                for (a, b) in edges.iter().filter(|(a, b)| of.of()[*a as usize] == of.of()[*b as usize]) {
                    let low = root[*a as usize].min(root[*b as usize]);
                    (root[*a as usize], root[*b as usize]) = (low, low);
                }
            }
            assert_eq!(root, of.of(), "{quality:?}");
        }
    }
}

#[test]
fn the_potts_model_divides_a_ring_of_cliques_that_modularity_merges() {
    // Thirty cliques of five in a ring: modularity is better with pairs of cliques (Fortunato, Barthélemy).
    let mut edges = Vec::new();
    for clique in 0..30_u32 {
        let first = clique * 5;
        edges.extend((0..5).flat_map(|a| (a + 1..5).map(move |b| (first + a, first + b))));
        edges.push((first, (first + 6) % 150));
    }
    let graph = graph(150, &edges);
    let communities = |quality| leiden(&graph, &with(quality, 1)).unwrap().communities();
    assert_eq!(communities(Quality::Cpm(0.5)), 30);
    assert!(communities(Quality::Modularity(1.0)) < 30);
}

#[test]
fn the_seed_decides_and_nothing_else() {
    let graph = graph(34, &KARATE);
    let run = |seed| leiden(&graph, &with(Quality::Modularity(1.0), seed)).unwrap();
    assert!((0..20).all(|seed| run(seed) == run(seed)));
}

#[test]
fn graphs_without_links_stay_single_nodes() {
    for nodes in [0, 1, 5] {
        let graph = graph(nodes, &[]);
        let partition = leiden(&graph, &LeidenSettings::default()).unwrap();
        assert_eq!(partition.communities(), nodes as usize);
        assert!(partition.modularity(&graph, 1.0).abs() < 1e-12);
    }
}

#[test]
fn what_is_out_of_range_is_refused() {
    for (edge, error) in [
        ((0, 3, 1.0), LeidenError::UnknownNode(3)),
        ((0, 1, -1.0), LeidenError::Weight),
        ((0, 1, f64::NAN), LeidenError::Weight),
    ] {
        assert_eq!(WeightedGraph::new(3, &[edge]).err(), Some(error));
    }
    let graph = graph(3, &[(0, 1)]);
    for quality in [Quality::Modularity(0.0), Quality::Cpm(f64::INFINITY), Quality::Cpm(f64::NAN)] {
        assert_eq!(leiden(&graph, &with(quality, 1)), Err(LeidenError::Resolution));
    }
    let none = LeidenSettings { passes: 0, ..LeidenSettings::default() };
    assert_eq!(leiden(&graph, &none), Err(LeidenError::Passes));
}
