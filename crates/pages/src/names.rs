//! The words for attributes, codes and countries.

use safeborders_codebook::Codebook;
use safeborders_types::{AttributeId, Code, CountryCode};

/// Where a page takes its words from. The codebook is one; tests use others to show that words
/// are escaped.
pub trait Names {
    /// What people call the attribute; its id when it has no name.
    fn attribute(&self, attribute: &AttributeId) -> String;
    /// What people call one code of the attribute; the code when it has no name.
    fn code(&self, attribute: &AttributeId, code: &Code) -> String;
    /// What people call the country; its code when it has no name.
    fn country(&self, country: CountryCode) -> String;
}

/// The language of the pages.
const LANGUAGE: &str = "en";
/// The codebook's list of countries.
const COUNTRIES: &str = "countries";

impl Names for Codebook {
    fn attribute(&self, attribute: &AttributeId) -> String {
        if attribute.is_cohort() {
            return "Quarter of registration".to_owned();
        }
        let known = Codebook::attribute(self, attribute);
        known.map_or_else(|| attribute.to_string(), |known| known.name(LANGUAGE).to_owned())
    }

    fn code(&self, attribute: &AttributeId, code: &Code) -> String {
        let name = Codebook::attribute(self, attribute)
            .and_then(|known| known.code_name(known.code_index(code)?, LANGUAGE));
        name.map_or_else(|| code.to_string(), str::to_owned)
    }

    fn country(&self, country: CountryCode) -> String {
        country_name(self, &country.to_string(), LANGUAGE).unwrap_or_else(|| country.to_string())
    }
}

/// The name of a code of the codebook's list of countries, `Unknown` included.
pub(crate) fn country_name(book: &Codebook, code: &str, language: &str) -> Option<String> {
    let list = book.list(COUNTRIES)?;
    list.name(list.index(&code.parse().ok()?)?, language).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_codebook_names_what_it_knows_and_repeats_what_it_does_not() {
        let names: &dyn Names = Codebook::v1();
        assert_eq!(names.country("GR".parse().unwrap()), "Greece");
        assert_eq!(names.country("QQ".parse().unwrap()), "QQ");
        let sex: AttributeId = "victim.sex".parse().unwrap();
        assert_ne!(names.attribute(&sex), "victim.sex");
        assert_eq!(names.code(&sex, &"Nonsense".parse().unwrap()), "Nonsense");
        assert_eq!(names.attribute(&"case.nonsense".parse().unwrap()), "case.nonsense");
    }
}
