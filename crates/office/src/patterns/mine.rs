//! Mining: rows from the vault, patterns, scores, the European picture, and the reasons.

use super::body::{MineBody, OddsLine, PatternLine, Rank, Run, ValueName};
use super::europe::Europe;
use super::support::{Found, mine_in_full, mine_with};
use super::words::{minable, value_names, words};
use super::{WAY_OF_WORKING, internal, invalid, of_vault};
use crate::api::ApiError;
use crate::jobs::Watch;
use crate::office::Office;
use safeborders_codebook::{AttributeIndex, Codebook};
use safeborders_patterns::{Family, Item, Score, ScoreSettings, Standing, Table, benjamini_hochberg, score};
use safeborders_types::{AskPeers, AttributeId};
use safeborders_vault::{CaseRows, RowsWanted, Vault};
use std::collections::BTreeSet;
use std::time::{SystemTime, UNIX_EPOCH};

/// Most patterns of a run that are kept.
const KEPT: usize = 2_000;
/// Patterns held against better ones, times case files.
const COMPARED_TIMES_ROWS: u64 = 2_000_000_000;
const LENGTH: usize = 6;
const LEVEL_THOUSANDTHS: u16 = 50;

impl<P: AskPeers> Office<P> {
    /// Mines the office's own case files and keeps the result under a run number.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`](crate::api::ErrorKind::Invalid) for settings that cannot be mined with, or no case files;
    /// [`ErrorKind::Denied`](crate::api::ErrorKind::Denied) when it was cancelled;
    /// [`ErrorKind::Internal`](crate::api::ErrorKind::Internal).
    pub fn mine(&self, body: &MineBody, watch: &Watch) -> Result<Run, ApiError> {
        let order = Order::of(body)?;
        watch.tell("reading case files", 0, None)?;
        self.known_cohorts(&body.cohorts)?;
        let wanted = RowsWanted { cohorts: body.cohorts.clone(), attributes: order.attributes.clone() };
        let rows = self.vault().case_rows(&wanted).map_err(|error| of_vault(&error))?;
        let table = rows.table();
        if table.rows() == 0 {
            return Err(invalid(
                "there are no case files in these cohorts: import some first, or name others",
            ));
        }
        let (found, scores) = mined(table, body, &order, watch)?;
        watch.tell("keeping the result", 0, None)?;
        let europe = Europe::of(self.books())?;
        let run = run_of(&rows, body, &order, &found, &scores, europe.as_ref());
        self.keep_pattern_run(run)
    }

    /// Cohorts that a person names must be some that were seen: a misspelt year would otherwise mine nothing.
    pub(crate) fn known_cohorts(
        &self,
        cohorts: &BTreeSet<safeborders_types::CohortId>,
    ) -> Result<(), ApiError> {
        let seen: BTreeSet<_> = self.cohorts().into_iter().map(|line| line.cohort).collect();
        if !cohorts.is_empty() && cohorts.is_disjoint(&seen) {
            return Err(invalid("none of these cohorts was ever seen here: see `cohorts`"));
        }
        Ok(())
    }
}

/// The values of each pattern that stands when all case files of a vault are mined without any wish: what
/// [`Office::mine`] lists first by default, for measuring it.
///
/// # Errors
/// [`ErrorKind::Internal`](crate::api::ErrorKind::Internal).
pub fn stand_by_default(vault: &Vault) -> Result<Vec<Vec<ValueName>>, ApiError> {
    let body = MineBody::default();
    let order = Order::of(&body)?;
    let wanted = RowsWanted { attributes: order.attributes.clone(), ..RowsWanted::default() };
    let rows = vault.case_rows(&wanted).map_err(|error| of_vault(&error))?;
    let (_, scores) = mined(rows.table(), &body, &order, &Watch::default())?;
    let stands = scores.iter().filter(|score| score.standing == Standing::Stands);
    Ok(stands.map(|score| value_names(&rows, &score.pattern.items)).collect())
}

fn mined(
    table: &Table,
    body: &MineBody,
    order: &Order,
    watch: &Watch,
) -> Result<(Found, Vec<Score>), ApiError> {
    let found = match body.min_support {
        Some(support) => mine_with(table, support, order.max_length, watch)?,
        None => mine_in_full(table, order.max_length, body.max_length.is_some(), watch)?,
    };
    watch.tell("scoring", found.mined.patterns.len() as u64, None)?;
    let family = if body.strict { Family::Searched } else { Family::Listed };
    let settings = ScoreSettings {
        level: order.level,
        family,
        compared: compared(table.rows()),
        ..ScoreSettings::new(found.min_support)
    };
    let scores = score(table, &found.mined.patterns, &settings).map_err(|error| internal(&error))?;
    Ok((found, scores))
}

/// One way of working shows as hundreds of patterns, so many are to be compared; each takes time in proportion to the rows.
fn compared(rows: u32) -> usize {
    (COMPARED_TIMES_ROWS / u64::from(rows.max(1))).clamp(2_000, 100_000) as usize
}

/// Checked settings.
struct Order {
    attributes: Vec<AttributeIndex>,
    max_length: usize,
    level: f64,
}

impl Order {
    fn of(body: &MineBody) -> Result<Self, ApiError> {
        let max_length = body.max_length.unwrap_or(LENGTH);
        if !(2..=LENGTH).contains(&max_length) {
            return Err(invalid(format!(
                "the longest pattern has 2 to {LENGTH} values: a signature has no more"
            )));
        }
        if body.min_support == Some(0) {
            return Err(invalid("the least support is at least 1: zero would list what nobody saw"));
        }
        let thousandths = body.level_thousandths.unwrap_or(LEVEL_THOUSANDTHS);
        if !(1..1_000).contains(&thousandths) {
            return Err(invalid("the false discovery rate lies between 0.001 and 0.999"));
        }
        let without = minable(&body.without)?;
        let mut attributes = match body.attributes.as_slice() {
            [] => minable(&way_of_working()),
            named => minable(named),
        }?;
        if let Some(both) = body.attributes.iter().find(|named| body.without.contains(named)) {
            return Err(invalid(format!("{both} is both wanted and left out: decide for one")));
        }
        attributes.retain(|attribute| !without.contains(attribute));
        if attributes.len() < 2 {
            return Err(invalid("a pattern needs at least two attributes: name more, or leave out fewer"));
        }
        Ok(Self { attributes, max_length, level: f64::from(thousandths) / 1_000.0 })
    }
}

/// The attributes of a way of working that the codebook has.
pub(crate) fn way_of_working() -> Vec<AttributeId> {
    WAY_OF_WORKING.iter().filter_map(|id| id.parse().ok()).collect()
}

fn run_of(
    rows: &CaseRows,
    body: &MineBody,
    order: &Order,
    found: &Found,
    scores: &[Score],
    europe: Option<&Europe>,
) -> Run {
    let codebook = Codebook::v1();
    let mut lines: Vec<(PatternLine, Option<f64>)> =
        scores.iter().take(KEPT * 2).map(|score| line(rows, score, europe)).collect();
    expected_in_europe(&mut lines, order.level);
    // The order within a standing is the miner's.
    lines.sort_by_key(|(line, _)| line.rank);
    lines.truncate(KEPT);
    let mut patterns: Vec<PatternLine> = lines.into_iter().map(|(line, _)| line).collect();
    patterns.iter_mut().zip(1..).for_each(|(pattern, number)| pattern.number = number);
    Run {
        number: 0,
        at_s: SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs()),
        codebook: codebook.version(),
        cohorts: rows.cohorts().iter().map(|(cohort, _)| *cohort).collect(),
        attributes: order.attributes.iter().filter_map(|at| Some(codebook.at(*at)?.id().clone())).collect(),
        rows: rows.table().rows(),
        min_support: found.min_support,
        support_chosen: body.min_support.is_none(),
        max_length: found.max_length,
        level: order.level,
        strict: body.strict,
        found: found.mined.patterns.len() as u64,
        truncated: found.mined.truncated,
        europe: europe.map(|europe| europe.used.clone()),
        patterns,
    }
}

/// A pattern's line, and the logarithm of the chance of its support in the European picture.
fn line(rows: &CaseRows, score: &Score, europe: Option<&Europe>) -> (PatternLine, Option<f64>) {
    let values = value_names(rows, &score.pattern.items);
    let (rank, because) = standing(rows, &score.standing);
    let seen = europe.map(|europe| (europe, europe.see(&values)));
    let percentile = seen.as_ref().and_then(|(europe, seen)| europe.typicality(seen));
    let support = score.pattern.support;
    let expected =
        seen.as_ref().and_then(|(europe, seen)| europe.expects(seen, rows.table().rows(), support));
    let line = PatternLine {
        number: 0,
        values,
        support,
        expected: score.expected,
        lift: score.lift,
        odds: score.weakest.as_ref().and_then(|split| split.odds).map(odds_line),
        p: score.p(),
        q: score.q(),
        pairs_expected: score.pairwise_expected,
        background_expected: score.background_expected,
        europe_expected: expected.map(|(expected, _)| expected),
        europe_percentile: percentile.map(|typicality| typicality.percentile),
        rank,
        because,
    };
    (line, expected.map(|(_, ln_p)| ln_p))
}

pub(crate) fn odds_line(odds: safeborders_patterns::Odds) -> OddsLine {
    OddsLine { ratio: odds.ratio, low: odds.low, high: odds.high }
}

fn standing(rows: &CaseRows, standing: &Standing) -> (Rank, String) {
    let named = |items: &[Item]| value_names(rows, items).iter().map(words).collect::<Vec<_>>().join("; ");
    match standing {
        Standing::Stands => (
            Rank::Stands,
            "more than chance, than its parts and than the kinds of cases lead to, and new".into(),
        ),
        Standing::NotCompared => {
            (Rank::NotCompared, "stands, but so many came before it that it was not held against them".into())
        }
        Standing::AlreadyTold(by) => (
            Rank::AlreadyTold,
            format!("redundant: a better pattern holds most of its case files ({})", named(by)),
        ),
        Standing::Generic => (
            Rank::Generic,
            "generic: kinds of cases and values that always go together lead to as many, or to half as many"
                .into(),
        ),
        Standing::Pair => (Rank::Pair, "two values that go together: background by itself".into()),
        Standing::Unproductive => (Rank::Unproductive, "one part adds nothing to the other".into()),
        Standing::Chance => (Rank::Chance, "no more often together than by chance".into()),
        Standing::SameRows(longer) => {
            (Rank::SameRows, format!("a longer pattern has the same case files ({})", named(longer)))
        }
        Standing::Single => (Rank::Single, "one value is no combination".into()),
    }
}

/// Ranks down what Europe's picture leads one to expect: not more than it, at the level of the run.
fn expected_in_europe(lines: &mut [(PatternLine, Option<f64>)], level: f64) {
    let tested: Vec<usize> = (0..lines.len())
        .filter(|at| lines[*at].1.is_some() && lines[*at].0.rank <= Rank::NotCompared)
        .collect();
    let ln_p: Vec<f64> = tested.iter().filter_map(|at| lines[*at].1).collect();
    for (at, ln_q) in tested.iter().zip(benjamini_hochberg(&ln_p, ln_p.len() as f64)) {
        let line = &mut lines[*at].0;
        if ln_q > level.ln() {
            line.rank = Rank::GenericInEurope;
            let expected = line.europe_expected.unwrap_or_default();
            line.because = format!("generic: the released European tables lead to {expected:.1} case files");
        }
    }
}
