//! The data table of a merged answer. It holds what the chart shows and more, and it is what a
//! screen reader reads.

use crate::figure::Figure;
use crate::html::{Html, RenderError};
use crate::lang::{Arg, Locale};
use crate::names::Names;
use crate::picture::Picture;
use askama::Template;
use safeborders_types::Axis;

/// The most cells on a page; the whole table is in the CSV.
const MAX_CELLS_SHOWN: usize = 2_000;
/// Beyond this many columns a table is shown as a list of cells.
const MAX_COLUMNS: usize = 24;

#[derive(Template)]
#[template(path = "table.html")]
struct TableTemplate {
    t: &'static Locale,
    caption: String,
    row_axes: Vec<String>,
    columns: Option<Columns>,
    rows: Vec<Row>,
    rows_in_all: usize,
    near_zero: usize,
}

/// The columns of a cross-table.
struct Columns {
    axis: String,
    codes: Vec<String>,
}

struct Row {
    headers: Vec<Header>,
    figures: Vec<Figure>,
}

struct Header {
    text: String,
    /// How many rows the header spans.
    span: usize,
}

/// The figures of a merged answer as a table: a list for one attribute, a cross-table for two, a
/// cross-table with two columns of row headers for three. Of a mean, a list of means.
///
/// # Errors
/// [`RenderError`] when the template cannot be filled in.
pub fn table(picture: &Picture<'_>, t: &'static Locale) -> Result<Html, RenderError> {
    if let Some(means) = picture.means() {
        return crate::means::table(picture, &means, t);
    }
    let figures = picture.figures();
    let across = column_axis(picture.axes());
    let width = across.map_or(1, |a| picture.axes()[a].codes.len());
    let row_axes: Vec<&Axis> =
        picture.axes().iter().enumerate().filter(|(i, _)| Some(*i) != across).map(|(_, axis)| axis).collect();
    let rows_in_all = figures.len() / width.max(1);
    let shown = rows_in_all.min((MAX_CELLS_SHOWN / width.max(1)).max(1));
    let grid = Grid::new(picture.axes(), across);
    let labels: Vec<Vec<String>> = row_axes.iter().map(|axis| picture.code_names(axis)).collect();
    let rows = (0..shown).map(|row| Row {
        headers: headers(&labels, row, shown),
        figures: (0..width).filter_map(|column| figures.get(grid.cell(row, column)).copied()).collect(),
    });
    Html::from_template(&TableTemplate {
        t,
        caption: caption(picture, t),
        row_axes: row_axes.iter().map(|axis| picture.names.attribute(&axis.attribute)).collect(),
        columns: across.map(|a| columns(&picture.axes()[a], picture.names)),
        rows: rows.collect(),
        rows_in_all,
        near_zero: picture.near_zero(),
    })
}

/// What a table of figures is called, with what stands in its cells.
pub(crate) fn caption(picture: &Picture<'_>, t: &Locale) -> String {
    let title = t.title(picture.question, picture.names);
    t.with("table-caption", &[("title", Arg::Text(&title))])
}

fn columns(axis: &Axis, names: &dyn Names) -> Columns {
    let codes = axis.codes.iter().map(|code| names.code(&axis.attribute, code)).collect();
    Columns { axis: names.attribute(&axis.attribute), codes }
}

/// The axis that runs across: the shortest one (of equal ones the last), if it is short enough.
fn column_axis(axes: &[Axis]) -> Option<usize> {
    if axes.len() < 2 {
        return None;
    }
    let shortest = (0..axes.len()).rev().min_by_key(|i| axes[*i].codes.len())?;
    (axes[shortest].codes.len() <= MAX_COLUMNS).then_some(shortest)
}

/// Finds a row's and column's cell in a row-major table from which one axis was taken across.
struct Grid {
    /// How many cells one step across skips; also the product of the axes after that axis.
    inner: usize,
    width: usize,
}

impl Grid {
    fn new(axes: &[Axis], across: Option<usize>) -> Self {
        match across {
            Some(a) => Self {
                inner: axes[a + 1..].iter().map(|axis| axis.codes.len()).product(),
                width: axes[a].codes.len(),
            },
            None => Self { inner: 1, width: 1 },
        }
    }

    fn cell(&self, row: usize, column: usize) -> usize {
        let (outer, inner) = (row / self.inner, row % self.inner);
        (outer * self.width + column) * self.inner + inner
    }
}

/// The headers that begin in this row; one that spans several rows begins in the first of them.
fn headers(labels: &[Vec<String>], row: usize, shown: usize) -> Vec<Header> {
    let mut headers = Vec::new();
    for (i, names) in labels.iter().enumerate() {
        let below: usize = labels[i + 1..].iter().map(Vec::len).product::<usize>().max(1);
        if row.is_multiple_of(below) {
            let text = names.get(row / below % names.len().max(1)).cloned().unwrap_or_default();
            headers.push(Header { text, span: below.min(shown - row) });
        }
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Example, Hostile, Plain, axis};

    fn html(example: &Example) -> String {
        table(&example.picture(&Plain), Locale::english()).unwrap().to_string()
    }

    #[test]
    fn every_figure_has_its_interval_beside_it() {
        for example in [Example::one_dimension(), Example::two_dimensions()] {
            let html = html(&example);
            let figures = example.picture(&Plain).figures();
            assert_eq!(html.matches("class=\"est\"").count(), figures.len());
            assert_eq!(html.matches("class=\"ci\"").count(), figures.len());
            for figure in figures {
                assert!(html.contains(&Locale::english().interval(&figure)), "{figure:?}: {html}");
            }
        }
    }

    #[test]
    fn what_cannot_be_told_from_zero_says_so_in_words_and_the_rest_does_not() {
        let html = html(&Example::two_dimensions());
        assert_eq!(html.matches("cannot be told from zero<").count(), 2, "{html}");
        assert_eq!(html.matches("near-zero").count(), 2, "{html}");
    }

    #[test]
    fn the_shortest_axis_runs_across_and_cells_stay_in_place() {
        let axes = [
            axis("case.a", &["a1", "a2"]),
            axis("case.b", &["b1", "b2", "b3"]),
            axis("case.c", &["c1", "c2", "c3"]),
        ];
        let cells: Vec<i64> = (0..18).map(|i| i * 1000).collect();
        assert_eq!(column_axis(&axes), Some(0));
        let html = html(&Example::new(&axes, &cells));
        // Row b2 × c3: a1 is cell 5, a2 is cell 9 + 5.
        let row = html.split("<tr>").find(|row| row.contains(">5,000<")).unwrap();
        assert!(row.contains("c3") && row.contains(">14,000<"), "{row}");
        assert!(html.contains("rowspan=\"3\""), "{html}");
    }

    #[test]
    fn a_table_too_large_for_a_page_says_how_much_is_left_out() {
        let codes: Vec<String> = (0..2_500).map(|i| format!("c{i}")).collect();
        let codes: Vec<&str> = codes.iter().map(String::as_str).collect();
        let html = html(&Example::new(&[axis("case.a", &codes)], &vec![100; 2_500]));
        assert_eq!(html.matches("class=\"est\"").count(), 2_000);
        assert!(html.contains("2,000 of 2,500 rows"), "{html}");
    }

    #[test]
    fn script_in_a_name_is_escaped() {
        for example in [Example::one_dimension(), Example::two_dimensions()] {
            let picture = example.picture(&Hostile("<script>alert(1)</script>\"'"));
            let html = table(&picture, Locale::english()).unwrap().to_string();
            assert!(!html.contains("<script>") && html.contains("&#60;script&#62;"), "{html}");
        }
    }

    #[test]
    fn a_total_without_attributes_is_one_row() {
        let html = html(&Example::new(&[], &[77]));
        assert!(html.contains("In all") && html.contains(">77<"), "{html}");
    }
}
