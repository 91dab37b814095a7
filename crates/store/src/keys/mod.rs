//! The node's root secret, the keys derived from it, and sealing under a key.
//!
//! # Invariants
//! - The root secret is on disk only wrapped, under a passphrase or a key file.
//! - Keys are wiped from memory when dropped and cannot be printed.
//! - Derived keys differ by label; knowing one tells nothing about another or the root.

mod error;
mod key;
mod node_file;
mod root;
mod unlock;

pub use error::KeyError;
pub use key::{Key, SEAL_BYTES};
pub use root::RootKey;
pub use unlock::{Passphrase, Unlock, create_key_file};
