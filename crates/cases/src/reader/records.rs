//! JSON records: the lines of a JSON-lines file, or the elements of an array.

use super::MAX_RECORD_BYTES;
use super::array::Elements;
use crate::Reason;
use std::io::{BufRead, BufReader, Read};

const BUFFER_BYTES: usize = 1 << 18;

/// A stream of JSON records.
pub(crate) enum Records {
    Lines(Lines),
    Elements(Elements),
}

/// What came next.
pub(crate) enum Record {
    /// A record, in the buffer.
    Read { row: u64 },
    /// One that was skipped.
    Skipped { row: u64, reason: Reason },
    /// Reading has to stop.
    Stop { row: u64, reason: Reason },
    /// The end.
    End,
}

impl Records {
    pub(crate) fn lines(text: Box<dyn Read + Send>) -> Self {
        Self::Lines(Lines { input: BufReader::with_capacity(BUFFER_BYTES, text), line: 0 })
    }

    pub(crate) fn elements(text: Box<dyn Read + Send>) -> Self {
        Self::Elements(Elements::new(BufReader::with_capacity(BUFFER_BYTES, text)))
    }

    /// Reads the next record into the buffer.
    pub(crate) fn next(&mut self, buffer: &mut Vec<u8>) -> Record {
        match self {
            Self::Lines(lines) => lines.next(buffer),
            Self::Elements(elements) => elements.next(buffer),
        }
    }
}

/// The lines of a file. One that is too long is skipped without being kept.
pub(crate) struct Lines {
    input: BufReader<Box<dyn Read + Send>>,
    line: u64,
}

impl Lines {
    fn next(&mut self, buffer: &mut Vec<u8>) -> Record {
        loop {
            buffer.clear();
            let limit = MAX_RECORD_BYTES as u64 + 1;
            let read = match (&mut self.input).take(limit).read_until(b'\n', buffer) {
                Ok(read) => read,
                Err(error) => return unreadable(self.line + 1, &error),
            };
            if read == 0 {
                return Record::End;
            }
            self.line += 1;
            if buffer.last() != Some(&b'\n') && read as u64 == limit {
                if let Err(error) = self.input.skip_until(b'\n') {
                    return unreadable(self.line, &error);
                }
                return Record::Skipped { row: self.line, reason: Reason::RecordTooLong(MAX_RECORD_BYTES) };
            }
            if !buffer.trim_ascii().is_empty() {
                return Record::Read { row: self.line };
            }
        }
    }
}

pub(crate) fn unreadable(row: u64, error: &std::io::Error) -> Record {
    Record::Stop { row, reason: Reason::Unreadable(error.kind().to_string()) }
}
