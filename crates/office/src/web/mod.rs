//! The office's pages: HTML for the office's own people, in their browser.
//!
//! Every page is made of what the office's interface under `/api/v1/` answers to the person's session: the same
//! guard, the same table of rights, the same entries of the house log. [`Place`](place::Place) says which rights
//! open which page; a path that it does not name is refused.
//!
//! | part | file |
//! |---|---|
//! | which rights open which page, the navigation | `place.rs` |
//! | who is asking: the session's cookie, the way to the interface, answers | `visit.rs`, `door.rs` |
//! | logging in and out, enrolling, the first administrator | `log_in.rs` |
//! | logging in by the ministry's identity provider | `oidc.rs` |
//! | Ask Europe, patterns, networks | `ask/`, `patterns/`, `networks/` |
//! | exact statistics, the national report, the guided tour | `statistics.rs`, `report.rs`, `tour.rs` |
//! | what left the house, what was sent with an entry, what would leave next | `left.rs`, `sent.rs`, `next.rs` |
//! | matches and referrals, agreements and peers | `matches/`, `agreements/` |
//! | the interface itself, for tools on other machines | `interface.rs` |
//! | forms and addresses, long work, small parts | `fields.rs`, `long.rs`, `parts.rs` |
//!
//! To add a page: a file with `routes()`, merged below; its first part of the path in [`Place`](place::Place); a
//! handler that takes a [`Visit`](visit::Visit) and ends in `visit.answer(…)`; every word in
//! `crates/pages/locales/office/en.ftl`.

mod account;
mod agreements;
mod ask;
mod audit;
mod case;
mod cases;
mod door;
mod entry;
mod fields;
mod history;
mod import;
mod interface;
mod left;
mod log_in;
mod long;
mod mapping;
mod matches;
mod networks;
mod next;
mod oidc;
mod parts;
mod patterns;
mod people;
mod place;
mod report;
mod sent;
mod settings;
mod statistics;
mod today;
mod tour;
mod upload;
mod visit;

use crate::client::Client;
use crate::office::Office;
use crate::server::router;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::get;
use door::Door;
pub use oidc::OIDC_BACK;
use safeborders_pages::{
    asset_routes, guard_local, language_routes, packed, same_origin_only, secure, tour_routes,
};
use safeborders_types::{AskPeers, CheckLinks, CountryCode, SendReferrals};
use std::sync::Arc;
pub use upload::is_upload;

/// The most bytes of a form. What takes more, such as a file to import, has its own limit.
const MAX_FORM_BYTES: usize = 256 << 10;

/// How the pages are served.
#[derive(Clone, Debug)]
pub struct WebTerms {
    /// Whose office it is.
    pub country: CountryCode,
    /// Whether the case files are synthetic; every page then says so.
    pub synthetic: bool,
    /// Whether they are served over TLS. Without it they answer this machine alone.
    pub over_tls: bool,
    /// Where people come back to from the office's identity provider: the address of these pages, with
    /// [`OIDC_BACK`]. Without it nobody logs in here by a provider.
    pub provider_back: Option<String>,
}

/// What every page has at hand.
pub(crate) struct Site {
    pub(crate) door: Arc<dyn Door>,
    /// The office's interface, as nobody in particular: a [`visit::Visit`] has it with a session.
    pub(crate) api: Client,
    pub(crate) terms: WebTerms,
    /// Files that were looked at and not imported yet.
    pub(crate) waiting: upload::Waiting,
    /// Answers of other countries that were just given.
    pub(crate) answers: ask::Answers,
    /// How many may speak to the identity provider at once.
    pub(crate) provider: oidc::Turns,
}

/// All pages of an office, with the guards of [`safeborders_pages`] around them.
pub fn pages<P: AskPeers + CheckLinks + SendReferrals>(office: Arc<Office<P>>, terms: WebTerms) -> Router {
    let (over_tls, synthetic) = (terms.over_tls, terms.synthetic);
    let door: Arc<dyn Door> = Arc::<Office<P>>::clone(&office);
    let (waiting, answers) = (upload::Waiting::default(), ask::Answers::default());
    let provider = oidc::Turns::default();
    let interface = interface::interface(router(Arc::clone(&office)), Arc::clone(&door));
    let site = Arc::new(Site { door, api: Client::of(office), terms, waiting, answers, provider });
    let routes = Router::new()
        .merge(today::routes())
        .merge(cases::routes())
        .merge(case::routes())
        .merge(left::routes())
        .merge(audit::routes())
        .merge(people::routes())
        .merge(account::routes())
        .merge(settings::routes())
        .merge(statistics::routes())
        .merge(report::routes())
        .merge(log_in::routes())
        .merge(oidc::routes())
        .merge(ask::routes())
        .merge(patterns::routes())
        .merge(networks::routes())
        .merge(matches::routes())
        .merge(agreements::routes())
        .layer(DefaultBodyLimit::max(MAX_FORM_BYTES))
        .merge(import::routes())
        .merge(mapping::routes().layer(DefaultBodyLimit::max(MAX_FORM_BYTES)))
        .merge(entry::routes())
        .merge(history::routes().layer(DefaultBodyLimit::max(MAX_FORM_BYTES)))
        .route("/livez", get(|| async { "alive\n" }))
        .merge(language_routes())
        .merge(if synthetic { tour_routes(&tour::STEPS) } else { Router::new() })
        .fallback(visit::not_found)
        .with_state(site);
    let routes = same_origin_only(packed(routes.merge(interface)).merge(asset_routes()));
    secure(if over_tls { routes } else { guard_local(routes) })
}

#[cfg(test)]
pub(crate) mod tests;
