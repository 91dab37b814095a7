//! Tags: what stands for the answerer's own identifiers in one answer.

use crate::answerer::Answerer;
use crate::rng::Drawn;
use crate::{LinkError, LinkInput};
use rand_core_06::RngCore;
use safeborders_types::{LinkTag, MAX_LINK_TAGS, MIN_LINK_TAGS};
use sha2::{Digest, Sha512};
use std::collections::{BTreeMap, BTreeSet, HashSet};
use zeroize::Zeroizing;

/// An output of the function: 64 bytes that only one of the two sides can make.
pub(crate) type Output = Zeroizing<[u8; 64]>;

/// The tag of an output in the answer with this salt. Two identifiers have the same tag with a chance of
/// 2⁻⁸⁰.
pub(crate) fn tag(salt: &[u8; 16], output: &[u8; 64]) -> LinkTag {
    let hash = Sha512::new()
        .chain_update(b"safeborders link tag v1")
        .chain_update(salt)
        .chain_update(output)
        .finalize();
    let mut tag = LinkTag::default();
    tag.copy_from_slice(&hash[..10]);
    tag
}

/// The outputs of the answerer's own identifiers under one key, made once and kept for its period. It has no
/// `Debug`.
#[derive(Default)]
pub struct LinkTags {
    outputs: BTreeMap<LinkInput, Output>,
}

impl LinkTags {
    /// Evaluates the answerer's own identifiers, each once. More than an answer can hold are refused.
    ///
    /// # Errors
    /// [`LinkError::TooManyOwn`]; [`LinkError::Input`].
    pub fn of(answerer: &Answerer, own: BTreeSet<LinkInput>) -> Result<Self, LinkError> {
        Self::default().refreshed(answerer, own)
    }

    /// The same under the same key for identifiers that have changed a little: only new ones are evaluated, and
    /// those that are gone leave.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn refreshed(&self, answerer: &Answerer, own: BTreeSet<LinkInput>) -> Result<Self, LinkError> {
        if own.len() > MAX_LINK_TAGS {
            return Err(LinkError::TooManyOwn);
        }
        let mut outputs = BTreeMap::new();
        for input in own {
            let output = match self.outputs.get(&input) {
                Some(known) => known.clone(),
                None => answerer.output(&input)?,
            };
            outputs.insert(input, output);
        }
        Ok(Self { outputs })
    }

    /// The tags of one answer: in random order, filled up with random ones to a power of two. Its length tells
    /// how many identifiers there are to within a factor of two, and nothing below the smallest length.
    ///
    /// # Errors
    /// [`LinkError::Random`].
    pub fn salted(&self, salt: &[u8; 16]) -> Result<Vec<LinkTag>, LinkError> {
        let mut rng = Drawn::new()?;
        let length = self.outputs.len().next_power_of_two().max(MIN_LINK_TAGS);
        let mut tags: Vec<LinkTag> = self.outputs.values().map(|output| tag(salt, output)).collect();
        while tags.len() < length {
            let mut random = LinkTag::default();
            rng.fill_bytes(&mut random);
            tags.push(random);
        }
        // Tags are pseudo-random: their own order is a random order of the identifiers.
        tags.sort_unstable();
        Ok(tags)
    }
}

/// The answer's tags, for looking up.
pub struct Hits(HashSet<LinkTag>);

impl Hits {
    /// The tags of an answer.
    #[must_use]
    pub fn new(tags: &[LinkTag]) -> Self {
        Self(tags.iter().copied().collect())
    }

    pub(crate) fn has(&self, tag: &LinkTag) -> bool {
        self.0.contains(tag)
    }
}
