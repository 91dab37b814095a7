//! An open node: vault, books and gate, plugged together.

use crate::authority::Issuing;
use crate::backups::Backups;
use crate::case_store;
use crate::config::Config;
use crate::desk;
use crate::failure::{ExitWith, Failure};
use crate::format;
use crate::heads::{self, BooksLog, BooksShelf};
use crate::layout::Layout;
use crate::links::LinkDesk;
use crate::log_keys::{LogKeys, keeper as keeper_of, of_disclosures};
use crate::migration;
use crate::session;
use crate::unlock;
use anyhow::Context;
use safeborders_accounts::{Accounts, AccountsError, House};
use safeborders_books::{Books, HouseEntry, HouseEvent, HouseOutcome};
use safeborders_cli::exit;
use safeborders_office::erasure;
use safeborders_people::{Actor, Right};
use safeborders_privacy::{Gate, GateKey};
use safeborders_store::keys::RootKey;
use safeborders_store::{EngineKind, Sealed, StoreError, fsx};
use safeborders_trust::now_s;
use safeborders_types::{CohortId, CountryCode, PeerId};
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
    pub(crate) accounts: Arc<Accounts>,
    /// Who opened it; nobody yet where the desk's guard asks.
    pub(crate) actor: Option<Actor>,
    pub(crate) releases: Arc<Releases<Books>>,
    /// Held from here on: only a node that serves, and has asked its peers, lets it release.
    pub(crate) gate: Arc<Gate<Books>>,
    pub(crate) keeper: Arc<Keeper<BooksLog>>,
    pub(crate) witness: Arc<Witness<BooksShelf>>,
    /// With which its logs are signed.
    pub(crate) log_keys: Arc<LogKeys>,
    /// Who this node is.
    pub(crate) id: PeerId,
    /// Answers other countries' link checks.
    pub(crate) links: Arc<LinkDesk>,
    /// Makes its backups.
    pub(crate) backups: Arc<Backups>,
    /// `None` where another machine issues.
    pub(crate) issuing: Option<Arc<Issuing>>,
}

/// What a command is going to do with an open node. There is no way to open one without saying it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Doing {
    /// Go through the desk, whose guard asks for the right of each path.
    AtTheDesk,
    /// One thing, by whoever is logged in.
    This(Right, HouseEvent, &'static str),
    /// One thing that is the machine's: a service manager or a timer does it, and nobody is logged in.
    Machine(Right, HouseEvent, &'static str),
}

impl Doing {
    /// Checks that whoever runs this command may do it, and puts it on record first.
    fn admit(self, layout: &Layout, accounts: &Accounts) -> Result<Option<Actor>, Failure> {
        let (right, event, what, machine) = match self {
            Self::AtTheDesk => return Ok(None),
            Self::This(right, event, what) => (right, event, what, false),
            Self::Machine(right, event, what) => (right, event, what, true),
        };
        let session = session::read(layout)?;
        let nobody = machine && session.is_none();
        let who = match layout.is_console() || nobody {
            true => accounts.console(),
            false => accounts.who(session.as_ref(), now_s()),
        };
        let refused = |actor: &Actor, error: AccountsError| -> Failure {
            let entry = HouseEntry::given(now_s(), actor, HouseEvent::Refusal, what);
            match accounts.house().refused(entry, error.code()) {
                Ok(()) => Failure::new(exit::REFUSED, error),
                Err(unrecorded) => unrecorded.into(),
            }
        };
        let acting = who.map_err(|error| refused(&Actor::node(), error))?;
        acting.may(right).map_err(|error| refused(&acting.actor, error))?;
        accounts.house().record(&HouseEntry::given(now_s(), &acting.actor, event, what))?;
        Ok(Some(acting.actor))
    }
}

impl Node {
    /// Puts on record what came of the one thing that the node was opened for.
    pub(crate) fn ended(&self, event: HouseEvent, what: &str, how: &str) -> Result<(), Failure> {
        if let Some(actor) = &self.actor {
            let mut entry = HouseEntry::given(now_s(), actor, event, what);
            entry.outcome = HouseOutcome::Ended(how.to_owned());
            self.accounts.house().record(&entry)?;
        }
        Ok(())
    }

    /// Unlocks and opens a node. What a crash left half done is completed or taken back here.
    ///
    /// # Errors
    /// Another process has it open; the key is wrong; a file is damaged; whoever runs the command may not.
    pub(crate) fn open(
        layout: &Layout,
        config: &Config,
        key_file: Option<&Path>,
        doing: Doing,
    ) -> Result<Self, Failure> {
        let root = unlock::open(layout, config, key_file)?;
        fsx::create_dir(&layout.data())?;
        format::settle(layout)?;
        let books = Arc::new(open_books(layout, &root)?);
        // Every figure in the ledger is summed again from the log: a disk that was tampered with, or
        // half restored, is noticed before anything is answered.
        books.verify().context("the books do not follow from their own log: restore them from a backup")?;
        books
            .verify_house()
            .context("the house log does not hold together: restore the books from a backup")?;
        pin(&books, config)?;
        let house = House::new(Arc::clone(&books), root.derive("house pseudonyms"));
        let people = Arc::new(Accounts::open(Arc::new(house))?);
        let actor = doing.admit(layout, &people)?;
        let gate_key = GateKey::new(*root.derive("gate").expose());
        let gate = Arc::new(Gate::new(Arc::clone(&books), gate_key));
        gate.hold();
        let keeper = Arc::new(keeper_of(&root, &config.id()?, &books)?);
        let shelf = BooksShelf(Arc::clone(&books));
        let log_keys = Arc::new(LogKeys::of(&root, &config.id()?, &books)?);
        let cosigner = of_disclosures(&root, log_keys.number())?;
        let witness = Arc::new(Witness::open(config.id()?, cosigner, shelf, now_s, heads::alarm)?);
        let schedule = Arc::clone(&books);
        let shares = Box::new(move |cohort| Ok(schedule.shares_of(cohort)?));
        let accounts = Arc::new(GateAccounts::scheduled(Arc::clone(&gate), shares));
        migration::may_open(layout, config)?;
        let engine = case_store::open(layout, config)?;
        let vault = Vault::open_with(&layout.data(), engine, &root, config.first_cohort, accounts);
        let vault = Arc::new(vault.map_err(|error| match error {
            VaultError::Store(error) => case_store::failure(error),
            error @ (VaultError::WrongKey
            | VaultError::KeyringCorrupt { .. }
            | VaultError::KeyringBehind { .. }
            | VaultError::KeyringForeign { .. }) => Failure::new(exit::CONFIG, error),
            other => other.into(),
        })?);
        let copies = desk::care(layout, config, key_file).copies;
        if let Some(done) = erasure::resume(&vault, &books, &copies)? {
            tracing::warn!(
                erasure = done.name,
                files = done.files,
                "an erasure that was cut short is completed"
            );
        }
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
        let secret = root.derive("link check");
        let (of_books, of_vault) = (Arc::clone(&books), Arc::clone(&vault));
        let links = LinkDesk::new(of_books, of_vault, secret.expose(), config.country, layout.hubs());
        let backups = Arc::new(Backups::new(layout, config, &root, &vault, &books)?);
        let (id, links) = (config.id()?, Arc::new(links));
        Ok(Self {
            books,
            vault,
            accounts: people,
            actor,
            releases,
            gate,
            keeper,
            witness,
            log_keys,
            id,
            links,
            backups,
            issuing,
        })
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

pub(crate) fn in_use() -> Failure {
    Failure::new(
        exit::UNAVAILABLE,
        "this node is open in another process: if it is serving, stop it for this command and start it again; nothing was changed",
    )
}
