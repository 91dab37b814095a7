//! The agreements that this node answers under.

use arc_swap::ArcSwap;
use safeborders_trust::VerifiedAgreement;
use safeborders_types::AgreementId;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Why nothing happens under an agreement that is on file.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Closed {
    /// This country suspended it.
    Suspended,
    /// This country ended it.
    Terminated,
}

/// The verified agreements in the node's books. They can be replaced while the node serves; every
/// call reads the current ones.
#[derive(Debug, Default)]
pub struct LiveAgreements(ArcSwap<OnFile>);

#[derive(Clone, Debug, Default)]
struct OnFile {
    open: BTreeMap<AgreementId, VerifiedAgreement>,
    closed: BTreeMap<AgreementId, (VerifiedAgreement, Closed)>,
}

impl LiveAgreements {
    /// Shares these agreements.
    #[must_use]
    pub fn new(agreements: impl IntoIterator<Item = VerifiedAgreement>) -> Arc<Self> {
        let live = Self::default();
        live.replace(agreements, []);
        Arc::new(live)
    }

    /// Replaces all agreements, for every call from now on: those under which something may happen, and
    /// those that are on file and closed.
    pub fn replace(
        &self,
        open: impl IntoIterator<Item = VerifiedAgreement>,
        closed: impl IntoIterator<Item = (VerifiedAgreement, Closed)>,
    ) {
        let open = open.into_iter().map(|agreement| (agreement.id().clone(), agreement)).collect();
        let closed = closed.into_iter().map(|(agreement, why)| (agreement.id().clone(), (agreement, why)));
        self.0.store(Arc::new(OnFile { open, closed: closed.collect() }));
    }

    /// Closes one agreement for every call from now on, whatever comes of the rest.
    pub fn close(&self, id: &AgreementId, why: Closed) {
        self.0.rcu(|on_file| {
            let mut on_file = OnFile::clone(on_file);
            if let Some(agreement) = on_file.open.remove(id) {
                on_file.closed.insert(id.clone(), (agreement, why));
            }
            on_file
        });
    }

    /// The agreement of this name, unless it is suspended or terminated.
    #[must_use]
    pub fn get(&self, id: &AgreementId) -> Option<VerifiedAgreement> {
        self.0.load().open.get(id).cloned()
    }

    /// All agreements that are neither suspended nor terminated, by name. Whether each is in force today
    /// is for [`VerifiedAgreement::in_force`] to say.
    #[must_use]
    pub fn open(&self) -> Vec<VerifiedAgreement> {
        self.0.load().open.values().cloned().collect()
    }

    /// The agreement of this name, if it is suspended or terminated, and which of both.
    #[must_use]
    pub fn closed(&self, id: &AgreementId) -> Option<(VerifiedAgreement, Closed)> {
        self.0.load().closed.get(id).cloned()
    }
}
