//! Documents for people: a small tree of headings, paragraphs, fields, tables and drawings, written as an editable text
//! (OpenDocument, ISO/IEC 26300; without tables and drawings) and as PDF with its fonts embedded. A drawing by itself is
//! also written as PNG.
//!
//! # Invariants
//! - Every text is written as text: nothing in it becomes markup, and what is no character of a document is left out.
//! - A PDF embeds the glyphs that it uses (DejaVu Sans: Latin, Greek, Cyrillic), so that it looks the same everywhere.
//! - The same document is the same bytes, and so is the same picture, on every kind of processor.
//! - A drawing in a PDF is made of areas, lines and words, never of pixels.
//!
//! # Never here
//! Case files, figures, files, sockets, clocks. What a document says is its caller's.
//!
//! # Units
//! Lengths on the page are in points (1/72 inch); the page is A4. A PNG is 1600 pixels wide.

mod drawing;
mod face;
mod ink;
mod layout;
mod odt;
mod outline;
mod pdf;
mod png;

pub use drawing::{Anchor, Colour, Drawing, Fill, Mark};
pub use odt::odt;
pub use pdf::pdf;
pub use png::png;

/// The most blocks of a document.
pub const MAX_BLOCKS: usize = 5_000;
/// The longest text of a block, in bytes.
pub const MAX_TEXT_BYTES: usize = 100_000;

/// A part of a document.
#[derive(Clone, PartialEq)]
pub enum Block {
    /// The heading of a part; each after the first begins a page.
    Part(String),
    /// A heading.
    Heading(String),
    /// A paragraph.
    Paragraph(String),
    /// A name and what stands for it; empty: a line to be filled in by hand.
    Field(String, String),
    /// Something that must not be overlooked.
    Notice(String),
    /// A remark in small letters.
    Note(String),
    /// A table.
    Table(Table),
    /// A picture, as wide as the page allows.
    Drawing(Drawing),
}

/// A table. Its head is repeated where it goes on on another page.
#[derive(Clone, PartialEq)]
pub struct Table {
    /// How wide each column is, as a share of the whole; what it adds up to does not matter.
    pub widths: Vec<f32>,
    /// The cells of the head.
    pub head: Vec<Cell>,
    /// The rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, PartialEq)]
pub enum Cell {
    /// Text, from the left.
    Text(String),
    /// Text, to the right.
    Number(String),
    /// A picture, as wide as the column.
    Drawing(Drawing),
}

/// A document. It has no `Debug`: it may hold what is in a case file.
#[derive(Clone, PartialEq)]
pub struct Document {
    /// Its title.
    pub title: String,
    /// Its language, by its ISO 639-1 code.
    pub language: String,
    /// What stands at the foot of each page of a PDF, below its title; may be empty.
    pub foot: String,
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
    /// A table has another number of cells than columns, or a drawing too many marks.
    #[error(
        "a table has a cell for each column, and a drawing at most {} marks: draw less",
        drawing::MAX_MARKS
    )]
    Misshapen,
    /// A document with a table or a drawing was to be written as an editable text.
    #[error("a document with tables or drawings is written as PDF")]
    PdfOnly,
    /// A picture would have more pixels or words than one may have.
    #[error("the picture would be too large: draw less, or take the figures as a table")]
    TooLarge,
    /// It could not be put together: a defect.
    #[error("the document could not be put together: report this as a defect")]
    Failed,
}

impl Document {
    /// Checks the limits.
    fn check(&self) -> Result<(), DocumentError> {
        let fits = |text: &str| text.len() <= MAX_TEXT_BYTES;
        let block = |block: &Block| match block {
            Block::Part(text)
            | Block::Heading(text)
            | Block::Paragraph(text)
            | Block::Note(text)
            | Block::Notice(text) => fits(text),
            Block::Field(name, value) => fits(name) && fits(value),
            Block::Table(table) => table.cells().all(|cell| match cell {
                Cell::Text(text) | Cell::Number(text) => fits(text),
                Cell::Drawing(_) => true,
            }),
            Block::Drawing(_) => true,
        };
        let rows = |block: &Block| if let Block::Table(table) = block { 1 + table.rows.len() } else { 1 };
        let parts: usize = self.blocks.iter().map(rows).sum();
        let texts = fits(&self.title) && fits(&self.foot) && self.blocks.iter().all(block);
        if parts > MAX_BLOCKS || !texts {
            return Err(DocumentError::TooLong);
        }
        let shaped = |block: &Block| match block {
            Block::Table(table) => table.fits(),
            Block::Drawing(drawing) => drawing.fits(),
            _ => true,
        };
        if self.blocks.iter().all(shaped) { Ok(()) } else { Err(DocumentError::Misshapen) }
    }
}

impl Table {
    fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.head.iter().chain(self.rows.iter().flatten())
    }

    /// Whether every row has a cell for each column, and the columns have widths.
    fn fits(&self) -> bool {
        let wide = |width: &f32| width.is_finite() && *width > 0.0;
        let columns = self.widths.len();
        let rows = self.head.len() == columns && self.rows.iter().all(|row| row.len() == columns);
        let drawn = |cell: &Cell| if let Cell::Drawing(drawing) = cell { drawing.fits() } else { true };
        rows && self.widths.iter().all(wide) && self.cells().all(drawn)
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
