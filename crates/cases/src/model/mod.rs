//! The case-file model: what intake makes and the vault keeps.

mod file;
mod link;
mod registered;
mod source;
mod values;

pub(crate) use file::is_too_long;
pub use file::{
    CaseFile, CaseParts, InvalidCase, MAX_LINKS, MAX_NARRATIVE_CHARS, MAX_PERSONS, MAX_ROUTE, Person,
};
pub use link::{InvalidLink, Link};
pub use registered::{EARLIEST_YEAR, Registered};
pub use source::{InvalidSourceId, MAX_SOURCE_ID_BYTES, SourceId};
pub use values::{MAX_CODES, Values};
