//! Logging in by an OpenID Connect provider: the authorization code flow with PKCE.
//!
//! [`Provider`] is what stands behind the port [`IdentifyPeople`](safeborders_types::IdentifyPeople). It says
//! whom the provider vouches for, and nothing about what that person may do: people, roles and sessions are the
//! office's own.
//!
//! # Invariants
//! - An ID token counts when a key of the provider signed it with an asymmetric algorithm, and issuer, audience,
//!   time and nonce are right. Anything else fails, and nobody is logged in.
//! - An attempt is used once, within ten minutes, with the verifier (PKCE) and the nonce that were made for it.
//! - The provider is spoken to over TLS 1.3, trusted by the authorities in one named file alone; without TLS only
//!   on this machine's own loopback.
//! - A log-in ends at a loopback address (RFC 8252), or at the one address of the office's pages that the settings
//!   name, and nowhere else.
//! - What the provider sends is bounded, and so is the time that it takes.
//!
//! # Never here
//! Accounts, roles, case files, messages of peers, logging, redirects that are followed.
//!
//! # Units
//! Times in seconds.

mod fetch;
mod provider;
mod settings;

pub use provider::Provider;
pub use settings::{InvalidSettings, Settings};
