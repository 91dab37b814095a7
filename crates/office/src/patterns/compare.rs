//! Patterns in two periods, and in two runs.

use super::body::{CompareBody, Compared, EmergingLine, PatternLine, Rank, Run, RunsLine, ValueName};
use super::mine::odds_line;
use super::words::{items_of, minable};
use super::{internal, invalid, of_vault};
use crate::api::ApiError;
use crate::jobs::Watch;
use crate::office::Office;
use safeborders_patterns::change::{Baseline, Direction, Emergence, EmergingSettings, emerging};
use safeborders_types::{AskPeers, CohortId};
use safeborders_vault::RowsWanted;
use std::collections::{BTreeMap, BTreeSet};

impl<P: AskPeers> Office<P> {
    /// Compares two periods by the patterns of a run, or two runs with each other.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`](crate::api::ErrorKind::Invalid) for periods that overlap or hold no case file, and for
    /// runs that are not kept; [`ErrorKind::Denied`](crate::api::ErrorKind::Denied) when it was cancelled;
    /// [`ErrorKind::Internal`](crate::api::ErrorKind::Internal).
    pub fn compare_patterns(&self, body: &CompareBody, watch: &Watch) -> Result<Compared, ApiError> {
        match body.runs {
            Some(_) if *body != (CompareBody { runs: body.runs, ..CompareBody::default() }) => {
                Err(invalid("compare two runs or two periods, not both"))
            }
            Some((earlier, later)) if earlier == later => Err(invalid("compare two different runs")),
            Some((earlier, later)) => {
                let (earlier, later) = (self.pattern_run(Some(earlier))?, self.pattern_run(Some(later))?);
                Ok(Compared::Runs { rows: (earlier.rows, later.rows), patterns: of_runs(&earlier, &later) })
            }
            None => self.compare_periods(body, watch),
        }
    }

    fn compare_periods(&self, body: &CompareBody, watch: &Watch) -> Result<Compared, ApiError> {
        let Some(first) = body.now.first().copied() else {
            return Err(invalid("name the period to test, such as --now 2024Q4"));
        };
        let run = self.pattern_run(body.run)?;
        let before = self.baseline(body, first)?;
        watch.tell("reading case files", 0, None)?;
        let cohorts: BTreeSet<CohortId> = body.now.union(&before).copied().collect();
        let wanted = RowsWanted { cohorts, attributes: minable(&run.attributes)? };
        let rows = self.vault().case_rows(&wanted).map_err(|error| of_vault(&error))?;
        let periods: Vec<u32> = (rows.cohorts().iter())
            .flat_map(|(cohort, of)| std::iter::repeat_n(u32::from(body.now.contains(cohort)), of.len()))
            .collect();
        // What is ranked down as background or chance is not compared: each comparison costs the others power.
        let compared: Vec<&PatternLine> =
            run.patterns.iter().filter(|pattern| pattern.rank <= Rank::AlreadyTold).collect();
        let items: Option<Vec<_>> = compared.iter().map(|pattern| items_of(&rows, &pattern.values)).collect();
        let items = items.ok_or_else(|| invalid("the run was mined under another codebook: mine again"))?;
        watch.tell("comparing", 0, Some(items.len() as u64))?;
        let settings = EmergingSettings { baseline: Baseline::Earlier, level: run.level };
        let found = match emerging(rows.table(), &items, &periods, 1, &settings) {
            Err(error @ safeborders_patterns::change::ChangeError::NothingToCompare) => {
                return Err(invalid(error.to_string()));
            }
            other => other.map_err(|error| internal(&error))?,
        };
        let line = |found: &Emergence| Some(emerging_line(found, compared.get(found.pattern)?));
        Ok(Compared::Periods { run: run.number, patterns: found.iter().filter_map(line).collect() })
    }
}

impl<P: AskPeers> Office<P> {
    /// The cohorts that a period is held against. It is never part of its own baseline.
    fn baseline(&self, body: &CompareBody, first: CohortId) -> Result<BTreeSet<CohortId>, ApiError> {
        if let Some(both) = body.now.intersection(&body.before).next() {
            return Err(invalid(format!(
                "{both} is in both periods: the tested period is never its own baseline"
            )));
        }
        let all = || self.cohorts().into_iter().map(|line| line.cohort);
        match (body.rest, body.before.is_empty()) {
            (true, false) => Err(invalid("name a baseline or take all the rest, not both")),
            (true, true) => Ok(all().filter(|cohort| !body.now.contains(cohort)).collect()),
            (false, true) => Ok(all().filter(|cohort| *cohort < first).collect()),
            (false, false) => Ok(body.before.clone()),
        }
    }
}

pub(crate) fn emerging_line(found: &Emergence, pattern: &PatternLine) -> EmergingLine {
    EmergingLine {
        number: pattern.number,
        values: pattern.values.clone(),
        now: (found.now, found.rows_now),
        before: (found.before, found.rows_before),
        growth: found.growth.is_finite().then_some(found.growth),
        odds: found.odds.map(odds_line),
        rising: found.direction == Direction::Rising,
        p: found.ln_p.exp(),
        q: found.ln_q.exp(),
        stands: found.stands,
    }
}

/// The patterns that stand in one of two runs, those of both first.
fn of_runs(earlier: &Run, later: &Run) -> Vec<RunsLine> {
    let by_values = |run: &Run| -> BTreeMap<Vec<ValueName>, (u32, u32, bool)> {
        let entry = |pattern: &PatternLine| {
            let stands = pattern.rank <= Rank::NotCompared;
            (pattern.values.clone(), (pattern.number, pattern.support, stands))
        };
        run.patterns.iter().map(entry).collect()
    };
    let (earlier, later) = (by_values(earlier), by_values(later));
    let all: BTreeSet<&Vec<ValueName>> = earlier.keys().chain(later.keys()).collect();
    let line = |values: &Vec<ValueName>| {
        let (before, after) = (earlier.get(values).copied(), later.get(values).copied());
        let stands = [before, after].into_iter().flatten().any(|(_, _, stands)| stands);
        let figures = |of: Option<(u32, u32, bool)>| of.map(|(number, support, _)| (number, support));
        stands.then(|| RunsLine { values: values.clone(), earlier: figures(before), later: figures(after) })
    };
    let mut lines: Vec<RunsLine> = all.into_iter().filter_map(line).collect();
    let place = |line: &RunsLine| match (line.earlier, line.later) {
        (Some(_), Some(later)) => (0, later.0),
        (None, Some(later)) => (1, later.0),
        (earlier, None) => (2, earlier.map_or(0, |earlier| earlier.0)),
    };
    lines.sort_by_key(place);
    lines
}
