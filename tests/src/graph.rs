//! The workspace's dependency graph: normal and build edges, all features, all targets.

use cargo_metadata::{DependencyKind, MetadataCommand};
use std::collections::{BTreeMap, BTreeSet};

/// Packages by name, with the names of those that they depend on. Development edges are left out:
/// they never ship.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    edges: BTreeMap<String, BTreeSet<String>>,
    members: BTreeSet<String>,
    features: BTreeMap<String, BTreeSet<String>>,
}

impl Graph {
    /// Reads the graph of the workspace that this package belongs to.
    ///
    /// # Errors
    /// When `cargo metadata` fails or resolves nothing.
    pub fn of_workspace() -> Result<Self, cargo_metadata::Error> {
        let metadata = MetadataCommand::new()
            .manifest_path(concat!(env!("CARGO_MANIFEST_DIR"), "/../Cargo.toml"))
            .other_options(["--all-features".to_owned()])
            .exec()?;
        let name_of: BTreeMap<_, _> =
            metadata.packages.iter().map(|p| (p.id.clone(), p.name.to_string())).collect();
        let mut graph = Self::default();
        for package in metadata.workspace_packages() {
            graph.members.insert(package.name.to_string());
            graph.features.insert(package.name.to_string(), package.features.keys().cloned().collect());
        }
        for node in metadata.resolve.iter().flat_map(|r| &r.nodes) {
            let shipped = node.deps.iter().filter(|dep| {
                dep.dep_kinds.iter().any(|k| matches!(k.kind, DependencyKind::Normal | DependencyKind::Build))
            });
            let mut targets: BTreeSet<String> =
                shipped.filter_map(|dep| name_of.get(&dep.pkg).cloned()).collect();
            if let Some(name) = name_of.get(&node.id) {
                // Two versions of one package share a row: the rules are about names.
                graph.edges.entry(name.clone()).or_default().append(&mut targets);
            }
        }
        Ok(graph)
    }

    /// The same graph with one more edge: the twin on which a rule must fail.
    #[must_use]
    pub fn with_edge(&self, from: &str, to: &str) -> Self {
        let mut graph = self.clone();
        graph.edges.entry(from.to_owned()).or_default().insert(to.to_owned());
        graph.edges.entry(to.to_owned()).or_default();
        graph
    }

    /// The same graph without one package.
    #[must_use]
    pub fn without(&self, package: &str) -> Self {
        let mut graph = self.clone();
        graph.members.remove(package);
        graph.edges.remove(package);
        graph
    }

    /// The same graph with a feature on one package.
    #[must_use]
    pub fn with_feature(&self, package: &str, feature: &str) -> Self {
        let mut graph = self.clone();
        graph.features.entry(package.to_owned()).or_default().insert(feature.to_owned());
        graph
    }

    /// The packages of the workspace.
    #[must_use]
    pub fn members(&self) -> &BTreeSet<String> {
        &self.members
    }

    /// The cargo features of a workspace package.
    #[must_use]
    pub fn features(&self, package: &str) -> BTreeSet<String> {
        self.features.get(package).cloned().unwrap_or_default()
    }

    /// What a package depends on directly.
    #[must_use]
    pub fn direct(&self, package: &str) -> BTreeSet<String> {
        self.edges.get(package).cloned().unwrap_or_default()
    }

    /// Who depends on a package directly.
    #[must_use]
    pub fn dependents(&self, package: &str) -> BTreeSet<String> {
        let on = self.edges.iter().filter(|(_, targets)| targets.contains(package));
        on.map(|(name, _)| name.clone()).collect()
    }

    /// Everything that a package reaches, without itself.
    #[must_use]
    pub fn closure(&self, package: &str) -> BTreeSet<String> {
        let mut seen = BTreeSet::new();
        let mut open: Vec<String> = self.direct(package).into_iter().collect();
        while let Some(next) = open.pop() {
            if seen.insert(next.clone()) {
                open.extend(self.direct(&next));
            }
        }
        seen
    }
}
