//! What the kept yearbooks say, put together for pages: totals by country, cross-tables, years side by side.
//!
//! Every figure is the sum of unbiased estimates of independent releases, and its variance is the sum of theirs.

use crate::lang::{Arg, COUNTRY, Lexicon, Locale, YEAR};
use crate::picture::Picture;
use safeborders_codebook::{YearbookList, YearbookTableSpec};
use safeborders_estimates::CombinedYearbook;
use safeborders_types::{
    Absence, AttributeId, Axis, Code, CohortId, CountryCode, FromYearbook, Interval, MergedCell, MergedTable,
    Missing, Question, Unit, Yearbook, cohorts_of_year,
};
use std::collections::{BTreeMap, BTreeSet};

/// Figures with the question that they answer.
#[derive(Clone, Debug)]
pub struct View {
    /// What the figures are.
    pub question: Question,
    /// The figures.
    pub table: MergedTable,
}

impl View {
    /// The figures with words for them.
    #[must_use]
    pub fn picture<'a>(&'a self, names: &'a Lexicon) -> Picture<'a> {
        Picture { question: &self.question, table: &self.table, reused: &[], names }
    }

    /// Where the figures come from.
    #[must_use]
    pub fn sources(&self, t: &Locale) -> String {
        let version = YearbookList::v1().version().to_string();
        let n = Arg::of(self.table.yearbooks.len());
        t.with("yearbooks-sources", &[("n", n), ("version", Arg::Text(&version))])
    }
}

/// The yearbooks, each put together from all its tables.
#[derive(Default)]
pub struct Shelf {
    books: BTreeMap<(u16, CountryCode), Book>,
}

struct Book {
    combined: CombinedYearbook,
    clamp: u32,
}

/// What is summed for one place along the outer axis.
type Column = (Code, Vec<(u16, CountryCode)>);

impl std::fmt::Debug for Shelf {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.books.keys()).finish()
    }
}

/// The cells of one table, and the variance of each.
struct Cells {
    values: Vec<f64>,
    variance: f64,
}

impl Shelf {
    /// The latest edition of each yearbook that follows the list.
    #[must_use]
    pub fn of(yearbooks: &[Yearbook]) -> Self {
        let mut latest: BTreeMap<(u16, CountryCode), &Yearbook> = BTreeMap::new();
        for yearbook in yearbooks.iter().filter(|yearbook| YearbookList::v1().fits(yearbook)) {
            let head = yearbook.head();
            let kept = latest.entry((head.year, head.country)).or_insert(yearbook);
            if head.edition > kept.head().edition {
                *kept = yearbook;
            }
        }
        let book = |(key, yearbook): (_, &Yearbook)| {
            Some((key, Book { combined: CombinedYearbook::of(yearbook)?, clamp: yearbook.head().clamp }))
        };
        Self { books: latest.into_iter().filter_map(book).collect() }
    }

    /// The years of which there is a yearbook, the first one first.
    #[must_use]
    pub fn years(&self) -> Vec<u16> {
        let years: BTreeSet<u16> = self.books.keys().map(|(year, _)| *year).collect();
        years.into_iter().collect()
    }

    /// The countries that have a yearbook, of one year or of any.
    #[must_use]
    pub fn countries(&self, year: Option<u16>) -> BTreeSet<CountryCode> {
        let of = self.books.keys().filter(|(of, _)| year.is_none_or(|year| year == *of));
        of.map(|(_, country)| *country).collect()
    }

    /// The years of which a country has a yearbook.
    #[must_use]
    pub fn years_of(&self, country: CountryCode) -> Vec<u16> {
        self.books.keys().filter(|(_, of)| *of == country).map(|(year, _)| *year).collect()
    }

    /// A year by country, broken down further by one attribute or by none.
    #[must_use]
    pub fn by_country(
        &self,
        year: u16,
        unit: Unit,
        by: Option<&AttributeId>,
        members: &BTreeSet<CountryCode>,
    ) -> Option<View> {
        let countries = self.countries(Some(year));
        let columns = countries.iter().filter_map(|c| Some((code(*c)?, vec![(year, *c)]))).collect();
        let by: Vec<&AttributeId> = by.into_iter().collect();
        self.view(unit, &by, Some((COUNTRY, columns)), &[year], members)
    }

    /// A year of these countries together, broken down by up to two attributes.
    #[must_use]
    pub fn together(
        &self,
        year: u16,
        of: &BTreeSet<CountryCode>,
        by: &[&AttributeId],
        members: &BTreeSet<CountryCode>,
    ) -> Option<View> {
        let all: Vec<(u16, CountryCode)> = of.iter().map(|country| (year, *country)).collect();
        let unit = by.iter().map(|id| id.unit()).find(|unit| *unit != Unit::Case).unwrap_or(Unit::Case);
        self.sum(unit, by, &all, &[year], members)
    }

    /// All persons of a kind in a year, of every country that has a yearbook.
    #[must_use]
    pub fn together_total(&self, year: u16, unit: Unit) -> Option<MergedCell> {
        let all: Vec<(u16, CountryCode)> =
            self.countries(Some(year)).into_iter().map(|country| (year, country)).collect();
        self.add(unit, &[], &all)?.merged().next()
    }

    /// All years side by side, of the countries that have every one of them.
    #[must_use]
    pub fn over_time(&self, by: &AttributeId, members: &BTreeSet<CountryCode>) -> Option<View> {
        let years = self.years();
        let complete = |country: &CountryCode| years.iter().all(|y| self.books.contains_key(&(*y, *country)));
        let countries: Vec<CountryCode> = self.countries(None).into_iter().filter(complete).collect();
        let column = |year: &u16| {
            Some((
                year.to_string().parse().ok()?,
                countries.iter().map(|country| (*year, *country)).collect(),
            ))
        };
        let columns = years.iter().filter_map(column).collect();
        self.view(by.unit(), &[by], Some((YEAR, columns)), &years, members)
    }

    fn sum(
        &self,
        unit: Unit,
        by: &[&AttributeId],
        all: &[(u16, CountryCode)],
        years: &[u16],
        members: &BTreeSet<CountryCode>,
    ) -> Option<View> {
        let view = self.view(unit, by, None, years, members)?;
        let cells = self.add(unit, by, all)?.merged().collect();
        let kept = |from: &FromYearbook| all.iter().any(|(_, country)| *country == from.country);
        let yearbooks = view.table.yearbooks.iter().filter(|from| kept(from)).cloned().collect();
        Some(View { table: MergedTable { cells, yearbooks, ..view.table }, question: view.question })
    }

    fn view(
        &self,
        unit: Unit,
        by: &[&AttributeId],
        outer: Option<(&str, Vec<Column>)>,
        years: &[u16],
        members: &BTreeSet<CountryCode>,
    ) -> Option<View> {
        let spec = spec(unit, by)?;
        let mut axes: Vec<Axis> = if by.is_empty() { Vec::new() } else { spec.axes().to_vec() };
        let mut cells = Vec::new();
        let mut stand: BTreeSet<CountryCode> = BTreeSet::new();
        match outer {
            Some((id, columns)) => {
                let summed: Vec<(Code, Cells)> = columns
                    .into_iter()
                    .filter_map(|(code, keys)| {
                        let cells = self.add(unit, by, &keys)?;
                        stand.extend(keys.iter().map(|(_, country)| *country));
                        Some((code, cells))
                    })
                    .collect();
                if summed.is_empty() {
                    return None;
                }
                for cell in 0..axes.iter().map(|axis| axis.codes.len()).product() {
                    cells.extend(summed.iter().filter_map(|(_, cells)| cells.merged().nth(cell)));
                }
                let codes = summed.into_iter().map(|(code, _)| code).collect();
                axes.push(Axis { attribute: id.parse().ok()?, codes });
            }
            None => stand = years.iter().flat_map(|year| self.countries(Some(*year))).collect(),
        }
        let cohorts: BTreeSet<CohortId> = years.iter().flat_map(|year| cohorts_of_year(*year)).collect();
        let dimensions = axes.iter().map(|axis| axis.attribute.clone()).collect();
        let question = Question::new(unit, cohorts, dimensions, BTreeMap::new()).ok()?;
        let yearbooks = stand.iter().filter_map(|country| self.out_of_book(*country, unit, by, years));
        let absent = |country: &CountryCode| Missing {
            country: *country,
            absence: Absence::Refused("no-yearbook".to_owned()),
        };
        let table = MergedTable {
            axes,
            cells,
            answered: Vec::new(),
            yearbooks: yearbooks.collect(),
            missing: members.iter().filter(|member| !stand.contains(member)).map(absent).collect(),
            reissued: Vec::new(),
        };
        Some(View { question, table })
    }

    /// The sum over these yearbooks; `None` when one of them lacks the table.
    fn add(&self, unit: Unit, by: &[&AttributeId], keys: &[(u16, CountryCode)]) -> Option<Cells> {
        let mut sum: Option<Cells> = None;
        for key in keys {
            let cells = self.books.get(key)?.cells(unit, by)?;
            match &mut sum {
                None => sum = Some(cells),
                Some(sum) => {
                    sum.values.iter_mut().zip(&cells.values).for_each(|(sum, value)| *sum += value);
                    sum.variance += cells.variance;
                }
            }
        }
        sum
    }

    fn out_of_book(
        &self,
        country: CountryCode,
        unit: Unit,
        by: &[&AttributeId],
        years: &[u16],
    ) -> Option<FromYearbook> {
        let of_years: Vec<(u16, &Book)> =
            years.iter().filter_map(|year| Some((*year, self.books.get(&(*year, country))?))).collect();
        let variances = of_years.iter().filter_map(|(_, book)| Some(book.cells(unit, by)?.variance));
        // The largest, where the years' noise differs.
        let sd = variances.fold(0.0, f64::max).sqrt();
        let clamp = of_years.iter().map(|(_, book)| book.clamp).max().filter(|_| unit != Unit::Case);
        let years = of_years.into_iter().map(|(year, _)| year).collect();
        Some(FromYearbook { country, years, sd, clamp, absence: None })
    }
}

impl Book {
    /// The cells over these attributes; the total where there is none, from the table that tells it best.
    fn cells(&self, unit: Unit, by: &[&AttributeId]) -> Option<Cells> {
        if !by.is_empty() {
            let spec = spec(unit, by)?;
            let values = self.combined.table(spec.number())?.cells;
            let variance = self.combined.sum_variance(spec.number(), &vec![1; by.len()])?;
            return Some(Cells { values, variance });
        }
        let totals =
            YearbookList::v1().tables().iter().filter(|spec| spec.unit() == unit).filter_map(|spec| {
                let all: Vec<usize> = spec.axes().iter().map(|axis| axis.codes.len()).collect();
                let variance = self.combined.sum_variance(spec.number(), &all)?;
                Some((spec.number(), variance))
            });
        let (number, variance) = totals.min_by(|a, b| a.1.total_cmp(&b.1))?;
        Some(Cells { values: vec![self.combined.table(number)?.cells.iter().sum()], variance })
    }
}

impl Cells {
    fn merged(&self) -> impl Iterator<Item = MergedCell> {
        self.values.iter().map(|value| cell(*value, self.variance))
    }
}

/// A cell whose estimate is no whole number: shown rounded, with an interval that holds it unrounded.
#[allow(clippy::cast_possible_truncation)] // `as` saturates, and counts stay far below 2^53
fn cell(estimate: f64, variance: f64) -> MergedCell {
    let half = Interval::around(0, variance).high;
    MergedCell {
        estimate: estimate.round() as i64,
        interval: Interval { low: estimate - half, high: estimate + half },
    }
}

fn code(country: CountryCode) -> Option<Code> {
    country.to_string().parse().ok()
}

/// The table of the list over these attributes and no others; any of the unit for none.
fn spec(unit: Unit, by: &[&AttributeId]) -> Option<&'static YearbookTableSpec> {
    let fits = |spec: &&YearbookTableSpec| {
        let axes: BTreeSet<&AttributeId> = spec.axes().iter().map(|axis| &axis.attribute).collect();
        spec.unit() == unit && (by.is_empty() || axes == by.iter().copied().collect())
    };
    YearbookList::v1().tables().iter().find(fits)
}
