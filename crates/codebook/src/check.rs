//! Whether a question can be asked, what its table looks like, and how far one case file moves it.

use crate::attribute::{Attribute, Kind, Release};
use crate::error::QuestionError;
use crate::{CodeIndex, Codebook};
use safeborders_types::{AttributeId, Axis, Code, MAX_CELLS, Question, Sensitivity, Unit};
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
#[derive(Debug)]
pub struct CheckedQuestion<'a> {
    question: Question,
    axes: Vec<Axis>,
    dimensions: Vec<&'a Attribute>,
    filter: Vec<(&'a Attribute, Vec<CodeIndex>)>,
    sensitivity: Sensitivity,
}

impl<'a> CheckedQuestion<'a> {
    /// The question.
    #[must_use]
    pub fn question(&self) -> &Question {
        &self.question
    }

    /// What is counted.
    #[must_use]
    pub fn unit(&self) -> Unit {
        self.question.unit()
    }

    /// The axes of the table, outermost first.
    #[must_use]
    pub fn axes(&self) -> &[Axis] {
        &self.axes
    }

    /// The attributes of the axes, in the same order.
    #[must_use]
    pub fn dimensions(&self) -> &[&'a Attribute] {
        &self.dimensions
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
        let filter = question
            .filter()
            .iter()
            .map(|(id, codes)| self.filter(id, codes))
            .collect::<Result<Vec<_>, _>>()?;
        // At most three dimensions of at most 254 codes: no overflow.
        let cells: u64 = dimensions.iter().map(|a| a.codes().len() as u64).product();
        if cells > MAX_CELLS as u64 {
            return Err(QuestionError::TooLarge { cells });
        }
        let values = |a: &&Attribute| usize::from(a.max_values).min(a.codes().len());
        let per_unit = u32::try_from(dimensions.iter().map(values).product::<usize>()).unwrap_or(u32::MAX);
        Ok(CheckedQuestion {
            question: question.clone(),
            axes: dimensions.iter().filter_map(|a| a.axis()).collect(),
            dimensions,
            filter,
            sensitivity: Sensitivity::new(per_unit, clamp(unit).unwrap_or(1)),
        })
    }

    fn dimension(&self, unit: Unit, id: &AttributeId) -> Result<&Attribute, QuestionError> {
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
            attribute.code_index(code).ok_or_else(|| QuestionError::UnknownCode {
                attribute: id.clone(),
                code: code.clone(),
                codes: listed(attribute),
            })
        };
        let mut indices = codes.iter().map(index).collect::<Result<Vec<_>, _>>()?;
        indices.sort_unstable();
        Ok((attribute, indices))
    }

    /// The attribute, if tables may be made of it.
    fn askable(&self, id: &AttributeId) -> Result<&Attribute, QuestionError> {
        let attribute = id.clone();
        let Some(found) = self.attribute(id) else {
            return Err(QuestionError::UnknownAttribute { closest: self.closest(id), attribute });
        };
        match (&found.kind, found.release) {
            (Kind::Number { .. }, _) => {
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
