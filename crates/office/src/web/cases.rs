//! Cases: a list with filters, a page at a time.

use super::Site;
use super::fields::{Fields, query};
use super::parts::{Choice, Choices};
use super::visit::{Visit, encoded};
use crate::access_body::{CaseLine, CasesBody, CasesPage};
use crate::api::{ApiError, CohortLine};
use crate::keeping::{DueCount, DueLine};
use askama::Template;
use axum::Router;
use axum::extract::RawQuery;
use axum::response::Response;
use axum::routing::get;
use safeborders_codebook::{Attribute, Codebook};
use safeborders_pages::{Arg, Locale};
use safeborders_people::Right;
use safeborders_types::{AttributeId, Code, CohortId, Unit};
use std::sync::Arc;

/// How many case files are on a page.
const PAGE: usize = 50;
/// The longest part of a number that is looked for.
const MOST_NAMED: usize = 128;
/// A list with more codes is not chosen from.
const MOST_CHOICES: usize = 40;
/// The attribute of the procedural status.
const STATUS: &str = "case.procedural_status";

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/cases", get(cases)).route("/cases/due", get(due))
}

/// Where one case file is shown.
pub(crate) fn address(source: &str) -> String {
    format!("/cases/one?source={}", encoded(source))
}

struct Line {
    source: String,
    href: Option<String>,
    cohort: String,
    status: String,
    embargoed: bool,
    held: bool,
    sealed: bool,
    assigned: String,
}

struct Cohort {
    id: String,
    chosen: bool,
    files: Arg<'static>,
}

#[derive(Template)]
#[template(path = "cases.html")]
struct Cases {
    t: &'static Locale,
    lines: Vec<Line>,
    cohorts: Vec<Cohort>,
    mine: bool,
    named: String,
    statuses: Vec<Choice>,
    standings: Vec<Choice>,
    codes: Vec<Choices>,
    found: Arg<'static>,
    later: Option<String>,
    filtered: bool,
    may_due: bool,
    may_import: bool,
}

/// What the address asks for.
struct Wanted {
    cohort: Option<CohortId>,
    status: Option<Code>,
    code: Option<(AttributeId, Code)>,
    standing: &'static str,
    mine: bool,
    named: String,
    after: String,
}

/// What somebody decided about a file, as the list is chosen by it.
const STANDINGS: [(&str, &str); 3] =
    [("embargo", "o-mark-embargo"), ("hold", "o-mark-hold"), ("sealed", "o-mark-sealed")];

impl Wanted {
    fn of(fields: &Fields) -> Self {
        let standing = STANDINGS.iter().map(|(id, _)| *id).find(|id| *id == fields.one("standing"));
        let code = fields.one("code").split_once('=');
        Self {
            cohort: fields.read_as("cohort"),
            status: fields.read_as("status"),
            code: code.and_then(|(id, code)| Some((id.parse().ok()?, code.parse().ok()?))),
            standing: standing.unwrap_or_default(),
            mine: fields.one("mine") == "yes",
            named: fields.one("named").chars().take(MOST_NAMED).collect(),
            after: fields.one("after").to_owned(),
        }
    }

    fn body(&self) -> CasesBody {
        CasesBody {
            cohorts: self.cohort.into_iter().collect(),
            mine: self.mine,
            named: self.named.clone(),
            status: self.status.clone(),
            codes: self.code.iter().cloned().collect(),
            embargoed: self.standing == "embargo",
            held: self.standing == "hold",
            sealed: self.standing == "sealed",
            after: self.after.clone(),
            most: PAGE,
        }
    }

    /// The address of the page after this case file.
    fn later(&self, after: &str) -> String {
        let text = |of: Option<String>| of.unwrap_or_default();
        let (cohort, status) =
            (text(self.cohort.map(|c| c.to_string())), text(self.status.as_ref().map(Code::to_string)));
        let code = text(self.code.as_ref().map(|(id, code)| format!("{id}={code}")));
        let mine = if self.mine { "yes" } else { "" };
        let fields = [
            ("cohort", cohort.as_str()),
            ("status", status.as_str()),
            ("code", code.as_str()),
            ("standing", self.standing),
            ("mine", mine),
            ("named", self.named.as_str()),
            ("after", after),
        ];
        format!("/cases?{}", query(fields.into_iter().filter(|(_, value)| !value.is_empty())))
    }

    fn is_any(&self) -> bool {
        let by_text = !self.named.is_empty() || !self.standing.is_empty() || !self.after.is_empty();
        by_text || self.mine || self.cohort.is_some() || self.status.is_some() || self.code.is_some()
    }
}

async fn cases(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let wanted = Wanted::of(&Fields::read(query.as_deref().unwrap_or_default()));
    visit.answer(page(&visit, &wanted).await)
}

async fn page(visit: &Visit, wanted: &Wanted) -> Result<Response, ApiError> {
    let t = visit.t();
    let known: Vec<CohortLine> = visit.get("cohorts").await?;
    let found: CasesPage = visit.post("cases", &wanted.body()).await?;
    let last = found.cases.last().filter(|_| found.more);
    let standing = |(id, key): (&str, &str)| Choice::new(id, t.text(key), id == wanted.standing);
    let main = Cases {
        t,
        later: last.map(|line| wanted.later(&line.source)),
        found: Arg::of(found.found),
        lines: found.cases.into_iter().map(|line| shown(t, line)).collect(),
        cohorts: known
            .iter()
            .rev()
            .map(|line| Cohort {
                id: line.cohort.to_string(),
                chosen: wanted.cohort == Some(line.cohort),
                files: Arg::Count(i64::try_from(line.case_files).unwrap_or(i64::MAX)),
            })
            .collect(),
        mine: wanted.mine,
        named: wanted.named.clone(),
        statuses: statuses(t, wanted.status.as_ref()),
        standings: STANDINGS.into_iter().map(standing).collect(),
        codes: codes(t, wanted.code.as_ref()),
        filtered: wanted.is_any(),
        may_due: visit.may(Right::Erase),
        may_import: visit.may(Right::Import),
    };
    visit.page(&t.text("o-cases-title"), &main, &[])
}

fn statuses(t: &Locale, chosen: Option<&Code>) -> Vec<Choice> {
    let status = STATUS.parse().ok().and_then(|id| Codebook::v1().attribute(&id));
    let codes = status.map(|status| status.codes()).unwrap_or_default();
    let choice =
        |code: &Code| Choice::new(code.as_str(), status_name(t, code.as_str()), chosen == Some(code));
    codes.iter().map(choice).collect()
}

/// Every code that can be chosen from, under its attribute. Long lists, such as countries, are left to the address.
fn codes(t: &Locale, chosen: Option<&(AttributeId, Code)>) -> Vec<Choices> {
    let attributes = Codebook::v1().attributes().iter().filter(|a| a.counted_from().is_none());
    let group = |attribute: &Attribute| {
        let list = attribute.list().filter(|list| list.codes().len() <= MOST_CHOICES)?;
        let known = list.iter().filter(|(index, _)| *index != list.unknown());
        let choices = known.map(|(index, code)| {
            let name = attribute.code_name(index, t.tag()).unwrap_or(code.as_str());
            let chosen = chosen.is_some_and(|(id, held)| id == attribute.id() && held == code);
            Choice::new(format!("{}={code}", attribute.id()), name, chosen)
        });
        let unit = match attribute.unit() {
            Unit::Case => t.text("o-case-coded"),
            Unit::Victim => t.text("unit-victims"),
            Unit::Suspect => t.text("unit-suspects"),
        };
        Some(Choices { heading: format!("{unit}: {}", attribute.name(t.tag())), choices: choices.collect() })
    };
    attributes.filter_map(group).collect()
}

fn shown(t: &'static Locale, line: CaseLine) -> Line {
    let assigned: Vec<String> = line.access.assigned.iter().map(ToString::to_string).collect();
    Line {
        href: line.readable.then(|| address(&line.source)),
        cohort: line.cohort.to_string(),
        status: line.status.map_or_else(String::new, |status| status_name(t, &status)),
        embargoed: line.embargoed,
        held: line.held,
        sealed: line.access.sealed_by.is_some(),
        assigned: assigned.join(", "),
        source: line.source,
    }
}

/// A procedural status in the reader's language.
fn status_name(t: &Locale, code: &str) -> String {
    let name = || {
        let attribute = Codebook::v1().attribute(&STATUS.parse().ok()?)?;
        let index = attribute.code_index(&code.parse().ok()?)?;
        attribute.code_name(index, t.tag()).map(str::to_owned)
    };
    name().unwrap_or_else(|| code.to_owned())
}

struct Due {
    source: String,
    href: String,
    status: String,
    since: String,
    ends: String,
    is_due: bool,
    held: Option<String>,
}

#[derive(Template)]
#[template(path = "cases_due.html")]
struct DuePage {
    t: &'static Locale,
    lines: Vec<Due>,
    all: Arg<'static>,
}

/// How many files of the review list are shown.
const MOST_DUE: usize = 200;

async fn due(visit: Visit) -> Response {
    visit.answer(due_page(&visit).await)
}

async fn due_page(visit: &Visit) -> Result<Response, ApiError> {
    let t = visit.t();
    let lines: Vec<DueLine> = visit.get(&format!("cases/due?most={MOST_DUE}")).await?;
    let count: DueCount = visit.get("cases/due/count").await?;
    let main = DuePage {
        t,
        all: Arg::of(count.listed.max(lines.len())),
        lines: lines
            .into_iter()
            .map(|line| Due {
                href: address(&line.source),
                status: status_name(t, &line.status),
                since: line.since.to_string(),
                ends: line.ends.to_string(),
                is_due: line.is_due,
                held: line.held,
                source: line.source,
            })
            .collect(),
    };
    visit.page(&t.text("o-due-title"), &main, &[])
}
