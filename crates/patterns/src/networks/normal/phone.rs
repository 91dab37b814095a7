//! Telephone numbers in their international form (ITU-T E.164).

/// How numbers are dialled in the office's country.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialling {
    /// The country's calling code, such as 49.
    pub country: u16,
    /// Whether a leading zero of a national number is dropped abroad (not so in Italy).
    pub trunk_zero: bool,
}

/// Digits of a number with its country: at most fifteen, at least seven.
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;

/// The digits of a number from its calling code on; `None` for what is no number. A number without + or 00
/// is one of the office's country.
#[must_use]
pub fn phone_key(text: &str, home: Dialling) -> Option<String> {
    let text = text.trim();
    let text = text.strip_prefix("tel:").unwrap_or(text);
    // "+44 (0)20 …": the zero is dialled at home only.
    let (text, optional_zero) = match text.split_once("(0)") {
        Some((before, after)) => (format!("{before}{after}"), true),
        None => (text.to_owned(), false),
    };
    let separator =
        |c: char| matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '\u{a0}' | '\u{2011}' | '\u{2013}');
    let mut digits = String::new();
    for (place, c) in text.chars().filter(|c| !separator(*c)).enumerate() {
        match c {
            '0'..='9' => digits.push(c),
            '+' if place == 0 => digits.push(c),
            _ => return None,
        }
    }
    let international = digits.strip_prefix('+').or_else(|| digits.strip_prefix("00"));
    let number = match international {
        Some(number) => number.to_owned(),
        None if optional_zero => format!("{}{digits}", home.country),
        None => {
            let national =
                if home.trunk_zero { digits.strip_prefix('0').unwrap_or(&digits) } else { &digits };
            format!("{}{national}", home.country)
        }
    };
    (DIGITS.contains(&number.len()) && !number.starts_with('0')).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BELGIUM: Dialling = Dialling { country: 32, trunk_zero: true };
    const ITALY: Dialling = Dialling { country: 39, trunk_zero: false };

    #[test]
    fn formats_of_one_number_have_one_key() {
        for text in
            ["+32 475 12 34 56", "0032-475-123456", "0475/12.34.56", "+32 (0)475 123456", "tel:+32475123456"]
        {
            assert_eq!(phone_key(text, BELGIUM).as_deref(), Some("32475123456"), "{text}");
        }
        assert_eq!(phone_key("06 1234567", ITALY), phone_key("+39 06 1234567", BELGIUM));
    }

    #[test]
    fn other_numbers_have_other_keys() {
        let key = |text| phone_key(text, BELGIUM);
        assert_ne!(key("0475 12 34 56"), key("0475 12 34 57"));
        assert_ne!(key("+32 475 123456"), key("+33 475 123456"));
    }

    #[test]
    fn what_is_no_number_has_no_key() {
        for text in
            ["", "+", "12", "call me", "+32 475 12 34 5x", "1234567890123456", "32+475123456", "0000000000"]
        {
            assert_eq!(phone_key(text, BELGIUM), None, "{text}");
        }
    }
}
