//! What stands on the pages, from the first line to the last, and where a page ends.

use crate::drawing::{Colour, Drawing};
use crate::face::Face;
use crate::odt::BLANK;
use crate::{Block, Cell, Document, Table, plain};
use std::rc::Rc;

/// A4.
pub(crate) const PAGE: (f32, f32) = (595.28, 841.89);
pub(crate) const MARGIN: f32 = 62.0;
/// How wide a line may be.
pub(crate) const WIDTH: f32 = PAGE.0 - 2.0 * MARGIN;
const ROOM: f32 = PAGE.1 - 2.0 * MARGIN;
const INK: Colour = [24, 34, 44];
const SOFT: Colour = [85, 97, 109];
/// The size of letters in a table, and the space around them.
const CELL: f32 = 8.0;
const PAD: f32 = 3.0;

/// Something that is not parted by the end of a page.
pub(crate) struct Item<'a> {
    pub(crate) what: What<'a>,
    /// From the foot of what came before.
    pub(crate) height: f32,
    /// Whether it stands on the same page as the next one.
    pub(crate) stays: bool,
    /// Whether it begins a page.
    pub(crate) begins: bool,
    /// What is repeated above it at the top of a page.
    pub(crate) head: Option<Rc<Row<'a>>>,
}

pub(crate) enum What<'a> {
    Text { text: String, face: usize, size: f32, indent: f32, colour: Colour },
    Drawing(&'a Drawing, f32),
    Row(Rc<Row<'a>>),
}

/// A row of a table with its cells broken into lines.
pub(crate) struct Row<'a> {
    pub(crate) cells: Vec<RowCell<'a>>,
    pub(crate) height: f32,
    pub(crate) bold: bool,
}

pub(crate) struct RowCell<'a> {
    /// Where it begins, from the margin, and how wide it is.
    pub(crate) x: f32,
    pub(crate) width: f32,
    pub(crate) lines: Vec<String>,
    pub(crate) right: bool,
    pub(crate) drawing: Option<(&'a Drawing, f32)>,
}

impl Row<'_> {
    /// The size of its letters.
    pub(crate) const SIZE: f32 = CELL;
    /// From one line of a cell to the next.
    pub(crate) const STEP: f32 = CELL * 1.3;
    /// Above the first line and below the last one.
    pub(crate) const PAD: f32 = PAD;
}

/// Everything in its order.
pub(crate) fn items<'a>(document: &'a Document, faces: &[Face; 2]) -> Vec<Item<'a>> {
    let mut all = Items { items: Vec::new(), faces };
    all.text(&document.title, 1, 16.0, (0.0, 0.0), INK, true);
    let mut parted = false;
    for block in &document.blocks {
        match block {
            Block::Part(text) => {
                let from = all.items.len();
                all.text(text, 1, 15.0, (if parted { 0.0 } else { 16.0 }, 0.0), INK, true);
                if let Some(first) = all.items.get_mut(from) {
                    first.begins = std::mem::replace(&mut parted, true);
                }
            }
            Block::Heading(text) => all.text(text, 1, 12.0, (14.0, 0.0), INK, true),
            Block::Paragraph(text) => all.text(text, 0, 10.0, (5.0, 0.0), INK, false),
            Block::Note(text) => all.text(text, 0, 8.0, (4.0, 0.0), SOFT, false),
            Block::Notice(text) => all.text(&format!("! {text}"), 1, 10.0, (8.0, 12.0), INK, false),
            Block::Field(name, value) => {
                let value = if value.is_empty() { BLANK } else { value };
                all.text(name, 1, 10.0, (5.0, 0.0), INK, true);
                all.text(value, 0, 10.0, (0.0, 12.0), INK, false);
            }
            Block::Drawing(drawing) => all.drawing(drawing),
            Block::Table(table) => all.table(table),
        }
    }
    all.items
}

struct Items<'a, 'f> {
    items: Vec<Item<'a>>,
    faces: &'f [Face; 2],
}

impl<'a> Items<'a, '_> {
    fn text(
        &mut self,
        text: &str,
        face: usize,
        size: f32,
        (space, indent): (f32, f32),
        colour: Colour,
        stays: bool,
    ) {
        for (at, text) in self.faces[face].broken(&plain(text), size, WIDTH - indent).into_iter().enumerate()
        {
            let height = size * 1.4 + if at == 0 { space } else { 0.0 };
            let what = What::Text { text, face, size, indent, colour };
            self.items.push(Item { what, height, stays, begins: false, head: None });
        }
    }

    fn drawing(&mut self, drawing: &'a Drawing) {
        const SPACE: f32 = 8.0;
        let scale = (WIDTH / drawing.width).min((ROOM - SPACE) / drawing.height);
        let height = drawing.height * scale + SPACE;
        let what = What::Drawing(drawing, scale);
        self.items.push(Item { what, height, stays: false, begins: false, head: None });
    }

    fn table(&mut self, table: &'a Table) {
        let head = Rc::new(self.row(table, &table.head, true));
        for (at, cells) in table.rows.iter().enumerate() {
            if at == 0 {
                let (what, height) = (What::Row(Rc::clone(&head)), head.height);
                self.items.push(Item { what, height, stays: true, begins: false, head: None });
            }
            let row = Rc::new(self.row(table, cells, false));
            let (height, head) = (row.height, Some(Rc::clone(&head)));
            self.items.push(Item { what: What::Row(row), height, stays: false, begins: false, head });
        }
    }

    fn row(&self, table: &Table, cells: &'a [Cell], bold: bool) -> Row<'a> {
        let all: f32 = table.widths.iter().sum::<f32>().max(f32::MIN_POSITIVE);
        let (mut x, mut height) = (0.0, Row::STEP);
        let mut made = Vec::with_capacity(cells.len());
        for (share, cell) in table.widths.iter().zip(cells) {
            let width = WIDTH * share / all;
            let room = (width - 2.0 * PAD).max(CELL);
            let broken = |text: &str| self.faces[usize::from(bold)].broken(&plain(text), CELL, room);
            let (lines, right, drawing) = match cell {
                Cell::Text(text) => (broken(text), false, None),
                Cell::Number(text) => (broken(text), true, None),
                Cell::Drawing(drawing) => (Vec::new(), false, Some((drawing, room / drawing.width))),
            };
            let drawn = drawing.map_or(0.0, |(drawing, scale)| drawing.height * scale);
            height = drawn.max(height).max(lines.len() as f32 * Row::STEP);
            made.push(RowCell { x, width, lines, right, drawing });
            x += width;
        }
        Row { cells: made, height: height + 2.0 * PAD, bold }
    }
}

/// The items of each page: a heading is not the last one, the name of a field stands with its value, and a table that
/// goes on repeats its head.
pub(crate) fn pages<'i, 'a>(items: &'i [Item<'a>]) -> Vec<&'i [Item<'a>]> {
    let (mut pages, mut from, mut filled) = (Vec::new(), 0, 0.0);
    for (at, item) in items.iter().enumerate() {
        // What stays together begins here: it fits as a whole, or goes to the next page.
        let opens = at == 0 || !items[at - 1].stays;
        let group = items[at..].iter().take_while(|item| item.stays).count() + 1;
        let needed: f32 = items[at..].iter().take(group).map(|item| item.height).sum();
        let full = filled + item.height > ROOM || (opens && filled + needed > ROOM && needed <= ROOM);
        if (full || item.begins) && at > from {
            pages.push(&items[from..at]);
            (from, filled) = (at, item.head.as_ref().map_or(0.0, |head| head.height));
        }
        filled += item.height;
    }
    pages.push(&items[from..]);
    pages
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(stays: bool) -> Item<'static> {
        let what = What::Text { text: String::new(), face: 0, size: 10.0, indent: 0.0, colour: INK };
        Item { what, height: 70.0, stays, begins: false, head: None }
    }

    fn shape(items: &[Item<'_>]) -> Vec<usize> {
        pages(items).iter().map(|page| page.len()).collect()
    }

    /// Ten lines of this height fill a page.
    #[test]
    fn a_heading_at_the_foot_of_a_page_goes_to_the_next_with_what_follows() {
        let plain: Vec<Item<'_>> = (0..12).map(|_| line(false)).collect();
        assert_eq!(shape(&plain), [10, 2]);
        let heading_last: Vec<Item<'_>> = (0..12).map(|at| line(at == 9)).collect();
        assert_eq!(shape(&heading_last), [9, 3]);
        let heading_and_name_last: Vec<Item<'_>> = (0..12).map(|at| line(at == 8 || at == 9)).collect();
        assert_eq!(shape(&heading_and_name_last), [8, 4]);
        // What stays together and fits on no page is cut, and nothing is lost or endless.
        let endless: Vec<Item<'_>> = (0..25).map(|_| line(true)).collect();
        assert_eq!(shape(&endless), [10, 10, 5]);
        assert_eq!(shape(&[]), [0]);
    }

    #[test]
    fn a_part_begins_a_page_and_a_table_that_goes_on_leaves_room_for_its_head() {
        let mut parted: Vec<Item<'_>> = (0..6).map(|_| line(false)).collect();
        parted[0].begins = true;
        parted[4].begins = true;
        assert_eq!(shape(&parted), [4, 2]);
        let head = Rc::new(Row { cells: Vec::new(), height: 140.0, bold: true });
        let rows: Vec<Item<'_>> =
            (0..20).map(|_| Item { head: Some(Rc::clone(&head)), ..line(false) }).collect();
        assert_eq!(shape(&rows), [10, 8, 2]);
    }
}
