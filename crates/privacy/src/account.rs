//! What a cohort may lose and has lost, and who a counterpart is.

use crate::{Loss, Shares};
use safeborders_types::{CountryCode, NanoRho, PeerId, Role};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One cohort's ledger: its limits, written when it opened, and what is spent of each.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct CohortAccount {
    limits: Shares,
    spent: Shares,
    reissued: bool,
}

impl CohortAccount {
    /// The account of a cohort that has just opened.
    #[must_use]
    pub fn opened(limits: Shares) -> Self {
        Self { limits, spent: Shares::NONE, reissued: false }
    }

    /// What the cohort may lose in its life.
    #[must_use]
    pub fn limits(&self) -> Shares {
        self.limits
    }

    /// What it has lost.
    #[must_use]
    pub fn spent(&self) -> Shares {
        self.spent
    }

    /// The account after this loss, or `None` when its share does not hold it: the filter is
    /// spent + loss ≤ limit, share by share.
    #[must_use]
    pub fn after(&self, loss: Loss) -> Option<Self> {
        let spent = self.spent.plus_within(loss, self.limits)?;
        Some(Self { spent, ..*self })
    }

    /// Whether the cohort was reissued: its first edition is withdrawn.
    #[must_use]
    pub fn is_reissued(&self) -> bool {
        self.reissued
    }

    /// The account after the cohort's reissue, or `None` when it was reissued before. Limits and what is
    /// spent stay: a reissue buys nothing.
    #[must_use]
    pub fn after_reissue(&self) -> Option<Self> {
        (!self.reissued).then_some(Self { reissued: true, ..*self })
    }

    /// What a question of this cost takes: from the questions share, and from the corrections share once
    /// the cohort was reissued.
    #[must_use]
    pub fn question(&self, cost: NanoRho) -> Loss {
        if self.reissued { Loss::Corrections(cost) } else { Loss::Questions(cost) }
    }
}

/// spent + cost, if it stays within the limit. Checked arithmetic: what does not fit is refused.
pub(crate) fn after(spent: NanoRho, cost: NanoRho, limit: NanoRho) -> Option<NanoRho> {
    spent.checked_add(cost).filter(|sum| *sum <= limit)
}

/// Whose quota a question is charged to: a country in one role.
///
/// Not the single peer: a country signs its peers' certificates itself, and a new name must not
/// come with a new quota.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
pub struct Counterpart {
    country: CountryCode,
    role: Role,
}

impl Counterpart {
    /// A country in a role.
    #[must_use]
    pub fn new(country: CountryCode, role: Role) -> Self {
        Self { country, role }
    }

    /// The country.
    #[must_use]
    pub fn country(&self) -> CountryCode {
        self.country
    }

    /// The role.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }
}

impl From<&PeerId> for Counterpart {
    fn from(peer: &PeerId) -> Self {
        Self::new(peer.country(), peer.role())
    }
}

impl fmt::Display for Counterpart {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.country, self.role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Share;
    use safeborders_types::NanoEpsilon;

    fn loss(share: Share, nano: u64) -> Loss {
        match share {
            Share::Yearbook => Loss::Yearbook(NanoRho::new(nano)),
            Share::Questions => Loss::Questions(NanoRho::new(nano)),
            Share::Corrections => Loss::Corrections(NanoRho::new(nano)),
            Share::Rounds => Loss::Rounds(NanoEpsilon::new(nano)),
        }
    }

    fn spent(account: &CohortAccount) -> [u64; 4] {
        let spent = account.spent();
        [spent.yearbook().get(), spent.questions().get(), spent.corrections().get(), spent.rounds().get()]
    }

    #[test]
    fn each_share_admits_up_to_its_limit_and_not_one_more_and_lends_to_none() {
        let rho = NanoRho::new;
        let limits = Shares::new(rho(10), rho(11), rho(12), NanoEpsilon::new(13)).unwrap();
        let account = CohortAccount::opened(limits);
        for (index, share) in Share::ALL.into_iter().enumerate() {
            let limit = 10 + index as u64;
            for beyond in [limit + 1, u64::MAX] {
                assert_eq!(account.after(loss(share, beyond)), None, "{share} {beyond}");
            }
            let full = account.after(loss(share, limit)).unwrap();
            let mut expected = [0; 4];
            expected[index] = limit;
            assert_eq!(spent(&full), expected, "{share}");
            assert_eq!(full.limits(), limits);
            for beyond in [1, u64::MAX] {
                assert_eq!(full.after(loss(share, beyond)), None, "{share} {beyond}");
            }
            assert_eq!(full.after(loss(share, 0)), Some(full));
        }
    }

    #[test]
    fn a_reissue_turns_questions_to_the_corrections_share_once_and_raises_nothing() {
        let account = CohortAccount::opened(Shares::default());
        let cost = NanoRho::new(7);
        assert_eq!(account.question(cost), Loss::Questions(cost));
        let spent = account.after(account.question(cost)).unwrap();
        let reissued = spent.after_reissue().unwrap();
        assert_eq!(reissued.question(cost), Loss::Corrections(cost));
        assert_eq!((reissued.limits(), reissued.spent()), (spent.limits(), spent.spent()));
        assert_eq!(reissued.after(reissued.question(cost)).unwrap().after_reissue(), None);
    }

    #[test]
    fn two_names_of_one_country_and_role_are_one_counterpart() {
        let of = |text: &str| Counterpart::from(&text.parse::<PeerId>().unwrap());
        assert_eq!(of("spiffe://safeborders/BE/node/brussels"), of("spiffe://safeborders/BE/node/gent"));
        assert_ne!(of("spiffe://safeborders/BE/node/brussels"), of("spiffe://safeborders/BE/coordinator/eu"));
        assert_ne!(of("spiffe://safeborders/BE/node/brussels"), of("spiffe://safeborders/NL/node/brussels"));
    }
}
