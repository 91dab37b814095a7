//! Backups of a node: a folder on another medium that holds sealed pieces, each once, and points in time that name them.
//!
//! ```text
//! format.json              the version of this layout, and a seal that tells another node's key
//! packs/<name>             pieces, sealed one by one, and at the end a sealed list of them (`pack`)
//! points/<number>-<time>   one moment of the node, sealed: which pieces make up which part (`point`)
//! ```
//! Others put files beside these: the wrapped root key, and copies of the keyring.
//!
//! A store goes in as its entries in key order, cut into pieces where a hash of the key says so. So a piece
//! stays the same as long as its entries do, wherever else the store grew, and is not written again.
//!
//! # Invariants
//! - A point is written when everything that it names is durable: what a crash cut short is no point, and the next
//!   backup removes its remains.
//! - Nothing of a part can be altered, exchanged, cut short or moved without being noticed when it is read.
//! - A piece is named by a keyed hash of what it says: the medium tells nobody whether two nodes hold the same.
//! - A pack whose list is damaged counts as not being there: the next backup writes what it needs of it again. A damaged
//!   piece behind a sound list is found by verifying alone, and is named until its pack was moved away.
//!
//! # Never here
//! What the parts mean, which of them belong together, and which keys open what is in them: that is the
//! caller's. No logs, no sockets. No error holds a key or a value.
//!
//! # Units
//! Sizes are in bytes, times in Unix seconds.

mod cut;
mod error;
mod lock;
mod pack;
mod place;
mod point;
mod prune;
mod read;
mod verify;
mod write;

pub use error::BackupError;
pub use place::Place;
pub use point::{About, Part, PartKind, Point, PointName};
pub use prune::Pruned;
pub use read::Entries;
pub use verify::{Finding, Verified};
pub use write::{Made, Tell, Writer};
