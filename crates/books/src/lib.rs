//! The node's books: the privacy ledger, released answers, the disclosure log and agreements. What
//! nothing can re-create.
//!
//! [`Books`] is the one [`safeborders_privacy::LedgerStore`] outside tests. Each change is one
//! commit of the engine, together with its log entry and the log's new Merkle frontier.
//!
//! # Invariants
//! - No change to ledger, answers or agreements without a log entry, and no log entry without its
//!   change: they become durable together or not at all.
//! - The log is numbered without gaps from zero; its head commits to every entry.
//! - A cohort's limits are written once; a cohort is reissued once; a release is stored once.
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
//! `counterpart` is country (2 ASCII letters), role `u8` (1 node, 2 coordinator, 3 signatory).
//!
//! | key | value |
//! |---|---|
//! | `A` agreement name | the agreement, as given |
//! | `C` cohort | `01`, then limits and spending: `CohortAccount` (postcard) |
//! | `F` counterpart, family (32 bytes), release (32 bytes) | `01`, then what the release answered: `Indexed` (postcard) |
//! | `H` | `01`, then size and peaks of the log: `Frontier` (postcard) |
//! | `I` | the number in the log's name, `u32`; absent while it is 1 |
//! | `L` number `u64` | `01`, 16 random bytes, then `LogEntry` (postcard); the Merkle leaf is all of it |
//! | `M` name | a value, as given |
//! | `N` reference (16 bytes) | number `u64` of the log entry where this node asked |
//! | `P` counterpart, release (32 bytes) | when the counterpart paid for it, `u64` |
//! | `Q` counterpart, cohort | what the counterpart spent on it, nano-ρ `u64` |
//! | `R` release (32 bytes) | HMAC tag (32 bytes), then the stored answer or yearbook of the gate |
//! | `T` level `u8`, number `u64` | the root of that run of 2^level log entries (32 bytes), from level 6 on |
//! | `W` peer | what is kept of that counterpart's log, as given |
//! | `Y` country, year `u16` | `01`, then the yearbook that this country gave: `KeptYearbook` (postcard) |
//!
//! The random bytes keep anybody who is given a leaf's hash from guessing the entry behind it.

mod books;
mod error;
mod keys;
mod ledger;
mod record;
mod shelf;
mod tree;
mod verify;
mod witnessed;
mod yearbooks;

pub use books::{Books, Head};
pub use error::BooksError;
pub use record::{Addressee, Asked, Heard, LogEntry, Reply};
pub use verify::Verified;
pub use witnessed::{Continuity, Witnessed};
pub use yearbooks::KeptYearbook;
