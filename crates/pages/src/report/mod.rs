//! A report: put together once, shown as a page that can be printed and written as PDF. Both say the same, in the same
//! order; a figure with an interval goes in only through the parts that draw and write its interval.

mod drawing;
#[cfg(test)]
mod tests;

pub(crate) use drawing::bar;

use crate::chart::chart;
use crate::export::{ExportError, Exported};
use crate::facts::Fact;
use crate::figure::Figure;
use crate::html::{Html, RenderError};
use crate::lang::{Arg, Locale};
use crate::map::EuropeMap;
use crate::parties::{from_book, parties};
use crate::picture::Picture;
use crate::scale::Scale;
use crate::table::{caption, table};
use crate::trend::{Panels, panels, trend};
use askama::Template;
use safeborders_documents::{Block, Cell, Document, Table, pdf};
use safeborders_types::{Code, CountTable};

/// The most rows of a table of figures in a PDF; the files of the same figures have them all.
const MAX_ROWS: usize = 120;
/// The most pictures of a trend in a PDF.
const MAX_PANELS: usize = 8;

/// A report.
pub struct Report {
    t: &'static Locale,
    title: String,
    parts: Vec<Html>,
    document: Document,
}

/// What stands around a report on its page.
#[derive(Clone, Debug)]
pub struct ReportPage<'a> {
    /// What it is, in a sentence or two.
    pub lede: &'a str,
    /// Where another year is asked for.
    pub action: &'a str,
    /// The years that there are, and whether it is the one that is shown.
    pub years: &'a [(u16, bool)],
    /// Where the PDF is.
    pub pdf: &'a str,
}

#[derive(Template)]
#[template(path = "report.html")]
struct Page<'a> {
    t: &'static Locale,
    title: &'a str,
    around: &'a ReportPage<'a>,
    parts: &'a [Html],
}

#[derive(Template)]
#[template(path = "report_text.html")]
struct Text<'a> {
    kind: &'a str,
    text: &'a str,
}

#[derive(Template)]
#[template(path = "report_facts.html")]
struct Facts<'a> {
    facts: &'a [Fact],
}

#[derive(Template)]
#[template(path = "report_table.html")]
struct Plain<'a> {
    caption: &'a str,
    head: &'a [String],
    rows: &'a [Vec<String>],
}

impl Report {
    /// An empty report; `foot` stands at the foot of each page of the PDF.
    #[must_use]
    pub fn new(t: &'static Locale, title: String, foot: String) -> Self {
        let language = t.tag().to_owned();
        let document = Document { title: title.clone(), language, foot, blocks: Vec::new() };
        Self { t, title, parts: Vec::new(), document }
    }

    /// Something of its own: as markup for the page, and as blocks for the PDF.
    pub fn push(&mut self, html: Html, blocks: impl IntoIterator<Item = Block>) {
        self.parts.push(html);
        self.document.blocks.extend(blocks);
    }

    fn say(&mut self, kind: &str, text: &str, block: fn(String) -> Block) -> Result<(), RenderError> {
        let html = Html::from_template(&Text { kind, text })?;
        self.push(html, [block(text.to_owned())]);
        Ok(())
    }

    /// A part; each after the first begins a page when printed.
    ///
    /// # Errors
    /// [`RenderError`] when a template cannot be filled in; so do all others.
    pub fn part(&mut self, text: &str) -> Result<(), RenderError> {
        self.say("part", text, Block::Part)
    }

    /// A heading within a part.
    ///
    /// # Errors
    /// As [`Report::part`].
    pub fn heading(&mut self, text: &str) -> Result<(), RenderError> {
        self.say("heading", text, Block::Heading)
    }

    /// A paragraph.
    ///
    /// # Errors
    /// As [`Report::part`].
    pub fn text(&mut self, text: &str) -> Result<(), RenderError> {
        self.say("text", text, Block::Paragraph)
    }

    /// A remark.
    ///
    /// # Errors
    /// As [`Report::part`].
    pub fn note(&mut self, text: &str) -> Result<(), RenderError> {
        self.say("note", text, Block::Note)
    }

    /// Something that must not be overlooked.
    ///
    /// # Errors
    /// As [`Report::part`].
    pub fn notice(&mut self, text: &str) -> Result<(), RenderError> {
        self.say("notice", text, Block::Notice)
    }

    /// Facts beside each other.
    ///
    /// # Errors
    /// As [`Report::part`].
    pub fn facts(&mut self, facts: &[Fact]) -> Result<(), RenderError> {
        let html = Html::from_template(&Facts { facts })?;
        let block = |fact: &Fact| Block::Field(fact.name.clone(), format!("{} ({})", fact.value, fact.note));
        self.push(html, facts.iter().map(block));
        Ok(())
    }

    /// A table of words.
    ///
    /// # Errors
    /// As [`Report::part`].
    pub fn table(&mut self, caption: &str, head: &[String], rows: &[Vec<String>]) -> Result<(), RenderError> {
        let html = Html::from_template(&Plain { caption, head, rows })?;
        let words = |cells: &[String]| cells.iter().cloned().map(Cell::Text).collect::<Vec<_>>();
        let table = Table {
            widths: vec![1.0; head.len()],
            head: words(head),
            rows: rows.iter().map(|row| words(row)).collect(),
        };
        self.push(html, [Block::Note(caption.to_owned()), Block::Table(table)]);
        Ok(())
    }

    /// A map, with what its shades and arcs mean.
    ///
    /// # Errors
    /// As [`Report::part`].
    pub fn map(&mut self, map: &EuropeMap<'_>) -> Result<(), RenderError> {
        let html = map.page(self.t)?;
        let notes = map.notes(self.t).into_iter().map(Block::Note);
        let title = Block::Note(map.title.to_owned());
        self.push(html, [title, Block::Drawing(map.drawing(self.t))].into_iter().chain(notes));
        Ok(())
    }

    /// Figures: bars and a table on the page, a table with bars in the PDF, each with its interval.
    ///
    /// # Errors
    /// As [`Report::part`].
    pub fn figures(&mut self, picture: &Picture<'_>) -> Result<(), RenderError> {
        let (drawn, written) = (chart(picture, self.t)?, table(picture, self.t)?);
        self.push(drawn, []);
        let blocks = self.written(picture);
        self.push(written, blocks);
        Ok(())
    }

    /// Figures over time: lines with bands, then the same figures as a table.
    ///
    /// # Errors
    /// As [`Report::part`].
    pub fn trend(&mut self, picture: &Picture<'_>) -> Result<(), RenderError> {
        let (drawn, written) = (trend(picture, self.t)?, table(picture, self.t)?);
        let mut blocks = Vec::new();
        if let Some(Panels { mut panels, near_zero, .. }) = panels(picture, self.t) {
            panels.truncate(MAX_PANELS);
            blocks.push(Block::Drawing(drawing::trend(&panels, self.t)));
            blocks.push(Block::Note(self.t.text("trend-reading")));
            if near_zero {
                blocks.push(Block::Note(self.t.text("trend-hollow")));
            }
        }
        self.push(drawn, blocks);
        let blocks = self.written(picture);
        self.push(written, blocks);
        Ok(())
    }

    /// Who stands behind figures, and who is missing and why.
    ///
    /// # Errors
    /// As [`Report::part`].
    pub fn parties(&mut self, picture: &Picture<'_>) -> Result<(), RenderError> {
        let t = self.t;
        let html = parties(picture, t)?;
        let head = ["column-country", "column-years", "column-sigma", "column-clamp"];
        let cell = |text: String| Cell::Text(text);
        let rows = picture.table.yearbooks.iter().map(|from| {
            let book = from_book(from, picture, t);
            vec![cell(book.name), cell(book.years), Cell::Number(book.sigma), Cell::Number(book.clamp)]
        });
        let table = Table {
            widths: vec![3.0, 2.0, 1.5, 2.0],
            head: head.map(|key| cell(t.text(key))).into(),
            rows: rows.collect(),
        };
        let gone = picture.table.missing.iter().map(|missing| {
            Block::Paragraph(format!(
                "{}: {}",
                picture.names.country(missing.country),
                t.reason(&missing.absence)
            ))
        });
        let title = Block::Heading(t.text("who-title"));
        let about = [title, Block::Note(t.text("who-yearbooks")), Block::Table(table)];
        self.push(html, about.into_iter().chain(gone));
        Ok(())
    }

    /// A table of figures with their bars.
    fn written(&self, picture: &Picture<'_>) -> Vec<Block> {
        let (t, figures) = (self.t, picture.figures());
        let scale = Scale::over(figures.iter());
        let label = |codes: Vec<&Code>| {
            let names = picture.axes().iter().zip(codes).map(|(a, c)| picture.names.code(&a.attribute, c));
            let names: Vec<String> = names.collect();
            if names.is_empty() { t.text("in-all") } else { names.join(" · ") }
        };
        let row = |(codes, figure): (Vec<&Code>, &Figure)| {
            let near = if figure.near_zero { "≈ 0   " } else { "" };
            vec![
                Cell::Text(label(codes)),
                Cell::Drawing(drawing::bar(figure, &scale)),
                Cell::Number(format!("{near}{}", t.estimate(figure))),
                Cell::Number(t.interval(figure)),
            ]
        };
        let of: Vec<String> = picture.axes().iter().map(|a| picture.names.attribute(&a.attribute)).collect();
        let head = vec![
            Cell::Text(of.join(" · ")),
            Cell::Text(String::new()),
            Cell::Number(t.text("column-estimate")),
            Cell::Number(t.text("column-interval")),
        ];
        let rows: Vec<_> = CountTable::labels(picture.axes()).zip(&figures).take(MAX_ROWS).map(row).collect();
        let shown = rows.len();
        let mut blocks = vec![
            Block::Note(caption(picture, t)),
            Block::Table(Table { widths: vec![3.2, 3.6, 1.5, 2.0], head, rows }),
        ];
        if figures.is_empty() {
            blocks = vec![Block::Paragraph(t.text("question-nobody"))];
        }
        if shown < figures.len() {
            let cut = [("shown", Arg::of(shown)), ("all", Arg::of(figures.len()))];
            blocks.push(Block::Note(t.with("table-cut", &cut)));
        }
        if figures.iter().any(|figure| figure.near_zero) {
            blocks.push(Block::Note(format!("≈ 0: {}", t.text("near-zero"))));
        }
        blocks
    }

    /// The report as the main part of a page.
    ///
    /// # Errors
    /// As [`Report::part`].
    pub fn page(&self, around: &ReportPage<'_>) -> Result<Html, RenderError> {
        Html::from_template(&Page { t: self.t, title: &self.title, around, parts: &self.parts })
    }

    /// The report as a PDF of this name.
    ///
    /// # Errors
    /// [`ExportError::Document`]
    pub fn pdf(&self, stem: &str) -> Result<Exported, ExportError> {
        let body = pdf(&self.document)?;
        Ok(Exported { name: format!("{stem}.pdf"), content_type: "application/pdf", body })
    }
}
