//! Stored answers, bound to their release by a key that only the gate holds: a store can lose an
//! answer, and it cannot make one.

use hmac::{Hmac, KeyInit, Mac};
use safeborders_types::{Answer, ReleaseId};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// The key that authenticates stored answers. Derived from the node's root key; no `Debug`.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct GateKey([u8; 32]);

/// An answer as the store keeps it: a version byte, the answer (postcard), and HMAC-SHA256 over the
/// release's name and those bytes.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct SealedRelease {
    /// The version byte and the encoded answer.
    pub bytes: Vec<u8>,
    /// The authentication tag.
    pub tag: [u8; 32],
}

/// A stored answer does not carry the gate's tag, or does not decode to the release it names.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct NotOurs;

/// Of the encoding. Version 1 did not say how many cells a figure is a sum of.
pub(crate) const VERSION: u8 = 2;

/// A shape of answer that can be stored. The domain goes into the tag, so that an answer of one
/// shape is never read as one of another.
pub(crate) trait Stored: Serialize + DeserializeOwned {
    /// Ends in a zero byte; no two shapes have the same.
    const DOMAIN: &'static [u8];

    /// The release that it answers.
    fn release(&self) -> &ReleaseId;
}

impl Stored for Answer {
    const DOMAIN: &'static [u8] = b"safeborders stored answer 1\0";

    fn release(&self) -> &ReleaseId {
        &self.release
    }
}

impl GateKey {
    /// A key from 32 secret bytes.
    #[must_use]
    pub fn new(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    fn mac(&self, domain: &[u8], release: &ReleaseId, bytes: &[u8]) -> Result<Hmac<Sha256>, NotOurs> {
        // HMAC takes keys of any length; the error is unreachable and still not unwrapped.
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).map_err(|_| NotOurs)?;
        mac.update(domain);
        mac.update(release.as_bytes());
        mac.update(bytes);
        Ok(mac)
    }

    /// A tag over anything else that only this gate can compute.
    pub(crate) fn tag(&self, domain: &[u8], release: &ReleaseId, bytes: &[u8]) -> Result<[u8; 32], NotOurs> {
        Ok(self.mac(domain, release, bytes)?.finalize().into_bytes().into())
    }

    pub(crate) fn seal<T: Stored>(&self, answer: &T) -> Result<SealedRelease, NotOurs> {
        let bytes = postcard::to_extend(answer, vec![VERSION]).map_err(|_| NotOurs)?;
        let tag = self.mac(T::DOMAIN, answer.release(), &bytes)?.finalize().into_bytes().into();
        Ok(SealedRelease { bytes, tag })
    }

    pub(crate) fn open<T: Stored>(&self, release: &ReleaseId, sealed: &SealedRelease) -> Result<T, NotOurs> {
        self.mac(T::DOMAIN, release, &sealed.bytes)?.verify_slice(&sealed.tag).map_err(|_| NotOurs)?;
        let Some((&VERSION, encoded)) = sealed.bytes.split_first() else { return Err(NotOurs) };
        let answer: T = postcard::from_bytes(encoded).map_err(|_| NotOurs)?;
        if answer.release() == release { Ok(answer) } else { Err(NotOurs) }
    }
}

impl SealedRelease {
    /// SHA-256 of the stored bytes, as the log records it.
    #[must_use]
    pub fn digest(&self) -> [u8; 32] {
        Sha256::digest(&self.bytes).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_types::{CountTable, NanoRho, Sigma};

    fn answer(name: u8) -> Answer {
        Answer {
            release: ReleaseId::new([name; 32]),
            table: CountTable::new(Vec::new(), vec![-7]).unwrap(),
            sigma: Sigma::try_from(10).unwrap(),
            cost: NanoRho::new(5_000_000),
            clamp: Some(4),
            codebook: 1,
            released_at_s: 1_700_000_000,
            terms: 1,
            reissued: Default::default(),
        }
    }

    #[test]
    fn a_stored_answer_comes_back_under_its_key_and_name() {
        let key = GateKey::new([1; 32]);
        let sealed = key.seal(&answer(3)).unwrap();
        assert_eq!(key.open(&ReleaseId::new([3; 32]), &sealed), Ok(answer(3)));
    }

    #[test]
    fn a_stored_answer_is_refused_when_anything_about_it_changed() {
        let key = GateKey::new([1; 32]);
        let name = ReleaseId::new([3; 32]);
        let sealed = key.seal(&answer(3)).unwrap();
        for position in 0..sealed.bytes.len() {
            let mut altered = sealed.clone();
            altered.bytes[position] ^= 1;
            assert_eq!(key.open::<Answer>(&name, &altered), Err(NotOurs), "byte {position}");
        }
        for position in 0..32 {
            let mut altered = sealed.clone();
            altered.tag[position] ^= 1;
            assert_eq!(key.open::<Answer>(&name, &altered), Err(NotOurs), "tag byte {position}");
        }
        let empty = SealedRelease { bytes: Vec::new(), tag: sealed.tag };
        assert_eq!(key.open::<Answer>(&name, &empty), Err(NotOurs));
        assert_eq!(key.open::<Answer>(&ReleaseId::new([4; 32]), &sealed), Err(NotOurs), "another release");
        assert_eq!(GateKey::new([2; 32]).open::<Answer>(&name, &sealed), Err(NotOurs), "another gate");
    }

    #[test]
    fn the_stored_form_does_not_change_between_versions() {
        let sealed = GateKey::new([1; 32]).seal(&answer(3)).unwrap();
        let text: String = sealed.bytes.iter().map(|b| format!("{b:02x}")).collect();
        // Version, name, axes, cells, σ, cost, clamp, codebook, time, terms, reissued cohorts.
        let expected = format!("02{}{}", "03".repeat(32), "00010d0ac096b10201040180e2cfaa060100");
        assert_eq!(text, expected);
    }
}
