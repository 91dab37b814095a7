//! Data files to numbers: bounds, bins and the scale of a mean.

use crate::CodeIndex;
use crate::attribute::{Kind, Release};
use crate::bins::{Bins, MeanScale};
use crate::codes::CodeList;
use crate::error::LoadError;
use crate::lists::MAX_CODES;
use crate::load::wrong;
use crate::raw::{RawAttribute, RawBins, RawMean};
use safeborders_types::Code;
use std::collections::HashMap;

/// The most steps from the centre of a mean's bounds to either of them.
const MAX_STEPS: u32 = 1_000;

/// # Errors
/// [`LoadError::Attribute`] when bounds, release class and bins do not fit together.
pub(crate) fn number(raw: &RawAttribute, min: u32, max: u32) -> Result<Kind, LoadError> {
    let id = raw.id.as_str();
    if raw.codes.is_some() || raw.derived_from.is_some() || raw.max_values.is_some() {
        return Err(wrong(id, "is a number and can have no codes, max_values or derived_from"));
    }
    if min > max {
        return Err(wrong(id, "must have min no larger than max"));
    }
    match (raw.release, raw.bins.is_empty()) {
        (Release::Never, true) | (Release::Statistics, false) => Ok(Kind::Number { min, max }),
        _ => Err(wrong(id, "is a number: it has release statistics and bins, or release never and none")),
    }
}

/// The bins of a number, if it has any.
///
/// # Errors
/// [`LoadError::Attribute`] when they do not cover the bounds, are too many, or have no mean.
pub(crate) fn bins(raw: &RawAttribute, min: u32, max: u32) -> Result<Option<Bins>, LoadError> {
    let id = raw.id.as_str();
    let mean = match &raw.mean {
        Some(mean) if !raw.bins.is_empty() => mean,
        None if raw.bins.is_empty() => return Ok(None),
        _ => return Err(wrong(id, "needs both bins and mean, or none of them")),
    };
    if mean.from < min || mean.to > max || mean.from >= mean.to || !(1..=MAX_STEPS).contains(&mean.steps) {
        return Err(wrong(id, "must have a mean within its bounds, with 1 to 1000 steps"));
    }
    let starts = starts(id, &raw.bins, min, max)?;
    let ends: Vec<Option<u32>> = starts.iter().skip(1).map(|next| Some(next - 1)).chain([None]).collect();
    let each = || starts.iter().copied().zip(ends.iter().copied());
    let texts = each().map(|(from, to)| match to {
        Some(to) if to == from => from.to_string(),
        Some(to) => format!("{from}-{to}"),
        None => format!("{from}+"),
    });
    let unnamed = || wrong(id, "has a bin that cannot be named");
    let codes = texts.chain(["Unknown".to_owned()]).map(|text| text.parse().map_err(|_| unnamed()));
    let codes: Vec<Code> = codes.collect::<Result<_, _>>()?;
    let steps = each().map(|(from, to)| steps(mean, from, to)).collect();
    Ok(Some(Bins { codes: list(id, codes)?, steps, starts, scale: scale(mean) }))
}

/// The first number of each bin. The bins follow each other from `min` up to an open one.
fn starts(id: &str, runs: &[RawBins], min: u32, max: u32) -> Result<Vec<u32>, LoadError> {
    let uncovered = || wrong(id, "must have bins that follow each other from min, the last one open");
    let mut starts = Vec::new();
    let mut next = min;
    for (i, run) in runs.iter().enumerate() {
        if run.from != next || run.from > max {
            return Err(uncovered());
        }
        let last = i + 1 == runs.len();
        match (run.to, run.width) {
            (None, None) if last => starts.push(run.from),
            (Some(to), Some(width)) if !last && width > 0 && to >= run.from && to < max => {
                if (to - run.from + 1) % width != 0 {
                    return Err(wrong(
                        id,
                        "must have bins of equal width from the first to the last of a run",
                    ));
                }
                let count = (to - run.from + 1) / width;
                if count as usize >= MAX_CODES {
                    return Err(wrong(id, "must have at most 254 bins, Unknown included"));
                }
                starts.extend((0..count).map(|n| run.from + n * width));
                next = to + 1;
            }
            _ => return Err(uncovered()),
        }
    }
    match starts.len() {
        n if n >= MAX_CODES => Err(wrong(id, "must have at most 254 bins, Unknown included")),
        _ => Ok(starts),
    }
}

/// The representative of a bin in steps from the centre of the mean's bounds, rounded half away from it.
/// The open bin stands for the upper bound.
fn steps(mean: &RawMean, from: u32, to: Option<u32>) -> i32 {
    let (low, high) = (2 * i64::from(mean.from), 2 * i64::from(mean.to));
    // Twice the middle of the bin, clamped to the bounds.
    let middle = to.map_or(high, |to| i64::from(from) + i64::from(to)).clamp(low, high);
    let (numerator, half) = (i64::from(mean.steps) * (2 * middle - low - high), high - low);
    let rounded = (2 * numerator.abs() + half) / (2 * half);
    i32::try_from(rounded * numerator.signum()).unwrap_or_default()
}

fn scale(mean: &RawMean) -> MeanScale {
    let (low, high) = (f64::from(mean.from), f64::from(mean.to));
    MeanScale { centre: (low + high) / 2.0, half_range: (high - low) / 2.0, weight: mean.steps }
}

/// The bins as codes. They are numbers and need no names.
fn list(id: &str, codes: Vec<Code>) -> Result<CodeList, LoadError> {
    let mut by_code = HashMap::new();
    for (i, code) in codes.iter().enumerate() {
        let index = CodeIndex::from_position(i).ok_or_else(|| wrong(id, "has too many bins"))?;
        by_code.insert(code.clone(), index);
    }
    Ok(CodeList {
        id: id.to_owned(),
        spellings: codes.iter().map(|_| Default::default()).collect(),
        codes,
        names: Vec::new(),
        by_code,
        by_synonym: HashMap::new(),
        by_spelling: Default::default(),
    })
}
