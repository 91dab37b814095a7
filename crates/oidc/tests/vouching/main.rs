//! What a provider, or somebody who stands for it, can say, and what is accepted of it.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod server;
mod tls;

use safeborders_oidc::{InvalidSettings, Provider, Settings};
use safeborders_types::{IdentifyPeople, IdentityFailed, LogInBegun};
use serde_json::{Value, json};
use server::{Server, new_key, signed_by, text, under_a_secret, unsigned};
use std::time::{SystemTime, UNIX_EPOCH};

const REDIRECT: &str = "http://127.0.0.1:8400/callback";
const CLIENT: &str = "safeborders";
const SECRET: &str = "a secret of thirty-two characters";

pub(crate) fn settings(issuer: &str) -> Settings {
    Settings {
        issuer: issuer.to_owned(),
        client_id: CLIENT.to_owned(),
        client_secret: Some(SECRET.to_owned()),
        authorities: Vec::new(),
        pages: None,
    }
}

fn provider(server: &Server) -> Provider {
    Provider::new(settings(&server.issuer())).unwrap()
}

pub(crate) fn part(begun: &LogInBegun, name: &str) -> String {
    let (_, query) = begun.url.split_once('?').unwrap();
    let value = query.split('&').find_map(|pair| pair.strip_prefix(&format!("{name}=")));
    value.unwrap().to_owned()
}

fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

/// The claims of a good token.
fn claims(server: &Server, begun: &LogInBegun) -> Value {
    json!({
        "iss": server.issuer(), "sub": "7f3a", "aud": CLIENT, "iat": now(), "exp": now() + 60,
        "nonce": part(begun, "nonce"),
    })
}

/// Begins, lets the provider give this token, and ends.
fn told(server: &Server, token: impl FnOnce(Value) -> String) -> Result<String, IdentityFailed> {
    let provider = provider(server);
    let begun = provider.begin(REDIRECT)?;
    server.gives(&token(claims(server, &begun)));
    provider.finish(&begun.attempt, "code").map(|named| named.subject)
}

fn with(server: &Server, name: &str, value: Value) -> Result<String, IdentityFailed> {
    told(server, |mut claims| {
        claims[name] = value;
        server.signed(&claims)
    })
}

fn is_refused(said: &Result<String, IdentityFailed>) -> bool {
    matches!(said, Err(IdentityFailed::Refused(_)))
}

#[test]
fn whom_the_provider_vouches_for_is_named_by_its_subject() {
    let server = Server::start();
    let provider = provider(&server);
    let begun = provider.begin(REDIRECT).unwrap();
    assert_eq!(
        (part(&begun, "response_type"), part(&begun, "code_challenge_method")),
        ("code".into(), "S256".into())
    );
    assert_eq!((part(&begun, "client_id"), part(&begun, "state")), (CLIENT.into(), begun.attempt.clone()));
    // The code is taken only with the verifier that fits the challenge of this log-in.
    server.says.lock().unwrap().challenge = part(&begun, "code_challenge");
    server.gives(&server.signed(&claims(&server, &begun)));
    let named = provider.finish(&begun.attempt, "code").unwrap();
    assert_eq!((named.issuer, named.subject.as_str()), (server.issuer(), "7f3a"));
    // An attempt is used up by it.
    let again = provider.finish(&begun.attempt, "code").map(|named| named.subject);
    assert!(is_refused(&again), "{again:?}");
    // And of another log-in the verifier does not fit.
    let other = provider.begin(REDIRECT).unwrap();
    server.gives(&server.signed(&claims(&server, &other)));
    assert!(is_refused(&provider.finish(&other.attempt, "code").map(|named| named.subject)));
}

#[test]
fn a_token_of_another_issuer_audience_nonce_or_time_is_refused() {
    let server = Server::start();
    for (name, value) in [
        ("iss", json!("https://login.elsewhere.example")),
        ("aud", json!("another-client")),
        ("aud", json!([CLIENT, "another-client"])),
        ("exp", json!(now() - 3_600)),
        ("nonce", json!("not-this-log-in")),
        ("nonce", Value::Null),
        ("sub", json!("")),
        ("sub", json!("x".repeat(256))),
        ("sub", json!("a\u{0}b")),
    ] {
        let said = with(&server, name, value.clone());
        assert!(is_refused(&said), "{name} {value}: {said:?}");
    }
    assert_eq!(with(&server, "sub", json!("7f3a")), Ok("7f3a".to_owned()), "the control");
}

#[test]
fn a_token_that_the_providers_key_did_not_sign_is_refused() {
    let server = Server::start();
    let none = told(&server, |claims| format!("{}.", unsigned("none", &claims)));
    assert!(is_refused(&none), "{none:?}");
    let stripped = told(&server, |claims| {
        let signed = server.signed(&claims);
        format!("{}.", signed.rsplit_once('.').unwrap().0)
    });
    assert!(is_refused(&stripped), "{stripped:?}");
    let other_key = told(&server, |claims| signed_by(&new_key(), &claims));
    assert!(is_refused(&other_key), "{other_key:?}");
    // Discovery names HS256, and the client has a secret: whoever knows it could vouch for anybody.
    let symmetric = told(&server, |claims| under_a_secret(SECRET, &claims));
    assert!(is_refused(&symmetric), "{symmetric:?}");
    let changed = told(&server, |claims| {
        let signed = server.signed(&claims);
        let mut parts: Vec<String> = signed.split('.').map(ToOwned::to_owned).collect();
        let mut changed = claims;
        changed["sub"] = json!("another");
        parts[1] = text(changed.to_string());
        parts.join(".")
    });
    assert!(is_refused(&changed), "{changed:?}");
    for broken in ["", "x", "a.b.c", "..", &"x".repeat(100_000)] {
        assert!(told(&server, |_| broken.to_owned()).is_err(), "{broken:.20}");
    }
    assert!(told(&server, |claims| server.signed(&claims)).is_ok(), "the control");
}

#[test]
fn a_provider_that_calls_itself_otherwise_or_leads_off_tls_is_not_followed() {
    let server = Server::start();
    let begin = |change: &dyn Fn(&mut server::Says)| {
        *server.says.lock().unwrap() = server::Says::default();
        change(&mut server.says.lock().unwrap());
        provider(&server).begin(REDIRECT)
    };
    let other = begin(&|says| says.issuer = Some("https://login.elsewhere.example".into()));
    assert!(matches!(other, Err(IdentityFailed::Offline(_))), "{other:?}");
    let plain = begin(&|says| says.people = Some("http://login.elsewhere.example/authorize".into()));
    assert!(matches!(plain, Err(IdentityFailed::Refused(_))), "{plain:?}");
    let tokens = begin(&|says| says.tokens = Some("http://login.elsewhere.example/token".into())).unwrap();
    let provider = provider(&server);
    assert!(provider.finish(&tokens.attempt, "code").is_err(), "an attempt of another provider");
    let begun = provider.begin(REDIRECT).unwrap();
    let said = provider.finish(&begun.attempt, "code");
    assert!(matches!(said, Err(IdentityFailed::Offline(_))), "a code went out without TLS: {said:?}");
    assert!(begin(&|_| {}).is_ok(), "the control");
}

#[test]
fn a_log_in_ends_on_this_machine_and_begins_a_bounded_number_of_times() {
    let server = Server::start();
    let provider = provider(&server);
    for redirect in
        ["https://evil.example/callback", "http://10.0.0.1/callback", "http://localhost/x", "x", ""]
    {
        let said = provider.begin(redirect);
        assert!(matches!(said, Err(IdentityFailed::Invalid(_))), "{redirect}: {said:?}");
    }
    let begun = (0..100).take_while(|_| provider.begin(REDIRECT).is_ok()).count();
    assert_eq!(begun, 64);
}

#[test]
fn a_provider_without_tls_off_this_machine_is_no_provider() {
    for issuer in ["http://login.example.org", "ftp://127.0.0.1", "login", ""] {
        assert_eq!(Provider::new(settings(issuer)).err(), Some(InvalidSettings::Issuer), "{issuer}");
    }
    let untrusted = Provider::new(settings("https://login.example.org"));
    assert_eq!(
        untrusted.err(),
        Some(InvalidSettings::Authorities),
        "no authority is trusted that was not named"
    );
    let nameless = Settings { client_id: String::new(), ..settings("http://127.0.0.1:1") };
    assert_eq!(Provider::new(nameless).err(), Some(InvalidSettings::Client));
}

#[test]
fn a_log_in_on_the_pages_ends_at_the_one_address_that_is_named() {
    let server = Server::start();
    let pages = "https://office.example.org/oidc/back";
    let named = Settings { pages: Some(pages.to_owned()), ..settings(&server.issuer()) };
    let provider = Provider::new(named).unwrap();
    let begun = provider.begin(pages).unwrap();
    assert_eq!(part(&begun, "redirect_uri"), "https%3A%2F%2Foffice.example.org%2Foidc%2Fback");
    provider.begin(REDIRECT).unwrap();
    for other in [
        "https://office.example.org/oidc/back/",
        "https://office.example.org/oidc/back?x=1",
        "https://evil.example.org/oidc/back",
        "http://office.example.org/oidc/back",
    ] {
        let said = provider.begin(other);
        assert!(matches!(said, Err(IdentityFailed::Invalid(_))), "{other}: {said:?}");
    }
    let bad = ["http://office.example.org/b", "https://a/b?c=d", "https://a/b#c", "https://a@b/c", "x", ""];
    for bad in bad.into_iter().map(ToOwned::to_owned).chain([format!("https://{}/b", "a".repeat(300))]) {
        let settings = Settings { pages: Some(bad.clone()), ..settings(&server.issuer()) };
        assert_eq!(Provider::new(settings).err(), Some(InvalidSettings::Pages), "{bad}");
    }
}

#[test]
fn a_token_of_one_log_in_is_refused_in_the_next() {
    let server = Server::start();
    let provider = provider(&server);
    let first = provider.begin(REDIRECT).unwrap();
    server.gives(&server.signed(&claims(&server, &first)));
    assert!(provider.finish(&first.attempt, "code").is_ok(), "the control");
    // The provider, or who stands between, gives the same token again: its nonce is the first log-in's.
    let second = provider.begin(REDIRECT).unwrap();
    let said = provider.finish(&second.attempt, "code").map(|named| named.subject);
    assert!(is_refused(&said), "{said:?}");
}

#[test]
fn a_log_in_that_was_given_up_has_ended_and_makes_room() {
    let server = Server::start();
    let provider = provider(&server);
    let begun: Vec<LogInBegun> = (0..64).map(|_| provider.begin(REDIRECT).unwrap()).collect();
    assert!(provider.begin(REDIRECT).is_err(), "the control");
    provider.give_up(&begun[0].attempt);
    server.gives(&server.signed(&claims(&server, &begun[0])));
    let said = provider.finish(&begun[0].attempt, "code").map(|named| named.subject);
    assert!(is_refused(&said), "{said:?}");
    assert!(provider.begin(REDIRECT).is_ok());
}
