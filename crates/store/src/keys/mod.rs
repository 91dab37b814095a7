//! The node's root secret, the keys derived from it, and sealing under a key.
//!
//! # Invariants
//! - The root secret is on disk only wrapped, under a passphrase or a key file.
//! - Keys and passphrases are wiped from memory when dropped. None of them has `Debug` or `Display`.
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

#[cfg(test)]
mod tests {
    use super::*;
    use static_assertions::{assert_impl_all, assert_not_impl_any};
    use std::fmt::{Debug, Display};

    // Checked by the compiler: nothing that is secret can be formatted.
    assert_not_impl_any!(Key: Debug, Display);
    assert_not_impl_any!(RootKey: Debug, Display);
    assert_not_impl_any!(Passphrase: Debug, Display);
    assert_not_impl_any!(Unlock: Debug, Display);
    // The control: the assertion does see an implementation.
    assert_impl_all!(KeyError: Debug, Display);
}
