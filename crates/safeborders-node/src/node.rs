//! An open node: vault, books and gate, plugged together.

use crate::config::{Config, Store};
use crate::failure::{ExitWith, Failure};
use crate::layout::Layout;
use crate::unlock;
use safeborders_books::Books;
use safeborders_cli::exit;
use safeborders_privacy::{Gate, GateKey, Shares};
use safeborders_store::keys::RootKey;
use safeborders_store::{EngineKind, Sealed, StoreError, fsx};
use safeborders_vault::{GateAccounts, Releases, Vault, VaultError};
use std::path::Path;
use std::sync::Arc;

/// A node's vault, books and gate. One process holds them at a time.
pub(crate) struct Node {
    pub(crate) books: Arc<Books>,
    pub(crate) vault: Arc<Vault>,
    pub(crate) releases: Arc<Releases<Books>>,
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
        let gate_key = GateKey::new(*root.derive("gate").expose());
        let gate = Arc::new(Gate::new(Arc::clone(&books), gate_key));
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
        let releases = Arc::new(Releases::new(Arc::clone(&vault), gate));
        Ok(Self { books, vault, releases })
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

fn in_use() -> Failure {
    Failure::new(
        exit::UNAVAILABLE,
        "this node is open in another process: if it is serving, stop it for this command and start it again; nothing was changed",
    )
}
