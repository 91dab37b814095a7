//! The case files most like one, and how typical it is.

use super::body::{EuropeUsed, MemberLine, ValueName};
use super::europe::Europe;
use super::mine::way_of_working;
use super::words::{minable, value_names};
use super::{internal, invalid, of_vault};
use crate::api::ApiError;
use crate::jobs::Watch;
use crate::office::Office;
use safeborders_cases::SourceId;
use safeborders_patterns::Item;
use safeborders_patterns::similar::{MAX_NEIGHBOURS, Neighbour, SimilarIndex};
use safeborders_people::{CaseAccess, Reader};
use safeborders_types::{AskPeers, AttributeId, CohortId};
use safeborders_vault::{CaseRows, NamedRow, Open, RowsWanted};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Which case file to look at. It names a case, so it has no `Debug`.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SimilarBody {
    /// The office's own identifier of the file.
    pub source: String,
    /// How many case files to name, 1 to 1 000.
    #[serde(default = "ten")]
    pub most: usize,
    /// The cohorts to look in; none means all.
    #[serde(default)]
    pub cohorts: BTreeSet<CohortId>,
    /// The attributes; none means those of a way of working.
    #[serde(default)]
    pub attributes: Vec<AttributeId>,
}

fn ten() -> usize {
    10
}

const MOST: usize = 1_000;

/// Values of one attribute that only one of two case files has.
#[derive(Clone, Eq, PartialEq, Serialize, Deserialize)]
pub struct DifferenceLine {
    /// What the file that was asked for has.
    pub here: Vec<ValueName>,
    /// What the other has.
    pub there: Vec<ValueName>,
}

/// A case file that is like the one that was asked for. It names a case, so it has no `Debug`.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct SimilarLine {
    /// The case file.
    pub case: MemberLine,
    /// From 0 (nothing in common) to 1 (the same values).
    pub similarity: f64,
    /// The values that both have, the weightiest first.
    pub shared: Vec<ValueName>,
    /// Where they differ.
    pub differing: Vec<DifferenceLine>,
}

/// The case files most like one. It names cases, so it has no `Debug`.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct SimilarFound {
    /// The values of the file that was asked for.
    pub values: Vec<ValueName>,
    /// How many case files were looked at.
    pub rows: u32,
    /// The likest first.
    pub similar: Vec<SimilarLine>,
    /// Its percentile in the European picture with the error: small is unusual. None where no yearbook is kept.
    pub percentile: Option<(f64, f64)>,
    /// The values that make it unusual, the least expected first, in words.
    pub unusual: Vec<String>,
    /// What the picture was made of.
    pub europe: Option<EuropeUsed>,
}

impl<P: AskPeers> Office<P> {
    /// The case files most like one that this reader may read, and how typical it is of the European picture.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`](crate::api::ErrorKind::Invalid) for a case file that is not here or not theirs to
    /// read, alike;
    /// [`ErrorKind::Denied`](crate::api::ErrorKind::Denied) when it was cancelled;
    /// [`ErrorKind::Internal`](crate::api::ErrorKind::Internal).
    pub fn similar(
        &self,
        body: &SimilarBody,
        reader: &Reader,
        watch: &Watch,
    ) -> Result<SimilarFound, ApiError> {
        if !(1..=MOST).contains(&body.most) {
            return Err(invalid(format!("1 to {MOST} case files can be named")));
        }
        let source = SourceId::new(&body.source).map_err(|error| invalid(error.to_string()))?;
        self.known_cohorts(&body.cohorts)?;
        let attributes = match body.attributes.as_slice() {
            [] => minable(&way_of_working())?,
            named => minable(named)?,
        };
        watch.tell("reading case files", 0, None)?;
        let wanted = RowsWanted { cohorts: body.cohorts.clone(), attributes };
        let rows = self.vault().named_case_rows(&wanted).map_err(|error| of_vault(&error))?;
        let open = |access: &CaseAccess| reader.may_read(access);
        let (own, items) = self.vault().items_of(&rows, &source, &open).map_err(|error| of_vault(&error))?;
        watch.tell("comparing", 0, Some(u64::from(rows.table().rows())))?;
        let index = SimilarIndex::new(rows.table());
        let similar = self.nearest_open(&rows, &index, (own, &items), body.most, &open)?;
        let values = value_names(&rows, &items);
        let europe = Europe::of(self.books())?;
        let typicality = europe.as_ref().and_then(|europe| europe.typicality(&europe.see(&values)));
        Ok(SimilarFound {
            rows: rows.table().rows(),
            similar,
            percentile: typicality.as_ref().map(|found| (found.percentile, found.error)),
            unusual: europe.as_ref().zip(typicality).map(|(e, found)| e.unusual(&found)).unwrap_or_default(),
            europe: europe.map(|europe| europe.used),
            values,
        })
    }

    /// The likest case files that are open, the likest first. What is closed takes no place: how near it is
    /// would tell of it.
    fn nearest_open(
        &self,
        rows: &CaseRows,
        index: &SimilarIndex,
        (own, items): (Option<u32>, &[Item]),
        most: usize,
        open: Open<'_>,
    ) -> Result<Vec<SimilarLine>, ApiError> {
        let mut looked_at = (most + 1).min(MAX_NEIGHBOURS);
        loop {
            let mut found = index.like(items, looked_at).map_err(|error| internal(&error))?;
            let all = found.len() < looked_at || looked_at == MAX_NEIGHBOURS;
            found.retain(|neighbour| Some(neighbour.row) != own);
            let order: Vec<u32> = found.iter().map(|neighbour| neighbour.row).collect();
            let named =
                self.vault().sources_of(rows, &order, open, most).map_err(|error| of_vault(&error))?;
            if named.len() >= most || all {
                let mut named = named.into_iter().peekable();
                let with_name = |neighbour: &Neighbour| {
                    named
                        .next_if(|named| named.row == neighbour.row)
                        .map(|named| line(rows, neighbour, named))
                };
                return Ok(found.iter().filter_map(with_name).collect());
            }
            looked_at = looked_at.saturating_mul(4).min(MAX_NEIGHBOURS);
        }
    }
}

fn line(rows: &CaseRows, neighbour: &Neighbour, named: NamedRow) -> SimilarLine {
    let difference = |difference: &safeborders_patterns::similar::Difference| DifferenceLine {
        here: value_names(rows, &difference.here),
        there: value_names(rows, &difference.there),
    };
    SimilarLine {
        case: MemberLine { source: named.source, cohort: named.cohort },
        similarity: neighbour.similarity,
        shared: value_names(rows, &neighbour.shared),
        differing: neighbour.differing.iter().map(difference).collect(),
    }
}
