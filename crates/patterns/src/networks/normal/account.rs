//! Bank accounts.

/// An account without spaces and in capitals. What begins like an IBAN must have right check digits (ISO 13616, modulus 97);
/// another account is 6 to 34 letters and digits with a digit among them.
#[must_use]
pub fn account_key(text: &str) -> Option<String> {
    let mut key = String::new();
    for c in text.trim().chars() {
        match c {
            ' ' | '-' | '.' | '\u{a0}' => {}
            c if c.is_ascii_alphanumeric() && key.len() < 35 => key.push(c.to_ascii_uppercase()),
            _ => return None,
        }
    }
    let key = key.strip_prefix("IBAN").unwrap_or(&key);
    let fits = (6..=34).contains(&key.len()) && key.contains(|c: char| c.is_ascii_digit());
    (fits && (!like_iban(key) || remainder(key) == 1)).then(|| key.to_owned())
}

fn like_iban(key: &str) -> bool {
    let bytes = key.as_bytes();
    bytes.len() >= 15
        && bytes[..2].iter().all(u8::is_ascii_uppercase)
        && bytes[2..4].iter().all(u8::is_ascii_digit)
}

/// The number with its first four signs last and letters as 10 to 35, modulo 97.
fn remainder(key: &str) -> u32 {
    key.chars().cycle().skip(4).take(key.len()).filter_map(|c| c.to_digit(36)).fold(0, |rest, value| {
        let shift = if value > 9 { 100 } else { 10 };
        (rest * shift + value) % 97
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The examples of the IBAN registry.
    #[test]
    fn published_examples_have_keys_whatever_their_spacing() {
        for text in ["BE68 5390 0754 7034", "be68-5390-0754-7034", "IBAN BE68539007547034"] {
            assert_eq!(account_key(text).as_deref(), Some("BE68539007547034"), "{text}");
        }
        assert!(account_key("GB29 NWBK 6016 1331 9268 19").is_some());
        assert_eq!(account_key("4485-275742").as_deref(), Some("4485275742"));
    }

    #[test]
    fn wrong_check_digits_and_other_texts_have_none() {
        for text in
            ["BE69 5390 0754 7034", "BE68 5390 0754 7043", "", "12345", "no account", "ABCDEFGH", "BE68_5390"]
        {
            assert_eq!(account_key(text), None, "{text}");
        }
        assert_eq!(account_key(&"1".repeat(35)), None);
    }
}
