//! What a cohort may lose and has lost, and who a counterpart is.

use crate::Shares;
use safeborders_types::{CountryCode, NanoRho, PeerId, Role};
use serde::{Deserialize, Serialize};
use std::fmt;

/// One cohort's ledger: its limits, written when it opened, and what is spent of each.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct CohortAccount {
    limits: Shares,
    spent: Shares,
}

impl CohortAccount {
    /// The account of a cohort that has just opened.
    #[must_use]
    pub fn opened(limits: Shares) -> Self {
        Self { limits, spent: Shares::NONE }
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

    /// The account after a question of this cost, or `None` when the questions share does not hold
    /// it: the filter is spent + cost ≤ limit.
    #[must_use]
    pub fn after_question(&self, cost: NanoRho) -> Option<Self> {
        let spent = after(self.spent.questions(), cost, self.limits.questions())?;
        Some(Self { limits: self.limits, spent: self.spent.with_questions(spent) })
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
    use safeborders_types::NanoEpsilon;

    #[test]
    fn the_filter_admits_up_to_the_limit_and_not_one_more() {
        let rho = NanoRho::new;
        let limits = Shares::new(rho(0), rho(10), rho(0), NanoEpsilon::ZERO).unwrap();
        let account = CohortAccount::opened(limits);
        assert_eq!(account.after_question(rho(11)), None);
        assert_eq!(account.after_question(rho(u64::MAX)), None);
        let full = account.after_question(rho(10)).unwrap();
        assert_eq!(full.spent().questions(), rho(10));
        assert_eq!(full.after_question(rho(1)), None);
        assert_eq!(full.after_question(rho(u64::MAX)), None);
    }

    #[test]
    fn two_names_of_one_country_and_role_are_one_counterpart() {
        let of = |text: &str| Counterpart::from(&text.parse::<PeerId>().unwrap());
        assert_eq!(of("spiffe://safeborders/BE/node/brussels"), of("spiffe://safeborders/BE/node/gent"));
        assert_ne!(of("spiffe://safeborders/BE/node/brussels"), of("spiffe://safeborders/BE/coordinator/eu"));
        assert_ne!(of("spiffe://safeborders/BE/node/brussels"), of("spiffe://safeborders/NL/node/brussels"));
    }
}
