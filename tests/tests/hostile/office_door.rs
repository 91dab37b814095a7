//! The office of Greece with people and pages, and a client that sends whatever bytes it is given to the pages' address.

use crate::persons::{Person, done, joined, nobody};
use crate::setting::Setting;
use anyhow::{Context, Result};
use safeborders_accounts::{Accounts, House};
use safeborders_books::Books;
use safeborders_demo::member::free_ports;
use safeborders_people::{Actor, Right, Role};
use safeborders_store::keys::{RootKey, Unlock};
use safeborders_store::{EngineKind, Sealed};
use safeborders_trust::now_s;
use std::io::{Read, Write};
use std::net::{Shutdown, TcpStream};
use std::sync::Arc;
use std::time::Duration;

/// No answer takes this long.
const PATIENCE: Duration = Duration::from_secs(90);
/// What somebody might write into a field of a case file.
pub(crate) const SCRIPT: &str = "GR-\"><script>alert(1)</script>";
const DAY_S: u64 = 86_400;

/// What came back; the status is 0 where nothing did.
#[derive(Debug, Default)]
pub(crate) struct Told {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Told {
    /// The stable code of a refusal.
    pub(crate) fn code(&self) -> String {
        let told: serde_json::Value = serde_json::from_str(&self.body).unwrap_or_default();
        told["code"].as_str().unwrap_or_default().to_owned()
    }
}

/// A serving node whose office has people.
pub(crate) struct OfficeDoor {
    pub(crate) setting: Setting,
    /// `host:port` of the pages.
    pub(crate) address: String,
    pub(crate) anna: Person,
    pub(crate) petra: Person,
    pub(crate) rita: Person,
    /// Anna's, for a look and nothing else.
    pub(crate) token: String,
    /// The same, ended yesterday.
    pub(crate) expired: String,
}

impl OfficeDoor {
    pub(crate) fn open() -> Result<Self> {
        let mut setting = Setting::prepared()?;
        let (anna, petra, rita, token) = people(&setting)?;
        let expired = expired_token(&setting)?;
        let mut ports = free_ports(1)?;
        let port = ports.pop().context("a port")?;
        let pages = setting.member.show_pages(&port)?;
        drop(port);
        setting.start()?;
        let address = pages.trim_start_matches("http://").to_owned();
        Ok(Self { setting, address, anna, petra, rita, token, expired })
    }

    /// A request with these headers, over those that every client sends.
    pub(crate) fn request(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Vec<u8> {
        let length = body.len().to_string();
        let usual = [
            ("host", self.address.as_str()),
            ("content-type", "application/json"),
            ("content-length", length.as_str()),
            ("connection", "close"),
        ];
        let given = |name: &str| headers.iter().any(|(other, _)| *other == name);
        let mut request = format!("{method} {path} HTTP/1.1\r\n");
        for (name, value) in usual.iter().filter(|(name, _)| !given(name)).chain(headers) {
            request.push_str(&format!("{name}: {value}\r\n"));
        }
        [request.as_bytes(), b"\r\n", body].concat()
    }

    /// Sends these bytes and reads to the end.
    pub(crate) fn send(&self, request: &[u8]) -> Result<Told> {
        let mut tcp = TcpStream::connect(&self.address)?;
        tcp.set_read_timeout(Some(PATIENCE))?;
        tcp.set_write_timeout(Some(PATIENCE))?;
        let mut writing = tcp.try_clone()?;
        let said = std::thread::scope(|scope| {
            // The answer may come before all was sent.
            let _early = scope.spawn(move || writing.write_all(request));
            let mut said = Vec::new();
            // What came before a reset counts.
            let _reset = tcp.read_to_end(&mut said);
            // What was not sent by then need not be.
            let _closed = tcp.shutdown(Shutdown::Both);
            said
        });
        Ok(told(&said))
    }

    /// What the interface says to somebody who shows this.
    pub(crate) fn get(&self, path: &str, headers: &[(&str, &str)]) -> Result<Told> {
        self.send(&self.request("GET", path, headers, b""))
    }
}

fn told(said: &[u8]) -> Told {
    let text = String::from_utf8_lossy(said);
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return Told::default() };
    let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or_default();
    // Answers of one piece say their length; others come in chunks, whose lengths are no part of them.
    let body = if head.to_ascii_lowercase().contains("transfer-encoding: chunked") {
        joined_chunks(body)
    } else {
        body.to_owned()
    };
    Told { status, head: head.to_ascii_lowercase(), body }
}

fn joined_chunks(body: &str) -> String {
    let mut whole = Vec::new();
    let mut rest = body.as_bytes();
    while let Some(end) = rest.windows(2).position(|two| two == b"\r\n") {
        let length = String::from_utf8_lossy(&rest[..end]);
        let length = usize::from_str_radix(length.trim(), 16).unwrap_or(0);
        let from = end + 2;
        if length == 0 || rest.len() < from + length {
            break;
        }
        whole.extend_from_slice(&rest[from..from + length]);
        rest = rest.get(from + length + 2..).unwrap_or_default();
    }
    String::from_utf8_lossy(&whole).into_owned()
}

/// A person's session, as it lies in their file.
pub(crate) fn session_of(person: &Person) -> Result<String> {
    Ok(std::fs::read_to_string(&person.session)?.trim().to_owned())
}

/// An analyst with a token, a prosecutor who has imported a case file whose every text is markup, and an auditor.
fn people(setting: &Setting) -> Result<(Person, Person, Person, String)> {
    let office = &setting.member;
    let adam = Person::hired(office, &nobody(office), "adam", "administrator")?;
    done(adam.log_in(office)?)?;
    let anna = joined(office, &adam, "anna", "analyst")?;
    let petra = joined(office, &adam, "petra", "prosecutor")?;
    let rita = joined(office, &adam, "rita", "auditor")?;
    let token = done(anna.run(office, &["token", "make", "notebook", "--rights", "Look", "--days", "1"])?)?;
    let file = setting.home.path().join("hostile.jsonl");
    let line = serde_json::json!({
        "id": SCRIPT,
        "registered": "2024-05-06",
        "victims": [{}],
        "links": [{"kind": "handle", "value": SCRIPT, "of": "suspect"}],
        "narrative": format!("{SCRIPT} told"),
    });
    std::fs::write(&file, line.to_string())?;
    done(petra.run(office, &["import", file.to_str().context("path")?])?)?;
    Ok((anna, petra, rita, token.trim().to_owned()))
}

/// A token of Anna's that was made the day before yesterday, for one day.
fn expired_token(setting: &Setting) -> Result<String> {
    let dir = &setting.member.dir;
    let root = RootKey::unlock(&dir.join("node.key"), &Unlock::KeyFile(dir.with_extension("key")))?;
    let engine = safeborders_store::open(EngineKind::Redb, &dir.join("data/books"))?;
    let books = Books::open(Box::new(Sealed::new(engine, root.derive("books"), "books")))?;
    let house = House::new(Arc::new(books), root.derive("house pseudonyms"));
    let anna = Actor { person: "anna".parse()?, role: Role::Analyst };
    let made_s = now_s() - 2 * DAY_S;
    let token = Accounts::open(Arc::new(house))?.make_token(&anna, "old", &[Right::Look], 1, made_s)?;
    Ok(token.expose().to_owned())
}
