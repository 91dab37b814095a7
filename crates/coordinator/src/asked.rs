//! A question that was asked, its name, and its merged answer.

use safeborders_pages::{Names, Picture, Reused};
use safeborders_types::{CountryCode, MergedTable, Missing, Purpose, Question, ReleaseId, Sigma};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// The name of a question at one noise scale and codebook version: 128 bits of a digest. It names
/// pages and records; nodes name releases themselves.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct QuestionId([u8; 16]);

/// The text is not the name of a question.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a question is named by 32 hexadecimal digits")]
pub struct UnknownQuestion;

impl QuestionId {
    /// The name of this question.
    #[must_use]
    pub fn of(question: &Question, sigma: Sigma, codebook: u32) -> Self {
        let text = format!("safeborders question v1|{codebook}|{sigma}|{}", question.canonical());
        let digest = Sha256::digest(text.as_bytes());
        let mut id = [0; 16];
        id.copy_from_slice(&digest[..16]);
        Self(id)
    }
}

impl fmt::Display for QuestionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

impl FromStr for QuestionId {
    type Err = UnknownQuestion;

    fn from_str(text: &str) -> Result<Self, UnknownQuestion> {
        let lower_hex = |b: u8| b.is_ascii_digit() || (b'a'..=b'f').contains(&b);
        if text.len() != 32 || !text.bytes().all(lower_hex) {
            return Err(UnknownQuestion);
        }
        let number = u128::from_str_radix(text, 16).map_err(|_| UnknownQuestion)?;
        Ok(Self(number.to_be_bytes()))
    }
}

impl TryFrom<String> for QuestionId {
    type Error = UnknownQuestion;

    fn try_from(text: String) -> Result<Self, UnknownQuestion> {
        text.parse()
    }
}

impl From<QuestionId> for String {
    fn from(id: QuestionId) -> Self {
        id.to_string()
    }
}

/// A question that was asked, and where its answers are.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// What was asked.
    pub question: Question,
    /// With how much noise.
    pub sigma: Sigma,
    /// Why it was asked the last time.
    pub purpose: Purpose,
    /// The version of the codebook that it was asked in.
    pub codebook: u32,
    /// Its place among all that were asked, counted when it was asked the last time; 0 while it is
    /// not kept.
    pub serial: u64,
    /// When it was asked the first time.
    pub first_at_s: u64,
    /// When it was asked the last time.
    pub last_at_s: u64,
    /// The release of each country that ever answered.
    pub releases: BTreeMap<CountryCode, ReleaseId>,
    /// Who did not answer the last time, and why.
    pub missing: Vec<Missing>,
}

impl Asked {
    /// The name of the question.
    #[must_use]
    pub fn id(&self) -> QuestionId {
        QuestionId::of(&self.question, self.sigma, self.codebook)
    }
}

/// A question with its merged answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Merged {
    /// The question.
    pub asked: Asked,
    /// The merged answer.
    pub table: MergedTable,
    /// Which answers are kept ones, of nodes that did not answer the last time.
    pub reused: Vec<Reused>,
}

impl Merged {
    /// The merged answer with its question, to be drawn, tabulated or exported.
    #[must_use]
    pub fn picture<'a>(&'a self, names: &'a dyn Names) -> Picture<'a> {
        Picture { question: &self.asked.question, table: &self.table, reused: &self.reused, names }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_question_round_trips_and_refuses_other_text() {
        let id = QuestionId([0xa5; 16]);
        assert_eq!(id.to_string().parse::<QuestionId>().unwrap(), id);
        for bad in ["", "a5", &"A5".repeat(16), &"g5".repeat(16), &"+".repeat(32), &"é".repeat(16)] {
            assert!(bad.parse::<QuestionId>().is_err(), "{bad}");
        }
    }

    #[test]
    fn another_noise_scale_or_codebook_is_another_question() {
        let cohorts = std::collections::BTreeSet::from(["2024Q1".parse().unwrap()]);
        let question =
            Question::new(safeborders_types::Unit::Case, cohorts, Vec::new(), Default::default()).unwrap();
        let sigma = |n: u32| n.try_into().unwrap();
        let id = QuestionId::of(&question, sigma(10), 1);
        assert_eq!(id, QuestionId::of(&question, sigma(10), 1));
        assert_ne!(id, QuestionId::of(&question, sigma(12), 1));
        assert_ne!(id, QuestionId::of(&question, sigma(10), 2));
    }
}
