//! Agreements in the node's books, verified each time they are loaded.

use anyhow::{Context, Result, ensure};
use safeborders_books::{Books, LogEntry};
use safeborders_privacy::{Counterpart, Shares};
use safeborders_trust::{AgreementError, SignedAgreement, TrustRoots, VerifiedAgreement, now_s};
use safeborders_types::{AgreementId, CountryCode, NanoRho, Role};
use std::collections::BTreeMap;

/// How many log entries are read at a time.
const PAGE: usize = 1_000;

/// The agreements on file that can be verified. A signature is judged as of the day when the
/// agreement was put on file, because signatories' certificates expire before agreements do.
///
/// One that cannot be verified, because a party's authority was removed say, is not in force: it is
/// left out with an error in the log, and the others stay.
pub(crate) fn load(books: &Books, roots: &TrustRoots) -> Result<BTreeMap<AgreementId, VerifiedAgreement>> {
    let filed = filed_at(books)?;
    let mut agreements = BTreeMap::new();
    for (id, document) in books.agreements()? {
        let filed_s = filed.get(&id).copied();
        match verify(&document, roots, filed_s) {
            Ok(verified) => drop(agreements.insert(id, verified)),
            Err(error) => tracing::error!(agreement = %id, "not in force here: {error:#}"),
        }
    }
    Ok(agreements)
}

fn verify(document: &[u8], roots: &TrustRoots, filed_s: Option<u64>) -> Result<VerifiedAgreement> {
    let filed_s = filed_s.context("the log does not say when it was filed")?;
    Ok(SignedAgreement::from_json(document)?.verify_recorded(roots, filed_s)?)
}

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

/// Puts a verified agreement on file.
pub(crate) fn store(books: &Books, id: &AgreementId, signed: &SignedAgreement) -> Result<()> {
    books.put_agreement(id, signed.to_json().as_bytes(), now_s())?;
    Ok(())
}

/// Checks that the quotas of all counterparts together fit into the questions share of a cohort:
/// otherwise an agreement would promise what the gate refuses, and the refusal would tell one
/// counterpart what another has spent.
///
/// A counterpart is a country in a role. It needs the largest quota that any agreement in force, now
/// or later, gives it, and at least what it has `spent` already.
pub(crate) fn check_quotas<'a>(
    agreements: impl IntoIterator<Item = &'a VerifiedAgreement>,
    spent: BTreeMap<Counterpart, NanoRho>,
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
    let share = Shares::default().questions();
    let fits = sum.is_some_and(|sum| sum <= share);
    ensure!(
        fits,
        "the quotas of all counterparts, with what earlier ones have spent, add up to more than the {share} \
         that each cohort has for questions: agree on smaller quotas"
    );
    Ok(())
}
