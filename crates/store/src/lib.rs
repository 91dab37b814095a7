//! Durable storage: an ordered key-value engine with sled or redb behind it (PostgreSQL has a crate of its own), sealing
//! of what is stored, the node's root key, and durable file operations.
//!
//! # Invariants
//! - [`Engine::commit`] is atomic, and durable when it returns: it survives kill -9 and power cut.
//! - What [`Engine::get`] and a [`Snapshot`] show is durable; a snapshot never changes.
//! - After an engine error nothing more is written or read until the store is opened again.
//! - A damaged file gives [`StoreError::Corrupt`], never a panic; read through [`Sealed`], it never
//!   gives a wrong value.
//! - One process at a time: a second open of a directory is [`StoreError::InUse`].
//!
//! # Never here
//! Case records, tables, messages: this crate stores bytes and knows nothing about them. No logs,
//! no sockets. Secrets have no `Debug` that shows them.
//!
//! # Units
//! Sizes are in bytes. Why there are two engines, and what they survived: `docs/decisions/0001-stores.md`.

mod batch;
mod copy;
mod engine;
mod error;
mod folder;
pub mod fsx;
mod health;
pub mod keys;
mod lock;
mod mark;
mod range;
mod redb_engine;
mod sealed;
mod sled_engine;

pub use batch::{Batch, MAX_BATCH_BYTES, MAX_KEY_BYTES, MAX_VALUE_BYTES};
pub use copy::{Digest, copy, digest};
pub use engine::{Engine, EngineKind, Entry, Snapshot, UnknownEngine, Visit, open};
pub use error::StoreError;
pub use folder::{Folder, open_in};
pub use range::KeyRange;
pub use sealed::Sealed;
