//! One pattern with its evidence: which case files, when, what changed, and which come close.

use super::body::{
    ChangeLine, MemberLine, NearLine, PatternLine, PatternShown, SeasonLine, ShowBody, TrendPoint, ValueName,
};
use super::compare::emerging_line;
use super::europe::Europe;
use super::words::items_of;
use super::{invalid, of_vault};
use crate::api::ApiError;
use crate::jobs::Watch;
use crate::office::Office;
use safeborders_codebook::Codebook;
use safeborders_patterns::Item;
use safeborders_patterns::change::{
    Baseline, ChangeSettings, EmergingSettings, SeasonSettings, change_points, emerging, seasonal,
};
use safeborders_people::{CaseAccess, Reader};
use safeborders_types::{AskPeers, CohortId, Quarter};
use safeborders_vault::{CaseRows, NamedRow, RowsWanted};
use std::collections::BTreeMap;

/// Most case files that are named at once.
const MOST_NAMED: usize = 10_000;

impl<P: AskPeers> Office<P> {
    /// A pattern of a run with its evidence, as the case files stand today.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`](crate::api::ErrorKind::Invalid) for a run or a pattern that is not kept;
    /// [`ErrorKind::Denied`](crate::api::ErrorKind::Denied) when it was cancelled;
    /// [`ErrorKind::Internal`](crate::api::ErrorKind::Internal).
    pub fn show_pattern(
        &self,
        body: &ShowBody,
        reader: &Reader,
        watch: &Watch,
    ) -> Result<PatternShown, ApiError> {
        if body.most > MOST_NAMED {
            return Err(invalid(format!("at most {MOST_NAMED} case files are named at once")));
        }
        let run = self.pattern_run(body.run)?;
        let found = run.patterns.iter().find(|pattern| pattern.number == body.pattern);
        let pattern = found.cloned().ok_or_else(|| {
            invalid(format!("run {} keeps patterns 1 to {}", run.number, run.patterns.len()))
        })?;
        watch.tell("reading case files", 0, None)?;
        let attributes = pattern.values.iter().filter_map(|value| {
            Codebook::v1().attribute(&value.attribute).map(safeborders_codebook::Attribute::index)
        });
        let wanted = RowsWanted { cohorts: run.cohorts.clone(), attributes: attributes.collect() };
        let rows = self.vault().named_case_rows(&wanted).map_err(|error| of_vault(&error))?;
        let items = items_of(&rows, &pattern.values).ok_or_else(|| {
            invalid("the pattern was mined under another codebook: try `patterns mine` again")
        })?;
        watch.tell("looking for its case files", 0, None)?;
        let holding = rows.table().holders(&items);
        let trend = trend(&rows, &holding);
        Ok(PatternShown {
            run: run.number,
            holding: holding.len() as u32,
            members: self.members(&rows, &holding, reader, body.most)?,
            emerging: emerging_now(&rows, &items, &pattern),
            season: season(&trend),
            changes: changes(&trend),
            nearest: self.nearest(&rows, &items, &pattern.values, (reader, body.most))?,
            unusual: self.unusual(&pattern.values)?,
            trend,
            pattern,
        })
    }

    /// The first of these that this reader may read: that a file holds a pattern tells what is in it.
    fn members(
        &self,
        rows: &CaseRows,
        wanted: &[u32],
        reader: &Reader,
        most: usize,
    ) -> Result<Vec<MemberLine>, ApiError> {
        let open = |access: &CaseAccess| reader.may_read(access);
        let named = self.vault().sources_of(rows, wanted, &open, most).map_err(|error| of_vault(&error))?;
        let line = |named: NamedRow| MemberLine { source: named.source, cohort: named.cohort };
        Ok(named.into_iter().map(line).collect())
    }

    /// Case files that hold all values but one, by the value that they lack.
    fn nearest(
        &self,
        rows: &CaseRows,
        items: &[Item],
        values: &[ValueName],
        (reader, most): (&Reader, usize),
    ) -> Result<Vec<NearLine>, ApiError> {
        let mut nearest = Vec::new();
        // Without a value of a pair nearly every case file comes close.
        if items.len() < 3 {
            return Ok(nearest);
        }
        for left_out in values {
            let Some(lacks) = items_of(rows, std::slice::from_ref(left_out)) else { continue };
            let rest: Vec<Item> = items.iter().copied().filter(|item| !lacks.contains(item)).collect();
            let holding = rows.table().holders(items);
            let mut near = rows.table().holders(&rest);
            near.retain(|row| holding.binary_search(row).is_err());
            let cases = self.members(rows, &near, reader, most.saturating_sub(nearest.len()))?;
            nearest.extend(cases.into_iter().map(|case| NearLine { case, lacks: left_out.clone() }));
        }
        Ok(nearest)
    }

    fn unusual(&self, values: &[ValueName]) -> Result<Vec<String>, ApiError> {
        let Some(europe) = Europe::of(self.books())? else { return Ok(Vec::new()) };
        let typicality = europe.typicality(&europe.see(values));
        Ok(typicality.map(|typicality| europe.unusual(&typicality)).unwrap_or_default())
    }
}

fn trend(rows: &CaseRows, holding: &[u32]) -> Vec<TrendPoint> {
    let point = |(cohort, of): &(_, std::ops::Range<u32>)| {
        let from = holding.partition_point(|row| *row < of.start);
        let to = holding.partition_point(|row| *row < of.end);
        TrendPoint { cohort: *cohort, holding: (to - from) as u32, of: of.end - of.start }
    };
    rows.cohorts().iter().map(point).filter(|point| point.of > 0).collect()
}

/// The last cohort with case files against those before it.
fn emerging_now(rows: &CaseRows, items: &[Item], pattern: &PatternLine) -> Option<super::body::EmergingLine> {
    let periods: Vec<u32> = (rows.cohorts().iter().zip(0_u32..))
        .flat_map(|((_, of), period)| std::iter::repeat_n(period, of.len()))
        .collect();
    let tested = *periods.last()?;
    let settings = EmergingSettings { baseline: Baseline::Earlier, ..EmergingSettings::default() };
    let found = emerging(rows.table(), &[items.into()], &periods, tested, &settings).ok()?;
    found.first().map(|found| emerging_line(found, pattern))
}

/// The last cohort with case files against its season; quarters without any are part of the calendar.
fn season(trend: &[TrendPoint]) -> Option<SeasonLine> {
    let (first, last) = (trend.first()?.cohort, trend.last()?);
    let known: BTreeMap<CohortId, &TrendPoint> = trend.iter().map(|point| (point.cohort, point)).collect();
    let quarters: Vec<CohortId> = std::iter::successors(Some(first), |cohort| cohort.next())
        .take_while(|cohort| *cohort <= last.cohort)
        .collect();
    let figure = |cohort: &CohortId| known.get(cohort).map_or((0, 0), |point| (point.holding, point.of));
    let counts: Vec<u32> = quarters.iter().map(|cohort| figure(cohort).0).collect();
    let exposures: Vec<f64> = quarters.iter().map(|cohort| f64::from(figure(cohort).1)).collect();
    let tested = quarters.len() - 1;
    let settings = SeasonSettings::new(Quarter::ALL.len());
    let found = seasonal(&counts, Some(&exposures), tested, &settings).ok()?;
    Some(SeasonLine {
        cohort: last.cohort,
        holding: found.observed,
        expected: found.expected,
        factor: *found.factors.get(tested % Quarter::ALL.len())?,
        at_least: found.at_least.ln_fisher.exp(),
        at_most: found.at_most.ln_fisher.exp(),
    })
}

fn changes(trend: &[TrendPoint]) -> Vec<ChangeLine> {
    let counts: Vec<u32> = trend.iter().map(|point| point.holding).collect();
    let exposures: Vec<f64> = trend.iter().map(|point| f64::from(point.of)).collect();
    let Ok(found) = change_points(&counts, Some(&exposures), &ChangeSettings::default()) else {
        return Vec::new();
    };
    let rate = |segment: &safeborders_patterns::change::Segment| {
        [segment.rate.estimate, segment.rate.low, segment.rate.high]
    };
    let line = |point: &safeborders_patterns::change::ChangePoint| {
        let before = found.segments.iter().find(|segment| segment.to == point.at)?;
        let after = found.segments.iter().find(|segment| segment.from == point.at)?;
        let from = trend.get(point.at)?.cohort;
        Some(ChangeLine { from, probability: point.probability, before: rate(before), after: rate(after) })
    };
    found.points.iter().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// So many case files of each hundred, from 2022Q1 on; none: a quarter without case files.
    fn trend(shares: &[Option<u32>]) -> Vec<TrendPoint> {
        let first: CohortId = "2022Q1".parse().unwrap();
        let quarters = std::iter::successors(Some(first), |cohort| cohort.next());
        let point = |(cohort, share): (CohortId, &Option<u32>)| {
            share.map(|holding| TrendPoint { cohort, holding, of: 100 })
        };
        quarters.zip(shares).filter_map(point).collect()
    }

    #[test]
    fn the_last_quarter_is_held_against_the_same_quarter_of_earlier_years() {
        let year = [Some(5), Some(5), Some(20), Some(5)];
        let two_years: Vec<_> = year.iter().copied().cycle().take(10).collect();
        let busy = season(&trend(&[&two_years[..], &[Some(20)]].concat())).unwrap();
        assert!(busy.cohort == "2024Q3".parse().unwrap() && busy.holding == 20);
        assert!(
            (busy.expected - 18.0).abs() < 3.0 && busy.factor > 1.5 && busy.at_least > 0.1,
            "{}",
            busy.expected
        );
        // The control: as many in a quarter that is quiet in other years.
        let quiet: Vec<_> = year.iter().copied().cycle().take(9).collect();
        let news = season(&trend(&[&quiet[..], &[Some(20)]].concat())).unwrap();
        assert!(news.factor < 1.0 && news.at_least < 0.01, "{}", news.at_least);
    }

    #[test]
    fn a_missing_quarter_moves_no_other_and_two_years_are_needed() {
        let mut shares = vec![Some(5); 8];
        assert!(season(&trend(&shares)).is_none() && season(&[]).is_none());
        shares.push(Some(5));
        shares[6] = None;
        let found = season(&trend(&shares)).unwrap();
        assert!(found.cohort == "2024Q1".parse().unwrap() && (found.expected - 5.0).abs() < 0.5);
    }
}
