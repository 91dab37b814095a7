//! An office with a person of each role, and a browser that knows no script.

use super::europe;
use crate::networks::NetworkHome;
use crate::office::Office;
use crate::web::{WebTerms, pages};
use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode};
use http_body_util::BodyExt;
use safeborders_accounts::{Accounts, House as HouseLog, Secret};
use safeborders_books::Books;
use safeborders_cases::{CaseFile, CaseParts, Link, Person, Registered, SourceId, Values};
use safeborders_codebook::{CodeIndex, Codebook, LinkKind};
use safeborders_people::{Actor, PersonId, Role};
use safeborders_privacy::{Gate, GateKey, Shares};
use safeborders_store::keys::{RootKey, Unlock, create_key_file};
use safeborders_store::{Batch, Engine, EngineKind, Sealed, Snapshot, StoreError};
use safeborders_types::{
    AgreementChange, AgreementFailed, AgreementForm, AgreementId, AgreementLine, AskFailed, AskPeers, Asking,
    CheckLinks, CheckedKind, CountryCode, DecidedBy, Desk, KeepAgreements, LinkAnswer, LinkAsk, LinkFailed,
    LinkTerms, ListsFetched, MergedTable, NanoRho, NodeSignature, PeerState, Preview, Previewing,
    ReferralFailed, ReferralNews, SendReferrals, Unit, YearbookFetched,
};
use safeborders_vault::{GateAccounts, Vault};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use tempfile::TempDir;
use totp_rs::{Builder, Secret as TotpSecret};
use tower::ServiceExt;

/// What somebody might write into a field.
pub(crate) const HOSTILE: &str = "\"><script>alert(1)</script>";

/// The other countries of [`europe`]; no agreement of theirs can be changed here.
pub(crate) struct Alone;

impl AskPeers for Alone {
    async fn ask(&self, asking: Asking) -> Result<MergedTable, AskFailed> {
        europe::answer(&asking)
    }

    async fn preview(&self, previewing: Previewing) -> Result<Preview, AskFailed> {
        Ok(europe::preview(&previewing))
    }

    async fn fetch_yearbooks(&self, _: bool) -> Result<Vec<YearbookFetched>, AskFailed> {
        Ok(Vec::new())
    }

    async fn fetch_lists(&self) -> Result<Vec<ListsFetched>, AskFailed> {
        Ok(Vec::new())
    }

    async fn peers(&self) -> Vec<PeerState> {
        europe::peers()
    }
}

impl CheckLinks for Alone {
    fn link_terms(&self, _: CountryCode, _: CheckedKind) -> Result<LinkTerms, LinkFailed> {
        Err(LinkFailed::Invalid("no peer".into()))
    }

    async fn check_links(&self, _: LinkAsk) -> Result<LinkAnswer, LinkFailed> {
        Err(LinkFailed::Invalid("no peer".into()))
    }
}

impl SendReferrals for Alone {
    fn desks(&self) -> Vec<Desk> {
        europe::desks()
    }

    fn referral_terms(&self, _: CountryCode) -> Result<AgreementId, ReferralFailed> {
        Err(ReferralFailed::Invalid("no peer".into()))
    }

    fn sign_news(&self, _: &ReferralNews) -> Result<NodeSignature, ReferralFailed> {
        Err(ReferralFailed::CannotSign)
    }

    async fn deliver_referrals(&self) {}
}

impl KeepAgreements for Alone {
    fn agreements(&self) -> Result<Vec<AgreementLine>, AgreementFailed> {
        Ok(europe::agreements())
    }

    fn rendered(&self, agreement: &AgreementId, _: AgreementForm) -> Result<String, AgreementFailed> {
        europe::text(agreement).ok_or_else(none)
    }

    fn digest_of(&self, _: &[u8]) -> Result<[u8; 32], AgreementFailed> {
        Err(none())
    }

    fn digest_on_file(&self, _: &AgreementId) -> Result<[u8; 32], AgreementFailed> {
        Err(none())
    }

    fn check(&self, _: &[u8]) -> Result<(), AgreementFailed> {
        Err(none())
    }

    fn quotas_fit(&self, _: NanoRho) -> Result<(), AgreementFailed> {
        Ok(())
    }

    fn import(&self, _: &[u8], _: bool, _: &DecidedBy) -> Result<AgreementLine, AgreementFailed> {
        Err(none())
    }

    fn change(
        &self,
        _: &AgreementId,
        _: AgreementChange,
        _: &DecidedBy,
    ) -> Result<AgreementLine, AgreementFailed> {
        Err(none())
    }
}

fn none() -> AgreementFailed {
    AgreementFailed::Invalid("no such agreement".into())
}

/// A case file with something in every part of it.
fn full() -> CaseParts {
    let book = Codebook::v1();
    let value = |id: &str, position: usize| {
        let attribute = book.attribute(&id.parse().unwrap()).unwrap();
        (attribute.index(), CodeIndex::from_position(position).unwrap())
    };
    let country = |code: &str| book.list("countries").unwrap().index(&code.parse().unwrap()).unwrap();
    let person = |of: &str, codes: &[(&str, usize)]| {
        let codes = codes.iter().map(|(id, at)| value(&format!("{of}.{id}"), *at)).collect();
        Person { values: Values::new(codes, Vec::new()).unwrap() }
    };
    let link = |kind, unit, text| Link::new(kind, unit, text).unwrap();
    CaseParts {
        values: Values::new(vec![value("case.procedural_status", 1)], Vec::new()).unwrap(),
        victims: vec![person("victim", &[("sex", 0)]), person("victim", &[("sex", 1)])],
        suspects: vec![person("suspect", &[("sex", 1)])],
        route: ["BG", "GR", "IT"].map(country).to_vec(),
        links: vec![
            link(LinkKind::Phone, Unit::Suspect, "+30 210 0000000"),
            link(LinkKind::Plate, Unit::Case, "ABC 1234"),
        ],
        narrative: Some("Synthetic. Recruited by an offer of work, moved by bus, controlled by debt.".into()),
        ..CaseParts::new(
            SourceId::new("GR-000").unwrap(),
            Registered::Date(time::macros::date!(2024 - 04 - 02)),
        )
    }
}

/// An office, its pages, and the sessions of its people.
pub(crate) struct House {
    _home: TempDir,
    pub(crate) office: Arc<Office<Alone>>,
    pub(crate) vault: Arc<Vault>,
    pub(crate) books: Arc<Books>,
    /// What lies under the books, for a test that changes something behind their back.
    pub(crate) under: Arc<dyn Engine>,
    router: Router,
    sessions: HashMap<Role, String>,
    seconds: HashMap<Role, String>,
}

/// A store that the test keeps a hand on.
struct Under(Arc<dyn Engine>);

impl Engine for Under {
    fn get(&self, key: &[u8]) -> Result<Option<Vec<u8>>, StoreError> {
        self.0.get(key)
    }

    fn commit(&self, batch: Batch) -> Result<(), StoreError> {
        self.0.commit(batch)
    }

    fn snapshot(&self) -> Result<Box<dyn Snapshot + '_>, StoreError> {
        self.0.snapshot()
    }
}

/// What a page answered.
pub(crate) struct Page {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Page {
    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

pub(crate) fn now_s() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()
}

pub(crate) fn name_of(role: Role) -> PersonId {
    let name = match role {
        Role::Administrator => "adam",
        Role::Prosecutor => "petra",
        Role::Analyst => "anna",
        Role::Auditor => "aldo",
        _ => "dora",
    };
    name.parse().unwrap()
}

pub(crate) fn password_of(role: Role) -> String {
    format!("correct horse {}", name_of(role))
}

pub(crate) fn code(second: &str, at_s: u64) -> String {
    let totp = Builder::new().with_secret(TotpSecret::try_from_base32(second).unwrap()).build_noncompliant();
    totp.generate(at_s).to_string()
}

impl House {
    /// An office in which nobody has an account yet.
    pub(crate) fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let path = home.path();
        create_key_file(&path.join("key")).unwrap();
        let root = RootKey::create_new(&path.join("node.key"), &Unlock::KeyFile(path.join("key"))).unwrap();
        let engine = safeborders_store::open(EngineKind::Redb, &path.join("books")).unwrap();
        let under: Arc<dyn Engine> = Arc::new(Sealed::new(engine, root.derive("books"), "books"));
        let books = Arc::new(Books::open(Box::new(Under(Arc::clone(&under)))).unwrap());
        let house = HouseLog::new(Arc::clone(&books), root.derive("house pseudonyms"));
        let accounts = Arc::new(Accounts::open(Arc::new(house)).unwrap());
        let gate = Arc::new(Gate::new(Arc::clone(&books), GateKey::new(*root.derive("gate").expose())));
        let opened = Arc::new(GateAccounts::new(gate, Shares::default()));
        let first = "2024Q1".parse().unwrap();
        let vault = Vault::open(&path.join("data"), EngineKind::Redb, &root, first, opened).unwrap();
        let vault = Arc::new(vault);
        let office = Office::new(Arc::clone(&vault), Arc::clone(&books), accounts, Alone, Arc::new(Alone));
        let home_country = NetworkHome { country: "GR".parse().ok(), whitelist: None };
        let office =
            office.with_stops(Arc::new(europe::Switches::default())).with_ends(Arc::new(europe::Ends));
        let office = office.with_networks(home_country).with_rounds(Arc::new(europe::Rounds));
        let office = Arc::new(office.with_identity(Some(Arc::new(super::oidc::Played::default()))));
        let terms = WebTerms {
            country: "GR".parse().unwrap(),
            synthetic: true,
            over_tls: false,
            provider_back: Some("http://127.0.0.1:1/oidc/back".to_owned()),
        };
        let router = pages(Arc::clone(&office), terms);
        let (sessions, seconds) = (HashMap::new(), HashMap::new());
        Self { _home: home, office, vault, books, under, router, sessions, seconds }
    }

    /// An office with a person of each role, logged in.
    pub(crate) fn staffed() -> Self {
        let mut house = Self::new();
        let console = Actor::console();
        let adam = Actor { person: name_of(Role::Administrator), role: Role::Administrator };
        // The data-protection officer comes last: from then on accounts need two people.
        let roles = [
            Role::Administrator,
            Role::Prosecutor,
            Role::Analyst,
            Role::Auditor,
            Role::DataProtectionOfficer,
        ];
        for role in roles {
            let by = if role == Role::Administrator { &console } else { &adam };
            house.hire(by, role);
        }
        for role in roles {
            house.log_in(role);
        }
        house
    }

    /// Puts case files into the vault: some plain, and one whose every text is markup.
    pub(crate) fn with_cases(self) -> Self {
        let registered = Registered::Date(time::macros::date!(2024 - 05 - 06));
        let plain =
            (1..=120).map(|n| CaseParts::new(SourceId::new(&format!("GR-{n:03}")).unwrap(), registered));
        let hostile = CaseParts {
            narrative: Some(format!("{HOSTILE} told")),
            links: vec![Link::new(LinkKind::Handle, Unit::Suspect, HOSTILE).unwrap()],
            victims: vec![Person::default()],
            ..CaseParts::new(SourceId::new(HOSTILE).unwrap(), registered)
        };
        let files: Vec<CaseFile> =
            plain.chain([hostile, full()]).map(|parts| CaseFile::new(parts).unwrap()).collect();
        self.vault.open_accounts_through(time::OffsetDateTime::now_utc().date()).unwrap();
        self.vault.import(&files).unwrap();
        self
    }

    fn hire(&mut self, by: &Actor, role: Role) {
        let (accounts, person) = (self.office.accounts(), name_of(role));
        let code = accounts.add_person(by, &person, "", role, now_s()).unwrap();
        let password = Secret::new(password_of(role));
        let enrolled = accounts.enrol(&person, &code, &password, now_s()).unwrap();
        self.seconds.insert(role, enrolled.second.expose().to_owned());
    }

    fn log_in(&mut self, role: Role) {
        let code = self.code_of(role);
        let password = Secret::new(password_of(role));
        let opened = self.office.accounts().log_in(&name_of(role), &password, &code, now_s()).unwrap();
        self.sessions.insert(role, opened.session.expose().to_owned());
    }

    /// The one-time code that comes next.
    pub(crate) fn next_code_of(&self, role: Role) -> String {
        code(&self.seconds[&role], now_s() + 30)
    }

    /// The session of a person, and the pages.
    pub(crate) fn session_of(&self, role: Role) -> (&str, Router) {
        (&self.sessions[&role], self.router.clone())
    }

    /// A one-time code of a person; each is good for one log-in.
    pub(crate) fn code_of(&self, role: Role) -> String {
        code(&self.seconds[&role], now_s())
    }

    /// A page as a person of this role.
    pub(crate) async fn get(&self, role: Role, path: &str) -> Page {
        self.send(self.request("GET", Some(role), path), String::new()).await
    }

    /// A page as a stranger.
    pub(crate) async fn get_as_nobody(&self, path: &str) -> Page {
        self.send(self.request("GET", None, path), String::new()).await
    }

    /// A form, sent by a person of this role.
    pub(crate) async fn post(&self, role: Role, path: &str, fields: &[(&str, &str)]) -> Page {
        self.send(self.request("POST", Some(role), path), form(fields)).await
    }

    /// A form, sent by a stranger.
    pub(crate) async fn post_as_nobody(&self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.send(self.request("POST", None, path), form(fields)).await
    }

    pub(crate) fn request(
        &self,
        method: &str,
        role: Option<Role>,
        path: &str,
    ) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(path).header("host", "127.0.0.1:1");
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        match role.map(|role| &self.sessions[&role]) {
            Some(session) => request.header("cookie", format!("lang=en; session={session}")),
            None => request,
        }
    }

    pub(crate) async fn send(&self, request: axum::http::request::Builder, body: String) -> Page {
        let request = request.body(Body::from(body)).unwrap();
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (head, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Page { status: head.status, headers: head.headers, body: String::from_utf8_lossy(&body).into_owned() }
    }
}

fn form(fields: &[(&str, &str)]) -> String {
    let quoted = |text: &str| -> String {
        let byte = |b: u8| match b {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(b).to_string(),
            other => format!("%{other:02X}"),
        };
        text.bytes().map(byte).collect()
    };
    let pairs: Vec<String> = fields.iter().map(|(name, text)| format!("{name}={}", quoted(text))).collect();
    pairs.join("&")
}
