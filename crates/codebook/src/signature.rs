//! Whether a pattern signature may be published, and counted.

use crate::{Codebook, PERSONS_PER_CASE, Release};
use safeborders_types::{AttributeId, Code, PatternSignature, Unit};
use std::collections::BTreeMap;

/// Why the codebook does not take a signature.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum SignatureError {
    /// The codebook has no such attribute.
    #[error("there is no attribute {0}: see the codebook")]
    UnknownAttribute(AttributeId),
    /// The attribute has no such code.
    #[error("{0} has no code {1}: see the codebook")]
    UnknownCode(AttributeId, Code),
    /// The attribute never leaves.
    #[error("{0} never leaves this office: leave it out")]
    NeverReleased(AttributeId),
    /// What is known years later is not part of a way of working.
    #[error("{0} is known only years after a case was registered: leave it out")]
    Matures(AttributeId),
    /// The code says that nothing is known.
    #[error("{0} = {1} says that it is not known: leave it out")]
    SaysNothing(AttributeId, Code),
    /// More values of an attribute than a case file can have.
    #[error("no case file can have so many values of {0}: they contradict each other")]
    Contradiction(AttributeId),
}

impl Codebook {
    /// Whether a signature may be published in a round, and be counted by those who get it.
    ///
    /// # Errors
    /// [`SignatureError`] for the first value that is wrong.
    pub fn check_signature(&self, signature: &PatternSignature) -> Result<(), SignatureError> {
        let mut values: BTreeMap<&AttributeId, u32> = BTreeMap::new();
        for (id, code) in signature.values() {
            let attribute = self.attribute(id).ok_or_else(|| SignatureError::UnknownAttribute(id.clone()))?;
            if attribute.release() == Release::Never {
                return Err(SignatureError::NeverReleased(id.clone()));
            }
            if attribute.matures() {
                return Err(SignatureError::Matures(id.clone()));
            }
            let unknown = || SignatureError::UnknownCode(id.clone(), code.clone());
            let index = attribute.code_index(code).ok_or_else(unknown)?;
            if index == attribute.unknown() {
                return Err(SignatureError::SaysNothing(id.clone(), code.clone()));
            }
            // Each of the persons that are counted may have other values.
            let records = if attribute.unit() == Unit::Case { 1 } else { PERSONS_PER_CASE };
            let held = values.entry(id).or_default();
            *held += 1;
            if *held > records * u32::from(attribute.max_values()) {
                return Err(SignatureError::Contradiction(id.clone()));
            }
        }
        Ok(())
    }
}
