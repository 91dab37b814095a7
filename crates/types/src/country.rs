//! Country codes.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// An ISO 3166-1 alpha-2 country code (or `XK`): two upper-case ASCII letters, checked once, here.
///
/// Whether the country exists is the codebook's business.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct CountryCode([u8; 2]);

/// The text is not two upper-case ASCII letters.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a country code is two upper-case letters, such as GR")]
pub struct InvalidCountry;

impl FromStr for CountryCode {
    type Err = InvalidCountry;

    fn from_str(text: &str) -> Result<Self, InvalidCountry> {
        match text.as_bytes() {
            [a, b] if a.is_ascii_uppercase() && b.is_ascii_uppercase() => Ok(Self([*a, *b])),
            _ => Err(InvalidCountry),
        }
    }
}

impl TryFrom<String> for CountryCode {
    type Error = InvalidCountry;

    fn try_from(text: String) -> Result<Self, InvalidCountry> {
        text.parse()
    }
}

impl From<CountryCode> for String {
    fn from(code: CountryCode) -> Self {
        code.to_string()
    }
}

impl fmt::Display for CountryCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b] = self.0;
        write!(f, "{}{}", char::from(a), char::from(b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn country_code_admits_two_upper_case_letters_only() {
        let cases: &[(&str, &str, bool)] = &[
            ("plain", "GR", true),
            ("kosovo", "XK", true),
            ("lower case", "gr", false),
            ("two bytes, one letter", "É", false),
            ("three letters", "GRC", false),
            ("empty", "", false),
        ];
        for (name, text, ok) in cases {
            assert_eq!(text.parse::<CountryCode>().is_ok(), *ok, "{name}");
        }
    }
}
