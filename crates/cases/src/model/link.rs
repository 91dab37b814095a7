//! Identifiers that may link cases: normalised, so that two spellings of one number are equal.

use safeborders_codebook::LinkKind;
use safeborders_types::Unit;
use serde::{Deserialize, Serialize};

/// No normalised identifier is longer.
const MAX_STORED_BYTES: usize = 1_000;

/// A normalised identifier. It has no `Debug`: identifiers are never printed.
#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "UncheckedLink")]
pub struct Link {
    kind: LinkKind,
    holder: Unit,
    value: String,
}

#[derive(Deserialize)]
struct UncheckedLink {
    kind: LinkKind,
    holder: Unit,
    value: String,
}

/// The text is not an identifier of its kind. It is not quoted.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a valid {expected}")]
pub struct InvalidLink {
    expected: &'static str,
}

impl Link {
    /// A link from the text of a source, normalised. `holder` says whose identifier it is.
    ///
    /// # Errors
    /// [`InvalidLink`] when nothing of that kind can be read from the text.
    pub fn new(kind: LinkKind, holder: Unit, text: &str) -> Result<Self, InvalidLink> {
        let value = match kind {
            LinkKind::Phone => phone(text),
            LinkKind::Plate => alphanumeric(text, 2, 16).map(|t| t.chars().map(latin).collect()),
            LinkKind::Account => alphanumeric(text, 4, 34),
            LinkKind::Document => alphanumeric(text, 4, 32),
            LinkKind::Handle => handle(text),
            LinkKind::Address => address(text),
        };
        let expected = expected(kind);
        Ok(Self { kind, holder, value: value.ok_or(InvalidLink { expected })? })
    }

    /// What kind of identifier it is.
    #[must_use]
    pub fn kind(&self) -> LinkKind {
        self.kind
    }

    /// Whose identifier it is: the case's (not known whose), a victim's or a suspect's.
    #[must_use]
    pub fn holder(&self) -> Unit {
        self.holder
    }

    /// The normalised identifier.
    #[must_use]
    pub fn value(&self) -> &str {
        &self.value
    }
}

impl TryFrom<UncheckedLink> for Link {
    type Error = InvalidLink;

    /// A stored link was normalised when it was made; doing it again could change it.
    fn try_from(link: UncheckedLink) -> Result<Self, InvalidLink> {
        if link.value.is_empty() || link.value.len() > MAX_STORED_BYTES {
            return Err(InvalidLink { expected: expected(link.kind) });
        }
        Ok(Self { kind: link.kind, holder: link.holder, value: link.value })
    }
}

fn expected(kind: LinkKind) -> &'static str {
    match kind {
        LinkKind::Phone => {
            "phone number: 5 to 15 digits, best with the country's code, such as +302101234567"
        }
        LinkKind::Plate => "number plate: 2 to 16 letters and digits",
        LinkKind::Account => "account number: 4 to 34 letters and digits, best an IBAN",
        LinkKind::Document => "document number: 4 to 32 letters and digits",
        LinkKind::Handle => "handle: 1 to 128 characters without spaces",
        LinkKind::Address => "address: 3 to 200 characters",
    }
}

/// Digits after an optional `+`; `00` becomes `+`, and the `(0)` of `+44 (0)20` goes.
fn phone(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches("tel:").replace("(0)", "");
    let mut number = String::with_capacity(16);
    for c in text.chars() {
        match c {
            '0'..='9' => number.push(c),
            '+' if number.is_empty() => number.push(c),
            ' ' | '\u{a0}' | '-' | '.' | '/' | '(' | ')' | '\u{2011}' | '\u{2013}' => {}
            _ => return None,
        }
    }
    if let Some(rest) = number.strip_prefix("00") {
        number = format!("+{rest}");
    }
    let digits = number.strip_prefix('+').unwrap_or(&number);
    let international = digits.len() < number.len();
    let fits = (5..=15).contains(&digits.len()) && !(international && digits.starts_with('0'));
    fits.then_some(number)
}

/// Upper-case letters and digits; separators go.
fn alphanumeric(text: &str, min: usize, max: usize) -> Option<String> {
    let mut out = String::with_capacity(text.len().min(max * 4));
    for c in text.chars() {
        if c.is_alphanumeric() {
            out.extend(c.to_uppercase());
        } else if !(c.is_whitespace() || "-./·_".contains(c)) {
            return None;
        }
        if out.len() > max * 4 {
            return None;
        }
    }
    (min..=max).contains(&out.chars().count()).then_some(out)
}

/// Greek and Cyrillic capitals that look like Latin ones: one plate, whichever keyboard wrote it.
fn latin(c: char) -> char {
    match c {
        'Α' | 'А' => 'A',
        'Β' | 'В' => 'B',
        'С' => 'C',
        'Ε' | 'Е' => 'E',
        'Η' | 'Н' => 'H',
        'Ι' | 'І' => 'I',
        'Ј' => 'J',
        'Κ' | 'К' => 'K',
        'Μ' | 'М' => 'M',
        'Ν' => 'N',
        'Ο' | 'О' => 'O',
        'Ρ' | 'Р' => 'P',
        'Τ' | 'Т' => 'T',
        'Χ' | 'Х' => 'X',
        'Υ' | 'У' => 'Y',
        'Ζ' => 'Z',
        other => other,
    }
}

fn handle(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches('@').to_lowercase();
    let plain = !text.chars().any(|c| c.is_whitespace() || c.is_control());
    (plain && (1..=128).contains(&text.chars().count())).then_some(text)
}

/// Lower-case words and numbers, one space between them.
fn address(text: &str) -> Option<String> {
    if text.len() > 1_000 {
        return None;
    }
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
    let text = words.map(str::to_lowercase).collect::<Vec<_>>().join(" ");
    (3..=200).contains(&text.chars().count()).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_spellings_of_one_identifier_are_equal() {
        let cases: &[(&str, LinkKind, &str, &str)] = &[
            ("phone", LinkKind::Phone, "+30 210-123 45.67", "+302101234567"),
            ("phone with 00", LinkKind::Phone, "0030 (210) 1234567", "+302101234567"),
            ("phone with (0)", LinkKind::Phone, "+44 (0)20 7946 0000", "+442079460000"),
            ("national phone", LinkKind::Phone, "0470/12.34.56", "0470123456"),
            ("plate", LinkKind::Plate, "1-abc-234", "1ABC234"),
            ("plate in Greek letters", LinkKind::Plate, "ΙΑΒ 1234", "IAB1234"),
            ("account", LinkKind::Account, "be68 5390 0754 7034", "BE68539007547034"),
            ("handle", LinkKind::Handle, "@Some.Body", "some.body"),
            ("document", LinkKind::Document, "ab 123-456", "AB123456"),
            ("address", LinkKind::Address, " 12,  Rue  Haute ", "12 rue haute"),
        ];
        for (name, kind, text, normal) in cases {
            let link = Link::new(*kind, Unit::Case, text).unwrap_or_else(|e| panic!("{name}: {e}"));
            assert_eq!(link.value(), *normal, "{name}");
            assert!(Link::new(*kind, Unit::Case, link.value()).unwrap() == link, "{name}: not idempotent");
        }
    }

    #[test]
    fn what_is_no_identifier_is_refused_and_not_quoted() {
        let cases = [
            (LinkKind::Phone, "call me"),
            (LinkKind::Phone, "123"),
            (LinkKind::Phone, "+0123456789"),
            (LinkKind::Phone, "+1234567890123456"),
            (LinkKind::Plate, "A"),
            (LinkKind::Account, "x=1;y"),
            (LinkKind::Handle, "two words"),
            (LinkKind::Document, "---"),
            (LinkKind::Address, "."),
        ];
        for (kind, text) in cases {
            let error = Link::new(kind, Unit::Case, text).err().unwrap();
            assert!(text.len() < 5 || !error.to_string().contains(text));
        }
    }
}
