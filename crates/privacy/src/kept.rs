//! Stored releases, opened for the office's own people to look at: what left can be shown as it left.
//!
//! The gate's key is not needed here, so what is read is a claim of the store: hold [`SealedRelease::digest`] against
//! the log. Nothing that is read here becomes a [`Released`](crate::Released).

use crate::round::{RoundAnswer, TestAnswer};
use crate::seal::{SealedRelease, VERSION};
use crate::yearbook::StoredYearbook;
use safeborders_types::{Answer, Yearbook};
use serde::de::DeserializeOwned;

impl SealedRelease {
    /// The answer to a question; `None` where these bytes are none.
    #[must_use]
    pub fn read_answer(&self) -> Option<Answer> {
        self.decoded()
    }

    /// A published yearbook; `None` where these bytes are none.
    #[must_use]
    pub fn read_yearbook(&self) -> Option<Yearbook> {
        self.decoded::<StoredYearbook>().map(|stored| stored.yearbook)
    }

    /// The histogram of a round; `None` where these bytes are none.
    #[must_use]
    pub fn read_histogram(&self) -> Option<RoundAnswer> {
        self.decoded()
    }

    /// What came of a test; `None` where these bytes are none.
    #[must_use]
    pub fn read_test(&self) -> Option<TestAnswer> {
        self.decoded()
    }

    /// The whole input must be used.
    fn decoded<T: DeserializeOwned>(&self) -> Option<T> {
        let (version, encoded) = self.bytes.split_first()?;
        match postcard::take_from_bytes(encoded) {
            Ok((value, [])) if *version == VERSION => Some(value),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::seal::{GateKey, SealedRelease};
    use safeborders_types::{Answer, CountTable, NanoRho, ReleaseId, Sigma};

    #[test]
    fn a_stored_answer_is_read_without_the_key_and_what_is_none_is_not() {
        let answer = Answer {
            release: ReleaseId::new([3; 32]),
            table: CountTable::new(Vec::new(), vec![-7]).unwrap(),
            sigma: Sigma::try_from(10).unwrap(),
            cost: NanoRho::new(5_000_000),
            clamp: Some(4),
            codebook: 1,
            released_at_s: 1_700_000_000,
            terms: 1,
            reissued: Default::default(),
        };
        let sealed = GateKey::new([1; 32]).seal(&answer).unwrap();
        assert_eq!(sealed.read_answer(), Some(answer));
        assert!(sealed.read_yearbook().is_none() && sealed.read_histogram().is_none());
        let other = |bytes: Vec<u8>| SealedRelease { bytes, tag: sealed.tag };
        let mut older = sealed.bytes.clone();
        older[0] = 1;
        let longer = [sealed.bytes.as_slice(), &[0]].concat();
        for bytes in [Vec::new(), sealed.bytes[..9].to_vec(), older, longer] {
            assert_eq!(other(bytes).read_answer(), None);
        }
    }
}
