//! The pages over a real, small office: its own vault, books and people; the other countries are made up.

mod browser;
mod door;
mod entry;
mod europe;
mod exchange;
mod history;
pub(crate) mod house;
mod interface;
mod oidc;
mod sealed;
mod sent;
mod sent_gone;
mod statistics;
mod tour;
mod work;
