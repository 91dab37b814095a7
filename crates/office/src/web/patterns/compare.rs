//! Two periods by the patterns of a run, or two runs with each other.

use super::words::{self, Value};
use crate::patterns::body::{CompareBody, Compared, EmergingLine, RunLine, RunsLine};
use crate::web::fields::Fields;
use crate::web::parts::Choice;
use askama::Template;
use safeborders_pages::{Arg, Html, Lexicon, Locale};
use safeborders_types::CohortId;
use std::collections::BTreeSet;

/// The most lines of a comparison on a page.
const MOST_LINES: usize = 200;

#[derive(Template)]
#[template(path = "patterns/compare.html")]
pub(crate) struct Compare {
    pub(crate) t: &'static Locale,
    pub(crate) trouble: Option<Html>,
    pub(crate) runs: Vec<Choice>,
    pub(crate) from: Vec<Choice>,
    pub(crate) to: Vec<Choice>,
    pub(crate) earlier: Vec<Choice>,
    pub(crate) later: Vec<Choice>,
    pub(crate) periods: Option<Vec<Changed>>,
    pub(crate) between: Option<Vec<InRuns>>,
    pub(crate) in_all: Arg<'static>,
}

/// A pattern in two periods.
pub(crate) struct Changed {
    href: String,
    values: Vec<Value>,
    now: String,
    before: String,
    growth: String,
    p: String,
    q: String,
    class: &'static str,
    says: String,
}

/// A pattern in two runs.
pub(crate) struct InRuns {
    values: Vec<Value>,
    earlier: String,
    later: String,
}

/// What the form wants compared; `None` before anything was chosen.
pub(crate) fn wanted(fields: &Fields, cohorts: &BTreeSet<CohortId>) -> Option<CompareBody> {
    if let (Some(earlier), Some(later)) = (fields.read_as("earlier"), fields.read_as("later")) {
        return Some(CompareBody { runs: Some((earlier, later)), ..CompareBody::default() });
    }
    let from: CohortId = fields.read_as("from")?;
    let to = fields.read_as("to").unwrap_or(from);
    let now = cohorts.range(from.min(to)..=to.max(from)).copied().collect();
    let rest = fields.ticked("rest");
    Some(CompareBody { run: fields.read_as("run"), now, rest, ..CompareBody::default() })
}

impl Compare {
    /// The form, filled in as it was sent.
    pub(crate) fn form(
        fields: &Fields,
        runs: &[RunLine],
        cohorts: &BTreeSet<CohortId>,
        t: &'static Locale,
    ) -> Self {
        let of_runs = |name: &str, otherwise: Option<u32>| -> Vec<Choice> {
            let chosen = fields.read_as(name).or(otherwise);
            let choice = |run: &RunLine| {
                let when = t.day(run.at_s);
                let with = [("number", Arg::Count(run.number.into())), ("when", Arg::Text(&when))];
                Choice::new(
                    run.number.to_string(),
                    t.with("o-pat-run-choice", &with),
                    chosen == Some(run.number),
                )
            };
            runs.iter().map(choice).collect()
        };
        let of_cohorts = |name: &str| -> Vec<Choice> {
            let chosen = fields.read_as(name).or(cohorts.last().copied());
            let choice = |c: &CohortId| Choice::new(c.to_string(), c.to_string(), chosen == Some(*c));
            cohorts.iter().rev().map(choice).collect()
        };
        Self {
            t,
            trouble: None,
            runs: of_runs("run", runs.first().map(|run| run.number)),
            from: of_cohorts("from"),
            to: of_cohorts("to"),
            earlier: of_runs("earlier", runs.get(1).map(|run| run.number)),
            later: of_runs("later", runs.first().map(|run| run.number)),
            periods: None,
            between: None,
            in_all: Arg::Count(0),
        }
    }

    /// The same with what was found.
    pub(crate) fn found(mut self, compared: &Compared) -> Self {
        let names = Lexicon::new(self.t);
        match compared {
            Compared::Periods { run, patterns } => {
                self.in_all = Arg::of(patterns.len());
                let lines = patterns.iter().take(MOST_LINES);
                self.periods = Some(lines.map(|line| changed(line, *run, &names, self.t)).collect());
            }
            Compared::Runs { rows, patterns } => {
                self.in_all = Arg::of(patterns.len());
                let lines = patterns.iter().take(MOST_LINES);
                self.between = Some(lines.map(|line| in_runs(line, *rows, &names, self.t)).collect());
            }
        }
        self
    }
}

fn changed(line: &EmergingLine, run: u32, names: &Lexicon, t: &Locale) -> Changed {
    let of = |(holding, all): (u32, u32)| format!("{} / {}", t.number(holding.into()), t.number(all.into()));
    let (class, says) = match (line.stands, line.rising) {
        (true, true) => ("up", t.text("o-pat-rising")),
        (true, false) => ("down", t.text("o-pat-falling")),
        (false, _) => ("same", t.text("o-pat-steady")),
    };
    Changed {
        href: format!("/patterns/runs/{run}/{}", line.number),
        values: words::values(&line.values, names),
        now: of(line.now),
        before: of(line.before),
        growth: line
            .growth
            .map_or_else(|| t.text("o-pat-new"), |growth| format!("× {}", t.decimals(growth, 1))),
        p: words::small(line.p, t),
        q: words::small(line.q, t),
        class,
        says,
    }
}

fn in_runs(line: &RunsLine, rows: (u32, u32), names: &Lexicon, t: &Locale) -> InRuns {
    let of = |found: Option<(u32, u32)>, all: u32| match found {
        Some((_, support)) => format!("{} / {}", t.number(support.into()), t.number(all.into())),
        None => t.text("o-pat-not-listed"),
    };
    InRuns {
        values: words::values(&line.values, names),
        earlier: of(line.earlier, rows.0),
        later: of(line.later, rows.1),
    }
}
