//! Networks: hubs, joins, groups, brokers, paths and borders on graphs small enough to check by hand.
#![allow(clippy::unwrap_used)]

use safeborders_patterns::networks::{
    BrokerSettings, CaseNode, CommunitySettings, Evidence, HubReason, HubRule, IdentifierKind,
    IdentifierNode, JoinRule, LeidenSettings, LinkWeights, Network, NetworkBuilder, NetworkError, Node,
    Quality, Step, brokers, communities, components, crossings, evidence_path,
};

/// Case files with a suspect each, by country, and identifiers that suspects use.
struct World {
    builder: NetworkBuilder,
    cases: Vec<CaseNode>,
    evidence: u32,
}

impl World {
    fn new() -> Self {
        Self { builder: NetworkBuilder::new(), cases: Vec::new(), evidence: 0 }
    }

    fn case_file(&mut self, countries: &[u16]) -> CaseNode {
        let case = self.builder.case_file(countries).unwrap();
        self.cases.push(case);
        case
    }

    /// An identifier that is seen in these case files.
    fn shared(&mut self, kind: IdentifierKind, cases: &[CaseNode]) -> IdentifierNode {
        let identifier = self.builder.identifier(kind, false).unwrap();
        for case in cases {
            self.evidence += 1;
            self.builder.seen_in(identifier, *case, Evidence(self.evidence)).unwrap();
        }
        identifier
    }

    fn build(self) -> Network {
        self.builder.build(&HubRule::default())
    }
}

fn case_files(count: u32) -> (World, Vec<CaseNode>) {
    let mut world = World::new();
    let cases = (0..count).map(|_| world.case_file(&[1])).collect();
    (world, cases)
}

#[test]
fn what_many_share_is_a_hub_and_leads_nowhere() {
    let (mut world, cases) = case_files(30);
    let hotline = world.shared(IdentifierKind::Phone, &cases);
    let plate = world.shared(IdentifierKind::Plate, &cases[..25]);
    let network = world.build();
    assert_eq!(network.hubs().len(), 1);
    assert_eq!((network.hubs()[0].identifier, network.hubs()[0].reason), (hotline, HubReason::Degree(30)));
    let groups = components(&network);
    assert_eq!(groups.len(), 1);
    assert_eq!((groups[0].cases.len(), &groups[0].identifiers[..]), (25, &[plate][..]));
    assert!(evidence_path(&network, cases[0], cases[29], &LinkWeights::default(), 9).is_none());
    assert!(evidence_path(&network, cases[0], cases[24], &LinkWeights::default(), 9).is_some());
}

#[test]
fn what_stands_on_the_whitelist_links_nobody_whatever_its_degree() {
    let (mut world, cases) = case_files(2);
    let shelter = world.builder.identifier(IdentifierKind::Address, true).unwrap();
    for case in &cases {
        world.builder.seen_in(shelter, *case, Evidence(1)).unwrap();
    }
    let network = world.build();
    assert_eq!(network.hubs()[0].reason, HubReason::Public);
    assert!(components(&network).is_empty() && crossings(&network).is_empty());
    // Its links can still be looked at.
    assert_eq!(network.links(Node::Identifier(shelter)).count(), 2);
}

#[test]
fn a_limit_for_one_kind_does_not_touch_another() {
    let (mut world, cases) = case_files(4);
    let phone = world.shared(IdentifierKind::Phone, &cases);
    world.shared(IdentifierKind::Plate, &cases);
    let network = world.builder.build(&HubRule::all(9).with(IdentifierKind::Phone, 3));
    assert_eq!(network.hubs().iter().map(|hub| hub.identifier).collect::<Vec<_>>(), [phone]);
}

#[test]
fn joined_identifiers_count_as_one_and_the_path_names_the_rule() {
    let (mut world, cases) = case_files(2);
    let one = world.shared(IdentifierKind::Plate, &cases[..1]);
    let other = world.shared(IdentifierKind::Plate, &cases[1..]);
    let phone = world.builder.identifier(IdentifierKind::Phone, false).unwrap();
    assert_eq!(world.builder.join(one, phone, JoinRule::PlateSpacing), Err(NetworkError::KindsDiffer));
    world.builder.join(one, other, JoinRule::PlateSpacing).unwrap();
    let network = world.build();
    assert_eq!(network.joined(other, one), Some(JoinRule::PlateSpacing));
    assert_eq!((network.joined(one, one), network.joined(one, phone)), (None, None));
    let path = evidence_path(&network, cases[0], cases[1], &LinkWeights::default(), 4).unwrap();
    let [Step::Link(first), Step::Same { one: a, other: b, rule }, Step::Link(second)] = path[..] else {
        panic!("three steps")
    };
    assert_eq!((first.evidence, second.evidence), (Evidence(1), Evidence(2)));
    assert_eq!((a, b, rule), (one, other, JoinRule::PlateSpacing));
}

#[test]
fn without_a_join_two_ways_of_writing_are_two_identifiers() {
    let (mut world, cases) = case_files(2);
    world.shared(IdentifierKind::Plate, &cases[..1]);
    world.shared(IdentifierKind::Plate, &cases[1..]);
    let network = world.build();
    assert!(evidence_path(&network, cases[0], cases[1], &LinkWeights::default(), 9).is_none());
}

#[test]
fn the_path_takes_the_fewest_links_and_then_the_weightiest() {
    let (mut world, cases) = case_files(4);
    world.shared(IdentifierKind::Address, &[cases[0], cases[1]]);
    let account = world.shared(IdentifierKind::Account, &[cases[0], cases[1]]);
    world.shared(IdentifierKind::Account, &[cases[0], cases[2]]);
    world.shared(IdentifierKind::Account, &[cases[2], cases[3]]);
    let network = world.build();
    let path = |from: usize, to: usize, most| {
        evidence_path(&network, cases[from], cases[to], &LinkWeights::default(), most)
    };
    let direct = path(0, 1, 9).unwrap();
    assert!(direct.iter().all(|step| matches!(step, Step::Link(l) if l.to == Node::Identifier(account))));
    assert_eq!(path(1, 3, 9).unwrap().len(), 6);
    assert!(path(1, 3, 5).is_none());
    assert_eq!(path(2, 2, 9).unwrap(), []);
}

#[test]
fn case_files_cross_borders_by_themselves_or_by_what_they_share() {
    let mut world = World::new();
    let [at_home, abroad, both, apart] =
        [&[1][..], &[2], &[1, 2], &[1]].map(|countries: &[u16]| world.case_file(countries));
    let suspect = world.builder.suspect().unwrap();
    world.builder.suspected_in(suspect, at_home, Evidence(1)).unwrap();
    let phone = world.shared(IdentifierKind::Phone, &[abroad]);
    world.builder.used_by(phone, suspect, Evidence(2)).unwrap();
    let network = world.build();
    let crossings = crossings(&network);
    let marked: Vec<_> = crossings.iter().map(|crossing| (crossing.case, crossing.itself)).collect();
    assert_eq!(marked, [(at_home, false), (abroad, false), (both, true)]);
    assert_eq!(crossings[0].shared[0].0, abroad);
    assert!(crossings.iter().all(|crossing| crossing.case != apart));
}

#[test]
fn the_identifier_between_two_groups_brokers_most() {
    let (mut world, cases) = case_files(7);
    let left = world.shared(IdentifierKind::Phone, &cases[..3]);
    let right = world.shared(IdentifierKind::Phone, &cases[3..6]);
    let bridge = world.shared(IdentifierKind::Plate, &[cases[0], cases[3]]);
    let network = world.build();
    let found = brokers(&network, &BrokerSettings::default());
    // Nine nodes: four on either side of the bridge, which all sixteen pairs pass.
    assert_eq!((found.identifiers[0].node, found.identifiers[0].betweenness), (bridge, 16.0));
    let ends: Vec<_> = found.cases.iter().map(|standing| (standing.node, standing.betweenness)).collect();
    assert_eq!(ends, [(cases[0], 15.0), (cases[3], 15.0)]);
    let hubs: Vec<_> = found.identifiers[1..].iter().map(|standing| standing.node).collect();
    assert_eq!(hubs, [left, right]);
    assert!(!found.estimated);
    for threads in [0, 1, 5] {
        assert_eq!(brokers(&network, &BrokerSettings { threads, ..BrokerSettings::default() }), found);
    }
    assert!(brokers(&network, &BrokerSettings { sources: 3, threads: 2 }).estimated);
}

#[test]
fn communities_divide_what_a_single_link_connects() {
    let (mut world, cases) = case_files(8);
    for group in [&cases[..4], &cases[4..]] {
        for leave_out in 0..4 {
            let some: Vec<_> = (0..4).filter(|at| *at != leave_out).map(|at| group[at]).collect();
            world.shared(IdentifierKind::Account, &some);
        }
    }
    world.shared(IdentifierKind::Phone, &[cases[3], cases[4]]);
    let network = world.build();
    assert_eq!(components(&network).len(), 1);
    for quality in [Quality::Modularity(1.0), Quality::Cpm(0.05)] {
        let leiden = LeidenSettings { quality, ..LeidenSettings::default() };
        let settings = CommunitySettings { leiden, ..CommunitySettings::default() };
        let groups = communities(&network, &settings).unwrap();
        let sides: Vec<_> = groups.iter().map(|group| group.cases.clone()).collect();
        assert_eq!(sides, [cases[..4].to_vec(), cases[4..].to_vec()], "{quality:?}");
    }
}

#[test]
fn nodes_of_another_network_are_refused() {
    let (mut large, cases) = case_files(3);
    let phone = large.shared(IdentifierKind::Phone, &cases);
    let mut small = NetworkBuilder::new();
    let suspect = small.suspect().unwrap();
    assert_eq!(small.suspected_in(suspect, cases[0], Evidence(1)), Err(NetworkError::UnknownNode));
    assert_eq!(small.used_by(phone, suspect, Evidence(1)), Err(NetworkError::UnknownNode));
    assert_eq!(small.join(phone, phone, JoinRule::PhoneFormat), Err(NetworkError::UnknownNode));
    let network = small.build(&HubRule::default());
    assert!(evidence_path(&network, cases[0], cases[1], &LinkWeights::default(), 9).is_none());
    assert_eq!((network.kind(phone), network.countries(cases[2])), (None, &[][..]));
    assert_eq!(network.links(Node::Case(cases[2])).count(), 0);
    assert!(components(&network).is_empty() && crossings(&network).is_empty());
}
