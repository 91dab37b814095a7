//! The pages over a real, small office: its own vault, books and people; no other country.

mod browser;
mod door;
pub(crate) mod house;
mod work;
