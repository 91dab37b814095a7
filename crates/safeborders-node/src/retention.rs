//! Deleting what other countries gave, when the time is over for which an agreement lets it be kept.

use crate::agreements::KeptAgreements;
use safeborders_books::{Books, BooksError};
use safeborders_trust::now_s;
use safeborders_types::{AgreementId, CountryCode, PeerId, RoundName, RoundPartKind};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

const DAY_S: u64 = 86_400;

/// For how many days what a country gives may be kept, and which agreement says so.
pub(crate) type MayKeep = BTreeMap<CountryCode, (AgreementId, u32)>;

/// Deletes every kept yearbook whose time is over at `now_s`. Returns of which countries and years.
///
/// # Errors
/// The books cannot be read or written; what was deleted before stays deleted, on record.
pub(crate) fn delete_due(
    books: &Books,
    may_keep: &MayKeep,
    now_s: u64,
) -> Result<Vec<(CountryCode, u16)>, BooksError> {
    let mut deleted = Vec::new();
    for kept in books.yearbooks()? {
        let (country, year) = (kept.from.country(), kept.given.yearbook.head().year);
        let Some((agreement, days)) = may_keep.get(&country) else { continue };
        if now_s >= kept.kept_at_s.saturating_add(u64::from(*days) * DAY_S) {
            books.delete_yearbook(country, year, now_s, agreement, *days)?;
            deleted.push((country, year));
        }
    }
    Ok(deleted)
}

/// Deletes what others counted in rounds whose time is over at `now_s`: all of a round together, once the first is due
/// and the round has closed. The time begins when its author signed a histogram, so that one which is fetched again is
/// not kept anew.
///
/// # Errors
/// As [`delete_due`].
pub(crate) fn delete_rounds_due(
    books: &Books,
    own: &PeerId,
    may_keep: &MayKeep,
    now_s: u64,
) -> Result<Vec<RoundName>, BooksError> {
    let mut deleted = Vec::new();
    for round in books.rounds()? {
        let closes_s = u64::try_from(round.closes_on().midnight().assume_utc().unix_timestamp()).unwrap_or(0);
        let parts = books.round_parts(round)?.into_iter().map(|signed| signed.part);
        let others = parts.filter(|part| part.kind() == RoundPartKind::Counts && part.head.by != *own);
        let ends = others.filter_map(|part| {
            let (agreement, days) = may_keep.get(&part.head.by.country())?;
            Some((part.head.at_s.saturating_add(u64::from(*days) * DAY_S), agreement, *days))
        });
        let Some((ends_s, agreement, days)) = ends.min_by_key(|(ends_s, ..)| *ends_s) else { continue };
        if now_s >= ends_s.max(closes_s) {
            books.delete_round_counts(round, own, now_s, agreement, days)?;
            deleted.push(round);
        }
    }
    Ok(deleted)
}

/// Deletes what is due, at the start and then every day.
pub(crate) async fn watch(books: Arc<Books>, own: PeerId, agreements: Arc<KeptAgreements>) {
    let mut tick = tokio::time::interval(Duration::from_secs(DAY_S));
    loop {
        tick.tick().await;
        let (books, own, agreements) = (Arc::clone(&books), own.clone(), Arc::clone(&agreements));
        let delete = move || {
            let (may_keep, now) = (agreements.may_keep()?, now_s());
            let yearbooks = delete_due(&books, &may_keep, now)?;
            anyhow::Ok((yearbooks, delete_rounds_due(&books, &own, &may_keep, now)?))
        };
        match tokio::task::spawn_blocking(delete).await {
            Ok(Ok((yearbooks, rounds))) => {
                for (country, year) in yearbooks {
                    tracing::info!(%country, year, "a yearbook that may not be kept any longer was deleted");
                }
                for round in rounds {
                    tracing::info!(%round, "histograms that may not be kept any longer were deleted");
                }
            }
            Ok(Err(error)) => tracing::error!(
                error = format!("{error:#}"),
                "what may not be kept any longer could not be deleted; the next try is in a day"
            ),
            Err(error) => tracing::error!(%error, "deleting what may not be kept ended abnormally"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safeborders_books::{COUNTS_DELETED, KeptYearbook, LogEntry};
    use safeborders_store::EngineKind;
    use safeborders_types::{
        NanoEpsilon, NanoRho, ReleaseId, RoundBody, RoundCounts, RoundPart, RoundPartHead, RoundSignature,
        SignedRoundPart, SignedYearbook, Yearbook, YearbookHead, YearbookSignature,
    };
    use std::collections::BTreeSet;

    fn kept(code: &str, year: u16, kept_at_s: u64) -> KeptYearbook {
        let head = YearbookHead {
            country: code.parse().unwrap(),
            year,
            edition: 1,
            list: 1,
            codebook: 1,
            clamp: 4,
            cost: NanoRho::new(1),
            released_at_s: 0,
            digests: vec![[0; 32]],
        };
        let signature = YearbookSignature { chain: Vec::new(), signature: Vec::new() };
        KeptYearbook {
            from: format!("spiffe://safeborders/{code}/node/office").parse().unwrap(),
            kept_at_s,
            given: SignedYearbook { yearbook: Yearbook::new(head, Vec::new()).unwrap(), signature },
        }
    }

    #[test]
    fn a_kept_yearbook_is_deleted_on_its_last_day_and_on_record() {
        let home = tempfile::tempdir().unwrap();
        let books = Books::open(safeborders_store::open(EngineKind::Redb, home.path()).unwrap()).unwrap();
        for (code, year, at_s) in [("GR", 2023, 0), ("GR", 2024, 5 * DAY_S), ("BG", 2024, 0)] {
            books.keep_yearbook(&kept(code, year, at_s)).unwrap();
        }
        let greece = "GR".parse().unwrap();
        let agreement: AgreementId = "europe".parse().unwrap();
        let may_keep = MayKeep::from([(greece, (agreement.clone(), 30))]);
        assert_eq!(delete_due(&books, &may_keep, 30 * DAY_S - 1).unwrap(), []);
        assert_eq!(delete_due(&books, &may_keep, 30 * DAY_S).unwrap(), [(greece, 2023)]);
        assert_eq!(delete_due(&books, &may_keep, 30 * DAY_S).unwrap(), [], "once");
        let (_, last) = books.entries(0, 9).unwrap().pop().unwrap();
        let LogEntry::YearbookDeleted { at_s, year, days, agreement: named, .. } = last else {
            panic!("{last:?}")
        };
        assert_eq!((at_s, year, days, named), (30 * DAY_S, 2023, 30, agreement));
        books.verify().unwrap();
        // No agreement says how long Bulgaria's may be kept.
        assert_eq!(delete_due(&books, &may_keep, u64::MAX).unwrap(), [(greece, 2024)]);
        assert_eq!(books.yearbooks().unwrap(), [kept("BG", 2024, 0)]);
        books.verify().unwrap();
        // It may be given again, and is then kept anew.
        books.keep_yearbook(&kept("GR", 2023, 40 * DAY_S)).unwrap();
        books.verify().unwrap();
    }

    fn part(by: &PeerId, round: RoundName, at_s: u64, body: RoundBody) -> SignedRoundPart {
        let agreement = "europe".parse().unwrap();
        let head = RoundPartHead { by: by.clone(), round, agreement, at_s };
        let signature = RoundSignature { chain: Vec::new(), signature: Vec::new() };
        SignedRoundPart { part: RoundPart { head, body }, signature }
    }

    fn counts() -> RoundBody {
        RoundBody::Counts(RoundCounts {
            list: [1; 32],
            epsilon: NanoEpsilon::new(1),
            cohorts: BTreeSet::new(),
            counts: vec![3],
            release: ReleaseId::new([2; 32]),
            released_at_s: 0,
        })
    }

    #[test]
    fn what_others_counted_in_a_round_is_deleted_once_it_has_closed_and_their_days_are_over() {
        let home = tempfile::tempdir().unwrap();
        let books = Books::open(safeborders_store::open(EngineKind::Redb, home.path()).unwrap()).unwrap();
        let peer = |code: &str| format!("spiffe://safeborders/{code}/node/office").parse::<PeerId>().unwrap();
        let (own, greece, bulgaria) = (peer("IT"), peer("GR"), peer("BG"));
        let (early, late): (RoundName, RoundName) = ("2026-R1".parse().unwrap(), "2026-R2".parse().unwrap());
        let day = |date: time::Date| u64::try_from(date.midnight().assume_utc().unix_timestamp()).unwrap();
        let (signed_s, closes_s) = (day(early.votes_on()), day(early.closes_on()));
        let submission = RoundBody::Submission { codebook: 1, signatures: BTreeSet::new() };
        for by in [&own, &greece, &bulgaria] {
            books.keep_round_part(&part(by, early, signed_s, submission.clone()), false, signed_s).unwrap();
            books.keep_round_part(&part(by, early, signed_s, counts()), false, signed_s).unwrap();
        }
        books.keep_round_part(&part(&greece, late, day(late.votes_on()), counts()), false, 1).unwrap();
        let agreement: AgreementId = "europe".parse().unwrap();
        // Greece's days are over first, and while the round is open: the round is still needed then.
        let may_keep = |greek: u32| {
            let of = |code: &str, days| (code.parse().unwrap(), (agreement.clone(), days));
            MayKeep::from([of("GR", greek), of("BG", 90)])
        };
        let due = |greek, now_s| delete_rounds_due(&books, &own, &may_keep(greek), now_s).unwrap();
        assert_eq!(due(1, closes_s - 1), []);
        assert_eq!(due(60, signed_s + 60 * DAY_S - 1), []);
        assert_eq!(
            delete_rounds_due(&books, &own, &MayKeep::new(), u64::MAX).unwrap(),
            [],
            "nobody says how long"
        );
        assert_eq!(due(60, signed_s + 60 * DAY_S), [early]);
        assert_eq!(due(60, signed_s + 60 * DAY_S), [], "once");
        let left = |round| -> Vec<(RoundPartKind, PeerId)> {
            let parts = books.round_parts(round).unwrap().into_iter();
            parts.map(|signed| (signed.part.kind(), signed.part.head.by)).collect()
        };
        // Its own, and what was published, stay; so does the other round.
        assert_eq!(left(early).iter().filter(|(kind, _)| *kind == RoundPartKind::Submission).count(), 3);
        let counted: Vec<_> =
            left(early).into_iter().filter(|(kind, _)| *kind == RoundPartKind::Counts).collect();
        assert_eq!(counted, [(RoundPartKind::Counts, own.clone())]);
        assert_eq!(left(late).len(), 1);
        let notes = books.round_notes(early).unwrap();
        assert!(notes.iter().any(|note| note.by == own && note.what == COUNTS_DELETED), "{notes:?}");
        books.verify().unwrap();
        drop(books);
        let again = safeborders_store::open(EngineKind::Redb, home.path()).unwrap();
        Books::open(again).unwrap().verify().unwrap();
    }
}
