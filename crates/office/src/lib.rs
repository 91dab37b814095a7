//! The office surface: what the office's own people and tools use. HTTP and JSON over a Unix socket
//! that only the node's owner can open.
//!
//! # Invariants
//! - Every request is somebody's: a person with a session or a token, or the console while the node is being
//!   set up. A path that the table of rights does not name is refused.
//! - What the house log must know is on record before it happens; otherwise it does not happen.
//! - Peers never reach this surface: it listens on a file, and, where `node.toml` says so, on an address of the office's
//!   own network, where everybody shows a session or a token first.
//! - Exact figures leave this crate only towards the office's own people.
//! - Other countries are asked through the [`AskPeers`](safeborders_types::AskPeers) port; what is
//!   behind it cannot be named here.
//!
//! # Never here
//! Messages of peers, certificates, the gate. Logs hold outcomes, neither questions nor counts.
//!
//! # Units
//! Privacy loss in nano-ρ and nano-ε, times in Unix seconds, days as calendar days.

mod access;
pub mod access_body;
mod agreements;
pub mod api;
pub mod api_people;
pub mod backups;
mod bases;
mod client;
mod contact_routes;
pub mod drafts;
mod ends;
pub mod entry;
pub mod erasure;
mod error;
pub mod export;
mod guard;
mod house;
pub mod identity;
mod import;
pub mod jobs;
pub mod keeping;
pub mod keys;
pub mod latest;
mod life;
pub mod links;
mod log;
mod log_rounds;
pub mod mappings;
pub mod networks;
mod office;
mod openapi;
pub mod outlook;
pub mod patterns;
mod people;
pub mod referrals;
pub mod rounds;
mod rules;
pub mod sent;
mod server;
pub mod shares;
pub mod statistics;
pub mod stops;
mod web;

#[cfg(test)]
mod tests;

pub use client::Client;
pub use house::HouseHeads;
pub use import::{ImportError, ImportOrder, ImportReport, Progress, import};
pub use office::Office;
pub use rules::is_served;
pub use server::{OfficeSocket, ServeError, serve};
pub use web::{OIDC_BACK, WebTerms, is_upload, pages};
