//! Link checks are charged before they are answered; referrals follow from the log.

use crate::engine::Disk;
use safeborders_books::{
    Books, BooksError, LinkCharge, LinkCheckEntry, LinkCheckEvent, LinkOutcome, LinkQuota, ReferralEntry,
    ReferralEvent,
};
use safeborders_types::{
    CheckedKind, CloseReason, LinkPeriod, NodeSignature, PeerId, Reference, Referral, ReferralBand,
    ReferralBasis, ReferralCategory, ReferralChannel, ReferralId, ReferralNews, ReferralRefusal,
    ReferralRequest, ReferralState, ReferralStep, ReferralUrgency,
};

const DAY_S: u64 = 86_400;

fn open(disk: &Disk) -> Books {
    Books::open(disk.engine()).unwrap()
}

fn peer(name: &str) -> PeerId {
    format!("spiffe://safeborders/{name}").parse().unwrap()
}

fn answered(at_s: u64, peer: &PeerId, case: u8, identifiers: u32, points: u8) -> LinkCheckEntry {
    let event = LinkCheckEvent::Answered {
        agreement: "europe".parse().unwrap(),
        kind: CheckedKind::Phone,
        identifiers,
        reference: Reference::from_random([case; 16]),
        period: 202_611,
        points: [points; 32],
    };
    LinkCheckEntry { at_s, peer: peer.clone(), event }
}

#[test]
fn quotas_of_the_day_and_of_the_case_hold_and_survive_opening_again() {
    let disk = Disk::new();
    let sofia = peer("BG/node/sofia");
    {
        let books = open(&disk);
        let charge = |entry: &LinkCheckEntry| books.charge_link_check(entry, 10, 6).unwrap();
        assert_eq!(charge(&answered(0, &sofia, 1, 4, 1)), LinkCharge::Charged);
        assert_eq!(charge(&answered(1, &sofia, 1, 4, 1)), LinkCharge::Repeated);
        assert_eq!(charge(&answered(1, &sofia, 1, 3, 2)), LinkCharge::Beyond(LinkQuota::Case));
        assert_eq!(charge(&answered(1, &sofia, 1, 2, 2)), LinkCharge::Charged);
        assert_eq!(charge(&answered(1, &sofia, 2, 5, 3)), LinkCharge::Beyond(LinkQuota::Day));
        // Another name of the same country has nothing of its own; another country has.
        assert_eq!(charge(&answered(1, &peer("BG/node/varna"), 3, 5, 4)), LinkCharge::Beyond(LinkQuota::Day));
        assert_eq!(charge(&answered(1, &peer("RO/node/bucuresti"), 1, 5, 1)), LinkCharge::Charged);
    }
    let books = open(&disk);
    books.verify().unwrap();
    let charge = |entry: &LinkCheckEntry| books.charge_link_check(entry, 10, 6).unwrap();
    assert_eq!(charge(&answered(2, &sofia, 2, 5, 5)), LinkCharge::Beyond(LinkQuota::Day), "forgotten");
    assert_eq!(charge(&answered(DAY_S, &sofia, 2, 5, 5)), LinkCharge::Charged, "a new day");
    assert_eq!(charge(&answered(DAY_S, &sofia, 1, 1, 6)), LinkCharge::Beyond(LinkQuota::Case), "same month");
    assert_eq!(books.head().unwrap().size, 4, "what is beyond a quota is recorded by whoever refuses it");
}

#[test]
fn another_key_in_the_same_month_is_not_put_on_record() {
    let disk = Disk::new();
    let books = open(&disk);
    let sofia = peer("BG/node/sofia");
    let heard = |key: u8| {
        let outcome = LinkOutcome::Answered { hits: 1, period: 202_611, public_key: [key; 32] };
        let reference = Reference::from_random([1; 16]);
        let event = LinkCheckEvent::Heard { reference, kind: CheckedKind::Phone, outcome };
        books.record_link_check(&LinkCheckEntry { at_s: 5, peer: sofia.clone(), event })
    };
    heard(1).unwrap();
    heard(1).unwrap();
    assert!(matches!(heard(2), Err(BooksError::Contradiction(_))));
    let month = LinkPeriod::from_number(202_611).unwrap();
    assert_eq!(books.link_key(&sofia, CheckedKind::Phone, month).unwrap(), Some(vec![1; 32]));
    assert_eq!(books.link_key(&sofia, CheckedKind::Plate, month).unwrap(), None);
    books.verify().unwrap();
}

fn referral(id: u8) -> Referral {
    Referral {
        id: ReferralId::from_random([id; 16]),
        agreement: "europe".parse().unwrap(),
        from: "GR".parse().unwrap(),
        to: "BG".parse().unwrap(),
        request: ReferralRequest::Information,
        basis: ReferralBasis::Figures,
        category: ReferralCategory::NotYetClear,
        urgency: ReferralUrgency::Routine,
        case_files: ReferralBand::One,
        channel: ReferralChannel::Desk,
        sent_s: 10,
    }
}

fn signature() -> NodeSignature {
    NodeSignature { chain: vec![vec![1]], signature: vec![2] }
}

fn received(books: &Books, from: &str, news: ReferralNews) -> Result<(), ReferralRefusal> {
    let event = ReferralEvent::Received { news, signature: signature() };
    let entry = ReferralEntry { at_s: 20, with: from.parse().unwrap(), event };
    books.receive_referral(&entry).unwrap()
}

fn told(books: &Books, with: &str, news: ReferralNews) -> Result<(), BooksError> {
    let (by, case_note) = ("m.papas".to_owned(), String::new());
    let event = ReferralEvent::Told { news, signature: signature(), by, case_note };
    books.tell_referral(&ReferralEntry { at_s: 20, with: with.parse().unwrap(), event })
}

fn step(state: ReferralState) -> ReferralNews {
    ReferralNews::Step(ReferralStep { id: ReferralId::from_random([1; 16]), state, at_s: 30 })
}

#[test]
fn the_same_news_is_kept_once_and_what_does_not_follow_is_refused() {
    let disk = Disk::new();
    let sofia = open(&disk);
    let new = || ReferralNews::New(referral(1));
    assert_eq!(received(&sofia, "GR", new()), Ok(()));
    assert_eq!(received(&sofia, "GR", new()), Ok(()), "handed over again");
    let other = Referral { urgency: ReferralUrgency::Urgent, ..referral(1) };
    assert_eq!(received(&sofia, "GR", ReferralNews::New(other)), Err(ReferralRefusal::Other));
    assert_eq!(received(&sofia, "RO", ReferralNews::New(referral(2))), Err(ReferralRefusal::Forged));
    let withdrawn = || step(ReferralState::Closed(CloseReason::Withdrawn));
    assert_eq!(received(&sofia, "RO", withdrawn()), Err(ReferralRefusal::Unknown), "of two other countries");
    assert_eq!(received(&sofia, "GR", step(ReferralState::Accepted)), Err(ReferralRefusal::WrongStep));
    told(&sofia, "GR", step(ReferralState::Seen)).unwrap();
    assert!(told(&sofia, "GR", step(ReferralState::Seen)).is_err(), "seen twice");
    assert_eq!(received(&sofia, "GR", withdrawn()), Ok(()));
    assert!(told(&sofia, "GR", step(ReferralState::Accepted)).is_err(), "after the end");
    let kept = sofia.referrals().unwrap();
    assert_eq!((kept.len(), kept[0].history.len(), kept[0].undelivered.len()), (1, 3, 1));
    let event = ReferralEvent::Delivered { id: referral(1).id };
    let delivered = ReferralEntry { at_s: 40, with: "GR".parse().unwrap(), event };
    sofia.delivered_referral(&delivered).unwrap();
    assert!(sofia.delivered_referral(&delivered).is_err(), "nothing waits any more");
    sofia.verify().unwrap();
    drop(sofia);
    assert_eq!(open(&disk).referrals().unwrap()[0].undelivered.len(), 0);
}
