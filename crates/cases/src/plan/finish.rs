//! From a case file in the making to a case file.

use super::Derivations;
use crate::Reason;
use crate::draft::{Draft, Scope, too_many};
use crate::model::{CaseFile, CaseParts, Person, SourceId, Values};
use crate::reject::Problem;
use safeborders_codebook::{AttributeIndex, CodeIndex};
use safeborders_types::Unit;
use std::sync::Arc;

/// Codes that the mapping sets, by attribute.
pub(crate) type Constants = Vec<(AttributeIndex, Vec<CodeIndex>)>;

/// What is done to every case file when its rows were read.
pub(crate) struct Finish {
    /// What the mapping sets where the rows say nothing, for each unit.
    pub(crate) constants: [Constants; 3],
    pub(crate) derivations: Derivations,
    /// How the columns of the id and of the date of registration are called.
    pub(crate) id: Arc<str>,
    pub(crate) registered: Arc<str>,
}

impl Finish {
    /// Makes the case file.
    pub(crate) fn case(&self, draft: &mut Draft) -> Result<CaseFile, Problem> {
        if draft.id.trim().is_empty() {
            return Err(Problem::new(&self.id, "", Reason::MissingId));
        }
        let source =
            SourceId::new(&draft.id).map_err(|_| Problem::new(&self.id, &draft.id, Reason::BadId))?;
        let Some(registered) = draft.registered else {
            return Err(Problem::new(&self.registered, "", Reason::MissingDate));
        };
        let narrative = (!draft.narrative.is_empty()).then(|| draft.narrative.clone());
        let parts = CaseParts {
            source,
            registered,
            values: self.values(Unit::Case, &mut draft.case)?,
            victims: self.persons(Unit::Victim, draft.victims.all_mut())?,
            suspects: self.persons(Unit::Suspect, draft.suspects.all_mut())?,
            route: draft.route.clone(),
            links: std::mem::take(&mut draft.links),
            narrative,
        };
        CaseFile::new(parts).map_err(|error| Problem::whole(too_many(error)))
    }

    fn persons(&self, unit: Unit, scopes: &mut [Scope]) -> Result<Vec<Person>, Problem> {
        let person = |scope| Ok(Person { values: self.values(unit, scope)? });
        scopes.iter_mut().map(person).collect()
    }

    fn values(&self, unit: Unit, scope: &mut Scope) -> Result<Values, Problem> {
        for (attribute, codes) in &self.constants[unit as usize] {
            if scope.codes(*attribute).next().is_none() {
                codes.iter().for_each(|code| scope.add(*attribute, *code));
            }
        }
        self.derivations.apply(unit, scope)?;
        Values::new(scope.all_codes().to_vec(), scope.all_numbers().to_vec())
            .map_err(|error| Problem::whole(too_many(error)))
    }
}
