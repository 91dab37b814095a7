//! The names of the codebook, of the yearbook's list and of the pages' own axes, in one language.

use super::Locale;
use super::phrases::{COUNTRY, YEAR};
use crate::names::{Names, country_name};
use safeborders_codebook::{Codebook, YearbookList};
use safeborders_types::{AttributeId, Code, CountryCode};

/// Names in one language.
#[derive(Clone, Copy, Debug)]
pub struct Lexicon {
    locale: &'static Locale,
}

impl Lexicon {
    /// The names in this language.
    #[must_use]
    pub fn new(locale: &'static Locale) -> Self {
        Self { locale }
    }

    /// The name of an attribute of the yearbook's list that is not one of the codebook's.
    fn listed_attribute(&self, id: &AttributeId) -> Option<String> {
        let text = |key| Some(self.locale.text(key));
        match id.as_str() {
            YEAR => text("axis-year"),
            COUNTRY => text("axis-country"),
            "case.cohort" => text("axis-quarter"),
            "case.recruited_online" => text("listed-recruited-online"),
            "case.above_clamp" => text("listed-above-clamp"),
            "victim.citizenship_group" => text("listed-victim-citizenship"),
            "victim.in_sexual_exploitation" => text("listed-sexual-exploitation"),
            "victim.in_forced_labour" => text("listed-forced-labour"),
            "victim.in_forced_criminality" => text("listed-forced-criminality"),
            "suspect.citizenship_group" => text("listed-suspect-citizenship"),
            _ => None,
        }
    }

    fn listed_code(&self, id: &AttributeId, code: &Code) -> Option<String> {
        let text = |key| Some(self.locale.text(key));
        if matches!(id.as_str(), YEAR | COUNTRY | "case.cohort") {
            let country = (id.as_str() == COUNTRY).then(|| code.as_str().parse().ok()).flatten();
            return Some(country.map_or_else(|| code.to_string(), |country| self.country(country)));
        }
        let listed = YearbookList::v1().attribute(id).filter(|_| Codebook::v1().attribute(id).is_none())?;
        let several = listed.axis().codes.len() == 2 && id.as_str() != "case.above_clamp";
        match code.as_str() {
            "Yes" => text("listed-yes"),
            "No" if several => text("listed-no-or-unknown"),
            "No" => text("listed-no"),
            "OtherEurope" => text("listed-other-europe"),
            "OtherAfrica" => text("listed-other-africa"),
            "OtherAsia" => text("listed-other-asia"),
            "Elsewhere" => text("listed-elsewhere"),
            other => country_name(Codebook::v1(), other, self.locale.tag()),
        }
    }
}

impl Names for Lexicon {
    fn attribute(&self, id: &AttributeId) -> String {
        if let Some(name) = self.listed_attribute(id) {
            return name;
        }
        let known = Codebook::v1().attribute(id);
        known.map_or_else(|| id.to_string(), |known| known.name(self.locale.tag()).to_owned())
    }

    fn code(&self, id: &AttributeId, code: &Code) -> String {
        if let Some(name) = self.listed_code(id, code) {
            return name;
        }
        let known = Codebook::v1().attribute(id);
        let name = known.and_then(|known| known.code_name(known.code_index(code)?, self.locale.tag()));
        name.map_or_else(|| code.to_string(), str::to_owned)
    }

    fn country(&self, country: CountryCode) -> String {
        country_name(Codebook::v1(), &country.to_string(), self.locale.tag())
            .unwrap_or_else(|| country.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_on_the_yearbooks_list_has_a_name_that_is_not_its_id() {
        let lexicon = Lexicon::new(Locale::english());
        for attribute in YearbookList::v1().attributes() {
            let id = attribute.id();
            assert_ne!(Names::attribute(&lexicon, id), id.to_string());
            for code in &attribute.axis().codes {
                let name = Names::code(&lexicon, id, code);
                assert!(name == code.as_str() || name.len() > 2, "{id} {code}: {name}");
                assert!(!name.starts_with("listed-"), "{name}");
            }
        }
    }

    #[test]
    fn the_pages_own_axes_have_names() {
        let lexicon = Lexicon::new(Locale::english());
        assert_eq!(
            Names::code(&lexicon, &COUNTRY.parse().unwrap(), &"MK".parse().unwrap()),
            "North Macedonia"
        );
        assert_eq!(Names::code(&lexicon, &YEAR.parse().unwrap(), &"2024".parse().unwrap()), "2024");
        assert_eq!(lexicon.country("QQ".parse().unwrap()), "QQ");
    }
}
