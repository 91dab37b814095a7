//! The elements of a JSON array, cut out one by one so that memory stays flat.

use super::MAX_RECORD_BYTES;
use super::records::{Record, unreadable};
use crate::Reason;
use std::io::{BufRead, BufReader, Read};

/// The elements of one top-level array.
pub(crate) struct Elements {
    input: BufReader<Box<dyn Read + Send>>,
    element: u64,
    place: Place,
}

#[derive(Clone, Copy, Eq, PartialEq)]
enum Place {
    BeforeArray,
    Inside,
    After,
}

/// What ended an element.
enum End {
    Comma,
    Bracket,
    File,
}

/// Where the scanner is inside an element.
#[derive(Default)]
struct Scanner {
    depth: u32,
    in_string: bool,
    escaped: bool,
}

impl Scanner {
    /// Takes one byte; says whether the element ended before it.
    fn take(&mut self, byte: u8) -> Option<End> {
        if self.in_string {
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' => self.escaped = true,
                b'"' => self.in_string = false,
                _ => {}
            }
            return None;
        }
        match byte {
            b'"' => self.in_string = true,
            b'{' | b'[' => self.depth = self.depth.saturating_add(1),
            b']' if self.depth == 0 => return Some(End::Bracket),
            b'}' | b']' => self.depth = self.depth.saturating_sub(1),
            b',' if self.depth == 0 => return Some(End::Comma),
            _ => {}
        }
        None
    }
}

impl Elements {
    pub(crate) fn new(input: BufReader<Box<dyn Read + Send>>) -> Self {
        Self { input, element: 0, place: Place::BeforeArray }
    }

    pub(crate) fn next(&mut self, buffer: &mut Vec<u8>) -> Record {
        if self.place == Place::BeforeArray
            && let Some(stop) = self.enter()
        {
            return stop;
        }
        if self.place == Place::After {
            return self.rest();
        }
        let (end, too_long) = match self.cut(buffer) {
            Ok(cut) => cut,
            Err(error) => return unreadable(self.element + 1, &error),
        };
        let blank = buffer.trim_ascii().is_empty() && !too_long;
        match end {
            End::File => return Record::Stop { row: self.element + 1, reason: Reason::EndsEarly },
            End::Bracket => self.place = Place::After,
            End::Comma => {}
        }
        if blank && self.place == Place::After {
            return self.rest();
        }
        self.element += 1;
        let row = self.element;
        if too_long {
            return Record::Skipped { row, reason: Reason::RecordTooLong(MAX_RECORD_BYTES) };
        }
        Record::Read { row }
    }

    /// Steps over the opening bracket.
    fn enter(&mut self) -> Option<Record> {
        match self.next_solid() {
            Ok(Some(b'[')) => {
                self.input.consume(1);
                self.place = Place::Inside;
                None
            }
            Ok(_) => {
                let detail = "it is not a JSON array of objects".to_owned();
                Some(Record::Stop { row: 1, reason: Reason::Unreadable(detail) })
            }
            Err(error) => Some(unreadable(1, &error)),
        }
    }

    /// After the array there is only white space.
    fn rest(&mut self) -> Record {
        match self.next_solid() {
            Ok(None) => Record::End,
            Ok(Some(_)) => {
                let detail = "there is text after the end of the array".to_owned();
                Record::Stop { row: self.element + 1, reason: Reason::Unreadable(detail) }
            }
            Err(error) => unreadable(self.element + 1, &error),
        }
    }

    /// The next byte that is not white space, not yet taken.
    fn next_solid(&mut self) -> std::io::Result<Option<u8>> {
        loop {
            let available = self.input.fill_buf()?;
            if available.is_empty() {
                return Ok(None);
            }
            match available.iter().position(|b| !b.is_ascii_whitespace()) {
                Some(at) => {
                    let byte = available[at];
                    self.input.consume(at);
                    return Ok(Some(byte));
                }
                None => {
                    let all = available.len();
                    self.input.consume(all);
                }
            }
        }
    }

    /// Cuts out one element; what is beyond the limit is not kept.
    fn cut(&mut self, buffer: &mut Vec<u8>) -> std::io::Result<(End, bool)> {
        buffer.clear();
        let mut scanner = Scanner::default();
        let mut too_long = false;
        loop {
            let available = self.input.fill_buf()?;
            if available.is_empty() {
                return Ok((End::File, too_long));
            }
            let ended = available.iter().enumerate().find_map(|(at, byte)| Some((at, scanner.take(*byte)?)));
            let taken = ended.as_ref().map_or(available.len(), |(at, _)| *at);
            if buffer.len() + taken > MAX_RECORD_BYTES {
                too_long = true;
                buffer.clear();
            }
            if !too_long {
                buffer.extend_from_slice(&available[..taken]);
            }
            self.input.consume(taken + usize::from(ended.is_some()));
            if let Some((_, end)) = ended {
                return Ok((end, too_long));
            }
        }
    }
}
