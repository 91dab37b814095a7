//! What travels about networks: JSON over the office socket. For the office's own eyes: it holds identifiers, so nothing
//! here has `Debug`.

use safeborders_codebook::LinkKind;
use safeborders_types::CohortId;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Which graph to look at. Everything has a default.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NetworkBody {
    /// The cohorts; none means all.
    pub cohorts: BTreeSet<CohortId>,
    /// Kinds of identifiers that link; none means every kind.
    pub kinds: BTreeSet<LinkKind>,
    /// From more neighbours than this on an identifier links nobody; 25 without it.
    pub hub_limit: Option<u32>,
    /// Other limits for some kinds.
    pub hub_limits: BTreeMap<LinkKind, u32>,
    /// Divide what hangs together by a thread (Leiden), and not only into what hangs together at all.
    pub communities: bool,
    /// What a good division is.
    pub quality: CommunityQuality,
}

/// What a good division into communities is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum CommunityQuality {
    /// The constant Potts model: a community is dense by itself, whatever else is in the graph.
    #[default]
    Potts,
    /// Modularity: a community has more links than the whole graph would let expect. Small ones merge in a large graph.
    Modularity,
}

/// The group of one case file, or all groups. It names a case, so it has no `Debug`.
#[derive(Clone, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct GroupBody {
    /// Which graph.
    pub graph: NetworkBody,
    /// A case file of the group; none means every group.
    pub source: Option<String>,
}

/// Two case files. It names cases, so it has no `Debug`.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathBody {
    /// Which graph.
    #[serde(default)]
    pub graph: NetworkBody,
    /// From this case file.
    pub from: String,
    /// To this one.
    pub to: String,
}

/// A group, named by its first case file.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct GroupLine {
    /// The first of its case files, in the order of source ids: show the group with it.
    pub source: String,
    /// How many case files.
    pub cases: usize,
    /// How many suspects that are alone in their file.
    pub suspects: usize,
    /// How many identifiers.
    pub identifiers: usize,
    /// How many of its case files cross borders.
    pub crossing: usize,
}

/// An identifier.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct IdentifierLine {
    /// Its kind.
    pub kind: LinkKind,
    /// The identifier, normalised.
    pub value: String,
}

/// An identifier that links nobody.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct HubLine {
    /// The identifier.
    pub identifier: IdentifierLine,
    /// Why, in words.
    pub because: String,
}

/// An identifier or a case file that many connections run through. There is no place for a person.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct BrokerLine {
    /// What it is, in words.
    pub name: String,
    /// Pairs of nodes whose shortest connection runs through it.
    pub betweenness: f64,
}

/// What was found.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct NetworksFound {
    /// Case files with an identifier.
    pub case_files: u32,
    /// Identifiers, each way of writing.
    pub identifiers: usize,
    /// Groups with at least two case files, the largest first.
    pub groups: Vec<GroupLine>,
    /// How many groups there are; the list is cut.
    pub groups_found: usize,
    /// Identifiers that were set aside.
    pub hubs: Vec<HubLine>,
    /// Brokering identifiers.
    pub brokering_identifiers: Vec<BrokerLine>,
    /// Brokering case files.
    pub brokering_case_files: Vec<BrokerLine>,
    /// Whether the brokers' figures are estimates.
    pub estimated: bool,
    /// Case files that cross borders.
    pub crossing: usize,
    /// Case files that could not be read and are left out.
    pub damaged: usize,
}

/// What a node of a graph is.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NodeKind {
    /// A case file.
    CaseFile,
    /// A suspect who is alone in a file. Nothing ranks one.
    Suspect,
    /// An identifier.
    Identifier,
}

/// A node.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct NodeLine {
    /// What edges call it.
    pub id: String,
    /// What it is.
    pub kind: NodeKind,
    /// What people call it.
    pub label: String,
    /// The kind of an identifier.
    pub identifier_kind: Option<LinkKind>,
    /// The cohort of a case file.
    pub cohort: Option<CohortId>,
    /// The countries of a case file.
    pub countries: Vec<String>,
    /// Why a case file crosses borders; empty when it does not.
    pub crosses: Vec<String>,
    /// Why an identifier was set aside; empty when it links.
    pub set_aside: String,
}

/// An edge with its evidence.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct EdgeLine {
    /// From this node.
    pub from: String,
    /// To this one.
    pub to: String,
    /// Where it is written, or by which rule two ways of writing are the same.
    pub evidence: String,
}

/// A group, or all of them, as a graph.
#[derive(Clone, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct GraphShown {
    /// The nodes.
    pub nodes: Vec<NodeLine>,
    /// The edges.
    pub edges: Vec<EdgeLine>,
    /// Whether there was more than is shown at once.
    pub cut: bool,
}

/// The shortest chain of evidence between two case files.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct PathFound {
    /// The steps; none when nothing but hubs connects them.
    pub steps: Option<Vec<EdgeLine>>,
}
