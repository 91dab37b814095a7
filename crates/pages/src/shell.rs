//! The frame around every page.

use crate::html::{Html, RenderError};
use crate::lang::Reader;
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

/// htmx without what the policy forbids: no style of its own, nothing evaluated, no script from answers; pages are not
/// kept in the browser's storage.
pub(crate) const HTMX: &str = r#"{"includeIndicatorStyles":false,"allowEval":false,"allowScriptTags":false,"selfRequestsOnly":true,"historyCacheSize":0,"refreshOnHistoryMiss":true,"scrollBehavior":"instant"}"#;

/// The frame: title, navigation, main part, footer. For htmx the same without head and header.
#[derive(Template)]
#[template(path = "shell.html")]
pub struct Shell<'a> {
    /// For whom, and whether the changed part alone is wanted.
    pub reader: &'a Reader,
    /// Which of the programs speaks, such as `coordinator`.
    pub product: &'a str,
    /// The title of the page.
    pub title: &'a str,
    /// The navigation.
    pub links: &'a [Link],
    /// Who is logged in, and the way out; empty where nobody logs in.
    pub corner: &'a Html,
    /// Whether the figures come from synthetic cases: the page then says so above everything else.
    pub synthetic: bool,
    /// The main part.
    pub main: &'a Html,
    /// Where the figures come from: one line each, at the foot.
    pub sources: &'a [String],
}

impl Shell<'_> {
    /// The page: whole, or the part that htmx puts in place.
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
    use crate::lang::{Language, Locale};

    fn page(fragment: bool, synthetic: bool, title: &str) -> String {
        let links = [Link { href: "/\"><script>".into(), text: "<b>Home".into(), current: true }];
        let reader = Reader {
            locale: Locale::english(),
            fragment,
            here: "/?a=\"><script>".into(),
            offered: Language::OFFERED,
            tour: None,
        };
        let sources = ["<i>source".to_owned()];
        let (main, corner) = (Html::empty(), Html::empty());
        let product = "coordinator";
        let shell = Shell {
            reader: &reader,
            product,
            title,
            links: &links,
            corner: &corner,
            synthetic,
            main: &main,
            sources: &sources,
        };
        shell.page().unwrap().to_string()
    }

    #[test]
    fn a_page_has_nothing_inline_and_nothing_from_elsewhere() {
        let html = page(false, true, "Victims");
        for forbidden in ["<script>", "style=", "<style", "http://", "https://", "onclick", "javascript:"] {
            assert!(!html.contains(forbidden), "{forbidden}: {html}");
        }
        assert_eq!(html.matches("<script src=\"/assets/").count(), html.matches("<script").count());
        for part in ["<html lang=\"en\">", "href=\"#main\"", "<main id=\"main\"", "aria-current=\"page\""] {
            assert!(html.contains(part), "{part}");
        }
    }

    #[test]
    fn htmx_gets_the_main_part_the_navigation_and_the_title_from_the_same_template() {
        let html = page(true, true, "Victims");
        for left_out in ["<html", "<head", "<body", "<header", "Synthetic data"] {
            assert!(!html.contains(left_out), "{left_out}: {html}");
        }
        for part in ["<title>Victims", "<nav id=\"nav\"", "<main id=\"main\"", "<footer id=\"foot\""] {
            assert!(html.contains(part), "{part}");
        }
        assert_eq!(html.matches("hx-swap-oob").count(), 2);
        assert!(!page(false, true, "Victims").contains("hx-swap-oob"));
    }

    #[test]
    fn synthetic_data_is_called_synthetic_and_other_data_is_not() {
        assert!(page(false, true, "x").contains("Synthetic data"));
        assert!(!page(false, false, "x").contains("Synthetic data"));
    }

    #[test]
    fn every_text_of_the_frame_is_escaped() {
        for fragment in [false, true] {
            let html = page(fragment, false, "</title><script>alert(1)</script>");
            for raw in ["<script>", "<b>Home", "<i>"] {
                assert!(!html.contains(raw), "{raw}: {html}");
            }
        }
    }
}
