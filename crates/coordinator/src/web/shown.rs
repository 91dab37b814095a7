//! A picture on a page: chart, table, who stands behind it, and its files.

use super::frame::downloads;
use safeborders_pages::{
    ExportError, Exported, Format, Html, Lexicon, Locale, RenderError, Stated, View, chart, parties, table,
    trend,
};

/// A picture on a page.
pub(crate) struct Shown {
    pub(crate) title: String,
    pub(crate) chart: Html,
    pub(crate) table: Html,
    pub(crate) parties: Html,
}

/// Something to choose in a form.
pub(crate) struct Choice {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) chosen: bool,
}

/// Figures of yearbooks on a page and as a file.
pub(crate) trait OnPage {
    /// Chart, table and parties; over time as bands, else as bars.
    fn shown(&self, t: &'static Locale, over_time: bool) -> Result<Shown, RenderError>;

    /// The figures as a file, with where they come from below a picture.
    fn exported(
        &self,
        t: &'static Locale,
        format: Format,
        stated: &Stated<'_>,
    ) -> Result<Exported, ExportError>;
}

impl OnPage for View {
    fn shown(&self, t: &'static Locale, over_time: bool) -> Result<Shown, RenderError> {
        let names = Lexicon::new(t);
        let picture = self.picture(&names);
        Ok(Shown {
            title: t.title(&self.question, &names),
            chart: if over_time { trend(&picture, t)? } else { chart(&picture, t)? },
            table: table(&picture, t)?,
            parties: parties(&picture, t)?,
        })
    }

    fn exported(
        &self,
        t: &'static Locale,
        format: Format,
        stated: &Stated<'_>,
    ) -> Result<Exported, ExportError> {
        let names = Lexicon::new(t);
        format.export(&self.picture(&names), t, stated)
    }
}

/// The format that a file's name asks for: `figures.csv` and so on.
pub(crate) fn format_of(name: &str) -> Option<Format> {
    Format::of_ending(name.strip_prefix("figures.")?)
}

/// The links to the files of a view.
pub(crate) fn files(place: &str, query: &str) -> Vec<(String, &'static str)> {
    downloads(&format!("{place}/figures"), query)
}
