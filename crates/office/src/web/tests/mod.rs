//! The pages over a real, small office: its own vault, books and people; no other country.

mod door;
mod work;
pub(crate) mod house;
