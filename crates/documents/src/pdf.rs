//! PDF: lines broken by the widths of the embedded fonts, pages filled from the top, drawings as areas and lines.

use crate::drawing::Colour;
use crate::face::{Face, faces};
use crate::ink::{draw, rule, write};
use crate::layout::{Item, MARGIN, PAGE, Row, WIDTH, What, items, pages};
use crate::{Document, DocumentError, plain};
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla::surface::Surface;

/// The size of the lines at the foot of each page.
const FOOT: f32 = 7.5;
const GREY: Colour = [190, 197, 203];
const INK: Colour = [24, 34, 44];

/// The document as PDF.
///
/// # Errors
/// [`DocumentError`]
pub fn pdf(document: &Document) -> Result<Vec<u8>, DocumentError> {
    document.check()?;
    let faces = faces()?;
    let items = items(document, &faces);
    let mut out = krilla::Document::new();
    out.set_metadata(Metadata::new().title(plain(&document.title)).language(plain(&document.language)));
    let pages = pages(&items);
    for (number, page_items) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(DocumentError::Failed)?;
        let mut page = out.start_page_with(settings);
        let mut surface = page.surface();
        page_of(&mut surface, page_items, &faces);
        let foot = format!("{} · {} / {}", plain(&document.title), number + 1, pages.len());
        let mut at = PAGE.1 - MARGIN / 2.0;
        for text in [foot, plain(&document.foot)] {
            // The end of what is longer than a line: the number of the page.
            if let Some(line) = faces[0].broken(&text.replace('\n', " "), FOOT, WIDTH).last() {
                write(&mut surface, &faces[0], FOOT, (MARGIN, at), line, INK);
            }
            at += FOOT * 1.4;
        }
        surface.finish();
        page.finish();
    }
    out.finish().map_err(|_| DocumentError::Failed)
}

fn page_of(surface: &mut Surface<'_>, items: &[Item<'_>], faces: &[Face; 2]) {
    let mut at = MARGIN;
    if let Some(head) = items.first().and_then(|item| item.head.as_ref()) {
        row(surface, head, at, faces);
        at += head.height;
    }
    for item in items {
        match &item.what {
            What::Text { text, face, size, indent, colour } => {
                let start = (MARGIN + indent, at + item.height);
                write(surface, &faces[*face], *size, start, text, *colour);
            }
            What::Drawing(drawing, scale) => {
                let top = at + item.height - drawing.height * scale;
                draw(surface, drawing, (MARGIN, top), *scale, faces);
            }
            What::Row(cells) => row(surface, cells, at, faces),
        }
        at += item.height;
    }
}

fn row(surface: &mut Surface<'_>, row: &Row<'_>, top: f32, faces: &[Face; 2]) {
    let face = &faces[usize::from(row.bold)];
    for cell in &row.cells {
        let (left, right) = (MARGIN + cell.x + Row::PAD, MARGIN + cell.x + cell.width - Row::PAD);
        for (at, line) in cell.lines.iter().enumerate() {
            let y = top + Row::PAD + at as f32 * Row::STEP + Row::SIZE;
            let x = if cell.right { right - face.width(line, Row::SIZE) } else { left };
            write(surface, face, Row::SIZE, (x, y), line, INK);
        }
        if let Some((drawing, scale)) = cell.drawing {
            let middle = top + (row.height - drawing.height * scale) / 2.0;
            draw(surface, drawing, (left, middle), scale, faces);
        }
    }
    let foot = top + row.height;
    rule(surface, (MARGIN, foot), (MARGIN + WIDTH, foot), GREY, if row.bold { 0.9 } else { 0.4 });
}
