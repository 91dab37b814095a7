//! The node's books: the privacy ledger, released answers, the disclosure log, agreements; and the house
//! log with the people whom it names. What nothing can re-create.
//!
//! [`Books`] is the one [`safeborders_privacy::LedgerStore`] outside tests. Each change is one
//! commit of the engine, together with its log entry and the log's new Merkle frontier.
//!
//! # Invariants
//! - No change to ledger, answers or agreements without a log entry, and no log entry without its
//!   change: they become durable together or not at all.
//! - The log is numbered without gaps from zero; its head commits to every entry.
//! - The shares of cohorts to come change only while none of them is open.
//! - A cohort's limits are written once; a cohort is reissued once; a release is stored once.
//! - The house log is a log of its own, with the same tree. A change to accounts, tokens or proposals and
//!   its entry become durable together or not at all.
//! - When it is unknown whether a commit is durable, nothing more is written until the books were
//!   read again.
//!
//! # Never here
//! Case files; the rules of who may spend what (the gate's); logging. The log holds questions,
//! names of releases and costs, and the asker's own case number where it asked; no counts.
//!
//! # Units
//! Times in Unix seconds, privacy loss in nano-ρ.
//!
//! # Key layout
//! One key space. Integers are big-endian. `cohort` is year `u16`, quarter `u8` (1 to 4);
//! `round` is year `u16`, number `u8`; `counterpart` is country (2 ASCII letters), role `u8` (1 node, 2 coordinator,
//! 3 signatory, 4 officer).
//!
//! | key | value |
//! |---|---|
//! | `A` agreement name | the agreement, as given |
//! | `B` cohort | `01`, then the shares of this cohort and those after it, where they are not open: `Shares` (postcard) |
//! | `C` cohort | `01`, then limits and spending: `CohortAccount` (postcard) |
//! | `D` round, `00` | `01`, then how the office answers the round: `RoundPlan` (postcard) |
//! | `D` round, kind `u8` (1 to 3), peer | `01`, then a signed part of the round: `SignedRoundPart` (postcard) |
//! | `D` round, `09`, peer, `00`, code | `01`, then what a counterpart did in the round: `RoundNote` (postcard) |
//! | `E` number `u64` | `01`, 16 random bytes, then `HouseEntry` (postcard) |
//! | `F` counterpart, family (32 bytes), release (32 bytes) | `01`, then what the release answered: `Indexed` (postcard) |
//! | `G` level `u8`, number `u64` | as `T`, of the house log |
//! | `G` `fe` number `u64` | what the disclosure log's `HouseRoot` of that number stands for: `01`, then `Opening` (postcard) |
//! | `G` `ff` | `01`, then size and peaks of the house log |
//! | `H` | `01`, then size and peaks of the log: `Frontier` (postcard) |
//! | `I` | the number in the log's name, `u32`; absent while it is 1 |
//! | `J` 32 bytes | who a person is at an identity provider, as given |
//! | `K` 32 bytes | a session or a token, under the hash of its secret, as given |
//! | `L` number `u64` | `01`, 16 random bytes, then `LogEntry` (postcard); the Merkle leaf is all of it |
//! | `M` name | a value, as given |
//! | `N` reference (16 bytes) | number `u64` of the log entry where this node asked |
//! | `O` number `u64` | a proposal, as given |
//! | `P` counterpart, release (32 bytes) | when the counterpart paid for it, `u64` |
//! | `Q` counterpart, cohort | what the counterpart spent on it, nano-ρ `u64` |
//! | `R` release (32 bytes) | HMAC tag (32 bytes), then the stored answer or yearbook of the gate |
//! | `S` round, signature (SHA-256) | `01`, then a signature that the office published: `Published` (postcard) |
//! | `T` level `u8`, number `u64` | the root of that run of 2^level log entries (32 bytes), from level 6 on |
//! | `U` person | an account, as given |
//! | `u` person | that an account of this name was removed, as given |
//! | `V` agreement name | `01`, then how the agreement stands: `AgreementState` (postcard) |
//! | `W` peer | what is kept of that counterpart's log, as given |
//! | `X` `c`, counterpart, month `u32`, reference (16 bytes) | identifiers charged to that case file of the asker, `u32` |
//! | `X` `d`, counterpart, day `u64` | identifiers charged to the counterpart on that day, `u32` |
//! | `X` `k`, counterpart, month `u32`, kind | the link check's public key that the counterpart showed (32 bytes) |
//! | `X` `p`, counterpart, digest (32 bytes) | nothing: these points were evaluated |
//! | `Y` country, year `u16` | `01`, then the yearbook that this country gave: `KeptYearbook` (postcard) |
//! | `Z` number (16 bytes) | `01`, then a referral as it stands: `StoredReferral` (postcard) |
//!
//! The random bytes keep anybody who is given a leaf's hash from guessing the entry behind it.

mod agreements;
mod books;
mod error;
mod house;
mod house_log;
mod keys;
mod ledger;
mod link_checks;
mod log_keys;
mod people;
mod record;
mod referrals;
mod round_retention;
mod rounds;
mod shares;
mod shelf;
mod tree;
mod verify;
mod witnessed;
mod yearbooks;

pub use agreements::{AgreementState, AgreementStep, Decided, Standing, Step};
pub use books::{Books, Head};
pub use error::BooksError;
pub use house::{HouseEntry, HouseEvent, HouseObject, HouseOutcome};
pub use house_log::{HouseVerified, Opening};
pub use link_checks::{LinkCharge, LinkCheckEntry, LinkCheckEvent, LinkOutcome, LinkQuota};
pub use log_keys::LogKeyChange;
pub use people::{PeopleChange, PeopleKey};
pub use record::{Addressee, Asked, Heard, LogEntry, Reply};
pub use referrals::{ReferralEntry, ReferralEvent, StoredReferral};
pub use round_retention::{COUNTS_DELETED, CountsDeleted};
pub use rounds::{Published, RoundNote, RoundPlan, SignatureEvent};
pub use verify::Verified;
pub use witnessed::{Continuity, Witnessed};
pub use yearbooks::KeptYearbook;
