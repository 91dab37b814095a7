//! Which language a reader gets: the one that was chosen, else what the browser asks for, else English.

use super::{Language, Locale};
use axum::extract::FromRequestParts;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderName};
use std::convert::Infallible;

/// The cookie that holds the choice: a tag and nothing about the reader.
pub(crate) const COOKIE_NAME: &str = "lang";
/// The most entries of an `Accept-Language` that are looked at.
const MAX_RANGES: usize = 20;

/// How a page is made for a reader: in which language, and whether htmx wants the changed part alone.
#[derive(Clone, Debug)]
pub struct Reader {
    /// The words, numbers and dates of the reader's language.
    pub locale: &'static Locale,
    /// Whether the request wants the main part alone. A page from the browser's history is wanted whole.
    pub fragment: bool,
    /// The address of the page, to come back to.
    pub here: String,
    /// The languages that these pages offer.
    pub offered: &'static [Language],
    /// The step of the guided tour that the reader is at.
    pub tour: Option<String>,
}

impl Reader {
    /// How a page is made for a request, in one of the languages that are offered.
    #[must_use]
    pub fn of(parts: &Parts, offered: &'static [Language]) -> Self {
        let says = |name: &'static str| {
            parts.headers.get(HeaderName::from_static(name)).is_some_and(|value| value == "true")
        };
        let fragment = says("hx-request") && !says("hx-history-restore-request");
        let here = parts.uri.path_and_query().map_or("/", |here| here.as_str()).to_owned();
        let tour = crate::tour::step_of(&parts.headers);
        Self { locale: Locale::of(choose_of(&parts.headers, offered)), fragment, here, offered, tour }
    }
}

impl<S: Sync> FromRequestParts<S> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self::of(parts, Language::OFFERED))
    }
}

/// The language for a request to pages that offer every language of [`Language::OFFERED`].
#[must_use]
pub fn choose(headers: &HeaderMap) -> Language {
    choose_of(headers, Language::OFFERED)
}

fn choose_of(headers: &HeaderMap, among: &[Language]) -> Language {
    let text = |name: HeaderName| {
        headers.get_all(name).iter().filter_map(|value| value.to_str().ok()).collect::<Vec<_>>().join(",")
    };
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let chosen = cookies.flat_map(|line| line.split(';')).find_map(|cookie| {
        let (name, value) = cookie.trim().split_once('=')?;
        (name == COOKIE_NAME).then(|| offered(value, among))?
    });
    chosen.or_else(|| asked_for(&text(ACCEPT_LANGUAGE), among)).unwrap_or(Language::English)
}

fn offered(tag: &str, among: &[Language]) -> Option<Language> {
    tag.parse().ok().filter(|language| among.contains(language))
}

/// The offered language that the browser prefers; of equal ones the first.
fn asked_for(header: &str, among: &[Language]) -> Option<Language> {
    let mut best: Option<(u16, Language)> = None;
    for range in header.split(',').take(MAX_RANGES) {
        let mut parts = range.split(';');
        let tag = parts.next().unwrap_or_default().trim();
        let weight = parts.find_map(|part| part.trim().strip_prefix("q=")).map_or(1000, thousandths);
        if let Some(language) = offered(tag, among)
            && weight > best.map_or(0, |(weight, _)| weight)
        {
            best = Some((weight, language));
        }
    }
    best.map(|(_, language)| language)
}

/// A quality from 0 to 1 in thousandths; what is none counts as 0.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // clamped to 0..=1 first
fn thousandths(quality: &str) -> u16 {
    quality.parse::<f32>().map_or(0, |q| if q.is_finite() { (q.clamp(0.0, 1.0) * 1000.0) as u16 } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(headers: &[(&'static str, &str)]) -> Language {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(HeaderName::from_static(name), value.parse().unwrap());
        }
        choose(&map)
    }

    #[test]
    fn the_readers_choice_comes_before_the_browsers() {
        let last = *Language::OFFERED.last().unwrap();
        let cookie = format!("theme=x; lang={last}");
        assert_eq!(chosen(&[("cookie", &cookie), ("accept-language", "en")]), last);
        assert_eq!(chosen(&[("accept-language", last.tag())]), last);
        assert_eq!(chosen(&[("accept-language", &format!("xx;q=1, {last};q=0.9, en;q=0.1"))]), last);
        assert_eq!(chosen(&[("accept-language", &format!("{last};q=0.1, en;q=0.5"))]), Language::English);
    }

    #[test]
    fn pages_that_offer_fewer_languages_give_no_other() {
        let last = *Language::OFFERED.last().unwrap();
        let mut headers = HeaderMap::new();
        headers.insert(ACCEPT_LANGUAGE, last.tag().parse().unwrap());
        assert_eq!(choose_of(&headers, &[Language::English]), Language::English);
        assert_eq!(choose_of(&headers, &[Language::English, last]), last, "the control");
    }

    #[test]
    fn what_is_no_offered_language_gives_english() {
        for wrong in ["", "xx", "lang", "en;q=x", "q=1", "\u{9}", ",,,;;;", "el;q=NaN", "el;q=0"] {
            assert_eq!(chosen(&[("accept-language", wrong)]), Language::English, "{wrong}");
        }
        for wrong in ["", "xx", "el2", "\"el\"", "=el"] {
            assert_eq!(chosen(&[("cookie", &format!("lang={wrong}"))]), Language::English, "{wrong}");
        }
        for other in ["de", "sv-FI", "sk"] {
            assert_eq!(chosen(&[("accept-language", other)]), Language::English, "{other} is not offered");
        }
    }
}
