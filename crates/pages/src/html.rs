//! Markup that is safe to put into a page as it is.

use askama::Template;
use askama::filters::HtmlSafe;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use std::fmt;

/// Markup made by an HTML template, so that every value in it has been escaped. Templates insert
/// it without escaping it again.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Html(String);

/// A template could not be filled in.
#[derive(Clone, Copy, Debug, Eq, PartialEq, thiserror::Error)]
#[error("the page could not be put together")]
pub struct RenderError;

impl Html {
    /// The markup that this template makes. The template's file name must end in `.html`: that is
    /// what turns escaping on.
    ///
    /// # Errors
    /// [`RenderError`] when the template cannot be filled in.
    pub fn from_template(template: &impl Template) -> Result<Self, RenderError> {
        template.render().map(Self).map_err(|_| RenderError)
    }

    /// No markup.
    #[must_use]
    pub fn empty() -> Self {
        Self(String::new())
    }

    /// The markup as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Html {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

// Safe because the only way to make an `Html` is a template, which has escaped its values.
impl HtmlSafe for Html {}

impl IntoResponse for Html {
    fn into_response(self) -> Response {
        ([(CONTENT_TYPE, "text/html; charset=utf-8")], self.0).into_response()
    }
}
