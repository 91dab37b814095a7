//! The agreements that this node answers under.

use arc_swap::ArcSwap;
use safeborders_trust::VerifiedAgreement;
use safeborders_types::AgreementId;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The verified agreements in the node's books. They can be replaced while the node serves; every
/// call reads the current ones.
#[derive(Debug, Default)]
pub struct LiveAgreements(ArcSwap<BTreeMap<AgreementId, VerifiedAgreement>>);

impl LiveAgreements {
    /// Shares these agreements.
    #[must_use]
    pub fn new(agreements: impl IntoIterator<Item = VerifiedAgreement>) -> Arc<Self> {
        let live = Self::default();
        live.replace(agreements);
        Arc::new(live)
    }

    /// Replaces all agreements, for every call from now on.
    pub fn replace(&self, agreements: impl IntoIterator<Item = VerifiedAgreement>) {
        let by_id = agreements.into_iter().map(|agreement| (agreement.id().clone(), agreement)).collect();
        self.0.store(Arc::new(by_id));
    }

    /// The agreement of this name.
    #[must_use]
    pub fn get(&self, id: &AgreementId) -> Option<VerifiedAgreement> {
        self.0.load().get(id).cloned()
    }
}
