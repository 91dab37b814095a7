//! Ranges of keys.

/// A half-open range of keys in byte order: from `start`, up to but without `end`.
#[derive(Clone, Eq, PartialEq)]
pub struct KeyRange {
    start: Vec<u8>,
    end: Option<Vec<u8>>,
}

impl KeyRange {
    /// Every key.
    #[must_use]
    pub fn all() -> Self {
        Self { start: Vec::new(), end: None }
    }

    /// The keys that begin with these bytes.
    #[must_use]
    pub fn prefix(prefix: &[u8]) -> Self {
        Self { start: prefix.to_vec(), end: after_prefix(prefix) }
    }

    /// The keys from `start`, up to but without `end`. Nothing when `end` is not above `start`.
    #[must_use]
    pub fn between(start: &[u8], end: &[u8]) -> Self {
        Self { start: start.to_vec(), end: Some(end.to_vec()) }
    }

    /// The keys that begin with the prefix and are not below `start`.
    #[must_use]
    pub fn prefix_from(prefix: &[u8], start: &[u8]) -> Self {
        Self { start: prefix.max(start).to_vec(), end: after_prefix(prefix) }
    }

    /// Whether the key lies in the range.
    #[must_use]
    pub fn contains(&self, key: &[u8]) -> bool {
        key >= self.start.as_slice() && self.end.as_deref().is_none_or(|end| key < end)
    }

    /// The first key that the range may hold.
    #[must_use]
    pub fn start(&self) -> &[u8] {
        &self.start
    }

    /// The key that it ends before; `None` where it runs to the last key.
    #[must_use]
    pub fn end(&self) -> Option<&[u8]> {
        self.end.as_deref()
    }

    /// Whether no key lies in it. Engines panic on a range that runs backwards, so it is asked first.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.end.as_deref().is_some_and(|end| end <= self.start.as_slice())
    }
}

/// The first key above all keys with this prefix, if there is one.
fn after_prefix(prefix: &[u8]) -> Option<Vec<u8>> {
    let last = prefix.iter().rposition(|byte| *byte != u8::MAX)?;
    let mut end = prefix[..=last].to_vec();
    end[last] += 1;
    Some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prefix_holds_its_keys_and_no_others() {
        let cases: &[(&str, &[u8], &[u8], bool)] = &[
            ("itself", b"ab", b"ab", true),
            ("longer", b"ab", b"ab\xff\xff", true),
            ("next", b"ab", b"ac", false),
            ("shorter", b"ab", b"a", false),
            ("ends in ff", b"a\xff", b"a\xff\x00", true),
            ("after ff", b"a\xff", b"b", false),
            ("all ff", b"\xff\xff", b"\xff\xff\x01", true),
            ("empty prefix", b"", b"", true),
        ];
        for (name, prefix, key, inside) in cases {
            assert_eq!(KeyRange::prefix(prefix).contains(key), *inside, "{name}");
        }
    }

    #[test]
    fn backward_range_is_empty() {
        assert!(KeyRange::between(b"b", b"a").is_empty());
        assert!(KeyRange::between(b"a", b"a").is_empty());
        assert!(!KeyRange::between(b"a", b"b").is_empty());
        assert!(KeyRange::prefix_from(b"a", b"c").is_empty());
    }
}
