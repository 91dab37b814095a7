//! The link chart: case files, suspects and identifiers as columns, links between them as lines. Drawn on the server, the
//! same for the same graph; every node is a link that moves the chart there. Nobody stands higher for being linked more.

use crate::networks::body::{GraphShown, NodeKind, NodeLine};
use std::collections::{BTreeMap, VecDeque};

/// The most nodes that are drawn at once: more cannot be read.
pub(crate) const MOST_DRAWN: usize = 60;
/// The most letters of a label.
const LABEL: usize = 26;
/// Sizes of the drawing.
const PITCH: f64 = 34.0;
const HIGH: f64 = 26.0;
const WIDE: f64 = 220.0;
const GAP: f64 = 110.0;
const TOP: f64 = 30.0;
/// How often the order is smoothed, so that fewer lines cross.
const SWEEPS: usize = 6;

/// The chart, ready to be drawn.
pub(crate) struct Chart {
    pub(crate) width: f64,
    pub(crate) height: f64,
    pub(crate) heads: Vec<(f64, NodeKind)>,
    pub(crate) nodes: Vec<Drawn>,
    pub(crate) lines: Vec<String>,
    pub(crate) left_out: usize,
}

/// A node of the chart.
pub(crate) struct Drawn {
    /// Its place in the graph: addresses name it so, and never by what it is.
    pub(crate) number: usize,
    pub(crate) x: f64,
    pub(crate) y: f64,
    pub(crate) label: String,
    pub(crate) says: String,
    pub(crate) class: String,
    pub(crate) focus: bool,
}

/// Who is linked with whom, by places in the graph.
pub(crate) struct Links {
    pub(crate) pairs: Vec<(usize, usize)>,
    pub(crate) of: BTreeMap<usize, Vec<usize>>,
}

impl Links {
    pub(crate) fn of(graph: &GraphShown) -> Self {
        let places: BTreeMap<&str, usize> =
            graph.nodes.iter().enumerate().map(|(at, node)| (node.id.as_str(), at)).collect();
        let mut links = Self { pairs: Vec::with_capacity(graph.edges.len()), of: BTreeMap::new() };
        for edge in &graph.edges {
            let ends = (places.get(edge.from.as_str()), places.get(edge.to.as_str()));
            let (Some(&from), Some(&to)) = ends else { continue };
            links.pairs.push((from, to));
            links.of.entry(from).or_default().push(to);
            links.of.entry(to).or_default().push(from);
        }
        links
    }

    /// The nodes around one, nearest first: at most so many.
    fn around(&self, start: usize, most: usize) -> Vec<usize> {
        let (mut seen, mut open) = (vec![start], VecDeque::from([start]));
        while let Some(node) = open.pop_front() {
            for next in self.of.get(&node).into_iter().flatten() {
                if seen.len() >= most {
                    return seen;
                }
                if !seen.contains(next) {
                    seen.push(*next);
                    open.push_back(*next);
                }
            }
        }
        seen
    }
}

impl Chart {
    /// The part of a graph around one of its nodes; `None` where it has none.
    pub(crate) fn of(graph: &GraphShown, links: &Links, focus: usize) -> Option<Self> {
        graph.nodes.get(focus)?;
        let mut shown = links.around(focus, MOST_DRAWN);
        shown.sort_unstable();
        let kinds = [NodeKind::CaseFile, NodeKind::Suspect, NodeKind::Identifier];
        let mut columns: Vec<(NodeKind, Vec<usize>)> = kinds
            .into_iter()
            .map(|kind| (kind, shown.iter().copied().filter(|at| graph.nodes[*at].kind == kind).collect()))
            .filter(|(_, nodes): &(_, Vec<usize>)| !nodes.is_empty())
            .collect();
        smooth(&mut columns, links);
        let tallest = columns.iter().map(|(_, nodes)| nodes.len()).max()?;
        let places = places(&columns, tallest);
        let draw = |(at, (x, y)): (&usize, &(f64, f64))| drawn(graph, *at, (*x, *y), focus);
        let line = |(from, to): &(usize, usize)| Some(line(*places.get(from)?, *places.get(to)?));
        #[allow(clippy::cast_precision_loss)] // at most three columns and sixty rows
        let (wide, high) = (columns.len() as f64, tallest as f64);
        Some(Self {
            width: wide * WIDE + (wide - 1.0) * GAP + 40.0,
            height: TOP + high * PITCH + 6.0,
            heads: columns.iter().enumerate().map(|(at, (kind, _))| (column_x(at), *kind)).collect(),
            nodes: places.iter().map(draw).collect(),
            lines: links.pairs.iter().filter_map(line).collect(),
            left_out: graph.nodes.len() - shown.len(),
        })
    }
}

#[allow(clippy::cast_precision_loss)] // at most three columns
fn column_x(column: usize) -> f64 {
    10.0 + column as f64 * (WIDE + GAP)
}

/// Orders each column by where its neighbours stand.
fn smooth(columns: &mut [(NodeKind, Vec<usize>)], links: &Links) {
    for sweep in 0..SWEEPS {
        let count = columns.len();
        for at in 0..count {
            let at = if sweep % 2 == 0 { at } else { count - 1 - at };
            let rows: BTreeMap<usize, usize> = columns
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at)
                .flat_map(|(_, (_, nodes))| nodes.iter().enumerate().map(|(row, node)| (*node, row)))
                .collect();
            let Some((_, nodes)) = columns.get_mut(at) else { continue };
            let middle = |node: &usize| {
                let of = links.of.get(node).into_iter().flatten().filter_map(|other| rows.get(other));
                let (sum, n) = of.fold((0_usize, 0_usize), |(sum, n), row| (sum + row, n + 1));
                // In thousandths, so that the order is one and the same everywhere.
                (sum * 1_000).checked_div(n).unwrap_or(usize::MAX)
            };
            nodes.sort_by_key(|node| (middle(node), *node));
        }
    }
}

/// Where each node stands: columns are centred on the tallest one.
#[allow(clippy::cast_precision_loss)] // at most sixty rows
fn places(columns: &[(NodeKind, Vec<usize>)], tallest: usize) -> BTreeMap<usize, (f64, f64)> {
    let mut places = BTreeMap::new();
    for (column, (_, nodes)) in columns.iter().enumerate() {
        let down = TOP + (tallest - nodes.len()) as f64 * PITCH / 2.0;
        for (row, node) in nodes.iter().enumerate() {
            places.insert(*node, (column_x(column), down + row as f64 * PITCH));
        }
    }
    places
}

fn drawn(graph: &GraphShown, at: usize, (x, y): (f64, f64), focus: usize) -> Drawn {
    let node = &graph.nodes[at];
    Drawn {
        number: at,
        x,
        y,
        label: short(&node.label),
        says: says(node),
        class: class(node),
        focus: at == focus,
    }
}

fn class(node: &NodeLine) -> String {
    let kind = match node.kind {
        NodeKind::CaseFile => "file",
        NodeKind::Suspect => "suspect",
        NodeKind::Identifier => "identifier",
    };
    let aside = if node.set_aside.is_empty() { "" } else { " aside" };
    let crosses = if node.crosses.is_empty() { "" } else { " crosses" };
    format!("{kind}{aside}{crosses}")
}

/// What a pointer reads: the whole label, and a case file's countries.
fn says(node: &NodeLine) -> String {
    let mut said = node.label.clone();
    if !node.countries.is_empty() {
        said.push_str(&format!(" ({})", node.countries.join(", ")));
    }
    if !node.set_aside.is_empty() {
        said.push_str(&format!(" [{}]", node.set_aside));
    }
    said
}

fn short(label: &str) -> String {
    if label.chars().count() <= LABEL {
        return label.to_owned();
    }
    label.chars().take(LABEL - 1).chain(['…']).collect()
}

/// A line from one node to another: across between columns, beside them within one.
fn line((x1, y1): (f64, f64), (x2, y2): (f64, f64)) -> String {
    let half = HIGH / 2.0;
    if (x1 - x2).abs() < 1.0 {
        let out = x1 + WIDE + 26.0;
        let from = x1 + WIDE;
        return format!(
            "M{from} {} C{out} {} {out} {} {from} {}",
            y1 + half,
            y1 + half,
            y2 + half,
            y2 + half
        );
    }
    let ((x1, y1), (x2, y2)) = if x1 < x2 { ((x1, y1), (x2, y2)) } else { ((x2, y2), (x1, y1)) };
    let (from, middle) = (x1 + WIDE, (x1 + WIDE + x2) / 2.0);
    format!("M{from} {} C{middle} {} {middle} {} {x2} {}", y1 + half, y1 + half, y2 + half, y2 + half)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::networks::body::EdgeLine;

    pub(crate) fn node(id: &str, kind: NodeKind) -> NodeLine {
        NodeLine {
            id: id.to_owned(),
            kind,
            label: id.to_owned(),
            identifier_kind: None,
            cohort: None,
            countries: Vec::new(),
            crosses: Vec::new(),
            set_aside: String::new(),
        }
    }

    fn edge(from: &str, to: &str) -> EdgeLine {
        EdgeLine { from: from.into(), to: to.into(), evidence: "case file, identifier 1".into() }
    }

    fn star(leaves: usize) -> GraphShown {
        let names: Vec<String> = (0..leaves).map(|at| format!("case {at}")).collect();
        let mut nodes: Vec<NodeLine> = names.iter().map(|name| node(name, NodeKind::CaseFile)).collect();
        nodes.push(node("phone +301", NodeKind::Identifier));
        let edges = names.iter().map(|name| edge(name, "phone +301")).collect();
        GraphShown { nodes, edges, cut: false }
    }

    #[test]
    fn no_two_nodes_lie_on_each_other_and_every_line_has_its_ends() {
        let graph = star(9);
        let links = Links::of(&graph);
        let chart = Chart::of(&graph, &links, 3).unwrap();
        assert_eq!((chart.nodes.len(), chart.lines.len(), chart.left_out), (10, 9, 0));
        for (at, one) in chart.nodes.iter().enumerate() {
            for other in &chart.nodes[at + 1..] {
                assert!((one.x - other.x).abs() >= WIDE || (one.y - other.y).abs() >= HIGH, "{}", one.label);
            }
            assert!(one.x + WIDE <= chart.width && one.y + HIGH <= chart.height);
        }
        assert_eq!(chart.nodes.iter().filter(|node| node.focus).count(), 1);
    }

    #[test]
    fn a_large_graph_is_cut_around_its_focus_and_says_how_much_is_left_out() {
        let graph = star(500);
        let chart = Chart::of(&graph, &Links::of(&graph), 499).unwrap();
        assert_eq!((chart.nodes.len(), chart.left_out), (MOST_DRAWN, 501 - MOST_DRAWN));
        assert!(chart.nodes.iter().any(|node| node.number == 499 && node.focus));
        assert!(Chart::of(&graph, &Links::of(&graph), 501).is_none());
    }

    #[test]
    fn an_edge_to_nowhere_is_no_line_and_long_labels_are_cut() {
        let graph = GraphShown {
            nodes: vec![node("case 1", NodeKind::CaseFile)],
            edges: vec![edge("case 1", "case 2")],
            cut: false,
        };
        let links = Links::of(&graph);
        assert!(links.pairs.is_empty() && Chart::of(&graph, &links, 0).unwrap().lines.is_empty());
        assert_eq!(short(&"ä".repeat(99)).chars().count(), LABEL);
    }
}
