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
/// The size of the line at the foot of each page.
const FOOT: f32 = 7.5;
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
    /// Whether it stands on the same page as the next one.
    stays: bool,
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
    let pages = pages(&lines);
    for (number, page_lines) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(DocumentError::Failed)?;
        let mut page = out.start_page_with(settings);
        let mut surface = page.surface();
        let mut at = MARGIN;
        for line in *page_lines {
            at += line.height;
            let start = Point::from_xy(MARGIN + line.indent, at);
            let font = faces[line.face].font.clone();
            surface.draw_text(start, font, line.size, &line.text, false, TextDirection::LeftToRight);
        }
        let foot = format!("{} · {} / {}", plain(&document.title), number + 1, pages.len());
        if let Some(foot) = faces[0].broken(&foot.replace('\n', " "), FOOT, PAGE.0 - 2.0 * MARGIN).last() {
            let start = Point::from_xy(MARGIN, PAGE.1 - MARGIN / 2.0);
            surface.draw_text(start, faces[0].font.clone(), FOOT, foot, false, TextDirection::LeftToRight);
        }
        surface.finish();
        page.finish();
    }
    out.finish().map_err(|_| DocumentError::Failed)
}

/// The lines of each page: a heading is not the last one, and the name of a field stands with its value.
fn pages(lines: &[Line]) -> Vec<&[Line]> {
    let room = PAGE.1 - 2.0 * MARGIN;
    let (mut pages, mut from, mut filled) = (Vec::new(), 0, 0.0);
    for (at, line) in lines.iter().enumerate() {
        // What stays together begins here: it fits as a whole, or goes to the next page.
        let begins = at == 0 || !lines[at - 1].stays;
        let group = lines[at..].iter().take_while(|line| line.stays).count() + 1;
        let needed: f32 = lines[at..].iter().take(group).map(|line| line.height).sum();
        let full = filled + line.height > room || (begins && filled + needed > room && needed <= room);
        if full && at > from {
            pages.push(&lines[from..at]);
            (from, filled) = (at, 0.0);
        }
        filled += line.height;
    }
    pages.push(&lines[from..]);
    pages
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
    let mut add = |text: &str, face: usize, size: f32, space: f32, indent: f32, stays: bool| {
        let width = PAGE.0 - 2.0 * MARGIN - indent;
        for (at, text) in faces[face].broken(&plain(text), size, width).into_iter().enumerate() {
            let height = size * 1.4 + if at == 0 { space } else { 0.0 };
            lines.push(Line { text, face, size, height, indent, stays });
        }
    };
    add(&document.title, 1, 16.0, 0.0, 0.0, true);
    for block in &document.blocks {
        match block {
            Block::Heading(text) => add(text, 1, 12.0, 14.0, 0.0, true),
            Block::Paragraph(text) => add(text, 0, 10.0, 5.0, 0.0, false),
            Block::Notice(text) => add(&format!("! {text}"), 1, 10.0, 8.0, 12.0, false),
            Block::Field(name, value) => {
                let value = if value.is_empty() { BLANK } else { value };
                add(name, 1, 10.0, 5.0, 0.0, true);
                add(value, 0, 10.0, 0.0, 12.0, false);
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(stays: bool) -> Line {
        Line { text: String::new(), face: 0, size: 10.0, height: 70.0, indent: 0.0, stays }
    }

    /// Ten lines of this height fill a page.
    #[test]
    fn a_heading_at_the_foot_of_a_page_goes_to_the_next_with_what_follows() {
        let shape = |lines: &[Line]| pages(lines).iter().map(|page| page.len()).collect::<Vec<_>>();
        let plain: Vec<Line> = (0..12).map(|_| line(false)).collect();
        assert_eq!(shape(&plain), [10, 2]);
        let heading_last: Vec<Line> = (0..12).map(|at| line(at == 9)).collect();
        assert_eq!(shape(&heading_last), [9, 3]);
        let heading_and_name_last: Vec<Line> = (0..12).map(|at| line(at == 8 || at == 9)).collect();
        assert_eq!(shape(&heading_and_name_last), [8, 4]);
        // What stays together and fits on no page is cut, and nothing is lost or endless.
        let endless: Vec<Line> = (0..25).map(|_| line(true)).collect();
        assert_eq!(shape(&endless), [10, 10, 5]);
        assert_eq!(shape(&[]), [0]);
    }
}
