//! A merged answer as a file: CSV, XLSX, JSON, JSON-stat, SDMX-CSV, SVG. Every form has the interval beside every
//! estimate and says which figures cannot be told from zero.

mod jsonstat;
mod plain;
mod sdmx;
mod svg;
mod text;
mod xlsx;

pub use plain::{Sheet, SheetCell, SheetRow, delimited, workbook};
pub use text::{csv, json};

use crate::lang::Locale;
use crate::picture::Picture;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};

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
    /// The bars as a picture.
    Svg,
}

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ExportError {
    /// The workbook could not be made.
    #[error("the workbook could not be made: take the CSV, or fewer cells")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    /// The PDF could not be made.
    #[error(transparent)]
    Document(#[from] safeborders_documents::DocumentError),
    /// The picture could not be made.
    #[error(transparent)]
    Render(#[from] crate::RenderError),
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
    pub const ALL: [Self; 7] = [
        Self::Csv,
        Self::CsvForSpreadsheets,
        Self::Xlsx,
        Self::Json,
        Self::JsonStat,
        Self::SdmxCsv,
        Self::Svg,
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
        }
    }

    /// The form that an ending asks for.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending() == ending)
    }

    /// The figures in this form, as a file whose name begins like this.
    ///
    /// # Errors
    /// [`ExportError`].
    pub fn export(
        self,
        picture: &Picture<'_>,
        t: &'static Locale,
        stem: &str,
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
            Self::Svg => ("image/svg+xml; charset=utf-8", svg::bars(picture, t)?.to_string().into_bytes()),
        };
        Ok(Exported { name: format!("{stem}.{}", self.ending()), content_type, body })
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

    #[test]
    fn every_form_has_both_ends_of_the_interval() {
        let example = Example::two_dimensions();
        for format in Format::ALL {
            let file = format.export(&example.picture(&Plain), Locale::english(), "x").unwrap();
            assert_eq!(Format::of_ending(format.ending()), Some(format));
            assert!(file.name.ends_with(format.ending()));
            if format == Format::Xlsx {
                continue; // its own test reads it back
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
            let file = format.export(&picture, Locale::english(), "x").unwrap();
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
    fn a_download_is_named_in_plain_letters() {
        let file = Exported { name: "a\"\r\nb/..é.csv".into(), content_type: "text/csv", body: Vec::new() };
        let response = file.into_response();
        assert_eq!(response.headers()["content-disposition"], "attachment; filename=\"ab...csv\"");
    }
}
