//! The profile of a country: the shares that its synthetic case files follow.

use crate::figures::{ByForm, Countries, FIGURES, Figures, GENERIC, POOLED_ADULT_FORM, POOLED_CHILD_FORM};
use safeborders_types::CountryCode;

/// How many persons of the pool are added to a country's own count by form. Small countries publish
/// mostly `<5`; without this, Belgium would have no sexually exploited child.
const POOL_WEIGHT: u64 = 10;

/// The part of a girl's chance that depends on the form of exploitation, in thousandths.
const FORM_TILT: i64 = 600;

/// Women among adult victims by form (labour, other, sexual), thousandths: GLOTIP, all countries.
const WOMEN_BY_FORM: ByForm = [226, 582, 938];

/// The three groups that GLOTIP publishes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum FormGroup {
    Labour,
    Other,
    Sexual,
}

impl FormGroup {
    pub(crate) const ALL: [Self; 3] = [Self::Labour, Self::Other, Self::Sexual];
}

/// What the synthetic case files of a country are calibrated to. Shares are in thousandths.
#[derive(Clone, Copy, Debug)]
pub struct Profile {
    country: CountryCode,
    figures: &'static Figures,
}

impl Profile {
    /// The profile of a country: its own published figures, or the European pool where there are none.
    #[must_use]
    pub fn of(country: CountryCode) -> Self {
        let text = country.to_string();
        let figures = FIGURES.iter().find(|f| f.country == text).unwrap_or(&GENERIC);
        Self { country, figures }
    }

    /// Countries with figures of their own.
    #[must_use]
    pub fn calibrated() -> Vec<CountryCode> {
        FIGURES.iter().filter_map(|f| f.country.parse().ok()).collect()
    }

    /// The country.
    #[must_use]
    pub fn country(&self) -> CountryCode {
        self.country
    }

    /// False when the country has no figures of its own.
    #[must_use]
    pub fn is_calibrated(&self) -> bool {
        !self.figures.country.is_empty()
    }

    /// Children among victims, thousandths.
    #[must_use]
    pub fn child_share(&self) -> u32 {
        let (children, adults) = (self.figures.children, self.figures.adults);
        rounded(u64::from(children) * 1000, u64::from(children + adults))
    }

    /// Girls among children, thousandths.
    #[must_use]
    pub fn girls_share(&self) -> u32 {
        self.figures.girls
    }

    /// Labour, other and sexual exploitation among children (or adults), thousandths: the country's own
    /// counts and ten persons of the pool.
    #[must_use]
    pub fn form_shares(&self, child: bool) -> [u32; 3] {
        let (own, pool) = if child {
            (self.figures.child_form, POOLED_CHILD_FORM)
        } else {
            (self.figures.adult_form, POOLED_ADULT_FORM)
        };
        let total: u64 = own.iter().copied().map(u64::from).sum::<u64>() + POOL_WEIGHT;
        let share = |i: usize| rounded(u64::from(own[i]) * 1000 + POOL_WEIGHT * u64::from(pool[i]), total);
        [share(0), share(1), share(2)]
    }

    /// The chance that a victim is female, thousandths. Girls are tilted towards sexual exploitation in
    /// such a way that the country's share of girls stays what it is.
    pub(crate) fn female_chance(&self, group: FormGroup, child: bool) -> u32 {
        if !child {
            return WOMEN_BY_FORM[group as usize];
        }
        let girls = i64::from(self.girls_share());
        let sexual = i64::from(self.form_shares(true)[FormGroup::Sexual as usize]);
        let room = FORM_TILT * girls.min(1000 - girls);
        let tilt = if group == FormGroup::Sexual { room * (1000 - sexual) } else { -room * sexual };
        u32::try_from((girls * 1_000_000 + tilt + 500_000) / 1_000_000).unwrap_or(0)
    }

    /// Victims by citizenship, as weights. A country without figures gets its own nationals as well.
    pub(crate) fn citizenship(&self) -> Countries {
        self.figures.citizenship
    }

    /// Where nationals are exploited, as weights; empty means at home.
    pub(crate) fn nationals_exploited_in(&self) -> Countries {
        self.figures.nationals_exploited_in
    }
}

fn rounded(numerator: u64, denominator: u64) -> u32 {
    if denominator == 0 {
        return 0;
    }
    u32::try_from((numerator + denominator / 2) / denominator).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn profile(country: &str) -> Profile {
        Profile::of(country.parse().unwrap())
    }

    #[test]
    fn shares_are_the_published_ones() {
        for (country, child) in [
            ("BE", 54),
            ("BG", 77),
            ("FI", 94),
            ("GR", 276),
            ("IT", 468),
            ("PL", 71),
            ("PT", 127),
            ("RO", 476),
        ] {
            assert_eq!(profile(country).child_share(), child, "{country}");
            assert!(profile(country).is_calibrated());
        }
        assert_eq!(profile("RO").girls_share(), 840);
    }

    #[test]
    fn a_country_without_figures_gets_the_pool() {
        let generic = profile("SE");
        assert!(!generic.is_calibrated());
        assert_eq!(generic.child_share(), 325);
        assert_eq!(generic.form_shares(true), POOLED_CHILD_FORM);
    }

    #[test]
    fn every_form_has_a_share_everywhere_and_shares_fill_the_whole() {
        for country in Profile::calibrated() {
            for child in [true, false] {
                let shares = Profile::of(country).form_shares(child);
                assert!(shares.iter().all(|s| *s > 0), "{country}");
                assert!(shares.iter().sum::<u32>().abs_diff(1000) <= 2, "{country}");
            }
        }
    }

    #[test]
    fn the_tilt_by_form_leaves_the_share_of_girls_alone() {
        for country in Profile::calibrated() {
            let profile = Profile::of(country);
            let shares = profile.form_shares(true);
            let girls: u32 =
                FormGroup::ALL.iter().map(|g| shares[*g as usize] * profile.female_chance(*g, true)).sum();
            assert!((girls / 1000).abs_diff(profile.girls_share()) <= 3, "{country}");
            assert!(profile.female_chance(FormGroup::Sexual, true) <= 1000);
        }
    }
}
