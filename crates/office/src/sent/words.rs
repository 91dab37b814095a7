//! What is said of an entry, in the node's own English: outcomes are English in both logs.

/// What to do when something that is kept is not what was sent, or not there.
const DO: &str = "Send nothing more on its strength: keep a copy of the node's directory as it is, run `audit verify` and \
     `doctor`, and compare with the last backup (docs/audit.md says how). Whoever received it can show what they got.";

pub(super) const SAME: &str = "What is kept is what was sent: the SHA-256 of its bytes is the one that the log has. Anybody who is given the bytes \
     can hash them and compare; `audit prove` shows that the entry is in the log. On the wire the same values were encoded as \
     a message of proto/safeborders.";

pub(super) const READ_AS_NONE: &str = "The bytes cannot be read as figures of this program's form.";

pub(super) const REPEATED: &str = "An earlier release was sent again, word for word but for the day: this counterpart reads the day of its own first \
     request on it. The hash is that of the earlier entry.";

pub(super) const NO_RELEASE: &str =
    "No entry with its release was found in the log: it stands further back than is looked, or was lost.";

pub(super) const REFUSED: &str = "It was refused: a code and nothing else was sent, and the entry has it.";

pub(super) const NOTHING: &str = "Nothing left the house with this entry.";

pub(super) const OWN_TEST: &str = "This test is for the office's own eyes, and was charged whatever came of it: only whether each signature passed is kept, \
     and nothing of it was sent. What was published afterwards has its own entry.";

pub(super) const HISTOGRAM: &str = "Every party of the round is shown these figures inside a signed part, which has its own entry. A figure stands for \
     the signatures that share its cell in the round's agreed list.";

pub(super) const OTHER_SCOPE: &str = "Which tables this counterpart saw followed from its agreement as it was then. By the agreement as it stands now they are \
     others, so that what was sent cannot be put together again. The yearbook that it was taken from is kept as it was published.";

pub(super) const GIVEN: &str = "These are the tables that the agreement let this counterpart see. The bytes are the canonical form of the yearbook's head, \
     which its signature covers, and the SHA-256 of each table; docs/audit.md says how to compute them.";

pub(super) const ASKED: &str = "This question was sent to the countries that the entry names, with its purpose and the reference; nothing was answered by it. \
     A case number in the entry stays here.";

pub(super) const PUBLISHED: &str =
    "The signature is all that other parties see; who asked for it, who approved it and why stay here.";

pub(super) const TOLD: &str =
    "This was sent, with the node's signature over it. Who decided and the case number stay here.";

pub(super) const LINKS_ASKED: &str = "Blinded identifiers were sent: points that are random to everybody without the secret, which was used once and \
     forgotten. They are not kept, and the identifiers are not on record.";

pub(super) const LINKS_ANSWERED: &str = "The asker's own blinded points were sent back, evaluated under this office's key of that month. They are not kept; the \
     log has a hash of the points that came, so that the same ones are not answered twice.";

pub(super) const PART: &str = "A signed part of the round, as every party of it is shown. One of this office was sent; one of another party came from it.";

pub(super) const CAME_IN: &str = "This came from another country: nothing left the house with it.";

/// Something differs.
pub(super) fn differs(entry: u64) -> String {
    format!("What is kept is not what was sent: its SHA-256 is another one than that in entry {entry}. {DO}")
}

/// Something is not there.
pub(super) fn missing(trouble: Option<&str>) -> String {
    let how = trouble.map_or_else(String::new, |trouble| format!(" ({trouble})"));
    format!("What was sent should be kept, and is not there or cannot be read{how}. {DO}")
}

/// Sums are not kept.
pub(super) fn derived(terms: u32, entry: u64) -> String {
    format!(
        "Each figure that was sent is the sum of {terms} figures of the release in entry {entry}, which this counterpart had \
         paid for. The sums are not kept; the release is, and is shown here."
    )
}

/// Something else of the same name is kept now.
pub(super) fn replaced(entry: u64) -> String {
    format!("Another one was kept in its place later: see entry {entry}.")
}

/// It was not allowed to stay.
pub(super) fn deleted(entry: u64, agreement: &str, days: u32) -> String {
    format!(
        "It was deleted, on record in entry {entry}: the agreement {agreement} lets it be kept for {days} days."
    )
}
