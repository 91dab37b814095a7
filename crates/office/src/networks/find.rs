//! Finding groups, hubs and brokers.

use super::body::{
    BrokerLine, CommunityQuality, GraphShown, GroupBody, GroupLine, HubLine, NetworkBody, NetworksFound,
    PathBody, PathFound,
};
use super::graph::{Drawing, case_name, identifier, identifier_name};
use crate::api::ApiError;
use crate::jobs::Watch;
use crate::office::Office;
use crate::patterns::{internal, invalid};
use safeborders_cases::SourceId;
use safeborders_patterns::networks::{
    BrokerSettings, CommunitySettings, Group, HubReason, LinkWeights, Quality, brokers, communities,
    components, crossings, evidence_path,
};
use safeborders_people::Reader;
use safeborders_types::AskPeers;
use safeborders_vault::CaseNetwork;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Most groups, hubs and brokers of each kind in a list.
const LISTED: usize = 200;
/// Brokers are ranked; a long ranking says nothing.
const BROKERS: usize = 20;
/// Most links of an evidence path: longer chains are coincidence.
const LONGEST_PATH: u32 = 24;
/// Nodes from which shortest paths are followed: it bounds the time in large graphs, and the result says so.
const SOURCES: usize = 2_000;

impl<P: AskPeers> Office<P> {
    /// What hangs together among the office's own case files, as far as this reader may read them.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`](crate::api::ErrorKind::Invalid) for settings out of range;
    /// [`ErrorKind::Denied`](crate::api::ErrorKind::Denied) when it was cancelled;
    /// [`ErrorKind::Internal`](crate::api::ErrorKind::Internal).
    pub fn find_networks(
        &self,
        body: &NetworkBody,
        reader: &Reader,
        watch: &Watch,
    ) -> Result<NetworksFound, ApiError> {
        let graph = self.graph(body, reader, watch)?;
        let network = graph.network();
        watch.tell("looking for groups", 0, None)?;
        let crossing: BTreeSet<_> = crossings(network).into_iter().map(|crossing| crossing.case).collect();
        let mut groups: Vec<GroupLine> = groups(&graph, body)?
            .iter()
            .filter_map(|group| {
                let source = case_name(&graph, *group.cases.first()?)?;
                let crossing = group.cases.iter().filter(|case| crossing.contains(case)).count();
                let (cases, suspects) = (group.cases.len(), group.suspects.len());
                Some(GroupLine { source, cases, suspects, identifiers: group.identifiers.len(), crossing })
            })
            .collect();
        groups.sort_by(|a, b| (Reverse(a.cases), &a.source).cmp(&(Reverse(b.cases), &b.source)));
        let groups_found = groups.len();
        groups.truncate(LISTED);
        watch.tell("looking for brokers", 0, None)?;
        let settings = BrokerSettings { sources: SOURCES, ..BrokerSettings::default() };
        let between = brokers(network, &settings);
        let of_identifier = between.identifiers.iter().take(BROKERS).filter_map(|broker| {
            let name = identifier_name(&graph, broker.node)?;
            Some(BrokerLine { name, betweenness: broker.betweenness })
        });
        let of_case = between.cases.iter().take(BROKERS).filter_map(|broker| {
            Some(BrokerLine { name: case_name(&graph, broker.node)?, betweenness: broker.betweenness })
        });
        Ok(NetworksFound {
            case_files: network.case_files(),
            identifiers: graph.identifiers().len(),
            groups,
            groups_found,
            hubs: hubs(&graph),
            brokering_identifiers: of_identifier.collect(),
            brokering_case_files: of_case.collect(),
            estimated: between.estimated,
            crossing: crossing.len(),
            damaged: graph.damaged(),
        })
    }

    /// The group of a case file, or all groups, as a graph in which every edge names its evidence.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`](crate::api::ErrorKind::Invalid) for a case file that is not in the graph; otherwise as
    /// [`Office::find_networks`].
    pub fn show_network(
        &self,
        body: &GroupBody,
        reader: &Reader,
        watch: &Watch,
    ) -> Result<GraphShown, ApiError> {
        let graph = self.graph(&body.graph, reader, watch)?;
        let wanted = body.source.as_deref().map(|source| number(&graph, source)).transpose()?;
        watch.tell("looking for groups", 0, None)?;
        let mut drawing = Drawing::new(&graph);
        for group in groups(&graph, &body.graph)? {
            if wanted.is_none_or(|case| group.cases.iter().any(|held| held.number() == case)) {
                drawing.add(&group);
            }
        }
        if let Some(case) = wanted {
            // Nothing connects it: it is shown alone, with what it names.
            drawing.add_alone(case);
        }
        Ok(drawing.finish())
    }

    /// The shortest chain of evidence between two case files.
    ///
    /// # Errors
    /// As [`Office::show_network`].
    pub fn network_path(
        &self,
        body: &PathBody,
        reader: &Reader,
        watch: &Watch,
    ) -> Result<PathFound, ApiError> {
        let graph = self.graph(&body.graph, reader, watch)?;
        let (from, to) = (number(&graph, &body.from)?, number(&graph, &body.to)?);
        if from == to {
            return Err(invalid("name two different case files"));
        }
        watch.tell("looking for a path", 0, None)?;
        let nodes = |number| super::graph::case_node(&graph, number);
        let (Some(from), Some(to)) = (nodes(from), nodes(to)) else {
            return Ok(PathFound { steps: None });
        };
        let steps = evidence_path(graph.network(), from, to, &LinkWeights::default(), LONGEST_PATH);
        Ok(PathFound { steps: steps.map(|steps| super::graph::steps(&graph, &steps)) })
    }
}

/// Groups with at least two case files.
fn groups(graph: &CaseNetwork, body: &NetworkBody) -> Result<Vec<Group>, ApiError> {
    let mut settings = CommunitySettings::default();
    if body.quality == CommunityQuality::Modularity {
        settings.leiden.quality = Quality::Modularity(1.0);
    }
    let mut groups = match body.communities {
        true => communities(graph.network(), &settings).map_err(|e| internal(&e))?,
        false => components(graph.network()),
    };
    groups.retain(|group| group.cases.len() > 1);
    Ok(groups)
}

fn hubs(graph: &CaseNetwork) -> Vec<HubLine> {
    let line = |hub: &safeborders_patterns::networks::Hub| {
        let because = match hub.reason {
            HubReason::Public => "on the office's whitelist".to_owned(),
            HubReason::Degree(degree) => format!("{degree} case files and suspects share it"),
        };
        Some(HubLine { identifier: identifier(graph, hub.identifier)?, because })
    };
    graph.network().hubs().iter().take(LISTED).filter_map(line).collect()
}

fn number(graph: &CaseNetwork, source: &str) -> Result<u32, ApiError> {
    let source = SourceId::new(source).map_err(|error| invalid(error.to_string()))?;
    graph.case_of(&source).ok_or_else(|| {
        invalid(
            "no case file with this source id holds an identifier of these kinds: check the id and the kinds",
        )
    })
}
