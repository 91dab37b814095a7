//! Whether a question can be asked, what its table looks like, and how far one case file moves it.

use crate::attribute::{Attribute, Kind, Release};
use crate::bins::{Bins, MeanScale};
use crate::error::QuestionError;
use crate::{CodeIndex, Codebook};
use safeborders_types::{
    AttributeId, Axis, Code, CountTable, MEAN_CODES, NanoRho, Question, Sensitivity, Sigma, Unit,
};
use std::collections::BTreeSet;

/// How many victims, and how many suspects, of one case file count at most: the first ones in source
/// order.
pub const PERSONS_PER_CASE: u32 = 4;

/// How many codes an error text lists.
const LISTED_CODES: usize = 24;

/// A question that fits the codebook.
///
/// # How it is counted
/// - The counted persons of a case file are its first [`PERSONS_PER_CASE`] victims and its
///   first [`PERSONS_PER_CASE`] suspects, in source order. Nobody else is in a table or meets a filter.
/// - The counted values of an attribute are those of [`Attribute::counted`], in tables and in
///   filters alike. Several multi-valued dimensions count in every combination.
/// - A case file counts once, a person once. A case attribute holds for each person of its file.
/// - Along the reserved dimension `case.cohort` a case file counts at its own cohort, and nowhere else.
/// - For a mean, a unit with a known number adds, instead of one, the scale's `weight` to the `count` cell and
///   its bin's representative, in steps from the centre, to the `sum` cell. A unit without it adds nothing.
/// - A filter over case attributes, or over the counted kind of persons, looks at the counted unit
///   itself. A filter over another kind of persons holds when one counted person of that kind in the
///   same file has one of the codes; several such filters may be met by different persons.
///
/// # Sensitivity
/// Let `m` be the product of `max_values` over the dimensions (no more than each has codes), and `c`
/// the clamp (1 for cases). A unit adds a vector of at most `m` ones, so its L1 norm is at most `m`
/// and its L2 norm at most √m. A case file adds the sum of at most `c` such vectors. By the triangle
/// inequality Δ₁ ≤ c·m and Δ₂ ≤ c·√m, and both are reached when its persons are alike: then `m`
/// cells move by `c` each. So the claim is [`Sensitivity::new`]`(m, c)`. Persons that differ touch
/// more cells, up to `c·m` by 1 each: the same Δ₁, and Δ₂ = √(c·m) is smaller. A check of the claim
/// must therefore bound the steps in all (`c·m`) and in one cell (`c`), and not the number of cells.
///
/// A trend changes nothing in this: a unit has one cohort. For a **mean** a unit adds, for each of its `m`
/// combinations, `w` to one cell and at most `w` in magnitude to another one. Its vector has `2m` entries
/// of at most `w`: L1 norm at most `2mw`, L2 norm at most `w·√(2m)`. As before `c` persons make `c` times that
/// at most, and the claim is [`Sensitivity::new`]`(2m, c·w)`. It is reached by `c` alike persons at a bound.
#[derive(Debug)]
pub struct CheckedQuestion<'a> {
    question: Question,
    axes: Vec<Axis>,
    dimensions: Vec<Dimension<'a>>,
    mean: Option<(&'a Attribute, &'a Bins)>,
    filter: Vec<(&'a Attribute, Vec<CodeIndex>)>,
    sensitivity: Sensitivity,
}

/// What one axis of a table is.
#[derive(Clone, Copy, Debug)]
pub enum Dimension<'a> {
    /// An attribute of the codebook.
    Attribute(&'a Attribute),
    /// The quarter of registration: the question's cohorts in calendar order.
    Cohort,
}

impl<'a> CheckedQuestion<'a> {
    /// The question in its normal form: see [`Codebook::normalise`].
    #[must_use]
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// What is counted.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.question.unit()
    }

    /// The axes of the table, outermost first; of a mean, the last one has the codes `count` and `sum`.
    #[must_use]
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// What the axes are, in the same order; the axis of a mean is not among them.
    #[must_use]
    pub fn dimensions(&self) -> &[Dimension<'a>] {
        &self.dimensions
    }

    /// The attributes among the dimensions.
    pub fn attributes(&self) -> impl Iterator<Item = &'a Attribute> + use<'_, 'a> {
        self.dimensions.iter().filter_map(|dimension| match dimension {
            Dimension::Attribute(attribute) => Some(*attribute),
            Dimension::Cohort => None,
        })
    }

    /// The number of which the mean is asked for, with its bins; `None` for counts.
    #[must_use]
    pub fn mean(&self) -> Option<(&'a Attribute, &'a Bins)> {
        self.mean
    }

    /// How the mean is read from its table; `None` for counts.
    #[must_use]
    pub fn mean_scale(&self) -> Option<MeanScale> {
        self.mean.map(|(_, bins)| bins.scale())
    }

    /// The filter: every attribute must have one of its codes. A missing value is `Unknown`.
    #[must_use]
    pub fn filter(&self) -> &[(&'a Attribute, Vec<CodeIndex>)] {
        &self.filter
    }

    /// How many cells the table has.
    #[must_use]
    pub fn cells(&self) -> usize {
        self.axes.iter().map(|axis| axis.codes.len()).product()
    }

    /// How far adding or removing one case file can move the table.
    #[must_use]
    pub fn sensitivity(&self) -> Sensitivity {
        self.sensitivity
    }

    /// What an answer at this noise scale costs each cohort of the question, before it is asked. The gate
    /// charges what the mechanism's own privacy map says, which may be a billionth more.
    #[must_use]
    pub fn cost(&self, sigma: Sigma) -> NanoRho {
        self.sensitivity.gaussian_cost(sigma)
    }

    /// Whether it names an attribute whose values are known late: in the table, in the filter or as its mean.
    /// Then the whole table is counted from the snapshots of the cohorts' outcomes.
    #[must_use]
    pub fn matures(&self) -> bool {
        let filtered = self.filter.iter().map(|(attribute, _)| *attribute);
        let mean = self.mean.iter().map(|(attribute, _)| *attribute);
        self.attributes().chain(filtered).chain(mean).any(Attribute::matures)
    }

    /// How many persons of one case file count at most; `None` where case files are counted.
    #[must_use]
    pub fn clamp(&self) -> Option<u32> {
        clamp(self.unit())
    }
}

impl Codebook {
    /// Checks a question against this codebook.
    ///
    /// # Errors
    /// [`QuestionError`]: the first thing in the question that cannot be asked, and what to ask
    /// instead.
    pub fn check(&self, question: &Question) -> Result<CheckedQuestion<'_>, QuestionError> {
        let unit = question.unit();
        let dimensions =
            question.dimensions().iter().map(|id| self.dimension(unit, id)).collect::<Result<Vec<_>, _>>()?;
        let mean = question.mean_of().map(|id| self.mean(unit, id)).transpose()?;
        // The filter as it was asked, since the normal form may leave out what may not be asked.
        let terms = |question: &Question| {
            question.filter().iter().map(|(id, codes)| self.filter(id, codes)).collect::<Result<Vec<_>, _>>()
        };
        terms(question)?;
        let question = self.normalise(question);
        let filter = terms(&question)?;
        let axes = axes(&question, &dimensions);
        // At most three axes of at most 400 codes: no overflow.
        let cells: u64 = axes.iter().map(|axis| axis.codes.len() as u64).product();
        if CountTable::cells_of(&axes).is_err() {
            return Err(QuestionError::TooLarge { cells });
        }
        let values = |dimension: &Dimension<'_>| match dimension {
            Dimension::Attribute(a) => usize::from(a.max_values).min(a.codes().len()),
            Dimension::Cohort => 1,
        };
        let per_unit = u32::try_from(dimensions.iter().map(values).product::<usize>()).unwrap_or(u32::MAX);
        let persons = clamp(unit).unwrap_or(1);
        let sensitivity = match mean {
            None => Sensitivity::new(per_unit, persons),
            Some((_, bins)) => {
                Sensitivity::new(per_unit.saturating_mul(2), persons.saturating_mul(bins.scale().weight))
            }
        };
        Ok(CheckedQuestion { question, axes, dimensions, mean, filter, sensitivity })
    }

    fn mean(&self, unit: Unit, id: &AttributeId) -> Result<(&Attribute, &Bins), QuestionError> {
        let attribute = self.of_unit(unit, id)?;
        let bins = attribute.bins().ok_or_else(|| QuestionError::NotANumber { attribute: id.clone() })?;
        Ok((attribute, bins))
    }

    fn dimension(&self, unit: Unit, id: &AttributeId) -> Result<Dimension<'_>, QuestionError> {
        if id.is_cohort() {
            return Ok(Dimension::Cohort);
        }
        self.of_unit(unit, id).map(Dimension::Attribute)
    }

    /// The attribute, if a table of this unit can be made of it.
    fn of_unit(&self, unit: Unit, id: &AttributeId) -> Result<&Attribute, QuestionError> {
        let attribute = self.askable(id)?;
        if attribute.unit() != unit && attribute.unit() != Unit::Case {
            return Err(QuestionError::OtherUnit { attribute: id.clone(), unit });
        }
        Ok(attribute)
    }

    fn filter(
        &self,
        id: &AttributeId,
        codes: &BTreeSet<Code>,
    ) -> Result<(&Attribute, Vec<CodeIndex>), QuestionError> {
        let attribute = self.askable(id)?;
        let index = |code: &Code| {
            attribute.code_or_synonym(code).ok_or_else(|| QuestionError::UnknownCode {
                attribute: id.clone(),
                code: code.clone(),
                codes: listed(attribute),
            })
        };
        let mut indices = codes.iter().map(index).collect::<Result<Vec<_>, _>>()?;
        indices.sort_unstable();
        indices.dedup();
        Ok((attribute, indices))
    }

    /// The attribute, if tables may be made of it.
    fn askable(&self, id: &AttributeId) -> Result<&Attribute, QuestionError> {
        let attribute = id.clone();
        let Some(found) = self.attribute(id) else {
            return Err(QuestionError::UnknownAttribute { closest: self.closest(id), attribute });
        };
        match (&found.kind, found.release) {
            (Kind::Number { .. }, Release::Never | Release::Patterns) => {
                let banded = |a: &&Attribute| a.derived_from() == Some(found.index);
                let instead = self.attributes().iter().find(banded).map(|a| a.id.clone());
                Err(QuestionError::NumberAsDimension { attribute, instead })
            }
            (_, Release::Never) => Err(QuestionError::NeverReleased { attribute }),
            (_, Release::Patterns) => Err(QuestionError::PatternsOnly { attribute }),
            (_, Release::Statistics) => Ok(found),
        }
    }

    /// The attribute with the most similar name, if one is similar.
    fn closest(&self, id: &AttributeId) -> Option<AttributeId> {
        let distance = |a: &Attribute| edits(a.id.as_str().as_bytes(), id.as_str().as_bytes());
        let (edits, closest) = self.attributes.iter().map(|a| (distance(a), a)).min_by_key(|(d, _)| *d)?;
        (edits <= id.as_str().len() / 3).then(|| closest.id.clone())
    }
}

/// The axes in the order of the dimensions, and the axis of a mean behind them.
fn axes(question: &Question, dimensions: &[Dimension<'_>]) -> Vec<Axis> {
    let of = |dimension: &Dimension<'_>| match dimension {
        Dimension::Attribute(attribute) => attribute.axis(),
        Dimension::Cohort => Some(Axis {
            attribute: AttributeId::cohort(),
            codes: question.cohorts().iter().filter_map(|cohort| cohort.to_string().parse().ok()).collect(),
        }),
    };
    let mean = question.mean_of().map(|attribute| Axis {
        attribute: attribute.clone(),
        codes: MEAN_CODES.iter().filter_map(|code| code.parse().ok()).collect(),
    });
    dimensions.iter().filter_map(of).chain(mean).collect()
}

fn clamp(unit: Unit) -> Option<u32> {
    (unit != Unit::Case).then_some(PERSONS_PER_CASE)
}

fn listed(attribute: &Attribute) -> String {
    let codes: Vec<&str> = attribute.codes().iter().take(LISTED_CODES).map(Code::as_str).collect();
    let more = attribute.codes().len().saturating_sub(LISTED_CODES);
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!("{}{rest}", codes.join(", "))
}

/// Levenshtein distance. Names are at most 64 bytes.
fn edits(a: &[u8], b: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let replace = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = replace.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[b.len()]
}
