//! A file that a browser sends with a form, and files that wait for their sender's word.

use super::door::Sent;
use crate::api::{ApiError, ErrorKind};
use crate::import::ReadBy;
use safeborders_people::PersonId;
use std::sync::{Arc, Mutex, PoisonError};

/// The largest file that is sent through a page; larger ones are imported by the command line.
pub(crate) const MAX_FILE_BYTES: usize = 32 << 20;
/// How many files wait at most, of all people together, and for how long.
const MOST_WAITING: usize = 4;
const WAIT_S: u64 = 15 * 60;
/// The most fields of a form with a file.
const MOST_PARTS: usize = 8;
/// The longest name of a field.
const MAX_NAME_BYTES: usize = 100;

/// A field of a form with a file (`multipart/form-data`, RFC 7578).
struct Part<'a> {
    name: &'a str,
    content: &'a [u8],
}

/// The fields `mapping` and `file` of a form.
///
/// # Errors
/// [`ErrorKind::Invalid`] for what is no such form, or has no file in it.
pub(crate) fn sent(content_type: &str, body: &[u8]) -> Result<Sent, ApiError> {
    let none = || ApiError::new(ErrorKind::Invalid, "choose a file and a mapping");
    let fields = boundary(content_type).and_then(|boundary| parts(body, boundary)).ok_or_else(none)?;
    let of = |name: &str| fields.iter().find(|part| part.name == name).map(|part| part.content);
    let mapping = of("mapping").and_then(|text| std::str::from_utf8(text).ok()).ok_or_else(none)?;
    let file = of("file").filter(|file| !file.is_empty()).ok_or_else(none)?;
    Ok(Sent { read_by: ReadBy::Named(mapping.to_owned()), file: file.to_vec() })
}

/// Whether this is a form with a mapping and a file, as a browser sends one: for tests that send something else.
#[must_use]
pub fn is_upload(content_type: &str, body: &[u8]) -> bool {
    sent(content_type, body).is_ok()
}

/// The boundary that a content type names: 1 to 70 plain characters.
fn boundary(content_type: &str) -> Option<&str> {
    let rest = content_type.strip_prefix("multipart/form-data;")?;
    let value = rest.split(';').find_map(|part| part.trim().strip_prefix("boundary="))?.trim_matches('"');
    let plain = |b: u8| b.is_ascii_alphanumeric() || b"'()+_,-./:=?".contains(&b);
    ((1..=70).contains(&value.len()) && value.bytes().all(plain)).then_some(value)
}

/// The parts of a body; `None` when it is not one.
fn parts<'a>(body: &'a [u8], boundary: &str) -> Option<Vec<Part<'a>>> {
    let opening = format!("--{boundary}");
    let between = format!("\r\n--{boundary}");
    let mut rest = body.strip_prefix(opening.as_bytes())?;
    let mut found = Vec::new();
    while let Some(part) = rest.strip_prefix(b"\r\n") {
        if found.len() == MOST_PARTS {
            return None;
        }
        let end = find(part, between.as_bytes())?;
        let (part, after) = (&part[..end], &part[end + between.len()..]);
        let head_end = find(part, b"\r\n\r\n")?;
        let name = name(std::str::from_utf8(&part[..head_end]).ok()?)?;
        found.push(Part { name, content: &part[head_end + 4..] });
        rest = after;
    }
    rest.starts_with(b"--").then_some(found)
}

/// The name of a part, from its head.
fn name(head: &str) -> Option<&str> {
    let line = head.split("\r\n").find(|line| {
        line.get(..20).is_some_and(|start| start.eq_ignore_ascii_case("content-disposition:"))
    })?;
    let value = line.split(';').find_map(|part| part.trim().strip_prefix("name=\""))?;
    value.strip_suffix('"').filter(|name| name.len() <= MAX_NAME_BYTES)
}

fn find(text: &[u8], sought: &[u8]) -> Option<usize> {
    let (first, mut from) = (*sought.first()?, 0);
    // Most bytes are not the first of what is sought.
    while let Some(at) = text.get(from..)?.iter().position(|byte| *byte == first) {
        let at = from + at;
        if text[at..].starts_with(sought) {
            return Some(at);
        }
        from = at + 1;
    }
    None
}

struct Kept {
    id: u64,
    person: PersonId,
    at_s: u64,
    sent: Arc<Sent>,
    rejects: Vec<u8>,
}

/// Files that were looked at and wait for their sender's word, in memory alone.
#[derive(Default)]
pub(crate) struct Waiting(Mutex<(u64, Vec<Kept>)>);

impl Waiting {
    /// Keeps a file for its sender; the oldest gives way.
    pub(crate) fn keep(&self, person: &PersonId, sent: Arc<Sent>, rejects: Vec<u8>, now_s: u64) -> u64 {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.1.retain(|kept| now_s.saturating_sub(kept.at_s) <= WAIT_S && kept.person != *person);
        if kept.1.len() >= MOST_WAITING {
            kept.1.remove(0);
        }
        kept.0 += 1;
        let id = kept.0;
        kept.1.push(Kept { id, person: person.clone(), at_s: now_s, sent, rejects });
        id
    }

    /// A file that its sender kept, with its rejects.
    pub(crate) fn of(&self, person: &PersonId, id: u64, now_s: u64) -> Option<(Arc<Sent>, Vec<u8>)> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = |kept: &&Kept| {
            kept.id == id && kept.person == *person && now_s.saturating_sub(kept.at_s) <= WAIT_S
        };
        kept.1.iter().find(fits).map(|kept| (Arc::clone(&kept.sent), kept.rejects.clone()))
    }

    /// Forgets a file.
    pub(crate) fn forget(&self, id: u64) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).1.retain(|kept| kept.id != id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPE: &str = "multipart/form-data; boundary=x-1";

    fn body(file: &str) -> String {
        format!(
            "--x-1\r\nContent-Disposition: form-data; name=\"mapping\"\r\n\r\nhtcds\r\n--x-1\r\n\
             content-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n\
             {file}\r\n--x-1--\r\n"
        )
    }

    #[test]
    fn a_file_and_its_mapping_are_read_byte_by_byte_as_they_were_sent() {
        for file in ["a,b\r\n1,2\r\n", "--x-2\r\n\r\n--x", "\r\n\r\n"] {
            let sent = sent(TYPE, body(file).as_bytes()).ok().unwrap();
            assert_eq!(
                (&sent.read_by, sent.file.as_slice()),
                (&ReadBy::Named("htcds".into()), file.as_bytes())
            );
        }
    }

    #[test]
    fn what_is_no_such_form_is_refused() {
        let whole = body("a");
        for cut in 0..whole.len() - 2 {
            let cut = &whole.as_bytes()[..cut];
            assert!(sent(TYPE, cut).is_err(), "{}", String::from_utf8_lossy(cut));
        }
        assert!(sent(TYPE, body("").as_bytes()).is_err(), "no file was chosen");
        let long = format!("multipart/form-data; boundary={}", "x".repeat(71));
        for wrong in ["text/plain", "multipart/form-data", "multipart/form-data; boundary=", &long] {
            assert!(sent(wrong, whole.as_bytes()).is_err(), "{wrong}");
        }
        let many = "\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nx\r\n--x-1".repeat(MOST_PARTS + 1);
        assert!(parts(format!("--x-1{many}--").as_bytes(), "x-1").is_none());
    }

    #[test]
    fn a_file_waits_for_its_sender_alone_and_not_for_long() {
        let (anna, petra): (PersonId, PersonId) = ("anna".parse().unwrap(), "petra".parse().unwrap());
        let waiting = Waiting::default();
        let file = || Arc::new(Sent { read_by: ReadBy::Named("htcds".into()), file: b"x".to_vec() });
        let id = waiting.keep(&anna, file(), Vec::new(), 100);
        assert!(waiting.of(&anna, id, 100 + WAIT_S).is_some());
        assert!(waiting.of(&petra, id, 100).is_none() && waiting.of(&anna, id + 1, 100).is_none());
        assert!(waiting.of(&anna, id, 101 + WAIT_S).is_none(), "too late");
        let next = waiting.keep(&anna, file(), Vec::new(), 101);
        assert!(
            waiting.of(&anna, id, 101).is_none() && waiting.of(&anna, next, 101).is_some(),
            "one a person"
        );
        waiting.forget(next);
        assert!(waiting.of(&anna, next, 101).is_none());
        for n in 0..=MOST_WAITING {
            waiting.keep(&format!("p{n}").parse().unwrap(), file(), Vec::new(), 200);
        }
        assert_eq!(waiting.0.lock().unwrap().1.len(), MOST_WAITING);
    }
}
