//! What the gate is asked, and the name of a release.

use crate::Refusal;
use safeborders_types::{
    AgreementId, AttributeId, Axis, CohortId, NanoRho, PeerId, Purpose, Question, Reference, ReleaseId,
    Sensitivity, Sigma,
};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// A peer's question, as it crosses from the federation to the vault.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Ask {
    /// The question.
    pub question: Question,
    /// The noise scale asked for.
    pub sigma: Sigma,
    /// The version of the codebook that the question is written in.
    pub codebook: u32,
    /// Who asks.
    pub asker: PeerId,
    /// What the agreement lets the asker spend on each cohort. The gate takes no more than the
    /// cohort's questions share.
    pub quota: NanoRho,
    /// Under which agreement.
    pub agreement: AgreementId,
    /// Why.
    pub purpose: Purpose,
    /// What the asker's own log resolves to a case.
    pub reference: Reference,
    /// When the question arrived, in Unix seconds.
    pub at_s: u64,
}

impl Ask {
    /// The name of the release that answers this question: SHA-256 over the codebook version, the
    /// noise scale and the question's normal form. Who asks and why is not part of it.
    #[must_use]
    pub fn release_id(&self) -> ReleaseId {
        self.release_id_over(&BTreeSet::new())
    }

    /// The same where these cohorts of the question were reissued: over another edition, the same question
    /// has another answer and so another name.
    #[must_use]
    pub fn release_id_over(&self, reissued: &BTreeSet<CohortId>) -> ReleaseId {
        let mut hash = Sha256::new();
        hash.update(b"safeborders release 1\0");
        hash.update(self.codebook.to_be_bytes());
        hash.update(self.sigma.get().to_be_bytes());
        hash.update(self.question.canonical().as_bytes());
        for cohort in reissued {
            // No normal form of a question holds a zero byte.
            hash.update(b"\0reissued ");
            hash.update(cohort.to_string().as_bytes());
        }
        ReleaseId::new(hash.finalize().into())
    }
}

/// A question as the vault hands it to the gate: with the table that answers it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ReleaseRequest {
    /// The question.
    pub ask: Ask,
    /// The axes of the table, from the codebook.
    pub axes: Vec<Axis>,
    /// How far one case file can move the table, from the codebook. The tally holds each file to it.
    pub sensitivity: Sensitivity,
    /// How many persons are counted per case file at most; `None` when cases are counted.
    pub clamp: Option<u32>,
    /// The attributes of which every counted unit has exactly one value, from the codebook: cells
    /// along them can be summed. An empty set only means that no answer is derived from another.
    pub partitions: BTreeSet<AttributeId>,
}

/// A question that was refused before it reached the gate, for the log. What could not be read of it
/// is `None`.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct RefusedAsk {
    /// Who asked.
    pub asker: PeerId,
    /// The question.
    pub question: Option<Question>,
    /// The agreement it named.
    pub agreement: Option<AgreementId>,
    /// The purpose it named.
    pub purpose: Option<Purpose>,
    /// The reference it named.
    pub reference: Option<Reference>,
    /// Why it was refused.
    pub refusal: Refusal,
    /// When, in Unix seconds.
    pub at_s: u64,
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_types::{Filter, Unit};

    fn ask(codebook: u32, sigma: u32, dimension: &str) -> Ask {
        let cohorts = BTreeSet::from(["2024Q1".parse().unwrap()]);
        Ask {
            question: Question::new(Unit::Case, cohorts, vec![dimension.parse().unwrap()], Filter::new())
                .unwrap(),
            sigma: Sigma::try_from(sigma).unwrap(),
            codebook,
            asker: "spiffe://safeborders/GR/node/athens".parse().unwrap(),
            quota: NanoRho::ZERO,
            agreement: "europe".parse().unwrap(),
            purpose: Purpose::Investigation,
            reference: Reference::from_random([0; 16]),
            at_s: 0,
        }
    }

    #[test]
    fn a_release_is_named_by_codebook_noise_and_question_alone() {
        let base = ask(1, 10, "case.form");
        let mut other_asker = base.clone();
        other_asker.asker = "spiffe://safeborders/IT/node/roma".parse().unwrap();
        other_asker.reference = Reference::from_random([9; 16]);
        other_asker.at_s = 77;
        assert_eq!(base.release_id(), other_asker.release_id());
        for different in [ask(2, 10, "case.form"), ask(1, 12, "case.form"), ask(1, 10, "case.status")] {
            assert_ne!(base.release_id(), different.release_id());
        }
    }

    #[test]
    fn another_edition_makes_another_name() {
        let (ask, cohort) = (ask(1, 10, "case.form"), "2024Q1".parse().unwrap());
        assert_eq!(ask.release_id(), ask.release_id_over(&BTreeSet::new()));
        let reissued = ask.release_id_over(&BTreeSet::from([cohort]));
        assert_ne!(ask.release_id(), reissued);
        assert_ne!(reissued, ask.release_id_over(&BTreeSet::from(["2024Q2".parse().unwrap()])));
        assert_ne!(reissued, ask.release_id_over(&BTreeSet::from([cohort, "2024Q2".parse().unwrap()])));
    }

    #[test]
    fn the_name_of_a_release_does_not_change_between_versions() {
        // sha256 of the prefix, 00000001, 0000000a and `case|2024Q1|case.form|`, by another program.
        let id = ask(1, 10, "case.form").release_id().to_string();
        assert_eq!(id, "e66dd583dbb46f4813032a4c39858905d23e1703937b1b60276c6aa538f63635");
    }
}
