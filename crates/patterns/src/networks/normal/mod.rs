//! Identifiers that are written differently and are the same: one key for all ways of writing, by a stated rule.
//!
//! A key is for comparing, never for showing or storing as the identifier. What is not of its kind has no key and is
//! joined with nothing.

mod account;
mod dialling;
mod letters;
mod name;
mod phone;
mod plate;

pub use account::account_key;
pub use dialling::dialling;
pub use name::name_key;
pub use phone::{Dialling, phone_key};
pub use plate::plate_key;

use super::IdentifierKind;
use letters::other_alphabet;
use std::collections::BTreeMap;

/// The rule by which two ways of writing are one identifier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JoinRule {
    /// The same digits after the international prefix; a national number gets the office's country.
    PhoneFormat,
    /// The same letters and digits, without spaces, dots and dashes; Greek and Cyrillic letters that look
    /// like Latin ones are those.
    PlateSpacing,
    /// The same account without spaces; the check digits of an IBAN are right.
    AccountSpacing,
    /// The same name after transliteration, without accents, doubled letters and the order of its words.
    /// It also joins different names that are written alike: look before you believe it.
    Transliteration,
    /// The same handle or mail address in small letters, without a leading @, Greek and Cyrillic letters written in Latin.
    HandleLetters,
}

/// Ways of writing of one identifier, by their places in the list that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearEqual {
    /// The rule that joins them.
    pub rule: JoinRule,
    /// At least two places, ascending.
    pub places: Vec<usize>,
}

/// The groups of a list of identifiers of one kind that are the same by the kind's rule. Addresses are
/// never joined, as two flats of one house differ by a letter.
#[must_use]
pub fn near_equal(kind: IdentifierKind, written: &[&str], home: Dialling) -> Vec<NearEqual> {
    let Some(rule) = rule(kind) else { return Vec::new() };
    let mut by_key: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (place, text) in written.iter().enumerate() {
        if let Some(key) = key(rule, text, home) {
            by_key.entry(key).or_default().push(place);
        }
    }
    let mut groups: Vec<NearEqual> = (by_key.into_values())
        .filter(|places| places.len() > 1)
        .map(|places| NearEqual { rule, places })
        .collect();
    groups.sort_by(|a, b| a.places.cmp(&b.places));
    groups
}

fn rule(kind: IdentifierKind) -> Option<JoinRule> {
    match kind {
        IdentifierKind::Phone => Some(JoinRule::PhoneFormat),
        IdentifierKind::Plate | IdentifierKind::Document => Some(JoinRule::PlateSpacing),
        IdentifierKind::Account => Some(JoinRule::AccountSpacing),
        IdentifierKind::Alias => Some(JoinRule::Transliteration),
        IdentifierKind::Handle => Some(JoinRule::HandleLetters),
        IdentifierKind::Address => None,
    }
}

fn key(rule: JoinRule, text: &str, home: Dialling) -> Option<String> {
    match rule {
        JoinRule::PhoneFormat => phone_key(text, home),
        JoinRule::PlateSpacing => plate_key(text),
        JoinRule::AccountSpacing => account_key(text),
        JoinRule::Transliteration => name_key(text),
        JoinRule::HandleLetters => handle_key(text),
    }
}

/// A handle or a mail address in small letters, without a leading @, Greek and Cyrillic letters written in Latin. Accents
/// stay: with and without them are two accounts on most platforms.
#[must_use]
pub fn handle_key(text: &str) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix('@').unwrap_or(text);
    let fits = (2..=254).contains(&text.len()) && !text.contains(char::is_whitespace);
    fits.then(|| {
        let mut key = String::with_capacity(text.len());
        for c in text.to_lowercase().chars() {
            match other_alphabet(c) {
                Some(written) => key.push_str(written),
                None => key.push(c),
            }
        }
        key
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GERMANY: Dialling = Dialling { country: 49, trunk_zero: true };

    #[test]
    fn ways_of_writing_are_grouped_by_place() {
        let written = ["+49 30 123456", "030/12 34 56", "+32 2 5550100", "nonsense", "0049-30-123456"];
        let groups = near_equal(IdentifierKind::Phone, &written, GERMANY);
        assert_eq!(groups, [NearEqual { rule: JoinRule::PhoneFormat, places: vec![0, 1, 4] }]);
    }

    #[test]
    fn addresses_are_never_joined() {
        assert!(near_equal(IdentifierKind::Address, &["Nowhere 1", "Nowhere 1"], GERMANY).is_empty());
    }

    #[test]
    fn handles_differ_by_more_than_case() {
        let groups = near_equal(IdentifierKind::Handle, &["@Ana.99", "ana.99", "ana-99", "x"], GERMANY);
        assert_eq!(groups, [NearEqual { rule: JoinRule::HandleLetters, places: vec![0, 1] }]);
    }

    #[test]
    fn handles_of_another_alphabet_are_the_same_in_latin_and_accents_are_not_dropped() {
        let written = ["Иван_99", "ivan_99", "@IVAN_99", "ívan_99", "Γιωργος.k", "giorgos.K", "иван-99"];
        let groups = near_equal(IdentifierKind::Handle, &written, GERMANY);
        let joined: Vec<&[usize]> = groups.iter().map(|group| &group.places[..]).collect();
        assert_eq!(joined, [&[0, 1, 2][..], &[4, 5]]);
    }
}
