//! Agreements in the node's books, verified each time they are loaded.

mod kept;

pub(crate) use kept::{KeptAgreements, rendered};

use anyhow::{Context, Result, ensure};
use safeborders_books::{AgreementState, Books, LogEntry, Standing};
use safeborders_privacy::Counterpart;
use safeborders_trust::{AgreementError, SignedAgreement, TrustRoots, VerifiedAgreement};
use safeborders_types::{AgreementId, CountryCode, NanoRho, Role};
use std::collections::BTreeMap;

/// How many log entries are read at a time.
const PAGE: usize = 1_000;

/// An agreement on file.
pub(crate) struct OnFile {
    /// The document as it was given.
    pub(crate) signed: SignedAgreement,
    /// The same, if its signatures can be verified now.
    pub(crate) verified: Option<VerifiedAgreement>,
    /// How it stands; `None` for one from before steps were recorded, which is open.
    pub(crate) state: Option<AgreementState>,
}

impl OnFile {
    pub(crate) fn standing(&self) -> Standing {
        self.state.as_ref().map_or(Standing::Open, |state| state.standing)
    }
}

/// The agreements on file. A signature is judged as of the day when the agreement was put on file,
/// because signatories' certificates expire before agreements do.
///
/// One that cannot be verified, because a party's authority was removed say, is not in force: there is
/// an error in the log, unless it has ended anyway, and the others stay.
pub(crate) fn load(books: &Books, roots: &TrustRoots) -> Result<BTreeMap<AgreementId, OnFile>> {
    let mut agreements = BTreeMap::new();
    let mut filed_before = None;
    for (id, document) in books.agreements()? {
        let state = books.agreement_state(&id)?;
        let filed_s = match &state {
            Some(state) if state.filed_s > 0 => Some(state.filed_s),
            _ => {
                if filed_before.is_none() {
                    filed_before = Some(filed_at(books)?);
                }
                filed_before.as_ref().and_then(|filed| filed.get(&id).copied())
            }
        };
        let signed = match SignedAgreement::from_json(&document) {
            Ok(signed) => signed,
            Err(error) => {
                tracing::error!(agreement = %id, %error, "not in force here: it is of an older form");
                continue;
            }
        };
        let verified = verify(&signed, roots, filed_s);
        let ended = state.as_ref().is_some_and(|state| state.standing == Standing::Terminated);
        match &verified {
            Err(error) if ended => tracing::debug!(agreement = %id, "it has ended, and: {error:#}"),
            Err(error) => tracing::error!(agreement = %id, "not in force here: {error:#}"),
            Ok(_) => {}
        }
        agreements.insert(id, OnFile { signed, verified: verified.ok(), state });
    }
    Ok(agreements)
}

fn verify(signed: &SignedAgreement, roots: &TrustRoots, filed_s: Option<u64>) -> Result<VerifiedAgreement> {
    let filed_s = filed_s.context("the log does not say when it was filed")?;
    Ok(signed.verify_recorded(roots, filed_s)?)
}

/// When agreements were filed that have no state that says so.
fn filed_at(books: &Books) -> Result<BTreeMap<AgreementId, u64>> {
    let mut filed = BTreeMap::new();
    let mut from = 0;
    loop {
        let page = books.entries(from, PAGE)?;
        let Some((last, _)) = page.last() else { return Ok(filed) };
        from = last + 1;
        for (_, entry) in page {
            if let LogEntry::Agreement { at_s, agreement, .. } = entry {
                filed.insert(agreement, at_s);
            }
        }
    }
}

/// Checks that the quotas of all counterparts together fit into the questions `share` of a cohort:
/// otherwise an agreement would promise what the gate refuses, and the refusal would tell one
/// counterpart what another has spent.
///
/// A counterpart is a country in a role. It needs the largest quota that any agreement in force, now
/// or later, gives it, and at least what it has `spent` already. A suspended agreement counts: it may be
/// resumed.
pub(crate) fn check_quotas<'a>(
    agreements: impl IntoIterator<Item = &'a VerifiedAgreement>,
    spent: BTreeMap<Counterpart, NanoRho>,
    share: NanoRho,
    own: CountryCode,
    now_s: u64,
) -> Result<()> {
    let mut quotas = spent;
    for agreement in agreements {
        if matches!(agreement.in_force(now_s), Err(AgreementError::Expired { .. })) {
            continue;
        }
        for (peer, quota) in &agreement.terms().quota_nano_rho {
            if peer.role() == Role::Node && peer.country() == own {
                continue;
            }
            let most = quotas.entry(Counterpart::from(peer)).or_default();
            *most = (*most).max(*quota);
        }
    }
    let sum = quotas.values().try_fold(NanoRho::ZERO, |sum, quota| sum.checked_add(*quota));
    let fits = sum.is_some_and(|sum| sum <= share);
    ensure!(
        fits,
        "the quotas of all counterparts, with what earlier ones have spent, add up to more than the {share} \
         that each cohort has for questions: agree on smaller quotas"
    );
    Ok(())
}
