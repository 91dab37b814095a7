//! The two fonts, for drawing and for measuring.

use crate::DocumentError;
use krilla::text::Font;
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

const REGULAR: &[u8] = include_bytes!("../fonts/DejaVuSans.ttf");
const BOLD: &[u8] = include_bytes!("../fonts/DejaVuSans-Bold.ttf");

/// A font.
pub(crate) struct Face {
    pub(crate) font: Font,
    pub(crate) metrics: FontRef<'static>,
}

/// The plain and the bold one.
pub(crate) fn faces() -> Result<[Face; 2], DocumentError> {
    Ok([Face::new(REGULAR)?, Face::new(BOLD)?])
}

impl Face {
    fn new(data: &'static [u8]) -> Result<Self, DocumentError> {
        let font = Font::new(data.to_vec().into(), 0).ok_or(DocumentError::Failed)?;
        let metrics = FontRef::new(data).map_err(|_| DocumentError::Failed)?;
        Ok(Self { font, metrics })
    }

    /// The width of a text; kerning makes it narrower at the most.
    pub(crate) fn width(&self, text: &str, size: f32) -> f32 {
        let widths = self.metrics.glyph_metrics(Size::new(size), LocationRef::default());
        let glyphs = self.metrics.charmap();
        let of = |c: char| glyphs.map(c).and_then(|glyph| widths.advance_width(glyph)).unwrap_or(size);
        text.chars().map(of).sum()
    }

    /// Lines no wider than this; a word that is wider is cut.
    pub(crate) fn broken(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in text.split('\n') {
            let mut line = String::new();
            for word in paragraph.split([' ', '\t']).filter(|word| !word.is_empty()) {
                let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
                if self.width(&longer, size) <= width {
                    line = longer;
                    continue;
                }
                if !line.is_empty() {
                    lines.push(std::mem::take(&mut line));
                }
                for c in word.chars() {
                    line.push(c);
                    if self.width(&line, size) > width {
                        line.pop();
                        lines.push(std::mem::replace(&mut line, c.to_string()));
                    }
                }
            }
            lines.push(line);
        }
        lines
    }
}
