//! Documents for people: a small tree of headings, paragraphs and fields, written as an editable text
//! (OpenDocument, ISO/IEC 26300) and as PDF with its fonts embedded.
//!
//! # Invariants
//! - Every text is written as text: nothing in it becomes markup, and what is no character of a document is left out.
//! - A PDF embeds the glyphs that it uses (DejaVu Sans: Latin, Greek, Cyrillic), so that it looks the same everywhere.
//! - The same document is the same bytes.
//!
//! # Never here
//! Case files, figures, files, sockets, clocks. What a document says is its caller's.
//!
//! # Units
//! Lengths on the page are in points (1/72 inch); the page is A4.

mod odt;
mod pdf;

pub use odt::odt;
pub use pdf::pdf;

/// The most blocks of a document.
pub const MAX_BLOCKS: usize = 5_000;
/// The longest text of a block, in bytes.
pub const MAX_TEXT_BYTES: usize = 100_000;

/// A part of a document.
#[derive(Clone, Eq, PartialEq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A name and what stands for it; empty: a line to be filled in by hand.
    Field(String, String),
    /// Something that must not be overlooked.
    Notice(String),
}

/// A document. It has no `Debug`: it may hold what is in a case file.
#[derive(Clone, Eq, PartialEq)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// Its language, by its ISO 639-1 code.
    pub language: String,
    /// Its parts.
    pub blocks: Vec<Block>,
}

/// Why a document cannot be written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DocumentError {
    /// It is too long.
    #[error("a document has at most {MAX_BLOCKS} parts of {MAX_TEXT_BYTES} bytes each: split it")]
    TooLong,
    /// It could not be put together: a defect.
    #[error("the document could not be put together: report this as a defect")]
    Failed,
}

impl Document {
    /// Checks the limits.
    fn check(&self) -> Result<(), DocumentError> {
        let fits = |text: &str| text.len() <= MAX_TEXT_BYTES;
        let block = |block: &Block| match block {
            Block::Heading(text) | Block::Paragraph(text) | Block::Notice(text) => fits(text),
            Block::Field(name, value) => fits(name) && fits(value),
        };
        let within = self.blocks.len() <= MAX_BLOCKS && fits(&self.title) && self.blocks.iter().all(block);
        if within { Ok(()) } else { Err(DocumentError::TooLong) }
    }
}

/// A text without what is no character of a document: controls, and marks that show text in another order.
fn plain(text: &str) -> String {
    let odd = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200e}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{fffe}' | '\u{ffff}')
    };
    text.chars().filter(|c| !odd(*c)).collect()
}
