//! What would leave next, as the gate plans it. Looking spends nothing.

use super::Site;
use super::visit::Visit;
use crate::api::{ApiError, BudgetLine};
use crate::outlook::NextYearbook;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use safeborders_codebook::YearbookList;
use safeborders_pages::Locale;
use safeborders_types::{AgreementLine, AgreementStanding, RoundStage, RoundView, Unit};
use std::sync::Arc;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new().route("/left/next", get(next))
}

/// A table of the next yearbook. Its attributes are named as the public list names them, in English.
struct Table {
    number: u32,
    unit: String,
    attributes: String,
    cells: String,
    sigma: String,
}

/// A round that something of this office would leave in.
struct Round {
    name: String,
    days: String,
    own: String,
    parties: String,
    state: String,
}

/// What questions may still cost a quarter.
struct Quarter {
    name: String,
    left: String,
    limit: String,
}

/// What leaves under one agreement.
struct Under {
    agreement: String,
    parties: String,
    /// How many tables of the yearbook its askers see, and which.
    seen: String,
    numbers: String,
    /// Who may ask, with what that may cost a quarter.
    askers: Vec<(String, String)>,
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
    agreements: Vec<Under>,
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
    let agreements: Vec<AgreementLine> = visit.get("agreements").await?;
    let holds = |line: &AgreementLine| {
        matches!(line.standing, AgreementStanding::InForce | AgreementStanding::NotYetInForce)
    };
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
        cells: shown(t, table.cells),
        sigma: t.number(i64::from(table.sigma)),
    };
    let open = rounds.into_iter().filter(|round| !round.own.is_empty() && goes_on(round.stage));
    let round = |round: RoundView| Round {
        name: round.round.to_string(),
        days: round.days.join(" · "),
        own: shown(t, round.own.len()),
        parties: shown(t, round.parties.len()),
        state: round.state,
    };
    let quarter = |line: BudgetLine| Quarter {
        name: line.cohort.to_string(),
        left: (line.questions_limit.saturating_sub(line.questions_spent)).to_string(),
        limit: line.questions_limit.to_string(),
    };
    let main = Next {
        t,
        year: yearbook.year.to_string(),
        after: yearbook.after.to_string(),
        list: yearbook.list.to_string(),
        share: yearbook.share.map(|share| share.to_string()),
        tables: yearbook.tables.into_iter().map(table).collect(),
        agreements: agreements.into_iter().filter(holds).map(|line| under(line, visit)).collect(),
        rounds: open.map(round).collect(),
        quarters: budget.into_iter().map(quarter).collect(),
    };
    visit.page(&t.text("o-next-title"), &main, &[])
}

/// What leaves under an agreement: by the rule that the node's own answers follow.
fn under(line: AgreementLine, visit: &Visit) -> Under {
    let scope = line.scope;
    let most = usize::try_from(scope.max_dimensions).unwrap_or(usize::MAX);
    let tables = YearbookList::v1().tables().iter();
    let seen = tables.filter(|table| table.is_visible(most, |id| scope.attributes.contains(id)));
    let numbers: Vec<u32> = seen.map(|table| table.number()).collect();
    let others = scope.askers.into_iter().filter(|asker| asker.peer.country() != visit.site.terms.country);
    let parties: Vec<String> = line.parties.iter().map(ToString::to_string).collect();
    Under {
        agreement: line.agreement.to_string(),
        parties: parties.join(", "),
        seen: shown(visit.t(), numbers.len()),
        numbers: runs(&numbers),
        askers: others.map(|asker| (asker.peer.to_string(), asker.quota.to_string())).collect(),
    }
}

/// Numbers in order, with those that follow each other as one: `1–3, 7`.
fn runs(numbers: &[u32]) -> String {
    let follows = |a: &u32, b: &u32| a.checked_add(1) == Some(*b);
    let run = |run: &[u32]| match run {
        [first, .., last] => format!("{first}–{last}"),
        alone => alone.iter().map(ToString::to_string).collect(),
    };
    numbers.chunk_by(follows).map(run).collect::<Vec<_>>().join(", ")
}

/// Whether something of a round may still leave.
fn goes_on(stage: RoundStage) -> bool {
    !matches!(stage, RoundStage::Answered | RoundStage::Closed)
}

fn shown(t: &Locale, count: usize) -> String {
    t.number(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_follow_each_other_are_written_as_one() {
        for (numbers, text) in [
            (&[][..], ""),
            (&[4], "4"),
            (&[1, 2, 3, 7], "1–3, 7"),
            (&[1, 3, 5, 6], "1, 3, 5–6"),
            (&[u32::MAX], "4294967295"),
        ] {
            assert_eq!(runs(numbers), text);
        }
    }
}
