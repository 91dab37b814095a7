//! Every parser that takes bytes from outside, each as a function of bytes that must not panic, hang or
//! exhaust memory. The mutation tests of this package and the fuzz targets under `fuzz/` run the same functions.
#![allow(clippy::unwrap_used, reason = "seeds are sound, and what was read must be written again")]
#![allow(dead_code, reason = "a fuzz target runs one parser and needs no seeds")]

mod bodies;
mod contacts;
mod forms;
mod messages;
mod records;
mod texts;

pub(crate) use texts::workbook;

/// A parser under attack.
pub(crate) struct Target {
    /// Its name, which is also that of its fuzz target.
    pub(crate) name: &'static str,
    /// Takes any bytes; whether they were accepted.
    pub(crate) take: fn(&[u8]) -> bool,
    /// Inputs that are accepted, to be mutated.
    pub(crate) seeds: fn() -> Vec<Vec<u8>>,
    /// How many times dearer an input is than a message.
    pub(crate) cost: u64,
}

const fn target(
    name: &'static str,
    take: fn(&[u8]) -> bool,
    seeds: fn() -> Vec<Vec<u8>>,
    cost: u64,
) -> Target {
    Target { name, take, seeds, cost }
}

/// All of them.
pub(crate) const TARGETS: [Target; 17] = [
    target("requests", messages::requests, messages::request_seeds, 1),
    target("replies", messages::replies, messages::reply_seeds, 1),
    target("greetings", contacts::greetings, contacts::greeting_seeds, 1),
    target("rounds", contacts::rounds, contacts::round_seeds, 1),
    target("contacts", contacts::contacts, contacts::contact_seeds, 1),
    target("heads", records::heads, records::head_seeds, 2),
    target("entries", records::entries, records::entry_seeds, 1),
    target("certificates", records::certificates, records::certificate_seeds, 10),
    target("agreements", records::agreements, records::agreement_seeds, 10),
    target("names", texts::names, texts::name_seeds, 1),
    target("configurations", texts::configurations, texts::configuration_seeds, 10),
    target("mappings", texts::mappings, texts::mapping_seeds, 100),
    target("tables", texts::tables, texts::table_seeds, 50),
    target("workbooks", texts::workbooks, texts::workbook_seeds, 100),
    target("identifiers", forms::identifiers, forms::identifier_seeds, 5),
    target("uploads", forms::uploads, forms::upload_seeds, 5),
    target("bodies", bodies::bodies, bodies::body_seeds, 5),
];

/// The parser of this name.
pub(crate) fn named(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}

/// Gives bytes to the parser of this name; the fuzz targets do nothing else.
pub(crate) fn take(name: &str, bytes: &[u8]) -> bool {
    named(name).is_some_and(|target| (target.take)(bytes))
}
