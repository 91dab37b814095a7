//! The case store on PostgreSQL: the engine trait of `safeborders-store` over one table of sealed bytes.
//!
//! # Invariants
//! - One writer: the session that writes is the one that holds the database's advisory lock, and every commit
//!   checks inside its own transaction that no later opening has taken over. Whoever lost the lock writes nothing.
//! - [`safeborders_store::Engine::commit`] is one transaction, durable on return: the session asks for
//!   `synchronous_commit`, and a server without `fsync` or `full_page_writes` is refused.
//! - After a lost connection or a failed commit nothing more is written or read until the store is opened again.
//! - A schema of another format is refused, and so is a store that was left for another one.
//! - A password is in no address, no text and no `Debug`.
//! - TLS 1.3 with named authorities, except over a Unix socket or loopback.
//!
//! # Never here
//! Case records, and plaintext: the vault seals what comes here. No logs. Only the node's program links this crate:
//! nothing that counts or stores case files may have a network client in its closure.
//!
//! # Units
//! Sizes are in bytes. Why this driver and what was measured: `docs/decisions/0011-postgresql.md`.

mod address;
mod engine;
mod error;
mod guard;
mod lease;
mod pool;
mod session;
mod tls;
mod view;
mod worker;
mod write;

pub use address::{Address, Host, InvalidAddress};
pub use session::{Access, is_acceptable};

use safeborders_store::{Engine, StoreError};

/// What the owner of the database runs to make the tables, for `psql`.
pub const SCHEMA: &str = include_str!("../schema/1.sql");

/// The format that this program reads and writes.
pub(crate) const FORMAT: i32 = 1;

/// Opens the store at this address. Its tables must be there: [`SCHEMA`] makes them.
///
/// May be called, and the store used, from any thread, also from one that an asynchronous runtime drives: it blocks that thread.
///
/// # Errors
/// [`StoreError::InUse`] when another node has it open, [`StoreError::Unreachable`], and [`StoreError::Unfit`] with
/// what to do: no tables, another format, a server that would lose acknowledged data, no TLS where there must be.
pub fn open(address: &Address, access: &Access) -> Result<Box<dyn Engine>, StoreError> {
    Ok(Box::new(engine::PostgresEngine::open(address, access, false)?))
}

/// Marks the store as left for another one: it is never opened again, until its owner says otherwise. Marking it
/// twice is no error.
///
/// # Errors
/// As [`open`].
pub fn retire(address: &Address, access: &Access) -> Result<(), StoreError> {
    engine::PostgresEngine::open(address, access, true)?.retire()
}
