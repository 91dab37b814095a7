//! Case files at rest, and exact counting over them: RED, and the only path from cases to the gate.
//!
//! A case file comes in through [`Vault::import`] or an [`Importer`], is sealed under a data key of its
//! own, and belongs to the cohort of its quarter for ever. It comes out again only as a [`CaseSheet`], for
//! somebody to whom it is open, and for reading. When the cohort freezes, its case files
//! become a [snapshot]: immutable columns of codes. [`Releases`] answers peers' questions by counting
//! snapshots into the gate's tally; [`Vault::count_local`] counts for the office's own eyes.
//!
//! # Data directory
//! ```text
//! cases/       the case store: sealed records and the vault's notes, on sled or redb; its lock keeps a
//!              second process out of the whole directory
//! snapshots/   one sealed file per frozen cohort, and one for its outcomes three years later
//! keyring      the records' data keys, wrapped by an epoch key that is sealed under the root key
//! ```
//! Beside them lie `node.key` (the root key, see `safeborders_store::keys`) and `books/` (the ledger),
//! which are others' business. Back up `cases/` and `snapshots/` together, and the keyring apart from
//! them: who has both and the root key can read everything, and a backup of the keyring keeps alive
//! what is erased.
//!
//! # Invariants
//! - A record can be read only with its data key. The key is durable before the record, and the record
//!   can be read before the import is acknowledged.
//! - A case file is in one cohort for ever. One that was erased stays out: the pseudonym of its source id is
//!   kept, and nothing is stored under it again.
//! - A cohort's ledger account is open before anything is stored in it. Accounts open on the calendar, and
//!   not when case files come.
//! - A frozen snapshot does not change, except that an erased case and one under embargo leave it, and that
//!   a reissue replaces it, once. It is never without a case file that cannot be read: freezing is then refused.
//! - A case file under a legal hold is not erased. An erasure is prepared before it is carried out, so that its
//!   caller can put it on record in between; what is prepared is carried out or taken back, and never forgotten.
//! - A case file under embargo is in no snapshot. One that was ever in a snapshot never joins another cohort.
//! - A question that names an attribute that matures is counted from the snapshots of outcomes, and from
//!   nothing earlier; every other question from the first snapshots.
//! - A case file passes through a tally once per question. What one case file can do to a table is
//!   derived in `docs/privacy/counting.md`.
//! - What a case file said before a change is kept under the case's own key, in the commit that changes it, and is read by
//!   whoever may read the file, by nobody else and for nothing else.
//! - Whatever shows one case file, its name beside its values, or what it links, asks of that file's own record
//!   whether it is open to who asks. Counts hold every file.
//! - Lists are found in memory, where every commit is noted before it is acknowledged; what is shown of a file is read
//!   from its record.
//! - What a crash leaves half done is completed or taken back when the vault is opened, before anything
//!   is read.
//!
//! # Never here
//! Sockets, messages, logging. No error, and no `Debug`, holds anything from a case file. A
//! [`LocalTable`] cannot become an `Exact` or a `Released`.
//!
//! # Units
//! Sizes are in bytes; days are calendar days of the office.
//!
//! [snapshot]: Vault::freeze_due

mod access;
mod accounts;
mod bring_back;
mod cohorts;
mod counting;
mod damaged;
mod embargo;
mod enter;
mod erase;
mod erasure;
mod error;
mod facts;
mod freeze;
mod history;
mod hold;
mod import;
mod importer;
mod index;
mod keyring;
mod links;
mod local;
mod mappings;
mod national;
mod notes;
mod patterns;
mod pipeline;
mod reading;
mod record;
mod reissue;
mod releases;
mod retention;
mod rounds;
mod seal;
mod shelf;
mod snapshot;
mod staging;
mod standing;
mod still;
mod vault;
mod yearbooks;

pub use access::{ListWanted, Listed, ListedCase, Listener, Open};
pub use accounts::{GateAccounts, OpenAccounts, SharesOf};
pub use bring_back::BroughtBack;
pub use cohorts::{CohortStatus, Frozen};
pub use embargo::{ComesBack, Embargoed, EmbargoedCase, Lifted};
pub use enter::{Entered, Version};
pub use erasure::{Erased, Erasure, ErasurePlan, MAX_ERASED_AT_ONCE};
pub use error::{CountError, VaultError};
pub use facts::{CaseFacts, CodedFact};
pub use history::EarlierSheet;
pub use hold::HeldCase;
pub use import::Outcome;
pub use importer::{Importer, Mode};
pub use keyring::{CopyState, KeptCopy, KeyringStatus, newest_copy};
pub use links::{CaseLinks, OwnLinks, public_inputs};
pub use local::LocalTable;
pub use mappings::{KeptMapping, MAX_MAPPING_BYTES, MOST_MAPPINGS};
pub use national::{PersonGroups, StatedCodes};
pub use patterns::{
    CaseNetwork, CaseRows, EvidenceOf, NamedRow, NetworkCase, NetworkWanted, RowsWanted, identifier_kind,
};
pub use reading::{CaseSheet, LinkFact};
pub use releases::Releases;
pub use retention::{DueCase, DueCases};
pub use rounds::{CountingTold, RoundPrice};
pub use standing::Hold;
pub use still::{Still, StillFile};
pub use vault::Vault;
pub use yearbooks::YearbooksPublished;

#[cfg(test)]
mod tests;
