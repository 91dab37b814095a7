//! Line breaks of a stream, counted as far as somebody has come in it: CR, LF and CR LF are one each, as editors count
//! them, whatever mixture a file has.

/// Counts within the chunk that was read last: whoever reads a chunk has come to its end before the next one.
#[derive(Default)]
pub(crate) struct Breaks {
    chunk: Vec<u8>,
    /// Where in the stream the chunk begins.
    start: u64,
    /// How much of it is counted.
    counted: usize,
    breaks: u64,
    /// The byte before what is not counted yet.
    last: u8,
}

impl Breaks {
    /// Puts the next chunk of the stream in the place of the one before.
    pub(crate) fn next_chunk(&mut self, bytes: &[u8]) {
        self.count_to(self.chunk.len());
        self.start += self.chunk.len() as u64;
        self.chunk.clear();
        self.chunk.extend_from_slice(bytes);
        self.counted = 0;
    }

    /// How many there are before this position of the stream, and whether one ends there.
    pub(crate) fn before(&mut self, position: u64) -> (u64, bool) {
        let within = usize::try_from(position.saturating_sub(self.start)).unwrap_or(usize::MAX);
        self.count_to(within.min(self.chunk.len()));
        (self.breaks, matches!(self.last, b'\r' | b'\n'))
    }

    fn count_to(&mut self, end: usize) {
        let (more, last) = count(self.chunk.get(self.counted..end).unwrap_or_default(), self.last);
        self.breaks += more;
        self.last = last;
        self.counted = self.counted.max(end);
    }
}

/// How many line breaks these bytes have, and their last byte.
fn count(bytes: &[u8], before: u8) -> (u64, u8) {
    bytes.iter().fold((0, before), |(breaks, last), byte| {
        let is_break = *byte == b'\r' || (*byte == b'\n' && last != b'\r');
        (breaks + u64::from(is_break), *byte)
    })
}

/// How many line breaks a text has.
pub(crate) fn within(text: &[u8]) -> u64 {
    count(text, 0).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_break_is_one_wherever_the_chunks_end() {
        let text = b"a\r\nb\nc\rd\r\n\r\n\n\re";
        let whole = within(text);
        assert_eq!(whole, 7);
        for size in 1..=text.len() {
            let mut breaks = Breaks::default();
            let mut at = 0;
            for chunk in text.chunks(size) {
                breaks.next_chunk(chunk);
                for _ in chunk {
                    at += 1;
                    let ends = matches!(text[at - 1], b'\r' | b'\n');
                    assert_eq!(breaks.before(at as u64), (within(&text[..at]), ends), "{size} {at}");
                }
            }
            assert_eq!(breaks.before(u64::MAX), (whole, false));
        }
    }
}
