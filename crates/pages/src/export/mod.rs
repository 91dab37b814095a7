//! A merged answer as a file: CSV, XLSX, JSON, JSON-stat, SDMX-CSV, SVG, PNG. Every form has the interval beside every
//! estimate and says which figures cannot be told from zero.

mod bars;
mod jsonstat;
mod plain;
mod png;
mod sdmx;
mod svg;
mod text;
mod xlsx;

pub use plain::{Sheet, SheetCell, SheetRow, delimited, workbook};
pub use text::{csv, json};

use crate::lang::Locale;
use crate::map::EuropeMap;
use crate::picture::Picture;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use bars::Bars;

/// In which form figures are exported.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Format {
    /// Comma-separated values.
    Csv,
    /// The same for spreadsheets of most of Europe: byte-order mark, semicolons, decimal commas.
    CsvForSpreadsheets,
    /// A workbook.
    Xlsx,
    /// The pages' own JSON.
    Json,
    /// JSON-stat 2.0.
    JsonStat,
    /// SDMX-CSV 2.0 with the observation's status.
    SdmxCsv,
    /// The bars as a picture of lines and areas.
    Svg,
    /// The same in pixels.
    Png,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// The workbook could not be made.
    #[error("the workbook could not be made: take the CSV, or fewer cells")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The PDF, or the picture in pixels, could not be made.
    #[error(transparent)]
    Document(#[from] safeborders_documents::DocumentError),
    /// The picture could not be made.
    #[error(transparent)]
    Render(#[from] crate::RenderError),
}

/// What a file is called, and what a picture says below its figures.
#[derive(Clone, Copy, Debug)]
pub struct Stated<'a> {
    /// How its name begins.
    pub stem: &'a str,
    /// Where the figures come from.
    pub sources: &'a [String],
    /// Whether the cases behind the figures are made up.
    pub synthetic: bool,
}

impl Stated<'_> {
    /// What stands below every picture of merged figures.
    fn below(&self, t: &Locale) -> Vec<String> {
        let mut notes: Vec<String> = self.sources.to_vec();
        notes.push(t.text("source-line"));
        if self.synthetic {
            notes.push(format!("{} {}", t.text("synthetic"), t.text("synthetic-more")));
        }
        notes
    }
}

/// A file that was made.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Exported {
    /// What it is called, beginning included.
    pub name: String,
    /// Its media type.
    pub content_type: &'static str,
    /// What is in it.
    pub body: Vec<u8>,
}

impl Format {
    /// All forms.
    pub const ALL: [Self; 8] = [
        Self::Csv,
        Self::CsvForSpreadsheets,
        Self::Xlsx,
        Self::Json,
        Self::JsonStat,
        Self::SdmxCsv,
        Self::Svg,
        Self::Png,
    ];

    /// How an address ends that asks for it.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::CsvForSpreadsheets => "semicolon.csv",
            Self::Xlsx => "xlsx",
            Self::Json => "json",
            Self::JsonStat => "json-stat.json",
            Self::SdmxCsv => "sdmx.csv",
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// What a link to it says: a proper name in every language.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Csv => "CSV",
            Self::CsvForSpreadsheets => "CSV ;",
            Self::Xlsx => "XLSX",
            Self::Json => "JSON",
            Self::JsonStat => "JSON-stat",
            Self::SdmxCsv => "SDMX-CSV",
            Self::Svg => "SVG",
            Self::Png => "PNG",
        }
    }

    /// The form that an ending asks for.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }

    /// The figures in this form, as a file.
    ///
    /// # Errors
    /// [`ExportError`].
    pub fn export(
        self,
        picture: &Picture<'_>,
        t: &'static Locale,
        stated: &Stated<'_>,
    ) -> Result<Exported, ExportError> {
        let (content_type, body) = match self {
            Self::Csv => ("text/csv; charset=utf-8", csv(picture).into_bytes()),
            Self::CsvForSpreadsheets => ("text/csv; charset=utf-8", text::semicolons(picture).into_bytes()),
            Self::Xlsx => {
                ("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx::book(picture, t)?)
            }
            Self::Json => ("application/json", json(picture).to_string().into_bytes()),
            Self::JsonStat => ("application/json", jsonstat::dataset(picture, t).to_string().into_bytes()),
            Self::SdmxCsv => {
                ("application/vnd.sdmx.data+csv; version=2.0.0", sdmx::csv(picture).into_bytes())
            }
            Self::Svg => {
                let made = svg::picture(Bars::of(picture, t, stated), t)?;
                ("image/svg+xml; charset=utf-8", made.to_string().into_bytes())
            }
            Self::Png => ("image/png", png::picture(&Bars::of(picture, t, stated), t)?),
        };
        Ok(Exported { name: format!("{}.{}", stated.stem, self.ending()), content_type, body })
    }
}

impl EuropeMap<'_> {
    /// The map as a picture in pixels, with what its shades and arcs mean below it.
    ///
    /// # Errors
    /// [`ExportError`].
    pub fn png(&self, t: &'static Locale, stated: &Stated<'_>) -> Result<Exported, ExportError> {
        let mut notes = self.notes(t);
        notes.extend(stated.below(t));
        let body = safeborders_documents::png(self.title, &self.drawing(t), &notes)?;
        Ok(Exported { name: format!("{}.png", stated.stem), content_type: "image/png", body })
    }
}

impl IntoResponse for Exported {
    /// A download. Names are made of letters, digits, dots and dashes by those who call.
    fn into_response(self) -> Response {
        let plain = |c: &char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        let name: String = self.name.chars().filter(plain).collect();
        let disposition = format!("attachment; filename=\"{name}\"");
        ([(CONTENT_TYPE, self.content_type.to_owned()), (CONTENT_DISPOSITION, disposition)], self.body)
            .into_response()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{Example, Hostile, Plain};

    const STATED: Stated<'static> = Stated { stem: "x", sources: &[], synthetic: false };

    #[test]
    fn every_form_has_both_ends_of_the_interval() {
        let example = Example::two_dimensions();
        for format in Format::ALL {
            let file = format.export(&example.picture(&Plain), Locale::english(), &STATED).unwrap();
            assert_eq!(Format::of_ending(format.ending()), Some(format));
            assert!(file.name.ends_with(format.ending()));
            if matches!(format, Format::Xlsx | Format::Png) {
                continue; // their own tests read them
            }
            let text = String::from_utf8(file.body).unwrap();
            let ends = match format {
                Format::Svg => ["1,224", "1,244"],
                Format::CsvForSpreadsheets => ["1224,2", "1243,8"],
                Format::Json | Format::JsonStat => ["1224.2", "1243.7"],
                _ => ["1224.2", "1243.8"],
            };
            assert!(ends.iter().all(|end| text.contains(end)), "{format:?}: {text}");
        }
        assert_eq!(Format::of_ending("exe"), None);
    }

    #[test]
    fn no_form_lets_a_name_run_or_mark_up() {
        let example = Example::one_dimension();
        let picture = example.picture(&Hostile("=<script>alert(1)</script>"));
        for format in [Format::Csv, Format::CsvForSpreadsheets, Format::SdmxCsv, Format::Svg] {
            let file = format.export(&picture, Locale::english(), &STATED).unwrap();
            let text = String::from_utf8(file.body).unwrap();
            match format {
                Format::Svg => assert!(!text.contains("<script>"), "{text}"),
                _ => {
                    assert!(!text.lines().any(|l| l.split([',', ';']).any(|c| c.starts_with('='))), "{text}")
                }
            }
        }
    }

    #[test]
    fn both_pictures_say_the_same_below_the_bars() {
        let (example, sources) = (Example::two_dimensions(), ["Of two offices.".to_owned()]);
        let picture = example.picture(&Plain);
        let stated = Stated { sources: &sources, synthetic: true, ..STATED };
        let svg = Format::Svg.export(&picture, Locale::english(), &stated).unwrap();
        let svg = String::from_utf8(svg.body).unwrap();
        for note in Bars::of(&picture, Locale::english(), &stated).notes {
            let begins: String = note.chars().take(40).collect();
            assert!(svg.contains(&begins), "{note}: {svg}");
        }
        assert!(svg.contains("Synthetic data.") && svg.contains("Of two offices."));
        let png = Format::Png.export(&picture, Locale::english(), &stated).unwrap();
        assert!(png.name == "x.png" && png.content_type == "image/png" && png.body.starts_with(b"\x89PNG"));
        assert!(png == Format::Png.export(&picture, Locale::english(), &stated).unwrap(), "the same bytes");
        let plain = Format::Svg.export(&picture, Locale::english(), &STATED).unwrap();
        assert!(!String::from_utf8(plain.body).unwrap().contains("Synthetic"), "the control");
    }

    #[test]
    fn a_map_in_pixels_says_what_is_synthetic_and_its_figures_are_seen() {
        let lexicon = crate::Lexicon::new(Locale::english());
        let figure = crate::Figure { estimate: 900, low: 850, high: 950, near_zero: false };
        let some = std::collections::BTreeMap::from([("IT".parse().unwrap(), figure)]);
        let none = std::collections::BTreeMap::new();
        let made = |countries, stated: &Stated<'_>| {
            let map = EuropeMap { title: "Victims", countries, corridors: &[], names: &lexicon };
            map.png(Locale::english(), stated).unwrap()
        };
        let file = made(&some, &STATED);
        assert!(file.name == "x.png" && file.body.starts_with(b"\x89PNG"));
        assert!(file.body != made(&none, &STATED).body);
        assert!(file.body != made(&some, &Stated { synthetic: true, ..STATED }).body);
        assert!(file == made(&some, &STATED), "the same bytes");
    }

    #[test]
    fn a_download_is_named_in_plain_letters() {
        let file = Exported { name: "a\"\r\nb/..é.csv".into(), content_type: "text/csv", body: Vec::new() };
        let response = file.into_response();
        assert_eq!(response.headers()["content-disposition"], "attachment; filename=\"ab...csv\"");
    }
}
