//! One's own account: password and tokens.

use super::Site;
use super::visit::Visit;
use crate::api::{ApiError, ErrorKind};
use crate::api_people::{Done, Handed, Hidden, Lines, PasswordBody, TokenBody, TokenName};
use askama::Template;
use axum::Router;
use axum::extract::Form;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use safeborders_accounts::{LEAST_CHARACTERS, MAX_TOKEN_DAYS};
use safeborders_pages::{Arg, Locale};
use safeborders_people::Right;
use serde::Deserialize;
use std::sync::Arc;

pub(crate) fn routes() -> Router<Arc<Site>> {
    Router::new()
        .route("/account", get(account))
        .route("/account/password", post(password))
        .route("/account/token", post(make_token))
        .route("/account/revoke", post(revoke))
}

struct Token {
    id: String,
    name: String,
    rights: String,
    until: String,
}

#[derive(Template)]
#[template(path = "account.html")]
struct Account {
    t: &'static Locale,
    tokens: Vec<Token>,
    /// The rights that a token of this person may carry, by name, with the table's own words.
    rights: Vec<(String, &'static str)>,
    least: Arg<'static>,
    most_days: u32,
}

#[derive(Template)]
#[template(path = "account_token.html")]
struct TokenHanded<'a> {
    t: &'static Locale,
    token: &'a str,
}

async fn account(visit: Visit) -> Response {
    visit.answer(page(&visit).await)
}

async fn page(visit: &Visit) -> Result<Response, ApiError> {
    let t = visit.t();
    let known: Lines = visit.get("tokens").await?;
    let token = |line: safeborders_accounts::TokenLine| Token {
        id: line.id,
        name: line.name,
        rights: line.rights.iter().map(|right| format!("{right:?}")).collect::<Vec<_>>().join(", "),
        until: t.day(line.ends_s),
    };
    let carried = Right::ALL.into_iter().filter(|right| right.fits_a_token() && visit.may(*right));
    let main = Account {
        t,
        tokens: known.tokens.into_iter().map(token).collect(),
        rights: carried.map(|right| (format!("{right:?}"), right.words())).collect(),
        least: Arg::of(LEAST_CHARACTERS),
        most_days: MAX_TOKEN_DAYS,
    };
    visit.page(&t.text("o-account-title"), &main, &[])
}

#[derive(Deserialize)]
struct Password {
    old: Hidden,
    new: Hidden,
    again: Hidden,
}

async fn password(visit: Visit, Form(form): Form<Password>) -> Response {
    let made = async {
        if form.new.0 != form.again.0 {
            return Err(ApiError::new(ErrorKind::Invalid, "the two passwords differ"));
        }
        let body = PasswordBody { old: form.old.clone(), new: form.new.clone() };
        let _: Done = visit.post("people/password", &body).await?;
        // The sessions of the old password have ended, this one with them.
        Ok(axum::response::Redirect::to("/login").into_response())
    };
    visit.answer(made.await)
}

async fn make_token(visit: Visit, Form(fields): Form<Vec<(String, String)>>) -> Response {
    let made = async {
        let text = |name: &str| fields.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str());
        let chosen = fields.iter().filter(|(name, _)| name == "right").map(|(_, right)| right.parse());
        let rights: Result<Vec<Right>, _> = chosen.collect();
        let rights = rights.map_err(|e: safeborders_people::UnknownRight| {
            ApiError::new(ErrorKind::Invalid, e.to_string())
        })?;
        let days = text("days").and_then(|days| days.parse().ok()).unwrap_or_default();
        let body = TokenBody { name: text("name").unwrap_or_default().to_owned(), rights, days };
        let handed: Handed = visit.post("tokens/make", &body).await?;
        let main = TokenHanded { t: visit.t(), token: &handed.secret.0 };
        visit.page(&visit.t().text("o-token-title"), &main, &[])
    };
    visit.answer(made.await)
}

async fn revoke(visit: Visit, Form(token): Form<TokenName>) -> Response {
    let made = async {
        let _: Done = visit.post("tokens/revoke", &token).await?;
        Ok(visit.done("/account", "o-done"))
    };
    visit.answer(made.await)
}
