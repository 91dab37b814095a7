//! The one way out: a release becomes a message here and nowhere else.

use safeborders_privacy::Released;
use safeborders_types::{CountTable, Yearbook, YearbookSignature};
use safeborders_wire::proto::{self, yearbook_part::Part};
use safeborders_wire::yearbook_head;

/// The message that carries a release, and the head of the log that holds its entry. It takes a [`Released`] and nothing less, so whatever is in
/// an answer was paid for and is on record.
pub(crate) fn reply_with(released: &Released<CountTable>, head: String) -> proto::AskResponse {
    let answer = released.answer();
    proto::AskResponse {
        release: answer.release.as_bytes().to_vec(),
        table: Some(proto::CountTable::from(&answer.table)),
        sigma: answer.sigma.get(),
        cost_nano_rho: answer.cost.get(),
        clamp: answer.clamp.unwrap_or(0),
        codebook_version: answer.codebook,
        released_at_s: answer.released_at_s,
        terms: answer.terms,
        reissued: answer.reissued.iter().map(ToString::to_string).collect(),
        accounts: released.accounts().iter().map(proto::Account::from).collect(),
        head,
    }
}

/// The messages that carry a yearbook: its signed head, then its tables one by one.
pub(crate) fn yearbook_parts(
    released: &Released<Yearbook>,
    signature: &YearbookSignature,
) -> Vec<proto::YearbookPart> {
    let yearbook = released.answer();
    let head = Part::Head(yearbook_head(yearbook.head(), signature));
    let tables = yearbook.tables().iter().map(|table| Part::Table(proto::YearbookTable::from(table)));
    std::iter::once(head).chain(tables).map(|part| proto::YearbookPart { part: Some(part) }).collect()
}
