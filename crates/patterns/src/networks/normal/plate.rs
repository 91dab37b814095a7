//! Plates and document numbers.

use super::letters::look_alike;

/// Letters and digits in capitals, without spaces, dots and dashes; letters that look like Latin ones are those. `None` for
/// what has fewer than four or more than sixteen signs, no digit, or other signs.
#[must_use]
pub fn plate_key(text: &str) -> Option<String> {
    let mut key = String::new();
    for c in text.trim().chars() {
        match c {
            ' ' | '-' | '.' | '·' | '\u{a0}' | '\u{2013}' => {}
            c if key.len() > 64 || !c.is_alphanumeric() => return None,
            c => key.extend(c.to_uppercase().map(look_alike)),
        }
    }
    let signs = key.chars().count();
    ((4..=16).contains(&signs) && key.contains(|c: char| c.is_ascii_digit())).then_some(key)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spacing_case_and_alphabet_do_not_matter() {
        for text in ["CA 1234 HB", "ca-1234-hb", "СА1234НВ", " CA·1234·HB "] {
            assert_eq!(plate_key(text).as_deref(), Some("CA1234HB"), "{text}");
        }
    }

    #[test]
    fn other_plates_have_other_keys_and_what_is_none_has_none() {
        assert_ne!(plate_key("CA 1234 HB"), plate_key("CA 1235 HB"));
        for text in ["", "AB1", "ABCDEF", "CA 1234 HB?", "12345678901234567"] {
            assert_eq!(plate_key(text), None, "{text}");
        }
        assert_eq!(plate_key(&"A".repeat(10_000)), None);
    }
}
