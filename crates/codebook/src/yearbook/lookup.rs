//! Which table of the yearbook answers a question, and with which cells.

use super::{YearbookAttribute, YearbookList, YearbookSource, YearbookTableSpec};
use crate::Codebook;
use safeborders_estimates::CombinedYearbook;
use safeborders_types::{
    AttributeId, Axis, Code, CohortId, CountTable, Quarter, Question, Yearbook, YearbookFigures,
    cohorts_of_year,
};
use std::collections::BTreeSet;

/// The variance that rounding to whole counts adds: an error spread evenly over one count.
const ROUNDING_VARIANCE: f64 = 1.0 / 12.0;

/// A table that answers a question, and the cells whose sum is each figure of the answer.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Lookup {
    number: u32,
    axes: Vec<Axis>,
    cells: Vec<Vec<usize>>,
    /// How many codes of each of the table's axes make one figure.
    taken: Vec<usize>,
}

impl YearbookList {
    /// The years that a question is about, when it is about whole years and nothing else.
    #[must_use]
    pub fn years_of(question: &Question) -> Option<Vec<u16>> {
        let years: BTreeSet<u16> = question.cohorts().iter().map(|cohort| cohort.year()).collect();
        let whole: BTreeSet<CohortId> = years.iter().flat_map(|year| cohorts_of_year(*year)).collect();
        (whole.len() == years.len() * Quarter::ALL.len() && whole == *question.cohorts())
            .then(|| years.into_iter().collect())
    }

    /// Every table that answers a question; none when no table does. The question must fit the codebook.
    #[must_use]
    pub fn lookups(&self, question: &Question, codebook: &Codebook) -> Vec<Lookup> {
        let Ok(checked) = codebook.check(question) else { return Vec::new() };
        // A yearbook holds counts and no sums; a question in other words is the same question.
        if checked.mean().is_some() {
            return Vec::new();
        }
        let (question, axes) = (checked.question(), checked.axes());
        self.tables().iter().filter_map(|table| self.lookup(table, question, axes)).collect()
    }

    /// What the yearbooks of one country say to a question. Each year's figures are made of all tables of its yearbook
    /// that are seen here ([`CombinedYearbook`]): they are unbiased and have the least variance that a linear rule can
    /// give them. `None` when a year or every fitting table is missing.
    #[must_use]
    pub fn figures(
        &self,
        question: &Question,
        codebook: &Codebook,
        yearbooks: &[Yearbook],
    ) -> Option<YearbookFigures> {
        let years = Self::years_of(question)?;
        let lookups = self.lookups(question, codebook);
        // Most questions are answered by no table: nothing is computed for them.
        if lookups.is_empty() {
            return None;
        }
        let axes = codebook.check(question).ok()?.axes().to_vec();
        let mut sums = vec![0.0_f64; CountTable::cells_of(&axes).ok()?];
        let (mut variance, mut clamp) = (ROUNDING_VARIANCE, None);
        for year in &years {
            // The latest edition counts.
            let of_year = yearbooks.iter().filter(|y| y.head().year == *year && self.fits(y));
            let yearbook = of_year.max_by_key(|y| y.head().edition)?;
            let combined = CombinedYearbook::of(yearbook)?;
            let usable = lookups.iter().filter_map(|lookup| Some((lookup, lookup.variance(&combined)?)));
            let (lookup, of_table) = usable.min_by(|a, b| a.1.total_cmp(&b.1))?;
            lookup.add(&combined, &mut sums)?;
            variance += of_table;
            clamp = self.tables().get(lookup.number as usize)?.clamp().map(|_| yearbook.head().clamp);
        }
        let table = CountTable::new(axes, sums.iter().map(|sum| whole(*sum)).collect()).ok()?;
        Some(YearbookFigures { table, variance, years, clamp })
    }

    fn lookup(&self, spec: &YearbookTableSpec, question: &Question, axes: &[Axis]) -> Option<Lookup> {
        let dimensions = question.dimensions();
        // A dimension that is also filtered has cells that are zero by its own words: not answered from here.
        if spec.unit() != question.unit() || dimensions.iter().any(|d| question.filter().contains_key(d)) {
            return None;
        }
        let attributes: Vec<&YearbookAttribute> = spec.attributes(self).collect();
        let covered = |id: &AttributeId| attributes.iter().any(|a| a.is_plain() && a.id() == id);
        if !dimensions.iter().all(covered) {
            return None;
        }
        let mut filters: BTreeSet<&AttributeId> = question.filter().keys().collect();
        let roles: Vec<Role> =
            attributes.iter().map(|a| role_of(a, question, axes, &mut filters)).collect::<Option<_>>()?;
        if !filters.is_empty() {
            return None;
        }
        let taken = roles.iter().map(Role::taken).collect();
        Some(Lookup {
            number: spec.number(),
            axes: axes.to_vec(),
            cells: cells_of(spec, &roles, axes),
            taken,
        })
    }
}

/// What an axis of the table does for the question.
enum Role {
    /// It is the question's axis at this place.
    Axis(usize),
    /// The codes at these places are added up: a filter, or all of them.
    Sum(Vec<usize>),
}

impl Role {
    /// How many codes of the axis make one figure.
    fn taken(&self) -> usize {
        match self {
            Self::Axis(_) => 1,
            Self::Sum(kept) => kept.len(),
        }
    }
}

/// A filter is taken off the list when an axis keeps it.
fn role_of(
    attribute: &YearbookAttribute,
    question: &Question,
    axes: &[Axis],
    filters: &mut BTreeSet<&AttributeId>,
) -> Option<Role> {
    if attribute.is_plain()
        && let Some(at) = axes.iter().position(|axis| axis.attribute == *attribute.id())
    {
        return Some(Role::Axis(at));
    }
    if let YearbookSource::Codes { id, groups, several, .. } = attribute.source()
        && let Some(codes) = question.filter().get(id)
        && filters.contains(id)
    {
        let source = Codebook::v1().axis(id)?;
        let kept = kept_groups(&source.codes, groups, codes, *several)?;
        filters.remove(id);
        return Some(Role::Sum(kept));
    }
    Some(Role::Sum((0..attribute.axis().codes.len()).collect()))
}

/// The groups that hold exactly these codes; `None` when the codes cut through a group. Of an attribute with several
/// values only the first group is a filter: the second says what a row has not.
fn kept_groups(source: &[Code], groups: &[u8], codes: &BTreeSet<Code>, several: bool) -> Option<Vec<usize>> {
    let mut kept: BTreeSet<u8> = BTreeSet::new();
    source.iter().zip(groups).filter(|(code, _)| codes.contains(*code)).for_each(|(_, group)| {
        kept.insert(*group);
    });
    let exact = source.iter().zip(groups).all(|(code, group)| kept.contains(group) == codes.contains(code));
    let first_alone = kept.iter().eq([&0]);
    (exact && !kept.is_empty() && (!several || first_alone))
        .then(|| kept.into_iter().map(usize::from).collect())
}

/// For each cell of the question, row-major, the cells of the table that make it.
fn cells_of(spec: &YearbookTableSpec, roles: &[Role], axes: &[Axis]) -> Vec<Vec<usize>> {
    let mut cells = vec![Vec::new(); axes.iter().map(|axis| axis.codes.len()).product()];
    for cell in 0..spec.cells() {
        let (mut rest, mut at) = (cell, vec![0; roles.len()]);
        for (place, axis) in at.iter_mut().zip(spec.axes()).rev() {
            (*place, rest) = (rest % axis.codes.len(), rest / axis.codes.len());
        }
        let counted = roles.iter().zip(&at).all(|(role, place)| match role {
            Role::Axis(_) => true,
            Role::Sum(kept) => kept.contains(place),
        });
        if !counted {
            continue;
        }
        let coordinate = |axis: usize| {
            let place = roles.iter().zip(&at).find(|(role, _)| matches!(role, Role::Axis(a) if *a == axis));
            place.map_or(0, |(_, place)| *place)
        };
        let target = (0..axes.len()).fold(0, |index, axis| index * axes[axis].codes.len() + coordinate(axis));
        cells[target].push(cell);
    }
    cells
}

impl Lookup {
    /// The table's place in the list.
    #[must_use]
    pub fn number(&self) -> u32 {
        self.number
    }

    /// How many cells of the table make one figure.
    #[must_use]
    pub fn terms(&self) -> usize {
        self.cells.first().map_or(0, Vec::len)
    }

    /// The variance of a figure from the combined tables; `None` when the table is not among them.
    #[must_use]
    pub fn variance(&self, combined: &CombinedYearbook) -> Option<f64> {
        combined.sum_variance(self.number, &self.taken)
    }

    fn add(&self, combined: &CombinedYearbook, sums: &mut [f64]) -> Option<()> {
        let table = combined.table(self.number)?.cells;
        for (sum, cells) in sums.iter_mut().zip(&self.cells) {
            for cell in cells {
                *sum += table.get(*cell)?;
            }
        }
        Some(())
    }
}

/// Rounded once, after everything was added up.
#[allow(clippy::cast_possible_truncation)] // `as` saturates, and counts stay far below 2^53
fn whole(sum: f64) -> i64 {
    sum.round() as i64
}
