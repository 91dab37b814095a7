//! C2SP signed-note: a text with signatures under it. Reading and writing the form; whoever holds
//! keys makes and checks the signatures.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest as _, Sha256};
use std::fmt;

/// The longest note that is read, in bytes. A checkpoint with a few signatures has about 500.
pub const MAX_NOTE_BYTES: usize = 2048;
/// The most signatures of a note.
pub const MAX_SIGNATURES: usize = 4;
const MAX_NAME_BYTES: usize = 160;
/// The longest signature, its key's number included, in bytes.
const MAX_SIGNATURE_BYTES: usize = 128;

/// The kind of an Ed25519 signature over the note's text.
pub const ED25519: u8 = 1;
/// The kind of an Ed25519 cosignature with its time over a checkpoint (C2SP tlog-cosignature).
pub const COSIGNATURE: u8 = 4;

/// A text and what stands under it. Nothing about the signatures is verified.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Note {
    text: String,
    signatures: Vec<NoteSignature>,
}

/// One signature line.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct NoteSignature {
    /// Whose key it is said to be.
    pub name: String,
    /// Which key: the first four bytes of [`key_id`].
    pub key: [u8; 4],
    /// The signature's bytes.
    pub bytes: Vec<u8>,
}

/// The text is not a signed note.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a signed note: a text, an empty line, and 1 to {MAX_SIGNATURES} signature lines")]
pub struct BadNote;

/// The number by which a note names a key.
#[must_use]
pub fn key_id(name: &str, kind: u8, public: &[u8]) -> [u8; 4] {
    let mut hash = Sha256::new();
    hash.update(name.as_bytes());
    hash.update([b'\n', kind]);
    hash.update(public);
    let digest = hash.finalize();
    [digest[0], digest[1], digest[2], digest[3]]
}

/// Whether a text can name a key: printable ASCII without space and plus sign.
pub(crate) fn is_name(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_graphic() && b != b'+';
    !name.is_empty() && name.len() <= MAX_NAME_BYTES && name.bytes().all(plain)
}

fn is_text(text: &str) -> bool {
    text.ends_with('\n') && text.chars().all(|c| c == '\n' || !c.is_control())
}

impl Note {
    /// A text with its first signature.
    ///
    /// # Errors
    /// [`BadNote`] when the form cannot carry it.
    pub fn new(text: &str, signature: NoteSignature) -> Result<Self, BadNote> {
        let bare = Self { text: text.to_owned(), signatures: Vec::new() };
        if is_text(text) { bare.with(signature) } else { Err(BadNote) }
    }

    /// The same with one more signature, in place of an earlier one of the same key.
    ///
    /// # Errors
    /// [`BadNote`] when the form cannot carry it.
    pub fn with(mut self, signature: NoteSignature) -> Result<Self, BadNote> {
        self.signatures.retain(|other| (&other.name, other.key) != (&signature.name, signature.key));
        let fits = is_name(&signature.name) && signature.bytes.len() + 4 <= MAX_SIGNATURE_BYTES;
        if !fits || self.signatures.len() >= MAX_SIGNATURES {
            return Err(BadNote);
        }
        self.signatures.push(signature);
        if self.to_string().len() <= MAX_NOTE_BYTES { Ok(self) } else { Err(BadNote) }
    }

    /// Reads a note.
    ///
    /// # Errors
    /// [`BadNote`]
    pub fn parse(note: &str) -> Result<Self, BadNote> {
        if note.len() > MAX_NOTE_BYTES {
            return Err(BadNote);
        }
        // The text may hold empty lines itself: the last one parts it from its signatures.
        let (text, lines) = note.rsplit_once("\n\n").ok_or(BadNote)?;
        let text = format!("{text}\n");
        let lines = lines.strip_suffix('\n').ok_or(BadNote)?;
        let signatures: Vec<_> =
            lines.split('\n').take(MAX_SIGNATURES + 1).map(line).collect::<Result<_, _>>()?;
        if !is_text(&text) || signatures.len() > MAX_SIGNATURES {
            return Err(BadNote);
        }
        Ok(Self { text, signatures })
    }

    /// What is signed.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The signatures, as they stand.
    #[must_use]
    pub fn signatures(&self) -> &[NoteSignature] {
        &self.signatures
    }

    /// The signature that says to be by this key.
    #[must_use]
    pub fn signature_of(&self, name: &str, key: [u8; 4]) -> Option<&NoteSignature> {
        self.signatures.iter().find(|signature| signature.name == name && signature.key == key)
    }
}

fn line(line: &str) -> Result<NoteSignature, BadNote> {
    let (name, encoded) = line.strip_prefix("— ").and_then(|rest| rest.split_once(' ')).ok_or(BadNote)?;
    let decoded = BASE64_STANDARD.decode(encoded).map_err(|_| BadNote)?;
    let (key, bytes) = decoded.split_first_chunk::<4>().ok_or(BadNote)?;
    if !is_name(name) || bytes.is_empty() || decoded.len() > MAX_SIGNATURE_BYTES {
        return Err(BadNote);
    }
    Ok(NoteSignature { name: name.to_owned(), key: *key, bytes: bytes.to_vec() })
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        self.signatures.iter().try_for_each(|signature| {
            let bytes = [&signature.key[..], &signature.bytes].concat();
            writeln!(f, "— {} {}", signature.name, BASE64_STANDARD.encode(bytes))
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of the form of the example in C2SP signed-note.
    const PUBLISHED: &str = "This is an example message.\n\n— example.com/foo \
        VmOVUIyZHAzJGzsGMwqYZZiYmm6OXYrr1gcHxMh3bUjX1BrD/kH7IkmYGmoajFq1d+j+uQTzDBhUUajWPwgDHhx9RA4=\n";

    fn signature(name: &str) -> NoteSignature {
        NoteSignature { name: name.to_owned(), key: [1, 2, 3, 4], bytes: vec![7; 64] }
    }

    #[test]
    fn a_note_round_trips_with_one_signature_and_with_several() {
        let note = Note::new("a text\n\nwith an empty line\n", signature("one")).unwrap();
        assert_eq!(Note::parse(&note.to_string()).unwrap(), note);
        let more = note.with(signature("two")).unwrap();
        assert_eq!(Note::parse(&more.to_string()).unwrap(), more);
        assert_eq!(more.signature_of("two", [1, 2, 3, 4]), Some(&signature("two")));
        assert_eq!(more.signature_of("two", [0; 4]), None);
        assert_eq!(more.clone().with(signature("two")).unwrap(), more, "a second one replaces the first");
    }

    #[test]
    fn a_note_of_the_published_form_is_read() {
        let note = Note::parse(PUBLISHED).unwrap();
        assert_eq!(note.text(), "This is an example message.\n");
        assert_eq!(
            (note.signatures()[0].name.as_str(), note.signatures()[0].bytes.len()),
            ("example.com/foo", 64)
        );
        assert_eq!(note.to_string(), PUBLISHED);
    }

    #[test]
    fn anything_else_is_refused() {
        let line = PUBLISHED.split("\n\n").nth(1).unwrap();
        let refused = [
            String::new(),
            "\n\n".to_owned(),
            PUBLISHED.trim_end().to_owned(),
            PUBLISHED.replace("\n\n", "\n"),
            PUBLISHED.replace("— ", "- "),
            PUBLISHED.replace("example.com/foo", ""),
            PUBLISHED.replace("example.com/foo", "example+foo"),
            PUBLISHED.replace("VmOVUI", "VmOV UI"),
            PUBLISHED.replace("DhC", "*"),
            PUBLISHED.replace("RA4=", "RA5="),
            PUBLISHED.replace("message.", "mess\u{7}age."),
            format!("{PUBLISHED}\n"),
            format!("{PUBLISHED}{line}{line}{line}{line}"),
            format!("text\n\n— name {}\n", BASE64_STANDARD.encode([1; 4])),
            format!("text\n\n— name {}\n", BASE64_STANDARD.encode([1; MAX_SIGNATURE_BYTES + 1])),
            format!("{}{PUBLISHED}", "x".repeat(MAX_NOTE_BYTES)),
        ];
        for note in refused.iter().filter(|note| *note != PUBLISHED) {
            assert_eq!(Note::parse(note), Err(BadNote), "{note:?}");
        }
        assert_eq!(Note::new("no newline", signature("one")), Err(BadNote));
        assert_eq!(Note::new("text\n", signature("two words")), Err(BadNote));
    }
}
