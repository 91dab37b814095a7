//! What a referral rests on: looked up in this office's own books, at both ends. Nobody's word is taken for it.

use crate::api::{ApiError, ErrorKind};
use crate::links::line;
use crate::office::{Office, books_failed};
use safeborders_books::{Heard, LinkCheckEvent, LogEntry, Reply};
use safeborders_types::{AskPeers, CountryCode, Reference, Referral, ReferralBasis};
use std::collections::BTreeSet;

/// Link checks on record, by country and reference.
pub(crate) type Checks = BTreeSet<(CountryCode, [u8; 16])>;

/// How many log entries are looked at together.
const PAGE: usize = 1_000;

impl<P: AskPeers> Office<P> {
    /// Whether a referral to this country can rest on that.
    ///
    /// # Errors
    /// [`ErrorKind::Invalid`] when it is not so, which says how to find out; [`ErrorKind::Internal`].
    pub(crate) fn stands(&self, basis: &ReferralBasis, to: CountryCode) -> Result<(), ApiError> {
        let refused = |text: String| Err(ApiError::new(ErrorKind::Invalid, text));
        match basis {
            ReferralBasis::OwnKnowledge => Ok(()),
            ReferralBasis::Match(name) => match self.rounds_desk()?.is_match(name, to)? {
                Some(true) => Ok(()),
                Some(false) => refused(format!(
                    "{to} shows no match of that signature at the usual level (`matches`): ask for contact on your own \
                     knowledge instead, without --matched"
                )),
                None => refused(
                    "no round here has a match of that name: `matches` shows them, under `name` with --output json"
                        .to_owned(),
                ),
            },
            ReferralBasis::LinkCheck(reference) => match self.best_hit(*reference, to)? {
                Some(hits) if hits > 0 => Ok(()),
                Some(_) => refused(format!(
                    "the link check of that reference was no hit at {to}: ask for contact on your own knowledge instead, \
                     without --link-check"
                )),
                None => refused(format!(
                    "this office has had no answer of {to} to a link check of that reference: `links log` lists them"
                )),
            },
            ReferralBasis::Figures => {
                let kept = self.books().yearbooks().map_err(|error| books_failed(&error))?;
                let of = |kept: &safeborders_books::KeptYearbook| kept.given.yearbook.head().country == to;
                if kept.iter().any(of) || self.asked_of(to)? {
                    return Ok(());
                }
                refused(format!(
                    "no figures of {to} are kept here: ask a question or fetch its yearbook first, or leave out --figures"
                ))
            }
        }
    }

    /// What a referral rests on, in words, as far as this office's own books know it.
    pub(crate) fn rests_on(&self, referral: &Referral, known: &Checks) -> String {
        match &referral.basis {
            ReferralBasis::OwnKnowledge => "the asking office's own knowledge".to_owned(),
            ReferralBasis::Figures => "released figures".to_owned(),
            ReferralBasis::Match(name) => {
                let known = self.rounds.as_ref().and_then(|desk| desk.named(name).ok().flatten());
                match known {
                    Some((round, signature)) => format!("a match of round {round}: {signature}"),
                    None => "a match that no round here knows of: ask the other desk".to_owned(),
                }
            }
            ReferralBasis::LinkCheck(reference) => {
                let with = if self.network_home().country == Some(referral.from) {
                    referral.to
                } else {
                    referral.from
                };
                match known.contains(&(with, *reference.as_bytes())) {
                    true => format!("a hit of link check {reference}, which is on record here"),
                    false => "a link check that is not on record here: ask the other desk".to_owned(),
                }
            }
        }
    }

    /// The most hits of this office's own checks under a reference; `None`: it was never answered.
    fn best_hit(&self, of: Reference, country: CountryCode) -> Result<Option<u32>, ApiError> {
        let mut best = None;
        self.each_entry(|entry| {
            if let LogEntry::LinkCheck(entry) = entry
                && entry.peer.country() == country
                && let LinkCheckEvent::Heard { reference, .. } = &entry.event
                && *reference == of
            {
                best = best.max(line(entry).hits);
            }
        })?;
        Ok(best)
    }

    /// The link checks on record that some of these referrals rest on, by country and reference; one look through the log
    /// for all of them, and none where nothing rests on one.
    pub(crate) fn checks_behind<'a>(
        &self,
        referrals: impl IntoIterator<Item = &'a Referral>,
    ) -> Result<Checks, ApiError> {
        let mut known = Checks::new();
        let mut rest = referrals.into_iter().filter(|r| matches!(r.basis, ReferralBasis::LinkCheck(_)));
        if rest.next().is_none() {
            return Ok(known);
        }
        self.each_entry(|entry| {
            if let LogEntry::LinkCheck(entry) = entry
                && let LinkCheckEvent::Heard { reference, .. } | LinkCheckEvent::Answered { reference, .. } =
                    &entry.event
            {
                known.insert((entry.peer.country(), *reference.as_bytes()));
            }
        })?;
        Ok(known)
    }

    /// Whether this office ever had an answer of a country to a question.
    fn asked_of(&self, country: CountryCode) -> Result<bool, ApiError> {
        let mut asked = false;
        self.each_entry(|entry| {
            asked |= matches!(entry, LogEntry::Heard(heard) if answered(heard, country))
        })?;
        Ok(asked)
    }

    fn each_entry(&self, mut look: impl FnMut(&LogEntry)) -> Result<(), ApiError> {
        let mut from = 0;
        loop {
            let page = self.books().entries(from, PAGE).map_err(|error| books_failed(&error))?;
            let Some((last, _)) = page.last() else { return Ok(()) };
            from = last + 1;
            page.iter().for_each(|(_, entry)| look(entry));
        }
    }
}

fn answered(heard: &Heard, by: CountryCode) -> bool {
    heard.replies.iter().any(|(peer, reply)| peer.country() == by && matches!(reply, Reply::Answered { .. }))
}
