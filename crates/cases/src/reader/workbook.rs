//! Checks on a workbook before anything of it is read.

use super::input::Input;
use crate::IntakeError;
use std::io::{self, Read, Write};
use zip::ZipArchive;

/// The largest workbook, unpacked, in megabytes.
pub(crate) const MAX_UNPACKED_MB: u64 = 200;
const MAX_ENTRIES: usize = 10_000;
/// A workbook of the largest size has fewer different strings.
const MAX_STRINGS: u64 = 50_000_000;

/// Refuses a workbook that is too large when unpacked, or that lies about its strings.
///
/// Every entry is unpacked into a counter: the sizes that an archive states may be lies.
pub(crate) fn check_size(file: &mut Input) -> Result<(), IntakeError> {
    let damaged = || IntakeError::Workbook { detail: "the archive is damaged or cut off" };
    let mut archive = ZipArchive::new(file).map_err(|_| damaged())?;
    if archive.len() > MAX_ENTRIES {
        return Err(IntakeError::Workbook { detail: "it has too many parts" });
    }
    let limit = MAX_UNPACKED_MB << 20;
    let mut left = limit;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|_| damaged())?;
        let strings = entry.name().is_ok_and(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml"));
        let mut scan = Scan { look: strings, tail: Vec::new(), lies: false };
        let unpacked = io::copy(&mut entry.take(left + 1), &mut scan).map_err(|_| damaged())?;
        if unpacked > left {
            return Err(IntakeError::WorkbookTooLarge { limit_mb: MAX_UNPACKED_MB });
        }
        if scan.lies {
            return Err(IntakeError::Workbook { detail: "it states an impossible number of strings" });
        }
        left -= unpacked;
    }
    Ok(())
}

/// Looks for a stated number of strings that cannot be true. The parser would set memory aside for
/// as many as it says, and the program would end.
struct Scan {
    look: bool,
    tail: Vec<u8>,
    lies: bool,
}

const KEY: &[u8] = b"uniqueCount";
/// The key, spaces, a quote and a number fit in this.
const WINDOW_BYTES: usize = 256;

impl Write for Scan {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.look && !self.lies {
            self.tail.extend_from_slice(bytes);
            let text = &self.tail;
            let keys = (0..text.len()).filter(|at| text[*at] == KEY[0] && text[*at..].starts_with(KEY));
            self.lies = keys.into_iter().any(|at| is_a_lie(&text[at + KEY.len()..]));
            let keep = self.tail.len().min(WINDOW_BYTES);
            self.tail.drain(..self.tail.len() - keep);
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Whether `= "…"` follows with a number that is too large, or with more space than anyone writes.
fn is_a_lie(after: &[u8]) -> bool {
    let blank = |b: &&u8| b.is_ascii_whitespace() || b"='\"+".contains(b);
    let blanks = after.iter().take_while(blank).count();
    let digits: Vec<u8> = after[blanks..].iter().copied().take_while(u8::is_ascii_digit).collect();
    let number = std::str::from_utf8(&digits).ok().and_then(|d| d.parse::<u64>().ok());
    blanks > 64 || (!digits.is_empty() && number.is_none_or(|n| n > MAX_STRINGS))
}
