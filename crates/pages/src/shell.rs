//! The frame around every page.

use crate::html::{Html, RenderError};
use askama::Template;

/// An entry of the navigation.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Link {
    /// Where it leads: a path on this host.
    pub href: String,
    /// What it says.
    pub text: String,
    /// Whether it leads to the page that it stands on.
    pub current: bool,
}

/// The frame: title, navigation, main part, footer.
#[derive(Template)]
#[template(path = "shell.html")]
pub struct Shell<'a> {
    /// Which of the programs speaks, such as `coordinator`.
    pub product: &'a str,
    /// The title of the page.
    pub title: &'a str,
    /// The navigation.
    pub links: &'a [Link],
    /// Whether the figures come from synthetic cases: the page then says so above everything else.
    pub synthetic: bool,
    /// The main part.
    pub main: &'a Html,
    /// Where the figures come from: one line each, at the foot.
    pub sources: &'a [String],
}

impl Shell<'_> {
    /// The whole page.
    ///
    /// # Errors
    /// [`RenderError`] when the template cannot be filled in.
    pub fn page(&self) -> Result<Html, RenderError> {
        Html::from_template(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(synthetic: bool, title: &str) -> String {
        let links = [Link { href: "/\"><script>".into(), text: "<b>Home".into(), current: true }];
        let shell = Shell {
            product: "coordinator",
            title,
            links: &links,
            synthetic,
            main: &Html::empty(),
            sources: &["<i>source".to_owned()],
        };
        shell.page().unwrap().to_string()
    }

    #[test]
    fn a_page_has_nothing_inline_and_nothing_from_elsewhere() {
        let html = page(true, "Victims");
        for forbidden in ["<script", "style=", "<style", "http://", "https://", "onclick", "javascript:"] {
            assert!(!html.contains(forbidden), "{forbidden}: {html}");
        }
        for part in ["<html lang=\"en\">", "href=\"#main\"", "<main id=\"main\"", "aria-current=\"page\""] {
            assert!(html.contains(part), "{part}");
        }
    }

    #[test]
    fn synthetic_data_is_called_synthetic_and_other_data_is_not() {
        assert!(page(true, "x").contains("Synthetic data"));
        assert!(!page(false, "x").contains("Synthetic data"));
    }

    #[test]
    fn every_text_of_the_frame_is_escaped() {
        let html = page(false, "</title><script>alert(1)</script>");
        for raw in ["<script", "<b>Home", "<i>"] {
            assert!(!html.contains(raw), "{raw}: {html}");
        }
    }
}
