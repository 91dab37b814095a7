//! Small parts that many pages have.

use crate::api::{ApiError, ErrorKind};
use askama::Template;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use safeborders_pages::{ExportError, Exported, Html, Locale, RenderError};
use safeborders_types::NanoEpsilon;

/// Something to choose in a form.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(crate) struct Choice {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) chosen: bool,
}

impl Choice {
    pub(crate) fn new(id: impl Into<String>, name: impl Into<String>, chosen: bool) -> Self {
        Self { id: id.into(), name: name.into(), chosen }
    }
}

/// An ε as people write it.
pub(crate) fn epsilon(of: NanoEpsilon, t: &Locale) -> String {
    format!("ε = {}", t.decimals(of.as_f64(), 2))
}

/// Choices under a heading.
#[derive(Clone, Debug)]
pub(crate) struct Choices {
    pub(crate) heading: String,
    pub(crate) choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "trouble.html")]
struct Trouble<'a> {
    t: &'static Locale,
    class: &'static str,
    kind: &'static str,
    message: &'a str,
}

/// Why something was not done, in words: what kind of failure it is, and what to do next.
pub(crate) fn trouble(error: &ApiError, t: &'static Locale) -> Result<Html, RenderError> {
    let (kind, class) = match error.kind {
        ErrorKind::Invalid => ("o-trouble-invalid", "wrong"),
        ErrorKind::Denied => ("o-trouble-denied", "denied"),
        ErrorKind::Budget => ("o-budget-text", "denied"),
        ErrorKind::Disclosure => ("o-disclosure-text", "denied"),
        ErrorKind::Offline => ("o-trouble-offline", "offline"),
        ErrorKind::Internal => ("o-trouble-internal", "broken"),
    };
    Html::from_template(&Trouble { t, class, kind, message: &error.message })
}

/// The HTTP status of a failure.
pub(crate) fn status(error: &ApiError) -> StatusCode {
    error.kind.status()
}

/// Figures as a file, or why there is none.
pub(crate) fn file(made: Result<Exported, ExportError>) -> Response {
    match made {
        Ok(file) => file.into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, format!("{error}\n")).into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_failure_is_said_in_words_and_its_text_is_escaped() {
        let mut said = std::collections::BTreeSet::new();
        for kind in [
            ErrorKind::Invalid,
            ErrorKind::Denied,
            ErrorKind::Budget,
            ErrorKind::Disclosure,
            ErrorKind::Offline,
            ErrorKind::Internal,
        ] {
            let error = ApiError::new(kind, "<script>x</script>");
            let html = trouble(&error, Locale::english()).unwrap().to_string();
            assert!(html.contains("role=\"alert\"") && !html.contains("<script>"), "{html}");
            said.insert(html);
        }
        assert_eq!(said.len(), 6);
    }
}
