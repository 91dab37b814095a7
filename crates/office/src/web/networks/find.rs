//! What hangs together: groups, what links nobody, what many connections run through.

use super::{divisions, handed_on, kinds, settings};
use crate::networks::body::{BrokerLine, GroupLine, NetworksFound};
use crate::web::fields::Fields;
use crate::web::long::{Long, long, progress_page};
use crate::web::parts::Choice;
use crate::web::visit::{Visit, encoded};
use askama::Template;
use axum::extract::RawQuery;
use axum::response::Response;
use safeborders_pages::{Arg, Locale};

#[derive(Template)]
#[template(path = "networks/index.html")]
struct Index {
    t: &'static Locale,
    kinds: Vec<Choice>,
    hub: String,
    divisions: Vec<Choice>,
    files: Arg<'static>,
    identifiers: Arg<'static>,
    crossing: Arg<'static>,
    damaged: Arg<'static>,
    any_damaged: bool,
    groups: Vec<Row>,
    groups_found: Arg<'static>,
    hubs: Vec<(String, String)>,
    identifiers_between: Vec<Between>,
    files_between: Vec<Between>,
    estimated: bool,
}

struct Row {
    href: String,
    source: String,
    files: String,
    suspects: String,
    identifiers: String,
    crossing: String,
    bar: String,
}

struct Between {
    name: String,
    href: Option<String>,
    share: String,
}

/// The page.
pub(super) async fn page(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let fields = Fields::read(query.as_deref().unwrap_or_default());
    let made = async {
        let title = visit.t().text("o-nav-networks");
        let body = settings(&fields);
        match long::<NetworksFound>(&visit, "networks/find", &body, fields.read_as("job")).await? {
            Long::Done(found) => visit.page(&title, &index(&found, &fields, visit.t()), &[]),
            Long::Running(state) => {
                let again = handed_on(&fields);
                let again = again.strip_prefix('&').map_or_else(String::new, |rest| format!("?{rest}"));
                progress_page(&visit, &title, &state, &format!("/networks{again}"))
            }
        }
    };
    let made = made.await;
    visit.answer(made)
}

fn index(found: &NetworksFound, fields: &Fields, t: &'static Locale) -> Index {
    let settings = handed_on(fields);
    let most = found.groups.iter().map(|group| group.cases).max().unwrap_or(1);
    Index {
        t,
        kinds: kinds(fields, t),
        hub: fields.one("hub").chars().take(6).collect(),
        divisions: divisions(fields, t),
        files: Arg::Count(found.case_files.into()),
        identifiers: Arg::of(found.identifiers),
        crossing: Arg::of(found.crossing),
        damaged: Arg::of(found.damaged),
        any_damaged: found.damaged > 0,
        groups: found.groups.iter().map(|group| row(group, most, &settings, t)).collect(),
        groups_found: Arg::of(found.groups_found),
        hubs: found
            .hubs
            .iter()
            .map(|hub| (format!("{} {}", hub.identifier.kind, hub.identifier.value), hub.because.clone()))
            .collect(),
        identifiers_between: between(&found.brokering_identifiers, None, t),
        files_between: between(&found.brokering_case_files, Some(&settings), t),
        estimated: found.estimated,
    }
}

#[allow(clippy::cast_precision_loss)] // for drawing
fn row(group: &GroupLine, most: usize, settings: &str, t: &Locale) -> Row {
    let number = |n: usize| t.number(i64::try_from(n).unwrap_or(i64::MAX));
    Row {
        href: format!("/networks/group?source={}{settings}", encoded(&group.source)),
        source: group.source.clone(),
        files: number(group.cases),
        suspects: number(group.suspects),
        identifiers: number(group.identifiers),
        crossing: number(group.crossing),
        bar: format!("{:.2}%", group.cases as f64 / most.max(1) as f64 * 100.0),
    }
}

/// Identifiers or case files, never persons: the body has no place for one.
fn between(brokers: &[BrokerLine], settings: Option<&str>, t: &Locale) -> Vec<Between> {
    let line = |broker: &BrokerLine| Between {
        name: broker.name.clone(),
        href: settings.map(|s| format!("/networks/group?source={}{s}", encoded(&broker.name))),
        share: t.decimals(broker.betweenness, 0),
    };
    brokers.iter().map(line).collect()
}
