//! A node that was put back from a backup: what it is shown, and what follows.
#![allow(clippy::unwrap_used, clippy::panic)] // helpers of tests may

mod log;

use log::{ATHENS, Log, ROME, Shelf, shown, witness};
use safeborders_types::PeerId;
use safeborders_witness::{Head, Heads, Judged, Keeper, Reconciliation, SignedHead, Verdict};

const SOFIA: &str = "spiffe://safeborders/BG/node/sofia";

fn athens() -> PeerId {
    ATHENS.parse().unwrap()
}

fn keeper(log: Log) -> Keeper<Log> {
    Keeper::new(athens(), Log::key(1), log)
}

fn judged(own: Log, shown: &str) -> Judged {
    keeper(own).judge(shown).unwrap()
}

fn peers() -> [PeerId; 2] {
    [ROME, SOFIA].map(|name| name.parse().unwrap())
}

/// Both peers answer a restored node with these texts.
fn both_say(own: Log, rome: &str, sofia: &str) -> Verdict {
    let keeper = keeper(own);
    let mut heard = Reconciliation::new(peers(), true, None);
    for (peer, text) in peers().iter().zip([rome, sofia]) {
        heard.heard(peer, &keeper.judge(text).unwrap());
    }
    heard.verdict()
}

#[test]
fn heads_of_the_own_log_are_known_and_the_lost_part_is_not() {
    assert_eq!(judged(Log::of(10), ""), Judged::Nothing);
    for size in [0, 1, 9, 10] {
        assert_eq!(judged(Log::of(10), &Log::of(size).signed()), Judged::Known);
    }
    assert!(matches!(judged(Log::of(10), &Log::of(11).signed()), Judged::Lost(_)));
    // The restored log has grown past the lost part: size alone does not tell.
    assert!(matches!(judged(Log::rewritten(20, 12), &Log::of(15).signed()), Judged::Lost(_)));
    assert_eq!(judged(Log::rewritten(20, 12), &Log::of(12).signed()), Judged::Known);
}

#[test]
fn a_head_with_a_witness_s_cosignature_is_judged_like_the_head() {
    let rome = witness(&Shelf::default());
    rome.see(&athens(), &shown(&Log::of(11), "")).unwrap();
    let cosigned = rome.last(&athens());
    assert!(cosigned.len() > Log::of(11).signed().len());
    assert!(matches!(judged(Log::of(10), &cosigned), Judged::Lost(_)));
    assert_eq!(judged(Log::of(11), &cosigned), Judged::Known);
}

#[test]
fn what_the_own_key_never_signed_is_invented_and_decides_nothing() {
    let invented = [Log::of(99).signed_with(9), "nonsense".to_owned(), "\n\n".to_owned(), "x".repeat(9_000)];
    for text in &invented {
        assert_eq!(judged(Log::of(10), text), Judged::Invented);
        assert_eq!(both_say(Log::of(10), text, ""), Verdict::GoOn);
    }
    let another = SignedHead::sign(&ROME.parse().unwrap(), &Log::key(1), Log::of(99).head()).unwrap();
    assert_eq!(judged(Log::of(10), another.text()), Judged::Invented, "of another log");
}

#[test]
fn an_accepted_loss_settles_the_old_log_and_not_a_later_one() {
    let own = Log { incarnation: 2, ..Log::of(10) };
    assert_eq!(judged(own.clone(), &Log::of(99).signed()), Judged::Settled);
    let later = Log { incarnation: 3, ..Log::of(4) };
    assert!(matches!(judged(own.clone(), &later.signed()), Judged::Lost(_)));
    let twin = Log { incarnation: 2, ..Log::rewritten(10, 3) };
    assert!(matches!(judged(own, &twin.signed()), Judged::Lost(_)), "two copies were restored");
}

#[test]
fn a_peer_that_hides_its_head_does_not_help_while_another_tells() {
    let told = Log::of(12).signed();
    for (rome, sofia) in [("", told.as_str()), (told.as_str(), "")] {
        let Verdict::Lost(head) = both_say(Log::of(10), rome, sofia) else { panic!("it goes on") };
        assert_eq!(head.head(), Log::of(12).head());
    }
    assert_eq!(both_say(Log::of(10), "", ""), Verdict::GoOn, "the control: all hide it");
    assert_eq!(both_say(Log::of(12), &told, ""), Verdict::GoOn, "the control: nothing is lost");
}

#[test]
fn the_highest_lost_head_is_the_one_to_reach() {
    let (low, high) = (Log::of(11).signed(), Log::of(15).signed());
    for (rome, sofia) in [(&low, &high), (&high, &low)] {
        let Verdict::Lost(head) = both_say(Log::of(10), rome, sofia) else { panic!("it goes on") };
        assert_eq!(head.head().size, 15);
    }
}

#[test]
fn a_restored_node_waits_for_every_peer_and_an_ordinary_start_for_none() {
    let strict = Reconciliation::new(peers(), true, None);
    assert_eq!(strict.verdict(), Verdict::Waiting(strict.waiting()), "nobody can be reached");
    let mut one = strict.clone();
    one.heard(&peers()[0], &Judged::Known);
    assert_eq!(one.verdict(), Verdict::Waiting(vec![peers()[1].clone()]));
    one.heard(&peers()[1], &Judged::Nothing);
    assert_eq!(one.verdict(), Verdict::GoOn);
    assert_eq!(Reconciliation::new(peers(), false, None).verdict(), Verdict::GoOn);
    assert_eq!(Reconciliation::new([], true, None).verdict(), Verdict::GoOn, "there is nobody to ask");
}

#[test]
fn what_is_known_to_be_lost_from_before_stays_lost_whatever_peers_say() {
    let signed = SignedHead::read(&athens(), &Log::key(1).public(), &Log::of(12).signed()).unwrap();
    let mut heard = Reconciliation::new(peers(), false, Some(signed.clone()));
    for peer in &peers() {
        heard.heard(peer, &Judged::Nothing);
    }
    assert_eq!(heard.verdict(), Verdict::Lost(signed));
}

#[test]
fn a_head_is_signed_once_and_known_without_a_look_into_the_log() {
    struct Counting(std::sync::atomic::AtomicU32);
    impl safeborders_witness::OwnLog for &Counting {
        fn head(&self) -> Result<Head, safeborders_witness::LogUnreadable> {
            Ok(Log::of(7).head())
        }
        fn root_at(
            &self,
            _: u64,
        ) -> Result<Option<safeborders_audit::Digest>, safeborders_witness::LogUnreadable> {
            self.0.fetch_add(1, std::sync::atomic::Ordering::SeqCst);
            Ok(None)
        }
    }
    let counting = Counting(Default::default());
    let keeper = Keeper::new(athens(), Log::key(1), &counting);
    let signed = keeper.signed().unwrap();
    assert_eq!(keeper.signed().unwrap(), signed);
    assert_eq!(keeper.judge(signed.text()).unwrap(), Judged::Known);
    assert_eq!(counting.0.load(std::sync::atomic::Ordering::SeqCst), 0);
    keeper.judge(&Log::of(6).signed()).unwrap();
    assert_eq!(counting.0.load(std::sync::atomic::Ordering::SeqCst), 1, "the control");
}
