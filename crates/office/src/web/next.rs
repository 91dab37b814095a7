//! What would leave next, as the gate plans it. Looking spends nothing.

use super::Site;
use super::visit::Visit;
use crate::api::{ApiError, BudgetLine};
use crate::outlook::NextYearbook;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use safeborders_pages::{Arg, Locale};
use safeborders_types::{NanoRho, RoundStage, RoundView, Unit};
use std::sync::Arc;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/left/next", get(next))
}

/// A table of the next yearbook. Its attributes are named as the public list names them, in English.
struct Table {
    number: u32,
    unit: String,
    attributes: String,
    cells: Arg<'static>,
    sigma: Arg<'static>,
}

/// A round that something of this office would leave in.
struct Round {
    name: String,
    days: String,
    own: Arg<'static>,
    parties: Arg<'static>,
    state: String,
}

/// What questions may still cost a quarter.
struct Quarter {
    name: String,
    left: String,
    limit: String,
}

#[derive(Template)]
#[template(path = "left_next.html")]
struct Next {
    t: &'static Locale,
    year: String,
    after: String,
    list: String,
    share: Option<String>,
    tables: Vec<Table>,
    rounds: Vec<Round>,
    quarters: Vec<Quarter>,
}

async fn next(visit: Visit) -> Response {
    visit.answer(page(&visit).await)
}

async fn page(visit: &Visit) -> Result<Response, ApiError> {
    let t = visit.t();
    let yearbook: NextYearbook = visit.get("yearbook/next").await?;
    let budget: Vec<BudgetLine> = visit.get("budget").await?;
    // An office that takes part in no rounds has none to look at.
    let rounds: Vec<RoundView> = visit.get("rounds").await.unwrap_or_default();
    let unit = |unit| match unit {
        Unit::Case => t.text("unit-cases"),
        Unit::Victim => t.text("unit-victims"),
        Unit::Suspect => t.text("unit-suspects"),
    };
    let table = |table: crate::outlook::NextTable| Table {
        number: table.number,
        unit: unit(table.unit),
        attributes: table.attributes.join(" × "),
        cells: Arg::of(table.cells),
        sigma: Arg::Count(i64::from(table.sigma)),
    };
    let open = rounds.into_iter().filter(|round| !round.own.is_empty() && goes_on(round.stage));
    let round = |round: RoundView| Round {
        name: round.round.to_string(),
        days: round.days.join(" · "),
        own: Arg::of(round.own.len()),
        parties: Arg::of(round.parties.len()),
        state: round.state,
    };
    let quarter = |line: BudgetLine| Quarter {
        name: line.cohort.to_string(),
        left: shown(line.questions_limit.saturating_sub(line.questions_spent)),
        limit: shown(line.questions_limit),
    };
    let main = Next {
        t,
        year: yearbook.year.to_string(),
        after: yearbook.after.to_string(),
        list: yearbook.list.to_string(),
        share: yearbook.share.map(shown),
        tables: yearbook.tables.into_iter().map(table).collect(),
        rounds: open.map(round).collect(),
        quarters: budget.into_iter().map(quarter).collect(),
    };
    visit.page(&t.text("o-next-title"), &main, &[])
}

/// Whether something of a round may still leave.
fn goes_on(stage: RoundStage) -> bool {
    !matches!(stage, RoundStage::Answered | RoundStage::Closed)
}

fn shown(rho: NanoRho) -> String {
    format!("ρ {rho}")
}
