//! The federation's messages, and the fallible conversions between them and the domain's types.
//!
//! The generated code is in [`proto`]; nothing else in the workspace reads its fields except the
//! one function of the federation crate that turns a release into a message.
//!
//! # Invariants
//! - What comes out of a conversion is valid: names, limits and the shape of a table were checked.
//! - A list's length and a text's length are checked before anything is built from them.
//! - An [`InvalidMessage`] says which field is wrong and how long it is, never what it holds.
//!
//! # Never here
//! Case files. No message of this package can express one, and no crate that knows one is named.
//!
//! # Units
//! As in the messages: privacy loss in nano-ρ, noise scales in counts, times in Unix seconds,
//! sizes in bytes.

mod answer;
mod ask;
mod description;
mod head;
mod hello;
mod invalid;
mod limits;
mod links;
mod question;
mod referrals;
mod round;
mod table;
mod yearbook;

pub use answer::Reply;
pub use ask::Ask;
pub use description::Description;
pub use head::{Exchange, Growth, MAX_EXCHANGE_BYTES, OwnHead, ShownHead};
pub use hello::{
    Greeting, Hello, HelloRefusal, MAX_HELLO_BYTES, MAX_LISTS_MESSAGE_BYTES, PROTOCOL_VERSION, lists_of,
    speaks_with,
};
pub use invalid::{InvalidMessage, Problem};
pub use limits::{
    MAX_DESCRIPTION_BYTES, MAX_MESSAGE_BYTES, MAX_REQUEST_BYTES, MAX_YEARBOOK_PART_BYTES, REFUSAL_HEADER,
    REFUSED_CERTIFICATE_EXPIRED, REFUSED_CERTIFICATE_REVOKED, REFUSED_ROOT_CHANGED, REFUSED_SLOW_DOWN,
    REFUSED_STALE_LISTS, REFUSED_STOPPED, REFUSED_TOO_LARGE, response_limit,
};
pub use links::{LinkAnswerReader, LinkRequest, MAX_LINK_PART_BYTES, link_parts};
pub use referrals::{MAX_REFERRAL_BYTES, SignedNews};
pub use round::{MAX_ROUND_PART_BYTES, RoundRequest};
pub use yearbook::{YearbookReader, YearbookRequest, yearbook_head};

/// Code generated from the files in `proto/safeborders/federation/v1`, which document it.
pub mod proto {
    #![allow(missing_docs, unreachable_pub, clippy::all, clippy::pedantic)]
    tonic::include_proto!("safeborders.federation.v1");
}
