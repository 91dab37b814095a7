//! Leiden on two covert networks whose best known modularity is published. The data are not shipped.

use anyhow::{Context, Result, ensure};
use safeborders_bench::{Target, note, report};
use safeborders_patterns::networks::{LeidenSettings, Quality, WeightedGraph, leiden};
use std::path::PathBuf;

const SEEDS: u64 = 20;
/// File, nodes, pairs with a link, least modularity (to the digits that were published).
const NETWORKS: [(&str, usize, usize, f64); 2] =
    [("morselli_caviar.csv", 110, 205, 0.4818), ("luciaetal_montagna.csv", 40, 51, 0.4246)];

pub(crate) fn run() -> Result<()> {
    for (name, nodes, edges, target) in NETWORKS {
        let path: PathBuf =
            [env!("CARGO_MANIFEST_DIR"), "..", "..", "..", "shared", "data", "covert", name].iter().collect();
        let Ok(text) = std::fs::read_to_string(&path) else {
            note(&format!("SKIPPED: no {}", path.display()));
            continue;
        };
        let graph = graph(&text)?;
        ensure!((graph.nodes(), graph.edges()) == (nodes, edges), "{name} is another data set");
        let mut found = Vec::new();
        for seed in 1..=SEEDS {
            let settings =
                LeidenSettings { quality: Quality::Modularity(1.0), seed, ..LeidenSettings::default() };
            found.push(leiden(&graph, &settings)?.modularity(&graph, 1.0));
        }
        found.sort_by(f64::total_cmp);
        let best = found.last().copied().unwrap_or(0.0);
        // The published figures have four digits.
        let best = (best * 1e4).round() / 1e4;
        note(&format!("{name}: seeds 1 to {SEEDS}, best {best:.4}, worst {:.4}, unweighted", found[0]));
        report("modularity, best of the seeds (× 10 000)", best * 1e4, "", Target::AtLeast(target * 1e4));
    }
    Ok(())
}

/// An adjacency matrix with names in the first row and column. A link in either direction counts once.
fn graph(text: &str) -> Result<WeightedGraph> {
    let mut edges = Vec::new();
    let mut nodes = 0;
    for (row, line) in text.lines().skip(1).filter(|line| !line.trim().is_empty()).enumerate() {
        nodes = row as u32 + 1;
        for (column, cell) in line.split(',').skip(1).enumerate() {
            let links: f64 = cell.trim().parse().context("a cell of the matrix is no number")?;
            if links > 0.0 && column != row {
                edges.push((row.min(column) as u32, row.max(column) as u32, 1.0));
            }
        }
    }
    edges.sort_by_key(|edge| (edge.0, edge.1));
    edges.dedup_by_key(|edge| (edge.0, edge.1));
    Ok(WeightedGraph::new(nodes, &edges)?)
}
