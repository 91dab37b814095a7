//! The text of a log's head, as C2SP tlog-checkpoint writes it.

use crate::{Digest, note};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

/// The longest name of a log, in bytes.
pub const MAX_ORIGIN_BYTES: usize = 160;

/// What a log claims to be: its name, how many entries it has, and the hash over all of them.
///
/// # Text
/// Three lines, each ended by a newline: origin, size in decimal, root in base64. Lines beyond the
/// third, which the format allows and discourages, are refused: nothing here would look at them,
/// and what is signed should be what is read.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Checkpoint {
    origin: String,
    size: u64,
    root: Digest,
}

/// The text is not a checkpoint.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("not a checkpoint: it must be three lines, a log's name, its size and its root in base64")]
pub struct BadCheckpoint;

impl Checkpoint {
    /// # Errors
    /// [`BadCheckpoint`] for a name that a signed note could not carry.
    pub fn new(origin: &str, size: u64, root: Digest) -> Result<Self, BadCheckpoint> {
        if origin.len() > MAX_ORIGIN_BYTES || !note::is_name(origin) {
            return Err(BadCheckpoint);
        }
        Ok(Self { origin: origin.to_owned(), size, root })
    }

    /// The log's name.
    #[must_use]
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// How many entries the log has.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The hash over all entries.
    #[must_use]
    pub fn root(&self) -> Digest {
        self.root
    }

    /// The text that is signed.
    #[must_use]
    pub fn text(&self) -> String {
        format!("{}\n{}\n{}\n", self.origin, self.size, BASE64_STANDARD.encode(self.root.as_bytes()))
    }

    /// Reads a text back. Exactly one text stands for each checkpoint.
    ///
    /// # Errors
    /// [`BadCheckpoint`]
    pub fn parse(text: &str) -> Result<Self, BadCheckpoint> {
        let mut lines = text.strip_suffix('\n').ok_or(BadCheckpoint)?.split('\n');
        let mut line = || lines.next().ok_or(BadCheckpoint);
        let (origin, size, root) = (line()?, line()?, line()?);
        if line().is_ok() {
            return Err(BadCheckpoint);
        }
        let plain = !size.is_empty() && size.bytes().all(|b| b.is_ascii_digit());
        if !plain || (size.len() > 1 && size.starts_with('0')) {
            return Err(BadCheckpoint);
        }
        let size = size.parse().map_err(|_| BadCheckpoint)?;
        let root = BASE64_STANDARD.decode(root).map_err(|_| BadCheckpoint)?;
        let root = <[u8; 32]>::try_from(root.as_slice()).map_err(|_| BadCheckpoint)?;
        Self::new(origin, size, Digest::new(root))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of the form of the example in C2SP tlog-checkpoint.
    const PUBLISHED: &str =
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

    #[test]
    fn a_checkpoint_round_trips() {
        let checkpoint = Checkpoint::parse(PUBLISHED).unwrap();
        assert_eq!((checkpoint.origin(), checkpoint.size()), ("example.com/behind-the-sofa", 20_852_163));
        assert_eq!(checkpoint.text(), PUBLISHED);
    }

    #[test]
    fn anything_else_is_refused() {
        let refused = [
            String::new(),
            "\n".to_owned(),
            PUBLISHED.trim_end().to_owned(),
            format!("{PUBLISHED}an extension line\n"),
            format!("{PUBLISHED}\n"),
            PUBLISHED.replace("20852163", ""),
            PUBLISHED.replace("20852163", "020852163"),
            PUBLISHED.replace("20852163", "+20852163"),
            PUBLISHED.replace("20852163", "-1"),
            PUBLISHED.replace("20852163", "18446744073709551616"),
            PUBLISHED.replace("q2I=", "q2J="),
            PUBLISHED.replace("q2I=", "q2I"),
            PUBLISHED.replace("CsUY", ""),
            PUBLISHED.replace('\n', "\r\n"),
            PUBLISHED.replace("behind-the-sofa", "behind the sofa"),
            PUBLISHED.replace("behind-the-sofa", &"s".repeat(MAX_ORIGIN_BYTES)),
        ];
        for text in refused {
            assert_eq!(Checkpoint::parse(&text), Err(BadCheckpoint), "{text:?}");
        }
    }
}
