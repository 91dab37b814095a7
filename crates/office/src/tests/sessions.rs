//! Sessions end, and tokens expire: from the request that shows them to the answer.

use super::Open;
use crate::Client;
use crate::api::{ApiError, ErrorKind};
use crate::api_people::{Done, Handed, TokenBody, WhoAmI};
use safeborders_accounts::{IDLE_S, MAX_TOKEN_DAYS, SESSION_S};
use safeborders_people::{Right, Role};
use std::sync::atomic::{AtomicU64, Ordering};

const BEGIN: u64 = 1_800_000_000;
const DAY_S: u64 = 86_400;

async fn who(client: &Client) -> Result<String, ApiError> {
    client.get::<WhoAmI>("whoami").await.map(|who| who.actor.to_string())
}

async fn ended(client: &Client) -> bool {
    let said = who(client).await;
    said.is_err_and(|error| error.kind == ErrorKind::Denied && error.message.contains("log in first"))
}

#[tokio::test]
async fn a_session_ends_after_half_an_hour_without_use_and_after_twelve_hours() {
    static NOW: AtomicU64 = AtomicU64::new(BEGIN);
    let pass = |seconds| NOW.fetch_add(seconds, Ordering::SeqCst);
    let office = Open::at(|| NOW.load(Ordering::SeqCst));
    let second = office.hire(&office.client.clone().at_console(), "adam", Role::Administrator).await;
    let session = office.with(&office.log_in("adam", &second).await);
    assert_eq!(who(&session).await.unwrap(), "adam (administrator)");
    pass(IDLE_S);
    assert!(who(&session).await.is_ok(), "used within half an hour");
    pass(IDLE_S + 1);
    assert!(ended(&session).await, "left alone for longer");
    assert!(ended(&office.client).await, "without one");
    // Used all the time, it ends all the same.
    let session = office.with(&office.log_in("adam", &second).await);
    let mut lasted = 0;
    while !ended(&session).await {
        lasted += IDLE_S / 2;
        pass(IDLE_S / 2);
    }
    assert_eq!(lasted, SESSION_S);
    // Logging out ends it at once.
    let session = office.with(&office.log_in("adam", &second).await);
    session.post::<Done>("logout", &()).await.unwrap();
    assert!(ended(&session).await);
}

#[tokio::test]
async fn a_token_expires_on_its_day_and_carries_its_rights_alone() {
    static NOW: AtomicU64 = AtomicU64::new(BEGIN);
    let office = Open::at(|| NOW.load(Ordering::SeqCst));
    let second = office.hire(&office.client.clone().at_console(), "adam", Role::Administrator).await;
    let session = office.with(&office.log_in("adam", &second).await);
    let made = async |rights: Vec<Right>, days: u32| {
        let body = TokenBody { name: "nightly".to_owned(), rights, days };
        session.post::<Handed>("tokens/make", &body).await.map(|handed| office.with(&handed.secret))
    };
    for (rights, days) in [
        (vec![Right::Look], MAX_TOKEN_DAYS + 1),
        (vec![Right::Look], 0),
        (vec![Right::Import], 1),
        (vec![Right::People], 1),
        (vec![], 1),
    ] {
        let refused = made(rights.clone(), days).await.err().unwrap();
        assert_eq!(refused.kind, ErrorKind::Invalid, "{rights:?} {days}");
    }
    let token = made(vec![Right::Look], 2).await.unwrap();
    NOW.fetch_add(2 * DAY_S - 1, Ordering::SeqCst);
    assert!(who(&token).await.is_ok(), "a token needs no use to live");
    let beyond = token.get::<serde_json::Value>("keys").await.unwrap_err();
    assert!(beyond.kind == ErrorKind::Denied && beyond.message.contains("this token may not"), "{beyond}");
    NOW.fetch_add(1, Ordering::SeqCst);
    assert!(ended(&token).await);
}
