//! Tests of the whole vault, with engines that fail and files that are damaged.

mod accounts;
mod counting;
mod damaged;
mod disk;
mod embargo;
mod erase;
mod freeze;
mod import;
mod ledger;
mod outcomes;
mod reissue;
mod releases;
mod sensitivity;
mod staging;
pub(crate) mod support;
mod yearbook;
