//! The desks of specialised prosecutors that an agreement names: whom to call, and how.

use crate::CountryCode;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// The longest text of a desk, in characters.
const MAX_TEXT_CHARS: usize = 300;
/// The most languages of a desk.
const MAX_LANGUAGES: usize = 24;

/// Whether a text is one line that is safe to print: not blank, at most so many characters, no
/// control characters, nor the marks that make a terminal show text in another order.
#[must_use]
pub fn is_plain_line(text: &str, most_chars: usize) -> bool {
    let reorders =
        |c: char| matches!(c, '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    !text.trim().is_empty()
        && text.chars().take(most_chars + 1).count() <= most_chars
        && !text.chars().any(|c| c.is_control() || reorders(c))
}

/// A language by its ISO 639-1 code, such as `el`.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LanguageCode([u8; 2]);

/// The text is not the code of a language.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("a language is written as two lower-case letters, such as el (ISO 639-1)")]
pub struct InvalidLanguage;

impl FromStr for LanguageCode {
    type Err = InvalidLanguage;

    fn from_str(text: &str) -> Result<Self, InvalidLanguage> {
        match *text.as_bytes() {
            [a, b] if a.is_ascii_lowercase() && b.is_ascii_lowercase() => Ok(Self([a, b])),
            _ => Err(InvalidLanguage),
        }
    }
}

impl fmt::Display for LanguageCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [a, b] = self.0;
        write!(f, "{}{}", char::from(a), char::from(b))
    }
}

impl TryFrom<String> for LanguageCode {
    type Error = InvalidLanguage;

    fn try_from(text: String) -> Result<Self, InvalidLanguage> {
        text.parse()
    }
}

impl From<LanguageCode> for String {
    fn from(code: LanguageCode) -> Self {
        code.to_string()
    }
}

/// What is known of a desk. The order of the fields is the order in which they are signed.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DeskEntry {
    /// The country of the desk.
    pub country: CountryCode,
    /// The office, such as a prosecution office.
    pub office: String,
    /// The desk within the office. It is a post, never a person.
    pub name: String,
    /// The languages that it works in.
    pub languages: BTreeSet<LanguageCode>,
    /// When it can be reached, in words, with the time zone.
    pub hours: String,
    /// The secure channel on which it is reached, in words.
    pub channel: String,
}

/// A desk of specialised prosecutors: one line of the directory.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "DeskEntry", into = "DeskEntry")]
pub struct Desk(DeskEntry);

/// The entry is not that of a desk.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error(
    "a desk needs office, name, hours and channel, each one line of 1 to {MAX_TEXT_CHARS} characters, and 1 to {MAX_LANGUAGES} languages"
)]
pub struct InvalidDesk;

impl Desk {
    /// Checks an entry.
    ///
    /// # Errors
    /// [`InvalidDesk`]
    pub fn new(entry: DeskEntry) -> Result<Self, InvalidDesk> {
        let texts = [&entry.office, &entry.name, &entry.hours, &entry.channel];
        let plain = texts.iter().all(|text| is_plain_line(text, MAX_TEXT_CHARS));
        if !plain || !(1..=MAX_LANGUAGES).contains(&entry.languages.len()) {
            return Err(InvalidDesk);
        }
        Ok(Self(entry))
    }

    /// What is known of it.
    #[must_use]
    pub fn entry(&self) -> &DeskEntry {
        &self.0
    }

    /// Its country.
    #[must_use]
    pub fn country(&self) -> CountryCode {
        self.0.country
    }
}

impl fmt::Display for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let DeskEntry { country, office, name, languages, hours, channel } = &self.0;
        let languages = languages.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
        write!(f, "{country}: {office}, {name}; languages: {languages}; hours: {hours}; channel: {channel}")
    }
}

impl TryFrom<DeskEntry> for Desk {
    type Error = InvalidDesk;

    fn try_from(entry: DeskEntry) -> Result<Self, InvalidDesk> {
        Self::new(entry)
    }
}

impl From<Desk> for DeskEntry {
    fn from(desk: Desk) -> Self {
        desk.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry() -> DeskEntry {
        DeskEntry {
            country: "GR".parse().unwrap(),
            office: "Prosecution Office of Athens".to_owned(),
            name: "Trafficking desk".to_owned(),
            languages: ["el", "en"].map(|code| code.parse().unwrap()).into(),
            hours: "Mon-Fri 08:00-16:00 EET".to_owned(),
            channel: "SIENA, desk 12".to_owned(),
        }
    }

    #[test]
    fn a_desk_is_read_back_as_it_was_written() {
        let desk = Desk::new(entry()).unwrap();
        let text = serde_json::to_string(&desk).unwrap();
        assert_eq!(serde_json::from_str::<Desk>(&text).unwrap(), desk);
        assert!(serde_json::from_str::<Desk>(&text.replacen('{', "{\"person\":\"x\",", 1)).is_err());
        assert!(desk.to_string().contains("el, en"));
    }

    #[test]
    fn a_desk_with_a_missing_or_unprintable_text_is_refused() {
        let spoil: [fn(&mut DeskEntry); 6] = [
            |e| e.office.clear(),
            |e| e.name = "\u{1b}[2J".to_owned(),
            |e| e.hours = "x".repeat(MAX_TEXT_CHARS + 1),
            |e| e.channel = "a\nb".to_owned(),
            |e| e.channel = "\u{202e}".to_owned(),
            |e| e.languages.clear(),
        ];
        for spoil in spoil {
            let mut entry = entry();
            spoil(&mut entry);
            assert_eq!(Desk::new(entry), Err(InvalidDesk));
        }
    }

    #[test]
    fn a_language_is_two_lower_case_letters() {
        assert_eq!("el".parse::<LanguageCode>().unwrap().to_string(), "el");
        for bad in ["", "e", "EL", "ell", "e1", "é"] {
            assert!(bad.parse::<LanguageCode>().is_err(), "{bad}");
        }
    }
}
