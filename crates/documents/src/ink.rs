//! Drawings and words, put onto a page.

use crate::drawing::{Anchor, Colour, Drawing, Fill, Mark};
use crate::face::Face;
use crate::outline::{Outline, Step, outline};
use crate::plain;
use krilla::color::rgb;
use krilla::geom::{Path, PathBuilder, Point, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::{Fill as Paint, FillRule, Stroke};
use krilla::surface::Surface;
use krilla::text::TextDirection;

/// The most lines of one hatching.
const MAX_HATCHES: usize = 400;

/// Draws at this place, this much larger. An outline that is none is left out.
pub(crate) fn draw(
    surface: &mut Surface<'_>,
    drawing: &Drawing,
    at: (f32, f32),
    scale: f32,
    faces: &[Face; 2],
) {
    surface.push_transform(&Transform::from_row(scale, 0.0, 0.0, scale, at.0, at.1));
    for mark in &drawing.marks {
        match mark {
            Mark::Area { outline: data, fill, opacity } => {
                if let Some(outline) = outline(data) {
                    area(surface, &outline, *fill, *opacity);
                }
            }
            Mark::Line { way, colour, width, opacity } => {
                if let Some(path) = outline(way).and_then(|way| path_of(&way.steps)) {
                    line(surface, &path, *colour, *width, *opacity);
                }
            }
            Mark::Words { at, anchor, text, size, bold, colour, edge } => {
                let face = &faces[usize::from(*bold)];
                let text = plain(text).replace('\n', " ");
                let before = match anchor {
                    Anchor::Start => 0.0,
                    Anchor::Middle => face.width(&text, *size) / 2.0,
                    Anchor::End => face.width(&text, *size),
                };
                let start = (at.0 - before, at.1);
                if *edge {
                    surface.set_stroke(Some(stroke([255; 3], size / 4.0, 0.85)));
                    write(surface, face, *size, start, &text, [255; 3]);
                    surface.set_stroke(None);
                }
                write(surface, face, *size, start, &text, *colour);
            }
            Mark::Within { at, scale, drawing } => draw(surface, drawing, *at, *scale, faces),
        }
    }
    surface.pop();
    surface.set_fill(None);
    surface.set_stroke(None);
}

/// Words on one line in one colour.
pub(crate) fn write(
    surface: &mut Surface<'_>,
    face: &Face,
    size: f32,
    start: (f32, f32),
    text: &str,
    colour: Colour,
) {
    surface.set_fill(Some(paint(colour, 1.0)));
    let start = Point::from_xy(start.0, start.1);
    surface.draw_text(start, face.font.clone(), size, text, false, TextDirection::LeftToRight);
    surface.set_fill(None);
}

/// A line from one point to another.
pub(crate) fn rule(surface: &mut Surface<'_>, from: (f32, f32), to: (f32, f32), colour: Colour, width: f32) {
    let mut path = PathBuilder::new();
    path.move_to(from.0, from.1);
    path.line_to(to.0, to.1);
    if let Some(path) = path.finish() {
        line(surface, &path, colour, width, 1.0);
    }
}

fn area(surface: &mut Surface<'_>, outline: &Outline, fill: Fill, opacity: f32) {
    let Some(path) = path_of(&outline.steps) else { return };
    match fill {
        Fill::Plain(colour) => {
            surface.set_stroke(None);
            surface.set_fill(Some(paint(colour, opacity)));
            surface.draw_path(&path);
            surface.set_fill(None);
        }
        Fill::Hatched(colour, apart) => {
            let [left, top, right, bottom] = outline.bounds;
            surface.push_clip_path(&path, &FillRule::default());
            let height = bottom - top;
            let apart = apart.max((right - left + height) / MAX_HATCHES as f32).max(0.05);
            let mut x = left - height;
            while x < right {
                let mut path = PathBuilder::new();
                path.move_to(x, bottom);
                path.line_to(x + height, top);
                if let Some(path) = path.finish() {
                    line(surface, &path, colour, apart / 3.0, opacity);
                }
                x += apart;
            }
            surface.pop();
        }
    }
}

fn line(surface: &mut Surface<'_>, path: &Path, colour: Colour, width: f32, opacity: f32) {
    surface.set_fill(None);
    surface.set_stroke(Some(stroke(colour, width, opacity)));
    surface.draw_path(path);
    surface.set_stroke(None);
}

/// The path of these steps; `None` when they enclose nothing.
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

fn colour(of: Colour) -> krilla::paint::Paint {
    rgb::Color::new(of[0], of[1], of[2]).into()
}

fn opacity(of: f32) -> NormalizedF32 {
    NormalizedF32::new(of.clamp(0.0, 1.0)).unwrap_or(NormalizedF32::ONE)
}

fn paint(of: Colour, seen: f32) -> Paint {
    Paint { paint: colour(of), opacity: opacity(seen), rule: FillRule::default() }
}

fn stroke(of: Colour, width: f32, seen: f32) -> Stroke {
    Stroke { paint: colour(of), width, opacity: opacity(seen), ..Stroke::default() }
}
