//! The encoding of a text file: named by the mapping, by a byte-order mark, or told from the bytes.

use super::Meter;
use super::input::Input;
use crate::IntakeError;
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{
    Decoder, Encoding, IBM866, ISO_8859_2, ISO_8859_5, ISO_8859_7, KOI8_U, UTF_8, WINDOWS_1250, WINDOWS_1251,
    WINDOWS_1252, WINDOWS_1253, WINDOWS_1254, WINDOWS_1257,
};
use std::io::{self, Read, Seek, SeekFrom};

/// How much text outside ASCII is enough to tell an encoding, in bytes of the chunks that hold it.
const ENOUGH_BYTES: usize = 1 << 22;
const CHUNK_BYTES: usize = 1 << 16;
/// A file is UTF-8 with damage, and not another encoding, when this many characters outside ASCII
/// are sound for each one that is not.
const SOUND_PER_BROKEN: u64 = 10;

/// After so many broken characters, more than sound ones, a file is surely not UTF-8.
const PLENTY: u64 = 10_000;

/// Encodings that may be told from the bytes: those of Europe, and close relatives of theirs.
const TOLD: [&Encoding; 11] = [
    WINDOWS_1250,
    WINDOWS_1251,
    WINDOWS_1252,
    WINDOWS_1253,
    WINDOWS_1254,
    WINDOWS_1257,
    ISO_8859_2,
    ISO_8859_5,
    ISO_8859_7,
    KOI8_U,
    IBM866,
];

/// The encoding of a text.
#[derive(Clone, Copy)]
pub(crate) struct TextEncoding(&'static Encoding);

impl TextEncoding {
    pub(crate) fn name(self) -> &'static str {
        self.0.name()
    }

    /// The encoding of a name that a mapping gives.
    pub(crate) fn named(name: &str) -> Option<Self> {
        Encoding::for_label(name.as_bytes()).map(Self)
    }

    pub(crate) fn utf8() -> Self {
        Self(UTF_8)
    }

    /// Bytes of its byte-order mark.
    pub(crate) fn mark_length(self) -> usize {
        if self.0 == UTF_8 { 3 } else { 2 }
    }

    /// Tells the encoding of a file without a mark: UTF-8 if its text is, else what fits best.
    ///
    /// The whole file is looked at: the first letter outside ASCII may come late.
    pub(crate) fn tell(file: &mut Input) -> Result<Self, IntakeError> {
        let utf8 = is_utf8(file).map_err(IntakeError::Io)?;
        file.seek(SeekFrom::Start(0)).map_err(IntakeError::Io)?;
        if utf8 {
            return Ok(Self(UTF_8));
        }
        let guess = guess(file).map_err(IntakeError::Io)?;
        file.seek(SeekFrom::Start(0)).map_err(IntakeError::Io)?;
        if TOLD.contains(&guess) { Ok(Self(guess)) } else { Err(IntakeError::Encoding) }
    }
}

/// The encoding that a byte-order mark names.
pub(crate) fn of_mark(sample: &[u8]) -> Option<TextEncoding> {
    Encoding::for_bom(sample).map(|(encoding, _)| TextEncoding(encoding))
}

/// The text of a file as UTF-8, without its mark. UTF-8 is passed on as it is, so that damage in it
/// is found in the cell that has it.
pub(crate) fn open_text(
    mut file: Input,
    encoding: TextEncoding,
    meter: &Meter,
) -> Result<Box<dyn Read + Send>, IntakeError> {
    if encoding.0 != UTF_8 {
        let decoder = encoding.0.new_decoder_with_bom_removal();
        return Ok(Box::new(Decoded::new(meter.on(file), decoder)));
    }
    let mut start = [0; 3];
    let read = file.read(&mut start).map_err(IntakeError::Io)?;
    let marked = of_mark(&start[..read]).is_some();
    file.seek(SeekFrom::Start(if marked { 3 } else { 0 })).map_err(IntakeError::Io)?;
    Ok(Box::new(meter.on(file)))
}

fn is_utf8(file: &mut Input) -> io::Result<bool> {
    let (mut sound, mut broken) = (0_u64, 0_u64);
    let mut buf = vec![0; CHUNK_BYTES];
    let mut kept = 0;
    loop {
        let read = file.read(&mut buf[kept..])?;
        if read == 0 {
            // What is left over is a character cut off by the end of the file.
            return Ok(broken == 0 || sound / SOUND_PER_BROKEN >= broken);
        }
        if broken > PLENTY && broken > sound {
            return Ok(false);
        }
        let end = kept + read;
        let mut at = 0;
        kept = 0;
        while at < end {
            match std::str::from_utf8(&buf[at..end]) {
                Ok(text) => {
                    sound += characters_outside_ascii(text.as_bytes());
                    at = end;
                }
                Err(error) => {
                    let good = at + error.valid_up_to();
                    sound += characters_outside_ascii(&buf[at..good]);
                    let Some(bad) = error.error_len() else {
                        kept = end - good;
                        buf.copy_within(good..end, 0);
                        break;
                    };
                    broken += 1;
                    at = good + bad;
                }
            }
        }
    }
}

fn characters_outside_ascii(text: &[u8]) -> u64 {
    if text.is_ascii() { 0 } else { text.iter().filter(|b| **b >= 0xc0).count() as u64 }
}

fn guess(file: &mut Input) -> io::Result<&'static Encoding> {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    let mut buf = vec![0; CHUNK_BYTES];
    let mut seen = 0;
    while seen < ENOUGH_BYTES {
        let read = file.read(&mut buf)?;
        if read == 0 {
            detector.feed(&[], true);
            break;
        }
        if !buf[..read].is_ascii() {
            seen += read;
            detector.feed(&buf[..read], false);
        }
    }
    Ok(detector.guess(None, Utf8Detection::Deny))
}

/// A reader that turns another encoding into UTF-8.
struct Decoded<R> {
    inner: R,
    decoder: Decoder,
    raw: Vec<u8>,
    raw_at: usize,
    raw_end: usize,
    text: Vec<u8>,
    text_at: usize,
    text_end: usize,
    finished: bool,
}

impl<R: Read> Decoded<R> {
    fn new(inner: R, decoder: Decoder) -> Self {
        let (raw, text) = (vec![0; CHUNK_BYTES], vec![0; CHUNK_BYTES]);
        Self { inner, decoder, raw, raw_at: 0, raw_end: 0, text, text_at: 0, text_end: 0, finished: false }
    }

    fn decode_more(&mut self) -> io::Result<()> {
        let mut last = false;
        if self.raw_at == self.raw_end {
            self.raw_at = 0;
            self.raw_end = self.inner.read(&mut self.raw)?;
            last = self.raw_end == 0;
        }
        let raw = &self.raw[self.raw_at..self.raw_end];
        let (result, read, written, _) = self.decoder.decode_to_utf8(raw, &mut self.text, last);
        self.raw_at += read;
        self.text_at = 0;
        self.text_end = written;
        self.finished = last && matches!(result, encoding_rs::CoderResult::InputEmpty);
        Ok(())
    }
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buf: &mut [u8]) -> io::Result<usize> {
        while self.text_at == self.text_end && !self.finished {
            self.decode_more()?;
        }
        let take = buf.len().min(self.text_end - self.text_at);
        buf[..take].copy_from_slice(&self.text[self.text_at..self.text_at + take]);
        self.text_at += take;
        Ok(take)
    }
}
