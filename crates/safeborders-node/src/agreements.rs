//! Agreements in the node's books, verified each time they are loaded.

use anyhow::{Context, Result, ensure};
use safeborders_books::{Books, LogEntry};
use safeborders_privacy::Shares;
use safeborders_trust::{SignedAgreement, TrustRoots, VerifiedAgreement, now_s};
use safeborders_types::{AgreementId, CountryCode, NanoRho, Role};
use std::collections::BTreeMap;

/// How many log entries are read at a time.
const PAGE: usize = 1_000;

/// The agreements on file. A signature is judged as of the day when the agreement was put on file,
/// because signatories' certificates expire before agreements do.
pub(crate) fn load(books: &Books, roots: &TrustRoots) -> Result<BTreeMap<AgreementId, VerifiedAgreement>> {
    let filed = filed_at(books)?;
    let mut agreements = BTreeMap::new();
    for (id, document) in books.agreements()? {
        let signed = SignedAgreement::from_json(&document)?;
        let at_s =
            filed.get(&id).copied().with_context(|| format!("the log does not say when {id} was filed"))?;
        let verified = signed.verify_recorded(roots, at_s).with_context(|| format!("agreement {id}"))?;
        agreements.insert(id, verified);
    }
    Ok(agreements)
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
/// otherwise an agreement would promise what the gate refuses. A counterpart is a country in a
/// role; where several agreements give it a quota, the largest counts.
pub(crate) fn check_quotas<'a>(
    agreements: impl IntoIterator<Item = &'a VerifiedAgreement>,
    own: CountryCode,
) -> Result<()> {
    let mut quotas: BTreeMap<(CountryCode, Role), NanoRho> = BTreeMap::new();
    for agreement in agreements {
        for (peer, quota) in &agreement.terms().quota_nano_rho {
            if peer.role() == Role::Node && peer.country() == own {
                continue;
            }
            let most = quotas.entry((peer.country(), peer.role())).or_default();
            *most = (*most).max(*quota);
        }
    }
    let sum = quotas.values().try_fold(NanoRho::ZERO, |sum, quota| sum.checked_add(*quota));
    let share = Shares::default().questions();
    let fits = sum.is_some_and(|sum| sum <= share);
    ensure!(
        fits,
        "the quotas of all counterparts add up to more than the {share} that each cohort has for questions: \
         agree on smaller quotas"
    );
    Ok(())
}
