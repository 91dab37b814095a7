//! Answers that follow from a table that the asker has paid for: sums of its released cells.
//!
//! Post-processing of what this counterpart was given, so nothing is charged and nothing about
//! others is used. Which attributes give each unit exactly one value is public and comes with the
//! request: only over those do cells partition the units, so that their sum is what was asked.

use crate::request::{Ask, ReleaseRequest};
use safeborders_types::{Answer, AttributeId, Axis, Code, CountTable, Question, ReleaseId, Sigma};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap};

/// The part of a question that a table must share to determine it: codebook, unit, cohorts and
/// what is measured. Dimensions and filter are not part of it.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub struct Family([u8; 32]);

impl Family {
    /// The family of a question: SHA-256 over its normal form without dimensions and filter.
    #[must_use]
    pub fn of(question: &Question, codebook: u32) -> Self {
        let mut hash = Sha256::new();
        hash.update(b"safeborders question family 1\0");
        hash.update(codebook.to_be_bytes());
        for (place, part) in question.canonical().split('|').enumerate() {
            // The third and the fourth part are dimensions and filter.
            if !(2..4).contains(&place) {
                hash.update(part.as_bytes());
                hash.update(b"|");
            }
        }
        Self(hash.finalize().into())
    }

    /// The digest.
    #[must_use]
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

/// What a release can determine, as the index of a counterpart's paid releases keeps it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Indexed {
    /// The question that it answered.
    pub question: Question,
    /// The noise in each of its cells.
    pub sigma: Sigma,
}

impl Indexed {
    pub(crate) fn of(ask: &Ask) -> Self {
        Self { question: ask.question.clone(), sigma: ask.sigma }
    }

    /// Whether its cells can sum to what is asked, by dimensions and filters alone.
    pub(crate) fn may_determine(&self, request: &ReleaseRequest) -> bool {
        let (asked, ours) = (&request.ask.question, &self.question);
        let splits = |attribute: &AttributeId| {
            ours.dimensions().contains(attribute) && request.partitions.contains(attribute)
        };
        let kept = asked.dimensions().iter().all(|attribute| ours.dimensions().contains(attribute));
        let dropped = ours.dimensions().iter().filter(|attribute| !asked.dimensions().contains(attribute));
        // Every filter of ours is one of theirs, and where they differ theirs selects cells of ours.
        let narrowed = ours.filter().iter().all(|(attribute, codes)| {
            asked
                .filter()
                .get(attribute)
                .is_some_and(|theirs| theirs == codes || (theirs.is_subset(codes) && splits(attribute)))
        });
        let added = asked.filter().keys().filter(|attribute| !ours.filter().contains_key(*attribute));
        self.sigma <= request.ask.sigma
            && kept
            && dropped.into_iter().all(splits)
            && narrowed
            && added.into_iter().all(splits)
    }
}

/// A derived answer: the summed table and how many released cells each of its cells is a sum of.
pub(crate) struct Derived {
    pub(crate) from: ReleaseId,
    pub(crate) table: CountTable,
    pub(crate) sigma: Sigma,
    pub(crate) terms: u32,
}

impl Derived {
    /// The variance of each cell, exactly.
    pub(crate) fn variance(&self) -> u128 {
        u128::from(self.terms) * u128::from(self.sigma.get()).pow(2)
    }

    /// Sums a stored answer to what is asked. `None` where its table does not determine it, or not
    /// as precisely as was asked for.
    pub(crate) fn sum(stored: &Answer, request: &ReleaseRequest) -> Option<Self> {
        let (terms, cells) = sum(&stored.table, request)?;
        let table = CountTable::new(request.axes.clone(), cells).ok()?;
        let derived = Self { from: stored.release, table, sigma: stored.sigma, terms };
        let asked = u128::from(request.ask.sigma.get()).pow(2);
        let same_persons = stored.clamp == request.clamp && stored.codebook == request.ask.codebook;
        (same_persons && derived.variance() <= asked).then_some(derived)
    }
}

/// One axis of the stored table: how far a step along it moves in the asked one, and which of its
/// codes count.
struct Step {
    stride: usize,
    counts: Vec<bool>,
}

/// Adds up the stored cells. Cells of the asked table that a filter excludes are zero, which is
/// exact: no unit is in them.
fn sum(stored: &CountTable, request: &ReleaseRequest) -> Option<(u32, Vec<i64>)> {
    let strides = strides(&request.axes);
    let found = request.axes.iter().filter(|axis| stored.axes().contains(axis)).count();
    let mut terms = 1_usize;
    let mut steps = Vec::with_capacity(stored.axes().len());
    for axis in stored.axes() {
        let step = Step {
            stride: strides.get(&axis.attribute).copied().unwrap_or(0),
            counts: counts(axis, request),
        };
        if !strides.contains_key(&axis.attribute) {
            terms = terms.checked_mul(step.counts.iter().filter(|counts| **counts).count())?;
        }
        steps.push(step);
    }
    if found != request.axes.len() || terms == 0 {
        return None;
    }
    let mut cells = vec![0_i64; CountTable::cells_of(&request.axes).ok()?];
    let mut place = vec![0_usize; steps.len()];
    for cell in stored.cells() {
        if steps.iter().zip(&place).all(|(step, code)| step.counts[*code]) {
            let target = steps.iter().zip(&place).map(|(step, code)| step.stride * code).sum::<usize>();
            let sum = cells.get_mut(target)?;
            *sum = sum.saturating_add(*cell);
        }
        advance(&mut place, &steps);
    }
    Some((u32::try_from(terms).ok()?, cells))
}

/// The next place in row-major order: the last axis varies fastest.
fn advance(place: &mut [usize], steps: &[Step]) {
    for (code, step) in place.iter_mut().zip(steps).rev() {
        *code += 1;
        if *code < step.counts.len() {
            return;
        }
        *code = 0;
    }
}

fn strides(axes: &[Axis]) -> HashMap<&AttributeId, usize> {
    let mut stride = 1;
    let mut strides = HashMap::new();
    for axis in axes.iter().rev() {
        strides.insert(&axis.attribute, stride);
        stride *= axis.codes.len();
    }
    strides
}

/// Which codes of an axis count: those that the asked filter names, where each unit has one code.
fn counts(axis: &Axis, request: &ReleaseRequest) -> Vec<bool> {
    let filter: Option<&BTreeSet<Code>> = request.ask.question.filter().get(&axis.attribute);
    let filter = filter.filter(|_| request.partitions.contains(&axis.attribute));
    axis.codes.iter().map(|code| filter.is_none_or(|codes| codes.contains(code))).collect()
}
