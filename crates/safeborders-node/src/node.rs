//! An open node: vault, books and gate, plugged together.

use crate::authority::Issuing;
use crate::config::{Config, Store};
use crate::failure::{ExitWith, Failure};
use crate::heads::{self, BooksLog, BooksShelf};
use crate::layout::Layout;
use crate::unlock;
use anyhow::Context;
use safeborders_books::Books;
use safeborders_cli::exit;
use safeborders_privacy::{Gate, GateKey, Shares};
use safeborders_store::keys::RootKey;
use safeborders_store::{EngineKind, Sealed, StoreError, fsx};
use safeborders_trust::{LogKey, now_s};
use safeborders_types::{CohortId, CountryCode};
use safeborders_vault::{GateAccounts, Releases, Vault, VaultError};
use safeborders_witness::{Keeper, Witness};
use serde::{Deserialize, Serialize};
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use time::OffsetDateTime;

/// A node's vault, books and gate. One process holds them at a time.
pub(crate) struct Node {
    pub(crate) books: Arc<Books>,
    pub(crate) vault: Arc<Vault>,
    pub(crate) releases: Arc<Releases<Books>>,
    /// Held from here on: only a node that serves, and has asked its peers, lets it release.
    pub(crate) gate: Arc<Gate<Books>>,
    pub(crate) keeper: Arc<Keeper<BooksLog>>,
    pub(crate) witness: Arc<Witness<BooksShelf>>,
    /// `None` where another machine issues.
    pub(crate) issuing: Option<Arc<Issuing>>,
}

impl Node {
    /// Unlocks and opens a node. What a crash left half done is completed or taken back here.
    ///
    /// # Errors
    /// Another process has it open; the key is wrong; a file is damaged.
    pub(crate) fn open(layout: &Layout, config: &Config, key_file: Option<&Path>) -> Result<Self, Failure> {
        let root = unlock::open(layout, config, key_file)?;
        fsx::create_dir(&layout.data())?;
        let books = Arc::new(open_books(layout, &root)?);
        // Every figure in the ledger is summed again from the log: a disk that was tampered with, or
        // half restored, is noticed before anything is answered.
        books.verify().context("the books do not follow from their own log: restore them from a backup")?;
        pin(&books, config)?;
        let gate_key = GateKey::new(*root.derive("gate").expose());
        let gate = Arc::new(Gate::new(Arc::clone(&books), gate_key));
        gate.hold();
        let log_key = || LogKey::from_seed(root.derive("disclosure log").expose());
        let keeper = Arc::new(Keeper::new(config.id()?, log_key()?, BooksLog(Arc::clone(&books))));
        let shelf = BooksShelf(Arc::clone(&books));
        let witness = Arc::new(Witness::open(config.id()?, log_key()?, shelf, now_s, heads::alarm)?);
        let engine = match config.store {
            Store::Sled => EngineKind::Sled,
            Store::Redb => EngineKind::Redb,
        };
        let accounts = Arc::new(GateAccounts::new(Arc::clone(&gate), Shares::default()));
        let vault = Vault::open(&layout.data(), engine, &root, config.first_cohort, accounts);
        let vault = Arc::new(vault.map_err(|error| match error {
            VaultError::Store(StoreError::InUse { .. }) => in_use(),
            other => other.into(),
        })?);
        vault.open_accounts_through(OffsetDateTime::now_utc().date())?;
        // A peer is told a refusal and no more; the operator must hear what is behind it.
        let releases = Releases::new(Arc::clone(&vault), Arc::clone(&gate), |error| {
            tracing::error!(reason = chain(error), "nothing was released");
        });
        let releases = Arc::new(releases.with_yearbooks(config.country));
        let issuing = match layout.issuing().exists() {
            true => Some(Arc::new(Issuing::load(layout, &root, config.country).exit_with(exit::CONFIG)?)),
            false => None,
        };
        Ok(Self { books, vault, releases, gate, keeper, witness, issuing })
    }
}

fn open_books(layout: &Layout, root: &RootKey) -> Result<Books, Failure> {
    let engine = match safeborders_store::open(EngineKind::Redb, &layout.books()) {
        Err(StoreError::InUse { .. }) => return Err(in_use()),
        other => other?,
    };
    let sealed = Sealed::new(engine, root.derive("books"), "books");
    Books::open(Box::new(sealed)).exit_with(exit::FAILURE)
}

/// An error with everything that is behind it.
fn chain(error: &dyn Error) -> String {
    let mut text = error.to_string();
    let mut behind = error.source();
    while let Some(error) = behind {
        text = format!("{text}: {error}");
        behind = error.source();
    }
    text
}

/// What a node was made with and may never change, because cohorts and budgets rest on it.
#[derive(Deserialize, Eq, PartialEq, Serialize)]
struct Pinned {
    country: CountryCode,
    first_cohort: CohortId,
    synthetic: bool,
}

/// Holds the configuration against what the books say the node was made with.
fn pin(books: &Books, config: &Config) -> Result<(), Failure> {
    const NAME: &str = "pinned";
    let (country, first_cohort, synthetic) = (config.country, config.first_cohort, config.synthetic);
    let now = Pinned { country, first_cohort, synthetic };
    let Some(stored) = books.meta(NAME)? else {
        return Ok(books.put_meta(NAME, &serde_json::to_vec(&now)?)?);
    };
    let was: Pinned = serde_json::from_slice(&stored)?;
    if was == now {
        return Ok(());
    }
    let text = format!(
        "node.toml was changed where it may not be: this node was made with country = \"{}\", \
         first_cohort = \"{}\", synthetic = {}",
        was.country, was.first_cohort, was.synthetic
    );
    Err(Failure::new(exit::CONFIG, text))
}

fn in_use() -> Failure {
    Failure::new(
        exit::UNAVAILABLE,
        "this node is open in another process: if it is serving, stop it for this command and start it again; nothing was changed",
    )
}
