//! PDF: lines broken by the widths of the embedded fonts, pages filled from the top.

use crate::odt::BLANK;
use crate::{Block, Document, DocumentError, plain};
use krilla::geom::Point;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::text::{Font, TextDirection};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

const PAGE: (f32, f32) = (595.28, 841.89);
const MARGIN: f32 = 62.0;
const REGULAR: &[u8] = include_bytes!("../fonts/DejaVuSans.ttf");
const BOLD: &[u8] = include_bytes!("../fonts/DejaVuSans-Bold.ttf");

/// A line that is ready to be drawn.
struct Line {
    text: String,
    face: usize,
    size: f32,
    /// From the foot of the line before.
    height: f32,
    indent: f32,
}

/// The document as PDF.
///
/// # Errors
/// [`DocumentError`]
pub fn pdf(document: &Document) -> Result<Vec<u8>, DocumentError> {
    document.check()?;
    let faces = [Face::new(REGULAR)?, Face::new(BOLD)?];
    let lines = lines(document, &faces);
    let mut out = krilla::Document::new();
    out.set_metadata(Metadata::new().title(plain(&document.title)).language(plain(&document.language)));
    let mut rest = lines.as_slice();
    loop {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(DocumentError::Failed)?;
        let mut page = out.start_page_with(settings);
        let mut surface = page.surface();
        let mut at = MARGIN;
        while let Some((line, after)) = rest.split_first() {
            if at + line.height > PAGE.1 - MARGIN {
                break;
            }
            at += line.height;
            let start = Point::from_xy(MARGIN + line.indent, at);
            let font = faces[line.face].font.clone();
            surface.draw_text(start, font, line.size, &line.text, false, TextDirection::LeftToRight);
            rest = after;
        }
        surface.finish();
        page.finish();
        if rest.is_empty() {
            break;
        }
    }
    out.finish().map_err(|_| DocumentError::Failed)
}

/// A font, for drawing and for measuring.
struct Face {
    font: Font,
    metrics: FontRef<'static>,
}

impl Face {
    fn new(data: &'static [u8]) -> Result<Self, DocumentError> {
        let font = Font::new(data.to_vec().into(), 0).ok_or(DocumentError::Failed)?;
        let metrics = FontRef::new(data).map_err(|_| DocumentError::Failed)?;
        Ok(Self { font, metrics })
    }

    /// The width of a text; kerning makes it narrower at the most.
    fn width(&self, text: &str, size: f32) -> f32 {
        let widths = self.metrics.glyph_metrics(Size::new(size), LocationRef::default());
        let glyphs = self.metrics.charmap();
        let of = |c: char| glyphs.map(c).and_then(|glyph| widths.advance_width(glyph)).unwrap_or(size);
        text.chars().map(of).sum()
    }

    /// Lines no wider than this; a word that is wider is cut.
    fn broken(&self, text: &str, size: f32, width: f32) -> Vec<String> {
        let mut lines = Vec::new();
        for paragraph in text.split('\n') {
            let mut line = String::new();
            for word in paragraph.split_whitespace() {
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

fn lines(document: &Document, faces: &[Face; 2]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut add = |text: &str, face: usize, size: f32, space: f32, indent: f32| {
        let width = PAGE.0 - 2.0 * MARGIN - indent;
        for (at, text) in faces[face].broken(&plain(text), size, width).into_iter().enumerate() {
            let height = size * 1.4 + if at == 0 { space } else { 0.0 };
            lines.push(Line { text, face, size, height, indent });
        }
    };
    add(&document.title, 1, 16.0, 0.0, 0.0);
    for block in &document.blocks {
        match block {
            Block::Heading(text) => add(text, 1, 12.0, 14.0, 0.0),
            Block::Paragraph(text) => add(text, 0, 10.0, 5.0, 0.0),
            Block::Notice(text) => add(&format!("! {text}"), 1, 10.0, 8.0, 12.0),
            Block::Field(name, value) => {
                let value = if value.is_empty() { BLANK } else { value };
                add(name, 1, 10.0, 5.0, 0.0);
                add(value, 0, 10.0, 0.0, 12.0);
            }
        }
    }
    lines
}
