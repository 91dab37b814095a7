//! One line of native JSON, written into a buffer that is used again for every case file.
//!
//! Everything written here is a constant of this crate, a code or a number: plain ASCII without
//! quotes or backslashes, so nothing needs escaping.

/// A JSON object under construction.
#[derive(Default)]
pub(crate) struct Line {
    bytes: Vec<u8>,
    /// A value was written at the present level, so the next one needs a comma.
    comma: bool,
}

impl Line {
    /// Forgets the last line and keeps its memory.
    pub(crate) fn clear(&mut self) {
        self.bytes.clear();
        self.comma = false;
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Opens an object or array.
    pub(crate) fn open(&mut self, bracket: u8) {
        self.separate();
        self.bytes.push(bracket);
        self.comma = false;
    }

    /// Closes an object or array.
    pub(crate) fn close(&mut self, bracket: u8) {
        self.bytes.push(bracket);
        self.comma = true;
    }

    pub(crate) fn end(&mut self) {
        self.bytes.push(b'\n');
    }

    pub(crate) fn key(&mut self, key: &str) {
        self.separate();
        self.quoted(key);
        self.bytes.push(b':');
        self.comma = false;
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.separate();
        self.quoted(text);
        self.comma = true;
    }

    /// A text made of parts.
    pub(crate) fn text_of(&mut self, write: impl FnOnce(&mut Vec<u8>)) {
        self.separate();
        self.bytes.push(b'"');
        write(&mut self.bytes);
        self.bytes.push(b'"');
        self.comma = true;
    }

    pub(crate) fn number(&mut self, number: u32) {
        self.separate();
        digits(&mut self.bytes, number, 1);
        self.comma = true;
    }

    fn quoted(&mut self, text: &str) {
        self.bytes.push(b'"');
        self.bytes.extend_from_slice(text.as_bytes());
        self.bytes.push(b'"');
    }

    fn separate(&mut self) {
        if self.comma {
            self.bytes.push(b',');
        }
    }
}

/// Appends a number with at least `width` digits.
pub(crate) fn digits(bytes: &mut Vec<u8>, number: u32, width: usize) {
    let mut reversed = [b'0'; 10];
    let (mut rest, mut length) = (number, 0);
    while rest > 0 {
        reversed[length] = b'0' + (rest % 10) as u8; // below 10
        rest /= 10;
        length += 1;
    }
    let length = length.max(width.clamp(1, reversed.len()));
    bytes.extend(reversed[..length].iter().rev());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nested_values_are_separated_by_commas() {
        let mut line = Line::default();
        for _ in 0..2 {
            line.clear();
            line.open(b'{');
            line.key("a");
            line.open(b'[');
            line.number(0);
            line.text("x");
            line.open(b'{');
            line.close(b'}');
            line.close(b']');
            line.key("b");
            line.text_of(|bytes| digits(bytes, 42, 5));
            line.close(b'}');
            line.end();
        }
        assert_eq!(line.as_bytes(), b"{\"a\":[0,\"x\",{}],\"b\":\"00042\"}\n");
    }

    #[test]
    fn digits_are_padded_and_never_cut() {
        for (number, width, text) in
            [(0, 1, "0"), (7, 2, "07"), (123, 2, "123"), (u32::MAX, 3, "4294967295"), (1, 99, "0000000001")]
        {
            let mut bytes = Vec::new();
            digits(&mut bytes, number, width);
            assert_eq!(bytes, text.as_bytes());
        }
    }
}
