//! The shortest chain of evidence between two case files.

use super::normal::JoinRule;
use super::{CaseNode, IdentifierNode, Link, LinkWeights, Network, Node};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// One step of the chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A link with its evidence.
    Link(Link),
    /// Two ways of writing of one identifier, and the rule that joins them.
    Same {
        /// As it is written where the chain comes from.
        one: IdentifierNode,
        /// As it is written where it goes on.
        other: IdentifierNode,
        /// The rule.
        rule: JoinRule,
    },
}

/// Links are counted in whole thousandths, so that sums do not depend on their order.
type Cost = (u32, u64);

/// The chain with the fewest links between two case files, and among those the one over the weightiest; `None` when
/// nothing but hubs connects them, or it takes more than `most` links.
#[must_use]
pub fn evidence_path(
    network: &Network,
    from: CaseNode,
    to: CaseNode,
    weights: &LinkWeights,
    most: u32,
) -> Option<Vec<Step>> {
    if !network.known(Node::Case(from)) || !network.known(Node::Case(to)) {
        return None;
    }
    let mut best: Vec<Option<(Cost, u32)>> = vec![None; network.places()];
    let mut queue = BinaryHeap::from([Reverse(((0, 0), from.0))]);
    best[from.0 as usize] = Some(((0, 0), from.0));
    while let Some(Reverse((cost, place))) = queue.pop() {
        if place == to.0 {
            break;
        }
        if best[place as usize].is_some_and(|(known, _)| known < cost) || cost.0 >= most {
            continue;
        }
        for other in network.open(place) {
            let weight = weights.between(network, place, other);
            let next = (cost.0 + 1, cost.1 + (1_000.0 / (weight + 0.001)) as u64);
            if best[other as usize].is_none_or(|known| (next, place) < known) {
                best[other as usize] = Some((next, place));
                queue.push(Reverse((next, other)));
            }
        }
    }
    let mut places = vec![to.0];
    let mut at = to.0;
    while at != from.0 {
        at = best[at as usize]?.1;
        places.push(at);
    }
    places.reverse();
    Some(steps(network, &places))
}

fn steps(network: &Network, places: &[u32]) -> Vec<Step> {
    let mut steps: Vec<Step> = Vec::new();
    let mut written = None;
    for pair in places.windows(2) {
        let around = network.around(pair[0]);
        let at = around.partition_point(|(other, _)| *other < pair[1]);
        let links = around[at..].iter().take_while(|(other, _)| *other == pair[1]);
        let mut links: Vec<&Link> = links.map(|(_, number)| network.link(*number)).collect();
        // The same way of writing as before, when there is one.
        links.sort_by_key(|link| (written.is_some() && written != identifier(link), **link));
        let Some(link) = links.first() else { continue };
        let now = identifier(link);
        if let (Some(one), Some(other)) = (written, now)
            && let Some(rule) = network.joined(one, other)
        {
            steps.push(Step::Same { one, other, rule });
        }
        steps.push(Step::Link(**link));
        written = now.filter(|_| matches!(network.node(pair[1]), Node::Identifier(_)));
    }
    steps
}

fn identifier(link: &Link) -> Option<IdentifierNode> {
    match link.to {
        Node::Identifier(identifier) => Some(identifier),
        _ => None,
    }
}
