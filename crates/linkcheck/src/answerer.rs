//! The side that is asked.

use crate::LinkError;
use crate::LinkInput;
use crate::rng::Drawn;
use crate::tags::Output;
use hkdf::Hkdf;
use safeborders_types::{CheckedKind, LinkPeriod, LinkPoint, MAX_CHECKED, PeerId};
use sha2::Sha512;
use std::collections::BTreeSet;
use voprf::{BlindedElement, Group, Ristretto255, VoprfServer};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The node's secret, from which every key of the link check is derived. It has no `Debug`.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct LinkSecret([u8; 32]);

impl LinkSecret {
    /// A secret from bytes that are already secret and uniform.
    #[must_use]
    pub fn new(bytes: &[u8; 32]) -> Self {
        Self(*bytes)
    }

    /// The key for one counterpart (a country in a role), kind and month.
    ///
    /// # Errors
    /// [`LinkError::Key`], never in practice.
    pub fn answerer(
        &self,
        asker: &PeerId,
        kind: CheckedKind,
        period: LinkPeriod,
    ) -> Result<Answerer, LinkError> {
        let info = format!("{}/{}/{kind}/{}", asker.country(), asker.role(), period.number());
        let mut seed = Zeroizing::new([0; 32]);
        Hkdf::<Sha512>::new(Some(b"safeborders link check key v1"), &self.0)
            .expand(info.as_bytes(), seed.as_mut_slice())
            .map_err(|_| LinkError::Key)?;
        let server = VoprfServer::new_from_seed(seed.as_slice(), info.as_bytes());
        Ok(Answerer(server.map_err(|_| LinkError::Key)?))
    }
}

/// Blinded identifiers as a peer sent them: points of the group, none of them the identity.
pub struct Blinded(Vec<BlindedElement<Ristretto255>>);

impl Blinded {
    /// Decodes them.
    ///
    /// # Errors
    /// [`LinkError::Count`] for none or too many, or two equal ones; [`LinkError::InvalidPoint`].
    pub fn new(points: &[LinkPoint]) -> Result<Self, LinkError> {
        let different: BTreeSet<&LinkPoint> = points.iter().collect();
        if !(1..=MAX_CHECKED).contains(&points.len()) || different.len() != points.len() {
            return Err(LinkError::Count);
        }
        let decode =
            |point: &LinkPoint| BlindedElement::deserialize(point).map_err(|_| LinkError::InvalidPoint);
        points.iter().map(decode).collect::<Result<_, _>>().map(Self)
    }
}

/// Evaluated points and the one proof for all of them.
pub struct Evaluated {
    /// In the order of the question.
    pub points: Vec<LinkPoint>,
    /// That all were evaluated under the answerer's public key.
    pub proof: [u8; 64],
}

/// A key of the link check. It has no `Debug`.
pub struct Answerer(VoprfServer<Ristretto255>);

impl Answerer {
    /// The public key that proofs are held against.
    #[must_use]
    pub fn public_key(&self) -> LinkPoint {
        Ristretto255::serialize_elem(self.0.get_public_key()).into()
    }

    /// Evaluates a peer's blinded identifiers. What it costs the peer is for the caller to charge before.
    ///
    /// # Errors
    /// [`LinkError::Random`].
    pub fn evaluate(&self, blinded: &Blinded) -> Result<Evaluated, LinkError> {
        let mut rng = Drawn::new()?;
        let result = self.0.batch_blind_evaluate(&mut rng, &blinded.0).map_err(|_| LinkError::Count)?;
        let points = result.messages.iter().map(|message| message.serialize().into()).collect();
        let mut proof = [0; 64];
        proof.copy_from_slice(&result.proof.serialize());
        Ok(Evaluated { points, proof })
    }

    /// The output of one of the answerer's own identifiers.
    pub(crate) fn output(&self, input: &LinkInput) -> Result<Output, LinkError> {
        let output = self.0.evaluate(input.as_bytes()).map_err(|_| LinkError::Input)?;
        let mut bytes = Zeroizing::new([0; 64]);
        bytes.copy_from_slice(&output);
        Ok(bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use voprf::VoprfClient;

    /// RFC 9497, A.1.2: key and output of test vector 1. Who updates `voprf` finds here whether it still
    /// computes the same function.
    #[test]
    fn the_function_is_that_of_the_standard() {
        let server = VoprfServer::<Ristretto255>::new_from_seed(&[0xa3; 32], b"test key").unwrap();
        let answerer = Answerer(server);
        let key = "c803e2cc6b05fc15064549b5920659ca4a77b2cca6f04f6b357009335476ad4e";
        assert_eq!(hex::encode(answerer.public_key()), key);
        let output = answerer.0.evaluate(&[0]).unwrap();
        let expected = "b58cfbe118e0cb94d79b5fd6a6dafb98764dff49c14e1770b566e42402da1a7d\
                        a4d8527693914139caee5bd03903af43a491351d23b430948dd50cde10d32b3c";
        assert_eq!(hex::encode(output), expected);
        // Blinded and evaluated the way a peer does it, it is the same output.
        let mut rng = Drawn::new().unwrap();
        let blinded = VoprfClient::<Ristretto255>::blind(&[0], &mut rng).unwrap();
        let evaluated = answerer.0.blind_evaluate(&mut rng, &blinded.message);
        let unblinded =
            blinded.state.finalize(&[0], &evaluated.message, &evaluated.proof, answerer.0.get_public_key());
        assert_eq!(hex::encode(unblinded.unwrap()), expected);
    }
}
