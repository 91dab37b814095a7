//! With whom nothing is exchanged: the switch that an office throws by hand. It stands above certificates and agreements.

use safeborders_types::CountryCode;
use std::collections::BTreeSet;

/// The countries with which nothing is exchanged.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Stopped {
    /// Nothing with anybody.
    pub all: bool,
    /// Nothing with these: neither with their nodes nor with their coordinators.
    pub countries: BTreeSet<CountryCode>,
}

impl Stopped {
    /// Whether nothing is exchanged with this country.
    #[must_use]
    pub fn covers(&self, country: CountryCode) -> bool {
        self.all || self.countries.contains(&country)
    }
}
