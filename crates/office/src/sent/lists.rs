//! Which signatures a figure of a round's histogram stands for: the agreed list, made again from the parts that are kept.

use safeborders_books::Books;
use safeborders_rounds::{RoundList, digest_of, round_digest};
use safeborders_types::{PatternSignature, RoundBody, RoundName};
use std::collections::BTreeMap;

/// The round that the gate knows by this digest, if anything of it is on record.
pub(super) fn round_of(books: &Books, digest: &[u8; 32]) -> Option<RoundName> {
    books.rounds().ok()?.into_iter().find(|name| round_digest(*name) == *digest)
}

/// The signatures of each cell of the list with this hash; nothing where the parts that it was made of are not kept.
pub(super) fn cells(books: &Books, round: RoundName, hash: [u8; 32]) -> Vec<Vec<PatternSignature>> {
    let parts = books.round_parts(round).unwrap_or_default();
    for vote in &parts {
        let RoundBody::Vote { list, submissions } = &vote.part.body else { continue };
        if *list != hash {
            continue;
        }
        let mut submitted = BTreeMap::new();
        for other in &parts {
            let RoundBody::Submission { signatures, .. } = &other.part.body else { continue };
            let (by, digest) = (&other.part.head.by, digest_of(&other.part));
            if submissions.get(by) == Some(&digest) {
                submitted.insert(by.clone(), (digest, signatures));
            }
        }
        let made = RoundList::of(round, &vote.part.head.agreement, &submitted);
        if made.hash() == hash {
            return by_cell(&made);
        }
    }
    Vec::new()
}

fn by_cell(list: &RoundList) -> Vec<Vec<PatternSignature>> {
    let mut cells = vec![Vec::new(); usize::try_from(list.cells()).unwrap_or_default()];
    for listed in list.entries() {
        if let Some(cell) = usize::try_from(listed.cell).ok().and_then(|at| cells.get_mut(at)) {
            cell.push(listed.signature.clone());
        }
    }
    cells
}
