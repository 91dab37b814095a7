//! The languages of the pages.

use std::fmt;
use std::str::FromStr;

/// A language of the pages.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Language {
    /// English.
    English,
    /// Greek.
    Greek,
    /// Italian.
    Italian,
    /// Polish.
    Polish,
    /// Bulgarian.
    Bulgarian,
    /// Romanian.
    Romanian,
    /// Portuguese of Portugal.
    Portuguese,
    /// Finnish.
    Finnish,
    /// Dutch.
    Dutch,
    /// French.
    French,
    /// Albanian.
    Albanian,
    /// Serbian in Latin letters.
    Serbian,
}

/// The text is not the tag of a language of the pages.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("no page is in this language: take one that the pages offer, such as en")]
pub struct UnknownLanguage;

impl Language {
    /// All languages, English first.
    pub const ALL: [Self; 12] = [
        Self::English,
        Self::Greek,
        Self::Italian,
        Self::Polish,
        Self::Bulgarian,
        Self::Romanian,
        Self::Portuguese,
        Self::Finnish,
        Self::Dutch,
        Self::French,
        Self::Albanian,
        Self::Serbian,
    ];

    /// The languages that are offered to readers: those in which every string of the pages and every name of the
    /// codebook is there. A test holds it in both directions.
    pub const OFFERED: &[Self] = &[
        Self::English,
        Self::Greek,
        Self::Italian,
        Self::Polish,
        Self::Bulgarian,
        Self::Romanian,
        Self::Portuguese,
        Self::Finnish,
        Self::Dutch,
        Self::French,
        Self::Albanian,
        Self::Serbian,
    ];

    /// The languages that an office's pages offer: those of [`Language::OFFERED`] in which the office's own strings are
    /// whole too. A test holds it in both directions.
    pub const OFFERED_BY_OFFICE: &[Self] = Self::OFFERED;

    /// The tag (BCP 47), as it stands in `lang` and in files' names.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Greek => "el",
            Self::Italian => "it",
            Self::Polish => "pl",
            Self::Bulgarian => "bg",
            Self::Romanian => "ro",
            Self::Portuguese => "pt-PT",
            Self::Finnish => "fi",
            Self::Dutch => "nl",
            Self::French => "fr",
            Self::Albanian => "sq",
            Self::Serbian => "sr-Latn",
        }
    }

    /// The locale whose numbers and dates it takes. English is that of Europe.
    pub(crate) const fn cldr_tag(self) -> &'static str {
        match self {
            Self::English => "en-GB",
            other => other.tag(),
        }
    }

    /// What its speakers call it.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Greek => "Ελληνικά",
            Self::Italian => "Italiano",
            Self::Polish => "Polski",
            Self::Bulgarian => "Български",
            Self::Romanian => "Română",
            Self::Portuguese => "Português",
            Self::Finnish => "Suomi",
            Self::Dutch => "Nederlands",
            Self::French => "Français",
            Self::Albanian => "Shqip",
            Self::Serbian => "Srpski",
        }
    }

    /// The strings of the pages in it, as Fluent text.
    #[must_use]
    pub const fn strings(self) -> &'static str {
        match self {
            Self::English => include_str!("../../locales/en.ftl"),
            Self::Greek => include_str!("../../locales/el.ftl"),
            Self::Italian => include_str!("../../locales/it.ftl"),
            Self::Polish => include_str!("../../locales/pl.ftl"),
            Self::Bulgarian => include_str!("../../locales/bg.ftl"),
            Self::Romanian => include_str!("../../locales/ro.ftl"),
            Self::Portuguese => include_str!("../../locales/pt-PT.ftl"),
            Self::Finnish => include_str!("../../locales/fi.ftl"),
            Self::Dutch => include_str!("../../locales/nl.ftl"),
            Self::French => include_str!("../../locales/fr.ftl"),
            Self::Albanian => include_str!("../../locales/sq.ftl"),
            Self::Serbian => include_str!("../../locales/sr-Latn.ftl"),
        }
    }

    /// The strings of an office's own pages in it, as Fluent text.
    #[must_use]
    pub const fn office_strings(self) -> &'static str {
        match self {
            Self::English => include_str!("../../locales/office/en.ftl"),
            Self::Greek => include_str!("../../locales/office/el.ftl"),
            Self::Italian => include_str!("../../locales/office/it.ftl"),
            Self::Polish => include_str!("../../locales/office/pl.ftl"),
            Self::Bulgarian => include_str!("../../locales/office/bg.ftl"),
            Self::Romanian => include_str!("../../locales/office/ro.ftl"),
            Self::Portuguese => include_str!("../../locales/office/pt-PT.ftl"),
            Self::Finnish => include_str!("../../locales/office/fi.ftl"),
            Self::Dutch => include_str!("../../locales/office/nl.ftl"),
            Self::French => include_str!("../../locales/office/fr.ftl"),
            Self::Albanian => include_str!("../../locales/office/sq.ftl"),
            Self::Serbian => include_str!("../../locales/office/sr-Latn.ftl"),
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    /// Reads a tag; what it says beyond the language is passed over, but Serbian in Cyrillic letters and Portuguese
    /// of Brazil find the nearest that there is.
    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        let first = tag.split(['-', '_']).next().unwrap_or_default();
        let named = |language: &&Self| {
            let own = language.tag().split('-').next().unwrap_or_default();
            own.eq_ignore_ascii_case(first)
        };
        Self::ALL.iter().find(named).copied().ok_or(UnknownLanguage)
    }
}
