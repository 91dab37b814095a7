//! What is kept of each kind of entry, held against the log.

use super::{SentState, SentTable, figures, lists, sha256, walk, words};
use safeborders_books::{Books, BooksError, LinkCheckEvent, LogEntry, ReferralEvent, SignatureEvent};
use safeborders_codebook::YearbookList;
use safeborders_privacy::{
    Entry, Event, Exchange, LedgerStore, Outcome, RoundEntry, RoundOutcome, RoundPart, SealedRelease,
    YearbookEvent, given_yearbook_bytes,
};
use safeborders_types::{
    AgreementId, AgreementScope, CountryCode, PeerId, Question, ReleaseId, RoundBody, RoundName,
    RoundPartKind, Unit,
};
use serde::Serialize;
use serde_json::json;
use std::collections::BTreeSet;

/// The number of an entry, and the SHA-256 that it has of what was sent.
type Against = (u64, [u8; 32]);
/// What a store holds under a name: nothing, something, or why it cannot be read.
type Kept<T> = Result<Option<T>, String>;

/// What was found of an entry.
pub(super) struct Found {
    pub(super) state: SentState,
    pub(super) against: Option<Against>,
    pub(super) bytes: Option<Vec<u8>>,
    pub(super) says: String,
    pub(super) text: String,
    pub(super) tables: Vec<SentTable>,
}

impl Found {
    fn none(state: SentState, says: &str) -> Self {
        Self {
            state,
            against: None,
            bytes: None,
            says: says.to_owned(),
            text: String::new(),
            tables: Vec::new(),
        }
    }

    /// What the entry itself holds.
    fn in_entry(says: &str, what: &impl Serialize) -> Self {
        let text = serde_json::to_string_pretty(what).unwrap_or_default();
        Self { text, ..Self::none(SentState::InEntry, says) }
    }

    /// What is kept, held against the hash that an entry has of it.
    pub(super) fn held(kept: Kept<Vec<u8>>, against: Against) -> Self {
        let found = |state, says: String| Self { against: Some(against), ..Self::none(state, &says) };
        match kept {
            Err(trouble) => found(SentState::Missing, words::missing(Some(&trouble))),
            Ok(None) => found(SentState::Missing, words::missing(None)),
            Ok(Some(bytes)) => {
                let same = sha256(&bytes) == against.1;
                let (state, says) = match same {
                    true => (SentState::Same, words::SAME.to_owned()),
                    false => (SentState::Differs, words::differs(against.0)),
                };
                Self { bytes: Some(bytes), ..found(state, says) }
            }
        }
    }

    /// With its figures, where the bytes can be read as such.
    fn with_tables(mut self, tables: Option<Vec<SentTable>>) -> Self {
        match tables {
            Some(tables) => self.tables = tables,
            None => self = self.saying(words::READ_AS_NONE),
        }
        self
    }

    fn saying(mut self, more: &str) -> Self {
        self.says = format!("{more} {}", self.says);
        self
    }
}

/// Finds what is kept of an entry.
pub(super) struct Finder<'a> {
    pub(super) books: &'a Books,
    /// What an agreement on file lets its askers see now.
    pub(super) scope: &'a dyn Fn(&AgreementId) -> Option<AgreementScope>,
}

impl Finder<'_> {
    /// What is kept of the entry of this number.
    ///
    /// # Errors
    /// When the log cannot be read. What is kept beside it and cannot be read is no error: it is said.
    pub(super) fn find(&self, number: u64, entry: &LogEntry) -> Result<Found, BooksError> {
        Ok(match entry {
            LogEntry::Gate(Entry { event: Event::Asked(exchange), .. }) => {
                return self.exchange(number, exchange);
            }
            LogEntry::Gate(Entry { event: Event::Yearbook(event), .. }) => {
                return self.yearbook(number, event);
            }
            LogEntry::Gate(Entry { event: Event::Round(round), .. }) => return self.round(number, round),
            LogEntry::Signature(event) => return self.signature(number, event),
            LogEntry::Yearbook { from, year, digest, .. } => {
                return self.given_to_us((number, *digest), from.country(), *year);
            }
            LogEntry::Asked(asked) => Found::in_entry(words::ASKED, &asked.question),
            LogEntry::LinkCheck(check) => match &check.event {
                LinkCheckEvent::Asked { .. } => Found::none(SentState::NotKept, words::LINKS_ASKED),
                LinkCheckEvent::Answered { .. } => Found::none(SentState::NotKept, words::LINKS_ANSWERED),
                LinkCheckEvent::Refused { .. } => Found::none(SentState::NotKept, words::REFUSED),
                _ => nothing(),
            },
            LogEntry::Referral(referral) => match &referral.event {
                ReferralEvent::Told { news, .. } => Found::in_entry(words::TOLD, news),
                ReferralEvent::Refused { .. } => Found::none(SentState::NotKept, words::REFUSED),
                ReferralEvent::Received { .. } => Found::none(SentState::NothingLeft, words::CAME_IN),
                _ => nothing(),
            },
            _ => nothing(),
        })
    }

    fn stored(&self, release: &ReleaseId) -> Kept<SealedRelease> {
        LedgerStore::stored(self.books, release).map_err(|error| error.to_string())
    }

    /// A release, with its figures.
    fn release(
        &self,
        release: &ReleaseId,
        against: Against,
        tables: impl FnOnce(&SealedRelease) -> Option<Vec<SentTable>>,
    ) -> Found {
        match self.stored(release) {
            Ok(Some(sealed)) => {
                let tables = tables(&sealed);
                Found::held(Ok(Some(sealed.bytes)), against).with_tables(tables)
            }
            Ok(None) => Found::held(Ok(None), against),
            Err(trouble) => Found::held(Err(trouble), against),
        }
    }

    fn answer(&self, release: &ReleaseId, against: Against, unit: Unit) -> Found {
        self.release(release, against, |sealed| Some(vec![figures::of_answer(&sealed.read_answer()?, unit)]))
    }

    fn exchange(&self, number: u64, exchange: &Exchange) -> Result<Found, BooksError> {
        let first = |wanted: &ReleaseId| {
            walk::before(self.books, number, |entry| match entry {
                LogEntry::Gate(Entry { event: Event::Asked(earlier), .. }) => match &earlier.outcome {
                    Outcome::Released { release, digest, .. } if release == wanted => {
                        Some((*digest, unit_of(earlier)))
                    }
                    _ => None,
                },
                _ => None,
            })
        };
        Ok(match &exchange.outcome {
            Outcome::Released { release, digest, .. } => {
                self.answer(release, (number, *digest), unit_of(exchange))
            }
            Outcome::Repeated { release, .. } => match first(release)? {
                Some((at, (digest, unit))) => {
                    self.answer(release, (at, digest), unit).saying(words::REPEATED)
                }
                None => Found::none(SentState::Missing, words::NO_RELEASE),
            },
            Outcome::Derived { from, terms } => match first(from)? {
                Some((at, (digest, unit))) => summed(self.answer(from, (at, digest), unit), *terms, at),
                None => Found::none(SentState::Missing, words::NO_RELEASE),
            },
            Outcome::Refused(_) => Found::none(SentState::NotKept, words::REFUSED),
            _ => nothing(),
        })
    }

    fn yearbook(&self, number: u64, event: &YearbookEvent) -> Result<Found, BooksError> {
        Ok(match event {
            YearbookEvent::Published { release, digest, .. } => self.published(release, (number, *digest)),
            YearbookEvent::Given { agreement, year, edition, digest, .. } => {
                let first = walk::before(self.books, number, |entry| match entry {
                    LogEntry::Gate(Entry { event: Event::Yearbook(earlier), .. }) => match &**earlier {
                        YearbookEvent::Published { release, year: of, edition: nth, digest, .. }
                            if of == year && nth == edition =>
                        {
                            Some((*release, *digest))
                        }
                        _ => None,
                    },
                    _ => None,
                })?;
                match first {
                    Some((at, (release, of_all))) => {
                        self.given(&release, (at, of_all), agreement, (number, *digest))
                    }
                    None => Found::none(SentState::Missing, words::NO_RELEASE),
                }
            }
            _ => nothing(),
        })
    }

    fn published(&self, release: &ReleaseId, against: Against) -> Found {
        self.release(release, against, |sealed| Some(figures::of_yearbook(&sealed.read_yearbook()?)))
    }

    /// The tables of a published yearbook that an agreement lets its askers see.
    fn given(
        &self,
        release: &ReleaseId,
        of_all: Against,
        agreement: &AgreementId,
        against: Against,
    ) -> Found {
        let whole = self.published(release, of_all);
        let yearbook = self.stored(release).ok().flatten().and_then(|sealed| sealed.read_yearbook());
        let Some(yearbook) = yearbook.filter(|_| whole.state == SentState::Same) else { return whole };
        let seen = (self.scope)(agreement).map(|scope| yearbook.only(&visible(&scope)));
        let held = seen.map(|seen| {
            let bytes = given_yearbook_bytes(&seen);
            Found::held(Ok(Some(bytes)), against).with_tables(Some(figures::of_yearbook(&seen)))
        });
        match held.filter(|held| held.state == SentState::Same) {
            Some(held) => held.saying(words::GIVEN),
            None => Found { against: Some(against), ..Found::none(SentState::NotKept, words::OTHER_SCOPE) },
        }
    }

    fn round(&self, number: u64, round: &RoundEntry) -> Result<Found, BooksError> {
        let (release, against) = match &round.outcome {
            RoundOutcome::Released { release, digest, .. } => (*release, (number, *digest)),
            RoundOutcome::Repeated { release: wanted } => {
                let first = walk::before(self.books, number, |entry| match entry {
                    LogEntry::Gate(Entry { event: Event::Round(earlier), .. }) => match &earlier.outcome {
                        RoundOutcome::Released { release, digest, .. } if release == wanted => Some(*digest),
                        _ => None,
                    },
                    _ => None,
                })?;
                let Some(first) = first else {
                    return Ok(Found::none(SentState::Missing, words::NO_RELEASE));
                };
                (*wanted, first)
            }
            _ => return Ok(nothing()),
        };
        Ok(match round.terms.part {
            RoundPart::Histogram => {
                let name = lists::round_of(self.books, round.terms.round.as_bytes());
                let of = |list| name.map_or_else(Vec::new, |name| lists::cells(self.books, name, list));
                let tables = |sealed: &SealedRelease| {
                    let answer = sealed.read_histogram()?;
                    let signatures = of(answer.terms.list);
                    Some(vec![figures::of_histogram(&answer.counts, answer.terms.epsilon, signatures)])
                };
                self.release(&release, against, tables).saying(words::HISTOGRAM)
            }
            RoundPart::Threshold(_) => self
                .release(&release, against, |sealed| sealed.read_test().map(|_| Vec::new()))
                .saying(words::OWN_TEST),
        })
    }

    fn signature(&self, number: u64, event: &SignatureEvent) -> Result<Found, BooksError> {
        Ok(match event {
            SignatureEvent::Published(published) => {
                let shown = json!({ "round": published.round.to_string(), "signature": published.signature });
                Found::in_entry(words::PUBLISHED, &shown)
            }
            SignatureEvent::Kept { round, kind, by, digest, .. } => {
                return self.part((number, *digest), *round, *kind, by);
            }
            _ => nothing(),
        })
    }

    fn part(
        &self,
        against: Against,
        round: RoundName,
        kind: RoundPartKind,
        by: &PeerId,
    ) -> Result<Found, BooksError> {
        let kept = self.books.round_part_record(round, kind, by).map_err(|error| error.to_string());
        let found = Found::held(kept, against);
        if found.state == SentState::Same {
            let parts = self.books.round_parts(round).unwrap_or_default();
            let part = parts.iter().find(|signed| signed.part.kind() == kind && signed.part.head.by == *by);
            let tables = part.map(|signed| self.tables_of(round, &signed.part.body));
            return Ok(found.with_tables(tables).saying(words::PART));
        }
        let later = walk::behind(self.books, against.0, |entry| {
            let LogEntry::Signature(event) = entry else { return None };
            match &**event {
                SignatureEvent::Kept { round: of, kind: other, by: whose, .. } => {
                    (*of == round && *other == kind && whose == by).then_some(None)
                }
                SignatureEvent::CountsDeleted(gone) => {
                    let this = kind == RoundPartKind::Counts && gone.note.round == round;
                    (this && gone.of.contains(by)).then(|| Some((gone.agreement.to_string(), gone.days)))
                }
                _ => None,
            }
        })?;
        Ok(gone(found, later))
    }

    /// The figures of a part of a round: none in a submission or a vote.
    fn tables_of(&self, round: RoundName, body: &RoundBody) -> Vec<SentTable> {
        let RoundBody::Counts(counted) = body else { return Vec::new() };
        let signatures = lists::cells(self.books, round, counted.list);
        vec![figures::of_histogram(&counted.counts, counted.epsilon, signatures)]
    }

    /// A yearbook that another country gave.
    fn given_to_us(&self, against: Against, country: CountryCode, year: u16) -> Result<Found, BooksError> {
        let kept = self.books.yearbook_record(country, year).map_err(|error| error.to_string());
        let found = Found::held(kept, against);
        if found.state == SentState::Same {
            let kept = self.books.yearbook(country, year).ok().flatten();
            let tables = kept.map(|kept| figures::of_yearbook(&kept.given.yearbook));
            return Ok(found.with_tables(tables).saying(words::CAME_IN));
        }
        let later = walk::behind(self.books, against.0, |entry| match entry {
            LogEntry::Yearbook { from, year: of, .. } => {
                (from.country() == country && *of == year).then_some(None)
            }
            LogEntry::YearbookDeleted { from, year: of, agreement, days, .. } => {
                (from.country() == country && *of == year).then(|| Some((agreement.to_string(), *days)))
            }
            _ => None,
        })?;
        Ok(gone(found, later).saying(words::CAME_IN))
    }
}

/// What a question counted. A repeat has none: its release is on record with it.
fn unit_of(exchange: &Exchange) -> Unit {
    exchange.question.as_ref().map_or(Unit::Case, Question::unit)
}

fn nothing() -> Found {
    Found::none(SentState::NothingLeft, words::NOTHING)
}

/// Of a sum, the release whose figures were added up.
fn summed(mut source: Found, terms: u32, at: u64) -> Found {
    if source.state == SentState::Same {
        source.state = SentState::NotKept;
        source.says = words::derived(terms, at);
        return source;
    }
    source.saying(&words::derived(terms, at))
}

/// What is not there any more because something later took it away: with an agreement and its days where it was deleted.
fn gone(found: Found, later: Option<(u64, Option<(String, u32)>)>) -> Found {
    let says = match later {
        None => return found,
        Some((at, None)) => words::replaced(at),
        Some((at, Some((agreement, days)))) => words::deleted(at, &agreement, days),
    };
    Found { against: found.against, ..Found::none(SentState::NotKept, &says) }
}

/// The tables of a yearbook that askers under an agreement see, by the rule that the node answers by.
fn visible(scope: &AgreementScope) -> BTreeSet<u32> {
    let most = usize::try_from(scope.max_dimensions).unwrap_or(usize::MAX);
    let tables = YearbookList::v1().tables().iter();
    let seen = tables.filter(|table| table.is_visible(most, |id| scope.attributes.contains(id)));
    seen.map(|table| table.number()).collect()
}
