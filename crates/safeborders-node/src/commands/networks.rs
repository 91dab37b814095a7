//! `networks`: what connects the office's own case files.

use super::patterns::{form, named};
use crate::cli::{Division, GraphArgs, GraphFormat, NetworksAction};
use crate::config::Config;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::layout::Layout;
use crate::print;
use safeborders_cli::Output;
use safeborders_office::export::{graph_csv, graph_ml, stix_of_graph};
use safeborders_office::networks::body::{
    CommunityQuality, EdgeLine, GraphShown, GroupBody, GroupLine, NetworkBody, NetworksFound, NodeKind,
    PathBody, PathFound,
};
use std::fmt::Write as _;
use std::path::Path;
use time::OffsetDateTime;

const OWN_EYES: &str =
    "For the office's own eyes. Persons are never ranked; a link is no evidence of a crime.\n";

/// Finds, shows or exports.
pub(crate) fn run(
    layout: &Layout,
    config: &Config,
    key_file: Option<&Path>,
    action: &NetworksAction,
) -> Result<(), Failure> {
    let desk = Desk::open(layout, config, key_file)?;
    let text = match action {
        NetworksAction::Find { graph, most, output } => {
            let body = body(&desk, graph)?;
            let found: NetworksFound = desk.long("networks/find", &body)?;
            match output {
                Output::Csv => groups(&found.groups)?,
                other => form(&found, *other, || found_words(&found, *most))?,
            }
        }
        NetworksAction::Show { source, graph, output } => {
            let shown = group(&desk, graph, Some(source.clone()))?;
            match output {
                Output::Csv => graph_csv(&shown),
                other => form(&shown, *other, || graph_words(&shown))?,
            }
        }
        NetworksAction::Path { from, to, graph, output } => {
            let body = PathBody { graph: body(&desk, graph)?, from: from.clone(), to: to.clone() };
            let found = desk.long("networks/path", &body)?;
            form(&found, *output, || path_words(&found))?
        }
        NetworksAction::Export { source, graph, format } => {
            let shown = group(&desk, graph, source.clone())?;
            let now = u64::try_from(OffsetDateTime::now_utc().unix_timestamp()).unwrap_or_default();
            match format {
                GraphFormat::Json => format!("{}\n", serde_json::to_string_pretty(&shown)?),
                GraphFormat::Csv => graph_csv(&shown),
                GraphFormat::Graphml => graph_ml(&shown),
                GraphFormat::Stix => {
                    format!(
                        "{}\n",
                        serde_json::to_string_pretty(&stix_of_graph(&shown, config.country, now))?
                    )
                }
            }
        }
    };
    print::out(format_args!("{text}"))
}

fn body(desk: &Desk, graph: &GraphArgs) -> Result<NetworkBody, Failure> {
    Ok(NetworkBody {
        cohorts: named(desk, graph.cohorts.as_ref())?,
        kinds: graph.kinds.iter().copied().collect(),
        hub_limit: graph.hub_limit,
        hub_limits: graph.hub_limits.iter().copied().collect(),
        communities: graph.communities,
        quality: match graph.quality {
            Division::Potts => CommunityQuality::Potts,
            Division::Modularity => CommunityQuality::Modularity,
        },
    })
}

fn group(desk: &Desk, graph: &GraphArgs, source: Option<String>) -> Result<GraphShown, Failure> {
    let body = GroupBody { graph: body(desk, graph)?, source };
    desk.long("networks/show", &body)
}

fn groups(lines: &[GroupLine]) -> Result<String, Failure> {
    let row = |line: &GroupLine| {
        let figures = [line.cases, line.crossing, line.suspects, line.identifiers].map(|n| n.to_string());
        let [cases, crossing, suspects, identifiers] = figures;
        [line.source.clone(), cases, crossing, suspects, identifiers]
    };
    print::rows(
        lines,
        ["first case file", "case files", "cross borders", "suspects", "identifiers"],
        row,
        Output::Csv,
    )
}

fn found_words(found: &NetworksFound, most: usize) -> String {
    let mut text = format!(
        "{} case files hold {} identifiers; {} of them cross borders. {} groups of at least two case files.\n",
        found.case_files, found.identifiers, found.crossing, found.groups_found
    );
    for line in found.groups.iter().take(most) {
        let _ = writeln!(
            text,
            "  {} case files ({} cross borders), {} identifiers: `networks show {}`",
            line.cases, line.crossing, line.identifiers, line.source
        );
    }
    let estimated = if found.estimated { " (estimated)" } else { "" };
    let _ = writeln!(text, "Brokering identifiers{estimated}");
    for line in found.brokering_identifiers.iter().take(most) {
        let _ = writeln!(text, "  {:>10.0}  {}", line.betweenness, line.name);
    }
    let _ = writeln!(text, "Brokering case files{estimated}");
    for line in found.brokering_case_files.iter().take(most) {
        let _ = writeln!(text, "  {:>10.0}  {}", line.betweenness, line.name);
    }
    let _ = writeln!(text, "Set aside: they link nobody");
    for line in found.hubs.iter().take(most) {
        let _ = writeln!(text, "  {} {}: {}", line.identifier.kind, line.identifier.value, line.because);
    }
    if found.damaged > 0 {
        let _ = writeln!(text, "{} damaged case files are left out.", found.damaged);
    }
    text.push_str(OWN_EYES);
    text
}

fn graph_words(shown: &GraphShown) -> String {
    let mut text = String::from("Case files\n");
    for node in shown.nodes.iter().filter(|node| node.kind == NodeKind::CaseFile) {
        let cohort = node.cohort.map(|cohort| cohort.to_string()).unwrap_or_default();
        let _ = writeln!(text, "  {cohort}  {}  {}", node.label, node.countries.join(" "));
        for why in &node.crosses {
            let _ = writeln!(text, "      crosses borders: {why}");
        }
    }
    for node in shown.nodes.iter().filter(|node| !node.set_aside.is_empty()) {
        let _ = writeln!(text, "  set aside: {} ({})", node.label, node.set_aside);
    }
    text.push_str("Links\n");
    shown.edges.iter().for_each(|edge| text.push_str(&edge_words(edge)));
    if shown.cut {
        text.push_str("There is more than is shown at once: narrow it with --cohorts or --kinds.\n");
    }
    text.push_str(OWN_EYES);
    text
}

fn path_words(found: &PathFound) -> String {
    match &found.steps {
        None => "Nothing but hubs connects these two case files, as far as is recorded.\n".to_owned(),
        Some(steps) => {
            let mut text = String::new();
            steps.iter().for_each(|edge| text.push_str(&edge_words(edge)));
            text.push_str(OWN_EYES);
            text
        }
    }
}

fn edge_words(edge: &EdgeLine) -> String {
    format!("  {} – {}   [{}]\n", edge.from, edge.to, edge.evidence)
}
