//! What travels about patterns: JSON over the office socket. Exact figures, for the office's own eyes.

use safeborders_types::{AttributeId, Code, CohortId, CountryCode, InvalidSignature, PatternSignature};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What to mine. Everything has a default.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct MineBody {
    /// The cohorts; none means all.
    pub cohorts: BTreeSet<CohortId>,
    /// The attributes; none means those of a way of working.
    pub attributes: Vec<AttributeId>,
    /// Attributes to leave out of the default ones.
    pub without: Vec<AttributeId>,
    /// Fewest case files that hold a pattern; without it, as few as the machine can list in full.
    pub min_support: Option<u32>,
    /// Most values of a pattern.
    pub max_length: Option<usize>,
    /// The false discovery rate, in thousandths; 50 without it.
    pub level_thousandths: Option<u16>,
    /// Count every combination that was searched among the tests, and not those that were listed alone.
    pub strict: bool,
}

/// One value of a pattern or a case file, with what people call it.
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct ValueName {
    /// The attribute.
    pub attribute: AttributeId,
    /// Its code.
    pub code: Code,
    /// The name of the attribute.
    pub attribute_name: String,
    /// The name of the code.
    pub code_name: String,
}

/// How a pattern stands in the list.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rank {
    /// More than chance, more than its parts, more than kinds of cases lead to, and new.
    Stands,
    /// The same, but so many came before it that it was not held against them.
    NotCompared,
    /// Better patterns explain it.
    AlreadyTold,
    /// Kinds of cases, and values that always go together, lead to it.
    Generic,
    /// The European picture leads one to expect as many.
    GenericInEurope,
    /// Two values that go together: background by itself.
    Pair,
    /// One part adds nothing to the other.
    Unproductive,
    /// Two values that meet no more often than by chance.
    Chance,
    /// A longer pattern has exactly the same case files.
    SameRows,
    /// One value.
    Single,
}

/// An odds ratio with its 95 % interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct OddsLine {
    /// The ratio.
    pub ratio: f64,
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// A pattern and its figures. Exact counts, so it has no `Debug`.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct PatternLine {
    /// Its place in the list, from one.
    pub number: u32,
    /// Its values.
    pub values: Vec<ValueName>,
    /// Case files that hold all of them.
    pub support: u32,
    /// How many would if the values had nothing to do with each other.
    pub expected: f64,
    /// Support by expectation.
    pub lift: f64,
    /// The odds ratio of the weakest split.
    pub odds: Option<OddsLine>,
    /// The p value of the weakest split.
    pub p: f64,
    /// The q value of the weakest split.
    pub q: f64,
    /// How many the pairs lead to; for three values and more that are beyond the background.
    pub pairs_expected: Option<f64>,
    /// How many hidden kinds of cases, and attributes that go together everywhere, lead to; for three values and more.
    #[serde(default)]
    pub background_expected: Option<f64>,
    /// How many the European picture leads to, where it holds every value.
    pub europe_expected: Option<f64>,
    /// Its percentile in the European picture, over the values that it holds.
    pub europe_percentile: Option<f64>,
    /// How it stands.
    pub rank: Rank,
    /// Why it stands where it stands, in words.
    pub because: String,
}

impl PatternLine {
    /// The pattern as a predicate for a round.
    ///
    /// # Errors
    /// [`InvalidSignature`] for one value, or more than six.
    pub fn signature(&self) -> Result<PatternSignature, InvalidSignature> {
        PatternSignature::new(self.values.iter().map(|value| (value.attribute.clone(), value.code.clone())))
    }
}

/// Which kept yearbooks the European picture was made of.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct EuropeUsed {
    /// Country and year of each.
    pub yearbooks: Vec<(CountryCode, u16)>,
    /// The attributes that it holds.
    pub attributes: Vec<AttributeId>,
}

/// A result of mining.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Run {
    /// The run number; zero before it is kept.
    pub number: u32,
    /// When, in Unix seconds.
    pub at_s: u64,
    /// The version of the codebook.
    pub codebook: u32,
    /// The cohorts that were mined.
    pub cohorts: BTreeSet<CohortId>,
    /// The attributes that were mined.
    pub attributes: Vec<AttributeId>,
    /// How many case files were mined.
    pub rows: u32,
    /// Fewest case files that hold a pattern.
    pub min_support: u32,
    /// Whether the program chose it.
    pub support_chosen: bool,
    /// Most values of a pattern.
    pub max_length: usize,
    /// The false discovery rate.
    pub level: f64,
    /// Whether every combination that was searched counted among the tests.
    pub strict: bool,
    /// How many patterns were found.
    pub found: u64,
    /// Whether a limit cut the search: the list is then not the best part.
    pub truncated: bool,
    /// The European picture, where yearbooks are kept.
    pub europe: Option<EuropeUsed>,
    /// The patterns that are kept, best first.
    pub patterns: Vec<PatternLine>,
}

/// A run in a list of runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RunLine {
    /// The run number.
    pub number: u32,
    /// When, in Unix seconds.
    pub at_s: u64,
    /// How many case files were mined.
    pub rows: u32,
    /// The first and the last cohort.
    pub cohorts: Option<(CohortId, CohortId)>,
    /// Fewest case files that hold a pattern.
    pub min_support: u32,
    /// How many patterns were found.
    pub found: u64,
    /// How many of the kept ones stand.
    pub standing: usize,
}

/// Which pattern to show.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ShowBody {
    /// The run; the last one without it.
    #[serde(default)]
    pub run: Option<u32>,
    /// The pattern's number.
    pub pattern: u32,
    /// How many members and nearest case files to name at most.
    #[serde(default = "named_at_most")]
    pub most: usize,
}

/// How many case files are named without another word.
#[must_use]
pub const fn named_at_most() -> usize {
    50
}

/// A case file that is named. It names a case, so it has no `Debug`.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct MemberLine {
    /// The office's own identifier of the file.
    pub source: String,
    /// Its cohort.
    pub cohort: CohortId,
}

/// A case file that holds all values of a pattern but one.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct NearLine {
    /// The case file.
    pub case: MemberLine,
    /// The value that it lacks.
    pub lacks: ValueName,
}

/// How many case files of a cohort hold a pattern.
#[derive(Clone, Copy, Eq, PartialEq, Serialize, Deserialize)]
pub struct TrendPoint {
    /// The cohort.
    pub cohort: CohortId,
    /// Case files that hold the pattern.
    pub holding: u32,
    /// All case files of the cohort.
    pub of: u32,
}

/// A change of level.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct ChangeLine {
    /// The first cohort of the new level, where it is likeliest.
    pub from: CohortId,
    /// The probability of a change within two cohorts of it.
    pub probability: f64,
    /// The share of case files before and after, with 95 % intervals: estimate, low, high.
    pub before: [f64; 3],
    /// After.
    pub after: [f64; 3],
}

/// The last cohort against its season: what the same quarter of earlier years and the level of the last two lead to.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SeasonLine {
    /// The cohort.
    pub cohort: CohortId,
    /// Case files of it that hold the pattern.
    pub holding: u32,
    /// How many the season and the level lead to.
    pub expected: f64,
    /// How the pattern's share in this quarter of the year is to that of the whole year; 1 is even.
    pub factor: f64,
    /// The exact chance of at least as many, when nothing has changed.
    pub at_least: f64,
    /// Of at most as many.
    pub at_most: f64,
}

/// A pattern in one period against another.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct EmergingLine {
    /// The pattern's number in its run.
    pub number: u32,
    /// Its values.
    pub values: Vec<ValueName>,
    /// Case files now, of how many.
    pub now: (u32, u32),
    /// Case files before, of how many.
    pub before: (u32, u32),
    /// Share now by share before; `None` for what was never there.
    pub growth: Option<f64>,
    /// The odds ratio of period and pattern.
    pub odds: Option<OddsLine>,
    /// Whether it rises.
    pub rising: bool,
    /// The exact two-sided p value.
    pub p: f64,
    /// The q value among all patterns compared.
    pub q: f64,
    /// Whether the q value is within the level.
    pub stands: bool,
}

/// One pattern with its evidence. It names cases, so it has no `Debug`.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct PatternShown {
    /// The run.
    pub run: u32,
    /// The pattern as it was mined.
    pub pattern: PatternLine,
    /// How many case files hold it today.
    pub holding: u32,
    /// The first of them.
    pub members: Vec<MemberLine>,
    /// By cohort.
    pub trend: Vec<TrendPoint>,
    /// The last cohort with case files against the earlier ones.
    pub emerging: Option<EmergingLine>,
    /// The last cohort against its season; none without two whole years before it.
    #[serde(default)]
    pub season: Option<SeasonLine>,
    /// Changes of level.
    pub changes: Vec<ChangeLine>,
    /// Case files that lack one value.
    pub nearest: Vec<NearLine>,
    /// The values that make it unusual in the European picture, the least expected first, in words.
    pub unusual: Vec<String>,
}

/// What to compare: two periods, or two runs.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CompareBody {
    /// The run whose patterns are compared over two periods; the last one without it.
    pub run: Option<u32>,
    /// The tested period.
    pub now: BTreeSet<CohortId>,
    /// Its baseline; all cohorts before it without it.
    pub before: BTreeSet<CohortId>,
    /// Take all other cohorts as the baseline, later ones too.
    pub rest: bool,
    /// An earlier and a later run, instead of periods.
    pub runs: Option<(u32, u32)>,
}

/// A pattern in two runs.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct RunsLine {
    /// Its values.
    pub values: Vec<ValueName>,
    /// Its number and support in the earlier run; `None` when it is not in its list.
    pub earlier: Option<(u32, u32)>,
    /// In the later run.
    pub later: Option<(u32, u32)>,
}

/// What changed.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Compared {
    /// Over two periods, the smallest p value first.
    Periods {
        /// The run whose patterns were compared.
        run: u32,
        /// The patterns.
        patterns: Vec<EmergingLine>,
    },
    /// Between two runs: the patterns that stand in one of them.
    Runs {
        /// Case files of the earlier and the later run.
        rows: (u32, u32),
        /// The patterns.
        patterns: Vec<RunsLine>,
    },
}
