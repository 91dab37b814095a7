//! The port through which the office keeps its agreements: behind it are signatures and authorities,
//! which the office cannot name.

use crate::{AgreementId, AttributeId, CountryCode, NanoRho, PeerId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;
use time::Date;

/// Whether something may happen under an agreement now.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgreementStanding {
    /// Yes.
    InForce,
    /// Its first day is still to come.
    NotYetInForce,
    /// Its last day has passed.
    Expired,
    /// This country suspended it.
    Suspended,
    /// This country ended it, for good.
    Terminated,
    /// Its signatures cannot be verified any more, because a party's authority was removed, say.
    Unverified,
}

impl fmt::Display for AgreementStanding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::InForce => "in force",
            Self::NotYetInForce => "not yet in force",
            Self::Expired => "expired",
            Self::Suspended => "suspended",
            Self::Terminated => "terminated",
            Self::Unverified => "cannot be verified",
        })
    }
}

/// An agreement on file, in a line.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct AgreementLine {
    /// Its name.
    pub agreement: AgreementId,
    /// Its title.
    pub title: String,
    /// The countries that answer under it.
    pub parties: BTreeSet<CountryCode>,
    /// Its first day, in UTC.
    pub valid_from: Date,
    /// Its last day, in UTC.
    pub valid_until: Date,
    /// Whether something may happen under it.
    pub standing: AgreementStanding,
    /// When that was decided, in Unix seconds; 0 where nobody did.
    pub since_s: u64,
    /// Who decided it; empty where nobody did.
    pub by: String,
    /// Who approved it; empty where one person was enough.
    pub approved_by: String,
    /// Why; empty where nobody said.
    pub reason: String,
    /// SHA-256 of what is signed, in hexadecimal.
    pub digest: String,
    /// Whether this office asks under it.
    pub asked_under: bool,
    /// What may be asked under it.
    pub scope: AgreementScope,
}

/// What may be asked under an agreement, and what of a yearbook its askers see.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
pub struct AgreementScope {
    /// The attributes that a table may name.
    pub attributes: BTreeSet<AttributeId>,
    /// The most attributes in one table.
    pub max_dimensions: u32,
    /// Whether signatures are exchanged in rounds under it.
    pub rounds: bool,
    /// Who may ask under it, in the order of their names.
    pub askers: Vec<AgreementAsker>,
}

/// Somebody who may ask under an agreement.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct AgreementAsker {
    /// Who.
    pub peer: PeerId,
    /// What they may spend on each cohort of each party.
    pub quota: NanoRho,
}

/// In which form an agreement is shown.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AgreementForm {
    /// Plain text.
    #[default]
    Text,
    /// The data transfer agreement in Markdown.
    Markdown,
    /// The data transfer agreement as a page.
    Html,
    /// The signed document itself.
    Json,
}

/// The text is no form of an agreement.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the form must be one of text, markdown, html, json")]
pub struct UnknownForm;

impl AgreementForm {
    /// All forms.
    pub const ALL: [Self; 4] = [Self::Text, Self::Markdown, Self::Html, Self::Json];
}

impl fmt::Display for AgreementForm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "text",
            Self::Markdown => "markdown",
            Self::Html => "html",
            Self::Json => "json",
        })
    }
}

impl FromStr for AgreementForm {
    type Err = UnknownForm;

    fn from_str(text: &str) -> Result<Self, UnknownForm> {
        Self::ALL.into_iter().find(|form| form.to_string() == text).ok_or(UnknownForm)
    }
}

/// What is done with an agreement on file.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum AgreementChange {
    /// Nothing is asked or answered under it until it is resumed.
    Suspend,
    /// The suspension is lifted.
    Resume,
    /// It ends for good.
    Terminate,
}

/// Who decided, and why.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct DecidedBy {
    /// Person and role.
    pub by: String,
    /// The second person; empty where one is enough.
    pub approved_by: String,
    /// Why.
    pub reason: String,
}

/// Why nothing was done. Nothing was changed.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum AgreementFailed {
    /// The document or name is not right.
    #[error("{0}")]
    Invalid(String),
    /// Signatures, quotas or the agreement's own life forbid it.
    #[error("{0}")]
    Refused(String),
    /// Files or books failed.
    #[error("{0}")]
    Failed(String),
}

/// Keeps agreements. Every change holds for the next call, of this office and of its peers.
pub trait KeepAgreements: Send + Sync + 'static {
    /// The agreements on file, by name.
    ///
    /// # Errors
    /// [`AgreementFailed::Failed`]
    fn agreements(&self) -> Result<Vec<AgreementLine>, AgreementFailed>;

    /// An agreement on file, in this form.
    ///
    /// # Errors
    /// [`AgreementFailed`]
    fn rendered(&self, agreement: &AgreementId, form: AgreementForm) -> Result<String, AgreementFailed>;

    /// SHA-256 of what a document's parties sign: what a second person approves.
    ///
    /// # Errors
    /// [`AgreementFailed::Invalid`] when it is no agreement.
    fn digest_of(&self, document: &[u8]) -> Result<[u8; 32], AgreementFailed>;

    /// SHA-256 of what is signed of an agreement on file.
    ///
    /// # Errors
    /// [`AgreementFailed`]
    fn digest_on_file(&self, agreement: &AgreementId) -> Result<[u8; 32], AgreementFailed>;

    /// Checks whether a document could be put on file now: signatures, quotas, its own end.
    ///
    /// # Errors
    /// [`AgreementFailed`]
    fn check(&self, document: &[u8]) -> Result<(), AgreementFailed>;

    /// Checks whether the quotas of all agreements on file would fit into such a questions share.
    ///
    /// # Errors
    /// [`AgreementFailed::Refused`] when they would not.
    fn quotas_fit(&self, questions: NanoRho) -> Result<(), AgreementFailed>;

    /// Puts a fully signed agreement on file; with `ask_under`, or when there was none, this office asks
    /// under it from then on.
    ///
    /// # Errors
    /// [`AgreementFailed`]
    fn import(
        &self,
        document: &[u8],
        ask_under: bool,
        decided: &DecidedBy,
    ) -> Result<AgreementLine, AgreementFailed>;

    /// Changes how an agreement on file stands.
    ///
    /// # Errors
    /// [`AgreementFailed`]
    fn change(
        &self,
        agreement: &AgreementId,
        change: AgreementChange,
        decided: &DecidedBy,
    ) -> Result<AgreementLine, AgreementFailed>;
}
