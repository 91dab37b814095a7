//! What is put into the function: one identifier, separated by its kind.

use crate::LinkError;
use safeborders_types::CheckedKind;
use zeroize::Zeroize;

const DOMAIN: &[u8] = b"safeborders link check v1";
/// The longest normalised identifier, in bytes.
const MAX_BYTES: usize = 200;

/// A normalised identifier of one kind. It has no `Debug`, and nothing outside this crate can read it.
#[derive(Clone, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct LinkInput(Vec<u8>);

impl Drop for LinkInput {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl LinkInput {
    /// The identifier, in the one normal form that all offices use.
    ///
    /// # Errors
    /// [`LinkError::Input`] when it is empty or longer than any identifier is.
    pub fn new(kind: CheckedKind, normal: &str) -> Result<Self, LinkError> {
        if normal.is_empty() || normal.len() > MAX_BYTES {
            return Err(LinkError::Input);
        }
        let kind = kind.to_string();
        // Each part with its length: no two pairs of kind and identifier make the same bytes.
        let length = [u8::try_from(kind.len()).unwrap_or(u8::MAX)];
        Ok(Self([DOMAIN, &length, kind.as_bytes(), normal.as_bytes()].concat()))
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_of_two_kinds_is_two_inputs() {
        let of = |kind| LinkInput::new(kind, "302101234567").unwrap();
        assert!(of(CheckedKind::Phone) != of(CheckedKind::Account));
        assert!(of(CheckedKind::Phone) == of(CheckedKind::Phone));
    }

    #[test]
    fn nothing_and_too_much_are_no_input() {
        assert!(LinkInput::new(CheckedKind::Phone, "").is_err());
        assert!(LinkInput::new(CheckedKind::Phone, &"1".repeat(MAX_BYTES + 1)).is_err());
        assert!(LinkInput::new(CheckedKind::Phone, &"1".repeat(MAX_BYTES)).is_ok());
    }
}
