//! The office surface over a real vault and real books, with nobody abroad and a clock that a test sets.

mod sessions;

use crate::api_people::{EnrolBody, Handed, Hidden, LogInBody, PersonBody, SessionOpened};
use crate::web::tests::house::Alone;
use crate::{Client, Office};
use safeborders_accounts::{Accounts, House, Secret};
use safeborders_books::Books;
use safeborders_people::{PersonId, Role};
use safeborders_privacy::{Gate, GateKey, Shares};
use safeborders_store::EngineKind;
use safeborders_store::keys::{Key, RootKey, Unlock, create_key_file};
use safeborders_vault::{GateAccounts, Vault};
use std::sync::Arc;
use tempfile::TempDir;
use totp_rs::{Builder, Secret as TotpSecret};

/// An office that is open in this process.
pub(crate) struct Open {
    _home: TempDir,
    client: Client,
    clock: fn() -> u64,
}

fn person(name: &str) -> PersonId {
    name.parse().unwrap()
}

fn password(name: &str) -> Hidden {
    Hidden(format!("correct horse {name}"))
}

impl Open {
    /// An office without anybody, by this clock.
    fn at(clock: fn() -> u64) -> Self {
        let home = tempfile::tempdir().unwrap();
        let books = safeborders_store::open(EngineKind::Redb, &home.path().join("books")).unwrap();
        let books = Arc::new(Books::open(books).unwrap());
        let gate = Arc::new(Gate::new(Arc::clone(&books), GateKey::new([7; 32])));
        let file = home.path().join("secret");
        create_key_file(&file).unwrap();
        let root = RootKey::create_new(&home.path().join("node.key"), &Unlock::KeyFile(file)).unwrap();
        let ledger = Arc::new(GateAccounts::new(gate, Shares::default()));
        let data = home.path().join("data");
        let vault = Vault::open(&data, EngineKind::Redb, &root, "2024Q1".parse().unwrap(), ledger).unwrap();
        let house = Arc::new(House::new(Arc::clone(&books), Key::from_bytes(&[5; 32])));
        let accounts = Arc::new(Accounts::open(house).unwrap());
        let office = Office::new(Arc::new(vault), books, accounts, Alone, Arc::new(Alone));
        Self { client: Client::here(office.with_clock(clock)), clock, _home: home }
    }

    /// As whoever has this session or token.
    fn with(&self, secret: &Hidden) -> Client {
        self.client.clone().with_session(Some(Secret::new(secret.0.clone())))
    }

    /// Somebody is given an account, and enrols. Returns the key of their one-time codes.
    async fn hire(&self, by: &Client, name: &str, role: Role) -> String {
        let body = PersonBody { person: person(name), name: String::new(), role: Some(role) };
        let code: Handed = by.post("people/add", &body).await.unwrap();
        let body = EnrolBody { person: person(name), code: code.secret, password: password(name) };
        let second: Handed = self.client.post("people/enrol", &body).await.unwrap();
        second.secret.0.clone()
    }

    async fn log_in(&self, name: &str, second: &str) -> Hidden {
        let secret = TotpSecret::try_from_base32(second).unwrap();
        let code = Builder::new().with_secret(secret).build_noncompliant().generate((self.clock)());
        let body = LogInBody { person: person(name), password: password(name), code: code.to_string() };
        let opened: SessionOpened = self.client.post("login", &body).await.unwrap();
        opened.session
    }
}
