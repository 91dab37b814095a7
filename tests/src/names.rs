//! Rules about names, which the zones' proof rests on: whoever cannot name a type of another zone
//! cannot handle it.

use crate::sources::{Source, code, is_of, is_shipped};

/// Folders of the crates that can see a case file or a message.
const ZONED: [&str; 8] = ["cases", "coordinator", "federation", "office", "peers", "trust", "vault", "wire"];
/// Folders of the crates that stand beside raw cases, counts and ledgers.
pub const BESIDE_CASES: [&str; 5] = ["books", "cases", "privacy", "store", "vault"];
/// Types that hold something of a case.
const CASE_TYPES: [&str; 5] = ["CaseFile", "CaseParts", "Person", "Link", "SourceId"];

fn broken<'a>(
    sources: &'a [Source],
    breaks: impl Fn(&Source, &str) -> bool + 'a,
) -> impl Iterator<Item = String> + 'a {
    sources.iter().filter(move |s| is_shipped(s) && breaks(s, &code(s))).map(|s| s.path.clone())
}

fn statements<'a>(code: &'a str, beginning: &'a str) -> impl Iterator<Item = &'a str> {
    code.match_indices(beginning).map(|(at, _)| code[at..].split(';').next().unwrap_or_default())
}

/// Files that hand on another crate's names, or rename a crate of ours so that they could.
#[must_use]
pub fn with_re_export(sources: &[Source]) -> Vec<String> {
    broken(sources, |source, code| {
        let hands_on = statements(code, "pub use ").any(|s| s.contains("safeborders_"));
        let renames = statements(code, "use ").any(|s| s.contains("safeborders_") && renames_a_crate(s));
        // A crate's own name for itself is no other crate's.
        let other = |s: &str| s.contains("safeborders_") && !s.starts_with("extern crate self as ");
        let renames = renames || statements(code, "extern crate ").any(other);
        let zoned = ZONED.iter().any(|folder| is_of(source, folder));
        // An alias of what a case is made of would let a caller name it without its crate.
        let alias = |s: &str| CASE_TYPES.iter().any(|t| names(s, t));
        hands_on || renames || (zoned && statements(code, "pub type ").any(alias))
    })
    .collect()
}

/// `use safeborders_x as y`: the crate itself under another name.
fn renames_a_crate(statement: &str) -> bool {
    statement.split(['{', '}', ',']).any(|part| {
        let part = part.trim().trim_start_matches("use ").trim_start_matches("::");
        part.starts_with("safeborders_") && part.contains(" as ") && !part.contains("::")
    })
}

/// Public functions of the vault and the office that give a case away: their callers could read it
/// without naming its crate.
#[must_use]
pub fn giving_cases_away(sources: &[Source]) -> Vec<String> {
    let returns_a_case = |function: &str| {
        let head = function.split('{').next().unwrap_or_default();
        head.split("->").nth(1).is_some_and(|given| CASE_TYPES.iter().any(|t| names(given, t)))
    };
    broken(sources, |source, code| {
        (is_of(source, "vault") || is_of(source, "office"))
            && code.match_indices("pub fn ").any(|(at, _)| returns_a_case(&code[at..]))
    })
    .collect()
}

/// Whether a text holds this word.
fn names(text: &str, word: &str) -> bool {
    text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|found| found == word)
}

/// Files that implement the ledger's port. A pointer to some other store is no second store.
#[must_use]
pub fn ledger_stores(sources: &[Source]) -> Vec<String> {
    broken(sources, |_, code| {
        code.match_indices("LedgerStore for ").any(|(at, _)| {
            let generics = code[..at].rsplit("impl").next().unwrap_or_default();
            !generics.contains(": LedgerStore")
        })
    })
    .collect()
}

/// Files that rename the ledger's port, which would hide an implementation.
#[must_use]
pub fn renaming_the_ledger_store(sources: &[Source]) -> Vec<String> {
    broken(sources, |_, code| code.contains("LedgerStore as ")).collect()
}

/// Files beside raw cases that open a socket or print, and files of the office that listen on a
/// network.
#[must_use]
pub fn with_a_way_out(sources: &[Source]) -> Vec<String> {
    const SOCKETS: [&str; 6] =
        ["std::net", "TcpStream", "TcpListener", "UdpSocket", "UnixStream", "UnixListener"];
    const PRINTS: [&str; 5] = ["println!", "print!", "eprintln!", "eprint!", "dbg!"];
    broken(sources, |source, code| {
        // Pages are tried in a browser; another rule holds that tests are not shipped.
        if source.path.starts_with("crates/office/src/web/tests/") {
            return false;
        }
        let holds = |words: &[&str]| words.iter().any(|word| code.contains(word));
        let beside = BESIDE_CASES.iter().any(|folder| is_of(source, folder));
        (beside && (holds(&SOCKETS) || holds(&PRINTS))) || (is_of(source, "office") && holds(&SOCKETS[..4]))
    })
    .collect()
}
