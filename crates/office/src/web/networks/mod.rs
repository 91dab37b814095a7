//! Networks: what connects the office's own case files. Groups, one group as a chart that can be walked through, the chain
//! of evidence between two case files. Persons are never ranked: nothing here counts or orders them.
//!
//! | route | what |
//! |---|---|
//! | GET `/networks` | groups, identifiers that link nobody, what many connections run through |
//! | GET `/networks/group` | the group of a case file as chart and table; `focus` moves the chart |
//! | GET `/networks/path` | the chain of evidence between two case files |

mod chart;
mod find;

use super::Site;
use super::cases;
use super::fields::{Fields, query};
use super::long::{Long, long, progress_page};
use super::parts::{Choice, status, trouble};
use super::visit::{Visit, encoded};
use crate::api::ApiError;
use crate::networks::body::{
    CommunityQuality, EdgeLine, GraphShown, GroupBody, NetworkBody, NodeKind, NodeLine, PathBody, PathFound,
};
use askama::Template;
use axum::Router;
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use chart::{Chart, Links};
use safeborders_codebook::{Codebook, LinkKind};
use safeborders_pages::{Arg, Html, Locale};
use std::sync::Arc;

/// How addresses name the two measures of a division.
const POTTS: &str = "potts";
const MODULARITY: &str = "modularity";
/// The most edges in a table on a page.
const MOST_EDGES: usize = 400;

/// The routes of this part.
pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/networks", get(find::page))
        .route("/networks/group", get(group_page))
        .route("/networks/path", get(path_page))
}

/// The settings of a graph as forms and addresses say them.
fn settings(fields: &Fields) -> NetworkBody {
    NetworkBody {
        kinds: fields.all("kind").filter_map(|kind| kind.parse().ok()).collect(),
        hub_limit: fields.read_as("hub"),
        communities: !fields.one("communities").is_empty(),
        quality: match fields.one("communities") {
            MODULARITY => CommunityQuality::Modularity,
            _ => CommunityQuality::Potts,
        },
        ..NetworkBody::default()
    }
}

/// The settings as they are handed on in addresses: with `&` before them, empty for the usual ones.
fn handed_on(fields: &Fields) -> String {
    let settings = settings(fields);
    let mut pairs: Vec<(&str, String)> =
        settings.kinds.iter().map(|kind| ("kind", kind.to_string())).collect();
    pairs.extend(settings.hub_limit.map(|hub| ("hub", hub.to_string())));
    if settings.communities {
        let by = if settings.quality == CommunityQuality::Modularity { MODULARITY } else { POTTS };
        pairs.push(("communities", by.to_owned()));
    }
    let text = query(pairs.iter().map(|(name, value)| (*name, value.as_str())));
    if text.is_empty() { text } else { format!("&{text}") }
}

/// How to divide what hangs together: not at all, or by one of two measures.
fn divisions(fields: &Fields, t: &Locale) -> Vec<Choice> {
    let settings = settings(fields);
    let chosen = match (settings.communities, settings.quality) {
        (false, _) => "",
        (true, CommunityQuality::Potts) => POTTS,
        (true, CommunityQuality::Modularity) => MODULARITY,
    };
    let offered =
        [("", "o-net-whole"), (POTTS, "o-net-communities"), (MODULARITY, "o-net-communities-modularity")];
    let choice = |(id, name): (&str, &str)| Choice::new(id.to_owned(), t.text(name), chosen == id);
    offered.into_iter().map(choice).collect()
}

/// Kinds of identifiers to tick.
fn kinds(fields: &Fields, t: &Locale) -> Vec<Choice> {
    let chosen = settings(fields).kinds;
    let choice = |kind: &LinkKind| {
        let name = Codebook::v1().link_name(*kind, t.tag());
        Choice::new(kind.to_string(), name, chosen.contains(kind))
    };
    LinkKind::ALL.iter().map(choice).collect()
}

#[derive(Template)]
#[template(path = "networks/group.html")]
struct Group {
    t: &'static Locale,
    source: String,
    settings: String,
    chart: Option<Chart>,
    focus: Option<Focused>,
    edges: Vec<Edge>,
    in_all: Arg<'static>,
    nodes: Arg<'static>,
    left_out: Arg<'static>,
    cut: bool,
    all: bool,
    address: String,
}

/// The node that the chart stands on.
struct Focused {
    label: String,
    kind: String,
    case: Option<String>,
    countries: String,
    crosses: Vec<String>,
    set_aside: String,
}

struct Edge {
    from: String,
    to: String,
    evidence: String,
}

async fn group_page(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    let made = async {
        let t = visit.t();
        let source = fields.one("source").to_owned();
        let title = t.with("o-net-group-title", &[("source", Arg::Text(&source))]);
        let body = GroupBody { graph: settings(&fields), source: Some(source.clone()) };
        let address = format!("/networks/group?source={}{}", encoded(&source), handed_on(&fields));
        match long::<GraphShown>(&visit, "networks/show", &body, fields.read_as("job")).await? {
            Long::Done(graph) => visit.page(&title, &group(&graph, &source, &fields, &address, t), &[]),
            Long::Running(state) => progress_page(&visit, &title, &state, &address),
        }
    };
    let made = made.await;
    visit.answer(made)
}

fn group(graph: &GraphShown, source: &str, fields: &Fields, address: &str, t: &'static Locale) -> Group {
    let links = Links::of(graph);
    let own = |node: &NodeLine| node.kind == NodeKind::CaseFile && node.label == source;
    let chosen = fields.read_as::<usize>("focus").filter(|at| *at < graph.nodes.len());
    let focus = chosen.or_else(|| graph.nodes.iter().position(own)).unwrap_or(0);
    let all = fields.one("edges") == "all";
    let id = graph.nodes.get(focus).map(|node| node.id.as_str());
    let touches = |edge: &&EdgeLine| all || Some(edge.from.as_str()) == id || Some(edge.to.as_str()) == id;
    let listed: Vec<&EdgeLine> = graph.edges.iter().filter(touches).collect();
    let chart = Chart::of(graph, &links, focus);
    Group {
        t,
        source: source.to_owned(),
        settings: handed_on(fields),
        focus: graph.nodes.get(focus).map(|node| focused(node, t)),
        in_all: Arg::of(listed.len()),
        edges: listed.into_iter().take(MOST_EDGES).map(edge).collect(),
        nodes: Arg::of(graph.nodes.len()),
        left_out: Arg::of(chart.as_ref().map_or(0, |chart| chart.left_out)),
        chart,
        cut: graph.cut,
        all,
        address: format!("{address}&focus={focus}"),
    }
}

fn focused(node: &NodeLine, t: &Locale) -> Focused {
    let case = node.kind == NodeKind::CaseFile;
    Focused {
        label: node.label.clone(),
        kind: kind_name(node.kind, t),
        case: case.then(|| cases::address(&node.label)),
        countries: node.countries.join(", "),
        crosses: node.crosses.clone(),
        set_aside: node.set_aside.clone(),
    }
}

/// What a node is.
fn kind_name(kind: NodeKind, t: &Locale) -> String {
    t.text(match kind {
        NodeKind::CaseFile => "o-case-file",
        NodeKind::Suspect => "o-net-suspect",
        NodeKind::Identifier => "o-net-identifier",
    })
}

fn edge(line: &EdgeLine) -> Edge {
    Edge { from: line.from.clone(), to: line.to.clone(), evidence: line.evidence.clone() }
}

#[derive(Template)]
#[template(path = "networks/path.html")]
struct Path {
    t: &'static Locale,
    trouble: Option<Html>,
    from: String,
    to: String,
    kinds: Vec<Choice>,
    steps: Option<Vec<Step>>,
    searched: bool,
}

/// One step of a chain.
struct Step {
    from: String,
    to: String,
    evidence: String,
}

async fn path_page(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    let made = async {
        let t = visit.t();
        let (from, to) = (fields.one("from").to_owned(), fields.one("to").to_owned());
        let title = t.text("o-net-path-title");
        let mut main = Path {
            t,
            trouble: None,
            from: from.clone(),
            to: to.clone(),
            kinds: kinds(&fields, t),
            steps: None,
            searched: false,
        };
        if from.is_empty() || to.is_empty() {
            return visit.page(&title, &main, &[]);
        }
        let address =
            format!("/networks/path?from={}&to={}{}", encoded(&from), encoded(&to), handed_on(&fields));
        let body = PathBody { graph: settings(&fields), from, to };
        match long::<PathFound>(&visit, "networks/path", &body, fields.read_as("job")).await {
            Ok(Long::Done(found)) => {
                main.searched = true;
                main.steps = found.steps.map(|steps| steps.iter().map(step).collect());
                visit.page(&title, &main, &[])
            }
            Ok(Long::Running(state)) => progress_page(&visit, &title, &state, &address),
            Err(error) => {
                main.trouble = Some(trouble(&error, t)?);
                Ok::<_, ApiError>((status(&error), visit.page(&title, &main, &[])?).into_response())
            }
        }
    };
    let made = made.await;
    visit.answer(made)
}

fn step(line: &EdgeLine) -> Step {
    Step { from: line.from.clone(), to: line.to.clone(), evidence: line.evidence.clone() }
}
