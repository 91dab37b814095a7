//! Questions, as they are put to a node and to a gate.

use super::members::AGREEMENT;
use safeborders_codebook::Codebook;
use safeborders_types::{Axis, CohortId, Filter, NanoRho, PeerId, Purpose, Question, Reference, Unit};
use safeborders_wire::Ask;
use std::collections::BTreeSet;

/// A question about case files.
pub(crate) fn cases(cohorts: &[&str], dimensions: &[&str], filter: &[(&str, &[&str])]) -> Question {
    let cohorts: BTreeSet<CohortId> = cohorts.iter().map(|c| c.parse().unwrap()).collect();
    let dimensions = dimensions.iter().map(|d| d.parse().unwrap()).collect();
    let filter: Filter = filter
        .iter()
        .map(|(attribute, codes)| {
            (attribute.parse().unwrap(), codes.iter().map(|code| code.parse().unwrap()).collect())
        })
        .collect();
    Question::new(Unit::Case, cohorts, dimensions, filter).unwrap()
}

/// The question as it goes over the wire.
pub(crate) fn ask(question: Question, sigma: u32) -> Ask {
    Ask {
        agreement: AGREEMENT.parse().unwrap(),
        purpose: Purpose::StrategicAnalysis,
        reference: Reference::from_random([7; 16]),
        question,
        sigma: sigma.try_into().unwrap(),
        codebook: Codebook::v1().version(),
    }
}

/// The axes of its table.
pub(crate) fn axes(ask: &Ask) -> Vec<Axis> {
    Codebook::v1().check(&ask.question).unwrap().axes().to_vec()
}

/// The question as the federation hands it to a source of releases.
pub(crate) fn as_gate(ask: &Ask, asker: &PeerId, quota: NanoRho, at_s: u64) -> safeborders_privacy::Ask {
    safeborders_privacy::Ask {
        question: ask.question.clone(),
        sigma: ask.sigma,
        codebook: ask.codebook,
        asker: asker.clone(),
        quota,
        agreement: ask.agreement.clone(),
        purpose: ask.purpose,
        reference: ask.reference,
        at_s,
    }
}
