//! Whether a question may be put to the gate: by public terms alone, before anything is counted.

use crate::status::Denial;
use crate::{LiveAgreements, MAX_RELEASED_CELLS};
use safeborders_codebook::{Codebook, QuestionError, YearbookList, YearbookTableSpec};
use safeborders_privacy::{Ask, Refusal, RefusedAsk, YearbookAsk};
use safeborders_trust::VerifiedAgreement;
use safeborders_types::{AgreementId, CountTable, CountryCode, NanoRho, PeerId};
use safeborders_wire::proto;
use std::collections::BTreeSet;

/// What a call is held against.
#[derive(Clone, Copy)]
pub(crate) struct Terms<'a> {
    pub(crate) country: CountryCode,
    pub(crate) codebook: &'a Codebook,
    pub(crate) agreements: &'a LiveAgreements,
}

/// A question that does not go to the gate.
pub(crate) struct Inadmissible {
    /// With as much of the question as could be read, for the disclosure log.
    pub(crate) record: RefusedAsk,
    /// For the peer.
    pub(crate) denial: Denial,
}

/// Nothing is known of the call but who made it and why it was refused.
pub(crate) fn refused(asker: &PeerId, refusal: Refusal, at_s: u64) -> RefusedAsk {
    RefusedAsk {
        asker: asker.clone(),
        question: None,
        agreement: None,
        purpose: None,
        reference: None,
        refusal,
        at_s,
    }
}

impl Terms<'_> {
    /// The question as the gate takes it.
    ///
    /// # Errors
    /// [`Inadmissible`], for the first term that the question does not keep.
    pub(crate) fn admit(
        self,
        asker: &PeerId,
        request: proto::AskRequest,
        at_s: u64,
    ) -> Result<Ask, Box<Inadmissible>> {
        let ask = safeborders_wire::Ask::try_from(request).map_err(|_| {
            let record = refused(asker, Refusal::InvalidQuestion, at_s);
            Box::new(Inadmissible { denial: record.refusal.into(), record })
        })?;
        match self.quota_for(asker, &ask, at_s) {
            Ok(quota) => Ok(Ask {
                question: ask.question,
                sigma: ask.sigma,
                codebook: ask.codebook,
                asker: asker.clone(),
                quota,
                agreement: ask.agreement,
                purpose: ask.purpose,
                reference: ask.reference,
                at_s,
            }),
            Err(denial) => {
                let record = RefusedAsk {
                    asker: asker.clone(),
                    question: Some(ask.question),
                    agreement: Some(ask.agreement),
                    purpose: Some(ask.purpose),
                    reference: Some(ask.reference),
                    refusal: denial.recorded(),
                    at_s,
                };
                Err(Box::new(Inadmissible { record, denial }))
            }
        }
    }

    /// The request for a yearbook as the gate takes it, with the tables that the agreement lets the asker see.
    ///
    /// # Errors
    /// [`Inadmissible`], for the first term that the request does not keep.
    pub(crate) fn admit_yearbook(
        self,
        asker: &PeerId,
        request: proto::GetYearbookRequest,
        at_s: u64,
    ) -> Result<YearbookAsk, Box<Inadmissible>> {
        let request = safeborders_wire::YearbookRequest::try_from(request).map_err(|_| {
            let record = refused(asker, Refusal::InvalidQuestion, at_s);
            Box::new(Inadmissible { denial: record.refusal.into(), record })
        })?;
        match self.visible(asker, &request, at_s) {
            Ok(visible) => Ok(YearbookAsk {
                asker: asker.clone(),
                agreement: request.agreement,
                purpose: request.purpose,
                reference: request.reference,
                year: request.year,
                visible,
                at_s,
            }),
            Err(refusal) => {
                let record = RefusedAsk {
                    agreement: Some(request.agreement),
                    purpose: Some(request.purpose),
                    reference: Some(request.reference),
                    ..refused(asker, refusal, at_s)
                };
                Err(Box::new(Inadmissible { record, denial: refusal.into() }))
            }
        }
    }

    fn visible(
        self,
        asker: &PeerId,
        request: &safeborders_wire::YearbookRequest,
        at_s: u64,
    ) -> Result<BTreeSet<u32>, Refusal> {
        let (agreement, _) = self.agreement(asker, &request.agreement, at_s)?;
        if !agreement.allows(request.purpose) {
            return Err(Refusal::PurposeNotAgreed);
        }
        let most = agreement.max_dimensions();
        let seen = |spec: &&YearbookTableSpec| spec.is_visible(most, |id| agreement.allows_attribute(id));
        let visible: BTreeSet<u32> =
            YearbookList::v1().tables().iter().filter(seen).map(YearbookTableSpec::number).collect();
        if visible.is_empty() { Err(Refusal::DetailNotAgreed) } else { Ok(visible) }
    }

    /// The agreement under which this peer may call now, and its quota.
    ///
    /// # Errors
    /// [`Refusal::NoAgreement`]: an unknown one, one of others, and one that has ended look alike.
    /// [`Refusal::OtherCodebook`] for one whose attributes are named in another codebook version.
    pub(crate) fn agreement(
        self,
        asker: &PeerId,
        id: &AgreementId,
        at_s: u64,
    ) -> Result<(VerifiedAgreement, NanoRho), Refusal> {
        let agreement = self.agreements.get(id).ok_or(Refusal::NoAgreement)?;
        let quota = agreement.quota_of(asker).ok_or(Refusal::NoAgreement)?;
        if !agreement.binds(self.country) || agreement.in_force(at_s).is_err() {
            return Err(Refusal::NoAgreement);
        }
        if agreement.terms().codebook != self.codebook.version() {
            return Err(Refusal::OtherCodebook);
        }
        Ok((agreement, quota))
    }

    fn quota_for(self, asker: &PeerId, ask: &safeborders_wire::Ask, at_s: u64) -> Result<NanoRho, Denial> {
        let (agreement, quota) = self.agreement(asker, &ask.agreement, at_s)?;
        if !agreement.allows(ask.purpose) {
            return Err(Refusal::PurposeNotAgreed.into());
        }
        if ask.codebook != self.codebook.version() {
            return Err(Refusal::OtherCodebook.into());
        }
        let question = &ask.question;
        let agreed = question.attributes().all(|attribute| agreement.allows_attribute(attribute));
        if !agreed || question.axes() > agreement.max_dimensions() {
            return Err(Refusal::DetailNotAgreed.into());
        }
        let checked = self.codebook.check(question).map_err(|error| match error {
            // Even where an agreement lists it by mistake.
            QuestionError::NeverReleased { .. } | QuestionError::PatternsOnly { .. } => {
                Refusal::DetailNotAgreed.into()
            }
            QuestionError::TooLarge { .. } => Denial::TooLarge,
            _ => Refusal::InvalidQuestion.into(),
        })?;
        match CountTable::cells_of(checked.axes()) {
            Ok(cells) if cells <= MAX_RELEASED_CELLS => Ok(quota),
            _ => Err(Denial::TooLarge),
        }
    }
}
