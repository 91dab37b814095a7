//! Deleting what other countries gave, when the time is over for which an agreement lets it be kept.

use crate::agreements::KeptAgreements;
use safeborders_books::{Books, BooksError};
use safeborders_trust::now_s;
use safeborders_types::{AgreementId, CountryCode};
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

/// Deletes what is due, at the start and then every day.
pub(crate) async fn watch(books: Arc<Books>, agreements: Arc<KeptAgreements>) {
    let mut tick = tokio::time::interval(Duration::from_secs(DAY_S));
    loop {
        tick.tick().await;
        let (books, agreements) = (Arc::clone(&books), Arc::clone(&agreements));
        let delete = move || anyhow::Ok(delete_due(&books, &agreements.may_keep()?, now_s())?);
        match tokio::task::spawn_blocking(delete).await {
            Ok(Ok(deleted)) => {
                for (country, year) in deleted {
                    tracing::info!(%country, year, "a yearbook that may not be kept any longer was deleted");
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
    use safeborders_books::{KeptYearbook, LogEntry};
    use safeborders_store::EngineKind;
    use safeborders_types::{NanoRho, SignedYearbook, Yearbook, YearbookHead, YearbookSignature};

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
}
