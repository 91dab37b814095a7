//! The one way out for a round: a released histogram becomes a part of the round here and nowhere else.

use safeborders_privacy::{Histogram, Released};
use safeborders_types::{RoundBody, RoundCounts, RoundPart, RoundPartHead};

/// What this node shows of its answer to a round. It takes a [`Released`] and nothing less, so whatever is in it was
/// paid for and is on record.
#[must_use]
pub fn round_counts(head: RoundPartHead, released: &Released<Histogram>) -> RoundPart {
    let answer = released.answer();
    let counts = RoundCounts {
        list: answer.terms.list,
        epsilon: answer.terms.epsilon,
        cohorts: answer.terms.cohorts.clone(),
        counts: answer.counts.clone(),
        release: answer.release,
        released_at_s: answer.released_at_s,
    };
    RoundPart { head, body: RoundBody::Counts(counts) }
}
