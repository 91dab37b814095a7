//! Tests of the whole vault, with engines that fail and files that are damaged.

mod access;
mod accounts;
mod copies;
mod counting;
mod damaged;
mod disk;
mod embargo;
mod erase;
mod erasure;
mod freeze;
mod hold;
mod import;
mod ledger;
mod links;
mod national;
mod outcomes;
mod patterns;
mod reissue;
mod releases;
mod retention;
mod rounds;
mod sensitivity;
mod staging;
pub(crate) mod support;
mod yearbook;
