//! Peers: the nodes of other countries. They are greeted when somebody wants it, because a greeting takes its time.

use super::row;
use crate::web::Site;
use crate::web::visit::Visit;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use safeborders_pages::{Lexicon, Locale, Names};
use safeborders_people::Right;
use safeborders_types::{AgreementLine, ListsFetched, PeerState};
use std::sync::Arc;

pub(super) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/agreements/peers", get(page).post(greet))
        .route("/agreements/peers/lists", post(fetch_lists))
}

#[derive(Template)]
#[template(path = "agreements/peers.html")]
struct Page {
    t: &'static Locale,
    greeted: bool,
    peers: Vec<Peer>,
    countries: Vec<Country>,
    operates: bool,
    lists: Option<Vec<(String, String, &'static str)>>,
}

struct Peer {
    country: String,
    id: String,
    address: String,
    state: String,
    class: &'static str,
}

/// A country with the agreements that stand with it: each can be suspended there.
struct Country {
    name: String,
    agreements: Vec<super::Row>,
}

async fn page(visit: Visit) -> Response {
    let made = show(&visit, None, None).await;
    visit.answer(made)
}

async fn greet(visit: Visit) -> Response {
    let made = async {
        let peers: Vec<PeerState> = visit.get("peers").await?;
        show(&visit, Some(peers), None).await
    };
    let made = made.await;
    visit.answer(made)
}

/// Takes the revocation lists of every peer's country.
async fn fetch_lists(visit: Visit) -> Response {
    let made = async {
        let lists: Vec<ListsFetched> = visit.post("peers/lists", &()).await?;
        show(&visit, None, Some(lists)).await
    };
    let made = made.await;
    visit.answer(made)
}

async fn show(
    visit: &Visit,
    peers: Option<Vec<PeerState>>,
    lists: Option<Vec<ListsFetched>>,
) -> Result<Response, crate::api::ApiError> {
    let t = visit.t();
    let names = Lexicon::new(t);
    let lines: Vec<AgreementLine> = visit.get("agreements").await?;
    let own = visit.site.terms.country;
    let mut countries: Vec<_> = lines.iter().flat_map(|line| line.parties.iter().copied()).collect();
    countries.sort_unstable();
    countries.dedup();
    let country = |of: safeborders_types::CountryCode| Country {
        name: names.country(of),
        agreements: lines.iter().filter(|l| l.parties.contains(&of)).map(|l| row(l, &names, t)).collect(),
    };
    let main = Page {
        t,
        greeted: peers.is_some(),
        peers: peers.unwrap_or_default().into_iter().map(|peer| of_peer(peer, &names)).collect(),
        countries: countries.into_iter().filter(|of| *of != own).map(country).collect(),
        operates: visit.may(Right::Operate),
        lists: lists.map(|lists| lists.into_iter().map(|list| of_list(list, &names, t)).collect()),
    };
    visit.page(&t.text("o-peer-title"), &main, &[])
}

fn of_peer(peer: PeerState, names: &Lexicon) -> Peer {
    Peer {
        country: names.country(peer.id.country()),
        id: peer.id.to_string(),
        address: peer.address,
        state: peer.state,
        class: if peer.reachable { "good" } else { "gone" },
    }
}

fn of_list(list: ListsFetched, names: &Lexicon, t: &Locale) -> (String, String, &'static str) {
    let (says, class) = match (list.renewed, list.trouble.is_empty()) {
        (true, _) => (t.text("o-peer-list-new"), "good"),
        (_, true) => (t.text("o-peer-list-same"), "good"),
        _ => (list.trouble, "gone"),
    };
    (names.country(list.country), says, class)
}
