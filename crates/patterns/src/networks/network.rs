//! The network: typed nodes in one row of numbers, links both ways, hubs set aside.

use super::builder::NetworkBuilder;
use super::hubs::{Hub, HubReason, HubRule};
use super::normal::JoinRule;
use super::{CaseNode, IdentifierKind, IdentifierNode, Link, Node, SuspectNode};
use crate::disjoint::Disjoint;

/// Case files, suspects and identifiers with their links. Deliberately without `Debug`: it holds case content.
pub struct Network {
    countries: Vec<Box<[u16]>>,
    suspects: u32,
    kinds: Vec<IdentifierKind>,
    /// The first way of writing of each identifier.
    first: Vec<u32>,
    joins: Vec<(IdentifierNode, IdentifierNode, JoinRule)>,
    links: Vec<Link>,
    /// Where the neighbours of each place begin.
    starts: Vec<usize>,
    /// The neighbour's place and the link's number, by place, sorted.
    neighbours: Vec<(u32, u32)>,
    hubs: Vec<Hub>,
    /// By place.
    aside: Vec<bool>,
    /// Neighbours without hubs, by place.
    degrees: Vec<u32>,
}

impl Network {
    pub(crate) fn new(builder: NetworkBuilder, rule: &HubRule) -> Self {
        let NetworkBuilder { cases, suspects, identifiers, links, joins } = builder;
        let mut same = Disjoint::new(identifiers.len());
        for (one, other, _) in &joins {
            same.join(one.0, other.0);
        }
        let first: Vec<u32> = (0..identifiers.len() as u32).map(|number| same.first(number)).collect();
        let mut public = vec![false; first.len()];
        for (entry, first) in identifiers.iter().zip(&first) {
            public[*first as usize] |= entry.public;
        }
        let mut network = Self {
            countries: cases,
            suspects,
            kinds: identifiers.iter().map(|entry| entry.kind).collect(),
            first,
            joins,
            links,
            starts: Vec::new(),
            neighbours: Vec::new(),
            hubs: Vec::new(),
            aside: Vec::new(),
            degrees: Vec::new(),
        };
        network.connect();
        network.set_aside(&public, rule);
        network.degrees =
            (0..network.places() as u32).map(|place| network.open(place).count() as u32).collect();
        network
    }

    fn connect(&mut self) {
        let places = self.places();
        let ends: Vec<(u32, u32)> =
            self.links.iter().map(|link| (self.place(link.from), self.place(link.to))).collect();
        let mut starts = vec![0; places + 1];
        for (from, to) in &ends {
            starts[*from as usize + 1] += 1;
            starts[*to as usize + 1] += 1;
        }
        for place in 0..places {
            starts[place + 1] += starts[place];
        }
        let mut next = starts.clone();
        let mut neighbours = vec![(0, 0); ends.len() * 2];
        for (number, (from, to)) in ends.iter().enumerate() {
            for (here, there) in [(*from, *to), (*to, *from)] {
                neighbours[next[here as usize]] = (there, number as u32);
                next[here as usize] += 1;
            }
        }
        for place in 0..places {
            neighbours[starts[place]..starts[place + 1]].sort_unstable();
        }
        (self.starts, self.neighbours) = (starts, neighbours);
    }

    fn set_aside(&mut self, public: &[bool], rule: &HubRule) {
        let mut aside = vec![false; self.places()];
        let mut hubs = Vec::new();
        for (number, public) in public.iter().enumerate() {
            let identifier = IdentifierNode(number as u32);
            if self.first[number] != identifier.0 {
                continue;
            }
            let place = self.place(Node::Identifier(identifier));
            let degree = self.distinct(place).count() as u32;
            let reason = match (public, degree > rule.most(self.kinds[number])) {
                (true, _) => HubReason::Public,
                (false, true) => HubReason::Degree(degree),
                (false, false) => continue,
            };
            aside[place as usize] = true;
            hubs.push(Hub { identifier, reason });
        }
        (self.aside, self.hubs) = (aside, hubs);
    }

    /// The identifiers that were set aside, and why.
    #[must_use]
    pub fn hubs(&self) -> &[Hub] {
        &self.hubs
    }

    /// Number of case files.
    #[must_use]
    pub fn case_files(&self) -> u32 {
        self.countries.len() as u32
    }

    /// Number of suspects.
    #[must_use]
    pub fn suspects(&self) -> u32 {
        self.suspects
    }

    /// The case file of a number, in the order of adding.
    #[must_use]
    pub fn case(&self, number: u32) -> Option<CaseNode> {
        (number < self.case_files()).then_some(CaseNode(number))
    }

    /// The first way of writing of an identifier: groups, hubs and brokers name it by that.
    #[must_use]
    pub fn first_written(&self, identifier: IdentifierNode) -> Option<IdentifierNode> {
        self.first.get(identifier.0 as usize).copied().map(IdentifierNode)
    }

    /// The kind of an identifier.
    #[must_use]
    pub fn kind(&self, identifier: IdentifierNode) -> Option<IdentifierKind> {
        self.kinds.get(identifier.0 as usize).copied()
    }

    /// The countries of a case file, ascending.
    #[must_use]
    pub fn countries(&self, case: CaseNode) -> &[u16] {
        self.countries.get(case.0 as usize).map_or(&[], |countries| countries)
    }

    /// The links of a node with their evidence, all ways of writing of an identifier together, hubs too.
    pub fn links(&self, node: Node) -> impl Iterator<Item = &Link> + '_ {
        let known = self.known(node).then(|| self.place(node));
        known.into_iter().flat_map(|place| self.around(place)).map(|(_, link)| &self.links[*link as usize])
    }

    /// The rule by which two ways of writing are the same identifier, when they are.
    #[must_use]
    pub fn joined(&self, one: IdentifierNode, other: IdentifierNode) -> Option<JoinRule> {
        let first = |node: IdentifierNode| self.first.get(node.0 as usize);
        let group = first(one).filter(|group| one != other && first(other) == Some(*group))?;
        // Ways of writing of one kind are joined by one rule.
        self.joins.iter().find(|(joined, _, _)| first(*joined) == Some(group)).map(|(_, _, rule)| *rule)
    }

    pub(crate) fn known(&self, node: Node) -> bool {
        match node {
            Node::Case(case) => (case.0 as usize) < self.countries.len(),
            Node::Suspect(suspect) => suspect.0 < self.suspects,
            Node::Identifier(identifier) => (identifier.0 as usize) < self.kinds.len(),
        }
    }

    /// Case files, then suspects, then identifiers.
    pub(crate) fn places(&self) -> usize {
        self.countries.len() + self.suspects as usize + self.kinds.len()
    }

    /// The place of a node that is known; that of an identifier is the place of its first way of writing.
    pub(crate) fn place(&self, node: Node) -> u32 {
        let cases = self.countries.len() as u32;
        match node {
            Node::Case(case) => case.0,
            Node::Suspect(suspect) => cases + suspect.0,
            Node::Identifier(identifier) => cases + self.suspects + self.first[identifier.0 as usize],
        }
    }

    pub(crate) fn node(&self, place: u32) -> Node {
        let cases = self.countries.len() as u32;
        match (place.checked_sub(cases), place.checked_sub(cases + self.suspects)) {
            (_, Some(identifier)) => Node::Identifier(IdentifierNode(identifier)),
            (Some(suspect), None) => Node::Suspect(SuspectNode(suspect)),
            (None, None) => Node::Case(CaseNode(place)),
        }
    }

    /// Every neighbour with the number of its link, hubs too.
    pub(crate) fn around(&self, place: u32) -> &[(u32, u32)] {
        &self.neighbours[self.starts[place as usize]..self.starts[place as usize + 1]]
    }

    /// Every neighbour once, hubs too.
    pub(crate) fn distinct(&self, place: u32) -> impl Iterator<Item = u32> + '_ {
        self.around(place).chunk_by(|a, b| a.0 == b.0).map(|same| same[0].0)
    }

    pub(crate) fn link(&self, number: u32) -> &Link {
        &self.links[number as usize]
    }

    /// Whether a place is a hub.
    pub(crate) fn aside(&self, place: u32) -> bool {
        self.aside[place as usize]
    }

    /// How many neighbours a place has, hubs left out.
    pub(crate) fn degree(&self, place: u32) -> u32 {
        self.degrees[place as usize]
    }

    /// Every neighbour once, without hubs; none for a hub.
    pub(crate) fn open(&self, place: u32) -> impl Iterator<Item = u32> + '_ {
        let blocked = self.aside(place);
        self.distinct(place).filter(move |other| !blocked && !self.aside(*other))
    }
}
