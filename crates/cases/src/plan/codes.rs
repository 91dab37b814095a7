//! The table from texts to codes of one column.

use safeborders_codebook::CodeIndex;
use std::collections::HashMap;

/// What a text stands for.
#[derive(Clone, Eq, PartialEq)]
pub(crate) enum Meaning {
    /// Not given, or a "no".
    Nothing,
    /// One code.
    One(CodeIndex),
    /// Several codes.
    Several(Box<[CodeIndex]>),
}

impl Meaning {
    pub(crate) fn of(codes: &[CodeIndex]) -> Self {
        match codes {
            [] => Self::Nothing,
            [one] => Self::One(*one),
            several => Self::Several(several.into()),
        }
    }

    pub(crate) fn codes(&self) -> &[CodeIndex] {
        match self {
            Self::Nothing => &[],
            Self::One(one) => std::slice::from_ref(one),
            Self::Several(several) => several,
        }
    }
}

/// Texts and what they stand for.
#[derive(Default)]
pub(crate) struct Codes {
    exact: HashMap<Box<str>, Meaning>,
    /// The same without regard to case and spacing; empty when only exact texts count.
    folded: HashMap<Box<str>, Meaning>,
    /// From, to, code.
    bands: Vec<(u32, u32, CodeIndex)>,
    /// Values that are not known are taken for "not given".
    pub(crate) unknown_is_nothing: bool,
}

impl Codes {
    /// Adds a text; the first meaning of a text stands.
    pub(crate) fn add(&mut self, text: &str, meaning: Meaning, fold: bool) {
        if fold {
            self.folded.entry(folded(text).into()).or_insert_with(|| meaning.clone());
        }
        self.exact.entry(text.trim().into()).or_insert(meaning);
    }

    pub(crate) fn add_band(&mut self, from: u32, to: u32, code: CodeIndex) {
        self.bands.push((from, to, code));
    }

    /// What a trimmed text stands for; `None` when nobody knows.
    pub(crate) fn read(&self, text: &str) -> Option<&[CodeIndex]> {
        if let Some(meaning) = self.exact.get(text) {
            return Some(meaning.codes());
        }
        if !self.folded.is_empty()
            && let Some(meaning) = self.folded.get(folded(text).as_str())
        {
            return Some(meaning.codes());
        }
        if !self.bands.is_empty()
            && let Some(number) = whole_number(text)
            && let Some((_, _, code)) =
                self.bands.iter().find(|(from, to, _)| (*from..=*to).contains(&number))
        {
            return Some(std::slice::from_ref(code));
        }
        if self.unknown_is_nothing { Some(&[]) } else { None }
    }
}

/// A text without regard to case, kind of space and repeated spaces.
pub(crate) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(word.chars().flat_map(char::to_lowercase));
    }
    out
}

/// A whole number, also where a program wrote it as `15.0`.
pub(crate) fn whole_number(text: &str) -> Option<u32> {
    let digits = match text.split_once('.') {
        Some((digits, zeros)) if !zeros.is_empty() && zeros.bytes().all(|b| b == b'0') => digits,
        Some(_) => return None,
        None => text,
    };
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    if plain { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(list: &[u8]) -> Vec<CodeIndex> {
        list.iter().map(|c| CodeIndex::new(*c).unwrap()).collect()
    }

    fn read(table: &Codes, text: &str) -> Option<Vec<u8>> {
        table.read(text).map(|codes| codes.iter().map(|c| c.get()).collect())
    }

    #[test]
    fn texts_are_found_as_written_then_without_case_and_spacing() {
        let mut table = Codes::default();
        table.add("Case Management", Meaning::of(&codes(&[3])), true);
        table.add("case management", Meaning::of(&codes(&[4])), true);
        table.add("Both", Meaning::of(&codes(&[1, 2])), false);
        assert_eq!(read(&table, "case management"), Some(vec![4]), "exact wins");
        assert_eq!(read(&table, "CASE\u{a0} MANAGEMENT"), Some(vec![3]));
        assert_eq!(read(&table, "Both"), Some(vec![1, 2]));
        assert_eq!(read(&table, "both"), None, "not folded");
        assert_eq!(read(&table, "other"), None);
        table.unknown_is_nothing = true;
        assert_eq!(read(&table, "other"), Some(vec![]));
    }

    #[test]
    fn bands_take_whole_numbers_only() {
        let mut table = Codes::default();
        let [child, adult] = codes(&[1, 2])[..] else { panic!("two codes") };
        table.add_band(0, 17, child);
        table.add_band(18, u32::MAX, adult);
        for (text, code) in [("0", 1), ("17", 1), ("18.0", 2), ("99", 2)] {
            assert_eq!(read(&table, text), Some(vec![code]), "{text}");
        }
        for text in ["17.5", "-1", "", "1e3", "١٧", "+1", "4294967296", "1."] {
            assert_eq!(read(&table, text), None, "{text}");
        }
    }
}
