//! A witness against honest logs, and against every way in which one can lie.
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may

mod log;

use log::{ATHENS, Log, ROME, Shelf, shown, witness};
use safeborders_audit::consistency_proof;
use safeborders_trust::LogKey;
use safeborders_witness::{Finding, Heads, Kept, Shown, SignedHead, witness_name};

fn findings(kept: &Kept) -> Vec<Finding> {
    kept.troubles.iter().map(|trouble| trouble.finding).collect()
}

/// Shows a head to a fresh witness that has seen `first` before, and says what it finds.
fn after(first: &Log, then: &Shown) -> Vec<Finding> {
    let (athens, witness) = (ATHENS.parse().unwrap(), witness(&Shelf::default()));
    witness.see(&athens, &shown(first, "")).unwrap();
    witness.see(&athens, then).unwrap();
    findings(&witness.kept(&athens).unwrap())
}

#[test]
fn an_honest_log_grows_and_is_remembered_through_a_restart() {
    let (athens, shelf) = (ATHENS.parse().unwrap(), Shelf::default());
    let (mut log, mut last) = (Log::of(0), String::new());
    {
        let witness = witness(&shelf);
        for _ in 0..20 {
            witness.see(&athens, &shown(&log, &last)).unwrap();
            last = witness.last(&athens);
            log.add(3);
        }
        assert_eq!(findings(&witness.kept(&athens).unwrap()), []);
    }
    assert_eq!(witness(&shelf).last(&athens), last);
    assert_eq!(shelf.recorded(), 0, "an ordinary head is no entry of the own log");
}

#[test]
fn an_answer_that_was_overtaken_is_no_rollback() {
    let (athens, witness) = (ATHENS.parse().unwrap(), witness(&Shelf::default()));
    let (early, late) = (Log::of(10), Log::of(11));
    witness.see(&athens, &shown(&late, "")).unwrap();
    witness.see(&athens, &shown(&early, "")).unwrap();
    let kept = witness.kept(&athens).unwrap();
    assert_eq!((findings(&kept), kept.seen), (vec![], late.signed()));
}

#[test]
fn a_log_that_was_rolled_back_is_found_and_its_highest_head_is_kept() {
    let (athens, witness) = (ATHENS.parse().unwrap(), witness(&Shelf::default()));
    let (long, short) = (Log::of(11), Log::of(10));
    witness.see(&athens, &shown(&long, "")).unwrap();
    let before = witness.last(&athens);
    witness.see(&athens, &shown(&short, &before)).unwrap();
    let kept = witness.kept(&athens).unwrap();
    assert_eq!((findings(&kept), &kept.seen), (vec![Finding::Shrunk], &long.signed()));
    assert_eq!(kept.troubles[0].shown, short.signed(), "the evidence: two signed heads");
}

#[test]
fn two_heads_of_one_size_and_a_forged_signature_are_found() {
    let (log, other) = (Log::of(10), Log::rewritten(10, 4));
    assert_eq!(after(&log, &shown(&other, "")), [Finding::Forked]);
    assert_eq!(after(&log, &shown(&log, "")), [], "the control");
    let forged = Log::of(12).signed_with(9);
    assert_eq!(after(&log, &Shown { head: forged, ..Shown::default() }), [Finding::BadSignature]);
    let garbage = Shown { head: "\u{1}".repeat(5_000), ..Shown::default() };
    assert_eq!(after(&log, &garbage), [Finding::BadSignature]);
    // A head of another peer's log, signed with the same key, is none of this one.
    let elsewhere = SignedHead::sign(&ROME.parse().unwrap(), &Log::key(1), Log::of(12).head()).unwrap();
    let elsewhere = Shown { head: elsewhere.text().to_owned(), ..Shown::default() };
    assert_eq!(after(&log, &elsewhere), [Finding::BadSignature]);
}

#[test]
fn a_longer_log_that_does_not_follow_is_found_by_its_proof() {
    let athens = ATHENS.parse().unwrap();
    for (target, forked) in [(Log::of(700), false), (Log::rewritten(700, 4), true)] {
        let witness = witness(&Shelf::default());
        witness.see(&athens, &shown(&Log::of(10), "")).unwrap();
        witness.see(&athens, &shown(&target, "")).unwrap();
        let due = witness.due(&athens).unwrap();
        assert_eq!((due.old, due.new.head()), (Log::of(10).head(), target.head()));
        // What the keeper of that log can give.
        let proof = consistency_proof(&target.leaves, 10).unwrap();
        witness.proved(&athens, &due, Some(&proof)).unwrap();
        let kept = witness.kept(&athens).unwrap();
        assert_eq!(findings(&kept), if forked { vec![Finding::Forked] } else { vec![] });
        let cosigned = Log::key(2).public().cosigned_at(&witness_name(&ROME.parse().unwrap()), &kept.proven);
        assert_eq!((cosigned.is_ok(), witness.due(&athens).is_none()), (true, !forked));
        assert_eq!(kept.proven.contains("\n700\n"), !forked, "only what is proved is cosigned");
    }
}

#[test]
fn a_proof_that_is_refused_is_a_finding() {
    let (athens, witness) = (ATHENS.parse().unwrap(), witness(&Shelf::default()));
    witness.see(&athens, &shown(&Log::of(10), "")).unwrap();
    witness.see(&athens, &shown(&Log::of(700), "")).unwrap();
    let due = witness.due(&athens).unwrap();
    witness.proved(&athens, &due, None).unwrap();
    assert_eq!(findings(&witness.kept(&athens).unwrap()), [Finding::Shrunk]);
}

#[test]
fn a_declared_loss_is_on_record_and_the_new_log_is_witnessed_from_there() {
    let (athens, shelf) = (ATHENS.parse().unwrap(), Shelf::default());
    let witness = witness(&shelf);
    witness.see(&athens, &shown(&Log::of(10), "")).unwrap();
    let again = Log { incarnation: 2, ..Log::of(5) };
    witness.see(&athens, &shown(&again, &witness.last(&athens))).unwrap();
    let kept = witness.kept(&athens).unwrap();
    assert_eq!((findings(&kept), shelf.recorded()), (vec![Finding::Restarted], 1));
    assert_eq!(kept.seen, again.signed());
    // The old log does not come back.
    witness.see(&athens, &shown(&Log::of(50), &witness.last(&athens))).unwrap();
    assert_eq!(findings(&witness.kept(&athens).unwrap()), [Finding::Restarted, Finding::Shrunk]);
}

#[test]
fn another_key_is_refused_until_a_person_accepts_it() {
    let (athens, witness) = (ATHENS.parse().unwrap(), witness(&Shelf::default()));
    witness.see(&athens, &shown(&Log::of(10), "")).unwrap();
    let stranger =
        Shown { key: Some(Log::key(9).public()), head: Log::of(12).signed_with(9), ..Shown::default() };
    witness.see(&athens, &stranger).unwrap();
    let mut kept = witness.kept(&athens).unwrap();
    assert_eq!((findings(&kept), &kept.seen), (vec![Finding::OtherKey], &Log::of(10).signed()));
    assert!(kept.accept_key() && !kept.accept_key());
    assert_eq!((kept.key, kept.seen.as_str()), (Some(Log::key(9).public()), ""));
    assert_eq!(findings(&kept), [Finding::OtherKey], "what was found stays");
}

#[test]
fn a_peer_cannot_fill_the_record_with_one_finding() {
    let (athens, shelf) = (ATHENS.parse().unwrap(), Shelf::default());
    let witness = witness(&shelf);
    witness.see(&athens, &shown(&Log::of(10), "")).unwrap();
    for size in 0..9 {
        witness.see(&athens, &shown(&Log::of(size), &Log::of(10).signed())).unwrap();
        witness.invented(&athens, "nonsense").unwrap();
    }
    assert_eq!(shelf.recorded(), 2);
}

#[test]
fn a_head_without_a_known_key_is_not_kept() {
    let (athens, witness) = (ATHENS.parse().unwrap(), witness(&Shelf::default()));
    witness.see(&athens, &Shown { head: Log::of(3).signed(), ..Shown::default() }).unwrap();
    assert_eq!((witness.last(&athens).as_str(), witness.kept(&athens)), ("", None));
}

#[test]
fn a_log_key_is_not_shown() {
    static_assertions::assert_not_impl_any!(LogKey: std::fmt::Debug, std::fmt::Display);
    let shown = format!("{:?}", witness(&Shelf::default()));
    assert!(!shown.contains("070707") && !shown.contains("[7,"), "{shown}");
}
