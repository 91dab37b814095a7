//! A group as nodes and edges, every edge with its evidence in words.

use super::body::{EdgeLine, GraphShown, IdentifierLine, NodeKind, NodeLine};
use safeborders_codebook::Codebook;
use safeborders_patterns::networks::{
    CaseNode, Crossing, Evidence, Group, HubReason, IdentifierNode, JoinRule, Link, Node, Step, Through,
    crossings,
};
use safeborders_types::Unit;
use safeborders_vault::CaseNetwork;
use std::collections::{BTreeMap, BTreeSet};

/// Most nodes that are drawn at once.
const MOST_NODES: usize = 100_000;
/// Most reasons why a case file crosses borders that are told.
const REASONS: usize = 10;

/// The node of a case file's number.
pub(crate) fn case_node(graph: &CaseNetwork, number: u32) -> Option<CaseNode> {
    graph.network().case(number)
}

/// The source id of a case file.
pub(crate) fn case_name(graph: &CaseNetwork, case: CaseNode) -> Option<String> {
    graph.cases().get(case.number() as usize).map(|case| case.source.as_str().to_owned())
}

/// An identifier.
pub(crate) fn identifier(graph: &CaseNetwork, node: IdentifierNode) -> Option<IdentifierLine> {
    let (kind, value) = graph.identifiers().get(node.number() as usize)?;
    Some(IdentifierLine { kind: *kind, value: value.to_string() })
}

/// An identifier in words.
pub(crate) fn identifier_name(graph: &CaseNetwork, node: IdentifierNode) -> Option<String> {
    identifier(graph, node).map(|line| format!("{} {}", line.kind, line.value))
}

/// The steps of a path in words.
pub(crate) fn steps(graph: &CaseNetwork, steps: &[Step]) -> Vec<EdgeLine> {
    let edge = |step: &Step| match step {
        Step::Link(link) => link_edge(graph, link),
        Step::Same { one, other, rule } => same_edge(graph, *one, *other, *rule),
    };
    steps.iter().filter_map(edge).collect()
}

fn node_id(graph: &CaseNetwork, node: Node) -> Option<String> {
    match node {
        Node::Case(case) => case_name(graph, case).map(|name| format!("case {name}")),
        Node::Suspect(suspect) => {
            let case = *graph.suspects().get(suspect.number() as usize)?;
            graph.cases().get(case as usize).map(|case| format!("suspect of {}", case.source.as_str()))
        }
        Node::Identifier(identifier) => identifier_name(graph, identifier),
    }
}

fn link_edge(graph: &CaseNetwork, link: &Link) -> Option<EdgeLine> {
    let (from, to) = (node_id(graph, link.from)?, node_id(graph, link.to)?);
    Some(EdgeLine { from, to, evidence: written(graph, link.evidence)? })
}

fn written(graph: &CaseNetwork, evidence: Evidence) -> Option<String> {
    let of = graph.evidence(evidence)?;
    let source = graph.cases().get(of.case as usize)?.source.as_str();
    let whose = match of.holder {
        Unit::Case => "of the case, not known whose",
        Unit::Victim => "of a victim",
        Unit::Suspect => "of a suspect",
    };
    Some(match of.entry {
        Some(entry) => format!("case file {source}, identifier {entry}, {whose}"),
        None => format!("case file {source} lists one suspect"),
    })
}

fn same_edge(
    graph: &CaseNetwork,
    one: IdentifierNode,
    other: IdentifierNode,
    rule: JoinRule,
) -> Option<EdgeLine> {
    let rule = match rule {
        JoinRule::PhoneFormat => "the same digits from the international prefix on",
        JoinRule::PlateSpacing => "the same letters and digits without spacing",
        JoinRule::AccountSpacing => "the same account without spacing",
        JoinRule::Transliteration => "the same after transliteration",
        JoinRule::HandleLetters => "the same in small Latin letters",
    };
    let (from, to) = (identifier_name(graph, one)?, identifier_name(graph, other)?);
    Some(EdgeLine { from, to, evidence: format!("rule: {rule}") })
}

/// Nodes and edges of groups.
pub(crate) struct Drawing<'g> {
    graph: &'g CaseNetwork,
    crossing: BTreeMap<CaseNode, Crossing>,
    nodes: BTreeSet<Node>,
    links: BTreeSet<Link>,
    cut: bool,
}

impl<'g> Drawing<'g> {
    pub(crate) fn new(graph: &'g CaseNetwork) -> Self {
        let crossing =
            crossings(graph.network()).into_iter().map(|crossing| (crossing.case, crossing)).collect();
        Self { graph, crossing, nodes: BTreeSet::new(), links: BTreeSet::new(), cut: false }
    }

    /// Adds a group, with the hubs that its case files and suspects name: they lead nowhere and can be looked at.
    pub(crate) fn add(&mut self, group: &Group) {
        let persons = group.suspects.iter().map(|suspect| Node::Suspect(*suspect));
        for node in group.cases.iter().map(|case| Node::Case(*case)).chain(persons) {
            self.add_node(node);
        }
    }

    /// Adds a case file that is in no group.
    pub(crate) fn add_alone(&mut self, number: u32) {
        let Some(case) = case_node(self.graph, number) else { return };
        self.add_node(Node::Case(case));
        let suspects: Vec<Node> = self.graph.network().links(Node::Case(case)).map(|link| link.to).collect();
        suspects
            .into_iter()
            .filter(|node| matches!(node, Node::Suspect(_)))
            .for_each(|node| self.add_node(node));
    }

    fn add_node(&mut self, node: Node) {
        if self.nodes.len() >= MOST_NODES {
            self.cut = true;
            return;
        }
        for link in self.graph.network().links(node) {
            self.nodes.extend([link.from, link.to]);
            self.links.insert(*link);
        }
    }

    pub(crate) fn finish(self) -> GraphShown {
        let mut edges: Vec<EdgeLine> =
            self.links.iter().filter_map(|link| link_edge(self.graph, link)).collect();
        edges.extend(self.same());
        let nodes = self.nodes.iter().filter_map(|node| self.line(*node)).collect();
        GraphShown { nodes, edges, cut: self.cut }
    }

    /// Ways of writing of one identifier, each joined with the one before it.
    fn same(&self) -> Vec<EdgeLine> {
        let network = self.graph.network();
        let mut last: BTreeMap<IdentifierNode, IdentifierNode> = BTreeMap::new();
        let mut edges = Vec::new();
        for node in &self.nodes {
            let Node::Identifier(one) = *node else { continue };
            let Some(before) = network.first_written(one).and_then(|first| last.insert(first, one)) else {
                continue;
            };
            let rule = network.joined(before, one);
            edges.extend(rule.and_then(|rule| same_edge(self.graph, before, one, rule)));
        }
        edges
    }

    fn line(&self, node: Node) -> Option<NodeLine> {
        let mut line = NodeLine {
            id: node_id(self.graph, node)?,
            kind: NodeKind::Suspect,
            label: node_id(self.graph, node)?,
            identifier_kind: None,
            cohort: None,
            countries: Vec::new(),
            crosses: Vec::new(),
            set_aside: String::new(),
        };
        match node {
            Node::Case(case) => {
                line.kind = NodeKind::CaseFile;
                line.label = case_name(self.graph, case)?;
                line.cohort = self.graph.cases().get(case.number() as usize).map(|case| case.cohort);
                line.countries = self.countries(case);
                line.crosses =
                    self.crossing.get(&case).map(|crossing| self.crosses(crossing)).unwrap_or_default();
            }
            Node::Suspect(_) => {}
            Node::Identifier(identifier) => {
                line.kind = NodeKind::Identifier;
                line.identifier_kind =
                    self.graph.identifiers().get(identifier.number() as usize).map(|(k, _)| *k);
                let first = self.graph.network().first_written(identifier)?;
                let hub = self.graph.network().hubs().iter().find(|hub| hub.identifier == first);
                line.set_aside = hub.map_or_else(String::new, |hub| match hub.reason {
                    HubReason::Public => "on the office's whitelist".to_owned(),
                    HubReason::Degree(degree) => format!("shared by {degree}"),
                });
            }
        }
        Some(line)
    }

    fn countries(&self, case: CaseNode) -> Vec<String> {
        let list = Codebook::v1().list("countries");
        let name = |number: &u16| Some(list?.code(self.graph.country(*number)?)?.to_string());
        self.graph.network().countries(case).iter().filter_map(name).collect()
    }

    fn crosses(&self, crossing: &Crossing) -> Vec<String> {
        let mut reasons = Vec::new();
        if crossing.itself {
            reasons.push("it concerns several countries".to_owned());
        }
        for (other, through) in crossing.shared.iter().take(REASONS) {
            let what = match through {
                Through::Suspect(_) => Some("a suspect".to_owned()),
                Through::Identifier(identifier) => identifier_name(self.graph, *identifier),
            };
            let with = case_name(self.graph, *other);
            reasons.extend(what.zip(with).map(|(what, with)| {
                format!("it shares {what} with {with} ({})", self.countries(*other).join(", "))
            }));
        }
        if crossing.more || crossing.shared.len() > REASONS {
            reasons.push("and more".to_owned());
        }
        reasons
    }
}
