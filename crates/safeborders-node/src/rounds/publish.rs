//! Publishing signatures: checked, tested by the gate, put on record.

use super::{Rounds, gate_said, not_recorded, unreadable};
use safeborders_books::Published;
use safeborders_codebook::Codebook;
use safeborders_trust::now_s;
use safeborders_types::{
    AskFailed, LEAST_CASE_FILES, MAX_PUBLISHED, PatternSignature, PublishReport, Publishing, RoundName,
    RoundWork, TwoPeople,
};
use safeborders_vault::RoundPrice;

impl Rounds {
    /// Whether these signatures could be published, by what is public and what this office published before.
    pub(super) fn checked(&self, publishing: &Publishing) -> Result<RoundName, AskFailed> {
        let invalid = |text: String| Err(AskFailed::Invalid(text));
        self.agreement()?;
        let open = || AskFailed::Invalid("no round is open: name one".into());
        let round = publishing.round.or_else(|| self.days().open()).ok_or_else(open)?;
        self.days().publishing(round)?;
        if publishing.signatures.is_empty() {
            return invalid("name a signature to publish".into());
        }
        if publishing.reason.trim().is_empty() {
            return invalid("say why: a publication needs a reason".into());
        }
        for signature in &publishing.signatures {
            if let Err(error) = Codebook::v1().check_signature(signature) {
                return invalid(format!("{signature}: {error}"));
            }
        }
        let before = self.books.published(round).map_err(|e| unreadable(&e))?;
        if let Some(again) = before.iter().find(|p| publishing.signatures.contains(&p.signature)) {
            return invalid(format!("{} is published for {round} already", again.signature));
        }
        if before.len() + publishing.signatures.len() > MAX_PUBLISHED {
            let left = MAX_PUBLISHED.saturating_sub(before.len());
            return invalid(format!(
                "a party publishes at most {MAX_PUBLISHED} signatures in a round, and {left} are left: choose, or withdraw one"
            ));
        }
        Ok(round)
    }

    pub(super) fn test_and_publish(
        &self,
        publishing: &Publishing,
        people: &TwoPeople,
    ) -> Result<PublishReport, AskFailed> {
        let round = self.checked(publishing)?;
        let frozen = self.books.round_parts(round).map_err(|e| unreadable(&e))?;
        if frozen.iter().any(|part| part.part.head.by == self.own) {
            return Err(AskFailed::Invalid(format!(
                "round {round} is frozen here: publish for the next one"
            )));
        }
        let cohorts =
            self.releases.cohorts_for_a_round(publishing.epsilon).map_err(|error| gate_said(&error))?;
        if cohorts.is_empty() {
            let text =
                "no frozen cohort has so much left for rounds: take a smaller ε, or wait for the next cohort";
            return Err(AskFailed::Refused(text.into()));
        }
        let price = RoundPrice { round, cohorts, epsilon: publishing.epsilon, at_s: now_s() };
        let working = self.working(round, RoundWork::Testing);
        let told = |counted, of| working.told(counted, of);
        let tested = self
            .releases
            .test_signatures(&price, &publishing.signatures, LEAST_CASE_FILES, &told)
            .map_err(|error| gate_said(&error))?;
        drop(working);
        let answer = tested.answer();
        let (mut published, mut not_published): (Vec<PatternSignature>, Vec<PatternSignature>) =
            (Vec::new(), Vec::new());
        for (signature, passed) in publishing.signatures.iter().zip(&answer.passed) {
            if !*passed {
                not_published.push(signature.clone());
                continue;
            }
            let record = Published {
                round,
                signature: signature.clone(),
                authorised_by: people.authorised_by.clone(),
                approved_by: people.approved_by.clone(),
                reason: publishing.reason.clone(),
                test: answer.release,
                at_s: now_s(),
            };
            self.books.publish_signature(&record).map_err(|e| not_recorded(&e))?;
            published.push(signature.clone());
        }
        tracing::info!(%round, published = published.len(), "signatures published");
        let cohorts = answer.terms.cohorts.clone();
        Ok(PublishReport { round, published, not_published, cost: answer.cost, cohorts })
    }
}
