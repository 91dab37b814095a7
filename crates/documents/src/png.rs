//! A drawing as PNG, with a title above it and remarks below: for programs that take pictures in pixels alone.

use crate::drawing::{Anchor, Colour, Drawing, Fill, Mark};
use crate::face::{Face, faces};
use crate::outline::{Outline, Step, outline};
use crate::{DocumentError, MAX_TEXT_BYTES, plain};
use skrifa::MetadataProvider;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use tiny_skia::{Color, FillRule, Mask, Paint, Path, PathBuilder, Pixmap, Stroke, Transform};

/// How wide the picture is, and what stays free at its edges, in pixels.
const WIDE: u16 = 1600;
const MARGIN: f32 = 32.0;
/// The highest that a picture may be: four bytes a pixel, held twice, so about 100 MB while it is made.
const MAX_HIGH: f32 = 8_000.0;
/// The most remarks below a picture.
const MAX_NOTES: usize = 20;
const TITLE: f32 = 30.0;
const NOTE: f32 = 19.0;
const INK: Colour = [24, 34, 44];
const SOFT: Colour = [85, 97, 109];
/// The most lines of one hatching.
const MAX_HATCHES: f32 = 400.0;

/// The picture, sixteen hundred pixels wide, with its title above it and the remarks below it.
///
/// # Errors
/// [`DocumentError::Misshapen`] for a drawing without a size or with too many marks, [`DocumentError::TooLarge`] for a
/// picture that would be too high or say too much; [`DocumentError::Failed`].
pub fn png(title: &str, drawing: &Drawing, notes: &[String]) -> Result<Vec<u8>, DocumentError> {
    if !drawing.fits() {
        return Err(DocumentError::Misshapen);
    }
    let written = title.len() + notes.iter().map(String::len).sum::<usize>();
    if written > MAX_TEXT_BYTES || notes.len() > MAX_NOTES {
        return Err(DocumentError::TooLarge);
    }
    let faces = faces()?;
    let room = f32::from(WIDE) - 2.0 * MARGIN;
    let title = faces[1].broken(&plain(title).replace('\n', " "), TITLE, room);
    let notes: Vec<String> =
        notes.iter().flat_map(|note| faces[0].broken(&plain(note).replace('\n', " "), NOTE, room)).collect();
    let scale = room / drawing.width;
    let head = MARGIN + title.len() as f32 * TITLE * 1.35;
    let foot = head + drawing.height * scale + NOTE;
    let high = foot + notes.len() as f32 * NOTE * 1.45 + MARGIN;
    if !(1.0..=MAX_HIGH).contains(&high) {
        return Err(DocumentError::TooLarge);
    }
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // it lies between the two bounds
    let high = high.ceil() as u32;
    let mut sheet = Sheet { pixels: Pixmap::new(u32::from(WIDE), high).ok_or(DocumentError::Failed)?, faces };
    sheet.pixels.fill(Color::WHITE);
    for (at, line) in title.iter().enumerate() {
        sheet.words(
            line,
            1,
            TITLE,
            (MARGIN, MARGIN + TITLE * (0.95 + at as f32 * 1.35)),
            INK,
            Transform::identity(),
        );
    }
    sheet.draw(drawing, Transform::from_row(scale, 0.0, 0.0, scale, MARGIN, head));
    for (at, line) in notes.iter().enumerate() {
        sheet.words(
            line,
            0,
            NOTE,
            (MARGIN, foot + NOTE * (1.0 + at as f32 * 1.45)),
            SOFT,
            Transform::identity(),
        );
    }
    sheet.pixels.encode_png().map_err(|_| DocumentError::Failed)
}

/// The pixels, and what is written with.
struct Sheet {
    pixels: Pixmap,
    faces: [Face; 2],
}

impl Sheet {
    fn draw(&mut self, drawing: &Drawing, place: Transform) {
        for mark in &drawing.marks {
            match mark {
                Mark::Area { outline: data, fill, opacity } => {
                    if let Some(outline) = outline(data) {
                        self.area(&outline, *fill, *opacity, place);
                    }
                }
                Mark::Line { way, colour, width, opacity } => {
                    if let Some(path) = outline(way).and_then(|way| path_of(&way.steps)) {
                        self.line(&path, &paint(*colour, *opacity), *width, place, None);
                    }
                }
                Mark::Words { at, anchor, text, size, bold, colour, edge } => {
                    let (text, face) = (plain(text).replace('\n', " "), usize::from(*bold));
                    let width = self.faces[face].width(&text, *size);
                    let before = match anchor {
                        Anchor::Start => 0.0,
                        Anchor::Middle => width / 2.0,
                        Anchor::End => width,
                    };
                    let start = (at.0 - before, at.1);
                    if *edge && let Some(path) = self.letters(&text, face, *size, start) {
                        self.line(&path, &paint([255; 3], 0.85), size / 4.0, place, None);
                    }
                    self.words(&text, face, *size, start, *colour, place);
                }
                Mark::Within { at, scale, drawing } => {
                    let inner = Transform::from_row(*scale, 0.0, 0.0, *scale, at.0, at.1);
                    self.draw(drawing, place.pre_concat(inner));
                }
            }
        }
    }

    fn area(&mut self, outline: &Outline, fill: Fill, opacity: f32, place: Transform) {
        let Some(path) = path_of(&outline.steps) else { return };
        match fill {
            Fill::Plain(colour) => {
                self.pixels.fill_path(&path, &paint(colour, opacity), FillRule::Winding, place, None);
            }
            Fill::Hatched(colour, apart) => {
                let Some(mut within) = Mask::new(self.pixels.width(), self.pixels.height()) else { return };
                within.fill_path(&path, FillRule::Winding, true, place);
                let [left, top, right, bottom] = outline.bounds;
                let height = bottom - top;
                let across = right - left + height;
                let apart = apart.max(across / MAX_HATCHES).max(0.05);
                let mut lines = PathBuilder::new();
                let mut at = 0.0;
                while at < across {
                    let x = left - height + at;
                    lines.move_to(x, bottom);
                    lines.line_to(x + height, top);
                    at += apart;
                }
                if let Some(lines) = lines.finish() {
                    self.line(&lines, &paint(colour, opacity), apart / 3.0, place, Some(&within));
                }
            }
        }
    }

    fn line(&mut self, path: &Path, paint: &Paint<'_>, width: f32, place: Transform, within: Option<&Mask>) {
        let stroke = Stroke { width, ..Stroke::default() };
        self.pixels.stroke_path(path, paint, &stroke, place, within);
    }

    fn words(
        &mut self,
        text: &str,
        face: usize,
        size: f32,
        start: (f32, f32),
        colour: Colour,
        place: Transform,
    ) {
        if let Some(path) = self.letters(text, face, size, start) {
            self.pixels.fill_path(&path, &paint(colour, 1.0), FillRule::Winding, place, None);
        }
    }

    /// The outlines of the letters of a text, which stand on this point.
    fn letters(&self, text: &str, face: usize, size: f32, start: (f32, f32)) -> Option<Path> {
        let font = &self.faces[face].metrics;
        let (glyphs, outlines) = (font.charmap(), font.outline_glyphs());
        let widths = font.glyph_metrics(Size::new(size), LocationRef::default());
        let mut pen = Pen { builder: PathBuilder::new(), x: start.0, y: start.1 };
        for c in text.chars() {
            // What the font does not have leaves its room, as it is measured.
            let Some(glyph) = glyphs.map(c) else {
                pen.x += size;
                continue;
            };
            if let Some(outline) = outlines.get(glyph) {
                let settings = DrawSettings::unhinted(Size::new(size), LocationRef::default());
                // So does what it cannot draw.
                let _ = outline.draw(settings, &mut pen);
            }
            pen.x += widths.advance_width(glyph).unwrap_or(size);
        }
        pen.builder.finish()
    }
}

/// Letters are drawn upwards from the line that they stand on.
struct Pen {
    builder: PathBuilder,
    x: f32,
    y: f32,
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.builder.move_to(self.x + x, self.y - y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.builder.line_to(self.x + x, self.y - y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.builder.quad_to(self.x + cx, self.y - cy, self.x + x, self.y - y);
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        let at = |x: f32, y: f32| (self.x + x, self.y - y);
        let (a, b, to) = (at(ax, ay), at(bx, by), at(x, y));
        self.builder.cubic_to(a.0, a.1, b.0, b.1, to.0, to.1);
    }

    fn close(&mut self) {
        self.builder.close();
    }
}

fn path_of(steps: &[Step]) -> Option<Path> {
    let mut builder = PathBuilder::new();
    for step in steps {
        match *step {
            Step::Move(x, y) => builder.move_to(x, y),
            Step::Line(x, y) => builder.line_to(x, y),
            Step::Quad([cx, cy, x, y]) => builder.quad_to(cx, cy, x, y),
            Step::Cubic([ax, ay, bx, by, x, y]) => builder.cubic_to(ax, ay, bx, by, x, y),
            Step::Close => builder.close(),
        }
    }
    builder.finish()
}

fn paint(colour: Colour, opacity: f32) -> Paint<'static> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates
    let seen = (opacity.clamp(0.0, 1.0) * 255.0).round() as u8;
    let mut paint = Paint { anti_alias: true, ..Paint::default() };
    paint.set_color_rgba8(colour[0], colour[1], colour[2], seen);
    paint
}

#[cfg(test)]
mod tests;
