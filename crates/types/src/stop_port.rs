//! The switch that stops all exchange with a country, or with everybody: how an office throws it.

use crate::{AgreementFailed, CountryCode, DecidedBy};
use serde::{Deserialize, Serialize};

/// A switch that is thrown.
#[derive(Clone, Debug, Eq, PartialEq, Serialize, Deserialize)]
pub struct StopLine {
    /// With whom nothing is exchanged; `None`: with nobody.
    pub country: Option<CountryCode>,
    /// Since when, in Unix seconds.
    pub since_s: u64,
    /// Who threw it: person and role.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// The way from an office to the switches of its node. Nothing is asked of a country that is stopped, and nothing is answered
/// to it, from the next call on.
pub trait StopPeers: Send + Sync + 'static {
    /// The switches that are thrown: everybody's first, then by country.
    ///
    /// # Errors
    /// [`AgreementFailed::Failed`]
    fn stops(&self) -> Result<Vec<StopLine>, AgreementFailed>;

    /// The countries whose nodes this one speaks with.
    fn known(&self) -> Vec<CountryCode>;

    /// Throws a switch.
    ///
    /// # Errors
    /// [`AgreementFailed::Invalid`] without a reason; [`AgreementFailed::Refused`] when it is thrown already;
    /// [`AgreementFailed::Failed`]: it holds all the same until the node stops.
    fn stop(&self, country: Option<CountryCode>, decided: &DecidedBy) -> Result<StopLine, AgreementFailed>;

    /// Takes a switch back, as it was thrown.
    ///
    /// # Errors
    /// [`AgreementFailed::Refused`] when no such switch is thrown; [`AgreementFailed::Failed`]. Nothing was changed.
    fn resume(&self, line: &StopLine) -> Result<(), AgreementFailed>;
}
