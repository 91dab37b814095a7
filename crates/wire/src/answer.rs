//! The reply to a request for a table, as its receiver reads it.
//!
//! Only the reading half is here. The writing half takes a release, which this crate does not
//! know: it is one function of the federation crate.

use crate::invalid::distinct;
use crate::proto;
use crate::table::accounts_of;
use crate::{InvalidMessage, Problem};
use safeborders_types::{Account, Answer, CountTable, MAX_COHORTS, NanoRho, ReleaseId, Sigma};

/// A peer's answer, and what is left of the asker's quotas with it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Reply {
    /// The answer: a claim by the peer.
    pub answer: Answer,
    /// The asker's own accounts, one per cohort of the question.
    pub accounts: Vec<Account>,
}

impl TryFrom<proto::AskResponse> for Reply {
    type Error = InvalidMessage;

    fn try_from(message: proto::AskResponse) -> Result<Self, InvalidMessage> {
        let release: [u8; 32] = message
            .release
            .as_slice()
            .try_into()
            .map_err(|_| InvalidMessage::new("release", Problem::Malformed))?;
        let accounts = accounts_of(message.accounts, MAX_COHORTS)?;
        let table: CountTable =
            message.table.ok_or(InvalidMessage::new("table", Problem::Missing))?.try_into()?;
        Ok(Self {
            answer: Answer {
                release: ReleaseId::new(release),
                table,
                sigma: Sigma::try_from(message.sigma)
                    .map_err(|_| InvalidMessage::new("sigma", Problem::OutOfRange))?,
                cost: NanoRho::new(message.cost_nano_rho),
                clamp: (message.clamp != 0).then_some(message.clamp),
                codebook: message.codebook_version,
                released_at_s: message.released_at_s,
                // A node that does not say releases each figure itself.
                terms: message.terms.max(1),
                reissued: distinct("reissued", &message.reissued, MAX_COHORTS)?,
            },
            accounts,
        })
    }
}
