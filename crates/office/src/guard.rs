//! The one guard before every path: who is it, may they, and on record before it happens.

use crate::api::{ApiError, ErrorKind};
use crate::office::Office;
use crate::rules::{Rule, rule};
use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use safeborders_accounts::{AccountsError, Acting, House, Secret};
use safeborders_books::{HouseEntry, HouseEvent, HouseObject};
use safeborders_people::{Actor, Right};
use safeborders_types::{AskPeers, Purpose};
use serde_json::Value;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// How many cases of one request are named on record each by itself; of more, how many there were.
const MOST_NAMED: usize = 50;

/// The largest request of any path; each path has its own limit below it.
const MAX_REQUEST_BYTES: usize = 4 << 20;

/// The longest refusal in plain text that is read.
const MAX_REFUSAL_BYTES: usize = 4 << 10;

/// That a request comes from the console: from the process that has the node open, and never over the
/// socket.
#[derive(Clone, Copy)]
pub(crate) struct AtTheConsole;

/// The session or token that a request showed.
#[derive(Clone)]
pub(crate) struct Shown(pub(crate) Option<Secret>);

/// Lets a request through when its path has a rule, its sender the right, and the house log its entry.
pub(crate) async fn guard<P: AskPeers>(
    State(office): State<Arc<Office<P>>>,
    request: Request,
    next: Next,
) -> Response {
    match admitted(office, request).await {
        Ok(request) => typed(next.run(request).await).await,
        Err(error) => error.into_response(),
    }
}

/// What refuses a request before it reaches its handler (a body that is no JSON, a parameter that is missing) says so
/// in plain text: here it becomes a failure like any other.
async fn typed(response: Response) -> Response {
    let is_plain = response.headers().get(CONTENT_TYPE).is_none_or(|kind| kind != "application/json");
    if !response.status().is_client_error() || !is_plain {
        return response;
    }
    let status = response.status();
    let text = axum::body::to_bytes(response.into_body(), MAX_REFUSAL_BYTES).await.unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let why = if text.is_empty() { status.canonical_reason().unwrap_or("it was refused") } else { &text };
    let advice = "see /api/v1/openapi.json for what the request takes";
    ApiError::new(ErrorKind::Invalid, format!("{why}: {advice}")).with_code("malformed").into_response()
}

async fn admitted<P: AskPeers>(office: Arc<Office<P>>, request: Request) -> Result<Request, ApiError> {
    let path = request.uri().path().strip_prefix("/api/v1/").unwrap_or_default();
    let no_rule =
        || ApiError::new(ErrorKind::Denied, "nobody has a right to this: it is no path of the office");
    let rule = rule(request.method(), path).ok_or_else(no_rule)?;
    let shown = Shown(secret(&request));
    let (mut head, body) = request.into_parts();
    let body = axum::body::to_bytes(body, MAX_REQUEST_BYTES).await;
    let body = body.map_err(|_| ApiError::new(ErrorKind::Invalid, "the request is larger than 4 MiB"))?;
    head.extensions.insert(shown.clone());
    let (right, recorded) = match rule {
        Rule::Open => return Ok(Request::from_parts(head, Body::from(body))),
        Rule::May(right) => (right, None),
        Rule::Recorded(right, event, what) => (right, Some((event, what))),
    };
    let (looked_at, at_console) = (body.clone(), head.extensions.get::<AtTheConsole>().is_some());
    let decided = move || {
        let (accounts, now_s) = (office.accounts(), office.now_s());
        let who = if at_console { accounts.console() } else { accounts.who(shown.0.as_ref(), now_s) };
        admit(accounts.house(), who, right, recorded, (&looked_at, now_s))
    };
    let acting = tokio::task::spawn_blocking(decided)
        .await
        .map_err(|_| ApiError::new(ErrorKind::Internal, "the request failed"))??;
    head.extensions.insert(acting);
    Ok(Request::from_parts(head, Body::from(body)))
}

/// Whether they may, and on record.
fn admit(
    house: &House,
    who: Result<Acting, AccountsError>,
    right: Right,
    recorded: Option<(HouseEvent, &str)>,
    (body, now_s): (&Bytes, u64),
) -> Result<Acting, ApiError> {
    let what = recorded.map_or(right.words(), |(_, what)| what);
    let turned_away = |actor: &Actor, error: AccountsError| {
        let entry = HouseEntry::given(now_s, actor, HouseEvent::Refusal, what);
        match house.refused(entry, error.code()) {
            Ok(()) => ApiError::from(error),
            Err(unrecorded) => unrecorded.into(),
        }
    };
    let acting = who.map_err(|e| turned_away(&Actor::node(), e))?;
    acting.may(right).map_err(|e| turned_away(&acting.actor, e))?;
    if let Some((event, what)) = recorded {
        for entry in entries(HouseEntry::given(now_s, &acting.actor, event, what), house, body) {
            house.record(&entry)?;
        }
    }
    Ok(acting)
}

/// One entry for each case that a request names, and one where it names none. A body that is no JSON is
/// refused later, by whoever reads it.
fn entries(plain: HouseEntry, house: &House, body: &Bytes) -> Vec<HouseEntry> {
    let Ok(Value::Object(fields)) = serde_json::from_slice(body) else { return vec![plain] };
    let text = |name: &str| fields.get(name).and_then(Value::as_str).filter(|text| !text.is_empty());
    let mut entry = plain;
    entry.purpose = text("purpose").and_then(|purpose| purpose.parse::<Purpose>().ok());
    // Of an assignment, who is to read the file.
    if let Some(words) = text("case_note").or_else(|| text("reason")).or_else(|| text("person")) {
        entry = entry.with_reference(words);
    }
    if let Some(source) = text("source") {
        return vec![entry.of(house.case(source))];
    }
    let sources: Vec<&str> = match fields.get("sources") {
        Some(Value::Array(sources)) => sources.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    if sources.len() > MOST_NAMED {
        return vec![entry.of(HouseObject::Named(format!("{} case files", sources.len())))];
    }
    if !sources.is_empty() {
        return sources.iter().map(|source| entry.clone().of(house.case(source))).collect();
    }
    let named = ["cohort", "agreement", "id", "country"].into_iter().find_map(text);
    vec![match named {
        Some(name) => entry.of(HouseObject::Named(name.to_owned())),
        None => entry,
    }]
}

/// A bearer's secret, wiped from memory after use.
pub(crate) fn secret(request: &Request) -> Option<Secret> {
    let value = request.headers().get("authorization")?.to_str().ok()?;
    value.strip_prefix("Bearer ").map(|secret| Secret::new(secret.to_owned()))
}

pub(crate) fn now_s() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_books::Books;
    use safeborders_store::EngineKind;
    use safeborders_store::keys::Key;
    use tempfile::TempDir;

    fn house() -> (TempDir, House, Arc<Books>) {
        let home = tempfile::tempdir().unwrap();
        let engine = safeborders_store::open(EngineKind::Redb, home.path()).unwrap();
        let books = Arc::new(Books::open(engine).unwrap());
        let key = Key::from_bytes(&[5; 32]);
        (home, House::new(Arc::clone(&books), key), books)
    }

    fn made(house: &House, body: &str) -> Vec<HouseEntry> {
        let plain = HouseEntry::given(1, &Actor::console(), HouseEvent::Change, "embargo");
        entries(plain, house, &Bytes::copy_from_slice(body.as_bytes()))
    }

    #[test]
    fn an_entry_names_the_case_by_its_pseudonym_and_never_by_its_identifier() {
        let (_home, house, _) = house();
        let made = made(&house, r#"{"source":"GR-2024-77","reason":"wiretap"}"#);
        assert_eq!((made.len(), &made[0].object), (1, &house.case("GR-2024-77")));
        assert_eq!(made[0].reference, "wiretap");
        assert!(!format!("{made:?}").contains("GR-2024-77"));
    }

    #[test]
    fn a_list_of_cases_is_an_entry_each_and_a_long_one_a_number() {
        let (_home, house, _) = house();
        let list = |n: usize| serde_json::json!({ "sources": vec!["GR-1"; n] }).to_string();
        assert_eq!(made(&house, &list(3)).len(), 3);
        let long = made(&house, &list(51));
        assert_eq!(long[0].object, HouseObject::Named("51 case files".into()));
        assert_eq!(made(&house, "no json").len(), 1, "it is on record all the same");
        let asked = made(&house, r#"{"purpose":"investigation","case_note":"Az 7/24"}"#);
        let assigned = made(&house, r#"{"source":"GR-1","person":"anna"}"#);
        assert_eq!((assigned[0].reference.as_str(), &assigned[0].object), ("anna", &house.case("GR-1")));
        assert!(asked[0].purpose.is_some() && asked[0].reference == "Az 7/24");
    }

    #[test]
    fn who_has_no_right_is_refused_on_record_and_nobody_unknown_passes() {
        let (_home, house, books) = house();
        let nobody = admit(&house, Err(AccountsError::NoSession), Right::Look, None, (&Bytes::new(), 1));
        assert_eq!(nobody.unwrap_err().kind, ErrorKind::Denied);
        let (_, entry) = books.house_entries(0, 9).unwrap().pop().unwrap();
        assert_eq!(entry.event, HouseEvent::Refusal);
        assert_eq!(books.house_head().unwrap().size, 1);
    }
}
