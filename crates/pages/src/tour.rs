//! A guided tour over real pages: a note above each says what to look at and what to do. It is for synthetic data alone;
//! whoever serves other pages does not merge [`tour_routes`] and does not call [`with_tour`].
//!
//! The step is in a cookie that holds its name and nothing about the reader; the forms work without scripts.

use crate::html::{Html, RenderError};
use crate::lang::{Arg, Locale, Reader};
use askama::Template;
use axum::Router;
use axum::extract::Form;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, StatusCode, header::COOKIE};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::post;
use serde::Deserialize;

const COOKIE_NAME: &str = "tour";
/// What a form sends to end it.
const END: &str = "end";

/// A step of a tour.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct TourStep {
    /// What the cookie calls it: small letters.
    pub name: &'static str,
    /// The page that it is on.
    pub path: &'static str,
    /// The string that names it.
    pub title: &'static str,
    /// The string that says what to look at and what to do.
    pub what: &'static str,
}

#[derive(Template)]
#[template(path = "tour.html")]
struct Note<'a> {
    t: &'static Locale,
    step: Option<Shown<'a>>,
    /// Where it would begin.
    first: &'a str,
    offered: bool,
    main: &'a Html,
}

struct Shown<'a> {
    n: Arg<'static>,
    all: Arg<'static>,
    step: &'a TourStep,
    elsewhere: bool,
    back: Option<&'a str>,
    next: Option<&'a str>,
}

/// The step that a request's cookie names; `None` when it names none of these.
pub(crate) fn step_of(headers: &HeaderMap) -> Option<String> {
    let lines = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let found = lines.flat_map(|line| line.split(';')).find_map(|cookie| {
        let (name, value) = cookie.trim().split_once('=')?;
        (name == COOKIE_NAME).then_some(value)
    });
    let plain = |name: &&str| name.len() <= 40 && name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-');
    found.filter(plain).map(str::to_owned)
}

/// A page's main part with the reader's step above it; with the offer to begin, on the page of the first step.
///
/// # Errors
/// [`RenderError`] when the template cannot be filled in.
pub fn with_tour(reader: &Reader, steps: &[&TourStep], main: &Html) -> Result<Html, RenderError> {
    let here = reader.here.split('?').next().unwrap_or_default();
    let at = reader.tour.as_ref().and_then(|name| steps.iter().position(|step| step.name == name));
    let name = |at: usize| steps.get(at).map(|step| step.name);
    let step = at.and_then(|at| {
        let step = *steps.get(at)?;
        Some(Shown {
            n: Arg::of(at + 1),
            all: Arg::of(steps.len()),
            step,
            elsewhere: step.path != here,
            back: at.checked_sub(1).and_then(name),
            next: name(at + 1),
        })
    });
    let offered = steps.first().is_some_and(|first| first.path == here);
    let first = name(0).unwrap_or_default();
    Html::from_template(&Note { t: reader.locale, step, first, offered, main })
}

#[derive(Deserialize)]
struct Chosen {
    step: String,
}

/// The route of the tour's forms: sets the step and leads to its page.
pub fn tour_routes<S: Clone + Send + Sync + 'static>(steps: &'static [TourStep]) -> Router<S> {
    Router::new()
        .route("/tour", post(move |Form(chosen): Form<Chosen>| async move { set(steps, &chosen.step) }))
}

fn set(steps: &[TourStep], chosen: &str) -> Response {
    let (cookie, to) = match steps.iter().find(|step| step.name == chosen) {
        Some(step) => (format!("{COOKIE_NAME}={}; Path=/; HttpOnly; SameSite=Lax", step.name), step.path),
        None if chosen == END => (format!("{COOKIE_NAME}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax"), "/"),
        None => return StatusCode::BAD_REQUEST.into_response(),
    };
    ([(SET_COOKIE, cookie)], Redirect::to(to)).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Language;

    static STEPS: [TourStep; 3] = [
        TourStep { name: "one", path: "/", title: "skip", what: "not-found" },
        TourStep { name: "two", path: "/b", title: "skip", what: "not-found" },
        TourStep { name: "three", path: "/c", title: "skip", what: "not-found" },
    ];

    fn page(here: &str, tour: Option<&str>) -> String {
        let reader = Reader {
            locale: Locale::english(),
            fragment: false,
            here: here.into(),
            offered: Language::OFFERED,
            tour: tour.map(str::to_owned),
        };
        let steps: Vec<&TourStep> = STEPS.iter().collect();
        with_tour(&reader, &steps, &Html::empty()).unwrap().to_string()
    }

    #[test]
    fn it_is_offered_where_it_begins_and_leads_on_and_back() {
        assert!(page("/", None).contains("value=\"one\"") && !page("/b", None).contains("<form"));
        let second = page("/b?x=1", Some("two"));
        assert!(second.contains("step 2 of 3") && !second.contains("href="), "{second}");
        assert!(
            second.contains("value=\"one\"")
                && second.contains("value=\"three\"")
                && second.contains("value=\"end\"")
        );
        assert!(page("/", Some("two")).contains("href=\"/b\""), "a step is on its own page");
        assert!(!page("/c", Some("three")).contains("value=\"four\""));
        assert!(!page("/b", Some("nowhere")).contains("step"), "a step that is none is no step");
    }

    #[test]
    fn a_form_sets_a_step_and_leads_to_its_page_and_nowhere_else() {
        let to = |step: &str| {
            let response = set(&STEPS, step);
            let header = |name| response.headers().get(name).map(|v| v.to_str().unwrap().to_owned());
            (response.status().as_u16(), header("location"), header("set-cookie"))
        };
        let (status, location, cookie) = to("two");
        assert_eq!((status, location.as_deref()), (303, Some("/b")));
        assert!(cookie.unwrap().starts_with("tour=two;"));
        assert!(to("end").2.unwrap().contains("Max-Age=0"));
        for wrong in ["", "//evil.example", "two; Domain=x", "TWO"] {
            assert_eq!(to(wrong).0, 400, "{wrong}");
        }
    }

    #[test]
    fn a_cookie_that_is_no_name_is_none() {
        let of = |cookie: &str| {
            let mut headers = HeaderMap::new();
            headers.insert(COOKIE, cookie.parse().unwrap());
            step_of(&headers)
        };
        assert_eq!(of("a=b; tour=two"), Some("two".to_owned()));
        for wrong in ["tour=<script>", "tour=a b", "tourx=two", &format!("tour={}", "a".repeat(50))] {
            assert_eq!(of(wrong), None, "{wrong}");
        }
    }
}
