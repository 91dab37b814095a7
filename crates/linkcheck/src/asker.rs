//! The side that asks.

use crate::rng::Drawn;
use crate::tags::tag;
use crate::{Hits, LinkError, LinkInput};
use safeborders_types::{LinkAnswer, LinkPoint, MAX_CHECKED};
use voprf::{EvaluationElement, Group, Proof, Ristretto255, VoprfClient};
use zeroize::Zeroizing;

/// Makes link checks.
pub struct Asker;

/// A check that waits for its answer: the identifiers and their blinding factors. It has no `Debug`, and must
/// not leave the machine.
pub struct Pending {
    inputs: Vec<LinkInput>,
    clients: Vec<VoprfClient<Ristretto255>>,
    blinded: Vec<LinkPoint>,
}

impl Asker {
    /// Blinds identifiers, each with a factor of its own.
    ///
    /// # Errors
    /// [`LinkError::Count`], [`LinkError::Input`], [`LinkError::Random`].
    pub fn blind(inputs: Vec<LinkInput>) -> Result<Pending, LinkError> {
        if !(1..=MAX_CHECKED).contains(&inputs.len()) {
            return Err(LinkError::Count);
        }
        let mut rng = Drawn::new()?;
        let (mut clients, mut blinded) = (Vec::new(), Vec::new());
        for input in &inputs {
            let result = VoprfClient::<Ristretto255>::blind(input.as_bytes(), &mut rng);
            let result = result.map_err(|_| LinkError::Input)?;
            blinded.push(result.message.serialize().into());
            clients.push(result.state);
        }
        Ok(Pending { inputs, clients, blinded })
    }
}

impl Pending {
    /// What is sent.
    #[must_use]
    pub fn blinded(&self) -> &[LinkPoint] {
        &self.blinded
    }

    /// Verifies the answer and says for each identifier, in the order of [`Asker::blind`], whether the
    /// answerer holds it too. That the public key is the one that was seen before in the same period is for
    /// the caller to check.
    ///
    /// # Errors
    /// [`LinkError::OtherCount`], [`LinkError::InvalidPoint`], [`LinkError::WrongProof`].
    pub fn finish(self, answer: &LinkAnswer) -> Result<Vec<bool>, LinkError> {
        if answer.evaluated.len() != self.inputs.len() {
            return Err(LinkError::OtherCount);
        }
        let key = Ristretto255::deserialize_elem(&answer.public_key).map_err(|_| LinkError::InvalidPoint)?;
        let decode =
            |point: &LinkPoint| EvaluationElement::deserialize(point).map_err(|_| LinkError::InvalidPoint);
        let evaluated: Vec<_> = answer.evaluated.iter().map(decode).collect::<Result<_, _>>()?;
        let proof = Proof::deserialize(&answer.proof).map_err(|_| LinkError::WrongProof)?;
        let inputs: Vec<&[u8]> = self.inputs.iter().map(LinkInput::as_bytes).collect();
        let outputs = VoprfClient::batch_finalize(&inputs, &self.clients, &evaluated, &proof, key)
            .map_err(|_| LinkError::WrongProof)?;
        let hits = Hits::new(&answer.tags);
        let mut found = Vec::with_capacity(self.inputs.len());
        for output in outputs {
            let output = output.map_err(|_| LinkError::Input)?;
            let mut bytes = Zeroizing::new([0; 64]);
            bytes.copy_from_slice(&output);
            found.push(hits.has(&tag(&answer.salt, &bytes)));
        }
        Ok(found)
    }
}
